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
same_word (const char *typed, const char *word)
{
  g_autofree char *one = NULL, *other = NULL;

  if (!g_utf8_validate (typed, -1, NULL))
    return FALSE;
  one = g_utf8_casefold (typed, -1);
  other = g_utf8_casefold (word, -1);
  return strcmp (one, other) == 0;
}

static gboolean
enum_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  for (const TjChoice *choice = field->choices; choice->nick; choice++)
    if (same_word (input, _ (choice->label)) || same_word (input, choice->nick) || same_word (input, choice->label))
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
  if (!same_word (text, "ja") && !same_word (text, "nee"))
    {
      g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("“%s” is not ja or nee for “%s”."), text,
                   _ (field->label));
      return FALSE;
    }
  *(TjTick *) value = same_word (text, "ja") ? TJ_TICK_YES : TJ_TICK_NO;
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

/* Values of their own --------------------------------------------------------------------------------------------- */

/* For a value struct whose first member is its state, an enum with 0 for unset. */
static gboolean
state_is_set (gconstpointer value)
{
  return *(const int *) value != 0;
}

static gboolean
number_equal (gconstpointer a, gconstpointer b)
{
  return tj_number_equal (a, b);
}

static void
number_to_text (const TjField *field, gconstpointer value, GString *out)
{
  tj_number_to_text (value, field->unit, out);
}

static gboolean
number_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  return tj_number_from_text (text, field->unit, value, error);
}

static char *
number_format (const TjField *field, gconstpointer value)
{
  return tj_number_format (value, field->unit, FALSE);
}

static gboolean
number_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  return tj_number_parse (input, field->unit, value, error);
}

static gboolean
money_equal (gconstpointer a, gconstpointer b)
{
  return tj_money_equal (a, b);
}

static void
money_to_text (const TjField *field, gconstpointer value, GString *out)
{
  tj_money_to_text (value, out);
}

static gboolean
money_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  return tj_money_from_text (text, value, error);
}

static char *
money_format (const TjField *field, gconstpointer value)
{
  return tj_money_format (value);
}

static gboolean
money_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  return tj_money_parse (input, value, error);
}

static void
date_clear (gpointer value)
{
  tj_date_clear (value);
}

static void
date_copy (gpointer dest, gconstpointer src)
{
  tj_date_copy (dest, src);
}

static gboolean
date_equal (gconstpointer a, gconstpointer b)
{
  return tj_date_equal (a, b);
}

static void
date_to_text (const TjField *field, gconstpointer value, GString *out)
{
  tj_date_to_text (value, out);
}

static gboolean
date_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  return tj_date_from_text (text, value, error);
}

static char *
date_format (const TjField *field, gconstpointer value)
{
  return tj_date_format (value, FALSE);
}

static gboolean
date_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  return tj_date_parse (input, 0, value, error);
}

static gboolean
duration_equal (gconstpointer a, gconstpointer b)
{
  return tj_duration_equal (a, b);
}

static void
duration_to_text (const TjField *field, gconstpointer value, GString *out)
{
  tj_duration_to_text (value, out);
}

static gboolean
duration_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  return tj_duration_from_text (text, value, error);
}

static char *
duration_format (const TjField *field, gconstpointer value)
{
  return tj_duration_format (value);
}

static gboolean
duration_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  return tj_duration_parse (input, value, error);
}

static void
series_clear (gpointer value)
{
  tj_series_clear (value);
}

static void
series_copy (gpointer dest, gconstpointer src)
{
  tj_series_copy (dest, src);
}

static gboolean
series_equal (gconstpointer a, gconstpointer b)
{
  return tj_series_equal (a, b);
}

static gboolean
series_is_set (gconstpointer value)
{
  return ((const TjSeries *) value)->n_entries > 0;
}

static void
series_to_text (const TjField *field, gconstpointer value, GString *out)
{
  tj_series_to_text (value, field->unit, out);
}

static gboolean
series_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  return tj_series_from_text (text, field->unit, value, error);
}

static char *
series_format (const TjField *field, gconstpointer value)
{
  return tj_series_format (value, field->unit);
}

static gboolean
series_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  return tj_series_parse (input, field->unit, value, error);
}

static void
cadence_clear (gpointer value)
{
  tj_cadence_clear (value);
}

