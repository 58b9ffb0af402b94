// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"
#include "tj-records.h"

G_BEGIN_DECLS

/* The phases of a traject as bars on one strip of time. Pure functions: no widget, no drawing. */
#define TJ_PHASE_BARS_MAX 12

typedef struct
{
  TjId id;
  gint32 start; /* minutes, [start, finish) */
  gint32 finish;
  guint lane;  /* bars that share time lie in different lanes */
  char *label; /* (owned): '1.2 Dialoog' */
} TjPhaseBar;

/* tj_phase_bars: the phases of a traject that have no phase below them, in order of time; its main phases where that
 * would be more than TJ_PHASE_BARS_MAX; what stands at the top of its planning, moments left out, where it has no
 * phases. At most TJ_PHASE_BARS_MAX. (transfer full) (element-type TjPhaseBar) */
GArray *tj_phase_bars (TjModel *model, const TjPlan *plan, TjId project);

/* tj_phase_bars_lanes: how many lanes the bars take. */
guint tj_phase_bars_lanes (const GArray *bars);

/* tj_phase_bars_range: from the first start to the last finish. FALSE, and nothing set, without bars. */
gboolean tj_phase_bars_range (const GArray *bars, gint32 *start, gint32 *finish);

/* tj_phase_bars_sentence: where we stand, in one sentence: 'Nu: 1.2 Dialoog.', 'Nu tussen twee fasen. ...'. NULL
 * without bars. (transfer full) */
char *tj_phase_bars_sentence (const GArray *bars, gint32 today);

/* tj_phase_bar_text: one bar in one sentence: '1.2 Dialoog, mei 2025 – jun 2025, geweest'. (transfer full) */
char *tj_phase_bar_text (const TjPhaseBar *bar, gint32 today);

/* A label below the strip. */
typedef struct
{
  int anchor; /* in: where its bar begins */
  int width;  /* in: what it would like; out: what it gets */
  int x;      /* out */
  guint row;  /* out */
} TjPhaseLabel;

/* tj_phase_labels_place: gives labels, sorted by anchor, their places on a strip of @width so that no two overlap and
 * the line from a bar down to its label crosses no other label. @gap is the room between two labels. Returns the number
 * of rows. */
guint tj_phase_labels_place (TjPhaseLabel *labels, guint n, int width, int gap);

G_END_DECLS
