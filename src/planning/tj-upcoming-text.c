// SPDX-License-Identifier: EUPL-1.2
#include "tj-upcoming-text.h"

#include <glib/gi18n-lib.h>

#include "tj-civil.h"

static const char *const labels[] = {
  [TJ_UPCOMING_STARTS] = NC_ ("upcoming", "Start"),           [TJ_UPCOMING_ENDS] = NC_ ("upcoming", "End"),
  [TJ_UPCOMING_HAPPENS] = NC_ ("upcoming", "Activity"),       [TJ_UPCOMING_DEADLINE] = NC_ ("upcoming", "Deadline"),
  [TJ_UPCOMING_DECISION] = NC_ ("upcoming", "Decision"),      [TJ_UPCOMING_MEETING] = NC_ ("upcoming", "Meeting"),
  [TJ_UPCOMING_SUBMISSION] = NC_ ("upcoming", "Hand in"),     [TJ_UPCOMING_STEP] = NC_ ("upcoming", "Ready"),
  [TJ_UPCOMING_GATHERING] = NC_ ("upcoming", "Team meeting"), [TJ_UPCOMING_ACTION] = NC_ ("upcoming", "Action"),
};

const char *
tj_upcoming_kind_label (TjUpcomingKind kind)
{
  return g_dpgettext2 (GETTEXT_PACKAGE, "upcoming", labels[kind]);
}

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

/* Up to the last space: '30 juni' of '30 juni 2025'. */
static void
drop_last_word (char *text)
{
  char *space = strrchr (text, ' ');

  if (space)
    *space = '\0';
}

char *
tj_upcoming_days (gint32 first, gint32 last)
{
  TjDate from = date_of (first), to = date_of (last);
  g_autofree char *begin = tj_date_format (&from, TRUE), *end = tj_date_format (&to, TRUE);
  int year, month, last_year, last_month;

  if (first == last)
    return g_steal_pointer (&end);
  tj_civil_split (first, &year, &month, NULL);
  tj_civil_split (last, &last_year, &last_month, NULL);
  if (year == last_year)
    drop_last_word (begin);
  if (year == last_year && month == last_month)
    drop_last_word (begin);
  return g_strdup_printf ("%s t/m %s", begin, end);
}

static char *
week_title (const TjDate *week, gint32 today)
{
  gint32 first = tj_civil_minute_day (tj_date_first (week));
  g_autofree char *days = tj_upcoming_days (first, first + 6);
  const char *which = "";

  if (today >= first && today < first + 7)
    which = _ (" · this week");
  else if (today + 7 >= first && today + 7 < first + 7)
    which = _ (" · next week");
  return g_strdup_printf ("wk %d · %s%s", tj_civil_iso_week (first, NULL), days, which);
}

char *
tj_upcoming_title (const TjUpcomingGroup *group, gint32 today)
{
  g_autofree char *period = NULL;

  if (group->kind == TJ_UPCOMING_LATE)
    return g_strdup (_ ("Too late"));
  if (group->kind == TJ_UPCOMING_WEEK)
    return week_title (&group->period, today);
  period = tj_date_format (&group->period, TRUE);
  /* Translators: %s is a month or a quarter. */
  return g_strdup_printf (_ ("In %s, day not known yet"), period);
}

char *
tj_upcoming_when (const TjDate *date, gint32 today)
{
  static const char *const weekdays[] = { "ma", "di", "wo", "do", "vr", "za", "zo" };
  gint32 day = tj_civil_minute_day (date->minute);
  g_autofree char *text = NULL;
  int year, this_year;

  if (date->precision > TJ_PRECISION_WEEK)
    return tj_date_format (date, TRUE);
  if (date->precision == TJ_PRECISION_WEEK)
    return g_strdup_printf ("wk %d", tj_civil_iso_week (day, NULL));
  tj_civil_split (day, &year, NULL, NULL);
  tj_civil_split (today, &this_year, NULL, NULL);
  text = tj_date_format (&(TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY }, FALSE);
  if (year == this_year)
    drop_last_word (text);
  return g_strdup_printf ("%s %s", weekdays[tj_civil_weekday (day) - 1], text);
}

char *
tj_upcoming_about (const TjUpcomingItem *item)
{
  return g_strdup_printf ("%s%s%s", item->lead, *item->lead && *item->phase ? " · " : "", item->phase);
}

char *
tj_upcoming_sentence (const TjUpcomingItem *item)
{
  g_autofree char *date = tj_date_format_weekday (&item->date), *about = tj_upcoming_about (item);

  return g_strdup_printf ("%s, %s: %s%s%s", tj_upcoming_kind_label (item->kind), date, item->name, *about ? ", " : "",
                          about);
}

static void
append_item (GString *text, const TjUpcomingItem *item, gint32 today)
{
  g_autofree char *when = tj_upcoming_when (&item->date, today), *about = tj_upcoming_about (item);

  g_string_append_printf (text, "- %s: %s: %s", when, tj_upcoming_kind_label (item->kind), item->name);
  if (*about)
    g_string_append_printf (text, " (%s)", about);
  g_string_append_c (text, '\n');
}

char *
tj_upcoming_text (const TjUpcoming *upcoming)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < upcoming->groups->len; i++)
    {
      const TjUpcomingGroup *group = &g_array_index (upcoming->groups, TjUpcomingGroup, i);
      g_autofree char *title = tj_upcoming_title (group, upcoming->today);

      g_string_append_printf (text, "%s%s\n", i > 0 ? "\n" : "", title);
      for (guint j = 0; j < group->n; j++)
        append_item (text, &g_array_index (upcoming->items, TjUpcomingItem, group->first + j), upcoming->today);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}
