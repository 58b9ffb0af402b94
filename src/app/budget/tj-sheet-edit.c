// SPDX-License-Identifier: EUPL-1.2
/* A cell that is edited in its place. */
#include <glib/gi18n.h>

#include "tj-editing.h"
#include "tj-sheet-view-private.h"

GtkWidget *
tj_sheet_view_editor (TjSheetView *self)
{
  return self->editor;
}

static void
end (TjSheetView *self, gboolean focus)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  self->closing = TRUE;
  if (focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  gtk_widget_unparent (editor);
  self->closing = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
refuse (TjSheetView *self, const GError *error)
{
  gtk_widget_add_css_class (self->editor, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  self->editing->problem (self->editing_data, error->message);
}

/* What was typed; where it began with is no change. */
static gboolean
accept (TjSheetView *self, GError **error)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->editor));

  if (g_strcmp0 (text, g_object_get_data (G_OBJECT (self->editor), "began-with")) == 0)
    return TRUE;
  return self->editing->accept (self->editing_data, tj_sheet_view_row (self), self->column, text, error);
}

static gboolean
commit (TjSheetView *self, gboolean focus)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GtkWidget) kept = self->editor ? g_object_ref (self->editor) : NULL;

  if (self->editor == NULL)
    return TRUE;
  if (!accept (self, &error))
    {
      refuse (self, error);
      return FALSE;
    }
  if (self->editor)
    end (self, focus);
  return TRUE;
}

gboolean
tj_sheet_edit_commit (TjSheetView *self)
{
  return commit (self, TRUE);
}

static gboolean
names_new_row (TjSheetView *self)
{
  return self->editor && self->column == 0 && self->editing->is_new (self->editing_data, tj_sheet_view_row (self));
}

void
tj_sheet_edit_cancel (TjSheetView *self)
{
  gboolean new_row = names_new_row (self);

  if (self->editor)
    end (self, TRUE);
  if (new_row)
    self->editing->give_up (self->editing_data);
}

/* Who goes elsewhere has finished; what cannot be read is told, and the cell is as it was. */
static void
leave_cb (TjSheetView *self)
{
  if (self->closing || self->editor == NULL)
    return;
  if (!commit (self, FALSE))
    end (self, FALSE);
}

/* Where the cursor goes once what was typed is taken up. */
static gboolean
done (TjSheetView *self, const char *where)
{
  gboolean new_row = names_new_row (self);

  if (!tj_sheet_edit_commit (self))
    return FALSE;
  if (new_row && g_str_equal (where, "down"))
    where = "next";
  if (g_str_equal (where, "down") || g_str_equal (where, "up"))
    tj_sheet_cursor_enter (self, *where == 'd' ? 1 : -1);
  else if (g_str_equal (where, "next") || g_str_equal (where, "previous"))
    tj_sheet_cursor_next (self, *where == 'n' ? 1 : -1, TRUE);
  else if (g_str_equal (where, "left") || g_str_equal (where, "right"))
    tj_sheet_cursor_set (self, self->row, self->column + (*where == 'r' ? 1 : -1), FALSE);
  return TRUE;
}

static void
done_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  done (TJ_SHEET_VIEW (widget), g_variant_get_string (parameter, NULL));
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_sheet_edit_cancel (TJ_SHEET_VIEW (widget));
}

void
tj_sheet_edit_class_init (GtkWidgetClass *class)
{
  gtk_widget_class_install_action (class, "sheet.done", "s", done_action);
  gtk_widget_class_install_action (class, "sheet.cancel", NULL, cancel_action);
}

static gboolean
take_key (TjSheetView *self, guint key, gboolean shift)
{
  switch (key)
    {
    case GDK_KEY_Escape:
      tj_sheet_edit_cancel (self);
      return TRUE;
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      done (self, shift ? "up" : "down");
      return TRUE;
    case GDK_KEY_Tab:
    case GDK_KEY_KP_Tab:
    case GDK_KEY_ISO_Left_Tab:
      done (self, shift || key == GDK_KEY_ISO_Left_Tab ? "previous" : "next");
      return TRUE;
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      done (self, "up");
      return TRUE;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      done (self, "down");
      return TRUE;
    case GDK_KEY_Left:
    case GDK_KEY_Right:
      if (self->typed_over && !shift)
        done (self, key == GDK_KEY_Left ? "left" : "right");
      return self->typed_over && !shift;
    default:
      return FALSE;
    }
}

static gboolean
key_cb (TjSheetView *self, guint key, guint code, GdkModifierType state)
{
  if (state & (GDK_CONTROL_MASK | GDK_ALT_MASK))
    return FALSE;
  return take_key (self, key, (state & GDK_SHIFT_MASK) != 0);
}

static gboolean
is_touched (GtkWidget *editor)
{
  return g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (editor)), g_object_get_data (G_OBJECT (editor), "began-with"))
         != 0;
}

static const TjEditing editing_keys = { is_touched };

static void
changed_cb (GtkWidget *editor)
{
  gtk_widget_remove_css_class (editor, "error");
  gtk_accessible_reset_state (GTK_ACCESSIBLE (editor), GTK_ACCESSIBLE_STATE_INVALID);
}

void
tj_sheet_edit_place (TjSheetView *self)
{
  TjSheetBox box = tj_sheet_place_box (self, self->row, self->column);
  int natural;
  GtkAllocation place = { (int) box.x + 2, (int) box.y + 1, (int) box.width - 4, (int) box.height - 3 };

  gtk_widget_measure (self->editor, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_measure (self->editor, GTK_ORIENTATION_HORIZONTAL, -1, &natural, NULL, NULL, NULL);
  place.width = MAX (place.width, natural);
  gtk_widget_size_allocate (self->editor, &place, -1);
}

static void
make_editor (TjSheetView *self, const char *began, const char *text)
{
  GtkEventController *focus = gtk_event_controller_focus_new (), *keys = gtk_event_controller_key_new ();
  g_autofree char *label = tj_sheet_sentence (self->sheet, tj_sheet_view_row (self), self->column);

  self->editor = gtk_text_new ();
  gtk_widget_add_css_class (self->editor, "cell-editor");
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text ? text : began);
  if (self->column > 0)
    gtk_editable_set_alignment (GTK_EDITABLE (self->editor), 1);
  g_object_set_data_full (G_OBJECT (self->editor), "began-with", g_strdup (began), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect (self->editor, "changed", G_CALLBACK (changed_cb), NULL);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (self->editor, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->editor, keys);
  tj_editing_add_keys (self->editor, &editing_keys);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
}

void
tj_sheet_view_edit (TjSheetView *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *began = NULL;
  guint row = tj_sheet_view_row (self);
  int tab = self->tab_column;

  if (self->editing == NULL || row == G_MAXUINT || self->editor)
    return;
  began = self->editing->text (self->editing_data, row, self->column, &error);
  if (began == NULL)
    {
      self->editing->problem (self->editing_data, error->message);
      return;
    }
  tj_sheet_cursor_set (self, self->row, self->column, FALSE);
  self->tab_column = tab;
  self->typed_over = text != NULL;
  make_editor (self, began, text);
  gtk_widget_grab_focus (self->editor);
  if (text)
    gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
  else
    gtk_editable_select_region (GTK_EDITABLE (self->editor), 0, -1);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}
