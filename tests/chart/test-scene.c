// SPDX-License-Identifier: EUPL-1.2
#include <math.h>
#include <string.h>

#include "picture.h"
#include "tj-gantt-scene-private.h"

static guint
count (const TjScene *scene, TjShape shape)
{
  guint n = 0;

  for (guint i = 0; i < tj_scene_count (scene); i++)
    n += tj_scene_at (scene, i)->shape == shape;
  return n;
}

/* From 1 February to the end of March 2025, in months: from x 31 to 90, less the pixel that keeps bars apart. */
static void
test_bar (void)
{
  Picture picture = { .model = tj_model_new () };
  TjActivity *step = add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Stap");
  const TjPrimitive *bar, *label, *done;

  step->start = tj_date_month (2025, 2);
  step->finish = tj_date_month (2025, 3);
  step->progress = tj_number (50000);
  draw (&picture);
  bar = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BAR);
  g_assert_nonnull (bar);
  g_assert_cmpfloat (bar->x, ==, 31);
  g_assert_cmpfloat (bar->w, ==, 58);
  g_assert_cmpfloat (bar->y, ==, 59);
  g_assert_cmpfloat (bar->h, ==, 22);
  g_assert_cmpfloat (bar->fade_left, >, 0);
  g_assert_cmpfloat (bar->fade_right, >, 0);
  /* Half of it is darker: the same bar again, cut off halfway. */
  done = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BAR_LINE);
  g_assert_nonnull (done);
  g_assert_cmpfloat (done->w, ==, bar->w);
  g_assert_cmpint ((done - 1)->shape, ==, TJ_SHAPE_CLIP);
  g_assert_cmpfloat ((done - 1)->x, ==, 31);
  g_assert_cmpfloat ((done - 1)->w, ==, 29);
  label = find_text (picture.scene, "feb 2025 – mrt 2025");
  g_assert_nonnull (label);
  g_assert_cmpfloat (label->x, ==, 97);
  g_assert_cmpfloat (label->y, ==, 70);
  clear (&picture);
}

static void
test_precise_bar (void)
{
  Picture picture = { .model = tj_model_new () };
  TjActivity *step = add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Stap");
  const TjPrimitive *bar;

  step->start = tj_date_day (2025, 2, 1);
  step->finish = tj_date_day (2025, 3, 31);
  draw (&picture);
  bar = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_BAR);
  g_assert_cmpfloat (bar->x, ==, 31);
  g_assert_cmpfloat (bar->fade_left, ==, 0);
  g_assert_cmpfloat (bar->fade_right, ==, 0);
  clear (&picture);
}

static void
test_kinds (void)
{
  Picture picture = { .model = tj_model_new () };
  TjActivity *phase = add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_PHASE, "Fase");
  TjActivity *within = add (picture.model, 11, 10, TJ_ACTIVITY_TYPE_STEP, "Stap");
  TjActivity *milestone = add (picture.model, 12, 10, TJ_ACTIVITY_TYPE_MILESTONE, "Mijlpaal");
  TjActivity *open = add (picture.model, 13, 10, TJ_ACTIVITY_TYPE_STEP, "N.t.b.");
  TjActivity *words = add (picture.model, 14, 10, TJ_ACTIVITY_TYPE_STEP, "Later");
  const TjPrimitive *text;

  phase->start = tj_date_month (2025, 2);
  phase->finish = tj_date_month (2025, 9);
  within->start.precision = TJ_PRECISION_PHASE;
  milestone->start = tj_date_day (2025, 6, 18);
  open->start = open->finish = tj_date_month (2025, 5);
  open->content = TJ_CONTENT_STATE_TBD;
  words->start = (TjDate) { .precision = TJ_PRECISION_TEXT, .text = g_strdup ("na de zomer") };
  draw (&picture);
  g_assert_cmpuint (count (picture.scene, TJ_SHAPE_HATCH), ==, 1);
  g_assert_nonnull (find (picture.scene, TJ_SHAPE_POLYGON, TJ_INK_BAR_LINE));
  g_assert_nonnull (find_text (picture.scene, "binnen fase"));
  g_assert_nonnull (find_text (picture.scene, "Fase"));
  /* Words stand after what comes before them, the end of May, in italics. */
  text = find_text (picture.scene, "na de zomer");
  g_assert_nonnull (text);
  g_assert_cmpint (text->style, ==, TJ_TEXT_WORDS);
  g_assert_cmpfloat (text->x, >, 151);
  g_assert_cmpfloat (text->x, <, 190);
  /* Scrolled past it, they stay at the left edge. */
  picture.frame.axis.origin = at (2025, 8, 1);
  redraw (&picture);
  text = find_text (picture.scene, "na de zomer");
  g_assert_cmpfloat (text->x, >=, 0);
  g_assert_cmpfloat (text->x, <, 40);
  clear (&picture);
}

