// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-planning-private.h"
#include "tj-text-table.h"

static guint
depth_of (TjPlanningPage *self, TjId id)
{
  guint row = tj_gantt_rows_find (self->shown, id);

  return row == G_MAXUINT ? 0 : tj_gantt_rows_at (self->shown, row)->depth;
}

static guint
least_depth (TjPlanningPage *self, const GArray *ids)
{
  guint least = G_MAXUINT;

  for (guint i = 0; i < ids->len; i++)
    least = MIN (least, depth_of (self, g_array_index (ids, TjId, i)));
  return least;
}

static void
append_row (TjPlanningPage *self, GString *out, const GPtrArray *columns, TjId id, guint least)
{
  gconstpointer record = tj_model_get (tj_session_model (self->session), id);

  for (guint i = 0; i < columns->len && record; i++)
    {
      const TjPlanningColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *text = tj_planning_column_text (column, self, record);
      g_autofree char *cell = g_strdup_printf (
          "%*s%s", column->tree ? (int) (MIN (depth_of (self, id) - least, 1000) * 2) : 0, "", text ? text : "");

      tj_text_table_cell (out, cell, i == 0);
    }
  g_string_append_c (out, '\n');
}

char *
tj_planning_page_copy_text (TjPlanningPage *self)
{
  g_autoptr (GArray) ids = tj_planning_page_selected (self);
  g_autoptr (GPtrArray) columns = tj_planning_page_columns (self, TRUE);
  GString *out = g_string_new (NULL);
  guint least;

  if (self->shown == NULL || ids->len == 0)
    return g_string_free_and_steal (out);
  least = least_depth (self, ids);
  for (guint i = 0; i < columns->len; i++)
    tj_text_table_cell (out, _ (((const TjPlanningColumn *) g_ptr_array_index (columns, i))->title), i == 0);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < ids->len; i++)
    append_row (self, out, columns, g_array_index (ids, TjId, i), least);
  return g_string_free_and_steal (out);
}
