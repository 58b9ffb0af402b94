// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "picture.h"

#include "tj-gantt-scene-private.h"

/* Dependency lines, and what they do to labels. */

static TjGanttBox
box (double x0, double x1, double middle)
{
  return (
      TjGanttBox) { .kind = TJ_BOX_BAR, .x0 = x0, .x1 = x1, .y0 = middle - 10, .y1 = middle + 10, .middle = middle };
}

static void
test_routes (void)
{
  TjGanttFrame frame = frame_of (NULL);
  TjGanttBox boxes[] = { box (10, 100, 70), box (100, 180, 110), box (200, 300, 150), box (20, 60, 190) };
  TjGanttDraft draft = { .frame = &frame, .first = 0, .last = 3, .boxes = boxes };
  TjGanttLink onwards = { 0, 2, TJ_DEPENDENCY_TYPE_FS }, back = { 2, 3, TJ_DEPENDENCY_TYPE_FS };
  TjGanttLink starts = { 2, 3, TJ_DEPENDENCY_TYPE_SS }, ends = { 0, 2, TJ_DEPENDENCY_TYPE_FF };
  TjPoint points[TJ_ROUTE_POINTS];

  /* To the right: down where no bar is in the way, which is not right behind the first one. */
  g_assert_cmpuint (tj_gantt_route (&draft, &onwards, &boxes[0], &boxes[2], points), ==, 4);
  g_assert_cmpfloat (points[0].x, ==, 100);
  g_assert_cmpfloat (points[1].x, >, 182);
  g_assert_cmpfloat (points[1].x, <, 200);
  g_assert_cmpfloat (points[3].x, ==, 200);
  /* Back: between the rows, and in from the left. */
  g_assert_cmpuint (tj_gantt_route (&draft, &back, &boxes[2], &boxes[3], points), ==, 6);
  g_assert_cmpfloat (points[1].x, >, 300);
  g_assert_cmpfloat_with_epsilon (points[2].y, 170, 1);
  g_assert_cmpfloat (points[3].x, <, 20);
  g_assert_cmpfloat (points[5].x, ==, 20);
  /* Same sides: around. */
  g_assert_cmpuint (tj_gantt_route (&draft, &starts, &boxes[2], &boxes[3], points), ==, 4);
  g_assert_cmpfloat (points[1].x, <, 20);
  g_assert_cmpuint (tj_gantt_route (&draft, &ends, &boxes[0], &boxes[2], points), ==, 4);
  g_assert_cmpfloat (points[1].x, >, 300);
  /* Only level and upright parts. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (points[i].x == points[i + 1].x || points[i].y == points[i + 1].y);
}

/* Rows of a step each, on the same days. */
static Picture
steps (guint n)
{
  Picture picture = { .model = tj_model_new () };

  for (TjId id = 1; id <= n; id++)
    {
      TjActivity *step = add (picture.model, id, 0, TJ_ACTIVITY_TYPE_STEP, "Stap");

      step->start = tj_date_day (2025, 5, 1);
      step->finish = tj_date_day (2025, 5, 20);
    }
  return picture;
}

/* The lines of ten rows above the view to ten below it are thin ones on whole pixels, without an arrow; once an end
 * comes into view they bend. */
static void
test_passing (void)
{
  Picture picture = steps (40);

  for (TjId id = 1; id <= 10; id++)
    add_link (picture.model, 100 + id, id, 30 + id, TJ_DEPENDENCY_TYPE_FS);
  draw (&picture);
  picture.frame.show = TJ_SHOW_LINKS;
  redraw (&picture);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_PATH, TJ_INK_LINK), ==, 10);
  picture.frame.scroll_y = 15 * picture.frame.row_height;
  redraw (&picture);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_PATH, TJ_INK_LINK), ==, 0);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_POLYGON, TJ_INK_LINK), ==, 0);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_LINE, TJ_INK_LINK), ==, 10);
  for (guint i = 0; i < 10; i++)
    {
      const TjPrimitive *line = find_nth (picture.scene, TJ_SHAPE_LINE, TJ_INK_LINK, i);

      g_assert_cmpfloat (line->w, ==, 0);
      g_assert_cmpfloat (line->line_width, ==, 1);
      g_assert_cmpfloat (line->x - floorf (line->x), ==, 0.5);
      g_assert_cmpfloat (MIN (line->y, line->y + line->h), <, picture.frame.header_height);
      g_assert_cmpfloat (MAX (line->y, line->y + line->h), >, picture.frame.height);
      g_assert_cmpint (tj_scene_hit (picture.scene, line->x, 200)->part, ==, TJ_HIT_LINK);
    }
  picture.frame.scroll_y = 30 * picture.frame.row_height;
  redraw (&picture);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_PATH, TJ_INK_LINK), ==, 10);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_POLYGON, TJ_INK_LINK), ==, 10);
  clear (&picture);
}

