// SPDX-License-Identifier: EUPL-1.2
#include "tj-work-time.h"

#include "tj-civil.h"

#define MINUTES_PER_WEEK (7 * TJ_MINUTES_PER_DAY)
/* 2000-01-03, the Monday from which the weeks outside the span are counted. */
#define MONDAY (2 * TJ_MINUTES_PER_DAY)
/* More than all minutes of the years that dates may have. */
#define MOST_MINUTES (G_GINT64_CONSTANT (1) << 40)

/* An interval with the working minutes of all before it. */
typedef struct
{
  gint32 from;
  gint32 to;
  gint32 before;
} Stretch;

struct _TjWorkTime
{
  gint ref_count; /* atomic */
  gint32 first;
  gint32 last;
  /* The span: in order, then one without length at @last that holds the total. */
  Stretch *stretches; /* (owned) */
  guint n;
  guint32 *by_day; /* (owned) of each 24 hours from @first: the first stretch that ends in it or later */
  /* Of each (1 << work_shift) working minutes: the stretch in which they begin; and once more the last. */
  guint32 *by_work; /* (owned) */
  guint work_shift;
  /* The week outside the span, in minutes from Monday 00:00, ended as the span is. */
  Stretch *week; /* (owned) */
  guint n_week;
  /* Working minutes from MONDAY to @first and to @last, by the week. */
  gint64 week_first;
  gint64 week_last;
};

/* Copies what lies in [@first, @last), joins what touches, and counts. What is out of order is cut off. */
static Stretch *
take_intervals (const TjWorkInterval *intervals, guint n, gint32 first, gint32 last, guint *n_taken)
{
  Stretch *taken = g_new (Stretch, (gsize) n + 1);
  gint32 reached = first, before = 0;
  guint count = 0;

  for (guint i = 0; i < n; i++)
    {
      gint32 from = MAX (intervals[i].from, reached), to = MIN (intervals[i].to, last);

      if (to <= from)
        continue;
      if (count > 0 && taken[count - 1].to == from)
        taken[count - 1].to = to;
      else
        taken[count++] = (Stretch) { from, to, before };
      before += to - from;
      reached = to;
    }
  taken[count] = (Stretch) { last, last, before };
  *n_taken = count;
  return taken;
}

/* The first of @stretches from @low that ends after @minute; at most @high. Within a day there are two or three to
 * choose from: without branches, for which way they go cannot be foretold. */
static inline guint
first_after (const Stretch *stretches, guint low, guint high, gint32 minute)
{
  while (high - low > 2)
    {
      guint middle = (low + high) / 2;

      if (stretches[middle].to > minute)
        high = middle;
      else
        low = middle + 1;
    }
  low += (guint) (low < high) & (guint) (stretches[low].to <= minute);
  low += (guint) (low < high) & (guint) (stretches[low].to <= minute);
  return low;
}

/* The last of @stretches from @low to @high that begins with at most @work working minutes before it. */
static inline guint
last_with (const Stretch *stretches, guint low, guint high, gint32 work)
{
  while (high - low > 2)
    {
      guint middle = (low + high + 1) / 2;

      if (stretches[middle].before <= work)
        low = middle;
      else
        high = middle - 1;
    }
  low += (guint) (low < high) & (guint) (stretches[low + 1].before <= work);
  low += (guint) (low < high) & (guint) (stretches[low + 1].before <= work);
  return low;
}

static inline gint32
total_of (const Stretch *stretches, guint n)
{
  return stretches[n].before;
}

static gint64
week_at (const TjWorkTime *self, gint64 minute)
{
  gint64 since = minute - MONDAY, weeks = since / MINUTES_PER_WEEK;
  gint32 rest = (gint32) (since % MINUTES_PER_WEEK);
  guint i;

  if (rest < 0)
    {
      rest += MINUTES_PER_WEEK;
      weeks--;
    }
  i = first_after (self->week, 0, self->n_week, rest);
  return weeks * total_of (self->week, self->n_week) + self->week[i].before + MAX (0, rest - self->week[i].from);
}

/* Where the working minute with a number, counted from MONDAY, begins by the week. */
static gint32
week_minute (const TjWorkTime *self, gint64 number)
{
  gint32 total = total_of (self->week, self->n_week), rest = (gint32) (number % total);
  gint64 weeks = number / total, minute;
  guint i;

  if (rest < 0)
    {
      rest += total;
      weeks--;
    }
  i = last_with (self->week, 0, self->n_week - 1, rest);
  minute = MONDAY + weeks * MINUTES_PER_WEEK + self->week[i].from + (rest - self->week[i].before);
  return (gint32) CLAMP (minute, (gint64) tj_civil_day (TJ_YEAR_MIN, 1, 1) * TJ_MINUTES_PER_DAY,
                         (gint64) tj_civil_day (TJ_YEAR_MAX + 1, 1, 1) * TJ_MINUTES_PER_DAY - 1);
}

