// SPDX-License-Identifier: EUPL-1.2
#include "networks.h"

#define FIRST_DAY 100
#define DAY 1440

static gboolean
chance (GRand *rand, int percent)
{
  return g_rand_int_range (rand, 0, 100) < percent;
}

/* Often on a round hour, for then dates meet each other. */
static gint32
some_minute (GRand *rand)
{
  static const gint32 hours[] = { 0, 8, 12, 13, 17, 22, 6 };
  gint32 day = FIRST_DAY + g_rand_int_range (rand, -5, 60);

  if (chance (rand, 70))
    return day * DAY + hours[g_rand_int_range (rand, 0, G_N_ELEMENTS (hours))] * 60;
  return day * DAY + g_rand_int_range (rand, 0, DAY);
}

static gint32
some_length (GRand *rand)
{
  return chance (rand, 70) ? g_rand_int_range (rand, 1, 8) * 240 : g_rand_int_range (rand, 1, 2000);
}

static void
random_own (GRand *rand, TjNode *node)
{
  gint32 start = some_minute (rand), finish = start + g_rand_int_range (rand, 0, 15 * DAY);

  node->own = TRUE;
  node->own_dates = (TjOwnDates) { start, start, finish, finish };
  if (chance (rand, 40))
    {
      start -= start % DAY;
      finish += DAY - finish % DAY;
      node->own_dates = (TjOwnDates) { start, start + 7 * DAY, finish - 7 * DAY, finish };
      node->start_precision = TJ_PRECISION_WEEK;
      node->finish_precision = chance (rand, 50) ? TJ_PRECISION_MONTH : TJ_PRECISION_WEEK;
    }
}

void
plan_random_node (GRand *rand, TjNode *node, PlanParts parts)
{
  TjId id = node->id;
  guint parent = node->parent, group = node->group;
  int kind = g_rand_int_range (rand, 0, 100);

  tj_node_init (node, id);
  node->parent = parent;
  node->group = group;
  node->calendar = chance (rand, 70) ? REFERENCE_OFFICE : (guint16) g_rand_int_range (rand, 0, REFERENCE_N_CALENDARS);
  node->length = kind < 15 ? 0 : some_length (rand);
  node->length_kind = kind > 85 ? TJ_LENGTH_ELAPSED : TJ_LENGTH_WORK;
  if (parts & PLAN_CONSTRAINTS)
    {
      if (chance (rand, 20))
        {
          node->constraint
              = (guint8) g_rand_int_range (rand, TJ_CONSTRAINT_KIND_START_ON, TJ_CONSTRAINT_KIND_FINISH_BY + 1);
          node->constraint_date = some_minute (rand);
        }
      if (chance (rand, 10))
        node->deadline = some_minute (rand);
      if (chance (rand, 12))
        random_own (rand, node);
    }
  if ((parts & PLAN_PROGRESS) && chance (rand, 20))
    {
      node->done = chance (rand, 30) ? node->length : g_rand_int_range (rand, 0, node->length + 1);
      if (chance (rand, 50))
        node->actual_start = FIRST_DAY * DAY + g_rand_int_range (rand, 0, 20) * DAY + 9 * 60;
      if (chance (rand, 30))
        node->actual_finish = FIRST_DAY * DAY + g_rand_int_range (rand, 0, 25) * DAY + 15 * 60;
      if (!node->own && chance (rand, 30))
        node->start_precision = node->finish_precision = TJ_PRECISION_WEEK;
    }
  if ((parts & PLAN_LATE) && chance (rand, 10))
    node->constraint = TJ_CONSTRAINT_KIND_ALAP;
}

void
plan_random_link (GRand *rand, TjNetworkLink *link)
{
  link->type = chance (rand, 60) ? TJ_DEPENDENCY_TYPE_FS
                                 : (guint8) g_rand_int_range (rand, TJ_DEPENDENCY_TYPE_FS, TJ_DEPENDENCY_TYPE_SF + 1);
  link->lag_kind = TJ_LAG_WORK;
  link->lag = 0;
  if (chance (rand, 60))
    return;
  link->lag_kind = (guint8) g_rand_int_range (rand, TJ_LAG_WORK, TJ_LAG_PERCENT_ELAPSED + 1);
  link->lag = link->lag_kind < TJ_LAG_PERCENT ? g_rand_int_range (rand, -4, 8) * 240
                                              : g_rand_int_range (rand, -50, 150) * 1000;
}

/* Some nodes become children of the summaries, which are the first ones. */
static void
plant (GRand *rand, Plan *plan, guint n_summaries)
{
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TjNode *node = &g_array_index (plan->nodes, TjNode, i);
      guint most = MIN (i, n_summaries);

      if (i >= n_summaries ? chance (rand, 70) && most > 0 : most > 0 && chance (rand, 40))
        node->parent = (guint) g_rand_int_range (rand, 0, (gint32) most);
      if (node->parent != TJ_NODE_NONE)
        node->group = g_array_index (plan->nodes, TjNode, node->parent).group;
    }
}

/* Takes links away until what is left does not run in a circle. */
static void
break_circles (Plan *plan)
{
  TjNetwork *network;

  while ((network = plan_network (plan, NULL)) == NULL)
    g_array_set_size (plan->links, plan->links->len - 1);
  tj_network_free (network);
}

