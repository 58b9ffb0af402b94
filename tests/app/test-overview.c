// SPDX-License-Identifier: EUPL-1.2
/* The figures of the overview and what it says of them, held against the Capelle sample and against small models. */
#include "tj-civil.h"
#include "tj-decision-text.h"
#include "tj-file.h"
#include "tj-overview-figures.h"
#include "tj-overview-text.h"

static TjModel *
capelle (TjId *project)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = tj_file_sample_path ("capelle");
  TjModel *model = tj_file_read (path, NULL, &error);

  g_assert_no_error (error);
  *project = ((const TjRecord *) tj_model_at (model, TJ_KIND_PROJECT, 0))->id;
  return model;
}

static gpointer
add (TjModel *model, TjKind kind)
{
  gpointer record = tj_record_new (kind, 0);

  tj_model_add (model, record);
  return record;
}

static gint64
fte_of_team (const TjStaffFigures *figures, const TjModel *model, const char *name)
{
  for (guint i = 0; i < figures->teams->len; i++)
    {
      const TjTeamFte *line = &g_array_index (figures->teams, TjTeamFte, i);
      const TjTeam *team = tj_model_get_kind (model, TJ_KIND_TEAM, line->team);

      if (team && g_str_equal (team->name, name))
        return line->fte;
    }
  return -1;
}

static void
assert_text (char *text, const char *expected)
{
  g_assert_cmpstr (text, ==, expected);
  g_free (text);
}

static void
test_staff_of_capelle (void)
{
  TjId project;
  g_autoptr (TjModel) model = capelle (&project);
  TjStaffFigures figures;

  tj_staff_figures_init (&figures, model, project);
  g_assert_cmpint (fte_of_team (&figures, model, "Kernteam"), ==, 1200);
  g_assert_cmpint (fte_of_team (&figures, model, "Projectteam"), ==, 490);
  g_assert_cmpint (fte_of_team (&figures, model, "Projectteam +"), ==, -1);
  g_assert_cmpint (figures.listed.value, ==, 1690);
  g_assert_cmpint (figures.stated_fte.value, ==, 2600);
  g_assert_cmpint (figures.stated_hours.value, ==, 3600 * 60);
  g_assert_cmpint (figures.difference.value, ==, 910);
  g_assert_cmpuint (figures.n_once, ==, 1);
  g_assert_cmpuint (figures.n_left_out, ==, 1);
  g_assert_cmpstr (figures.left_out_per, ==, "basisteam");
  assert_text (tj_staff_stated_text (&figures), "circa 3.600 uur · circa 2,6 fte");
  assert_text (tj_staff_listed_text (&figures), "Planned: circa 1,69 of circa 2,6 fte");
  assert_text (tj_staff_difference_text (&figures), "0,91 fte is not planned yet");
  assert_text (tj_staff_teams_text (&figures, model), "Kernteam 1,2 fte · Projectteam 0,49 fte");
  assert_text (tj_staff_remarks_text (&figures),
               "1 line with “diverse” as its number is counted once · 1 line per basisteam is not counted");
  tj_staff_figures_clear (&figures);
}

static TjRole *
add_role (TjModel *model, TjId project, gint64 fte, TjNumber count, const char *per)
{
  TjRole *role = add (model, TJ_KIND_ROLE);

  role->project = project;
  role->fte = tj_number (fte);
  role->count = count;
  role->per = g_strdup (per);
  return role;
}

static void
test_staff_counts (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  const TjRecord *project = add (model, TJ_KIND_PROJECT);
  TjStaffFigures figures;

  add_role (model, project->id, 50, tj_number (18000), "basisteam");
  add_role (model, project->id, 333, (TjNumber) { 0 }, NULL);
  add_role (model, project->id + 1, 5000, tj_number (1000), NULL);
  tj_staff_figures_init (&figures, model, project->id);
  g_assert_cmpint (figures.listed.value, ==, 18 * 50 + 333);
  g_assert_cmpint (figures.listed.qualifier, ==, TJ_QUALIFIER_NONE);
  g_assert_cmpuint (figures.n_left_out, ==, 0);
  g_assert_cmpint (figures.difference.state, ==, TJ_NUMBER_UNSET);
  assert_text (tj_staff_stated_text (&figures), NULL);
  assert_text (tj_staff_listed_text (&figures), "Planned: 1,233 fte");
  assert_text (tj_staff_teams_text (&figures, model), "Without a team 1,233 fte");
  assert_text (tj_staff_remarks_text (&figures), NULL);
  tj_staff_figures_clear (&figures);
}

