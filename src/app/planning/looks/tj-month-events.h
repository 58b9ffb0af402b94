// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-upcoming.h"

G_BEGIN_DECLS

/* What stands in a calendar of one month, and where. Pure. Days are day numbers (tj-civil.h), both ends included; weeks
 * are ISO weeks. */
typedef struct
{
  TjId id;
  gint32 first;
  gint32 last;
  char *name; /* (owned) */
} TjMonthBar;

typedef struct
{
  int year;
  int month;
  gint32 first;  /* the Monday with which the picture begins */
  guint weeks;   /* 4 to 6 */
  GArray *items; /* (owned) (element-type TjUpcomingItem) what has a day, a week or a month */
  GArray *bars;  /* (owned) (element-type TjMonthBar) what takes several days, both ends known to the day */
} TjMonth;

/* tj_month_new: a month of a traject. What takes more days than one and holds nothing else is a bar, and not a start
 * and an end. (transfer full) */
TjMonth *tj_month_new (TjModel *model, const TjPlan *plan, TjId project, gint32 today, int year, int month);
void tj_month_free (TjMonth *month);

/* tj_month_contains: whether a day lies in the month itself, not only in its first or last week. */
gboolean tj_month_contains (const TjMonth *month, gint32 day);

/* tj_month_is_on: whether an item stands on this day: it is known to the day. tj_month_is_vague: whether all that is
 * known of it is this month, or a week or quarter that has days in it. */
gboolean tj_month_is_on (const TjUpcomingItem *item, gint32 day);
gboolean tj_month_is_vague (const TjMonth *month, const TjUpcomingItem *item);

/* One thing in one week. */
typedef struct
{
  const TjUpcomingItem *item; /* NULL for a bar */
  const TjMonthBar *bar;      /* NULL for an item */
  guint column;               /* 0 for Monday */
  guint columns;
  guint slot;      /* from above */
  gboolean hidden; /* there is no room for it */
} TjMonthEntry;

/* tj_month_week: what stands in a week, when each day has room for @slots below each other. Where there is more, the
 * last slot of a day is kept free to say so; @more (out, seven of them) gets how many are not shown there. (transfer
 * full) (element-type TjMonthEntry) */
GArray *tj_month_week (const TjMonth *month, guint week, guint slots, guint *more);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjMonth, tj_month_free)

G_END_DECLS
