// SPDX-License-Identifier: EUPL-1.2
#include "tj-route-stop.h"

#include <glib/gi18n.h>

#include "tj-body-badge.h"
#include "tj-records-decisions.h"

struct _TjRouteStop
{
  GtkBox parent_instance;

  /* Template */
  GtkBox *marker;
  GtkWidget *line;
  GtkLabel *title;
  GtkLabel *who;
  GtkLabel *when;
  GtkLabel *from;
  GtkWidget *state_box;
  GtkImage *state_icon;
  GtkLabel *state;
};

G_DEFINE_FINAL_TYPE (TjRouteStop, tj_route_stop, GTK_TYPE_BOX)

static void
show_text (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text && *text);
}

static const char *
icon_of (TjRouteState state)
{
  if (state == TJ_ROUTE_DONE)
    return "object-select-symbolic";
  return state == TJ_ROUTE_PASSED ? "dialog-warning-symbolic" : "go-next-symbolic";
}

static void
show_state (TjRouteStop *self, TjRouteState state)
{
  gtk_image_set_from_icon_name (self->state_icon, icon_of (state));
  gtk_label_set_text (self->state, tj_route_state_label (state));
  gtk_widget_set_visible (self->state_box, state != TJ_ROUTE_TO_DO);
  if (state == TJ_ROUTE_PASSED)
    gtk_widget_add_css_class (self->state_box, "warning");
}

/* Who does it: people by their role, a body by its name; and when no meeting of it is known, that. */
static char *
who_of (TjModel *model, const TjRouteStep *step, TjRouteKind kind)
{
  g_autofree char *body = tj_model_format (model, tj_kind_field (TJ_KIND_ROUTE_STEP, "body"), step);

  if (kind == TJ_ROUTE_UNKNOWN)
    /* Translators: a body. */
    return g_strdup_printf (_ ("%s: no meetings are known"), body);
  if (*body && step->who)
    return g_strdup_printf ("%s · %s", body, step->who);
  return g_strdup (*body ? body : step->who);
}

static void
tj_route_stop_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_ROUTE_STOP);
  G_OBJECT_CLASS (tj_route_stop_parent_class)->dispose (object);
}

static void
tj_route_stop_class_init (TjRouteStopClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_route_stop_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-route-stop.ui");
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, marker);
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, line);
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, title);
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, who);
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, when);
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, from);
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, state_box);
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, state_icon);
  gtk_widget_class_bind_template_child (widget_class, TjRouteStop, state);
}

static void
tj_route_stop_init (TjRouteStop *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A body has its sign; people have a dot. */
static void
add_marker (TjRouteStop *self, const TjBody *body)
{
  GtkWidget *dot;

  if (body)
    {
      gtk_box_append (self->marker, tj_body_badge_new (body));
      return;
    }
  dot = g_object_new (GTK_TYPE_BOX, "halign", GTK_ALIGN_CENTER, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION,
                      NULL);
  gtk_widget_add_css_class (dot, "tj-route-dot");
  gtk_box_append (self->marker, dot);
}

GtkWidget *
tj_route_stop_new (TjModel *model, const TjRouteDay *day, TjRouteState state, gboolean last)
{
  TjRouteStop *self = g_object_new (TJ_TYPE_ROUTE_STOP, NULL);
  const TjRouteStep *step = tj_model_get (model, day->step);
  g_autofree char *title = tj_model_title (model, step);
  g_autofree char *who = who_of (model, step, day->kind);
  g_autofree char *when = tj_route_when (day);
  g_autofree char *from = tj_route_from (day);

  add_marker (self, tj_model_get_kind (model, TJ_KIND_BODY, day->body));
  gtk_widget_set_visible (self->line, !last);
  gtk_label_set_text (self->title, title);
  show_text (self->who, who);
  show_text (self->when, when);
  show_text (self->from, from);
  show_state (self, state);
  return GTK_WIDGET (self);
}
