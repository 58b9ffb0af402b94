// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <pango/pangocairo.h>

#include "tj-scene-cairo.h"

struct _TjScenePainter
{
  TjPalette palette;
  PangoLayout *layouts[TJ_N_TEXT_STYLES]; /* (owned) */
  GHashTable *widths[TJ_N_TEXT_STYLES];   /* (owned) (element-type utf8 double) */
  double text_height;
};
