// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <locale.h>

#include "app-fixture.h"
#include "tj-pages.h"
#include "tj-planning-private.h"

/* The Capelle sample in the real window: what is done there is found in the file. */

static TjPlanningPage *
planning (AppFixture *fixture)
{
  GtkWidget *page = tj_window_visible_page (fixture->window);

  g_assert_true (TJ_IS_PLANNING_PAGE (page));
  return TJ_PLANNING_PAGE (page);
}

static const TjActivity *
activity (AppFixture *fixture, const char *title)
{
  return app_find (fixture, TJ_KIND_ACTIVITY, title);
}

static void
select_activity (AppFixture *fixture, const char *title)
{
  TjId id = activity (fixture, title)->record.id;

  tj_planning_page_reveal (planning (fixture), id);
  tj_session_select (fixture->window->session, id);
  app_settle (fixture);
}

static void
act (AppFixture *fixture, const char *action)
{
  GtkWidget *page = tj_window_visible_page (fixture->window);

  g_assert_true (gtk_widget_activate_action (g_str_has_prefix (action, "win.") ? GTK_WIDGET (fixture->window) : page,
                                             action, NULL));
  app_settle (fixture);
}

static char *
name_in_file (AppFixture *fixture, TjId id)
{
  g_autoptr (TjModel) model = app_read (fixture);
  const TjActivity *found = tj_model_get (model, id);

  return g_strdup (found ? found->name : NULL);
}

static void
assert_name (AppFixture *fixture, TjId id, const char *expected)
{
  g_autofree char *name = name_in_file (fixture, id);

  g_assert_cmpstr (name, ==, expected);
}

static void
test_edit_undo_reopen (AppFixture *fixture, gconstpointer page)
{
  TjId id = activity (fixture, "Dialoog")->record.id;
  const TjField *name = tj_kind_field (TJ_KIND_ACTIVITY, "name");

  g_assert_true (tj_session_set_text (fixture->window->session, id, name, "Dialoog met de stad", NULL));
  assert_name (fixture, id, "Dialoog met de stad");
  act (fixture, "win.undo");
  assert_name (fixture, id, "Dialoog");
  act (fixture, "win.redo");
  assert_name (fixture, id, "Dialoog met de stad");
  app_fixture_reopen (fixture, TJ_PAGE_PLANNING);
  g_assert_cmpstr (activity (fixture, "Dialoog met de stad")->name, ==, "Dialoog met de stad");
  act (fixture, "win.undo");
  assert_name (fixture, id, "Dialoog");
}

static void
test_add_indent_delete (AppFixture *fixture, gconstpointer page)
{
  TjId dialogue = activity (fixture, "Dialoog")->record.id, phase = activity (fixture, "Koersdocument")->record.id, id;

  select_activity (fixture, "Dialoog");
  act (fixture, "page.add");
  id = tj_session_selected (fixture->window->session);
  g_assert_cmpint (id, !=, dialogue);
  g_assert_cmpint (activity (fixture, "Nieuwe activiteit")->parent, ==, phase);
  tj_planning_page_select (planning (fixture), &id, 1);
  act (fixture, "page.indent");
  g_assert_cmpint (activity (fixture, "Nieuwe activiteit")->parent, ==, dialogue);
  tj_planning_page_select (planning (fixture), &id, 1);
  act (fixture, "page.outdent");
  g_assert_cmpint (activity (fixture, "Nieuwe activiteit")->parent, ==, phase);
  tj_planning_page_select (planning (fixture), &id, 1);
  act (fixture, "page.delete");
  assert_name (fixture, id, NULL);
  act (fixture, "win.undo");
  assert_name (fixture, id, "Nieuwe activiteit");
}

static void
test_move_keeps_selection (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GArray) ids = NULL;
  TjId id = activity (fixture, "Dialoog")->record.id;
  gint64 order = activity (fixture, "Dialoog")->sort_order;

  select_activity (fixture, "Dialoog");
  act (fixture, "page.move-down");
  g_assert_cmpint (activity (fixture, "Dialoog")->sort_order, >, order);
  ids = tj_planning_page_selected (planning (fixture));
  g_assert_cmpuint (ids->len, ==, 1);
  g_assert_cmpint (g_array_index (ids, TjId, 0), ==, id);
}

