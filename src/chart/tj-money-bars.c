// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tj-money-private.h"

#define BAR_WIDTH_MAX 56.0
#define BAR_GAP 4.0
/* How many lines of text high the bars are, and at least where there is less room. */
#define PLOT_LINES 9
#define PLOT_LINES_LEAST 4
/* From how many lines of text wide the legend stands beside the bars, and how much of the width is left for these. */
#define BESIDE_LINES 38
#define BARS_PART 0.58
#define LEGEND_GAP 36.0

/* A chart that is being laid out. */
typedef struct
{
  TjScene *scene;
  const TjMoneyChart *chart;
  const TjMoneyFrame *frame;
  TjMoneyScale scale;
  double group;  /* width of a column */
  double bar;    /* width of a bar */
  double zero;   /* where 0 lies */
  double pixels; /* for a cent */
} Bars;

/* What is below and above zero in a stack, without cancelling each other. */
static void
extent_of (const TjMoneyChart *chart, TjMoneyStack stack, guint column, double *below, double *above)
{
  double down = 0, up = 0;

  for (guint i = 0; i < chart->parts[stack]->len; i++)
    {
      double cents = (double) tj_money_chart_part (chart, stack, i)->cents[column];

      down += MIN (cents, 0);
      up += MAX (cents, 0);
    }
  *below = MIN (*below, down);
  *above = MAX (*above, up);
}

static gint64
short_of (const TjMoneyChart *chart, guint column)
{
  return tj_money_chart_sum (chart, TJ_MONEY_COSTS, column) - tj_money_chart_sum (chart, TJ_MONEY_COVERAGE, column);
}

/* Labels ----------------------------------------------------------------------------------------------------------- */

/* Below the total of the costs: what is short, or left over. NULL when costs and coverage are equal. */
static char *
second_label (const TjMoneyChart *chart, const TjMoneyScale *scale, guint column)
{
  gint64 gap = short_of (chart, column);
  g_autofree char *amount = tj_money_scale_text (scale, gap < 0 ? -gap : gap);

  if (gap == 0)
    return NULL;
  if (!scale->words)
    return g_strconcat (gap > 0 ? "-" : "+", amount, NULL);
  /* Translators: an amount. */
  return gap > 0 ? g_strdup_printf (_ ("%s short"), amount) : g_strdup_printf (_ ("%s left"), amount);
}

static char *
first_label (const TjMoneyChart *chart, const TjMoneyScale *scale, guint column)
{
  return tj_money_scale_text (scale, tj_money_chart_sum (chart, TJ_MONEY_COSTS, column));
}

/* Where there is room the legend stands at the right, else below. */
static gboolean
is_legend_beside (const TjMoneyFrame *frame)
{
  return frame->width >= BESIDE_LINES * frame->text_height;
}

static double
bars_width (const TjMoneyFrame *frame)
{
  return is_legend_beside (frame) ? floor (frame->width * BARS_PART) : frame->width;
}

