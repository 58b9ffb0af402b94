// SPDX-License-Identifier: EUPL-1.2
#include "chart-fixture.h"

#include <string.h>

/* A small Capelle: a phase that counts from 0, one with sub-phases, steps without numbers, decisions of two bodies. */
static TjModel *
capelle (void)
{
  TjModel *model = tj_model_new ();
  TjActivity *first = add (model, 10, 0, TJ_ACTIVITY_TYPE_PHASE, "Plan van aanpak");
  TjActivity *step = add (model, 11, 10, TJ_ACTIVITY_TYPE_STEP, "Stakeholderanalyse");
  TjActivity *course = add (model, 20, 0, TJ_ACTIVITY_TYPE_PHASE, "Koersdocument");
  TjActivity *loose = add (model, 21, 20, TJ_ACTIVITY_TYPE_STEP, "Inrichting");
  TjActivity *analysis = add (model, 22, 20, TJ_ACTIVITY_TYPE_PHASE, "Analyse");
  TjActivity *college = add (model, 23, 22, TJ_ACTIVITY_TYPE_DECISION, "College besluit");
  TjActivity *council = add (model, 24, 22, TJ_ACTIVITY_TYPE_DECISION, "Raad besluit");
  TjActivity *deep = add (model, 25, 22, TJ_ACTIVITY_TYPE_PHASE, "Verdieping");

  first->wbs = g_strdup ("0");
  first->start = tj_date_month (2025, 2);
  first->finish = tj_date_month (2025, 3);
  step->start.precision = step->finish.precision = TJ_PRECISION_PHASE;
  course->wbs = g_strdup ("1");
  loose->start = (TjDate) { .precision = TJ_PRECISION_TEXT, .text = g_strdup ("na de zomer van 2025") };
  analysis->wbs = g_strdup ("1.1");
  analysis->start = tj_date_month (2025, 3);
  analysis->finish = tj_date_month (2025, 4);
  analysis->progress = tj_number (100000);
  college->deadline = tj_date_day (2025, 9, 23);
  council->start = tj_date_day (2025, 11, 10);
  deep->start = tj_date_month (2026, 1);
  deep->finish = tj_date_month (2026, 5);
  deep->content = TJ_CONTENT_STATE_TBD;
  return model;
}

static void
add_decision (TjModel *model, TjId id, TjId activity, const char *body_name, int kind, const char *letter)
{
  TjBody *body = tj_record_new (TJ_KIND_BODY, id + 500);
  TjDecision *decision = tj_record_new (TJ_KIND_DECISION, id);

  body->name = g_strdup (body_name);
  body->kind = kind;
  body->letter = g_strdup (letter);
  decision->activity = activity;
  decision->body = body->record.id;
  tj_model_add (model, body);
  tj_model_add (model, decision);
}

static guint
row_of (TjGanttRows *rows, TjId id)
{
  guint row = tj_gantt_rows_find (rows, id);

  g_assert_cmpuint (row, !=, G_MAXUINT);
  return row;
}

static void
test_order (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (TjGanttRows) rows = rows_of (model, NULL);
  gint32 start, finish;

  g_assert_cmpuint (tj_gantt_rows_count (rows), ==, 8);
  g_assert_cmpint (tj_gantt_rows_at (rows, 4)->id, ==, 22);
  g_assert_cmpuint (tj_gantt_rows_at (rows, 4)->depth, ==, 1);
  g_assert_true (tj_gantt_rows_at (rows, 2)->framed);
  g_assert_true (tj_gantt_rows_at (rows, 4)->framed);
  g_assert_false (tj_gantt_rows_at (rows, row_of (rows, 25))->framed);
  g_assert_true (tj_gantt_rows_at (rows, row_of (rows, 25))->hatched);
  g_assert_true (tj_gantt_rows_bounds (rows, &start, &finish));
  g_assert_cmpint (start, ==, at (2025, 2, 1));
  g_assert_cmpint (finish, ==, at (2026, 6, 1));
}

