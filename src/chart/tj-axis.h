// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The time axis of a chart: which minute (since 2000-01-01, see tj-civil.h) lies at which x. */
typedef struct
{
  double origin;     /* the minute at x = 0 */
  double px_per_day; /* the zoom */
} TjAxis;

#define TJ_AXIS_ZOOM_MIN 0.02
#define TJ_AXIS_ZOOM_MAX 160.0

/* What stands between two ticks. */
typedef enum
{
  TJ_AXIS_NONE = 0,
  TJ_AXIS_YEAR,
  TJ_AXIS_QUARTER,
  TJ_AXIS_MONTH,
  TJ_AXIS_WEEK, /* ISO, from Monday */
  TJ_AXIS_DAY
} TjAxisUnit;

/* One period on the axis: [start, finish) in minutes, and the same in x. */
typedef struct
{
  gint32 start;
  gint32 finish;
  double x0;
  double x1;
} TjAxisPeriod;

/* tj_axis_x, tj_axis_minute: from minutes to x and back. */
double tj_axis_x (const TjAxis *axis, double minute);
double tj_axis_minute (const TjAxis *axis, double x);

/* tj_axis_widen: a plan of only a few days gets the weeks around it as well, a quarter in all: an axis of hours or days
 * would tell more than the plan does. */
void tj_axis_widen (gint32 *start, gint32 *finish);

/* tj_axis_zoom: the zoom that lies @steps further in (negative: out) on a fixed ladder of pleasant zooms, within the
 * limits. */
double tj_axis_zoom (double px_per_day, int steps);

/* tj_axis_fit: the axis on which [@start, @finish) fills @width with @left and @right pixels to spare on its sides. */
TjAxis tj_axis_fit (gint32 start, gint32 finish, double width, double left, double right);

/* tj_axis_scales: the two scales of the header at this zoom, for letters of which 'wk 46' is @word pixels wide:
 * year/quarter, quarter/month, month/week or week/day; when quarters are too small, only years (then @upper is NONE).
 * @grid (nullable) gets the scale of faint lines below the lower one, or NONE when they would lie too close. */
void tj_axis_scales (const TjAxis *axis, double word, TjAxisUnit *upper, TjAxisUnit *lower, TjAxisUnit *grid);

/* tj_axis_periods: replaces @periods (element-type TjAxisPeriod) by those of a unit that overlap [@x0, @x1), in order.
 * The cost is that of the range only; nothing when they would be less than two pixels wide. */
void tj_axis_periods (const TjAxis *axis, TjAxisUnit unit, double x0, double x1, GArray *periods);

/* tj_axis_weekends: replaces @periods by the weekends (Saturday and Sunday as one) in the range; nothing when days are
 * too narrow to tell one from another. */
void tj_axis_weekends (const TjAxis *axis, double x0, double x1, GArray *periods);

/* tj_axis_label: what a period is called in Dutch, from long (@shorter 0) to short (1, 2); NULL when there is no
 * shorter form. On the
 * @upper scale with its year ('Q3 2025', 'november 2025', 'wk 46 · nov 2025'), on the lower without ('Q3', 'november',
 * 'nov', 'wk 46', 'ma 10'). (transfer full) (nullable) */
char *tj_axis_label (TjAxisUnit unit, gint32 minute, gboolean upper, int shorter);

G_END_DECLS
