// SPDX-License-Identifier: EUPL-1.2
#include "tj-computed-private.h"
#include "tj-length-private.h"

/* An edit taken up in the schedule that is there: as long as the same activities have a part in it. */

/* Why an activity could be computed ------------------------------------------------------------------------------- */

static const TjActivity *
activity_at (const TjComputedEdit *edit, guint index)
{
  return tj_model_at (edit->model, TJ_KIND_ACTIVITY, index);
}

static guint
parent_of (const TjComputedEdit *edit, guint index)
{
  return tj_id_map_get (edit->self->ids, activity_at (edit, index)->parent);
}

static const GPtrArray *
links_of (const TjComputedEdit *edit, guint index, const char *end)
{
  return tj_model_referrers (edit->model, TJ_KIND_DEPENDENCY, tj_kind_field (TJ_KIND_DEPENDENCY, end),
                             activity_at (edit, index)->record.id);
}

/* Whether a link leads to it from what has a place. @strict: count only those by which the schedule moves it, so that
 * two never hold each other up. */
static gboolean
is_followed_up (const TjComputedEdit *edit, guint index, gboolean strict)
{
  const TjComputed *self = edit->self;
  const GPtrArray *links = links_of (edit, index, "successor");

  for (guint i = 0; links && i < links->len; i++)
    {
      const TjDependency *link = g_ptr_array_index (links, i);
      guint from = tj_id_map_get (self->ids, link->predecessor);
      gboolean to_start = link->type != TJ_DEPENDENCY_TYPE_FF && link->type != TJ_DEPENDENCY_TYPE_SF;

      if (from == TJ_ID_MAP_NONE || self->node_of[from] == TJ_NODE_NONE)
        continue;
      if (!strict || !edit->has_children (edit->data, index) || (to_start && self->parts[index] != TJ_PART_OWN))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_placed_by_itself (const TjComputedEdit *edit, guint index)
{
  const TjActivity *activity = activity_at (edit, index);

  if (edit->self->parts[index] == TJ_PART_OWN && edit->has_children (edit->data, index))
    return FALSE;
  if (tj_activity_has_date (activity) || (!edit->has_children (edit->data, index) && tj_activity_has_actual (activity)))
    return TRUE;
  return links_of (edit, index, "predecessor") != NULL && tj_computed_has_start (edit->self, edit->model, activity);
}

static gboolean
is_supported (const TjComputedEdit *edit, guint index, gboolean strict)
{
  for (guint at = index; at != TJ_ID_MAP_NONE; at = parent_of (edit, at))
    if (is_placed_by_itself (edit, at) || is_followed_up (edit, at, strict))
      return TRUE;
  return FALSE;
}

static TjPart
part_of (const TjComputedEdit *edit, guint index)
{
  const TjActivity *activity = activity_at (edit, index);
  TjPart before = edit->self->parts[index];
  TjLength kind;

  if (edit->own_of (edit->data, index)->origin == TJ_SPAN_OWN)
    return TJ_PART_OWN;
  if (edit->has_children (edit->data, index) || tj_length_of (activity, &kind) < 0 || !tj_activity_is_open (activity))
    return TJ_PART_NONE;
  return is_supported (edit, index, before != TJ_PART_NONE) ? TJ_PART_COMPUTED : TJ_PART_NONE;
}

/* What is left of the schedule as it was --------------------------------------------------------------------------- */

/* Who has no part before and after, and who stays in it, alters nothing for others; of what has parts these depend on
 * more. */
static gboolean
keeps_part (const TjComputedEdit *edit, guint index)
{
  TjPart before = edit->self->parts[index], after = part_of (edit, index);

  if (before == after)
    return TRUE;
  if (edit->has_children (edit->data, index))
    return FALSE;
  /* Without links or computed dates there is no schedule. */
  if (edit->self->network == NULL)
    return before != TJ_PART_COMPUTED && after != TJ_PART_COMPUTED;
  if (tj_model_count (edit->model, TJ_KIND_DEPENDENCY) == 0)
    return FALSE;
  return before != TJ_PART_NONE && after != TJ_PART_NONE;
}

/* The start of a traject that does not say is the first date in it. */
static gboolean
keeps_start (const TjComputed *self, const TjNode *before, const TjNode *after)
{
  const TjComputedGroup *group = &g_array_index (self->groups, TjComputedGroup, before->group);
  gint32 first = tj_computed_first (before), now = tj_computed_first (after);

  if (group->start_is_stated || first == now)
    return TRUE;
  if (first != TJ_NO_MINUTE && first == group->start)
    return FALSE;
  return now == TJ_NO_MINUTE || (now >= group->start && group->start != TJ_COMPUTED_NO_START);
}

static gboolean
same_summary (const TjNode *a, const TjNode *b)
{
  return a->own == b->own && memcmp (&a->own_dates, &b->own_dates, sizeof a->own_dates) == 0
         && a->deadline == b->deadline && a->constraint == b->constraint && a->constraint_date == b->constraint_date
         && a->constraint_precision == b->constraint_precision && a->start_precision == b->start_precision
         && a->finish_precision == b->finish_precision;
}

static void
make_node (const TjComputedEdit *edit, guint index, TjPart part, TjNode *node)
{
  const TjComputed *self = edit->self;
  const TjNode *before = tj_network_node (self->network, self->node_of[index]);

  tj_node_init (node, before->id);
  node->parent = before->parent;
  node->group = before->group;
  node->calendar = before->calendar;
  tj_computed_set_node (self, node, part, activity_at (edit, index), edit->own_of (edit->data, index));
}

static gboolean
keeps_others (const TjComputedEdit *edit, guint index)
{
  const TjComputed *self = edit->self;
  guint at = self->node_of[index];
  TjNode node;

  if (at == TJ_NODE_NONE)
    return TRUE;
  make_node (edit, index, part_of (edit, index), &node);
  return keeps_start (self, tj_network_node (self->network, at), &node)
         && (!tj_network_is_summary (self->network, at) || same_summary (tj_network_node (self->network, at), &node));
}

/* An end of a dependency that came, went or changed. Summaries hand links on to what is in them. */
static gboolean
can_link (const TjComputedEdit *edit, TjId activity)
{
  guint index = tj_id_map_get (edit->self->ids, activity);

  return index != TJ_ID_MAP_NONE && !edit->has_children (edit->data, index) && keeps_part (edit, index);
}

static gboolean
can_change_link (const TjComputedEdit *edit, const TjChange *change)
{
  const TjDependency *before = (const TjDependency *) change->before, *after = (const TjDependency *) change->after;

  return (before == NULL || (can_link (edit, before->predecessor) && can_link (edit, before->successor)))
         && (after == NULL || (can_link (edit, after->predecessor) && can_link (edit, after->successor)));
}

gboolean
tj_computed_can_update (const TjComputedEdit *edit)
{
  const TjComputed *self = edit->self;

  if (self->left_out->len > 0)
    return FALSE;
  if (edit->links->len > 0 && (self->network == NULL || tj_model_count (edit->model, TJ_KIND_DEPENDENCY) == 0))
    return FALSE;
  for (guint i = 0; i < edit->activities->len; i++)
    if (!keeps_part (edit, g_array_index (edit->activities, guint, i))
        || !keeps_others (edit, g_array_index (edit->activities, guint, i)))
      return FALSE;
  for (guint i = 0; i < edit->links->len; i++)
    if (!can_change_link (edit, g_ptr_array_index (edit->links, i)))
      return FALSE;
  return TRUE;
}

/* Taking it up ----------------------------------------------------------------------------------------------------- */

static gboolean
update_activity (const TjComputedEdit *edit, guint index)
{
  TjComputed *self = edit->self;
  const TjActivity *activity = activity_at (edit, index);
  guint at = self->node_of[index];
  TjNode node;

  self->parts[index] = (guint8) part_of (edit, index);
  self->least[index] = tj_length_in_hours (activity->duration.unit) ? TJ_PRECISION_MINUTE : TJ_PRECISION_DAY;
  if (at == TJ_NODE_NONE || tj_network_is_summary (self->network, at))
    return TRUE;
  make_node (edit, index, (TjPart) self->parts[index], &node);
  if (!tj_network_set_node (self->network, at, &node))
    return FALSE;
  tj_schedule_touch_node (self->schedule, at);
  return TRUE;
}

static gboolean
add_link (TjComputed *self, const TjDependency *dependency)
{
  TjNetworkLink link = { .id = dependency->record.id };
  guint index;

  link.predecessor = self->node_of[tj_id_map_get (self->ids, dependency->predecessor)];
  link.successor = self->node_of[tj_id_map_get (self->ids, dependency->successor)];
  if (link.predecessor == TJ_NODE_NONE || link.successor == TJ_NODE_NONE)
    return TRUE;
  tj_computed_set_link (&link, dependency);
  if (!tj_network_add_link (self->network, &link, &index, NULL))
    return FALSE;
  if (self->later == NULL)
    self->later = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_hash_table_insert (self->later, g_memdup2 (&link.id, sizeof link.id), GUINT_TO_POINTER (index + 1));
  tj_schedule_touch_link (self->schedule, index);
  return TRUE;
}

static gboolean
remove_link (TjComputed *self, const TjDependency *dependency)
{
  guint link;

  if (!tj_computed_find_link (self, dependency->record.id, &link))
    return TRUE;
  if (!tj_network_remove_link (self->network, link))
    return FALSE;
  tj_schedule_touch_link (self->schedule, link);
  return TRUE;
}

static gboolean
update_link (TjComputed *self, const TjChange *change)
{
  const TjDependency *before = (const TjDependency *) change->before, *after = (const TjDependency *) change->after;
  TjNetworkLink values;
  guint link;

  if (before == NULL || after == NULL || before->predecessor != after->predecessor
      || before->successor != after->successor)
    return (before == NULL || remove_link (self, before)) && (after == NULL || add_link (self, after));
  if (!tj_computed_find_link (self, change->id, &link))
    return TRUE;
  values = *tj_network_link (self->network, link);
  tj_computed_set_link (&values, after);
  if (!tj_network_set_link (self->network, link, values.type, values.lag_kind, values.lag))
    return FALSE;
  tj_schedule_touch_link (self->schedule, link);
  return TRUE;
}

gboolean
tj_computed_update (const TjComputedEdit *edit, GArray *changed)
{
  TjComputed *self = edit->self;

  for (guint i = 0; i < edit->activities->len; i++)
    if (!update_activity (edit, g_array_index (edit->activities, guint, i)))
      return FALSE;
  for (guint i = 0; i < edit->links->len; i++)
    if (!update_link (self, g_ptr_array_index (edit->links, i)))
      return FALSE;
  if (self->schedule == NULL)
    return TRUE;
  tj_schedule_update (self->schedule, changed);
  for (guint i = 0; i < changed->len; i++)
    g_array_index (changed, guint, i) = g_array_index (self->activity_of, guint, g_array_index (changed, guint, i));
  return TRUE;
}
