// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-edit.h"
#include "tj-model.h"
#include "tj-year-days.h"

G_BEGIN_DECLS

/* The edits that a year of days leads to, each one step to undo. Days are day numbers (tj-civil.h), both ends included.
 * Edits are (transfer full). */

/* tj_basis_add_exception: the calendar is off from @first to @last, or has other hours than it would have; hours that
 * are unset or empty are a day off. @name may be "". */
TjEdit *tj_basis_add_exception (TjId calendar, const char *name, gint32 first, gint32 last, const TjIntervals *hours);

/* tj_basis_add_recess: a recess of a body. @name must not be empty. */
TjEdit *tj_basis_add_recess (TjId body, const char *name, gint32 first, gint32 last);

/* tj_basis_add_meeting: lists a meeting on @day, cancelled or not. Up to the last listed meeting nothing is expected
 * any more (tj-body-meetings.h), so those that @days expects before it are listed too; @n_before (out, nullable) gets
 * how many. @days is the body's year that @day lies in. */
TjEdit *tj_basis_add_meeting (TjId body, const TjYearDays *days, gint32 day, gboolean cancelled, guint *n_before);

/* tj_basis_list_expected: lists all meetings that @days expects; NULL when there are none. (nullable) */
TjEdit *tj_basis_list_expected (TjId body, const TjYearDays *days);

/* tj_basis_cancel_meeting: notes that a meeting is cancelled, or takes place after all. */
TjEdit *tj_basis_cancel_meeting (const TjModel *model, TjId meeting, gboolean cancelled);

/* tj_basis_paste_meetings: lists the meetings in @text, one a line: a date in any Dutch form (without a year it is
 * @year), and behind a tab the submission date when there is one. Empty lines, and days on which a meeting is listed
 * already, are left out; @n_known (out) gets the number of the latter. NULL with an error that names the line; nothing
 * is half taken. (nullable) */
TjEdit *tj_basis_paste_meetings (TjModel *model, TjId body, const char *text, int year, guint *n_known, GError **error);

G_END_DECLS
