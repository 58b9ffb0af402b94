// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-budget.h"
#include "tj-checks.h"
#include "tj-plan.h"
#include "tj-records.h"

G_BEGIN_DECLS

/* A sample traject as a test looks at it. */
typedef struct
{
  const char *how; /* how it came here, for messages */
  TjModel *model;  /* (owned) */
  TjPlan *plan;    /* (owned) */
} Case;

/* A numbered item of a case, and what holds it. */
typedef struct
{
  const char *number;
  void (*check) (const Case *self);
} CaseItem;

/* case_run: the main() of a test program: makes a test of each item ('/cases/SAMPLE/NUMBER') and runs them. */
int case_run (int argc, char **argv, const char *sample, const CaseItem *items, guint n);

/* case_check: loads a shipped sample in each way there is (from its XML, through a .traject file, through XML written
 * again) and has @check look at each. */
void case_check (const char *sample, void (*check) (const Case *self));

/* case_find: the one record of a kind with this text in a field; fails when there is none, or more. (transfer none) */
gconstpointer case_find (const Case *self, TjKind kind, const char *field, const char *text);
/* case_activity: the activity with a name. (transfer none) */
const TjActivity *case_activity (const Case *self, const char *name);

/* case_count: how many records of a kind have this text in a field; NULL for unset. */
guint case_count (const Case *self, TjKind kind, const char *field, const char *text);
/* case_set: gives a field of a record this canonical text, as an edit does. The plan stays that of before. */
void case_set (const Case *self, gconstpointer record, const char *field, const char *text);

/* case_assert_text: a field in canonical text; NULL for unset. */
void case_assert_text (const Case *self, gconstpointer record, const char *field, const char *expected);
/* case_assert_shown: a field as people read it. */
void case_assert_shown (const Case *self, gconstpointer record, const char *field, const char *expected);
/* case_assert_titles: the records that refer to one by a field, by title and in order; the last NULL. */
void
case_assert_titles (const Case *self, gconstpointer record, TjKind kind, const char *field, ...) G_GNUC_NULL_TERMINATED;
/* case_assert_span: where an activity lies, as people read it, and how that came. */
void case_assert_span (const Case *self, const char *activity, const char *expected, TjSpanOrigin origin);

/* case_budget: the money as it is now. (transfer full) */
TjBudget *case_budget (const Case *self);
/* case_scenario: the sample with the values of a scenario; the plan stays that of the sample. Free its model. */
Case case_scenario (const Case *self, const char *name);
/* case_line, case_source: the id of the cost line, or source, with a name. */
TjId case_line (const Case *self, const char *name);
TjId case_source (const Case *self, const char *name);
/* case_assert_money_checks: the messages of one rule of the checks of the money, by lines; "" for none. */
void case_assert_money_checks (const Case *self, const char *rule, const char *expected);

G_END_DECLS
