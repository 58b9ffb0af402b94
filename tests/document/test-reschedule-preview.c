// SPDX-License-Identifier: EUPL-1.2
/* What would follow from an edit: dates, and what breaks. */
#include <string.h>

#include "model-fixture.h"
#include "tj-civil.h"
#include "tj-reschedule-preview.h"
#include "tj-reschedule.h"

#define TODAY tj_civil_day (2025, 6, 12)
#define COUNCIL 500
#define DECISION 600

static void
add (TjModel *model, char name, const char *type, const char *start, const char *finish, const char *duration)
{
  char text[2] = { name, 0 };

  tj_model_add (model, fixture_new (TJ_KIND_ACTIVITY, name, "project", "1", "name", text, "type", type, "start", start,
                                    "finish", finish, "duration", duration, NULL));
}

static void
link_up (TjModel *model, char from, char to)
{
  g_autofree char *predecessor = g_strdup_printf ("%d", from), *successor = g_strdup_printf ("%d", to);

  tj_model_add (model, fixture_new (TJ_KIND_DEPENDENCY, 1000 + from * 200 + to, "predecessor", predecessor, "successor",
                                    successor, "type", "eind_start", NULL));
}

/* A, own dates, then B and C by links, then the decision D of a council that meets on three days. */
typedef struct
{
  TjModel *model;
  TjPlan *plan;
  TjReschedulePreview *preview;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  static const char *const meetings[] = { "2025-10-06", "2025-11-10", "2025-12-08" };

  self->model = tj_model_new ();
  fixture_add_project (self->model, FIXTURE_PROJECT, "P");
  add (self->model, 'A', "stap", "2025-09-01", "2025-09-12", "");
  add (self->model, 'B', "stap", "", "", "10wd");
  add (self->model, 'C', "stap", "", "", "10wd");
  add (self->model, 'D', "besluit", "2025-11-10", "", "");
  add (self->model, 'E', "stap", "2025-09-01", "2025-09-12", "");
  link_up (self->model, 'A', 'B');
  link_up (self->model, 'B', 'C');
  link_up (self->model, 'C', 'D');
  tj_model_add (self->model, fixture_new (TJ_KIND_BODY, COUNCIL, "name", "Gemeenteraad", "kind", "raad", "submission",
                                          "10wd", NULL));
  for (guint i = 0; i < G_N_ELEMENTS (meetings); i++)
    tj_model_add (self->model,
                  fixture_new (TJ_KIND_BODY_MEETING, COUNCIL + 1 + i, "body", "500", "date", meetings[i], NULL));
  tj_model_add (self->model, fixture_new (TJ_KIND_DECISION, DECISION, "project", "1", "name", "Koers vaststellen",
                                          "activity", "68", "body", "500", NULL));
  self->plan = tj_plan_new (self->model);
  self->preview = tj_reschedule_preview_new (self->model, self->plan, FIXTURE_PROJECT, TODAY);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tj_reschedule_preview_free (self->preview);
  tj_plan_free (self->plan);
  tj_model_free (self->model);
}

static void
run (Fixture *self, char name, int days)
{
  TjId id = name;
  g_autoptr (TjEdit) edit
      = tj_reschedule_move (self->model, self->plan, &id, 1, (TjStep) { TJ_PRECISION_DAY, days, FALSE });

  tj_reschedule_preview_run (self->preview, edit);
}

static const char *
break_with (Fixture *self, const char *part)
{
  const GPtrArray *breaks = tj_reschedule_preview_breaks (self->preview);

  for (guint i = 0; i < breaks->len; i++)
    if (strstr (g_ptr_array_index (breaks, i), part))
      return g_ptr_array_index (breaks, i);
  return NULL;
}

static void
assert_start (Fixture *self, char name, int month, int day)
{
  const TjMoved *moved = tj_reschedule_preview_find (self->preview, name);

  g_assert_nonnull (moved);
  g_assert_cmpint (moved->after.start / TJ_MINUTES_PER_DAY, ==, tj_civil_day (2025, month, day));
}

