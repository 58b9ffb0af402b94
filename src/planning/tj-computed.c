// SPDX-License-Identifier: EUPL-1.2
#include "tj-computed-private.h"

#include "tj-civil.h"
#include "tj-records-general.h"

#define SPARE_DAYS_BEFORE 400
#define SPARE_DAYS_AFTER 4000

typedef struct
{
  TjComputed *self;
  TjModel *model;
  const TjSpan *own;
  TjIdMap *places;      /* (owned) */
  gint32 *lengths;      /* (owned) */
  guint8 *kinds;        /* (owned) TjLength */
  TjWorkCalendars *all; /* (owned) */
  GPtrArray *calendars; /* (owned) TjWorkTime, in order of use */
  GHashTable *groups;   /* (owned) traject -> index + 1 */
  GArray *starts;       /* (owned) gint32 of each group */
  GArray *nodes;        /* (owned) TjNode */
  GArray *links;        /* (owned) TjNetworkLink */
} Build;

static const TjActivity *
activity_at (const Build *build, guint index)
{
  return tj_model_at (build->model, TJ_KIND_ACTIVITY, index);
}

/* Calendars and groups --------------------------------------------------------------------------------------------- */

static void
make_calendars (Build *build)
{
  gint32 first = G_MAXINT32, last = G_MININT32;

  for (guint i = 0; i < build->self->n; i++)
    {
      const TjActivity *activity = activity_at (build, i);

      if (build->own[i].origin == TJ_SPAN_OWN)
        {
          first = MIN (first, build->own[i].start);
          last = MAX (last, build->own[i].finish);
        }
      if (tj_date_on_axis (&activity->constraint_date))
        {
          first = MIN (first, tj_date_first (&activity->constraint_date));
          last = MAX (last, tj_date_end (&activity->constraint_date));
        }
    }
  for (guint i = 0; i < tj_model_count (build->model, TJ_KIND_PROJECT); i++)
    {
      const TjProject *project = tj_model_at (build->model, TJ_KIND_PROJECT, i);

      if (tj_date_on_axis (&project->start))
        {
          first = MIN (first, tj_date_first (&project->start));
          last = MAX (last, tj_date_first (&project->start));
        }
    }
  if (first > last)
    first = last = 0;
  build->all = tj_work_calendars_new (build->model, tj_civil_minute_day (first) - SPARE_DAYS_BEFORE,
                                      tj_civil_minute_day (last) + SPARE_DAYS_AFTER);
}

static guint16
calendar_of (Build *build, const TjActivity *activity)
{
  const TjProject *project = tj_model_get_kind (build->model, TJ_KIND_PROJECT, activity->project);
  TjId id = activity->calendar ? activity->calendar : project ? project->calendar : 0;
  gconstpointer time = tj_work_calendars_get (build->all, id);
  guint index;

  if (!g_ptr_array_find (build->calendars, time, &index))
    {
      index = build->calendars->len;
      g_ptr_array_add (build->calendars, (gpointer) time);
    }
  return (guint16) MIN (index, G_MAXUINT16);
}

static guint
group_of (Build *build, TjId project)
{
  guint group = GPOINTER_TO_UINT (g_hash_table_lookup (build->groups, &project));
  const TjProject *record;
  gint32 start = G_MAXINT32;

  if (group > 0)
    return group - 1;
  record = tj_model_get_kind (build->model, TJ_KIND_PROJECT, project);
  if (record && tj_date_on_axis (&record->start))
    start = tj_date_first (&record->start);
  g_array_append_val (build->starts, start);
  g_hash_table_insert (build->groups, g_memdup2 (&project, sizeof project), GUINT_TO_POINTER (build->starts->len));
  return build->starts->len - 1;
}

/* Nodes ------------------------------------------------------------------------------------------------------------ */

/* From the first minute of work to the last, where there is any. */
static void
set_own (Build *build, TjNode *node, const TjSpan *span)
{
  const TjWorkTime *time = g_ptr_array_index (build->calendars, node->calendar);
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);
  gint32 first = tj_work_time_next (time, span->start), last = tj_work_time_previous (time, span->finish);

  node->own = TRUE;
  node->own_dates = (TjOwnDates) { span->start, tj_date_end (&start), tj_date_first (&finish), span->finish };
  node->start_precision = (guint8) span->start_precision;
  node->finish_precision = (guint8) span->finish_precision;
  if (first < last)
    {
      node->own_dates.start = first;
      node->own_dates.finish = last;
    }
  node->length = (gint32) MAX (0, tj_work_time_between (time, span->start, span->finish));
  node->length_kind = TJ_LENGTH_WORK;
}

