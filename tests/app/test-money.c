// SPDX-License-Identifier: EUPL-1.2
/* Money in the real window: what the inspector tells of it, charts of it, and what if. */
#include <glib/gi18n.h>
#include <locale.h>

#include "app-fixture.h"
#include "tj-budget-page.h"
#include "tj-money-group.h"
#include "tj-money-view.h"
#include "tj-pages.h"
#include "tj-scenario-page-private.h"

#define LINE 1001
#define SOURCE 1002
#define WHAT_IF TJ_PAGE_WHAT_IF

static TjSession *
session_of (AppFixture *fixture)
{
  return fixture->window->session;
}

static void
insert (AppFixture *fixture, TjKind kind, TjId id, ...)
{
  TjRecord *record = tj_record_new (kind, id);
  const TjField *project = tj_kind_project_field (kind);
  TjEdit *edit = tj_edit_new ("test");
  const char *name;
  va_list pairs;

  if (project)
    *(TjId *) tj_field_value_mut (project, record) = tj_session_project (session_of (fixture));
  va_start (pairs, id);
  while ((name = va_arg (pairs, const char *)))
    g_assert_true (tj_field_from_text (tj_kind_field (kind, name), record, va_arg (pairs, const char *), NULL));
  va_end (pairs);
  tj_edit_insert (edit, record);
  g_assert_true (tj_session_commit (session_of (fixture), edit));
}

/* A line of which the build-up says something else, and a reserve that pays for it. */
static void
add_money (AppFixture *fixture)
{
  insert (fixture, TJ_KIND_COST_LINE, LINE, "name", "Preventiewerkers", "build", "fte_x_prijs", "fte", "3",
          "unit_price", "150000.00", "amounts", "2025=440000.00", NULL);
  insert (fixture, TJ_KIND_FUNDING_SOURCE, SOURCE, "name", "Reserve", "kind", "reserve", "opening_balance", "500000.00",
          "opening_date", "2025", NULL);
  insert (fixture, TJ_KIND_COVERAGE, 1003, "cost_line", "1001", "funding_source", "1002", NULL);
}

static GtkWidget *
find_below (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type) && gtk_widget_get_mapped (widget))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, type);

      if (found)
        return found;
    }
  return NULL;
}

