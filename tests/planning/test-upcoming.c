// SPDX-License-Identifier: EUPL-1.2
/* What is to come: what is told of it, in which week or month, and what is late. */
#include "tj-civil.h"
#include "tj-records.h"
#include "tj-upcoming-text.h"
#include "tj-upcoming.h"

#define PROJECT 1
#define TODAY tj_civil_day (2025, 6, 12)

static TjActivity *
add (TjModel *model, TjId id, TjId parent, int type, const char *name)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = PROJECT;
  activity->parent = parent;
  activity->type = type;
  activity->name = g_strdup (name);
  tj_model_add (model, activity);
  return activity;
}

static void
add_lead (TjModel *model, TjId activity, const char *name, int kind)
{
  TjLead *lead = tj_record_new (TJ_KIND_LEAD, 0);

  lead->activity = activity;
  lead->name = g_strdup (name);
  lead->kind = kind;
  tj_model_add (model, lead);
}

static TjAction *
add_action (TjModel *model, const char *name, TjDate due)
{
  TjAction *action = tj_record_new (TJ_KIND_ACTION, 0);

  action->project = PROJECT;
  action->name = g_strdup (name);
  action->due = due;
  tj_model_add (model, action);
  return action;
}

static TjUpcoming *
upcoming_of (TjModel *model)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  return tj_upcoming_new (model, plan, PROJECT, TODAY);
}

static const TjUpcomingItem *
find (const TjUpcoming *upcoming, const char *name, TjUpcomingKind kind)
{
  for (guint i = 0; i < upcoming->items->len; i++)
    {
      const TjUpcomingItem *item = &g_array_index (upcoming->items, TjUpcomingItem, i);

      if (item->kind == kind && g_str_equal (item->name, name))
        return item;
    }
  return NULL;
}

static void
assert_group (const TjUpcoming *upcoming, guint place, const char *title, guint n)
{
  const TjUpcomingGroup *group;
  g_autofree char *text = NULL;

  g_assert_cmpuint (place, <, upcoming->groups->len);
  group = &g_array_index (upcoming->groups, TjUpcomingGroup, place);
  text = tj_upcoming_title (group, upcoming->today);
  g_assert_cmpstr (text, ==, title);
  g_assert_cmpuint (group->n, ==, n);
}

/* A stretch has two ends, a day one; what lies outside the six weeks is not told. */
static void
test_ends (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *phase = add (model, 10, 0, TJ_ACTIVITY_TYPE_PHASE, "Fase"),
             *step = add (model, 11, 10, TJ_ACTIVITY_TYPE_STEP, "Stap"),
             *day = add (model, 12, 10, TJ_ACTIVITY_TYPE_MILESTONE, "Mijlpaal"),
             *edge = add (model, 13, 0, TJ_ACTIVITY_TYPE_STEP, "Rand"),
             *other = add (model, 14, 0, TJ_ACTIVITY_TYPE_STEP, "Ander traject");
  g_autoptr (TjUpcoming) upcoming = NULL;

  phase->start = tj_date_day (2025, 1, 6);
  phase->finish = tj_date_day (2025, 12, 19);
  step->start = tj_date_day (2025, 6, 16);
  step->finish = tj_date_day (2025, 7, 3);
  day->start = day->finish = tj_date_day (2025, 6, 12);
  edge->start = tj_date_day (2025, 7, 23);
  edge->finish = tj_date_day (2025, 7, 24);
  other->start = tj_date_day (2025, 6, 20);
  other->project = PROJECT + 1;
  add_lead (model, 10, "Projectleider", TJ_LEAD_KIND_LEAD);
  add_lead (model, 10, "Kernteam", TJ_LEAD_KIND_TOGETHER);
  upcoming = upcoming_of (model);
  g_assert_cmpuint (upcoming->items->len, ==, 4);
  g_assert_nonnull (find (upcoming, "Mijlpaal", TJ_UPCOMING_HAPPENS));
  g_assert_nonnull (find (upcoming, "Stap", TJ_UPCOMING_STARTS));
  g_assert_cmpstr (find (upcoming, "Stap", TJ_UPCOMING_ENDS)->lead, ==, "Projectleider");
  g_assert_cmpstr (find (upcoming, "Stap", TJ_UPCOMING_ENDS)->phase, ==, "Fase");
  g_assert_nonnull (find (upcoming, "Rand", TJ_UPCOMING_STARTS));
  g_assert_null (find (upcoming, "Rand", TJ_UPCOMING_ENDS));
  assert_group (upcoming, 0, "wk 24 · 9 t/m 15 juni 2025 · this week", 1);
  assert_group (upcoming, 1, "wk 25 · 16 t/m 22 juni 2025 · next week", 1);
  assert_group (upcoming, 2, "wk 27 · 30 juni t/m 6 juli 2025", 1);
  assert_group (upcoming, 3, "wk 30 · 21 t/m 27 juli 2025", 1);
}

