// SPDX-License-Identifier: EUPL-1.2
/* Setting a baseline in the window, and comparing with it or with an earlier moment. */
#include <glib/gi18n.h>
#include <locale.h>

#include "app-fixture.h"
#include "tj-baseline-dialog.h"
#include "tj-baseline.h"
#include "tj-compare-private.h"
#include "tj-compare-row.h"
#include "tj-pages.h"

static TjSession *
session_of (AppFixture *fixture)
{
  return fixture->window->session;
}

static AdwDialog *
dialog_of (AppFixture *fixture)
{
  return adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
}

static void
activate (AppFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), action, NULL));
  app_settle (fixture);
}

/* The first widget of a type below another. */
static GtkWidget *
find_below (GtkWidget *widget, GType type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_below (child, type);

      if (found)
        return found;
    }
  return NULL;
}

static TjComparePage *
compare_page (AppFixture *fixture)
{
  GtkWidget *page = tj_window_visible_page (fixture->window);

  return TJ_COMPARE_PAGE (find_below (page, TJ_TYPE_COMPARE_PAGE));
}

static void
set_baseline (AppFixture *fixture)
{
  activate (fixture, "win.set-baseline");
  g_assert_true (TJ_IS_BASELINE_DIALOG (dialog_of (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (dialog_of (fixture)), "baseline.set", NULL);
  app_settle (fixture);
  g_assert_null (dialog_of (fixture));
}

static void
set_field (AppFixture *fixture, const char *activity, const char *field, const char *text)
{
  const TjRecord *record = app_find (fixture, TJ_KIND_ACTIVITY, activity);
  g_autoptr (GError) error = NULL;

  tj_session_set_text (session_of (fixture), record->id, tj_kind_field (TJ_KIND_ACTIVITY, field), text, &error);
  g_assert_no_error (error);
  app_settle (fixture);
}

static void
assert_shown (AppFixture *fixture, const char *child, guint n_rows)
{
  TjComparePage *page = compare_page (fixture);

  g_assert_cmpstr (gtk_stack_get_visible_child_name (page->stack), ==, child);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (page->rows)), ==, n_rows);
}

static const TjComparisonRow *
row_at (AppFixture *fixture, guint position)
{
  g_autoptr (TjCompareRow) row = g_list_model_get_item (G_LIST_MODEL (compare_page (fixture)->rows), position);

  g_assert_nonnull (row);
  return tj_compare_row_get (row);
}

/* One step: also to undo. */
static void
test_set (AppFixture *fixture, gconstpointer page)
{
  TjModel *model = tj_session_model (session_of (fixture));
  const TjBaseline *baseline;
  g_autoptr (GPtrArray) items = NULL;

  set_baseline (fixture);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_BASELINE), ==, 1);
  baseline = tj_model_at (model, TJ_KIND_BASELINE, 0);
  g_assert_cmpint (baseline->project, ==, tj_session_project (session_of (fixture)));
  g_assert_cmpint (baseline->date.minute, ==, tj_session_today (session_of (fixture)) * 1440);
  items = tj_baseline_read (model, baseline->record.id);
  g_assert_cmpuint (items->len, ==, tj_model_count (model, TJ_KIND_ACTIVITY));
  activate (fixture, "win.undo");
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_BASELINE), ==, 0);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_BASELINE_ITEM), ==, 0);
}

static void
test_dialog (AppFixture *fixture, gconstpointer page)
{
  TjModel *model = tj_session_model (session_of (fixture));
  GtkWidget *dialog, *name;

  activate (fixture, "win.set-baseline");
  dialog = GTK_WIDGET (dialog_of (fixture));
  name = find_below (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (name), "  ");
  gtk_widget_activate_action (dialog, "baseline.set", NULL);
  app_settle (fixture);
  g_assert_true (dialog_of (fixture) == ADW_DIALOG (dialog));
  g_assert_true (gtk_widget_has_css_class (name, "error"));
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_BASELINE), ==, 0);
  gtk_editable_set_text (GTK_EDITABLE (name), "Zoals de raad besloot");
  gtk_widget_activate_action (dialog, "baseline.set", NULL);
  app_settle (fixture);
  g_assert_nonnull (app_find (fixture, TJ_KIND_BASELINE, "Zoals de raad besloot"));
}

