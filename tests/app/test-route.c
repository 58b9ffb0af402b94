// SPDX-License-Identifier: EUPL-1.2
/* Decision routes in the real window: the group in the inspector, and the editor under the list of routes. */
#include <glib/gi18n.h>
#include <locale.h>

#include "app-fixture.h"
#include "tj-civil.h"
#include "tj-decision-route.h"
#include "tj-route-editor.h"
#include "tj-route-line.h"
#include "tj-route-stop.h"

#define COUNCIL "Gemeenteraad"

static GtkWidget *
find (GtkWidget *widget, GType type, guint *skip)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*skip)-- == 0)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, type, skip);

      if (found)
        return found;
    }
  return NULL;
}

static GtkWidget *
nth (AppFixture *fixture, GType type, guint index)
{
  return find (GTK_WIDGET (fixture->window), type, &index);
}

/* Whether a label at or below a widget says this. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

static void
insert (AppFixture *fixture, gpointer record)
{
  TjEdit *edit = tj_edit_new ("test");

  tj_edit_insert (edit, record);
  g_assert_true (tj_session_commit (fixture->window->session, edit));
}

static TjId
council (AppFixture *fixture)
{
  return ((const TjRecord *) app_find (fixture, TJ_KIND_BODY, COUNCIL))->id;
}

static void
add_meeting (AppFixture *fixture, int year, int month, int day)
{
  TjBodyMeeting *meeting = tj_record_new (TJ_KIND_BODY_MEETING, 0);

  meeting->body = council (fixture);
  meeting->date
      = (TjDate) { .precision = TJ_PRECISION_DAY, .minute = tj_civil_day (year, month, day) * TJ_MINUTES_PER_DAY };
  meeting->submission
      = (TjDate) { .precision = TJ_PRECISION_DAY, .minute = tj_civil_day (year, month, day - 7) * TJ_MINUTES_PER_DAY };
  insert (fixture, meeting);
}

/* A route of one step, ten working days before the papers of the council are due. */
static TjId
add_route (AppFixture *fixture, gboolean with_step)
{
  TjRoute *route = tj_record_new (TJ_KIND_ROUTE, 0);
  TjId id = route->record.id;

  route->name = g_strdup ("Raadsvoorstel");
  route->body = council (fixture);
  insert (fixture, route);
  if (with_step)
    {
      TjRouteStep *step = tj_record_new (TJ_KIND_ROUTE_STEP, 0);

      step->route = id;
      step->name = g_strdup ("Schrijven");
      step->lead_time = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = 10000 };
      insert (fixture, step);
    }
  return id;
}

static TjId
show_decision (AppFixture *fixture, TjId route)
{
  TjId id = ((const TjRecord *) app_find (fixture, TJ_KIND_DECISION, "Vaststellen koersdocument"))->id;
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, route);

  if (route)
    tj_session_set_value (fixture->window->session, id, tj_kind_field (TJ_KIND_DECISION, "route"), text, NULL);
  tj_session_reveal (fixture->window->session, id);
  app_settle (fixture);
  return id;
}

static void
assert_start (AppFixture *fixture, TjId decision, const char *expected)
{
  g_autoptr (TjModel) model = app_read (fixture);
  const TjDecision *record = tj_model_get (model, decision);
  g_autofree char *start
      = tj_field_to_text (tj_kind_field (TJ_KIND_ACTIVITY, "start"), tj_model_get (model, record->activity));

  g_assert_cmpstr (start, ==, expected);
}

static void
test_days (AppFixture *fixture, gconstpointer page)
{
  GtkWidget *group;
  TjId decision;

  add_meeting (fixture, 2025, 11, 10);
  decision = show_decision (fixture, add_route (fixture, TRUE));
  group = nth (fixture, TJ_TYPE_DECISION_ROUTE, 0);
  g_assert_nonnull (group);
  g_assert_true (says (group, "Schrijven"));
  g_assert_true (says (group, "Klaar op maandag 3 november 2025") || says (group, "Ready on maandag 3 november 2025"));
  g_assert_null (nth (fixture, TJ_TYPE_ROUTE_STOP, 1));
  /* It is planned on the day that can be met: there is nothing to do. */
  gtk_widget_activate_action (group, "decision-route.plan", NULL);
  assert_start (fixture, decision, "2025-11-10");
}

