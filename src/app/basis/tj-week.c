// SPDX-License-Identifier: EUPL-1.2
#include "tj-week.h"

#include "tj-work-calendar.h"

#define MOST_STEPS 64 /* more than calendars are based on each other */

const TjField *
tj_week_field (guint weekday)
{
  static const char *const names[] = { "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" };

  return tj_kind_field (TJ_KIND_CALENDAR, names[weekday % G_N_ELEMENTS (names)]);
}

const TjCalendar *
tj_week_source (const TjModel *model, TjId calendar, guint weekday)
{
  const TjField *field = tj_week_field (weekday);
  const TjCalendar *at = tj_model_get_kind (model, TJ_KIND_CALENDAR, calendar);

  for (guint i = 0; i < MOST_STEPS && at != NULL; i++)
    {
      if (((const TjIntervals *) tj_field_value (field, &at->record))->set)
        return at;
      at = tj_model_get_kind (model, TJ_KIND_CALENDAR, at->parent);
    }
  return NULL;
}

gint64
tj_week_day_minutes (const TjIntervals *hours)
{
  gint64 sum = 0;

  for (guint i = 0; i < MIN (hours->n, TJ_INTERVALS_MAX); i++)
    sum += hours->at[i].to - hours->at[i].from;
  return sum;
}

gint64
tj_week_minutes (const TjModel *model, TjId calendar)
{
  TjCalendarRules rules;
  gint64 sum = 0;

  tj_calendar_rules (model, calendar, &rules);
  for (guint i = 0; i < G_N_ELEMENTS (rules.week); i++)
    sum += tj_week_day_minutes (&rules.week[i]);
  return sum;
}
