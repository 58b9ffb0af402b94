// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Civil time: the proleptic Gregorian calendar without time zone. A day number counts days since 2000-01-01 (a
 * Saturday), a minute number counts minutes since 2000-01-01T00:00. Both are int32; years 1900 to 2999 are accepted as
 * input. */
#define TJ_MINUTES_PER_DAY 1440
#define TJ_YEAR_MIN 1900
#define TJ_YEAR_MAX 2999

/* tj_civil_day: the day number of a date. @month 1-12 (others carry into the year), @day 1-31 (others carry on). */
gint32 tj_civil_day (int year, int month, int day);

/* tj_civil_split: the date of a day number; any out pointer may be NULL. */
void tj_civil_split (gint32 day, int *year, int *month, int *mday);

/* tj_civil_weekday: ISO weekday of a day number, Monday 1 to Sunday 7. */
int tj_civil_weekday (gint32 day);

/* tj_civil_month_length: days in a month (@month 1-12). */
int tj_civil_month_length (int year, int month);

/* tj_civil_valid: whether the date exists and its year is accepted. */
gboolean tj_civil_valid (int year, int month, int day);

/* tj_civil_iso_week: ISO 8601 week number (1-53) of a day number; @iso_year (nullable) gets the year that the week
 * belongs to. */
int tj_civil_iso_week (gint32 day, int *iso_year);

/* tj_civil_iso_week_start: day number of the Monday of an ISO week. */
gint32 tj_civil_iso_week_start (int iso_year, int week);

/* tj_civil_iso_weeks: number of ISO weeks in a year, 52 or 53. */
int tj_civil_iso_weeks (int iso_year);

/* tj_civil_minute_day: day number in which a minute number lies (rounds down, also before 2000). */
gint32 tj_civil_minute_day (gint32 minute);

G_END_DECLS
