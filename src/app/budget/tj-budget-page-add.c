// SPDX-License-Identifier: EUPL-1.2
/* New cost lines, sources and coverage. A row and its name are one step to undo when the name is typed at once. */
#include <glib/gi18n.h>

#include "tj-adding.h"
#include "tj-budget-page-private.h"
#include "tj-chooser.h"
#include "tj-source-course.h"

/* Of the sources, with room for what is left of them. */
#define CHOOSER_WIDTH 440

gboolean
tj_budget_page_is_fresh (TjBudgetPage *self, TjId id)
{
  const TjHistoryRow *row = tj_document_next_undo (tj_session_document (self->session));

  return id && self->fresh == id && row && row->number == self->fresh_number;
}

gboolean
tj_budget_page_set_name (TjBudgetPage *self, TjId id, const char *input, GError **error)
{
  const TjRecord *record = tj_model_get (tj_session_model (self->session), id);
  const TjField *name = tj_kind_field (record->kind, "name");
  g_autoptr (TjRecord) named = NULL;
  gboolean done;

  if (!tj_budget_page_is_fresh (self, id))
    return tj_session_set_text (self->session, id, name, input, error);
  named = tj_record_copy (record);
  if (!tj_field_parse (name, named, input, error))
    return FALSE;
  if (!tj_field_is_set (name, named) || tj_field_equal (name, record, named))
    return tj_session_set_text (self->session, id, name, input, error);
  self->fresh = 0;
  done = tj_adding_again (self->session, g_steal_pointer (&named), &self->swapping, error);
  tj_budget_page_go_to (self, id, 0);
  return done;
}

void
tj_budget_page_give_up (TjBudgetPage *self)
{
  g_autoptr (GError) error = NULL;

  self->fresh = 0;
  if (!tj_document_undo (tj_session_document (self->session), &error))
    {
      tj_session_problem (self->session, error->message);
      return;
    }
  if (self->left_row != G_MAXUINT)
    tj_sheet_view_go (TJ_SHEET_VIEW (self->view), self->left_row, self->left_column);
  if (!gtk_widget_get_mapped (self->view))
    gtk_widget_child_focus (self->stack, GTK_DIR_TAB_FORWARD);
}

static void
edit_fresh (TjBudgetPage *self, TjId id)
{
  self->fresh = id;
  self->fresh_number = tj_document_next_undo (tj_session_document (self->session))->number;
  if (tj_budget_page_go_to (self, id, 0))
    {
      gtk_widget_grab_focus (self->view);
      tj_session_select (self->session, id);
      tj_sheet_view_edit (TJ_SHEET_VIEW (self->view), NULL);
    }
}

TjId
tj_budget_page_last (TjBudgetPage *self, TjKind kind, TjId parent)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = tj_model_sorted (model, kind, tj_session_project (self->session), &depths);
  const TjField *field = tj_kind_parent_field (kind);
  TjId last = 0;

  for (guint i = 0; i < all->len; i++)
    {
      const TjRecord *record = g_ptr_array_index (all, i);

      if (field == NULL || *(const TjId *) tj_field_value (field, record) == parent)
        last = record->id;
    }
  return last;
}

static void
add (TjBudgetPage *self, TjKind kind, TjId parent, TjId after)
{
  g_autoptr (GError) error = NULL;
  TjRecord *record = tj_session_new_record (self->session, kind, &error);
  TjEdit *edit;
  TjId id;

  if (record == NULL)
    {
      tj_session_problem (self->session, error->message);
      return;
    }
  self->left_row = tj_sheet_view_row (TJ_SHEET_VIEW (self->view));
  self->left_column = tj_sheet_view_column (TJ_SHEET_VIEW (self->view));
  id = record->id;
  edit = tj_edit_new (kind == TJ_KIND_COST_LINE ? _ ("Add a cost line") : _ ("Add a source"));
  tj_edit_insert (edit, record);
  tj_model_add_move (tj_session_model (self->session), edit, &id, 1, parent,
                     after ? after : tj_budget_page_last (self, kind, parent));
  if (tj_session_commit (self->session, edit))
    edit_fresh (self, id);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  const TjSheetRow *row = tj_budget_page_row (self);
  const TjCostLine *line = row && row->part == TJ_SHEET_COSTS
                               ? tj_model_get_kind (tj_session_model (self->session), TJ_KIND_COST_LINE, row->id)
                               : NULL;

  add (self, TJ_KIND_COST_LINE, line ? line->parent : 0, line ? line->record.id : 0);
}

static void
add_inside_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);

  add (self, TJ_KIND_COST_LINE, tj_budget_page_line (self), 0);
}

static void
add_source_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  const TjSheetRow *row = tj_budget_page_row (self);
  gboolean source = row && row->part == TJ_SHEET_COVERAGE
                    && tj_model_get_kind (tj_session_model (self->session), TJ_KIND_FUNDING_SOURCE, row->id);

  add (self, TJ_KIND_FUNDING_SOURCE, 0, source ? row->id : 0);
}

/* Coverage --------------------------------------------------------------------------------------------------------- */

/* The coverage of a line by a source that there is already; 0 for none. */
static TjId
coverage_by (TjBudgetPage *self, TjId line, TjId source)
{
  const GPtrArray *all = tj_model_referrers (tj_session_model (self->session), TJ_KIND_COVERAGE,
                                             tj_kind_field (TJ_KIND_COVERAGE, "cost_line"), line);

  for (guint i = 0; all && i < all->len; i++)
    if (((const TjCoverage *) g_ptr_array_index (all, i))->funding_source == source)
      return ((const TjRecord *) g_ptr_array_index (all, i))->id;
  return 0;
}

static void
source_chosen_cb (TjBudgetPage *self, gint64 source)
{
  TjId line = tj_budget_page_line (self), id;

  if (line == 0 || source == 0)
    return;
  id = coverage_by (self, line, source);
  if (id == 0)
    id = tj_adding_referring (self->session, TJ_KIND_COVERAGE, tj_kind_field (TJ_KIND_COVERAGE, "cost_line"), line,
                              source);
  if (id && tj_budget_page_go_to (self, id, 1))
    gtk_widget_grab_focus (self->view);
}

static char *
left_cb (gpointer data, const TjRecord *source)
{
  return tj_source_left_text (tj_session_budget (TJ_BUDGET_PAGE (data)->session), source->id);
}

static void
add_coverage_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);

  if (tj_budget_sources (tj_session_budget (self->session))->len == 0)
    {
      tj_session_problem (self->session, _ ("There is no source yet. Add a source first, such as a reserve."));
      return;
    }
  if (self->chooser == NULL)
    {
      self->chooser = tj_chooser_new (self->session, TJ_KIND_FUNDING_SOURCE, FALSE);
      gtk_widget_set_size_request (self->chooser, CHOOSER_WIDTH, -1);
      gtk_popover_set_position (GTK_POPOVER (self->chooser), GTK_POS_TOP);
      gtk_widget_set_parent (self->chooser, self->add_button);
      tj_chooser_set_detail (TJ_CHOOSER (self->chooser), left_cb, self);
      g_signal_connect_swapped (self->chooser, "chosen", G_CALLBACK (source_chosen_cb), self);
    }
  gtk_popover_popup (GTK_POPOVER (self->chooser));
}

void
tj_budget_page_class_init_adding (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "page.add-inside", NULL, add_inside_action);
  gtk_widget_class_install_action (widget_class, "page.add-source", NULL, add_source_action);
  gtk_widget_class_install_action (widget_class, "page.add-coverage", NULL, add_coverage_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "page.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_SHIFT_MASK, "page.add-inside", NULL);
}
