// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "tj-money-private.h"
#include "tj-number.h"
#include "tj-records-planning.h"
#include "tj-text-look.h"

#define EURO G_GINT64_CONSTANT (100)
#define THOUSAND (1000 * EURO)
#define MILLION (1000 * THOUSAND)

/* Amounts ---------------------------------------------------------------------------------------------------------- */

/* Whole where nothing is left of it, else with one decimal. */
char *
tj_money_scale_text (const TjMoneyScale *scale, gint64 cents)
{
  gint64 tenth = scale->unit / 10, half = cents < 0 ? -tenth / 2 : tenth / 2;
  TjMoney money;
  g_autofree char *text = NULL;
  char *digits;

  if (scale->unit == EURO)
    money = tj_money (cents);
  else
    money = tj_money ((cents + half) / tenth * (EURO / 10));
  text = tj_money_format (&money);
  digits = strstr (text, TJ_EURO);
  if (digits == NULL)
    return g_steal_pointer (&text);
  digits += strlen (TJ_EURO);
  /* '399,50' is one decimal of thousands. */
  if (scale->unit != EURO && strchr (digits, ','))
    digits[strlen (digits) - 1] = '\0';
  return g_strconcat (g_str_has_prefix (text, TJ_MINUS) ? "-" : "", digits, NULL);
}

const char *
tj_money_scale_caption (const TjMoneyScale *scale)
{
  if (scale->none)
    return "";
  return scale->unit == EURO       ? _ ("in euros")
         : scale->unit == THOUSAND ? "× " TJ_EURO "1.000"
                                   : "× " TJ_EURO "1\u00a0mln";
}

gboolean
tj_money_scale_next (TjMoneyScale *scale)
{
  if (scale->unit == 0)
    *scale = (TjMoneyScale) { .unit = EURO, .words = TRUE };
  else if (scale->words && scale->unit != EURO)
    scale->words = FALSE;
  else if (scale->unit < MILLION)
    *scale = (TjMoneyScale) { .unit = scale->unit * 1000, .words = TRUE };
  else
    scale->none = TRUE;
  return !scale->none;
}

TjMoneyScale
tj_money_scale_choose (const TjMoneyChart *chart, const TjMoneyFrame *frame, TjMoneyFits fits, TjMoneyFits other_fits)
{
  TjMoneyScale scale = { 0 };

  while (tj_money_scale_next (&scale))
    if (fits (chart, frame, &scale) && other_fits (chart, frame, &scale))
      return scale;
  scale = (TjMoneyScale) { 0 };
  while (tj_money_scale_next (&scale) && !fits (chart, frame, &scale))
    ;
  return scale;
}

/* Text ------------------------------------------------------------------------------------------------------------- */

double
tj_money_text_width (const TjMoneyFrame *frame, TjTextStyle style, const char *text)
{
  return frame->text_width (style, text, frame->text_data);
}

void
tj_money_text_centred (TjScene *scene, const TjMoneyFrame *frame, TjTextStyle style, const char *text, double x,
                       double y, TjInkRole ink)
{
  double width = tj_money_text_width (frame, style, text);

  tj_scene_text (scene, style, text, floor (x - width / 2), y, width, TJ_INK (ink));
}

void
tj_money_text_fitted (TjScene *scene, const TjMoneyFrame *frame, TjTextStyle style, const char *text, double x,
                      double y, double room, TjInkRole ink)
{
  double width = tj_money_text_width (frame, style, text);
  g_autofree char *shorter
      = width > room ? tj_text_shorten (frame->text_width, frame->text_data, style, text, room) : NULL;

  tj_scene_text (scene, style, shorter ? shorter : text, x, y, MIN (width, room), TJ_INK (ink));
}

static gboolean
is_year (const char *title)
{
  return strlen (title) == 4 && strspn (title, "0123456789") == 4;
}