static void
test_collapsed (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (GHashTable) collapsed = g_hash_table_new (g_int64_hash, g_int64_equal);
  g_autoptr (TjGanttRows) rows = NULL;
  TjId course = 20;

  g_hash_table_add (collapsed, &course);
  rows = rows_of (model, collapsed);
  g_assert_cmpuint (tj_gantt_rows_count (rows), ==, 3);
  g_assert_true (tj_gantt_rows_at (rows, 0)->expanded);
  g_assert_false (tj_gantt_rows_at (rows, 2)->expanded);
  g_assert_true (tj_gantt_rows_at (rows, 2)->has_children);
  g_assert_cmpuint (tj_gantt_rows_find (rows, 23), ==, G_MAXUINT);
  g_assert_cmpuint (tj_gantt_rows_shown (rows, 23), ==, 2);
  g_assert_cmpuint (tj_gantt_rows_shown (rows, 999), ==, G_MAXUINT);
}

static void
test_numbers (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (TjGanttRows) rows = NULL;

  add (model, 30, 0, TJ_ACTIVITY_TYPE_STEP, "Los");
  rows = rows_of (model, NULL);
  g_assert_cmpstr (tj_gantt_rows_number (rows, row_of (rows, 10)), ==, "0");
  g_assert_cmpstr (tj_gantt_rows_number (rows, row_of (rows, 11)), ==, "0.1");
  /* 1.1 is stated by a sibling further down. */
  g_assert_cmpstr (tj_gantt_rows_number (rows, row_of (rows, 21)), ==, "1.2");
  g_assert_cmpstr (tj_gantt_rows_number (rows, row_of (rows, 22)), ==, "1.1");
  g_assert_cmpstr (tj_gantt_rows_number (rows, row_of (rows, 24)), ==, "1.1.2");
  g_assert_cmpstr (tj_gantt_rows_number (rows, row_of (rows, 30)), ==, "2");
}

static void
test_labels (void)
{
  g_autoptr (TjModel) model = capelle ();
  TjActivity *bare = add (model, 30, 0, TJ_ACTIVITY_TYPE_STEP, "Zonder datum");
  TjActivity *late = add (model, 31, 0, TJ_ACTIVITY_TYPE_STEP, "Met uiterste datum");
  g_autoptr (TjGanttRows) rows = NULL;

  bare->content = TJ_CONTENT_STATE_TBD;
  late->deadline = tj_date_day (2025, 12, 1);
  rows = rows_of (model, NULL);
  g_assert_cmpstr (tj_gantt_rows_label (rows, row_of (rows, 30)), ==, "geen datum");
  g_assert_cmpstr (tj_gantt_rows_label (rows, row_of (rows, 31)), ==, "uiterlijk 1 dec 2025");
  g_assert_cmpstr (tj_gantt_rows_label (rows, row_of (rows, 10)), ==, "feb 2025 – mrt 2025");
  g_assert_cmpstr (tj_gantt_rows_label (rows, row_of (rows, 11)), ==, "binnen fase");
  g_assert_cmpstr (tj_gantt_rows_label (rows, row_of (rows, 21)), ==, "na de zomer van 2025");
  g_assert_cmpstr (tj_gantt_rows_label (rows, row_of (rows, 23)), ==, "uiterlijk 23 sep 2025");
  g_assert_cmpstr (tj_gantt_rows_label (rows, row_of (rows, 24)), ==, "10 nov 2025");
  g_assert_cmpstr (tj_gantt_rows_label (rows, row_of (rows, 25)), ==, "jan 2026 – mei 2026 · n.t.b.");
}

static void
test_sentences (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (TjGanttRows) rows = rows_of (model, NULL);
  g_autofree char *phase = tj_gantt_rows_sentence (rows, row_of (rows, 22));
  g_autofree char *decision = tj_gantt_rows_sentence (rows, row_of (rows, 23));

  /* The words around the dates are translated; here they are not. */
  g_assert_cmpstr (phase, ==, "Phase 1.1 Analyse, maart 2025 up to and including april 2025, 100 percent done");
  g_assert_cmpstr (decision, ==, "Decision 1.1.1 College besluit, uiterlijk 23 september 2025");
}

