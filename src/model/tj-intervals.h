// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The working hours of one day: up to four intervals [from, to) in minutes after midnight, in order, not overlapping.
 * Set and empty
 * ('vrij') is a day without work; zero-initialised is unset. */
#define TJ_INTERVALS_MAX 4

typedef struct
{
  gboolean set;
  guint n;
  struct
  {
    gint16 from;
    gint16 to; /* exclusive; 1440 is the end of the day */
  } at[TJ_INTERVALS_MAX];
} TjIntervals;

/* tj_intervals_equal: whether both are unset, or have the same hours. */
gboolean tj_intervals_equal (const TjIntervals *a, const TjIntervals *b);
/* Canonical and as people read it: '08:30-12:30 13:00-17:00', or 'vrij'. */
void tj_intervals_to_text (const TjIntervals *intervals, GString *out);
/* tj_intervals_from_text: reads the canonical form; "" is unset. @intervals is overwritten. FALSE with
 * TJ_MODEL_ERROR_VALUE, and then it is unset; so too in tj_intervals_parse(). */
gboolean tj_intervals_from_text (const char *text, TjIntervals *intervals, GError **error);
/* Also '8.30 - 12.30, 13 - 17 uur'. "" gives unset. */
gboolean tj_intervals_parse (const char *input, TjIntervals *intervals, GError **error);

G_END_DECLS
