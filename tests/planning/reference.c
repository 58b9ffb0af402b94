// SPDX-License-Identifier: EUPL-1.2
#include "reference.h"

#define NEVER G_MAXINT32
#define EVER G_MININT32

typedef struct
{
  const ReferenceInput *input;
  ReferenceResult *out;
  gint32 *ends; /* per group */
} Run;

static const ReferenceCalendar *
calendar_of (const Run *run, guint node)
{
  return &run->input->calendars[run->input->nodes[node].calendar];
}

static gboolean
has_children (const Run *run, guint node)
{
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (run->input->nodes[i].parent == node)
      return TRUE;
  return FALSE;
}

static gboolean
is_below (const Run *run, guint node, guint summary)
{
  for (guint at = node; at != TJ_NODE_NONE; at = run->input->nodes[at].parent)
    if (at == summary)
      return TRUE;
  return FALSE;
}

static gboolean
to_start (int type)
{
  return type == TJ_DEPENDENCY_TYPE_FS || type == TJ_DEPENDENCY_TYPE_SS;
}

static gboolean
of_finish (int type)
{
  return type == TJ_DEPENDENCY_TYPE_FS || type == TJ_DEPENDENCY_TYPE_FF;
}

/* A minute moved by a link's lag; back again with @sign -1. */
static gint32
lagged (const Run *run, const TjNetworkLink *link, gint32 minute, int sign)
{
  const TjNode *from = &run->input->nodes[link->predecessor];
  gint64 lag = link->lag;
  gboolean elapsed = link->lag_kind == TJ_LAG_ELAPSED || link->lag_kind == TJ_LAG_PERCENT_ELAPSED;

  if (link->lag_kind == TJ_LAG_PERCENT || link->lag_kind == TJ_LAG_PERCENT_ELAPSED)
    {
      gint64 thousandths = lag * (has_children (run, link->predecessor) ? 0 : from->length);

      elapsed = elapsed || from->length_kind == TJ_LENGTH_ELAPSED;
      lag = ABS (thousandths) / 100000 + (ABS (thousandths) % 100000 >= 50000);
      if (thousandths < 0)
        lag = -lag;
    }
  lag *= sign;
  if (elapsed)
    return minute + (gint32) lag;
  return lag >= 0 ? reference_forward (calendar_of (run, link->successor), minute, lag)
                  : reference_backward (calendar_of (run, link->successor), minute, -lag);
}

/* Forward ----------------------------------------------------------------------------------------------------------- */

typedef struct
{
  gint32 minute;
  TjPrecision precision;
} Bound;

static void
hold (Bound *bound, gint32 minute, TjPrecision precision)
{
  if (minute > bound->minute)
    *bound = (Bound) { minute, precision };
  else if (minute == bound->minute)
    bound->precision = MAX (bound->precision, precision);
}

/* The start or finish of whatever a link comes from; of a summary its first start or last finish. */
static Bound
end_of (const Run *run, guint node, gboolean finish)
{
  const TjNode *values = &run->input->nodes[node];
  Bound found = { finish ? EVER : NEVER, TJ_PRECISION_MINUTE };

  if (values->own)
    return finish ? (Bound) { values->own_dates.finish, MAX (values->finish_precision, TJ_PRECISION_MINUTE) }
                  : (Bound) { values->own_dates.start, MAX (values->start_precision, TJ_PRECISION_MINUTE) };
  if (!has_children (run, node))
    return finish ? (Bound) { run->out[node].finish, run->out[node].finish_precision }
                  : (Bound) { run->out[node].start, run->out[node].start_precision };
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (!has_children (run, i) && is_below (run, i, node))
      {
        const ReferenceResult *leaf = &run->out[i];
        gint32 minute = finish ? leaf->finish : leaf->start;
        TjPrecision precision = finish ? leaf->finish_precision : leaf->start_precision;

        if (finish ? minute > found.minute : minute < found.minute)
          found = (Bound) { minute, precision };
        else if (minute == found.minute)
          found.precision = MAX (found.precision, precision);
      }
  return found;
}

