// SPDX-License-Identifier: EUPL-1.2
#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-budget-page-private.h"
#include "tj-budget-text.h"
#include "tj-menu.h"
#include "tj-sheet-fold.h"
#include "tj-sheet-text.h"

#define REVEAL_DELAY 350 /* milliseconds: a dialog that closes gives the focus back until then */

G_DEFINE_FINAL_TYPE (TjBudgetPage, tj_budget_page, GTK_TYPE_WIDGET)

/* What is chosen -------------------------------------------------------------------------------------------------- */

static void
moved_cb (TjBudgetPage *self)
{
  TjId id = tj_budget_page_record (tj_budget_page_row (self));

  tj_budget_page_show_summary (self);
  tj_budget_page_update_actions (self);
  if (!self->selecting)
    tj_session_select (self->session, id);
}

gboolean
tj_budget_page_commit (TjBudgetPage *self, TjEdit *edit, const GError *error)
{
  if (edit)
    return tj_session_commit (self->session, edit);
  if (error)
    tj_session_problem (self->session, error->message);
  return FALSE;
}

/* The sheet -------------------------------------------------------------------------------------------------------- */

/* What does not count is shown all the same, so that one sees what would count if its condition were met. */
static void
show_what_does_not_count (TjBudgetPage *self)
{
  for (guint i = 0; i < self->sheet->rows->len; i++)
    {
      TjSheetRow *row = g_ptr_array_index (self->sheet->rows, i);
      const TjRecord *record = tj_model_get (tj_session_shown_model (self->session), row->record);

      if (row->void_ && row->cells && record && row->field)
        tj_budget_columns_spread (self->sheet->columns, tj_field_value (row->field, record), row->cells);
    }
}

void
tj_budget_page_rebuild (TjBudgetPage *self)
{
  g_autoptr (TjBudgetSheet) old = self->sheet;

  self->sheet = tj_budget_sheet_new (tj_budget_page_budget (self), tj_session_shown_model (self->session));
  show_what_does_not_count (self);
  self->selecting = TRUE;
  tj_sheet_view_set_sheet (TJ_SHEET_VIEW (self->view), self->sheet, tj_sheet_shown (self->sheet, self->folded));
  self->selecting = FALSE;
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), self->sheet->rows->len > 0 ? "sheet" : "empty");
  tj_budget_page_show_conditions (self);
  tj_budget_page_show_scenario (self);
  tj_budget_page_show_summary (self);
  tj_budget_page_update_actions (self);
}

static void
changed_cb (TjBudgetPage *self)
{
  g_clear_pointer (&self->budget, tj_budget_free);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && !self->swapping)
    tj_budget_page_rebuild (self);
}

static void
project_changed_cb (TjBudgetPage *self)
{
  tj_budget_page_restore_years (self);
  changed_cb (self);
}

gboolean
tj_budget_page_go_to (TjBudgetPage *self, TjId id, int column)
{
  guint row = tj_sheet_find (self->sheet, id);

  if (row == G_MAXUINT)
    return FALSE;
  tj_sheet_unfold_to (self->sheet, self->folded, row);
  tj_sheet_view_set_sheet (TJ_SHEET_VIEW (self->view), self->sheet, tj_sheet_shown (self->sheet, self->folded));
  self->selecting = TRUE;
  tj_sheet_view_go (TJ_SHEET_VIEW (self->view), row, column);
  self->selecting = FALSE;
  return TRUE;
}

static void
go_to (TjBudgetPage *self, TjId id)
{
  tj_budget_page_go_to (self, id, tj_sheet_view_column (TJ_SHEET_VIEW (self->view)));
}

static void
session_selected_cb (TjBudgetPage *self)
{
  TjId id = tj_session_selected (self->session);

  if (self->sheet && id && id != tj_budget_page_record (tj_budget_page_row (self))
      && gtk_widget_get_mapped (GTK_WIDGET (self)))
    go_to (self, id);
}

static gboolean
show_revealed_cb (gpointer data)
{
  TjBudgetPage *self = data;

  self->reveal_source = 0;
  if (tj_sheet_view_editor (TJ_SHEET_VIEW (self->view)) == NULL)
    {
      go_to (self, self->revealed);
      gtk_widget_grab_focus (self->view);
    }
  return G_SOURCE_REMOVE;
}