static void
test_moved (Fixture *self, gconstpointer data)
{
  run (self, 'A', 7);
  assert_start (self, 'A', 9, 8);
  assert_start (self, 'B', 9, 22);
  assert_start (self, 'C', 10, 6);
  g_assert_cmpuint (tj_reschedule_preview_moved (self->preview)->len, ==, 3);
  g_assert_null (tj_reschedule_preview_find (self->preview, 'D'));
  g_assert_null (tj_reschedule_preview_find (self->preview, 'E'));
  g_assert_cmpuint (tj_reschedule_preview_others (self->preview), ==, 2);
  g_assert_cmpuint (tj_reschedule_preview_breaks (self->preview)->len, ==, 0);
  /* The next starts from the same place, and nothing leaves none. */
  run (self, 'A', 1);
  assert_start (self, 'A', 9, 2);
  tj_reschedule_preview_run (self->preview, NULL);
  g_assert_cmpuint (tj_reschedule_preview_moved (self->preview)->len, ==, 0);
  /* The model knows nothing of it. */
  g_assert_cmpint (((const TjActivity *) tj_model_get (self->model, 'A'))->start.minute / TJ_MINUTES_PER_DAY, ==,
                   tj_civil_day (2025, 9, 1));
}

/* C ends on 10 October; the last day to hand in for 10 November is 27 October. */
static void
test_cycle (Fixture *self, gconstpointer data)
{
  const char *words;

  run (self, 'A', 14);
  g_assert_null (break_with (self, "Koers vaststellen"));
  run (self, 'A', 21);
  words = break_with (self, "Koers vaststellen");
  g_assert_nonnull (words);
  g_assert_nonnull (strstr (words, "10 november 2025"));
  g_assert_nonnull (strstr (words, "8 december 2025"));
  g_assert_nonnull (strstr (words, "Gemeenteraad"));
  /* So far away that no meeting is known. */
  run (self, 'A', 120);
  words = break_with (self, "Koers vaststellen");
  g_assert_nonnull (words);
  g_assert_null (strstr (words, "8 december"));
  run (self, 'E', 21);
  g_assert_null (break_with (self, "Koers vaststellen"));
}

/* The decision itself: to a day without a meeting it waits for the next; to a meeting is what is meant. */
static void
test_decision_moves (Fixture *self, gconstpointer data)
{
  const GPtrArray *breaks;

  run (self, 'D', 3);
  g_assert_nonnull (strstr (break_with (self, "10 november 2025"), "8 december 2025"));
  breaks = tj_reschedule_preview_breaks (self->preview);
  g_assert_cmpuint (breaks->len, ==, 1);
  run (self, 'D', 28);
  g_assert_cmpuint (tj_reschedule_preview_breaks (self->preview)->len, ==, 0);
}

/* What is found now already is not new. */
static void
test_findings (Fixture *self, gconstpointer data)
{
  TjId id = 'E';
  g_autoptr (TjEdit) edit = NULL;

  run (self, 'D', -60);
  g_assert_nonnull (break_with (self, "“D”"));
  edit = tj_reschedule_move (self->model, self->plan, &id, 1, (TjStep) { TJ_PRECISION_DAY, 1, FALSE });
  tj_reschedule_preview_run (self->preview, edit);
  g_assert_cmpuint (tj_reschedule_preview_breaks (self->preview)->len, ==, 0);
}