static void
cadence_copy (gpointer dest, gconstpointer src)
{
  tj_cadence_copy (dest, src);
}

static gboolean
cadence_equal (gconstpointer a, gconstpointer b)
{
  return tj_cadence_equal (a, b);
}

static void
cadence_to_text (const TjField *field, gconstpointer value, GString *out)
{
  tj_cadence_to_text (value, out);
}

static gboolean
cadence_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  return tj_cadence_from_text (text, value, error);
}

static char *
cadence_format (const TjField *field, gconstpointer value)
{
  return tj_cadence_format (value);
}

static gboolean
cadence_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  return tj_cadence_parse (input, value, error);
}

static gboolean
intervals_equal (gconstpointer a, gconstpointer b)
{
  return tj_intervals_equal (a, b);
}

static void
intervals_to_text (const TjField *field, gconstpointer value, GString *out)
{
  tj_intervals_to_text (value, out);
}

static gboolean
intervals_from_text (const TjField *field, const char *text, gpointer value, GError **error)
{
  return tj_intervals_from_text (text, value, error);
}

static char *
intervals_format (const TjField *field, gconstpointer value)
{
  g_autoptr (GString) out = g_string_new (NULL);

  tj_intervals_to_text (value, out);
  return g_string_free_and_steal (g_steal_pointer (&out));
}

static gboolean
intervals_parse (const TjField *field, const char *input, gpointer value, GError **error)
{
  return tj_intervals_parse (input, value, error);
}

/* Size, clear, copy, equal, is_set, to_text, from_text, format, parse. */
static const TjTypeInfo types[TJ_N_TYPES] = {
  [TJ_TYPE_TEXT] = { sizeof (char *), text_clear, text_copy, text_equal, pointer_is_set, text_to_text, text_from_text,
                     text_format, text_parse },
  [TJ_TYPE_TEXTS] = { sizeof (GStrv), texts_clear, texts_copy, texts_equal, pointer_is_set, texts_to_text,
                      texts_from_text, texts_format, texts_parse },
  [TJ_TYPE_ENUM]
  = { sizeof (int), NULL, NULL, int_equal, int_is_set, enum_to_text, enum_from_text, enum_format, enum_parse },
  [TJ_TYPE_TICK]
  = { sizeof (TjTick), NULL, NULL, int_equal, int_is_set, tick_to_text, tick_from_text, tick_format, tick_from_text },
  [TJ_TYPE_ORDER] = { sizeof (gint64), NULL, NULL, int64_equal, always_set, int64_to_text, int64_from_text,
                      int64_format, int64_from_text },
  [TJ_TYPE_NUMBER] = { sizeof (TjNumber), NULL, NULL, number_equal, state_is_set, number_to_text, number_from_text,
                       number_format, number_parse },
  [TJ_TYPE_MONEY] = { sizeof (TjMoney), NULL, NULL, money_equal, state_is_set, money_to_text, money_from_text,
                      money_format, money_parse },
  [TJ_TYPE_DATE] = { sizeof (TjDate), date_clear, date_copy, date_equal, state_is_set, date_to_text, date_from_text,
                     date_format, date_parse },
  [TJ_TYPE_DURATION] = { sizeof (TjDuration), NULL, NULL, duration_equal, state_is_set, duration_to_text,
                         duration_from_text, duration_format, duration_parse },
  [TJ_TYPE_SERIES] = { sizeof (TjSeries), series_clear, series_copy, series_equal, series_is_set, series_to_text,
                       series_from_text, series_format, series_parse },
  [TJ_TYPE_CADENCE] = { sizeof (TjCadence), cadence_clear, cadence_copy, cadence_equal, state_is_set, cadence_to_text,
                        cadence_from_text, cadence_format, cadence_parse },
  [TJ_TYPE_INTERVALS] = { sizeof (TjIntervals), NULL, NULL, intervals_equal, state_is_set, intervals_to_text,
                          intervals_from_text, intervals_format, intervals_parse },
  [TJ_TYPE_REF]
  = { sizeof (TjId), NULL, NULL, int64_equal, int64_is_set, int64_to_text, int64_from_text, int64_format, ref_parse },
};

const TjTypeInfo *
tj_type_info (TjType type)
{
  return &types[type];
}
