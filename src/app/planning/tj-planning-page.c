// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-cell.h"
#include "tj-civil.h"
#include "tj-legend-view.h"
#include "tj-menu.h"
#include "tj-planning-private.h"
#include "tj-selection.h"

#define REVEAL_DELAY 350 /* milliseconds: a dialog that closes gives the focus back until then */

G_DEFINE_FINAL_TYPE (TjPlanningPage, tj_planning_page, GTK_TYPE_WIDGET)

/* The traject ---------------------------------------------------------------------------------------------------------
 */

static void
project_changed_cb (TjPlanningPage *self)
{
  tj_planning_page_rebuild (self);
}

/* Selection ------------------------------------------------------------------------------------------------------- */

GArray *
tj_planning_page_selected (TjPlanningPage *self)
{
  return tj_selection_ids (self->selection);
}

void
tj_planning_page_select (TjPlanningPage *self, const TjId *ids, guint n)
{
  g_autoptr (GtkBitset) selected = gtk_bitset_new_empty ();
  g_autoptr (GtkBitset) mask = gtk_bitset_new_range (0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)));

  for (guint i = 0; i < n; i++)
    {
      guint position = tj_rows_find (self->rows, ids[i]);

      if (position != G_MAXUINT)
        gtk_bitset_add (selected, position);
    }
  self->selecting = TRUE;
  gtk_selection_model_set_selection (GTK_SELECTION_MODEL (self->selection), selected, mask);
  self->selecting = FALSE;
}

static void
selection_changed_cb (TjPlanningPage *self)
{
  g_autoptr (GArray) ids = tj_planning_page_selected (self);

  tj_planning_page_update_actions (self);
  if (!self->selecting && ids->len > 0)
    tj_session_select (self->session, g_array_index (ids, TjId, ids->len - 1));
}

static void
session_selected_cb (TjPlanningPage *self)
{
  TjId id = tj_session_selected (self->session);
  g_autoptr (GArray) ids = tj_planning_page_selected (self);

  tj_gantt_view_select (TJ_GANTT_VIEW (self->chart), id);
  if (id && !tj_ids_hold (ids, id))
    tj_planning_page_select (self, &id, 1);
}

static void
scroll_to (TjPlanningPage *self, TjId id, gboolean focus)
{
  guint position = tj_rows_find (self->rows, id);

  if (position != G_MAXUINT)
    gtk_column_view_scroll_to (GTK_COLUMN_VIEW (self->view), position, NULL,
                               focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
}

static void
chart_selected_cb (TjPlanningPage *self, gint64 id)
{
  tj_planning_page_select (self, &id, 1);
  scroll_to (self, id, TRUE);
  tj_session_select (self->session, id);
}

/* Enter in the chart edits, as it does in the table. */
static void
chart_activated_cb (TjPlanningPage *self, gint64 id)
{
  tj_cell_edit_record (self->view, id, tj_kind_field (TJ_KIND_ACTIVITY, "name"));
}

gboolean
tj_planning_page_commit (TjPlanningPage *self, TjEdit *edit)
{
  return edit && tj_session_commit (self->session, edit);
}

/* Once the page is laid out, and a dialog that led here is gone: rows can be scrolled to, and the focus stays. */
static gboolean
show_revealed_cb (gpointer data)
{
  TjPlanningPage *self = data;

  self->reveal_source = 0;
  scroll_to (self, self->revealed, !tj_cell_is_edited (self->view));
  return G_SOURCE_REMOVE;
}

void
tj_planning_page_reveal (TjPlanningPage *self, TjId id)
{
  TjModel *model = tj_session_model (self->session);
  const TjActivity *activity = tj_model_get_kind (model, TJ_KIND_ACTIVITY, id);

  tj_planning_page_set_look (self, TJ_LOOK_GANTT);
  for (const TjActivity *above = activity; above; above = tj_model_get_kind (model, TJ_KIND_ACTIVITY, above->parent))
    if (above->record.id != id)
      g_hash_table_remove (self->collapsed, &above->record.id);
  tj_planning_page_rebuild (self);
  /* What is asked for is shown, whatever is filtered. */
  if (activity && tj_rows_find (self->rows, id) == G_MAXUINT)
    tj_filter_bar_clear (TJ_FILTER_BAR (self->filter_bar));
  tj_planning_page_select (self, &id, 1);
  scroll_to (self, id, TRUE);
  self->revealed = id;
  if (self->reveal_source == 0)
    self->reveal_source = g_timeout_add (REVEAL_DELAY, show_revealed_cb, self);
}

/* Mouse ----------------------------------------------------------------------------------------------------------- */

static TjRow *
row_at (TjPlanningPage *self, GtkWidget *origin, double x, double y)
{
  GtkWidget *widget = gtk_widget_pick (origin, x, y, GTK_PICK_DEFAULT);

  for (; widget && widget != self->view; widget = gtk_widget_get_parent (widget))
    if (tj_cell_find (widget))
      return tj_cell_row (tj_cell_find (widget));
  return NULL;
}

/* The keyboard goes back to where the menu came from, unless what was chosen took it elsewhere on the page. */
static void
menu_closed_cb (TjPlanningPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  gboolean kept = focus && focus != self->menu && !gtk_widget_is_ancestor (focus, self->menu)
                  && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));

  if (self->menu_from && !kept)
    gtk_widget_grab_focus (self->menu_from);
}

