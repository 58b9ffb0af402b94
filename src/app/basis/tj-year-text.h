// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-year-days.h"

G_BEGIN_DECLS

/* tj_year_day_text: what a day is, in a sentence: 'donderdag 29 mei 2025: Hemelvaartsdag, vrij'. (transfer full) */
char *tj_year_day_text (const TjYearDays *days, gint32 day);

/* tj_year_day_words: the same without the date: 'Hemelvaartsdag, vrij'. (transfer full) */
char *tj_year_day_words (const TjYearDays *days, gint32 day);

/* tj_year_range_text: 'maandag 14 juli 2025' or '14 juli – 25 juli 2025'; both days are included. (transfer full) */
char *tj_year_range_text (gint32 first, gint32 last);

/* tj_year_mark_text: what a mark is called in the legend, or NULL for one that speaks for itself. */
const char *tj_year_mark_text (TjDayMark mark);

/* tj_year_work_text: 'In 2025: 254 werkdagen, 2.032 uur'. tj_year_meetings_text: 'In 2025: 11 vergaderingen, 3
 * verwacht'. (transfer full) */
char *tj_year_work_text (const TjYearDays *days);
char *tj_year_meetings_text (const TjYearDays *days);

/* tj_year_hours_text: minutes of work as '36 uur', '7,5 uur'. (transfer full) */
char *tj_year_hours_text (gint64 minutes);

/* tj_year_month_name: 'januari' for 1. tj_year_weekday_name: 'maandag' for 1. (transfer full) */
char *tj_year_month_name (int month);
char *tj_year_weekday_name (int weekday);

G_END_DECLS
