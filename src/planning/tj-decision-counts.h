// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* How many decisions a body takes. */
typedef struct
{
  TjId body;    /* 0: decisions whose body is not known */
  guint all;    /* all decisions of the body */
  guint formal; /* of these, how many are in the list of formal decisions */
  guint dated;  /* of these, how many have a date on the axis: that of the activity (start, finish or deadline), or the
                   one in the overview */
} TjDecisionCount;

/* tj_decision_counts: the decisions of a traject (0: of all) by body, in the order in which people list the decisions;
 * those without a body last. Empty without decisions. (transfer full) (element-type TjDecisionCount) */
GArray *tj_decision_counts (TjModel *model, TjId project);

/* tj_decision_counts_total: the sum of all bodies, with body 0. */
TjDecisionCount tj_decision_counts_total (const GArray *counts);

G_END_DECLS