void
tj_planning_page_popup (TjPlanningPage *self, GtkWidget *widget, double x, double y)
{
  self->menu_from = widget;
  tj_menu_popup (GTK_POPOVER (self->menu), widget, x, y);
}

static void
chart_menu_cb (TjPlanningPage *self, double x, double y)
{
  tj_planning_page_popup (self, self->chart, x, y);
}

static void
right_click_cb (TjPlanningPage *self, int n_press, double x, double y, GtkGesture *gesture)
{
  GtkWidget *view = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture));
  TjRow *row = row_at (self, view, x, y);
  guint position;

  if (row)
    {
      position = tj_rows_find (self->rows, tj_row_id (row));
      if (!gtk_selection_model_is_selected (GTK_SELECTION_MODEL (self->selection), position))
        gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
    }
  tj_planning_page_popup (self, view, x, y);
}

static void
activate_cb (TjPlanningPage *self)
{
  tj_cell_edit_activated (self->view, tj_kind_field (TJ_KIND_ACTIVITY, "name"));
}

static void
map_cb (TjPlanningPage *self)
{
  TjId selected = tj_session_selected (self->session);

  tj_planning_page_rebuild (self);
  tj_rows_touch (self->rows, 0);
  if (selected)
    tj_planning_page_select (self, &selected, 1);
  else
    selection_changed_cb (self); /* what was chosen here when another page came is so still */
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
connect_view (TjPlanningPage *self)
{
  GtkAdjustment *vertical = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->table_window));
  GtkGesture *click = gtk_gesture_click_new ();

  self->rows = tj_rows_new ();
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  tj_planning_page_add_columns (self);
  tj_planning_page_restore (self);
  tj_planning_page_add_sorting (self);
  tj_planning_page_add_filtering (self);
  tj_planning_page_add_folding (self);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
  gtk_scrolled_window_set_vadjustment (GTK_SCROLLED_WINDOW (self->chart_window), vertical);
  tj_gantt_view_follow_table (TJ_GANTT_VIEW (self->chart), GTK_COLUMN_VIEW (self->view));
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (right_click_cb), self);
  gtk_widget_add_controller (self->view, GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (self->chart, "activity-selected", G_CALLBACK (chart_selected_cb), self);
  g_signal_connect_swapped (self->chart, "activity-activated", G_CALLBACK (chart_activated_cb), self);
  g_signal_connect_swapped (self->chart, "context-menu", G_CALLBACK (chart_menu_cb), self);
  g_signal_connect_swapped (self->menu, "closed", G_CALLBACK (menu_closed_cb), self);
  tj_gantt_view_set_session (TJ_GANTT_VIEW (self->chart), self->session, GTK_SELECTION_MODEL (self->selection));
}

