// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-cli-table.h"

/* Which fields of a kind are columns: what it hangs on first, then those of a plain list page. */
static GPtrArray *
columns_of (const TjModel *model, TjKind kind)
{
  const TjKindInfo *info = tj_kind (kind);
  GPtrArray *columns = g_ptr_array_new ();

  if (tj_kind_project_field (kind) && tj_model_count (model, TJ_KIND_PROJECT) > 1)
    g_ptr_array_add (columns, (gpointer) tj_kind_project_field (kind));
  if (info->owner_field)
    g_ptr_array_add (columns, (gpointer) tj_kind_field (kind, info->owner_field));
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].flags & TJ_COLUMN && g_strcmp0 (info->fields[i].name, info->owner_field) != 0)
      g_ptr_array_add (columns, (gpointer) &info->fields[i]);
  return columns;
}

static gboolean
is_figure (const TjField *field)
{
  return field->type == TJ_TYPE_NUMBER || field->type == TJ_TYPE_MONEY;
}

static void
add_cell (TjCliTable *table, const TjModel *model, const TjField *field, const TjRecord *record, guint depth)
{
  g_autofree char *text = tj_model_format (model, field, record);
  gboolean names = g_strcmp0 (field->name, tj_kind (record->kind)->title_field) == 0;
  g_autofree char *cell = g_strdup_printf ("%*s%s", names ? (int) depth * 2 : 0, "", text);

  tj_cli_table_add (table, cell);
}

static void
write_text (TjModel *model, TjKind kind)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) records = tj_model_sorted (model, kind, 0, &depths);
  g_autoptr (GPtrArray) columns = columns_of (model, kind);
  g_autoptr (TjCliTable) table = tj_cli_table_new (columns->len);

  for (guint i = 0; i < columns->len; i++)
    {
      const TjField *field = g_ptr_array_index (columns, i);

      tj_cli_table_add (table, _ (field->label));
      if (is_figure (field))
        tj_cli_table_set_right (table, i);
    }
  for (guint i = 0; i < records->len; i++)
    for (guint j = 0; j < columns->len; j++)
      add_cell (table, model, g_ptr_array_index (columns, j), g_ptr_array_index (records, i),
                g_array_index (depths, guint, i));
  tj_cli_table_write (table);
  if (kind == TJ_KIND_DECISION)
    tj_cli_show_decision_counts (model);
}

static void
write_json (TjModel *model, TjKind kind)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();
  g_autoptr (GPtrArray) records = tj_model_sorted (model, kind, 0, NULL);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, tj_kind (kind)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < records->len; i++)
    {
      json_builder_begin_object (builder);
      tj_cli_json_fields (builder, model, g_ptr_array_index (records, i));
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tj_cli_json_write (builder);
}

void
tj_cli_show_list (TjModel *model, TjKind kind, gboolean as_json)
{
  if (as_json)
    write_json (model, kind);
  else
    write_text (model, kind);
}
