// SPDX-License-Identifier: EUPL-1.2
/* What the checks say of the dates of the projectopdracht Samenlevingsagenda of Capelle aan den IJssel, by number. */
#include "case.h"
#include "tj-checks.h"
#include "tj-civil.h"

#define TODAY tj_civil_day (2025, 4, 1)
#define COLLEGE "College besluit over koersdocument"
#define CONFERENCE "Mini-conferentie"

static TjId
id_of (gconstpointer record)
{
  return ((const TjRecord *) record)->id;
}

static TjId
project_of (const Case *self)
{
  return id_of (tj_model_at (self->model, TJ_KIND_PROJECT, 0));
}

/* The findings of one rule, by a plan of the dates as they are now. */
static GPtrArray *
findings (const Case *self, const char *rule)
{
  g_autoptr (TjPlan) plan = tj_plan_new (self->model);
  GPtrArray *checks = tj_checks_run (self->model, plan, project_of (self), TODAY);

  for (guint i = checks->len; i-- > 0;)
    if (!g_str_equal (((const TjCheck *) g_ptr_array_index (checks, i))->rule, rule))
      g_ptr_array_remove_index (checks, i);
  return checks;
}

static void
assert_finding (const GPtrArray *found, guint place, TjCheckSeverity severity, gconstpointer subject,
                gconstpointer other, const char *message)
{
  const TjCheck *check;

  g_assert_cmpuint (place, <, found->len);
  check = g_ptr_array_index (found, place);
  g_assert_cmpint (check->severity, ==, severity);
  g_assert_cmpint (check->subject, ==, id_of (subject));
  g_assert_cmpint (check->other, ==, other ? id_of (other) : 0);
  g_assert_cmpstr (check->message, ==, message);
}

static void
set_date (const Case *self, const char *name, const char *field, const char *text)
{
  case_set (self, case_activity (self, name), field, text);
}

/* How long the phases are in calendar months, and the whole in days. */
static void
c_03 (const Case *self)
{
  static const struct
  {
    const char *phase;
    guint months, days;
  } phases[] = { { "Plan van aanpak", 2, 59 },
                 { "Analyse", 2, 61 },
                 { "Dialoog", 2, 61 },
                 { "Koersbepaling", 3, 92 },
                 { "Besluitvorming", 3, 91 },
                 { "Verdiepingen", 5, 151 },
                 { "Besluitvorming en borging", 4, 122 },
                 { "Koersdocument", 9, 275 },
                 { "Uitvoeringsagenda", 9, 273 } };
  TjSpan whole;

  for (guint i = 0; i < G_N_ELEMENTS (phases); i++)
    {
      const TjSpan *span = tj_plan_span (self->plan, id_of (case_activity (self, phases[i].phase)));

      g_assert_cmpuint (tj_phase_months (span), ==, phases[i].months);
      g_assert_cmpuint (tj_phase_days (span), ==, phases[i].days);
    }
  g_assert_true (tj_project_span (self->model, self->plan, project_of (self), &whole));
  g_assert_cmpuint (tj_phase_months (&whole), ==, 20);
  g_assert_cmpuint (tj_phase_days (&whole), ==, 607);
}

/* A phase without dates of its own takes those of its parts. */
static void
c_04 (const Case *self)
{
  case_assert_span (self, "Koersdocument", "mrt 2025 – nov 2025", TJ_SPAN_CHILDREN);
  case_assert_span (self, "Uitvoeringsagenda", "jan 2026 – sep 2026", TJ_SPAN_CHILDREN);
}

/* Two pairs of phases share a month; that is told, and is no fault. */
static void
c_05 (const Case *self)
{
  g_autoptr (GPtrArray) found = findings (self, TJ_CHECK_PHASES_OVERLAP);

  g_assert_cmpuint (found->len, ==, 2);
  assert_finding (found, 0, TJ_CHECK_INFORMATION, case_activity (self, "Analyse"),
                  case_activity (self, "Plan van aanpak"), "“Plan van aanpak” and “Analyse” overlap: mrt 2025.");
  assert_finding (found, 1, TJ_CHECK_INFORMATION, case_activity (self, "Besluitvorming"),
                  case_activity (self, "Koersbepaling"), "“Koersbepaling” and “Besluitvorming” overlap: sep 2025.");
}