/* However many lines run through a label, the ground under it is cleared in one piece that holds them all. */
static void
test_label_over_lines (void)
{
  Picture picture = { .model = tj_model_new () };
  const TjPrimitive *label, *ground, *line;

  /* A step in the middle whose label stands where the lines of the others rise. */
  for (TjId id = 1; id <= 61; id++)
    {
      TjActivity *step = add (picture.model, id, 0, TJ_ACTIVITY_TYPE_STEP, "Stap");

      step->start = id == 31 ? tj_date_day (2025, 5, 1) : tj_date_day (2025, 6, 1 + (int) id % 20);
      step->duration = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 3000 };
    }
  for (TjId id = 1; id <= 20; id++)
    add_link (picture.model, 100 + id, id, 40 + id, TJ_DEPENDENCY_TYPE_FS);
  draw (&picture);
  picture.frame.show = TJ_SHOW_LABELS | TJ_SHOW_LINKS;
  picture.frame.scroll_y = 30 * picture.frame.row_height;
  picture.frame.height = picture.frame.header_height + picture.frame.row_height;
  redraw (&picture);
  label = find_text (picture.scene, tj_gantt_rows_label (picture.rows, 30));
  g_assert_nonnull (label);
  g_assert_cmpuint (count_of (picture.scene, TJ_SHAPE_RECT, TJ_INK_BACKGROUND), ==, 1);
  ground = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BACKGROUND);
  for (guint i = 0, through = 0; i < 20; i++)
    {
      line = find_nth (picture.scene, TJ_SHAPE_LINE, TJ_INK_LINK, i);
      if (line->x > label->x && line->x < label->x + label->w)
        {
          through++;
          g_assert_cmpfloat (ground->x, <, line->x);
          g_assert_cmpfloat (ground->x + ground->w, >, line->x);
        }
      g_assert_true (i < 19 || through > 1);
    }
  clear (&picture);
}

/* A bar with a label on it can be taken hold of there. */
static void
test_bar_under_label (void)
{
  Picture picture = steps (1);
  const TjPrimitive *label;
  const TjHit *hit;

  draw (&picture);
  /* 240 of 330 pixels, in the middle: the label fits on neither side. */
  picture.frame.width = 330;
  picture.frame.axis.px_per_day = 12;
  picture.frame.axis.origin = at (2025, 4, 27);
  redraw (&picture);
  label = find_text (picture.scene, tj_gantt_rows_label (picture.rows, 0));
  g_assert_nonnull (label);
  g_assert_cmpfloat (label->x, >, 48);
  g_assert_cmpfloat (label->x + label->w, <, 288);
  hit = tj_scene_hit (picture.scene, label->x + label->w / 2, label->y);
  g_assert_cmpint (hit->part, ==, TJ_HIT_BAR);
  clear (&picture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/links/routes", test_routes);
  g_test_add_func ("/chart/links/passing", test_passing);
  g_test_add_func ("/chart/links/label-over-lines", test_label_over_lines);
  g_test_add_func ("/chart/links/bar-under-label", test_bar_under_label);
  return g_test_run ();
}
