// SPDX-License-Identifier: EUPL-1.2
#include "reference-private.h"

const ReferenceCalendar *
reference_calendar_of (const ReferenceRun *run, guint node)
{
  return &run->input->calendars[run->input->nodes[node].calendar];
}

gboolean
reference_has_children (const ReferenceRun *run, guint node)
{
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (run->input->nodes[i].parent == node)
      return TRUE;
  return FALSE;
}

gboolean
reference_is_below (const ReferenceRun *run, guint node, guint summary)
{
  for (guint at = node; at != TJ_NODE_NONE; at = run->input->nodes[at].parent)
    if (at == summary)
      return TRUE;
  return FALSE;
}

gboolean
reference_to_start (int type)
{
  return type == TJ_DEPENDENCY_TYPE_FS || type == TJ_DEPENDENCY_TYPE_SS;
}

gboolean
reference_of_finish (int type)
{
  return type == TJ_DEPENDENCY_TYPE_FS || type == TJ_DEPENDENCY_TYPE_FF;
}

/* A minute moved by a link's lag; back again with @sign -1. */
gint32
reference_lagged (const ReferenceRun *run, const TjNetworkLink *link, gint32 minute, int sign)
{
  const TjNode *from = &run->input->nodes[link->predecessor];
  gint64 lag = link->lag;
  gboolean elapsed = link->lag_kind == TJ_LAG_ELAPSED || link->lag_kind == TJ_LAG_PERCENT_ELAPSED;

  if (link->lag_kind == TJ_LAG_PERCENT || link->lag_kind == TJ_LAG_PERCENT_ELAPSED)
    {
      gint64 thousandths = lag * (reference_has_children (run, link->predecessor) ? 0 : from->length);

      elapsed = elapsed || from->length_kind == TJ_LENGTH_ELAPSED;
      lag = ABS (thousandths) / 100000 + (ABS (thousandths) % 100000 >= 50000);
      if (thousandths < 0)
        lag = -lag;
    }
  lag *= sign;
  if (elapsed)
    return minute + (gint32) lag;
  return lag >= 0 ? reference_forward (reference_calendar_of (run, link->successor), minute, lag)
                  : reference_backward (reference_calendar_of (run, link->successor), minute, -lag);
}

/* Forward ---------------------------------------------------------------------------------------------------------- */

static void
hold (ReferenceBound *bound, gint32 minute, TjPrecision precision)
{
  if (minute > bound->minute)
    *bound = (ReferenceBound) { minute, precision, TRUE };
  else if (minute == bound->minute)
    *bound = (ReferenceBound) { minute, MAX (bound->precision, precision), TRUE };
}

/* The start or finish of whatever a link comes from; of a summary its first start or last finish. */
ReferenceBound
reference_end_of (const ReferenceRun *run, guint node, gboolean finish)
{
  const TjNode *values = &run->input->nodes[node];
  ReferenceBound found = { finish ? EVER : NEVER, TJ_PRECISION_MINUTE };

  if (values->own)
    return finish ? (ReferenceBound) { values->own_dates.finish, MAX (values->finish_precision, TJ_PRECISION_MINUTE) }
                  : (ReferenceBound) { values->own_dates.start, MAX (values->start_precision, TJ_PRECISION_MINUTE) };
  if (!reference_has_children (run, node))
    return finish ? (ReferenceBound) { run->out[node].finish, run->out[node].finish_precision }
                  : (ReferenceBound) { run->out[node].start, run->out[node].start_precision };
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (!reference_has_children (run, i) && reference_is_below (run, i, node))
      {
        const ReferenceResult *leaf = &run->out[i];
        gint32 minute = finish ? leaf->finish : leaf->start;
        TjPrecision precision = finish ? leaf->finish_precision : leaf->start_precision;

        if (finish ? minute > found.minute : minute < found.minute)
          found = (ReferenceBound) { minute, precision };
        else if (minute == found.minute)
          found.precision = MAX (found.precision, precision);
      }
  return found;
}

/* What all that holds back a leaf asks of its start and of its finish. */
static void
bounds_of (const ReferenceRun *run, guint leaf, ReferenceBound *start, ReferenceBound *finish)
{
  const ReferenceInput *input = run->input;
  const TjNode *node = &input->nodes[leaf];

  *start = (ReferenceBound) { input->options.groups[node->group].start, TJ_PRECISION_MINUTE };
  *finish = (ReferenceBound) { EVER, TJ_PRECISION_MINUTE };
  for (guint i = 0; i < input->n_links; i++)
    {
      const TjNetworkLink *link = &input->links[i];
      ReferenceBound from = reference_end_of (run, link->predecessor, reference_of_finish (link->type));
      gint32 minute;

      if (!reference_is_below (run, leaf, link->successor)
          || (link->successor != leaf && (!reference_to_start (link->type) || input->nodes[link->successor].own)))
        continue;
      minute = reference_lagged (run, link, from.minute, 1);
      hold (reference_to_start (link->type) ? start : finish, minute, from.precision);
    }
  for (guint above = node->parent; above != TJ_NODE_NONE; above = input->nodes[above].parent)
    {
      const TjNode *summary = &input->nodes[above];

      if (summary->own)
        hold (start, summary->own_dates.start, MAX (summary->start_precision, TJ_PRECISION_MINUTE));
      else if (summary->constraint_date != TJ_NO_MINUTE
               && (summary->constraint == TJ_CONSTRAINT_KIND_START_FROM
                   || summary->constraint == TJ_CONSTRAINT_KIND_START_ON))
        hold (start, summary->constraint_date, TJ_PRECISION_MINUTE);
    }
  if (node->constraint_date != TJ_NO_MINUTE && node->constraint == TJ_CONSTRAINT_KIND_START_FROM
      && node->constraint_date > start->minute)
    *start = (ReferenceBound) { node->constraint_date, TJ_PRECISION_MINUTE, TRUE };
  if (node->constraint_date != TJ_NO_MINUTE && node->constraint == TJ_CONSTRAINT_KIND_FINISH_FROM
      && node->constraint_date > finish->minute)
    *finish = (ReferenceBound) { node->constraint_date, TJ_PRECISION_MINUTE, TRUE };
}

