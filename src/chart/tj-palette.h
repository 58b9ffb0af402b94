// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The colours of the charts, in one place. A scene speaks of roles; who paints it asks the palette what they look like
 * in light or dark. Text reaches a contrast of 4.5 : 1 with the background, bars and signs 3 : 1, and nothing is told
 * by colour alone. */
typedef enum
{
  TJ_INK_NONE = 0,
  TJ_INK_BACKGROUND,
  TJ_INK_GRID_FAINT,  /* the finest vertical lines */
  TJ_INK_GRID,        /* vertical lines of the lower scale, and between rows */
  TJ_INK_GRID_STRONG, /* of the upper scale */
  TJ_INK_WEEKEND,
  TJ_INK_RECESS,
  TJ_INK_SCHOOL,    /* school holidays */
  TJ_INK_SELECTION, /* the band over the selected row, not opaque */
  TJ_INK_FOCUS,     /* a frame around what has the keyboard */
  TJ_INK_TODAY,
  TJ_INK_DEADLINE,
  TJ_INK_LATE,     /* a deadline that the dates do not keep */
  TJ_INK_CRITICAL, /* the critical path */
  TJ_INK_BASELINE, /* what was agreed */
  TJ_INK_STATUS,   /* the status date */
  TJ_INK_ELECTIONS,
  TJ_INK_LINK,
  TJ_INK_TEXT,
  TJ_INK_MUTED, /* text of less weight */
  TJ_INK_COLLEGE,
  TJ_INK_COUNCIL,
  TJ_INK_BODY,     /* any other body */
  TJ_INK_SIGN_INK, /* text on TODAY, COLLEGE, COUNCIL, BODY */
  /* These come in the tones of TjColour. */
  TJ_INK_BAR,
  TJ_INK_BAR_FAINT, /* inside frames, under hatches and dots; not opaque */
  TJ_INK_BAR_HALF,  /* inside frames that hold steps only; not opaque */
  TJ_INK_BAR_LINE,  /* frames, hatches, dots */
  TJ_INK_BAR_TEXT,  /* text on BAR_FAINT */
  TJ_INK_BAR_INK,   /* what is drawn on a BAR */
  TJ_N_INKS
} TjInkRole;

/* A role, with the tone for those that have tones: a TjColour, 0 for blue. */
typedef struct
{
  guint8 role;
  guint8 tone;
} TjInk;

#define TJ_INK(role) ((TjInk) { (role), 0 })
#define TJ_TONE(role, tone) ((TjInk) { (role), (guint8) (tone) })

typedef struct
{
  float red;
  float green;
  float blue;
  float alpha;
} TjRgba;

typedef enum
{
  TJ_SCHEME_LIGHT = 0, /* also for print */
  TJ_SCHEME_DARK = 1 << 0,
  TJ_SCHEME_HIGH_CONTRAST = 1 << 1
} TjScheme;

#define TJ_N_TONES 10

typedef struct
{
  TjRgba colours[TJ_N_INKS][TJ_N_TONES];
} TjPalette;

/* tj_palette_init: fills @palette for a scheme. */
void tj_palette_init (TjPalette *palette, TjScheme scheme);

/* tj_palette_set: another colour for a role in all its tones, for a desktop that has an accent colour of its own. */
void tj_palette_set (TjPalette *palette, TjInkRole role, TjRgba colour);

/* tj_palette_get: what an ink looks like. (transfer none) */
const TjRgba *tj_palette_get (const TjPalette *palette, TjInk ink);

/* tj_palette_default_tone: the colour (a TjColour) of the @nth phase at the top that has none of its own. */
int tj_palette_default_tone (guint nth);

G_END_DECLS
