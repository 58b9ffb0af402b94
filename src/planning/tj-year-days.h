// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* What the days of one year are, for a calendar or for a body, as a picture of the year shows them. */
typedef enum
{
  TJ_DAY_WORKED = 1 << 0,   /* has working time */
  TJ_DAY_WEEK_OFF = 1 << 1, /* a day of the week without hours */
  TJ_DAY_HOLIDAY = 1 << 2,  /* a public holiday that is off */
  TJ_DAY_SCHOOL = 1 << 3,   /* within a school holiday, worked or not */
  TJ_DAY_CLOSED = 1 << 4,   /* an exception: off */
  TJ_DAY_HOURS = 1 << 5,    /* an exception: other hours */
  TJ_DAY_RECESS = 1 << 6,
  TJ_DAY_SUBMISSION = 1 << 7, /* the last day to hand in for a meeting */
  TJ_DAY_CANCELLED = 1 << 8,  /* a meeting that was cancelled */
  TJ_DAY_EXPECTED = 1 << 9,   /* a meeting to expect by the cadence */
  TJ_DAY_MEETING = 1 << 10,   /* a listed meeting */
  TJ_DAY_ELECTIONS = 1 << 11
} TjDayMark;

/* Why days are what they are. */
typedef struct
{
  gint32 first; /* day numbers, both included; they may lie outside the year */
  gint32 last;
  TjDayMark mark;
  TjId record;  /* the exception, recess, meeting or term; 0 for what comes by rule */
  gint32 other; /* of a submission: the day of its meeting */
  char *name;   /* owned; "" for what has none */
} TjYearNote;

#define TJ_YEAR_DAYS_MAX 366

typedef struct
{
  int year;
  gint32 first;                     /* day number of 1 January */
  guint n;                          /* 365 or 366 */
  guint marks[TJ_YEAR_DAYS_MAX];    /* of TjDayMark */
  gint16 minutes[TJ_YEAR_DAYS_MAX]; /* of working time */
  GArray *notes;                    /* element-type TjYearNote, in order of first day, then mark */
} TjYearDays;

/* tj_year_days_of_calendar: the year of a calendar with those that it is based on (0: the municipal calendar): working
 * time, holidays, school holidays of its region, exceptions, and elections. @year is brought within the years that
 * dates may have. (transfer full) */
TjYearDays *tj_year_days_of_calendar (TjModel *model, TjId calendar, int year);

/* tj_year_days_of_body: the year of a body: its meetings, listed and expected, cancelled ones, submission days, its
 * recess and that of all bodies; behind them what @calendar (0: the municipal calendar) makes of the days. A meeting
 * that is known by its month, or less, has no day. (transfer full) */
TjYearDays *tj_year_days_of_body (TjModel *model, TjId body, TjId calendar, int year);

void tj_year_days_free (TjYearDays *self);

/* tj_year_days_marks: the marks of a day number; 0 outside the year. tj_year_days_all: all marks of the year. */
guint tj_year_days_marks (const TjYearDays *self, gint32 day);
guint tj_year_days_all (const TjYearDays *self);

/* tj_year_days_worked: how many days have working time, and (out, nullable) how many minutes that is together. */
guint tj_year_days_worked (const TjYearDays *self, gint64 *minutes);

/* tj_year_days_note: the shortest note with one of @marks that covers a day, or NULL. (transfer none) */
const TjYearNote *tj_year_days_note (const TjYearDays *self, gint32 day, guint marks);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjYearDays, tj_year_days_free)

G_END_DECLS