/* An earliest date counts from its first minute, a latest to its last. */
static void
set_constraint (TjNode *node, const TjActivity *activity)
{
  gboolean by_start = activity->constraint == TJ_CONSTRAINT_KIND_START_ON
                      || activity->constraint == TJ_CONSTRAINT_KIND_START_FROM
                      || activity->constraint == TJ_CONSTRAINT_KIND_FINISH_FROM;

  node->constraint = (guint8) activity->constraint;
  if (!tj_date_on_axis (&activity->constraint_date))
    return;
  node->constraint_precision = (guint8) activity->constraint_date.precision;
  node->constraint_date
      = by_start ? tj_date_first (&activity->constraint_date) : tj_date_end (&activity->constraint_date);
}

static void
set_progress (TjNode *node, const TjActivity *activity)
{
  gint64 share = CLAMP (activity->progress.value, 0, 100000);

  if (activity->progress.state == TJ_NUMBER_KNOWN)
    node->done = (gint32) (node->length * share / 100000);
}

static void
add_node (Build *build, guint index)
{
  const TjActivity *activity = activity_at (build, index);
  TjComputed *self = build->self;
  TjNode node;

  tj_node_init (&node, activity->record.id);
  node.calendar = calendar_of (build, activity);
  node.group = group_of (build, activity->project);
  node.length = MAX (build->lengths[index], 0);
  node.length_kind = build->kinds[index];
  if (build->own[index].origin == TJ_SPAN_OWN)
    set_own (build, &node, &build->own[index]);
  if (tj_date_on_axis (&activity->deadline))
    node.deadline = tj_date_end (&activity->deadline);
  set_constraint (&node, activity);
  if (self->computed[index])
    set_progress (&node, activity);
  self->node_of[index] = build->nodes->len;
  g_array_append_val (build->nodes, node);
}

/* The node above an activity; none for what is its own ancestor (a file that was not checked). */
static guint
parent_of (const Build *build, guint index)
{
  guint first = tj_id_map_get (build->places, activity_at (build, index)->parent), at = first;

  for (guint steps = 0; at != TJ_ID_MAP_NONE; steps++)
    {
      if (at == index || steps > build->self->n)
        return TJ_NODE_NONE;
      at = tj_id_map_get (build->places, activity_at (build, at)->parent);
    }
  return first == TJ_ID_MAP_NONE ? TJ_NODE_NONE : build->self->node_of[first];
}

/* A node for what has a place, and for whatever that belongs to. */
static void
add_nodes (Build *build)
{
  TjComputed *self = build->self;

  for (guint i = 0; i < self->n; i++)
    if (build->own[i].origin == TJ_SPAN_OWN || self->computed[i])
      for (guint at = i; at != TJ_ID_MAP_NONE && self->node_of[at] == TJ_NODE_NONE;
           at = tj_id_map_get (build->places, activity_at (build, at)->parent))
        add_node (build, at);
  for (guint i = 0; i < self->n; i++)
    if (self->node_of[i] != TJ_NODE_NONE)
      g_array_index (build->nodes, TjNode, self->node_of[i]).parent = parent_of (build, i);
}

/* Where nothing says when a traject starts, it is with the first date in it. */
static void
find_starts (Build *build)
{
  g_autofree gint32 *firsts = g_new (gint32, MAX (build->starts->len, 1));

  for (guint i = 0; i < build->starts->len; i++)
    firsts[i] = G_MAXINT32;
  for (guint i = 0; i < build->nodes->len; i++)
    {
      const TjNode *node = &g_array_index (build->nodes, TjNode, i);

      if (node->own)
        firsts[node->group] = MIN (firsts[node->group], node->own_dates.start);
    }
  for (guint i = 0; i < build->starts->len; i++)
    {
      gint32 *start = &g_array_index (build->starts, gint32, i);

      if (*start == G_MAXINT32)
        *start = firsts[i] == G_MAXINT32 ? G_MININT32 / 2 : firsts[i];
    }
}

/* Links ------------------------------------------------------------------------------------------------------------ */

static void
set_lag (TjNetworkLink *link, const TjDuration *lag)
{
  TjActivity as_length = { .duration = *lag };
  TjLength kind;
  gint32 length;

  if (lag->unit == TJ_DURATION_UNSET)
    return;
  if (lag->unit == TJ_DURATION_PERCENT)
    {
      link->lag_kind = TJ_LAG_PERCENT;
      link->lag = (gint32) CLAMP (lag->amount, -G_MAXINT32, G_MAXINT32);
      return;
    }
  as_length.duration.amount = ABS (lag->amount);
  length = tj_computed_length (&as_length, &kind);
  /* Of months, as the engine counts a share of them: 30 days. */
  if (kind == TJ_LENGTH_MONTHS)
    length = (gint32) MIN ((gint64) length * 30 * TJ_MINUTES_PER_DAY / 1000, G_MAXINT32 / 4);
  link->lag_kind = kind == TJ_LENGTH_WORK ? TJ_LAG_WORK : TJ_LAG_ELAPSED;
  link->lag = lag->amount < 0 ? -length : length;
}

