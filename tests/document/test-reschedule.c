// SPDX-License-Identifier: EUPL-1.2
/* Moving, resizing and linking activities: what the edits hold. */
#include <string.h>

#include "model-fixture.h"
#include "tj-civil.h"
#include "tj-reschedule.h"

#define DAY TJ_PRECISION_DAY
#define WEEK TJ_PRECISION_WEEK
#define MONTH TJ_PRECISION_MONTH
#define QUARTER TJ_PRECISION_QUARTER

static TjModel *
new_model (void)
{
  TjModel *model = tj_model_new ();

  fixture_add_project (model, FIXTURE_PROJECT, "P");
  return model;
}

/* An activity with dates in canonical text; "" for none. The id is the letter. */
static void
add (TjModel *model, char name, char parent, const char *type, const char *start, const char *finish,
     const char *duration)
{
  char text[2] = { name, 0 };
  g_autofree char *above = parent == ' ' ? g_strdup ("") : g_strdup_printf ("%d", parent);

  tj_model_add (model, fixture_new (TJ_KIND_ACTIVITY, name, "project", "1", "name", text, "type", type, "parent", above,
                                    "start", start, "finish", finish, "duration", duration, NULL));
}

static TjId
link_up (TjModel *model, char from, char to, const char *type)
{
  g_autofree char *predecessor = g_strdup_printf ("%d", from), *successor = g_strdup_printf ("%d", to);
  TjId id = 1000 + from * 200 + to;

  tj_model_add (model, fixture_new (TJ_KIND_DEPENDENCY, id, "predecessor", predecessor, "successor", successor, "type",
                                    type, NULL));
  return id;
}

static char *
value_of (const TjModel *model, char name, const char *field)
{
  char *text = tj_field_to_text (tj_kind_field (TJ_KIND_ACTIVITY, field), tj_model_get (model, name));

  return text ? text : g_strdup ("");
}

static void
assert_value (const TjModel *model, char name, const char *field, const char *expected)
{
  g_autofree char *value = value_of (model, name, field);

  g_assert_cmpstr (value, ==, expected);
}

static TjEdit *
move (TjModel *model, const char *names, TjStep by)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjId ids[16];

  for (guint i = 0; i < strlen (names); i++)
    ids[i] = names[i];
  return tj_reschedule_move (model, plan, ids, (guint) strlen (names), by);
}

static TjEdit *
resize (TjModel *model, char name, TjEdge edge, const char *at, GError **error)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjDate date = { 0 };

  g_assert_true (tj_date_from_text (at, &date, NULL));
  return tj_reschedule_resize (model, plan, name, edge, tj_date_first (&date), error);
}

static void
test_snap (void)
{
  g_assert_cmpint (tj_reschedule_snap (40), ==, DAY);
  g_assert_cmpint (tj_reschedule_snap (4), ==, WEEK);
  g_assert_cmpint (tj_reschedule_snap (1.2), ==, MONTH);
  g_assert_cmpint (tj_reschedule_snap (0.1), ==, QUARTER);
  g_assert_cmpint (tj_reschedule_step (WEEK, 17).n, ==, 2);
  g_assert_cmpint (tj_reschedule_step (WEEK, -4).n, ==, -1);
  g_assert_cmpint (tj_reschedule_step (MONTH, 14).n, ==, 0);
}