/* College and raad differ in colour and in letter. A sign stands on its day; with only a deadline its tip is at that.
 */
static void
test_signs (void)
{
  Picture picture = { .model = tj_model_new () };
  TjActivity *council = add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_DECISION, "Raad");
  TjActivity *college = add (picture.model, 11, 0, TJ_ACTIVITY_TYPE_DECISION, "College");
  TjBody *raad = tj_record_new (TJ_KIND_BODY, 51), *bw = tj_record_new (TJ_KIND_BODY, 52);
  TjDecision *one = tj_record_new (TJ_KIND_DECISION, 61), *other = tj_record_new (TJ_KIND_DECISION, 62);
  const TjHit *hit;

  raad->kind = TJ_BODY_KIND_COUNCIL;
  raad->name = g_strdup ("Raad");
  bw->kind = TJ_BODY_KIND_EXECUTIVE;
  bw->name = g_strdup ("College");
  one->activity = 10;
  one->body = 51;
  other->activity = 11;
  other->body = 52;
  council->start = tj_date_day (2025, 11, 10);
  college->deadline = tj_date_day (2025, 9, 23);
  tj_model_add (picture.model, raad);
  tj_model_add (picture.model, bw);
  tj_model_add (picture.model, one);
  tj_model_add (picture.model, other);
  draw (&picture);
  g_assert_nonnull (find (picture.scene, TJ_SHAPE_POLYGON, TJ_INK_COUNCIL));
  g_assert_nonnull (find (picture.scene, TJ_SHAPE_POLYGON, TJ_INK_COLLEGE));
  g_assert_nonnull (find_text (picture.scene, "R"));
  g_assert_nonnull (find_text (picture.scene, "C"));
  hit = tj_scene_find_hit (picture.scene, 10, TJ_HIT_BAR);
  g_assert_cmpfloat (hit->x, <, 313.5f);
  g_assert_cmpfloat_with_epsilon (hit->x + hit->w / 2, 313.5, 1);
  hit = tj_scene_find_hit (picture.scene, 11, TJ_HIT_BAR);
  g_assert_cmpfloat (hit->x + hit->w, ==, 265); /* 24 September 0:00 is 266 */
  clear (&picture);
}

static void
test_label_places (void)
{
  double x;
  gboolean over;

  g_assert_true (tj_gantt_place_label (100, 200, 80, 8, 1000, &x, &over)); /* right */
  g_assert_cmpfloat (x, ==, 208);
  g_assert_false (over);
  g_assert_true (tj_gantt_place_label (700, 950, 80, 8, 1000, &x, &over)); /* no room: left */
  g_assert_cmpfloat (x, ==, 612);
  g_assert_true (tj_gantt_place_label (-50, 1200, 80, 8, 1000, &x, &over)); /* nowhere beside it: over it */
  g_assert_true (over);
  g_assert_cmpfloat (x + 80, <=, 1000);
  g_assert_true (tj_gantt_place_label (20, 950, 80, 8, 1000, &x, &over)); /* both ends of it stay to be seen */
  g_assert_true (over);
  g_assert_cmpfloat (x, >, 20 + 10);
  g_assert_cmpfloat (x + 80, <, 950 - 10);
  g_assert_false (tj_gantt_place_label (20, 100, 80, 8, 120, &x, &over));    /* it would cover the bar */
  g_assert_false (tj_gantt_place_label (-200, -10, 80, 8, 1000, &x, &over)); /* out of sight */
  g_assert_false (tj_gantt_place_label (1001, 1100, 80, 8, 1000, &x, &over));
  g_assert_false (tj_gantt_place_label (10, 20, 80, 8, 70, &x, &over)); /* never cut */
}

/* Whatever the width of the window: a label is whole, and not on its bar when there is room beside. */
static void
test_labels_whole (void)
{
  Picture picture = { .model = tj_model_new () };
  TjActivity *step = add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Stap");

  step->start = tj_date_month (2025, 6);
  step->finish = tj_date_month (2025, 8);
  draw (&picture);
  for (picture.frame.width = 100; picture.frame.width < 700; picture.frame.width += 7)
    {
      const TjHit *label;

      redraw (&picture);
      label = tj_scene_find_hit (picture.scene, 10, TJ_HIT_LABEL);
      if (label == NULL)
        continue;
      g_assert_cmpfloat (label->x, >=, 0);
      g_assert_cmpfloat (label->x + label->w, <=, (float) picture.frame.width);
    }
  clear (&picture);
}