/* Each group says for itself when it starts, what its status date is, and where it ends. */
static void
random_groups (GRand *rand, Plan *plan, PlanParts parts)
{
  for (int i = 0; i < 3; i++)
    {
      plan->groups[i] = (TjScheduleGroup) { (FIRST_DAY + 3 * i) * DAY + (i == 0 ? 480 : 0), TJ_NO_MINUTE,
                                            (TjScheduleEnds) g_rand_int_range (rand, 0, 3) };
      if ((parts & PLAN_PROGRESS) && chance (rand, 70))
        plan->groups[i].status = (FIRST_DAY + g_rand_int_range (rand, 0, 20)) * DAY + (chance (rand, 50) ? 1020 : 0);
    }
  plan->options.n_groups = G_N_ELEMENTS (plan->groups);
}

Plan *
plan_make (guint32 seed, guint n, PlanParts parts)
{
  GRand *rand = g_rand_new_with_seed (seed);
  Plan *plan = g_new0 (Plan, 1);
  guint n_summaries = parts & PLAN_TREE ? n / 5 : 0;

  plan->nodes = g_array_new (FALSE, FALSE, sizeof (TjNode));
  plan->links = g_array_new (FALSE, FALSE, sizeof (TjNetworkLink));
  random_groups (rand, plan, parts);
  for (guint i = 0; i < n; i++)
    {
      TjNode node = { .id = i + 1,
                      .parent = TJ_NODE_NONE,
                      .group = chance (rand, 60) ? 0 : (guint) g_rand_int_range (rand, 0, 3) };

      plan_random_node (rand, &node, parts);
      g_array_append_val (plan->nodes, node);
    }
  plant (rand, plan, n_summaries);
  for (guint i = 0; n > 1 && i < n * 3 / 2; i++)
    {
      guint a = (guint) g_rand_int_range (rand, 0, (gint32) n), b = (guint) g_rand_int_range (rand, 0, (gint32) n);
      TjNetworkLink link = { .id = 1000 + i, .predecessor = MIN (a, b), .successor = MAX (a, b) };

      if (a == b || (MIN (a, b) < n_summaries && chance (rand, 30)))
        continue;
      if (MIN (a, b) < n_summaries && chance (rand, 50))
        link = (TjNetworkLink) { .id = 1000 + i, .predecessor = MAX (a, b), .successor = MIN (a, b) };
      plan_random_link (rand, &link);
      g_array_append_val (plan->links, link);
    }
  g_rand_free (rand);
  break_circles (plan);
  return plan;
}

static void
shuffle (GRand *rand, guint *order, guint n)
{
  for (guint i = 0; i < n; i++)
    order[i] = i;
  for (guint i = n; i > 1; i--)
    {
      guint other = (guint) g_rand_int_range (rand, 0, (gint32) i), kept = order[i - 1];

      order[i - 1] = order[other];
      order[other] = kept;
    }
}

Plan *
plan_shuffle (const Plan *plan, guint32 seed, guint *places)
{
  GRand *rand = g_rand_new_with_seed (seed);
  Plan *other = g_memdup2 (plan, sizeof *plan);
  g_autofree guint *order = g_new (guint, plan->links->len + 1);

  shuffle (rand, places, plan->nodes->len);
  shuffle (rand, order, plan->links->len);
  other->nodes = g_array_copy (plan->nodes);
  other->links = g_array_copy (plan->links);
  for (guint i = 0; i < plan->nodes->len; i++)
    {
      TjNode node = g_array_index (plan->nodes, TjNode, i);

      node.parent = node.parent == TJ_NODE_NONE ? TJ_NODE_NONE : places[node.parent];
      g_array_index (other->nodes, TjNode, places[i]) = node;
    }
  for (guint i = 0; i < plan->links->len; i++)
    {
      TjNetworkLink link = g_array_index (plan->links, TjNetworkLink, i);

      link.predecessor = places[link.predecessor];
      link.successor = places[link.successor];
      g_array_index (other->links, TjNetworkLink, order[i]) = link;
    }
  g_rand_free (rand);
  return other;
}

void
plan_free (Plan *plan)
{
  g_array_unref (plan->nodes);
  g_array_unref (plan->links);
  g_free (plan);
}

const ReferenceCalendar *
plan_calendars (void)
{
  static ReferenceCalendar calendars[REFERENCE_N_CALENDARS];

  for (guint i = 0; i < REFERENCE_N_CALENDARS && calendars[i].time == NULL; i++)
    reference_calendar_init (&calendars[i], i);
  return calendars;
}

TjNetwork *
plan_network (const Plan *plan, GArray **cycle)
{
  const ReferenceCalendar *all = plan_calendars ();
  TjWorkTime *calendars[REFERENCE_N_CALENDARS];

  for (guint i = 0; i < REFERENCE_N_CALENDARS; i++)
    calendars[i] = all[i].time;
  return tj_network_new ((TjNode *) (gpointer) plan->nodes->data, plan->nodes->len,
                         (TjNetworkLink *) (gpointer) plan->links->data, plan->links->len, calendars,
                         REFERENCE_N_CALENDARS, cycle);
}
