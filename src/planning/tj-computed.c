// SPDX-License-Identifier: EUPL-1.2
#include "tj-computed-private.h"

#include "tj-length-private.h"
#include "tj-records-general.h"

typedef struct
{
  TjComputed *self;
  TjModel *model;
  const TjSpan *own;
  const TjWorkCalendars *calendars;
  GHashTable *groups; /* (owned) traject -> index + 1 */
  GArray *nodes;      /* (owned) TjNode */
  GArray *links;      /* (owned) TjNetworkLink */
  TjLinkEnds *ends;   /* (owned) of each dependency */
} Build;

static const TjActivity *
activity_at (const Build *build, guint index)
{
  return tj_model_at (build->model, TJ_KIND_ACTIVITY, index);
}

/* Calendars and groups --------------------------------------------------------------------------------------------- */

static guint16
calendar_of (Build *build, const TjActivity *activity)
{
  GPtrArray *used = build->self->calendars;
  gconstpointer time = tj_work_calendars_of (build->calendars, build->model, activity);
  guint index;

  if (!g_ptr_array_find (used, time, &index))
    {
      index = used->len;
      g_ptr_array_add (used, tj_work_time_ref ((TjWorkTime *) time));
    }
  return (guint16) MIN (index, G_MAXUINT16);
}

static guint
group_of (Build *build, TjId project)
{
  GArray *groups = build->self->groups;
  guint group = GPOINTER_TO_UINT (g_hash_table_lookup (build->groups, &project));
  TjComputedGroup made;

  if (group > 0)
    return group - 1;
  made = tj_computed_group (tj_model_get_kind (build->model, TJ_KIND_PROJECT, project));
  g_array_append_val (groups, made);
  g_hash_table_insert (build->groups, g_memdup2 (&project, sizeof project), GUINT_TO_POINTER (groups->len));
  return groups->len - 1;
}

/* Nodes ------------------------------------------------------------------------------------------------------------ */

static void
add_node (Build *build, guint index)
{
  const TjActivity *activity = activity_at (build, index);
  TjComputed *self = build->self;
  TjNode node;

  tj_node_init (&node, activity->record.id);
  node.calendar = calendar_of (build, activity);
  node.group = group_of (build, activity->project);
  tj_computed_set_node (self, &node, (TjPart) self->parts[index], activity, &build->own[index]);
  self->node_of[index] = build->nodes->len;
  g_array_append_val (build->nodes, node);
  g_array_append_val (self->activity_of, index);
}

/* The node above an activity; none for what is its own ancestor (a file that was not checked). */
static guint
parent_of (const Build *build, guint index)
{
  const guint *parents = build->self->parents;
  guint first = parents[index], at = first;

  for (guint steps = 0; at != TJ_ID_MAP_NONE; steps++)
    {
      if (at == index || steps > build->self->n)
        return TJ_NODE_NONE;
      at = parents[at];
    }
  return first == TJ_ID_MAP_NONE ? TJ_NODE_NONE : build->self->node_of[first];
}

/* A node for what has a place, and for whatever that belongs to. */
static void
add_nodes (Build *build)
{
  TjComputed *self = build->self;

  for (guint i = 0; i < self->n; i++)
    {
      tj_activity_fetch_ahead (build->model, i, self->n);
      if (self->parts[i] == TJ_PART_NONE)
        continue;
      for (guint at = i; at != TJ_ID_MAP_NONE && self->node_of[at] == TJ_NODE_NONE; at = self->parents[at])
        add_node (build, at);
    }
  for (guint i = 0; i < self->n; i++)
    if (self->node_of[i] != TJ_NODE_NONE)
      g_array_index (build->nodes, TjNode, self->node_of[i]).parent = parent_of (build, i);
}

/* Where nothing says when a traject starts, it is with the first date in it. */
static void
find_starts (Build *build)
{
  GArray *groups = build->self->groups;

  for (guint i = 0; i < build->nodes->len; i++)
    {
      const TjNode *node = &g_array_index (build->nodes, TjNode, i);
      TjComputedGroup *group = &g_array_index (groups, TjComputedGroup, node->group);
      gint32 first = tj_computed_first (node);

      if (!group->start_is_stated && first != TJ_NO_MINUTE)
        group->start = MIN (group->start, first);
    }
  for (guint i = 0; i < groups->len; i++)
    {
      TjComputedGroup *group = &g_array_index (groups, TjComputedGroup, i);

      if (group->start == G_MAXINT32)
        group->start = TJ_COMPUTED_NO_START;
    }
}

/* Links ------------------------------------------------------------------------------------------------------------ */

static void
add_links (Build *build)
{
  for (guint i = 0; i < tj_model_count (build->model, TJ_KIND_DEPENDENCY); i++)
    {
      const TjDependency *dependency = tj_model_at (build->model, TJ_KIND_DEPENDENCY, i);
      guint from = build->ends[i].from, to = build->ends[i].to;
      TjNetworkLink link = { .id = dependency->record.id };

      if (from == TJ_ID_MAP_NONE || to == TJ_ID_MAP_NONE || build->self->node_of[from] == TJ_NODE_NONE
          || build->self->node_of[to] == TJ_NODE_NONE)
        continue;
      link.predecessor = build->self->node_of[from];
      link.successor = build->self->node_of[to];
      tj_computed_set_link (&link, dependency);
      g_array_append_val (build->links, link);
    }
}