static void
test_staff_without_overflow (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  const TjRecord *project = add (model, TJ_KIND_PROJECT);
  TjStaffFigures figures;

  for (int i = 0; i < 3; i++)
    add_role (model, project->id, G_MAXINT64 / 2, tj_number (9000), NULL);
  tj_staff_figures_init (&figures, model, project->id);
  g_assert_cmpint (figures.listed.value, ==, G_MAXINT64);
  tj_staff_figures_clear (&figures);
}

static void
test_money_of_capelle (void)
{
  TjId project;
  g_autoptr (TjModel) model = capelle (&project);
  TjMoneyFigures figures;

  tj_money_figures_init (&figures, model, project);
  g_assert_cmpint (figures.costs.cents, ==, 10000000);
  g_assert_cmpint (figures.coverage.cents, ==, 10000000);
  g_assert_cmpint (figures.difference, ==, 0);
  assert_text (tj_money_covered_text (&figures), "Covered: €\u00a0100.000 of €\u00a0100.000");
  assert_text (tj_money_difference_text (&figures), "The costs are covered.");
  assert_text (tj_money_remarks_text (&figures), NULL);
}

static TjCostLine *
add_line (TjModel *model, TjId project, TjId parent, const char *amounts)
{
  TjCostLine *line = add (model, TJ_KIND_COST_LINE);

  line->project = project;
  line->parent = parent;
  line->sort_order = tj_model_count (model, TJ_KIND_COST_LINE);
  g_assert_true (tj_series_from_text (amounts, TJ_UNIT_MONEY, &line->amounts, NULL));
  return line;
}

/* A line with amounts of its own counts with these, not with those of what stands below it. */
static void
test_money_counts_once (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  const TjRecord *project = add (model, TJ_KIND_PROJECT);
  TjCostLine *whole = add_line (model, project->id, 0, "2025=100.00; 2026=50.05");
  TjCostLine *group;
  TjMoneyFigures figures;

  add_line (model, project->id, whole->record.id, "2025=70.00");
  add_line (model, project->id, whole->record.id, "");
  group = add_line (model, project->id, 0, "");
  add_line (model, project->id, group->record.id, "2025=circa 10.00; 2026=PM");
  add_line (model, project->id, group->record.id, "2027+=5.00");
  add_line (model, project->id, group->record.id, "");
  tj_money_figures_init (&figures, model, project->id);
  g_assert_cmpint (figures.costs.cents, ==, 16005);
  g_assert_true (figures.costs.inexact);
  g_assert_cmpuint (figures.costs.n_pm, ==, 1);
  g_assert_cmpuint (figures.costs.n_onwards, ==, 1);
  g_assert_cmpuint (figures.n_unknown, ==, 1);
  g_assert_cmpint (figures.difference, ==, -16005);
  assert_text (tj_money_difference_text (&figures), "circa €\u00a0160,05 is not covered yet.");
  assert_text (tj_money_remarks_text (&figures),
               "1 amount is PM · 1 line has no amount yet · 1 amount per year without an end is not counted");
}

/* What stands below a line with amounts of its own only explains them, its coverage too. */
static void
test_coverage_counts_once (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  const TjRecord *project = add (model, TJ_KIND_PROJECT);
  TjCostLine *whole = add_line (model, project->id, 0, "2025=100.00");
  TjCostLine *part = add_line (model, project->id, whole->record.id, "2025=70.00");
  TjCostLine *group = add_line (model, project->id, 0, "");
  TjCostLine *below = add_line (model, project->id, group->record.id, "2025=50.00");
  const TjCostLine *lines[] = { whole, part, below };
  TjMoneyFigures figures;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      TjCoverage *coverage = add (model, TJ_KIND_COVERAGE);
      TjMoney amount = tj_money (4000);

      coverage->cost_line = lines[i]->record.id;
      tj_series_set (&coverage->amounts, 2025, 2025, &amount);
    }
  tj_money_figures_init (&figures, model, project->id);
  g_assert_cmpint (figures.costs.cents, ==, 15000);
  g_assert_cmpint (figures.coverage.cents, ==, 8000);
}

