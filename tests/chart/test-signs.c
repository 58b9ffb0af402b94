// SPDX-License-Identifier: EUPL-1.2
/* The signs of the schedule on the rows: critical path, slack, gaps in the work, the baseline, dependency lines. */
#include <string.h>

#include "picture.h"
#include "tj-gantt-scene-private.h"

static TjProject *
add_project (TjModel *model)
{
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);

  project->name = g_strdup ("Traject");
  tj_model_add (model, project);
  return project;
}

static TjDuration
work_days (int days)
{
  return (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = days * 1000 };
}

/* 10 to 12 in 20 days of work; 11 beside 12 in 5, so that it has slack. All from Monday 3 March 2025, x 61. */
static TjModel *
two_ways (void)
{
  TjModel *model = tj_model_new ();
  TjActivity *first = add (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Eerst");

  add_project (model)->near_critical = work_days (3);
  first->start = tj_date_day (2025, 3, 3);
  first->duration = work_days (10);
  add (model, 11, 0, TJ_ACTIVITY_TYPE_STEP, "Kort")->duration = work_days (5);
  add (model, 12, 0, TJ_ACTIVITY_TYPE_STEP, "Lang")->duration = work_days (20);
  add (model, 13, 0, TJ_ACTIVITY_TYPE_STEP, "Laatst")->duration = work_days (5);
  add (model, 14, 0, TJ_ACTIVITY_TYPE_STEP, "Bijna")->duration = work_days (18);
  add_link (model, 100, 10, 11, TJ_DEPENDENCY_TYPE_FS);
  add_link (model, 101, 10, 12, TJ_DEPENDENCY_TYPE_FS);
  add_link (model, 102, 11, 13, TJ_DEPENDENCY_TYPE_FS);
  add_link (model, 103, 12, 13, TJ_DEPENDENCY_TYPE_FS);
  add_link (model, 104, 10, 14, TJ_DEPENDENCY_TYPE_FS);
  add_link (model, 105, 14, 13, TJ_DEPENDENCY_TYPE_FS);
  return model;
}

static void
test_critical (void)
{
  Picture picture = { .model = two_ways () };
  const TjGanttRow *rows;
  const TjPrimitive *outline;

  draw (&picture);
  rows = tj_gantt_rows_at (picture.rows, 0);
  g_assert_true (rows[0].critical && rows[2].critical && rows[3].critical);
  g_assert_false (rows[1].critical || rows[4].critical);
  g_assert_true (rows[4].near_critical);
  g_assert_false (rows[1].near_critical || rows[2].near_critical);
  /* Three bars have an outline and a line at the foot; the nearly critical one has dashes. The first lies from 61 to
   * the end of Friday 14 March, less the pixel between bars. */
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_RECT, TJ_INK_CRITICAL), ==, 3);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_LINE, TJ_INK_CRITICAL), ==, 4);
  outline = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_CRITICAL);
  g_assert_cmpfloat (outline->x, ==, 60);
  g_assert_cmpfloat (outline->x + outline->w, ==, 73);
  g_assert_cmpfloat (find_nth (picture.scene, TJ_SHAPE_LINE, TJ_INK_CRITICAL, 3)->dash, >, 0);
  picture.frame.show = TJ_SHOW_ALL & ~TJ_SHOW_CRITICAL;
  redraw (&picture);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_RECT, TJ_INK_CRITICAL), ==, 0);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_PATH, TJ_INK_CRITICAL), ==, 0);
  clear (&picture);
}

/* Critical lines are heavier, and can be pointed at by the id of the dependency, as the others can. */
static void
test_critical_links (void)
{
  Picture picture = { .model = two_ways () };
  const TjPrimitive *heavy, *light;

  draw (&picture);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_PATH, TJ_INK_CRITICAL), ==, 2);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_PATH, TJ_INK_LINK), ==, 4);
  heavy = find (picture.scene, TJ_SHAPE_PATH, TJ_INK_CRITICAL);
  light = find (picture.scene, TJ_SHAPE_PATH, TJ_INK_LINK);
  g_assert_cmpfloat (heavy->line_width, >, light->line_width);
  for (TjId id = 100; id < 106; id++)
    g_assert_nonnull (tj_scene_find_hit (picture.scene, id, TJ_HIT_LINK));
  picture.frame.show = TJ_SHOW_ALL & ~TJ_SHOW_LINKS;
  redraw (&picture);
  g_assert_null (tj_scene_find_hit (picture.scene, 100, TJ_HIT_LINK));
  clear (&picture);
}