static void
test_today_and_selection (void)
{
  Picture picture = { .model = tj_model_new () };
  const TjPrimitive *band;

  for (TjId id = 10; id < 20; id++)
    add (picture.model, id, 0, TJ_ACTIVITY_TYPE_STEP, "Stap")->start = tj_date_day (2025, 3, 1);
  draw (&picture);
  g_assert_null (find_text (picture.scene, "today"));
  picture.frame.today = at (2025, 4, 11) + 600;
  picture.frame.selected = 12;
  redraw (&picture);
  g_assert_nonnull (find_text (picture.scene, "today"));
  band = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_SELECTION);
  g_assert_cmpfloat (band->y, ==, 50 + 2 * 40);
  g_assert_cmpfloat (band->w, ==, 1000);
  /* Out of sight, no band. */
  picture.frame.scroll_y = 160;
  picture.frame.today = at (2031, 1, 1);
  redraw (&picture);
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_SELECTION));
  g_assert_null (find_text (picture.scene, "today"));
  clear (&picture);
}

static void
test_hits (void)
{
  Picture picture = { .model = tj_model_new () };
  TjActivity *step = add (picture.model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Stap");

  step->start = tj_date_day (2025, 2, 1);
  step->finish = tj_date_day (2025, 3, 31);
  draw (&picture);
  g_assert_cmpint (tj_scene_hit (picture.scene, 60, 70)->part, ==, TJ_HIT_BAR);
  g_assert_cmpint (tj_scene_hit (picture.scene, 31, 70)->part, ==, TJ_HIT_START);
  g_assert_cmpint (tj_scene_hit (picture.scene, 89, 70)->part, ==, TJ_HIT_FINISH);
  g_assert_cmpint (tj_scene_hit (picture.scene, 110, 70)->part, ==, TJ_HIT_LABEL);
  g_assert_cmpint (tj_scene_hit (picture.scene, 900, 70)->part, ==, TJ_HIT_ROW);
  g_assert_null (tj_scene_hit (picture.scene, 60, 20));
  g_assert_null (tj_scene_hit (picture.scene, 60, 300));
  clear (&picture);
}

/* Clips come in pairs, and nothing has a place that is no number. */
static void
assert_sound (const TjScene *scene)
{
  int open = 0;

  for (guint i = 0; i < tj_scene_count (scene); i++)
    {
      const TjPrimitive *primitive = tj_scene_at (scene, i);

      open += primitive->shape == TJ_SHAPE_CLIP;
      open -= primitive->shape == TJ_SHAPE_UNCLIP;
      g_assert_cmpint (open, >=, 0);
      g_assert_true (primitive->x == primitive->x && primitive->y == primitive->y && primitive->w == primitive->w);
    }
  g_assert_cmpint (open, ==, 0);
}

static TjModel *
many (guint n)
{
  TjModel *model = tj_model_new ();

  for (guint i = 0; i < n; i++)
    {
      TjActivity *activity = add (model, i + 1, 0, TJ_ACTIVITY_TYPE_STEP, "Stap");

      activity->start = tj_date_day (2025, 1, 1 + (int) (i % 300));
      activity->duration = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 9000 };
      if (i > 0)
        add_link (model, 1000000 + i, i, i + 1, TJ_DEPENDENCY_TYPE_FS);
    }
  return model;
}

/* The same view on 100 and on 20 000 rows is the same amount of picture. */
static void
test_many (void)
{
  guint sizes[] = { 100, 20000 }, counts[2];

  for (guint i = 0; i < 2; i++)
    {
      Picture picture = { .model = many (sizes[i]) };
      gint64 before;

      draw (&picture);
      picture.frame.scroll_y = 1600;
      redraw (&picture);
      before = g_get_monotonic_time ();
      for (guint k = 0; k < 50; k++)
        redraw (&picture);
      g_test_message ("%u rows: %.3f ms", sizes[i], (double) (g_get_monotonic_time () - before) / 50000);
      assert_sound (picture.scene);
      counts[i] = tj_scene_count (picture.scene);
      clear (&picture);
    }
  g_assert_cmpuint (counts[0], ==, counts[1]);
}

