// SPDX-License-Identifier: EUPL-1.2
/* Rows that took up edits are the same as rows that are made anew. */
#include "chart-fixture.h"

#define N_ACTIVITIES 36
#define N_EDITS 400
#define FIRST_LINK 1000
#define FIRST_DECISION 2000
#define FIRST_LEAD 3000
#define BODY 4000

typedef struct
{
  TjModel *model;
  TjPlan *plan;
  TjGanttRows *rows;
  GHashTable *collapsed;
  GRand *rand;
  guint taken; /* edits that were taken up */
} Traject;

static TjDuration
days (int n)
{
  return (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, n * 1000 };
}

/* Phases at each sixth, steps below; the first step of each phase has dates, the others follow from each other. */
static void
fill_model (Traject *traject)
{
  TjModel *model = traject->model;
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);
  TjBody *body = tj_record_new (TJ_KIND_BODY, BODY);

  project->name = g_strdup ("Traject");
  project->near_critical = days (4);
  tj_model_add (model, project);
  body->name = g_strdup ("Raad");
  body->kind = TJ_BODY_KIND_COUNCIL;
  tj_model_add (model, body);
  for (TjId i = 0; i < N_ACTIVITIES; i++)
    {
      TjId id = 10 + i, parent = i % 6 == 0 ? (i % 12 == 6 ? id - 6 : 0) : id - i % 6;
      TjActivity *activity = add (model, id, parent,
                                  i % 6 == 0   ? TJ_ACTIVITY_TYPE_PHASE
                                  : i % 6 == 5 ? TJ_ACTIVITY_TYPE_DECISION
                                               : 2,
                                  "A");

      if (i % 6 == 1)
        activity->start = tj_date_day (2025, 3, 3 + (int) i % 20);
      if (i % 6 != 0 && i % 6 != 5)
        activity->duration = days (1 + (int) i % 7);
      if (i % 6 > 1)
        add_link (model, FIRST_LINK + i, id - 1, id, TJ_DEPENDENCY_TYPE_FS);
      if (i % 6 == 1 && i > 6)
        add_link (model, FIRST_LINK + 100 + i, id - 3, id + 1, TJ_DEPENDENCY_TYPE_FS);
    }
}

static void
set_up (Traject *traject, guint32 seed)
{
  *traject = (Traject) { .model = tj_model_new (), .rand = g_rand_new_with_seed (seed) };
  fill_model (traject);
  traject->collapsed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  if (seed % 2)
    {
      TjId id = 10 + 6;

      g_hash_table_add (traject->collapsed, g_memdup2 (&id, sizeof id));
    }
  traject->plan = tj_plan_new (traject->model);
  traject->rows = tj_gantt_rows_new (traject->model, traject->plan, PROJECT, traject->collapsed);
}

static void
tear_down (Traject *traject)
{
  tj_gantt_rows_unref (traject->rows);
  tj_plan_free (traject->plan);
  tj_model_free (traject->model);
  g_hash_table_unref (traject->collapsed);
  g_rand_free (traject->rand);
}

/* The same ------------------------------------------------------------------------------------------------------- */

static void
assert_same_row (const TjGanttRow *a, const TjGanttRow *b)
{
  g_assert_cmpint (a->id, ==, b->id);
  g_assert_cmpstr (a->name, ==, b->name);
  g_assert_true (tj_span_equal (&a->span, &b->span));
  g_assert_cmpint (a->deadline, ==, b->deadline);
  g_assert_cmpint (a->anchor, ==, b->anchor);
  g_assert_cmpint (a->anchor_finish, ==, b->anchor_finish);
  g_assert_cmpint (a->late_finish, ==, b->late_finish);
  g_assert_cmpint (a->split_from, ==, b->split_from);
  g_assert_cmpint (a->split_to, ==, b->split_to);
  g_assert_cmpuint (a->depth, ==, b->depth);
  g_assert_cmpint (a->type, ==, b->type);
  g_assert_cmpint (a->tone, ==, b->tone);
  g_assert_cmpint (a->sign, ==, b->sign);
  g_assert_cmpint (a->progress, ==, b->progress);
  g_assert_cmpint (a->has_children, ==, b->has_children);
  g_assert_cmpint (a->expanded, ==, b->expanded);
  g_assert_cmpint (a->framed, ==, b->framed);
  g_assert_cmpint (a->inner, ==, b->inner);
  g_assert_cmpint (a->hatched, ==, b->hatched);
  g_assert_cmpint (a->critical, ==, b->critical);
  g_assert_cmpint (a->near_critical, ==, b->near_critical);
  g_assert_cmpstr (a->letter, ==, b->letter);
}

