// SPDX-License-Identifier: EUPL-1.2
#include "tj-month-events.h"

#include "tj-civil.h"
#include "tj-records.h"

static void
clear_bar (gpointer data)
{
  g_free (((TjMonthBar *) data)->name);
}

/* What is known to the day at both ends, takes several, and holds nothing else. */
static gboolean
bar_days (TjModel *model, const TjPlan *plan, const TjActivity *activity, gint32 *first, gint32 *last)
{
  const TjSpan *span = tj_plan_span (plan, activity->record.id);
  const GPtrArray *parts
      = tj_model_referrers (model, TJ_KIND_ACTIVITY, tj_kind_field (TJ_KIND_ACTIVITY, "parent"), activity->record.id);

  if ((span->origin != TJ_SPAN_OWN && span->origin != TJ_SPAN_COMPUTED) || (parts && parts->len > 0)
      || span->start_precision > TJ_PRECISION_DAY || span->finish_precision > TJ_PRECISION_DAY)
    return FALSE;
  *first = tj_civil_minute_day (span->start);
  *last = tj_civil_minute_day (MAX (span->finish - 1, span->start));
  return *last > *first && activity->type != TJ_ACTIVITY_TYPE_DECISION;
}

static void
add_bars (TjMonth *month, TjModel *model, const TjPlan *plan, TjId project)
{
  gint32 end = month->first + 7 * (gint32) month->weeks - 1, first, last;

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);
      TjMonthBar bar = { .id = activity->record.id };

      if (activity->project != project || !bar_days (model, plan, activity, &first, &last) || first > end
          || last < month->first)
        continue;
      bar.first = first;
      bar.last = last;
      bar.name = g_strdup (activity->name ? activity->name : "");
      g_array_append_val (month->bars, bar);
    }
}

static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const TjMonthBar *one = a, *two = b;

  if (one->first != two->first)
    return one->first < two->first ? -1 : 1;
  if (one->last != two->last)
    return one->last > two->last ? -1 : 1;
  return one->id < two->id ? -1 : one->id > two->id;
}

/* A bar tells when it begins and ends. */
static void
drop_told (TjMonth *month)
{
  for (guint i = month->items->len; i > 0; i--)
    {
      const TjUpcomingItem *item = &g_array_index (month->items, TjUpcomingItem, i - 1);
      gboolean told = FALSE;

      for (guint j = 0; j < month->bars->len && !told; j++)
        told = g_array_index (month->bars, TjMonthBar, j).id == item->id
               && (item->kind == TJ_UPCOMING_STARTS || item->kind == TJ_UPCOMING_ENDS);
      if (told)
        g_array_remove_index (month->items, i - 1);
    }
}

TjMonth *
tj_month_new (TjModel *model, const TjPlan *plan, TjId project, gint32 today, int year, int month)
{
  TjMonth *self = g_new0 (TjMonth, 1);
  gint32 first = tj_civil_day (year, month, 1), last = first + tj_civil_month_length (year, month) - 1;

  self->year = year;
  self->month = month;
  self->first = first - (tj_civil_weekday (first) - 1);
  self->weeks = (guint) (last - self->first) / 7 + 1;
  self->items = tj_upcoming_all (model, plan, project, today, self->first, self->first + 7 * (gint32) self->weeks - 1);
  self->bars = g_array_new (FALSE, FALSE, sizeof (TjMonthBar));
  g_array_set_clear_func (self->bars, clear_bar);
  add_bars (self, model, plan, project);
  g_array_sort (self->bars, compare_bars);
  drop_told (self);
  return self;
}

void
tj_month_free (TjMonth *month)
{
  g_array_unref (month->items);
  g_array_unref (month->bars);
  g_free (month);
}

gboolean
tj_month_contains (const TjMonth *month, gint32 day)
{
  int year, number;

  tj_civil_split (day, &year, &number, NULL);
  return year == month->year && number == month->month;
}

gboolean
tj_month_is_on (const TjUpcomingItem *item, gint32 day)
{
  return item->date.precision <= TJ_PRECISION_DAY && tj_civil_minute_day (item->date.minute) == day;
}

gboolean
tj_month_is_vague (const TjMonth *month, const TjUpcomingItem *item)
{
  gint32 first = tj_civil_day (month->year, month->month, 1) * TJ_MINUTES_PER_DAY;
  gint32 end = tj_civil_day (month->year, month->month + 1, 1) * TJ_MINUTES_PER_DAY;

  return item->date.precision > TJ_PRECISION_DAY && tj_date_first (&item->date) < end
         && tj_date_end (&item->date) > first;
}

/* Places in a week ------------------------------------------------------------------------------------------------ */

static gboolean
is_free (const GArray *entries, const TjMonthEntry *wanted)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const TjMonthEntry *entry = &g_array_index (entries, TjMonthEntry, i);

      if (entry->slot == wanted->slot && entry->column < wanted->column + wanted->columns
          && wanted->column < entry->column + entry->columns)
        return FALSE;
    }
  return TRUE;
}

static void
place (GArray *entries, TjMonthEntry entry)
{
  while (!is_free (entries, &entry))
    entry.slot++;
  g_array_append_val (entries, entry);
}

/* Decisions come first, so that they are seen where there is little room. */
static void
place_items (const TjMonth *month, gint32 day, guint column, gboolean decisions, GArray *entries)
{
  for (guint i = 0; i < month->items->len; i++)
    {
      const TjUpcomingItem *item = &g_array_index (month->items, TjUpcomingItem, i);

      if (tj_month_is_on (item, day) && decisions == (item->kind == TJ_UPCOMING_DECISION))
        place (entries, (TjMonthEntry) { .item = item, .column = column, .columns = 1 });
    }
}

static void
place_all (const TjMonth *month, gint32 monday, GArray *entries)
{
  for (guint i = 0; i < month->bars->len; i++)
    {
      const TjMonthBar *bar = &g_array_index (month->bars, TjMonthBar, i);
      gint32 first = MAX (bar->first, monday), last = MIN (bar->last, monday + 6);

      if (first <= last)
        place (entries, (TjMonthEntry) {
                            .bar = bar, .column = (guint) (first - monday), .columns = (guint) (last - first) + 1 });
    }
  for (gint32 day = 0; day < 7; day++)
    {
      place_items (month, monday + day, (guint) day, TRUE, entries);
      place_items (month, monday + day, (guint) day, FALSE, entries);
    }
}

/* Hides what has no room; a day on which something is hidden has one slot less. Returns whether it hid anything. */
static gboolean
hide_some (GArray *entries, guint slots, guint *more)
{
  gboolean any = FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      TjMonthEntry *entry = &g_array_index (entries, TjMonthEntry, i);
      gboolean fits = !entry->hidden;

      for (guint column = entry->column; column < entry->column + entry->columns; column++)
        fits = fits && entry->slot + (more[column] > 0) < slots;
      if (fits || entry->hidden)
        continue;
      entry->hidden = any = TRUE;
      for (guint column = entry->column; column < entry->column + entry->columns; column++)
        more[column]++;
    }
  return any;
}

GArray *
tj_month_week (const TjMonth *month, guint week, guint slots, guint *more)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (TjMonthEntry));

  memset (more, 0, 7 * sizeof *more);
  place_all (month, month->first + 7 * (gint32) week, entries);
  while (hide_some (entries, slots, more))
    ;
  return entries;
}