/* What is seen by a letter and by a red flag is heard as well. */
static void
test_sentence_of_decision (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (TjGanttRows) rows = NULL;
  g_autofree char *council = NULL, *late = NULL;
  TjActivity *step = add (model, 31, 0, TJ_ACTIVITY_TYPE_STEP, "Te laat");

  step->start = tj_date_day (2025, 3, 3);
  step->finish = tj_date_day (2025, 3, 20);
  step->deadline = tj_date_day (2025, 3, 10);
  add_decision (model, 102, 24, "Gemeenteraad", TJ_BODY_KIND_COUNCIL, "R");
  rows = rows_of (model, NULL);
  council = tj_gantt_rows_sentence (rows, row_of (rows, 24));
  late = tj_gantt_rows_sentence (rows, row_of (rows, 31));
  g_assert_nonnull (strstr (council, ", Gemeenteraad, 10 november 2025"));
  g_assert_true (g_str_has_suffix (late, "uiterlijk 10 maart 2025, later than allowed"));
}

static void
test_signs (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (TjGanttRows) rows = NULL;

  add_decision (model, 101, 23, "College van B&W", TJ_BODY_KIND_EXECUTIVE, NULL);
  add_decision (model, 102, 24, "Gemeenteraad", TJ_BODY_KIND_COUNCIL, "R");
  add_decision (model, 103, 11, "Stuurgroep", TJ_BODY_KIND_STEERING, NULL);
  rows = rows_of (model, NULL);
  g_assert_cmpint (tj_gantt_rows_at (rows, row_of (rows, 23))->sign, ==, TJ_SIGN_COLLEGE);
  g_assert_cmpstr (tj_gantt_rows_at (rows, row_of (rows, 23))->letter, ==, "C");
  g_assert_cmpint (tj_gantt_rows_at (rows, row_of (rows, 24))->sign, ==, TJ_SIGN_COUNCIL);
  g_assert_cmpstr (tj_gantt_rows_at (rows, row_of (rows, 24))->letter, ==, "R");
  g_assert_cmpint (tj_gantt_rows_at (rows, row_of (rows, 11))->sign, ==, TJ_SIGN_BODY);
  g_assert_cmpstr (tj_gantt_rows_at (rows, row_of (rows, 11))->letter, ==, "S");
}

static void
test_leads (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (TjGanttRows) rows = NULL;
  static const struct
  {
    TjId id;
    int kind;
    const char *name;
  } leads[] = { { 201, TJ_LEAD_KIND_LEAD, "Projectleider" },
                { 202, TJ_LEAD_KIND_TOGETHER, "Adviseur" },
                { 203, 0, "Kernteam" } };

  for (guint i = 0; i < G_N_ELEMENTS (leads); i++)
    {
      TjLead *lead = tj_record_new (TJ_KIND_LEAD, leads[i].id);

      lead->activity = 22;
      lead->sort_order = leads[i].id;
      lead->kind = leads[i].kind;
      lead->name = g_strdup (leads[i].name);
      tj_model_add (model, lead);
    }
  rows = rows_of (model, NULL);
  g_assert_cmpstr (tj_gantt_rows_lead (rows, row_of (rows, 22)), ==, "Projectleider, Kernteam");
  g_assert_cmpstr (tj_gantt_rows_lead (rows, row_of (rows, 10)), ==, "");
}

