// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>
#include <locale.h>

#include "app-fixture.h"
#include "tj-civil.h"
#include "tj-pages.h"
#include "tj-planning-private.h"

/* The table of the planning, on the Capelle sample in the real window. */

static TjPlanningPage *
planning (AppFixture *fixture)
{
  return TJ_PLANNING_PAGE (tj_window_visible_page (fixture->window));
}

static TjId
id_of (AppFixture *fixture, const char *title)
{
  return ((const TjRecord *) app_find (fixture, TJ_KIND_ACTIVITY, title))->id;
}

static void
act (AppFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (planning (fixture)), action, NULL));
  app_settle (fixture);
}

static guint
n_rows (AppFixture *fixture)
{
  return g_list_model_get_n_items (G_LIST_MODEL (planning (fixture)->rows));
}

static gboolean
is_shown (AppFixture *fixture, const char *title)
{
  return tj_rows_find (planning (fixture)->rows, id_of (fixture, title)) != G_MAXUINT;
}

static GtkColumnViewColumn *
column (AppFixture *fixture, const char *name)
{
  GListModel *model = gtk_column_view_get_columns (GTK_COLUMN_VIEW (planning (fixture)->view));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) found = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_column_view_column_get_id (found), name))
        return found;
    }
  g_error ("There is no column “%s”", name);
}

static const TjCellEditing *
editing (const char *name)
{
  guint n;
  const TjPlanningColumn *columns = tj_planning_columns (&n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (columns[i].name, name))
      return columns[i].editing;
  return NULL;
}

/* Which columns, in which order and how wide, is found again in the file. */
static void
test_columns_kept (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GPtrArray) columns = NULL;

  gtk_column_view_column_set_visible (column (fixture, "predecessors"), TRUE);
  gtk_column_view_column_set_visible (column (fixture, "finish"), FALSE);
  gtk_column_view_column_set_fixed_width (column (fixture, "name"), 333);
  gtk_column_view_insert_column (GTK_COLUMN_VIEW (planning (fixture)->view), 0, column (fixture, "lead"));
  app_fixture_reopen (fixture, TJ_PAGE_PLANNING);
  columns = tj_planning_page_columns (planning (fixture), TRUE);
  g_assert_cmpuint (columns->len, ==, 5);
  g_assert_cmpstr (((const TjPlanningColumn *) columns->pdata[0])->name, ==, "lead");
  g_assert_cmpstr (((const TjPlanningColumn *) columns->pdata[4])->name, ==, "predecessors");
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column (fixture, "name")), ==, 333);
}

/* Larger text gets wider columns; in the file they are as wide as with text of the usual size. */
static void
test_columns_follow_text (AppFixture *fixture, gconstpointer page)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (fixture->window));
  int usual = gtk_column_view_column_get_fixed_width (column (fixture, "name")), dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", dpi * 2, NULL);
  app_settle (fixture);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column (fixture, "name")), ==, usual * 2);
  gtk_column_view_column_set_fixed_width (column (fixture, "name"), 700);
  app_fixture_reopen (fixture, TJ_PAGE_PLANNING);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column (fixture, "name")), ==, 700);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
  app_settle (fixture);
  g_assert_cmpint (gtk_column_view_column_get_fixed_width (column (fixture, "name")), ==, 350);
}

static void
test_folds_kept (AppFixture *fixture, gconstpointer page)
{
  guint all = n_rows (fixture), top;

  gtk_widget_activate_action (GTK_WIDGET (planning (fixture)), "page.level", "i", 1);
  app_settle (fixture);
  top = n_rows (fixture);
  g_assert_cmpuint (top, <, all);
  g_assert_false (is_shown (fixture, "Dialoog"));
  app_fixture_reopen (fixture, TJ_PAGE_PLANNING);
  g_assert_cmpuint (n_rows (fixture), ==, top);
  gtk_widget_activate_action (GTK_WIDGET (planning (fixture)), "page.level", "i", 2);
  g_assert_true (is_shown (fixture, "Dialoog"));
  g_assert_cmpuint (n_rows (fixture), <, all);
  gtk_widget_activate_action (GTK_WIDGET (planning (fixture)), "page.level", "i", 99);
  g_assert_cmpuint (n_rows (fixture), ==, all);
}

/* What fits is shown with what it lies in, in table and chart alike. */
static void
test_filter (AppFixture *fixture, gconstpointer page)
{
  TjPlanningPage *self = planning (fixture);
  guint all = n_rows (fixture);

  act (fixture, "page.filter");
  tj_filter_bar_set_text (TJ_FILTER_BAR (self->filter_bar), "dialoog");
  app_settle (fixture);
  g_assert_true (is_shown (fixture, "Dialoog"));
  g_assert_true (is_shown (fixture, "Koersdocument"));
  g_assert_cmpuint (n_rows (fixture), <, all);
  g_assert_cmpuint (tj_gantt_rows_count (self->shown), ==, n_rows (fixture));
  g_assert_true (
      tj_gantt_rows_at (self->shown, tj_gantt_rows_find (self->shown, id_of (fixture, "Koersdocument")))->aside);
  g_assert_false (tj_gantt_rows_at (self->shown, tj_gantt_rows_find (self->shown, id_of (fixture, "Dialoog")))->aside);
  tj_filter_bar_set_text (TJ_FILTER_BAR (self->filter_bar), "zoiets is er niet");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), ==, "none");
  act (fixture, "page.clear-filter");
  g_assert_cmpuint (n_rows (fixture), ==, all);
}