/* Own dates, one activity. */
static void
test_move_own (void)
{
  static const struct
  {
    const char *start, *finish, *duration;
    TjPrecision unit;
    int n;
    const char *new_start, *new_finish; /* NULL: nothing happens */
  } cases[] = {
    /* A month stays a month; the nearest one. */
    { "2025-03", "2025-04", "", DAY, 20, "2025-04", "2025-05" },
    { "2025-03", "2025-04", "", DAY, 15, NULL, NULL },
    { "2025-03", "2025-04", "", DAY, -20, "2025-02", "2025-03" },
    { "2025-03", "2025-04", "", WEEK, 2, NULL, NULL },
    { "2025-03", "2025-04", "", MONTH, 11, "2026-02", "2026-03" },
    { "2025-11", "", "", MONTH, 2, "2026-01", "" },
    { "", "2025-11", "", MONTH, -11, "", "2024-12" },
    /* Weeks, quarters, halves, years. */
    { "2025-W20", "2025-W22", "", DAY, 4, "2025-W21", "2025-W23" },
    { "2025-W20", "2025-W22", "", DAY, 3, NULL, NULL },
    { "2025-W52", "", "", WEEK, 2, "2026-W02", "" },
    { "2025-W20", "", "", MONTH, 1, "2025-W24", "" },
    { "2025-Q4", "2026-Q1", "", MONTH, 3, "2026-Q1", "2026-Q2" },
    { "2025-Q4", "2026-Q1", "", MONTH, 1, NULL, NULL },
    { "2025-H2", "", "", MONTH, 4, "2026-H1", "" },
    { "2025", "2026", "", QUARTER, -3, "2024", "2025" },
    /* Days: working days are kept, days off are skipped. */
    { "2025-06-02", "2025-06-06", "", DAY, 1, "2025-06-03", "2025-06-10" },
    { "2025-06-16", "2025-06-20", "", DAY, 7, "2025-06-23", "2025-06-27" },
    { "2025-06-16", "2025-06-17", "", DAY, 5, "2025-06-23", "2025-06-24" },
    { "2025-06-23", "2025-06-24", "", DAY, -1, "2025-06-20", "2025-06-23" },
    { "2025-04-25", "", "", DAY, 1, "2025-04-28", "" },
    { "2025-04-18", "", "", DAY, 3, "2025-04-22", "" }, /* Easter Monday */
    { "2025-06-16", "2025-06-20", "", MONTH, 1, "2025-07-16", "2025-07-22" },
    { "2025-01-31", "", "", MONTH, 1, "2025-02-28", "" },
    /* What lies on a day off on purpose moves as it is. */
    { "2025-06-21", "2025-06-22", "", DAY, 7, "2025-06-28", "2025-06-29" },
    { "2025-06-10T19:30", "2025-06-10T22:00", "", WEEK, 1, "2025-06-17T19:30", "2025-06-17T22:00" },
    /* Two precisions: both by the coarser. */
    { "2025-03", "2025-05-15", "", DAY, 20, "2025-04", "2025-06-15" },
    { "2025-03", "2025-05-15", "", DAY, 10, NULL, NULL },
    /* With a duration, only what is stated. */
    { "2025-06-02", "", "10wd", DAY, 2, "2025-06-04", "" },
    { "2025-06-02", "2025-06-06", "", DAY, 0, NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = new_model ();
      TjEdit *edit;

      add (model, 'A', ' ', "stap", cases[i].start, cases[i].finish, cases[i].duration);
      g_test_message ("%s - %s by %d of %d", cases[i].start, cases[i].finish, cases[i].n, cases[i].unit);
      edit = move (model, "A", (TjStep) { cases[i].unit, cases[i].n, FALSE });
      if (cases[i].new_start == NULL)
        {
          g_assert_null (edit);
          continue;
        }
      fixture_apply (model, edit);
      assert_value (model, 'A', "start", cases[i].new_start);
      assert_value (model, 'A', "finish", cases[i].new_finish);
      assert_value (model, 'A', "duration", cases[i].duration);
    }
}

/* By the keyboard each press moves something, and back again. */
static void
test_move_by_key (void)
{
  g_autoptr (TjModel) model = new_model ();

  add (model, 'A', ' ', "stap", "2025-03", "2025-04", "");
  add (model, 'B', ' ', "stap", "2025-06-16", "2025-06-16", "");
  fixture_apply (model, move (model, "A", (TjStep) { DAY, 1, TRUE }));
  assert_value (model, 'A', "start", "2025-04");
  fixture_apply (model, move (model, "A", (TjStep) { WEEK, -1, TRUE }));
  assert_value (model, 'A', "start", "2025-03");
  /* Back over a weekend, one working day at a time. */
  fixture_apply (model, move (model, "B", (TjStep) { DAY, -1, TRUE }));
  assert_value (model, 'B', "start", "2025-06-13");
  fixture_apply (model, move (model, "B", (TjStep) { DAY, 1, TRUE }));
  assert_value (model, 'B', "start", "2025-06-16");
  assert_value (model, 'B', "finish", "2025-06-16");
}

static void
test_move_phase (void)
{
  g_autoptr (TjModel) model = new_model ();
  TjEdit *edit;

  add (model, 'A', ' ', "fase", "2025-03", "2025-06", "");
  add (model, 'B', 'A', "stap", "2025-03", "2025-04", "");
  add (model, 'C', 'A', "stap", "2025-05-12", "2025-05-16", "");
  add (model, 'D', 'A', "stap", "binnen-fase", "", "");
  add (model, 'E', 'C', "stap", "2025-W20", "", "");
  add (model, 'F', ' ', "stap", "2025-03", "2025-04", "");
  /* A child that is selected too does not go twice. */
  edit = move (model, "BAC", (TjStep) { MONTH, 1, FALSE });
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, 4);
  fixture_apply (model, edit);
  assert_value (model, 'A', "start", "2025-04");
  assert_value (model, 'A', "finish", "2025-07");
  assert_value (model, 'B', "start", "2025-04");
  assert_value (model, 'C', "start", "2025-06-12");
  assert_value (model, 'C', "finish", "2025-06-18");
  assert_value (model, 'D', "start", "binnen-fase");
  assert_value (model, 'E', "start", "2025-W24");
  assert_value (model, 'F', "start", "2025-03");
}