char *
tj_money_column_title (const TjMoneyFrame *frame, const char *title, double room)
{
  if (tj_money_text_width (frame, TJ_TEXT_LABEL, title) <= room)
    return g_strdup (title);
  if (is_year (title))
    return g_strconcat ("’", title + 2, NULL);
  return tj_text_shorten (frame->text_width, frame->text_data, TJ_TEXT_LABEL, title, room);
}

double
tj_money_nothing (TjScene *scene, const TjMoneyFrame *frame, const char *sentence)
{
  double height = frame->text_height * 3;

  tj_money_text_fitted (scene, frame, TJ_TEXT_WORDS, sentence, 0, height / 2, frame->width, TJ_INK_MUTED);
  return height;
}

/* Parts ------------------------------------------------------------------------------------------------------------ */

static int
tone_of (guint part)
{
  static const int tones[TJ_MONEY_PARTS_MAX] = { TJ_COLOUR_BLUE, TJ_COLOUR_GREEN,  TJ_COLOUR_YELLOW, TJ_COLOUR_PURPLE,
                                                 TJ_COLOUR_TEAL, TJ_COLOUR_ORANGE, TJ_COLOUR_PINK,   TJ_COLOUR_SLATE };

  return tones[part % TJ_MONEY_PARTS_MAX];
}

/* On a plate, so that it can be read on any colour and pattern. */
static void
draw_letter (TjScene *scene, const TjMoneyFrame *frame, TjMoneyStack stack, guint part, double x, double y)
{
  char letter[3] = { 0 };
  double width;

  g_snprintf (letter, sizeof letter, "%c", (stack == TJ_MONEY_COSTS ? 'A' : '1') + (int) (part % 9));
  width = tj_money_text_width (frame, TJ_TEXT_SIGN, letter);
  tj_scene_rect (scene, floor (x - width / 2) - 3, floor (y - frame->text_height * 0.4), width + 6,
                 floor (frame->text_height * 0.8), 3, TJ_INK (TJ_INK_BACKGROUND));
  tj_money_text_centred (scene, frame, TJ_TEXT_SIGN, letter, x, y, TJ_INK_TEXT);
}

void
tj_money_draw_part (TjScene *scene, const TjMoneyFrame *frame, TjMoneyStack stack, guint part, double x, double y,
                    double w, double h)
{
  int tone = tone_of (part);
  gboolean solid = stack == TJ_MONEY_COSTS;
  TjPrimitive *box = tj_scene_rect (scene, x, y, w, h, 0, TJ_TONE (solid ? TJ_INK_BAR : TJ_INK_BAR_FAINT, tone));

  box->stroke = solid ? TJ_INK (TJ_INK_BACKGROUND) : TJ_TONE (TJ_INK_BAR_LINE, tone);
  box->line_width = 1;
  if (part % 2 == 1 && h > 4)
    tj_scene_hatch (scene, x + 1, y + 1, w - 2, h - 2, 0, TJ_TONE (solid ? TJ_INK_BAR_INK : TJ_INK_BAR_LINE, tone), 7);
  if (h >= frame->text_height * 0.9 && w >= frame->text_height * 0.9)
    draw_letter (scene, frame, stack, part, x + w / 2, y + h / 2);
}

void
tj_money_draw_short (TjScene *scene, double x, double y, double w, double h)
{
  TjPrimitive *box = tj_scene_rect (scene, x, y, w, h, 0, TJ_INK (TJ_INK_BACKGROUND));

  box->stroke = TJ_INK (TJ_INK_LATE);
  box->line_width = 1.5;
  if (h > 3)
    tj_scene_hatch (scene, x + 1, y + 1, w - 2, h - 2, 0, TJ_INK (TJ_INK_LATE), 5);
}

/* Legend ----------------------------------------------------------------------------------------------------------- */

#define SIGN_GAP 8.0
#define BLOCK_GAP 28.0
/* Between lines. */
#define LINE_GAP 8.0
#define LINE_GAP_LEAST 2.0
/* How many letters wide a block must at least be to stand beside another. */
#define BLOCK_LETTERS 17