/* What all that holds back a leaf asks of its start and of its finish. */
static void
bounds_of (const Run *run, guint leaf, Bound *start, Bound *finish)
{
  const ReferenceInput *input = run->input;
  const TjNode *node = &input->nodes[leaf];

  *start = (Bound) { input->options.starts[node->group], TJ_PRECISION_MINUTE };
  *finish = (Bound) { EVER, TJ_PRECISION_MINUTE };
  for (guint i = 0; i < input->n_links; i++)
    {
      const TjNetworkLink *link = &input->links[i];
      Bound from = end_of (run, link->predecessor, of_finish (link->type));
      gint32 minute;

      if (!is_below (run, leaf, link->successor)
          || (link->successor != leaf && (!to_start (link->type) || input->nodes[link->successor].own)))
        continue;
      minute = lagged (run, link, from.minute, 1);
      hold (to_start (link->type) ? start : finish, minute, from.precision);
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
    *start = (Bound) { node->constraint_date, TJ_PRECISION_MINUTE };
  if (node->constraint_date != TJ_NO_MINUTE && node->constraint == TJ_CONSTRAINT_KIND_FINISH_FROM
      && node->constraint_date > finish->minute)
    *finish = (Bound) { node->constraint_date, TJ_PRECISION_MINUTE };
}

static gint32
settle_start (const Run *run, guint leaf, gint32 minute)
{
  const TjNode *node = &run->input->nodes[leaf];
  const ReferenceCalendar *calendar = calendar_of (run, leaf);

  if (node->length > 0)
    return node->length_kind == TJ_LENGTH_ELAPSED ? minute : reference_next (calendar, minute);
  return reference_previous (calendar, minute) == minute ? minute : reference_next (calendar, minute);
}

static gint32
add_length (const Run *run, guint leaf, gint32 start, gint32 length)
{
  if (run->input->nodes[leaf].length_kind == TJ_LENGTH_ELAPSED || run->input->nodes[leaf].length == 0)
    return start + length;
  return reference_forward (calendar_of (run, leaf), start, length);
}

static gint32
take_length (const Run *run, guint leaf, gint32 finish, gint32 length)
{
  if (run->input->nodes[leaf].length_kind == TJ_LENGTH_ELAPSED || run->input->nodes[leaf].length == 0)
    return finish - length;
  return reference_backward (calendar_of (run, leaf), finish, length);
}

static void
obey_constraint (const Run *run, guint leaf, Bound *start)
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
    *start = (Bound) { wanted, TJ_PRECISION_MINUTE };
}