/* A month is not its first day: it has a group of its own after its weeks, and a year is not near at all. */
static void
test_months (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *month = add (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Maand"),
             *day = add (model, 11, 0, TJ_ACTIVITY_TYPE_STEP, "Dag"),
             *july = add (model, 12, 0, TJ_ACTIVITY_TYPE_STEP, "Juli"),
             *quarter = add (model, 13, 0, TJ_ACTIVITY_TYPE_STEP, "Kwartaal"),
             *year = add (model, 14, 0, TJ_ACTIVITY_TYPE_STEP, "Jaar");
  g_autoptr (TjUpcoming) upcoming = NULL;

  month->start = month->finish = tj_date_month (2025, 6);
  day->start = day->finish = tj_date_day (2025, 6, 27);
  july->start = july->finish = tj_date_month (2025, 7);
  quarter->start = quarter->finish
      = (TjDate) { .precision = TJ_PRECISION_QUARTER, .minute = tj_civil_day (2025, 7, 1) * TJ_MINUTES_PER_DAY };
  year->start = year->finish
      = (TjDate) { .precision = TJ_PRECISION_YEAR, .minute = tj_civil_day (2025, 1, 1) * TJ_MINUTES_PER_DAY };
  upcoming = upcoming_of (model);
  assert_group (upcoming, 0, "wk 26 · 23 t/m 29 juni 2025", 1);
  assert_group (upcoming, 1, "In juni 2025, day not known yet", 1);
  assert_group (upcoming, 2, "In juli 2025, day not known yet", 1);
  assert_group (upcoming, 3, "In 3e kwartaal 2025, day not known yet", 1);
  g_assert_cmpuint (upcoming->groups->len, ==, 4);
}

static void
test_late (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *begun = add (model, 10, 0, TJ_ACTIVITY_TYPE_STEP, "Half af"),
             *silent = add (model, 11, 0, TJ_ACTIVITY_TYPE_STEP, "Niets bekend"),
             *done = add (model, 12, 0, TJ_ACTIVITY_TYPE_STEP, "Klaar"),
             *by = add (model, 13, 0, TJ_ACTIVITY_TYPE_STEP, "Uiterlijk gisteren");
  g_autoptr (TjUpcoming) upcoming = NULL;

  begun->start = silent->start = done->start = tj_date_day (2025, 5, 1);
  begun->finish = silent->finish = done->finish = tj_date_day (2025, 5, 30);
  begun->progress = (TjNumber) { .state = TJ_NUMBER_KNOWN, .value = 50000 };
  done->progress = (TjNumber) { .state = TJ_NUMBER_KNOWN, .value = 100000 };
  by->deadline = tj_date_day (2025, 6, 11);
  add_action (model, "Vergeten", tj_date_day (2025, 6, 11));
  add_action (model, "Vandaag", tj_date_day (2025, 6, 12))->who = g_strdup ("Jan");
  add_action (model, "Gedaan", tj_date_day (2025, 6, 1))->done = TJ_TICK_YES;
  add_action (model, "Deze maand", tj_date_month (2025, 6));
  upcoming = upcoming_of (model);
  assert_group (upcoming, 0, "Too late", 3);
  g_assert_nonnull (find (upcoming, "Half af", TJ_UPCOMING_ENDS));
  g_assert_nonnull (find (upcoming, "Uiterlijk gisteren", TJ_UPCOMING_DEADLINE));
  g_assert_nonnull (find (upcoming, "Vergeten", TJ_UPCOMING_ACTION));
  g_assert_null (find (upcoming, "Niets bekend", TJ_UPCOMING_ENDS));
  g_assert_null (find (upcoming, "Gedaan", TJ_UPCOMING_ACTION));
  assert_group (upcoming, 1, "wk 24 · 9 t/m 15 juni 2025 · this week", 1);
  g_assert_cmpstr (find (upcoming, "Vandaag", TJ_UPCOMING_ACTION)->lead, ==, "Jan");
  assert_group (upcoming, 2, "In juni 2025, day not known yet", 1);
}

static TjDecision *
add_decision (TjModel *model, TjId activity, TjId body, const char *name)
{
  TjDecision *decision = tj_record_new (TJ_KIND_DECISION, 0);

  decision->project = PROJECT;
  decision->activity = activity;
  decision->body = body;
  decision->name = g_strdup (name);
  tj_model_add (model, decision);
  return decision;
}

static void
add_body_meeting (TjModel *model, TjId body, TjDate date, TjDate submission)
{
  TjBodyMeeting *meeting = tj_record_new (TJ_KIND_BODY_MEETING, 0);

  meeting->body = body;
  meeting->date = date;
  meeting->submission = submission;
  tj_model_add (model, meeting);
}

/* A decision is told once, with its body; the other meetings of that body, and the days to hand in, beside it. */
static void
test_decisions (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *activity = add (model, 10, 0, TJ_ACTIVITY_TYPE_DECISION, "Vaststellen"),
             *past = add (model, 11, 0, TJ_ACTIVITY_TYPE_DECISION, "Geweest"),
             *taken = add (model, 12, 0, TJ_ACTIVITY_TYPE_DECISION, "Genomen");
  TjBody *body = tj_record_new (TJ_KIND_BODY, 50);
  g_autoptr (TjUpcoming) upcoming = NULL;
  const TjUpcomingItem *item;

  body->name = g_strdup ("Raad");
  tj_model_add (model, body);
  activity->start = tj_date_day (2025, 7, 7);
  past->start = tj_date_day (2025, 6, 2);
  taken->start = tj_date_day (2025, 6, 30);
  add_decision (model, 10, 50, "Koers vaststellen");
  add_decision (model, 11, 50, "Startnotitie")->state = TJ_DECISION_STATE_PLANNED;
  add_decision (model, 12, 50, "Genomen besluit")->state = TJ_DECISION_STATE_DECIDED;
  add_body_meeting (model, 50, tj_date_day (2025, 6, 16), tj_date_day (2025, 6, 3));
  add_body_meeting (model, 50, tj_date_day (2025, 7, 7), tj_date_day (2025, 6, 24));
  add_body_meeting (model, 50, tj_date_day (2025, 9, 1), tj_date_day (2025, 7, 21));
  upcoming = upcoming_of (model);
  item = find (upcoming, "Koers vaststellen", TJ_UPCOMING_DECISION);
  g_assert_nonnull (item);
  g_assert_cmpint (item->body, ==, 50);
  g_assert_cmpint (item->id, ==, 10);
  assert_group (upcoming, 0, "Too late", 1);
  g_assert_nonnull (find (upcoming, "Startnotitie", TJ_UPCOMING_DECISION));
  g_assert_null (find (upcoming, "Genomen besluit", TJ_UPCOMING_DECISION));
  /* One late, one decision, one other meeting, two days to hand in. */
  g_assert_cmpuint (upcoming->items->len, ==, 5);
  g_assert_nonnull (find (upcoming, "Raad", TJ_UPCOMING_MEETING));
  g_assert_nonnull (find (upcoming, "Raad", TJ_UPCOMING_SUBMISSION));
}

static void
test_text (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjActivity *phase = add (model, 10, 0, TJ_ACTIVITY_TYPE_PHASE, "Dialoog"),
             *step = add (model, 11, 10, TJ_ACTIVITY_TYPE_STEP, "Gesprekken");
  g_autoptr (TjUpcoming) upcoming = NULL;
  g_autofree char *text = NULL, *sentence = NULL, *days = tj_upcoming_days (TODAY, TODAY);

  phase->start = tj_date_month (2025, 1);
  phase->finish = tj_date_month (2025, 12);
  step->start = step->finish = tj_date_day (2025, 6, 13);
  add_lead (model, 11, "Kernteam", TJ_LEAD_KIND_LEAD);
  add_action (model, "Zaal regelen", tj_date_month (2025, 7));
  upcoming = upcoming_of (model);
  text = tj_upcoming_text (upcoming);
  g_assert_nonnull (strstr (text,
                            "wk 24 · 9 t/m 15 juni 2025 · this week\n- vr 13 jun: Activity: Gesprekken (Kernteam"
                            " · Dialoog)\n\nIn juli 2025, day not known yet\n- juli 2025: Action: Zaal regelen\n"));
  sentence = tj_upcoming_sentence (
      &g_array_index (upcoming->items, TjUpcomingItem,
                      g_array_index (upcoming->groups, TjUpcomingGroup, upcoming->groups->len - 2).first));
  g_assert_cmpstr (sentence, ==, "Activity, vrijdag 13 juni 2025: Gesprekken, Kernteam · Dialoog");
  g_assert_cmpstr (days, ==, "12 juni 2025");
}

static void
test_nothing (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjUpcoming) upcoming = upcoming_of (model);

  g_assert_cmpuint (upcoming->groups->len, ==, 0);
  g_assert_cmpuint (upcoming->items->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/upcoming/ends", test_ends);
  g_test_add_func ("/upcoming/months", test_months);
  g_test_add_func ("/upcoming/late", test_late);
  g_test_add_func ("/upcoming/decisions", test_decisions);
  g_test_add_func ("/upcoming/text", test_text);
  g_test_add_func ("/upcoming/nothing", test_nothing);
  return g_test_run ();
}
