// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-records-planning.h"

G_BEGIN_DECLS

/* tj_week_field: the field of a calendar that holds the hours of a weekday, Monday 0. (transfer none) */
const TjField *tj_week_field (guint weekday);

/* tj_week_source: where the hours of a weekday of @calendar are set: the calendar itself, one that it is based on, or
 * NULL when the municipal week stands in. (transfer none) */
const TjCalendar *tj_week_source (const TjModel *model, TjId calendar, guint weekday);

/* tj_week_minutes: working minutes of a day, and of the week of a calendar. */
gint64 tj_week_day_minutes (const TjIntervals *hours);
gint64 tj_week_minutes (const TjModel *model, TjId calendar);

G_END_DECLS
