// SPDX-License-Identifier: EUPL-1.2
#include "test-records.h"

#define LONG_TEXT 12000
#define MANY_ENTRIES 60
#define TIDY_TEXTS 4 /* the first of `unicode`, with no white space but single spaces */

static const char *const words[] = { "koersdocument", "raadsvoorstel", "wijk",    "Capelle", "inwoners",
                                     "voorbereiding", "besluit",       "sociaal", "domein" };

static const char *const qualifiers[] = { "", "", "", "circa ", "ruim ", "maximaal ", "minimaal ", "afgerond " };

/* Marks of two letters, right to left, no width, outside the first plane, private use, what XML and SQL set apart. */
static const char *const unicode[] = { "Coördinatie ‘één’ – café, naïef, ijs: Ĳ ĳ",
                                       "e\xcc\x81 a\xcc\x8a (los) é å (vast)",
                                       "مشروع البلدية עיר 计划 план",
                                       "👩‍👩‍👧 🏳️‍🌈 🇳🇱 \xf0\x9f\x8f\xa0",
                                       "\xe2\x80\x8f rechts \xe2\x80\x8b niets \xe2\x81\xa0 \xef\xbb\xbf bom",
                                       "<tag attr=\"x\" y='z'>&amp; &lt; ]]> <!-- --> <?pi?>",
                                       "'; DROP TABLE activity; -- \\ % _ \"\"",
                                       "  spaties om  \t tab\t ",
                                       "€ 1.234,50 ± ≈ ½ ² µ \xc2\xa0vaste\xe2\x80\xaf spatie",
                                       "\xee\x80\x80 \xf4\x8f\xbf\xbd \xef\xbf\xbd \x7f \xc2\x85 \xe2\x80\xa8 einde" };

static const char *
pick (GRand *rand, const char *const *from, gsize n)
{
  return from[g_rand_int_range (rand, 0, (gint32) n)];
}

#define PICK(rand, table) pick (rand, table, G_N_ELEMENTS (table))

static gint64
random_between (GRand *rand, gint64 low, gint64 high)
{
  return low + (gint64) (g_rand_double (rand) * (double) (high - low));
}

static char *
words_text (GRand *rand)
{
  GString *text = g_string_new (PICK (rand, words));

  for (int n = g_rand_int_range (rand, 0, 6); n > 0; n--)
    g_string_append_printf (text, " %s", PICK (rand, words));
  return g_string_free_and_steal (text);
}

static char *
long_text (GRand *rand, gboolean lines)
{
  GString *text = g_string_sized_new (LONG_TEXT);

  while (text->len < LONG_TEXT)
    g_string_append_printf (text, "%s%s", PICK (rand, words), lines && g_rand_int_range (rand, 0, 9) == 0 ? "\n" : " ");
  g_string_append_c (text, '.');
  return g_string_free_and_steal (text);
}

static char *
text_value (GRand *rand, const TjField *field, TjTestHow how)
{
  if (how == TJ_TEST_EXTREME)
    return g_rand_boolean (rand) ? g_strdup ("x") : long_text (rand, field->flags & TJ_MULTILINE);
  if (how != TJ_TEST_UNICODE)
    return words_text (rand);
  if (field->flags & TJ_MULTILINE)
    return g_strdup_printf ("\n%s\n\n\t%s\n", PICK (rand, unicode), PICK (rand, unicode));
  return g_strdup (PICK (rand, unicode));
}

/* Lines without white space around them; it would not be kept. */
static char *
texts_value (GRand *rand, TjTestHow how)
{
  GString *text = g_string_new (NULL);
  int n = how == TJ_TEST_EXTREME ? MANY_ENTRIES : g_rand_int_range (rand, 1, 4);

  for (int i = 0; i < n; i++)
    {
      g_autofree char *line = how == TJ_TEST_UNICODE ? g_strdup (PICK (rand, unicode)) : words_text (rand);

      g_string_append_printf (text, "%s%s", i ? "\n" : "", g_strstrip (line));
    }
  return g_string_free_and_steal (text);
}

static char *
enum_value (GRand *rand, const TjField *field, TjTestHow how)
{
  guint n = 0;

  while (field->choices[n].nick)
    n++;
  return g_strdup (
      field->choices[how == TJ_TEST_EXTREME ? n - 1 : (guint) g_rand_int_range (rand, 0, (gint32) n)].nick);
}

