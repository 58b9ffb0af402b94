// SPDX-License-Identifier: EUPL-1.2
#include "tj-inspector-pane.h"

#include <glib/gi18n.h>

#include "tj-cost-text.h"
#include "tj-decision-route.h"
#include "tj-field-row.h"
#include "tj-inspector-text.h"
#include "tj-money-group.h"
#include "tj-record-group.h"

struct _TjInspectorPane
{
  GtkBox parent_instance;

  TjSession *session; /* (owned) */
  TjKind kind;
  GPtrArray *rows;   /* (owned) of TjFieldRow (unowned) */
  GPtrArray *groups; /* (owned) of TjRecordGroup (unowned) */
  GtkWidget *route;  /* (nullable) of a decision */
  GtkWidget *money;  /* (nullable) of a cost line or a funding source */
};

G_DEFINE_FINAL_TYPE (TjInspectorPane, tj_inspector_pane, GTK_TYPE_BOX)

static void
tj_inspector_pane_dispose (GObject *object)
{
  TjInspectorPane *self = TJ_INSPECTOR_PANE (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->groups, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_INSPECTOR_PANE);
  G_OBJECT_CLASS (tj_inspector_pane_parent_class)->dispose (object);
}

static void
tj_inspector_pane_class_init (TjInspectorPaneClass *class)
{
  G_OBJECT_CLASS (class)->dispose = tj_inspector_pane_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (class),
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-inspector-pane.ui");
}

static void
tj_inspector_pane_init (TjInspectorPane *self)
{
  self->rows = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A card for fields, under the heading of their section. */
static GtkBox *
add_card (TjInspectorPane *self, const char *section)
{
  GtkWidget *group = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  if (section)
    {
      GtkWidget *heading = g_object_new (GTK_TYPE_LABEL, "label", _ (section), "xalign", 0.0, "wrap", TRUE,
                                         "accessible-role", GTK_ACCESSIBLE_ROLE_HEADING, NULL);

      gtk_widget_add_css_class (heading, "tj-group-heading");
      gtk_box_append (GTK_BOX (group), heading);
    }
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "tj-group");
  gtk_box_append (GTK_BOX (group), card);
  gtk_box_append (GTK_BOX (self), group);
  return GTK_BOX (card);
}

static void
add_fields (TjInspectorPane *self)
{
  const TjKindInfo *info = tj_kind (self->kind);
  const char *section = NULL;
  GtkBox *card = NULL;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];
      GtkWidget *row;

      if (field->section)
        {
          section = field->section;
          card = NULL;
        }
      if (field->flags & TJ_INTERNAL)
        continue;
      if (card == NULL)
        card = add_card (self, section);
      row = tj_field_row_new (self->session, field);
      gtk_box_append (card, row);
      g_ptr_array_add (self->rows, row);
    }
}

/* What follows from the route of a decision stands below the card with the field by which it is chosen. */
static void
add_route (TjInspectorPane *self)
{
  if (self->kind != TJ_KIND_DECISION)
    return;
  self->route = tj_decision_route_new (self->session);
  gtk_box_insert_child_after (GTK_BOX (self), self->route, gtk_widget_get_first_child (GTK_WIDGET (self)));
}

/* What follows from money stands below what it follows from: the build-up of a line, the first card of a source. */
static void
add_money (TjInspectorPane *self)
{
  GtkWidget *after = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (self->kind != TJ_KIND_COST_LINE && self->kind != TJ_KIND_FUNDING_SOURCE)
    return;
  if (self->kind == TJ_KIND_COST_LINE)
    after = gtk_widget_get_next_sibling (after);
  self->money = tj_money_group_new (self->session);
  gtk_box_insert_child_after (GTK_BOX (self), self->money, after);
}

/* Of a build-up only what it reckons with, and what was filled in nonetheless. What has the focus stays. */
static void
show_build (TjInspectorPane *self, const TjCostLine *line)
{
  for (guint i = 0; line && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      const TjField *field = tj_field_slot_field (tj_field_row_slot (TJ_FIELD_ROW (row)));

      gtk_widget_set_visible (row, tj_cost_build_uses (line->build, field) || tj_field_is_set (field, &line->record)
                                       || gtk_widget_get_focus_child (row) != NULL);
    }
}

static void
add_group (TjInspectorPane *self, GtkWidget *group)
{
  gtk_box_append (GTK_BOX (self), group);
  g_ptr_array_add (self->groups, group);
}

static void
add_groups (TjInspectorPane *self)
{
  g_autoptr (GArray) links = tj_inspector_links (self->kind);

  for (guint i = 0; i < links->len; i++)
    add_group (self, tj_record_group_new_links (self->session, g_array_index (links, TjKind, i)));
  add_group (self, tj_record_group_new_uses (self->session));
  if (self->kind != TJ_KIND_SOURCE_NOTE)
    add_group (self, tj_record_group_new_notes (self->session));
}

GtkWidget *
tj_inspector_pane_new (TjSession *session, TjKind kind)
{
  TjInspectorPane *self = g_object_new (TJ_TYPE_INSPECTOR_PANE, NULL);

  self->session = g_object_ref (session);
  self->kind = kind;
  add_fields (self);
  add_route (self);
  add_money (self);
  add_groups (self);
  return GTK_WIDGET (self);
}

TjKind
tj_inspector_pane_kind (TjInspectorPane *self)
{
  return self->kind;
}

void
tj_inspector_pane_set_record (TjInspectorPane *self, TjId id)
{
  for (guint i = 0; i < self->rows->len; i++)
    tj_field_slot_set_record (tj_field_row_slot (g_ptr_array_index (self->rows, i)), id);
  for (guint i = 0; i < self->groups->len; i++)
    tj_record_group_set_record (g_ptr_array_index (self->groups, i), id);
  if (self->route)
    tj_decision_route_set_record (TJ_DECISION_ROUTE (self->route), id);
  if (self->money)
    tj_money_group_set_record (TJ_MONEY_GROUP (self->money), id);
  if (self->kind == TJ_KIND_COST_LINE)
    show_build (self, tj_model_get_kind (tj_session_shown_model (self->session), self->kind, id));
}

void
tj_inspector_pane_edit_title (TjInspectorPane *self)
{
  const TjField *title = tj_kind_field (self->kind, tj_kind (self->kind)->title_field);

  for (guint i = 0; i < self->rows->len; i++)
    {
      TjFieldRow *row = g_ptr_array_index (self->rows, i);

      if (tj_field_slot_field (tj_field_row_slot (row)) == title)
        tj_field_row_edit (row);
    }
}
