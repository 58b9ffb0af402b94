// SPDX-License-Identifier: EUPL-1.2
#include "tj-condition-row.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _TjConditionRow
{
  GtkWidget parent_instance;

  GtkWidget *name;
  GtkWidget *met;

  TjId id;
  gboolean showing;
};

G_DEFINE_FINAL_TYPE (TjConditionRow, tj_condition_row, GTK_TYPE_WIDGET)

static const char *
state_of (TjTick met)
{
  return met == TJ_TICK_YES ? "ja" : met == TJ_TICK_NO ? "nee" : "open";
}

void
tj_condition_row_show (TjConditionRow *self, const TjCondition *condition)
{
  self->showing = TRUE;
  self->id = condition->record.id;
  gtk_label_set_label (GTK_LABEL (self->name), condition->name);
  adw_toggle_group_set_active_name (ADW_TOGGLE_GROUP (self->met), state_of (condition->met));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->met), GTK_ACCESSIBLE_PROPERTY_LABEL, condition->name, -1);
  self->showing = FALSE;
}

static void
active_cb (TjConditionRow *self)
{
  const char *name = adw_toggle_group_get_active_name (ADW_TOGGLE_GROUP (self->met));

  if (self->showing || name == NULL)
    return;
  gtk_widget_activate_action (GTK_WIDGET (self), "page.condition", "(xs)", self->id,
                              g_str_equal (name, "open") ? "" : name);
}

static void
tj_condition_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_CONDITION_ROW);
  G_OBJECT_CLASS (tj_condition_row_parent_class)->dispose (object);
}

static void
tj_condition_row_class_init (TjConditionRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_condition_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/budget/tj-condition-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TjConditionRow, name);
  gtk_widget_class_bind_template_child (widget_class, TjConditionRow, met);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
}

static void
tj_condition_row_init (TjConditionRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