/* Where the working minute with a number, counted from @first, begins. */
static inline gint32
minute_of (const TjWorkTime *self, gint64 number)
{
  gint32 total = total_of (self->stretches, self->n), work = (gint32) number;
  guint i, bucket;

  if (number < 0)
    return week_minute (self, number + self->week_first);
  if (number >= total)
    return week_minute (self, number - total + self->week_last);
  bucket = (guint) work >> self->work_shift;
  i = last_with (self->stretches, self->by_work[bucket], self->by_work[bucket + 1], work);
  return self->stretches[i].from + (work - self->stretches[i].before);
}

static void
index_days (TjWorkTime *self)
{
  guint n = (guint) (((gint64) self->last - self->first) / TJ_MINUTES_PER_DAY) + 2, at = 0;

  self->by_day = g_new (guint32, n);
  for (guint day = 0; day < n; day++)
    {
      gint64 minute = self->first + (gint64) day * TJ_MINUTES_PER_DAY;

      while (at < self->n && self->stretches[at].to <= minute)
        at++;
      self->by_day[day] = at;
    }
}

/* A bucket is about as long as a stretch, so that a look-up compares two or three. */
static void
index_work (TjWorkTime *self)
{
  gint32 total = total_of (self->stretches, self->n);
  guint n, at = 0;

  if (total == 0)
    return;
  while ((total / (gint32) self->n) >> (self->work_shift + 1) > 0)
    self->work_shift++;
  n = ((guint) total >> self->work_shift) + 1;
  self->by_work = g_new (guint32, (gsize) n + 1);
  for (guint bucket = 0; bucket < n; bucket++)
    {
      while (at + 1 < self->n && (guint) self->stretches[at + 1].before <= bucket << self->work_shift)
        at++;
      self->by_work[bucket] = at;
    }
  self->by_work[n] = self->n - 1;
}

TjWorkTime *
tj_work_time_new (const TjWorkInterval *week, guint n_week, gint32 first, gint32 last, const TjWorkInterval *intervals,
                  guint n_intervals)
{
  TjWorkTime *self = g_new0 (TjWorkTime, 1);

  self->ref_count = 1;
  self->first = first;
  self->last = MAX (first, last);
  self->week = take_intervals (week, n_week, 0, MINUTES_PER_WEEK, &self->n_week);
  self->stretches = take_intervals (intervals, n_intervals, self->first, self->last, &self->n);
  if (self->n_week == 0)
    {
      tj_work_time_unref (self);
      return NULL;
    }
  index_days (self);
  index_work (self);
  self->week_first = week_at (self, self->first);
  self->week_last = week_at (self, self->last);
  return self;
}

TjWorkTime *
tj_work_time_ref (const TjWorkTime *self)
{
  TjWorkTime *own = (TjWorkTime *) self;

  g_atomic_int_inc (&own->ref_count);
  return own;
}

void
tj_work_time_unref (TjWorkTime *self)
{
  if (self == NULL || !g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_free (self->stretches);
  g_free (self->by_day);
  g_free (self->by_work);
  g_free (self->week);
  g_free (self);
}

gint64
tj_work_time_at (const TjWorkTime *self, gint32 minute)
{
  const Stretch *stretch;
  guint day;

  if (minute < self->first)
    return week_at (self, minute) - self->week_first;
  if (minute >= self->last)
    return total_of (self->stretches, self->n) + week_at (self, minute) - self->week_last;
  day = ((guint) minute - (guint) self->first) / TJ_MINUTES_PER_DAY;
  stretch = self->stretches + first_after (self->stretches, self->by_day[day], self->by_day[day + 1], minute);
  return stretch->before + MAX (0, minute - stretch->from);
}

gint64
tj_work_time_between (const TjWorkTime *self, gint32 from, gint32 to)
{
  return tj_work_time_at (self, to) - tj_work_time_at (self, from);
}

gint32
tj_work_time_forward (const TjWorkTime *self, gint32 from, gint64 minutes)
{
  g_return_val_if_fail (minutes >= 0, from);

  if (minutes == 0)
    return from;
  return minute_of (self, tj_work_time_at (self, from) + MIN (minutes, MOST_MINUTES) - 1) + 1;
}

gint32
tj_work_time_backward (const TjWorkTime *self, gint32 to, gint64 minutes)
{
  g_return_val_if_fail (minutes >= 0, to);

  if (minutes == 0)
    return to;
  return minute_of (self, tj_work_time_at (self, to) - MIN (minutes, MOST_MINUTES));
}

/* As many working minutes lie before the wanted minute as before this one. */
gint32
tj_work_time_next (const TjWorkTime *self, gint32 minute)
{
  return minute_of (self, tj_work_time_at (self, minute));
}

gint32
tj_work_time_previous (const TjWorkTime *self, gint32 minute)
{
  return minute_of (self, tj_work_time_at (self, minute) - 1) + 1;
}
