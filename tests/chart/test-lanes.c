// SPDX-License-Identifier: EUPL-1.2
/* Swim lanes: who stands where, and that nothing touches. */
#include "chart-fixture.h"
#include "tj-lanes-scene.h"

static void
add_lead (TjModel *model, TjId activity, const char *name, int kind)
{
  TjLead *lead = tj_record_new (TJ_KIND_LEAD, 0);

  lead->activity = activity;
  lead->name = g_strdup (name);
  lead->kind = kind;
  tj_model_add (model, lead);
}

static TjActivity *
add_month (TjModel *model, TjId id, TjId parent, int type, const char *name, int month)
{
  TjActivity *activity = add (model, id, parent, type, name);

  activity->start = activity->finish = tj_date_month (2025, month);
  return activity;
}

static TjLanes *
lanes_of (TjModel *model, TjLanesBy by)
{
  g_autoptr (TjGanttRows) rows = rows_of (model, NULL);
  TjLanes *lanes = tj_lanes_new (model, rows, by);
  TjGanttFrame frame = frame_of (rows);

  tj_lanes_pack (lanes, &frame);
  return lanes;
}

static void
assert_lane (const TjLanes *lanes, guint place, const char *name, guint n, guint tracks)
{
  g_assert_cmpuint (place, <, tj_lanes_count (lanes));
  g_assert_cmpstr (tj_lanes_at (lanes, place)->name, ==, name);
  g_assert_cmpuint (tj_lanes_at (lanes, place)->n, ==, n);
  g_assert_cmpuint (tj_lanes_at (lanes, place)->tracks, ==, tracks);
}

/* What is led by two stands in both lanes; who leads a phase leads what is in it; what has nobody comes last. */
static void
test_leads (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjLanes) lanes = NULL;
  const TjLane *team;

  add_month (model, 5, 0, TJ_ACTIVITY_TYPE_STEP, "Los", 1);
  add_month (model, 10, 0, TJ_ACTIVITY_TYPE_PHASE, "Fase", 3);
  add_month (model, 11, 10, TJ_ACTIVITY_TYPE_STEP, "Stap", 3);
  add_month (model, 20, 0, TJ_ACTIVITY_TYPE_PHASE, "Zonder", 5);
  add_month (model, 21, 20, TJ_ACTIVITY_TYPE_STEP, "Wees", 5);
  add_month (model, 30, 0, TJ_ACTIVITY_TYPE_STEP, "Samen", 11);
  add_lead (model, 10, "Projectleider", TJ_LEAD_KIND_LEAD);
  add_lead (model, 30, "projectleider", TJ_LEAD_KIND_LEAD);
  add_lead (model, 30, "Kernteam", TJ_LEAD_KIND_TOGETHER);
  lanes = lanes_of (model, TJ_LANES_LEADS);
  g_assert_cmpuint (tj_lanes_count (lanes), ==, 3);
  assert_lane (lanes, 0, "Projectleider", 3, 2);
  assert_lane (lanes, 1, "Kernteam", 1, 1);
  assert_lane (lanes, 2, "", 2, 1);
  g_assert_true (tj_lanes_has_any (lanes));
  team = tj_lanes_at (lanes, 1);
  g_assert_true (g_str_has_prefix (tj_lanes_item (lanes, team->first)->label, "Samen ("));
  g_assert_cmpuint (tj_lanes_find (lanes, 30, 0), <, team->first);
  g_assert_cmpuint (tj_lanes_find (lanes, 30, tj_lanes_find (lanes, 30, 0) + 1), ==, team->first);
  g_assert_cmpuint (tj_lanes_find (lanes, 20, 0), ==, G_MAXUINT);
}

static void
add_area (TjModel *model, TjId id, TjId parent, const char *name)
{
  TjArea *area = tj_record_new (TJ_KIND_AREA, id);

  area->project = PROJECT;
  area->parent = parent;
  area->sort_order = id;
  area->name = g_strdup (name);
  tj_model_add (model, area);
}

static void
test_areas (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjLanes) none = NULL, lanes = NULL;

  add_area (model, 100, 0, "Stad");
  add_area (model, 101, 100, "Wijk");
  add_area (model, 102, 0, "Leeg");
  add_month (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Overal", 2);
  none = lanes_of (model, TJ_LANES_AREAS);
  g_assert_false (tj_lanes_has_any (none));
  add_month (model, 11, 0, TJ_ACTIVITY_TYPE_STEP, "In de wijk", 3)->area = 101;
  lanes = lanes_of (model, TJ_LANES_AREAS);
  g_assert_cmpuint (tj_lanes_count (lanes), ==, 3);
  assert_lane (lanes, 0, "Stad", 0, 0);
  g_assert_cmpuint (tj_lanes_at (lanes, 0)->total, ==, 1);
  assert_lane (lanes, 1, "Wijk", 1, 1);
  g_assert_cmpuint (tj_lanes_at (lanes, 1)->depth, ==, 1);
  assert_lane (lanes, 2, "", 1, 1);
}