/* A phase without dates of its own moves by moving what is in it. */
static void
test_move_hull (void)
{
  g_autoptr (TjModel) model = new_model ();

  add (model, 'A', ' ', "fase", "", "", "");
  add (model, 'B', 'A', "stap", "2025-03", "2025-04", "");
  add (model, 'C', 'A', "stap", "2025-06", "", "");
  fixture_apply (model, move (model, "A", (TjStep) { DAY, -30, FALSE }));
  assert_value (model, 'A', "start", "");
  assert_value (model, 'B', "start", "2025-02");
  assert_value (model, 'C', "start", "2025-05");
}

static void
test_move_computed (void)
{
  g_autoptr (TjModel) model = new_model ();
  g_autoptr (TjPlan) plan = NULL;
  g_autoptr (TjRecord) between = NULL;
  g_autoptr (TjEdit) edit = tj_edit_new ("x");
  gconstpointer before;

  add (model, 'A', ' ', "stap", "2025-06-02", "2025-06-06", "");
  add (model, 'B', ' ', "stap", "", "", "5wd");
  link_up (model, 'A', 'B', "eind_start");
  /* B is computed: from Tuesday 10 June, since the 9th is Whit Monday. */
  fixture_apply (model, move (model, "B", (TjStep) { DAY, 4, FALSE }));
  assert_value (model, 'B', "start", "");
  assert_value (model, 'B', "constraint", "start_niet_eerder_dan");
  assert_value (model, 'B', "constraint_date", "2025-06-16"); /* the 14th is a Saturday */
  plan = tj_plan_new (model);
  g_assert_cmpint (tj_plan_span (plan, 'B')->start / TJ_MINUTES_PER_DAY, ==, tj_civil_day (2025, 6, 16));
  /* A date that it must start on is not weakened. */
  before = tj_model_get (model, 'B');
  between = fixture_changed (before, "constraint", "start_op");
  tj_edit_update (edit, before, fixture_changed (between, "constraint_date", "2025-06-18"));
  fixture_apply (model, g_steal_pointer (&edit));
  fixture_apply (model, move (model, "B", (TjStep) { DAY, 1, FALSE }));
  assert_value (model, 'B', "constraint", "start_op");
  assert_value (model, 'B', "constraint_date", "2025-06-19");
}

