// SPDX-License-Identifier: EUPL-1.2
/* The planning on paper, in the real window: the dialog shows it, remembers what was chosen, and writes files. */
#include <glib/gstdio.h>
#include <string.h>

#include "app-fixture.h"
#include "tj-pages.h"
#include "tj-print-options.h"
#include "tj-print-paper.h"
#include "tj-print-private.h"

static TjPrintDialog *
present (AppFixture *fixture)
{
  AdwDialog *dialog;

  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.print-planning", NULL));
  app_settle (fixture);
  dialog = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (TJ_IS_PRINT_DIALOG (dialog));
  return TJ_PRINT_DIALOG (dialog);
}

static void
close_dialog (AppFixture *fixture, TjPrintDialog *dialog)
{
  adw_dialog_force_close (ADW_DIALOG (dialog));
  app_settle (fixture);
}

/* A change is taken over after a short pause. */
static void
settle (AppFixture *fixture, TjPrintDialog *dialog)
{
  tj_print_dialog_apply (dialog);
  app_settle (fixture);
}

static void
reset (TjPrintDialog *dialog)
{
  g_settings_reset (dialog->settings, "print-fit");
  g_settings_reset (dialog->settings, "print-paper");
  g_settings_reset (dialog->settings, "print-levels");
}

static void
test_pages (AppFixture *fixture, gconstpointer page)
{
  TjPrintDialog *dialog = present (fixture);

  g_assert_cmpuint (tj_pages_count (dialog->pages), ==, 1);
  adw_combo_row_set_selected (dialog->fit_row, 1);
  adw_combo_row_set_selected (dialog->paper_row, 1);
  settle (fixture, dialog);
  g_assert_cmpuint (tj_pages_count (dialog->pages), ==, 2);
  g_assert_nonnull (strstr (gtk_label_get_label (dialog->page_label), "1"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "print.next", NULL));
  g_assert_cmpuint (dialog->page, ==, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (dialog), "print.previous", NULL));
  g_assert_cmpuint (dialog->page, ==, 0);
  /* Fewer pages than the one that is shown. */
  gtk_widget_activate_action (GTK_WIDGET (dialog), "print.next", NULL);
  adw_combo_row_set_selected (dialog->levels_row, 1);
  settle (fixture, dialog);
  g_assert_cmpuint (tj_pages_count (dialog->pages), ==, 1);
  g_assert_cmpuint (dialog->page, ==, 0);
  reset (dialog);
  close_dialog (fixture, dialog);
}

static void
test_remembers (AppFixture *fixture, gconstpointer page)
{
  TjPrintDialog *dialog = present (fixture);

  adw_combo_row_set_selected (dialog->paper_row, 1);
  settle (fixture, dialog);
  close_dialog (fixture, dialog);
  dialog = present (fixture);
  g_assert_cmpuint (adw_combo_row_get_selected (dialog->paper_row), ==, 1);
  g_assert_cmpint (dialog->setup.paper, ==, TJ_PAPER_A4);
  reset (dialog);
  close_dialog (fixture, dialog);
}

/* What the chart shows besides bars can be chosen for paper, apart from what is on the screen. */
static void
test_signs (AppFixture *fixture, gconstpointer page)
{
  TjPrintDialog *dialog = present (fixture);
  const struct
  {
    AdwSwitchRow *row;
    TjGanttShow bit;
    gboolean usual;
  } signs[] = {
    { dialog->links_row, TJ_SHOW_LINKS, TRUE },
    { dialog->critical_row, TJ_SHOW_CRITICAL, FALSE },
    { dialog->slack_row, TJ_SHOW_SLACK, FALSE },
    { dialog->baseline_row, TJ_SHOW_BASELINE, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    {
      guint before = dialog->setup.show;

      g_assert_cmpint (adw_switch_row_get_active (signs[i].row), ==, signs[i].usual);
      g_assert_cmpint ((before & signs[i].bit) != 0, ==, signs[i].usual);
      adw_switch_row_set_active (signs[i].row, !signs[i].usual);
      settle (fixture, dialog);
      g_assert_cmphex (dialog->setup.show, ==, before ^ signs[i].bit);
      adw_switch_row_set_active (signs[i].row, signs[i].usual);
      settle (fixture, dialog);
      g_assert_cmphex (dialog->setup.show, ==, before);
    }
  close_dialog (fixture, dialog);
}

static void
test_wrong_date (AppFixture *fixture, gconstpointer page)
{
  TjPrintDialog *dialog = present (fixture);

  gtk_editable_set_text (GTK_EDITABLE (dialog->from_row), "mrt 2025");
  settle (fixture, dialog);
  g_assert_cmpint (dialog->setup.from, !=, TJ_NO_TIME);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (dialog->from_row), "error"));
  gtk_editable_set_text (GTK_EDITABLE (dialog->to_row), "na de zomer");
  settle (fixture, dialog);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (dialog->to_row), "error"));
  g_assert_cmpint (dialog->setup.to, ==, TJ_NO_TIME);
  gtk_editable_set_text (GTK_EDITABLE (dialog->to_row), "");
  settle (fixture, dialog);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (dialog->to_row), "error"));
  close_dialog (fixture, dialog);
}

