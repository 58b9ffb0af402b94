// SPDX-License-Identifier: EUPL-1.2
/* The strip of phases: which phases, in which lane, and labels that never overlap. */
#include "tj-civil.h"
#include "tj-file.h"
#include "tj-phase-bars.h"

#define GAP 12

static GArray *
capelle_bars (void)
{
  g_autofree char *path = tj_file_sample_path ("capelle");
  g_autoptr (TjModel) model = tj_file_read (path, NULL, NULL);
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  return tj_phase_bars (model, plan, ((const TjRecord *) tj_model_at (model, TJ_KIND_PROJECT, 0))->id);
}

static void
test_capelle (void)
{
  g_autoptr (GArray) bars = capelle_bars ();
  static const char *const labels[] = { "0 Plan van aanpak",
                                        "1.1 Analyse",
                                        "1.2 Dialoog",
                                        "1.3 Koersbepaling",
                                        "1.4 Besluitvorming",
                                        "2.1 Verdiepingen",
                                        "2.2 Besluitvorming en borging" };
  static const guint lanes[] = { 0, 1, 0, 0, 1, 0, 0 };
  gint32 start, finish;

  g_assert_cmpuint (bars->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < bars->len; i++)
    {
      g_assert_cmpstr (g_array_index (bars, TjPhaseBar, i).label, ==, labels[i]);
      g_assert_cmpuint (g_array_index (bars, TjPhaseBar, i).lane, ==, lanes[i]);
    }
  g_assert_cmpuint (tj_phase_bars_lanes (bars), ==, 2);
  g_assert_true (tj_phase_bars_range (bars, &start, &finish));
  g_assert_cmpint (start, ==, tj_civil_day (2025, 2, 1) * TJ_MINUTES_PER_DAY);
  g_assert_cmpint (finish, ==, tj_civil_day (2026, 10, 1) * TJ_MINUTES_PER_DAY);
  /* December 2025 belongs to no phase. */
  g_assert_cmpint (g_array_index (bars, TjPhaseBar, 4).finish, ==, tj_civil_day (2025, 12, 1) * TJ_MINUTES_PER_DAY);
  g_assert_cmpint (g_array_index (bars, TjPhaseBar, 5).start, ==, tj_civil_day (2026, 1, 1) * TJ_MINUTES_PER_DAY);
}

static void
test_sentence (void)
{
  g_autoptr (GArray) bars = capelle_bars ();
  g_autoptr (GArray) none = g_array_new (FALSE, FALSE, sizeof (TjPhaseBar));
  static const struct
  {
    int year, month, day;
    const char *expected;
  } cases[] = {
    { 2025, 1, 31, "Not started yet: 0 Plan van aanpak begins tomorrow." },
    { 2025, 2, 1, "Now: 0 Plan van aanpak" },
    { 2025, 3, 31, "Now: 0 Plan van aanpak, 1.1 Analyse" },
    { 2025, 6, 12, "Now: 1.2 Dialoog" },
    { 2025, 12, 12, "Now between two phases: 2.1 Verdiepingen begins in 20 days." },
    { 2026, 9, 30, "Now: 2.2 Besluitvorming en borging" },
    { 2026, 10, 1, "All phases are over; the last one, 2.2 Besluitvorming en borging, ended yesterday." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = tj_phase_bars_sentence (bars, tj_civil_day (cases[i].year, cases[i].month, cases[i].day));

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
  g_assert_null (tj_phase_bars_sentence (none, 0));
}

static void
test_bar_text (void)
{
  g_autoptr (GArray) bars = capelle_bars ();
  g_autofree char *past = tj_phase_bar_text (&g_array_index (bars, TjPhaseBar, 0), tj_civil_day (2025, 6, 12));
  g_autofree char *now = tj_phase_bar_text (&g_array_index (bars, TjPhaseBar, 2), tj_civil_day (2025, 6, 12));
  g_autofree char *future = tj_phase_bar_text (&g_array_index (bars, TjPhaseBar, 6), tj_civil_day (2025, 6, 12));

  g_assert_cmpstr (past, ==, "0 Plan van aanpak, feb 2025 – mrt 2025, over");
  g_assert_cmpstr (now, ==, "1.2 Dialoog, mei 2025 – jun 2025, running now");
  g_assert_cmpstr (future, ==, "2.2 Besluitvorming en borging, jun 2026 – sep 2026, still to come");
}

static TjActivity *
add_activity (TjModel *model, TjId project, TjId parent, int type, int month)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, 0);

  activity->project = project;
  activity->parent = parent;
  activity->type = type;
  activity->start = tj_date_month (2025, month);
  activity->finish = tj_date_month (2025, month);
  activity->name = g_strdup_printf ("M%d", month);
  tj_model_add (model, activity);
  return activity;
}

