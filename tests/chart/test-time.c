// SPDX-License-Identifier: EUPL-1.2
/* What stands behind and above the rows: days off, bands, meetings, elections, the status date; and the legend. */
#include "picture.h"
#include "tj-gantt-legend.h"
#include "tj-work-time.h"

#define LANE 26

static void
add_recess (TjModel *model, TjId id, const char *name, TjDate start, TjDate finish)
{
  TjRecess *recess = tj_record_new (TJ_KIND_RECESS, id);

  recess->name = g_strdup (name);
  recess->start = start;
  recess->finish = finish;
  tj_model_add (model, recess);
}

/* A council that meets on Monday 10 November 2025, papers by Friday 31 October; recess in July and August; elections on
 * 18 March 2026; status date 15 January 2025. */
static TjModel *
some_time (void)
{
  TjModel *model = tj_model_new ();
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);
  TjCalendar *calendar = tj_record_new (TJ_KIND_CALENDAR, 900);
  TjBody *body = tj_record_new (TJ_KIND_BODY, 51);
  TjBodyMeeting *meeting = tj_record_new (TJ_KIND_BODY_MEETING, 61);
  TjTerm *term = tj_record_new (TJ_KIND_TERM, 71);

  project->name = g_strdup ("Traject");
  project->status_date = tj_date_day (2025, 1, 15);
  project->calendar = 900;
  calendar->name = g_strdup ("Kalender");
  calendar->school_region = TJ_SCHOOL_REGION_SOUTH;
  body->name = g_strdup ("Gemeenteraad");
  body->kind = TJ_BODY_KIND_COUNCIL;
  body->letter = g_strdup ("R");
  meeting->body = 51;
  meeting->date = tj_date_day (2025, 11, 10);
  meeting->submission = tj_date_day (2025, 10, 31);
  term->name = g_strdup ("2022-2026");
  term->elections = tj_date_day (2026, 3, 18);
  tj_model_add (model, project);
  tj_model_add (model, calendar);
  tj_model_add (model, body);
  tj_model_add (model, meeting);
  tj_model_add (model, term);
  add_recess (model, 81, "zomerreces", tj_date_day (2025, 7, 7), tj_date_day (2025, 8, 17));
  add_recess (model, 82, "zomerreces", tj_date_day (2025, 7, 7), tj_date_day (2025, 8, 17));
  add (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Stap")->start = tj_date_month (2025, 3);
  return model;
}

static void
show (Picture *picture, double px_per_day, gint32 origin)
{
  picture->frame.lane_height = LANE;
  picture->frame.header_height = 50 + LANE;
  picture->frame.axis.px_per_day = px_per_day;
  picture->frame.axis.origin = origin;
  redraw (picture);
}

/* Weekends and holidays as one stretch where they meet: Ascension Day alone, Easter from Saturday to Monday. */
static void
test_days_off (void)
{
  Picture picture = { .model = some_time () };
  const GArray *off;
  gboolean easter = FALSE, ascension = FALSE;

  draw (&picture);
  off = tj_gantt_rows_days_off (picture.rows, at (2025, 4, 1), at (2025, 6, 1));
  for (guint i = 0; i < off->len; i++)
    {
      const TjWorkInterval *days = &g_array_index (off, TjWorkInterval, i);

      easter |= days->from == at (2025, 4, 19) && days->to == at (2025, 4, 22);
      ascension |= days->from == at (2025, 5, 29) && days->to == at (2025, 5, 30);
    }
  g_assert_true (easter && ascension);
  show (&picture, 20, at (2025, 5, 26));
  g_assert_cmpfloat (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_WEEKEND)->x, ==, 60);
  g_assert_cmpfloat (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_WEEKEND)->w, ==, 20);
  g_assert_nonnull (find_text (picture.scene, "Hemelvaartsdag"));
  show (&picture, 1, at (2025, 5, 26));
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_WEEKEND));
  picture.frame.show = TJ_SHOW_ALL & ~TJ_SHOW_DAYS_OFF;
  show (&picture, 20, at (2025, 5, 26));
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_WEEKEND));
  g_assert_null (find_text (picture.scene, "Hemelvaartsdag"));
  clear (&picture);
}

