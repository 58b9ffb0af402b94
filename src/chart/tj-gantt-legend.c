// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-legend.h"

#include <math.h>

#include "tj-gantt-scene-private.h"
#include "tj-records-planning.h"

#define SIGN_WIDTH 44.0
#define SIGN_GAP 10.0
#define COLUMN_GAP 24.0
#define BAR_HEIGHT 15.0

/* Drawing them ----------------------------------------------------------------------------------------------------- */

static guint32
bit (TjLegend sign)
{
  return (guint32) 1 << sign;
}

/* A row as if it stood in a chart, for the sign that it has. */
static TjGanttRow
sample_row (TjLegend sign)
{
  TjGanttRow row = { .span = { .origin = TJ_SPAN_OWN },
                     .deadline = TJ_NO_TIME,
                     .anchor = TJ_NO_TIME,
                     .late_finish = TJ_NO_TIME,
                     .agreed_start = TJ_NO_TIME,
                     .tone = TJ_COLOUR_BLUE,
                     .progress = sign == TJ_LEGEND_PROGRESS ? 50 : -1 };

  row.hatched = sign == TJ_LEGEND_TBD;
  row.critical = sign == TJ_LEGEND_CRITICAL;
  row.near_critical = sign == TJ_LEGEND_NEAR_CRITICAL;
  if (sign == TJ_LEGEND_SOFT)
    row.span.start_precision = row.span.finish_precision = TJ_PRECISION_MONTH;
  if (sign == TJ_LEGEND_COLLEGE || sign == TJ_LEGEND_COUNCIL || sign == TJ_LEGEND_BODY)
    row.sign = (guint8) (sign - TJ_LEGEND_COLLEGE + TJ_SIGN_COLLEGE);
  /* As the bodies of a municipality bear them, whatever the locale: college and raad. */
  if (sign == TJ_LEGEND_COLLEGE || sign == TJ_LEGEND_COUNCIL)
    g_strlcpy (row.letter, sign == TJ_LEGEND_COLLEGE ? "C" : "R", sizeof row.letter);
  return row;
}

static TjBoxKind
sample_kind (TjLegend sign)
{
  switch (sign)
    {
    case TJ_LEGEND_PHASE:
      return TJ_BOX_FRAME;
    case TJ_LEGEND_WITHIN:
      return TJ_BOX_WITHIN;
    case TJ_LEGEND_MILESTONE:
      return TJ_BOX_DIAMOND;
    case TJ_LEGEND_MOMENT:
      return TJ_BOX_DOT;
    case TJ_LEGEND_COLLEGE:
    case TJ_LEGEND_COUNCIL:
    case TJ_LEGEND_BODY:
      return TJ_BOX_SIGN;
    default:
      return TJ_BOX_BAR;
    }
}

static void
draw_sample (TjGanttDraft *draft, TjLegend sign, double x, double y)
{
  TjGanttRow row = sample_row (sign);
  TjGanttBox box = { .kind = sample_kind (sign), .middle = y };
  double width = SIGN_WIDTH, height = box.kind == TJ_BOX_WITHIN ? 7 : BAR_HEIGHT;

  if (box.kind == TJ_BOX_DIAMOND || box.kind == TJ_BOX_DOT)
    width = BAR_HEIGHT;
  else if (box.kind == TJ_BOX_SIGN)
    width = floor (BAR_HEIGHT * 1.4);
  box.x0 = box.span_start = floor (x + (SIGN_WIDTH - width) / 2);
  box.x1 = box.span_finish = box.x0 + width;
  box.y0 = floor (y - height / 2);
  box.y1 = box.y0 + height;
  if (sign == TJ_LEGEND_SPLIT)
    {
      box.split_from = x + 14;
      box.split_to = x + 30;
    }
  tj_gantt_draw_kind (draft, &box, &row);
  tj_gantt_draw_critical (draft, &box, &row);
}

static void
draw_line (TjGanttDraft *draft, double x, double y, TjInkRole role, double dash, double gap)
{
  TjPrimitive *line = tj_scene_line (draft->scene, x + SIGN_WIDTH / 2, y - 9, x + SIGN_WIDTH / 2, y + 9, TJ_INK (role),
                                     role == TJ_INK_TODAY ? 2 : 1.5);

  line->dash = (float) dash;
  line->gap = (float) gap;
}

static void
draw_ground (TjGanttDraft *draft, double x, double y, TjInkRole role)
{
  TjPrimitive *ground = tj_scene_rect (draft->scene, x, y - 9, SIGN_WIDTH, 18, 0, TJ_INK (role));

  ground->stroke = TJ_INK (TJ_INK_GRID_STRONG);
  ground->line_width = 1;
}

static void
draw_flag (TjGanttDraft *draft, double x, double y, TjInkRole role)
{
  double at = floor (x + SIGN_WIDTH / 2);
  TjPoint pennant[]
      = { { (float) at, (float) y - 9 }, { (float) at - 7, (float) y - 5 }, { (float) at, (float) y - 1 } };

  tj_scene_rect (draft->scene, at, y - 9, 2, 18, 0, TJ_INK (role));
  tj_scene_polygon (draft->scene, pennant, G_N_ELEMENTS (pennant), 0, TJ_INK (role));
}

static void
draw_link (TjGanttDraft *draft, double x, double y)
{
  TjPoint line[] = { { (float) x, (float) y - 6 },
                     { (float) x + 20, (float) y - 6 },
                     { (float) x + 20, (float) y + 5 },
                     { (float) x + 38, (float) y + 5 } };
  TjPoint arrow[]
      = { { (float) x + 42, (float) y + 5 }, { (float) x + 36, (float) y + 1 }, { (float) x + 36, (float) y + 9 } };

  tj_scene_path (draft->scene, line, G_N_ELEMENTS (line), 4, TJ_INK (TJ_INK_LINK), 1.5);
  tj_scene_polygon (draft->scene, arrow, G_N_ELEMENTS (arrow), 0, TJ_INK (TJ_INK_LINK));
}

