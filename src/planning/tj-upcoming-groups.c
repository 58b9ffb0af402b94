// SPDX-License-Identifier: EUPL-1.2
#include "tj-civil.h"
#include "tj-upcoming-private.h"

/* The week that a day lies in, or the month or quarter that is all that is known. */
static TjDate
period_of (const TjDate *date)
{
  gint32 day = tj_civil_minute_day (tj_date_first (date));

  if (date->precision > TJ_PRECISION_WEEK)
    return *date;
  return (TjDate) { .precision = TJ_PRECISION_WEEK,
                    .minute = (day - (tj_civil_weekday (day) - 1)) * TJ_MINUTES_PER_DAY };
}

/* A month stands after the weeks that begin in it. */
static gint32
rank_of (const TjDate *period)
{
  return period->precision == TJ_PRECISION_WEEK ? tj_date_first (period) : tj_date_end (period) - 1;
}

static int
compare_periods (gconstpointer a, gconstpointer b)
{
  const TjUpcomingGroup *first = a, *second = b;
  gint32 left = rank_of (&first->period), right = rank_of (&second->period);

  if (left != right)
    return left < right ? -1 : 1;
  return (int) first->period.precision - (int) second->period.precision;
}

static void
note_period (GArray *groups, const TjDate *period)
{
  TjUpcomingGroup group = { .period = *period };

  for (guint i = 0; i < groups->len; i++)
    if (tj_date_equal (&g_array_index (groups, TjUpcomingGroup, i).period, period))
      return;
  group.kind = period->precision == TJ_PRECISION_WEEK ? TJ_UPCOMING_WEEK : TJ_UPCOMING_PERIOD;
  g_array_append_val (groups, group);
}

static void
move_item (GArray *to, GArray *from, guint index)
{
  TjUpcomingItem *item = &g_array_index (from, TjUpcomingItem, index);

  g_array_append_val (to, *item);
  item->name = item->lead = item->phase = NULL;
}

static void
take_group (TjUpcoming *upcoming, TjUpcomingGroup group, GArray *found)
{
  group.first = upcoming->items->len;
  for (guint i = 0; i < found->len; i++)
    {
      TjDate period = period_of (&g_array_index (found, TjUpcomingItem, i).date);

      if (group.kind == TJ_UPCOMING_LATE || tj_date_equal (&period, &group.period))
        move_item (upcoming->items, found, i);
    }
  group.n = upcoming->items->len - group.first;
  if (group.n > 0)
    g_array_append_val (upcoming->groups, group);
}

TjUpcoming *
tj_upcoming_new (TjModel *model, const TjPlan *plan, TjId project, gint32 today)
{
  TjUpcoming *upcoming = g_new0 (TjUpcoming, 1);
  g_autoptr (GArray) late = tj_upcoming_late (model, plan, project, today);
  g_autoptr (GArray) found = tj_upcoming_in (model, plan, project, today, today, today + TJ_UPCOMING_DAYS - 1);
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (TjUpcomingGroup));

  upcoming->today = today;
  upcoming->groups = g_array_new (FALSE, FALSE, sizeof (TjUpcomingGroup));
  upcoming->items = tj_upcoming_items_new ();
  for (guint i = 0; i < found->len; i++)
    {
      TjDate period = period_of (&g_array_index (found, TjUpcomingItem, i).date);

      note_period (periods, &period);
    }
  g_array_sort (periods, compare_periods);
  take_group (upcoming, (TjUpcomingGroup) { .kind = TJ_UPCOMING_LATE }, late);
  for (guint i = 0; i < periods->len; i++)
    take_group (upcoming, g_array_index (periods, TjUpcomingGroup, i), found);
  return upcoming;
}

void
tj_upcoming_free (TjUpcoming *upcoming)
{
  g_array_unref (upcoming->groups);
  g_array_unref (upcoming->items);
  g_free (upcoming);
}
