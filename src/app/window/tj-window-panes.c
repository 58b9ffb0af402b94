// SPDX-License-Identifier: EUPL-1.2
/* F6: the keyboard goes to the next part of the window: the pages, what scrolls in the page, the properties. */
#include "tj-window-private.h"

/* The outermost parts that scroll, in the order in which they stand. */
static void
collect (GtkWidget *widget, GPtrArray *panes)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (GTK_IS_SCROLLED_WINDOW (widget))
    {
      g_ptr_array_add (panes, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    collect (child, panes);
}

/* (transfer container) (element-type GtkWidget) */
static GPtrArray *
panes_of (TjWindow *self)
{
  GPtrArray *panes = g_ptr_array_new ();
  GtkWidget *page = tj_window_visible_page (self);

  if (gtk_widget_get_mapped (self->sidebar))
    g_ptr_array_add (panes, self->sidebar);
  if (page)
    collect (page, panes);
  collect (self->inspector, panes);
  return panes;
}

/* What is in a scrolled window knows best where its keyboard was: the row of a table. */
static gboolean
enter (GtkWidget *pane)
{
  GtkWidget *child = GTK_IS_SCROLLED_WINDOW (pane) ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (pane)) : NULL;

  if (child && gtk_widget_grab_focus (child))
    return TRUE;
  if (!gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
    return FALSE;
  /* On past what can only be read, where there is something to do behind it. */
  if (GTK_IS_LABEL (gtk_root_get_focus (gtk_widget_get_root (pane))))
    gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD);
  return TRUE;
}

static void
go (TjWindow *self, int step)
{
  g_autoptr (GPtrArray) panes = panes_of (self);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (self));
  int n = (int) panes->len, at = step > 0 ? -1 : n;

  for (int i = 0; focus && i < n; i++)
    if (focus == g_ptr_array_index (panes, i) || gtk_widget_is_ancestor (focus, g_ptr_array_index (panes, i)))
      at = i;
  /* One in which nothing takes the keyboard is passed by. */
  for (int i = 0; i < n; i++)
    {
      at = (at + step + n) % n;
      if (enter (g_ptr_array_index (panes, at)))
        break;
    }
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (TJ_WINDOW (widget), 1);
}

static void
previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go (TJ_WINDOW (widget), -1);
}

void
tj_window_class_init_panes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "win.next-pane", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "win.previous-pane", NULL, previous_action);
}

void
tj_window_add_pane_keys (TjWindow *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcutController *keys = GTK_SHORTCUT_CONTROLLER (controller);

  /* Before a GtkPaned, that knows its own two halves only. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      keys, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F6, 0), gtk_named_action_new ("win.next-pane")));
  gtk_shortcut_controller_add_shortcut (keys, gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_F6, GDK_SHIFT_MASK),
                                                                gtk_named_action_new ("win.previous-pane")));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
