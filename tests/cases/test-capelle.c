// SPDX-License-Identifier: EUPL-1.2
/* What the projectopdracht Samenlevingsagenda of Capelle aan den IJssel asks of a planner, by number. */
#include "case.h"
#include "tj-cadence-days.h"
#include "tj-civil.h"
#include "tj-decision-counts.h"

static const char *const top_phases[] = { "Plan van aanpak", "Koersdocument", "Uitvoeringsagenda" };
static const char *const sub_phases[]
    = { "Analyse", "Dialoog", "Koersbepaling", "Besluitvorming", "Verdiepingen", "Besluitvorming en borging" };

static TjId
id_of (gconstpointer record)
{
  return ((const TjRecord *) record)->id;
}

/* How many phases stand directly below an activity (0: at the top). */
static guint
n_phases (const Case *self, TjId parent)
{
  guint n = 0;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (self->model, TJ_KIND_ACTIVITY, i);

      n += activity->type == TJ_ACTIVITY_TYPE_PHASE && activity->parent == parent;
    }
  return n;
}

/* Phases in two levels: 0, 1, 2, and 1.1-1.4 and 2.1-2.2. */
static void
c_01 (const Case *self)
{
  static const char *const top_numbers[] = { "0", "1", "2" };
  static const char *const sub_numbers[] = { "1.1", "1.2", "1.3", "1.4", "2.1", "2.2" };
  static const guint parents[] = { 1, 1, 1, 1, 2, 2 };

  g_assert_cmpuint (n_phases (self, 0), ==, 3);
  g_assert_cmpuint (n_phases (self, id_of (case_activity (self, "Plan van aanpak"))), ==, 0);
  g_assert_cmpuint (n_phases (self, id_of (case_activity (self, "Koersdocument"))), ==, 4);
  g_assert_cmpuint (n_phases (self, id_of (case_activity (self, "Uitvoeringsagenda"))), ==, 2);
  for (guint i = 0; i < G_N_ELEMENTS (top_phases); i++)
    case_assert_text (self, case_activity (self, top_phases[i]), "wbs", top_numbers[i]);
  for (guint i = 0; i < G_N_ELEMENTS (sub_phases); i++)
    {
      const TjActivity *phase = case_activity (self, sub_phases[i]);

      case_assert_text (self, phase, "wbs", sub_numbers[i]);
      case_assert_shown (self, phase, "parent", top_phases[parents[i]]);
      g_assert_cmpuint (n_phases (self, id_of (phase)), ==, 0);
    }
}

/* A month stays a month. */
static void
c_02 (const Case *self)
{
  const TjActivity *phase = case_activity (self, "Koersbepaling");
  g_autofree char *period = tj_period_format (&phase->start, &phase->finish);

  case_assert_text (self, phase, "start", "2025-07");
  case_assert_text (self, phase, "finish", "2025-09");
  g_assert_cmpint (phase->start.precision, ==, TJ_PRECISION_MONTH);
  g_assert_cmpint (phase->finish.precision, ==, TJ_PRECISION_MONTH);
  g_assert_cmpstr (period, ==, "jul 2025 – sep 2025");
  case_assert_span (self, "Koersbepaling", "jul 2025 – sep 2025", TJ_SPAN_OWN);
}

/* The span of a phase without dates of its own comes from what is in it. */
static void
c_04 (const Case *self)
{
  case_assert_text (self, case_activity (self, "Koersdocument"), "start", NULL);
  case_assert_text (self, case_activity (self, "Koersdocument"), "finish", NULL);
  case_assert_span (self, "Koersdocument", "mrt 2025 – nov 2025", TJ_SPAN_CHILDREN);
  case_assert_span (self, "Uitvoeringsagenda", "jan 2026 – sep 2026", TJ_SPAN_CHILDREN);
}

