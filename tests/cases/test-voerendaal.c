// SPDX-License-Identifier: EUPL-1.2
/* What the raadsvoorstel Innovatie Sociaal Domein of Voerendaal asks of a planner, by number. */
#include "case.h"
#include "tj-civil.h"
#include "tj-room.h"

#define PHASE_1 "Fase 1: inzet van externe expertise"
#define PHASE_2 "Fase 2: inbedden in de organisatie"
#define PILOT "Pilot sociaal beheer OCK uitvoeren"
#define AGREEMENT "Overeenkomst aangaan met De Welzijnsgroep"
#define RESEARCH "Onderzoek van gemeente Beekdaelen"

static TjId
id_of (gconstpointer record)
{
  return ((const TjRecord *) record)->id;
}

static const TjDependency *
find_link (const Case *self, const char *before, const char *after)
{
  TjId predecessor = id_of (case_activity (self, before)), successor = id_of (case_activity (self, after));

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_DEPENDENCY); i++)
    {
      const TjDependency *link = tj_model_at (self->model, TJ_KIND_DEPENDENCY, i);

      if (link->predecessor == predecessor && link->successor == successor)
        return link;
    }
  return NULL;
}

static void
v_02 (const Case *self)
{
  const TjProject *project = tj_model_at (self->model, TJ_KIND_PROJECT, 0);
  const TjRole *holder = case_find (self, TJ_KIND_ROLE, "kind", "portefeuillehouder");

  case_assert_text (self, project, "case_number", "652173");
  g_assert_nonnull (strstr (project->note, "openbaar"));
  case_assert_shown (self, holder, "person", "Leunissen");
  case_assert_text (self, case_activity (self, "Raadsbesluit"), "start", "2026-07-02");
  case_assert_text (self, project, "start", NULL);
  case_assert_text (self, project, "finish", NULL);
}

/* Four items of one decision of the council. */
static void
v_03 (const Case *self)
{
  const TjDecision *decision = case_find (self, TJ_KIND_DECISION, "number", "1");
  const GPtrArray *found = tj_model_referrers (self->model, TJ_KIND_DECISION_ITEM,
                                               tj_kind_field (TJ_KIND_DECISION_ITEM, "decision"), decision->record.id);

  case_assert_shown (self, decision, "body", "Gemeenteraad Voerendaal");
  g_assert_cmpuint (found->len, ==, 4);
  for (guint i = 0; i < found->len; i++)
    g_assert_cmpint (((const TjDecisionItem *) g_ptr_array_index (found, i))->number[0], ==, '1' + (int) i);
}

/* A duration without dates is valid, and nothing invents a date; with a start the last day follows. */
static void
v_11 (const Case *self)
{
  static const struct
  {
    const char *name;
    const char *duration;
  } steps[] = { { PHASE_2, "18m" }, { PILOT, "2j" } };
  g_autoptr (TjPlan) plan = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const TjActivity *step = case_activity (self, steps[i].name);

      case_assert_text (self, step, "duration", steps[i].duration);
      case_assert_text (self, step, "start", NULL);
      case_assert_text (self, step, "finish", NULL);
      case_assert_span (self, steps[i].name, "", TJ_SPAN_NONE);
    }
  case_set (self, case_activity (self, PILOT), "start", "2026-07-02");
  plan = tj_plan_new (self->model);
  g_assert_cmpint (tj_civil_minute_day (tj_plan_span (plan, id_of (case_activity (self, PILOT)))->finish - 1), ==,
                   tj_civil_day (2028, 7, 1));
  case_assert_text (self, case_activity (self, PILOT), "finish", NULL);
}

/* Phase 1, phase 2; decision, agreement, pilot. */
static void
v_12 (const Case *self)
{
  g_assert_nonnull (find_link (self, PHASE_1, PHASE_2));
  g_assert_nonnull (find_link (self, "Raadsbesluit", AGREEMENT));
  g_assert_nonnull (find_link (self, AGREEMENT, PILOT));
  g_assert_null (find_link (self, PHASE_2, PHASE_1));
}