static void
test_paste_list (AppFixture *fixture, gconstpointer page)
{
  const TjActivity *pasted;

  select_activity (fixture, "Dialoog");
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)),
                          "Ronde langs de wijken\tmei - jun 2025\n");
  act (fixture, "page.paste");
  pasted = app_find (fixture, TJ_KIND_ACTIVITY, "Ronde langs de wijken");
  g_assert_cmpint (pasted->start.precision, ==, TJ_PRECISION_MONTH);
  g_assert_cmpint (pasted->finish.precision, ==, TJ_PRECISION_MONTH);
  g_assert_cmpint (pasted->parent, ==, activity (fixture, "Koersdocument")->record.id);
}

/* Every page can be looked at, and every kind of record has its list. */
static void
test_all_pages (AppFixture *fixture, gconstpointer page)
{
  guint n;
  const TjPageInfo *pages = tj_pages (&n);

  for (guint i = 0; i < n; i++)
    {
      tj_session_set_page (fixture->window->session, pages[i].name);
      app_settle (fixture);
      g_assert_true (gtk_widget_get_mapped (tj_window_visible_page (fixture->window)));
      for (guint j = 0; pages[i].kinds[j] != TJ_KIND_NONE; j++)
        {
          tj_session_show_list (fixture->window->session, pages[i].kinds[j]);
          app_settle (fixture);
        }
    }
}

static void
test_every_kind_has_a_page (void)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    g_assert_nonnull (tj_page_of_kind (kind));
}

/* Selecting shows the record in the inspector; a search result leads to its page. */
static void
test_reveal (AppFixture *fixture, gconstpointer page)
{
  const TjRecord *decision = app_find (fixture, TJ_KIND_DECISION, "Vaststellen koersdocument");

  tj_session_reveal (fixture->window->session, decision->id);
  app_settle (fixture);
  g_assert_cmpstr (tj_session_page (fixture->window->session), ==, "besluiten");
  g_assert_cmpint (tj_session_selected (fixture->window->session), ==, decision->id);
}

/* What is chosen on a page is chosen still when one comes back, also in the inspector. */
static void
come_back_to (AppFixture *fixture, const TjRecord *record, const char *other)
{
  TjSession *session = fixture->window->session;
  g_autofree char *page = NULL;

  tj_session_reveal (session, record->id);
  app_settle (fixture);
  page = g_strdup (tj_session_page (session));
  tj_session_set_page (session, other);
  app_settle (fixture);
  g_assert_cmpint (tj_session_selected (session), ==, 0);
  tj_session_set_page (session, page);
  app_settle (fixture);
  g_assert_cmpint (tj_session_selected (session), ==, record->id);
}

static void
test_come_back (AppFixture *fixture, gconstpointer page)
{
  come_back_to (fixture, app_find (fixture, TJ_KIND_DECISION, "Vaststellen koersdocument"), TJ_PAGE_CHECKS);
  come_back_to (fixture, &activity (fixture, "Dialoog")->record, TJ_PAGE_CHECKS);
}

