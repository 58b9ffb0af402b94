// SPDX-License-Identifier: EUPL-1.2
#include "tj-overview-text.h"

#include <glib/gi18n.h>
#include <string.h>

#include "tj-civil.h"

#define MONTHS_PER_YEAR 12
#define MOST_DAYS 365
#define MOST_MONTHS 36

/* Time ------------------------------------------------------------------------------------------------------------ */

static char *
ahead (const char *format, int n)
{
  return g_strdup_printf (format, n);
}

static char *
countdown_days (gint32 days)
{
  if (days == 0)
    return g_strdup (_ ("today"));
  if (days == 1)
    return g_strdup (_ ("tomorrow"));
  if (days == -1)
    return g_strdup (_ ("yesterday"));
  return days > 0 ? ahead (ngettext ("in %d day", "in %d days", (gulong) days), days)
                  : ahead (ngettext ("%d day ago", "%d days ago", (gulong) (-days)), -days);
}

static char *
countdown_weeks (gint32 weeks)
{
  if (weeks == 0)
    return g_strdup (_ ("this week"));
  return weeks > 0 ? ahead (ngettext ("in %d week", "in %d weeks", (gulong) weeks), weeks)
                   : ahead (ngettext ("%d week ago", "%d weeks ago", (gulong) (-weeks)), -weeks);
}

static char *
countdown_months (int months)
{
  int years = ABS (months) / MONTHS_PER_YEAR;

  if (months == 0)
    return g_strdup (_ ("this month"));
  if (ABS (months) >= MOST_MONTHS)
    return months > 0 ? ahead (ngettext ("in %d year", "in %d years", (gulong) years), years)
                      : ahead (ngettext ("%d year ago", "%d years ago", (gulong) years), years);
  return months > 0 ? ahead (ngettext ("in %d month", "in %d months", (gulong) months), months)
                    : ahead (ngettext ("%d month ago", "%d months ago", (gulong) (-months)), -months);
}

static int
month_of (gint32 day)
{
  int year, month;

  tj_civil_split (day, &year, &month, NULL);
  return year * MONTHS_PER_YEAR + month - 1;
}

/* Whole months between two days, towards zero: 10 November to 9 December is none. */
static int
whole_months (gint32 from, gint32 to)
{
  gint32 early = MIN (from, to), late = MAX (from, to);
  int early_day, late_day, months = month_of (late) - month_of (early);

  tj_civil_split (early, NULL, NULL, &early_day);
  tj_civil_split (late, NULL, NULL, &late_day);
  months -= late_day < early_day ? 1 : 0;
  return from <= to ? months : -months;
}

/* A period of months: how many months until its first, or since its last. */
static char *
countdown_period (const TjDate *date, gint32 today)
{
  int first = month_of (tj_civil_minute_day (tj_date_first (date))), now = month_of (today);
  int last = month_of (tj_civil_minute_day (tj_date_end (date) - 1));

  if (now < first)
    return countdown_months (first - now);
  if (now > last)
    return countdown_months (last - now);
  switch (date->precision)
    {
    case TJ_PRECISION_QUARTER:
      return g_strdup (_ ("this quarter"));
    case TJ_PRECISION_HALF:
      return g_strdup (_ ("this half-year"));
    case TJ_PRECISION_YEAR:
      return g_strdup (_ ("this year"));
    default:
      return countdown_months (0);
    }
}

char *
tj_countdown (const TjDate *date, gint32 today)
{
  gint32 day;

  if (!tj_date_on_axis (date))
    return g_strdup ("");
  day = tj_civil_minute_day (tj_date_first (date));
  if (date->precision == TJ_PRECISION_WEEK)
    return countdown_weeks ((day - (today - (tj_civil_weekday (today) - 1))) / 7);
  if (date->precision > TJ_PRECISION_WEEK)
    return countdown_period (date, today);
  if (ABS (day - today) <= (day > today ? MOST_DAYS : MOST_DAYS / 4))
    return countdown_days (day - today);
  return countdown_months (whole_months (today, day));
}

