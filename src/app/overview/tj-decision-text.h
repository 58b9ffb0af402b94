// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-decision-counts.h"

G_BEGIN_DECLS

/* tj_decision_counts_text: how many decisions each body takes (tj_decision_counts()): '3 formele besluiten: College van
 * B&W 1 · Gemeenteraad 2'; when none is formal, all of them. NULL without decisions. Translated. (transfer
 * full) */
char *tj_decision_counts_text (const GArray *counts, const TjModel *model);

G_END_DECLS
