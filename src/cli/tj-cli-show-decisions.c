// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-civil.h"
#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-cli-table.h"
#include "tj-route-decision.h"

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

/* As text --------------------------------------------------------------------------------------------------------- */

static void
add_day (TjCliTable *table, gint32 day)
{
  TjDate date = date_of (day);
  g_autofree char *text = tj_date_format_weekday (&date);

  tj_cli_table_add (table, text);
}

static void
write_steps (TjModel *model, const TjRoutePlan *route)
{
  g_autoptr (TjCliTable) table = tj_cli_table_new (4);

  tj_cli_table_add (table, _ (tj_kind_field (TJ_KIND_ROUTE_STEP, "name")->label));
  tj_cli_table_add (table, _ (tj_kind_field (TJ_KIND_ROUTE_STEP, "who")->label));
  tj_cli_table_add (table, _ ("From, or papers due on"));
  tj_cli_table_add (table, _ ("Ready, or meeting on"));
  for (guint i = 0; i < route->n; i++)
    {
      gconstpointer step = tj_model_get (model, route->days[i].step);
      g_autofree char *name = tj_model_format (model, tj_kind_field (TJ_KIND_ROUTE_STEP, "name"), step);
      g_autofree char *who = tj_model_format (model, tj_kind_field (TJ_KIND_ROUTE_STEP, "who"), step);

      tj_cli_table_add (table, name);
      tj_cli_table_add (table, who);
      add_day (table, route->days[i].from);
      add_day (table, route->days[i].by);
    }
  tj_cli_table_write (table);
}

/* A label and a day. */
static void
add_line (TjCliTable *table, const char *label, const TjDate *date)
{
  g_autofree char *day = tj_date_format_weekday (date);

  tj_cli_table_add (table, label);
  tj_cli_table_add (table, day);
}

static void
write_route (TjRouting *routing, const TjPlan *plan, const TjDecision *decision)
{
  TjModel *model = tj_routing_model (routing);
  g_autoptr (TjRoutePlan) route = tj_routing_of_decision (routing, plan, decision);
  g_autofree char *title = tj_model_title (model, decision);
  g_autoptr (TjCliTable) table = tj_cli_table_new (2);
  TjBodyDate first;

  tj_cli_write ("\n");
  tj_cli_write (title);
  tj_cli_write ("\n");
  if (route)
    {
      TjDate day = date_of (route->day), ready = date_of (route->ready);

      write_steps (model, route);
      add_line (table, _ ("Meeting"), &day);
      add_line (table, _ ("Writer ready"), &ready);
    }
  if (tj_routing_first (routing, plan, decision, &first))
    add_line (table, _ ("First meeting that can be met"), &first.date);
  tj_cli_table_write (table);
}

/* As JSON --------------------------------------------------------------------------------------------------------- */

static void
add_json_date (JsonBuilder *builder, const char *name, const TjDate *date)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tj_date_to_text (date, text);
  tj_cli_json_text (builder, name, text->str);
}

static void
add_json_day (JsonBuilder *builder, const char *name, gint32 day)
{
  TjDate date = date_of (day);

  add_json_date (builder, name, &date);
}

static void
add_json_steps (JsonBuilder *builder, TjModel *model, const TjRoutePlan *route)
{
  json_builder_set_member_name (builder, "stappen");
  json_builder_begin_array (builder);
  for (guint i = 0; i < route->n; i++)
    {
      gboolean meets = route->days[i].kind == TJ_ROUTE_MEETING;

      json_builder_begin_object (builder);
      tj_cli_json_fields (builder, model, tj_model_get (model, route->days[i].step));
      add_json_day (builder, meets ? "aanleveren" : "van", route->days[i].from);
      add_json_day (builder, meets ? "vergadering" : "klaar", route->days[i].by);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_json_route (JsonBuilder *builder, TjRouting *routing, const TjPlan *plan, const TjDecision *decision)
{
  g_autoptr (TjRoutePlan) route = tj_routing_of_decision (routing, plan, decision);
  TjBodyDate first;

  json_builder_set_member_name (builder, "routedagen");
  json_builder_begin_object (builder);
  if (route)
    {
      add_json_day (builder, "vergadering", route->day);
      add_json_day (builder, "aanleveren", route->submission);
      add_json_day (builder, "begin", route->begin);
      add_json_day (builder, "schrijver_klaar", route->ready);
      add_json_steps (builder, tj_routing_model (routing), route);
    }
  if (tj_routing_first (routing, plan, decision, &first))
    add_json_date (builder, "eerste_haalbare_vergadering", &first.date);
  json_builder_end_object (builder);
}

static void
write_json (TjModel *model, const TjPlan *plan)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (GPtrArray) decisions = tj_model_sorted (model, TJ_KIND_DECISION, 0, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_DECISION)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < decisions->len; i++)
    {
      const TjDecision *decision = g_ptr_array_index (decisions, i);
      g_autoptr (TjRouting) routing = tj_routing_new (model, decision->project, tj_cli_today ());

      json_builder_begin_object (builder);
      tj_cli_json_fields (builder, model, decision);
      if (decision->route)
        add_json_route (builder, routing, plan, decision);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  tj_cli_json_decision_counts (builder, model);
  json_builder_end_object (builder);
  tj_cli_json_write (builder);
}

void
tj_cli_show_decisions (TjModel *model, gboolean as_json)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (GPtrArray) decisions = tj_model_sorted (model, TJ_KIND_DECISION, 0, NULL);

  if (as_json)
    {
      write_json (model, plan);
      return;
    }
  tj_cli_show_list (model, TJ_KIND_DECISION, FALSE);
  for (guint i = 0; i < decisions->len; i++)
    {
      const TjDecision *decision = g_ptr_array_index (decisions, i);
      g_autoptr (TjRouting) routing = tj_routing_new (model, decision->project, tj_cli_today ());

      if (decision->route)
        write_route (routing, plan, decision);
    }
}
