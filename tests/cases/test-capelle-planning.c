// SPDX-License-Identifier: EUPL-1.2
/* What the projectopdracht of Capelle asks of the reckoning with time, by number. */
#include "case.h"
#include "tj-civil.h"
#include "tj-plan-result.h"

/* The phases that are worked in, in order of time. */
static const char *const phases[]
    = { "Plan van aanpak",          "Analyse", "Dialoog", "Koersbepaling", "Besluitvorming", "Verdiepingen",
        "Besluitvorming en borging" };

static TjSpan
span_of (const Case *self, const char *name)
{
  return *tj_plan_span (self->plan, case_activity (self, name)->record.id);
}

/* The number of a month, counted from the year 0. */
static int
month_of (gint32 minute)
{
  int year, month;

  tj_civil_split (tj_civil_minute_day (minute), &year, &month, NULL);
  return year * 12 + month - 1;
}

static int
months_in (const TjSpan *span)
{
  return month_of (span->finish - 1) - month_of (span->start) + 1;
}

/* How long the phases are, in calendar months; and the whole in days. */
static void
c_03 (const Case *self)
{
  static const int months[] = { 2, 2, 2, 3, 3, 5, 4 };
  TjSpan first = span_of (self, phases[0]), last = span_of (self, phases[6]), whole = { first.start, last.finish };
  TjSpan f1 = span_of (self, "Koersdocument"), f2 = span_of (self, "Uitvoeringsagenda");

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      TjSpan span = span_of (self, phases[i]);

      g_assert_cmpint (months_in (&span), ==, months[i]);
    }
  g_assert_cmpint (months_in (&f1), ==, 9);
  g_assert_cmpint (months_in (&f2), ==, 9);
  g_assert_cmpint (months_in (&whole), ==, 20);
  g_assert_cmpint ((whole.finish - whole.start) / TJ_MINUTES_PER_DAY, ==, 607);
}

/* A phase without dates takes those of its sub-phases, month for month. */
static void
c_04 (const Case *self)
{
  TjSpan f1 = span_of (self, "Koersdocument"), f2 = span_of (self, "Uitvoeringsagenda");

  g_assert_cmpint (f1.start, ==, tj_civil_day (2025, 3, 1) * TJ_MINUTES_PER_DAY);
  g_assert_cmpint (f1.finish, ==, tj_civil_day (2025, 12, 1) * TJ_MINUTES_PER_DAY);
  g_assert_cmpint (f2.start, ==, tj_civil_day (2026, 1, 1) * TJ_MINUTES_PER_DAY);
  g_assert_cmpint (f2.finish, ==, tj_civil_day (2026, 10, 1) * TJ_MINUTES_PER_DAY);
  g_assert_cmpint (f1.finish_precision, ==, TJ_PRECISION_MONTH);
}

/* Two phases share a month twice. */
static void
c_05 (const Case *self)
{
  int shared[8];
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    for (guint j = i + 1; j < G_N_ELEMENTS (phases); j++)
      {
        TjSpan one = span_of (self, phases[i]), other = span_of (self, phases[j]);

        if (one.start < other.finish && other.start < one.finish)
          shared[n++] = month_of (MAX (one.start, other.start));
      }
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (shared[0], ==, 2025 * 12 + 2);
  g_assert_cmpint (shared[1], ==, 2025 * 12 + 8);
}

/* Between two phases lies one month in which nothing is planned: December 2025. */
static void
c_06 (const Case *self)
{
  guint n = 0;

  for (guint i = 1; i < G_N_ELEMENTS (phases); i++)
    {
      TjSpan before = span_of (self, phases[i - 1]), after = span_of (self, phases[i]);

      if (after.start <= before.finish)
        continue;
      n++;
      g_assert_cmpint (before.finish, ==, tj_civil_day (2025, 12, 1) * TJ_MINUTES_PER_DAY);
      g_assert_cmpint (after.start, ==, tj_civil_day (2026, 1, 1) * TJ_MINUTES_PER_DAY);
    }
  g_assert_cmpuint (n, ==, 1);
}