/* Whether a label or an entry at or below a widget holds this text. */
static gboolean
says (GtkWidget *widget, const char *text)
{
  if (!gtk_widget_get_visible (widget))
    return FALSE;
  if (GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  if (GTK_IS_ENTRY (widget) && strstr (gtk_editable_get_text (GTK_EDITABLE (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* The inspector ---------------------------------------------------------------------------------------------------- */

static GtkWidget *
select_group (AppFixture *fixture, TjId id)
{
  tj_session_reveal (session_of (fixture), id);
  app_settle (fixture);
  return find_below (GTK_WIDGET (fixture->window), TJ_TYPE_MONEY_GROUP);
}

static void
test_line (AppFixture *fixture, gconstpointer data)
{
  GtkWidget *group;
  const TjCostLine *line;
  g_autofree char *amounts = NULL;

  add_money (fixture);
  group = select_group (fixture, LINE);
  g_assert_nonnull (group);
  g_assert_true (says (group, "€\u00a0450.000 per jaar"));
  g_assert_true (says (group, "€\u00a010.000 te weinig"));
  g_assert_true (says (group, "Reserve: €\u00a0440.000 (2025)"));
  g_assert_true (gtk_widget_activate_action (group, "money-group.adopt", NULL));
  app_settle (fixture);
  line = tj_model_get (tj_session_model (session_of (fixture)), LINE);
  amounts = tj_series_format (&line->amounts, TJ_UNIT_MONEY);
  g_assert_cmpstr (amounts, ==, "2025: €\u00a0450.000");
  group = find_below (GTK_WIDGET (fixture->window), TJ_TYPE_MONEY_GROUP);
  g_assert_false (says (group, "te weinig"));
  /* One edit, that can be taken back. */
  g_assert_true (tj_document_undo (tj_session_document (session_of (fixture)), NULL));
  app_settle (fixture);
  g_assert_true (says (group, "te weinig"));
}

static gboolean
shows_field (AppFixture *fixture, const char *label)
{
  return says (fixture->window->inspector, label);
}

/* Only what the build-up reckons with, and what is filled in. */
static void
test_fields (AppFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  add_money (fixture);
  select_group (fixture, LINE);
  g_assert_true (shows_field (fixture, "Prijs of tarief"));
  g_assert_false (shows_field (fixture, "Begroot bij"));
  g_assert_true (tj_session_set_value (session_of (fixture), LINE, tj_kind_field (TJ_KIND_COST_LINE, "build"),
                                       "per_jaar", &error));
  app_settle (fixture);
  g_assert_true (shows_field (fixture, "Begroot bij"));
  /* The fte that were filled in stay in sight. */
  g_assert_true (shows_field (fixture, "3 fte"));
}

static void
test_source (AppFixture *fixture, gconstpointer data)
{
  GtkWidget *group;

  add_money (fixture);
  group = select_group (fixture, SOURCE);
  g_assert_true (says (group, "Beginstand, 2025"));
  g_assert_true (says (group, "\u2011\u00a0€\u00a0440.000"));
  g_assert_true (says (group, "→ €\u00a060.000"));
}

/* Charts ----------------------------------------------------------------------------------------------------------- */

static void
test_chart (AppFixture *fixture, gconstpointer data)
{
  GtkWidget *bars, *course, *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  AdwDialog *dialog = adw_dialog_new ();
  int height, less;

  add_money (fixture);
  bars = tj_money_view_new (session_of (fixture), TJ_MONEY_VIEW_BARS);
  course = tj_money_view_new (session_of (fixture), TJ_MONEY_VIEW_COURSE);
  gtk_box_append (GTK_BOX (box), bars);
  gtk_box_append (GTK_BOX (box), course);
  adw_dialog_set_child (dialog, box);
  adw_dialog_present (dialog, GTK_WIDGET (fixture->window));
  app_settle (fixture);
  g_assert_cmpint (gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (bars)), ==, GTK_ACCESSIBLE_ROLE_IMG);
  g_assert_true (gtk_widget_get_visible (course));
  gtk_widget_measure (course, GTK_ORIENTATION_VERTICAL, 400, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, >, 60);
  /* It follows what is edited: without the source there is no course. */
  insert (fixture, TJ_KIND_FUNDING_SOURCE, 1010, "name", "Tweede", "kind", "reserve", "opening_balance", "1.00", NULL);
  app_settle (fixture);
  gtk_widget_measure (course, GTK_ORIENTATION_VERTICAL, 400, NULL, &less, NULL, NULL);
  g_assert_cmpint (less, >, height);
  adw_dialog_force_close (dialog);
  app_settle (fixture);
}

/* What if ---------------------------------------------------------------------------------------------------------- */

static TjScenarioPage *
page_of (AppFixture *fixture)
{
  return TJ_SCENARIO_PAGE (tj_window_visible_page (fixture->window));
}

static void
act (AppFixture *fixture, const char *action, const char *format, gint64 value)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (page_of (fixture)), action, format, value));
  app_settle (fixture);
}

/* The record is chosen as the chooser tells it. */
static void
add_value (AppFixture *fixture, TjId subject, const char *text)
{
  TjScenarioPage *page = page_of (fixture);
  GtkPopover *chooser;

  gtk_menu_button_popup (page->record);
  app_settle (fixture);
  chooser = gtk_menu_button_get_popover (page->record);
  g_signal_emit_by_name (chooser, "chosen", (gint64) subject);
  gtk_popover_popdown (chooser);
  app_settle (fixture);
  gtk_editable_set_text (GTK_EDITABLE (page->value), text);
  act (fixture, "scenario.add-value", NULL, 0);
}

static gint64
balance (AppFixture *fixture)
{
  return ((const TjFundingSource *) tj_model_get (tj_session_model (session_of (fixture)), SOURCE))
      ->opening_balance.cents;
}

static gint64
first_value (AppFixture *fixture)
{
  return tj_scenario_change (page_of (fixture)->comparison, 0)->value;
}

static void
test_what_if (AppFixture *fixture, gconstpointer data)
{
  GtkWidget *page = GTK_WIDGET (page_of (fixture));

  add_money (fixture);
  app_settle (fixture);
  g_assert_true (says (page, "Wat als?"));
  act (fixture, "scenario.add", NULL, 0);
  g_assert_true (says (page, "Gewijzigde waarden"));
  add_value (fixture, SOURCE, "onzin");
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (page_of (fixture)->problem)));
  add_value (fixture, SOURCE, "400.000");
  /* The scenario falls short, the plan stays. */
  g_assert_true (says (page, "€\u00a0400.000"));
  g_assert_true (says (page, "-40.000"));
  g_assert_true (says (page, "komt onder nul in 2025"));
  g_assert_cmpint (balance (fixture), ==, 50000000);
  act (fixture, "scenario.adopt", "x", first_value (fixture));
  g_assert_cmpint (balance (fixture), ==, 40000000);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (page_of (fixture)->changes)));
  g_assert_true (tj_document_undo (tj_session_document (session_of (fixture)), NULL));
  app_settle (fixture);
  g_assert_cmpint (balance (fixture), ==, 50000000);
  act (fixture, "scenario.revert", "x", first_value (fixture));
  g_assert_false (says (page, "€\u00a0400.000"));
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (page_of (fixture)->warnings)));
  act (fixture, "scenario.delete", NULL, 0);
  g_assert_true (says (page, "Wat als?"));
}

