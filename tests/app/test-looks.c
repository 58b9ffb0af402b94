// SPDX-License-Identifier: EUPL-1.2
/* Other looks at the same plan, in the real window. */
#include <glib/gi18n.h>
#include <locale.h>

#include "app-fixture.h"
#include "tj-civil.h"
#include "tj-lanes-look.h"
#include "tj-month-look.h"
#include "tj-pages.h"
#include "tj-planning-private.h"
#include "tj-upcoming-look.h"
#include "tj-weekday-names.h"

static TjPlanningPage *
planning (AppFixture *fixture)
{
  return TJ_PLANNING_PAGE (tj_window_visible_page (fixture->window));
}

static GtkWidget *
look (AppFixture *fixture, const char *name)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (planning (fixture)), "page.look", "s", name));
  app_settle (fixture);
  return gtk_stack_get_visible_child (GTK_STACK (planning (fixture)->stack));
}

static TjId
first_of (AppFixture *fixture, const char *title)
{
  return ((const TjRecord *) app_find (fixture, TJ_KIND_ACTIVITY, title))->id;
}

/* The days above the calendar: in full where all of them fit, else all of them short. */
static void
test_weekday_names (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GtkWidget) names = g_object_ref_sink (tj_weekday_names_new ());
  int least, wide;

  gtk_widget_measure (names, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wide, NULL, NULL);
  g_assert_cmpint (least, <, wide);
  gtk_widget_allocate (names, wide, 30, -1, NULL);
  g_assert_cmpstr (tj_weekday_names_shown (TJ_WEEKDAY_NAMES (names), 2), ==, "Woensdag");
  gtk_widget_allocate (names, wide - 7, 30, -1, NULL);
  g_assert_cmpstr (tj_weekday_names_shown (TJ_WEEKDAY_NAMES (names), 2), ==, "Wo");
  g_assert_cmpstr (tj_weekday_names_shown (TJ_WEEKDAY_NAMES (names), 0), ==, "Ma");
}

/* The file remembers it; what reveals a row goes to the Gantt chart without forgetting it. */
static void
test_remembered (AppFixture *fixture, gconstpointer page)
{
  TjId id = first_of (fixture, "Dialoog");

  g_assert_true (TJ_IS_UPCOMING_LOOK (look (fixture, "komend")));
  app_fixture_reopen (fixture, page);
  g_assert_cmpint (planning (fixture)->look, ==, TJ_LOOK_UPCOMING);
  tj_session_reveal (fixture->window->session, id);
  app_settle (fixture);
  g_assert_cmpint (planning (fixture)->look, ==, TJ_LOOK_GANTT);
  app_fixture_reopen (fixture, page);
  g_assert_cmpint (planning (fixture)->look, ==, TJ_LOOK_UPCOMING);
  g_assert_false (tj_planning_page_show_look (planning (fixture), "onzin"));
}

/* Where nobody leads anything that is said, with the way to where one can tell who does. */
static void
test_no_leads (AppFixture *fixture, gconstpointer page)
{
  GtkWidget *shown = look (fixture, "trekkers");
  GtkWidget *none = GTK_WIDGET (gtk_widget_get_template_child (shown, TJ_TYPE_LANES_LOOK, "none"));
  GtkWidget *button = adw_status_page_get_child (ADW_STATUS_PAGE (none));

  g_assert_true (gtk_widget_get_mapped (button));
  g_signal_emit_by_name (button, "clicked");
  app_settle (fixture);
  g_assert_cmpint (planning (fixture)->look, ==, TJ_LOOK_GANTT);
}

/* What acts on the selected rows of the table does so only where they are seen. */
static void
test_no_blind_delete (AppFixture *fixture, gconstpointer page)
{
  TjModel *model = tj_session_model (fixture->window->session);
  TjId id = first_of (fixture, "Dialoog");
  guint n = tj_model_count (model, TJ_KIND_ACTIVITY);

  tj_planning_page_select (planning (fixture), &id, 1);
  look (fixture, "kalender");
  gtk_widget_activate_action (GTK_WIDGET (planning (fixture)), "page.delete", NULL);
  app_settle (fixture);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ACTIVITY), ==, n);
}

static void
test_upcoming (AppFixture *fixture, gconstpointer page)
{
  GtkWidget *shown = look (fixture, "komend");
  g_autofree char *text = tj_upcoming_look_text (TJ_UPCOMING_LOOK (shown));

  g_assert_nonnull (strstr (text, "Dialoog"));
  g_assert_true (gtk_widget_activate_action (shown, "look.copy", NULL));
}