/* 'Kort' is done on Friday 21 March and may be done on Friday 11 April 17:00, which is x 100. */
static void
test_slack (void)
{
  Picture picture = { .model = two_ways () };
  guint stops = 0;

  draw (&picture);
  g_assert_cmpint (tj_gantt_rows_at (picture.rows, 0)->late_finish, ==, TJ_NO_TIME);
  g_assert_cmpint (tj_civil_minute_day (tj_gantt_rows_at (picture.rows, 1)->late_finish), ==,
                   tj_civil_day (2025, 4, 11));
  for (guint i = 0; i < tj_scene_count (picture.scene); i++)
    {
      const TjPrimitive *line = tj_scene_at (picture.scene, i);

      if (line->shape != TJ_SHAPE_LINE || line->stroke.role != TJ_INK_BAR_LINE || line->w != 0)
        continue;
      stops++;
      if (line->y < 130 && line->y > 90)
        g_assert_cmpfloat_with_epsilon (line->x, 100, 1);
    }
  /* That of 'Bijna' would be too short to see. */
  g_assert_cmpuint (stops, ==, 1);
  clear (&picture);
}

/* A gap in the work: two pieces, dots between them, and no piece in the gap. */
static void
test_split (void)
{
  Picture picture = { .model = tj_model_new () };
  TjActivity *step = add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Stap");
  const TjPrimitive *dots = NULL;
  TjGanttRow *row;

  step->start = tj_date_day (2025, 2, 1);
  step->finish = tj_date_day (2025, 3, 31);
  draw (&picture);
  row = (TjGanttRow *) tj_gantt_rows_at (picture.rows, 0);
  row->split_from = at (2025, 2, 11);
  row->split_to = at (2025, 3, 11);
  redraw (&picture);
  for (guint i = 0; i < tj_scene_count (picture.scene); i++)
    {
      const TjPrimitive *primitive = tj_scene_at (picture.scene, i);

      if (primitive->shape == TJ_SHAPE_LINE && primitive->gap > 0)
        dots = primitive;
      /* Each time that the bar is drawn, it is cut off before or after the gap. */
      if (primitive->shape != TJ_SHAPE_RECT || primitive->fill.role != TJ_INK_BAR)
        continue;
      g_assert_cmpint ((primitive - 1)->shape, ==, TJ_SHAPE_CLIP);
      g_assert_true ((primitive - 1)->x + (primitive - 1)->w <= 41 || (primitive - 1)->x >= 69);
    }
  g_assert_nonnull (dots);
  g_assert_cmpfloat (dots->x, >=, 41);
  g_assert_cmpfloat (dots->x + dots->w, <=, 69);
  clear (&picture);
}

static void
add_baseline (TjModel *model, TjId id, TjDate date, TjId activity, TjDate start, TjDate finish)
{
  TjBaseline *baseline = tj_record_new (TJ_KIND_BASELINE, id);
  TjBaselineItem *item = tj_record_new (TJ_KIND_BASELINE_ITEM, id + 100);

  baseline->project = PROJECT;
  baseline->name = g_strdup ("Plan");
  baseline->date = date;
  item->baseline = id;
  item->activity = activity;
  item->start = start;
  item->finish = finish;
  tj_model_add (model, baseline);
  tj_model_add (model, item);
}

