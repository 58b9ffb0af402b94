// SPDX-License-Identifier: EUPL-1.2
#include "tj-text-look.h"

static const TjTextLook looks[TJ_N_TEXT_STYLES] = {
  [TJ_TEXT_LABEL] = { .scale = 1 },
  [TJ_TEXT_WORDS] = { .scale = 1, .italic = TRUE },
  [TJ_TEXT_NAME] = { .scale = 0.95, .bold = TRUE },
  [TJ_TEXT_UPPER] = { .scale = 1, .bold = TRUE },
  [TJ_TEXT_LOWER] = { .scale = 0.92 },
  [TJ_TEXT_SIGN] = { .scale = 0.95, .bold = TRUE },
  [TJ_TEXT_BADGE] = { .scale = 0.88, .bold = TRUE },
  [TJ_TEXT_TITLE] = { .scale = 1.9, .bold = TRUE },
};

const TjTextLook *
tj_text_look (TjTextStyle style)
{
  return &looks[style];
}