static void
test_decisions_by_body (void)
{
  TjId project;
  g_autoptr (TjModel) model = capelle (&project);
  g_autoptr (GArray) counts = tj_decision_counts (model, project);
  g_autoptr (TjModel) other = tj_model_new ();
  g_autoptr (GArray) none = tj_decision_counts (other, 0);
  g_autoptr (GArray) one = NULL;

  assert_text (tj_decision_counts_text (counts, model), "3 formal decisions: College van B&W 1 · Gemeenteraad 2");
  assert_text (tj_decision_counts_text (none, other), NULL);
  add (other, TJ_KIND_DECISION);
  one = tj_decision_counts (other, 0);
  assert_text (tj_decision_counts_text (one, other), "1 decision: without a body 1");
}

static void
test_money_on_condition (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  const TjRecord *project = add (model, TJ_KIND_PROJECT);
  TjCondition *open = add (model, TJ_KIND_CONDITION), *failed = add (model, TJ_KIND_CONDITION);
  TjMoneyFigures figures;

  failed->met = TJ_TICK_NO;
  add_line (model, project->id, 0, "2025=10.00")->condition = open->record.id;
  add_line (model, project->id, 0, "2025=20.00")->condition = failed->record.id;
  tj_money_figures_init (&figures, model, project->id);
  g_assert_cmpint (figures.costs.cents, ==, 1000);
  g_assert_cmpuint (figures.costs.n_conditional, ==, 1);
  g_assert_cmpuint (figures.costs.n_not_met, ==, 1);
}

static const char *
name_of (const TjModel *model, const GArray *moments, guint index)
{
  const TjDecision *decision
      = tj_model_get_kind (model, TJ_KIND_DECISION, g_array_index (moments, TjOverviewMoment, index).id);

  return decision ? decision->number : NULL;
}

static void
test_decisions_of_capelle (void)
{
  TjId project;
  g_autoptr (TjModel) model = capelle (&project);
  guint n_undated;
  g_autoptr (GArray) moments = tj_overview_decisions (model, project, tj_civil_day (2025, 6, 12), &n_undated);
  const TjOverviewMoment *first = &g_array_index (moments, TjOverviewMoment, 0);

  g_assert_cmpuint (moments->len, ==, 4);
  g_assert_cmpuint (n_undated, ==, 2);
  g_assert_cmpstr (name_of (model, moments, 0), ==, "B2");
  g_assert_cmpstr (name_of (model, moments, 1), ==, "B3");
  g_assert_cmpstr (name_of (model, moments, 2), ==, "B4");
  g_assert_cmpstr (name_of (model, moments, 3), ==, "B1");
  g_assert_true (first->latest && !first->past);
  g_assert_true (g_array_index (moments, TjOverviewMoment, 3).past);
  assert_text (tj_overview_date_text (first->date, first->latest), "at the latest dinsdag 23 september 2025");
  assert_text (tj_countdown (first->date, tj_civil_day (2025, 6, 12)), "in 103 days");
  assert_text (tj_body_letter (tj_model_get_kind (model, TJ_KIND_BODY, first->body)), "C");
}

