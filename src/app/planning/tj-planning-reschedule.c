// SPDX-License-Identifier: EUPL-1.2
/* When the selected activities are, and what follows on what: by key and by menu. */
#include <glib/gi18n.h>

#include "tj-planning-private.h"
#include "tj-reschedule.h"

/* One step of the keyboard: what the zoom can show. */
static TjStep
step_of (TjPlanningPage *self, int n)
{
  return (TjStep) { tj_reschedule_snap (tj_gantt_view_get_zoom (TJ_GANTT_VIEW (self->chart))), n, TRUE };
}

static const TjId *
ids_of (const GArray *ids)
{
  return (const TjId *) (gpointer) ids->data;
}

static void
say (TjPlanningPage *self, const char *text)
{
  gtk_accessible_announce (GTK_ACCESSIBLE (self->chart), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Commits and tells where things are now, or why they are where they were. */
static gboolean
finish (TjPlanningPage *self, TjEdit *edit, const GArray *ids, GError *error)
{
  g_autoptr (GError) owned = error;

  if (owned)
    tj_session_problem (self->session, owned->message);
  if (!tj_planning_page_commit (self, edit))
    return FALSE;
  tj_gantt_view_announce_dates (TJ_GANTT_VIEW (self->chart), ids_of (ids), ids->len);
  return TRUE;
}

static void
move (GtkWidget *widget, int n)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  g_autoptr (GArray) ids = tj_planning_page_selected (self);
  TjEdit *edit = tj_reschedule_move (tj_session_model (self->session), tj_session_plan (self->session), ids_of (ids),
                                     ids->len, step_of (self, n));

  finish (self, edit, ids, NULL);
}

static void
earlier_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, -1);
}

static void
later_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, 1);
}

static void
stretch (GtkWidget *widget, int n)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  g_autoptr (GArray) ids = tj_planning_page_selected (self);
  GError *error = NULL;
  TjEdit *edit = tj_reschedule_stretch (tj_session_model (self->session), tj_session_plan (self->session), ids_of (ids),
                                        ids->len, step_of (self, n), &error);

  finish (self, edit, ids, error);
}

static void
shorter_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  stretch (widget, -1);
}

static void
longer_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  stretch (widget, 1);
}

static void
link_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  g_autoptr (GArray) ids = tj_planning_page_selected (self);
  GError *error = NULL;
  TjEdit *edit = tj_reschedule_link_rows (tj_session_model (self->session), ids_of (ids), ids->len, &error);

  if (finish (self, edit, ids, error))
    say (self, _ ("The rows are linked"));
}

static void
unlink_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  g_autoptr (GArray) ids = tj_planning_page_selected (self);
  TjEdit *edit = tj_reschedule_unlink_rows (tj_session_model (self->session), ids_of (ids), ids->len);

  if (finish (self, edit, ids, NULL))
    say (self, _ ("The links are removed"));
}

/* Beside what has the keyboard. */
static void
menu_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || !gtk_widget_is_ancestor (focus, widget))
    return;
  if (focus == self->chart)
    tj_planning_page_popup (self, focus, 40, tj_gantt_view_selected_y (TJ_GANTT_VIEW (focus)));
  else
    tj_planning_page_popup (self, focus, 40, gtk_widget_get_height (focus));
}

void
tj_planning_page_update_reschedule (TjPlanningPage *self, gboolean possible, guint n_selected)
{
  static const char *const of_some[] = { "page.earlier", "page.later", "page.shorter", "page.longer", "page.unlink" };
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (of_some); i++)
    gtk_widget_action_set_enabled (widget, of_some[i], possible && n_selected > 0);
  gtk_widget_action_set_enabled (widget, "page.link", possible && n_selected > 1);
}

void
tj_planning_page_class_init_reschedule (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "page.earlier", earlier_action, GDK_KEY_Left, GDK_ALT_MASK },
    { "page.later", later_action, GDK_KEY_Right, GDK_ALT_MASK },
    { "page.shorter", shorter_action, GDK_KEY_Up, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { "page.longer", longer_action, GDK_KEY_Down, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { "page.link", link_action, GDK_KEY_l, GDK_CONTROL_MASK },
    { "page.unlink", unlink_action, GDK_KEY_l, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "page.menu", menu_action, GDK_KEY_Menu, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "page.menu", NULL);
}
