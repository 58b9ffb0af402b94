// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-scene.h"

G_BEGIN_DECLS

/* What a text style looks like beside TJ_TEXT_LABEL, for whoever paints it. */
typedef struct
{
  double scale; /* of the size of TJ_TEXT_LABEL */
  gboolean bold;
  gboolean italic;
} TjTextLook;

/* tj_text_look: the look of a style. (transfer none) */
const TjTextLook *tj_text_look (TjTextStyle style);

/* tj_text_shorten: the longest beginning that fits in @room pixels with an ellipsis behind it, at least the ellipsis.
 * (transfer full) */
char *tj_text_shorten (TjTextWidth width, gpointer data, TjTextStyle style, const char *text, double room);

G_END_DECLS
