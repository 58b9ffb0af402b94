// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>

#include "tj-money-private.h"
#include "tj-records-planning.h"

/* How many lines of text high the course of one reserve is, and at least where there is less room. */
#define PLOT_LINES 4
#define PLOT_LINES_LEAST 1.5

/* In lines: for its name and the amounts above what is above zero, for those below what is below it, and for the titles
 * of the columns with the room after them. */
#define ABOVE_LINES 2.4
#define BELOW_LINES 1.2
#define FOOT_LINES 1.8
#define ZERO_GAP 4.0

/* The course of one reserve that is being laid out. */
typedef struct
{
  TjScene *scene;
  const TjMoneyChart *chart;
  const TjMoneyFrame *frame;
  const TjMoneyPart *part;
  guint nth;
  TjMoneyScale scale;
  double step; /* width of a column */
  double plot; /* height between the lowest and the highest */
  double zero;
  double pixels;
} Course;

static void
extent_of (const TjMoneyChart *chart, const TjMoneyPart *part, double *below, double *above)
{
  for (guint i = 0; i < chart->columns->len; i++)
    {
      *below = MIN (*below, (double) part->cents[i]);
      *above = MAX (*above, (double) part->cents[i]);
    }
}

static gboolean
is_known (const TjMoneyChart *chart, const TjMoneyPart *part)
{
  for (guint i = 0; i < chart->columns->len; i++)
    if (part->known[i])
      return TRUE;
  return FALSE;
}

/* One way of writing for all reserves. */
gboolean
tj_money_course_fit (const TjMoneyChart *chart, const TjMoneyFrame *frame, const TjMoneyScale *scale)
{
  const GPtrArray *parts = chart->parts[TJ_MONEY_RESERVE];
  double room = frame->width / MAX (chart->columns->len, 1) - 4;

  for (guint i = 0; i < parts->len; i++)
    for (guint j = 0; j < chart->columns->len; j++)
      {
        g_autofree char *text = tj_money_scale_text (scale, tj_money_chart_part (chart, TJ_MONEY_RESERVE, i)->cents[j]);

        if (tj_money_text_width (frame, TJ_TEXT_UPPER, text) > room)
          return FALSE;
      }
  return TRUE;
}

static double
level (const Course *self, guint column)
{
  return self->zero - (double) self->part->cents[column] * self->pixels;
}

/* What is below zero is hatched, and its amount has a minus. */
static void
draw_column (const Course *self, guint column)
{
  double x = column * self->step, y = level (self, column), top = MIN (y, self->zero), height = fabs (self->zero - y);
  gboolean below = self->part->cents[column] < 0;
  g_autofree char *text = self->scale.none ? NULL : tj_money_scale_text (&self->scale, self->part->cents[column]);

  if (!self->part->known[column])
    return;
  if (below)
    tj_money_draw_short (self->scene, x, top, self->step, height);
  else
    tj_scene_rect (self->scene, x, top, self->step, height, 0, TJ_TONE (TJ_INK_BAR_FAINT, TJ_COLOUR_BLUE));
  tj_scene_add_hit (self->scene, tj_money_hit_id (TJ_MONEY_RESERVE, self->nth, column), TJ_HIT_BAR, x,
                    top - self->frame->text_height, self->step, height + self->frame->text_height);
  if (text)
    tj_money_text_centred (self->scene, self->frame, TJ_TEXT_UPPER, text, x + self->step / 2,
                           below ? y + self->frame->text_height * 0.6 : y - self->frame->text_height * 0.6,
                           below ? TJ_INK_LATE : TJ_INK_TEXT);
}

