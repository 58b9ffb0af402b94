// SPDX-License-Identifier: EUPL-1.2
#include "tj-baseline.h"

#include "tj-civil.h"
#include "tj-records-people.h"

/* Making ----------------------------------------------------------------------------------------------------------- */

/* The hours of its assignments, in minutes; unset when none has any. */
static TjNumber
work_of (TjModel *model, TjId activity)
{
  const GPtrArray *assignments
      = tj_model_referrers (model, TJ_KIND_ASSIGNMENT, tj_kind_field (TJ_KIND_ASSIGNMENT, "activity"), activity);
  TjNumber work = { 0 };

  for (guint i = 0; assignments && i < assignments->len; i++)
    {
      const TjAssignment *assignment = g_ptr_array_index (assignments, i);

      if (assignment->hours.state != TJ_NUMBER_KNOWN)
        continue;
      work.state = TJ_NUMBER_KNOWN;
      work.value += assignment->hours.value;
    }
  return work;
}

static gboolean
is_placed (const TjSpan *span)
{
  return span->origin != TJ_SPAN_NONE && span->origin != TJ_SPAN_PHASE && span->origin != TJ_SPAN_DEADLINE;
}

GPtrArray *
tj_baseline_items (TjModel *model, const TjPlan *plan, TjId project, TjId baseline)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (tj_record_unref);

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);
      const TjSpan *span = tj_plan_span (plan, activity->record.id);
      TjBaselineItem *item;

      if (activity->project != project || (!is_placed (span) && activity->duration.unit == TJ_DURATION_UNSET))
        continue;
      item = tj_record_new (TJ_KIND_BASELINE_ITEM, 0);
      item->baseline = baseline;
      item->activity = activity->record.id;
      if (is_placed (span))
        {
          item->start = tj_span_start_date (span);
          item->finish = tj_span_finish_date (span);
        }
      item->duration = activity->duration;
      item->work = work_of (model, activity->record.id);
      g_ptr_array_add (items, item);
    }
  return items;
}

GPtrArray *
tj_baseline_read (TjModel *model, TjId baseline)
{
  GPtrArray *items = g_ptr_array_new_with_free_func (tj_record_unref);
  const GPtrArray *found
      = tj_model_referrers (model, TJ_KIND_BASELINE_ITEM, tj_kind_field (TJ_KIND_BASELINE_ITEM, "baseline"), baseline);

  for (guint i = 0; found && i < found->len; i++)
    g_ptr_array_add (items, tj_record_ref (g_ptr_array_index (found, i)));
  return items;
}

/* Comparing -------------------------------------------------------------------------------------------------------- */

static int
by_activity (gconstpointer a, gconstpointer b)
{
  const TjBaselineItem *first = *(const TjBaselineItem *const *) a, *second = *(const TjBaselineItem *const *) b;

  return (first->activity > second->activity) - (first->activity < second->activity);
}

static GPtrArray *
sorted (const GPtrArray *items)
{
  GPtrArray *copy = g_ptr_array_sized_new (items->len);

  for (guint i = 0; i < items->len; i++)
    g_ptr_array_add (copy, g_ptr_array_index (items, i));
  g_ptr_array_sort (copy, by_activity);
  return copy;
}

/* Days are rounded down, also before the year 2000. */
static gint32
days_between (gint32 from, gint32 to)
{
  return tj_civil_minute_day (to) - tj_civil_minute_day (from);
}

static gint32
days_of (const TjBaselineItem *item)
{
  return days_between (tj_date_first (&item->start), tj_date_end (&item->finish));
}

static void
measure (TjBaselineChange *change, const TjBaselineItem *before, const TjBaselineItem *after)
{
  change->start_known = tj_date_on_axis (&before->start) && tj_date_on_axis (&after->start);
  change->finish_known = tj_date_on_axis (&before->finish) && tj_date_on_axis (&after->finish);
  change->duration_known = change->start_known && change->finish_known;
  change->work_known = before->work.state == TJ_NUMBER_KNOWN && after->work.state == TJ_NUMBER_KNOWN;
  change->cost_known = before->cost.state == TJ_MONEY_KNOWN && after->cost.state == TJ_MONEY_KNOWN;
  if (change->start_known)
    change->start_days = days_between (tj_date_first (&before->start), tj_date_first (&after->start));
  if (change->finish_known)
    change->finish_days = days_between (tj_date_end (&before->finish), tj_date_end (&after->finish));
  if (change->duration_known)
    change->duration_days = days_of (after) - days_of (before);
  if (change->work_known)
    change->work_minutes = after->work.value - before->work.value;
  if (change->cost_known)
    change->cost_cents = after->cost.cents - before->cost.cents;
}

static gboolean
differs (const TjBaselineItem *before, const TjBaselineItem *after)
{
  return !tj_date_equal (&before->start, &after->start) || !tj_date_equal (&before->finish, &after->finish)
         || !tj_duration_equal (&before->duration, &after->duration) || !tj_number_equal (&before->work, &after->work)
         || !tj_money_equal (&before->cost, &after->cost);
}

static void
add_change (GArray *changes, const TjBaselineItem *before, const TjBaselineItem *after)
{
  TjBaselineChange change
      = { .activity = before ? before->activity : after->activity, .before = before, .after = after };

  if (before && after && !differs (before, after))
    return;
  if (before && after)
    measure (&change, before, after);
  g_array_append_val (changes, change);
}

GArray *
tj_baseline_compare (const GPtrArray *before, const GPtrArray *after)
{
  g_autoptr (GPtrArray) old = sorted (before), new = sorted (after);
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (TjBaselineChange));

  for (guint i = 0, j = 0; i < old->len || j < new->len;)
    {
      const TjBaselineItem *one = i < old->len ? g_ptr_array_index (old, i) : NULL;
      const TjBaselineItem *other = j < new->len ? g_ptr_array_index (new, j) : NULL;

      if (one && other && one->activity != other->activity)
        *(one->activity < other->activity ? &other : &one) = NULL;
      add_change (changes, one, other);
      i += one != NULL;
      j += other != NULL;
    }
  return changes;
}
