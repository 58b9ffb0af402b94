// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-comparison.h"

#include "tj-gantt-rows.h"

/* Making ----------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const TjComparisonSide *left, *right;
  TjGanttRows *left_rows, *right_rows;    /* (owned) */
  gboolean left_complete, right_complete; /* what has no dates is in it too */
  TjComparison *comparison;
} Making;

static void
row_free (gpointer data)
{
  TjComparisonRow *row = data;

  g_free (row->number);
  g_free (row->name);
  g_free (row);
}

static GPtrArray *
items_of (const TjComparisonSide *side, TjId project)
{
  return side->baseline ? tj_baseline_read (side->model, side->baseline)
                        : tj_baseline_items (side->model, side->plan, project, 0);
}

/* A baseline of version 1 of the file has no names, and lines only for what had dates. */
static gboolean
is_complete (const TjComparisonSide *side, const GPtrArray *items)
{
  for (guint i = 0; i < items->len; i++)
    if (((const TjBaselineItem *) g_ptr_array_index (items, i))->name)
      return TRUE;
  return side->baseline == 0;
}

static gboolean
is_dated (const TjBaselineItem *item)
{
  return tj_date_on_axis (&item->start) || tj_date_on_axis (&item->finish) || item->duration.unit != TJ_DURATION_UNSET;
}

/* Whether it can be told that an activity is new or gone: not when the other side knows nothing of what has no dates.
 */
static gboolean
can_be_told (const Making *making, const TjBaselineChange *change)
{
  if (change->before && change->after)
    return TRUE;
  if (change->before)
    return making->right_complete || is_dated (change->before);
  return making->left_complete || is_dated (change->after);
}

static TjComparisonState
state_of (const TjBaselineChange *change)
{
  if (change->before == NULL)
    return TJ_COMPARISON_NEW;
  if (change->after == NULL)
    return TJ_COMPARISON_GONE;
  if (is_dated (change->before) == is_dated (change->after))
    return TJ_COMPARISON_CHANGED;
  return is_dated (change->after) ? TJ_COMPARISON_DATED : TJ_COMPARISON_UNDATED;
}

/* (transfer none) (nullable) */
static const TjActivity *
activity_of (const Making *making, TjId id)
{
  const TjActivity *activity = tj_model_get_kind (making->right->model, TJ_KIND_ACTIVITY, id);

  return activity ? activity : tj_model_get_kind (making->left->model, TJ_KIND_ACTIVITY, id);
}

/* Of one that is gone the kind is not known: then what starts and ends in the same month may be a moment. */
static gboolean
is_moment (const TjActivity *activity, const TjBaselineItem *item)
{
  return activity ? tj_activity_is_moment (activity) : tj_date_equal (&item->start, &item->finish);
}

/* As it is called now; what is gone as it was called. */
static char *
name_of (const TjActivity *activity, const TjBaselineItem *item)
{
  if (activity && activity->name)
    return g_strdup (activity->name);
  if (item->name)
    return g_strdup (item->name);
  return g_strdup_printf (_ ("%s without a name"), _ (tj_kind (TJ_KIND_ACTIVITY)->label));
}

static char *
number_of (const Making *making, const TjBaselineItem *item)
{
  TjGanttRows *rows = making->right_rows;
  guint index = tj_gantt_rows_find (rows, item->activity);

  if (index == G_MAXUINT)
    {
      rows = making->left_rows;
      index = tj_gantt_rows_find (rows, item->activity);
    }
  if (index != G_MAXUINT)
    return g_strdup (tj_gantt_rows_number (rows, index));
  return g_strdup (item->number ? item->number : "");
}

static TjComparisonRow *
make_row (const Making *making, const TjBaselineChange *change)
{
  TjComparisonRow *row = g_new0 (TjComparisonRow, 1);
  const TjActivity *activity = activity_of (making, change->activity);
  const TjBaselineItem *item = change->before ? change->before : change->after;

  row->activity = change->activity;
  row->state = state_of (change);
  row->change = *change;
  row->moment = is_moment (activity, item);
  row->number = number_of (making, item);
  row->name = name_of (activity, item);
  return row;
}

/* Order ------------------------------------------------------------------------------------------------------------ */

/* The place of a row: the row of the right side that it is, or that it came after when it was there still; and how far
 * after. */
typedef struct
{
  guint after;
  guint distance;
  TjComparisonRow *row;
} Place;

/* '1.2' comes before '1.10', and after '1'. */
static int
compare_numbers (const char *one, const char *other)
{
  while (*one && *other)
    {
      gboolean digits = g_ascii_isdigit (*one) && g_ascii_isdigit (*other);
      guint64 first = digits ? g_ascii_strtoull (one, (char **) &one, 10) : (guchar) *one++;
      guint64 second = digits ? g_ascii_strtoull (other, (char **) &other, 10) : (guchar) *other++;

      if (first != second)
        return first < second ? -1 : 1;
    }
  return (*one != '\0') - (*other != '\0');
}