char *
tj_overview_date_text (const TjDate *date, gboolean latest)
{
  g_autofree char *text = tj_date_format_weekday (date);

  /* Translators: %s is a last date, such as “Tuesday 23 September 2025”. */
  return latest ? g_strdup_printf (_ ("at the latest %s"), text) : g_steal_pointer (&text);
}

/* Words ----------------------------------------------------------------------------------------------------------- */

char *
tj_text_join (char **texts, guint n)
{
  g_autoptr (GString) joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      if (texts[i] && *texts[i])
        g_string_append_printf (joined, "%s%s", joined->len ? " · " : "", texts[i]);
      g_clear_pointer (&texts[i], g_free);
    }
  return joined->len ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

char *
tj_body_letter (const TjBody *body)
{
  g_autofree char *first = NULL;

  if (body == NULL)
    return NULL;
  if (body->letter)
    return g_strdup (body->letter);
  if (body->kind == TJ_BODY_KIND_EXECUTIVE)
    return g_strdup ("C");
  if (body->kind == TJ_BODY_KIND_COUNCIL)
    return g_strdup ("R");
  if (body->name == NULL)
    return NULL;
  first = g_utf8_substring (body->name, 0, 1);
  return g_utf8_strup (first, -1);
}

/* People ---------------------------------------------------------------------------------------------------------- */

static char *
fte_text (gint64 value)
{
  TjNumber number = tj_number (value);

  return tj_number_format (&number, TJ_UNIT_FTE, FALSE);
}

char *
tj_staff_stated_text (const TjStaffFigures *figures)
{
  char *texts[] = { tj_number_format (&figures->stated_hours, TJ_UNIT_HOURS, FALSE),
                    tj_number_format (&figures->stated_fte, TJ_UNIT_FTE, FALSE) };

  return tj_text_join (texts, G_N_ELEMENTS (texts));
}

char *
tj_staff_listed_text (const TjStaffFigures *figures)
{
  g_autofree char *listed = NULL;
  g_autofree char *stated = NULL;

  if (figures->listed.state != TJ_NUMBER_KNOWN)
    return NULL;
  if (figures->stated_fte.state != TJ_NUMBER_KNOWN)
    {
      listed = tj_number_format (&figures->listed, TJ_UNIT_FTE, FALSE);
      return g_strdup_printf (_ ("Planned: %s"), listed);
    }
  listed = tj_number_format (&figures->listed, TJ_UNIT_FTE, TRUE);
  stated = tj_number_format (&figures->stated_fte, TJ_UNIT_FTE, FALSE);
  /* Translators: the first %s is a number of fte without its unit, the second one with it: “Planned: 1,69 of 2,6 fte”.
   */
  return g_strdup_printf (_ ("Planned: %s of %s"), listed, stated);
}

char *
tj_staff_difference_text (const TjStaffFigures *figures)
{
  gint64 value = figures->difference.value;
  g_autofree char *text = NULL;

  if (figures->difference.state != TJ_NUMBER_KNOWN || value == 0)
    return NULL;
  text = fte_text (ABS (value));
  return g_strdup_printf (value > 0 ? _ ("%s is not planned yet") : _ ("%s more than stated"), text);
}

char *
tj_staff_teams_text (const TjStaffFigures *figures, const TjModel *model)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; i < figures->teams->len; i++)
    {
      const TjTeamFte *line = &g_array_index (figures->teams, TjTeamFte, i);
      const TjTeam *team = tj_model_get_kind (model, TJ_KIND_TEAM, line->team);
      g_autofree char *name = team ? tj_model_title (model, team) : g_strdup (_ ("Without a team"));
      g_autofree char *fte = fte_text (line->fte);

      g_ptr_array_add (parts, g_strdup_printf ("%s %s", name, fte));
    }
  return tj_text_join ((char **) parts->pdata, parts->len);
}

