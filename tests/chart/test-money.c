// SPDX-License-Identifier: EUPL-1.2
/* Charts of money: bars as high as their amounts, labels that do not cross, and what they say in words. */
#include <math.h>

#include "tj-money-chart.h"
#include "tj-text-look.h"

static double
wide (TjTextStyle style, const char *text, gpointer data)
{
  return (double) g_utf8_strlen (text, -1) * 8 * tj_text_look (style)->scale;
}

static TjMoneyFrame
frame_of (double width)
{
  return (TjMoneyFrame) { .width = width, .text_height = 18, .text_width = wide };
}

static void
add (TjMoneyChart *chart, TjMoneyStack stack, const char *title, const gint64 *euros)
{
  TjMoneyPart *part = tj_money_chart_add (chart, stack, title);

  for (guint i = 0; i < chart->columns->len; i++)
    tj_money_part_set (part, i, euros[i] * 100);
}

static TjMoneyChart *
chart_of (const char *const *columns)
{
  TjMoneyChart *chart = tj_money_chart_new ();

  for (guint i = 0; columns[i]; i++)
    tj_money_chart_add_column (chart, columns[i]);
  return chart;
}

static const char *const years[] = { "2024", "2025", "2026", NULL };

static TjMoneyChart *
maashorst (void)
{
  TjMoneyChart *chart = chart_of (years);

  add (chart, TJ_MONEY_COSTS, "Kwartiermaker", (gint64[]) { 68800, 206000, 206000 });
  add (chart, TJ_MONEY_COVERAGE, "GALA", (gint64[]) { 68800, 122806, 92064 });
  add (chart, TJ_MONEY_COVERAGE, "Transformatiebudget", (gint64[]) { 0, 83194, 88502 });
  return chart;
}

static const TjHit *
bar (const TjScene *scene, TjMoneyStack stack, guint part, guint column)
{
  return tj_scene_find_hit (scene, tj_money_hit_id (stack, part, column), TJ_HIT_BAR);
}

static void
assert_close (double a, double b)
{
  g_assert_cmpfloat_with_epsilon (a, b, 0.5);
}

/* Bars ------------------------------------------------------------------------------------------------------------- */

static void
test_heights (void)
{
  g_autoptr (TjMoneyChart) chart = maashorst ();
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame frame = frame_of (600);
  const TjHit *costs, *gala, *transformation, *gap;

  tj_money_bars (scene, chart, &frame);
  costs = bar (scene, TJ_MONEY_COSTS, 0, 2);
  gala = bar (scene, TJ_MONEY_COVERAGE, 0, 2);
  transformation = bar (scene, TJ_MONEY_COVERAGE, 1, 2);
  gap = bar (scene, TJ_MONEY_COVERAGE, TJ_MONEY_SHORT, 2);
  assert_close (gala->h / costs->h, 92064.0 / 206000);
  assert_close (gap->h, costs->h * 25434 / 206000);
  assert_close (bar (scene, TJ_MONEY_COSTS, 0, 0)->h, costs->h * 68800 / 206000);
  /* Piled up without a gap, to the height of the costs. */
  assert_close (transformation->y + transformation->h, gala->y);
  assert_close (gap->y + gap->h, transformation->y);
  assert_close (gap->y, costs->y);
  assert_close (gala->y + gala->h, costs->y + costs->h);
  g_assert_cmpfloat (costs->x + costs->w, <=, gala->x);
  g_assert_null (bar (scene, TJ_MONEY_COVERAGE, TJ_MONEY_SHORT, 1));
  g_assert_null (bar (scene, TJ_MONEY_COVERAGE, 1, 0));
}

static void
test_negative (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (years);
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame frame = frame_of (600);
  const TjHit *up, *down;

  add (chart, TJ_MONEY_COSTS, "A", (gint64[]) { 100, 50, 0 });
  add (chart, TJ_MONEY_COSTS, "B", (gint64[]) { -40, 0, 0 });
  tj_money_bars (scene, chart, &frame);
  up = bar (scene, TJ_MONEY_COSTS, 0, 0);
  down = bar (scene, TJ_MONEY_COSTS, 1, 0);
  assert_close (down->y, up->y + up->h);
  assert_close (down->h, up->h * 0.4);
}

static gboolean
overlap (const TjPrimitive *a, const TjPrimitive *b)
{
  return a->x < b->x + b->w && b->x < a->x + a->w && fabsf (a->y - b->y) < 12;
}

