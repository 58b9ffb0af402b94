// SPDX-License-Identifier: EUPL-1.2
/* From where the pointer is to the edit that letting go would commit, and what is told of it. */
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tj-civil.h"
#include "tj-gantt-drag-private.h"

#define TAG_WIDTH 340
#define MOST_BREAKS 3
/* Checks on more activities than these wait until the pointer rests. */
#define FEW_ACTIVITIES 1500
#define REST_MS 120

static TjModel *
model_of (TjGanttDrag *self)
{
  return tj_session_model (self->session);
}

static double
minute_at (TjGanttDrag *self, double x)
{
  TjAxis axis = tj_gantt_view_axis (self->view);

  return tj_axis_minute (&axis, x);
}

static TjPrecision
snap_of (TjGanttDrag *self)
{
  return tj_reschedule_snap (tj_gantt_view_get_zoom (self->view));
}

/* The tag --------------------------------------------------------------------------------------------------------- */

static PangoLayout *
layout_of (TjGanttDrag *self, const char *text, gboolean bold)
{
  PangoLayout *layout;
  g_autoptr (PangoAttrList) attributes = NULL;

  if (text == NULL || *text == '\0')
    return NULL;
  layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);
  pango_layout_set_width (layout, TAG_WIDTH * PANGO_SCALE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (bold)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_layout_set_attributes (layout, attributes);
    }
  return layout;
}

/* What the tag says, for who does not see it. */
static void
describe (TjGanttDrag *self, const char *title, const char *lines)
{
  g_autofree char *told = g_strconcat (title ? title : "", lines && *lines ? "\n" : NULL, lines, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, told, -1);
}

static void
set_tag (TjGanttDrag *self, const char *title, const char *lines)
{
  g_clear_object (&self->title);
  g_clear_object (&self->lines);
  self->title = layout_of (self, title, TRUE);
  self->lines = layout_of (self, lines, FALSE);
  describe (self, title, lines);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}

/* Where the activity under the pointer would lie: as it is now when nothing changes. */
static char *
dates_now (TjGanttDrag *self)
{
  const TjMoved *moved = self->preview ? tj_reschedule_preview_find (self->preview, self->id) : NULL;

  return tj_drag_dates (moved ? &moved->after : tj_plan_span (tj_session_plan (self->session), self->id));
}

static void
tell (TjGanttDrag *self, gboolean with_breaks)
{
  g_autofree char *title = dates_now (self);
  const GPtrArray *breaks = with_breaks ? tj_reschedule_preview_breaks (self->preview) : NULL;
  g_autofree char *lines
      = tj_drag_lines (self->edit ? tj_reschedule_preview_others (self->preview) : 0, breaks, MOST_BREAKS);

  set_tag (self, title, lines);
}

static gboolean
rested_cb (gpointer data)
{
  TjGanttDrag *self = data;

  self->breaks_source = 0;
  tell (self, TRUE);
  return G_SOURCE_REMOVE;
}

/* Takes over @edit: shows what would follow from it. */
static void
try_edit (TjGanttDrag *self, TjEdit *edit)
{
  gboolean few = tj_model_count (model_of (self), TJ_KIND_ACTIVITY) <= FEW_ACTIVITIES;

  g_clear_pointer (&self->edit, tj_edit_free);
  g_clear_handle_id (&self->breaks_source, g_source_remove);
  self->edit = edit;
  self->refused = FALSE;
  if (self->preview == NULL)
    self->preview = tj_reschedule_preview_new (model_of (self), tj_session_plan (self->session),
                                               tj_session_project (self->session), tj_session_today (self->session));
  tj_reschedule_preview_run (self->preview, edit);
  tell (self, few && edit);
  if (edit && !few)
    self->breaks_source = g_timeout_add (REST_MS, rested_cb, self);
}

static void
refuse (TjGanttDrag *self, const char *message)
{
  g_clear_pointer (&self->edit, tj_edit_free);
  self->refused = TRUE;
  set_tag (self, message, NULL);
}

