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

G_END_DECLS
