// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib/gi18n-lib.h>

#include "tj-budget-checks.h"
#include "tj-budget-text.h"

G_BEGIN_DECLS

/* A run of the checks over the money of one traject. */
typedef struct
{
  const TjBudget *budget;
  TjModel *model;
  const TjPlan *plan; /* (nullable) */
  GPtrArray *checks;  /* (owned) (element-type TjCheck) */
} TjMoneyChecking;

/* tj_money_checking_add: adds a finding; @message is taken over. */
void tj_money_checking_add (TjMoneyChecking *self, const char *rule, TjCheckSeverity severity, TjId subject, TjId other,
                            char *message, const char *remedy);
/* tj_money_checking_title: what a record is called. (transfer full) */
char *tj_money_checking_title (const TjMoneyChecking *self, TjId id);
/* tj_money_checking_row: empty cells for a row. (transfer full) */
TjBudgetCell *tj_money_checking_row (const TjMoneyChecking *self);
/* tj_money_checking_is_unsplit: whether a row has an amount that nobody has split over years. */
gboolean tj_money_checking_is_unsplit (const TjMoneyChecking *self, const TjBudgetCell *cells);

/* tj_money_add_amount: adds '2025: € 5' to a list; without a year the amount alone. */
void tj_money_add_amount (GString *list, const TjBudgetColumn *column, gint64 cents);
/* tj_money_add_gap: adds '2025: € 5 instead of € 7 (-€ 2)' to a list. */
void tj_money_add_gap (GString *list, const TjBudgetColumn *column, gint64 stated, gint64 computed);

/* The groups of checks; each adds what it finds. */
void tj_money_checks_coverage (TjMoneyChecking *self);
void tj_money_checks_sources (TjMoneyChecking *self);
void tj_money_checks_totals (TjMoneyChecking *self);
void tj_money_checks_lines (TjMoneyChecking *self);
void tj_money_checks_keys (TjMoneyChecking *self);
void tj_money_checks_risks (TjMoneyChecking *self);

G_END_DECLS
