// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-scenario-page-private.h"

static GtkWidget *
label_new (const char *text, double xalign)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", xalign, NULL);
}

/* Warnings --------------------------------------------------------------------------------------------------------- */

static void
show_warnings (TjScenarioPage *self)
{
  g_autoptr (GPtrArray) warnings = tj_scenario_warnings (self->comparison);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->warnings))))
    gtk_box_remove (self->warnings, child);
  for (guint i = 0; i < warnings->len; i++)
    {
      GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
      GtkWidget *label = label_new (g_ptr_array_index (warnings, i), 0);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_widget_set_valign (icon, GTK_ALIGN_START);
      gtk_widget_add_css_class (line, "tj-scenario-warning");
      gtk_box_append (GTK_BOX (line), icon);
      gtk_box_append (GTK_BOX (line), label);
      gtk_box_append (self->warnings, line);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->warnings), warnings->len > 0);
}

/* The table -------------------------------------------------------------------------------------------------------- */

static void
attach (TjScenarioPage *self, GtkWidget *widget, int column, int row, const char *class)
{
  if (class)
    gtk_widget_add_css_class (widget, class);
  gtk_grid_attach (self->table, widget, column, row, 1, 1);
}

static gboolean
is_bad (const TjScenarioRow *row, TjScenarioSide side, const TjBudgetCell *cell)
{
  if (side == TJ_SCENARIO_DIFFERENCE)
    return FALSE;
  return (row->kind == TJ_SCENARIO_BALANCE && cell->cents < 0) || (row->kind == TJ_SCENARIO_SHORT && cell->cents > 0);
}

/* A side of a row; whoever hears the title hears the amounts with it. */
static void
add_side (TjScenarioPage *self, const TjScenarioRow *row, TjScenarioSide side, int at)
{
  guint n = self->comparison->columns->len;
  GtkWidget *title = label_new (tj_scenario_side_title (side), 0);
  g_autoptr (GString) heard = g_string_new (NULL);
  const char *class = side == TJ_SCENARIO_DIFFERENCE ? "tj-scenario-difference" : NULL;

  g_string_printf (heard, "%s, %s:", row->title, tj_scenario_side_title (side));
  attach (self, title, 0, at, class);
  gtk_widget_add_css_class (title, "tj-scenario-side");
  for (guint i = 0; i <= n; i++)
    {
      const TjBudgetCell *cell = i < n ? &row->cells[side][i] : &row->totals[side];
      g_autofree char *text = tj_scenario_cell_text (side, cell);
      g_autofree char *column
          = i < n ? tj_budget_column_title (&g_array_index (self->comparison->columns, TjBudgetColumn, i))
                  : g_strdup (_ ("Total"));
      GtkWidget *amount = label_new (text, 1);

      attach (self, amount, (int) i + 1, at, class);
      gtk_widget_add_css_class (amount, "numeric");
      if (is_bad (row, side, cell))
        gtk_widget_add_css_class (amount, "tj-scenario-bad");
      if (*text)
        g_string_append_printf (heard, " %s %s;", column, text);
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL, heard->str, -1);
}

static void
add_heads (TjScenarioPage *self)
{
  guint n = self->comparison->columns->len;

  for (guint i = 0; i <= n; i++)
    {
      g_autofree char *title
          = i < n ? tj_budget_column_title (&g_array_index (self->comparison->columns, TjBudgetColumn, i))
                  : g_strdup (_ ("Total"));

      attach (self, label_new (title, 1), (int) i + 1, 0, "tj-scenario-head");
    }
}

void
tj_scenario_page_show_table (TjScenarioPage *self)
{
  int at = 1;
  GtkWidget *child;

  show_warnings (self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->table))))
    gtk_grid_remove (self->table, child);
  add_heads (self);
  for (guint i = 0; i < self->comparison->rows->len; i++)
    {
      const TjScenarioRow *row = tj_scenario_row (self->comparison, i);
      g_autofree char *left = row->kind == TJ_SCENARIO_BALANCE
                                  /* Translators: a funding source. */
                                  ? g_strdup_printf (_ ("%s: what is left"), row->title)
                                  : g_strdup (row->title);
      GtkWidget *title = label_new (left, 0);

      gtk_label_set_wrap (GTK_LABEL (title), TRUE);
      gtk_widget_set_hexpand (title, TRUE);
      gtk_widget_add_css_class (title, "tj-scenario-title");
      gtk_grid_attach (self->table, title, 0, at++, (int) self->comparison->columns->len + 2, 1);
      for (TjScenarioSide side = 0; side < TJ_SCENARIO_N_SIDES; side++)
        add_side (self, row, side, at++);
    }
}