GtkWidget *
tj_planning_page_new (TjSession *session)
{
  TjPlanningPage *self = g_object_new (TJ_TYPE_PLANNING_PAGE, NULL);

  self->session = g_object_ref (session);
  connect_view (self);
  tj_planning_page_add_view_menu (self);
  tj_planning_page_add_looks (self);
  tj_gantt_view_set_today (TJ_GANTT_VIEW (self->chart), tj_session_today (session) * TJ_MINUTES_PER_DAY);
  g_signal_connect_object (session, "changed", G_CALLBACK (tj_planning_page_take_edit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (project_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (session_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  tj_planning_page_update_actions (self);
  return GTK_WIDGET (self);
}

static void
tj_planning_page_dispose (GObject *object)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->reveal_source, g_source_remove);
  g_clear_handle_id (&self->share_source, g_source_remove);
  if (self->chart)
    tj_planning_page_flush (self);
  self->restoring = TRUE;
  if (self->chart)
    {
      tj_gantt_view_set_session (TJ_GANTT_VIEW (self->chart), NULL, NULL);
      tj_gantt_view_follow_table (TJ_GANTT_VIEW (self->chart), NULL);
      tj_gantt_view_set_rows (TJ_GANTT_VIEW (self->chart), NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_PLANNING_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->shown, tj_gantt_rows_unref);
  g_clear_object (&self->table_actions);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_planning_page_parent_class)->dispose (object);
}

static void
tj_planning_page_finalize (GObject *object)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (object);

  g_hash_table_unref (self->collapsed);
  g_free (self->drag);
  G_OBJECT_CLASS (tj_planning_page_parent_class)->finalize (object);
}

/* As many columns as fit whole in a width, from the left; that width when not even one does. */
static int
whole_columns (TjPlanningPage *self, int width)
{
  GListModel *model = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));
  int sum = 0, whole = 0;

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (model, i);

      sum += gtk_column_view_column_get_visible (column) ? gtk_column_view_column_get_fixed_width (column) : 0;
      whole = sum <= width ? sum : whole;
    }
  return whole > width / 2 ? whole : width;
}

/* Room for number, name and dates, as far as the chart keeps a part that can be read; or what the user gave it. */
static gboolean
share_width_cb (gpointer data)
{
  TjPlanningPage *self = data;
  int width = gtk_widget_get_width (self->paned);
  int usual = whole_columns (self, CLAMP (width * 58 / 100, MIN (260, width / 2), (int) (540 * self->text_scale)));

  self->share_source = 0;
  self->width = width;
  self->share = self->stored_share ? (int) ((gint64) width * self->stored_share / 1000) : usual;
  gtk_paned_set_position (GTK_PANED (self->paned), self->share);
  return G_SOURCE_REMOVE;
}

void
tj_planning_page_share_width (TjPlanningPage *self)
{
  if (self->width > 0 && self->share_source == 0)
    self->share_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, share_width_cb, self, NULL);
}

/* Another width; what is set while widths are given out would be lost. */
static void
width_cb (TjPlanningPage *self)
{
  if (!self->restoring && self->share_source == 0 && gtk_widget_get_width (self->paned) != self->width)
    self->share_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, share_width_cb, self, NULL);
}

/* The user moves the border: it does not move because the page has another width. */
static void
position_cb (TjPlanningPage *self)
{
  int position = gtk_paned_get_position (GTK_PANED (self->paned));

  if (self->restoring || self->width == 0 || position == self->share || self->share_source
      || gtk_widget_get_width (self->paned) != self->width)
    return;
  self->share = position;
  self->stored_share = (int) ((gint64) position * 1000 / self->width);
  tj_planning_page_remember (self);
}

static void
tj_planning_page_class_init (TjPlanningPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_planning_page_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_planning_page_finalize;
  g_type_ensure (TJ_TYPE_FILTER_BAR);
  g_type_ensure (TJ_TYPE_GANTT_VIEW);
  g_type_ensure (TJ_TYPE_LEGEND_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/planning/tj-planning-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, paned);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, table_window);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, chart_window);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, view);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, chart);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, summary);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, menu);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, view_button);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, legend_button);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, legend);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, switcher);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, tools);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, edit_tools);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, filter_bar);
  gtk_widget_class_bind_template_child (widget_class, TjPlanningPage, filter_button);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, position_cb);
  gtk_widget_class_bind_template_callback (widget_class, width_cb);
  tj_planning_page_class_init_actions (widget_class);
  tj_planning_page_class_init_looks (widget_class);
}

static void
tj_planning_page_init (TjPlanningPage *self)
{
  self->collapsed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
