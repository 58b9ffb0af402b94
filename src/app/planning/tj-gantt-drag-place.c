// SPDX-License-Identifier: EUPL-1.2
/* Where things are under the pointer, and what can be done with them. */
#include <math.h>

#include "tj-gantt-drag-private.h"

gboolean
tj_gantt_drag_bar (const TjGanttDrag *self, TjId id, graphene_rect_t *bar)
{
  const TjHit *hit = tj_scene_find_hit (self->view->scene, id, TJ_HIT_BAR);

  if (hit == NULL)
    return FALSE;
  *bar = GRAPHENE_RECT_INIT (hit->x, hit->y, hit->w, hit->h);
  return TRUE;
}

void
tj_gantt_drag_handle (const graphene_rect_t *bar, TjEdge edge, float *x, float *y)
{
  *x = edge == TJ_EDGE_START ? bar->origin.x - TJ_HANDLE_BEFORE : bar->origin.x + bar->size.width + TJ_HANDLE_AFTER;
  *y = bar->origin.y + bar->size.height / 2;
}

static gboolean
is_near (const TjGanttDrag *self, const graphene_rect_t *bar, double x, double y)
{
  double reach = TJ_HANDLE_BEFORE + TJ_FINGER;

  if (self->touch)
    return x >= bar->origin.x - reach && x <= bar->origin.x + bar->size.width + reach;
  return x > bar->origin.x - TJ_HANDLE_REACH && x < bar->origin.x + bar->size.width + TJ_HANDLE_REACH
         && y >= bar->origin.y - 3 && y <= bar->origin.y + bar->size.height + 3;
}

/* The ends of a bar that is too narrow to take them inside it are just beside it. */
static TjDragKind
grip_at (const TjGanttDrag *self, double x)
{
  TjScene *scene = self->view->scene;
  guint row = self->hover && self->view->rows ? tj_gantt_rows_find (self->view->rows, self->hover) : G_MAXUINT;
  const TjGanttRow *found = row == G_MAXUINT ? NULL : tj_gantt_rows_at (self->view->rows, row);
  graphene_rect_t bar;

  if (found == NULL || found->sign != TJ_SIGN_NONE || found->type == TJ_ACTIVITY_TYPE_MILESTONE
      || found->span.origin != TJ_SPAN_OWN || tj_scene_find_hit (scene, self->hover, TJ_HIT_START)
      || !tj_gantt_drag_bar (self, self->hover, &bar))
    return TJ_DRAG_NONE;
  if (x >= bar.origin.x - TJ_GRIP && x < bar.origin.x + 1)
    return TJ_DRAG_START;
  if (x > bar.origin.x + bar.size.width - 1 && x <= bar.origin.x + bar.size.width + TJ_GRIP)
    return TJ_DRAG_FINISH;
  return TJ_DRAG_NONE;
}

/* A finger covers more than the tip of a pointer: all of the row beside a bar is its handle, and the ends of a bar that
 * is wide enough reach further in. */
static TjDragKind
kind_under_finger (const TjGanttDrag *self, double x, TjEdge *edge)
{
  graphene_rect_t bar;
  double left, right;

  *edge = 0;
  if (self->hover == 0 || !tj_gantt_drag_bar (self, self->hover, &bar))
    return TJ_DRAG_NONE;
  left = x - bar.origin.x;
  right = left - bar.size.width;
  if (left < 0 || right > 0)
    *edge = left < 0 ? TJ_EDGE_START : TJ_EDGE_FINISH;
  if (*edge)
    return TJ_DRAG_LINK;
  if (bar.size.width < 4 * TJ_FINGER || !tj_scene_find_hit (self->view->scene, self->hover, TJ_HIT_START))
    return TJ_DRAG_NONE;
  return left <= TJ_FINGER ? TJ_DRAG_START : right >= -TJ_FINGER ? TJ_DRAG_FINISH : TJ_DRAG_NONE;
}

TjEdge
tj_gantt_drag_handle_at (const TjGanttDrag *self, double x, double y)
{
  graphene_rect_t bar;
  TjEdge under_finger;

  if (self->touch)
    return kind_under_finger (self, x, &under_finger) == TJ_DRAG_LINK ? under_finger : 0;
  if (self->hover == 0 || !tj_gantt_drag_bar (self, self->hover, &bar) || grip_at (self, x) != TJ_DRAG_NONE)
    return 0;
  for (TjEdge edge = TJ_EDGE_START; edge <= TJ_EDGE_FINISH; edge++)
    {
      float middle_x, middle_y;

      tj_gantt_drag_handle (&bar, edge, &middle_x, &middle_y);
      if (hypot (x - middle_x, y - middle_y) <= TJ_HANDLE_RADIUS + 3)
        return edge;
    }
  return 0;
}

