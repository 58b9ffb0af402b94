// SPDX-License-Identifier: EUPL-1.2
#include "tj-cell.h"

#include <glib/gi18n.h>

#include "tj-chooser.h"

struct _TjCell
{
  GtkWidget parent_instance;

  /* Owned */
  TjSession *session;
  TjRow *row;
  GtkWidget *label;
  GtkWidget *editor;  /* only while editing as text */
  GtkWidget *popover; /* only while choosing */

  TjRowFollower follower;
  const TjField *field;
  TjCellText text_func;
  gpointer text_data;
  const TjCellEditing *editing; /* (nullable) */
  gboolean finishing;
  gboolean heavy;
};

G_DEFINE_FINAL_TYPE (TjCell, tj_cell, GTK_TYPE_WIDGET)

static void
show_text (gpointer data)
{
  TjCell *self = data;
  gconstpointer record = self->row ? tj_model_get (tj_session_model (self->session), tj_row_id (self->row)) : NULL;
  g_autofree char *text = NULL;
  gboolean dim = FALSE;

  if (record && self->text_func)
    text = self->text_func (record, &dim, self->text_data);
  if (record && text == NULL && self->field)
    text = tj_model_format (tj_session_model (self->session), self->field, record);
  /* One line a row: a note of three lines shows as one, whole in its tooltip. */
  if (text)
    g_strdelimit (text, "\n", ' ');
  gtk_inscription_set_text (GTK_INSCRIPTION (self->label), text ? text : "");
  if (dim || (self->row && tj_row_aside (self->row)))
    gtk_widget_add_css_class (self->label, "dimmed");
  else
    gtk_widget_remove_css_class (self->label, "dimmed");
}

/* What does not fit is whole in the tooltip. */
static gboolean
query_tooltip_cb (TjCell *self, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (self->label));
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->label, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);
  if (width <= gtk_widget_get_width (self->label))
    return FALSE;
  gtk_tooltip_set_text (tooltip, text);
  return TRUE;
}

static void
end_editing (TjCell *self)
{
  GtkWidget *editor = g_steal_pointer (&self->editor);

  if (editor == NULL)
    return;
  gtk_widget_unparent (editor);
  gtk_widget_set_visible (self->label, TRUE);
  show_text (self);
}

static gboolean
set_text (TjCell *self, const char *input, GError **error)
{
  if (self->editing)
    return self->editing->set (tj_row_id (self->row), input, self->text_data, error);
  return tj_session_set_text (self->session, tj_row_id (self->row), self->field, input, error);
}

/* Returns whether the editor is gone: a text that cannot be read stays, with the reason, as long as the focus does. */
static gboolean
commit (TjCell *self, gboolean leaving)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *input = NULL;

  if (self->editor == NULL || self->finishing)
    return TRUE;
  self->finishing = TRUE;
  input = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
  if (!set_text (self, input, &error))
    {
      tj_session_problem (self->session, error->message);
      gtk_widget_add_css_class (self->editor, "error");
      gtk_widget_set_tooltip_text (self->editor, error->message);
    }
  if (error == NULL || leaving)
    end_editing (self);
  self->finishing = FALSE;
  return error == NULL;
}

/* The focus goes back to the cell of the table, so that the arrows work on. */
static void
focus_table_cell (TjCell *self)
{
  for (GtkWidget *widget = gtk_widget_get_parent (GTK_WIDGET (self)); widget; widget = gtk_widget_get_parent (widget))
    if (gtk_widget_get_focusable (widget))
      {
        gtk_widget_grab_focus (widget);
        return;
      }
}

static void
activate_cb (TjCell *self)
{
  /* What is committed may take the row, and the cell with it. */
  g_autoptr (TjCell) kept = g_object_ref (self);

  if (commit (self, FALSE))
    focus_table_cell (self);
}

static void
focus_leave_cb (TjCell *self)
{
  g_autoptr (TjCell) kept = g_object_ref (self);

  commit (self, TRUE);
}