/* One of the executive and one of the council: solid for a meeting, hollow for the last day to hand in. */
static void
draw_ticks (TjGanttDraft *draft, double x, double y, gboolean hollow)
{
  static const TjInkRole roles[] = { TJ_INK_COLLEGE, TJ_INK_COUNCIL };
  double middle = floor (x + SIGN_WIDTH / 2), size = hollow ? 5 : 3;

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      double left = middle + (i == 0 ? -8 : 8) - floor (size / 2);
      TjPrimitive *tick = tj_scene_rect (draft->scene, left, y - 4, size, hollow ? 5 : 8, 0,
                                         TJ_INK (hollow ? TJ_INK_BACKGROUND : roles[i]));

      if (!hollow)
        continue;
      tick->stroke = TJ_INK (roles[i]);
      tick->line_width = 1;
    }
}

static void
draw_slack (TjGanttDraft *draft, double x, double y)
{
  TjInk ink = TJ_TONE (TJ_INK_BAR_LINE, TJ_COLOUR_BLUE);

  tj_scene_line (draft->scene, x, y + 0.5, x + SIGN_WIDTH - 6, y + 0.5, ink, 1);
  tj_scene_line (draft->scene, x + SIGN_WIDTH - 6, y - 2.5, x + SIGN_WIDTH - 6, y + 3.5, ink, 2);
}

static void
draw_sign (TjGanttDraft *draft, TjLegend sign, double x, double y)
{
  switch (sign)
    {
    case TJ_LEGEND_DEADLINE:
      draw_flag (draft, x, y, TJ_INK_DEADLINE);
      break;
    case TJ_LEGEND_LATE:
      draw_flag (draft, x, y, TJ_INK_LATE);
      break;
    case TJ_LEGEND_SLACK:
      draw_slack (draft, x, y);
      break;
    case TJ_LEGEND_AGREED:
      tj_scene_rect (draft->scene, x, y - 2, SIGN_WIDTH, 4, 2, TJ_INK (TJ_INK_BASELINE));
      break;
    case TJ_LEGEND_LINK:
      draw_link (draft, x, y);
      break;
    case TJ_LEGEND_TODAY:
      draw_line (draft, x, y, TJ_INK_TODAY, 0, 0);
      break;
    case TJ_LEGEND_STATUS:
      draw_line (draft, x, y, TJ_INK_STATUS, 5, 5);
      break;
    case TJ_LEGEND_ELECTIONS:
      draw_line (draft, x, y, TJ_INK_ELECTIONS, 10, 4);
      break;
    case TJ_LEGEND_RECESS:
      draw_ground (draft, x, y, TJ_INK_RECESS);
      break;
    case TJ_LEGEND_SCHOOL:
      draw_ground (draft, x, y, TJ_INK_SCHOOL);
      break;
    case TJ_LEGEND_DAY_OFF:
      draw_ground (draft, x, y, TJ_INK_WEEKEND);
      break;
    case TJ_LEGEND_MEETING:
      draw_ticks (draft, x, y, FALSE);
      break;
    case TJ_LEGEND_SUBMISSION:
      draw_ticks (draft, x, y, TRUE);
      break;
    default:
      draw_sample (draft, sign, x, y);
      break;
    }
}

/* Laying them out -------------------------------------------------------------------------------------------------- */

static double
widest_word (guint32 signs, const TjGanttFrame *frame)
{
  double widest = 0;

  for (TjLegend sign = 0; sign < TJ_N_LEGENDS; sign++)
    if (signs & bit (sign))
      widest = MAX (widest, tj_gantt_text_width (frame, TJ_TEXT_LABEL, tj_gantt_legend_word (sign)));
  return widest;
}

static guint
count_bits (guint32 signs)
{
  guint n = 0;

  for (; signs; signs &= signs - 1)
    n++;
  return n;
}

double
tj_gantt_legend (TjScene *scene, guint32 signs, double width, const TjGanttFrame *given)
{
  TjGanttFrame frame = { .axis = { .px_per_day = 1 },
                         .width = width,
                         .show = TJ_SHOW_ALL,
                         .text_height = given->text_height,
                         .text_width = given->text_width,
                         .text_data = given->text_data };
  TjGanttDraft draft = { .scene = scene, .frame = &frame, .bar_height = BAR_HEIGHT, .today_x = NAN, .status_x = NAN };
  double column = SIGN_WIDTH + SIGN_GAP + widest_word (signs, &frame) + COLUMN_GAP, line = frame.text_height + 9;
  guint n = count_bits (signs), columns = (guint) MAX (floor ((width + COLUMN_GAP) / column), 1), at = 0;
  guint rows = (n + columns - 1) / columns;

  tj_scene_clear (scene);
  for (TjLegend sign = 0; sign < TJ_N_LEGENDS; sign++)
    {
      double x = floor ((double) (rows ? at / rows : 0) * column), y = floor ((at % MAX (rows, 1) + 0.5) * line);
      const char *word = tj_gantt_legend_word (sign);

      if (!(signs & bit (sign)))
        continue;
      draw_sign (&draft, sign, x, y);
      tj_scene_text (scene, TJ_TEXT_LABEL, word, x + SIGN_WIDTH + SIGN_GAP, y,
                     tj_gantt_text_width (&frame, TJ_TEXT_LABEL, word), TJ_INK (TJ_INK_TEXT));
      at++;
    }
  return rows * line;
}