/* More leaf phases than fit: the main phases are told. */
static void
test_many (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjRecord *project = tj_record_new (TJ_KIND_PROJECT, 0);
  g_autoptr (TjPlan) plan = NULL;
  g_autoptr (GArray) bars = NULL;

  tj_model_add (model, project);
  for (int i = 0; i < 3; i++)
    {
      TjId top = add_activity (model, project->id, 0, TJ_ACTIVITY_TYPE_PHASE, 1 + 4 * i)->record.id;

      for (int j = 0; j < 5; j++)
        add_activity (model, project->id, top, TJ_ACTIVITY_TYPE_PHASE, 1 + 4 * i);
    }
  plan = tj_plan_new (model);
  bars = tj_phase_bars (model, plan, project->id);
  g_assert_cmpuint (bars->len, ==, 3);
}

/* No phases at all: what stands at the top, but never more than fit, and lanes that suffice. */
static void
test_without_phases (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjRecord *project = tj_record_new (TJ_KIND_PROJECT, 0);
  g_autoptr (TjPlan) plan = NULL;
  g_autoptr (GArray) bars = NULL;

  tj_model_add (model, project);
  for (int i = 0; i < 40; i++)
    add_activity (model, project->id, 0, TJ_ACTIVITY_TYPE_STEP, 3);
  plan = tj_plan_new (model);
  bars = tj_phase_bars (model, plan, project->id);
  g_assert_cmpuint (bars->len, ==, TJ_PHASE_BARS_MAX);
  g_assert_cmpuint (tj_phase_bars_lanes (bars), ==, TJ_PHASE_BARS_MAX);
}

/* One cannot be in a moment. */
static void
test_only_moments (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjRecord *project = tj_record_new (TJ_KIND_PROJECT, 0);
  g_autoptr (TjPlan) plan = NULL;
  g_autoptr (GArray) bars = NULL;

  tj_model_add (model, project);
  add_activity (model, project->id, 0, TJ_ACTIVITY_TYPE_DECISION, 3);
  add_activity (model, project->id, 0, TJ_ACTIVITY_TYPE_MILESTONE, 4);
  plan = tj_plan_new (model);
  bars = tj_phase_bars (model, plan, project->id);
  g_assert_cmpuint (bars->len, ==, 0);
}

static gboolean
overlap (const TjPhaseLabel *a, const TjPhaseLabel *b)
{
  return a->row == b->row && a->x < b->x + b->width + GAP && b->x < a->x + a->width + GAP;
}

static void
assert_apart (const TjPhaseLabel *labels, guint n, int width, guint rows)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (labels[i].x, >=, 0);
      g_assert_cmpint (labels[i].x + labels[i].width, <=, width);
      g_assert_cmpuint (labels[i].row, <, rows);
      for (guint j = i + 1; j < n; j++)
        g_assert_false (overlap (&labels[i], &labels[j]));
    }
}

static int
compare_anchors (gconstpointer a, gconstpointer b)
{
  return ((const TjPhaseLabel *) a)->anchor - ((const TjPhaseLabel *) b)->anchor;
}

static void
test_labels (void)
{
  for (int round = 0; round < 2000; round++)
    {
      TjPhaseLabel labels[TJ_PHASE_BARS_MAX] = { 0 };
      int width = g_test_rand_int_range (40, 1200);
      guint n = (guint) g_test_rand_int_range (1, TJ_PHASE_BARS_MAX + 1), rows;

      for (guint i = 0; i < n; i++)
        {
          labels[i].anchor = g_test_rand_int_range (0, width);
          labels[i].width = g_test_rand_int_range (10, 400);
        }
      qsort (labels, n, sizeof *labels, compare_anchors);
      rows = tj_phase_labels_place (labels, n, width, GAP);
      assert_apart (labels, n, width, rows);
    }
}

/* Labels with room stay on one row, right below their bars. */
static void
test_labels_with_room (void)
{
  TjPhaseLabel labels[]
      = { { .anchor = 0, .width = 80 }, { .anchor = 100, .width = 80 }, { .anchor = 300, .width = 90 } };

  g_assert_cmpuint (tj_phase_labels_place (labels, 3, 400, GAP), ==, 1);
  g_assert_cmpint (labels[1].x, ==, 100);
  g_assert_cmpint (labels[2].width, ==, 90);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/phase-bars/only-moments", test_only_moments);
  g_test_add_func ("/phase-bars/capelle", test_capelle);
  g_test_add_func ("/phase-bars/sentence", test_sentence);
  g_test_add_func ("/phase-bars/text", test_bar_text);
  g_test_add_func ("/phase-bars/many", test_many);
  g_test_add_func ("/phase-bars/without-phases", test_without_phases);
  g_test_add_func ("/phase-bars/labels", test_labels);
  g_test_add_func ("/phase-bars/labels-with-room", test_labels_with_room);
  return g_test_run ();
}