static void
test_move_undated (void)
{
  g_autoptr (TjModel) model = new_model ();

  add (model, 'A', ' ', "fase", "2025-03", "2025-04", "");
  add (model, 'B', 'A', "stap", "binnen-fase", "", "");
  add (model, 'C', 'A', "stap", "n.t.b.", "n.t.b.", "");
  add (model, 'D', 'A', "stap", "tekst:na de zomer", "", "");
  add (model, 'E', 'A', "besluit", "binnen-fase", "", "");
  fixture_apply (model, move (model, "B", (TjStep) { MONTH, 1, FALSE }));
  assert_value (model, 'B', "start", "2025-04");
  assert_value (model, 'B', "finish", "2025-05");
  fixture_apply (model, move (model, "CD", (TjStep) { WEEK, 1, FALSE }));
  assert_value (model, 'C', "start", "2025-W09");
  assert_value (model, 'D', "start", "2025-W09");
  fixture_apply (model, move (model, "E", (TjStep) { MONTH, 1, FALSE }));
  assert_value (model, 'E', "finish", "");
  g_assert_null (move (model, "", (TjStep) { MONTH, 1, FALSE }));
  g_assert_null (move (model, "Z", (TjStep) { MONTH, 1, FALSE }));
}

static void
test_move_deadline (void)
{
  g_autoptr (TjModel) model = new_model ();

  tj_model_add (model, fixture_new (TJ_KIND_ACTIVITY, 'A', "project", "1", "name", "A", "type", "besluit", "deadline",
                                    "2025-09-23", NULL));
  fixture_apply (model, move (model, "A", (TjStep) { WEEK, 1, FALSE }));
  assert_value (model, 'A', "deadline", "2025-09-30");
  assert_value (model, 'A', "start", "");
}