void
tj_gantt_drag_forget (TjGanttDrag *self)
{
  g_clear_handle_id (&self->breaks_source, g_source_remove);
  g_clear_pointer (&self->edit, tj_edit_free);
  g_clear_pointer (&self->preview, tj_reschedule_preview_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_object (&self->title);
  g_clear_object (&self->lines);
  self->refused = FALSE;
  self->target = 0;
}

/* Gestures -------------------------------------------------------------------------------------------------------- */

static void
update_move (TjGanttDrag *self)
{
  TjStep step
      = tj_reschedule_step (snap_of (self), (minute_at (self, self->x) - self->from_minute) / TJ_MINUTES_PER_DAY);

  if (self->preview && self->last == step.n)
    return;
  self->last = step.n;
  try_edit (self, step.n == 0 ? NULL
                              : tj_reschedule_move (model_of (self), tj_session_plan (self->session),
                                                    (const TjId *) (gpointer) self->ids->data, self->ids->len, step));
}

static void
update_resize (TjGanttDrag *self)
{
  gint32 minute = (gint32) (self->edge_minute + minute_at (self, self->x) - self->from_minute);
  TjEdge edge = self->kind == TJ_DRAG_START ? TJ_EDGE_START : TJ_EDGE_FINISH;
  g_autoptr (GError) error = NULL;
  TjEdit *edit;

  minute = tj_reschedule_snap_near (snap_of (self), minute);
  if ((self->preview || self->refused) && self->last == minute)
    return;
  self->last = minute;
  edit = tj_reschedule_resize (model_of (self), tj_session_plan (self->session), self->id, edge, minute, &error);
  if (error)
    refuse (self, error->message);
  else
    try_edit (self, edit);
}

static void
update_draw (TjGanttDrag *self)
{
  TjPrecision snap = snap_of (self);
  gint32 from = (gint32) self->from_minute, to = (gint32) minute_at (self, self->x);
  gint32 key = tj_reschedule_snap_start (snap, to);

  if (self->preview && self->last == key)
    return;
  self->last = key;
  try_edit (self, tj_reschedule_set (model_of (self), self->id, from, to, snap));
}

/* Near a bar its nearest end; in a row without one its start. */
static TjId
target_at (TjGanttDrag *self, TjEdge *edge)
{
  TjId row = tj_gantt_drag_row (self, self->y);
  graphene_rect_t bar;

  *edge = TJ_EDGE_START;
  if (row == 0 || row == self->id || !tj_gantt_drag_bar (self, row, &bar))
    return row == self->id ? 0 : row;
  if (self->x < bar.origin.x - TJ_HANDLE_REACH || self->x > bar.origin.x + bar.size.width + TJ_HANDLE_REACH)
    return 0;
  if (self->x > bar.origin.x + bar.size.width * 0.6)
    *edge = TJ_EDGE_FINISH;
  return row;
}

static void
update_link (TjGanttDrag *self)
{
  TjEdge edge;
  TjId target = target_at (self, &edge);
  TjDependencyType type = tj_drag_link_type (self->edge, edge);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  gtk_widget_queue_draw (GTK_WIDGET (self->view));
  if (target == self->target && edge == self->target_edge)
    return;
  self->target = target;
  self->target_edge = edge;
  g_clear_pointer (&self->edit, tj_edit_free);
  self->refused = FALSE;
  if (target == 0)
    {
      if (self->preview)
        tj_reschedule_preview_run (self->preview, NULL);
      set_tag (self, NULL, NULL);
      return;
    }
  try_edit (self, tj_reschedule_link (model_of (self), self->id, target, type, &error));
  if (error)
    {
      refuse (self, error->message);
      return;
    }
  text = tj_drag_link (model_of (self), self->id, target, type);
  g_clear_object (&self->title);
  self->title = layout_of (self, text, TRUE);
  describe (self, text, NULL);
}

void
tj_gantt_drag_update (TjGanttDrag *self)
{
  switch (self->kind)
    {
    case TJ_DRAG_MOVE:
      update_move (self);
      break;
    case TJ_DRAG_START:
    case TJ_DRAG_FINISH:
      update_resize (self);
      break;
    case TJ_DRAG_DRAW:
      update_draw (self);
      break;
    case TJ_DRAG_LINK:
      update_link (self);
      break;
    case TJ_DRAG_NONE:
    default:
      return;
    }
  tj_gantt_drag_show_cursor (self);
  gtk_widget_queue_draw (GTK_WIDGET (self->view));
}
