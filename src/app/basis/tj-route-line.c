// SPDX-License-Identifier: EUPL-1.2
#include "tj-route-line.h"

#include <glib/gi18n.h>

#include "tj-records-decisions.h"
#include "tj-reference-editor.h"
#include "tj-route-text.h"
#include "tj-text-editor.h"

enum
{
  SLOT_NAME,
  SLOT_WHO,
  SLOT_BODY,
  SLOT_LEAD,
  N_SLOTS
};

static const char *const slot_fields[N_SLOTS] = { "name", "who", "body", "lead_time" };

struct _TjRouteLine
{
  GtkBox parent_instance;

  TjSession *session; /* (owned) */
  TjId step;
  TjFieldSlot *slots[N_SLOTS]; /* (owned) */

  /* Template */
  GtkWidget *handle;
  GtkBox *texts;
  GtkBox *body;
  GtkBox *lead;
  GtkWidget *days;
  GtkLabel *by;
  GtkLabel *from;
  GtkWidget *remove;
  GtkRevealer *problem;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (TjRouteLine, tj_route_line, GTK_TYPE_BOX)

/* The place of the step ------------------------------------------------------------------------------------------- */

static const GPtrArray *
siblings (TjRouteLine *self)
{
  TjModel *model = tj_session_model (self->session);
  const TjRouteStep *step = tj_model_get_kind (model, TJ_KIND_ROUTE_STEP, self->step);

  return step ? tj_model_referrers (model, TJ_KIND_ROUTE_STEP, tj_kind_field (TJ_KIND_ROUTE_STEP, "route"), step->route)
              : NULL;
}

static int
position_of (const GPtrArray *steps, TjId id)
{
  for (guint i = 0; steps && i < steps->len; i++)
    if (((const TjRecord *) g_ptr_array_index (steps, i))->id == id)
      return (int) i;
  return -1;
}

/* Puts a step of the same route at a place among the others. */
static void
move_to (TjRouteLine *self, TjId step, int place)
{
  TjModel *model = tj_session_model (self->session);
  const GPtrArray *steps = siblings (self);
  int from = position_of (steps, step);
  g_autofree char *title = NULL;
  g_autofree char *label = NULL;
  TjId after = 0;
  TjEdit *edit;

  if (from < 0 || place < 0 || place >= (int) steps->len || place == from || !tj_session_writable (self->session))
    return;
  if (place > from)
    after = ((const TjRecord *) g_ptr_array_index (steps, (guint) place))->id;
  else if (place > 0)
    after = ((const TjRecord *) g_ptr_array_index (steps, (guint) place - 1))->id;
  title = tj_model_title (model, tj_model_get (model, step));
  /* Translators: an edit in the undo menu. */
  label = g_strdup_printf (_ ("Move “%s”"), title);
  edit = tj_edit_new (label);
  tj_model_add_move (model, edit, &step, 1, 0, after);
  tj_session_commit (self->session, edit);
}

static void
move_by (TjRouteLine *self, int by)
{
  int place = position_of (siblings (self), self->step);

  if (place >= 0)
    move_to (self, self->step, place + by);
}

static void
up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_by (TJ_ROUTE_LINE (widget), -1);
}

static void
down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_by (TJ_ROUTE_LINE (widget), 1);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjRouteLine *self = TJ_ROUTE_LINE (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  g_array_append_val (ids, self->step);
  tj_session_delete (self->session, ids);
}

/* Dragging -------------------------------------------------------------------------------------------------------- */

static GdkContentProvider *
drag_prepare_cb (TjRouteLine *self, double x, double y)
{
  if (!tj_session_writable (self->session))
    return NULL;
  return gdk_content_provider_new_typed (G_TYPE_INT64, self->step);
}

static void
drag_begin_cb (TjRouteLine *self, GdkDrag *drag, GtkDragSource *source)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

static void
show_drop (TjRouteLine *self, gboolean over, gboolean below)
{
  if (over && below)
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-after");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-after");
  if (over && !below)
    gtk_widget_add_css_class (GTK_WIDGET (self), "drop-before");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "drop-before");
}

