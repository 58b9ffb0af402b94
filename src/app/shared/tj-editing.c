// SPDX-License-Identifier: EUPL-1.2
#include "tj-editing.h"

static gboolean
is_touched (const TjEditing *editing, GtkWidget *editor)
{
  return editing->touched (editor);
}

static gboolean
undo_cb (GtkWidget *editor, GVariant *args, gpointer data)
{
  return !is_touched (data, editor) && gtk_widget_activate_action (editor, "win.undo", NULL);
}

static gboolean
redo_cb (GtkWidget *editor, GVariant *args, gpointer data)
{
  return !is_touched (data, editor) && gtk_widget_activate_action (editor, "win.redo", NULL);
}

static gboolean
revert_cb (GtkWidget *editor, GVariant *args, gpointer data)
{
  return is_touched (data, editor) && gtk_widget_activate_action (editor, "editor.revert", NULL);
}

static void
add_key (GtkWidget *editor, const char *trigger, GtkShortcutFunc callback, const TjEditing *editing)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  /* Before the text itself gets the key. */
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (
      GTK_SHORTCUT_CONTROLLER (controller),
      gtk_shortcut_new (gtk_shortcut_trigger_parse_string (trigger),
                        gtk_callback_action_new (callback, (gpointer) editing, NULL)));
  gtk_widget_add_controller (editor, controller);
}

void
tj_editing_add_keys (GtkWidget *editor, const TjEditing *editing)
{
  add_key (editor, "<Control>z", undo_cb, editing);
  add_key (editor, "<Control><Shift>z|<Control>y", redo_cb, editing);
  add_key (editor, "Escape", revert_cb, editing);
}
