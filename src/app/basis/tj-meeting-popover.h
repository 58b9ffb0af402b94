// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"
#include "tj-year-days.h"

G_BEGIN_DECLS

/* What can be done with days of a body. One day: meeting.add, meeting.cancel, meeting.hold (after all), meeting.remove,
 * meeting.open; more days: recess.add; a day in a recess of the body: recess.remove. */
#define TJ_TYPE_MEETING_POPOVER (tj_meeting_popover_get_type ())
G_DECLARE_FINAL_TYPE (TjMeetingPopover, tj_meeting_popover, TJ, MEETING_POPOVER, GtkPopover)

/* tj_meeting_popover_new: for days @first to @last, both included, as the year in @days shows them. */
GtkWidget *tj_meeting_popover_new (TjSession *session, TjId body, const TjYearDays *days, gint32 first, gint32 last);

G_END_DECLS
