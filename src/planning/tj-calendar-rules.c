// SPDX-License-Identifier: EUPL-1.2
#include "tj-calendar-chain-private.h"
#include "tj-work-calendar.h"

#define WORK_DAYS_PER_WEEK 5

static const TjIntervals office_hours = { TRUE, 2, { { 510, 750 }, { 780, 1020 } } };
static const TjIntervals free_day = { TRUE, 0, { { 0, 0 } } };

GPtrArray *
tj_calendar_chain (const TjModel *model, TjId calendar)
{
  GPtrArray *chain = g_ptr_array_new ();
  const TjCalendar *at = tj_model_get_kind (model, TJ_KIND_CALENDAR, calendar);

  for (; at != NULL && !g_ptr_array_find (chain, at, NULL);
       at = tj_model_get_kind (model, TJ_KIND_CALENDAR, at->parent))
    g_ptr_array_add (chain, (gpointer) at);
  return chain;
}

static void
take_week (const TjCalendar *calendar, TjIntervals *week)
{
  const TjIntervals *days[] = { &calendar->monday, &calendar->tuesday,  &calendar->wednesday, &calendar->thursday,
                                &calendar->friday, &calendar->saturday, &calendar->sunday };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    if (!week[i].set)
      week[i] = *days[i];
}

/* Days that were set nowhere. */
static void
complete_week (TjIntervals *week)
{
  gboolean hours = FALSE;

  for (guint i = 0; i < 7; i++)
    hours = hours || (week[i].set && week[i].n > 0);
  for (guint i = 0; i < 7; i++)
    if (!week[i].set)
      week[i] = !hours && i < WORK_DAYS_PER_WEEK ? office_hours : free_day;
}

void
tj_calendar_rules (const TjModel *model, TjId calendar, TjCalendarRules *rules)
{
  g_autoptr (GPtrArray) chain = tj_calendar_chain (model, calendar);
  TjTick good_friday = TJ_TICK_UNSET, school_off = TJ_TICK_UNSET;

  *rules = (TjCalendarRules) { 0 };
  for (guint i = 0; i < chain->len; i++)
    {
      const TjCalendar *at = g_ptr_array_index (chain, i);

      take_week (at, rules->week);
      if (rules->holidays == 0)
        rules->holidays = at->holidays;
      if (good_friday == TJ_TICK_UNSET)
        good_friday = at->good_friday;
      if (rules->school_region == 0)
        rules->school_region = at->school_region;
      if (school_off == TJ_TICK_UNSET)
        school_off = at->school_off;
    }
  complete_week (rules->week);
  if (rules->holidays == 0)
    rules->holidays = TJ_HOLIDAY_SET_MUNICIPAL;
  rules->good_friday = good_friday == TJ_TICK_YES;
  rules->school_off = school_off == TJ_TICK_YES;
}