/* The name is that of the decision, until the user gives another. */
static void
test_dialog_decision (AppFixture *fixture, gconstpointer page)
{
  TjModel *model = tj_session_model (session_of (fixture));
  GtkWidget *dialog, *name;
  AdwComboRow *decision;
  const TjBaseline *baseline;
  g_autofree char *title = NULL;

  activate (fixture, "win.set-baseline");
  dialog = GTK_WIDGET (dialog_of (fixture));
  name = find_below (dialog, ADW_TYPE_ENTRY_ROW);
  decision = ADW_COMBO_ROW (find_below (dialog, ADW_TYPE_COMBO_ROW));
  adw_combo_row_set_selected (decision, 1);
  gtk_widget_activate_action (dialog, "baseline.set", NULL);
  app_settle (fixture);
  baseline = tj_model_at (model, TJ_KIND_BASELINE, 0);
  title = tj_model_title (model, tj_model_get_kind (model, TJ_KIND_DECISION, baseline->decision));
  g_assert_cmpstr (baseline->name, ==, title);
  activate (fixture, "win.set-baseline");
  dialog = GTK_WIDGET (dialog_of (fixture));
  name = find_below (dialog, ADW_TYPE_ENTRY_ROW);
  gtk_editable_set_text (GTK_EDITABLE (name), "Eigen naam");
  adw_combo_row_set_selected (ADW_COMBO_ROW (find_below (dialog, ADW_TYPE_COMBO_ROW)), 1);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (name)), ==, "Eigen naam");
}

static void
problem_cb (TjSession *session, const char *message, char **told)
{
  g_set_str (told, message);
}

static void
test_nothing_to_keep (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GPtrArray) all = tj_model_sorted (tj_session_model (session_of (fixture)), TJ_KIND_ACTIVITY, 0, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autofree char *told = NULL;
  gulong handler = g_signal_connect (session_of (fixture), "problem", G_CALLBACK (problem_cb), &told);

  for (guint i = 0; i < all->len; i++)
    g_array_append_val (ids, ((const TjRecord *) g_ptr_array_index (all, i))->id);
  tj_session_delete (session_of (fixture), ids);
  activate (fixture, "win.set-baseline");
  g_assert_null (dialog_of (fixture));
  g_assert_nonnull (told);
  g_assert_nonnull (strstr (told, "activit"));
  g_signal_handler_disconnect (session_of (fixture), handler);
}

static void
test_compare (AppFixture *fixture, gconstpointer page)
{
  TjComparePage *compare;
  TjId moved = ((const TjRecord *) app_find (fixture, TJ_KIND_ACTIVITY, "Dialoog"))->id;
  guint position;

  activate (fixture, "win.compare");
  g_assert_cmpstr (tj_session_page (session_of (fixture)), ==, TJ_PAGE_COMPARE);
  assert_shown (fixture, "none", 0);
  set_baseline (fixture);
  assert_shown (fixture, "same", 0);
  set_field (fixture, "Dialoog", "finish", "dec 2025");
  compare = compare_page (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (compare->stack), ==, "rows");
  for (position = 0; row_at (fixture, position)->activity != moved; position++)
    ;
  g_assert_cmpint (row_at (fixture, position)->change.finish_days, >, 100);
  g_signal_emit_by_name (compare->view, "activate", position);
  app_settle (fixture);
  g_assert_cmpstr (tj_session_page (session_of (fixture)), ==, TJ_PAGE_PLANNING);
  g_assert_cmpint (tj_session_selected (session_of (fixture)), ==, moved);
}

/* What became latest comes first when that is asked for. */
static void
test_order (AppFixture *fixture, gconstpointer page)
{
  TjComparePage *compare;

  set_baseline (fixture);
  activate (fixture, "win.compare");
  set_field (fixture, "Analyse", "finish", "mei 2025");
  set_field (fixture, "Dialoog", "finish", "dec 2025");
  compare = compare_page (fixture);
  g_assert_cmpstr (row_at (fixture, 0)->name, !=, "Dialoog");
  gtk_widget_activate_action (GTK_WIDGET (compare), "compare.by-delay", NULL);
  g_assert_cmpstr (row_at (fixture, 0)->name, ==, "Dialoog");
  gtk_widget_activate_action (GTK_WIDGET (compare), "compare.by-delay", NULL);
  g_assert_cmpstr (row_at (fixture, 0)->name, !=, "Dialoog");
}

static void
got_text_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  *(char **) data = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

static void
test_copy (AppFixture *fixture, gconstpointer page)
{
  g_autofree char *text = NULL;

  set_baseline (fixture);
  set_field (fixture, "Dialoog", "finish", "dec 2025");
  activate (fixture, "win.compare");
  gtk_widget_activate_action (GTK_WIDGET (compare_page (fixture)), "compare.copy", NULL);
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (GTK_WIDGET (fixture->window)), NULL, got_text_cb, &text);
  app_settle (fixture);
  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, "\tDialoog\t"));
  g_assert_nonnull (strstr (text, "\tdec 2025\t6 "));
}

/* With how it was after any change, also without a baseline, and also what is gone since: a phase and the eleven in it.
 */