static gint32
settle_start (const ReferenceRun *run, guint leaf, gint32 minute)
{
  const TjNode *node = &run->input->nodes[leaf];
  const ReferenceCalendar *calendar = reference_calendar_of (run, leaf);

  if (node->length > 0)
    return node->length_kind == TJ_LENGTH_ELAPSED ? minute : reference_next (calendar, minute);
  return reference_previous (calendar, minute) == minute ? minute : reference_next (calendar, minute);
}

static gint32
add_length (const ReferenceRun *run, guint leaf, gint32 start, gint32 length)
{
  if (run->input->nodes[leaf].length_kind == TJ_LENGTH_ELAPSED || run->input->nodes[leaf].length == 0)
    return start + length;
  return reference_forward (reference_calendar_of (run, leaf), start, length);
}

static gint32
take_length (const ReferenceRun *run, guint leaf, gint32 finish, gint32 length)
{
  if (run->input->nodes[leaf].length_kind == TJ_LENGTH_ELAPSED || run->input->nodes[leaf].length == 0)
    return finish - length;
  return reference_backward (reference_calendar_of (run, leaf), finish, length);
}

static void
obey_constraint (const ReferenceRun *run, guint leaf, ReferenceBound *start)
{
  const TjNode *node = &run->input->nodes[leaf];
  gboolean must = node->constraint == TJ_CONSTRAINT_KIND_START_ON || node->constraint == TJ_CONSTRAINT_KIND_FINISH_ON;
  gint32 wanted;

  if (node->constraint_date == TJ_NO_MINUTE)
    return;
  if (node->constraint == TJ_CONSTRAINT_KIND_START_ON || node->constraint == TJ_CONSTRAINT_KIND_START_BY)
    wanted = settle_start (run, leaf, node->constraint_date);
  else if (node->constraint == TJ_CONSTRAINT_KIND_FINISH_ON || node->constraint == TJ_CONSTRAINT_KIND_FINISH_BY)
    wanted = take_length (run, leaf, node->constraint_date, node->length);
  else
    return;
  if (must || wanted < start->minute)
    *start = (ReferenceBound) { wanted, TJ_PRECISION_MINUTE, TRUE };
}

static gint32
finish_of (const ReferenceRun *run, guint leaf, gint32 start, const ReferenceBound *links, gboolean linked)
{
  const TjNode *node = &run->input->nodes[leaf];
  gint32 done = MIN (node->done, node->length), status = run->input->options.groups[node->group].status, rest = EVER;

  if (node->length == 0)
    return start;
  if ((node->done == 0 && node->actual_start == TJ_NO_MINUTE) || done == node->length)
    return add_length (run, leaf, start, node->length);
  if (status != TJ_NO_MINUTE)
    rest = status;
  if (node->actual_start != TJ_NO_MINUTE && linked)
    rest = MAX (rest, links->minute);
  if (rest <= add_length (run, leaf, start, done))
    return add_length (run, leaf, start, node->length);
  return add_length (run, leaf, rest, node->length - done);
}

static gboolean
reference_has_started (const TjNode *node)
{
  return node->done > 0 || node->actual_start != TJ_NO_MINUTE || node->actual_finish != TJ_NO_MINUTE;
}

/* What is finished: from its start to the stated finish, or back from that. */
static void
place_finished (const ReferenceRun *run, guint leaf, ReferenceBound start)
{
  const TjNode *node = &run->input->nodes[leaf];
  TjPrecision precision = MAX (node->finish_precision, TJ_PRECISION_MINUTE);
  ReferenceResult *out = &run->out[leaf];
  gint32 back = take_length (run, leaf, node->actual_finish, node->length);

  if (node->actual_start == TJ_NO_MINUTE && (!start.asked || node->length == 0 || start.minute > node->actual_finish))
    start = (ReferenceBound) { MIN (back, node->actual_finish), precision };
  out->start = start.minute;
  out->finish = MAX (start.minute, node->actual_finish);
  out->start_precision = start.precision;
  out->finish_precision = precision;
}

