// SPDX-License-Identifier: EUPL-1.2
/* What is typed in the sheet, handed on to the file. */
#include <glib/gi18n.h>

#include "tj-budget-page-private.h"

/* The field that is edited in the column of names; NULL where a row has no name of its own. */
static const TjField *
name_field (TjBudgetPage *self, const TjSheetRow *row)
{
  const TjRecord *record = tj_model_get (tj_session_model (self->session), row->id);

  if (record == NULL || (row->part != TJ_SHEET_COSTS && row->part != TJ_SHEET_COVERAGE)
      || (record->kind != TJ_KIND_COST_LINE && record->kind != TJ_KIND_FUNDING_SOURCE))
    return NULL;
  return tj_kind_field (record->kind, "name");
}

static char *
text_cb (gpointer data, guint row, int column, GError **error)
{
  TjBudgetPage *self = data;
  TjModel *model = tj_session_shown_model (self->session);
  const TjSheetRow *found = tj_budget_sheet_row (self->sheet, row);
  const TjField *name = name_field (self, found);

  if (!tj_session_writable (self->session))
    g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_READ_ONLY,
                         _ ("This file can only be read here. Save a copy to change it."));
  else if (column == 0 && name == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                 _ ("“%s” has no name of its own. Change the cost line or the source itself."), found->title);
  else if (column == 0)
    return tj_field_format (name, tj_model_get (model, found->id));
  else if (tj_sheet_fill_can (self->sheet, model, row, column, error))
    return tj_sheet_fill_text (self->sheet, model, row, column);
  return NULL;
}

static gboolean
accept_cb (gpointer data, guint row, int column, const char *text, GError **error)
{
  TjBudgetPage *self = data;
  const TjSheetRow *found = tj_budget_sheet_row (self->sheet, row);
  TjEdit *edit;

  if (column == 0)
    return tj_budget_page_set_name (self, found->id, text, error);
  edit = tj_sheet_fill_set (self->sheet, tj_session_shown_model (self->session), row, column, text, error);
  return edit && tj_session_edit (self->session, edit, error);
}

static void
problem_cb (gpointer data, const char *message)
{
  tj_session_problem (TJ_BUDGET_PAGE (data)->session, message);
}

static gboolean
is_new_cb (gpointer data, guint row)
{
  TjBudgetPage *self = data;

  return tj_budget_page_is_fresh (self, tj_budget_sheet_row (self->sheet, row)->id);
}

static void
give_up_cb (gpointer data)
{
  tj_budget_page_give_up (data);
}

const TjSheetEditing *
tj_budget_page_editing (void)
{
  static const TjSheetEditing editing = { text_cb, accept_cb, problem_cb, is_new_cb, give_up_cb };

  return &editing;
}
