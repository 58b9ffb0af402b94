// SPDX-License-Identifier: EUPL-1.2
#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "tj-gantt-view-private.h"
#include "tj-lanes-scene.h"

enum
{
  PROP_0,
  PROP_ROW_HEIGHT,
  PROP_HEADER_HEIGHT,
  PROP_SELECTED,
  PROP_TODAY,
  PROP_ZOOM,
  PROP_SHOW,
  N_PROPERTIES,
  /* of GtkScrollable */
  PROP_HADJUSTMENT = N_PROPERTIES,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

enum
{
  ACTIVITY_SELECTED,
  ACTIVITY_ACTIVATED,
  CONTEXT_MENU,
  LANES_PACKED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE_WITH_CODE (TjGanttView, tj_gantt_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, tj_gantt_view_accessible_init))

/* Colours --------------------------------------------------------------------------------------------------------- */

static void
update_palette (TjGanttView *view)
{
  tj_screen_painter_take_colours (view->painter);
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
watch_style (TjGanttView *view)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (view)));

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (update_palette), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (update_palette), view, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (update_palette), view, G_CONNECT_SWAPPED);
  update_palette (view);
}

/* The widget ------------------------------------------------------------------------------------------------------ */

static void
tj_gantt_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TjGanttView *view = TJ_GANTT_VIEW (widget);
  TjGanttFrame frame = tj_gantt_view_frame (view);

  if (view->lanes)
    tj_lanes_scene (view->scene, &frame, view->lanes);
  else
    tj_gantt_scene (view->scene, &frame);
  if (view->drag)
    tj_gantt_drag_snapshot_below (view->drag, snapshot);
  tj_gantt_view_touch_bars (view);
  tj_screen_painter_paint (view->painter, view->scene, snapshot);
  if (view->drag)
    tj_gantt_drag_snapshot (view->drag, snapshot);
}

static void
tj_gantt_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? 120 : 60;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 600 : 300;
}

static void
tj_gantt_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  tj_gantt_view_update_range (TJ_GANTT_VIEW (widget));
}

static void
tj_gantt_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tj_gantt_view_parent_class)->css_changed (widget, change);
  tj_screen_painter_forget (TJ_GANTT_VIEW (widget)->painter);
  tj_gantt_view_pack_lanes (TJ_GANTT_VIEW (widget));
  gtk_widget_queue_draw (widget);
}

static void
tj_gantt_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tj_gantt_view_parent_class)->system_setting_changed (widget, setting);
  tj_screen_painter_forget (TJ_GANTT_VIEW (widget)->painter);
  tj_gantt_view_pack_lanes (TJ_GANTT_VIEW (widget));
  gtk_widget_queue_draw (widget);
}

static void
set_adjustment (TjGanttView *view, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place == adjustment && adjustment != NULL)
    return;
  if (*place)
    g_signal_handlers_disconnect_by_data (*place, view);
  g_clear_object (place);
  if (adjustment == NULL)
    adjustment = gtk_adjustment_new (0, 0, 0, 0, 0, 0);
  *place = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), view);
  g_signal_connect_swapped (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), view);
}

