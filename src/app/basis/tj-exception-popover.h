// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"
#include "tj-year-days.h"

G_BEGIN_DECLS

/* What can be done with days of a calendar: make them an exception (exception.add), or remove the one that they are
 * (exception.remove), or show it in the inspector (exception.open). */
#define TJ_TYPE_EXCEPTION_POPOVER (tj_exception_popover_get_type ())
G_DECLARE_FINAL_TYPE (TjExceptionPopover, tj_exception_popover, TJ, EXCEPTION_POPOVER, GtkPopover)

/* tj_exception_popover_new: for days @first to @last, both included, as @days shows them. */
GtkWidget *
tj_exception_popover_new (TjSession *session, TjId calendar, const TjYearDays *days, gint32 first, gint32 last);

G_END_DECLS