static void
test_every_zoom (void)
{
  Picture picture = { .model = many (30) };

  draw (&picture);
  for (double zoom = TJ_AXIS_ZOOM_MIN; zoom <= TJ_AXIS_ZOOM_MAX; zoom *= 1.3)
    {
      picture.frame.axis.px_per_day = zoom;
      redraw (&picture);
      assert_sound (picture.scene);
      g_assert_cmpuint (tj_scene_count (picture.scene), <, 4000);
    }
  picture.frame.rows = NULL;
  redraw (&picture);
  assert_sound (picture.scene);
  picture.frame.width = picture.frame.height = 0;
  redraw (&picture);
  assert_sound (picture.scene);
  clear (&picture);
}

static double
luminance (const TjRgba *colour)
{
  double parts[] = { colour->red, colour->green, colour->blue };

  for (guint i = 0; i < 3; i++)
    parts[i] = parts[i] <= 0.04045 ? parts[i] / 12.92 : pow ((parts[i] + 0.055) / 1.055, 2.4);
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
}

static void
assert_contrast (const TjPalette *palette, TjInk one, TjInk other, double least)
{
  double a = luminance (tj_palette_get (palette, one)), b = luminance (tj_palette_get (palette, other));

  g_assert_cmpfloat ((MAX (a, b) + 0.05) / (MIN (a, b) + 0.05), >=, least);
}

static void
test_contrast (void)
{
  for (int scheme = 0; scheme < 4; scheme++)
    {
      static const TjInkRole signs[] = { TJ_INK_TODAY, TJ_INK_COLLEGE, TJ_INK_COUNCIL, TJ_INK_BODY };
      TjPalette palette;

      tj_palette_init (&palette, scheme);
      assert_contrast (&palette, TJ_INK (TJ_INK_TEXT), TJ_INK (TJ_INK_BACKGROUND), 4.5);
      assert_contrast (&palette, TJ_INK (TJ_INK_MUTED), TJ_INK (TJ_INK_BACKGROUND), 4.5);
      for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
        {
          assert_contrast (&palette, TJ_INK (TJ_INK_SIGN_INK), TJ_INK (signs[i]), 4.5);
          assert_contrast (&palette, TJ_INK (TJ_INK_BACKGROUND), TJ_INK (signs[i]), 3);
        }
      for (int tone = 1; tone < TJ_N_TONES; tone++)
        {
          assert_contrast (&palette, TJ_TONE (TJ_INK_BAR, tone), TJ_INK (TJ_INK_BACKGROUND), 3);
          assert_contrast (&palette, TJ_TONE (TJ_INK_BAR_LINE, tone), TJ_INK (TJ_INK_BACKGROUND), 4.5);
          assert_contrast (&palette, TJ_TONE (TJ_INK_BAR_INK, tone), TJ_TONE (TJ_INK_BAR, tone), 3);
        }
    }
}

/* Where only years have room each stands in its own; one of which no more than a strip is in view has no name, and the
 * line of today does not run through a number. */
static void
test_years (void)
{
  Picture picture = { .model = tj_model_new () };
  const TjPrimitive *year, *behind;

  draw (&picture);
  picture.frame.axis.px_per_day = 0.15;
  picture.frame.axis.origin = (double) tj_civil_day (2022, 11, 15) * TJ_MINUTES_PER_DAY;
  picture.frame.today = tj_civil_day (2024, 2, 20) * TJ_MINUTES_PER_DAY;
  redraw (&picture);
  g_assert_null (find_text (picture.scene, "2022"));
  for (int i = 2023; i < 2027; i++)
    {
      g_autofree char *name = g_strdup_printf ("%d", i);
      double x0 = tj_axis_x (&picture.frame.axis, (double) tj_civil_day (i, 1, 1) * TJ_MINUTES_PER_DAY);
      double x1 = tj_axis_x (&picture.frame.axis, (double) tj_civil_day (i + 1, 1, 1) * TJ_MINUTES_PER_DAY);

      year = find_text (picture.scene, name);
      g_assert_nonnull (year);
      g_assert_cmpfloat (year->x, >, x0);
      g_assert_cmpfloat (year->x + year->w, <, x1);
    }
  year = find_text (picture.scene, "2024");
  behind = year - 1;
  g_assert_cmpint (behind->shape, ==, TJ_SHAPE_RECT);
  g_assert_cmpint (behind->fill.role, ==, TJ_INK_BACKGROUND);
  g_assert_cmpfloat (behind->x, <=, year->x);
  g_assert_cmpfloat (behind->x + behind->w, >=, year->x + year->w);
  clear (&picture);
}