/* No text crosses another, and none leaves the picture. */
static void
assert_texts_apart (const TjScene *scene, double width, double height)
{
  for (guint i = 0; i < tj_scene_count (scene); i++)
    {
      const TjPrimitive *text = tj_scene_at (scene, i);

      if (text->shape != TJ_SHAPE_TEXT)
        continue;
      g_assert_cmpfloat (text->x, >=, -1);
      g_assert_cmpfloat (text->x + text->w, <=, width + 1);
      g_assert_cmpfloat (text->y, >=, 0);
      g_assert_cmpfloat (text->y, <=, height);
      for (guint j = i + 1; j < tj_scene_count (scene); j++)
        {
          const TjPrimitive *other = tj_scene_at (scene, j);

          if (other->shape == TJ_SHAPE_TEXT && overlap (text, other))
            g_error ("'%s' and '%s' cross, %g wide", text->text, other->text, width);
        }
    }
}

static void
test_labels (void)
{
  static const char *const many[]
      = { "2019", "2020", "2021", "2022", "2023", "2024", "2025", "2026", "2027 e.v.", NULL };
  static const gint64 large[] = { 1234567, 0, 345678, 2234567, 1, 99, 234567, 1000000, 550000 };
  static const gint64 small[] = { 1000000, 0, 500000, 2234560, 0, 98, 234567, 999999, 100000 };
  g_autoptr (TjMoneyChart) chart = chart_of (many);
  g_autoptr (TjScene) scene = tj_scene_new ();

  add (chart, TJ_MONEY_COSTS, "Uitbreiding financiële ondersteuning en thuisadministratie", large);
  add (chart, TJ_MONEY_COVERAGE, "Bestemmingsreserve overhevelingen", small);
  add (chart, TJ_MONEY_RESERVE, "Bestemmingsreserve overhevelingen", large);
  add (chart, TJ_MONEY_RESERVE, "Tweede", (gint64[]) { 5, -5, -1234567, 0, 0, 12, 1, 0, -1 });
  for (double width = 220; width <= 1200; width += 35)
    {
      TjMoneyFrame frame = frame_of (width);

      assert_texts_apart (scene, width, tj_money_bars (scene, chart, &frame));
      assert_texts_apart (scene, width, tj_money_course (scene, chart, &frame));
    }
}

static gboolean
has_text (const TjScene *scene, const char *wanted)
{
  for (guint i = 0; i < tj_scene_count (scene); i++)
    if (g_strcmp0 (tj_scene_at (scene, i)->text, wanted) == 0)
      return TRUE;
  return FALSE;
}

/* Where there is room the legend stands beside the bars, which makes the picture lower. */
static void
test_legend (void)
{
  g_autoptr (TjMoneyChart) chart = maashorst ();
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame wide_frame = frame_of (900), narrow = frame_of (600);
  double low = tj_money_bars (scene, chart, &wide_frame);

  g_assert_cmpfloat (bar (scene, TJ_MONEY_COVERAGE, 0, 2)->x, <, 900 * 0.58);
  g_assert_true (has_text (scene, "Transformatiebudget"));
  g_assert_cmpfloat (low, <, tj_money_bars (scene, chart, &narrow));
}

/* Whole amounts where there is room, else thousands, and it says so. */
static void
test_amounts (void)
{
  g_autoptr (TjMoneyChart) chart = maashorst ();
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame roomy = frame_of (600), narrow = frame_of (150);

  tj_money_bars (scene, chart, &roomy);
  g_assert_true (has_text (scene, "206.000"));
  g_assert_true (has_text (scene, "25.434 short"));
  g_assert_true (has_text (scene, "in euros"));
  tj_money_bars (scene, chart, &narrow);
  g_assert_false (has_text (scene, "206.000"));
  g_assert_true (has_text (scene, "206"));
  g_assert_true (has_text (scene, "68,8"));
  g_assert_true (has_text (scene, "-25,4"));
  g_assert_true (has_text (scene, "× €\u00a01.000"));
}

/* Beside each other both charts write their amounts in one unit, also where one of them has room for a longer one. */
static void
test_one_unit (void)
{
  for (double width = 100; width <= 1000; width += 20)
    {
      g_autoptr (TjMoneyChart) chart = maashorst ();
      g_autoptr (TjScene) bars = tj_scene_new (), course = tj_scene_new ();
      TjMoneyFrame frame = frame_of (width);

      add (chart, TJ_MONEY_RESERVE, "Reserve", (gint64[]) { 5, 4, 3 });
      tj_money_bars (bars, chart, &frame);
      tj_money_course (course, chart, &frame);
      g_assert_cmpint (has_text (bars, "in euros"), ==, has_text (course, "in euros"));
      g_assert_cmpint (has_text (bars, "× €\u00a01.000"), ==, has_text (course, "× €\u00a01.000"));
    }
}