/* One month lies in no phase. */
static void
c_06 (const Case *self)
{
  g_autoptr (GPtrArray) found = findings (self, TJ_CHECK_PHASES_GAP);

  g_assert_cmpuint (found->len, ==, 1);
  assert_finding (found, 0, TJ_CHECK_INFORMATION, case_activity (self, "Verdiepingen"),
                  case_activity (self, "Besluitvorming"),
                  "Between “Besluitvorming” and “Verdiepingen” lies no phase: dec 2025.");
}

/* The last decision is a month after its phase. */
static void
c_07 (const Case *self)
{
  const char *last = "Gemeenteraad besluit over samenlevingsagenda";
  g_autoptr (GPtrArray) found = findings (self, TJ_CHECK_OUTSIDE_PHASE), none = NULL;

  g_assert_cmpuint (found->len, ==, 1);
  assert_finding (found, 0, TJ_CHECK_ATTENTION, case_activity (self, last),
                  case_activity (self, "Besluitvorming en borging"),
                  "“Gemeenteraad besluit over samenlevingsagenda” (okt 2026) lies 1 month after the end of "
                  "“Besluitvorming en borging”.");
  set_date (self, last, "start", "2026-09");
  none = findings (self, TJ_CHECK_OUTSIDE_PHASE);
  g_assert_cmpuint (none->len, ==, 0);
}

static guint
n_broken (const Case *self, const char *conference)
{
  g_autoptr (GPtrArray) found = NULL;

  set_date (self, CONFERENCE, "start", conference);
  set_date (self, CONFERENCE, "finish", conference);
  found = findings (self, TJ_CHECK_DEPENDENCY);
  if (found->len > 0)
    {
      const TjCheck *check = g_ptr_array_index (found, 0);

      g_assert_cmpint (check->subject, ==, id_of (case_activity (self, COLLEGE)));
      g_assert_cmpint (check->other, ==, id_of (case_activity (self, CONFERENCE)));
    }
  return found->len;
}

/* No dependency is broken by the dates as given; the conference has to be over before the executive decides. */
static void
c_25 (const Case *self)
{
  g_autoptr (GPtrArray) found = findings (self, TJ_CHECK_DEPENDENCY);
  g_autoptr (GPtrArray) silent = findings (self, TJ_CHECK_SILENT_LINKS);

  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_DEPENDENCY), ==, 18);
  g_assert_cmpuint (found->len, ==, 0);
  /* What has no date but its phase says nothing to the critical path, and that is told once. */
  g_assert_cmpuint (silent->len, ==, 1);
  g_assert_cmpint (((const TjCheck *) g_ptr_array_index (silent, 0))->severity, ==, TJ_CHECK_INFORMATION);
  g_assert_true (g_str_has_prefix (((const TjCheck *) g_ptr_array_index (silent, 0))->message, "14 of the 18 "));
  g_assert_cmpuint (n_broken (self, "2025-09"), ==, 0);
  g_assert_cmpuint (n_broken (self, "2025-09-22"), ==, 0);
  g_assert_cmpuint (n_broken (self, "2025-09-23"), ==, 1);
  g_assert_cmpuint (n_broken (self, "2025-09-24"), ==, 1);
}

/* Moved past its deadline, the decision says by how much. */
static void
c_26 (const Case *self)
{
  g_autoptr (GPtrArray) before = findings (self, TJ_CHECK_DEADLINE), after = NULL;

  g_assert_cmpuint (before->len, ==, 0);
  set_date (self, COLLEGE, "start", "2025-09-30");
  after = findings (self, TJ_CHECK_DEADLINE);
  g_assert_cmpuint (after->len, ==, 1);
  assert_finding (after, 0, TJ_CHECK_ATTENTION, case_activity (self, COLLEGE), NULL,
                  "“College besluit over koersdocument” (30 sep 2025) lies 7 days after its deadline: at the latest 23 "
                  "sep 2025.");
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
      g_autofree char *path = g_strconcat ("/cases/capelle-checks/", numbered[i].number, NULL);

      g_test_add_data_func (path, &numbered[i], test_numbered);
    }
  return g_test_run ();
}