/* Links that touch some rows are found, those that do not are not: against a plain search. */
static void
test_links (void)
{
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (TjGanttLink));
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (TjGanttLink));
  g_autoptr (TjGanttLinks) index = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < 333; i++)
    {
      TjGanttLink link = { g_rand_int (rand) % 200, g_rand_int (rand) % 200, 1 };

      g_array_append_val (links, link);
    }
  index = tj_gantt_links_new (links);
  for (guint first = 0; first < 210; first += 3)
    {
      guint last = first + first % 17, expected = 0;

      for (guint i = 0; i < links->len; i++)
        {
          const TjGanttLink *link = &g_array_index (links, TjGanttLink, i);

          expected += MIN (link->from, link->to) <= last && MAX (link->from, link->to) >= first;
        }
      tj_gantt_links_find (index, first, last, G_MAXUINT, found);
      g_assert_cmpuint (found->len, ==, expected);
    }
  tj_gantt_links_find (index, 0, 199, 10, found);
  g_assert_cmpuint (found->len, ==, 10);
  g_array_set_size (links, 0);
  tj_gantt_links_free (index);
  index = tj_gantt_links_new (links);
  tj_gantt_links_find (index, 0, 199, 10, found);
  g_assert_cmpuint (found->len, ==, 0);
}

static void
test_tones (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (TjGanttRows) rows = NULL;
  TjActivity *own = add (model, 26, 22, TJ_ACTIVITY_TYPE_STEP, "Eigen kleur");

  own->colour = TJ_COLOUR_GREEN;
  rows = rows_of (model, NULL);
  g_assert_cmpint (tj_gantt_rows_at (rows, row_of (rows, 26))->tone, ==, TJ_COLOUR_GREEN);
  g_assert_cmpint (tj_gantt_rows_at (rows, row_of (rows, 24))->tone, ==,
                   tj_gantt_rows_at (rows, row_of (rows, 20))->tone);
  g_assert_cmpint (tj_gantt_rows_at (rows, row_of (rows, 24))->tone, !=,
                   tj_gantt_rows_at (rows, row_of (rows, 10))->tone);
}

/* The ids of the rows, in order. */
static char *
look_at (TjModel *model, const TjGanttLook *look)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (TjGanttRows) rows = tj_gantt_rows_new_look (model, plan, PROJECT, look);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < tj_gantt_rows_count (rows); i++)
    g_string_append_printf (ids, "%d%s ", (int) tj_gantt_rows_at (rows, i)->id,
                            tj_gantt_rows_at (rows, i)->aside ? "~" : "");
  return g_string_free_and_steal (ids);
}

static int
by_name (gconstpointer a, gconstpointer b, gpointer data)
{
  return strcmp (((const TjActivity *) a)->name, ((const TjActivity *) b)->name);
}

/* Sorted among siblings, filtered with what they lie in. */
static void
test_look (void)
{
  g_autoptr (TjModel) model = capelle ();
  g_autoptr (GHashTable) kept = g_hash_table_new (g_int64_hash, g_int64_equal);
  TjGanttLook sorted = { .compare = by_name }, filtered = { .kept = kept }, nothing = { 0 };
  TjId council = 24, step = 11;
  g_autofree char *all = look_at (model, &nothing), *names = look_at (model, &sorted), *few = NULL, *none = NULL;

  g_assert_cmpstr (all, ==, "10 11 20 21 22 23 24 25 ");
  g_assert_cmpstr (names, ==, "20 22 23 24 25 21 10 11 ");
  none = look_at (model, &filtered);
  g_assert_cmpstr (none, ==, "");
  g_hash_table_add (kept, &council);
  g_hash_table_add (kept, &step);
  few = look_at (model, &filtered);
  g_assert_cmpstr (few, ==, "10~ 11 20~ 22~ 24 ");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/rows/order", test_order);
  g_test_add_func ("/chart/rows/collapsed", test_collapsed);
  g_test_add_func ("/chart/rows/numbers", test_numbers);
  g_test_add_func ("/chart/rows/labels", test_labels);
  g_test_add_func ("/chart/rows/sentences", test_sentences);
  g_test_add_func ("/chart/rows/sentence-of-decision", test_sentence_of_decision);
  g_test_add_func ("/chart/rows/signs", test_signs);
  g_test_add_func ("/chart/rows/leads", test_leads);
  g_test_add_func ("/chart/rows/links", test_links);
  g_test_add_func ("/chart/rows/tones", test_tones);
  g_test_add_func ("/rows/look", test_look);
  return g_test_run ();
}
