// SPDX-License-Identifier: EUPL-1.2
#include "tj-reference-editor.h"

#include <glib/gi18n.h>

#include "tj-chooser.h"

struct _TjReferenceEditor
{
  GtkBox parent_instance;

  TjFieldSlot *slot; /* (owned) */

  /* Template */
  GtkMenuButton *button;
  GtkLabel *title;
  GtkButton *go;
};

G_DEFINE_FINAL_TYPE (TjReferenceEditor, tj_reference_editor, GTK_TYPE_BOX)

static TjId
target (TjReferenceEditor *self)
{
  const TjRecord *record = tj_field_slot_record (self->slot);

  return record ? *(const TjId *) tj_field_value (tj_field_slot_field (self->slot), record) : 0;
}

static void
read_cb (TjReferenceEditor *self)
{
  const char *label = _ (tj_field_slot_field (self->slot)->label);
  g_autofree char *text = tj_field_slot_text (self->slot);
  const char *shown = *text ? text : "—";
  /* Translators: the name of a button for screen readers: the label of a field and its value. */
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), label, *text ? text : _ ("(none)"));
  g_autofree char *go = g_strdup_printf (_ ("Go to “%s”"), text);

  gtk_label_set_text (self->title, shown);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->go), GTK_ACCESSIBLE_PROPERTY_LABEL, go, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->go), go);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), *text ? text : NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->go), *text != '\0');
  if (*text)
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "dimmed");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "dimmed");
}

static void
chosen_cb (TjReferenceEditor *self, gint64 id)
{
  g_autofree char *text = id ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  tj_field_slot_commit_value (self->slot, text);
  tj_field_slot_refresh (self->slot);
}

static void
create_popup (GtkMenuButton *button, gpointer data)
{
  TjReferenceEditor *self = data;
  const TjField *field = tj_field_slot_field (self->slot);
  GtkWidget *chooser
      = tj_chooser_new (tj_field_slot_session (self->slot), field->target, !(field->flags & TJ_REQUIRED));

  tj_chooser_set_current (TJ_CHOOSER (chooser), target (self));
  tj_chooser_set_excluded (TJ_CHOOSER (chooser), tj_field_slot_id (self->slot));
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

static void
go_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjReferenceEditor *self = TJ_REFERENCE_EDITOR (widget);

  tj_session_reveal (tj_field_slot_session (self->slot), target (self));
}

static void
tj_reference_editor_dispose (GObject *object)
{
  TjReferenceEditor *self = TJ_REFERENCE_EDITOR (object);

  g_clear_object (&self->slot);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_REFERENCE_EDITOR);
  G_OBJECT_CLASS (tj_reference_editor_parent_class)->dispose (object);
}

static void
tj_reference_editor_class_init (TjReferenceEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_reference_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-reference-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TjReferenceEditor, button);
  gtk_widget_class_bind_template_child (widget_class, TjReferenceEditor, title);
  gtk_widget_class_bind_template_child (widget_class, TjReferenceEditor, go);

  gtk_widget_class_install_action (widget_class, "editor.go", NULL, go_action);
}

static void
tj_reference_editor_init (TjReferenceEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_reference_editor_new (TjFieldSlot *slot)
{
  TjReferenceEditor *self = g_object_new (TJ_TYPE_REFERENCE_EDITOR, NULL);
  const TjField *field = tj_field_slot_field (slot);

  self->slot = g_object_ref (slot);
  gtk_menu_button_set_create_popup_func (self->button, create_popup, self, NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->button), tj_field_slot_writable (slot));
  if (field->help)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ (field->help));
  g_signal_connect_object (slot, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