static void
test_baseline (void)
{
  Picture picture = { .model = tj_model_new () };
  const TjPrimitive *agreed, *bar;

  add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Stap")->start = tj_date_month (2025, 3);
  add (picture.model, 11, 0, TJ_ACTIVITY_TYPE_MILESTONE, "Mijlpaal")->start = tj_date_day (2025, 6, 2);
  add_baseline (picture.model, 301, tj_date_day (2025, 2, 1), 10, tj_date_month (2025, 2), tj_date_month (2025, 2));
  /* Of one that was deleted there is nothing to draw. */
  add_baseline (picture.model, 303, tj_date_day (2024, 2, 1), 0, tj_date_month (2025, 2), tj_date_month (2025, 2));
  add_baseline (picture.model, 302, tj_date_day (2025, 1, 1), 11, tj_date_day (2025, 5, 1), (TjDate) { 0 });
  draw (&picture);
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BASELINE));
  /* The newest is that of 1 February. */
  g_assert_cmpint (tj_gantt_rows_show_baseline (picture.rows, 0), ==, 301);
  redraw (&picture);
  agreed = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BASELINE);
  bar = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BAR);
  g_assert_cmpfloat (agreed->x, ==, 31);
  g_assert_cmpfloat (agreed->x + agreed->w, ==, 59);
  g_assert_cmpfloat (agreed->y, >=, bar->y + bar->h);
  g_assert_cmpfloat (agreed->y + agreed->h, <=, 90);
  /* The other one has the milestone: a hollow diamond on 1 May. */
  g_assert_cmpint (tj_gantt_rows_show_baseline (picture.rows, 302), ==, 302);
  redraw (&picture);
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BASELINE));
  agreed = find (picture.scene, TJ_SHAPE_POLYGON, TJ_INK_BACKGROUND);
  g_assert_cmpint (agreed->stroke.role, ==, TJ_INK_BASELINE);
  g_assert_cmpfloat_with_epsilon (tj_scene_points (picture.scene, agreed)->x, 120.5, 1);
  picture.frame.show = TJ_SHOW_ALL & ~TJ_SHOW_BASELINE;
  redraw (&picture);
  g_assert_null (find (picture.scene, TJ_SHAPE_POLYGON, TJ_INK_BACKGROUND));
  picture.frame.show = TJ_SHOW_ALL;
  g_assert_cmpint (tj_gantt_rows_show_baseline (picture.rows, 303), ==, 303);
  redraw (&picture);
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BASELINE));
  g_assert_null (find (picture.scene, TJ_SHAPE_POLYGON, TJ_INK_BACKGROUND));
  clear (&picture);
}

static int
by_name (gconstpointer a, gconstpointer b, gpointer data)
{
  const TjActivity *one = a, *other = b;

  return strcmp (one->name, other->name);
}

/* Words stand in the gap between what comes before and what comes after: from the end of March to May. */
static void
test_words_in_gap (void)
{
  Picture picture = { .model = tj_model_new () };
  const TjGanttRow *row;

  add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Voor")->start = tj_date_month (2025, 3);
  add (picture.model, 11, 0, TJ_ACTIVITY_TYPE_STEP, "Vaag")->start
      = (TjDate) { .precision = TJ_PRECISION_TEXT, .text = g_strdup ("in het voorjaar") };
  add (picture.model, 12, 0, TJ_ACTIVITY_TYPE_STEP, "Na")->start = tj_date_month (2025, 5);
  draw (&picture);
  row = tj_gantt_rows_at (picture.rows, 1);
  g_assert_cmpint (row->anchor, ==, at (2025, 4, 1));
  g_assert_cmpint (row->anchor_finish, ==, at (2025, 5, 1));
  g_assert_cmpfloat (find_text (picture.scene, "in het voorjaar")->x, >=, 120);
  clear (&picture);
}

/* 'Na de zomer van 2025' stands in 2025, though what comes before it ends in 2026; also when rows are sorted. */
static void
test_words_in_year (void)
{
  Picture picture = { .model = tj_model_new () };
  g_autoptr (TjPlan) plan = NULL;
  g_autoptr (TjGanttRows) sorted = NULL;
  guint row;

  add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Voor")->start = tj_date_month (2026, 9);
  add (picture.model, 11, 0, TJ_ACTIVITY_TYPE_STEP, "Aan het eind")->start
      = (TjDate) { .precision = TJ_PRECISION_TEXT, .text = g_strdup ("na de zomer van 2025") };
  add (picture.model, 12, 0, TJ_ACTIVITY_TYPE_STEP, "Een keer");
  draw (&picture);
  g_assert_cmpint (tj_gantt_rows_at (picture.rows, 1)->anchor, >=, at (2025, 1, 1));
  g_assert_cmpint (tj_gantt_rows_at (picture.rows, 1)->anchor, <, at (2026, 1, 1));
  g_assert_cmpint (tj_gantt_rows_at (picture.rows, 2)->anchor, ==, at (2026, 10, 1));
  plan = tj_plan_new (picture.model);
  sorted = tj_gantt_rows_new_look (picture.model, plan, PROJECT, &(TjGanttLook) { .compare = by_name });
  g_assert_cmpint (tj_gantt_rows_at (sorted, 0)->id, ==, 11);
  row = tj_gantt_rows_find (sorted, 12);
  g_assert_cmpuint (row, ==, 1);
  g_assert_cmpint (tj_gantt_rows_at (sorted, row)->anchor, ==, at (2026, 10, 1));
  clear (&picture);
}