/* In a low place bars and lines come closer, and nothing crosses; in a high one they are as without a limit. */
static void
test_low (void)
{
  g_autoptr (TjMoneyChart) chart = maashorst ();
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame free = frame_of (900), low = frame_of (900);
  double bars = tj_money_bars (scene, chart, &free), course, at_most;

  add (chart, TJ_MONEY_RESERVE, "Reserve", (gint64[]) { 196937, -28063, -38063 });
  course = tj_money_course (scene, chart, &free);
  low.height = floor (bars * 0.8);
  at_most = tj_money_bars (scene, chart, &low);
  assert_texts_apart (scene, 900, at_most);
  g_assert_cmpfloat (at_most, <=, low.height);
  low.height = floor (course * 0.8);
  at_most = tj_money_course (scene, chart, &low);
  assert_texts_apart (scene, 900, at_most);
  g_assert_cmpfloat (at_most, <=, low.height);
  low.height = 2 * MAX (bars, course);
  assert_close (tj_money_bars (scene, chart, &low), bars);
  assert_close (tj_money_course (scene, chart, &low), course);
}

static void
test_empty (void)
{
  static const char *const none[] = { NULL };
  g_autoptr (TjMoneyChart) nothing = chart_of (none), years_only = chart_of (years);
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame frame = frame_of (600);
  g_autofree char *bars = tj_money_bars_text (nothing), *course = tj_money_course_text (years_only);

  add (years_only, TJ_MONEY_COSTS, "A", (gint64[]) { 0, 0, 0 });
  g_assert_cmpfloat (tj_money_bars (scene, nothing, &frame), >, 0);
  g_assert_cmpuint (tj_scene_count (scene), ==, 1);
  tj_money_bars (scene, years_only, &frame);
  g_assert_cmpuint (tj_scene_count (scene), ==, 1);
  tj_money_course (scene, years_only, &frame);
  g_assert_cmpuint (tj_scene_count (scene), ==, 1);
  g_assert_cmpstr (bars, ==, "There are no amounts to show yet.");
  g_assert_cmpstr (course, ==, "There is no reserve of which the balance is known.");
}

/* Each part looks different without colour too: letter, or hatch beside none. */
static void
test_without_colour (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (years);
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame frame = frame_of (600);
  guint hatches = 0;

  add (chart, TJ_MONEY_COSTS, "Een", (gint64[]) { 100, 100, 100 });
  add (chart, TJ_MONEY_COSTS, "Twee", (gint64[]) { 100, 100, 100 });
  add (chart, TJ_MONEY_COVERAGE, "Drie", (gint64[]) { 200, 200, 200 });
  tj_money_bars (scene, chart, &frame);
  for (guint i = 0; i < tj_scene_count (scene); i++)
    hatches += tj_scene_at (scene, i)->shape == TJ_SHAPE_HATCH;
  g_assert_cmpuint (hatches, ==, 4);
  g_assert_true (has_text (scene, "A"));
  g_assert_true (has_text (scene, "B"));
  g_assert_true (has_text (scene, "1"));
}

/* A column of which nothing is known has no 0 above it. */
static void
test_unknown_column (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (years);
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame frame = frame_of (600);

  tj_money_part_set (tj_money_chart_add (chart, TJ_MONEY_COSTS, "A"), 0, 5000);
  tj_money_bars (scene, chart, &frame);
  g_assert_true (has_text (scene, "50"));
  g_assert_false (has_text (scene, "0"));
}

/* Course ----------------------------------------------------------------------------------------------------------- */

static TjMoneyChart *
reserve (void)
{
  TjMoneyChart *chart = chart_of (years);

  add (chart, TJ_MONEY_RESERVE, "Reserve", (gint64[]) { 196937, -28063, -38063 });
  return chart;
}

static void
test_course (void)
{
  g_autoptr (TjMoneyChart) chart = reserve ();
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame frame = frame_of (600);
  const TjPrimitive *line = NULL;
  const TjPoint *points;

  tj_money_course (scene, chart, &frame);
  for (guint i = 0; i < tj_scene_count (scene); i++)
    if (tj_scene_at (scene, i)->shape == TJ_SHAPE_PATH)
      line = tj_scene_at (scene, i);
  g_assert_nonnull (line);
  g_assert_cmpuint (line->n_points, ==, 6);
  points = tj_scene_points (scene, line);
  /* Level over each year; from one to the next it falls as much as was taken. */
  g_assert_cmpfloat (points[0].y, ==, points[1].y);
  assert_close ((points[3].y - points[1].y) / (points[5].y - points[3].y), 225000.0 / 10000);
  g_assert_true (has_text (scene, "-28.063"));
  g_assert_true (has_text (scene, "-38.063"));
}