gboolean
tj_money_bars_fit (const TjMoneyChart *chart, const TjMoneyFrame *frame, const TjMoneyScale *scale)
{
  double room = bars_width (frame) / MAX (chart->columns->len, 1) - 4;

  if (chart->parts[TJ_MONEY_COSTS]->len + chart->parts[TJ_MONEY_COVERAGE]->len == 0)
    return TRUE;
  for (guint i = 0; i < chart->columns->len; i++)
    {
      g_autofree char *first = first_label (chart, scale, i), *second = second_label (chart, scale, i);

      if (tj_money_text_width (frame, TJ_TEXT_UPPER, first) > room)
        return FALSE;
      if (second && tj_money_text_width (frame, TJ_TEXT_BADGE, second) > room)
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_known (const TjMoneyChart *chart, TjMoneyStack stack, guint column)
{
  for (guint i = 0; i < chart->parts[stack]->len; i++)
    if (tj_money_chart_part (chart, stack, i)->known[column])
      return TRUE;
  return FALSE;
}

/* Above the higher of the two bars; nothing where nothing is known. */
static void
draw_labels (const Bars *self, guint column, double middle, double top)
{
  g_autofree char *first = NULL, *second = NULL;
  double line = self->frame->text_height;

  if (self->scale.none
      || (!is_known (self->chart, TJ_MONEY_COSTS, column) && !is_known (self->chart, TJ_MONEY_COVERAGE, column)))
    return;
  first = first_label (self->chart, &self->scale, column);
  second = second_label (self->chart, &self->scale, column);
  if (second)
    tj_money_text_centred (self->scene, self->frame, TJ_TEXT_BADGE, second, middle, top - line / 2,
                           short_of (self->chart, column) > 0 ? TJ_INK_LATE : TJ_INK_MUTED);
  tj_money_text_centred (self->scene, self->frame, TJ_TEXT_UPPER, first, middle, top - line / 2 - (second ? line : 0),
                         TJ_INK_TEXT);
}

/* Bars ------------------------------------------------------------------------------------------------------------- */

static void
draw_stack (const Bars *self, TjMoneyStack stack, guint column, double x)
{
  double up = self->zero, down = self->zero;

  for (guint i = 0; i < self->chart->parts[stack]->len; i++)
    {
      double cents = (double) tj_money_chart_part (self->chart, stack, i)->cents[column];
      double height = fabs (cents) * self->pixels, top = cents < 0 ? down : up - height;

      if (height <= 0)
        continue;
      tj_money_draw_part (self->scene, self->frame, stack, i, x, top, self->bar, height);
      /* What is too thin to point at can be pointed at beside it. */
      tj_scene_add_hit (self->scene, tj_money_hit_id (stack, i, column), TJ_HIT_BAR, x, top, self->bar,
                        MAX (height, 3));
      if (cents < 0)
        down += height;
      else
        up = top;
    }
}

/* On top of what covers, up to the costs. */
static void
draw_gap (const Bars *self, guint column, double x)
{
  double covered = MAX ((double) tj_money_chart_sum (self->chart, TJ_MONEY_COVERAGE, column), 0);
  double height = (double) short_of (self->chart, column) * self->pixels, top = self->zero - covered * self->pixels;

  if (height <= 0)
    return;
  tj_money_draw_short (self->scene, x, top - height, self->bar, height);
  tj_scene_add_hit (self->scene, tj_money_hit_id (TJ_MONEY_COVERAGE, TJ_MONEY_SHORT, column), TJ_HIT_BAR, x,
                    top - height, self->bar, MAX (height, 3));
}

static void
draw_column (const Bars *self, guint column, double title_y)
{
  double middle = (column + 0.5) * self->group, above = 0, below = 0;
  double left = floor (middle - self->bar - BAR_GAP / 2), right = floor (middle + BAR_GAP / 2);
  g_autofree char *title
      = tj_money_column_title (self->frame, g_ptr_array_index (self->chart->columns, column), self->group - 4);

  draw_stack (self, TJ_MONEY_COSTS, column, left);
  draw_stack (self, TJ_MONEY_COVERAGE, column, right);
  draw_gap (self, column, right);
  extent_of (self->chart, TJ_MONEY_COSTS, column, &below, &above);
  extent_of (self->chart, TJ_MONEY_COVERAGE, column, &below, &above);
  draw_labels (self, column, middle, self->zero - above * self->pixels - 2);
  tj_money_text_centred (self->scene, self->frame, TJ_TEXT_LABEL, title, middle, title_y, TJ_INK_MUTED);
}

/* How high the bars may be, of which @around is what stands above and below them. */
static double
plot_height (const TjMoneyFrame *frame, double around)
{
  double line = frame->text_height;

  return frame->height > 0 ? floor (CLAMP (frame->height - around, PLOT_LINES_LEAST * line, PLOT_LINES * line))
                           : PLOT_LINES * line;
}

/* The bars, in the width of the frame; returns their height, 0 when there is nothing to draw. */
static double
draw_bars (Bars *self)
{
  const TjMoneyChart *chart = self->chart;
  /* Room for a caption and two lines above the highest bar, and for the columns below them. */
  double line = self->frame->text_height, top = 3 * line + 4, foot = line * 1.5 + 8, below = 0, above = 0, bottom;

  for (guint i = 0; i < chart->columns->len; i++)
    {
      extent_of (chart, TJ_MONEY_COSTS, i, &below, &above);
      extent_of (chart, TJ_MONEY_COVERAGE, i, &below, &above);
    }
  if (above - below <= 0)
    return 0;
  self->group = self->frame->width / chart->columns->len;
  self->bar = MAX (floor (MIN ((self->group * 0.76 - BAR_GAP) / 2, BAR_WIDTH_MAX)), 2);
  self->pixels = plot_height (self->frame, top + foot) / (above - below);
  tj_money_text_fitted (self->scene, self->frame, TJ_TEXT_LOWER, tj_money_scale_caption (&self->scale), 0, line / 2,
                        self->frame->width, TJ_INK_MUTED);
  self->zero = floor (top + above * self->pixels);
  bottom = self->zero - below * self->pixels;
  tj_scene_line (self->scene, 0, self->zero + 0.5, self->frame->width, self->zero + 0.5, TJ_INK (TJ_INK_GRID_STRONG),
                 1);
  for (guint i = 0; i < chart->columns->len; i++)
    draw_column (self, i, bottom + line * 0.75);
  return bottom + foot;
}

double
tj_money_bars (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame)
{
  gboolean beside = is_legend_beside (frame);
  TjMoneyFrame bars = *frame, legend = *frame;
  Bars self = { .scene = scene, .chart = chart, .frame = &bars };
  double height, x = 0;

  tj_scene_clear (scene);
  self.scale = tj_money_scale_choose (chart, frame, tj_money_bars_fit, tj_money_course_fit);
  bars.width = bars_width (frame);
  if (beside)
    {
      x = bars.width + LEGEND_GAP;
      legend.width = frame->width - x;
    }
  else
    bars.height = legend.height = 0;
  height = draw_bars (&self);
  if (height == 0)
    return tj_money_nothing (scene, frame, _ ("There are no amounts to show yet."));
  if (beside)
    return ceil (MAX (height, tj_money_legend (scene, chart, &legend, x, 0)));
  return ceil (height + tj_money_legend (scene, chart, &legend, 0, height));
}
