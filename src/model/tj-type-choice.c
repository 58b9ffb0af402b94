// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-type-private.h"

/* Choices --------------------------------------------------------------------------------------------------------- */

static gboolean
int_equal (gconstpointer a, gconstpointer b)
{
  return *(const int *) a == *(const int *) b;
}

static gboolean
int_is_set (gconstpointer value)
{
  return *(const int *) value != 0;
}

static void
enum_to_text (const TjField *field, gconstpointer value, GString *out)
{
  const TjChoice *choice = tj_field_choice (field, *(const int *) value);

  g_string_append (out, choice ? choice->nick : "");
}

static gboolean
enum_refuse (const TjField *field, const char *text, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (const TjChoice *choice = field->choices; choice->nick; choice++)
    g_string_append_printf (all, "%s%s", all->len ? ", " : "", _ (choice->label));
  /* Translators: a text, the label of a field, a list of what may be chosen. */
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("“%s” is not a choice for “%s”. Choose from: %s."), text,
               _ (field->label), all->str);
  return FALSE;
}

static gboolean
enum_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  for (const TjChoice *choice = field->choices; choice->nick; choice++)
    if (strcmp (choice->nick, text) == 0)
      {
        *(int *) value = choice->value;
        return TRUE;
      }
  return enum_refuse (field, text, error);
}

static char *
enum_format (const TjField *field, gconstpointer value)
{
  const TjChoice *choice = tj_field_choice (field, *(const int *) value);

  return g_strdup (choice ? _ (choice->label) : "");
}

static gboolean
enum_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  for (const TjChoice *choice = field->choices; choice->nick; choice++)
    if (tj_same_word (input, _ (choice->label)) || tj_same_word (input, choice->nick)
        || tj_same_word (input, choice->label))
      {
        *(int *) value = choice->value;
        return TRUE;
      }
  return enum_refuse (field, input, error);
}

static void
tick_to_text (const TjField *field, gconstpointer value, GString *out)
{
  g_string_append (out, *(const TjTick *) value == TJ_TICK_YES ? "ja" : "nee");
}

static gboolean
tick_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  if (!tj_same_word (text, "ja") && !tj_same_word (text, "nee"))
    {
      g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("“%s” is not ja or nee for “%s”."), text,
                   _ (field->label));
      return FALSE;
    }
  *(TjTick *) value = tj_same_word (text, "ja") ? TJ_TICK_YES : TJ_TICK_NO;
  return TRUE;
}

static char *
tick_format (const TjField *field, gconstpointer value)
{
  return g_strdup (*(const TjTick *) value == TJ_TICK_YES ? "ja" : "nee");
}

/* Whole numbers --------------------------------------------------------------------------------------------------- */

static gboolean
int64_equal (gconstpointer a, gconstpointer b)
{
  return *(const gint64 *) a == *(const gint64 *) b;
}

static gboolean
always_set (gconstpointer value)
{
  return TRUE;
}

static gboolean
int64_is_set (gconstpointer value)
{
  return *(const gint64 *) value != 0;
}

static void
int64_to_text (const TjField *field, gconstpointer value, GString *out)
{
  g_string_append_printf (out, "%" G_GINT64_FORMAT, *(const gint64 *) value);
}

static gboolean
int64_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  gint64 lowest = field->type == TJ_TYPE_REF ? 1 : G_MININT64;

  if (g_ascii_string_to_signed (text, 10, lowest, G_MAXINT64, value, NULL))
    return TRUE;
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("“%s” is not a whole number for “%s”."), text,
               _ (field->label));
  return FALSE;
}

static char *
int64_format (const TjField *field, gconstpointer value)
{
  if (field->type == TJ_TYPE_REF)
    return g_strdup ("");
  return g_strdup_printf ("%" G_GINT64_FORMAT, *(const gint64 *) value);
}

static gboolean
ref_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("“%s” is chosen from a list."), _ (field->label));
  return FALSE;
}

const TjTypeInfo tj_type_enum
    = { sizeof (int), NULL, NULL, int_equal, int_is_set, enum_to_text, enum_from_text, enum_format, enum_parse };
const TjTypeInfo tj_type_tick
    = { sizeof (TjTick), NULL, NULL, int_equal, int_is_set, tick_to_text, tick_from_text, tick_format, tick_from_text };
const TjTypeInfo tj_type_order
    = { sizeof (gint64), NULL,         NULL,           int64_equal, always_set, int64_to_text,
        int64_from_text, int64_format, int64_from_text };
const TjTypeInfo tj_type_ref
    = { sizeof (TjId), NULL, NULL, int64_equal, int64_is_set, int64_to_text, int64_from_text, int64_format, ref_parse };