/* The last decision falls in the month after its phase. */
static void
c_07 (const Case *self)
{
  TjSpan decision = span_of (self, "Gemeenteraad besluit over samenlevingsagenda");
  TjSpan phase = span_of (self, "Besluitvorming en borging");

  g_assert_cmpint (decision.start, >=, phase.finish);
  g_assert_cmpint (month_of (decision.start) - month_of (phase.finish - 1), ==, 1);
}

/* Links ------------------------------------------------------------------------------------------------------------ */

static guint
n_broken (TjModel *model)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (GArray) broken = tj_plan_broken_links (plan);

  return broken->len;
}

/* Gives an activity a day of its own. */
static TjEdit *
set_day (const Case *self, const char *name, int month, int day)
{
  const TjActivity *before = case_activity (self, name);
  TjActivity *after = tj_record_copy (before);
  TjEdit *edit = tj_edit_new (name);

  tj_date_clear (&after->start);
  tj_date_clear (&after->finish);
  after->start = tj_date_day (2025, month, day);
  tj_edit_update (edit, before, after);
  tj_model_apply (self->model, edit);
  return edit;
}

static void
undo (const Case *self, TjEdit *edit)
{
  g_autoptr (TjEdit) back = tj_edit_reverse (edit);

  tj_model_apply (self->model, back);
  tj_edit_free (edit);
}

/* The links of the table: ten rows, some of them between several steps. None is in conflict, though two share a month.
 * The closing conference has to be before the decision of the college. */
static void
c_25 (const Case *self)
{
  g_autoptr (TjPlan) plan = tj_plan_new (self->model);
  TjEdit *college, *conference;

  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_DEPENDENCY), ==, 18);
  g_assert_cmpuint (tj_plan_left_out (plan)->len, ==, 0);
  g_assert_cmpuint (n_broken (self->model), ==, 0);
  college = set_day (self, "College besluit over koersdocument", 9, 23);
  g_assert_cmpuint (n_broken (self->model), ==, 0);
  conference = set_day (self, "Mini-conferentie", 9, 22);
  g_assert_cmpuint (n_broken (self->model), ==, 0);
  undo (self, conference);
  conference = set_day (self, "Mini-conferentie", 9, 24);
  g_assert_cmpuint (n_broken (self->model), ==, 1);
  undo (self, conference);
  undo (self, college);
}

/* The decision of the college a week too late. */
static void
c_26 (const Case *self)
{
  const TjActivity *college = case_activity (self, "College besluit over koersdocument");
  TjId id = college->record.id;
  TjEdit *edit = set_day (self, "College besluit over koersdocument", 9, 30);
  g_autoptr (TjPlan) plan = tj_plan_new (self->model);
  TjPlanResult result;
  gint32 deadline;

  college = case_activity (self, "College besluit over koersdocument");
  deadline = tj_date_end (&college->deadline);
  g_assert_cmpint ((tj_plan_span (plan, id)->finish - deadline) / TJ_MINUTES_PER_DAY, ==, 7);
  g_assert_true (tj_plan_result (plan, id, &result));
  g_assert_cmpint (result.total_float, ==, -5 * 480);
  g_assert_true (result.critical);
  undo (self, edit);
}

static const struct Numbered
{
  const char *number;
  void (*check) (const Case *self);
} numbered[] = { { "C-03", c_03 }, { "C-04", c_04 }, { "C-05", c_05 }, { "C-06", c_06 },
                 { "C-07", c_07 }, { "C-25", c_25 }, { "C-26", c_26 } };

static void
test_numbered (gconstpointer data)
{
  case_check ("capelle", ((const struct Numbered *) data)->check);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (numbered); i++)
    {
      g_autofree char *path = g_strconcat ("/cases/capelle-planning/", numbered[i].number, NULL);

      g_test_add_data_func (path, &numbered[i], test_numbered);
    }
  return g_test_run ();
}
