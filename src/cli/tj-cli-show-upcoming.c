// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-upcoming-text.h"

static const char *const nicks[] = {
  [TJ_UPCOMING_STARTS] = "begint",         [TJ_UPCOMING_ENDS] = "eindigt",     [TJ_UPCOMING_HAPPENS] = "vindt-plaats",
  [TJ_UPCOMING_DEADLINE] = "uiterlijk",    [TJ_UPCOMING_DECISION] = "besluit", [TJ_UPCOMING_MEETING] = "vergadering",
  [TJ_UPCOMING_SUBMISSION] = "aanleveren", [TJ_UPCOMING_STEP] = "klaar",       [TJ_UPCOMING_GATHERING] = "overleg",
  [TJ_UPCOMING_ACTION] = "actie",
};

static void
write_text (TjModel *model, const TjPlan *plan, const TjRecord *project, gboolean several)
{
  g_autoptr (TjUpcoming) upcoming = tj_upcoming_new (model, plan, project->id, tj_cli_today ());
  g_autofree char *text = tj_upcoming_text (upcoming), *title = tj_model_title (model, project);

  if (several)
    {
      tj_cli_write (title);
      tj_cli_write ("\n\n");
    }
  tj_cli_write (*text ? text : _ ("Nothing is planned in the next six weeks.\n"));
  if (several)
    tj_cli_write ("\n");
}

static void
add_item (JsonBuilder *builder, const TjModel *model, const TjUpcomingItem *item, gboolean late)
{
  g_autoptr (GString) date = g_string_new (NULL);

  tj_date_to_text (&item->date, date);
  json_builder_begin_object (builder);
  tj_cli_json_id (builder, "id", item->id);
  tj_cli_json_text (builder, "wat", nicks[item->kind]);
  tj_cli_json_text (builder, "datum", date->str);
  tj_cli_json_text (builder, "naam", item->name);
  tj_cli_json_text (builder, "trekker", item->lead);
  tj_cli_json_text (builder, "fase", item->phase);
  if (item->body)
    {
      g_autofree char *body = tj_model_title (model, tj_model_get (model, item->body));

      tj_cli_json_text (builder, "gremium", body);
    }
  json_builder_set_member_name (builder, "te_laat");
  json_builder_add_boolean_value (builder, late);
  json_builder_end_object (builder);
}

static void
add_project (JsonBuilder *builder, TjModel *model, const TjPlan *plan, const TjRecord *project)
{
  g_autoptr (TjUpcoming) upcoming = tj_upcoming_new (model, plan, project->id, tj_cli_today ());
  g_autofree char *title = tj_model_title (model, project);

  json_builder_begin_object (builder);
  tj_cli_json_id (builder, "id", project->id);
  tj_cli_json_text (builder, "naam", title);
  json_builder_set_member_name (builder, TJ_CLI_PAGE_UPCOMING);
  json_builder_begin_array (builder);
  for (guint i = 0; i < upcoming->groups->len; i++)
    {
      const TjUpcomingGroup *group = &g_array_index (upcoming->groups, TjUpcomingGroup, i);

      for (guint j = 0; j < group->n; j++)
        add_item (builder, model, &g_array_index (upcoming->items, TjUpcomingItem, group->first + j),
                  group->kind == TJ_UPCOMING_LATE);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

void
tj_cli_show_upcoming (TjModel *model, gboolean as_json)
{
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  if (as_json)
    {
      tj_cli_json_projects (model, plan, add_project);
      return;
    }
  for (guint i = 0; i < projects->len; i++)
    write_text (model, plan, g_ptr_array_index (projects, i), projects->len > 1);
}