/* A name that is longer than the chart is wide ends before its edge, and says that it goes on. */
static void
test_long_name (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjLanes) lanes = NULL;
  g_autofree char *name = g_strnfill (400, 'x');
  const TjLaneItem *item;
  TjGanttFrame frame;

  add_month (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, name, 6);
  add_month (model, 11, 0, TJ_ACTIVITY_TYPE_STEP, "Kort", 6);
  add_lead (model, 10, "Kernteam", TJ_LEAD_KIND_LEAD);
  add_lead (model, 11, "Kernteam", TJ_LEAD_KIND_LEAD);
  lanes = lanes_of (model, TJ_LANES_LEADS);
  frame = frame_of (tj_lanes_rows (lanes));
  item = tj_lanes_item (lanes, tj_lanes_find (lanes, 10, 0));
  g_assert_true (g_str_has_suffix (item->shorter, "x…"));
  g_assert_cmpfloat (item->text_x + item->text_width, <=, frame.width);
  g_assert_cmpfloat (item->text_x + item->text_width, >, frame.width - 40);
  g_assert_null (tj_lanes_item (lanes, tj_lanes_find (lanes, 11, 0))->shorter);
  /* With room for all of it, all of it is there. */
  frame.width = 10000;
  tj_lanes_pack (lanes, &frame);
  g_assert_null (tj_lanes_item (lanes, tj_lanes_find (lanes, 10, 0))->shorter);
}

/* A name for which there is room for most of it beside its bar does not cover the bar. */
static void
test_name_beside_bar (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjLanes) lanes = NULL;
  g_autofree char *name = g_strnfill (120, 'x');
  const TjLaneItem *item;
  TjGanttFrame frame;

  add_month (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, name, 6);
  add_lead (model, 10, "Kernteam", TJ_LEAD_KIND_LEAD);
  lanes = lanes_of (model, TJ_LANES_LEADS);
  frame = frame_of (tj_lanes_rows (lanes));
  item = tj_lanes_item (lanes, tj_lanes_find (lanes, 10, 0));
  g_assert_cmpfloat (item->text_x, >=, tj_axis_x (&frame.axis, at (2025, 7, 1)));
  g_assert_cmpfloat (item->text_x + item->text_width, <=, frame.width);
  g_assert_true (g_str_has_suffix (item->shorter, "x…"));
}

/* What has no place in time makes way for its name: to the left edge, not just as far as that name needs. */
static void
test_no_place (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjLanes) lanes = NULL;
  const TjLaneItem *first, *second;
  g_autofree char *name = g_strnfill (300, 'x'), *other = g_strnfill (290, 'y');

  add_month (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Kort", 6);
  add (model, 11, 0, TJ_ACTIVITY_TYPE_STEP, name);
  add (model, 12, 0, TJ_ACTIVITY_TYPE_STEP, other);
  for (TjId id = 10; id <= 12; id++)
    add_lead (model, id, "Kernteam", TJ_LEAD_KIND_LEAD);
  lanes = lanes_of (model, TJ_LANES_LEADS);
  first = tj_lanes_item (lanes, tj_lanes_find (lanes, 11, 0));
  second = tj_lanes_item (lanes, tj_lanes_find (lanes, 12, 0));
  g_assert_cmpfloat (first->x0, ==, 0);
  g_assert_cmpfloat (second->x0, ==, 0);
  g_assert_cmpuint (first->track, !=, second->track);
}

static guint32
next_random (guint32 *state)
{
  *state = *state * 1664525u + 1013904223u;
  return *state >> 8;
}

static void
assert_apart (const TjLanes *lanes, const TjLane *lane)
{
  for (guint i = lane->first; i < lane->first + lane->n; i++)
    for (guint j = i + 1; j < lane->first + lane->n; j++)
      {
        const TjLaneItem *a = tj_lanes_item (lanes, i), *b = tj_lanes_item (lanes, j);

        g_assert_true (a->track != b->track || a->x1 < b->x0 || b->x1 < a->x0);
      }
}

