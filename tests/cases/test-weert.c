// SPDX-License-Identifier: EUPL-1.2
/* What the B&W-voorstel 'Samen aan de slag!' of Weert asks of a planner, by number. */
#include "case.h"
#include "tj-civil.h"

static TjId
id_of (gconstpointer record)
{
  return ((const TjRecord *) record)->id;
}

/* The header, with two portfolio holders. */
static void
w_01 (const Case *self)
{
  const TjProject *project = tj_model_at (self->model, TJ_KIND_PROJECT, 0);

  case_assert_text (self, project, "case_number", "686935");
  case_assert_text (self, project, "department", "OCSW - Zorg & Participatie");
  case_assert_text (self, project, "document_type", "B&W-voorstel");
  case_assert_text (self, project, "document_date", "2019-03-11");
  g_assert_nonnull (strstr (project->note, "DJ-694895"));
  g_assert_nonnull (strstr (project->note, "Openbaar"));
  case_find (self, TJ_KIND_ROLE, "name", "Opsteller");
  for (guint i = 0; i < 2; i++)
    {
      const TjRole *role = case_find (self, TJ_KIND_ROLE, "name",
                                      i ? "Portefeuillehouder Van den Heuvel" : "Portefeuillehouder Sterk");

      case_assert_text (self, role, "kind", "portefeuillehouder");
      g_assert_nonnull (tj_model_get_kind (self->model, TJ_KIND_PERSON, role->person));
    }
}

/* Sixteen hours a week over a period of 915 days. */
static void
w_10 (const Case *self)
{
  const TjRole *role = case_find (self, TJ_KIND_ROLE, "name", "Aanjager");

  case_assert_text (self, role, "week_hours", "16:00");
  g_assert_cmpint ((tj_date_end (&role->finish) - tj_date_first (&role->start)) / TJ_MINUTES_PER_DAY, ==, 915);
}

/* Four items, each with the body that decides now and in the end. */
static void
w_13 (const Case *self)
{
  TjId college = id_of (case_find (self, TJ_KIND_BODY, "kind", "college"));
  TjId council = id_of (case_find (self, TJ_KIND_BODY, "kind", "raad"));

  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_DECISION_ITEM), ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const TjDecisionItem *item = tj_model_at (self->model, TJ_KIND_DECISION_ITEM, i);
      const TjDecision *decision = tj_model_get_kind (self->model, TJ_KIND_DECISION, item->decision);
      gconstpointer activity = tj_model_get (self->model, decision->activity);

      g_assert_cmpint (decision->body, ==, college);
      g_assert_cmpint (decision->final_body, ==, g_str_equal (item->number, "4") ? college : council);
      case_assert_text (self, activity, "start", "2019-04-02");
    }
  case_assert_text (self, case_activity (self, "Raadsbesluit"), "start", NULL);
  case_assert_text (self, case_activity (self, "Raadsbesluit"), "finish", NULL);
}

/* Arguments and remarks by number; item 4 has none. */
static void
w_14 (const Case *self)
{
  gconstpointer item = case_find (self, TJ_KIND_DECISION_ITEM, "number", "4");

  g_assert_cmpuint (case_count (self, TJ_KIND_ARGUMENT, "kind", "argument"), ==, 5);
  g_assert_cmpuint (case_count (self, TJ_KIND_ARGUMENT, "kind", "kanttekening"), ==, 2);
  case_assert_titles (self, item, TJ_KIND_ARGUMENT, "item", NULL);
  case_assert_titles (self, case_find (self, TJ_KIND_DECISION_ITEM, "number", "3"), TJ_KIND_ARGUMENT, "item",
                      "Gemeente jaagt dit proces aan.", NULL);
}

/* The form of the college: seven people, of whom nothing can be read. */
static void
w_15 (const Case *self)
{
  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_STATUS_TICK), ==, 7);
  g_assert_cmpuint (case_count (self, TJ_KIND_STATUS_TICK, "value", "onbekend"), ==, 7);
  g_assert_cmpuint (case_count (self, TJ_KIND_STATUS_TICK, "date", NULL), ==, 7);
  g_assert_cmpuint (case_count (self, TJ_KIND_DECISION, "piece", NULL), ==,
                    tj_model_count (self->model, TJ_KIND_DECISION));
}

/* Dates in the precision of the source. */
static void
w_16 (const Case *self)
{
  static const struct
  {
    const char *activity;
    const char *start;
    const char *finish;
    TjPrecision precision;
  } dates[] = { { "Participatiewet in werking", "2015-01", NULL, TJ_PRECISION_MONTH },
                { "Raad stemt in met oriëntatietraject", "2018-06", NULL, TJ_PRECISION_MONTH },
                { "24-uursconferentie ‘Samen aan de Slag!’", "2018-11-14", "2018-11-16", TJ_PRECISION_DAY },
                { "Stip op de horizon bereikt", "2022", NULL, TJ_PRECISION_YEAR },
                { "Eigen vermogen De Risse op het laagst (prognose € 8 ton)", "2021-12-31", NULL, TJ_PRECISION_DAY } };
  TjDate ultimo = { 0 };

  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      const TjActivity *activity = case_activity (self, dates[i].activity);

      case_assert_text (self, activity, "start", dates[i].start);
      case_assert_text (self, activity, "finish", dates[i].finish);
      g_assert_cmpint (activity->start.precision, ==, dates[i].precision);
    }
  g_assert_true (tj_date_parse ("ultimo 2021", 0, &ultimo, NULL));
  g_assert_true (tj_date_equal (&ultimo, &case_activity (self, dates[4].activity)->start));
  case_assert_span (self, "24-uursconferentie ‘Samen aan de Slag!’", "14 nov 2018 – 16 nov 2018", TJ_SPAN_OWN);
  case_assert_span (self, "Stip op de horizon bereikt", "2022", TJ_SPAN_OWN);
}

