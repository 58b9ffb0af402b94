// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-scene.h"

G_BEGIN_DECLS

/* Charts of money by column (a year, '2027 e.v.', ...), as scenes. Data is plain: titles and whole cents. Two charts
 * are made of it: bars of costs beside bars of what covers them, and the course of reserves. */
typedef enum
{
  TJ_MONEY_COSTS,
  TJ_MONEY_COVERAGE,
  TJ_MONEY_RESERVE,
  TJ_MONEY_N_STACKS
} TjMoneyStack;

typedef struct
{
  char *title;     /* (owned) */
  gint64 *cents;   /* (owned) by column */
  gboolean *known; /* (owned) by column: FALSE is no amount at all, which is not 0 */
} TjMoneyPart;

typedef struct
{
  GPtrArray *columns;                  /* (owned) (element-type utf8) */
  GPtrArray *parts[TJ_MONEY_N_STACKS]; /* (owned) (element-type TjMoneyPart) in order */
} TjMoneyChart;

/* tj_money_chart_new: without columns. (transfer full) */
TjMoneyChart *tj_money_chart_new (void);
void tj_money_chart_free (TjMoneyChart *self);

/* tj_money_chart_add_column: all columns come before the first part. */
void tj_money_chart_add_column (TjMoneyChart *self, const char *title);
/* tj_money_chart_add: a part with nothing known yet; its amounts can be filled in. (transfer none) */
TjMoneyPart *tj_money_chart_add (TjMoneyChart *self, TjMoneyStack stack, const char *title);
/* tj_money_part_set: an amount of a part. */
void tj_money_part_set (TjMoneyPart *part, guint column, gint64 cents);

/* tj_money_chart_fold: when a stack has more than @most parts, those that count least become one, at the end:
 * 'Other'. */
#define TJ_MONEY_PARTS_MAX 8
void tj_money_chart_fold (TjMoneyChart *self, TjMoneyStack stack, guint most);

/* tj_money_chart_part: (transfer none). tj_money_chart_sum: of a stack in a column. tj_money_part_total: of a part. */
const TjMoneyPart *tj_money_chart_part (const TjMoneyChart *self, TjMoneyStack stack, guint part);
gint64 tj_money_chart_sum (const TjMoneyChart *self, TjMoneyStack stack, guint column);
gint64 tj_money_part_total (const TjMoneyChart *self, const TjMoneyPart *part);

/* What a scene asks of who paints it, and how wide it may be. */
typedef struct
{
  double width;
  double text_height; /* of a line of TJ_TEXT_LABEL */
  TjTextWidth text_width;
  gpointer text_data;
  double height; /* that it should fit in, as far as it can be drawn lower; 0: as it is drawn best */
} TjMoneyFrame;

/* tj_money_bars: replaces @scene by costs beside coverage, by column, with what is short; below it what the parts are.
 * tj_money_course: replaces @scene by the balance of each reserve, one below the other, each to its own scale. Both
 * return their height; without amounts a sentence says so. In frames of the same width both write their amounts in the
 * same unit, so that they can stand beside each other. */
double tj_money_bars (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame);
double tj_money_course (TjScene *scene, const TjMoneyChart *chart, const TjMoneyFrame *frame);

/* What can be pointed at is a part in a column (TJ_HIT_BAR); what is short is part TJ_MONEY_SHORT of the coverage.
 * tj_money_hit_id: its id in the scene. tj_money_tip: what a tip says about it: 'Huiskamers, 2024: € 165.000'. NULL for
 * an id that is none. (transfer full) */
#define TJ_MONEY_SHORT 9999
gint64 tj_money_hit_id (TjMoneyStack stack, guint part, guint column);
char *tj_money_tip (const TjMoneyChart *chart, gint64 hit);

/* tj_money_bars_text, tj_money_course_text: what a chart shows, in one or two sentences, for who cannot see it.
 * (transfer full) */
char *tj_money_bars_text (const TjMoneyChart *chart);
char *tj_money_course_text (const TjMoneyChart *chart);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjMoneyChart, tj_money_chart_free)

G_END_DECLS
