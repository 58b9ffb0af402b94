// SPDX-License-Identifier: EUPL-1.2
#include "tj-baseline.h"

#include "tj-civil.h"
#include "tj-records-money.h"
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

/* What the entries of one cost line come to. PM and what goes on without an end have no sum. */
static void
add_amounts (TjMoney *sum, gboolean *open, const TjSeries *amounts)
{
  for (guint i = 0; i < amounts->n_entries; i++)
    {
      const TjSeriesEntry *entry = &amounts->entries[i];

      if (entry->amount.state == TJ_MONEY_PM || entry->to == TJ_YEAR_ONWARDS)
        *open = TRUE;
      if (entry->amount.state != TJ_MONEY_KNOWN || entry->to == TJ_YEAR_ONWARDS)
        continue;
      sum->state = TJ_MONEY_KNOWN;
      if (entry->amount.qualifier != TJ_QUALIFIER_NONE)
        sum->qualifier = TJ_QUALIFIER_CIRCA;
      if (__builtin_add_overflow (sum->cents, entry->amount.cents, &sum->cents))
        sum->cents = entry->amount.cents > 0 ? G_MAXINT64 : G_MININT64;
    }
}

/* A line that only details one above it, of the same activity, is in that one's amounts already. */
static gboolean
is_counted_above (TjModel *model, const TjCostLine *line)
{
  const TjCostLine *above = tj_model_get_kind (model, TJ_KIND_COST_LINE, line->parent);

  for (int steps = 0; above && steps < 64; steps++)
    {
      if (above->activity == line->activity && above->amounts.n_entries > 0)
        return TRUE;
      above = tj_model_get_kind (model, TJ_KIND_COST_LINE, above->parent);
    }
  return FALSE;
}

/* Costs under a condition that is not met are not made. */
static gboolean
falls_away (TjModel *model, const TjCostLine *line)
{
  const TjCondition *condition = tj_model_get_kind (model, TJ_KIND_CONDITION, line->condition);

  return condition && condition->met == TJ_TICK_NO;
}

/* Its cost lines together; 'at least' when a part of them has no sum, PM when nothing has, unset when there are none.
 */
static TjMoney
cost_of (TjModel *model, TjId activity)
{
  const GPtrArray *lines
      = tj_model_referrers (model, TJ_KIND_COST_LINE, tj_kind_field (TJ_KIND_COST_LINE, "activity"), activity);
  TjMoney cost = { 0 };
  gboolean open = FALSE;

  for (guint i = 0; lines && i < lines->len; i++)
    {
      const TjCostLine *line = g_ptr_array_index (lines, i);

      if (!is_counted_above (model, line) && !falls_away (model, line))
        add_amounts (&cost, &open, &line->amounts);
    }
  if (open && cost.state == TJ_MONEY_KNOWN)
    cost.qualifier = TJ_QUALIFIER_MINIMUM;
  else if (open)
    cost.state = TJ_MONEY_PM;
  return cost;
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

      if (activity->project != project)
        continue;
      item = tj_record_new (TJ_KIND_BASELINE_ITEM, 0);
      item->baseline = baseline;
      item->activity = activity->record.id;
      item->name = g_strdup (activity->name);
      if (is_placed (span))
        {
          item->start = tj_span_start_date (span);
          item->finish = tj_span_finish_date (span);
        }
      item->duration = activity->duration;
      item->work = work_of (model, activity->record.id);
      item->cost = cost_of (model, activity->record.id);
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

/* The newest first; without a date that can be placed, last. */
static int
compare_age (gconstpointer a, gconstpointer b)
{
  const TjBaseline *one = *(const TjBaseline *const *) a, *other = *(const TjBaseline *const *) b;
  gint32 first = tj_date_on_axis (&one->date) ? tj_date_first (&one->date) : G_MININT32;
  gint32 second = tj_date_on_axis (&other->date) ? tj_date_first (&other->date) : G_MININT32;
  g_autofree char *first_key = NULL, *second_key = NULL;

  if (first != second)
    return first > second ? -1 : 1;
  first_key = g_utf8_collate_key_for_filename (one->name ? one->name : "", -1);
  second_key = g_utf8_collate_key_for_filename (other->name ? other->name : "", -1);
  return strcmp (second_key, first_key);
}

GPtrArray *
tj_baseline_list (const TjModel *model, TjId project)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_BASELINE); i++)
    {
      const TjBaseline *baseline = tj_model_at (model, TJ_KIND_BASELINE, i);

      if (baseline->project == project)
        g_ptr_array_add (list, (gpointer) baseline);
    }
  g_ptr_array_sort (list, compare_age);
  return list;
}

/* Comparing -------------------------------------------------------------------------------------------------------- */

/* Whether two lines are of the same activity. Of one that is gone only the name is left. */
static int
compare_activities (const TjBaselineItem *one, const TjBaselineItem *other)
{
  if (one->activity == other->activity && one->activity == 0)
    return g_strcmp0 (one->name, other->name);
  return (one->activity > other->activity) - (one->activity < other->activity);
}

static int
by_activity (gconstpointer a, gconstpointer b)
{
  const TjBaselineItem *one = *(const TjBaselineItem *const *) a, *other = *(const TjBaselineItem *const *) b;
  int order = compare_activities (one, other);

  return order != 0 ? order : g_strcmp0 (one->number, other->number);
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

/* The lines of both sides, in order of activity. */
typedef struct
{
  GPtrArray *old, *new; /* (owned) */
  guint i, j;
} Pairs;

static void
pairs_clear (Pairs *pairs)
{
  g_ptr_array_unref (pairs->old);
  g_ptr_array_unref (pairs->new);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Pairs, pairs_clear)

/* The next activity: its line on either side, NULL where it has none. FALSE at the end. */
static gboolean
pairs_next (Pairs *pairs, const TjBaselineItem **before, const TjBaselineItem **after)
{
  int order;

  *before = pairs->i < pairs->old->len ? g_ptr_array_index (pairs->old, pairs->i) : NULL;
  *after = pairs->j < pairs->new->len ? g_ptr_array_index (pairs->new, pairs->j) : NULL;
  order = *before && *after ? compare_activities (*before, *after) : 0;
  if (order < 0)
    *after = NULL;
  else if (order > 0)
    *before = NULL;
  pairs->i += *before != NULL;
  pairs->j += *after != NULL;
  return *before || *after;
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
  g_auto (Pairs) pairs = { sorted (before), sorted (after), 0, 0 };
  GArray *changes = g_array_new (FALSE, FALSE, sizeof (TjBaselineChange));
  const TjBaselineItem *one, *other;

  while (pairs_next (&pairs, &one, &other))
    add_change (changes, one, other);
  return changes;
}

guint
tj_baseline_count (const GPtrArray *before, const GPtrArray *after)
{
  g_auto (Pairs) pairs = { sorted (before), sorted (after), 0, 0 };
  const TjBaselineItem *one, *other;
  guint n = 0;

  while (pairs_next (&pairs, &one, &other))
    n++;
  return n;
}