static gint32
finish_of (const Run *run, guint leaf, gint32 start, const Bound *links, gboolean linked)
{
  const TjNode *node = &run->input->nodes[leaf];
  gint32 done = MIN (node->done, node->length), status = run->input->options.status, rest = EVER;

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

/* TRUE when the leaf moved. */
static gboolean
place (const Run *run, guint leaf, gboolean late)
{
  const TjNode *node = &run->input->nodes[leaf];
  ReferenceResult *out = &run->out[leaf], before = *out;
  gboolean started = node->done > 0 || node->actual_start != TJ_NO_MINUTE;
  gint32 status = run->input->options.status, by_finish;
  Bound start, finish, links;
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
  linked = start.minute > run->input->options.starts[node->group];
  if (status != TJ_NO_MINUTE && !started && status > start.minute)
    start = (Bound) { status, TJ_PRECISION_MINUTE };
  start.minute = settle_start (run, leaf, start.minute);
  if (finish.minute > EVER)
    {
      by_finish = settle_start (run, leaf, take_length (run, leaf, finish.minute, node->length));
      if (by_finish > start.minute)
        start = (Bound) { by_finish, finish.precision };
    }
  obey_constraint (run, leaf, &start);
  if (late && node->constraint == TJ_CONSTRAINT_KIND_ALAP)
    start.minute = MAX (start.minute, out->late_start);
  if (node->actual_start != TJ_NO_MINUTE)
    start = (Bound) { node->actual_start, TJ_PRECISION_MINUTE };
  out->start = start.minute;
  out->finish = finish_of (run, leaf, start.minute, &links, linked);
  out->start_precision = out->finish_precision = start.precision;
  return before.start != out->start || before.finish != out->finish || before.start_precision != out->start_precision;
}

static gboolean
until_rest (const Run *run, gboolean (*step) (const Run *run, guint leaf, gboolean late), gboolean late)
{
  gboolean moved = TRUE;

  for (guint times = 0; moved && times < 3 * run->input->n_nodes + 10; times++)
    {
      moved = FALSE;
      for (guint i = 0; i < run->input->n_nodes; i++)
        if (!has_children (run, i))
          moved |= step (run, i, late);
    }
  return !moved;
}

/* Backward ---------------------------------------------------------------------------------------------------------- */

/* How late the start (or finish) of whatever a link leads to may be, for what comes before. */
static gint32
latest (const Run *run, guint node, gboolean start)
{
  const TjNode *values = &run->input->nodes[node];
  const ReferenceResult *out = &run->out[node];
  gint32 own = start ? values->own_dates.start_end : values->own_dates.finish, least = NEVER;

  if (!has_children (run, node) && !values->own)
    return start ? out->late_start : out->late_finish;
  if (values->own)
    {
      const ReferenceCalendar *calendar = calendar_of (run, node);

      if (has_children (run, node) || out->late_finish >= out->finish)
        return own;
      return reference_backward (calendar, own, calendar->worked[out->finish] - calendar->worked[out->late_finish]);
    }
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (!has_children (run, i) && is_below (run, i, node))
      least = MIN (least, run->input->nodes[i].own ? latest (run, i, TRUE) : run->out[i].late_start);
  return least;
}

static void
limits_of (const Run *run, guint leaf, gint32 *start, gint32 *finish)
{
  const ReferenceInput *input = run->input;
  const TjNode *node = &input->nodes[leaf];
  gboolean followed = FALSE;

  *start = NEVER;
  *finish = run->ends[input->options.ends == TJ_ENDS_ALL ? 0 : node->group];
  for (guint i = 0; i < input->n_links; i++)
    {
      const TjNetworkLink *link = &input->links[i];
      gboolean checked = has_children (run, link->successor)
                         && (!to_start (link->type) || input->nodes[link->successor].own);
      gboolean by_summary = link->predecessor != leaf;
      gint32 minute;

      if (!is_below (run, leaf, link->predecessor) || checked || (by_summary && input->nodes[link->predecessor].own))
        continue;
      followed = TRUE;
      if (by_summary && !of_finish (link->type)
          && run->out[leaf].start != end_of (run, link->predecessor, FALSE).minute)
        continue;
      minute = lagged (run, link, latest (run, link->successor, to_start (link->type)), -1);
      /* The end of a summary is itself no later than the end of all. */
      if (of_finish (link->type))
        *finish = MIN (*finish, minute);
      else
        *start = MIN (*start, by_summary ? MIN (minute, run->ends[input->options.ends == TJ_ENDS_ALL ? 0 : input->nodes[link->predecessor].group]) : minute);
    }
  for (guint above = leaf; above != TJ_NODE_NONE; above = input->nodes[above].parent)
    {
      const TjNode *at = &input->nodes[above];
      gboolean finishes = at->constraint == TJ_CONSTRAINT_KIND_FINISH_ON || at->constraint == TJ_CONSTRAINT_KIND_FINISH_BY;
      gboolean starts = at->constraint == TJ_CONSTRAINT_KIND_START_ON || at->constraint == TJ_CONSTRAINT_KIND_START_BY;

      if (at->own && above != leaf)
        continue;
      if (above != leaf && (at->deadline != TJ_NO_MINUTE || (finishes && at->constraint_date != TJ_NO_MINUTE)))
        followed = TRUE;
      if (at->deadline != TJ_NO_MINUTE)
        *finish = MIN (*finish, at->deadline);
      if (at->own || at->constraint_date == TJ_NO_MINUTE)
        continue;
      if (finishes)
        *finish = MIN (*finish, at->constraint_date);
      if (starts && above == leaf)
        *start = MIN (*start, at->constraint_date);
    }
  if (input->options.ends == TJ_ENDS_EACH && !followed)
    *finish = MIN (*finish, run->out[leaf].finish);
}

static gboolean
delay (const Run *run, guint leaf, G_GNUC_UNUSED gboolean late)
{
  const TjNode *node = &run->input->nodes[leaf];
  const ReferenceCalendar *calendar = calendar_of (run, leaf);
  ReferenceResult *out = &run->out[leaf], before = *out;
  gint32 start, finish;

  limits_of (run, leaf, &start, &finish);
  if (node->own)
    {
      out->late_finish = finish;
      if (start < out->start)
        out->late_finish
            = MIN (finish, reference_backward (calendar, out->finish,
                                               calendar->worked[out->start] - calendar->worked[start]));
      out->late_start = reference_backward (calendar, out->late_finish,
                                            calendar->worked[out->finish] - calendar->worked[out->start]);
    }
  else if (node->length == 0)
    out->late_start = out->late_finish = MIN (start, finish);
  else if (node->length_kind == TJ_LENGTH_ELAPSED)
    {
      out->late_start = MIN (start, finish - node->length);
      out->late_finish = out->late_start + node->length;
    }
  else
    {
      out->late_finish = reference_previous (calendar, finish);
      out->late_start = reference_backward (calendar, out->late_finish, node->length);
      if (start < out->late_start)
        {
          out->late_start = reference_next (calendar, start);
          out->late_finish = reference_forward (calendar, out->late_start, node->length);
        }
    }
  return before.late_start != out->late_start || before.late_finish != out->late_finish;
}

/* Float ------------------------------------------------------------------------------------------------------------- */

static gint64
time_between (const Run *run, guint leaf, gint32 from, gint32 to)
{
  const TjNode *node = &run->input->nodes[leaf];

  if (node->length > 0 && !node->own && node->length_kind == TJ_LENGTH_ELAPSED)
    return to - from;
  return calendar_of (run, leaf)->worked[to] - calendar_of (run, leaf)->worked[from];
}

/* Where the start or finish of whatever a link leads to lies: before that nothing is pushed. */
static gint32
where (const Run *run, guint node, gboolean start)
{
  const TjNode *values = &run->input->nodes[node];
  gint32 least = NEVER;

  if (values->own)
    return start ? values->own_dates.start_end : values->own_dates.finish;
  if (!has_children (run, node))
    return start ? run->out[node].start : run->out[node].finish;
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (!has_children (run, i) && is_below (run, i, node))
      least = MIN (least, run->input->nodes[i].own ? run->input->nodes[i].own_dates.start_end : run->out[i].start);
  return least;
}

static gint64
free_of (const Run *run, guint leaf)
{
  const ReferenceInput *input = run->input;
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < input->n_links; i++)
    {
      const TjNetworkLink *link = &input->links[i];
      gboolean by_summary = link->predecessor != leaf;
      gint32 minute;

      if (!is_below (run, leaf, link->predecessor) || (by_summary && input->nodes[link->predecessor].own)
          || (has_children (run, link->successor) && (!to_start (link->type) || input->nodes[link->successor].own))
          || (by_summary && !of_finish (link->type)
              && run->out[leaf].start != end_of (run, link->predecessor, FALSE).minute))
        continue;
      minute = lagged (run, link, where (run, link->successor, to_start (link->type)), -1);
      least = MIN (least, time_between (run, leaf, of_finish (link->type) ? run->out[leaf].finish : run->out[leaf].start,
                                        minute));
    }
  if (least == G_MAXINT64)
    least = input->options.ends == TJ_ENDS_EACH
                ? 0
                : time_between (run, leaf, run->out[leaf].finish,
                                run->ends[input->options.ends == TJ_ENDS_ALL ? 0 : input->nodes[leaf].group]);
  return MAX (least, 0);
}