/* Of what was deleted only the number tells where it stood: after the last one before it that is there still. */
static Place
place_by_number (const Making *making, TjComparisonRow *row)
{
  const GPtrArray *items = row->change.before ? making->comparison->before : making->comparison->after;
  const char *best = "";
  Place place = { 0, 1, row };

  for (guint i = 0; i < items->len; i++)
    {
      const TjBaselineItem *item = g_ptr_array_index (items, i);
      guint index = tj_gantt_rows_find (making->right_rows, item->activity);

      if (index == G_MAXUINT || item->number == NULL || compare_numbers (item->number, row->number) >= 0
          || compare_numbers (item->number, best) < 0)
        continue;
      best = item->number;
      place.after = index + 1;
    }
  return place;
}

static Place
place_of (const Making *making, TjComparisonRow *row)
{
  guint here = tj_gantt_rows_find (making->right_rows, row->activity);
  guint there = tj_gantt_rows_find (making->left_rows, row->activity);

  if (here != G_MAXUINT)
    return (Place) { here + 1, 0, row };
  if (there == G_MAXUINT)
    return *row->number ? place_by_number (making, row) : (Place) { G_MAXUINT, 0, row };
  for (guint i = there; i-- > 0;)
    {
      guint before = tj_gantt_rows_find (making->right_rows, tj_gantt_rows_at (making->left_rows, i)->id);

      if (before != G_MAXUINT)
        return (Place) { before + 1, there - i, row };
    }
  return (Place) { 0, there + 1, row };
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *one = a, *other = b;

  if (one->after != other->after)
    return one->after < other->after ? -1 : 1;
  if (one->distance != other->distance)
    return one->distance < other->distance ? -1 : 1;
  return compare_numbers (one->row->number, other->row->number);
}

static void
add_rows (Making *making, const GArray *changes)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), changes->len);

  for (guint i = 0; i < changes->len; i++)
    {
      const TjBaselineChange *change = &g_array_index (changes, TjBaselineChange, i);
      Place place;

      if (!can_be_told (making, change))
        continue;
      place = place_of (making, make_row (making, change));
      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (making->comparison->rows, g_array_index (places, Place, i).row);
}

/* The whole -------------------------------------------------------------------------------------------------------- */

static TjDate
last_finish (const GPtrArray *items)
{
  TjDate last = { 0 };

  for (guint i = 0; i < items->len; i++)
    {
      const TjBaselineItem *item = g_ptr_array_index (items, i);

      if (!tj_date_on_axis (&item->finish))
        continue;
      if (!tj_date_on_axis (&last) || tj_date_end (&item->finish) > tj_date_end (&last))
        last = (TjDate) { item->finish.precision, item->finish.minute, NULL };
    }
  return last;
}

TjComparison *
tj_comparison_new (const TjComparisonSide *left, const TjComparisonSide *right, TjId project)
{
  TjComparison *comparison = g_new0 (TjComparison, 1);
  g_autoptr (TjGanttRows) left_rows = tj_gantt_rows_new (left->model, left->plan, project, NULL);
  g_autoptr (TjGanttRows) right_rows = tj_gantt_rows_new (right->model, right->plan, project, NULL);
  g_autoptr (GArray) changes = NULL;
  Making making = { left, right, left_rows, right_rows, FALSE, FALSE, comparison };

  comparison->rows = g_ptr_array_new_with_free_func (row_free);
  comparison->before = items_of (left, project);
  comparison->after = items_of (right, project);
  comparison->end_before = last_finish (comparison->before);
  comparison->end_after = last_finish (comparison->after);
  comparison->n_activities = tj_baseline_count (comparison->before, comparison->after);
  making.left_complete = is_complete (left, comparison->before);
  making.right_complete = is_complete (right, comparison->after);
  changes = tj_baseline_compare (comparison->before, comparison->after);
  add_rows (&making, changes);
  return comparison;
}

void
tj_comparison_free (TjComparison *comparison)
{
  if (comparison == NULL)
    return;
  g_ptr_array_unref (comparison->rows);
  g_ptr_array_unref (comparison->before);
  g_ptr_array_unref (comparison->after);
  g_free (comparison);
}

guint
tj_comparison_count (const TjComparison *comparison, TjComparisonState state)
{
  guint n = 0;

  for (guint i = 0; i < comparison->rows->len; i++)
    n += ((const TjComparisonRow *) g_ptr_array_index (comparison->rows, i))->state == state;
  return n;
}

gint32
tj_comparison_delay (const TjComparisonRow *row)
{
  if (row->change.finish_known)
    return row->change.finish_days;
  return row->change.start_known ? row->change.start_days : 0;
}