/* The sheet ----------------------------------------------------------------------------------------------------------
 */

/* While a scenario is looked at, what is filled in changes the scenario. */
static void
test_scenario_in_sheet (AppFixture *fixture, gconstpointer data)
{
  TjSession *session = session_of (fixture);
  const TjField *amounts = tj_kind_field (TJ_KIND_COST_LINE, "amounts");
  const TjField *name = tj_kind_field (TJ_KIND_COST_LINE, "name");
  g_autoptr (GError) error = NULL;
  g_autofree char *planned = NULL, *wanted = NULL;
  TjId scenario;
  GtkWidget *page;

  add_money (fixture);
  app_settle (fixture);
  act (fixture, "scenario.add", NULL, 0);
  scenario = page_of (fixture)->scenario;
  act (fixture, "scenario.show", NULL, 0);
  page = tj_window_visible_page (fixture->window);
  g_assert_true (TJ_IS_BUDGET_PAGE (page));
  g_assert_true (says (page, "Wat als “Scenario 1”"));
  g_assert_true (tj_session_set_text (session, LINE, amounts, "2025: 600.000", &error));
  g_assert_true (tj_session_set_text (session, LINE, name, "Anders", &error));
  app_settle (fixture);
  planned = tj_field_format (amounts, tj_model_get (tj_session_model (session), LINE));
  wanted = tj_field_format (amounts, tj_model_get (tj_session_shown_model (session), LINE));
  g_assert_cmpstr (planned, ==, "2025: €\u00a0440.000");
  g_assert_cmpstr (wanted, ==, "2025: €\u00a0600.000");
  g_assert_cmpstr (((const TjCostLine *) tj_model_get (tj_session_model (session), LINE))->name, ==, "Anders");
  g_assert_cmpint (tj_budget_source (tj_session_budget (session), SOURCE, TJ_SOURCE_CLOSING)[0].cents, !=,
                   tj_budget_source (tj_document_budget (tj_session_document (session), tj_session_project (session)),
                                     SOURCE, TJ_SOURCE_CLOSING)[0]
                       .cents);
  g_assert_cmpuint (tj_model_count (tj_session_model (session), TJ_KIND_SCENARIO_VALUE), ==, 1);
  g_assert_true (gtk_widget_activate_action (page, "page.leave-scenario", NULL));
  app_settle (fixture);
  g_assert_false (adw_banner_get_revealed (ADW_BANNER (find_below (page, ADW_TYPE_BANNER))));
  g_assert_true (tj_session_shown_model (session) == tj_session_model (session));
  /* On another page one always looks at the plan. */
  tj_session_set_scenario (session, scenario);
  tj_session_set_page (session, TJ_PAGE_PLANNING);
  g_assert_cmpint (tj_session_scenario (session), ==, 0);
  app_settle (fixture);
}

int
main (int argc, char **argv)
{
  g_setenv ("TRAJECT_TODAY", "2025-09-01", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain ("traject", TEST_LOCALEDIR);
  bind_textdomain_codeset ("traject", "UTF-8");
  textdomain ("traject");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  g_test_add ("/money/inspector/line", AppFixture, "begroting", app_fixture_set_up, test_line, app_fixture_tear_down);
  g_test_add ("/money/inspector/fields", AppFixture, "begroting", app_fixture_set_up, test_fields,
              app_fixture_tear_down);
  g_test_add ("/money/inspector/source", AppFixture, "begroting", app_fixture_set_up, test_source,
              app_fixture_tear_down);
  g_test_add ("/money/chart", AppFixture, "begroting", app_fixture_set_up, test_chart, app_fixture_tear_down);
  g_test_add ("/money/what-if", AppFixture, WHAT_IF, app_fixture_set_up, test_what_if, app_fixture_tear_down);
  g_test_add ("/money/scenario-in-sheet", AppFixture, WHAT_IF, app_fixture_set_up, test_scenario_in_sheet,
              app_fixture_tear_down);
  return g_test_run ();
}