/* A line over the columns of which something is known, in steps; a gap interrupts it. */
static void
draw_line (const Course *self)
{
  g_autoptr (GArray) points = g_array_new (FALSE, FALSE, sizeof (TjPoint));
  guint n = self->chart->columns->len;

  for (guint i = 0; i <= n; i++)
    {
      gboolean known = i < n && self->part->known[i];
      TjPoint ends[2] = { { (float) (i * self->step), 0 }, { (float) ((i + 1) * self->step), 0 } };

      if (known)
        {
          ends[0].y = ends[1].y = (float) level (self, i);
          g_array_append_vals (points, ends, 2);
          continue;
        }
      if (points->len >= 2)
        tj_scene_path (self->scene, (const TjPoint *) points->data, points->len, 0,
                       TJ_TONE (TJ_INK_BAR_LINE, TJ_COLOUR_BLUE), 2);
      g_array_set_size (points, 0);
    }
}

static void
draw_titles (const Course *self, double y)
{
  for (guint i = 0; i < self->chart->columns->len; i++)
    {
      g_autofree char *title
          = tj_money_column_title (self->frame, g_ptr_array_index (self->chart->columns, i), self->step - 4);

      tj_money_text_centred (self->scene, self->frame, TJ_TEXT_LABEL, title, (i + 0.5) * self->step, y, TJ_INK_MUTED);
    }
}

static double
draw_reserve (Course *self, double y)
{
  double line = self->frame->text_height, below = 0, above = 0;

  extent_of (self->chart, self->part, &below, &above);
  tj_money_text_fitted (self->scene, self->frame, TJ_TEXT_NAME, self->part->title, 0, y + line / 2, self->frame->width,
                        TJ_INK_TEXT);
  self->pixels = above - below > 0 ? self->plot / (above - below) : 0;
  /* Room for the amounts, above what is above zero and below what is below it. */
  self->zero = floor (y + ABOVE_LINES * line + above * self->pixels);
  for (guint i = 0; i < self->chart->columns->len; i++)
    draw_column (self, i);
  tj_scene_line (self->scene, 0, self->zero + 0.5, self->frame->width, self->zero + 0.5, TJ_INK (TJ_INK_GRID_STRONG),
                 1);
  draw_line (self);
  y = self->zero - below * self->pixels + (below < 0 ? line * BELOW_LINES : ZERO_GAP);
  draw_titles (self, y + line * 0.6);
  return y + line * FOOT_LINES;
}

/* How high each course may be, when all that is drawn should fit. */
static double
plot_height (const TjMoneyChart *chart, const TjMoneyFrame *frame)
{
  double line = frame->text_height, around = line;
  guint n = 0;

  for (guint i = 0; i < chart->parts[TJ_MONEY_RESERVE]->len; i++)
    {
      const TjMoneyPart *part = tj_money_chart_part (chart, TJ_MONEY_RESERVE, i);
      double below = 0, above = 0;

      if (!is_known (chart, part))
        continue;
      extent_of (chart, part, &below, &above);
      around += (ABOVE_LINES + FOOT_LINES) * line + (below < 0 ? line * BELOW_LINES : ZERO_GAP);
      n++;
    }
  if (frame->height <= 0 || n == 0)
    return PLOT_LINES * line;
  return floor (CLAMP ((frame->height - around) / n, PLOT_LINES_LEAST * line, PLOT_LINES * line));
}

double
tj_money_course (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame)
{
  const GPtrArray *parts = chart->parts[TJ_MONEY_RESERVE];
  TjMoneyScale scale = tj_money_scale_choose (chart, frame, tj_money_course_fit, tj_money_bars_fit);
  double y = frame->text_height, step = frame->width / MAX (chart->columns->len, 1), plot = plot_height (chart, frame);
  gboolean any = FALSE;

  tj_scene_clear (scene);
  for (guint i = 0; i < parts->len; i++)
    {
      Course self = { scene, chart, frame, g_ptr_array_index (parts, i), i, scale, step, plot, 0, 0 };

      if (!is_known (chart, self.part))
        continue;
      any = TRUE;
      y = draw_reserve (&self, y);
    }
  if (!any)
    return tj_money_nothing (scene, frame, _ ("There is no reserve of which the balance is known."));
  tj_money_text_fitted (scene, frame, TJ_TEXT_LOWER, tj_money_scale_caption (&scale), 0, frame->text_height / 2,
                        frame->width, TJ_INK_MUTED);
  return ceil (y);
}