/* A row that is asked for from elsewhere comes into view, whatever is filtered. */
static void
test_filter_reveal (AppFixture *fixture, gconstpointer page)
{
  tj_filter_bar_set_text (TJ_FILTER_BAR (planning (fixture)->filter_bar), "dialoog");
  g_assert_false (is_shown (fixture, "Stakeholderanalyse"));
  tj_planning_page_reveal (planning (fixture), id_of (fixture, "Stakeholderanalyse"));
  g_assert_true (is_shown (fixture, "Stakeholderanalyse"));
}

static void
test_quick_filters (AppFixture *fixture, gconstpointer page)
{
  TjSession *session = fixture->window->session;
  TjPlanningFilter month = { .quick = TJ_QUICK_MONTH }, late = { .quick = TJ_QUICK_LATE },
                   undated = { .quick = TJ_QUICK_UNDATED };
  gint32 day = tj_civil_day (2025, 6, 12);
  TjId dialogue = id_of (fixture, "Dialoog"), analysis = id_of (fixture, "Analyse");
  TjId stakeholders = id_of (fixture, "Stakeholderanalyse");
  g_autoptr (GHashTable) now = tj_planning_filter_find (&month, tj_session_model (session), tj_session_plan (session),
                                                        tj_session_project (session), day);
  g_autoptr (GHashTable) past = tj_planning_filter_find (&late, tj_session_model (session), tj_session_plan (session),
                                                         tj_session_project (session), day);
  g_autoptr (GHashTable) none = tj_planning_filter_find (&undated, tj_session_model (session),
                                                         tj_session_plan (session), tj_session_project (session), day);

  g_assert_true (g_hash_table_contains (now, &dialogue));
  g_assert_false (g_hash_table_contains (now, &analysis));
  g_assert_false (g_hash_table_contains (past, &dialogue));
  g_assert_true (g_hash_table_contains (none, &stakeholders));
  g_assert_false (g_hash_table_contains (none, &dialogue));
}

/* Sorted among siblings; the number and the plan stay. */
static void
test_sort (AppFixture *fixture, gconstpointer page)
{
  TjPlanningPage *self = planning (fixture);
  guint analysis, dialogue, phase;
  g_autofree char *before = tj_gantt_rows_number_of (self->shown, id_of (fixture, "Dialoog"));
  g_autofree char *after = NULL;

  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view), column (fixture, "start"), GTK_SORT_DESCENDING);
  app_settle (fixture);
  phase = tj_rows_find (self->rows, id_of (fixture, "Koersdocument"));
  analysis = tj_rows_find (self->rows, id_of (fixture, "Analyse"));
  dialogue = tj_rows_find (self->rows, id_of (fixture, "Dialoog"));
  g_assert_cmpuint (phase, <, dialogue);
  g_assert_cmpuint (dialogue, <, analysis);
  after = tj_gantt_rows_number_of (self->shown, id_of (fixture, "Dialoog"));
  g_assert_cmpstr (after, ==, before);
  /* The next click is the third: the order of the plan. */
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view), column (fixture, "start"), GTK_SORT_ASCENDING);
  app_settle (fixture);
  g_assert_null (self->compare);
  g_assert_cmpuint (tj_rows_find (self->rows, id_of (fixture, "Analyse")), <,
                    tj_rows_find (self->rows, id_of (fixture, "Dialoog")));
}

/* A row and the name that is typed in it are one step. */
static void
test_add_is_one_step (AppFixture *fixture, gconstpointer page)
{
  TjPlanningPage *self = planning (fixture);
  TjDocument *document = tj_session_document (fixture->window->session);
  TjId dialogue = id_of (fixture, "Dialoog"), id;
  guint all = n_rows (fixture);

  tj_planning_page_select (self, &dialogue, 1);
  act (fixture, "page.add");
  id = tj_session_selected (fixture->window->session);
  g_assert_true (editing ("name")->set (id, "Wijkronde", self, NULL));
  app_settle (fixture);
  g_assert_cmpint (id_of (fixture, "Wijkronde"), ==, id);
  g_assert_cmpint (tj_session_selected (fixture->window->session), ==, id);
  g_assert_cmpuint (n_rows (fixture), ==, all + 1);
  g_assert_cmpuint (tj_rows_find (self->rows, id), >, tj_rows_find (self->rows, dialogue));
  g_assert_true (tj_document_undo (document, NULL));
  g_assert_null (tj_model_get (tj_session_model (fixture->window->session), id));
  g_assert_null (tj_document_next_undo (document));
  g_assert_true (tj_document_redo (document, NULL));
  g_assert_cmpint (id_of (fixture, "Wijkronde"), ==, id);
}