/* Phases that come to overlap or drift apart, and a step that leaves its phase: told while it is dragged. */
static void
test_phases (Fixture *self, gconstpointer data)
{
  static const TjId ids[] = { 'F', 'G', 'H' };
  g_autoptr (TjEdit) edit = NULL;
  const char *words;

  add (self->model, 'F', "fase", "2025-09-01", "2025-09-26", "");
  add (self->model, 'G', "fase", "2025-09-29", "2025-10-31", "");
  tj_model_add (self->model, fixture_new (TJ_KIND_ACTIVITY, 'H', "project", "1", "parent", "71", "name", "H", "type",
                                          "stap", "start", "2025-10-01", "finish", "2025-10-10", NULL));
  tj_reschedule_preview_free (self->preview);
  tj_plan_free (self->plan);
  self->plan = tj_plan_new (self->model);
  self->preview = tj_reschedule_preview_new (self->model, self->plan, FIXTURE_PROJECT, TODAY);
  run (self, 'F', 1);
  g_assert_nonnull (break_with (self, "“F” and “G” overlap"));
  run (self, 'F', -14);
  g_assert_null (break_with (self, "overlap"));
  g_assert_nonnull (break_with (self, "Between “F” and “G” lies no phase"));
  run (self, 'H', 28);
  words = break_with (self, "after the end of “G”");
  g_assert_nonnull (words);
  g_assert_nonnull (strstr (words, "“H”"));
  /* Within its phase, or together with it, nothing is said of it. */
  run (self, 'H', 7);
  g_assert_cmpuint (tj_reschedule_preview_breaks (self->preview)->len, ==, 0);
  edit = tj_reschedule_move (self->model, self->plan, ids, 3, (TjStep) { TJ_PRECISION_DAY, 7, FALSE });
  tj_reschedule_preview_run (self->preview, edit);
  g_assert_cmpuint (tj_reschedule_preview_moved (self->preview)->len, ==, 3);
  g_assert_cmpuint (tj_reschedule_preview_breaks (self->preview)->len, ==, 0);
}

static void
test_held (Fixture *self, gconstpointer data)
{
  run (self, 'B', -7);
  g_assert_null (tj_reschedule_preview_find (self->preview, 'B'));
  g_assert_nonnull (break_with (self, "“A”"));
  run (self, 'B', 7);
  assert_start (self, 'B', 9, 22);
  g_assert_null (break_with (self, "“A”"));
}

/* Over the end of the year the money goes along, and no longer fits what was budgeted. */
static void
test_money (Fixture *self, gconstpointer data)
{
  tj_model_add (self->model, fixture_new (TJ_KIND_COST_LINE, 800, "project", "1", "name", "Inhuur", "activity", "65",
                                          "follows", "ja", "amounts", "*=900.00", NULL));
  tj_model_add (self->model, fixture_new (TJ_KIND_REALISATION, 801, "cost_line", "800", "kind", "begroot", "amounts",
                                          "2025=900.00", NULL));
  tj_reschedule_preview_free (self->preview);
  self->preview = tj_reschedule_preview_new (self->model, self->plan, FIXTURE_PROJECT, TODAY);
  run (self, 'A', 7);
  g_assert_null (break_with (self, "“Inhuur”"));
  run (self, 'A', 140);
  g_assert_cmpstr (
      break_with (self, "“Inhuur”"), ==,
      "“Inhuur” costs otherwise than was budgeted: 2025: €\u00a00 instead of €\u00a0900 (\u2011€\u00a0900).");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/document/reschedule-preview/moved", Fixture, NULL, set_up, test_moved, tear_down);
  g_test_add ("/document/reschedule-preview/cycle", Fixture, NULL, set_up, test_cycle, tear_down);
  g_test_add ("/document/reschedule-preview/decision", Fixture, NULL, set_up, test_decision_moves, tear_down);
  g_test_add ("/document/reschedule-preview/findings", Fixture, NULL, set_up, test_findings, tear_down);
  g_test_add ("/document/reschedule-preview/phases", Fixture, NULL, set_up, test_phases, tear_down);
  g_test_add ("/document/reschedule-preview/held", Fixture, NULL, set_up, test_held, tear_down);
  g_test_add ("/document/reschedule-preview/money", Fixture, NULL, set_up, test_money, tear_down);
  return g_test_run ();
}
