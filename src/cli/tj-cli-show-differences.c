// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-cli-table.h"
#include "tj-comparison.h"

/* How a row is told in JSON. */
static const char *const states[] = {
  [TJ_COMPARISON_CHANGED] = "gewijzigd",    [TJ_COMPARISON_NEW] = "nieuw",
  [TJ_COMPARISON_GONE] = "vervallen",       [TJ_COMPARISON_DATED] = "nu_met_datum",
  [TJ_COMPARISON_UNDATED] = "zonder_datum",
};

/* A baseline, compared with the plan of its traject as it is now. */
typedef struct
{
  const TjBaseline *baseline;
  TjComparison *comparison; /* (owned) */
} Compared;

static void
compared_free (gpointer data)
{
  Compared *compared = data;

  tj_comparison_free (compared->comparison);
  g_free (compared);
}

/* Of each traject the newest baseline, or the newest of that name. (transfer full) (element-type Compared) */
static GPtrArray *
compare_all (TjModel *model, const char *name)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);
  GPtrArray *all = g_ptr_array_new_with_free_func (compared_free);

  for (guint i = 0; i < projects->len; i++)
    {
      TjId project = ((const TjRecord *) g_ptr_array_index (projects, i))->id;
      g_autoptr (GPtrArray) baselines = tj_baseline_list (model, project);

      for (guint j = 0; j < baselines->len; j++)
        {
          const TjBaseline *baseline = g_ptr_array_index (baselines, j);
          TjComparisonSide left = { model, plan, baseline->record.id }, right = { model, plan, 0 };
          Compared *compared;

          if (name && g_strcmp0 (baseline->name, name) != 0)
            continue;
          compared = g_new0 (Compared, 1);
          compared->baseline = baseline;
          compared->comparison = tj_comparison_new (&left, &right, project);
          g_ptr_array_add (all, compared);
          break;
        }
    }
  return all;
}

/* As text --------------------------------------------------------------------------------------------------------- */

static void
add_measure (TjCliTable *table, const TjComparisonRow *row, TjMeasure measure)
{
  g_autofree char *change = tj_comparison_change (row, measure);
  g_autofree char *difference = tj_comparison_difference (row, measure, NULL);
  g_autofree char *cell = *difference ? g_strdup_printf ("%s (%s)", change, difference) : g_strdup (change);

  tj_cli_table_add (table, cell);
}

static void
write_rows (const TjComparison *comparison)
{
  gboolean shown[TJ_N_MEASURES];
  guint n_shown = 0;
  g_autoptr (TjCliTable) table = NULL;

  for (guint i = 0; i < TJ_N_MEASURES; i++)
    n_shown += shown[i] = i <= TJ_MEASURE_FINISH || tj_comparison_differs (comparison, (TjMeasure) i);
  table = tj_cli_table_new (3 + n_shown);
  tj_cli_table_add (table, _ ("Number"));
  tj_cli_table_add (table, _ ("Activity"));
  tj_cli_table_add (table, _ ("What"));
  for (guint i = 0; i < TJ_N_MEASURES; i++)
    if (shown[i])
      tj_cli_table_add (table, tj_measure_label ((TjMeasure) i));
  for (guint i = 0; i < comparison->rows->len; i++)
    {
      const TjComparisonRow *row = g_ptr_array_index (comparison->rows, i);
      const char *state = tj_comparison_state_label (row->state);

      tj_cli_table_add (table, row->number);
      tj_cli_table_add (table, row->name);
      tj_cli_table_add (table, *state ? state : _ ("Changed"));
      for (guint j = 0; j < TJ_N_MEASURES; j++)
        if (shown[j])
          add_measure (table, row, (TjMeasure) j);
    }
  tj_cli_table_write (table);
}

static void
write_text (TjModel *model, const Compared *compared)
{
  g_autofree char *project = tj_model_title (model, tj_model_get (model, compared->baseline->project));
  g_autofree char *date = tj_date_format (&compared->baseline->date, TRUE);
  g_autofree char *summary = tj_comparison_summary (compared->comparison);
  g_autofree char *text = g_strdup_printf ("%s: %s%s%s%s\n%s\n", project, compared->baseline->name, *date ? " (" : "",
                                           date, *date ? ")" : "", summary);

  tj_cli_write (text);
  if (compared->comparison->rows->len > 0)
    write_rows (compared->comparison);
}

