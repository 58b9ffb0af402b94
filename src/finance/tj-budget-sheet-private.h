// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib/gi18n-lib.h>

#include "tj-budget-sheet.h"

G_BEGIN_DECLS

/* A sheet that is being made. */
typedef struct
{
  const TjBudget *budget;
  TjModel *model;
  TjBudgetSheet *sheet;
  guint total_costs; /* rows that others are reckoned from */
  guint total_coverage;
  GHashTable *lines;    /* (element-type TjId guint): the row of each cost line */
  GHashTable *payments; /* (element-type TjId GArray): the rows of what each source pays */
} TjSheetMaking;

/* tj_sheet_add: a row at the end; @cells (nullable) is copied, @title taken over. Its total is reckoned. (transfer
 * none) */
TjSheetRow *tj_sheet_add (TjSheetMaking *self, TjSheetPart part, TjSheetKind kind, guint depth, char *title,
                          const TjBudgetCell *cells);
/* tj_sheet_heading: the heading of a part. */
void tj_sheet_heading (TjSheetMaking *self, TjSheetPart part);
/* tj_sheet_add_term: that a row is a sum, of which another is a term. */
void tj_sheet_add_term (TjSheetRow *row, guint term, gint sign);
/* tj_sheet_last: the place of the last row. */
guint tj_sheet_last (const TjSheetMaking *self);
/* tj_sheet_title: what a record is called. (transfer full) */
char *tj_sheet_title (const TjSheetMaking *self, TjId id);
/* tj_sheet_is_empty: whether no cell of a row is set. */
gboolean tj_sheet_is_empty (const TjSheetMaking *self, const TjBudgetCell *cells);

/* The parts; each adds its rows. */
void tj_sheet_add_costs (TjSheetMaking *self);
void tj_sheet_add_coverage (TjSheetMaking *self);
void tj_sheet_add_courses (TjSheetMaking *self);
void tj_sheet_add_shares (TjSheetMaking *self);
void tj_sheet_add_realised (TjSheetMaking *self);

G_END_DECLS
