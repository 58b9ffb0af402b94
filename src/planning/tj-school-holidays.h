// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-records-planning.h"

G_BEGIN_DECLS

/* School holidays of the three regions, as far as they are known: school years 2023-2024 to 2028-2029. The summer,
 * Christmas and May holidays are set by the minister, autumn and spring holidays are advice; many schools add a week to
 * the May holiday. */
typedef struct
{
  gint32 first; /* day numbers, both included: from Saturday to Sunday */
  gint32 last;
  const char *name; /* 'Zomervakantie' (not owned) */
} TjSchoolHoliday;

/* tj_school_holidays: the school holidays of @region, whole, that have a day from @first to @last (day numbers, both
 * included), in order. Empty for region 0, and where nothing is known. (transfer full) (element-type TjSchoolHoliday)
 */
GArray *tj_school_holidays (TjSchoolRegion region, gint32 first, gint32 last);

/* tj_school_holidays_known: the first and the last day between which school holidays are known. */
void tj_school_holidays_known (gint32 *first, gint32 *last);

G_END_DECLS