/* A step after 'Dialoog' (known to June 2025) with a duration gets computed dates, and the inspector tells why. */
static void
test_why_here (AppFixture *fixture, gconstpointer page)
{
  TjSession *session = fixture->window->session;
  const TjActivity *dialogue = activity (fixture, "Dialoog");
  TjActivity *step = tj_record_new (TJ_KIND_ACTIVITY, 0);
  TjDependency *dependency = tj_record_new (TJ_KIND_DEPENDENCY, 0);
  TjId id = step->record.id;
  TjEdit *edit = tj_edit_new ("Proef");
  const TjSpan *span;
  GtkLabel *why;

  step->project = dialogue->project;
  step->parent = dialogue->parent;
  step->name = g_strdup ("Verslag");
  step->duration = (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, 10000 };
  dependency->predecessor = dialogue->record.id;
  dependency->successor = id;
  tj_edit_insert (edit, step);
  tj_edit_insert (edit, dependency);
  g_assert_true (tj_session_commit (session, edit));
  tj_session_select (session, id);
  app_settle (fixture);

  span = tj_plan_span (tj_session_plan (session), id);
  g_assert_cmpint (span->origin, ==, TJ_SPAN_COMPUTED);
  why = GTK_LABEL (gtk_widget_get_template_child (fixture->window->inspector, TJ_TYPE_INSPECTOR, "why"));
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (why)));
  g_assert_nonnull (strstr (gtk_label_get_text (why), "Dialoog"));

  /* A step without a date but its phase: its dependency does not count, here and on the other side. */
  tj_session_select (session, activity (fixture, "Mini-conferentie")->record.id);
  app_settle (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (why)));
  g_assert_nonnull (strstr (gtk_label_get_text (why), "telt 1 afhankelijkheid ervan niet mee"));
  tj_session_select (session, activity (fixture, "Koersbepaling")->record.id);
  app_settle (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (why)));
  g_assert_nonnull (strstr (gtk_label_get_text (why), "niet mee"));
}

/* With dates of its own it tells so as well, and the action goes there from wherever the keyboard is, also when the
 * properties were put away. */
static void
test_why_of_own (AppFixture *fixture, gconstpointer page)
{
  TjWindow *window = fixture->window;
  GtkWidget *why = GTK_WIDGET (gtk_widget_get_template_child (window->inspector, TJ_TYPE_INSPECTOR, "why"));
  AdwOverlaySplitView *split = ADW_OVERLAY_SPLIT_VIEW (window->inspector_split);

  tj_session_select (window->session, activity (fixture, "Dialoog")->record.id);
  app_settle (fixture);
  g_assert_true (g_str_has_prefix (gtk_label_get_text (GTK_LABEL (why)), "De datums zijn zelf ingevuld."));
  adw_overlay_split_view_set_show_sidebar (split, FALSE);
  app_settle (fixture);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.why", NULL);
  app_settle (fixture);
  g_assert_true (adw_overlay_split_view_get_show_sidebar (split));
  g_assert_true (gtk_widget_has_focus (why));
  tj_session_select (window->session,
                     ((const TjRecord *) app_find (fixture, TJ_KIND_DECISION, "Vaststellen koersdocument"))->id);
  app_settle (fixture);
  g_assert_false (gtk_widget_get_mapped (why));
}

/* A step without a duration in a phase that has one: the inspector tells how long it can last. */
static void
test_room (AppFixture *fixture, gconstpointer page)
{
  TjSession *session = fixture->window->session;
  const TjActivity *phase = activity (fixture, "Plan van aanpak"), *step = activity (fixture, "Stakeholderanalyse");
  TjActivity *longer = tj_record_copy (phase);
  TjEdit *edit = tj_edit_new ("Proef");
  GtkLabel *room = GTK_LABEL (gtk_widget_get_template_child (fixture->window->inspector, TJ_TYPE_INSPECTOR, "room"));

  tj_session_select (session, step->record.id);
  app_settle (fixture);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (room)));
  longer->duration = (TjDuration) { TJ_DURATION_MONTHS, TJ_QUALIFIER_NONE, 2000 };
  tj_edit_update (edit, phase, longer);
  g_assert_true (tj_session_commit (session, edit));
  app_settle (fixture);
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (room)));
  g_assert_nonnull (strstr (gtk_label_get_text (room), "2 maanden"));
}

/* A second window on the same file reads along. */
static void
test_second_reader (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GError) error = NULL;
  TjDocumentSetup setup = { .who = NULL, .now = NULL };
  g_autoptr (TjDocument) second = tj_document_open (fixture->path, &setup, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpint (tj_document_access (second), ==, TJ_STORE_LOCKED_BY_OTHER);
}

static guint
shown (AppFixture *fixture)
{
  guint show;

  g_object_get (planning (fixture)->chart, "show", &show, NULL);
  return show;
}