static void
add_links (Build *build)
{
  for (guint i = 0; i < tj_model_count (build->model, TJ_KIND_DEPENDENCY); i++)
    {
      const TjDependency *dependency = tj_model_at (build->model, TJ_KIND_DEPENDENCY, i);
      guint from = tj_id_map_get (build->places, dependency->predecessor);
      guint to = tj_id_map_get (build->places, dependency->successor);
      TjNetworkLink link = { .id = dependency->record.id };

      if (from == TJ_ID_MAP_NONE || to == TJ_ID_MAP_NONE || build->self->node_of[from] == TJ_NODE_NONE
          || build->self->node_of[to] == TJ_NODE_NONE)
        continue;
      link.predecessor = build->self->node_of[from];
      link.successor = build->self->node_of[to];
      link.type = dependency->type ? (guint8) dependency->type : TJ_DEPENDENCY_TYPE_FS;
      set_lag (&link, &dependency->lag);
      g_array_append_val (build->links, link);
    }
}

static gboolean
holds (const GArray *ids, TjId id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, TjId, i) == id)
      return TRUE;
  return FALSE;
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

      if (!holds (cycle, g_array_index (build->nodes, TjNode, link->predecessor).id)
          || !holds (cycle, g_array_index (build->nodes, TjNode, link->successor).id))
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
                                      (TjWorkTime **) build->calendars->pdata, build->calendars->len, &cycle);
      if (self->network == NULL)
        open_circle (build, cycle);
    }
}

/* Whole ------------------------------------------------------------------------------------------------------------ */

static void
read_lengths (Build *build)
{
  for (guint i = 0; i < build->self->n; i++)
    {
      const TjActivity *activity = activity_at (build, i);
      TjLength kind;
      TjDurationUnit unit = activity->duration.unit;
      gboolean in_hours = unit == TJ_DURATION_ELAPSED_MINUTES || unit == TJ_DURATION_ELAPSED_HOURS
                          || unit == TJ_DURATION_WORK_MINUTES || unit == TJ_DURATION_WORK_HOURS;

      build->lengths[i] = tj_computed_length (activity, &kind);
      build->kinds[i] = (guint8) kind;
      build->self->least[i] = in_hours ? TJ_PRECISION_MINUTE : TJ_PRECISION_DAY;
    }
}

static gboolean
is_wanted (const TjComputed *self, TjModel *model)
{
  if (tj_model_count (model, TJ_KIND_DEPENDENCY) > 0)
    return TRUE;
  for (guint i = 0; i < self->n; i++)
    if (self->computed[i])
      return TRUE;
  return FALSE;
}

static void
build_all (Build *build, gint32 status)
{
  TjComputed *self = build->self;

  make_calendars (build);
  add_nodes (build);
  find_starts (build);
  add_links (build);
  make_network (build);
  self->schedule
      = tj_schedule_new (self->network, &(TjScheduleOptions) { (const gint32 *) (gpointer) build->starts->data,
                                                               build->starts->len, status, TJ_ENDS_GROUP });
}

static TjIdMap *
map_places (TjModel *model, guint n)
{
  g_autofree TjId *ids = g_new (TjId, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    ids[i] = ((const TjRecord *) tj_model_at (model, TJ_KIND_ACTIVITY, i))->id;
  return tj_id_map_new (ids, n);
}

TjComputed *
tj_computed_new (TjModel *model, const TjSpan *own, gint32 status)
{
  TjComputed *self = g_new0 (TjComputed, 1);
  guint n = tj_model_count (model, TJ_KIND_ACTIVITY);
  g_autoptr (GPtrArray) calendars = g_ptr_array_new ();
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) starts = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (TjNode));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (TjNetworkLink));
  g_autofree gint32 *lengths = g_new (gint32, MAX (n, 1));
  g_autofree guint8 *kinds = g_new (guint8, MAX (n, 1));
  g_autoptr (TjIdMap) places = map_places (model, n);
  Build build = { self, model, own, places, lengths, kinds, NULL, calendars, groups, starts, nodes, links };

  self->n = n;
  self->node_of = g_new (guint, MAX (n, 1));
  for (guint i = 0; i < n; i++)
    self->node_of[i] = TJ_NODE_NONE;
  self->computed = g_new0 (gboolean, MAX (n, 1));
  self->least = g_new0 (guint8, MAX (n, 1));
  self->left_out = g_array_new (FALSE, FALSE, sizeof (TjId));
  read_lengths (&build);
  tj_computed_choose (self, model, places, own, lengths);
  if (is_wanted (self, model))
    build_all (&build, status);
  g_clear_pointer (&build.all, tj_work_calendars_free);
  return self;
}

void
tj_computed_free (TjComputed *self)
{
  if (self == NULL)
    return;
  g_free (self->node_of);
  g_free (self->computed);
  g_free (self->least);
  g_array_unref (self->left_out);
  tj_schedule_free (self->schedule);
  tj_network_free (self->network);
  g_free (self);
}
