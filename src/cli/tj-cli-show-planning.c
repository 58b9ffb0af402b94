// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-cli-table.h"
#include "tj-gantt-rows.h"
#include "tj-records-planning.h"

/* How an activity got its place in time: in JSON, and for people. */
static const struct
{
  const char *nick;
  const char *label;
} origins[] = {
  [TJ_SPAN_NONE] = { "geen", "" },
  [TJ_SPAN_OWN] = { "eigen", N_ ("its own dates") },
  [TJ_SPAN_CHILDREN] = { "onderdelen", N_ ("its parts") },
  [TJ_SPAN_PHASE] = { "fase", N_ ("its phase") },
  [TJ_SPAN_DEADLINE] = { "uiterlijk", N_ ("its deadline") },
  [TJ_SPAN_COMPUTED] = { "berekend", N_ ("its links and duration") },
};

/* The fields of an activity that are columns as they are. */
static const char *const fields[] = { "start", "finish", "deadline" };

static GPtrArray *
products_of (TjModel *model, TjId activity)
{
  GPtrArray *titles = g_ptr_array_new_with_free_func (g_free);
  const GPtrArray *deliveries
      = tj_model_referrers (model, TJ_KIND_DELIVERY, tj_kind_field (TJ_KIND_DELIVERY, "activity"), activity);

  for (guint i = 0; deliveries && i < deliveries->len; i++)
    {
      g_autofree char *title = tj_model_title (model, g_ptr_array_index (deliveries, i));

      if (!g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL))
        g_ptr_array_add (titles, g_steal_pointer (&title));
    }
  return titles;
}

static char *
span_text (const TjSpan *span)
{
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);

  return tj_period_format (&start, &finish);
}

static gboolean
has_no_date (const TjActivity *activity)
{
  return activity->start.precision == TJ_PRECISION_UNSET && activity->finish.precision == TJ_PRECISION_UNSET
         && activity->deadline.precision == TJ_PRECISION_UNSET;
}

/* As text --------------------------------------------------------------------------------------------------------- */

static void
add_indented (TjCliTable *table, const char *text, guint depth)
{
  g_autofree char *cell = g_strdup_printf ("%*s%s", (int) depth * 2, "", text);

  tj_cli_table_add (table, cell);
}

static void
add_products (TjCliTable *table, TjModel *model, TjId activity)
{
  g_autoptr (GPtrArray) titles = products_of (model, activity);
  g_autofree char *text = NULL;

  g_ptr_array_add (titles, NULL);
  text = g_strjoinv (", ", (GStrv) titles->pdata);
  tj_cli_table_add (table, text);
}

static void
add_row (TjCliTable *table, TjModel *model, TjGanttRows *rows, guint index)
{
  const TjGanttRow *row = tj_gantt_rows_at (rows, index);
  gconstpointer activity = tj_model_get (model, row->id);
  g_autofree char *computed = span_text (&row->span);

  tj_cli_table_add (table, tj_gantt_rows_number (rows, index));
  add_indented (table, row->name, row->depth);
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *text = tj_model_format (model, tj_kind_field (TJ_KIND_ACTIVITY, fields[i]), activity);

      tj_cli_table_add (table, text);
    }
  /* What has no date at all says so; nothing is made up for it. */
  tj_cli_table_add (
      table, row->span.origin == TJ_SPAN_NONE && has_no_date (activity) ? tj_gantt_rows_label (rows, index) : computed);
  tj_cli_table_add (table, row->span.origin == TJ_SPAN_NONE ? "" : _ (origins[row->span.origin].label));
  tj_cli_table_add (table, tj_gantt_rows_lead (rows, index));
  add_products (table, model, row->id);
}

static void
add_heads (TjCliTable *table)
{
  tj_cli_table_add (table, _ (tj_kind_field (TJ_KIND_ACTIVITY, "wbs")->label));
  tj_cli_table_add (table, _ (tj_kind_field (TJ_KIND_ACTIVITY, "name")->label));
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    tj_cli_table_add (table, _ (tj_kind_field (TJ_KIND_ACTIVITY, fields[i])->label));
  tj_cli_table_add (table, _ ("Computed"));
  tj_cli_table_add (table, _ ("Follows from"));
  tj_cli_table_add (table, _ (tj_kind (TJ_KIND_LEAD)->label));
  tj_cli_table_add (table, _ (tj_kind (TJ_KIND_PRODUCT)->label));
}

static void
write_project (TjModel *model, const TjPlan *plan, const TjRecord *project)
{
  g_autoptr (TjGanttRows) rows = tj_gantt_rows_new (model, plan, project->id, NULL);
  g_autoptr (TjCliTable) table = tj_cli_table_new (6 + G_N_ELEMENTS (fields));
  g_autofree char *title = tj_model_title (model, project);

  tj_cli_write (title);
  tj_cli_write ("\n");
  add_heads (table);
  for (guint i = 0; i < tj_gantt_rows_count (rows); i++)
    add_row (table, model, rows, i);
  tj_cli_table_write (table);
}

/* As JSON --------------------------------------------------------------------------------------------------------- */

static void
add_json_date (JsonBuilder *builder, const char *name, TjDate date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tj_date_to_text (&date, text);
  tj_cli_json_text (builder, name, text->str);
}

static void
add_json_span (JsonBuilder *builder, const TjSpan *span)
{
  add_json_date (builder, "berekende_start", tj_span_start_date (span));
  add_json_date (builder, "berekend_eind", tj_span_finish_date (span));
  tj_cli_json_text (builder, "plaats", origins[span->origin].nick);
}

static void
add_json_row (JsonBuilder *builder, TjModel *model, TjGanttRows *rows, guint index)
{
  const TjGanttRow *row = tj_gantt_rows_at (rows, index);
  g_autoptr (GPtrArray) titles = products_of (model, row->id);

  json_builder_begin_object (builder);
  tj_cli_json_fields (builder, model, tj_model_get (model, row->id));
  json_builder_set_member_name (builder, "niveau");
  json_builder_add_int_value (builder, row->depth);
  tj_cli_json_text (builder, "getoond_nummer", tj_gantt_rows_number (rows, index));
  add_json_span (builder, &row->span);
  tj_cli_json_text (builder, "trekkers", tj_gantt_rows_lead (rows, index));
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_PRODUCT)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < titles->len; i++)
    json_builder_add_string_value (builder, g_ptr_array_index (titles, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
add_json_project (JsonBuilder *builder, TjModel *model, const TjPlan *plan, const TjRecord *project)
{
  g_autoptr (TjGanttRows) rows = tj_gantt_rows_new (model, plan, project->id, NULL);

  json_builder_begin_object (builder);
  tj_cli_json_fields (builder, model, project);
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_ACTIVITY)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < tj_gantt_rows_count (rows); i++)
    add_json_row (builder, model, rows, i);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
tj_cli_show_planning (TjModel *model, gboolean as_json)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);

  if (as_json)
    {
      tj_cli_json_projects (model, plan, add_json_project);
      return;
    }
  for (guint i = 0; i < projects->len; i++)
    {
      if (i > 0)
        tj_cli_write ("\n");
      write_project (model, plan, g_ptr_array_index (projects, i));
    }
}
