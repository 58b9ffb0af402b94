// SPDX-License-Identifier: EUPL-1.2
#include "tj-record-row.h"

#include <glib/gi18n.h>

struct _TjRecordRow
{
  GtkBox parent_instance;

  TjSession *session; /* (owned) */
  TjRecordRowRole role;
  TjId id;

  /* Template */
  GtkButton *open;
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkButton *remove;
};

G_DEFINE_FINAL_TYPE (TjRecordRow, tj_record_row, GTK_TYPE_BOX)

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjRecordRow *self = TJ_RECORD_ROW (widget);

  if (self->role == TJ_RECORD_ROW_LINK)
    tj_session_select (self->session, self->id);
  else
    tj_session_reveal (self->session, self->id);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjRecordRow *self = TJ_RECORD_ROW (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  g_array_append_val (ids, self->id);
  tj_session_delete (self->session, ids);
}

static void
tj_record_row_dispose (GObject *object)
{
  TjRecordRow *self = TJ_RECORD_ROW (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_RECORD_ROW);
  G_OBJECT_CLASS (tj_record_row_parent_class)->dispose (object);
}

static void
tj_record_row_class_init (TjRecordRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_record_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-record-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TjRecordRow, open);
  gtk_widget_class_bind_template_child (widget_class, TjRecordRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TjRecordRow, title);
  gtk_widget_class_bind_template_child (widget_class, TjRecordRow, detail);
  gtk_widget_class_bind_template_child (widget_class, TjRecordRow, remove);

  gtk_widget_class_install_action (widget_class, "row.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "row.delete", NULL, delete_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.delete", NULL);
}

static void
tj_record_row_init (TjRecordRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_record_row_new (TjSession *session, TjRecordRowRole role)
{
  TjRecordRow *self = g_object_new (TJ_TYPE_RECORD_ROW, NULL);
  gboolean removable = role != TJ_RECORD_ROW_USE && tj_session_writable (session);

  self->session = g_object_ref (session);
  self->role = role;
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "row.delete", removable);
  gtk_widget_set_visible (GTK_WIDGET (self->remove), removable);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), role == TJ_RECORD_ROW_NOTE);
  if (role == TJ_RECORD_ROW_NOTE)
    gtk_widget_add_css_class (GTK_WIDGET (self), "warning");
  return GTK_WIDGET (self);
}

void
tj_record_row_show (TjRecordRow *self, TjId id, const char *title, const char *detail)
{
  g_autofree char *name = g_strdup_printf (*detail ? "%s, %s" : "%s%s", title, detail);
  g_autofree char *removal = g_strdup_printf (_ ("Delete “%s”"), title);

  self->id = id;
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail);
  gtk_widget_set_visible (GTK_WIDGET (self->detail), *detail != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->open), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove), GTK_ACCESSIBLE_PROPERTY_LABEL, removal, -1);
}