/* The day itself is not past, and neither is a month that runs. */
static void
test_decisions_turn_past (void)
{
  TjId project;
  g_autoptr (TjModel) model = capelle (&project);
  static const struct
  {
    int year, month, day;
    guint n_past;
  } days[] = { { 2025, 3, 31, 0 }, { 2025, 4, 1, 1 },   { 2025, 9, 23, 1 },
               { 2025, 9, 24, 2 }, { 2026, 10, 31, 3 }, { 2026, 11, 1, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      guint n_undated, n_past = 0;
      g_autoptr (GArray) moments
          = tj_overview_decisions (model, project, tj_civil_day (days[i].year, days[i].month, days[i].day), &n_undated);

      for (guint j = 0; j < moments->len; j++)
        n_past += g_array_index (moments, TjOverviewMoment, j).past ? 1 : 0;
      g_assert_cmpuint (n_past, ==, days[i].n_past);
    }
}

/* What was decided or rejected is neither to come nor late, on whichever side of today its date lies; what was
 * postponed or submitted is still to be decided. */
static void
test_decisions_still_to_take (void)
{
  static const TjDecisionState states[] = { TJ_DECISION_STATE_DECIDED, TJ_DECISION_STATE_POSTPONED,
                                            TJ_DECISION_STATE_REJECTED, TJ_DECISION_STATE_SUBMITTED };
  g_autoptr (TjModel) model = tj_model_new ();
  const TjRecord *project = add (model, TJ_KIND_PROJECT);
  TjActivity *done = add (model, TJ_KIND_ACTIVITY);
  guint n_undated;
  g_autoptr (GArray) moments = NULL;

  done->project = project->id;
  done->type = TJ_ACTIVITY_TYPE_DECISION;
  done->start = tj_date_day (2026, 1, 5);
  done->progress = tj_number (100000);
  for (int month = 1; month <= 3; month++)
    for (guint i = 0; i < G_N_ELEMENTS (states); i++)
      {
        TjDecision *decision = add (model, TJ_KIND_DECISION);

        decision->project = project->id;
        decision->state = states[i];
        if (month < 3)
          decision->overview_date = tj_date_month (2026, month);
      }
  moments = tj_overview_decisions (model, project->id, tj_civil_day (2026, 2, 10), &n_undated);
  g_assert_cmpuint (n_undated, ==, 2);
  g_assert_cmpuint (moments->len, ==, 4);
  for (guint i = 0; i < moments->len; i++)
    {
      const TjOverviewMoment *moment = &g_array_index (moments, TjOverviewMoment, i);
      const TjDecision *decision = tj_model_get_kind (model, TJ_KIND_DECISION, moment->id);

      g_assert_nonnull (decision);
      g_assert_true (decision->state == TJ_DECISION_STATE_POSTPONED || decision->state == TJ_DECISION_STATE_SUBMITTED);
      g_assert_cmpint (moment->past, ==, i >= 2);
    }
}

static void
test_decisions_without_record (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  const TjRecord *project = add (model, TJ_KIND_PROJECT);
  TjActivity *bare = add (model, TJ_KIND_ACTIVITY);
  TjDecision *loose = add (model, TJ_KIND_DECISION);
  guint n_undated;
  g_autoptr (GArray) moments = NULL;

  bare->project = project->id;
  bare->type = TJ_ACTIVITY_TYPE_DECISION;
  bare->start = tj_date_day (2026, 1, 5);
  loose->project = project->id;
  loose->overview_date = tj_date_month (2026, 2);
  moments = tj_overview_decisions (model, project->id, tj_civil_day (2026, 1, 1), &n_undated);
  g_assert_cmpuint (moments->len, ==, 2);
  g_assert_cmpuint (n_undated, ==, 0);
  g_assert_cmpint (g_array_index (moments, TjOverviewMoment, 0).id, ==, bare->record.id);
  g_assert_cmpint (g_array_index (moments, TjOverviewMoment, 1).id, ==, loose->record.id);
}

static void
test_actions (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  const TjRecord *project = add (model, TJ_KIND_PROJECT);
  TjAction *undated = add (model, TJ_KIND_ACTION), *late = add (model, TJ_KIND_ACTION),
           *done = add (model, TJ_KIND_ACTION), *next = add (model, TJ_KIND_ACTION);
  guint n_open;
  g_autoptr (GArray) moments = NULL;

  undated->project = late->project = done->project = next->project = project->id;
  late->due = tj_date_day (2025, 6, 1);
  next->due = tj_date_day (2025, 6, 13);
  done->due = tj_date_day (2025, 6, 2);
  done->done = TJ_TICK_YES;
  moments = tj_overview_actions (model, project->id, tj_civil_day (2025, 6, 12), 2, &n_open);
  g_assert_cmpuint (n_open, ==, 3);
  g_assert_cmpuint (moments->len, ==, 2);
  g_assert_cmpint (g_array_index (moments, TjOverviewMoment, 0).id, ==, late->record.id);
  g_assert_true (g_array_index (moments, TjOverviewMoment, 0).past);
  g_assert_cmpint (g_array_index (moments, TjOverviewMoment, 1).id, ==, next->record.id);
  g_assert_false (g_array_index (moments, TjOverviewMoment, 1).past);
}

static void
test_source_notes (void)
{
  TjId project;
  g_autoptr (TjModel) model = capelle (&project);
  guint by_kind[TJ_NOTE_KIND_MISPRINT + 1] = { 0 };
  guint n = tj_overview_count (model, TJ_KIND_SOURCE_NOTE, project, tj_kind_field (TJ_KIND_SOURCE_NOTE, "kind"),
                               by_kind, G_N_ELEMENTS (by_kind));

  g_assert_cmpuint (n, ==, tj_model_count (model, TJ_KIND_SOURCE_NOTE));
  g_assert_cmpuint (by_kind[TJ_NOTE_KIND_DIFFERS], ==, 12);
  g_assert_cmpuint (tj_overview_count (model, TJ_KIND_SOURCE_NOTE, project + 1, NULL, NULL, 0), ==, 0);
}

static void
test_countdown (void)
{
  static const struct
  {
    const char *date, *expected;
  } cases[] = {
    { "2025-06-12", "today" },        { "2025-06-12T09:30", "today" },   { "2025-06-13", "tomorrow" },
    { "2025-06-11", "yesterday" },    { "2025-06-14", "in 2 days" },     { "2025-06-10", "2 days ago" },
    { "2025-09-23", "in 103 days" },  { "2025-11-10", "in 151 days" },   { "2026-06-12", "in 365 days" },
    { "2026-06-13", "in 12 months" }, { "2024-04-10", "14 months ago" }, { "2024-04-13", "13 months ago" },
    { "2022-06-12", "3 years ago" },  { "2029-01-01", "in 3 years" },    { "2025-W24", "this week" },
    { "2025-W25", "in 1 week" },      { "2025-W22", "2 weeks ago" },     { "2025-06", "this month" },
    { "2025-07", "in 1 month" },      { "2026-10", "in 16 months" },     { "2025-03", "3 months ago" },
    { "2025-Q2", "this quarter" },    { "2025-Q4", "in 4 months" },      { "2025-H1", "this half-year" },
    { "2025", "this year" },          { "2024", "6 months ago" },        { "n.t.b.", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjDate date = { 0 };

      g_assert_true (tj_date_from_text (cases[i].date, &date, NULL));
      assert_text (tj_countdown (&date, tj_civil_day (2025, 6, 12)), cases[i].expected);
      tj_date_clear (&date);
    }
}

static void
test_letters (void)
{
  TjBody body = { .name = (char *) "École", .kind = TJ_BODY_KIND_OTHER };

  assert_text (tj_body_letter (NULL), NULL);
  assert_text (tj_body_letter (&body), "É");
  body.kind = TJ_BODY_KIND_COUNCIL;
  assert_text (tj_body_letter (&body), "R");
  body.letter = (char *) "AR";
  assert_text (tj_body_letter (&body), "AR");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overview/staff/capelle", test_staff_of_capelle);
  g_test_add_func ("/overview/staff/counts", test_staff_counts);
  g_test_add_func ("/overview/staff/overflow", test_staff_without_overflow);
  g_test_add_func ("/overview/money/capelle", test_money_of_capelle);
  g_test_add_func ("/overview/money/once", test_money_counts_once);
  g_test_add_func ("/overview/money/condition", test_money_on_condition);
  g_test_add_func ("/overview/decisions/capelle", test_decisions_of_capelle);
  g_test_add_func ("/overview/decisions/by-body", test_decisions_by_body);
  g_test_add_func ("/overview/money/coverage-once", test_coverage_counts_once);
  g_test_add_func ("/overview/decisions/past", test_decisions_turn_past);
  g_test_add_func ("/overview/decisions/still-to-take", test_decisions_still_to_take);
  g_test_add_func ("/overview/decisions/bare", test_decisions_without_record);
  g_test_add_func ("/overview/actions", test_actions);
  g_test_add_func ("/overview/notes", test_source_notes);
  g_test_add_func ("/overview/countdown", test_countdown);
  g_test_add_func ("/overview/letters", test_letters);
  return g_test_run ();
}
