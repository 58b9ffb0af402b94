// SPDX-License-Identifier: EUPL-1.2
#include "tj-today.h"

#include "tj-civil.h"
#include "tj-date.h"

gint32
tj_today (void)
{
  const char *fixed = g_getenv ("TRAJECT_TODAY");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  TjDate date = { 0 };

  if (fixed && tj_date_from_text (fixed, &date, NULL) && date.precision == TJ_PRECISION_DAY)
    return tj_civil_minute_day (date.minute);
  tj_date_clear (&date);
  return tj_civil_day (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}

gint64
tj_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}