/* Esc takes a fresh row away; of a row that was there it only stops the typing. */
static void
test_escape (AppFixture *fixture, gconstpointer page)
{
  TjPlanningPage *self = planning (fixture);
  guint all = n_rows (fixture);
  TjId id;

  act (fixture, "page.add");
  id = tj_session_selected (fixture->window->session);
  editing ("name")->cancelled (id, self);
  g_assert_cmpuint (n_rows (fixture), ==, all);
  id = id_of (fixture, "Dialoog");
  editing ("name")->cancelled (id, self);
  g_assert_cmpuint (n_rows (fixture), ==, all);
}

static void
test_predecessors (AppFixture *fixture, gconstpointer page)
{
  TjPlanningPage *self = planning (fixture);
  TjId id = id_of (fixture, "Stakeholderanalyse");
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_assert_true (editing ("predecessors")->set (id, "0.1ES+2 wk", self, &error));
  g_assert_no_error (error);
  app_settle (fixture);
  text = editing ("predecessors")->text (tj_model_get (tj_session_model (fixture->window->session), id), self);
  g_assert_true (g_str_has_prefix (text, "0.1"));
  g_assert_true (g_str_has_suffix (text, "+2wk"));
  g_assert_false (editing ("predecessors")->set (id, "99.9", self, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE);
}

/* The visible columns with their headings, names indented; and the same pasted again has the same tree. */
static void
test_copy (AppFixture *fixture, gconstpointer page)
{
  TjPlanningPage *self = planning (fixture);
  TjId ids[] = { id_of (fixture, "Plan van aanpak"), id_of (fixture, "Stakeholderanalyse") };
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;

  tj_planning_page_select (self, ids, 2);
  text = tj_planning_page_copy_text (self);
  lines = g_strsplit (text, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_true (g_str_has_prefix (lines[0], "Nr.\tActiviteit\tStart\tEind\tTrekker"));
  g_assert_true (g_str_has_prefix (lines[1], "0\tPlan van aanpak\tfeb 2025\t"));
  g_assert_true (g_str_has_prefix (lines[2], "0.4\t  Stakeholderanalyse\t"));
}

/* Where neither below nor above the pointer is room for all of it, the menu of a row begins higher, and is whole. */
static void
test_menu_is_whole (AppFixture *fixture, gconstpointer data)
{
  TjPlanningPage *page = planning (fixture);
  GtkWidget *window = GTK_WIDGET (fixture->window);
  GdkSurface *surface;
  double left, top; /* of the window in its surface, within the shadow */
  int height;

  gtk_window_set_default_size (GTK_WINDOW (window), 1024, 640);
  app_settle (fixture);
  tj_planning_page_popup (page, page->view, 20, gtk_widget_get_height (page->view) / 2.0);
  app_settle (fixture);
  g_assert_true (gtk_widget_get_mapped (page->menu));
  surface = gtk_native_get_surface (GTK_NATIVE (page->menu));
  gtk_widget_measure (page->menu, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  g_assert_cmpint (height, >, gtk_widget_get_height (window) / 2);
  g_assert_cmpint (gdk_surface_get_height (surface), >=, height);
  gtk_native_get_surface_transform (GTK_NATIVE (window), &left, &top);
  g_assert_cmpfloat (gdk_popup_get_position_y (GDK_POPUP (surface)) + height - top, <=, gtk_widget_get_height (window));
  gtk_popover_popdown (GTK_POPOVER (page->menu));
  app_settle (fixture);
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  bindtextdomain ("traject", TEST_LOCALEDIR);
  bind_textdomain_codeset ("traject", "UTF-8");
  textdomain ("traject");
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
#define TEST(name, func)                                                                                               \
  g_test_add (name, AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, func, app_fixture_tear_down)
  TEST ("/planning/columns-kept", test_columns_kept);
  TEST ("/planning/columns-follow-text", test_columns_follow_text);
  TEST ("/planning/folds-kept", test_folds_kept);
  TEST ("/planning/filter", test_filter);
  TEST ("/planning/filter-reveal", test_filter_reveal);
  TEST ("/planning/quick-filters", test_quick_filters);
  TEST ("/planning/sort", test_sort);
  TEST ("/planning/add-is-one-step", test_add_is_one_step);
  TEST ("/planning/escape", test_escape);
  TEST ("/planning/predecessors", test_predecessors);
  TEST ("/planning/copy", test_copy);
  TEST ("/planning/menu-is-whole", test_menu_is_whole);
  return g_test_run ();
}