static void
assert_same_links (const TjGanttLinks *a, const TjGanttLinks *b)
{
  g_autoptr (GArray) one = g_array_new (FALSE, FALSE, sizeof (TjGanttLink));
  g_autoptr (GArray) other = g_array_new (FALSE, FALSE, sizeof (TjGanttLink));

  tj_gantt_links_find (a, 0, G_MAXUINT - 1, G_MAXUINT, one);
  tj_gantt_links_find (b, 0, G_MAXUINT - 1, G_MAXUINT, other);
  g_assert_cmpuint (one->len, ==, other->len);
  for (guint i = 0; i < one->len; i++)
    {
      const TjGanttLink *x = &g_array_index (one, TjGanttLink, i), *y = &g_array_index (other, TjGanttLink, i);

      g_assert_cmpint (x->id, ==, y->id);
      g_assert_cmpuint (x->from, ==, y->from);
      g_assert_cmpuint (x->to, ==, y->to);
      g_assert_cmpint (x->type, ==, y->type);
      g_assert_cmpint (x->critical, ==, y->critical);
    }
}

static void
assert_as_new (Traject *traject)
{
  g_autoptr (TjGanttRows) anew = tj_gantt_rows_new (traject->model, traject->plan, PROJECT, traject->collapsed);
  gint32 start[2] = { 0 }, finish[2] = { 0 };

  g_assert_cmpuint (tj_gantt_rows_count (traject->rows), ==, tj_gantt_rows_count (anew));
  g_assert_cmpuint (tj_gantt_rows_total (traject->rows), ==, tj_gantt_rows_total (anew));
  for (guint i = 0; i < tj_gantt_rows_count (anew); i++)
    {
      assert_same_row (tj_gantt_rows_at (traject->rows, i), tj_gantt_rows_at (anew, i));
      g_assert_cmpstr (tj_gantt_rows_number (traject->rows, i), ==, tj_gantt_rows_number (anew, i));
      g_assert_cmpstr (tj_gantt_rows_label (traject->rows, i), ==, tj_gantt_rows_label (anew, i));
      g_assert_cmpstr (tj_gantt_rows_lead (traject->rows, i), ==, tj_gantt_rows_lead (anew, i));
    }
  assert_same_links (tj_gantt_rows_links (traject->rows), tj_gantt_rows_links (anew));
  g_assert_cmpint (tj_gantt_rows_bounds (traject->rows, &start[0], &finish[0]), ==,
                   tj_gantt_rows_bounds (anew, &start[1], &finish[1]));
  g_assert_cmpint (start[0], ==, start[1]);
  g_assert_cmpint (finish[0], ==, finish[1]);
}

/* Edits ---------------------------------------------------------------------------------------------------------- */

static int
any (Traject *traject, int n)
{
  return g_rand_int_range (traject->rand, 0, n);
}

static void
change_activity (Traject *traject, TjEdit *edit)
{
  const TjActivity *old = tj_model_get (traject->model, 10 + any (traject, N_ACTIVITIES));
  TjActivity *other = old ? tj_record_copy (old) : NULL;

  if (other == NULL)
    return;
  switch (any (traject, 9))
    {
    case 0:
      g_free (other->name);
      other->name = g_strdup_printf ("Naam %d", any (traject, 100));
      break;
    case 1:
      other->progress = tj_number (any (traject, 101) * 1000);
      break;
    case 2:
      other->start
          = any (traject, 3) ? tj_date_day (2025, 1 + any (traject, 12), 1 + any (traject, 28)) : (TjDate) { 0 };
      break;
    case 3:
      other->deadline = any (traject, 2) ? tj_date_month (2025, 1 + any (traject, 12)) : (TjDate) { 0 };
      break;
    case 4:
      other->content = any (traject, 2) ? TJ_CONTENT_STATE_TBD : 0;
      break;
    case 5:
      other->sort_order = any (traject, 60);
      break;
    case 6:
      other->colour = any (traject, 4);
      break;
    default:
      other->duration = any (traject, 6) ? days (any (traject, 15)) : (TjDuration) { 0 };
    }
  tj_edit_update (edit, old, other);
}

static void
change_link (Traject *traject, TjEdit *edit)
{
  guint n = tj_model_count (traject->model, TJ_KIND_DEPENDENCY);
  const TjDependency *old = n ? tj_model_at (traject->model, TJ_KIND_DEPENDENCY, (guint) any (traject, (int) n)) : NULL;
  TjDependency *other;

  if (old == NULL)
    return;
  if (any (traject, 4) == 0)
    {
      tj_edit_delete (edit, old);
      return;
    }
  other = tj_record_copy (old);
  other->type = 1 + any (traject, 4);
  tj_edit_update (edit, old, other);
}

