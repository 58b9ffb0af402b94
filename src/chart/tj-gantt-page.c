// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-page-private.h"

#include <math.h>

#include "tj-civil.h"

#define POINTS_PER_MM (72.0 / 25.4)

/* Pixels, as on the screen. */
#define HEADER_HEIGHT 54.0
#define ROW_HEIGHT 26.0
#define ROW_LEAST 22.0
#define ROW_MOST 38.0
#define TEXT_FLOOR 1.8 /* points */
#define NARROWEST_CHART 160.0
#define LEFT_ROOM 16.0
#define LABEL_ROOM 116.0
#define LABEL_ROOM_PART 0.16
/* The legend is smaller than the rest. */
#define LEGEND_PART 0.9
/* A month is then some 60 pixels. */
#define NATURAL_PX_PER_DAY 2.0
/* How many rows may move to the next page so that a phase does not stand alone at the foot of one. */
#define MOST_MOVED 4

typedef struct
{
  double width; /* millimetres, upright */
  double height;
  double text;      /* points, where there is room */
  double text_most; /* points, when there is more */
  double furniture; /* points */
} Paper;

static const Paper papers[] = { [TJ_PAPER_A4] = { 210, 297, 8, 10, 8 }, [TJ_PAPER_A3] = { 297, 420, 9, 12, 9.5 } };

/* The page ------------------------------------------------------------------------------------------------------ */

TjPage *
tj_page_new (void)
{
  TjPage *page = g_new0 (TjPage, 1);

  for (guint i = 0; i < TJ_N_PAGE_LAYERS; i++)
    page->layers[i] = (TjPageLayer) { .scene = tj_scene_new (), .scale = 1 };
  return page;
}

void
tj_page_free (TjPage *page)
{
  if (page == NULL)
    return;
  for (guint i = 0; i < TJ_N_PAGE_LAYERS; i++)
    tj_scene_free (page->layers[i].scene);
  g_free (page);
}

/* Dividing ------------------------------------------------------------------------------------------------------ */

static double
inner_width (const TjPages *pages)
{
  return pages->width - 2 * pages->margin;
}

static double
body_height (const TjPages *pages)
{
  return pages->height - 2 * pages->margin - (pages->title_height + pages->footer_height) * pages->furniture_scale
         - pages->legend_height * pages->legend_scale;
}

static gboolean
today_is_shown (const TjPages *pages)
{
  gint32 start, finish, today = pages->setup.today * TJ_MINUTES_PER_DAY;

  if (!tj_gantt_rows_bounds (pages->rows, &start, &finish))
    return FALSE;
  start = pages->setup.from != TJ_NO_TIME ? pages->setup.from : start;
  finish = pages->setup.to != TJ_NO_TIME ? pages->setup.to : finish;
  return today >= start && today < finish;
}

static void
measure_legend (TjPages *pages)
{
  g_autoptr (TjScene) scene = tj_scene_new ();

  pages->signs = tj_gantt_legend_signs (pages->rows, pages->setup.show, today_is_shown (pages));
  pages->legend_scale = pages->furniture_scale * LEGEND_PART;
  pages->legend_height = tj_page_draw_legend (pages, scene);
  if (pages->legend_height > 0)
    pages->legend_height += TJ_PAGE_LEGEND_GAP;
}

static void
set_paper (TjPages *pages, const Paper *paper)
{
  double shorter = paper->width * POINTS_PER_MM, longer = paper->height * POINTS_PER_MM;

  pages->width = pages->setup.portrait ? shorter : longer;
  pages->height = pages->setup.portrait ? longer : shorter;
  pages->margin = CLAMP (pages->setup.margin, 0, TJ_PAGE_MARGIN_MOST) * POINTS_PER_MM;
  pages->furniture_scale = paper->furniture / pages->measure.font_size;
  pages->title_height = TJ_PAGE_TITLE_HEIGHT;
  pages->footer_height = TJ_PAGE_FOOTER_HEIGHT;
  if (pages->setup.legend)
    measure_legend (pages);
}

/* Everything on one page: first the rows come closer, then the text becomes smaller. */
static void
scale_to_page (TjPages *pages, const Paper *paper)
{
  double n = MAX (tj_gantt_rows_count (pages->rows), 1), room = body_height (pages), row = ROW_MOST, scale;

  do
    scale = room / (pages->header_height + n * row + 1);
  while (scale * pages->measure.font_size < paper->text && --row >= ROW_LEAST);
  pages->row_height = MAX (row, ROW_LEAST);
  pages->scale = MIN (scale, paper->text_most / pages->measure.font_size);
}

/* Whether all rows can be on one page: below this nobody sees letters in it, and drawing it takes long. */
static gboolean
fits_a_page (const TjPages *pages)
{
  return pages->scale * pages->measure.font_size >= TEXT_FLOOR;
}

static void
set_scale (TjPages *pages, const Paper *paper)
{
  if (tj_gantt_has_lane (pages->rows, pages->setup.show))
    pages->lane_height = ceil (pages->measure.text_height * 1.3);
  pages->header_height = HEADER_HEIGHT + pages->lane_height;
  if (pages->setup.fit == TJ_PAGE_FIT_PAGE)
    {
      scale_to_page (pages, paper);
      if (fits_a_page (pages))
        return;
      pages->setup.fit = TJ_PAGE_FIT_WIDTH;
    }
  pages->row_height = ROW_HEIGHT;
  pages->scale = MAX (paper->text, TJ_PAGE_TEXT_LEAST) / pages->measure.font_size;
}

