// SPDX-License-Identifier: EUPL-1.2
/* Conditions such as 'if the council agrees', switched on the page itself, so that one sees at once what follows. */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-budget-page-private.h"
#include "tj-condition-row.h"

static GPtrArray *
conditions_of (TjBudgetPage *self)
{
  return tj_model_sorted (tj_session_shown_model (self->session), TJ_KIND_CONDITION, tj_session_project (self->session),
                          NULL);
}

static void
set_label (TjBudgetPage *self, const GPtrArray *conditions)
{
  g_autofree char *text = NULL;
  guint open = 0;

  for (guint i = 0; i < conditions->len; i++)
    open += ((const TjCondition *) g_ptr_array_index (conditions, i))->met == TJ_TICK_UNSET;
  if (open > 0)
    text = g_strdup_printf (ngettext ("Conditions (%u open)", "Conditions (%u open)", open), open);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->conditions_button), text ? text : _ ("Conditions"));
}

/* The same conditions keep their rows, so that the keyboard stays where it is. */
void
tj_budget_page_show_conditions (TjBudgetPage *self)
{
  g_autoptr (GPtrArray) conditions = conditions_of (self);
  GtkWidget *row = gtk_widget_get_first_child (self->conditions);
  guint i = 0;

  for (; i < conditions->len && row; i++, row = gtk_widget_get_next_sibling (row))
    tj_condition_row_show (TJ_CONDITION_ROW (row), g_ptr_array_index (conditions, i));
  for (; i < conditions->len; i++)
    {
      row = g_object_new (TJ_TYPE_CONDITION_ROW, NULL);
      tj_condition_row_show (TJ_CONDITION_ROW (row), g_ptr_array_index (conditions, i));
      gtk_box_append (GTK_BOX (self->conditions), row);
      row = NULL;
    }
  while (row)
    {
      GtkWidget *next = gtk_widget_get_next_sibling (row);

      gtk_box_remove (GTK_BOX (self->conditions), row);
      row = next;
    }
  set_label (self, conditions);
  gtk_widget_set_visible (self->conditions_button, conditions->len > 0);
}

static void
condition_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const char *met;
  gint64 id;

  g_variant_get (parameter, "(x&s)", &id, &met);
  if (!tj_session_set_value (self->session, id, tj_kind_field (TJ_KIND_CONDITION, "met"), *met ? met : NULL, &error))
    tj_session_problem (self->session, error->message);
}

void
tj_budget_page_class_init_conditions (GtkWidgetClass *widget_class)
{
  g_type_ensure (TJ_TYPE_CONDITION_ROW);
  gtk_widget_class_install_action (widget_class, "page.condition", "(xs)", condition_action);
}