static char *
left_out_text (const TjStaffFigures *figures)
{
  guint n = figures->n_left_out;

  if (n == 0)
    return NULL;
  if (figures->left_out_per)
    /* Translators: %s is what the fte hold for: “1 line per basisteam is not counted”. */
    return g_strdup_printf (ngettext ("%u line per %s is not counted", "%u lines per %s are not counted", n), n,
                            figures->left_out_per);
  return g_strdup_printf (ngettext ("%u line of which the number is not known is not counted",
                                    "%u lines of which the number is not known are not counted", n),
                          n);
}

char *
tj_staff_remarks_text (const TjStaffFigures *figures)
{
  guint n = figures->n_once;
  char *texts[] = { NULL, left_out_text (figures) };

  if (n > 0)
    texts[0] = g_strdup_printf (ngettext ("%u line with “diverse” as its number is counted once",
                                          "%u lines with “diverse” as their number are counted once", n),
                                n);
  return tj_text_join (texts, G_N_ELEMENTS (texts));
}

/* Money ----------------------------------------------------------------------------------------------------------- */

static char *
sum_text (const TjMoneySum *sum)
{
  TjMoney money = tj_money (sum->cents);

  if (sum->n_amounts == 0 && sum->n_pm > 0)
    money = (TjMoney) { .state = TJ_MONEY_PM };
  else if (sum->inexact)
    money.qualifier = TJ_QUALIFIER_CIRCA;
  return tj_money_format (&money);
}

char *
tj_money_covered_text (const TjMoneyFigures *figures)
{
  g_autofree char *costs = sum_text (&figures->costs);
  g_autofree char *coverage = sum_text (&figures->coverage);

  /* Translators: two amounts of money. */
  return g_strdup_printf (_ ("Covered: %s of %s"), coverage, costs);
}

static gboolean
knows_all_costs (const TjMoneyFigures *figures)
{
  return figures->costs.n_pm == 0 && figures->costs.n_onwards == 0 && figures->n_unknown == 0;
}

char *
tj_money_difference_text (const TjMoneyFigures *figures)
{
  TjMoney money = tj_money (ABS (figures->difference));
  g_autofree char *text = NULL;

  if (figures->difference == 0)
    return g_strdup (knows_all_costs (figures) ? _ ("The costs are covered.")
                                               : _ ("The costs that are known are covered."));
  if (figures->costs.inexact || figures->coverage.inexact)
    money.qualifier = TJ_QUALIFIER_CIRCA;
  text = tj_money_format (&money);
  return g_strdup_printf (figures->difference < 0 ? _ ("%s is not covered yet.") : _ ("%s more coverage than costs."),
                          text);
}

static char *
counted (const char *format, guint n)
{
  return n > 0 ? g_strdup_printf (format, n) : NULL;
}

char *
tj_money_remarks_text (const TjMoneyFigures *figures)
{
  const TjMoneySum *costs = &figures->costs, *coverage = &figures->coverage;
  guint pm = costs->n_pm + coverage->n_pm, unknown = figures->n_unknown;
  guint onwards = costs->n_onwards + coverage->n_onwards;
  guint conditional = costs->n_conditional + coverage->n_conditional;
  guint not_met = costs->n_not_met + coverage->n_not_met;
  char *texts[] = {
    counted (ngettext ("%u amount is PM", "%u amounts are PM", pm), pm),
    counted (ngettext ("%u line has no amount yet", "%u lines have no amount yet", unknown), unknown),
    counted (ngettext ("%u amount per year without an end is not counted",
                       "%u amounts per year without an end are not counted", onwards),
             onwards),
    counted (ngettext ("%u amount holds on a condition", "%u amounts hold on a condition", conditional), conditional),
    counted (ngettext ("%u amount is not counted: its condition is not met",
                       "%u amounts are not counted: their condition is not met", not_met),
             not_met),
  };

  return tj_text_join (texts, G_N_ELEMENTS (texts));
}
