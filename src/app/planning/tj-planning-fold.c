// SPDX-License-Identifier: EUPL-1.2
#include "tj-planning-private.h"
#include "tj-tree-cell.h"

#define ALL_LEVELS 99

static void
level_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  guint levels = (guint) g_variant_get_int32 (parameter);
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = tj_model_sorted (tj_session_model (self->session), TJ_KIND_ACTIVITY,
                                               tj_session_project (self->session), &depths);

  g_hash_table_remove_all (self->collapsed);
  for (guint i = 0; i + 1 < all->len; i++)
    if (g_array_index (depths, guint, i) + 1 >= levels
        && g_array_index (depths, guint, i + 1) > g_array_index (depths, guint, i))
      g_hash_table_add (self->collapsed,
                        g_memdup2 (&((const TjRecord *) g_ptr_array_index (all, i))->id, sizeof (TjId)));
  tj_planning_page_rebuild_selected (self);
  tj_planning_page_remember (self);
}

static void
fold (TjPlanningPage *self, TjId id, gboolean expand)
{
  if (expand)
    g_hash_table_remove (self->collapsed, &id);
  else
    g_hash_table_add (self->collapsed, g_memdup2 (&id, sizeof id));
  tj_planning_page_rebuild (self);
  tj_planning_page_select (self, &id, 1);
  tj_planning_page_remember (self);
}

static void
expand_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const TjActivity *selected = tj_planning_page_selected_activity (TJ_PLANNING_PAGE (widget));

  if (selected)
    fold (TJ_PLANNING_PAGE (widget), selected->record.id, g_str_equal (action, "page.expand"));
}

/* Arrows in the column of names ----------------------------------------------------------------------------------- */

/* The row whose name has the focus, or that has it as a whole; NULL for another cell, and while something is edited. */
static TjRow *
focused_row (TjPlanningPage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  TjCell *cell;

  if (focus == NULL || GTK_IS_TEXT (focus) || !gtk_widget_is_ancestor (focus, self->view))
    return NULL;
  cell = tj_cell_find (focus);
  for (GtkWidget *child = gtk_widget_get_first_child (focus); cell && child && !TJ_IS_TREE_CELL (child);)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (child);

      if (TJ_IS_CELL (child) && next == NULL)
        return NULL;
      child = next ? next : gtk_widget_get_first_child (child);
    }
  return cell ? tj_cell_row (cell) : NULL;
}

static void
go_to (TjPlanningPage *self, guint position)
{
  gtk_column_view_scroll_to (GTK_COLUMN_VIEW (self->view), position, NULL,
                             GTK_LIST_SCROLL_FOCUS | GTK_LIST_SCROLL_SELECT, NULL);
}

static guint
parent_position (TjPlanningPage *self, guint position)
{
  guint depth = tj_gantt_rows_at (self->shown, position)->depth;

  while (position > 0 && tj_gantt_rows_at (self->shown, position)->depth >= depth)
    position--;
  return position;
}

/* Left closes a row and then goes to what it lies in; right opens it and then goes in. */
static gboolean
turn (TjPlanningPage *self, TjRow *row, gboolean right)
{
  guint position = tj_rows_find (self->rows, tj_row_id (row));
  gboolean open = tj_row_expanded (row);

  if (position == G_MAXUINT || (right && !tj_row_has_children (row)))
    return FALSE;
  if (right == open && right)
    go_to (self, position + 1);
  else if (right || open)
    fold (self, tj_row_id (row), right);
  else if (tj_row_depth (row) > 0)
    go_to (self, parent_position (self, position));
  else
    return FALSE;
  return TRUE;
}

static gboolean
key_cb (TjPlanningPage *self, guint key, guint code, GdkModifierType state)
{
  TjRow *row;

  if ((key != GDK_KEY_Left && key != GDK_KEY_Right) || (state & gtk_accelerator_get_default_mod_mask ())
      || self->shown == NULL)
    return FALSE;
  row = focused_row (self);
  return row && turn (self, row, key == GDK_KEY_Right);
}

void
tj_planning_page_add_folding (TjPlanningPage *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->view, keys);
}

void
tj_planning_page_class_init_folding (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.level", "i", level_action);
  gtk_widget_class_install_action (widget_class, "page.expand", NULL, expand_action);
  gtk_widget_class_install_action (widget_class, "page.collapse", NULL, expand_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_period, GDK_CONTROL_MASK, "page.expand", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.collapse",
                                       NULL);
  for (int level = 1; level <= 9; level++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint) level, GDK_CONTROL_MASK, "page.level", "i",
                                         level == 9 ? ALL_LEVELS : level);
}