static gboolean
wait_for_end (AppFixture *fixture, TjPrintDialog *dialog)
{
  for (guint i = 0; i < 100 && dialog->job; i++)
    app_settle (fixture);
  return dialog->job == NULL;
}

static void
assert_begins (const char *path, const char *begin)
{
  g_autofree char *content = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_cmpuint (length, >, 5000);
  g_assert_cmpmem (content, strlen (begin), begin, strlen (begin));
}

static void
test_write (AppFixture *fixture, gconstpointer page)
{
  static const char *const begins[] = { "%PDF-1.", "<?xml", "\x89PNG" };

  for (TjGanttFormat format = TJ_GANTT_PDF; format <= TJ_GANTT_PNG; format++)
    {
      g_autofree char *path = g_build_filename (fixture->folder, "planning", NULL);
      g_autoptr (TjPrintDialog) dialog = g_object_ref (present (fixture));

      tj_print_dialog_write (dialog, format, path);
      g_assert_nonnull (dialog->job);
      g_assert_true (wait_for_end (fixture, dialog));
      assert_begins (path, begins[format]);
      /* It is done, so the dialog is gone. */
      g_assert_null (adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window)));
      g_remove (path);
    }
}

static void
test_failure_is_told (AppFixture *fixture, gconstpointer page)
{
  g_autofree char *path = g_build_filename (fixture->folder, "weg", "planning.pdf", NULL);
  TjPrintDialog *dialog = present (fixture);
  AdwDialog *alert;

  tj_print_dialog_write (dialog, TJ_GANTT_PDF, path);
  g_assert_true (wait_for_end (fixture, dialog));
  app_settle (fixture);
  alert = adw_application_window_get_visible_dialog (ADW_APPLICATION_WINDOW (fixture->window));
  g_assert_true (ADW_IS_ALERT_DIALOG (alert));
  g_assert_nonnull (strstr (adw_alert_dialog_get_body (ADW_ALERT_DIALOG (alert)), "planning.pdf"));
  adw_dialog_force_close (alert);
  app_settle (fixture);
  close_dialog (fixture, dialog);
}

/* Who closes the dialog does not want the file any more. */
static void
test_close_cancels (AppFixture *fixture, gconstpointer page)
{
  g_autofree char *path = g_build_filename (fixture->folder, "planning.pdf", NULL);
  g_autoptr (TjPrintDialog) dialog = g_object_ref (present (fixture));
  GCancellable *cancellable;

  tj_print_dialog_write (dialog, TJ_GANTT_PDF, path);
  cancellable = g_object_ref (dialog->cancellable);
  adw_dialog_force_close (ADW_DIALOG (dialog));
  g_assert_true (g_cancellable_is_cancelled (cancellable));
  g_assert_true (wait_for_end (fixture, dialog));
  g_object_unref (cancellable);
  g_remove (path);
}

/* The way to a printer, with a file in its place. */
static void
test_print_operation (AppFixture *fixture, gconstpointer page)
{
  g_autofree char *path = g_build_filename (fixture->folder, "printed.pdf", NULL);
  TjPrintDialog *dialog = present (fixture);
  g_autoptr (GtkPrintOperation) operation = NULL;
  g_autoptr (GError) error = NULL;

  adw_combo_row_set_selected (dialog->fit_row, 1);
  settle (fixture, dialog);
  operation = tj_print_paper_operation (&dialog->setup, tj_model_copy (tj_session_model (dialog->session)),
                                        tj_session_project (dialog->session), 0);
  gtk_print_operation_set_export_filename (operation, path);
  gtk_print_operation_set_allow_async (operation, FALSE);
  gtk_print_operation_set_show_progress (operation, FALSE);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  assert_begins (path, "%PDF-1.");
  g_assert_cmpint (gtk_print_operation_get_n_pages_to_print (operation), ==, (int) tj_pages_count (dialog->pages));
  g_remove (path);
  reset (dialog);
  close_dialog (fixture, dialog);
}

static void
test_file_name (void)
{
  g_autofree char *plain = tj_print_file_name ("Samenlevingsagenda", ".pdf");
  g_autofree char *odd = tj_print_file_name ("Wonen/zorg: 2025", ".png");

  g_assert_cmpstr (plain, ==, "Planning Samenlevingsagenda.pdf");
  g_assert_cmpstr (odd, ==, "Planning Wonen-zorg- 2025.png");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gtk_init ();
  adw_init ();
  g_test_add_func ("/print/file-name", test_file_name);
  g_test_add ("/print/pages", AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test_pages, app_fixture_tear_down);
  g_test_add ("/print/remembers", AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test_remembers,
              app_fixture_tear_down);
  g_test_add ("/print/signs", AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test_signs, app_fixture_tear_down);
  g_test_add ("/print/wrong-date", AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test_wrong_date,
              app_fixture_tear_down);
  g_test_add ("/print/write", AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test_write, app_fixture_tear_down);
  g_test_add ("/print/failure-is-told", AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test_failure_is_told,
              app_fixture_tear_down);
  g_test_add ("/print/close-cancels", AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test_close_cancels,
              app_fixture_tear_down);
  g_test_add ("/print/print-operation", AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test_print_operation,
              app_fixture_tear_down);
  return g_test_run ();
}
