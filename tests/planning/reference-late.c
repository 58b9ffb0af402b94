// SPDX-License-Identifier: EUPL-1.2
#include "reference-private.h"

/* Backward --------------------------------------------------------------------------------------------------------- */

/* How late the start (or finish) of whatever a link leads to may be, for what comes before. */
static gint32
latest (const ReferenceRun *run, guint node, gboolean start)
{
  const TjNode *values = &run->input->nodes[node];
  const ReferenceResult *out = &run->out[node];
  gint32 own = start ? values->own_dates.start_end : values->own_dates.finish, least = NEVER;

  if (!reference_has_children (run, node) && !values->own)
    return start ? out->late_start : out->late_finish;
  if (values->own)
    {
      const ReferenceCalendar *calendar = reference_calendar_of (run, node);

      if (reference_has_children (run, node) || out->late_finish >= out->finish)
        return own;
      return reference_backward (calendar, own, calendar->worked[out->finish] - calendar->worked[out->late_finish]);
    }
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (!reference_has_children (run, i) && reference_is_below (run, i, node))
      least = MIN (least, run->input->nodes[i].own ? latest (run, i, TRUE) : run->out[i].late_start);
  return least;
}

static void
limits_of (const ReferenceRun *run, guint leaf, gint32 *start, gint32 *finish)
{
  const ReferenceInput *input = run->input;
  const TjNode *node = &input->nodes[leaf];
  gboolean followed = FALSE;

  *start = NEVER;
  *finish = reference_end_at (run, node->group);
  for (guint i = 0; i < input->n_links; i++)
    {
      const TjNetworkLink *link = &input->links[i];
      gboolean checked = reference_has_children (run, link->successor)
                         && (!reference_to_start (link->type) || input->nodes[link->successor].own);
      gboolean by_summary = link->predecessor != leaf;
      gint32 minute;

      if (!reference_is_below (run, leaf, link->predecessor) || checked
          || (by_summary && input->nodes[link->predecessor].own))
        continue;
      followed = TRUE;
      if (by_summary && !reference_of_finish (link->type)
          && run->out[leaf].start != reference_end_of (run, link->predecessor, FALSE).minute)
        continue;
      minute = reference_lagged (run, link, latest (run, link->successor, reference_to_start (link->type)), -1);
      /* The end of a summary is itself no later than the end of all. */
      if (reference_of_finish (link->type))
        *finish = MIN (*finish, minute);
      else
        *start = MIN (*start, by_summary ? MIN (minute, reference_end_at (run, input->nodes[link->predecessor].group))
                                         : minute);
    }
  for (guint above = leaf; above != TJ_NODE_NONE; above = input->nodes[above].parent)
    {
      const TjNode *at = &input->nodes[above];
      gboolean finishes
          = at->constraint == TJ_CONSTRAINT_KIND_FINISH_ON || at->constraint == TJ_CONSTRAINT_KIND_FINISH_BY;
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
  if (input->options.groups[node->group].ends == TJ_ENDS_EACH && !followed)
    *finish = MIN (*finish, run->out[leaf].finish);
}

gboolean
reference_delay (const ReferenceRun *run, guint leaf, G_GNUC_UNUSED gboolean late)
{
  const TjNode *node = &run->input->nodes[leaf];
  const ReferenceCalendar *calendar = reference_calendar_of (run, leaf);
  ReferenceResult *out = &run->out[leaf], before = *out;
  gint32 start, finish;

  limits_of (run, leaf, &start, &finish);
  if (node->own)
    {
      out->late_finish = finish;
      if (start < out->start)
        out->late_finish = MIN (
            finish, reference_backward (calendar, out->finish, calendar->worked[out->start] - calendar->worked[start]));
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

/* Float ------------------------------------------------------------------------------------------------------------ */

gint64
reference_time_between (const ReferenceRun *run, guint leaf, gint32 from, gint32 to)
{
  const TjNode *node = &run->input->nodes[leaf];

  if (node->length > 0 && !node->own && node->length_kind == TJ_LENGTH_ELAPSED)
    return to - from;
  return reference_calendar_of (run, leaf)->worked[to] - reference_calendar_of (run, leaf)->worked[from];
}

/* Where the start or finish of whatever a link leads to lies: before that nothing is pushed. */
static gint32
where (const ReferenceRun *run, guint node, gboolean start)
{
  const TjNode *values = &run->input->nodes[node];
  gint32 least = NEVER;

  if (values->own)
    return start ? values->own_dates.start_end : values->own_dates.finish;
  if (!reference_has_children (run, node))
    return start ? run->out[node].start : run->out[node].finish;
  for (guint i = 0; i < run->input->n_nodes; i++)
    if (!reference_has_children (run, i) && reference_is_below (run, i, node))
      least = MIN (least, run->input->nodes[i].own ? run->input->nodes[i].own_dates.start_end : run->out[i].start);
  return least;
}

gint64
reference_free_of (const ReferenceRun *run, guint leaf)
{
  const ReferenceInput *input = run->input;
  gint64 least = G_MAXINT64;

  for (guint i = 0; i < input->n_links; i++)
    {
      const TjNetworkLink *link = &input->links[i];
      gboolean by_summary = link->predecessor != leaf;
      gint32 minute;

      if (!reference_is_below (run, leaf, link->predecessor) || (by_summary && input->nodes[link->predecessor].own)
          || (reference_has_children (run, link->successor)
              && (!reference_to_start (link->type) || input->nodes[link->successor].own))
          || (by_summary && !reference_of_finish (link->type)
              && run->out[leaf].start != reference_end_of (run, link->predecessor, FALSE).minute))
        continue;
      minute = reference_lagged (run, link, where (run, link->successor, reference_to_start (link->type)), -1);
      least = MIN (least, reference_time_between (
                              run, leaf,
                              reference_of_finish (link->type) ? run->out[leaf].finish : run->out[leaf].start, minute));
    }
  if (least == G_MAXINT64)
    least = input->options.groups[input->nodes[leaf].group].ends == TJ_ENDS_EACH
                ? 0
                : reference_time_between (run, leaf, run->out[leaf].finish,
                                          reference_end_at (run, input->nodes[leaf].group));
  return MAX (least, 0);
}
