// SPDX-License-Identifier: EUPL-1.2
#include "tj-route-editor.h"

#include <glib/gi18n.h>

#include "tj-adding.h"
#include "tj-civil.h"
#include "tj-records-decisions.h"
#include "tj-route-line.h"
#include "tj-route-text.h"
#include "tj-usual-route.h"

/* How many of the next meetings can be chosen for the example, and how far ahead they are looked for. */
#define MOST_MEETINGS 12
#define AHEAD 731

struct _TjRouteEditor
{
  GtkBox parent_instance;

  TjSession *session; /* (owned) */
  TjId route;
  GArray *meetings; /* (owned) of TjBodyDate: those that can be chosen */
  gint32 chosen;    /* day of the meeting in the example; 0: none was chosen yet */
  guint pending;    /* source id of the update to come */
  gboolean filling; /* the choice is being made, not by the user */

  /* Template */
  GtkLabel *title;
  GtkLabel *example;
  GtkDropDown *choice;
  GtkLabel *summary;
  GtkWidget *heads;
  GtkBox *lines;
  GtkWidget *empty;
  GtkEditable *adder;
  GtkSizeGroup *step_group, *body_group, *lead_group, *days_group;
};

G_DEFINE_FINAL_TYPE (TjRouteEditor, tj_route_editor, GTK_TYPE_BOX)

/* Which route ----------------------------------------------------------------------------------------------------- */

/* The one that is selected, or of which a step is; else the one that was shown; else the first. */
static TjId
wanted_route (TjRouteEditor *self)
{
  TjModel *model = tj_session_model (self->session);
  const TjRecord *selected = tj_model_get (model, tj_session_selected (self->session));
  g_autoptr (GPtrArray) all = NULL;

  if (selected && selected->kind == TJ_KIND_ROUTE)
    return selected->id;
  if (selected && selected->kind == TJ_KIND_ROUTE_STEP)
    return ((const TjRouteStep *) (gconstpointer) selected)->route;
  if (tj_model_get_kind (model, TJ_KIND_ROUTE, self->route))
    return self->route;
  all = tj_model_sorted (model, TJ_KIND_ROUTE, 0, NULL);
  return all->len > 0 ? ((const TjRecord *) g_ptr_array_index (all, 0))->id : 0;
}

static const GPtrArray *
steps_of (TjRouteEditor *self)
{
  return tj_model_referrers (tj_session_model (self->session), TJ_KIND_ROUTE_STEP,
                             tj_kind_field (TJ_KIND_ROUTE_STEP, "route"), self->route);
}

/* The example ----------------------------------------------------------------------------------------------------- */

static gint32
meeting_day (TjRouteEditor *self, guint index)
{
  return tj_civil_minute_day (g_array_index (self->meetings, TjBodyDate, index).date.minute);
}

/* The meeting that was chosen, if it is still there; else the first that can be met; else the first. */
static guint
choose_meeting (TjRouteEditor *self, TjRouting *routing)
{
  TjRouteDemands demands = TJ_ROUTE_ANY;
  TjBodyDate first;
  gint32 day = self->chosen;

  demands.begin = tj_session_today (self->session);
  if (day == 0 && tj_routing_reach (routing, self->route, 0, &demands, &first))
    day = tj_civil_minute_day (first.date.minute);
  for (guint i = 0; i < self->meetings->len; i++)
    if (meeting_day (self, i) == day)
      return i;
  return 0;
}

static void
list_meetings (TjRouteEditor *self, TjRouting *routing)
{
  gint32 today = tj_session_today (self->session);
  TjId body = tj_route_body (tj_session_model (self->session), self->route);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_clear_pointer (&self->meetings, g_array_unref);
  self->meetings = tj_routing_meetings (routing, body, today, today + AHEAD);
  if (self->meetings->len > MOST_MEETINGS)
    g_array_set_size (self->meetings, MOST_MEETINGS);
  for (guint i = 0; i < self->meetings->len; i++)
    {
      g_autofree char *day = tj_route_day (meeting_day (self, i));

      gtk_string_list_append (names, day);
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  if (self->meetings->len > 0)
    gtk_drop_down_set_selected (self->choice, choose_meeting (self, routing));
  self->filling = FALSE;
}

static TjRoutePlan *
example_plan (TjRouteEditor *self, TjRouting *routing)
{
  guint index = gtk_drop_down_get_selected (self->choice);

  if (index >= self->meetings->len)
    return NULL;
  return tj_routing_back (routing, self->route, 0, &g_array_index (self->meetings, TjBodyDate, index));
}

static void
show_example (TjRouteEditor *self, const TjRoutePlan *plan)
{
  TjModel *model = tj_session_model (self->session);
  const TjRecord *body = tj_model_get (model, tj_route_body (model, self->route));
  g_autofree char *name = body ? tj_model_title (model, body) : NULL;
  /* Translators: a body; the date of its meeting follows. */
  g_autofree char *label = body ? g_strdup_printf (_ ("Example: %s on"), name) : NULL;
  g_autofree char *summary = tj_route_example_text (name, plan, tj_session_today (self->session));

  gtk_label_set_text (self->example, label ? label : "");
  gtk_widget_set_visible (GTK_WIDGET (self->example), plan != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), plan != NULL);
  gtk_label_set_text (self->summary, summary);
  gtk_widget_set_visible (GTK_WIDGET (self->summary), *summary != '\0');
}