static TjGanttBox
box (double x0, double x1, double middle)
{
  return (
      TjGanttBox) { .kind = TJ_BOX_BAR, .x0 = x0, .x1 = x1, .y0 = middle - 10, .y1 = middle + 10, .middle = middle };
}

/* A line that must go back goes down where no bars are: here not behind the first bar, as two begin there. */
static void
test_route_back (void)
{
  TjGanttFrame frame = frame_of (NULL);
  TjGanttBox boxes[] = { box (20, 100, 70), box (100, 300, 110), box (100, 300, 150), box (100, 140, 190) };
  TjGanttDraft draft = { .frame = &frame, .first = 0, .last = 3, .boxes = boxes };
  TjGanttLink link = { .from = 0, .to = 3, .type = TJ_DEPENDENCY_TYPE_FS };
  TjPoint points[TJ_ROUTE_POINTS];

  g_assert_cmpuint (tj_gantt_route (&draft, &link, &boxes[0], &boxes[3], points), ==, 6);
  g_assert_cmpfloat_with_epsilon (points[2].y, 90, 1);
  g_assert_cmpfloat (points[3].x, <, 98);
  g_assert_cmpfloat (points[4].y, ==, points[5].y);
}

/* Where all three usual places run through bars, the line goes beside one. */
static void
test_route_beside (void)
{
  TjGanttFrame frame = frame_of (NULL);
  TjGanttBox boxes[]
      = { box (10, 100, 70), box (90, 160, 110), box (230, 500, 150), box (420, 520, 190), box (500, 600, 230) };
  TjGanttDraft draft = { .frame = &frame, .first = 0, .last = 4, .boxes = boxes };
  TjGanttLink link = { .from = 0, .to = 4, .type = TJ_DEPENDENCY_TYPE_FS };
  TjPoint points[TJ_ROUTE_POINTS];

  g_assert_cmpuint (tj_gantt_route (&draft, &link, &boxes[0], &boxes[4], points), ==, 4);
  g_assert_cmpfloat (points[1].x, >, 162);
  g_assert_cmpfloat (points[1].x, <, 228);
}

/* Where bars are in the way on both sides, a line that must go back goes round them; else rather over dots than over a
 * bar. */
static void
test_route_round (void)
{
  TjGanttFrame frame = frame_of (NULL);
  TjGanttBox boxes[] = { box (20, 100, 70), box (0, 140, 110), box (60, 90, 150) };
  TjGanttBox dotted[] = { box (20, 100, 70), box (70, 140, 110), box (0, 60, 150), box (60, 90, 190) };
  TjGanttDraft draft = { .frame = &frame, .first = 0, .last = 2, .boxes = boxes };
  TjGanttLink link = { .from = 0, .to = 2, .type = TJ_DEPENDENCY_TYPE_FS };
  TjPoint points[TJ_ROUTE_POINTS];

  g_assert_cmpuint (tj_gantt_route (&draft, &link, &boxes[0], &boxes[2], points), ==, 6);
  g_assert_cmpfloat (points[1].x, >, 142);
  g_assert_cmpfloat (points[1].x, <, 160);
  g_assert_cmpfloat (points[3].x, <, 60);
  dotted[2].kind = TJ_BOX_WITHIN;
  dotted[1].x1 = 400; /* too far to go round */
  draft.boxes = dotted;
  draft.last = link.to = 3;
  g_assert_cmpuint (tj_gantt_route (&draft, &link, &dotted[0], &dotted[3], points), ==, 6);
  g_assert_cmpfloat_with_epsilon (points[2].y, 90, 1);
  g_assert_cmpfloat (points[3].x, <, 60);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/signs/critical", test_critical);
  g_test_add_func ("/chart/signs/critical-links", test_critical_links);
  g_test_add_func ("/chart/signs/slack", test_slack);
  g_test_add_func ("/chart/signs/split", test_split);
  g_test_add_func ("/chart/signs/baseline", test_baseline);
  g_test_add_func ("/chart/signs/words-in-gap", test_words_in_gap);
  g_test_add_func ("/chart/signs/words-in-year", test_words_in_year);
  g_test_add_func ("/chart/signs/route-back", test_route_back);
  g_test_add_func ("/chart/signs/route-round", test_route_round);
  g_test_add_func ("/chart/signs/route-beside", test_route_beside);
  return g_test_run ();
}
