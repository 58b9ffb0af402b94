// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-money-chart.h"

G_BEGIN_DECLS

/* Amounts beside bars: as they are, or in thousands or millions where there is no room for that. */
typedef struct
{
  gint64 unit;    /* cents that count as one */
  gboolean words; /* with the word that says what it is */
  gboolean none;  /* there is no room at all */
} TjMoneyScale;

/* tj_money_scale_text: an amount on a scale, without a sign for euros: '399.500', '399,5'. (transfer full) */
char *tj_money_scale_text (const TjMoneyScale *scale, gint64 cents);
/* tj_money_scale_caption: what the numbers are: 'in euros', 'x € 1.000'. (transfer none) */
const char *tj_money_scale_caption (const TjMoneyScale *scale);
/* tj_money_scale_next: the next shorter way to write; FALSE after the last, and then nothing is written. */
gboolean tj_money_scale_next (TjMoneyScale *scale);

/* tj_money_scale_choose: the longest way to write for which there is room in both charts, given whether one fits; where
 * the other has no room at all, in the first. tj_money_bars_fit, tj_money_course_fit: for the frame of the whole chart.
 */
typedef gboolean (*TjMoneyFits) (const TjMoneyChart *chart, const TjMoneyFrame *frame, const TjMoneyScale *scale);
TjMoneyScale
tj_money_scale_choose (const TjMoneyChart *chart, const TjMoneyFrame *frame, TjMoneyFits fits, TjMoneyFits other_fits);
gboolean tj_money_bars_fit (const TjMoneyChart *chart, const TjMoneyFrame *frame, const TjMoneyScale *scale);
gboolean tj_money_course_fit (const TjMoneyChart *chart, const TjMoneyFrame *frame, const TjMoneyScale *scale);

double tj_money_text_width (const TjMoneyFrame *frame, TjTextStyle style, const char *text);
/* tj_money_text_centred: text around @x. tj_money_text_fitted: text from @x on, shortened to @room. */
void tj_money_text_centred (TjScene *scene, const TjMoneyFrame *frame, TjTextStyle style, const char *text, double x,
                            double y, TjInkRole ink);
void tj_money_text_fitted (TjScene *scene, const TjMoneyFrame *frame, TjTextStyle style, const char *text, double x,
                           double y, double room, TjInkRole ink);
/* tj_money_column_title: a title that fits in @room: whole, a year as '’26', or shortened. (transfer full) */
char *tj_money_column_title (const TjMoneyFrame *frame, const char *title, double room);
/* tj_money_nothing: one sentence instead of a chart; returns its height. */
double tj_money_nothing (TjScene *scene, const TjMoneyFrame *frame, const char *sentence);

/* tj_money_draw_part: a part of a stack, or its sign in the legend: a tone and a pattern of its own, and where it fits
 * its letter (costs) or number (coverage). */
void tj_money_draw_part (TjScene *scene, const TjMoneyFrame *frame, TjMoneyStack stack, guint part, double x, double y,
                         double w, double h);
/* tj_money_draw_short: what is short, as the chart and the legend show it. */
void tj_money_draw_short (TjScene *scene, double x, double y, double w, double h);
/* tj_money_legend: what the parts are, from @x and @y on and as wide as @frame; returns the height. */
double tj_money_legend (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame, double x, double y);

G_END_DECLS
