// SPDX-License-Identifier: EUPL-1.2
/* What the Beleidskader Sterke Sociale Basis of Maashorst asks of a planner, by number. */
#include "case.h"
#include "tj-civil.h"
#include "tj-gantt-rows.h"

#define ACTIONS 12

static const char *const actions[ACTIONS]
    = { "A1.1", "A1.2", "A1.3", "A2.1", "A2.2", "A2.3", "A3.1", "A3.2", "A4.1", "A4.2", "A4.3", "A5.1" };
static const char *const areas[]
    = { "Centrum", "West", "Midden", "Noord", "Oost", "Zuid", "Volkel", "Odiliapeel", "Schaijk", "Reek", "Zeeland" };

static TjId
id_of (gconstpointer record)
{
  return ((const TjRecord *) record)->id;
}

static const TjActivity *
action (const Case *self, const char *number)
{
  return case_find (self, TJ_KIND_ACTIVITY, "wbs", number);
}

static guint
n_below (const Case *self, TjKind kind, gconstpointer record)
{
  const GPtrArray *found = tj_model_referrers (self->model, kind, tj_kind_field (kind, "parent"), id_of (record));

  return found ? found->len : 0;
}

/* Five building blocks, twelve actions, thirty parts. */
static void
m_01 (const Case *self)
{
  static const guint n_actions[] = { 3, 3, 2, 3, 1 }, n_parts[] = { 6, 6, 4, 9, 5 };
  TjId plan = id_of (case_activity (self, "Uitvoeringsplan"));
  const GPtrArray *blocks
      = tj_model_referrers (self->model, TJ_KIND_ACTIVITY, tj_kind_field (TJ_KIND_ACTIVITY, "parent"), plan);

  g_assert_cmpuint (blocks->len, ==, 5);
  for (guint i = 0; i < blocks->len; i++)
    {
      gconstpointer block = g_ptr_array_index (blocks, i);
      guint parts = 0;

      for (guint j = 0; j < ACTIONS; j++)
        if (action (self, actions[j])->parent == id_of (block))
          parts += n_below (self, TJ_KIND_ACTIVITY, action (self, actions[j]));
      g_assert_cmpuint (n_below (self, TJ_KIND_ACTIVITY, block), ==, n_actions[i]);
      g_assert_cmpuint (parts, ==, n_parts[i]);
    }
}

/* Actions without any date: valid, shown as such, and not put at today. */
static void
m_02 (const Case *self)
{
  TjId project = id_of (tj_model_at (self->model, TJ_KIND_PROJECT, 0));
  g_autoptr (TjGanttRows) rows = tj_gantt_rows_new (self->model, self->plan, project, NULL);

  for (guint i = 0; i < ACTIONS; i++)
    {
      const TjActivity *row = action (self, actions[i]);

      case_assert_text (self, row, "start", NULL);
      case_assert_text (self, row, "finish", NULL);
      case_assert_text (self, row, "deadline", NULL);
      case_assert_text (self, row, "duration", NULL);
      g_assert_cmpint (tj_plan_span (self->plan, id_of (row))->origin, ==, TJ_SPAN_NONE);
      g_assert_cmpstr (tj_gantt_rows_label (rows, tj_gantt_rows_find (rows, id_of (row))), ==, "geen datum");
    }
}

/* Leads and how they lead. */
static void
m_03 (const Case *self)
{
  const GPtrArray *leads = tj_model_referrers (self->model, TJ_KIND_LEAD, tj_kind_field (TJ_KIND_LEAD, "activity"),
                                               id_of (action (self, "A4.2")));
  static const char *const names[] = { "Verbinder in de wijk", "Kwartiermaker", "Preventiewerkers" };

  g_assert_cmpuint (leads->len, ==, 3);
  for (guint i = 0; i < leads->len; i++)
    {
      const TjLead *lead = g_ptr_array_index (leads, i);

      g_assert_cmpstr (lead->name, ==, names[i]);
      g_assert_cmpint (lead->kind, ==, i == 0 ? TJ_LEAD_KIND_LEAD : TJ_LEAD_KIND_CONSULTING);
    }
}

/* The actions of one lead. */
static void
m_04 (const Case *self)
{
  TjId role = id_of (case_find (self, TJ_KIND_ROLE, "name", "Kwartiermaker"));
  const GPtrArray *leads = tj_model_referrers (self->model, TJ_KIND_LEAD, tj_kind_field (TJ_KIND_LEAD, "role"), role);
  g_autoptr (GString) found = g_string_new (NULL);
  guint n_consulting = 0;

  for (guint i = 0; i < ACTIONS; i++)
    for (guint j = 0; j < leads->len; j++)
      {
        const TjLead *lead = g_ptr_array_index (leads, j);

        if (lead->activity != id_of (action (self, actions[i])))
          continue;
        g_string_append_printf (found, "%s ", actions[i]);
        n_consulting += lead->kind == TJ_LEAD_KIND_CONSULTING;
      }
  g_assert_cmpstr (found->str, ==, "A1.1 A1.2 A2.1 A2.2 A3.1 A4.1 A4.2 A4.3 A5.1 ");
  g_assert_cmpuint (n_consulting, ==, 1);
}