/* As JSON --------------------------------------------------------------------------------------------------------- */

static void
add_json_date (JsonBuilder *builder, const char *name, const TjDate *date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tj_date_to_text (date, text);
  tj_cli_json_text (builder, name, text->str);
}

/* The canonical text of a measure on one side; a duration that is not stated is only in the dates. */
static char *
canonical (const TjBaselineItem *item, TjMeasure measure)
{
  static const char *const fields[] = { "start", "finish", "duration", "work", "cost" };

  return item ? tj_field_to_text (tj_kind_field (TJ_KIND_BASELINE_ITEM, fields[measure]), &item->record) : NULL;
}

static void
add_json_measure (JsonBuilder *builder, const TjComparisonRow *row, TjMeasure measure)
{
  g_autofree char *before = canonical (row->change.before, measure), *after = canonical (row->change.after, measure);
  g_autofree char *difference = tj_comparison_difference (row, measure, NULL);

  if (before == NULL && after == NULL && *difference == '\0')
    return;
  json_builder_set_member_name (builder, tj_measure_element (measure));
  json_builder_begin_object (builder);
  tj_cli_json_text (builder, "was", before);
  tj_cli_json_text (builder, "is", after);
  tj_cli_json_text (builder, "verschil", difference);
  json_builder_end_object (builder);
}

static void
add_json_row (JsonBuilder *builder, const TjComparisonRow *row)
{
  json_builder_begin_object (builder);
  if (row->activity)
    tj_cli_json_id (builder, "id", row->activity);
  tj_cli_json_text (builder, "nummer", row->number);
  tj_cli_json_text (builder, "naam", row->name);
  tj_cli_json_text (builder, "wijziging", states[row->state]);
  for (guint i = 0; i < TJ_N_MEASURES; i++)
    add_json_measure (builder, row, (TjMeasure) i);
  json_builder_end_object (builder);
}

static void
add_json (JsonBuilder *builder, TjModel *model, const Compared *compared)
{
  const TjComparison *comparison = compared->comparison;
  g_autofree char *project = tj_model_title (model, tj_model_get (model, compared->baseline->project));
  g_autofree char *summary = tj_comparison_summary (comparison);

  json_builder_begin_object (builder);
  tj_cli_json_text (builder, "traject", project);
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_BASELINE)->element);
  json_builder_begin_object (builder);
  tj_cli_json_fields (builder, model, compared->baseline);
  json_builder_end_object (builder);
  tj_cli_json_text (builder, "samenvatting", summary);
  json_builder_set_member_name (builder, "aantal_activiteiten");
  json_builder_add_int_value (builder, comparison->n_activities);
  add_json_date (builder, "einde_was", &comparison->end_before);
  add_json_date (builder, "einde_is", &comparison->end_after);
  json_builder_set_member_name (builder, "verschillen");
  json_builder_begin_array (builder);
  for (guint i = 0; i < comparison->rows->len; i++)
    add_json_row (builder, g_ptr_array_index (comparison->rows, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
write_json (TjModel *model, const GPtrArray *all)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_PROJECT)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < all->len; i++)
    add_json (builder, model, g_ptr_array_index (all, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tj_cli_json_write (builder);
}

TjCliResult
tj_cli_show_differences (TjModel *model, const char *baseline, gboolean as_json, GError **error)
{
  g_autoptr (GPtrArray) all = compare_all (model, baseline);

  if (all->len == 0 && baseline)
    return tj_cli_refuse (error, _ ("There is no baseline “%s”. ‘traject show FILE %s’ tells which there are."),
                          baseline, tj_kind (TJ_KIND_BASELINE)->plural_element);
  if (all->len == 0)
    return tj_cli_refuse (error, _ ("There is no baseline in this file yet, so there is nothing to compare with."));
  if (as_json)
    {
      write_json (model, all);
      return TJ_CLI_DONE;
    }
  for (guint i = 0; i < all->len; i++)
    {
      if (i > 0)
        tj_cli_write ("\n");
      write_text (model, g_ptr_array_index (all, i));
    }
  return TJ_CLI_DONE;
}
