// SPDX-License-Identifier: EUPL-1.2
#include "tj-decision-route.h"

#include <glib/gi18n.h>

#include "tj-chooser.h"
#include "tj-civil.h"
#include "tj-route-decision.h"
#include "tj-route-stop.h"
#include "tj-route-text.h"

struct _TjDecisionRoute
{
  GtkBox parent_instance;

  TjSession *session; /* (owned) */
  TjId id;
  gboolean reachable; /* whether there is a first meeting that can be met */
  gint32 first;       /* and its day */

  /* Template */
  GtkLabel *heading;
  GtkBox *steps;
  GtkLabel *ready;
  GtkLabel *reach;
  GtkButton *plan;
  GtkMenuButton *choose;
};

G_DEFINE_FINAL_TYPE (TjDecisionRoute, tj_decision_route, GTK_TYPE_BOX)

static const TjDecision *
shown_decision (TjDecisionRoute *self)
{
  return tj_model_get_kind (tj_session_model (self->session), TJ_KIND_DECISION, self->id);
}

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
show_steps (TjDecisionRoute *self, const TjDecision *decision, const TjRoutePlan *route)
{
  TjModel *model = tj_session_model (self->session);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->steps))))
    gtk_box_remove (self->steps, child);
  for (guint i = 0; route && i < route->n; i++)
    {
      TjRouteState state = tj_route_state (route, i, decision->state, tj_session_today (self->session));

      gtk_box_append (self->steps, tj_route_stop_new (model, &route->days[i], state, i + 1 == route->n));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->steps), route && route->n > 0);
}

/* When the writer must be ready, or why that is not known. */
static char *
ready_text (TjDecisionRoute *self, const TjDecision *decision, const TjRoutePlan *route)
{
  g_autofree char *day = route ? tj_route_day (route->ready) : NULL;

  if (decision->activity == 0)
    return g_strdup (_ ("Choose an activity in the planning: its date is that of the decision."));
  if (route == NULL)
    return g_strdup (_ ("The date is not known yet, or no meeting of the body is."));
  if (route->n == 0)
    return g_strdup (_ ("This route has no steps yet."));
  /* Translators: a date with its weekday. */
  return g_strdup_printf (_ ("Writer ready on %s"), day);
}

static char *
reach_text (TjDecisionRoute *self, const TjDecision *decision)
{
  g_autofree char *day = self->reachable ? tj_route_day (self->first) : NULL;

  if (!tj_decision_is_open (decision) || decision->state == TJ_DECISION_STATE_SUBMITTED)
    return NULL;
  if (day == NULL)
    return g_strdup (_ ("No meeting is known that can still be met. Add meetings under “Base data”."));
  /* Translators: a date with its weekday. */
  return g_strdup_printf (_ ("First meeting that can still be met: %s"), day);
}

static void
show_plan (TjDecisionRoute *self, const TjDecision *decision, const TjRoutePlan *route)
{
  gboolean other = self->reachable && decision->activity && !(route && route->day == self->first);
  gboolean useful = other && tj_session_writable (self->session);
  TjDate date = { .precision = TJ_PRECISION_DAY, .minute = self->first * TJ_MINUTES_PER_DAY };
  g_autofree char *day = tj_date_format (&date, TRUE);
  /* Translators: a button; %s is a date. */
  g_autofree char *label = g_strdup_printf (_ ("Plan on %s"), day);

  gtk_button_set_label (self->plan, label);
  gtk_widget_set_visible (GTK_WIDGET (self->plan), useful);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decision-route.plan", useful);
}

static void
show_route (TjDecisionRoute *self, const TjDecision *decision)
{
  g_autoptr (TjRouting) routing
      = tj_routing_new (tj_session_model (self->session), decision->project, tj_session_today (self->session));
  const TjPlan *plan = tj_session_plan (self->session);
  g_autoptr (TjRoutePlan) route = tj_routing_of_decision (routing, plan, decision);
  g_autofree char *ready = ready_text (self, decision, route);
  g_autofree char *reach = NULL;
  TjBodyDate first;

  self->reachable = tj_routing_first (routing, plan, decision, &first);
  self->first = self->reachable ? tj_civil_minute_day (first.date.minute) : 0;
  reach = reach_text (self, decision);
  show_steps (self, decision, route);
  show_text (self->ready, ready);
  show_text (self->reach, reach);
  show_plan (self, decision, route);
}

