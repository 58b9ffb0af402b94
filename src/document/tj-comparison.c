// SPDX-License-Identifier: EUPL-1.2
#include "tj-comparison.h"

#include "tj-gantt-rows.h"

/* Making ----------------------------------------------------------------------------------------------------------- */

typedef struct
{
  const TjComparisonSide *left, *right;
  TjGanttRows *left_rows, *right_rows; /* (owned) */
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

/* Whether an activity is there on a side, with or without dates; of a baseline only its lines are known. */
static gboolean
is_there (const TjComparisonSide *side, TjId activity)
{
  return side->baseline == 0 && tj_model_get_kind (side->model, TJ_KIND_ACTIVITY, activity);
}

static TjComparisonState
state_of (const Making *making, const TjBaselineChange *change)
{
  if (change->before && change->after)
    return TJ_COMPARISON_CHANGED;
  if (change->before)
    return is_there (making->right, change->activity) ? TJ_COMPARISON_UNDATED : TJ_COMPARISON_GONE;
  return is_there (making->left, change->activity) ? TJ_COMPARISON_DATED : TJ_COMPARISON_NEW;
}

static TjComparisonRow *
make_row (const Making *making, const TjBaselineChange *change)
{
  TjComparisonRow *row = g_new0 (TjComparisonRow, 1);
  TjGanttRows *rows = making->right_rows;
  guint index = tj_gantt_rows_find (rows, change->activity);

  if (index == G_MAXUINT)
    {
      rows = making->left_rows;
      index = tj_gantt_rows_find (rows, change->activity);
    }
  row->activity = change->activity;
  row->state = state_of (making, change);
  row->change = *change;
  row->number = g_strdup (index != G_MAXUINT ? tj_gantt_rows_number (rows, index) : "");
  row->name = g_strdup (index != G_MAXUINT ? tj_gantt_rows_at (rows, index)->name : "");
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

static Place
place_of (const Making *making, TjComparisonRow *row)
{
  guint here = tj_gantt_rows_find (making->right_rows, row->activity);
  guint there = tj_gantt_rows_find (making->left_rows, row->activity);

  if (here != G_MAXUINT)
    return (Place) { here + 1, 0, row };
  if (there == G_MAXUINT)
    return (Place) { G_MAXUINT, 0, row };
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
  return (one->distance > other->distance) - (one->distance < other->distance);
}

static void
add_rows (Making *making, const GArray *changes)
{
  g_autoptr (GArray) places = g_array_sized_new (FALSE, FALSE, sizeof (Place), changes->len);

  for (guint i = 0; i < changes->len; i++)
    {
      Place place = place_of (making, make_row (making, &g_array_index (changes, TjBaselineChange, i)));

      g_array_append_val (places, place);
    }
  g_array_sort (places, compare_places);
  for (guint i = 0; i < places->len; i++)
    g_ptr_array_add (making->comparison->rows, g_array_index (places, Place, i).row);
}

/* Counting --------------------------------------------------------------------------------------------------------- */

static void
collect (GHashTable *ids, const TjComparisonSide *side, const GPtrArray *items, TjId project)
{
  for (guint i = 0; i < items->len; i++)
    g_hash_table_add (ids, &((TjBaselineItem *) g_ptr_array_index (items, i))->activity);
  for (guint i = 0; side->baseline == 0 && i < tj_model_count (side->model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (side->model, TJ_KIND_ACTIVITY, i);

      if (activity->project == project)
        g_hash_table_add (ids, (gpointer) &activity->record.id);
    }
}

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
  g_autoptr (GHashTable) ids = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (TjGanttRows) left_rows = tj_gantt_rows_new (left->model, left->plan, project, NULL);
  g_autoptr (TjGanttRows) right_rows = tj_gantt_rows_new (right->model, right->plan, project, NULL);
  g_autoptr (GArray) changes = NULL;
  Making making = { left, right, left_rows, right_rows, comparison };

  comparison->rows = g_ptr_array_new_with_free_func (row_free);
  comparison->before = items_of (left, project);
  comparison->after = items_of (right, project);
  comparison->end_before = last_finish (comparison->before);
  comparison->end_after = last_finish (comparison->after);
  collect (ids, left, comparison->before, project);
  collect (ids, right, comparison->after, project);
  comparison->n_activities = g_hash_table_size (ids);
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