static void
change_decision (Traject *traject, TjEdit *edit)
{
  const TjDecision *old = tj_model_get (traject->model, FIRST_DECISION + any (traject, 5));
  TjDecision *decision
      = old ? tj_record_copy (old) : tj_record_new (TJ_KIND_DECISION, FIRST_DECISION + any (traject, 5));

  if (old == NULL && tj_model_get (traject->model, decision->record.id))
    {
      tj_record_unref (decision);
      return;
    }
  decision->activity = 10 + any (traject, N_ACTIVITIES);
  decision->body = any (traject, 2) ? BODY : 0;
  if (old)
    tj_edit_update (edit, old, decision);
  else
    tj_edit_insert (edit, decision);
}

static void
change_lead (Traject *traject, TjEdit *edit)
{
  TjId id = FIRST_LEAD + any (traject, 8);
  const TjLead *old = tj_model_get (traject->model, id);
  TjLead *lead;

  if (old)
    {
      tj_edit_delete (edit, old);
      return;
    }
  lead = tj_record_new (TJ_KIND_LEAD, id);
  lead->activity = 10 + any (traject, N_ACTIVITIES);
  lead->name = g_strdup ("Kernteam");
  tj_edit_insert (edit, lead);
}

static void
change_project (Traject *traject, TjEdit *edit)
{
  TjProject *other = tj_record_copy (tj_model_get (traject->model, PROJECT));

  other->near_critical = days (any (traject, 10));
  tj_edit_update (edit, tj_model_get (traject->model, PROJECT), other);
}

static void
edit_once (Traject *traject)
{
  void (*const kinds[]) (Traject *, TjEdit *) = { change_activity, change_activity, change_activity, change_link,
                                                  change_decision, change_lead,     change_project };
  g_autoptr (TjEdit) edit = tj_edit_new ("Edit");
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (TjId));

  kinds[any (traject, G_N_ELEMENTS (kinds))](traject, edit);
  if (tj_edit_n_changes (edit) == 0)
    return;
  tj_model_apply (traject->model, edit);
  tj_plan_update (traject->plan, traject->model, edit, changed);
  if (tj_gantt_rows_update (traject->rows, traject->plan, edit, changed))
    {
      traject->taken++;
      assert_as_new (traject);
      return;
    }
  tj_gantt_rows_unref (traject->rows);
  traject->rows = tj_gantt_rows_new (traject->model, traject->plan, PROJECT, traject->collapsed);
}

static void
test_as_new (void)
{
  for (guint32 seed = 1; seed <= 12; seed++)
    {
      Traject traject;

      set_up (&traject, seed);
      for (guint i = 0; i < N_EDITS; i++)
        edit_once (&traject);
      g_assert_cmpuint (traject.taken, >, N_EDITS / 2);
      tear_down (&traject);
    }
}

/* What they are compared with is read from elsewhere: it stays. */
static void
test_keeps_baseline (void)
{
  Traject traject;
  TjBaseline *baseline = tj_record_new (TJ_KIND_BASELINE, 5000);
  TjBaselineItem *item = tj_record_new (TJ_KIND_BASELINE_ITEM, 5001);
  g_autoptr (TjEdit) edit = tj_edit_new ("Edit");
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjActivity *other;
  gint32 agreed;

  set_up (&traject, 2);
  baseline->project = PROJECT;
  tj_model_add (traject.model, baseline);
  item->baseline = 5000;
  item->activity = 11;
  item->start = item->finish = tj_date_month (2025, 5);
  tj_model_add (traject.model, item);
  g_assert_cmpint (tj_gantt_rows_show_baseline (traject.rows, 0), ==, 5000);
  agreed = tj_gantt_rows_at (traject.rows, tj_gantt_rows_find (traject.rows, 11))->agreed_start;
  g_assert_cmpint (agreed, ==, at (2025, 5, 1));
  other = tj_record_copy (tj_model_get (traject.model, 11));
  other->start = tj_date_day (2025, 6, 2);
  tj_edit_update (edit, tj_model_get (traject.model, 11), other);
  tj_model_apply (traject.model, edit);
  tj_plan_update (traject.plan, traject.model, edit, changed);
  g_assert_true (tj_gantt_rows_update (traject.rows, traject.plan, edit, changed));
  g_assert_cmpint (tj_gantt_rows_at (traject.rows, tj_gantt_rows_find (traject.rows, 11))->agreed_start, ==, agreed);
  g_assert_cmpint (tj_gantt_rows_at (traject.rows, tj_gantt_rows_find (traject.rows, 11))->span.start, ==,
                   at (2025, 6, 2));
  tear_down (&traject);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rows-update/as-new", test_as_new);
  g_test_add_func ("/rows-update/keeps-baseline", test_keeps_baseline);
  return g_test_run ();
}