/* So often a year, of which no day is known. */
static void
w_17 (const Case *self)
{
  gconstpointer letter = case_find (self, TJ_KIND_INFORMATION_MOMENT, "kind", "raadsinformatiebrief");
  gconstpointer platform = case_find (self, TJ_KIND_MEETING_SERIES, "name", "Bijeenkomst van het Platform");

  case_assert_text (self, letter, "cadence", "2/jaar");
  case_assert_text (self, letter, "moment", NULL);
  case_assert_text (self, platform, "cadence", "minimaal 2/jaar");
  case_assert_shown (self, platform, "cadence", "minimaal 2 keer per jaar");
  case_assert_text (self, platform, "first", NULL);
}

/* Eight lines of action; of seven the name is not told, and none has a date. */
static void
w_18 (const Case *self)
{
  TjId lines = id_of (case_activity (self, "Actielijnen"));
  const GPtrArray *found
      = tj_model_referrers (self->model, TJ_KIND_ACTIVITY, tj_kind_field (TJ_KIND_ACTIVITY, "parent"), lines);
  guint n_unnamed = 0;

  g_assert_cmpuint (found->len, ==, 8);
  for (guint i = 0; i < found->len; i++)
    {
      const TjActivity *line = g_ptr_array_index (found, i);

      n_unnamed += g_str_has_suffix (line->name, "(naam niet vermeld)");
      g_assert_cmpint (tj_plan_span (self->plan, line->record.id)->origin, ==, TJ_SPAN_NONE);
    }
  g_assert_cmpuint (n_unnamed, ==, 7);
  g_assert_cmpstr (((const TjActivity *) g_ptr_array_index (found, 6))->name, ==,
                   "Actielijn 7: Platform ‘Samen aan de slag!’");
}

static void
w_19 (const Case *self)
{
  const TjMandate *mandate = tj_model_at (self->model, TJ_KIND_MANDATE, 0);

  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_MANDATE), ==, 1);
  g_assert_cmpstr (mandate->to_whom, ==, "Wethouder Sterk en wethouder Van den Heuvel");
  case_assert_shown (self, mandate, "from_body", "College van B&W Weert");
  case_assert_shown (self, mandate, "decision", "Mandaat voor de stuurgroep");
  case_assert_text (self, mandate, "limit", NULL);
}

static void
w_22 (const Case *self)
{
  g_assert_cmpuint (case_count (self, TJ_KIND_CONSULTED_PERSON, "side", "intern"), ==, 6);
  g_assert_cmpuint (case_count (self, TJ_KIND_CONSULTED_PERSON, "side", "extern"), ==, 5);
}

/* Eight groups took part, four attachments; the wrong reference is a note at the attachment. */
static void
w_23 (const Case *self)
{
  gconstpointer conference = case_find (self, TJ_KIND_PARTICIPATION_STEP, "name", "24-uursconferentie");
  const GPtrArray *participants = tj_model_referrers (self->model, TJ_KIND_PARTICIPANT,
                                                      tj_kind_field (TJ_KIND_PARTICIPANT, "step"), id_of (conference));

  g_assert_cmpuint (participants->len, ==, 8);
  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_ATTACHMENT), ==, 4);
  case_assert_shown (self, case_find (self, TJ_KIND_SOURCE_NOTE, "number", "W-I3"), "subject",
                     "Verslag 24-uursconferentie: Samen aan de slag!");
}

static void
w_24 (const Case *self)
{
  case_assert_titles (self, case_find (self, TJ_KIND_GOAL, "kind", "doel"), TJ_KIND_GOAL, "parent", "Meetelt",
                      "Meedoet", "Naar eigen kracht bijdraagt", NULL);
}

/* Thirteen places where the source contradicts itself or is silent. */
static void
w_notes (const Case *self)
{
  for (guint i = 1; i <= 13; i++)
    {
      g_autofree char *number = g_strdup_printf ("W-I%u", i);
      const TjSourceNote *note = case_find (self, TJ_KIND_SOURCE_NOTE, "number", number);

      g_assert_nonnull (tj_model_get (self->model, note->subject));
    }
}

static const CaseItem items[]
    = { { "W-T1", w_01 },  { "W-T10", w_10 }, { "W-T13", w_13 }, { "W-T14", w_14 }, { "W-T15", w_15 },
        { "W-T16", w_16 }, { "W-T17", w_17 }, { "W-T18", w_18 }, { "W-T19", w_19 }, { "W-T22", w_22 },
        { "W-T23", w_23 }, { "W-T24", w_24 }, { "W-I", w_notes } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "weert", items, G_N_ELEMENTS (items));
}