/* TRUE when the leaf moved. */
static gboolean
place (const ReferenceRun *run, guint leaf, gboolean late)
{
  const TjNode *node = &run->input->nodes[leaf];
  ReferenceResult *out = &run->out[leaf], before = *out;
  gboolean started = reference_has_started (node);
  gint32 status = run->input->options.groups[node->group].status, by_finish;
  ReferenceBound start, finish, links;
  gboolean linked;

  if (node->own)
    {
      out->start = node->own_dates.start;
      out->finish = node->own_dates.finish;
      out->start_precision = MAX (node->start_precision, TJ_PRECISION_MINUTE);
      out->finish_precision = MAX (node->finish_precision, TJ_PRECISION_MINUTE);
      return before.start != out->start || before.finish != out->finish;
    }
  bounds_of (run, leaf, &start, &finish);
  links = start;
  linked = start.minute > run->input->options.groups[node->group].start;
  if (status != TJ_NO_MINUTE && !started && status > start.minute)
    start = (ReferenceBound) { status, TJ_PRECISION_MINUTE };
  start.minute = settle_start (run, leaf, start.minute);
  if (finish.minute > EVER)
    {
      by_finish = settle_start (run, leaf, take_length (run, leaf, finish.minute, node->length));
      if (by_finish > start.minute)
        start = (ReferenceBound) { by_finish, finish.precision, TRUE };
    }
  obey_constraint (run, leaf, &start);
  if (late && node->constraint == TJ_CONSTRAINT_KIND_ALAP && node->actual_finish == TJ_NO_MINUTE)
    start.minute = MAX (start.minute, out->late_start);
  if (node->actual_start != TJ_NO_MINUTE)
    start = (ReferenceBound) { node->actual_start, MAX (node->start_precision, TJ_PRECISION_MINUTE) };
  if (node->actual_finish != TJ_NO_MINUTE)
    {
      place_finished (run, leaf, start);
      return memcmp (&before, out, sizeof before) != 0;
    }
  out->start = start.minute;
  out->finish = finish_of (run, leaf, start.minute, &links, linked);
  out->start_precision = out->finish_precision = start.precision;
  return before.start != out->start || before.finish != out->finish || before.start_precision != out->start_precision;
}

static gboolean
until_rest (const ReferenceRun *run, gboolean (*step) (const ReferenceRun *run, guint leaf, gboolean late),
            gboolean late)
{
  gboolean moved = TRUE;

  for (guint times = 0; moved && times < 3 * run->input->n_nodes + 10; times++)
    {
      moved = FALSE;
      for (guint i = 0; i < run->input->n_nodes; i++)
        if (!reference_has_children (run, i))
          moved |= step (run, i, late);
    }
  return !moved;
}

static void
find_ends (const ReferenceRun *run)
{
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (!reference_has_children (run, i))
      {
        gint32 *end = &run->ends[run->input->nodes[i].group];

        *end = MAX (*end, run->out[i].finish);
      }
}

gint32
reference_end_at (const ReferenceRun *run, guint group)
{
  const TjScheduleOptions *options = &run->input->options;
  gint32 end = run->ends[group];

  if (options->groups[group].ends == TJ_ENDS_ALL)
    for (guint i = 0; i < options->n_groups; i++)
      if (options->groups[i].ends == TJ_ENDS_ALL)
        end = MAX (end, run->ends[i]);
  return end;
}

gboolean
reference_schedule (const ReferenceInput *input, ReferenceResult *results)
{
  g_autofree gint32 *ends = g_new0 (gint32, input->options.n_groups);
  ReferenceRun run = { input, results, ends };

  for (guint i = 0; i < input->n_nodes; i++)
    results[i] = (ReferenceResult) { .start = input->options.groups[0].start,
                                     .finish = input->options.groups[0].start,
                                     .late_start = 600 * 1440,
                                     .late_finish = 600 * 1440,
                                     .start_precision = TJ_PRECISION_MINUTE,
                                     .finish_precision = TJ_PRECISION_MINUTE };
  if (!until_rest (&run, place, FALSE))
    return FALSE;
  find_ends (&run);
  if (!until_rest (&run, reference_delay, FALSE))
    return FALSE;
  for (guint i = 0; i < input->n_nodes; i++)
    {
      results[i].early_start = results[i].start;
      results[i].early_finish = results[i].finish;
    }
  if (!until_rest (&run, place, TRUE))
    return FALSE;
  for (guint i = 0; i < input->n_nodes; i++)
    {
      const TjNode *node = &input->nodes[i];
      gboolean started = reference_has_started (node);
      gboolean finished = started && (node->done >= node->length || node->actual_finish != TJ_NO_MINUTE);

      if (reference_has_children (&run, i))
        continue;
      results[i].total_float = node->own || started
                                   ? reference_time_between (&run, i, results[i].finish, results[i].late_finish)
                                   : reference_time_between (&run, i, results[i].start, results[i].late_start);
      results[i].free_float = reference_free_of (&run, i);
      results[i].critical = results[i].total_float <= 0 && !finished;
    }
  return TRUE;
}
