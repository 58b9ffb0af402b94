// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-civil.h"
#include "tj-date-private.h"
#include "tj-scan-private.h"

/* Two digits of a year: from this one on they lie in the 20th century. */
#define CENTURY_TURN 80

typedef struct
{
  const char *input;
  int default_year;
  TjDateTokens tokens;
  TjDate *date;
  GError **error;
} Reader;

typedef gboolean (*ShapeFunc) (Reader *reader);

static gboolean
refuse (Reader *reader)
{
  return tj_scan_refuse (reader->error,
                         _ ("“%s” is not a date. Write for example 10-11-2025, nov 2025, wk 46 2025 or n.t.b."),
                         reader->input);
}

static const TjDateToken *
token (const Reader *reader, guint i)
{
  return &reader->tokens.at[i];
}

/* The year in @token, or the default one when it is NULL; 0, with the error set, when there is none. */
static int
read_year (Reader *reader, const TjDateToken *year)
{
  int value = year != NULL ? year->value : reader->default_year;

  if (value == 0 && year == NULL)
    {
      tj_scan_refuse (reader->error,
                      _ ("“%s” is of which year? Write the year as well, for example 10-11-2025 or nov 2025."),
                      reader->input);
      return 0;
    }
  if (year != NULL && year->digits == 2)
    value += value < CENTURY_TURN ? 2000 : 1900;
  if (value >= TJ_YEAR_MIN && value <= TJ_YEAR_MAX)
    return value;
  tj_scan_refuse (reader->error, _ ("The year in “%s” is not one between 1900 and 2999."), reader->input);
  return 0;
}

static gboolean
set_day (Reader *reader, const TjDateToken *year, int month, int mday)
{
  int value = read_year (reader, year);

  if (value == 0)
    return FALSE;
  if (month < 1 || month > 12)
    return refuse (reader);
  if (!tj_civil_valid (value, month, mday))
    return tj_scan_refuse (reader->error, _ ("“%s” does not exist: that month does not have so many days."),
                           reader->input);
  *reader->date = tj_date_day (value, month, mday);
  return TRUE;
}

static gboolean
set_month (Reader *reader, const TjDateToken *year, int month)
{
  int value = read_year (reader, year);

  if (value == 0)
    return FALSE;
  if (month < 1 || month > 12)
    return refuse (reader);
  *reader->date = tj_date_month (value, month);
  return TRUE;
}

static gboolean
set_week (Reader *reader, const TjDateToken *year, int week)
{
  int value = read_year (reader, year);

  if (value == 0)
    return FALSE;
  if (week < 1 || week > tj_civil_iso_weeks (value))
    return tj_scan_refuse (reader->error, _ ("“%s” does not exist: that year does not have such a week."),
                           reader->input);
  *reader->date = tj_date_at (TJ_PRECISION_WEEK, tj_civil_iso_week_start (value, week));
  return TRUE;
}

/* A quarter or a half-year. */
static gboolean
set_part (Reader *reader, const TjDateToken *year, int number, TjPrecision precision)
{
  int months = precision == TJ_PRECISION_QUARTER ? 3 : 6;
  int value = read_year (reader, year);

  if (value == 0)
    return FALSE;
  if (number < 1 || number > 12 / months)
    return refuse (reader);
  *reader->date = tj_date_at (precision, tj_civil_day (value, (number - 1) * months + 1, 1));
  return TRUE;
}

/* 2025 */
static gboolean
read_n (Reader *reader)
{
  const TjDateToken *year = token (reader, 0);
  int value;

  if (year->digits != 4)
    return refuse (reader);
  value = read_year (reader, year);
  if (value == 0)
    return FALSE;
  *reader->date = tj_date_at (TJ_PRECISION_YEAR, tj_civil_day (value, 1, 1));
  return TRUE;
}

/* 10-11, 11-2025, 2025-11, 2025-46 */
static gboolean
read_nn (Reader *reader)
{
  const TjDateToken *a = token (reader, 0);
  const TjDateToken *b = token (reader, 1);

  if (strchr ("-/.", b->gap) == NULL || b->gap == 0)
    return refuse (reader);
  if (a->digits == 4 && b->digits <= 2)
    return b->value <= 12 ? set_month (reader, a, b->value) : set_week (reader, a, b->value);
  if (a->digits <= 2 && b->digits == 4)
    return set_month (reader, b, a->value);
  return a->digits <= 2 && b->digits <= 2 ? set_day (reader, NULL, b->value, a->value) : refuse (reader);
}

