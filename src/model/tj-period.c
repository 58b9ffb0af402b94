// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-civil.h"
#include "tj-date.h"
#include "tj-scan-private.h"

/* What a text is when it is read as one date. */
typedef enum
{
  SIDE_WRONG, /* refused */
  SIDE_WORDS, /* words only */
  SIDE_DATE
} Side;

typedef struct
{
  const char *input;
  TjDate start;
  TjDate finish;
  TjDate deadline;
} Period;

static Side
read_side (const char *text, int default_year, TjDate *date, GError **error)
{
  if (!tj_date_parse (text, default_year, date, error))
    return SIDE_WRONG;
  if (date->precision != TJ_PRECISION_TEXT && date->precision != TJ_PRECISION_UNSET)
    return SIDE_DATE;
  tj_date_clear (date);
  return SIDE_WORDS;
}

static int
year_of (const TjDate *date)
{
  int year;

  if (!tj_date_on_axis (date))
    return 0;
  if (date->precision == TJ_PRECISION_WEEK)
    tj_civil_iso_week (tj_civil_minute_day (date->minute), &year);
  else
    tj_civil_split (tj_civil_minute_day (date->minute), &year, NULL, NULL);
  return year;
}

static gboolean
is_backwards (const TjDate *start, const TjDate *finish)
{
  return tj_date_on_axis (start) && tj_date_on_axis (finish) && tj_date_first (start) > tj_date_first (finish)
         && tj_date_first (start) >= tj_date_end (finish);
}

/* A bare number takes over what it stands for: '14 t/m 16 november 2018', 'wk 46 - 48 2025'. */
static void
complete_sides (char **left, char **right)
{
  TjDate date = { 0 };

  if (strlen (*left) <= 2 && g_ascii_isdigit (**left) && read_side (*right, 2000, &date, NULL) == SIDE_DATE
      && date.precision == TJ_PRECISION_DAY)
    {
      g_autofree char *bare = g_steal_pointer (left);
      int month;

      tj_civil_split (tj_civil_minute_day (date.minute), NULL, &month, NULL);
      *left = g_strdup_printf ("%s-%d", bare, month);
    }
  else if (**left == 'w' && g_ascii_isdigit (**right) && read_side (*left, 2000, &date, NULL) == SIDE_DATE
           && date.precision == TJ_PRECISION_WEEK && read_side (*right, 2000, &date, NULL) != SIDE_DATE)
    {
      g_autofree char *bare = g_steal_pointer (right);

      *right = g_strdup_printf ("wk %s", bare);
    }
}

/* Reads both sides; one without a year takes that of the other. */
static Side
read_sides (const char *left, const char *right, Period *period, GError **error)
{
  gboolean left_dated = read_side (left, 0, &period->start, NULL) == SIDE_DATE;
  gboolean right_dated = read_side (right, 0, &period->finish, NULL) == SIDE_DATE;
  int year = left_dated ? year_of (&period->start) : right_dated ? year_of (&period->finish) : 0;
  g_autoptr (GError) left_error = NULL;
  g_autoptr (GError) right_error = NULL;
  Side start, finish;

  start = read_side (left, year, &period->start, &left_error);
  finish = read_side (right, year, &period->finish, &right_error);
  if (start == SIDE_DATE && finish == SIDE_DATE)
    {
      /* 'nov - jan 2026' begins in the year before, 'nov 2025 - jan' ends in the year behind. */
      if (!left_dated && right_dated && is_backwards (&period->start, &period->finish))
        read_side (left, year - 1, &period->start, NULL);
      else if (!right_dated && is_backwards (&period->start, &period->finish))
        read_side (right, year + 1, &period->finish, NULL);
      return SIDE_DATE;
    }
  if (start == SIDE_WORDS || finish == SIDE_WORDS)
    return SIDE_WORDS;
  if (start == SIDE_WRONG)
    g_propagate_error (error, g_steal_pointer (&left_error));
  else
    g_propagate_error (error, g_steal_pointer (&right_error));
  return SIDE_WRONG;
}

static Side
split_at (const char *text, const char *at, gsize length, Period *period, GError **error)
{
  g_autofree char *left = g_strstrip (g_strndup (text, (gsize) (at - text)));
  g_autofree char *right = g_strstrip (g_strdup (at + length));
  Side side;

  if (*left == '\0' || *right == '\0')
    return SIDE_WORDS;
  complete_sides (&left, &right);
  side = read_sides (left, right, period, error);
  if (side == SIDE_DATE && is_backwards (&period->start, &period->finish))
    {
      tj_scan_refuse (error, _ ("“%s” ends before it begins."), period->input);
      side = SIDE_WRONG;
    }
  if (side != SIDE_DATE)
    {
      tj_date_clear (&period->start);
      tj_date_clear (&period->finish);
    }
  return side;
}

