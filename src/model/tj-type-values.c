// SPDX-License-Identifier: EUPL-1.2
#include "tj-type-private.h"

/* Values that have a file of their own: numbers in tj-number.h, dates in tj-date.h, and so on. */

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

const TjTypeInfo tj_type_number
    = { sizeof (TjNumber), NULL,          NULL,        number_equal, state_is_set, number_to_text,
        number_from_text,  number_format, number_parse };
const TjTypeInfo tj_type_money = { sizeof (TjMoney), NULL,         NULL,       money_equal, state_is_set, money_to_text,
                                   money_from_text,  money_format, money_parse };
const TjTypeInfo tj_type_date = { sizeof (TjDate), date_clear,     date_copy,   date_equal, state_is_set,
                                  date_to_text,    date_from_text, date_format, date_parse };
const TjTypeInfo tj_type_duration
    = { sizeof (TjDuration), NULL,          NULL, duration_equal, state_is_set, duration_to_text, duration_from_text,
        duration_format,     duration_parse };
const TjTypeInfo tj_type_series = { sizeof (TjSeries), series_clear,     series_copy,   series_equal, series_is_set,
                                    series_to_text,    series_from_text, series_format, series_parse };
const TjTypeInfo tj_type_cadence = { sizeof (TjCadence), cadence_clear,     cadence_copy,   cadence_equal, state_is_set,
                                     cadence_to_text,    cadence_from_text, cadence_format, cadence_parse };
const TjTypeInfo tj_type_intervals = {
  sizeof (TjIntervals), NULL,           NULL, intervals_equal, state_is_set, intervals_to_text, intervals_from_text,
  intervals_format,     intervals_parse
};
