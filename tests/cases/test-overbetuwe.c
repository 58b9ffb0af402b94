// SPDX-License-Identifier: EUPL-1.2
/* What the proposal on the POK-gelden of Overbetuwe asks of a planner, by number. */
#include "case.h"

static TjId
id_of (gconstpointer record)
{
  return ((const TjRecord *) record)->id;
}

/* Empty is not nought. */
static void
o_02 (const Case *self)
{
  const TjCostLine *line = case_find (self, TJ_KIND_COST_LINE, "name", "Jobhunter");

  case_assert_text (self, line, "amounts", "2024=100000.00");
  g_assert_null (tj_series_get (&line->amounts, 2025, 2025));
}

/* Earlier goals with what came of them; three go on in a new one. */
static void
o_10 (const Case *self)
{
  static const struct
  {
    const char *earlier;
    const char *later;
  } goals[] = { { "Uitbreiding van de formatie van de sociaal raadslieden", "Uitbreiding uren sociaal raadslieden" },
                { "Participatietrajecten Huiskamer Heteren", "Huiskamers" } };
  guint n = 0, n_linked = 0;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_GOAL); i++)
    {
      const TjGoal *goal = tj_model_at (self->model, TJ_KIND_GOAL, i);

      if (goal->kind != TJ_GOAL_KIND_EARLIER)
        continue;
      g_assert_nonnull (goal->outcome);
      g_assert_nonnull (goal->follow_up);
      n_linked += goal->parent != 0;
      n++;
    }
  g_assert_cmpuint (n, ==, 7);
  g_assert_cmpuint (n_linked, ==, 3);
  for (guint i = 0; i < G_N_ELEMENTS (goals); i++)
    case_assert_shown (self, case_find (self, TJ_KIND_GOAL, "text", goals[i].earlier), "parent", goals[i].later);
}

/* Lines below a goal that has one amount. */
static void
o_12 (const Case *self)
{
  case_assert_titles (self, case_activity (self, "Implementatie hervormingsagenda Jeugd"), TJ_KIND_ACTIVITY, "parent",
                      "Organisatorische implementatie", "Opleidingen", NULL);
  case_assert_titles (self, case_activity (self, "Implementatie verordening sociaal domein"), TJ_KIND_ACTIVITY,
                      "parent", "Leren", "(Collegiale) toetsing", "Intervisie", NULL);
  case_assert_span (self, "Intervisie", "2025 – 2026", TJ_SPAN_PHASE);
}

/* Decisions of other bodies, with their days. */
static void
o_13 (const Case *self)
{
  static const struct
  {
    const char *decision;
    const char *body;
    const char *day;
  } decisions[] = { { "Verordening sociaal domein vaststellen", "Gemeenteraad", "2024-10-29" },
                    { "Uitbreiding uren sociaal raadslieden bespreken", "College", "2023-01-31" },
                    { "Bestedingsdoelen POK vaststellen", "College", "2023-07-11" } };

  for (guint i = 0; i < G_N_ELEMENTS (decisions); i++)
    {
      const TjDecision *decision = case_find (self, TJ_KIND_DECISION, "name", decisions[i].decision);

      case_assert_shown (self, decision, "body", decisions[i].body);
      case_assert_text (self, tj_model_get (self->model, decision->activity), "start", decisions[i].day);
    }
}

static void
o_14 (const Case *self)
{
  const TjDecision *decision = case_find (self, TJ_KIND_DECISION, "name",
                                          "Gelden voor cliëntondersteuning en sociaal raadslieden in de kadernota "
                                          "2026");

  case_assert_shown (self, decision, "pc_moment", "Kadernota 2026");
  g_assert_cmpuint (case_count (self, TJ_KIND_GOAL, "nature", "structureel"), ==, 2);
  g_assert_cmpuint (case_count (self, TJ_KIND_GOAL, "nature", "tijdelijk"), ==, 3);
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_GOAL); i++)
    {
      const TjGoal *goal = tj_model_at (self->model, TJ_KIND_GOAL, i);

      if (goal->nature == TJ_GOAL_NATURE_STRUCTURAL)
        case_assert_shown (self, goal, "pc_moment", "Kadernota 2026");
    }
}

static void
o_15 (const Case *self)
{
  case_assert_text (self, case_find (self, TJ_KIND_INFORMATION_MOMENT, "name", "Korte evaluatie"), "cadence", "1/jaar");
}

/* A case whose body, date and portfolio holder are not told. */
static void
o_17 (const Case *self)
{
  const TjDecision *decision = case_find (self, TJ_KIND_DECISION, "number", "1");

  g_assert_cmpint (decision->body, ==, 0);
  case_assert_text (self, tj_model_get (self->model, decision->activity), "start", NULL);
  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_PERSON), ==, 0);
  g_assert_cmpuint (case_count (self, TJ_KIND_ROLE, "kind", "portefeuillehouder"), ==, 0);
  case_assert_text (self, tj_model_at (self->model, TJ_KIND_PROJECT, 0), "document_date", NULL);
  case_assert_text (self, tj_model_at (self->model, TJ_KIND_PROJECT, 0), "start", "tekst:zo spoedig mogelijk");
  g_assert_cmpint (((const TjSourceNote *) case_find (self, TJ_KIND_SOURCE_NOTE, "number", "O-I13"))->subject, ==,
                   id_of (tj_model_at (self->model, TJ_KIND_PROJECT, 0)));
}

static void
o_notes (const Case *self)
{
  for (guint i = 1; i <= 14; i++)
    {
      g_autofree char *number = g_strdup_printf ("O-I%u", i);
      const TjSourceNote *note = case_find (self, TJ_KIND_SOURCE_NOTE, "number", number);

      g_assert_nonnull (tj_model_get (self->model, note->subject));
    }
}

static const CaseItem items[] = { { "O-T2", o_02 },  { "O-T10", o_10 }, { "O-T12", o_12 }, { "O-T13", o_13 },
                                  { "O-T14", o_14 }, { "O-T15", o_15 }, { "O-T17", o_17 }, { "O-I", o_notes } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "overbetuwe", items, G_N_ELEMENTS (items));
}