/* Eleven areas with 39 neighbourhoods. */
static void
m_07 (const Case *self)
{
  static const guint n[] = { 3, 3, 5, 2, 5, 3, 3, 2, 4, 2, 7 };
  guint found = 0;

  g_assert_cmpuint (case_count (self, TJ_KIND_AREA, "kind", "gebied"), ==, G_N_ELEMENTS (areas));
  g_assert_cmpuint (case_count (self, TJ_KIND_AREA, "kind", "buurt"), ==, 39);
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_AREA); i++)
    {
      const TjArea *area = tj_model_at (self->model, TJ_KIND_AREA, i);
      g_autofree char *code = NULL;

      if (area->kind != TJ_AREA_KIND_AREA)
        continue;
      for (guint j = 0; j < G_N_ELEMENTS (areas); j++)
        if (g_str_equal (area->name, areas[j]))
          {
            code = g_strdup_printf ("%02u", j + 1);
            g_assert_cmpstr (area->code, ==, code);
            g_assert_cmpuint (n_below (self, TJ_KIND_AREA, area), ==, n[j]);
            found++;
          }
    }
  g_assert_cmpuint (found, ==, G_N_ELEMENTS (areas));
}

/* Codes as the source has them: each once, and one that does not fit. */
static void
m_06 (const Case *self)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);
  guint n_odd = 0;

  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_AREA); i++)
    {
      const TjArea *area = tj_model_at (self->model, TJ_KIND_AREA, i);

      if (area->kind != TJ_AREA_KIND_NEIGHBOURHOOD)
        continue;
      g_assert_cmpuint (strlen (area->code), ==, 8);
      g_assert_true (g_hash_table_add (codes, area->code));
      if (g_str_has_prefix (area->code, "1991"))
        continue;
      g_assert_cmpstr (area->name, ==, "Melle");
      g_assert_cmpstr (area->code, ==, "10010110");
      n_odd++;
    }
  g_assert_cmpuint (n_odd, ==, 1);
  case_assert_shown (self, case_find (self, TJ_KIND_SOURCE_NOTE, "number", "T-5"), "subject", "Melle");
}

/* Six areas in which was invested before, and five others. */
static void
m_08 (const Case *self)
{
  static const char *const first[] = { "Reek", "Schaijk", "Zeeland", "West", "Oost", "Odiliapeel", NULL };
  TjId earlier = id_of (case_find (self, TJ_KIND_ROLLOUT_GROUP, "name", "Gebieden met eerdere investering"));
  guint n = 0;

  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_ROLLOUT_GROUP), ==, 2);
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_AREA); i++)
    {
      const TjArea *area = tj_model_at (self->model, TJ_KIND_AREA, i);

      if (area->kind != TJ_AREA_KIND_AREA)
        continue;
      g_assert_cmpint (area->group, !=, 0);
      g_assert_cmpint (area->group == earlier, ==, g_strv_contains (first, area->name));
      n += area->group == earlier;
    }
  g_assert_cmpuint (n, ==, 6);
  g_assert_cmpuint (case_count (self, TJ_KIND_ROLLOUT_GROUP, "start", NULL), ==, 2);
}

/* Two and a half years from a quarter: the end follows, the precision stays. */
static void
m_21 (const Case *self)
{
  const TjActivity *builder = case_activity (self, "Kwartiermaker");
  const TjSpan *span = tj_plan_span (self->plan, id_of (builder));

  case_assert_text (self, builder, "start", "2024-Q4");
  case_assert_text (self, builder, "duration", "2.5j");
  case_assert_text (self, builder, "finish", NULL);
  g_assert_cmpint (builder->start.precision, ==, TJ_PRECISION_QUARTER);
  g_assert_cmpint (span->start, ==, tj_civil_day (2024, 10, 1) * TJ_MINUTES_PER_DAY);
  g_assert_cmpint (tj_civil_minute_day (span->finish - 1), ==, tj_civil_day (2027, 3, 31));
  g_assert_cmpint (span->start_precision, ==, TJ_PRECISION_QUARTER);
}