/* The cell @step columns further in the same row. */
static TjCell *
neighbour (TjCell *self, int step)
{
  GtkWidget *cell = GTK_WIDGET (self);

  while (gtk_widget_get_parent (cell) && !gtk_widget_get_focusable (cell))
    cell = gtk_widget_get_parent (cell);
  do
    cell = step > 0 ? gtk_widget_get_next_sibling (cell) : gtk_widget_get_prev_sibling (cell);
  while (cell && tj_cell_find (cell) == NULL);
  return cell ? tj_cell_find (cell) : NULL;
}

static void
cancel (TjCell *self)
{
  TjId id = tj_row_id (self->row);

  self->finishing = TRUE;
  end_editing (self);
  self->finishing = FALSE;
  focus_table_cell (self);
  if (self->editing && self->editing->cancelled)
    self->editing->cancelled (id, self->text_data);
}

static gboolean
key_cb (TjCell *self, guint key, guint code, GdkModifierType state)
{
  g_autoptr (TjCell) kept = g_object_ref (self);
  TjCell *next;

  if (key == GDK_KEY_Escape)
    {
      cancel (self);
      return TRUE;
    }
  if (key != GDK_KEY_Tab && key != GDK_KEY_ISO_Left_Tab)
    return FALSE;
  if (!commit (self, FALSE))
    return TRUE;
  next = neighbour (self, key == GDK_KEY_Tab ? 1 : -1);
  if (next)
    tj_cell_edit (next, TRUE);
  else
    focus_table_cell (self);
  return TRUE;
}

static void
edit_as_text (TjCell *self, gboolean select)
{
  gconstpointer record = tj_model_get (tj_session_model (self->session), tj_row_id (self->row));
  const char *label = self->editing && self->editing->label ? self->editing->label : self->field->label;
  g_autofree char *text = self->editing && self->editing->text ? self->editing->text (record, self->text_data)
                                                               : tj_field_format (self->field, record);
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_strdelimit (text, "\n", ' ');
  self->editor = gtk_text_new ();
  gtk_widget_add_css_class (self->editor, "cell-editor");
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  gtk_text_set_attributes (GTK_TEXT (self->editor), gtk_inscription_get_attributes (GTK_INSCRIPTION (self->label)));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->editor), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (label), -1);
  g_signal_connect_swapped (self->editor, "activate", G_CALLBACK (activate_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (self->editor, focus);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->editor, keys);
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_grab_focus (self->editor);
  if (!select)
    gtk_editable_set_position (GTK_EDITABLE (self->editor), -1);
}

static void
popover_closed_cb (TjCell *self)
{
  focus_table_cell (self);
}

static void
show_popover (TjCell *self, GtkWidget *popover)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  self->popover = popover;
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (popover_closed_cb), self);
  gtk_popover_popup (GTK_POPOVER (popover));
}

static void
set_value (TjCell *self, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (self->row && !tj_session_set_value (self->session, tj_row_id (self->row), self->field, text, &error))
    tj_session_problem (self->session, error->message);
}

static void
chosen_cb (TjCell *self, gint64 id)
{
  g_autofree char *text = id ? g_strdup_printf ("%" G_GINT64_FORMAT, id) : NULL;

  set_value (self, text);
}

static void
choose_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *nick = g_variant_get_string (parameter, NULL);

  set_value (TJ_CELL (widget), *nick ? nick : NULL);
}

static void
add_choice (GMenu *menu, const char *label, const char *nick)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target (item, "cell.choose", "s", nick);
  g_menu_append_item (menu, item);
}

static GtkWidget *
menu_of_choices (const TjField *field)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  if (!(field->flags & TJ_REQUIRED))
    add_choice (menu, "—", "");
  for (const TjChoice *choice = field->choices; choice && choice->nick; choice++)
    add_choice (menu, _ (choice->label), choice->nick);
  if (field->type == TJ_TYPE_TICK)
    {
      add_choice (menu, "ja", "ja");
      add_choice (menu, "nee", "nee");
    }
  return gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
}

