// SPDX-License-Identifier: EUPL-1.2
#include "tj-page-furniture.h"

#include <glib/gi18n-lib.h>

#include "tj-civil.h"
#include "tj-date.h"
#include "tj-text-look.h"

#define GAP 24.0

double
tj_page_text (const TjTextMeasure *measure, TjScene *scene, TjTextStyle style, const char *text, double x, double y,
              double room, gboolean right, TjInk ink)
{
  double width = text ? measure->width (style, text, measure->data) : 0;
  g_autofree char *shorter = NULL;

  if (text == NULL || *text == '\0' || room <= 0)
    return 0;
  if (width > room)
    {
      text = shorter = tj_text_shorten (measure->width, measure->data, style, text, room);
      width = MIN (measure->width (style, text, measure->data), room);
    }
  tj_scene_text (scene, style, text, right ? x - width : x, y, width, ink);
  return width;
}

static void
draw_title (const TjPageFurniture *self, const TjTextMeasure *measure, TjScene *scene)
{
  double width = self->width, bottom = TJ_PAGE_TITLE_HEIGHT - 8;
  double right = tj_page_text (measure, scene, TJ_TEXT_UPPER, self->organisation, width, 18, width * 0.4, TRUE,
                               TJ_INK (TJ_INK_MUTED));
  double room = width - (right > 0 ? right + GAP : 0);

  tj_page_text (measure, scene, TJ_TEXT_TITLE, self->title, 0, 15, room, FALSE, TJ_INK (TJ_INK_TEXT));
  tj_page_text (measure, scene, TJ_TEXT_LABEL, self->line, 0, 42, width, FALSE, TJ_INK (TJ_INK_MUTED));
  tj_scene_line (scene, 0, bottom, width, bottom, TJ_INK (TJ_INK_TEXT), 1.5);
}

static void
draw_footer (const TjPageFurniture *self, const TjTextMeasure *measure, TjScene *scene)
{
  TjDate date = { .precision = TJ_PRECISION_DAY, .minute = self->today * TJ_MINUTES_PER_DAY };
  g_autofree char *day = tj_date_format (&date, TRUE);
  /* Translators: at the foot of a printed page; a date. */
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  /* Translators: at the foot of a printed page. */
  g_autofree char *number = g_strdup_printf (_ ("page %u of %u"), self->page + 1, self->n_pages);
  double top = self->height - TJ_PAGE_FOOTER_HEIGHT, y = self->height - 9, width = self->width, left, right;

  tj_scene_line (scene, 0, top + 8, width, top + 8, TJ_INK (TJ_INK_GRID_STRONG), 1);
  left = tj_page_text (measure, scene, TJ_TEXT_LOWER, as_of, 0, y, width / 2, FALSE, TJ_INK (TJ_INK_MUTED));
  right = tj_page_text (measure, scene, TJ_TEXT_LOWER, number, width, y, width / 2, TRUE, TJ_INK (TJ_INK_MUTED));
  tj_page_text (measure, scene, TJ_TEXT_LOWER, self->file_name, left + GAP, y, width - left - right - 2 * GAP, FALSE,
                TJ_INK (TJ_INK_MUTED));
}

void
tj_page_furniture (const TjPageFurniture *furniture, const TjTextMeasure *measure, TjScene *scene)
{
  draw_title (furniture, measure, scene);
  draw_footer (furniture, measure, scene);
}