static void
test_month (AppFixture *fixture, gconstpointer page)
{
  TjMonthLook *month = TJ_MONTH_LOOK (look (fixture, "kalender"));

  g_assert_cmpint (tj_month_look_day (month), ==, tj_civil_day (2025, 6, 12));
  tj_month_look_go (month, tj_civil_day (2025, 5, 31));
  gtk_widget_activate_action (GTK_WIDGET (month), "look.next", NULL);
  g_assert_cmpint (tj_month_look_day (month), ==, tj_civil_day (2025, 6, 30));
  gtk_widget_activate_action (GTK_WIDGET (month), "look.day", "i", tj_civil_day (2025, 6, 30));
  gtk_widget_activate_action (GTK_WIDGET (month), "look.today", NULL);
  g_assert_cmpint (tj_month_look_day (month), ==, tj_civil_day (2025, 6, 12));
  tj_session_select (fixture->window->session, first_of (fixture, "Dialoog"));
  app_settle (fixture);
}

static void
add_lead (AppFixture *fixture, TjId activity, const char *name)
{
  TjEdit *edit = tj_edit_new ("Trekker");
  TjLead *lead = tj_record_new (TJ_KIND_LEAD, 0);

  lead->activity = activity;
  lead->name = g_strdup (name);
  lead->kind = TJ_LEAD_KIND_LEAD;
  tj_edit_insert (edit, lead);
  g_assert_true (tj_session_commit (fixture->window->session, edit));
  app_settle (fixture);
}

/* Lanes follow what is edited, and the selection goes both ways. */
static void
test_lanes (AppFixture *fixture, gconstpointer page)
{
  TjLanesLook *lanes = TJ_LANES_LOOK (look (fixture, "trekkers"));
  TjGanttView *view = tj_lanes_look_view (lanes);
  TjId id = first_of (fixture, "Dialoog");
  double height;

  g_assert_false (tj_lanes_has_any (tj_gantt_view_get_lanes (view)));
  add_lead (fixture, id, "Kernteam");
  g_assert_cmpstr (tj_lanes_at (tj_gantt_view_get_lanes (view), 0)->name, ==, "Kernteam");
  tj_session_select (fixture->window->session, id);
  g_assert_cmpint (tj_gantt_view_get_selected (view), ==, id);
  height = tj_lanes_height (tj_gantt_view_get_lanes (view));
  g_assert_cmpfloat (height, >, 0);
  tj_lanes_look_toggle (lanes, 1);
  g_assert_cmpfloat (tj_lanes_height (tj_gantt_view_get_lanes (view)), <, height);
  add_lead (fixture, first_of (fixture, "Koersbepaling"), "Kernteam");
  g_assert_true (tj_lanes_at (tj_gantt_view_get_lanes (view), 1)->collapsed);
  g_signal_emit_by_name (view, "activity-activated", id);
  app_settle (fixture);
  g_assert_cmpint (planning (fixture)->look, ==, TJ_LOOK_GANTT);
  g_assert_false (
      tj_lanes_has_any (tj_gantt_view_get_lanes (tj_lanes_look_view (TJ_LANES_LOOK (look (fixture, "gebieden"))))));
}

/* What is collapsed is so again when the file is opened anew, in this look and not in the other. */
static void
test_lanes_remembered (AppFixture *fixture, gconstpointer page)
{
  TjLanesLook *lanes;
  TjLanes *found;

  add_lead (fixture, first_of (fixture, "Dialoog"), "Jansen, kernteam");
  add_lead (fixture, first_of (fixture, "Analyse"), "Kernteam");
  lanes = TJ_LANES_LOOK (look (fixture, "trekkers"));
  for (guint i = 0; i < tj_lanes_count (tj_gantt_view_get_lanes (tj_lanes_look_view (lanes))); i++)
    if (!g_str_equal (tj_lanes_at (tj_gantt_view_get_lanes (tj_lanes_look_view (lanes)), i)->name, "Kernteam"))
      tj_lanes_look_toggle (lanes, i);
  app_fixture_reopen (fixture, TJ_PAGE_PLANNING);
  found = tj_gantt_view_get_lanes (tj_lanes_look_view (TJ_LANES_LOOK (look (fixture, "trekkers"))));
  g_assert_cmpuint (tj_lanes_count (found), ==, 3);
  for (guint i = 0; i < 3; i++)
    g_assert_cmpint (tj_lanes_at (found, i)->collapsed, ==, !g_str_equal (tj_lanes_at (found, i)->name, "Kernteam"));
  found = tj_gantt_view_get_lanes (tj_lanes_look_view (TJ_LANES_LOOK (look (fixture, "gebieden"))));
  g_assert_false (tj_lanes_at (found, 0)->collapsed);
}

#define ADD(name, function)                                                                                            \
  g_test_add (name, AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, function, app_fixture_tear_down)

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
  ADD ("/looks/remembered", test_remembered);
  ADD ("/looks/weekday-names", test_weekday_names);
  ADD ("/looks/no-leads", test_no_leads);
  ADD ("/looks/no-blind-delete", test_no_blind_delete);
  ADD ("/looks/upcoming", test_upcoming);
  ADD ("/looks/month", test_month);
  ADD ("/looks/lanes", test_lanes);
  ADD ("/looks/lanes-remembered", test_lanes_remembered);
  return g_test_run ();
}