/* A goal with a year and a percentage, no start value; and one without a year. */
static void
m_23 (const Case *self)
{
  gconstpointer goal = case_find (self, TJ_KIND_INDICATOR, "targets", "2030=80");
  gconstpointer ratio = case_find (self, TJ_KIND_INDICATOR, "target_text", "80-20%");

  case_assert_text (self, goal, "start_value", NULL);
  case_assert_text (self, ratio, "targets", NULL);
  case_find (self, TJ_KIND_INDICATOR, "targets", "2030=20");
}

/* One evaluation in a year; an analysis of five parts every year. */
static void
m_24 (const Case *self)
{
  case_assert_text (self, case_activity (self, "Eerste tussentijdse evaluatie"), "start", "2028");
  g_assert_cmpuint (case_count (self, TJ_KIND_INDICATOR, "cadence", "1/jaar"), ==, 5);
}

static void
m_25 (const Case *self)
{
  gconstpointer network = case_find (self, TJ_KIND_MEETING_SERIES, "name", "Lokaal netwerk per wijk/kern");

  case_assert_text (self, network, "cadence", "minimaal 2/jaar");
  case_assert_text (self,
                    case_find (self, TJ_KIND_MEETING_SERIES, "name", "Bijeenkomst van alle organisaties (2e ring)"),
                    "cadence", "elke 6 maand");
}

/* Decisions of which the body or the date is not told. */
static void
m_26 (const Case *self)
{
  static const char *const silent[] = { "B1", "B3", "B4" };
  const TjDecision *transfer = case_find (self, TJ_KIND_DECISION, "number", "B2");
  const TjCondition *condition = case_find (self, TJ_KIND_CONDITION, "name",
                                            "De raad stemt in met het overhevelen van de restantmiddelen "
                                            "Transformatiebudget");

  for (guint i = 0; i < G_N_ELEMENTS (silent); i++)
    case_assert_text (self, case_find (self, TJ_KIND_DECISION, "number", silent[i]), "body", NULL);
  case_assert_shown (self, transfer, "body", "Gemeenteraad");
  case_assert_text (self, tj_model_get (self->model, transfer->activity), "start", NULL);
  g_assert_cmpint (condition->decision, ==, id_of (transfer));
  case_assert_text (self, condition, "met", NULL);
}

static void
m_27 (const Case *self)
{
  static const char *const rings[] = { "Lokaal team", "Lokaal netwerk", "Maatschappelijk betrokken organisaties" };

  for (guint i = 0; i < G_N_ELEMENTS (rings); i++)
    {
      g_autofree char *ring = g_strdup_printf ("%u", i);

      case_assert_text (self, case_find (self, TJ_KIND_TEAM, "name", rings[i]), "ring", ring);
    }
}

static void
m_29 (const Case *self)
{
  g_assert_cmpuint (case_count (self, TJ_KIND_GOAL, "kind", "subdoel"), ==, 8);
  g_assert_cmpuint (case_count (self, TJ_KIND_GOAL, "kind", "kader"), ==, 8);
  g_assert_cmpuint (case_count (self, TJ_KIND_GOAL, "kind", "aanleiding"), ==, 5);
}

/* Sixteen notes of the source, eight pictures that are lost, fifteen products. */
static void
m_31 (const Case *self)
{
  for (guint i = 1; i <= 16; i++)
    {
      g_autofree char *number = g_strdup_printf ("T-%u", i);
      const TjSourceNote *note = case_find (self, TJ_KIND_SOURCE_NOTE, "number", number);

      g_assert_nonnull (tj_model_get (self->model, note->subject));
    }
}

static void
m_32 (const Case *self)
{
  g_assert_cmpuint (case_count (self, TJ_KIND_ATTACHMENT, "present", "nee"), ==, 8);
}

static void
m_33 (const Case *self)
{
  g_assert_cmpuint (tj_model_count (self->model, TJ_KIND_PRODUCT), ==, 15);
  case_find (self, TJ_KIND_PRODUCT, "name", "Wijkfoto per wijk/kern");
  case_find (self, TJ_KIND_PRODUCT, "name", "Sociale agenda per wijk/kern");
}

static const CaseItem items[]
    = { { "M-01", m_01 }, { "M-02", m_02 }, { "M-03", m_03 }, { "M-04", m_04 }, { "M-06", m_06 }, { "M-07", m_07 },
        { "M-08", m_08 }, { "M-21", m_21 }, { "M-23", m_23 }, { "M-24", m_24 }, { "M-25", m_25 }, { "M-26", m_26 },
        { "M-27", m_27 }, { "M-29", m_29 }, { "M-31", m_31 }, { "M-32", m_32 }, { "M-33", m_33 } };

int
main (int argc, char **argv)
{
  return case_run (argc, argv, "maashorst", items, G_N_ELEMENTS (items));
}
