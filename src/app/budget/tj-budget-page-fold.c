// SPDX-License-Identifier: EUPL-1.2
/* What is folded in the sheet, kept in the file as keys between spaces. */
#include "tj-budget-page-private.h"
#include "tj-sheet-fold.h"

#define FOLDED_KEY "budget.folded"
#define ALL_LEVELS 99

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
remember (TjBudgetPage *self)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (self->folded);
  g_autofree char *text = NULL;

  g_ptr_array_sort (keys, compare_keys);
  g_ptr_array_add (keys, NULL);
  text = g_strjoinv (" ", (char **) keys->pdata);
  tj_document_set_setting (tj_session_document (self->session), FOLDED_KEY, *text ? text : NULL);
}

void
tj_budget_page_restore_folds (TjBudgetPage *self)
{
  const char *text = tj_document_setting (tj_session_document (self->session), FOLDED_KEY);
  g_auto (GStrv) keys = g_strsplit (text ? text : "", " ", -1);

  for (guint i = 0; keys[i]; i++)
    if (*keys[i])
      g_hash_table_add (self->folded, g_strdup (keys[i]));
}

static void
show (TjBudgetPage *self)
{
  remember (self);
  tj_sheet_view_set_sheet (TJ_SHEET_VIEW (self->view), self->sheet, tj_sheet_shown (self->sheet, self->folded));
}

static void
set_folded (TjBudgetPage *self, guint row, gboolean folded)
{
  g_autofree char *key = tj_sheet_fold_key (tj_budget_sheet_row (self->sheet, row));

  if (!tj_sheet_has_below (self->sheet, row))
    return;
  if (folded)
    g_hash_table_add (self->folded, g_steal_pointer (&key));
  else
    g_hash_table_remove (self->folded, key);
  show (self);
}

void
tj_budget_page_fold (TjBudgetPage *self, guint row)
{
  g_autofree char *key = tj_sheet_fold_key (tj_budget_sheet_row (self->sheet, row));

  set_folded (self, row, !g_hash_table_contains (self->folded, key));
}

/* A row that has nothing below it, or is closed already, stands for what it lies in. */
static void
fold_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  TjSheetView *view = TJ_SHEET_VIEW (self->view);
  gboolean fold = g_str_equal (action, "page.collapse");
  guint row = self->sheet ? tj_sheet_view_row (view) : G_MAXUINT;

  if (row != G_MAXUINT && fold && !tj_sheet_has_below (self->sheet, row)
      && tj_sheet_above (self->sheet, row) != G_MAXUINT)
    {
      row = tj_sheet_above (self->sheet, row);
      tj_sheet_view_go (view, row, tj_sheet_view_column (view));
    }
  if (row != G_MAXUINT)
    set_folded (self, row, fold);
}

static void
level_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);

  if (self->sheet == NULL)
    return;
  tj_sheet_fold_to (self->sheet, self->folded, (guint) g_variant_get_int32 (parameter));
  show (self);
}

void
tj_budget_page_class_init_folding (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.level", "i", level_action);
  gtk_widget_class_install_action (widget_class, "page.expand", NULL, fold_action);
  gtk_widget_class_install_action (widget_class, "page.collapse", NULL, fold_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_period, GDK_CONTROL_MASK, "page.expand", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_comma, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.collapse",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_less, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.collapse",
                                       NULL);
  for (int level = 1; level <= 9; level++)
    gtk_widget_class_add_binding_action (widget_class, GDK_KEY_0 + (guint) level, GDK_CONTROL_MASK, "page.level", "i",
                                         level == 9 ? ALL_LEVELS : level);
}