static void
show_nothing (TjDecisionRoute *self)
{
  self->reachable = FALSE;
  show_steps (self, NULL, NULL);
  show_text (self->ready, NULL);
  show_text (self->reach,
             _ ("With a route you see when the writer must be ready, and which meeting can still be met."));
  gtk_widget_set_visible (GTK_WIDGET (self->plan), FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "decision-route.plan", FALSE);
}

void
tj_decision_route_set_record (TjDecisionRoute *self, TjId id)
{
  const TjDecision *decision;
  gboolean has_route;

  self->id = id;
  decision = shown_decision (self);
  has_route = decision && decision->route;
  gtk_widget_set_visible (GTK_WIDGET (self), has_route || (decision && tj_session_writable (self->session)));
  gtk_widget_set_visible (GTK_WIDGET (self->choose), decision && !has_route);
  if (has_route)
    show_route (self, decision);
  else
    show_nothing (self);
}

/* What can be done ------------------------------------------------------------------------------------------------ */

/* The decision is that day: its start, and its finish where it has one. */
static void
plan_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjDecisionRoute *self = TJ_DECISION_ROUTE (widget);
  const TjDecision *decision = shown_decision (self);
  TjId id = decision ? decision->activity : 0;
  const TjActivity *before = tj_model_get_kind (tj_session_model (self->session), TJ_KIND_ACTIVITY, id);
  TjDate date = { .precision = TJ_PRECISION_DAY, .minute = self->first * TJ_MINUTES_PER_DAY };
  g_autofree char *day = tj_route_short_day (self->first);
  /* Translators: an edit in the undo menu; %s is a date. */
  g_autofree char *label = g_strdup_printf (_ ("Plan the decision on %s"), day);
  TjActivity *after;
  TjEdit *edit;

  if (before == NULL || !self->reachable)
    return;
  after = tj_record_copy (before);
  tj_date_clear (&after->start);
  tj_date_copy (&after->start, &date);
  if (after->finish.precision != TJ_PRECISION_UNSET)
    {
      tj_date_clear (&after->finish);
      tj_date_copy (&after->finish, &date);
    }
  edit = tj_edit_new (label);
  tj_edit_update (edit, before, after);
  tj_session_commit (self->session, edit);
}

static void
chosen_cb (TjDecisionRoute *self, gint64 id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autoptr (GError) error = NULL;

  if (!tj_session_set_value (self->session, self->id, tj_kind_field (TJ_KIND_DECISION, "route"), text, &error))
    tj_session_problem (self->session, error->message);
}

static void
create_popup (GtkMenuButton *button, gpointer data)
{
  TjDecisionRoute *self = data;
  GtkWidget *chooser = tj_chooser_new (self->session, TJ_KIND_ROUTE, FALSE);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_decision_route_dispose (GObject *object)
{
  TjDecisionRoute *self = TJ_DECISION_ROUTE (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_DECISION_ROUTE);
  G_OBJECT_CLASS (tj_decision_route_parent_class)->dispose (object);
}

static void
tj_decision_route_class_init (TjDecisionRouteClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_decision_route_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-decision-route.ui");
  gtk_widget_class_bind_template_child (widget_class, TjDecisionRoute, heading);
  gtk_widget_class_bind_template_child (widget_class, TjDecisionRoute, steps);
  gtk_widget_class_bind_template_child (widget_class, TjDecisionRoute, ready);
  gtk_widget_class_bind_template_child (widget_class, TjDecisionRoute, reach);
  gtk_widget_class_bind_template_child (widget_class, TjDecisionRoute, plan);
  gtk_widget_class_bind_template_child (widget_class, TjDecisionRoute, choose);

  gtk_widget_class_install_action (widget_class, "decision-route.plan", NULL, plan_action);
}

static void
tj_decision_route_init (TjDecisionRoute *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL, -1);
  gtk_menu_button_set_create_popup_func (self->choose, create_popup, self, NULL);
}

GtkWidget *
tj_decision_route_new (TjSession *session)
{
  TjDecisionRoute *self = g_object_new (TJ_TYPE_DECISION_ROUTE, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