/* 'Uiterlijk' is a deadline and not a date. */
static void
c_08 (const Case *self)
{
  const TjActivity *college = case_activity (self, "College besluit over koersdocument");
  const TjActivity *council = case_activity (self, "Gemeenteraad besluit over koersdocument");
  const TjDecision *b2 = case_find (self, TJ_KIND_DECISION, "number", "B2");
  const TjBody *body = tj_model_get_kind (self->model, TJ_KIND_BODY, b2->body);
  g_autofree char *deadline = tj_date_format_weekday (&college->deadline);
  g_autofree char *date = tj_date_format_weekday (&council->start);

  case_assert_text (self, college, "deadline", "2025-09-23");
  case_assert_text (self, college, "start", NULL);
  case_assert_text (self, college, "finish", NULL);
  case_assert_span (self, "College besluit over koersdocument", "23 sep 2025", TJ_SPAN_DEADLINE);
  g_assert_cmpstr (deadline, ==, "dinsdag 23 september 2025");
  g_assert_cmpint (b2->activity, ==, id_of (college));
  g_assert_cmpint (body->kind, ==, TJ_BODY_KIND_EXECUTIVE);
  case_assert_text (self, council, "start", "2025-11-10");
  case_assert_text (self, council, "deadline", NULL);
  g_assert_cmpstr (date, ==, "maandag 10 november 2025");
  g_assert_cmpint ((tj_date_first (&council->start) - tj_date_first (&college->deadline)) / TJ_MINUTES_PER_DAY, ==, 48);
}

/* A decision has a day in the text, and the month of that day in the list of decisions. */
static void
c_10 (const Case *self)
{
  const TjDecision *b3 = case_find (self, TJ_KIND_DECISION, "number", "B3");
  const TjActivity *activity = tj_model_get_kind (self->model, TJ_KIND_ACTIVITY, b3->activity);

  case_assert_text (self, activity, "start", "2025-11-10");
  g_assert_cmpint (activity->start.precision, ==, TJ_PRECISION_DAY);
  case_assert_text (self, b3, "overview_date", "2025-11");
  case_assert_shown (self, b3, "overview_date", "nov 2025");
  g_assert_cmpint (b3->overview_date.precision, ==, TJ_PRECISION_MONTH);
  g_assert_cmpint (tj_date_first (&activity->start), >=, tj_date_first (&b3->overview_date));
  g_assert_cmpint (tj_date_end (&activity->start), <=, tj_date_end (&b3->overview_date));
}

/* Dates in words are kept as words and lie nowhere. */
static void
c_11 (const Case *self)
{
  static const struct
  {
    const char *words;
    const char *text;
  } vague[] = { { "na de zomer van 2025", "tekst:na de zomer van 2025" },
                { "zo snel mogelijk", "tekst:zo snel mogelijk" },
                { "nog deze bestuursperiode", "tekst:nog deze bestuursperiode" },
                { "N.t.b.", "n.t.b." } };
  const TjActivity *step = case_activity (self, "Contact leggen met doelgroepen");
  const TjActivity *decision = case_activity (self, "Inrichting fase 2 bepalen");

  case_assert_text (self, step, "start", "tekst:zo snel mogelijk");
  case_assert_shown (self, step, "start", "zo snel mogelijk");
  case_assert_span (self, "Contact leggen met doelgroepen", "", TJ_SPAN_NONE);
  case_assert_text (self, decision, "start", "tekst:na de zomer van 2025");
  g_assert_false (tj_date_on_axis (&decision->start));
  case_assert_span (self, "Inrichting fase 2 bepalen", "", TJ_SPAN_NONE);
  /* The two in words, and the two participation steps whose phase is not told. */
  g_assert_cmpuint (tj_plan_count (self->plan, 0, TJ_SPAN_NONE), ==, 4);
  for (guint i = 0; i < G_N_ELEMENTS (vague); i++)
    {
      g_autoptr (TjRecord) copy = tj_record_copy (step);
      const TjField *field = tj_kind_field (TJ_KIND_ACTIVITY, "start");

      g_assert_true (tj_field_parse (field, copy, vague[i].words, NULL));
      case_assert_text (self, copy, "start", vague[i].text);
      g_assert_false (tj_date_on_axis (&((TjActivity *) copy)->start));
    }
}

/* A phase with dates whose content is still n.t.b. */
static void
c_12 (const Case *self)
{
  const TjActivity *deepening = case_activity (self, "Verdiepingen");
  const TjActivity *securing = case_activity (self, "Besluitvorming en borging");

  case_assert_text (self, deepening, "content", "n_t_b");
  case_assert_text (self, deepening, "start", "2026-01");
  case_assert_text (self, deepening, "finish", "2026-05");
  case_assert_text (self, securing, "content", "n_t_b");
  case_assert_text (self, securing, "start", "2026-06");
  case_assert_text (self, securing, "finish", "2026-09");
}

