// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-legend.h"

#include <glib/gi18n-lib.h>

#include "tj-gantt-scene-private.h"

/* Which signs occur ------------------------------------------------------------------------------------------------ */

static guint32
bit (TjLegend sign)
{
  return (guint32) 1 << sign;
}

static gboolean
is_soft (const TjSpan *span)
{
  return span->start_precision > TJ_PRECISION_DAY && span->start_precision <= TJ_PRECISION_YEAR;
}

static guint32
signs_of_box (const TjGanttRow *row, TjBoxKind kind)
{
  static const TjLegend signs[] = {
    [TJ_SIGN_COLLEGE] = TJ_LEGEND_COLLEGE, [TJ_SIGN_COUNCIL] = TJ_LEGEND_COUNCIL, [TJ_SIGN_BODY] = TJ_LEGEND_BODY
  };

  switch (kind)
    {
    case TJ_BOX_FRAME:
    case TJ_BOX_BAR:
      return bit (row->hatched           ? TJ_LEGEND_TBD
                  : kind == TJ_BOX_FRAME ? TJ_LEGEND_PHASE
                                         : TJ_LEGEND_BAR)
             | (is_soft (&row->span) ? bit (TJ_LEGEND_SOFT) : 0) | (row->progress > 0 ? bit (TJ_LEGEND_PROGRESS) : 0);
    case TJ_BOX_WITHIN:
      return bit (TJ_LEGEND_WITHIN);
    case TJ_BOX_SIGN:
      return bit (signs[row->sign]);
    case TJ_BOX_DIAMOND:
      return bit (TJ_LEGEND_MILESTONE);
    case TJ_BOX_DOT:
      return bit (TJ_LEGEND_MOMENT);
    case TJ_BOX_NONE:
    case TJ_BOX_FLAG:
    case TJ_BOX_WORDS:
      return 0;
    }
  return 0;
}

static guint32
signs_of_row (const TjGanttRow *row, guint show)
{
  TjBoxKind kind = tj_gantt_box_kind (row);
  guint32 signs = signs_of_box (row, kind);

  if (row->deadline != TJ_NO_TIME)
    signs |= bit (tj_gantt_row_is_late (row) ? TJ_LEGEND_LATE : TJ_LEGEND_DEADLINE);
  if (row->split_from != TJ_NO_TIME)
    signs |= bit (TJ_LEGEND_SPLIT);
  if ((show & TJ_SHOW_CRITICAL) && row->critical)
    signs |= bit (TJ_LEGEND_CRITICAL);
  if ((show & TJ_SHOW_CRITICAL) && row->near_critical)
    signs |= bit (TJ_LEGEND_NEAR_CRITICAL);
  if ((show & TJ_SHOW_SLACK) && row->late_finish != TJ_NO_TIME)
    signs |= bit (TJ_LEGEND_SLACK);
  if ((show & TJ_SHOW_BASELINE) && row->agreed_start != TJ_NO_TIME)
    signs |= bit (TJ_LEGEND_AGREED);
  return signs;
}

static guint32
signs_of_time (TjGanttRows *rows, guint show)
{
  static const TjLegend kinds[] = { [TJ_LAYER_SCHOOL] = TJ_LEGEND_SCHOOL,
                                    [TJ_LAYER_RECESS] = TJ_LEGEND_RECESS,
                                    [TJ_LAYER_ELECTIONS] = TJ_LEGEND_ELECTIONS };
  const GArray *bands = show & TJ_SHOW_BANDS ? tj_gantt_rows_bands (rows) : NULL;
  guint32 signs = show & TJ_SHOW_DAYS_OFF ? bit (TJ_LEGEND_DAY_OFF) : 0;

  for (guint i = 0; bands && i < bands->len; i++)
    signs |= bit (kinds[g_array_index (bands, TjLayerSpan, i).kind]);
  if (tj_gantt_rows_status (rows) != TJ_NO_TIME)
    signs |= bit (TJ_LEGEND_STATUS);
  if ((show & TJ_SHOW_MEETINGS) && tj_gantt_rows_has_meetings (rows))
    signs |= bit (TJ_LEGEND_MEETING) | bit (TJ_LEGEND_SUBMISSION);
  return signs;
}

guint32
tj_gantt_legend_signs (TjGanttRows *rows, guint show, gboolean today)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (TjGanttLink));
  guint32 signs = signs_of_time (rows, show) | (today ? bit (TJ_LEGEND_TODAY) : 0);

  for (guint i = 0; i < tj_gantt_rows_count (rows); i++)
    signs |= signs_of_row (tj_gantt_rows_at (rows, i), show);
  tj_gantt_links_find (tj_gantt_rows_links (rows), 0, G_MAXUINT - 1, 1, links);
  if ((show & TJ_SHOW_LINKS) && links->len > 0)
    signs |= bit (TJ_LEGEND_LINK);
  return signs;
}

const char *
tj_gantt_legend_word (TjLegend sign)
{
  /* Translators: these explain the signs of the Gantt chart; keep them short. */
  static const char *const words[] = {
    [TJ_LEGEND_PHASE] = N_ ("phase"),
    [TJ_LEGEND_BAR] = N_ ("activity"),
    [TJ_LEGEND_PROGRESS] = N_ ("part that is done"),
    [TJ_LEGEND_SOFT] = N_ ("not known to the day"),
    [TJ_LEGEND_TBD] = N_ ("still to be determined"),
    [TJ_LEGEND_WITHIN] = N_ ("somewhere within the phase"),
    [TJ_LEGEND_SPLIT] = N_ ("interrupted"),
    [TJ_LEGEND_MILESTONE] = N_ ("milestone"),
    [TJ_LEGEND_MOMENT] = N_ ("moment"),
    [TJ_LEGEND_COLLEGE] = N_ ("decision of the executive"),
    [TJ_LEGEND_COUNCIL] = N_ ("decision of the council"),
    [TJ_LEGEND_BODY] = N_ ("decision of another body"),
    [TJ_LEGEND_DEADLINE] = N_ ("at the latest"),
    [TJ_LEGEND_LATE] = N_ ("later than allowed"),
    [TJ_LEGEND_CRITICAL] = N_ ("critical: delay moves the end"),
    [TJ_LEGEND_NEAR_CRITICAL] = N_ ("nearly critical"),
    [TJ_LEGEND_SLACK] = N_ ("slack"),
    [TJ_LEGEND_AGREED] = N_ ("as agreed"),
    [TJ_LEGEND_LINK] = N_ ("dependency"),
    [TJ_LEGEND_TODAY] = N_ ("today"),
    [TJ_LEGEND_STATUS] = N_ ("status date"),
    [TJ_LEGEND_ELECTIONS] = N_ ("elections"),
    [TJ_LEGEND_RECESS] = N_ ("recess"),
    [TJ_LEGEND_SCHOOL] = N_ ("school holidays"),
    [TJ_LEGEND_DAY_OFF] = N_ ("day off"),
    [TJ_LEGEND_MEETING] = N_ ("meeting of executive or council"),
    [TJ_LEGEND_SUBMISSION] = N_ ("last day to hand in"),
  };

  return _ (words[sign]);
}
