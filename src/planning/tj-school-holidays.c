// SPDX-License-Identifier: EUPL-1.2
#include "tj-school-holidays.h"

#include "tj-civil.h"

/* As year, month, day. */
typedef struct
{
  int first;
  int last;
} Period;

/* In order within each region; North, Middle, South. From the OpenHolidays data (openpotato/openholidaysapi.data,
 * commit dd3dfa81f691, src/nl/holidays/holidays.school.csv, ODbL 1.0), with two of its typing errors mended: the spring
 * holidays of the South end in February in 2027 and in 2029. Checked against the pages of schools and publishers up to
 * 2027 (the South in 2026-2027 is not), and against rijksoverheid.nl, 'Overzicht schoolvakanties 2027-2028'. 2028-2029
 * has no second source. */
static const struct
{
  const char *name;
  Period regions[3];
} holidays[] = {
  /* 2023-2024 */
  { "Herfstvakantie", { { 20231021, 20231029 }, { 20231014, 20231022 }, { 20231014, 20231022 } } },
  { "Kerstvakantie", { { 20231223, 20240107 }, { 20231223, 20240107 }, { 20231223, 20240107 } } },
  { "Voorjaarsvakantie", { { 20240217, 20240225 }, { 20240217, 20240225 }, { 20240210, 20240218 } } },
  { "Meivakantie", { { 20240427, 20240505 }, { 20240427, 20240505 }, { 20240427, 20240505 } } },
  { "Zomervakantie", { { 20240720, 20240901 }, { 20240713, 20240825 }, { 20240706, 20240818 } } },
  /* 2024-2025 */
  { "Herfstvakantie", { { 20241026, 20241103 }, { 20241026, 20241103 }, { 20241019, 20241027 } } },
  { "Kerstvakantie", { { 20241221, 20250105 }, { 20241221, 20250105 }, { 20241221, 20250105 } } },
  { "Voorjaarsvakantie", { { 20250215, 20250223 }, { 20250222, 20250302 }, { 20250222, 20250302 } } },
  { "Meivakantie", { { 20250426, 20250504 }, { 20250426, 20250504 }, { 20250426, 20250504 } } },
  { "Zomervakantie", { { 20250712, 20250824 }, { 20250719, 20250831 }, { 20250705, 20250817 } } },
  /* 2025-2026 */
  { "Herfstvakantie", { { 20251018, 20251026 }, { 20251018, 20251026 }, { 20251011, 20251019 } } },
  { "Kerstvakantie", { { 20251220, 20260104 }, { 20251220, 20260104 }, { 20251220, 20260104 } } },
  { "Voorjaarsvakantie", { { 20260221, 20260301 }, { 20260214, 20260222 }, { 20260214, 20260222 } } },
  { "Meivakantie", { { 20260425, 20260503 }, { 20260425, 20260503 }, { 20260425, 20260503 } } },
  { "Zomervakantie", { { 20260704, 20260816 }, { 20260718, 20260830 }, { 20260711, 20260823 } } },
  /* 2026-2027 */
  { "Herfstvakantie", { { 20261010, 20261018 }, { 20261017, 20261025 }, { 20261017, 20261025 } } },
  { "Kerstvakantie", { { 20261219, 20270103 }, { 20261219, 20270103 }, { 20261219, 20270103 } } },
  { "Voorjaarsvakantie", { { 20270220, 20270228 }, { 20270220, 20270228 }, { 20270213, 20270221 } } },
  { "Meivakantie", { { 20270424, 20270502 }, { 20270424, 20270502 }, { 20270424, 20270502 } } },
  { "Zomervakantie", { { 20270710, 20270822 }, { 20270717, 20270829 }, { 20270724, 20270905 } } },
  /* 2027-2028 */
  { "Herfstvakantie", { { 20271016, 20271024 }, { 20271016, 20271024 }, { 20271023, 20271031 } } },
  { "Kerstvakantie", { { 20271225, 20280109 }, { 20271225, 20280109 }, { 20271225, 20280109 } } },
  { "Voorjaarsvakantie", { { 20280219, 20280227 }, { 20280226, 20280305 }, { 20280226, 20280305 } } },
  { "Meivakantie", { { 20280429, 20280507 }, { 20280429, 20280507 }, { 20280429, 20280507 } } },
  { "Zomervakantie", { { 20280715, 20280827 }, { 20280708, 20280820 }, { 20280722, 20280903 } } },
  /* 2028-2029 */
  { "Herfstvakantie", { { 20281014, 20281022 }, { 20281021, 20281029 }, { 20281021, 20281029 } } },
  { "Kerstvakantie", { { 20281223, 20290107 }, { 20281223, 20290107 }, { 20281223, 20290107 } } },
  { "Voorjaarsvakantie", { { 20290217, 20290225 }, { 20290217, 20290225 }, { 20290210, 20290218 } } },
  { "Meivakantie", { { 20290428, 20290506 }, { 20290428, 20290506 }, { 20290428, 20290506 } } },
  { "Zomervakantie", { { 20290721, 20290902 }, { 20290707, 20290819 }, { 20290714, 20290826 } } },
};

static gint32
day_of (int date)
{
  return tj_civil_day (date / 10000, date / 100 % 100, date % 100);
}

GArray *
tj_school_holidays (TjSchoolRegion region, gint32 first, gint32 last)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (TjSchoolHoliday));

  if (region < TJ_SCHOOL_REGION_NORTH || region > TJ_SCHOOL_REGION_SOUTH)
    return found;
  for (guint i = 0; i < G_N_ELEMENTS (holidays); i++)
    {
      const Period *period = &holidays[i].regions[region - TJ_SCHOOL_REGION_NORTH];
      TjSchoolHoliday holiday = { day_of (period->first), day_of (period->last), holidays[i].name };

      if (holiday.last >= first && holiday.first <= last)
        g_array_append_val (found, holiday);
    }
  return found;
}

void
tj_school_holidays_known (gint32 *first, gint32 *last)
{
  const Period *begin = holidays[0].regions, *end = holidays[G_N_ELEMENTS (holidays) - 1].regions;

  *first = day_of (begin[0].first);
  *last = day_of (end[0].last);
  for (guint i = 1; i < G_N_ELEMENTS (holidays[0].regions); i++)
    {
      *first = MIN (*first, day_of (begin[i].first));
      *last = MAX (*last, day_of (end[i].last));
    }
}
