// SPDX-License-Identifier: EUPL-1.2
#include "tj-inspector.h"

#include <glib/gi18n.h>

#include "tj-inspector-pane.h"
#include "tj-inspector-text.h"
#include "tj-plan-result.h"
#include "tj-room.h"

/* Forms that are kept, so that going to and fro between kinds does not make them each time. */
#define PANES_MAX 4

struct _TjInspector
{
  AdwBin parent_instance;

  TjSession *session; /* (owned) (nullable) */
  TjId shown;
  guint pending; /* source id of the update to come */

  /* Template */
  GtkStack *stack;
  GtkScrolledWindow *scroller;
  GtkButton *back;
  GtkLabel *back_title;
  GtkWidget *read_only;
  GtkLabel *context;
  GtkLabel *title;
  GtkWidget *why_box;
  GtkLabel *why;
  GtkLabel *room;
  GtkBox *panes; /* the last one is shown */
};

G_DEFINE_FINAL_TYPE (TjInspector, tj_inspector, ADW_TYPE_BIN)

/* The form that is shown. */
static TjInspectorPane *
pane (TjInspector *self)
{
  GtkWidget *last = gtk_widget_get_last_child (GTK_WIDGET (self->panes));

  return last ? TJ_INSPECTOR_PANE (last) : NULL;
}

static GtkWidget *
find_pane (TjInspector *self, TjKind kind)
{
  for (GtkWidget *each = gtk_widget_get_first_child (GTK_WIDGET (self->panes)); each;
       each = gtk_widget_get_next_sibling (each))
    if (tj_inspector_pane_kind (TJ_INSPECTOR_PANE (each)) == kind)
      return each;
  return NULL;
}

static guint
count_panes (TjInspector *self)
{
  guint n = 0;

  for (GtkWidget *each = gtk_widget_get_first_child (GTK_WIDGET (self->panes)); each;
       each = gtk_widget_get_next_sibling (each))
    n++;
  return n;
}

static void
show_back (TjInspector *self, const TjRecord *record)
{
  TjModel *model = tj_session_model (self->session);
  const TjRecord *owner = tj_model_get (model, tj_inspector_owner (record));
  g_autofree char *title = owner ? tj_model_title (model, owner) : NULL;
  g_autofree char *name = title ? g_strdup_printf (_ ("Back to “%s”"), title) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->back), owner != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "inspector.back", owner != NULL);
  if (owner == NULL)
    return;
  gtk_label_set_text (self->back_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->back), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* Of a computed date the reason, in one sentence, and of each what the dates do not tell: work that was moved, links
 * that do not count. */
static void
show_why (TjInspector *self, const TjRecord *record)
{
  g_autofree char *why
      = record->kind == TJ_KIND_ACTIVITY
            ? tj_inspector_why (tj_session_plan (self->session), tj_session_model (self->session), record->id)
            : NULL;

  gtk_label_set_text (self->why, why ? why : "");
  gtk_widget_set_visible (self->why_box, why != NULL);
}

/* Of an activity without a duration how long it can last. */
static void
show_room (TjInspector *self, const TjRecord *record)
{
  gboolean may = record->kind == TJ_KIND_ACTIVITY;
  g_autofree char *room = may ? tj_room_text (tj_session_model (self->session), record->id) : NULL;

  gtk_label_set_text (self->room, room ? room : "");
  gtk_widget_set_visible (GTK_WIDGET (self->room), room != NULL);
}

static void
show_head (TjInspector *self, const TjRecord *record)
{
  TjModel *model = tj_session_model (self->session);
  g_autofree char *context = tj_inspector_context (model, record);
  g_autofree char *title = tj_model_title (model, record);

  gtk_label_set_text (self->context, context);
  gtk_label_set_text (self->title, title);
  gtk_widget_set_visible (self->read_only, !tj_session_writable (self->session));
  show_back (self, record);
  show_why (self, record);
  show_room (self, record);
}

/* A form is made anew only for a kind of record that was not shown lately. What was typed in the old one is committed
 * before it goes. */