static char *
order_value (GRand *rand, TjTestHow how)
{
  gint64 value = random_between (rand, -1000000000, 1000000000);

  if (how == TJ_TEST_EXTREME)
    value = g_rand_boolean (rand) ? G_MININT64 : G_MAXINT64;
  return g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

static gint64
amount (GRand *rand, TjUnit unit, TjTestHow how)
{
  gint64 value = random_between (rand, -50000000, 50000000000);

  if (how == TJ_TEST_EXTREME)
    value = g_rand_boolean (rand) ? G_MAXINT64 : -G_MAXINT64;
  return unit == TJ_UNIT_COUNT ? value - value % 1000 : value;
}

static char *
number_value (GRand *rand, const TjField *field, TjTestHow how)
{
  TjNumber number = { TJ_NUMBER_KNOWN, (TjQualifier) g_rand_int_range (rand, 0, 6), amount (rand, field->unit, how) };
  GString *text = g_string_new (NULL);

  if (g_rand_int_range (rand, 0, 12) == 0)
    number = (TjNumber) { .state = TJ_NUMBER_SEVERAL };
  tj_number_to_text (&number, field->unit, text);
  return g_string_free_and_steal (text);
}

static void
append_money (GRand *rand, TjTestHow how, GString *text)
{
  TjMoney money = { TJ_MONEY_KNOWN, (TjQualifier) g_rand_int_range (rand, 0, 6), amount (rand, TJ_UNIT_MONEY, how) };

  if (g_rand_int_range (rand, 0, 8) == 0)
    money = (TjMoney) { .state = TJ_MONEY_PM };
  tj_money_to_text (&money, text);
}

static char *
money_value (GRand *rand, TjTestHow how)
{
  GString *text = g_string_new (NULL);

  append_money (rand, how, text);
  return g_string_free_and_steal (text);
}

static char *
date_value (GRand *rand, TjTestHow how)
{
  static const char *const extreme[]
      = { "1900-01-01", "2999-12-31", "1900-01-01T00:00", "2999-12-31T23:59", "2020-W53", "1900",
          "2999",       "2000-02-29", "2999-Q4",          "1900-Q1",          "2999-H2",  "1900-H1" };
  int year = g_rand_int_range (rand, 2015, 2040), month = g_rand_int_range (rand, 1, 13);
  int day = g_rand_int_range (rand, 1, 29);

  if (how == TJ_TEST_EXTREME)
    return g_strdup (PICK (rand, extreme));
  if (how == TJ_TEST_UNICODE)
    return g_strdup_printf ("tekst:%s", unicode[g_rand_int_range (rand, 0, TIDY_TEXTS)]);
  switch (g_rand_int_range (rand, 0, 10))
    {
    case 0:
      return g_strdup_printf ("%04d-%02d-%02dT%02d:%02d", year, month, day, g_rand_int_range (rand, 0, 24),
                              g_rand_int_range (rand, 0, 60));
    case 1:
      return g_strdup_printf ("%04d-W%02d", year, g_rand_int_range (rand, 1, 53));
    case 2:
      return g_strdup_printf ("%04d-%02d", year, month);
    case 3:
      return g_strdup_printf ("%04d-Q%d", year, (month + 2) / 3);
    case 4:
      return g_strdup_printf ("%04d-H%d", year, 1 + month / 7);
    case 5:
      return g_strdup_printf ("%04d", year);
    case 6:
      return g_strdup ("binnen-fase");
    case 7:
      return g_strdup ("n.t.b.");
    case 8:
      return g_strdup_printf ("tekst:na de zomer van %d", year);
    default:
      return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
    }
}

static char *
duration_value (GRand *rand, TjTestHow how)
{
  static const char *const units[] = { "wmin", "wu", "wd", "ww", "emin", "eu", "ed", "ew", "m", "j", "%" };
  const char *unit = PICK (rand, units);

  if (how == TJ_TEST_EXTREME)
    return g_strdup_printf ("%s9223372036854775.807%s", g_rand_boolean (rand) ? "-" : "", unit);
  return g_strdup_printf ("%s%d%s%s", PICK (rand, qualifiers), g_rand_int_range (rand, -20, 400),
                          g_rand_boolean (rand) ? ".5" : "", unit);
}

static void
append_amount (GRand *rand, const TjField *field, TjTestHow how, GString *text)
{
  TjNumber number = { TJ_NUMBER_KNOWN, TJ_QUALIFIER_NONE, amount (rand, field->unit, how) };

  if (field->unit == TJ_UNIT_MONEY)
    append_money (rand, how, text);
  else
    tj_number_to_text (&number, field->unit, text);
}

/* In order: no year, then years going up, one of several, and the last 'from there on'. */
static char *
series_value (GRand *rand, const TjField *field, TjTestHow how)
{
  GString *text = g_string_new (NULL);
  int year = g_rand_int_range (rand, 2020, 2030),
      n = how == TJ_TEST_EXTREME ? MANY_ENTRIES : g_rand_int_range (rand, 1, 6);

  if (g_rand_boolean (rand))
    {
      g_string_append (text, "*=");
      append_amount (rand, field, how, text);
      g_string_append (text, "; ");
    }
  for (int i = 0; i < n; i++, year++)
    {
      g_string_append_printf (text, i == 1 ? "%d-%d=" : "%d=", year, year + 3);
      append_amount (rand, field, how, text);
      g_string_append (text, "; ");
    }
  g_string_append_printf (text, "%d+=", year);
  append_amount (rand, field, how, text);
  return g_string_free_and_steal (text);
}

static char *
cadence_value (GRand *rand, TjTestHow how)
{
  static const char *const units[] = { "dag", "week", "maand", "kwartaal", "jaar" };
  const char *unit = PICK (rand, units);

  if (how == TJ_TEST_EXTREME)
    return g_strdup_printf ("elke 9223372036854775.807 %s", unit);
  switch (g_rand_int_range (rand, 0, 5))
    {
    case 0:
      return g_strdup_printf ("RRULE:FREQ=WEEKLY;INTERVAL=%d;BYDAY=MO,WE,-1FR;UNTIL=20301231T000000Z",
                              g_rand_int_range (rand, 1, 9));
    case 1:
      return g_strdup_printf ("%s%d/%s", PICK (rand, qualifiers), g_rand_int_range (rand, 1, 30), unit);
    case 2:
      return g_strdup_printf ("%selke %d.5 %s", PICK (rand, qualifiers), g_rand_int_range (rand, 1, 9), unit);
    case 3:
      return g_strdup ("op afroep");
    default:
      return g_strdup ("periodiek");
    }
}

static char *
intervals_value (GRand *rand, TjTestHow how)
{
  if (how == TJ_TEST_EXTREME)
    return g_strdup (g_rand_boolean (rand) ? "00:00-24:00" : "00:00-00:01 00:01-12:00 12:00-23:59 23:59-24:00");
  if (g_rand_int_range (rand, 0, 5) == 0)
    return g_strdup ("vrij");
  return g_strdup_printf ("%02d:30-12:30 13:00-%02d:15", g_rand_int_range (rand, 6, 10),
                          g_rand_int_range (rand, 15, 20));
}

char *
tj_test_value_random (GRand *rand, const TjField *field, TjTestHow how)
{
  switch (field->type)
    {
    case TJ_TYPE_TEXT:
      return text_value (rand, field, how);
    case TJ_TYPE_TEXTS:
      return texts_value (rand, how);
    case TJ_TYPE_ENUM:
      return enum_value (rand, field, how);
    case TJ_TYPE_TICK:
      return g_strdup (g_rand_boolean (rand) ? "ja" : "nee");
    case TJ_TYPE_ORDER:
      return order_value (rand, how);
    case TJ_TYPE_NUMBER:
      return number_value (rand, field, how);
    case TJ_TYPE_MONEY:
      return money_value (rand, how);
    case TJ_TYPE_DATE:
      return date_value (rand, how);
    case TJ_TYPE_DURATION:
      return duration_value (rand, how);
    case TJ_TYPE_SERIES:
      return series_value (rand, field, how);
    case TJ_TYPE_CADENCE:
      return cadence_value (rand, how);
    case TJ_TYPE_INTERVALS:
      return intervals_value (rand, how);
    case TJ_TYPE_REF:
    case TJ_N_TYPES:
    default:
      g_assert_not_reached ();
    }
}
