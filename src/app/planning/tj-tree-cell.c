// SPDX-License-Identifier: EUPL-1.2
#include "tj-tree-cell.h"

#include <glib/gi18n.h>

#define INDENT 18 /* pixels a level */

struct _TjTreeCell
{
  GtkWidget parent_instance;

  /* Owned */
  GtkWidget *arrow;
  TjRow *row;

  TjCell *cell; /* a child */
  TjRowFollower follower;
  GtkWidget *line; /* (nullable) the row of the table that it lies in, once found */
  /* What that was told last */
  int level;                      /* 0: nothing */
  GtkAccessibleTristate expanded; /* mixed: nothing lies below it */
};

G_DEFINE_FINAL_TYPE (TjTreeCell, tj_tree_cell, GTK_TYPE_WIDGET)

static guint toggled_signal;

/* A cell stays in the row of the table for which it was made. */
static GtkWidget *
line_of (TjTreeCell *self)
{
  if (self->line)
    return self->line;
  self->line = gtk_widget_get_parent (GTK_WIDGET (self));
  while (self->line && gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (self->line)) != GTK_ACCESSIBLE_ROLE_ROW)
    self->line = gtk_widget_get_parent (self->line);
  return self->line;
}

/* The row of the table tells its level and whether it is open; the arrow is for the eye only. */
static void
tell_line (TjTreeCell *self)
{
  int level = (int) tj_row_depth (self->row) + 1;
  GtkAccessibleTristate expanded = !tj_row_has_children (self->row) ? GTK_ACCESSIBLE_TRISTATE_MIXED
                                   : tj_row_expanded (self->row)    ? GTK_ACCESSIBLE_TRISTATE_TRUE
                                                                    : GTK_ACCESSIBLE_TRISTATE_FALSE;
  GtkAccessible *line = GTK_ACCESSIBLE (line_of (self));

  if (line == NULL)
    return;
  if (level != self->level)
    gtk_accessible_update_property (line, GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
  if (expanded != self->expanded && expanded == GTK_ACCESSIBLE_TRISTATE_MIXED)
    gtk_accessible_reset_state (line, GTK_ACCESSIBLE_STATE_EXPANDED);
  else if (expanded != self->expanded)
    gtk_accessible_update_state (line, GTK_ACCESSIBLE_STATE_EXPANDED, (int) expanded, -1);
  self->level = level;
  self->expanded = expanded;
}

static void
show_row (gpointer data)
{
  TjTreeCell *self = data;
  gboolean children = tj_row_has_children (self->row), expanded = tj_row_expanded (self->row);

  gtk_widget_set_margin_start (self->arrow, (int) tj_row_depth (self->row) * INDENT);
  /* Most rows have no children: looking up an icon that is not seen would cost each of them. */
  if (children)
    gtk_image_set_from_icon_name (GTK_IMAGE (self->arrow), expanded ? "pan-down-symbolic" : "pan-end-symbolic");
  /* A row without an arrow keeps the room of one, so that names line up. */
  gtk_widget_set_opacity (self->arrow, children ? 1 : 0);
  tj_cell_set_heavy (self->cell, children);
  tell_line (self);
}

/* Not as the tooltip's text: that would be read as a part of the name of the row. */
static gboolean
tooltip_cb (TjTreeCell *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  if (self->row == NULL || !tj_row_has_children (self->row))
    return FALSE;
  gtk_tooltip_set_text (tooltip, tj_row_expanded (self->row) ? _ ("Fold") : _ ("Unfold"));
  return TRUE;
}

static void
pressed_cb (TjTreeCell *self, int n_press, double x, double y, GtkGesture *gesture)
{
  if (self->row == NULL || !tj_row_has_children (self->row))
    return;
  gtk_gesture_set_state (gesture, GTK_EVENT_SEQUENCE_CLAIMED);
  g_signal_emit (self, toggled_signal, 0, tj_row_id (self->row));
}

void
tj_tree_cell_bind (TjTreeCell *self, TjRow *row)
{
  if (self->cell)
    tj_cell_bind (self->cell, row);
  if (self->row)
    tj_row_leave (self->row, &self->follower);
  g_set_object (&self->row, row);
  if (row == NULL)
    return;
  tj_row_follow (row, &self->follower);
  show_row (self);
}

GtkWidget *
tj_tree_cell_new (TjCell *cell)
{
  TjTreeCell *self = g_object_new (TJ_TYPE_TREE_CELL, NULL);

  self->cell = cell;
  gtk_widget_set_hexpand (GTK_WIDGET (cell), TRUE);
  gtk_widget_set_parent (GTK_WIDGET (cell), GTK_WIDGET (self));
  return GTK_WIDGET (self);
}

static void
tj_tree_cell_dispose (GObject *object)
{
  TjTreeCell *self = TJ_TREE_CELL (object);
  GtkWidget *child;

  tj_tree_cell_bind (self, NULL);
  self->cell = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tj_tree_cell_parent_class)->dispose (object);
}

static void
tj_tree_cell_class_init (TjTreeCellClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tj_tree_cell_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (class), GTK_TYPE_BOX_LAYOUT);
  toggled_signal = g_signal_new ("toggled", TJ_TYPE_TREE_CELL, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                 G_TYPE_INT64);
}

static void
tj_tree_cell_init (TjTreeCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->follower = (TjRowFollower) { .changed = show_row, .data = self };
  self->expanded = GTK_ACCESSIBLE_TRISTATE_MIXED;
  self->arrow = gtk_image_new_from_icon_name ("pan-end-symbolic");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->arrow), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  g_signal_connect_swapped (self->arrow, "query-tooltip", G_CALLBACK (tooltip_cb), self);
  gtk_widget_set_has_tooltip (self->arrow, TRUE);
  gtk_widget_set_margin_end (self->arrow, 4);
  gtk_widget_set_parent (self->arrow, GTK_WIDGET (self));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->arrow, GTK_EVENT_CONTROLLER (click));
}