/* From when to when; months are whole unless the user says otherwise. */
static void
period_of (const TjPages *pages, gint32 *start, gint32 *finish)
{
  gint32 first = pages->setup.today * TJ_MINUTES_PER_DAY, end = first + 365 * TJ_MINUTES_PER_DAY;
  int year, month;

  tj_gantt_rows_bounds (pages->rows, &first, &end);
  tj_axis_widen (&first, &end);
  tj_civil_split (tj_civil_minute_day (first), &year, &month, NULL);
  *start = pages->setup.from != TJ_NO_TIME ? pages->setup.from : tj_civil_day (year, month, 1) * TJ_MINUTES_PER_DAY;
  *finish = pages->setup.to != TJ_NO_TIME ? pages->setup.to : end;
  if (*finish <= *start)
    *finish = *start + 31 * TJ_MINUTES_PER_DAY;
}

static void
set_time (TjPages *pages)
{
  double room = inner_width (pages) / pages->scale, before = pages->setup.from != TJ_NO_TIME ? 0 : LEFT_ROOM, spare;
  gint32 start, finish;

  pages->chart_width = MAX (floor (room - pages->table_width), NARROWEST_CHART);
  spare = pages->setup.to != TJ_NO_TIME ? 0 : MIN (LABEL_ROOM, pages->chart_width * LABEL_ROOM_PART);
  period_of (pages, &start, &finish);
  pages->wide = 1;
  if (pages->setup.fit == TJ_PAGE_FIT_NONE)
    {
      double natural = ((double) finish - start) / TJ_MINUTES_PER_DAY * NATURAL_PX_PER_DAY + before + spare;
      double wanted = pages->setup.pages_wide ? pages->setup.pages_wide : ceil (natural / pages->chart_width);

      pages->wide = (guint) CLAMP (wanted, 1, TJ_PAGES_WIDE_MOST);
    }
  pages->axis = tj_axis_fit (start, finish, pages->chart_width * pages->wide, before, spare);
}

/* A phase goes with what is in it: where the next page would begin just after a heading, it begins before that. */
static guint
keep_headings (const TjPages *pages, guint first, guint next)
{
  guint at = next;

  if (next >= tj_gantt_rows_count (pages->rows))
    return next;
  while (at > first + 1 && next - at < MOST_MOVED
         && tj_gantt_rows_at (pages->rows, at - 1)->depth < tj_gantt_rows_at (pages->rows, at)->depth)
    at--;
  return next - at < MOST_MOVED && at > first + 1 ? at : next;
}

static void
divide_rows (TjPages *pages)
{
  guint n = tj_gantt_rows_count (pages->rows), first = 0;
  double fits = floor ((body_height (pages) / pages->scale - pages->header_height - 1) / pages->row_height);
  guint most = pages->setup.fit == TJ_PAGE_FIT_PAGE ? MAX (n, 1) : (guint) MAX (fits, 1);

  pages->breaks = g_array_new (FALSE, FALSE, sizeof (guint));
  do
    {
      g_array_append_val (pages->breaks, first);
      first = keep_headings (pages, first, MIN (first + most, n));
    }
  while (first < n);
  g_array_append_val (pages->breaks, n);
}

static char *
make_title (const TjPageSetup *setup)
{
  const char *title = setup->title ? setup->title : "", *subtitle = setup->subtitle ? setup->subtitle : "";

  return g_strconcat (title, *title && *subtitle ? " – " : "", subtitle, NULL);
}

/* From outside -------------------------------------------------------------------------------------------------- */

TjPages *
tj_pages_new (const TjPageSetup *setup, TjGanttRows *rows, const TjTextMeasure *measure)
{
  const Paper *paper = &papers[CLAMP (setup->paper, 0, G_N_ELEMENTS (papers) - 1)];
  TjPages *pages = g_new0 (TjPages, 1);

  tj_page_setup_copy (&pages->setup, setup);
  pages->rows = tj_gantt_rows_ref (rows);
  if (setup->show & TJ_SHOW_BASELINE)
    tj_gantt_rows_show_baseline (rows, setup->baseline);
  pages->measure = *measure;
  pages->title = make_title (setup);
  set_paper (pages, paper);
  set_scale (pages, paper);
  tj_page_measure_table (pages, floor (inner_width (pages) / pages->scale));
  set_time (pages);
  divide_rows (pages);
  return pages;
}

void
tj_pages_free (TjPages *pages)
{
  if (pages == NULL)
    return;
  tj_page_setup_clear (&pages->setup);
  tj_gantt_rows_unref (pages->rows);
  g_free (pages->title);
  g_array_unref (pages->breaks);
  g_free (pages);
}

static guint
pages_high (const TjPages *pages)
{
  return pages->breaks->len - 1;
}

guint
tj_pages_count (const TjPages *pages)
{
  return pages_high (pages) * pages->wide;
}

void
tj_pages_size (const TjPages *pages, double *width, double *height)
{
  *width = pages->width;
  *height = pages->height;
}

void
tj_pages_rows (const TjPages *pages, guint index, guint *first, guint *n)
{
  guint down = index % pages_high (pages);

  *first = g_array_index (pages->breaks, guint, down);
  *n = g_array_index (pages->breaks, guint, down + 1) - *first;
}

double
tj_pages_text_size (const TjPages *pages)
{
  return pages->scale * pages->measure.font_size;
}

const char *
tj_pages_title (const TjPages *pages)
{
  return pages->title;
}
