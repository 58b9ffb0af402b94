// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-rows.h"

G_BEGIN_DECLS

/* What an activity comes after, as text that can be edited: '1.2; 3BB-2d; 1.1ES+20%'. A part is a number of the
 * planning, how the two are linked (ES, BB, EE, BE as in Dutch, or FS, SS, FF, SF; nothing for ES), and a lag with its
 * sign. Parts are separated by ';'. @rows: the traject of the activity, for its numbers. */

/* tj_predecessors_format: "" for none; links from other trajecten have no number here and are left out. (transfer full)
 */
char *tj_predecessors_format (TjModel *model, const TjGanttRows *rows, TjId activity);

/* tj_predecessors_edit: an edit that makes the links as @text says, and touches no others: a link that stays keeps its
 * record, and one with another kind or lag too. Empty when nothing differs. NULL with a TJ_MODEL_ERROR that names the
 * part: an unknown or double number, itself, something that it is part of or that is part of it, a circle, or a lag
 * that cannot be read. (transfer full) */
TjEdit *tj_predecessors_edit (TjModel *model, const TjGanttRows *rows, TjId activity, const char *text, GError **error);

G_END_DECLS
