// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-field-slot.h"

G_BEGIN_DECLS

/* Chooses a date in a calendar and how precisely it is known. */
#define TJ_TYPE_DATE_POPOVER (tj_date_popover_get_type ())
G_DECLARE_FINAL_TYPE (TjDatePopover, tj_date_popover, TJ, DATE_POPOVER, GtkPopover)

/* tj_date_popover_new: for a field that is a date; begins with its value, or with today in months. */
GtkWidget *tj_date_popover_new (TjFieldSlot *slot);

/* Actions: date.apply, date.clear. */

G_END_DECLS