static void
test_plan (AppFixture *fixture, gconstpointer page)
{
  TjId decision;

  add_meeting (fixture, 2025, 12, 8);
  decision = show_decision (fixture, add_route (fixture, TRUE));
  g_assert_true (gtk_widget_activate_action (nth (fixture, TJ_TYPE_DECISION_ROUTE, 0), "decision-route.plan", NULL));
  app_settle (fixture);
  assert_start (fixture, decision, "2025-12-08");
  g_assert_true (says (nth (fixture, TJ_TYPE_ROUTE_STOP, 0), "Klaar op maandag 1 december 2025")
                 || says (nth (fixture, TJ_TYPE_ROUTE_STOP, 0), "Ready on maandag 1 december 2025"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  app_settle (fixture);
  assert_start (fixture, decision, "2025-11-10");
}

/* Without a route, and with one that nothing is known of. */
static void
test_bare (AppFixture *fixture, gconstpointer page)
{
  GtkWidget *group;

  show_decision (fixture, 0);
  group = nth (fixture, TJ_TYPE_DECISION_ROUTE, 0);
  g_assert_nonnull (group);
  g_assert_null (nth (fixture, TJ_TYPE_ROUTE_STOP, 0));
  show_decision (fixture, add_route (fixture, FALSE));
  g_assert_null (nth (fixture, TJ_TYPE_ROUTE_STOP, 0));
  /* Other kinds of records have no such group. */
  tj_session_reveal (fixture->window->session, council (fixture));
  app_settle (fixture);
  g_assert_null (nth (fixture, TJ_TYPE_DECISION_ROUTE, 0));
}

/* The names of the steps as the editor shows them, from above. */
static void
assert_steps (AppFixture *fixture, guint n, const char *first, const char *second)
{
  TjModel *model = tj_session_model (fixture->window->session);
  const char *expected[] = { first, second };

  for (guint i = 0; i < MIN (n, 2); i++)
    {
      TjRouteLine *line = TJ_ROUTE_LINE (nth (fixture, TJ_TYPE_ROUTE_LINE, i));
      g_autofree char *title = tj_model_title (model, tj_model_get (model, tj_route_line_step (line)));

      g_assert_cmpstr (title, ==, expected[i]);
    }
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ROUTE_STEP), ==, n);
}

static void
act (AppFixture *fixture, GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  app_settle (fixture);
}

static void
test_editor (AppFixture *fixture, gconstpointer page)
{
  GtkWidget *editor;

  add_meeting (fixture, 2025, 11, 10);
  tj_session_reveal (fixture->window->session, add_route (fixture, TRUE));
  app_settle (fixture);
  editor = nth (fixture, TJ_TYPE_ROUTE_EDITOR, 0);
  g_assert_nonnull (editor);
  g_assert_true (says (editor, "ma 3 nov 2025"));
  g_assert_true (gtk_widget_activate_action (editor, "route-editor.add", "s", "Akkoord"));
  app_settle (fixture);
  assert_steps (fixture, 2, "Schrijven", "Akkoord");
  /* A line that moves keeps its step, and the steps above and below it change places in the file. */
  act (fixture, nth (fixture, TJ_TYPE_ROUTE_LINE, 1), "line.up");
  assert_steps (fixture, 2, "Akkoord", "Schrijven");
  act (fixture, nth (fixture, TJ_TYPE_ROUTE_LINE, 0), "line.down");
  assert_steps (fixture, 2, "Schrijven", "Akkoord");
  act (fixture, nth (fixture, TJ_TYPE_ROUTE_LINE, 0), "line.delete");
  assert_steps (fixture, 1, "Akkoord", NULL);
  act (fixture, GTK_WIDGET (fixture->window), "win.undo");
  assert_steps (fixture, 2, "Schrijven", "Akkoord");
}

static void
test_fill (AppFixture *fixture, gconstpointer page)
{
  TjModel *model = tj_session_model (fixture->window->session);

  tj_session_reveal (fixture->window->session, add_route (fixture, FALSE));
  app_settle (fixture);
  g_assert_null (nth (fixture, TJ_TYPE_ROUTE_LINE, 0));
  act (fixture, nth (fixture, TJ_TYPE_ROUTE_EDITOR, 0), "route-editor.fill");
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ROUTE_STEP), ==, 6);
  g_assert_nonnull (nth (fixture, TJ_TYPE_ROUTE_LINE, 0));
  act (fixture, GTK_WIDGET (fixture->window), "win.undo");
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ROUTE_STEP), ==, 0);
  g_assert_null (nth (fixture, TJ_TYPE_ROUTE_LINE, 0));
}

static void
add (const char *name, void (*test) (AppFixture *, gconstpointer))
{
  g_test_add (name, AppFixture, "besluiten", app_fixture_set_up, test, app_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_setenv ("TRAJECT_TODAY", "2025-06-12", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain ("traject", TEST_LOCALEDIR);
  bind_textdomain_codeset ("traject", "UTF-8");
  textdomain ("traject");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/route-window/days", test_days);
  add ("/route-window/plan", test_plan);
  add ("/route-window/bare", test_bare);
  add ("/route-window/editor", test_editor);
  add ("/route-window/fill", test_fill);
  return g_test_run ();
}