/* The years that are named, from the left. */
static GArray *
named_years (const TjScene *scene)
{
  GArray *years = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < tj_scene_count (scene); i++)
    {
      const TjPrimitive *each = tj_scene_at (scene, i);
      gint64 year;

      if (each->shape == TJ_SHAPE_TEXT && each->style == TJ_TEXT_UPPER
          && g_ascii_string_to_signed (each->text, 10, 1000, 9999, &year, NULL))
        g_array_append_val (years, year);
    }
  return years;
}

/* Where not all years have room they are named in even steps: no year is left out here and not there, since it has a
 * day more or stands a pixel further. */
static void
test_years_in_steps (void)
{
  Picture picture = { .model = tj_model_new () };
  gint64 widest = 0;

  draw (&picture);
  picture.frame.today = tj_civil_day (2024, 2, 20) * TJ_MINUTES_PER_DAY;
  picture.frame.axis.origin = (double) tj_civil_day (2019, 7, 1) * TJ_MINUTES_PER_DAY;
  for (double zoom = 0.02; zoom < 0.2; zoom *= 1.003)
    {
      g_autoptr (GArray) years = NULL;
      gint64 step;

      picture.frame.axis.px_per_day = zoom;
      redraw (&picture);
      years = named_years (picture.scene);
      g_assert_cmpuint (years->len, >, 1);
      step = g_array_index (years, gint64, 1) - g_array_index (years, gint64, 0);
      widest = MAX (widest, step);
      g_assert_true (step == 1 || step == 2 || step == 5 || step == 10);
      for (guint i = 0; i < years->len; i++)
        {
          g_assert_cmpint (g_array_index (years, gint64, i) % step, ==, 0);
          g_assert_cmpint (g_array_index (years, gint64, i), ==, g_array_index (years, gint64, 0) + i * step);
        }
    }
  g_assert_cmpint (widest, >=, 5);
  clear (&picture);
}

/* As wide as they are on a screen, where a badge takes more than half of a year. */
static double
width_on_screen (TjTextStyle style, const char *text, gpointer data)
{
  if (style == TJ_TEXT_BADGE)
    return 55;
  return (style == TJ_TEXT_UPPER ? 9.5 : 7.5) * (double) strlen (text);
}

/* Above quarters each year keeps its name, wherever today's badge stands. */
static void
test_badge_beside_years (void)
{
  Picture picture = { .model = tj_model_new () };

  draw (&picture);
  picture.frame.text_width = width_on_screen;
  picture.frame.axis.origin = (double) tj_civil_day (2024, 7, 1) * TJ_MINUTES_PER_DAY;
  for (double zoom = 0.3; zoom < 0.8; zoom += 0.04)
    for (int day = 0; day < 365; day += 5)
      {
        g_autoptr (GArray) years = NULL;

        picture.frame.axis.px_per_day = zoom;
        picture.frame.today = (tj_civil_day (2026, 1, 1) + day) * TJ_MINUTES_PER_DAY;
        redraw (&picture);
        if (find_text (picture.scene, "Q2") == NULL)
          continue;
        years = named_years (picture.scene);
        g_assert_cmpuint (years->len, >=, 3);
        for (guint i = 0; i < years->len; i++)
          g_assert_cmpint (g_array_index (years, gint64, i), ==, g_array_index (years, gint64, 0) + i);
      }
  g_assert_nonnull (find_text (picture.scene, "Q2"));
  clear (&picture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/scene/bar", test_bar);
  g_test_add_func ("/chart/scene/precise-bar", test_precise_bar);
  g_test_add_func ("/chart/scene/kinds", test_kinds);
  g_test_add_func ("/chart/scene/signs", test_signs);
  g_test_add_func ("/chart/scene/label-places", test_label_places);
  g_test_add_func ("/chart/scene/labels-whole", test_labels_whole);
  g_test_add_func ("/chart/scene/today-and-selection", test_today_and_selection);
  g_test_add_func ("/chart/scene/hits", test_hits);
  g_test_add_func ("/chart/scene/many", test_many);
  g_test_add_func ("/chart/scene/every-zoom", test_every_zoom);
  g_test_add_func ("/chart/scene/contrast", test_contrast);
  g_test_add_func ("/scene/years", test_years);
  g_test_add_func ("/scene/years-in-steps", test_years_in_steps);
  g_test_add_func ("/scene/badge-beside-years", test_badge_beside_years);
  return g_test_run ();
}
