// SPDX-License-Identifier: EUPL-1.2
#include "tj-text-editor.h"

#include <glib/gi18n.h>

#include "tj-date-popover.h"
#include "tj-editing.h"

struct _TjTextEditor
{
  GtkBox parent_instance;

  /* Owned */
  TjFieldSlot *slot;
  char *shown; /* the value as it was last read */
  char *empty; /* what stands in an empty field */

  /* Template */
  GtkEntry *entry;
  GtkMenuButton *calendar; /* (nullable): of a date */
};

G_DEFINE_FINAL_TYPE (TjTextEditor, tj_text_editor, GTK_TYPE_BOX)

static const char *
typed (TjTextEditor *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static gboolean
is_dirty (TjTextEditor *self)
{
  return g_strcmp0 (typed (self), self->shown) != 0;
}

static gboolean
is_touched (GtkWidget *widget)
{
  TjTextEditor *self = TJ_TEXT_EDITOR (widget);

  return is_dirty (self) || tj_field_slot_error (self->slot) != NULL;
}

/* The entry's own undo begins afresh with each value, so that Ctrl+Z in a value that was not touched undoes the last
 * edit. */
static void
show_value (TjTextEditor *self)
{
  if (is_dirty (self))
    {
      gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
      gtk_editable_set_text (GTK_EDITABLE (self->entry), self->shown);
    }
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), TRUE);
}

static void
read_cb (TjTextEditor *self, gboolean afresh)
{
  gboolean keep = is_dirty (self) && !afresh;
  g_autofree char *text = tj_field_slot_text (self->slot);

  if (!g_set_str (&self->shown, text) && !afresh)
    return;
  if (!keep)
    show_value (self);
}

static void
error_cb (TjTextEditor *self)
{
  GtkAccessibleInvalidState state
      = tj_field_slot_error (self->slot) ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE;

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID, state, -1);
}

static void
commit (TjTextEditor *self)
{
  g_autofree char *text = NULL;

  if (self->slot == NULL)
    return;
  if (!is_dirty (self))
    {
      tj_field_slot_clear_error (self->slot);
      return;
    }
  if (!tj_field_slot_commit_text (self->slot, typed (self)))
    return;
  text = tj_field_slot_text (self->slot);
  g_set_str (&self->shown, text);
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  show_value (self);
}

static void
commit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  commit (TJ_TEXT_EDITOR (widget));
}

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjTextEditor *self = TJ_TEXT_EDITOR (widget);

  tj_field_slot_clear_error (self->slot);
  show_value (self);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

/* Help stands in an empty field only while somebody is there. */
static void
enter_cb (TjTextEditor *self)
{
  const char *help = tj_field_slot_field (self->slot)->help;

  if (help)
    gtk_entry_set_placeholder_text (self->entry, _ (help));
}

static void
leave_cb (TjTextEditor *self)
{
  gtk_entry_set_placeholder_text (self->entry, self->empty);
  commit (self);
}

/* What does not fit can be read in a tooltip; else the help. */
static gboolean
query_tooltip_cb (TjTextEditor *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *help = tj_field_slot_field (self->slot)->help;
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->entry), typed (self));
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width > gtk_widget_get_width (GTK_WIDGET (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)))))
    gtk_tooltip_set_text (tooltip, typed (self));
  else if (help)
    gtk_tooltip_set_text (tooltip, _ (help));
  else
    return FALSE;
  return TRUE;
}

static void
create_popup (GtkMenuButton *button, gpointer data)
{
  TjTextEditor *self = data;

  commit (self);
  gtk_menu_button_set_popover (button, tj_date_popover_new (self->slot));
}

static void
add_calendar (TjTextEditor *self)
{
  g_autofree char *name = g_strdup_printf (_ ("Choose a date for “%s”"), _ (tj_field_slot_field (self->slot)->label));

  self->calendar = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_icon_name (self->calendar, "x-office-calendar-symbolic");
  gtk_menu_button_set_create_popup_func (self->calendar, create_popup, self, NULL);
  gtk_widget_set_valign (GTK_WIDGET (self->calendar), GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->calendar), _ ("Calendar and precision"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->calendar), "flat");
  gtk_widget_add_css_class (GTK_WIDGET (self->calendar), "quiet");
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->calendar));
}

static void
tj_text_editor_dispose (GObject *object)
{
  TjTextEditor *self = TJ_TEXT_EDITOR (object);

  g_clear_object (&self->slot);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_TEXT_EDITOR);
  G_OBJECT_CLASS (tj_text_editor_parent_class)->dispose (object);
}

static void
tj_text_editor_finalize (GObject *object)
{
  g_clear_pointer (&TJ_TEXT_EDITOR (object)->shown, g_free);
  g_clear_pointer (&TJ_TEXT_EDITOR (object)->empty, g_free);
  G_OBJECT_CLASS (tj_text_editor_parent_class)->finalize (object);
}

static void
tj_text_editor_class_init (TjTextEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_text_editor_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_text_editor_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-text-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TjTextEditor, entry);
  gtk_widget_class_bind_template_callback (widget_class, commit);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, query_tooltip_cb);

  gtk_widget_class_install_action (widget_class, "editor.commit", NULL, commit_action);
  gtk_widget_class_install_action (widget_class, "editor.revert", NULL, revert_action);
}

static void
tj_text_editor_init (TjTextEditor *self)
{
  self->shown = g_strdup ("");
  self->empty = g_strdup ("—");
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const TjEditing editing = { is_touched };

GtkWidget *
tj_text_editor_new (TjFieldSlot *slot, GtkWidget *label)
{
  TjTextEditor *self = g_object_new (TJ_TYPE_TEXT_EDITOR, NULL);
  gboolean writable = tj_field_slot_writable (slot);

  self->slot = g_object_ref (slot);
  gtk_editable_set_editable (GTK_EDITABLE (self->entry), writable);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  if (tj_field_slot_field (slot)->type == TJ_TYPE_DATE && writable)
    add_calendar (self);
  g_signal_connect_object (slot, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (slot, "flush", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (slot, "notify::error", G_CALLBACK (error_cb), self, G_CONNECT_SWAPPED);
  tj_editing_add_keys (GTK_WIDGET (self), &editing);
  return GTK_WIDGET (self);
}

void
tj_text_editor_set_placeholder (TjTextEditor *self, const char *text)
{
  if (g_set_str (&self->empty, text))
    gtk_entry_set_placeholder_text (self->entry, text);
}