/* The same recess of two bodies is one band; its name stands in the lane while there is room, and stays in view. */
static void
test_bands (void)
{
  Picture picture = { .model = some_time () };
  const TjPrimitive *name;
  guint recess = 0, school = 0;

  draw (&picture);
  for (guint i = 0; i < tj_gantt_rows_bands (picture.rows)->len; i++)
    {
      TjLayerKind kind = g_array_index (tj_gantt_rows_bands (picture.rows), TjLayerSpan, i).kind;

      recess += kind == TJ_LAYER_RECESS;
      school += kind == TJ_LAYER_SCHOOL;
    }
  g_assert_cmpuint (recess, ==, 1);
  g_assert_cmpuint (school, >, 10);
  show (&picture, 4, at (2025, 7, 1));
  name = find_text (picture.scene, "zomerreces");
  g_assert_cmpfloat (name->x, >, 24);
  g_assert_cmpfloat (name->y, >, 50);
  g_assert_cmpfloat (name->y, <, 50 + LANE);
  show (&picture, 4, at (2025, 7, 20));
  g_assert_cmpfloat (find_text (picture.scene, "zomerreces")->x, <, 10);
  show (&picture, 0.5, at (2025, 1, 1));
  g_assert_null (find_text (picture.scene, "zomerreces"));
  g_assert_nonnull (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_RECESS));
  picture.frame.show = TJ_SHOW_ALL & ~TJ_SHOW_BANDS;
  show (&picture, 4, at (2025, 7, 1));
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_RECESS));
  clear (&picture);
}

/* 10 November is 9 days after the 1st; papers are in by the end of 31 October. */
static void
test_meetings (void)
{
  Picture picture = { .model = some_time () };
  const TjPrimitive *tick, *letter;

  draw (&picture);
  show (&picture, 10, at (2025, 10, 1));
  tick = find (picture.scene, TJ_SHAPE_RECT, TJ_INK_COUNCIL);
  g_assert_cmpfloat_with_epsilon (tick->x + tick->w / 2, 405, 1);
  g_assert_cmpfloat (tick->y + tick->h, ==, 50 + LANE);
  letter = find_text (picture.scene, "R");
  g_assert_cmpfloat_with_epsilon (letter->x + letter->w / 2, 405, 1);
  tick++;
  while (tick->stroke.role != TJ_INK_COUNCIL)
    tick++;
  g_assert_cmpint (tick->fill.role, ==, TJ_INK_BACKGROUND);
  g_assert_cmpfloat_with_epsilon (tick->x + tick->w / 2, 310, 1);
  /* Farther away: no letters; farther still: nothing. */
  show (&picture, 1, at (2025, 10, 1));
  g_assert_nonnull (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_COUNCIL));
  g_assert_null (find_text (picture.scene, "R"));
  show (&picture, 0.4, at (2025, 1, 1));
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_COUNCIL));
  picture.frame.show = TJ_SHOW_ALL & ~TJ_SHOW_MEETINGS;
  show (&picture, 10, at (2025, 10, 1));
  g_assert_null (find (picture.scene, TJ_SHAPE_RECT, TJ_INK_COUNCIL));
  clear (&picture);
}

static void
test_dates (void)
{
  Picture picture = { .model = some_time () };
  const TjPrimitive *line;

  draw (&picture);
  show (&picture, 1, at (2025, 1, 1));
  /* The end of the status date. */
  line = find (picture.scene, TJ_SHAPE_LINE, TJ_INK_STATUS);
  g_assert_cmpfloat (line->x, ==, 15);
  g_assert_cmpfloat (line->dash, >, 0);
  g_assert_nonnull (find_text (picture.scene, "status date"));
  g_assert_cmpfloat (find (picture.scene, TJ_SHAPE_LINE, TJ_INK_ELECTIONS)->x, ==, 441);
  g_assert_nonnull (find_text (picture.scene, "elections"));
  show (&picture, 1, at (2025, 2, 1));
  g_assert_null (find (picture.scene, TJ_SHAPE_LINE, TJ_INK_STATUS));
  clear (&picture);
}