/* A switch of the view menu shows at once, and again when the file is opened anew; undo does not know it. */
static void
test_view_switches (AppFixture *fixture, gconstpointer page)
{
  g_assert_cmpuint (shown (fixture), ==, TJ_SHOW_USUAL);
  act (fixture, "view.critical");
  act (fixture, "view.bands");
  g_assert_cmpuint (shown (fixture), ==, (TJ_SHOW_USUAL | TJ_SHOW_CRITICAL) & ~(guint) TJ_SHOW_BANDS);
  g_assert_null (tj_document_next_undo (tj_session_document (fixture->window->session)));
  app_fixture_reopen (fixture, TJ_PAGE_PLANNING);
  app_settle (fixture);
  g_assert_cmpuint (shown (fixture), ==, (TJ_SHOW_USUAL | TJ_SHOW_CRITICAL) & ~(guint) TJ_SHOW_BANDS);
  act (fixture, "view.critical");
  g_assert_cmpuint (shown (fixture) & TJ_SHOW_CRITICAL, ==, 0);
}

static void
test_zoom_selection (AppFixture *fixture, gconstpointer page)
{
  TjGanttView *chart = TJ_GANTT_VIEW (planning (fixture)->chart);
  double fitted = tj_gantt_view_get_zoom (chart);

  select_activity (fixture, "Dialoog");
  act (fixture, "page.zoom-selection");
  g_assert_cmpfloat (tj_gantt_view_get_zoom (chart), >, 1.5 * fitted);
  act (fixture, "page.fit");
  g_assert_cmpfloat_with_epsilon (tj_gantt_view_get_zoom (chart), fitted, 0.01);
}

/* Where the window is too narrow for both, what is asked for is the page and not the list of them. */
static void
test_page_is_shown (AppFixture *fixture, gconstpointer page)
{
  AdwNavigationSplitView *split = ADW_NAVIGATION_SPLIT_VIEW (fixture->window->split);

  g_assert_true (adw_navigation_split_view_get_show_content (split));
  adw_navigation_split_view_set_show_content (split, FALSE);
  tj_session_set_page (fixture->window->session, TJ_PAGE_OVERVIEW);
  app_settle (fixture);
  g_assert_true (adw_navigation_split_view_get_show_content (split));
}

#define ADD(name, page, function)                                                                                      \
  g_test_add (name, AppFixture, page, app_fixture_set_up, function, app_fixture_tear_down)

static void
assert_dates (AppFixture *fixture, const char *title, const char *start, const char *finish)
{
  TjId id = activity (fixture, title)->record.id;
  g_autoptr (TjModel) model = app_read (fixture);
  const TjRecord *found = tj_model_get (model, id);
  g_autofree char *from = tj_field_to_text (tj_kind_field (TJ_KIND_ACTIVITY, "start"), found);
  g_autofree char *to = tj_field_to_text (tj_kind_field (TJ_KIND_ACTIVITY, "finish"), found);

  g_assert_cmpstr (from, ==, start);
  g_assert_cmpstr (to, ==, finish);
}

/* What the keys do; one undo step each. */
static void
test_reschedule (AppFixture *fixture, gconstpointer page)
{
  TjId both[] = { activity (fixture, "Analyse")->record.id, activity (fixture, "Koersbepaling")->record.id };
  TjModel *model = tj_session_model (fixture->window->session);
  guint links = tj_model_count (model, TJ_KIND_DEPENDENCY);

  select_activity (fixture, "Analyse");
  act (fixture, "page.later");
  assert_dates (fixture, "Analyse", "2025-04", "2025-05");
  act (fixture, "page.longer");
  assert_dates (fixture, "Analyse", "2025-04", "2025-06");
  act (fixture, "page.shorter");
  act (fixture, "page.earlier");
  assert_dates (fixture, "Analyse", "2025-03", "2025-04");
  tj_planning_page_select (planning (fixture), both, 2);
  act (fixture, "page.link");
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, links + 1);
  act (fixture, "page.later");
  assert_dates (fixture, "Analyse", "2025-04", "2025-05");
  assert_dates (fixture, "Koersbepaling", "2025-08", "2025-10");
  act (fixture, "win.undo");
  assert_dates (fixture, "Analyse", "2025-03", "2025-04");
  assert_dates (fixture, "Koersbepaling", "2025-07", "2025-09");
  act (fixture, "page.unlink");
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_DEPENDENCY), ==, links);
}

