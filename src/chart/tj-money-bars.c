// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tj-money-private.h"

#define BAR_WIDTH_MAX 56.0
#define BAR_GAP 4.0
/* How many lines of text high the bars are. */
#define PLOT_LINES 9
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
second_label (const Bars *self, guint column)
{
  gint64 gap = short_of (self->chart, column);
  g_autofree char *amount = tj_money_scale_text (&self->scale, gap < 0 ? -gap : gap);

  if (gap == 0)
    return NULL;
  if (!self->scale.words)
    return g_strconcat (gap > 0 ? "-" : "+", amount, NULL);
  /* Translators: an amount. */
  return gap > 0 ? g_strdup_printf (_ ("%s short"), amount) : g_strdup_printf (_ ("%s left"), amount);
}

static char *
first_label (const Bars *self, guint column)
{
  return tj_money_scale_text (&self->scale, tj_money_chart_sum (self->chart, TJ_MONEY_COSTS, column));
}

static gboolean
labels_fit (const Bars *self)
{
  double room = self->group - 4;

  for (guint i = 0; i < self->chart->columns->len; i++)
    {
      g_autofree char *first = first_label (self, i), *second = second_label (self, i);

      if (tj_money_text_width (self->frame, TJ_TEXT_UPPER, first) > room)
        return FALSE;
      if (second && tj_money_text_width (self->frame, TJ_TEXT_BADGE, second) > room)
        return FALSE;
    }
  return TRUE;
}

static void
choose_scale (Bars *self)
{
  while (tj_money_scale_next (&self->scale) && !labels_fit (self))
    ;
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
  first = first_label (self, column);
  second = second_label (self, column);
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

/* The bars, in the width of the frame; returns their height, 0 when there is nothing to draw. */
static double
draw_bars (Bars *self)
{
  const TjMoneyChart *chart = self->chart;
  double line = self->frame->text_height, below = 0, above = 0, plot = PLOT_LINES * line, bottom;

  for (guint i = 0; i < chart->columns->len; i++)
    {
      extent_of (chart, TJ_MONEY_COSTS, i, &below, &above);
      extent_of (chart, TJ_MONEY_COVERAGE, i, &below, &above);
    }
  if (above - below <= 0)
    return 0;
  self->group = self->frame->width / chart->columns->len;
  self->bar = MAX (floor (MIN ((self->group * 0.76 - BAR_GAP) / 2, BAR_WIDTH_MAX)), 2);
  self->pixels = plot / (above - below);
  choose_scale (self);
  tj_money_text_fitted (self->scene, self->frame, TJ_TEXT_LOWER, tj_money_scale_caption (&self->scale), 0, line / 2,
                        self->frame->width, TJ_INK_MUTED);
  /* Room for two lines above the highest bar. */
  self->zero = floor (3 * line + 4 + above * self->pixels);
  bottom = self->zero - below * self->pixels;
  tj_scene_line (self->scene, 0, self->zero + 0.5, self->frame->width, self->zero + 0.5, TJ_INK (TJ_INK_GRID_STRONG),
                 1);
  for (guint i = 0; i < chart->columns->len; i++)
    draw_column (self, i, bottom + line * 0.75);
  return bottom + line * 1.5 + 8;
}

double
tj_money_bars (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame)
{
  /* Where there is room the legend stands at the right, else below. */
  gboolean beside = frame->width >= BESIDE_LINES * frame->text_height;
  TjMoneyFrame bars = *frame, legend = *frame;
  Bars self = { .scene = scene, .chart = chart, .frame = &bars };
  double height, x = 0;

  tj_scene_clear (scene);
  if (beside)
    {
      bars.width = floor (frame->width * BARS_PART);
      x = bars.width + LEGEND_GAP;
      legend.width = frame->width - x;
    }
  height = draw_bars (&self);
  if (height == 0)
    return tj_money_nothing (scene, frame, _ ("There are no amounts to show yet."));
  if (beside)
    return ceil (MAX (height, tj_money_legend (scene, chart, &legend, x, 0)));
  return ceil (height + tj_money_legend (scene, chart, &legend, 0, height));
}