/* The lines ------------------------------------------------------------------------------------------------------- */

static GtkWidget *
find_line (TjRouteEditor *self, TjId step)
{
  for (GtkWidget *each = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); each;
       each = gtk_widget_get_next_sibling (each))
    if (tj_route_line_step (TJ_ROUTE_LINE (each)) == step)
      return each;
  return NULL;
}

static GtkWidget *
make_line (TjRouteEditor *self, TjId step)
{
  GtkSizeGroup *groups[TJ_ROUTE_LINE_COLUMNS]
      = { self->step_group, self->body_group, self->lead_group, self->days_group };
  GtkWidget *line = tj_route_line_new (self->session, step);
  GtkWidget *columns[TJ_ROUTE_LINE_COLUMNS];

  tj_route_line_columns (TJ_ROUTE_LINE (line), columns);
  for (guint i = 0; i < TJ_ROUTE_LINE_COLUMNS; i++)
    gtk_size_group_add_widget (groups[i], columns[i]);
  gtk_box_append (self->lines, line);
  return line;
}

/* Lines stay with their step, so that a step that moves takes the focus along. */
static void
show_lines (TjRouteEditor *self, const TjRoutePlan *plan)
{
  const GPtrArray *steps = steps_of (self);
  guint n = steps ? steps->len : 0;
  GtkWidget *previous = NULL, *rest;

  for (guint i = 0; i < n; i++)
    {
      TjId id = ((const TjRecord *) g_ptr_array_index (steps, i))->id;
      GtkWidget *line = find_line (self, id);

      if (line == NULL)
        line = make_line (self, id);
      gtk_box_reorder_child_after (self->lines, line, previous);
      tj_route_line_refresh (TJ_ROUTE_LINE (line), plan && i < plan->n ? &plan->days[i] : NULL);
      previous = line;
    }
  while ((rest
          = previous ? gtk_widget_get_next_sibling (previous) : gtk_widget_get_first_child (GTK_WIDGET (self->lines))))
    gtk_box_remove (self->lines, rest);
  gtk_widget_set_visible (self->heads, n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
}

static void
update (TjRouteEditor *self)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (TjRouting) routing
      = tj_routing_new (model, tj_session_project (self->session), tj_session_today (self->session));
  g_autoptr (TjRoutePlan) plan = NULL;
  g_autofree char *title = NULL;
  TjId route = wanted_route (self);
  gboolean writable = tj_session_writable (self->session);

  if (route != self->route)
    self->chosen = 0;
  self->route = route;
  gtk_widget_set_visible (GTK_WIDGET (self), route != 0);
  if (route == 0)
    return;
  title = tj_model_title (model, tj_model_get (model, route));
  gtk_label_set_text (self->title, title);
  list_meetings (self, routing);
  plan = example_plan (self, routing);
  show_example (self, plan);
  show_lines (self, plan);
  gtk_widget_set_visible (GTK_WIDGET (self->adder), writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "route-editor.fill",
                                 writable && gtk_widget_get_visible (self->empty));
}

static gboolean
update_cb (gpointer data)
{
  TjRouteEditor *self = data;

  self->pending = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (TjRouteEditor *self)
{
  if (self->pending == 0)
    self->pending = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update_cb, self, NULL);
}

/* What can be done ------------------------------------------------------------------------------------------------ */

static void
choice_cb (TjRouteEditor *self)
{
  guint index = gtk_drop_down_get_selected (self->choice);

  if (self->filling || self->meetings == NULL || index >= self->meetings->len)
    return;
  self->chosen = meeting_day (self, index);
  queue_update (self);
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjRouteEditor *self = TJ_ROUTE_EDITOR (widget);

  if (self->route)
    tj_adding_titled (self->session, TJ_KIND_ROUTE_STEP, g_variant_get_string (parameter, NULL),
                      tj_kind_field (TJ_KIND_ROUTE_STEP, "route"), self->route);
}

static void
fill_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjRouteEditor *self = TJ_ROUTE_EDITOR (widget);
  TjEdit *edit = tj_usual_route_edit (tj_session_model (self->session), self->route);

  if (edit)
    tj_session_commit (self->session, edit);
}

static void
adder_cb (TjRouteEditor *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (self->adder)));

  if (*text == '\0')
    return;
  gtk_editable_set_text (self->adder, "");
  gtk_widget_activate_action (GTK_WIDGET (self), "route-editor.add", "s", text);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_route_editor_dispose (GObject *object)
{
  TjRouteEditor *self = TJ_ROUTE_EDITOR (object);

  g_clear_handle_id (&self->pending, g_source_remove);
  g_clear_pointer (&self->meetings, g_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_ROUTE_EDITOR);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_route_editor_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, title);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, example);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, choice);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, summary);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, heads);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, lines);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, empty);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, adder);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, step_group);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, body_group);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, lead_group);
  gtk_widget_class_bind_template_child (widget_class, TjRouteEditor, days_group);
}

static void
tj_route_editor_class_init (TjRouteEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_route_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/basis/tj-route-editor.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, choice_cb);
  gtk_widget_class_bind_template_callback (widget_class, adder_cb);

  gtk_widget_class_install_action (widget_class, "route-editor.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "route-editor.fill", NULL, fill_action);
}

static void
tj_route_editor_init (TjRouteEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_route_editor_new (TjSession *session)
{
  TjRouteEditor *self = g_object_new (TJ_TYPE_ROUTE_EDITOR, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