/* Exporting ------------------------------------------------------------------------------------------------------- */

static gboolean
is_done (AppFixture *fixture)
{
  for (guint i = 0; i < 100 && fixture->window->exporting; i++)
    app_settle (fixture);
  return fixture->window->exporting == NULL;
}

static void
test_exports (AppFixture *fixture, gconstpointer page)
{
  static const char *const begins[]
      = { [TJ_EXPORT_XML] = "<?xml", [TJ_EXPORT_XLSX] = "PK\x03\x04", [TJ_EXPORT_BUDGET_PDF] = "%PDF-1." };
  g_autofree char *path = g_build_filename (fixture->folder, "uit", NULL);

  for (TjExportForm form = TJ_EXPORT_XML; form <= TJ_EXPORT_BUDGET_PDF; form++)
    {
      g_autofree char *content = NULL;

      g_assert_true (tj_window_export (fixture->window, form, path));
      /* One at a time. */
      g_assert_false (tj_window_export (fixture->window, form, path));
      g_assert_true (is_done (fixture));
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, begins[form]));
      g_remove (path);
    }
}

static void
test_export_fails (AppFixture *fixture, gconstpointer page)
{
  g_autofree char *path = g_build_filename (fixture->folder, "weg", "uit.xlsx", NULL);
  AdwDialog *alert;

  g_assert_true (tj_window_export (fixture->window, TJ_EXPORT_XLSX, path));
  g_assert_true (is_done (fixture));
  app_settle (fixture);
  alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), "uit.xlsx"));
  adw_dialog_force_close (alert);
  app_settle (fixture);
}

static void
test_export_cancelled (AppFixture *fixture, gconstpointer page)
{
  g_autofree char *path = g_build_filename (fixture->folder, "uit.xlsx", NULL);

  g_assert_true (tj_window_export (fixture->window, TJ_EXPORT_XLSX, path));
  act (fixture, "win.cancel-export");
  g_assert_true (is_done (fixture));
  /* Who cancels knows; whether it was in time is chance. */
  g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
  g_remove (path);
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

  ADD ("/window/page-is-shown", TJ_PAGE_PLANNING, test_page_is_shown);
  ADD ("/window/edit-undo-reopen", TJ_PAGE_PLANNING, test_edit_undo_reopen);
  ADD ("/window/add-indent-delete", TJ_PAGE_PLANNING, test_add_indent_delete);
  ADD ("/window/move-keeps-selection", TJ_PAGE_PLANNING, test_move_keeps_selection);
  ADD ("/window/paste-list", TJ_PAGE_PLANNING, test_paste_list);
  ADD ("/window/all-pages", TJ_PAGE_OVERVIEW, test_all_pages);
  ADD ("/window/reveal", TJ_PAGE_OVERVIEW, test_reveal);
  ADD ("/window/come-back", TJ_PAGE_OVERVIEW, test_come_back);
  ADD ("/window/reschedule", TJ_PAGE_PLANNING, test_reschedule);
  ADD ("/window/why-here", TJ_PAGE_PLANNING, test_why_here);
  ADD ("/window/why-of-own", TJ_PAGE_PLANNING, test_why_of_own);
  ADD ("/window/view-switches", TJ_PAGE_PLANNING, test_view_switches);
  ADD ("/window/zoom-selection", TJ_PAGE_PLANNING, test_zoom_selection);
  ADD ("/window/room", TJ_PAGE_PLANNING, test_room);
  ADD ("/window/second-reader", TJ_PAGE_OVERVIEW, test_second_reader);
  ADD ("/window/exports", TJ_PAGE_OVERVIEW, test_exports);
  ADD ("/window/export-fails", TJ_PAGE_OVERVIEW, test_export_fails);
  ADD ("/window/export-cancelled", TJ_PAGE_OVERVIEW, test_export_cancelled);
  g_test_add_func ("/window/every-kind-has-a-page", test_every_kind_has_a_page);
  return g_test_run ();
}