static gboolean
is_below (TjRouteLine *self, double y)
{
  return y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static GdkDragAction
drop_motion_cb (TjRouteLine *self, double x, double y)
{
  show_drop (self, TRUE, is_below (self, y));
  return GDK_ACTION_MOVE;
}

static void
drop_leave_cb (TjRouteLine *self)
{
  show_drop (self, FALSE, FALSE);
}

static gboolean
drop_cb (TjRouteLine *self, const GValue *value, double x, double y)
{
  TjId dragged = g_value_get_int64 (value);
  int from = position_of (siblings (self), dragged), place = position_of (siblings (self), self->step);

  show_drop (self, FALSE, FALSE);
  if (from < 0 || place < 0)
    return FALSE;
  if (is_below (self, y))
    place++;
  move_to (self, dragged, place > from ? place - 1 : place);
  return TRUE;
}

/* Showing --------------------------------------------------------------------------------------------------------- */

static void
error_cb (TjRouteLine *self)
{
  const char *error = NULL;

  for (guint i = 0; i < N_SLOTS && error == NULL; i++)
    error = tj_field_slot_error (self->slots[i]);
  if (error)
    gtk_label_set_text (self->message, error);
  gtk_revealer_set_reveal_child (self->problem, error != NULL);
}

static void
show_days (TjRouteLine *self, const TjRouteDay *day)
{
  g_autofree char *by = day ? tj_route_short_day (day->by) : NULL;
  g_autofree char *from = day ? tj_route_short_day (day->from) : NULL;
  g_autofree char *more = NULL;

  gtk_label_set_text (self->by, by ? by : "—");
  if (day && day->kind == TJ_ROUTE_MEETING)
    /* Translators: a short date; by then the papers for a meeting must be handed in. */
    more = g_strdup_printf (_ ("papers %s"), from);
  else if (day && day->from != day->by)
    /* Translators: a short date. */
    more = g_strdup_printf (_ ("from %s"), from);
  gtk_label_set_text (self->from, more ? more : "");
  gtk_widget_set_visible (GTK_WIDGET (self->from), more != NULL);
}

void
tj_route_line_refresh (TjRouteLine *self, const TjRouteDay *day)
{
  TjModel *model = tj_session_model (self->session);
  g_autofree char *title = tj_model_title (model, tj_model_get (model, self->step));
  g_autofree char *removal = g_strdup_printf (_ ("Delete “%s”"), title);
  const GPtrArray *steps = siblings (self);
  int place = position_of (steps, self->step);
  gboolean writable = tj_session_writable (self->session);

  for (guint i = 0; i < N_SLOTS; i++)
    tj_field_slot_refresh (self->slots[i]);
  show_days (self, day);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, removal, -1);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "line.up", writable && place > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "line.down", writable && steps && place + 1 < (int) steps->len);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "line.delete", writable);
  gtk_widget_set_visible (self->remove, writable);
  gtk_widget_set_visible (self->handle, writable);
}

TjId
tj_route_line_step (TjRouteLine *self)
{
  return self->step;
}

void
tj_route_line_columns (TjRouteLine *self, GtkWidget **columns)
{
  columns[0] = GTK_WIDGET (self->texts);
  columns[1] = GTK_WIDGET (self->body);
  columns[2] = GTK_WIDGET (self->lead);
  columns[3] = self->days;
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_route_line_dispose (GObject *object)
{
  TjRouteLine *self = TJ_ROUTE_LINE (object);

  for (guint i = 0; i < N_SLOTS; i++)
    {
      /* What was typed is kept, unless the step itself is gone. */
      if (self->slots[i])
        tj_field_slot_set_record (self->slots[i], 0);
      g_clear_object (&self->slots[i]);
    }
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_ROUTE_LINE);
  G_OBJECT_CLASS (tj_route_line_parent_class)->dispose (object);
}

static void
tj_route_line_class_init (TjRouteLineClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_route_line_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/basis/tj-route-line.ui");
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, handle);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, texts);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, body);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, lead);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, days);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, by);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, from);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, remove);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, problem);
  gtk_widget_class_bind_template_child (widget_class, TjRouteLine, message);
  gtk_widget_class_bind_template_callback (widget_class, drag_prepare_cb);
  gtk_widget_class_bind_template_callback (widget_class, drag_begin_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_motion_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);

  gtk_widget_class_install_action (widget_class, "line.up", NULL, up_action);
  gtk_widget_class_install_action (widget_class, "line.down", NULL, down_action);
  gtk_widget_class_install_action (widget_class, "line.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "line.up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "line.down", NULL);
}

static void
tj_route_line_init (TjRouteLine *self)
{
  g_type_ensure (G_TYPE_INT64);
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* An editor that names itself by the label of its field. */
static void
add_editor (TjRouteLine *self, guint slot, GtkBox *box)
{
  const TjField *field = tj_kind_field (TJ_KIND_ROUTE_STEP, slot_fields[slot]);
  GtkWidget *label = gtk_label_new (_ (field->label));
  GtkWidget *editor;

  self->slots[slot] = tj_field_slot_new (self->session, field);
  g_signal_connect_object (self->slots[slot], "notify::error", G_CALLBACK (error_cb), self, G_CONNECT_SWAPPED);
  if (field->type == TJ_TYPE_REF)
    editor = tj_reference_editor_new (self->slots[slot]);
  else
    editor = tj_text_editor_new (self->slots[slot], label);
  gtk_widget_set_hexpand (editor, TRUE);
  gtk_widget_set_visible (label, FALSE);
  gtk_box_append (box, label);
  gtk_box_append (box, editor);
}

GtkWidget *
tj_route_line_new (TjSession *session, TjId step)
{
  TjRouteLine *self = g_object_new (TJ_TYPE_ROUTE_LINE, NULL);

  self->session = g_object_ref (session);
  self->step = step;
  add_editor (self, SLOT_NAME, self->texts);
  add_editor (self, SLOT_WHO, self->texts);
  add_editor (self, SLOT_BODY, self->body);
  add_editor (self, SLOT_LEAD, self->lead);
  for (guint i = 0; i < N_SLOTS; i++)
    tj_field_slot_set_record (self->slots[i], step);
  return GTK_WIDGET (self);
}
