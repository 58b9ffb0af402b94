// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-comparison.h"

static const struct
{
  const char *label;
  const char *element;
} measures[] = {
  [TJ_MEASURE_START] = { N_ ("Start"), "start" },      [TJ_MEASURE_FINISH] = { N_ ("Finish"), "eind" },
  [TJ_MEASURE_DURATION] = { N_ ("Duration"), "duur" }, [TJ_MEASURE_WORK] = { N_ ("Work"), "werk" },
  [TJ_MEASURE_COST] = { N_ ("Cost"), "kosten" },
};

const char *
tj_measure_label (TjMeasure measure)
{
  return _ (measures[measure].label);
}

const char *
tj_measure_element (TjMeasure measure)
{
  return measures[measure].element;
}

const char *
tj_comparison_state_label (TjComparisonState state)
{
  switch (state)
    {
    case TJ_COMPARISON_NEW:
      /* Translators: an activity that was not in the plan before. */
      return C_ ("activity", "New");
    case TJ_COMPARISON_GONE:
      /* Translators: an activity that is no longer in the plan. */
      return C_ ("activity", "Dropped");
    case TJ_COMPARISON_DATED:
      return _ ("Dates filled in");
    case TJ_COMPARISON_UNDATED:
      return _ ("Dates removed");
    case TJ_COMPARISON_CHANGED:
    default:
      return "";
    }
}

/* A row ------------------------------------------------------------------------------------------------------------ */

char *
tj_comparison_value (const TjComparisonRow *row, TjMeasure measure, gboolean after)
{
  const TjBaselineItem *item = after ? row->change.after : row->change.before;

  if (item == NULL)
    return g_strdup ("");
  switch (measure)
    {
    case TJ_MEASURE_START:
      return tj_date_format (&item->start, FALSE);
    case TJ_MEASURE_FINISH:
      return tj_date_format (&item->finish, FALSE);
    case TJ_MEASURE_DURATION:
      /* Its month tells how precisely it is known, not how long it takes. */
      if (row->moment && item->duration.unit == TJ_DURATION_UNSET)
        return g_strdup ("");
      return tj_difference_length (item);
    case TJ_MEASURE_WORK:
      return tj_number_format (&item->work, TJ_UNIT_HOURS, FALSE);
    case TJ_MEASURE_COST:
    default:
      return tj_money_format (&item->cost);
    }
}

/* The last word, with the space before it; NULL when there is only one. */
static const char *
last_word (const char *text)
{
  return strrchr (text, ' ');
}

/* Whether two words are the same unit: '1 maand' and '2 maanden'. */
static gboolean
is_same_unit (const char *one, const char *other)
{
  return g_str_has_prefix (one, other) || g_str_has_prefix (other, one);
}

char *
tj_comparison_change (const TjComparisonRow *row, TjMeasure measure)
{
  g_autofree char *before = tj_comparison_value (row, measure, FALSE);
  char *after = tj_comparison_value (row, measure, TRUE);
  g_autofree char *owned = NULL;
  const char *end = last_word (before), *other;

  if (*before == '\0' || g_str_equal (before, after))
    return after;
  owned = after;
  if (*after == '\0')
    return g_steal_pointer (&before);
  /* A year or unit that both have is told once. */
  other = last_word (after);
  if (end && other && (measure == TJ_MEASURE_DURATION ? is_same_unit (end, other) : g_str_equal (end, other)))
    before[end - before] = '\0';
  return g_strdup_printf ("%s → %s", before, after);
}

/* That dates came or went is told once, by the state; a moment has a duration only where one is stated. */
static gboolean
is_measured (const TjComparisonRow *row, TjMeasure measure)
{
  const TjBaselineItem *before = row->change.before, *after = row->change.after;

  if (before == NULL || after == NULL)
    return FALSE;
  if (row->state != TJ_COMPARISON_CHANGED && measure <= TJ_MEASURE_DURATION)
    return FALSE;
  return measure != TJ_MEASURE_DURATION || !row->moment
         || (before->duration.unit != TJ_DURATION_UNSET && after->duration.unit != TJ_DURATION_UNSET);
}

char *
tj_comparison_difference (const TjComparisonRow *row, TjMeasure measure, TjShift *shift)
{
  const TjBaselineItem *before = row->change.before, *after = row->change.after;

  if (shift)
    *shift = TJ_SHIFT_NONE;
  if (!is_measured (row, measure))
    return g_strdup ("");
  switch (measure)
    {
    case TJ_MEASURE_START:
      return tj_difference_date (&before->start, &after->start, shift);
    case TJ_MEASURE_FINISH:
      return tj_difference_date (&before->finish, &after->finish, shift);
    case TJ_MEASURE_DURATION:
      return tj_difference_duration (before, after, shift);
    case TJ_MEASURE_WORK:
      return tj_difference_work (&before->work, &after->work, shift);
    case TJ_MEASURE_COST:
    default:
      return tj_difference_cost (&before->cost, &after->cost, shift);
    }
}

/* Not where only one side is there: that is told once, by its state. */
static gboolean
row_differs (const TjComparisonRow *row, TjMeasure measure)
{
  g_autofree char *before = tj_comparison_value (row, measure, FALSE);
  g_autofree char *after = tj_comparison_value (row, measure, TRUE);
  g_autofree char *difference = tj_comparison_difference (row, measure, NULL);

  return row->change.before && row->change.after && (!g_str_equal (before, after) || *difference);
}

gboolean
tj_comparison_differs (const TjComparison *comparison, TjMeasure measure)
{
  for (guint i = 0; i < comparison->rows->len; i++)
    if (row_differs (g_ptr_array_index (comparison->rows, i), measure))
      return TRUE;
  return FALSE;
}