static void
test_resize_own (void)
{
  static const struct
  {
    const char *start, *finish, *duration;
    TjEdge edge;
    const char *at;                                    /* the edge comes at its first minute */
    const char *new_start, *new_finish, *new_duration; /* NULL: nothing happens */
  } cases[] = {
    { "2025-03", "2025-04", "", TJ_EDGE_FINISH, "2025-06-25", "2025-03", "2025-06", "" },
    { "2025-03", "2025-04", "", TJ_EDGE_FINISH, "2025-05-10", NULL, NULL, NULL },
    { "2025-03", "2025-04", "", TJ_EDGE_FINISH, "2024-01-10", "2025-03", "2025-03", "" },
    { "2025-03", "2025-04", "", TJ_EDGE_START, "2025-01-10", "2025-01", "2025-04", "" },
    { "2025-03", "2025-04", "", TJ_EDGE_START, "2026-01-10", "2025-04", "2025-04", "" },
    { "2025-06-02", "2025-06-06", "", TJ_EDGE_FINISH, "2025-06-12", "2025-06-02", "2025-06-11", "" },
    /* On a Sunday night: Friday. */
    { "2025-06-16", "2025-06-18", "", TJ_EDGE_FINISH, "2025-06-23", "2025-06-16", "2025-06-20", "" },
    { "2025-06-16", "2025-06-20", "", TJ_EDGE_START, "2025-06-14", NULL, NULL, NULL },
    { "2025-03", "2025-05-15", "", TJ_EDGE_FINISH, "2025-02-01", "2025-03", "2025-03-01", "" },
    /* The other end follows from a duration. */
    { "2025-06-16", "", "5wd", TJ_EDGE_FINISH, "2025-06-26", "2025-06-16", "", "8wd" },
    { "2025-06-16", "", "1ww", TJ_EDGE_FINISH, "2025-06-28", "2025-06-16", "", "2ww" },
    { "2025-06-16", "", "5wd", TJ_EDGE_START, "2025-06-18", "2025-06-18", "", "3wd" },
    { "", "2025-06-20", "5wd", TJ_EDGE_START, "2025-06-18", "", "2025-06-20", "3wd" },
    { "2025-06-16", "", "", TJ_EDGE_FINISH, "2025-06-19", "2025-06-16", "2025-06-18", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = new_model ();
      g_autoptr (GError) error = NULL;
      TjEdit *edit;

      add (model, 'A', ' ', "stap", cases[i].start, cases[i].finish, cases[i].duration);
      g_test_message ("%s - %s %s: %d at %s", cases[i].start, cases[i].finish, cases[i].duration, cases[i].edge,
                      cases[i].at);
      edit = resize (model, 'A', cases[i].edge, cases[i].at, &error);
      g_assert_no_error (error);
      if (cases[i].new_start == NULL)
        {
          g_assert_null (edit);
          continue;
        }
      fixture_apply (model, edit);
      assert_value (model, 'A', "start", cases[i].new_start);
      assert_value (model, 'A', "finish", cases[i].new_finish);
      assert_value (model, 'A', "duration", cases[i].new_duration);
    }
}

static void
test_resize_computed (void)
{
  g_autoptr (TjModel) model = new_model ();
  GError *error = NULL;

  add (model, 'A', ' ', "stap", "2025-06-10", "2025-06-13", "");
  add (model, 'B', ' ', "stap", "", "", "2ww");
  add (model, 'C', ' ', "stap", "", "", "2m");
  add (model, 'D', ' ', "fase", "", "", "");
  add (model, 'E', 'D', "stap", "2025-05", "", "");
  add (model, 'F', ' ', "mijlpaal", "", "", "");
  link_up (model, 'A', 'B', "eind_start");
  link_up (model, 'A', 'C', "eind_start");
  link_up (model, 'A', 'F', "eind_start");
  fixture_apply (model, resize (model, 'B', TJ_EDGE_FINISH, "2025-06-21", NULL));
  assert_value (model, 'B', "duration", "1ww");
  assert_value (model, 'B', "finish", "");
  fixture_apply (model, resize (model, 'B', TJ_EDGE_FINISH, "2025-06-25", NULL));
  assert_value (model, 'B', "duration", "1.4ww");
  fixture_apply (model, resize (model, 'B', TJ_EDGE_START, "2025-06-18", NULL));
  assert_value (model, 'B', "constraint_date", "2025-06-18");
  assert_value (model, 'B', "duration", "1ww");
  fixture_apply (model, resize (model, 'C', TJ_EDGE_FINISH, "2025-12-20", NULL));
  assert_value (model, 'C', "duration", "6m");
  g_assert_null (resize (model, 'D', TJ_EDGE_FINISH, "2025-12-20", &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  g_assert_nonnull (strstr (error->message, "D"));
  g_clear_error (&error);
  g_assert_null (resize (model, 'F', TJ_EDGE_FINISH, "2025-12-20", &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  g_clear_error (&error);
}

static TjEdit *
stretch (TjModel *model, char name, TjPrecision unit, int n, GError **error)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  TjId id = name;

  return tj_reschedule_stretch (model, plan, &id, 1, (TjStep) { unit, n, TRUE }, error);
}

static void
test_stretch (void)
{
  g_autoptr (TjModel) model = new_model ();
  GError *error = NULL;

  add (model, 'A', ' ', "stap", "2025-03", "2025-04", "");
  add (model, 'B', ' ', "stap", "2025-06-18", "2025-06-20", "");
  add (model, 'C', ' ', "stap", "2025-06-02", "", "2m");
  add (model, 'D', ' ', "stap", "n.t.b.", "", "");
  fixture_apply (model, stretch (model, 'A', DAY, 1, NULL));
  assert_value (model, 'A', "finish", "2025-05");
  fixture_apply (model, stretch (model, 'A', WEEK, -1, NULL));
  assert_value (model, 'A', "finish", "2025-04");
  fixture_apply (model, stretch (model, 'B', DAY, 1, NULL));
  assert_value (model, 'B', "finish", "2025-06-23");
  fixture_apply (model, stretch (model, 'B', DAY, -1, NULL));
  assert_value (model, 'B', "finish", "2025-06-20");
  /* Never before the start. */
  fixture_apply (model, stretch (model, 'B', WEEK, -1, NULL));
  assert_value (model, 'B', "finish", "2025-06-18");
  g_assert_null (stretch (model, 'B', DAY, -1, NULL));
  fixture_apply (model, stretch (model, 'C', DAY, 1, NULL));
  assert_value (model, 'C', "duration", "3m");
  g_assert_null (stretch (model, 'D', DAY, 1, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  g_clear_error (&error);
}

static void
test_set (void)
{
  g_autoptr (TjModel) model = new_model ();
  gint32 march = tj_civil_day (2025, 3, 12) * TJ_MINUTES_PER_DAY, may = tj_civil_day (2025, 5, 2) * TJ_MINUTES_PER_DAY;

  add (model, 'A', ' ', "stap", "n.t.b.", "n.t.b.", "3wd");
  add (model, 'B', ' ', "mijlpaal", "tekst:ooit", "", "");
  add (model, 'C', ' ', "stap", "", "", "");
  fixture_apply (model, tj_reschedule_set (model, 'A', march, may, MONTH));
  assert_value (model, 'A', "start", "2025-03");
  assert_value (model, 'A', "finish", "2025-05");
  assert_value (model, 'A', "duration", "");
  /* From right to left is the same. */
  fixture_apply (model, tj_reschedule_set (model, 'C', may, march, WEEK));
  assert_value (model, 'C', "start", "2025-W11");
  assert_value (model, 'C', "finish", "2025-W18");
  /* From a Saturday to a Sunday there is no working day: the first after it. */
  fixture_apply (model, tj_reschedule_set (model, 'C', tj_civil_day (2025, 6, 21) * TJ_MINUTES_PER_DAY,
                                           tj_civil_day (2025, 6, 23) * TJ_MINUTES_PER_DAY, DAY));
  assert_value (model, 'C', "start", "2025-06-23");
  assert_value (model, 'C', "finish", "2025-06-23");
  fixture_apply (model, tj_reschedule_set (model, 'B', march, may, MONTH));
  assert_value (model, 'B', "start", "2025-03");
  assert_value (model, 'B', "finish", "");
  g_assert_null (tj_reschedule_set (model, 'Z', march, may, MONTH));
}

static void
assert_refused (TjModel *model, char from, char to, TjModelError code, const char *names)
{
  GError *error = NULL;
  g_autofree char *message = tj_reschedule_refusal (model, from, to, TJ_DEPENDENCY_TYPE_FS);

  g_assert_null (tj_reschedule_link (model, from, to, TJ_DEPENDENCY_TYPE_FS, &error));
  g_assert_error (error, TJ_MODEL_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
  for (; *names; names++)
    {
      g_autofree char *name = g_strdup_printf ("“%c”", *names);

      g_assert_nonnull (strstr (message, name));
    }
  g_clear_error (&error);
}

static void
test_link (void)
{
  g_autoptr (TjModel) model = new_model ();
  const TjDependency *link;
  g_autofree char *nowhere = NULL;
  TjId id;
  TjEdit *edit;

  for (const char *name = "ABCD"; *name; name++)
    add (model, *name, ' ', "stap", "2025-03", "", "");
  add (model, 'E', 'D', "stap", "2025-03", "", "");
  add (model, 'F', 'D', "stap", "2025-03", "", "");
  edit = tj_reschedule_link (model, 'A', 'B', TJ_DEPENDENCY_TYPE_SS, NULL);
  id = tj_edit_change (edit, 0)->id;
  fixture_apply (model, edit);
  link = tj_model_get_kind (model, TJ_KIND_DEPENDENCY, id);
  g_assert_cmpint (link->predecessor, ==, 'A');
  g_assert_cmpint (link->successor, ==, 'B');
  g_assert_cmpint (link->type, ==, TJ_DEPENDENCY_TYPE_SS);
  /* Another type between the same two is another link. */
  fixture_apply (model, tj_reschedule_link (model, 'A', 'B', TJ_DEPENDENCY_TYPE_FS, NULL));
  assert_refused (model, 'A', 'B', TJ_MODEL_ERROR_CONFLICT, "A");
  assert_refused (model, 'A', 'A', TJ_MODEL_ERROR_CYCLE, "A");
  assert_refused (model, 'D', 'E', TJ_MODEL_ERROR_CYCLE, "E");
  assert_refused (model, 'E', 'D', TJ_MODEL_ERROR_CYCLE, "D");
  assert_refused (model, 'B', 'A', TJ_MODEL_ERROR_CYCLE, "AB");
  fixture_apply (model, tj_reschedule_link (model, 'B', 'C', TJ_DEPENDENCY_TYPE_FS, NULL));
  assert_refused (model, 'C', 'A', TJ_MODEL_ERROR_CYCLE, "ABC");
  nowhere = tj_reschedule_refusal (model, 'A', 'Z', TJ_DEPENDENCY_TYPE_FS);
  g_assert_nonnull (nowhere);
  g_assert_null (tj_reschedule_refusal (model, 'A', 'C', TJ_DEPENDENCY_TYPE_FS));
}

/* What waits for a phase waits for all that is in it. */
static void
test_link_phases (void)
{
  g_autoptr (TjModel) model = new_model ();

  for (const char *name = "ABD"; *name; name++)
    add (model, *name, ' ', "stap", "2025-03", "", "");
  add (model, 'E', 'D', "stap", "2025-03", "", "");
  add (model, 'F', 'D', "stap", "2025-03", "", "");
  link_up (model, 'D', 'A', "eind_start");
  assert_refused (model, 'A', 'E', TJ_MODEL_ERROR_CYCLE, "A");
  link_up (model, 'B', 'E', "eind_start");
  assert_refused (model, 'A', 'B', TJ_MODEL_ERROR_CYCLE, "AB");
  /* Beside each other in one phase there is no circle. */
  g_assert_null (tj_reschedule_refusal (model, 'E', 'F', TJ_DEPENDENCY_TYPE_FS));
  g_assert_null (tj_reschedule_refusal (model, 'B', 'D', TJ_DEPENDENCY_TYPE_FS));
}

static void
test_link_rows (void)
{
  g_autoptr (TjModel) model = new_model ();
  TjId row[] = { 'A', 'B', 'C' }, back[] = { 'B', 'C', 'B' };
  GError *error = NULL;
  TjId one = 'B';

  for (const char *name = "ABC"; *name; name++)
    add (model, *name, ' ', "stap", "2025-03", "", "");
  fixture_apply (model, tj_reschedule_link_rows (model, row, 2, NULL));
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, 1);
  /* Only what is not there yet. */
  fixture_apply (model, tj_reschedule_link_rows (model, row, 3, NULL));
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, 2);
  g_assert_null (tj_reschedule_link_rows (model, row, 3, &error));
  g_assert_no_error (error);
  g_assert_null (tj_reschedule_link_rows (model, back, 3, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CYCLE);
  g_clear_error (&error);
  /* Without those between the first two; then of one activity all. */
  fixture_apply (model, tj_reschedule_unlink_rows (model, row, 2));
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, 1);
  g_assert_null (tj_reschedule_unlink_rows (model, row, 2));
  fixture_apply (model, tj_reschedule_unlink_rows (model, &one, 1));
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, 0);
}

static void
test_unlink (void)
{
  g_autoptr (TjModel) model = new_model ();
  TjId link;

  add (model, 'A', ' ', "stap", "2025-03", "", "");
  add (model, 'B', ' ', "stap", "2025-03", "", "");
  link = link_up (model, 'A', 'B', "eind_start");
  g_assert_null (tj_reschedule_unlink (model, 'A'));
  fixture_apply (model, tj_reschedule_unlink (model, link));
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/reschedule/snap", test_snap);
  g_test_add_func ("/document/reschedule/move/own", test_move_own);
  g_test_add_func ("/document/reschedule/move/key", test_move_by_key);
  g_test_add_func ("/document/reschedule/move/phase", test_move_phase);
  g_test_add_func ("/document/reschedule/move/hull", test_move_hull);
  g_test_add_func ("/document/reschedule/move/computed", test_move_computed);
  g_test_add_func ("/document/reschedule/move/undated", test_move_undated);
  g_test_add_func ("/document/reschedule/move/deadline", test_move_deadline);
  g_test_add_func ("/document/reschedule/resize/own", test_resize_own);
  g_test_add_func ("/document/reschedule/resize/computed", test_resize_computed);
  g_test_add_func ("/document/reschedule/stretch", test_stretch);
  g_test_add_func ("/document/reschedule/set", test_set);
  g_test_add_func ("/document/reschedule/link/one", test_link);
  g_test_add_func ("/document/reschedule/link/phases", test_link_phases);
  g_test_add_func ("/document/reschedule/link/rows", test_link_rows);
  g_test_add_func ("/document/reschedule/unlink", test_unlink);
  return g_test_run ();
}
