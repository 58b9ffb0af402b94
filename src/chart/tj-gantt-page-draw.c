// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "tj-civil.h"
#include "tj-date.h"
#include "tj-gantt-page-private.h"

/* Text ---------------------------------------------------------------------------------------------------------- */

double
tj_page_text_width (const TjPages *pages, TjTextStyle style, const char *text)
{
  return pages->measure.width (style, text, pages->measure.data);
}

double
tj_page_put_text (const TjPages *pages, TjScene *scene, TjTextStyle style, const char *text, double x, double y,
                  double room, gboolean right, TjInk ink)
{
  return tj_page_text (&pages->measure, scene, style, text, x, y, room, right, ink);
}

/* Title and footer ---------------------------------------------------------------------------------------------- */

/* 'februari 2025 – september 2026', of the months that the chart shows. */
static char *
period_words (const TjPages *pages)
{
  gint32 start, finish;
  TjDate first = { .precision = TJ_PRECISION_MONTH }, last = first;
  g_autofree char *from = NULL, *to = NULL;
  int year, month;

  if (!tj_gantt_rows_bounds (pages->rows, &start, &finish))
    return g_strdup ("");
  start = pages->setup.from != TJ_NO_TIME ? pages->setup.from : start;
  finish = pages->setup.to != TJ_NO_TIME ? pages->setup.to : finish;
  tj_civil_split (tj_civil_minute_day (start), &year, &month, NULL);
  first = tj_date_month (year, month);
  tj_civil_split (tj_civil_minute_day (MAX (finish - 1, start)), &year, &month, NULL);
  last = tj_date_month (year, month);
  from = tj_date_format (&first, TRUE);
  to = tj_date_format (&last, TRUE);
  return tj_date_equal (&first, &last) ? g_steal_pointer (&from) : g_strdup_printf ("%s – %s", from, to);
}

static void
draw_furniture (const TjPages *pages, guint index, TjScene *scene)
{
  g_autofree char *period = period_words (pages);
  const char *subtitle = pages->setup.subtitle ? pages->setup.subtitle : "";
  g_autofree char *line = g_strconcat (subtitle, *subtitle && *period ? " · " : "", period, NULL);
  TjPageFurniture furniture = {
    .title = pages->setup.title,
    .organisation = pages->setup.organisation,
    .line = line,
    .file_name = pages->setup.file_name,
    .today = pages->setup.today,
    .page = index,
    .n_pages = tj_pages_count (pages),
    .width = (pages->width - 2 * pages->margin) / pages->furniture_scale,
    .height = (pages->height - 2 * pages->margin) / pages->furniture_scale,
  };

  tj_scene_clear (scene);
  tj_page_furniture (&furniture, &pages->measure, scene);
}

double
tj_page_draw_legend (const TjPages *pages, TjScene *scene)
{
  TjGanttFrame frame = { .text_height = pages->measure.text_height,
                         .text_width = pages->measure.width,
                         .text_data = pages->measure.data };

  return tj_gantt_legend (scene, pages->signs, (pages->width - 2 * pages->margin) / pages->legend_scale, &frame);
}

/* Chart --------------------------------------------------------------------------------------------------------- */

static void
draw_chart (const TjPages *pages, guint right, guint first, guint n, TjScene *scene)
{
  TjGanttFrame frame = {
    .rows = pages->rows,
    .axis = pages->axis,
    .width = pages->chart_width,
    .height = pages->header_height + n * pages->row_height,
    .header_height = pages->header_height,
    .lane_height = pages->lane_height,
    .row_height = pages->row_height,
    .scroll_y = first * pages->row_height,
    .text_height = pages->measure.text_height,
    .today = pages->setup.today * TJ_MINUTES_PER_DAY,
    .show = pages->setup.show,
    .text_width = pages->measure.width,
    .text_data = pages->measure.data,
  };

  frame.axis.origin = tj_axis_minute (&pages->axis, right * pages->chart_width);
  tj_gantt_scene (scene, &frame);
}

void
tj_pages_draw (TjPages *pages, guint index, TjPage *page)
{
  guint first, n, right;
  double top = pages->margin + pages->title_height * pages->furniture_scale;

  g_return_if_fail (index < tj_pages_count (pages));

  tj_pages_rows (pages, index, &first, &n);
  right = index / (pages->breaks->len - 1);
  page->layers[TJ_PAGE_FURNITURE].x = page->layers[TJ_PAGE_FURNITURE].y = pages->margin;
  page->layers[TJ_PAGE_FURNITURE].scale = pages->furniture_scale;
  page->layers[TJ_PAGE_LEGEND].x = pages->margin;
  page->layers[TJ_PAGE_LEGEND].y = pages->height - pages->margin - pages->footer_height * pages->furniture_scale
                                   - (pages->legend_height - TJ_PAGE_LEGEND_GAP) * pages->legend_scale;
  page->layers[TJ_PAGE_LEGEND].scale = pages->legend_scale;
  for (guint i = TJ_PAGE_TABLE; i <= TJ_PAGE_CHART; i++)
    {
      page->layers[i].x = pages->margin + (i == TJ_PAGE_CHART ? pages->table_width * pages->scale : 0);
      page->layers[i].y = top;
      page->layers[i].scale = pages->scale;
    }
  draw_furniture (pages, index, page->layers[TJ_PAGE_FURNITURE].scene);
  tj_scene_clear (page->layers[TJ_PAGE_LEGEND].scene);
  if (pages->legend_height > 0)
    tj_page_draw_legend (pages, page->layers[TJ_PAGE_LEGEND].scene);
  tj_page_draw_table (pages, first, n, page->layers[TJ_PAGE_TABLE].scene);
  draw_chart (pages, right, first, n, page->layers[TJ_PAGE_CHART].scene);
}