static void
test_moment (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjId gone = ((const TjRecord *) app_find (fixture, TJ_KIND_ACTIVITY, "Dialoog"))->id;

  set_field (fixture, "Analyse", "finish", "mei 2025");
  g_array_append_val (ids, gone);
  tj_session_delete (session_of (fixture), ids);
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare-moment", "x", (gint64) 1);
  app_settle (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (compare_page (fixture)->stack), ==, "rows");
  g_assert_cmpuint (tj_comparison_count (compare_page (fixture)->comparison, TJ_COMPARISON_GONE), ==, 12);
  tj_compare_page_choose_moment (compare_page (fixture), 0);
  app_settle (fixture);
  g_assert_cmpuint (tj_comparison_count (compare_page (fixture)->comparison, TJ_COMPARISON_CHANGED), >=, 1);
  g_assert_cmpuint (tj_comparison_count (compare_page (fixture)->comparison, TJ_COMPARISON_GONE), ==, 12);
  activate (fixture, "win.undo");
  g_assert_cmpuint (tj_comparison_count (compare_page (fixture)->comparison, TJ_COMPARISON_GONE), ==, 0);
}

/* What was deleted is still in the baseline, under the name that it had; to open it there is nothing. */
static void
test_deleted (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjId gone = ((const TjRecord *) app_find (fixture, TJ_KIND_ACTIVITY, "Dialoog"))->id;
  g_autofree char *told = NULL;
  TjComparePage *compare;
  guint position, n_gone;
  gulong handler;

  set_baseline (fixture);
  g_array_append_val (ids, gone);
  tj_session_delete (session_of (fixture), ids);
  activate (fixture, "win.compare");
  compare = compare_page (fixture);
  n_gone = tj_comparison_count (compare->comparison, TJ_COMPARISON_GONE);
  g_assert_cmpuint (n_gone, >, 0);
  for (position = 0; g_strcmp0 (row_at (fixture, position)->name, "Dialoog") != 0; position++)
    ;
  g_assert_cmpint (row_at (fixture, position)->state, ==, TJ_COMPARISON_GONE);
  handler = g_signal_connect (session_of (fixture), "problem", G_CALLBACK (problem_cb), &told);
  g_signal_emit_by_name (compare->view, "activate", position);
  g_assert_nonnull (told);
  g_assert_nonnull (strstr (told, "Dialoog"));
  g_signal_handler_disconnect (session_of (fixture), handler);
  activate (fixture, "win.undo");
  assert_shown (fixture, "same", 0);
}

/* Closing while an earlier moment is being worked out. */
static void
test_moment_closed (AppFixture *fixture, gconstpointer page)
{
  set_field (fixture, "Analyse", "finish", "mei 2025");
  set_field (fixture, "Analyse", "finish", "jun 2025");
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.compare-moment", "x", (gint64) 0);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (compare_page (fixture)->stack), ==, "busy");
}

static void
test_editor (AppFixture *fixture, gconstpointer page)
{
  TjComparePage *editor;

  tj_session_show_list (session_of (fixture), TJ_KIND_BASELINE);
  app_settle (fixture);
  editor = compare_page (fixture);
  g_assert_nonnull (editor);
  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (editor)));
  /* To add a baseline is to set one. */
  activate (fixture, "win.add");
  g_assert_true (TJ_IS_BASELINE_DIALOG (dialog_of (fixture)));
  gtk_widget_activate_action (GTK_WIDGET (dialog_of (fixture)), "baseline.set", NULL);
  app_settle (fixture);
  set_field (fixture, "Dialoog", "finish", "dec 2025");
  g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (editor)));
  g_assert_false (gtk_widget_get_visible (editor->left_box));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (editor->rows)), >, 0);
}

#define ADD(name, page, function)                                                                                      \
  g_test_add (name, AppFixture, page, app_fixture_set_up, function, app_fixture_tear_down)

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

  ADD ("/compare/set", TJ_PAGE_PLANNING, test_set);
  ADD ("/compare/dialog", TJ_PAGE_PLANNING, test_dialog);
  ADD ("/compare/dialog-decision", TJ_PAGE_PLANNING, test_dialog_decision);
  ADD ("/compare/nothing-to-keep", TJ_PAGE_PLANNING, test_nothing_to_keep);
  ADD ("/compare/compare", TJ_PAGE_PLANNING, test_compare);
  ADD ("/compare/order", TJ_PAGE_PLANNING, test_order);
  ADD ("/compare/copy", TJ_PAGE_PLANNING, test_copy);
  ADD ("/compare/deleted", TJ_PAGE_PLANNING, test_deleted);
  ADD ("/compare/moment", TJ_PAGE_PLANNING, test_moment);
  ADD ("/compare/moment-closed", TJ_PAGE_PLANNING, test_moment_closed);
  ADD ("/compare/editor", TJ_PAGE_PLANNING, test_editor);
  return g_test_run ();
}
