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

char *
tj_text_shorten (TjTextWidth width, gpointer data, TjTextStyle style, const char *text, double room)
{
  glong least = 0, most = g_utf8_strlen (text, -1);
  char *best = g_strdup ("…");

  while (least < most)
    {
      glong middle = (least + most + 1) / 2;
      g_autofree char *begin = g_utf8_substring (text, 0, middle);
      g_autofree char *tried = g_strconcat (g_strchomp (begin), "…", NULL);

      if (width (style, tried, data) > room)
        {
          most = middle - 1;
          continue;
        }
      g_free (best);
      best = g_steal_pointer (&tried);
      least = middle;
    }
  return best;
}