/* Every figure that the source calls 'ongeveer' says so. */
static void
c_18 (const Case *self)
{
  static const struct
  {
    const char *role;
    const char *text;
    const char *shown;
  } lines[] = { { "Projectleider / Strategisch adviseur", "circa 0.5", "circa 0,5 fte" },
                { "Assistent projectleider", "circa 0.4", "circa 0,4 fte" },
                { "Strategisch adviseur BCO", "circa 0.1", "circa 0,1 fte" },
                { "Senior beleidsadviseur samenleving", "circa 0.2", "circa 0,2 fte" },
                { "Diverse adviseurs samenleving", "circa 0.14", "circa 0,14 fte" },
                { "Adviseur data", "circa 0.1", "circa 0,1 fte" },
                { "Adviseur participatie", "circa 0.1", "circa 0,1 fte" },
                { "Communicatieadviseur", "circa 0.1", "circa 0,1 fte" },
                { "Bestuursadviseur", "circa 0.05", "circa 0,05 fte" },
                { "Diverse basisteams", "circa 0.05", "circa 0,05 fte" } };
  gconstpointer project = tj_model_at (self->model, TJ_KIND_PROJECT, 0);
  gconstpointer total = case_find (self, TJ_KIND_STATED_TOTAL, "name", "Ambtelijke uren");
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      gconstpointer role = case_find (self, TJ_KIND_ROLE, "name", lines[i].role);

      case_assert_text (self, role, "fte", lines[i].text);
      case_assert_shown (self, role, "fte", lines[i].shown);
    }
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_ROLE); i++)
    n += ((const TjRole *) tj_model_at (self->model, TJ_KIND_ROLE, i))->fte.state != TJ_NUMBER_UNSET;
  g_assert_cmpuint (n, ==, 10);
  case_assert_text (self, project, "stated_hours", "circa 3600:00");
  case_assert_shown (self, project, "stated_hours", "circa 3.600 uur");
  case_assert_text (self, total, "hours", "circa 3600:00");
  case_assert_text (self, total, "fte", "circa 2.6");
}

/* How many days the one series with this cadence has from 1 March 2025 to 30 September 2026; -1 when it names none. */
static int
n_days (const Case *self, const char *cadence)
{
  const TjMeetingSeries *series = case_find (self, TJ_KIND_MEETING_SERIES, "cadence", cadence);
  gint32 first = tj_civil_day (2025, 3, 1), last = tj_civil_day (2026, 9, 30);
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (gint32));

  if (!tj_cadence_add_days (&series->cadence, first, first, last, days))
    return -1;
  g_assert_cmpint (g_array_index (days, gint32, 0), ==, first);
  return (int) days->len;
}

/* Four kinds of rhythm; two of them name their days. */
static void
c_19 (const Case *self)
{
  guint kinds[TJ_CADENCE_PERIODIC + 1] = { 0 };

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_MEETING_SERIES); i++)
    kinds[((const TjMeetingSeries *) tj_model_at (self->model, TJ_KIND_MEETING_SERIES, i))->cadence.kind]++;
  g_assert_cmpuint (kinds[TJ_CADENCE_RULE], ==, 1);
  g_assert_cmpuint (kinds[TJ_CADENCE_EVERY], ==, 1);
  g_assert_cmpuint (kinds[TJ_CADENCE_ON_CALL], ==, 2);
  g_assert_cmpuint (kinds[TJ_CADENCE_PERIODIC], ==, 1);
  g_assert_cmpint (n_days (self, "RRULE:FREQ=WEEKLY;INTERVAL=2"), ==, 42);
  g_assert_cmpint (n_days (self, "circa elke 1.5 maand"), ==, 13);
  g_assert_cmpint (n_days (self, "periodiek"), ==, -1);
}

