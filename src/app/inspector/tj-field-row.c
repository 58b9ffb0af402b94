// SPDX-License-Identifier: EUPL-1.2
#include "tj-field-row.h"

#include <glib/gi18n.h>

#include "tj-choice-editor.h"
#include "tj-note-editor.h"
#include "tj-reference-editor.h"
#include "tj-text-editor.h"

/* How many characters stand beside the label: of a record, which has more buttons, and of a choice. */
#define SHORT_TITLE 8
#define SHORT_CHOICE 13
/* Of the longest word in a label: a longer one would be broken, and has the line to itself. */
#define SHORT_WORD 12

struct _TjFieldRow
{
  GtkBox parent_instance;

  TjFieldSlot *slot; /* (owned) */
  GtkWidget *editor;

  /* Template */
  GtkGrid *line; /* not a box: that would give a label that wraps the width of one line */
  GtkLabel *label;
  GtkRevealer *problem;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (TjFieldRow, tj_field_row, GTK_TYPE_BOX)

static void
error_cb (TjFieldRow *self)
{
  const char *error = tj_field_slot_error (self->slot);

  gtk_revealer_set_reveal_child (self->problem, error != NULL);
  if (error == NULL)
    {
      gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
      return;
    }
  gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  gtk_label_set_text (self->message, error);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), error, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static GtkWidget *
make_editor (TjFieldRow *self, const TjField *field)
{
  GtkWidget *label = GTK_WIDGET (self->label);

  switch (field->type)
    {
    case TJ_TYPE_ENUM:
    case TJ_TYPE_TICK:
      return tj_choice_editor_new (self->slot, label);
    case TJ_TYPE_REF:
      return tj_reference_editor_new (self->slot);
    case TJ_TYPE_TEXT:
    case TJ_TYPE_SERIES:
      return tj_note_editor_new (self->slot, label);
    default:
      break;
    }
  return tj_text_editor_new (self->slot, label);
}

static void
tj_field_row_dispose (GObject *object)
{
  TjFieldRow *self = TJ_FIELD_ROW (object);

  g_clear_object (&self->slot);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_FIELD_ROW);
  G_OBJECT_CLASS (tj_field_row_parent_class)->dispose (object);
}

static void
tj_field_row_class_init (TjFieldRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_field_row_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/inspector/tj-field-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TjFieldRow, line);
  gtk_widget_class_bind_template_child (widget_class, TjFieldRow, label);
  gtk_widget_class_bind_template_child (widget_class, TjFieldRow, problem);
  gtk_widget_class_bind_template_child (widget_class, TjFieldRow, message);
}

static void
tj_field_row_init (TjFieldRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static gboolean
has_long_word (const char *label)
{
  g_auto (GStrv) words = g_strsplit_set (label, " -", -1);

  for (guint i = 0; words[i]; i++)
    if (g_utf8_strlen (words[i], -1) > SHORT_WORD)
      return TRUE;
  return FALSE;
}

/* What is long gets the whole width, below its label. */
static void
place_editor (TjFieldRow *self, gboolean long_value)
{
  gboolean below = long_value || has_long_word (gtk_label_get_text (self->label));
  GtkLayoutManager *grid = gtk_widget_get_layout_manager (GTK_WIDGET (self->line));
  GtkGridLayoutChild *place = GTK_GRID_LAYOUT_CHILD (gtk_layout_manager_get_layout_child (grid, self->editor));

  gtk_grid_layout_child_set_column (place, below ? 0 : 1);
  gtk_grid_layout_child_set_row (place, below ? 1 : 0);
  if (below)
    gtk_widget_add_css_class (GTK_WIDGET (self), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "long");
}

static void
read_cb (TjFieldRow *self)
{
  g_autofree char *text = tj_field_slot_text (self->slot);
  gboolean choice = tj_field_slot_field (self->slot)->type == TJ_TYPE_ENUM;

  place_editor (self, g_utf8_strlen (text, -1) > (choice ? SHORT_CHOICE : SHORT_TITLE));
}

GtkWidget *
tj_field_row_new (TjSession *session, const TjField *field)
{
  TjFieldRow *self = g_object_new (TJ_TYPE_FIELD_ROW, NULL);
  gboolean long_text = field->type == TJ_TYPE_TEXT && (field->flags & TJ_MULTILINE);

  self->slot = tj_field_slot_new (session, field);
  gtk_label_set_text (self->label, _ (field->label));
  if (field->help)
    gtk_widget_set_tooltip_text (GTK_WIDGET (self->label), _ (field->help));
  self->editor = make_editor (self, field);
  gtk_widget_set_hexpand (self->editor, TRUE);
  gtk_grid_attach (self->line, self->editor, 1, 0, 1, 1);
  place_editor (self, long_text);
  if (field->type == TJ_TYPE_REF || field->type == TJ_TYPE_ENUM || field->type == TJ_TYPE_SERIES)
    g_signal_connect_object (self->slot, "read", G_CALLBACK (read_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->slot, "notify::error", G_CALLBACK (error_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

TjFieldSlot *
tj_field_row_slot (TjFieldRow *self)
{
  return self->slot;
}

void
tj_field_row_edit (TjFieldRow *self)
{
  gtk_widget_child_focus (self->editor, GTK_DIR_TAB_FORWARD);
}
