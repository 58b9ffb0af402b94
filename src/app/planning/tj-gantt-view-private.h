// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-drag.h"
#include "tj-screen-painter.h"
#include "tj-gantt-scene.h"
#include "tj-gantt-view.h"
#include "tj-lanes.h"

struct _TjGanttView
{
  GtkWidget parent_instance;

  GtkAdjustment *hadjustment; /* (owned) (nullable) */
  GtkAdjustment *vadjustment; /* (owned) (nullable), the table's */
  guint hscroll_policy : 1;
  guint vscroll_policy : 1;

  TjGanttRows *rows;        /* (owned) (nullable) */
  TjLanes *lanes;           /* (owned) (nullable) show these instead of one row each */
  guint lane_item;          /* the selected one of them; G_MAXUINT for none */
  GtkColumnView *table;     /* weak */
  TjScene *scene;           /* (owned) what was drawn last */
  TjScreenPainter *painter; /* (owned) */

  double zoom;         /* pixels per day */
  gboolean fitted;     /* the zoom follows the width */
  double grown_before; /* minutes that something is being dragged beyond what there is */
  double grown_after;
  int row_height; /* 0: the table's */
  int header_height;
  gint32 today;
  TjId selected;
  guint show; /* TjGanttShow */

  TjGanttDrag *drag;            /* (owned) (nullable) NULL: only to be looked at */
  TjSession *session;           /* (owned) (nullable) */
  GtkSelectionModel *selection; /* (owned) (nullable) its positions are rows */
  TjId anchor;                  /* from where Shift selects */

  GPtrArray *bars;   /* (owned) (nullable) of TjSpot, those in view; NULL until somebody reads the screen */
  guint bars_source; /* brings them up to date */

  double pointer_x; /* where it was last */
  double drag_x;    /* scroll positions when panning began */
  double drag_y;
  double pinch_zoom;
};

/* tj_gantt_view_axis: the axis of what is in view. */
TjAxis tj_gantt_view_axis (TjGanttView *view);
/* tj_gantt_view_frame: what is in view, with everything that a scene asks for. */
TjGanttFrame tj_gantt_view_frame (TjGanttView *view);
/* tj_gantt_view_zoom_around: another zoom, the minute at @x staying where it is. Ends following the width. */
void tj_gantt_view_zoom_around (TjGanttView *view, double px_per_day, double x);
/* tj_gantt_view_update_range: after the zoom, the rows or the width changed: fits if it is to, and sets up the
 * horizontal adjustment. */
void tj_gantt_view_update_range (TjGanttView *view);
/* tj_gantt_view_grow: makes room while something is dragged beyond the last date (@by pixels more than 0) or the first
 * one, and goes there; 0 when it is over. FALSE when nothing changed. */
gboolean tj_gantt_view_grow (TjGanttView *view, double by);
/* tj_gantt_view_show_row: scrolls up or down until a row is in view. */
void tj_gantt_view_show_row (TjGanttView *view, guint row);

/* tj_gantt_view_pack_lanes: places the lanes for the zoom and the width as they are; emits ::lanes-packed. Nothing
 * without lanes. tj_gantt_view_move_in_lanes: selects the item that lies @step on from the selected one.
 * tj_gantt_view_press_in_lanes: what comes of a click there. */
void tj_gantt_view_pack_lanes (TjGanttView *view);
void tj_gantt_view_move_in_lanes (TjGanttView *view, int step);
void tj_gantt_view_press_in_lanes (TjGanttView *view, TjId id, double y, int n_press);
void tj_gantt_view_emit_packed (TjGanttView *view);

/* tj_gantt_view_add_gestures: clicks, panning, zooming, tooltips. */
void tj_gantt_view_add_gestures (TjGanttView *view);
/* tj_gantt_view_class_add_keys: the actions and their keys. */
void tj_gantt_view_class_add_keys (GtkWidgetClass *widget_class);
void tj_gantt_view_emit_selected (TjGanttView *view, TjId activity);
void tj_gantt_view_emit_activated (TjGanttView *view, TjId activity);
void tj_gantt_view_emit_menu (TjGanttView *view, double x, double y);

/* tj_gantt_view_accessible_init: the rows in view are accessible children. */
void tj_gantt_view_accessible_init (GtkAccessibleInterface *iface);
/* tj_gantt_view_describe: the chart is described by the selected row, as it is whenever nothing is dragged. */
void tj_gantt_view_describe (TjGanttView *view);
/* tj_gantt_view_lane_item: the selected item of swim lanes; G_MAXUINT for none. */
guint tj_gantt_view_lane_item (TjGanttView *view);

/* tj_gantt_view_touch_bars: what is drawn is not what it was; they follow in a moment. Costs nothing when nobody has
 * asked for them. */
void tj_gantt_view_touch_bars (TjGanttView *view);
/* tj_gantt_view_tell_bars: they follow at once: what is selected or has the keyboard changed. FALSE when nobody has
 * asked for them. */
gboolean tj_gantt_view_tell_bars (TjGanttView *view);
void tj_gantt_view_drop_bars (TjGanttView *view);

/* tj_gantt_view_add_press: clicks that select rows and links, and ask for the menu. */
void tj_gantt_view_add_press (TjGanttView *view);
/* tj_gantt_view_class_add_edit_keys: keys for the selected link. */
void tj_gantt_view_class_add_edit_keys (GtkWidgetClass *widget_class);
/* tj_gantt_view_selected_ids: the selected activities in order. (transfer full) (element-type TjId) */
GArray *tj_gantt_view_selected_ids (TjGanttView *view);