/* Reads 'X - Y'; WORDS when it is not that. */
static Side
read_range (const char *text, Period *period, GError **error)
{
  static const char *const separators[] = { " t/m ", " tot en met ", " tot ", " - " };
  const char *dash = strchr (text, '-');

  for (gsize i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      const char *at = strstr (text, separators[i]);

      if (at != NULL)
        return split_at (text, at, strlen (separators[i]), period, error);
    }
  if (dash == NULL || strchr (dash + 1, '-') != NULL)
    return SIDE_WORDS;
  return split_at (text, dash, 1, period, error);
}

static const char *
skip_opening (const char *text, const char *const *openings)
{
  for (; *openings != NULL; openings++)
    if (g_str_has_prefix (text, *openings))
      return text + strlen (*openings);
  return NULL;
}

/* Reads a period of which one side is given: 'vanaf X', 't/m X', 'uiterlijk X'; WORDS when it is not that. */
static Side
read_one_sided (const char *text, Period *period, GError **error)
{
  static const char *const from[] = { "vanaf ", "met ingang van ", "m.i.v. ", NULL };
  static const char *const until[] = { "t/m ", "tot en met ", "tot ", NULL };
  static const char *const at_latest[] = { "uiterlijk ", "deadline ", NULL };
  const char *rest = skip_opening (text, from);
  Side side;

  if (rest != NULL)
    {
      side = read_range (rest, period, NULL);
      return side == SIDE_DATE ? side : read_side (rest, 0, &period->start, error);
    }
  rest = skip_opening (text, until);
  if (rest != NULL)
    return read_side (rest, 0, &period->finish, error);
  rest = skip_opening (text, at_latest);
  return rest != NULL ? read_side (rest, 0, &period->deadline, error) : SIDE_WORDS;
}

static Side
read_period (const char *text, Period *period, GError **error)
{
  g_autoptr (GError) whole_error = NULL;
  g_autoptr (GError) part_error = NULL;
  Side whole = read_side (text, 0, &period->start, &whole_error);
  Side side;

  if (whole == SIDE_DATE)
    {
      tj_date_copy (&period->finish, &period->start);
      return whole;
    }
  side = read_one_sided (text, period, &part_error);
  if (side == SIDE_WORDS)
    side = read_range (text, period, &part_error);
  if (side == SIDE_DATE || (side == SIDE_WORDS && whole == SIDE_WORDS))
    return side;
  if (whole == SIDE_WRONG)
    g_propagate_error (error, g_steal_pointer (&whole_error));
  else
    g_propagate_error (error, g_steal_pointer (&part_error));
  return SIDE_WRONG;
}

gboolean
tj_period_parse (const char *input, TjDate *start, TjDate *finish, TjDate *deadline, GError **error)
{
  g_autofree char *text = tj_scan_lower (input);
  Period period = { .input = input };
  Side side;

  /* What is empty, or no text at all, is judged as a date is. */
  if (text == NULL || *text == '\0')
    return tj_date_parse (input, 0, start, error);
  side = read_period (text, &period, error);
  if (side == SIDE_WRONG)
    return FALSE;
  if (side == SIDE_WORDS)
    return tj_date_parse (input, 0, start, error);
  *start = period.start;
  *finish = period.finish;
  *deadline = period.deadline;
  return TRUE;
}

char *
tj_period_format (const TjDate *start, const TjDate *finish)
{
  g_autofree char *from = tj_date_format (start, FALSE);
  g_autofree char *to = tj_date_format (finish, FALSE);

  if (tj_date_equal (start, finish))
    return g_steal_pointer (&from);
  if (finish->precision == TJ_PRECISION_UNSET)
    {
      /* 'Vanaf na de zomer' and 'vanaf binnen fase' are not language. */
      if (start->precision == TJ_PRECISION_TEXT || start->precision == TJ_PRECISION_PHASE)
        return g_steal_pointer (&from);
      return g_strdup_printf ("vanaf %s", from);
    }
  if (start->precision == TJ_PRECISION_UNSET)
    return g_strdup_printf ("t/m %s", to);
  return g_strdup_printf ("%s – %s", from, to);
}