/* Who gives and who takes the commission, without names. */
static void
c_24 (const Case *self)
{
  static const struct
  {
    const char *kind;
    const char *name;
  } roles[] = { { "bestuurlijk_opdrachtgever", "Verantwoordelijk wethouder" },
                { "ambtelijk_opdrachtgever", "Afdelingsmanager samenleving" },
                { "ambtelijk_opdrachtnemer", "Projectleider / Strategisch adviseur" } };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      const TjRole *role = case_find (self, TJ_KIND_ROLE, "kind", roles[i].kind);

      g_assert_cmpstr (role->name, ==, roles[i].name);
      g_assert_cmpint (role->person, ==, 0);
    }
  case_find (self, TJ_KIND_TEAM, "name", "Bestuurlijk team");
  g_assert_cmpstr (((const TjBody *) case_find (self, TJ_KIND_BODY, "kind", "bestuurlijk_team"))->name, ==,
                   "Bestuurlijk team");
  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_PERSON), ==, 0);
}

static guint
n_deliveries (const Case *self, const char *activity, const char *product)
{
  TjId wanted = id_of (case_find (self, TJ_KIND_PRODUCT, "name", product));
  const GPtrArray *found
      = tj_model_referrers (self->model, TJ_KIND_DELIVERY, tj_kind_field (TJ_KIND_DELIVERY, "activity"),
                            id_of (case_activity (self, activity)));
  guint n = 0;

  for (guint i = 0; found && i < found->len; i++)
    n += ((const TjDelivery *) g_ptr_array_index (found, i))->product == wanted;
  return n;
}

/* Nine products; three of them are decided on; one consists of two others. */
static void
c_27 (const Case *self)
{
  static const char *const names[]
      = { "Projectopdracht",       "Collegebrief",  "Stakeholderanalyse",  "Voorlopige analyse en koers",
          "Concept-koersdocument", "Koersdocument", "Participatieverslag", "Uitvoeringsagenda",
          "Samenlevingsagenda" };
  g_autoptr (GPtrArray) products = tj_model_sorted (self->model, TJ_KIND_PRODUCT, 0, NULL);
  guint n_formal = 0;

  g_assert_cmpuint (products->len, ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gconstpointer product = g_ptr_array_index (products, i);

      g_assert_cmpstr (((const TjProduct *) product)->name, ==, names[i]);
      g_assert_nonnull (tj_model_referrers (self->model, TJ_KIND_DELIVERY, tj_kind_field (TJ_KIND_DELIVERY, "product"),
                                            id_of (product)));
    }
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (self->model, TJ_KIND_DECISION, i);

      n_formal += decision->product != 0 && decision->formal == TJ_TICK_YES;
    }
  g_assert_cmpuint (n_formal, ==, 3);
  case_assert_shown (self, case_find (self, TJ_KIND_DECISION, "number", "B1"), "product", "Projectopdracht");
  case_assert_shown (self, case_find (self, TJ_KIND_DECISION, "number", "B3"), "product", "Koersdocument");
  case_assert_shown (self, case_find (self, TJ_KIND_DECISION, "number", "B4"), "product", "Samenlevingsagenda");
  g_assert_cmpuint (n_deliveries (self, "Plan van aanpak", "Projectopdracht"), ==, 1);
  g_assert_cmpuint (n_deliveries (self, "Koersdocument", "Koersdocument"), ==, 1);
  g_assert_cmpuint (n_deliveries (self, "Uitvoeringsagenda", "Samenlevingsagenda"), ==, 1);
  case_assert_titles (self, g_ptr_array_index (products, 8), TJ_KIND_PRODUCT_PART, "product", "Uitvoeringsagenda",
                      "Koersdocument", NULL);
}

/* Starting points in three groups; where they stand between their poles is not known. */
static void
c_28 (const Case *self)
{
  guint groups[4] = { 0 };

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_SLIDER); i++)
    {
      const TjSlider *slider = tj_model_at (self->model, TJ_KIND_SLIDER, i);

      g_assert_cmpint (slider->group, >=, TJ_SLIDER_GROUP_PROCESS);
      g_assert_cmpint (slider->group, <=, TJ_SLIDER_GROUP_PRACTICAL);
      groups[slider->group]++;
      g_assert_nonnull (slider->label);
      g_assert_null (slider->low_pole);
      g_assert_null (slider->high_pole);
      g_assert_cmpint (slider->position.state, ==, TJ_NUMBER_UNSET);
    }
  g_assert_cmpuint (groups[TJ_SLIDER_GROUP_PROCESS], ==, 5);
  g_assert_cmpuint (groups[TJ_SLIDER_GROUP_PRODUCT], ==, 5);
  g_assert_cmpuint (groups[TJ_SLIDER_GROUP_PRACTICAL], ==, 2);
}