/* 10-11-2025, 10/11/25, 2025-11-10 */
static gboolean
read_nnn (Reader *reader)
{
  const TjDateToken *a = token (reader, 0);
  const TjDateToken *b = token (reader, 1);
  const TjDateToken *c = token (reader, 2);

  if (b->gap != c->gap || b->gap == 0 || strchr ("-/. ", b->gap) == NULL || b->digits > 2)
    return refuse (reader);
  if (a->digits == 4 && c->digits <= 2)
    return set_day (reader, a, b->value, c->value);
  return a->digits <= 2 ? set_day (reader, c, b->value, a->value) : refuse (reader);
}

/* november */
static gboolean
read_m (Reader *reader)
{
  return set_month (reader, NULL, token (reader, 0)->value);
}

/* nov 2025, mrt 25 */
static gboolean
read_mn (Reader *reader)
{
  return set_month (reader, token (reader, 1), token (reader, 0)->value);
}

/* 10 november, 2025 november */
static gboolean
read_nm (Reader *reader)
{
  const TjDateToken *number = token (reader, 0);

  if (number->digits == 4)
    return set_month (reader, number, token (reader, 1)->value);
  return set_day (reader, NULL, token (reader, 1)->value, number->value);
}

/* 10 november 2025 */
static gboolean
read_nmn (Reader *reader)
{
  return set_day (reader, token (reader, 2), token (reader, 1)->value, token (reader, 0)->value);
}

/* Weeks, quarters and half-years: the number before or behind the word, and perhaps a year. */
static gboolean
read_numbered (Reader *reader)
{
  const TjDateToken *numbers[2] = { NULL, NULL };
  TjDateTokenKind kind = TJ_DATE_TOKEN_OTHER;
  guint n = 0;

  for (guint i = 0; i < reader->tokens.n; i++)
    if (token (reader, i)->kind == TJ_DATE_TOKEN_NUMBER)
      numbers[n++] = token (reader, i);
    else
      kind = token (reader, i)->kind;
  if (n == 2 && numbers[0]->digits == 4)
    {
      const TjDateToken *year = numbers[0];

      numbers[0] = numbers[1];
      numbers[1] = year;
    }
  /* 'wk 46-48' are two weeks, not week 46 of 2048. */
  if (n == 2 && numbers[1]->digits == 2 && numbers[1]->gap != ' ' && numbers[1]->gap != '\'')
    return refuse (reader);
  if (kind == TJ_DATE_TOKEN_WEEK)
    return set_week (reader, numbers[1], numbers[0]->value);
  return set_part (reader, numbers[1], numbers[0]->value,
                   kind == TJ_DATE_TOKEN_QUARTER ? TJ_PRECISION_QUARTER : TJ_PRECISION_HALF);
}

static const struct
{
  const char *shape;
  ShapeFunc read;
} shapes[] = {
  { "n", read_n },         { "nn", read_nn },        { "nnn", read_nnn },      { "m", read_m },
  { "mn", read_mn },       { "nm", read_nm },        { "nmn", read_nmn },      { "wn", read_numbered },
  { "nw", read_numbered }, { "wnn", read_numbered }, { "nwn", read_numbered }, { "qn", read_numbered },
  { "nq", read_numbered }, { "qnn", read_numbered }, { "nqn", read_numbered }, { "hn", read_numbered },
  { "nh", read_numbered }, { "hnn", read_numbered }, { "nhn", read_numbered },
};

static ShapeFunc
find_shape (const TjDateTokens *tokens)
{
  char shape[TJ_DATE_TOKENS_MAX + 1] = "";

  for (guint i = 0; i < tokens->n; i++)
    shape[i] = (char) tokens->at[i].kind;
  for (gsize i = 0; i < G_N_ELEMENTS (shapes); i++)
    if (strcmp (shape, shapes[i].shape) == 0)
      return shapes[i].read;
  return NULL;
}

static gboolean
apply_weekday (Reader *reader, int weekday)
{
  if (weekday == 0)
    return TRUE;
  if (reader->date->precision != TJ_PRECISION_DAY)
    return refuse (reader);
  if (tj_civil_weekday (tj_civil_minute_day (reader->date->minute)) == weekday)
    return TRUE;
  return tj_scan_refuse (reader->error, _ ("“%s” does not exist: that day is another day of the week."), reader->input);
}