void
tj_cell_edit (TjCell *self, gboolean select)
{
  GtkWidget *chooser;

  if (self->row == NULL || self->editor || !tj_session_writable (self->session))
    return;
  if (self->editing)
    {
      edit_as_text (self, select);
      return;
    }
  if (self->field == NULL)
    return;
  switch (self->field->type)
    {
    case TJ_TYPE_REF:
      chooser = tj_chooser_new (self->session, self->field->target, !(self->field->flags & TJ_REQUIRED));
      g_signal_connect_swapped (chooser, "chosen", G_CALLBACK (chosen_cb), self);
      show_popover (self, chooser);
      break;
    case TJ_TYPE_ENUM:
    case TJ_TYPE_TICK:
      show_popover (self, menu_of_choices (self->field));
      break;
    default:
      edit_as_text (self, select);
    }
}

static void
pressed_cb (TjCell *self, int n_press, double x, double y, GtkGestureClick *gesture)
{
  if (n_press != 2 || self->editor)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  tj_cell_edit (self, TRUE);
}

void
tj_cell_bind (TjCell *self, TjRow *row)
{
  if (self->row == row)
    return;
  end_editing (self);
  if (self->row)
    tj_row_leave (self->row, &self->follower);
  g_set_object (&self->row, row);
  if (row)
    {
      tj_row_follow (row, &self->follower);
      show_text (self);
    }
}

TjRow *
tj_cell_row (TjCell *self)
{
  return self->row;
}

const TjField *
tj_cell_field (TjCell *self)
{
  return self->field;
}

GtkWidget *
tj_cell_new (TjSession *session, const TjField *field, TjCellText text_func, gpointer data)
{
  TjCell *self = g_object_new (TJ_TYPE_CELL, NULL);

  self->session = g_object_ref (session);
  self->field = field;
  self->text_func = text_func;
  self->text_data = data;
  if (field && (field->type == TJ_TYPE_MONEY || field->type == TJ_TYPE_NUMBER))
    gtk_inscription_set_xalign (GTK_INSCRIPTION (self->label), 1);
  return GTK_WIDGET (self);
}

/* Not by its style: with another font the whole table would be measured again. */
void
tj_cell_set_heavy (TjCell *self, gboolean heavy)
{
  g_autoptr (PangoAttrList) attributes = NULL;

  if (self->heavy == heavy)
    return;
  self->heavy = heavy;
  if (heavy)
    {
      attributes = pango_attr_list_new ();
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
    }
  gtk_inscription_set_attributes (GTK_INSCRIPTION (self->label), attributes);
}

void
tj_cell_set_editing (TjCell *self, const TjCellEditing *editing)
{
  self->editing = editing;
}

static void
tj_cell_dispose (GObject *object)
{
  TjCell *self = TJ_CELL (object);

  self->finishing = TRUE;
  tj_cell_bind (self, NULL);
  g_clear_pointer (&self->popover, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_cell_parent_class)->dispose (object);
}

static void
tj_cell_class_init (TjCellClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_cell_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_install_action (widget_class, "cell.choose", "s", choose_action);
}

static void
tj_cell_init (TjCell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->follower = (TjRowFollower) { .changed = show_text, .data = self };
  /* The width is that of the column whatever the text is: a label would lay it out thrice to find that out. */
  self->label = gtk_inscription_new (NULL);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (self->label), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (self->label), 0);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (self->label), 0);
  /* One line high: in a higher one the rest of a text that does not fit would take a line too. */
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (self->label), 1);
  gtk_widget_set_valign (self->label, GTK_ALIGN_CENTER);
  gtk_inscription_set_xalign (GTK_INSCRIPTION (self->label), 0);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  g_signal_connect (self, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}