TjId
tj_gantt_drag_row (const TjGanttDrag *self, double y)
{
  TjGanttFrame frame = tj_gantt_view_frame (self->view);
  double row = floor ((y - frame.header_height + frame.scroll_y) / frame.row_height);

  if (frame.rows == NULL || y < frame.header_height || row < 0 || row >= tj_gantt_rows_count (frame.rows))
    return 0;
  return tj_gantt_rows_at (frame.rows, (guint) row)->id;
}

/* A row that shows no dates of its own can be given some. */
static gboolean
is_empty (const TjGanttDrag *self, TjId id)
{
  guint row = self->view->rows ? tj_gantt_rows_find (self->view->rows, id) : G_MAXUINT;
  const TjGanttRow *found = row == G_MAXUINT ? NULL : tj_gantt_rows_at (self->view->rows, row);

  return found && (found->span.origin == TJ_SPAN_NONE || found->span.origin == TJ_SPAN_PHASE);
}

TjDragKind
tj_gantt_drag_kind_at (const TjGanttDrag *self, double x, double y, TjId *id, TjEdge *edge)
{
  const TjHit *hit = tj_scene_hit (self->view->scene, x, y);
  TjDragKind kind = self->touch ? kind_under_finger (self, x, edge) : grip_at (self, x);

  *edge = tj_gantt_drag_handle_at (self, x, y);
  *id = *edge ? self->hover : hit ? hit->id : 0;
  if (*edge)
    return TJ_DRAG_LINK;
  if (kind != TJ_DRAG_NONE)
    {
      *id = self->hover;
      return kind;
    }
  if (hit == NULL)
    return TJ_DRAG_NONE;
  switch (hit->part)
    {
    case TJ_HIT_BAR:
      return TJ_DRAG_MOVE;
    case TJ_HIT_START:
      return TJ_DRAG_START;
    case TJ_HIT_FINISH:
      return TJ_DRAG_FINISH;
    case TJ_HIT_ROW:
    case TJ_HIT_LABEL:
      return is_empty (self, hit->id) ? TJ_DRAG_DRAW : TJ_DRAG_NONE;
    case TJ_HIT_LINK:
    case TJ_HIT_NOTHING:
    default:
      return TJ_DRAG_NONE;
    }
}

static const char *
cursor_for (const TjGanttDrag *self)
{
  static const char *const names[]
      = { [TJ_DRAG_NONE] = NULL,          [TJ_DRAG_MOVE] = "grab",      [TJ_DRAG_START] = "ew-resize",
          [TJ_DRAG_FINISH] = "ew-resize", [TJ_DRAG_LINK] = "crosshair", [TJ_DRAG_DRAW] = "cell" };
  const TjHit *hit = tj_scene_hit (self->view->scene, self->x, self->y);
  TjId id;
  TjEdge edge;

  if (self->begun)
    return self->refused ? "not-allowed" : self->kind == TJ_DRAG_MOVE ? "grabbing" : names[self->kind];
  if (hit && hit->part == TJ_HIT_LINK)
    return "pointer";
  if (!tj_session_writable (self->session))
    return NULL;
  return names[tj_gantt_drag_kind_at (self, self->x, self->y, &id, &edge)];
}

void
tj_gantt_drag_show_cursor (TjGanttDrag *self)
{
  GtkWidget *widget = GTK_WIDGET (self->view);
  GdkCursor *now = gtk_widget_get_cursor (widget);
  const char *name = cursor_for (self), *was = now ? gdk_cursor_get_name (now) : NULL;

  if (g_strcmp0 (name, was) != 0)
    gtk_widget_set_cursor_from_name (widget, name);
}

/* Hovering -------------------------------------------------------------------------------------------------------- */

void
tj_gantt_drag_hover (TjGanttDrag *self, double x, double y)
{
  TjId row = tj_gantt_drag_row (self, y), hover = 0;
  graphene_rect_t bar;

  self->x = x;
  self->y = y;
  if (row && tj_session_writable (self->session) && tj_gantt_drag_bar (self, row, &bar) && is_near (self, &bar, x, y))
    hover = row;
  if (hover != self->hover)
    gtk_widget_queue_draw (GTK_WIDGET (self->view));
  self->hover = hover;
  tj_gantt_drag_show_cursor (self);
}