static void
need_pane (TjInspector *self, TjKind kind)
{
  TjInspectorPane *old = pane (self);
  GtkWidget *new = find_pane (self, kind);

  if (old && tj_inspector_pane_kind (old) == kind)
    return;
  if (old)
    {
      tj_inspector_pane_set_record (old, 0);
      gtk_widget_set_visible (GTK_WIDGET (old), FALSE);
    }
  if (new)
    {
      gtk_box_reorder_child_after (self->panes, new, GTK_WIDGET (old));
      gtk_widget_set_visible (new, TRUE);
      return;
    }
  if (count_panes (self) == PANES_MAX)
    gtk_box_remove (self->panes, gtk_widget_get_first_child (GTK_WIDGET (self->panes)));
  gtk_box_append (self->panes, tj_inspector_pane_new (self->session, kind));
}

static void
show_nothing (TjInspector *self)
{
  if (self->session && pane (self))
    tj_inspector_pane_set_record (pane (self), 0);
  self->shown = 0;
  gtk_stack_set_visible_child_name (self->stack, "empty");
}

static void
update (TjInspector *self)
{
  TjId id = self->session ? tj_session_selected (self->session) : 0;
  const TjRecord *record = id ? tj_model_get (tj_session_model (self->session), id) : NULL;

  if (record == NULL)
    {
      show_nothing (self);
      return;
    }
  need_pane (self, record->kind);
  tj_inspector_pane_set_record (pane (self), id);
  /* Committing what was typed may have replaced the record. */
  record = tj_model_get (tj_session_model (self->session), id);
  if (record == NULL)
    return;
  show_head (self, record);
  gtk_stack_set_visible_child_name (self->stack, "record");
  if (self->shown != id)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  self->shown = id;
}

static gboolean
update_cb (gpointer data)
{
  TjInspector *self = data;

  self->pending = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* While it is not visible nothing is done; it catches up when it is mapped. */
static void
queue_update (TjInspector *self)
{
  if (self->pending || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->pending = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, update_cb, self, NULL);
}

static void
tj_inspector_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tj_inspector_parent_class)->map (widget);
  queue_update (TJ_INSPECTOR (widget));
}

static void
back_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjInspector *self = TJ_INSPECTOR (widget);
  const TjRecord *record = self->session ? tj_model_get (tj_session_model (self->session), self->shown) : NULL;

  if (record && tj_inspector_owner (record))
    tj_session_select (self->session, tj_inspector_owner (record));
}

/* What is to be shown is shown first. */
void
tj_inspector_focus_why (TjInspector *self)
{
  g_return_if_fail (TJ_IS_INSPECTOR (self));

  if (self->session)
    update (self);
  if (!gtk_widget_get_visible (self->why_box))
    return;
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
  gtk_widget_grab_focus (GTK_WIDGET (self->why));
  gtk_label_select_region (self->why, 0, 0);
}

static void
edit_title_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjInspector *self = TJ_INSPECTOR (widget);

  if (self->session)
    update (self);
  if (self->shown)
    tj_inspector_pane_edit_title (pane (self));
}

static void
forget_session (TjInspector *self)
{
  g_clear_handle_id (&self->pending, g_source_remove);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
}

static void
tj_inspector_dispose (GObject *object)
{
  TjInspector *self = TJ_INSPECTOR (object);

  forget_session (self);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_INSPECTOR);
  G_OBJECT_CLASS (tj_inspector_parent_class)->dispose (object);
}

static void
tj_inspector_class_init (TjInspectorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_inspector_dispose;
  widget_class->map = tj_inspector_map;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/inspector/tj-inspector.ui");
  gtk_widget_class_bind_template_child (widget_class, TjInspector, stack);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, scroller);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, back);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, back_title);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, read_only);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, context);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, title);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, why_box);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, why);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, room);
  gtk_widget_class_bind_template_child (widget_class, TjInspector, panes);

  gtk_widget_class_install_action (widget_class, "inspector.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "inspector.edit-title", NULL, edit_title_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "inspector.back", NULL);
}

static void
tj_inspector_init (TjInspector *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tj_inspector_set_session (TjInspector *self, TjSession *session)
{
  g_return_if_fail (TJ_IS_INSPECTOR (self));

  if (self->session == session)
    return;
  show_nothing (self);
  while (pane (self))
    gtk_box_remove (self->panes, GTK_WIDGET (pane (self)));
  forget_session (self);
  if (session == NULL)
    return;
  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (queue_update), self, G_CONNECT_SWAPPED);
  queue_update (self);
}