/* Names in the lane never stand over each other, whatever the zoom. */
static void
test_names_apart (void)
{
  Picture picture = { .model = some_time () };

  draw (&picture);
  for (double zoom = 0.2; zoom < 160; zoom *= 1.4)
    {
      g_autoptr (GArray) names = g_array_new (FALSE, FALSE, sizeof (TjPrimitive));

      show (&picture, zoom, at (2025, 6, 25));
      for (guint i = 0; i < tj_scene_count (picture.scene); i++)
        {
          const TjPrimitive *text = tj_scene_at (picture.scene, i);

          if (text->shape == TJ_SHAPE_TEXT && text->y > 50 && text->y < 50 + LANE)
            g_array_append_vals (names, text, 1);
        }
      for (guint i = 0; i < names->len; i++)
        for (guint k = 0; k < i; k++)
          {
            const TjPrimitive *a = &g_array_index (names, TjPrimitive, i), *b = &g_array_index (names, TjPrimitive, k);

            g_assert_true (a->x + a->w <= b->x || b->x + b->w <= a->x);
          }
    }
  clear (&picture);
}

static void
test_has_lane (void)
{
  Picture picture = { .model = some_time () }, bare = { .model = tj_model_new () };

  draw (&picture);
  draw (&bare);
  g_assert_true (tj_gantt_has_lane (picture.rows, 0)); /* the status date */
  g_assert_false (tj_gantt_has_lane (bare.rows, TJ_SHOW_ALL));
  clear (&picture);
  clear (&bare);
}

static void
test_legend (void)
{
  Picture picture = { .model = some_time () };
  g_autoptr (TjScene) scene = tj_scene_new ();
  guint32 signs, some = 1u << TJ_LEGEND_BAR | 1u << TJ_LEGEND_RECESS | 1u << TJ_LEGEND_STATUS;
  double low, high;

  draw (&picture);
  signs = tj_gantt_legend_signs (picture.rows, TJ_SHOW_ALL, TRUE);
  g_assert_cmpuint (signs & some, ==, some);
  g_assert_cmpuint (signs & (1u << TJ_LEGEND_MILESTONE | 1u << TJ_LEGEND_LINK | 1u << TJ_LEGEND_AGREED), ==, 0);
  g_assert_cmpuint (tj_gantt_legend_signs (picture.rows, 0, FALSE) & 1u << TJ_LEGEND_RECESS, ==, 0);
  /* All signs, each with its word; narrower is higher. */
  low = tj_gantt_legend (scene, (1u << TJ_N_LEGENDS) - 1, 900, &picture.frame);
  for (TjLegend sign = 0; sign < TJ_N_LEGENDS; sign++)
    {
      const TjPrimitive *word = find_text (scene, tj_gantt_legend_word (sign));

      g_assert_nonnull (word);
      g_assert_cmpfloat (word->x + word->w, <=, 900);
      g_assert_cmpfloat (word->y, <, low);
    }
  /* Decisions bear the letter of their body, as in the chart. */
  g_assert_nonnull (find_text (scene, "C"));
  g_assert_nonnull (find_text (scene, "R"));
  high = tj_gantt_legend (scene, (1u << TJ_N_LEGENDS) - 1, 300, &picture.frame);
  g_assert_cmpfloat (high, >, low);
  g_assert_cmpfloat (tj_gantt_legend (scene, 0, 300, &picture.frame), ==, 0);
  clear (&picture);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/time/days-off", test_days_off);
  g_test_add_func ("/chart/time/bands", test_bands);
  g_test_add_func ("/chart/time/meetings", test_meetings);
  g_test_add_func ("/chart/time/dates", test_dates);
  g_test_add_func ("/chart/time/names-apart", test_names_apart);
  g_test_add_func ("/chart/time/has-lane", test_has_lane);
  g_test_add_func ("/chart/time/legend", test_legend);
  return g_test_run ();
}
