// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-cli-table.h"
#include "tj-decision-counts.h"

static void
add_figure (TjCliTable *table, guint n)
{
  char text[16];

  g_snprintf (text, sizeof text, "%u", n);
  tj_cli_table_add (table, text);
}

static void
add_line (TjCliTable *table, const char *name, const TjDecisionCount *count)
{
  tj_cli_table_add (table, name);
  add_figure (table, count->formal);
  add_figure (table, count->dated);
  add_figure (table, count->all);
}

static char *
name_of (const TjModel *model, TjId body)
{
  gconstpointer record = tj_model_get (model, body);

  return record ? tj_model_title (model, record) : g_strdup (_ ("Without a body"));
}

void
tj_cli_show_decision_counts (TjModel *model)
{
  g_autoptr (GArray) counts = tj_decision_counts (model, 0);
  TjDecisionCount total = tj_decision_counts_total (counts);
  g_autoptr (TjCliTable) table = tj_cli_table_new (4);

  if (counts->len == 0)
    return;
  tj_cli_table_add (table, _ (tj_kind (TJ_KIND_BODY)->label));
  tj_cli_table_add (table, _ ("Formal"));
  tj_cli_table_add (table, _ ("With a date"));
  tj_cli_table_add (table, _ ("All"));
  for (guint column = 1; column < 4; column++)
    tj_cli_table_set_right (table, column);
  for (guint i = 0; i < counts->len; i++)
    {
      const TjDecisionCount *count = &g_array_index (counts, TjDecisionCount, i);
      g_autofree char *name = name_of (model, count->body);

      add_line (table, name, count);
    }
  add_line (table, _ ("Total"), &total);
  tj_cli_write ("\n");
  tj_cli_table_write (table);
}

static void
add_member (JsonBuilder *builder, const char *name, guint n)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, n);
}

void
tj_cli_json_decision_counts (JsonBuilder *builder, TjModel *model)
{
  g_autoptr (GArray) counts = tj_decision_counts (model, 0);

  json_builder_set_member_name (builder, "per_gremium");
  json_builder_begin_array (builder);
  for (guint i = 0; i < counts->len; i++)
    {
      const TjDecisionCount *count = &g_array_index (counts, TjDecisionCount, i);
      g_autofree char *name = count->body ? name_of (model, count->body) : NULL;

      json_builder_begin_object (builder);
      if (count->body)
        tj_cli_json_id (builder, "gremium", count->body);
      tj_cli_json_text (builder, "gremium_naam", name);
      add_member (builder, "formeel_overzicht", count->formal);
      add_member (builder, "met_datum", count->dated);
      add_member (builder, "alle", count->all);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}