static gboolean
apply_clock (Reader *reader, int minute)
{
  if (minute < 0)
    return TRUE;
  if (reader->date->precision != TJ_PRECISION_DAY)
    return refuse (reader);
  if (minute >= TJ_MINUTES_PER_DAY)
    return tj_scan_refuse (reader->error, _ ("The time in “%s” does not exist. Write for example 10-11-2025 09:30."),
                           reader->input);
  reader->date->precision = TJ_PRECISION_MINUTE;
  reader->date->minute += minute;
  return TRUE;
}

/* '10 nvo 2025' tries to be a date; 'na de zomer van 2025' does not. */
static gboolean
has_word_for_month (const TjDateTokens *tokens)
{
  return tokens->n == 3 && tokens->at[0].digits > 0 && tokens->at[0].digits <= 2 && tokens->at[2].digits == 4
         && tokens->at[1].kind == TJ_DATE_TOKEN_OTHER && tokens->at[2].value >= TJ_YEAR_MIN;
}

static gboolean
set_words (Reader *reader)
{
  g_autofree char *words = tj_scan_tidy (reader->input);

  if (!reader->tokens.letters || words == NULL)
    return refuse (reader);
  *reader->date = (TjDate) { .precision = TJ_PRECISION_TEXT, .text = g_steal_pointer (&words) };
  return TRUE;
}

static gboolean
read_tokens (Reader *reader, const char *text)
{
  int weekday, minute;
  ShapeFunc read;

  tj_date_tokenise (text, &reader->tokens);
  if (has_word_for_month (&reader->tokens))
    return refuse (reader);
  weekday = tj_date_tokens_take_weekday (&reader->tokens);
  minute = tj_date_tokens_take_clock (&reader->tokens);
  read = find_shape (&reader->tokens);
  if (read == NULL)
    return set_words (reader);
  if (reader->tokens.misspelt)
    return refuse (reader);
  return read (reader) && apply_weekday (reader, weekday) && apply_clock (reader, minute);
}

/* 'ultimo 2021' is the last day of it, 'primo maart' the first: gives what stands behind the word, or NULL. */
static const char *
skip_edge (const char *text, gboolean *last)
{
  static const struct
  {
    const char *word;
    gboolean last;
  } edges[] = { { "ultimo ", TRUE }, { "per ultimo ", TRUE }, { "primo ", FALSE }, { "per primo ", FALSE } };

  for (gsize i = 0; i < G_N_ELEMENTS (edges); i++)
    if (g_str_has_prefix (text, edges[i].word))
      {
        *last = edges[i].last;
        return text + strlen (edges[i].word);
      }
  return NULL;
}

static gboolean
read_text (Reader *reader, const char *text)
{
  TjDate *date = reader->date;
  gboolean last;
  const char *rest = skip_edge (text, &last);

  if (!read_tokens (reader, rest ? rest : text))
    return FALSE;
  if (rest && tj_date_on_axis (date) && date->precision > TJ_PRECISION_DAY)
    *date = tj_date_at (TJ_PRECISION_DAY, tj_civil_minute_day (last ? tj_date_end (date) - 1 : tj_date_first (date)));
  return TRUE;
}

static TjPrecision
fixed_words (const char *text)
{
  static const char *const tbd[] = { "n.t.b.", "n.t.b", "ntb", "ntb.", "nader te bepalen", "nog te bepalen", NULL };
  static const char *const phase[] = { "binnen fase", "binnen-fase", "binnen de fase", NULL };

  if (tj_scan_one_of (text, tbd))
    return TJ_PRECISION_TBD;
  return tj_scan_one_of (text, phase) ? TJ_PRECISION_PHASE : TJ_PRECISION_UNSET;
}

gboolean
tj_date_parse (const char *input, int default_year, TjDate *date, GError **error)
{
  g_autofree char *text = tj_scan_lower (input);
  TjDate read = { 0 };
  Reader reader = { .input = input, .default_year = default_year, .date = &read, .error = error };

  if (text == NULL)
    return refuse (&reader);
  read.precision = *text == '\0' ? TJ_PRECISION_UNSET : fixed_words (text);
  if (*text != '\0' && read.precision == TJ_PRECISION_UNSET && !read_text (&reader, text))
    return FALSE;
  *date = read;
  return TRUE;
}
