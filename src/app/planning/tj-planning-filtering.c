// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-planning-private.h"

GHashTable *
tj_planning_page_kept (TjPlanningPage *self)
{
  const TjPlanningFilter *filter = tj_filter_bar_get (TJ_FILTER_BAR (self->filter_bar));

  return tj_planning_filter_is_empty (filter)
             ? NULL
             : tj_planning_filter_find (filter, tj_session_model (self->session), tj_session_plan (self->session),
                                        tj_session_project (self->session), tj_session_today (self->session));
}

void
tj_planning_page_show_filter (TjPlanningPage *self, GHashTable *kept, guint of)
{
  if (kept == NULL)
    return;
  tj_filter_bar_show_count (TJ_FILTER_BAR (self->filter_bar), g_hash_table_size (kept), of);
  if (of > 0 && g_hash_table_size (kept) == 0)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "none");
}

static void
show_bar (TjPlanningPage *self, gboolean shown)
{
  g_auto (GStrv) names = tj_planning_lead_names (tj_session_model (self->session), tj_session_project (self->session));

  tj_filter_bar_set_leads (TJ_FILTER_BAR (self->filter_bar), (const char *const *) names);
  gtk_widget_set_visible (self->filter_bar, shown);
  if (shown)
    tj_filter_bar_focus (TJ_FILTER_BAR (self->filter_bar));
  else
    {
      tj_filter_bar_clear (TJ_FILTER_BAR (self->filter_bar));
      gtk_widget_child_focus (self->view, GTK_DIR_TAB_FORWARD);
    }
}

static void
toggled_cb (TjPlanningPage *self)
{
  show_bar (self, gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->filter_button)));
}

static void
closed_cb (TjPlanningPage *self)
{
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filter_button), FALSE);
}

/* Once more goes to the entry; what closes it is Esc. */
static void
filter_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);

  if (!gtk_widget_get_mapped (widget))
    return;
  if (gtk_widget_get_visible (self->filter_bar))
    tj_filter_bar_focus (TJ_FILTER_BAR (self->filter_bar));
  else
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->filter_button), TRUE);
}

static void
clear_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_filter_bar_clear (TJ_FILTER_BAR (TJ_PLANNING_PAGE (widget)->filter_bar));
}

/* Wherever the focus is, as long as this page is shown. */
static void
add_key (TjPlanningPage *self)
{
  GtkEventController *keys = gtk_shortcut_controller_new ();
  GtkShortcutTrigger *trigger = gtk_keyval_trigger_new (GDK_KEY_f, GDK_CONTROL_MASK | GDK_SHIFT_MASK);

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (keys), GTK_SHORTCUT_SCOPE_GLOBAL);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (keys),
                                        gtk_shortcut_new (trigger, gtk_named_action_new ("page.filter")));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
tj_planning_page_add_filtering (TjPlanningPage *self)
{
  add_key (self);
  g_signal_connect_swapped (self->filter_button, "toggled", G_CALLBACK (toggled_cb), self);
  g_signal_connect_swapped (self->filter_bar, "changed", G_CALLBACK (tj_planning_page_rebuild_selected), self);
  g_signal_connect_swapped (self->filter_bar, "closed", G_CALLBACK (closed_cb), self);
}

void
tj_planning_page_class_init_filtering (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.filter", NULL, filter_action);
  gtk_widget_class_install_action (widget_class, "page.clear-filter", NULL, clear_action);
}