static void
find_ends (const Run *run)
{
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (!has_children (run, i))
      {
        gint32 *end = &run->ends[run->input->options.ends == TJ_ENDS_ALL ? 0 : run->input->nodes[i].group];

        *end = MAX (*end, run->out[i].finish);
      }
}

gboolean
reference_schedule (const ReferenceInput *input, ReferenceResult *results)
{
  g_autofree gint32 *ends = g_new0 (gint32, input->options.n_groups);
  Run run = { input, results, ends };

  for (guint i = 0; i < input->n_nodes; i++)
    results[i] = (ReferenceResult) { .start = input->options.starts[0],
                                     .finish = input->options.starts[0],
                                     .late_start = 600 * 1440,
                                     .late_finish = 600 * 1440,
                                     .start_precision = TJ_PRECISION_MINUTE,
                                     .finish_precision = TJ_PRECISION_MINUTE };
  if (!until_rest (&run, place, FALSE))
    return FALSE;
  find_ends (&run);
  if (!until_rest (&run, delay, FALSE))
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
      gboolean started = !node->own && (node->done > 0 || node->actual_start != TJ_NO_MINUTE);

      if (has_children (&run, i))
        continue;
      results[i].total_float = node->own || started
                                   ? time_between (&run, i, results[i].finish, results[i].late_finish)
                                   : time_between (&run, i, results[i].start, results[i].late_start);
      results[i].free_float = free_of (&run, i);
      results[i].critical = results[i].total_float <= 0 && !(started && node->done >= node->length);
    }
  return TRUE;
}
