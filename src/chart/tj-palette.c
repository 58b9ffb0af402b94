// SPDX-License-Identifier: EUPL-1.2
#include "tj-palette.h"

#include "tj-records-planning.h"

/* 0xRRGGBB and how opaque in percent, for light and dark. */
typedef struct
{
  guint32 light;
  guint light_percent;
  guint32 dark;
  guint dark_percent;
} Pair;

static const Pair roles[TJ_N_INKS] = {
  [TJ_INK_BACKGROUND] = { 0xffffff, 100, 0x1d1d20, 100 }, [TJ_INK_GRID_FAINT] = { 0x000006, 4, 0xffffff, 4 },
  [TJ_INK_GRID] = { 0x000006, 7, 0xffffff, 7 },           [TJ_INK_GRID_STRONG] = { 0x000006, 13, 0xffffff, 14 },
  [TJ_INK_WEEKEND] = { 0x000006, 4, 0xffffff, 4 },        [TJ_INK_RECESS] = { 0x2a3f5f, 6, 0xb8ccf0, 7 },
  [TJ_INK_SCHOOL] = { 0xb07500, 5, 0xf0c060, 5 },         [TJ_INK_CRITICAL] = { 0xa51d2d, 100, 0xff7b72, 100 },
  [TJ_INK_BASELINE] = { 0x77767b, 100, 0xa3a2a7, 100 },   [TJ_INK_STATUS] = { 0x1a5fb4, 100, 0x99c1f1, 100 },
  [TJ_INK_ELECTIONS] = { 0x1b6b45, 100, 0x8fdcae, 100 },  [TJ_INK_SELECTION] = { 0x3584e4, 18, 0x3584e4, 28 },
  [TJ_INK_FOCUS] = { 0x1c71d8, 100, 0x78aeed, 100 },      [TJ_INK_TODAY] = { 0xc01c28, 100, 0xff8a80, 100 },
  [TJ_INK_DEADLINE] = { 0x5e5c64, 100, 0xc0bfbc, 100 },   [TJ_INK_LATE] = { 0xc01c28, 100, 0xff8a80, 100 },
  [TJ_INK_LINK] = { 0x86858c, 100, 0x8c8b90, 100 },       [TJ_INK_TEXT] = { 0x1e1e22, 100, 0xffffff, 100 },
  [TJ_INK_MUTED] = { 0x5b5a62, 100, 0xb4b3b8, 100 },      [TJ_INK_COLLEGE] = { 0xc64600, 100, 0xffb870, 100 },
  [TJ_INK_COUNCIL] = { 0x813d9c, 100, 0xdc9ff0, 100 },    [TJ_INK_BODY] = { 0x35566b, 100, 0xa9cbe0, 100 },
  [TJ_INK_SIGN_INK] = { 0xffffff, 100, 0x1d1d20, 100 },
};

/* A bar, and the lines of frames and hatches. */
typedef struct
{
  guint32 light_bar, light_line, dark_bar, dark_line;
} Tone;

static const Tone tones[TJ_N_TONES] = {
  [TJ_COLOUR_BLUE] = { 0x3584e4, 0x1c62b8, 0x78aeed, 0x9ac4f5 },
  [TJ_COLOUR_TEAL] = { 0x2190a4, 0x106d7e, 0x62c0d1, 0x8cd9e6 },
  [TJ_COLOUR_GREEN] = { 0x3a944a, 0x22702f, 0x73c383, 0x9bdca7 },
  [TJ_COLOUR_YELLOW] = { 0xc48500, 0x8a5c00, 0xe2b64f, 0xf2d58a },
  [TJ_COLOUR_ORANGE] = { 0xd95a0c, 0xa03f00, 0xf0a066, 0xfac49c },
  [TJ_COLOUR_RED] = { 0xdc3545, 0xa51d2d, 0xf08a94, 0xfab4ba },
  [TJ_COLOUR_PINK] = { 0xcf5c93, 0x9c3469, 0xe79dc1, 0xf4c2da },
  [TJ_COLOUR_PURPLE] = { 0x9141ac, 0x6c2d83, 0xc794dc, 0xdfbbee },
  [TJ_COLOUR_SLATE] = { 0x6f8396, 0x4b5d6e, 0xa4b6c7, 0xc6d4e1 },
};

static TjRgba
rgba (guint32 hex, guint percent)
{
  return (TjRgba) { (float) (hex >> 16 & 0xff) / 255, (float) (hex >> 8 & 0xff) / 255, (float) (hex & 0xff) / 255,
                    (float) percent / 100 };
}

/* High contrast: nothing faint, and bars as dark (or light) as their lines. */
static void
init_plain_roles (TjPalette *palette, gboolean dark, gboolean contrast)
{
  for (TjInkRole role = TJ_INK_NONE; role < TJ_INK_BAR; role++)
    {
      gboolean stronger = contrast && (role == TJ_INK_MUTED || role == TJ_INK_LINK);
      const Pair *pair = &roles[stronger ? TJ_INK_TEXT : role];
      guint percent = dark ? pair->dark_percent : pair->light_percent;

      if (contrast)
        percent = MIN (role == TJ_INK_SELECTION ? percent + 10 : percent * 3, 100);
      tj_palette_set (palette, role, rgba (dark ? pair->dark : pair->light, percent));
    }
}

static void
init_tone (TjPalette *palette, int tone, gboolean dark, gboolean contrast)
{
  const Tone *colours = &tones[tone == 0 ? TJ_COLOUR_BLUE : tone];
  guint32 line = dark ? colours->dark_line : colours->light_line, bar = dark ? colours->dark_bar : colours->light_bar;

  palette->colours[TJ_INK_BAR][tone] = rgba (contrast ? line : bar, 100);
  palette->colours[TJ_INK_BAR_FAINT][tone] = rgba (bar, dark ? 24 : 18);
  palette->colours[TJ_INK_BAR_HALF][tone] = rgba (bar, dark ? 42 : 40);
  palette->colours[TJ_INK_BAR_LINE][tone] = rgba (line, 100);
  palette->colours[TJ_INK_BAR_TEXT][tone] = contrast ? palette->colours[TJ_INK_TEXT][0] : rgba (line, 100);
  palette->colours[TJ_INK_BAR_INK][tone] = rgba (dark ? 0x1d1d20 : 0xffffff, 100);
}

void
tj_palette_init (TjPalette *palette, TjScheme scheme)
{
  gboolean dark = (scheme & TJ_SCHEME_DARK) != 0, contrast = (scheme & TJ_SCHEME_HIGH_CONTRAST) != 0;

  init_plain_roles (palette, dark, contrast);
  for (int tone = 0; tone < TJ_N_TONES; tone++)
    init_tone (palette, tone, dark, contrast);
}

void
tj_palette_set (TjPalette *palette, TjInkRole role, TjRgba colour)
{
  for (int tone = 0; tone < TJ_N_TONES; tone++)
    palette->colours[role][tone] = colour;
}

const TjRgba *
tj_palette_get (const TjPalette *palette, TjInk ink)
{
  return &palette->colours[MIN (ink.role, TJ_N_INKS - 1)][ink.tone < TJ_N_TONES ? ink.tone : 0];
}

int
tj_palette_default_tone (guint nth)
{
  /* Calm ones, that are none of the signs'. */
  static const int cycle[] = { TJ_COLOUR_SLATE, TJ_COLOUR_BLUE, TJ_COLOUR_TEAL, TJ_COLOUR_GREEN };

  return cycle[nth % G_N_ELEMENTS (cycle)];
}