/* Of the two years phase 2 takes eighteen months. */
static void
v_13 (const Case *self)
{
  TjId first = id_of (case_activity (self, PHASE_1));
  g_autofree char *text = tj_room_text (self->model, first);
  TjRoom room;

  g_assert_true (tj_room (self->model, first, &room));
  g_assert_cmpint (room.room.unit, ==, TJ_DURATION_MONTHS);
  g_assert_cmpint (room.room.amount, ==, 6000);
  g_assert_cmpint (room.holder, ==, id_of (tj_model_at (self->model, TJ_KIND_PROJECT, 0)));
  g_assert_cmpint (room.taken_by, ==, id_of (case_activity (self, PHASE_2)));
  g_assert_nonnull (text);
  /* How long the first phase takes is not told, and stays so. */
  case_assert_text (self, case_activity (self, PHASE_1), "duration", NULL);
  g_assert_false (tj_room (self->model, id_of (case_activity (self, PHASE_2)), &room));
}

/* Something outside without a date, on which a decision depends. */
static void
v_14 (const Case *self)
{
  const TjActivity *research = case_activity (self, RESEARCH);

  g_assert_cmpint (research->type, ==, TJ_ACTIVITY_TYPE_MOMENT);
  case_assert_text (self, research, "start", NULL);
  case_assert_span (self, RESEARCH, "", TJ_SPAN_NONE);
  g_assert_nonnull (find_link (self, RESEARCH, "Eventuele besluitvorming over structurele voortzetting"));
  case_assert_span (self, "Eventuele besluitvorming over structurele voortzetting", "", TJ_SPAN_NONE);
}

static void
v_15 (const Case *self)
{
  const TjActivity *pilot = case_activity (self, "Wijkgericht Taalonderwijs");

  g_assert_cmpstrv (pilot->aliases, ((const char *const[]) { "Taalonderwijs in de wijk", NULL }));
}

/* Indicators in words, without a start value or a target. */
static void
v_18 (const Case *self)
{
  guint n = tj_model_count (self->model, TJ_KIND_INDICATOR);

  g_assert_cmpuint (n, >=, 4);
  g_assert_cmpuint (case_count (self, TJ_KIND_INDICATOR, "targets", NULL), ==, n);
  g_assert_cmpuint (case_count (self, TJ_KIND_INDICATOR, "target_text", NULL), ==, n);
  g_assert_cmpuint (case_count (self, TJ_KIND_INDICATOR, "start_value", NULL), ==, n);
}

static void
v_19 (const Case *self)
{
  case_assert_text (self, case_find (self, TJ_KIND_COST_LINE, "number", "1"), "quantity", "circa 15");
  case_assert_text (self, case_find (self, TJ_KIND_COST_LINE, "number", "2.1"), "quantity", "6");
}

/* Places to look at, and the choice that was not this one. */
static void
v_20 (const Case *self)
{
  guint n = 0;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_ORGANISATION); i++)
    {
      const TjOrganisation *organisation = tj_model_at (self->model, TJ_KIND_ORGANISATION, i);

      n += organisation->note && g_str_has_prefix (organisation->note, "Referentielocatie");
    }
  g_assert_cmpuint (n, ==, 3);
  case_find (self, TJ_KIND_ORGANISATION, "name", "De Borenburg");
}

/* Where 'structureel' and 'incidenteel' meet stands a note, as at each other place where the source differs. */
static void
v_21 (const Case *self)
{
  const TjSourceNote *note = case_find (self, TJ_KIND_SOURCE_NOTE, "number", "V-I6");

  g_assert_cmpint (note->subject, ==, id_of (case_find (self, TJ_KIND_DECISION_ITEM, "number", "2")));
  for (guint i = 1; i <= 13; i++)
    {
      g_autofree char *number = g_strdup_printf ("V-I%u", i);

      note = case_find (self, TJ_KIND_SOURCE_NOTE, "number", number);
      g_assert_nonnull (tj_model_get (self->model, note->subject));
    }
}

static const CaseItem items[] = { { "V-T2", v_02 },  { "V-T3", v_03 },  { "V-T11", v_11 }, { "V-T12", v_12 },
                                  { "V-T13", v_13 }, { "V-T14", v_14 }, { "V-T15", v_15 }, { "V-T18", v_18 },
                                  { "V-T19", v_19 }, { "V-T20", v_20 }, { "V-T21", v_21 } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "voerendaal", items, G_N_ELEMENTS (items));
}