/* Of the links between those along a circle the youngest goes; when summaries hide them, the last of all. */
static void
open_circle (Build *build, const GArray *cycle)
{
  guint last = build->links->len - 1;
  gboolean found = FALSE;

  for (guint i = 0; i < build->links->len; i++)
    {
      const TjNetworkLink *link = &g_array_index (build->links, TjNetworkLink, i);

      if (!tj_ids_hold (cycle, g_array_index (build->nodes, TjNode, link->predecessor).id)
          || !tj_ids_hold (cycle, g_array_index (build->nodes, TjNode, link->successor).id))
        continue;
      if (!found || link->id > g_array_index (build->links, TjNetworkLink, last).id)
        last = i;
      found = TRUE;
    }
  g_array_append_val (build->self->left_out, g_array_index (build->links, TjNetworkLink, last).id);
  g_array_remove_index (build->links, last);
}

static void
make_network (Build *build)
{
  TjComputed *self = build->self;

  while (self->network == NULL)
    {
      g_autoptr (GArray) cycle = NULL;

      self->network = tj_network_new ((TjNode *) (gpointer) build->nodes->data, build->nodes->len,
                                      (TjNetworkLink *) (gpointer) build->links->data, build->links->len,
                                      (TjWorkTime **) self->calendars->pdata, self->calendars->len, &cycle);
      if (self->network == NULL)
        open_circle (build, cycle);
    }
}

/* Whole ------------------------------------------------------------------------------------------------------------ */

static void
map_links (Build *build)
{
  g_autofree TjId *ids = g_new (TjId, MAX (build->links->len, 1));

  for (guint i = 0; i < build->links->len; i++)
    ids[i] = g_array_index (build->links, TjNetworkLink, i).id;
  build->self->links = tj_id_map_new (ids, build->links->len);
}

static guint8
says (const TjActivity *activity)
{
  TjLength kind;
  guint8 said = 0;

  if (tj_length_of (activity, &kind) >= 0 && tj_activity_is_open (activity))
    said |= TJ_SAYS_NOTHING;
  if (tj_activity_has_date (activity))
    said |= TJ_SAYS_DATE;
  if (tj_activity_has_actual (activity))
    said |= TJ_SAYS_ACTUAL;
  return said;
}

static void
find_ends (Build *build)
{
  guint n = tj_model_count (build->model, TJ_KIND_DEPENDENCY);

  build->ends = g_new (TjLinkEnds, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    {
      const TjDependency *dependency = tj_model_at (build->model, TJ_KIND_DEPENDENCY, i);

      build->ends[i].from = tj_id_map_get (build->self->ids, dependency->predecessor);
      build->ends[i].to = tj_id_map_get (build->self->ids, dependency->successor);
    }
}

static void
choose (Build *build)
{
  TjComputed *self = build->self;
  g_autofree guint8 *said = g_new (guint8, MAX (self->n, 1));

  for (guint i = 0; i < self->n; i++)
    {
      const TjActivity *activity = activity_at (build, i);

      tj_activity_fetch_ahead (build->model, i, self->n);
      said[i] = says (activity);
      self->least[i] = tj_length_in_hours (activity->duration.unit) ? TJ_PRECISION_MINUTE : TJ_PRECISION_DAY;
    }
  tj_computed_choose (self, build->model, build->own, said, build->ends);
}

static gboolean
is_wanted (const TjComputed *self, TjModel *model)
{
  if (tj_model_count (model, TJ_KIND_DEPENDENCY) > 0)
    return TRUE;
  for (guint i = 0; i < self->n; i++)
    if (self->parts[i] == TJ_PART_COMPUTED)
      return TRUE;
  return FALSE;
}

static void
make_schedule (TjComputed *self)
{
  guint n = self->groups->len;
  g_autofree TjScheduleGroup *groups = g_new (TjScheduleGroup, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    {
      const TjComputedGroup *group = &g_array_index (self->groups, TjComputedGroup, i);

      groups[i] = (TjScheduleGroup) { group->start, group->status, group->ends };
    }
  self->schedule = tj_schedule_new (self->network, &(TjScheduleOptions) { groups, n });
}

static void
build_all (Build *build)
{
  TjComputed *self = build->self;

  add_nodes (build);
  find_starts (build);
  add_links (build);
  make_network (build);
  map_links (build);
  make_schedule (self);
}

TjComputed *
tj_computed_new (TjModel *model, const TjIdMap *ids, guint *parents, const TjWorkCalendars *calendars,
                 const TjSpan *own)
{
  TjComputed *self = g_new0 (TjComputed, 1);
  guint n = tj_model_count (model, TJ_KIND_ACTIVITY);
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (TjNode));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (TjNetworkLink));
  Build build = { self, model, own, calendars, groups, nodes, links, NULL };

  self->n = n;
  self->ids = ids;
  self->parents = parents;
  self->node_of = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->node_of[i] = TJ_NODE_NONE;
  self->parts = g_new0 (guint8, MAX (n, 1));
  self->least = g_new0 (guint8, MAX (n, 1));
  self->groups = g_array_new (FALSE, FALSE, sizeof (TjComputedGroup));
  self->activity_of = g_array_new (FALSE, FALSE, sizeof (guint));
  self->calendars = g_ptr_array_new_with_free_func ((GDestroyNotify) tj_work_time_unref);
  self->left_out = g_array_new (FALSE, FALSE, sizeof (TjId));
  find_ends (&build);
  choose (&build);
  if (is_wanted (self, model))
    build_all (&build);
  g_free (build.ends);
  return self;
}

void
tj_computed_free (TjComputed *self)
{
  if (self == NULL)
    return;
  g_free (self->parents);
  g_free (self->node_of);
  g_free (self->parts);
  g_free (self->least);
  g_array_unref (self->groups);
  g_array_unref (self->activity_of);
  g_ptr_array_unref (self->calendars);
  g_array_unref (self->left_out);
  tj_id_map_free (self->links);
  g_clear_pointer (&self->later, g_hash_table_unref);
  tj_schedule_free (self->schedule);
  tj_network_free (self->network);
  g_free (self);
}