/* How many lie at one place, at the busiest: no packing needs fewer rows. */
static guint
busiest (const TjLanes *lanes, const TjLane *lane)
{
  guint most = 0;

  for (guint i = lane->first; i < lane->first + lane->n; i++)
    {
      double x = tj_lanes_item (lanes, i)->x0;
      guint here = 0;

      for (guint j = lane->first; j < lane->first + lane->n; j++)
        /* Rows keep twelve pixels between what stands on them. */
        here += tj_lanes_item (lanes, j)->x0 <= x && tj_lanes_item (lanes, j)->x1 + 12 > x;
      most = MAX (most, here);
    }
  return most;
}

/* Bars and names keep apart, in as few rows as there are at the busiest place. */
static void
test_packing (void)
{
  for (guint32 seed = 1; seed <= 40; seed++)
    {
      g_autoptr (TjModel) model = tj_model_new ();
      g_autoptr (TjLanes) lanes = NULL;
      guint32 state = seed;
      double height = 0;

      for (TjId id = 10; id < 60; id++)
        {
          TjActivity *activity = add (model, id, 0, 1 + (int) (next_random (&state) % 7), "Iets");
          gint32 day = tj_civil_day (2025, 1, 1) + (gint32) (next_random (&state) % 700);

          activity->start = (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
          activity->finish = activity->start;
          activity->finish.minute += (gint32) (next_random (&state) % 90) * TJ_MINUTES_PER_DAY;
          add_lead (model, id, id % 3 ? "Een" : "Twee", TJ_LEAD_KIND_LEAD);
        }
      lanes = lanes_of (model, TJ_LANES_LEADS);
      for (guint i = 0; i < tj_lanes_count (lanes); i++)
        {
          const TjLane *lane = tj_lanes_at (lanes, i);

          assert_apart (lanes, lane);
          g_assert_cmpuint (lane->tracks, ==, busiest (lanes, lane));
          g_assert_cmpfloat (lane->top, ==, height);
          height += lane->height;
        }
      g_assert_cmpfloat (tj_lanes_height (lanes), ==, height);
    }
}

/* The picture points at what it shows; a collapsed lane is lower and shows no names. */
static void
test_scene (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjLanes) lanes = NULL;
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjGanttFrame frame;
  const TjHit *bar;
  double height;

  add_month (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Maart", 3);
  add_month (model, 11, 0, TJ_ACTIVITY_TYPE_STEP, "Ook maart", 3);
  add (model, 12, 0, TJ_ACTIVITY_TYPE_STEP, "Ooit");
  lanes = lanes_of (model, TJ_LANES_LEADS);
  frame = frame_of (tj_lanes_rows (lanes));
  tj_lanes_scene (scene, &frame, lanes);
  bar = tj_scene_find_hit (scene, 10, TJ_HIT_BAR);
  g_assert_nonnull (bar);
  g_assert_cmpfloat (bar->x, >, 40);
  g_assert_cmpfloat (bar->y, >, frame.header_height);
  g_assert_cmpint (tj_scene_hit (scene, bar->x + bar->w / 2, bar->y + bar->h / 2)->id, ==, 10);
  g_assert_cmpfloat (tj_scene_find_hit (scene, 11, TJ_HIT_BAR)->y, >, bar->y);
  g_assert_nonnull (tj_scene_find_hit (scene, 12, TJ_HIT_LABEL));
  height = tj_lanes_height (lanes);
  tj_lanes_collapse (lanes, 0, TRUE);
  tj_lanes_pack (lanes, &frame);
  g_assert_cmpfloat (tj_lanes_height (lanes), <, height);
  tj_lanes_scene (scene, &frame, lanes);
  g_assert_null (tj_scene_find_hit (scene, 10, TJ_HIT_LABEL));
}

static void
test_nothing (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjLanes) lanes = lanes_of (model, TJ_LANES_LEADS);

  g_assert_cmpuint (tj_lanes_count (lanes), ==, 0);
  g_assert_false (tj_lanes_has_any (lanes));
  g_assert_cmpfloat (tj_lanes_height (lanes), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lanes/long-name", test_long_name);
  g_test_add_func ("/chart/lanes/name-beside-bar", test_name_beside_bar);
  g_test_add_func ("/lanes/no-place", test_no_place);
  g_test_add_func ("/lanes/leads", test_leads);
  g_test_add_func ("/lanes/areas", test_areas);
  g_test_add_func ("/lanes/packing", test_packing);
  g_test_add_func ("/lanes/scene", test_scene);
  g_test_add_func ("/lanes/nothing", test_nothing);
  return g_test_run ();
}
