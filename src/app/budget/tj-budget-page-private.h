// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget-page.h"
#include "tj-sheet-fill.h"
#include "tj-sheet-view.h"

G_BEGIN_DECLS

struct _TjBudgetPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *banner;
  GtkWidget *stack;
  GtkWidget *paned;
  GtkWidget *view;
  GtkWidget *charts;
  GtkWidget *menu;
  GtkWidget *summary;
  GtkWidget *conditions;
  GtkWidget *conditions_button;
  GtkWidget *add_button;

  guint charts_source; /* while it is to be seen whether there is room for them */
  GtkWidget *chooser;  /* (nullable) of sources, a child of the button */

  /* Owned */
  TjSession *session;
  TjBudget *budget; /* (nullable) with the years that were asked for; else the document's */
  TjBudgetSheet *sheet;
  GHashTable *folded; /* set of keys */

  gint32 first_year, last_year; /* that were asked for; 0: none */
  GArray *asked;                /* (element-type TjBudgetColumn) other columns that were */
  gboolean selecting;           /* the page selects, not the user */
  gboolean swapping;            /* edits follow that belong together: show only the last */
  TjId fresh;                   /* a row that was just added and has no name of its own yet; 0 for none */
  gint64 fresh_number;          /* its row of the history */
  guint left_row;               /* where the cursor was before it was added, in the sheet of then */
  int left_column;
  TjId revealed; /* the keyboard goes there once the page is laid out */
  guint reveal_source;
};

/* tj_budget_page_rebuild: makes the sheet anew. tj_budget_page_commit: commits an edit (taken over; NULL with @error
 * set is told). */
void tj_budget_page_rebuild (TjBudgetPage *self);
gboolean tj_budget_page_commit (TjBudgetPage *self, TjEdit *edit, const GError *error);

/* tj_budget_page_row: the row with the cursor; NULL without one. (transfer none) (nullable)
 * tj_budget_page_record: the record that it stands for; 0 for none.
 * tj_budget_page_line: the cost line of it, also of what covers one; 0 for none.
 * tj_budget_page_records: the records of the selected rows that are of the kind of the first, each once. (transfer
 * full) (element-type TjId) */
const TjSheetRow *tj_budget_page_row (TjBudgetPage *self);
TjId tj_budget_page_record (const TjSheetRow *row);
TjId tj_budget_page_line (TjBudgetPage *self);
GArray *tj_budget_page_records (TjBudgetPage *self);

/* tj_budget_page_block: the selected cells; FALSE when there are none. @rows (out) holds the rows of the block, which
 * points at them, and those that are shown below it. (transfer full) */
gboolean tj_budget_page_block (TjBudgetPage *self, TjSheetBlock *block, GArray **rows);

/* tj_budget_page_years: the first and last single year in which cells are selected; FALSE when that are not two, and
 * then the user is told. */
gboolean tj_budget_page_years (TjBudgetPage *self, TjBudgetColumn *years);

/* tj_budget_page_show_summary: tells what the selected amounts add up to, as long as there is more than one.
 * tj_budget_page_editing: how cells are edited, with the page as data. (transfer none) */
void tj_budget_page_show_summary (TjBudgetPage *self);
const TjSheetEditing *tj_budget_page_editing (void);

/* tj_budget_page_go_to: puts the cursor in a column of the row of a record, unfolding what it lies in; FALSE when it
 * has none. tj_budget_page_set_name: names a cost line or a source. */
gboolean tj_budget_page_go_to (TjBudgetPage *self, TjId id, int column);
gboolean tj_budget_page_set_name (TjBudgetPage *self, TjId id, const char *input, GError **error);

/* tj_budget_page_is_fresh: whether a row was just added, and nothing was done since. tj_budget_page_give_up: takes that
 * back, with the cursor where it was before. */
gboolean tj_budget_page_is_fresh (TjBudgetPage *self, TjId id);
void tj_budget_page_give_up (TjBudgetPage *self);

/* tj_budget_page_last: the last record of a kind that lies in @parent (0: at the top); 0 for none. */
TjId tj_budget_page_last (TjBudgetPage *self, TjKind kind, TjId parent);

/* Actions (tj-budget-page-actions.c), folding (-fold.c), adding (-add.c), years (-years.c), conditions (-conditions.c).
 */
void tj_budget_page_class_init_actions (GtkWidgetClass *widget_class);
void tj_budget_page_class_init_folding (GtkWidgetClass *widget_class);
void tj_budget_page_class_init_adding (GtkWidgetClass *widget_class);
void tj_budget_page_class_init_years (GtkWidgetClass *widget_class);
void tj_budget_page_class_init_conditions (GtkWidgetClass *widget_class);
void tj_budget_page_update_actions (TjBudgetPage *self);

void tj_budget_page_restore_folds (TjBudgetPage *self);
void tj_budget_page_fold (TjBudgetPage *self, guint row);

void tj_budget_page_restore_years (TjBudgetPage *self);
/* The budget to show: the document's, or one with the years that were asked for. (transfer none) */
const TjBudget *tj_budget_page_budget (TjBudgetPage *self);

void tj_budget_page_show_conditions (TjBudgetPage *self);

/* Charts (-charts.c): whether they are shown; to show them or not, now and the next time; as the last time, and where
 * nobody said so when the page is high enough. */
gboolean tj_budget_page_has_charts (TjBudgetPage *self);
void tj_budget_page_set_charts (TjBudgetPage *self, gboolean shown);
void tj_budget_page_restore_charts (TjBudgetPage *self);

/* Scenarios (-scenario.c): while one is looked at, a banner says so. */
void tj_budget_page_class_init_scenario (GtkWidgetClass *widget_class);
void tj_budget_page_show_scenario (TjBudgetPage *self);

G_END_DECLS
