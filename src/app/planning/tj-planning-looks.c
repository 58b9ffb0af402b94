// SPDX-License-Identifier: EUPL-1.2
/* Other looks at the same plan: by lead, by area, a month, six weeks. Each is made when it is first asked for. */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-lanes-look.h"
#include "tj-month-look.h"
#include "tj-planning-private.h"
#include "tj-upcoming-look.h"

#define LOOK_KEY "view.look"

static const char *const names[TJ_N_LOOKS] = {
  [TJ_LOOK_GANTT] = "gantt",       [TJ_LOOK_LEADS] = "trekkers",  [TJ_LOOK_AREAS] = "gebieden",
  [TJ_LOOK_CALENDAR] = "kalender", [TJ_LOOK_UPCOMING] = "komend",
};

static TjPlanningLook
find_look (const char *name)
{
  for (guint i = 0; i < TJ_N_LOOKS; i++)
    if (g_strcmp0 (names[i], name) == 0)
      return i;
  return TJ_N_LOOKS;
}

static GtkWidget *
make_look (TjPlanningPage *self, TjPlanningLook look)
{
  switch (look)
    {
    case TJ_LOOK_LEADS:
      return tj_lanes_look_new (self->session, TJ_LANES_LEADS);
    case TJ_LOOK_AREAS:
      return tj_lanes_look_new (self->session, TJ_LANES_AREAS);
    case TJ_LOOK_CALENDAR:
      return tj_month_look_new (self->session);
    case TJ_LOOK_UPCOMING:
      return tj_upcoming_look_new (self->session);
    case TJ_LOOK_GANTT:
    case TJ_N_LOOKS:
      break;
    }
  return NULL;
}

static GtkWidget *
look_widget (TjPlanningPage *self)
{
  return gtk_stack_get_child_by_name (GTK_STACK (self->stack), names[self->look]);
}

GtkWidget *
tj_planning_page_visible_chart (TjPlanningPage *self)
{
  GtkWidget *look = look_widget (self);

  return TJ_IS_LANES_LOOK (look) ? GTK_WIDGET (tj_lanes_look_view (TJ_LANES_LOOK (look))) : self->chart;
}

void
tj_planning_page_show_in_lanes (TjPlanningPage *self, guint show)
{
  for (guint i = TJ_LOOK_LEADS; i <= TJ_LOOK_AREAS; i++)
    {
      GtkWidget *look = gtk_stack_get_child_by_name (GTK_STACK (self->stack), names[i]);

      /* Lines between lanes, and bars of what was agreed below those of others, would only confuse. */
      if (look)
        g_object_set (tj_lanes_look_view (TJ_LANES_LOOK (look)), "show",
                      show & ~(guint) (TJ_SHOW_LINKS | TJ_SHOW_BASELINE), NULL);
    }
}

void
tj_planning_page_update_look (TjPlanningPage *self)
{
  gboolean gantt = self->look == TJ_LOOK_GANTT, lanes = self->look == TJ_LOOK_LEADS || self->look == TJ_LOOK_AREAS;
  GtkWidget *look = look_widget (self);

  if (look == NULL && !gantt)
    {
      look = make_look (self, self->look);
      gtk_stack_add_named (GTK_STACK (self->stack), look, names[self->look]);
      tj_planning_page_show_what_is_on (self);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->empty ? "empty"
                                                             : gantt     ? "plan"
                                                                         : names[self->look]);
  gtk_widget_set_visible (self->tools, gantt || lanes);
  gtk_widget_set_visible (self->edit_tools, gantt);
  adw_toggle_group_set_active (ADW_TOGGLE_GROUP (self->switcher), self->look);
  tj_planning_page_update_actions (self);
}

void
tj_planning_page_set_look (TjPlanningPage *self, TjPlanningLook look)
{
  if (self->look == look)
    return;
  self->look = look;
  tj_planning_page_update_look (self);
}

static void
choose (TjPlanningPage *self, TjPlanningLook look)
{
  if (self->look == look)
    return;
  tj_document_set_setting (tj_session_document (self->session), LOOK_KEY, names[look]);
  tj_planning_page_set_look (self, look);
}

gboolean
tj_planning_page_show_look (TjPlanningPage *self, const char *name)
{
  TjPlanningLook look = find_look (name);

  if (look == TJ_N_LOOKS)
    return FALSE;
  tj_planning_page_set_look (self, look);
  return TRUE;
}

static void
switched_cb (TjPlanningPage *self)
{
  guint look = adw_toggle_group_get_active (ADW_TOGGLE_GROUP (self->switcher));

  if (look < TJ_N_LOOKS)
    choose (self, look);
}

static void
look_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningLook look = find_look (g_variant_get_string (parameter, NULL));

  if (look != TJ_N_LOOKS)
    choose (TJ_PLANNING_PAGE (widget), look);
}

void
tj_planning_page_add_looks (TjPlanningPage *self)
{
  TjPlanningLook stored = find_look (tj_document_setting (tj_session_document (self->session), LOOK_KEY));

  self->look = stored == TJ_N_LOOKS ? TJ_LOOK_GANTT : stored;
  tj_planning_page_update_look (self);
  g_signal_connect_object (self->switcher, "notify::active", G_CALLBACK (switched_cb), self, G_CONNECT_SWAPPED);
}

void
tj_planning_page_class_init_looks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.look", "s", look_action);
  for (guint i = 0; i < TJ_N_LOOKS; i++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_1 + i, GDK_ALT_MASK, "page.look", "s", names[i]);
}
