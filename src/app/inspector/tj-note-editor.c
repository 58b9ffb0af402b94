// SPDX-License-Identifier: EUPL-1.2
#include "tj-note-editor.h"

#include <glib/gi18n.h>

#include "tj-editing.h"

struct _TjNoteEditor
{
  GtkBox parent_instance;

  /* Owned */
  TjFieldSlot *slot;
  char *shown; /* the value as it was last read */

  gboolean one_line;

  /* Template */
  GtkTextView *view;
  GtkTextBuffer *buffer;
  GtkLabel *ruler; /* under the text, invisible: knows its height for any width, which a text view does not */
};

G_DEFINE_FINAL_TYPE (TjNoteEditor, tj_note_editor, GTK_TYPE_BOX)

static char *
typed (TjNoteEditor *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->buffer, &start, &end);
  return gtk_text_buffer_get_text (self->buffer, &start, &end, FALSE);
}

static gboolean
is_dirty (TjNoteEditor *self)
{
  g_autofree char *text = typed (self);

  return g_strcmp0 (text, self->shown) != 0;
}

static gboolean
is_touched (GtkWidget *widget)
{
  TjNoteEditor *self = TJ_NOTE_EDITOR (widget);

  return is_dirty (self) || tj_field_slot_error (self->slot) != NULL;
}

/* A new value is not something to undo by Ctrl+Z in the text. */
static void
show_value (TjNoteEditor *self)
{
  gtk_text_buffer_begin_irreversible_action (self->buffer);
  if (is_dirty (self))
    gtk_text_buffer_set_text (self->buffer, self->shown, -1);
  gtk_text_buffer_end_irreversible_action (self->buffer);
}

static void
read_cb (TjNoteEditor *self, gboolean afresh)
{
  gboolean keep = is_dirty (self) && !afresh;
  g_autofree char *text = tj_field_slot_text (self->slot);

  if (!g_set_str (&self->shown, text) && !afresh)
    return;
  if (!keep)
    show_value (self);
}

static void
error_cb (TjNoteEditor *self)
{
  GtkAccessibleInvalidState state
      = tj_field_slot_error (self->slot) ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE;

  gtk_accessible_update_state (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_STATE_INVALID, state, -1);
}

static void
commit (TjNoteEditor *self)
{
  g_autofree char *text = typed (self);
  g_autofree char *value = NULL;

  if (self->slot == NULL)
    return;
  if (g_strcmp0 (text, self->shown) == 0)
    {
      tj_field_slot_clear_error (self->slot);
      return;
    }
  if (self->one_line)
    g_strdelimit (text, "\r\n", ' ');
  if (!tj_field_slot_commit_text (self->slot, text))
    return;
  value = tj_field_slot_text (self->slot);
  g_set_str (&self->shown, value);
  show_value (self);
}

/* Enter makes a line only where there can be more of them. */
static gboolean
enter_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  TjNoteEditor *self = TJ_NOTE_EDITOR (widget);

  return self->one_line && gtk_widget_activate_action (widget, "editor.commit", NULL);
}

static void
commit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  commit (TJ_NOTE_EDITOR (widget));
}

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjNoteEditor *self = TJ_NOTE_EDITOR (widget);

  tj_field_slot_clear_error (self->slot);
  show_value (self);
}

/* Lays out again what gives the height. In an empty field it is a dash, and the help while somebody is there. */
static void
changed_cb (TjNoteEditor *self)
{
  g_autofree char *text = typed (self);
  /* An empty last line counts as well. */
  g_autofree char *ruled = g_strconcat (text, "\u200b", NULL);
  const char *help = self->slot ? tj_field_slot_field (self->slot)->help : NULL;
  gboolean is_empty = *text == '\0';
  const char *hint = help && gtk_widget_has_focus (GTK_WIDGET (self->view)) ? _ (help) : "—";

  gtk_label_set_text (self->ruler, is_empty ? hint : ruled);
  gtk_widget_set_opacity (GTK_WIDGET (self->ruler), is_empty ? 0.7 : 0);
}

static void
leave_cb (TjNoteEditor *self)
{
  commit (self);
  changed_cb (self);
}

static void
tj_note_editor_dispose (GObject *object)
{
  TjNoteEditor *self = TJ_NOTE_EDITOR (object);

  g_clear_object (&self->slot);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_NOTE_EDITOR);
  G_OBJECT_CLASS (tj_note_editor_parent_class)->dispose (object);
}

static void
tj_note_editor_finalize (GObject *object)
{
  g_clear_pointer (&TJ_NOTE_EDITOR (object)->shown, g_free);
  G_OBJECT_CLASS (tj_note_editor_parent_class)->finalize (object);
}

static void
tj_note_editor_class_init (TjNoteEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_note_editor_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_note_editor_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-note-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TjNoteEditor, view);
  gtk_widget_class_bind_template_child (widget_class, TjNoteEditor, buffer);
  gtk_widget_class_bind_template_child (widget_class, TjNoteEditor, ruler);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);

  gtk_widget_class_install_action (widget_class, "editor.commit", NULL, commit_action);
  gtk_widget_class_install_action (widget_class, "editor.revert", NULL, revert_action);
}

static void
tj_note_editor_init (TjNoteEditor *self)
{
  self->shown = g_strdup ("");
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const TjEditing editing = { is_touched };

static void
add_enter (TjNoteEditor *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_shortcut_trigger_parse_string ("Return|KP_Enter"),
                                                          gtk_callback_action_new (enter_cb, NULL, NULL)));
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

GtkWidget *
tj_note_editor_new (TjFieldSlot *slot, GtkWidget *label)
{
  TjNoteEditor *self = g_object_new (TJ_TYPE_NOTE_EDITOR, NULL);
  const char *help = tj_field_slot_field (slot)->help;

  self->slot = g_object_ref (slot);
  self->one_line = !(tj_field_slot_field (slot)->flags & TJ_MULTILINE);
  add_enter (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_MULTI_LINE, !self->one_line, -1);
  if (help)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->view), _ (help));
  gtk_text_view_set_editable (self->view, tj_field_slot_writable (slot));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL, -1);
  g_signal_connect_object (slot, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (slot, "flush", G_CALLBACK (commit), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (slot, "notify::error", G_CALLBACK (error_cb), self, G_CONNECT_SWAPPED);
  tj_editing_add_keys (GTK_WIDGET (self), &editing);
  return GTK_WIDGET (self);
}