/* The place among other policies. */
static void
c_29 (const Case *self)
{
  static const struct
  {
    const char *relation;
    const char *document;
  } places[] = { { "onder", "Stadsvisie" },
                 { "naast", "Omgevingsagenda" },
                 { "boven", "Beleidskaders sociaal domein" },
                 { "vervangt", "Visie sociaal domein" } };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    case_assert_text (self, case_find (self, TJ_KIND_POLICY_RELATION, "relation", places[i].relation), "document",
                      places[i].document);
}

/* Twelve places where the source contradicts itself, each at what it is about. */
static void
c_30 (const Case *self)
{
  static const struct
  {
    const char *number;
    TjKind kind;
    const char *subject;
  } notes[] = { { "T-1", TJ_KIND_ACTIVITY, "Gemeenteraad besluit over samenlevingsagenda" },
                { "T-2", TJ_KIND_PROJECT, "Samenlevingsagenda" },
                { "T-5", TJ_KIND_ACTIVITY, "Gemeenteraad besluit over koersdocument" },
                { "T-6", TJ_KIND_STATED_TOTAL, "Ambtelijke uren" },
                { "T-9", TJ_KIND_ACTIVITY, "Mini-conferentie" },
                { "T-12", TJ_KIND_INFORMATION_MOMENT, "Communicatie aan begin en einde van iedere hoofdfase" } };
  guint n = 0;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_SOURCE_NOTE); i++)
    n += ((const TjSourceNote *) tj_model_at (self->model, TJ_KIND_SOURCE_NOTE, i))->kind == TJ_NOTE_KIND_DIFFERS;
  g_assert_cmpuint (n, ==, 12);
  for (guint i = 1; i <= 12; i++)
    {
      g_autofree char *number = g_strdup_printf ("T-%u", i);
      const TjSourceNote *note = case_find (self, TJ_KIND_SOURCE_NOTE, "number", number);

      case_assert_text (self, note, "kind", "bron_wijkt_af");
      g_assert_nonnull (note->text);
      g_assert_nonnull (tj_model_get (self->model, note->subject));
    }
  for (guint i = 0; i < G_N_ELEMENTS (notes); i++)
    {
      const TjSourceNote *note = case_find (self, TJ_KIND_SOURCE_NOTE, "number", notes[i].number);

      g_assert_nonnull (tj_model_get_kind (self->model, notes[i].kind, note->subject));
      case_assert_shown (self, note, "subject", notes[i].subject);
    }
}

static void
assert_counts (const Case *self, const GArray *counts, const char *body, guint formal, guint dated)
{
  TjId id = id_of (case_find (self, TJ_KIND_BODY, "name", body));

  for (guint i = 0; i < counts->len; i++)
    {
      const TjDecisionCount *count = &g_array_index (counts, TjDecisionCount, i);

      if (count->body != id)
        continue;
      g_assert_cmpuint (count->formal, ==, formal);
      g_assert_cmpuint (count->dated, ==, dated);
      return;
    }
  g_assert_not_reached ();
}

/* Decisions by body: three in the formal overview, four with a date. */
static void
c_09 (const Case *self)
{
  g_autoptr (GArray) counts = tj_decision_counts (self->model, id_of (tj_model_at (self->model, TJ_KIND_PROJECT, 0)));
  TjDecisionCount total = tj_decision_counts_total (counts);

  assert_counts (self, counts, "College van B&W", 1, 2);
  assert_counts (self, counts, "Gemeenteraad", 2, 2);
  g_assert_cmpuint (total.formal, ==, 3);
  g_assert_cmpuint (total.dated, ==, 4);
}

static const CaseItem items[]
    = { { "C-01", c_01 }, { "C-02", c_02 }, { "C-04", c_04 }, { "C-08", c_08 }, { "C-09", c_09 },
        { "C-10", c_10 }, { "C-11", c_11 }, { "C-12", c_12 }, { "C-18", c_18 }, { "C-19", c_19 },
        { "C-24", c_24 }, { "C-27", c_27 }, { "C-28", c_28 }, { "C-29", c_29 }, { "C-30", c_30 } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "capelle", items, G_N_ELEMENTS (items));
}
