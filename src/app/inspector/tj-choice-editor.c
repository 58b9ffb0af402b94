// SPDX-License-Identifier: EUPL-1.2
#include "tj-choice-editor.h"

#include <glib/gi18n.h>

#define DASH "—"

static const TjChoice tick_choices[] = {
  { TJ_TICK_YES, "ja", NC_ ("tick", "Yes") },
  { TJ_TICK_NO, "nee", NC_ ("tick", "No") },
  { 0 },
};

struct _TjChoiceEditor
{
  GtkBox parent_instance;

  TjFieldSlot *slot;       /* (owned) */
  const TjChoice *choices; /* ends with a NULL nick */
  gboolean can_unset;      /* the first row is the dash */
  gboolean reading;

  /* Template */
  GtkDropDown *drop_down;
  GtkStringList *labels;
};

G_DEFINE_FINAL_TYPE (TjChoiceEditor, tj_choice_editor, GTK_TYPE_BOX)

static guint
position_of (TjChoiceEditor *self, int value)
{
  if (value == 0)
    return self->can_unset ? 0 : GTK_INVALID_LIST_POSITION;
  for (guint i = 0; self->choices[i].nick; i++)
    if (self->choices[i].value == value)
      return i + self->can_unset;
  return GTK_INVALID_LIST_POSITION;
}

static const char *
nick_at (TjChoiceEditor *self, guint position)
{
  return self->can_unset && position == 0 ? NULL : self->choices[position - self->can_unset].nick;
}

static int
value (TjChoiceEditor *self)
{
  const TjField *field = tj_field_slot_field (self->slot);
  const TjRecord *record = tj_field_slot_record (self->slot);

  if (record == NULL)
    return 0;
  if (field->type == TJ_TYPE_TICK)
    return *(const TjTick *) tj_field_value (field, record);
  return *(const int *) tj_field_value (field, record);
}

static void
read_cb (TjChoiceEditor *self)
{
  self->reading = TRUE;
  gtk_drop_down_set_selected (self->drop_down, position_of (self, value (self)));
  self->reading = FALSE;
}

static void
selected_cb (TjChoiceEditor *self)
{
  guint position = gtk_drop_down_get_selected (self->drop_down);

  if (self->reading || self->slot == NULL || position == GTK_INVALID_LIST_POSITION)
    return;
  if (!tj_field_slot_commit_value (self->slot, nick_at (self, position)))
    read_cb (self);
}

/* Labels that are too long for the button are cut there, but not in the list. */
static void
setup_button_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
setup_list_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_item_set_child (item, row);
}

static const char *
words (GtkListItem *item)
{
  return gtk_string_object_get_string (gtk_list_item_get_item (item));
}

static void
bind_button_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), words (item));
  if (g_str_equal (words (item), DASH))
    gtk_widget_add_css_class (label, "dimmed");
  else
    gtk_widget_remove_css_class (label, "dimmed");
}

static void
bind_list_cb (TjChoiceEditor *self, GtkListItem *item)
{
  GtkWidget *row = gtk_list_item_get_child (item);
  gboolean chosen = gtk_list_item_get_position (item) == gtk_drop_down_get_selected (self->drop_down);

  gtk_label_set_text (GTK_LABEL (gtk_widget_get_first_child (row)), words (item));
  gtk_widget_set_opacity (gtk_widget_get_last_child (row), chosen ? 1 : 0);
}

static void
tj_choice_editor_dispose (GObject *object)
{
  TjChoiceEditor *self = TJ_CHOICE_EDITOR (object);

  g_clear_object (&self->slot);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_CHOICE_EDITOR);
  G_OBJECT_CLASS (tj_choice_editor_parent_class)->dispose (object);
}

static void
tj_choice_editor_class_init (TjChoiceEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_choice_editor_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-choice-editor.ui");
  gtk_widget_class_bind_template_child (widget_class, TjChoiceEditor, drop_down);
  gtk_widget_class_bind_template_child (widget_class, TjChoiceEditor, labels);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_button_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_list_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_button_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_list_cb);
}

static void
tj_choice_editor_init (TjChoiceEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static const char *
choice_label (const TjField *field, const TjChoice *choice)
{
  return field->type == TJ_TYPE_TICK ? g_dpgettext2 (NULL, "tick", choice->label) : _ (choice->label);
}

static void
add_labels (TjChoiceEditor *self, const TjField *field)
{
  self->reading = TRUE;
  if (self->can_unset)
    gtk_string_list_append (self->labels, DASH);
  for (guint i = 0; self->choices[i].nick; i++)
    gtk_string_list_append (self->labels, choice_label (field, &self->choices[i]));
  self->reading = FALSE;
}

GtkWidget *
tj_choice_editor_new (TjFieldSlot *slot, GtkWidget *label)
{
  TjChoiceEditor *self = g_object_new (TJ_TYPE_CHOICE_EDITOR, NULL);
  const TjField *field = tj_field_slot_field (slot);

  self->choices = field->type == TJ_TYPE_TICK ? tick_choices : field->choices;
  self->can_unset = !(field->flags & TJ_REQUIRED);
  add_labels (self, field);
  self->slot = g_object_ref (slot);
  gtk_widget_set_sensitive (GTK_WIDGET (self->drop_down), tj_field_slot_writable (slot));
  if (field->help)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->drop_down), _ (field->help));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->drop_down), GTK_ACCESSIBLE_RELATION_LABELLED_BY, label, NULL,
                                  -1);
  g_signal_connect_object (slot, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
