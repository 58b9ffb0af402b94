// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-type-private.h"

/* Text ------------------------------------------------------------------------------------------------------------ */

static void
text_clear (gpointer value)
{
  g_clear_pointer ((char **) value, g_free);
}

static void
text_copy (gpointer dest, gconstpointer src)
{
  *(char **) dest = g_strdup (*(char *const *) src);
}

static gboolean
text_equal (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(char *const *) a, *(char *const *) b) == 0;
}

static gboolean
pointer_is_set (gconstpointer value)
{
  return *(gconstpointer const *) value != NULL;
}

static void
text_to_text (const TjField *field, gconstpointer value, GString *out)
{
  g_string_append (out, *(char *const *) value);
}

/* What XML 1.0 cannot hold is refused at the door, so that every text can be exported. */
static gboolean
text_is_clean (const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if ((c < 0x20 && c != '\t' && c != '\n') || c == 0xfffe || c == 0xffff)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_text (const TjField *field, const char *text, GError **error)
{
  if (g_utf8_validate (text, -1, NULL) && text_is_clean (text))
    return TRUE;
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE,
               _ ("The text of “%s” holds characters that cannot be kept. Copy it again as plain text."),
               _ (field->label));
  return FALSE;
}

static gboolean
text_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  if (!check_text (field, text, error))
    return FALSE;
  *(char **) value = *text ? g_strdup (text) : NULL;
  return TRUE;
}

static char *
text_format (const TjField *field, gconstpointer value)
{
  return g_strdup (*(char *const *) value);
}

/* Word and the web end lines with a carriage return, and one line of a form holds no line break. */
static gboolean
text_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (input, "\r\n", -1);
  g_autofree char *text = g_strjoinv ("\n", lines);

  g_strdelimit (text, field->flags & TJ_MULTILINE ? "\r\v\f" : "\r\n\v\f", field->flags & TJ_MULTILINE ? '\n' : ' ');
  g_strstrip (text);
  return text_from_text (field, text, value, error);
}

/* Texts ----------------------------------------------------------------------------------------------------------- */

static void
texts_clear (gpointer value)
{
  g_clear_pointer ((GStrv *) value, g_strfreev);
}

static void
texts_copy (gpointer dest, gconstpointer src)
{
  *(GStrv *) dest = g_strdupv (*(const GStrv *) src);
}

static gboolean
texts_equal (gconstpointer a, gconstpointer b)
{
  GStrv one = *(const GStrv *) a, other = *(const GStrv *) b;

  if (one == NULL || other == NULL)
    return one == other;
  return g_strv_equal ((const char *const *) one, (const char *const *) other);
}

static void
texts_to_text (const TjField *field, gconstpointer value, GString *out)
{
  g_autofree char *joined = g_strjoinv ("\n", *(const GStrv *) value);

  g_string_append (out, joined);
}

static gboolean
texts_read (const TjField *field, const char *text, const char *separators, gpointer value, GError **error)
{
  g_auto (GStrv) parts = NULL;
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  GStrv result;

  if (!check_text (field, text, error))
    return FALSE;
  parts = g_strsplit_set (text, separators, -1);
  for (guint i = 0; parts[i]; i++)
    if (*g_strstrip (parts[i]))
      g_strv_builder_add (builder, parts[i]);
  result = g_strv_builder_end (builder);
  if (result[0] == NULL)
    g_clear_pointer (&result, g_strfreev);
  *(GStrv *) value = result;
  return TRUE;
}

static gboolean
texts_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  return texts_read (field, text, "\n", value, error);
}

static char *
texts_format (const TjField *field, gconstpointer value)
{
  return g_strjoinv ("; ", *(const GStrv *) value);
}

static gboolean
texts_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  g_autofree char *text = g_strdelimit (g_strdup (input), "\r\v\f", '\n');

  return texts_read (field, text, ";\n", value, error);
}

const TjTypeInfo tj_type_text = { sizeof (char *), text_clear,     text_copy,   text_equal, pointer_is_set,
                                  text_to_text,    text_from_text, text_format, text_parse };
const TjTypeInfo tj_type_texts = { sizeof (GStrv), texts_clear,     texts_copy,   texts_equal, pointer_is_set,
                                   texts_to_text,  texts_from_text, texts_format, texts_parse };