static void
add_measure (GString *text, const TjComparisonRow *row, TjMeasure measure)
{
  g_autofree char *before = tj_comparison_value (row, measure, FALSE);
  g_autofree char *after = tj_comparison_value (row, measure, TRUE);
  g_autofree char *difference = tj_comparison_difference (row, measure, NULL);
  g_autofree char *label = g_utf8_strdown (tj_measure_label (measure), -1);

  g_string_append_printf (text, "; %s", label);
  if (*difference)
    g_string_append_printf (text, " %s", difference);
  if (*before && *after)
    {
      g_string_append (text, ", ");
      /* Translators: from one value to another, such as two dates. */
      g_string_append_printf (text, _ ("from %s to %s"), before, after);
    }
  else
    g_string_append_printf (text, ", %s", *after ? after : before);
}

char *
tj_comparison_sentence (const TjComparisonRow *row)
{
  GString *text = g_string_new (row->number);

  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, row->name);
  if (row->state != TJ_COMPARISON_CHANGED)
    g_string_append_printf (text, "; %s", tj_comparison_state_label (row->state));
  for (guint i = 0; i < TJ_N_MEASURES; i++)
    if (row_differs (row, (TjMeasure) i))
      add_measure (text, row, (TjMeasure) i);
  return g_string_free_and_steal (text);
}

/* All -------------------------------------------------------------------------------------------------------------- */

static void
add_new_and_gone (GString *text, const TjComparison *comparison)
{
  guint n_new = tj_comparison_count (comparison, TJ_COMPARISON_NEW);
  guint n_gone = tj_comparison_count (comparison, TJ_COMPARISON_GONE);

  if (n_new > 0 && n_gone > 0)
    g_string_append_printf (text, _ (", of which %u new and %u dropped"), n_new, n_gone);
  else if (n_new > 0)
    g_string_append_printf (text, ngettext (", of which %u new", ", of which %u new", n_new), n_new);
  else if (n_gone > 0)
    g_string_append_printf (text, ngettext (", of which %u dropped", ", of which %u dropped", n_gone), n_gone);
}

static void
add_end (GString *text, const TjComparison *comparison)
{
  g_autofree char *before = tj_date_format (&comparison->end_before, FALSE);
  g_autofree char *after = tj_date_format (&comparison->end_after, FALSE);
  g_autofree char *difference = NULL;
  TjShift shift;

  if (!tj_date_on_axis (&comparison->end_before) || !tj_date_on_axis (&comparison->end_after))
    return;
  difference = tj_difference_date (&comparison->end_before, &comparison->end_after, &shift);
  if (shift == TJ_SHIFT_NONE)
    /* Translators: %s is a date. */
    g_string_append_printf (text, _ ("; the end remains %s"), after);
  else
    /* Translators: the first %s is for example “5 weeks later”, the others are dates. */
    g_string_append_printf (text, _ ("; the end is %s (from %s to %s)"), difference, before, after);
}

char *
tj_comparison_summary (const TjComparison *comparison)
{
  GString *text = g_string_new (NULL);
  guint n = comparison->rows->len;

  if (n == 0)
    g_string_append (text, _ ("No differences"));
  else
    g_string_append_printf (text, ngettext ("%u of %u activities was changed", "%u of %u activities were changed", n),
                            n, comparison->n_activities);
  add_new_and_gone (text, comparison);
  add_end (text, comparison);
  return g_string_free_and_steal (text);
}

/* A tab or line end in a name would start a cell of its own. */
static void
add_cell (GString *text, const char *value)
{
  g_autofree char *cell = g_strdelimit (g_strdup (value), "\t\r\n", ' ');

  g_string_append_printf (text, "\t%s", cell);
}

static void
add_heads (GString *text)
{
  g_string_append (text, _ ("Number"));
  add_cell (text, _ ("Activity"));
  add_cell (text, _ ("What"));
  for (guint i = 0; i < TJ_N_MEASURES; i++)
    {
      /* Translators: heads of columns; %s is for example “Start”. */
      g_autofree char *was = g_strdup_printf (_ ("%s was"), tj_measure_label ((TjMeasure) i));
      g_autofree char *is = g_strdup_printf (_ ("%s is"), tj_measure_label ((TjMeasure) i));

      add_cell (text, was);
      add_cell (text, is);
      add_cell (text, _ ("Difference"));
    }
  g_string_append_c (text, '\n');
}

static void
add_row (GString *text, const TjComparisonRow *row)
{
  g_autofree char *number = g_strdelimit (g_strdup (row->number), "\t\r\n", ' ');

  g_string_append (text, number);
  add_cell (text, row->name);
  add_cell (text, row->state == TJ_COMPARISON_CHANGED ? _ ("Changed") : tj_comparison_state_label (row->state));
  for (guint i = 0; i < TJ_N_MEASURES; i++)
    {
      g_autofree char *before = tj_comparison_value (row, (TjMeasure) i, FALSE);
      g_autofree char *after = tj_comparison_value (row, (TjMeasure) i, TRUE);
      g_autofree char *difference = tj_comparison_difference (row, (TjMeasure) i, NULL);

      add_cell (text, before);
      add_cell (text, after);
      add_cell (text, difference);
    }
  g_string_append_c (text, '\n');
}

char *
tj_comparison_to_table (const GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  add_heads (text);
  for (guint i = 0; i < rows->len; i++)
    add_row (text, g_ptr_array_index (rows, i));
  return g_string_free_and_steal (text);
}