/* A line of the legend: sign, title, and its amount in all at the right. */
static void
add_line (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame, TjMoneyStack stack, guint at,
          const double *place)
{
  const TjMoneyPart *part = tj_money_chart_part (chart, stack, at);
  TjMoney money = tj_money (tj_money_part_total (chart, part));
  g_autofree char *amount = tj_money_format (&money);
  double size = frame->text_height, x = place[0], y = place[1], width = place[2];
  double amount_width = tj_money_text_width (frame, TJ_TEXT_LABEL, amount);

  tj_money_draw_part (scene, frame, stack, at, x, floor (y - size / 2), size * 1.4, size);
  tj_money_text_fitted (scene, frame, TJ_TEXT_LABEL, part->title, x + size * 1.4 + SIGN_GAP, y,
                        MAX (width - size * 1.4 - 2 * SIGN_GAP - amount_width, size), TJ_INK_TEXT);
  tj_scene_text (scene, TJ_TEXT_LABEL, amount, x + width - amount_width, y, amount_width, TJ_INK (TJ_INK_TEXT));
}

static gboolean
is_anything_short (const TjMoneyChart *chart)
{
  for (guint i = 0; i < chart->columns->len; i++)
    if (tj_money_chart_sum (chart, TJ_MONEY_COSTS, i) > tj_money_chart_sum (chart, TJ_MONEY_COVERAGE, i))
      return TRUE;
  return FALSE;
}

static gboolean
is_beside (const TjMoneyFrame *frame)
{
  return floor ((frame->width - BLOCK_GAP) / 2) >= BLOCK_LETTERS * frame->text_height;
}

/* Lines come closer to each other where they would not fit else. */
static double
line_height (const TjMoneyChart *chart, const TjMoneyFrame *frame)
{
  guint costs = chart->parts[TJ_MONEY_COSTS]->len + 1;
  guint coverage = chart->parts[TJ_MONEY_COVERAGE]->len + 1 + (is_anything_short (chart) ? 1 : 0);
  guint lines = is_beside (frame) ? MAX (costs, coverage) : costs + coverage;

  if (frame->height <= 0)
    return frame->text_height + LINE_GAP;
  return floor (CLAMP (frame->height / lines, frame->text_height + LINE_GAP_LEAST, frame->text_height + LINE_GAP));
}

/* As the stack is piled up: the last on top. */
static double
add_block (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame, TjMoneyStack stack, double x, double y,
           double width)
{
  double line = line_height (chart, frame), size = frame->text_height, at = y + line / 2;

  tj_money_text_fitted (scene, frame, TJ_TEXT_NAME,
                        stack == TJ_MONEY_COSTS ? _ ("Costs (left bar)") : _ ("Coverage (right bar)"), x, at, width,
                        TJ_INK_TEXT);
  at += line;
  if (stack == TJ_MONEY_COVERAGE && is_anything_short (chart))
    {
      tj_money_draw_short (scene, x, floor (at - size / 2), size * 1.4, size);
      tj_money_text_fitted (scene, frame, TJ_TEXT_LABEL, _ ("Still to be covered"), x + size * 1.4 + SIGN_GAP, at,
                            width - size * 1.4 - SIGN_GAP, TJ_INK_TEXT);
      at += line;
    }
  for (guint i = chart->parts[stack]->len; i-- > 0; at += line)
    add_line (scene, chart, frame, stack, i, (double[]) { x, at, width });
  return at - line / 2 - y;
}

double
tj_money_legend (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame, double x, double y)
{
  double half = floor ((frame->width - BLOCK_GAP) / 2), first, second;
  gboolean beside = is_beside (frame);

  first = add_block (scene, chart, frame, TJ_MONEY_COSTS, x, y, beside ? half : frame->width);
  if (!beside)
    return first + add_block (scene, chart, frame, TJ_MONEY_COVERAGE, x, y + first, frame->width);
  second = add_block (scene, chart, frame, TJ_MONEY_COVERAGE, x + half + BLOCK_GAP, y, half);
  return MAX (first, second);
}