void
tj_budget_page_reveal (TjBudgetPage *self, TjId id)
{
  tj_budget_page_rebuild (self);
  go_to (self, id);
  gtk_widget_grab_focus (self->view);
  /* Again once the page is laid out, and a dialog that led here is gone. */
  self->revealed = id;
  if (self->reveal_source == 0)
    self->reveal_source = g_timeout_add (REVEAL_DELAY, show_revealed_cb, self);
}

static void
fold_cb (TjBudgetPage *self, guint row)
{
  tj_budget_page_fold (self, row);
}

static void
menu_cb (TjBudgetPage *self, double x, double y)
{
  tj_menu_popup (GTK_POPOVER (self->menu), self->view, x, y);
}

static void
map_cb (TjBudgetPage *self)
{
  TjId selected = tj_session_selected (self->session);

  tj_budget_page_rebuild (self);
  if (selected)
    go_to (self, selected);
}

/* Life ------------------------------------------------------------------------------------------------------------- */

typedef enum
{
  PROP_CHARTS = 1
} Property;

static void
tj_budget_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id)
    {
    case PROP_CHARTS:
      g_value_set_boolean (value, tj_budget_page_has_charts (TJ_BUDGET_PAGE (object)));
      break;
    }
}

static void
tj_budget_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch ((Property) id)
    {
    case PROP_CHARTS:
      tj_budget_page_set_charts (TJ_BUDGET_PAGE (object), g_value_get_boolean (value));
      g_object_notify_by_pspec (object, pspec);
      break;
    }
}

GtkWidget *
tj_budget_page_new (TjSession *session)
{
  TjBudgetPage *self = g_object_new (TJ_TYPE_BUDGET_PAGE, NULL);

  self->session = g_object_ref (session);
  tj_budget_page_restore_folds (self);
  tj_budget_page_restore_years (self);
  tj_budget_page_restore_charts (self);
  tj_sheet_view_set_editing (TJ_SHEET_VIEW (self->view), tj_budget_page_editing (), self);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (project_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::scenario", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (session_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  tj_budget_page_rebuild (self);
  return GTK_WIDGET (self);
}

static void
tj_budget_page_dispose (GObject *object)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->reveal_source, g_source_remove);
  if (self->view)
    {
      self->selecting = TRUE;
      tj_sheet_view_set_sheet (TJ_SHEET_VIEW (self->view), NULL, NULL);
    }
  g_clear_pointer (&self->chooser, gtk_widget_unparent);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_BUDGET_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->sheet, tj_budget_sheet_free);
  g_clear_pointer (&self->budget, tj_budget_free);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_budget_page_parent_class)->dispose (object);
}

static void
tj_budget_page_finalize (GObject *object)
{
  g_hash_table_unref (TJ_BUDGET_PAGE (object)->folded);
  g_array_unref (TJ_BUDGET_PAGE (object)->asked);
  G_OBJECT_CLASS (tj_budget_page_parent_class)->finalize (object);
}

static void
tj_budget_page_class_init (TjBudgetPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_budget_page_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_budget_page_finalize;
  G_OBJECT_CLASS (class)->get_property = tj_budget_page_get_property;
  G_OBJECT_CLASS (class)->set_property = tj_budget_page_set_property;
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROP_CHARTS,
      g_param_spec_boolean ("charts", NULL, NULL, TRUE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  g_type_ensure (TJ_TYPE_SHEET_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/budget/tj-budget-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, banner);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, paned);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, view);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, charts);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, menu);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, summary);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, conditions);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, conditions_button);
  gtk_widget_class_bind_template_child (widget_class, TjBudgetPage, add_button);
  gtk_widget_class_bind_template_callback (widget_class, moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, fold_cb);
  gtk_widget_class_bind_template_callback (widget_class, menu_cb);
  gtk_widget_class_install_property_action (widget_class, "page.charts", "charts");
  tj_budget_page_class_init_scenario (widget_class);
  tj_budget_page_class_init_actions (widget_class);
  tj_budget_page_class_init_folding (widget_class);
  tj_budget_page_class_init_adding (widget_class);
  tj_budget_page_class_init_years (widget_class);
  tj_budget_page_class_init_conditions (widget_class);
}

static void
tj_budget_page_init (TjBudgetPage *self)
{
  self->asked = g_array_new (FALSE, FALSE, sizeof (TjBudgetColumn));
  self->folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
