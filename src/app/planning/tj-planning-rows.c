// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-planning-private.h"

/* From so many on it is less work to have all rows that were ever shown read anew. */
#define MANY 1000

/* The rows that table and chart show, and what an edit means for them. */

static void
show_summary (TjPlanningPage *self)
{
  guint n = tj_gantt_rows_total (self->shown);
  gint32 start, finish;
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_printf (text, ngettext ("%u activity", "%u activities", n), n);
  gtk_label_set_label (GTK_LABEL (self->summary), text->str);
  if (tj_gantt_rows_bounds (self->shown, &start, &finish))
    {
      TjDate first = { TJ_PRECISION_MONTH, start, NULL }, last = { TJ_PRECISION_MONTH, finish - 1, NULL };
      g_autofree char *period = tj_period_format (&first, &last);

      g_string_append_printf (text, " · %s", period);
    }
  gtk_widget_set_tooltip_text (self->summary, text->str);
  self->empty = n == 0;
  tj_planning_page_update_look (self);
}

static void
fill_rows (TjPlanningPage *self)
{
  guint n = tj_gantt_rows_count (self->shown);
  g_autofree TjRowData *data = g_new0 (TjRowData, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const TjGanttRow *row = tj_gantt_rows_at (self->shown, i);

      data[i].id = row->id;
      data[i].depth = (guint16) MIN (row->depth, G_MAXUINT16);
      data[i].has_children = row->has_children;
      data[i].expanded = row->expanded;
      data[i].aside = row->aside;
    }
  tj_rows_set (self->rows, data, n);
}

void
tj_planning_page_rebuild (TjPlanningPage *self)
{
  g_autoptr (GHashTable) kept = tj_planning_page_kept (self);
  TjGanttLook look = { self->collapsed, kept, self->compare, self };
  TjGanttRows *rows = tj_gantt_rows_new_look (tj_session_model (self->session), tj_session_plan (self->session),
                                              tj_session_project (self->session), &look);

  g_clear_pointer (&self->shown, tj_gantt_rows_unref);
  self->shown = rows;
  tj_gantt_view_set_rows (TJ_GANTT_VIEW (self->chart), rows);
  tj_planning_page_show_what_is_on (self);
  fill_rows (self);
  show_summary (self);
  tj_planning_page_show_filter (self, kept, tj_gantt_rows_total (rows));
}

void
tj_planning_page_rebuild_selected (TjPlanningPage *self)
{
  g_autoptr (GArray) ids = tj_planning_page_selected (self);

  tj_planning_page_rebuild (self);
  tj_planning_page_select (self, (const TjId *) (gpointer) ids->data, ids->len);
  tj_planning_page_update_actions (self);
}

/* FALSE: something has to be made anew. */
static gboolean
update_rows (TjPlanningPage *self, const TjEdit *edit)
{
  const GArray *changed = tj_document_changed_activities (tj_session_document (self->session));

  /* Any edit can alter which rows fit, and their order. */
  if (self->compare || !tj_planning_filter_is_empty (tj_filter_bar_get (TJ_FILTER_BAR (self->filter_bar))))
    return FALSE;
  if (self->shown == NULL || !tj_gantt_rows_update (self->shown, tj_session_plan (self->session), edit, changed))
    return FALSE;
  tj_gantt_view_set_rows (TJ_GANTT_VIEW (self->chart), self->shown);
  show_summary (self);
  return TRUE;
}

/* The row of an activity and of the phases that it lies in, in the table. */
static void
touch (TjPlanningPage *self, TjId id)
{
  TjModel *model = tj_session_model (self->session);
  guint position;

  for (const TjActivity *row = tj_model_get_kind (model, TJ_KIND_ACTIVITY, id); row;
       row = tj_model_get_kind (model, TJ_KIND_ACTIVITY, row->parent))
    if ((position = tj_gantt_rows_find (self->shown, row->record.id)) != G_MAXUINT)
      tj_rows_touch_at (self->rows, position);
}

/* Reads anew what an edit can have changed: mostly some rows; after one of anything but activities all. */
static void
touch_rows (TjPlanningPage *self, const TjEdit *edit)
{
  const GArray *changed = tj_document_changed_activities (tj_session_document (self->session));

  gboolean all = changed->len > MANY;

  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    all |= tj_edit_change (edit, i)->kind != TJ_KIND_ACTIVITY;
  if (all)
    {
      tj_rows_touch (self->rows, 0);
      return;
    }
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    touch (self, tj_edit_change (edit, i)->id);
  for (guint i = 0; i < changed->len; i++)
    touch (self, g_array_index (changed, TjId, i));
}

void
tj_planning_page_take_edit (TjPlanningPage *self, const TjEdit *edit)
{
  if (self->swapping)
    return;
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      g_clear_pointer (&self->shown, tj_gantt_rows_unref);
      tj_gantt_view_set_rows (TJ_GANTT_VIEW (self->chart), NULL);
      return;
    }
  if (update_rows (self, edit))
    touch_rows (self, edit);
  else
    {
      tj_planning_page_rebuild_selected (self);
      tj_rows_touch (self->rows, 0);
    }
  tj_planning_page_update_actions (self);
}