/* What is not known is not drawn as nought. */
static void
test_unknown (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (years);
  g_autoptr (TjScene) scene = tj_scene_new ();
  TjMoneyFrame frame = frame_of (600);
  TjMoneyPart *part = tj_money_chart_add (chart, TJ_MONEY_RESERVE, "Reserve");

  tj_money_part_set (part, 1, 5000);
  tj_money_course (scene, chart, &frame);
  g_assert_null (bar (scene, TJ_MONEY_RESERVE, 0, 0));
  g_assert_nonnull (bar (scene, TJ_MONEY_RESERVE, 0, 1));
  g_assert_true (has_text (scene, "50"));
  g_assert_false (has_text (scene, "0"));
}

/* Words ------------------------------------------------------------------------------------------------------------ */

static void
test_words (void)
{
  g_autoptr (TjMoneyChart) bars = maashorst (), course = reserve ();
  g_autofree char *shown = tj_money_bars_text (bars), *left = tj_money_course_text (course), *covered = NULL;
  g_autofree char *tip = tj_money_tip (bars, tj_money_hit_id (TJ_MONEY_COVERAGE, 1, 1));
  g_autofree char *gap = tj_money_tip (bars, tj_money_hit_id (TJ_MONEY_COVERAGE, TJ_MONEY_SHORT, 2));
  g_autofree char *balance = tj_money_tip (course, tj_money_hit_id (TJ_MONEY_RESERVE, 0, 2));

  g_assert_cmpstr (shown, ==,
                   "Costs and coverage by year, 2024 to 2026: €\u00a0480.800 of costs, €\u00a0455.366 of coverage. In "
                   "2026 €\u00a025.434 "
                   "is short.");
  g_assert_cmpstr (left, ==,
                   "What is left by year, 2024 to 2026: Reserve from €\u00a0196.937 to \u2011€\u00a038.063, below zero "
                   "in 2025 and 2026.");
  g_assert_cmpstr (tip, ==, "Transformatiebudget, 2025: €\u00a083.194");
  g_assert_cmpstr (gap, ==, "Still to be covered, 2026: €\u00a025.434");
  g_assert_cmpstr (balance, ==, "Reserve, 2026: \u2011€\u00a038.063");
  g_assert_null (tj_money_tip (bars, 0));
  g_assert_null (tj_money_tip (bars, tj_money_hit_id (TJ_MONEY_COVERAGE, 2, 1)));
  add (bars, TJ_MONEY_COVERAGE, "Implementatiebudget", (gint64[]) { 0, 0, 25434 });
  covered = tj_money_bars_text (bars);
  g_assert_cmpstr (
      covered, ==,
      "Costs and coverage by year, 2024 to 2026: €\u00a0480.800 of costs, €\u00a0480.800 of coverage. All is covered.");
}

/* The smallest go together, and nothing gets lost. */
static void
test_fold (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (years);

  for (gint64 i = 0; i < 12; i++)
    {
      g_autofree char *title = g_strdup_printf ("Post %d", (int) i);

      add (chart, TJ_MONEY_COSTS, title, (gint64[]) { i == 3 ? 100 : i, -i, 7 });
    }
  tj_money_chart_fold (chart, TJ_MONEY_COSTS, 8);
  g_assert_cmpuint (chart->parts[TJ_MONEY_COSTS]->len, ==, 8);
  g_assert_cmpstr (tj_money_chart_part (chart, TJ_MONEY_COSTS, 0)->title, ==, "Post 3");
  g_assert_cmpstr (tj_money_chart_part (chart, TJ_MONEY_COSTS, 6)->title, ==, "Post 11");
  g_assert_cmpstr (tj_money_chart_part (chart, TJ_MONEY_COSTS, 7)->title, ==, "Other (5)");
  g_assert_cmpint (tj_money_chart_sum (chart, TJ_MONEY_COSTS, 0), ==, 16300);
  g_assert_cmpint (tj_money_chart_sum (chart, TJ_MONEY_COSTS, 1), ==, -6600);
  g_assert_cmpint (tj_money_chart_sum (chart, TJ_MONEY_COSTS, 2), ==, 8400);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/money/heights", test_heights);
  g_test_add_func ("/money/negative", test_negative);
  g_test_add_func ("/money/labels", test_labels);
  g_test_add_func ("/money/legend", test_legend);
  g_test_add_func ("/money/amounts", test_amounts);
  g_test_add_func ("/money/one-unit", test_one_unit);
  g_test_add_func ("/money/low", test_low);
  g_test_add_func ("/money/empty", test_empty);
  g_test_add_func ("/money/without-colour", test_without_colour);
  g_test_add_func ("/money/unknown-column", test_unknown_column);
  g_test_add_func ("/money/course", test_course);
  g_test_add_func ("/money/unknown", test_unknown);
  g_test_add_func ("/money/words", test_words);
  g_test_add_func ("/money/fold", test_fold);
  return g_test_run ();
}
