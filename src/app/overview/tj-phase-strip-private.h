// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-phase-strip.h"

G_BEGIN_DECLS

/* Shared by tj-phase-strip.c (life, places, events) and tj-phase-strip-draw.c. */
#define TJ_PHASE_STRIP_LANE_HEIGHT 16
#define TJ_PHASE_STRIP_ROOM 6

/* What belongs to one bar. */
typedef struct
{
  GtkWidget *button;   /* parented */
  PangoLayout *layout; /* (owned) */
  graphene_rect_t bar;
} TjPhaseItem;

struct _TjPhaseStrip
{
  GtkWidget parent_instance;

  GArray *bars;              /* (owned) TjPhaseBar */
  GArray *items;             /* (owned) TjPhaseItem, one for each bar */
  TjPhaseLabel *labels;      /* (owned) one for each bar; places for the width they were made for */
  PangoLayout *today_layout; /* (owned) */
  gint32 today;
};

/* tj_phase_strip_line_height: height of a line of text; tj_phase_strip_labels_top: where the first row of names begins;
 * tj_phase_strip_x_of: where a minute lies on a strip of @width. */
int tj_phase_strip_line_height (TjPhaseStrip *self);
int tj_phase_strip_labels_top (TjPhaseStrip *self);
float tj_phase_strip_x_of (TjPhaseStrip *self, gint32 minute, int width);

/* tj_phase_strip_draw: paints the strip as it is placed. */
void tj_phase_strip_draw (TjPhaseStrip *self, GtkSnapshot *snapshot);

G_END_DECLS