static void
tj_gantt_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TjGanttView *view = TJ_GANTT_VIEW (object);

  switch (id)
    {
    case PROP_ROW_HEIGHT:
      g_value_set_int (value, view->row_height);
      break;
    case PROP_HEADER_HEIGHT:
      g_value_set_int (value, view->header_height);
      break;
    case PROP_SELECTED:
      g_value_set_int64 (value, view->selected);
      break;
    case PROP_TODAY:
      g_value_set_int (value, view->today);
      break;
    case PROP_ZOOM:
      g_value_set_double (value, view->zoom);
      break;
    case PROP_SHOW:
      g_value_set_uint (value, view->show);
      break;
    case PROP_HADJUSTMENT:
      g_value_set_object (value, view->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, view->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, view->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, view->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tj_gantt_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TjGanttView *view = TJ_GANTT_VIEW (object);

  switch (id)
    {
    case PROP_ROW_HEIGHT:
      view->row_height = g_value_get_int (value);
      break;
    case PROP_HEADER_HEIGHT:
      view->header_height = g_value_get_int (value);
      break;
    case PROP_SELECTED:
      tj_gantt_view_select (view, g_value_get_int64 (value));
      break;
    case PROP_TODAY:
      tj_gantt_view_set_today (view, g_value_get_int (value));
      break;
    case PROP_ZOOM:
      tj_gantt_view_set_zoom (view, g_value_get_double (value));
      break;
    case PROP_SHOW:
      view->show = g_value_get_uint (value);
      break;
    case PROP_HADJUSTMENT:
      set_adjustment (view, &view->hadjustment, g_value_get_object (value));
      tj_gantt_view_update_range (view);
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (view, &view->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      view->hscroll_policy = g_value_get_enum (value) & 1;
      break;
    case PROP_VSCROLL_POLICY:
      view->vscroll_policy = g_value_get_enum (value) & 1;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
  gtk_widget_queue_draw (GTK_WIDGET (view));
}

static void
drop_adjustment (TjGanttView *view, GtkAdjustment **place)
{
  if (*place)
    g_signal_handlers_disconnect_by_data (*place, view);
  g_clear_object (place);
}

static void
tj_gantt_view_dispose (GObject *object)
{
  TjGanttView *view = TJ_GANTT_VIEW (object);

  tj_gantt_view_drop_bars (view);
  tj_gantt_view_set_session (view, NULL, NULL);
  drop_adjustment (view, &view->hadjustment);
  drop_adjustment (view, &view->vadjustment);
  g_clear_weak_pointer (&view->table);
  g_clear_pointer (&view->lanes, tj_lanes_free);
  g_clear_pointer (&view->rows, tj_gantt_rows_unref);
  G_OBJECT_CLASS (tj_gantt_view_parent_class)->dispose (object);
}

static void
tj_gantt_view_finalize (GObject *object)
{
  TjGanttView *view = TJ_GANTT_VIEW (object);

  tj_scene_free (view->scene);
  tj_screen_painter_free (view->painter);
  G_OBJECT_CLASS (tj_gantt_view_parent_class)->finalize (object);
}

static void
add_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_ROW_HEIGHT] = g_param_spec_int ("row-height", NULL, NULL, 0, G_MAXINT, 0, flags);
  properties[PROP_HEADER_HEIGHT] = g_param_spec_int ("header-height", NULL, NULL, -1, G_MAXINT, -1, flags);
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_TODAY] = g_param_spec_int ("today", NULL, NULL, G_MININT, G_MAXINT, TJ_NO_TIME, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, TJ_AXIS_ZOOM_MIN, TJ_AXIS_ZOOM_MAX, 1, flags);
  properties[PROP_SHOW] = g_param_spec_uint ("show", NULL, NULL, 0, TJ_SHOW_ALL, TJ_SHOW_USUAL, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, TJ_TYPE_GANTT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
tj_gantt_view_class_init (TjGanttViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = tj_gantt_view_get_property;
  object_class->set_property = tj_gantt_view_set_property;
  object_class->dispose = tj_gantt_view_dispose;
  object_class->finalize = tj_gantt_view_finalize;
  widget_class->snapshot = tj_gantt_view_snapshot;
  widget_class->measure = tj_gantt_view_measure;
  widget_class->size_allocate = tj_gantt_view_size_allocate;
  widget_class->css_changed = tj_gantt_view_css_changed;
  widget_class->system_setting_changed = tj_gantt_view_system_setting_changed;
  add_properties (object_class);
  signals[ACTIVITY_SELECTED] = add_signal ("activity-selected");
  signals[ACTIVITY_ACTIVATED] = add_signal ("activity-activated");
  signals[CONTEXT_MENU] = g_signal_new ("context-menu", TJ_TYPE_GANTT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 2, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  signals[LANES_PACKED]
      = g_signal_new ("lanes-packed", TJ_TYPE_GANTT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  tj_gantt_view_class_add_keys (widget_class);
  tj_gantt_view_class_add_edit_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "gantt");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
}

static void
tj_gantt_view_init (TjGanttView *view)
{
  GtkWidget *widget = GTK_WIDGET (view);

  view->scene = tj_scene_new ();
  view->painter = tj_screen_painter_new (widget);
  view->zoom = 1;
  view->fitted = TRUE;
  view->lane_item = G_MAXUINT;
  view->header_height = -1;
  view->today = TJ_NO_TIME;
  view->show = TJ_SHOW_USUAL;
  gtk_widget_add_css_class (widget, "gantt");
  gtk_widget_add_css_class (widget, "view");
  gtk_widget_set_focusable (widget, TRUE);
  gtk_widget_set_overflow (widget, GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Gantt chart"),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  _ ("The activities of the project on a time axis, one per row"), -1);
  tj_gantt_view_add_gestures (view);
  tj_gantt_view_add_press (view);
  watch_style (view);
}

/* From outside ---------------------------------------------------------------------------------------------------- */

GtkWidget *
tj_gantt_view_new (void)
{
  return g_object_new (TJ_TYPE_GANTT_VIEW, NULL);
}

void
tj_gantt_view_set_rows (TjGanttView *view, TjGanttRows *rows)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  if (rows)
    tj_gantt_rows_ref (rows);
  g_clear_pointer (&view->rows, tj_gantt_rows_unref);
  view->rows = rows;
  if (view->drag)
    tj_gantt_drag_cancel (view->drag);
  tj_gantt_view_update_range (view);
}

TjGanttRows *
tj_gantt_view_get_rows (TjGanttView *view)
{
  g_return_val_if_fail (TJ_IS_GANTT_VIEW (view), NULL);

  return view->rows;
}

void
tj_gantt_view_follow_table (TjGanttView *view, GtkColumnView *table)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));
  g_return_if_fail (table == NULL || GTK_IS_COLUMN_VIEW (table));

  if (g_set_weak_pointer (&view->table, table))
    gtk_widget_queue_draw (GTK_WIDGET (view));
}

void
tj_gantt_view_set_today (TjGanttView *view, gint32 minute)
{
  g_return_if_fail (TJ_IS_GANTT_VIEW (view));

  if (view->today == minute)
    return;
  view->today = minute;
  tj_gantt_view_update_range (view);
  g_object_notify_by_pspec (G_OBJECT (view), properties[PROP_TODAY]);
}

void
tj_gantt_view_emit_selected (TjGanttView *view, TjId activity)
{
  tj_gantt_view_select (view, activity);
  g_signal_emit (view, signals[ACTIVITY_SELECTED], 0, activity);
}

void
tj_gantt_view_emit_activated (TjGanttView *view, TjId activity)
{
  g_signal_emit (view, signals[ACTIVITY_ACTIVATED], 0, activity);
}

void
tj_gantt_view_emit_menu (TjGanttView *view, double x, double y)
{
  g_signal_emit (view, signals[CONTEXT_MENU], 0, x, y);
}

void
tj_gantt_view_emit_packed (TjGanttView *view)
{
  g_signal_emit (view, signals[LANES_PACKED], 0);
}
