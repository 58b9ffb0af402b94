// SPDX-License-Identifier: EUPL-1.2
#include "tj-time-layers.h"

#include "tj-civil.h"
#include "tj-days-private.h"
#include "tj-holidays.h"
#include "tj-school-holidays.h"
#include "tj-work-calendar.h"

static void
clear_span (gpointer data)
{
  g_free (((TjLayerSpan *) data)->name);
}

GArray *
tj_time_layers_new (void)
{
  GArray *layers = g_array_new (FALSE, FALSE, sizeof (TjLayerSpan));

  g_array_set_clear_func (layers, clear_span);
  return layers;
}

/* The days that have a minute in [@start, @finish). */
static TjDays
days_in (gint32 start, gint32 finish)
{
  return (TjDays) { tj_civil_minute_day (start), tj_civil_minute_day (finish - 1) };
}

static void
add (GArray *layers, TjLayerKind kind, TjId record, const char *name, TjDays days, gint32 start, gint32 finish)
{
  TjLayerSpan span = { days.first * TJ_MINUTES_PER_DAY, (days.last + 1) * TJ_MINUTES_PER_DAY, kind, record, NULL };

  if (span.finish <= start || span.start >= finish)
    return;
  span.name = g_strdup (name != NULL ? name : "");
  g_array_append_val (layers, span);
}

void
tj_time_layers_add_holidays (GArray *layers, TjHolidaySet set, gboolean good_friday, gint32 start, gint32 finish)
{
  TjDays days = days_in (start, finish);
  int first, last;

  if (finish <= start)
    return;
  tj_civil_split (tj_days_in_years (days.first), &first, NULL, NULL);
  tj_civil_split (tj_days_in_years (days.last), &last, NULL, NULL);
  for (int year = first; year <= last; year++)
    for (TjHoliday holiday = TJ_HOLIDAY_NONE + 1; holiday < TJ_N_HOLIDAYS; holiday++)
      {
        gint32 day = tj_holiday_day (holiday, year);

        if (tj_holiday_off (holiday, year, set, good_friday))
          add (layers, TJ_LAYER_HOLIDAY, 0, tj_holiday_name (holiday), (TjDays) { day, day }, start, finish);
      }
}

void
tj_time_layers_add_school (GArray *layers, TjSchoolRegion region, gint32 start, gint32 finish)
{
  TjDays days = days_in (start, finish);
  g_autoptr (GArray) found = tj_school_holidays (region, days.first, days.last);

  for (guint i = 0; i < found->len; i++)
    {
      const TjSchoolHoliday *holiday = &g_array_index (found, TjSchoolHoliday, i);

      add (layers, TJ_LAYER_SCHOOL, 0, holiday->name, (TjDays) { holiday->first, holiday->last }, start, finish);
    }
}

void
tj_time_layers_add_calendar (GArray *layers, const TjModel *model, TjId calendar, gint32 start, gint32 finish)
{
  TjCalendarRules rules;

  tj_calendar_rules (model, calendar, &rules);
  tj_time_layers_add_holidays (layers, rules.holidays, rules.good_friday, start, finish);
  tj_time_layers_add_school (layers, rules.school_region, start, finish);
}

void
tj_time_layers_add_recess (GArray *layers, const TjModel *model, TjId body, gint32 start, gint32 finish)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_RECESS); i++)
    {
      const TjRecess *recess = tj_model_at (model, TJ_KIND_RECESS, i);
      TjDays days;

      if (body != 0 && recess->body != 0 && recess->body != body)
        continue;
      if (tj_days_of_dates (&recess->start, &recess->finish, &days))
        add (layers, TJ_LAYER_RECESS, recess->record.id, recess->name, days, start, finish);
    }
}

/* A term whose ends may be open. */
static gboolean
days_of_term (const TjTerm *term, TjDays open, TjDays *days)
{
  const TjDate *end = tj_date_on_axis (&term->finish) ? &term->finish : &term->elections;
  TjDays one;

  if (!tj_date_on_axis (&term->start) && !tj_date_on_axis (end))
    return FALSE;
  *days = open;
  if (tj_days_of_dates (&term->start, &term->start, &one))
    days->first = one.first;
  if (tj_days_of_dates (end, end, &one))
    days->last = one.last;
  return days->first <= days->last;
}

void
tj_time_layers_add_terms (GArray *layers, const TjModel *model, gint32 start, gint32 finish)
{
  TjDays open = days_in (start, finish);

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_TERM); i++)
    {
      const TjTerm *term = tj_model_at (model, TJ_KIND_TERM, i);
      TjDays days;

      if (days_of_term (term, open, &days))
        add (layers, TJ_LAYER_TERM, term->record.id, term->name, days, start, finish);
      if (tj_days_of_dates (&term->elections, &term->elections, &days))
        add (layers, TJ_LAYER_ELECTIONS, term->record.id, term->name, days, start, finish);
    }
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const TjLayerSpan *first = a, *second = b;

  if (first->start != second->start)
    return first->start < second->start ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->finish != second->finish)
    return first->finish < second->finish ? -1 : 1;
  return g_strcmp0 (first->name, second->name);
}

void
tj_time_layers_sort (GArray *layers)
{
  g_array_sort (layers, compare_spans);
}
