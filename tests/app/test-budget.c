// SPDX-License-Identifier: EUPL-1.2
/* The page of the budget, on the Capelle sample in the real window: two lines of the years 2025 and 2026 together. */
#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>

#include "app-fixture.h"
#include "tj-budget-page-private.h"
#include "tj-condition-row.h"
#include "tj-pages.h"
#include "tj-sheet-fold.h"
#include "tj-sheet-text.h"
#include "tj-sheet-view-private.h"
#include "tj-source-course.h"
#include "tj-spot.h"

#define SPAN 1 /* the column of 2025-2026, at first */
#define TALKS "Communicatie en participatie"
#define ADVICE "Inhuur advies"

static TjBudgetPage *
budget (AppFixture *fixture)
{
  return TJ_BUDGET_PAGE (tj_window_visible_page (fixture->window));
}

static TjSheetView *
view (AppFixture *fixture)
{
  return TJ_SHEET_VIEW (budget (fixture)->view);
}

static TjId
id_of (AppFixture *fixture, TjKind kind, const char *title)
{
  return ((const TjRecord *) app_find (fixture, kind, title))->id;
}

static void
act (AppFixture *fixture, const char *action)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (budget (fixture)), action, NULL));
  app_settle (fixture);
}

static void
go (AppFixture *fixture, TjKind kind, const char *title, int column)
{
  guint row = tj_sheet_find (budget (fixture)->sheet, id_of (fixture, kind, title));

  g_assert_cmpuint (row, !=, G_MAXUINT);
  tj_sheet_view_go (view (fixture), row, column);
}

/* Types over the cell, and goes on. */
static void
type (AppFixture *fixture, const char *text, const char *where)
{
  tj_sheet_view_edit (view (fixture), "");
  g_assert_nonnull (tj_sheet_view_editor (view (fixture)));
  gtk_editable_set_text (GTK_EDITABLE (tj_sheet_view_editor (view (fixture))), text);
  gtk_widget_activate_action (budget (fixture)->view, "sheet.done", "s", where);
  app_settle (fixture);
}

static void
assert_amounts (AppFixture *fixture, const char *title, const char *expected)
{
  TjId id = id_of (fixture, TJ_KIND_COST_LINE, title);
  TjModel *model = app_read (fixture);
  const TjCostLine *line = tj_model_get_kind (model, TJ_KIND_COST_LINE, id);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_nonnull (line);
  tj_series_to_text (&line->amounts, TJ_UNIT_MONEY, text);
  g_assert_cmpstr (text->str, ==, expected);
  tj_model_free (model);
}

static void
undo (AppFixture *fixture)
{
  gtk_widget_activate_action (GTK_WIDGET (fixture->window), "win.undo", NULL);
  app_settle (fixture);
}

/* Typing ----------------------------------------------------------------------------------------------------------- */

static void
test_type (AppFixture *fixture, gconstpointer page)
{
  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  type (fixture, "=12*3500", "down");
  assert_amounts (fixture, TALKS, "2025-2026=42000.00");
  /* It went down. */
  g_assert_cmpint (tj_budget_page_record (tj_budget_page_row (budget (fixture))), ==,
                   id_of (fixture, TJ_KIND_COST_LINE, ADVICE));
  type (fixture, "circa 1.250,50", "next");
  assert_amounts (fixture, ADVICE, "2025-2026=circa 1250.50");
  g_assert_cmpint (tj_sheet_view_column (view (fixture)), ==, SPAN + 1);
  undo (fixture);
  assert_amounts (fixture, ADVICE, "2025-2026=70000.00");
  assert_amounts (fixture, TALKS, "2025-2026=42000.00");
  undo (fixture);
  assert_amounts (fixture, TALKS, "2025-2026=30000.00");
}

static void
test_cancel (AppFixture *fixture, gconstpointer page)
{
  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  tj_sheet_view_edit (view (fixture), NULL);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (tj_sheet_view_editor (view (fixture)))), ==, "30.000");
  gtk_editable_set_text (GTK_EDITABLE (tj_sheet_view_editor (view (fixture))), "5");
  gtk_widget_activate_action (budget (fixture)->view, "sheet.cancel", NULL);
  g_assert_null (tj_sheet_view_editor (view (fixture)));
  assert_amounts (fixture, TALKS, "2025-2026=30000.00");
}

/* What cannot be read stays where it was typed, and is told. */
static void
test_refused (AppFixture *fixture, gconstpointer page)
{
  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  type (fixture, "veel", "down");
  g_assert_nonnull (tj_sheet_view_editor (view (fixture)));
  g_assert_true (gtk_widget_has_css_class (tj_sheet_view_editor (view (fixture)), "error"));
  gtk_widget_activate_action (budget (fixture)->view, "sheet.cancel", NULL);
  /* A sum is not edited at all. */
  tj_sheet_view_go (view (fixture), tj_sheet_view_row (view (fixture)) + 2, SPAN);
  g_assert_cmpint (tj_budget_page_row (budget (fixture))->kind, ==, TJ_SHEET_TOTAL);
  tj_sheet_view_edit (view (fixture), "5");
  g_assert_null (tj_sheet_view_editor (view (fixture)));
}

static void
test_name (AppFixture *fixture, gconstpointer page)
{
  TjId id = id_of (fixture, TJ_KIND_COST_LINE, TALKS);

  go (fixture, TJ_KIND_COST_LINE, TALKS, 0);
  type (fixture, "Gesprekken", "down");
  g_assert_cmpint (id_of (fixture, TJ_KIND_COST_LINE, "Gesprekken"), ==, id);
}

/* Blocks ----------------------------------------------------------------------------------------------------------- */

static void
select_block (AppFixture *fixture, int first, int last)
{
  TjSheetRange range;

  go (fixture, TJ_KIND_COST_LINE, TALKS, first);
  g_assert_true (tj_sheet_view_range (view (fixture), &range));
  range.last_row++;
  range.last_column = last;
  tj_sheet_view_select (view (fixture), &range);
}

static void
paste (AppFixture *fixture, const char *text)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (budget (fixture)->view), text);
  act (fixture, "page.paste");
}

static void
test_paste (AppFixture *fixture, gconstpointer page)
{
  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  paste (fixture, "1.234,50\n€ 20\n");
  assert_amounts (fixture, TALKS, "2025-2026=1234.50");
  assert_amounts (fixture, ADVICE, "2025-2026=20.00");
  undo (fixture);
  assert_amounts (fixture, TALKS, "2025-2026=30000.00");
  assert_amounts (fixture, ADVICE, "2025-2026=70000.00");
  /* One amount that cannot be read, and nothing is pasted. */
  paste (fixture, "5\nveel\n");
  assert_amounts (fixture, TALKS, "2025-2026=30000.00");
}

static void
test_fill_and_delete (AppFixture *fixture, gconstpointer page)
{
  select_block (fixture, SPAN, SPAN);
  act (fixture, "page.fill-down");
  assert_amounts (fixture, ADVICE, "2025-2026=30000.00");
  select_block (fixture, SPAN, SPAN);
  g_assert_nonnull (strchr (gtk_label_get_label (GTK_LABEL (budget (fixture)->summary)), '6'));
  act (fixture, "page.delete");
  assert_amounts (fixture, TALKS, "");
  assert_amounts (fixture, ADVICE, "");
  undo (fixture);
  assert_amounts (fixture, TALKS, "2025-2026=30000.00");
}

/* Rows and years --------------------------------------------------------------------------------------------------- */

static void
test_menu (AppFixture *fixture, gconstpointer page)
{
  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  gtk_widget_activate_action (budget (fixture)->view, "sheet.menu", NULL);
  app_settle (fixture);
  g_assert_true (gtk_widget_get_mapped (budget (fixture)->menu));
  gtk_popover_popdown (GTK_POPOVER (budget (fixture)->menu));
  app_settle (fixture);
}

static void
test_years (AppFixture *fixture, gconstpointer page)
{
  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  act (fixture, "page.year-after");
  act (fixture, "page.year-after");
  g_assert_cmpuint (budget (fixture)->sheet->columns->len, ==, 3);
  type (fixture, "500", "next");
  app_fixture_reopen (fixture, TJ_PAGE_BUDGET);
  g_assert_cmpuint (budget (fixture)->sheet->columns->len, ==, 3);
  act (fixture, "page.hide-years");
  /* The year that was filled in stays. */
  g_assert_cmpuint (budget (fixture)->sheet->columns->len, ==, 2);
}

static void
assert_columns (AppFixture *fixture, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < budget (fixture)->sheet->columns->len; i++)
    {
      g_autofree char *name
          = tj_budget_column_name (&g_array_index (budget (fixture)->sheet->columns, TjBudgetColumn, i));

      g_string_append_printf (text, "%s ", name);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Later years, no year and years together get a column of their own; who fills it in keeps it. */
static void
test_columns (AppFixture *fixture, gconstpointer page)
{
  TjSheetRange range;
  int column;

  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  act (fixture, "page.year-after");
  act (fixture, "page.year-after");
  assert_columns (fixture, "2025 2026 2025-2026 ");
  act (fixture, "page.year-onwards");
  assert_columns (fixture, "2025 2026 2027+ 2025-2026 ");
  g_assert_cmpint (tj_sheet_view_column (view (fixture)), ==, 3);
  type (fixture, "700", "next");
  act (fixture, "page.no-year");
  assert_columns (fixture, "2025 2026 2027+ 2025-2026 * ");
  column = tj_sheet_view_column (view (fixture));
  g_assert_cmpint (column, ==, 5);
  type (fixture, "9", "next");
  assert_amounts (fixture, TALKS, "*=9.00; 2025-2026=30000.00; 2027+=700.00");
  /* A year at the right comes before the later years, which begin after it. */
  act (fixture, "page.year-after");
  assert_columns (fixture, "2025 2026 2027 2028+ 2025-2026 * ");
  /* Once more leads to the column that is there. */
  act (fixture, "page.year-onwards");
  assert_columns (fixture, "2025 2026 2027 2028+ 2025-2026 * ");
  g_assert_cmpint (tj_sheet_view_column (view (fixture)), ==, 4);
  tj_sheet_view_range (view (fixture), &range);
  range.first_column = 2;
  range.last_column = 3;
  tj_sheet_view_select (view (fixture), &range);
  act (fixture, "page.years-together");
  assert_columns (fixture, "2025 2026 2027 2028+ 2025-2026 2026-2027 * ");
  app_fixture_reopen (fixture, TJ_PAGE_BUDGET);
  assert_columns (fixture, "2025 2026 2027 2028+ 2025-2026 2026-2027 * ");
  act (fixture, "page.hide-years");
  assert_columns (fixture, "2027+ 2025-2026 * ");
}

static void
test_add (AppFixture *fixture, gconstpointer page)
{
  const TjCostLine *added;

  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  act (fixture, "page.add");
  g_assert_nonnull (tj_sheet_view_editor (view (fixture)));
  gtk_editable_set_text (GTK_EDITABLE (tj_sheet_view_editor (view (fixture))), "Zalen");
  gtk_widget_activate_action (budget (fixture)->view, "sheet.done", "s", "next");
  app_settle (fixture);
  added = app_find (fixture, TJ_KIND_COST_LINE, "Zalen");
  g_assert_cmpint (added->parent, ==, 0);
  g_assert_cmpint (tj_budget_page_record (tj_budget_page_row (budget (fixture))), ==, added->record.id);
  g_assert_cmpint (tj_sheet_view_column (view (fixture)), ==, SPAN);
  act (fixture, "page.indent");
  added = app_find (fixture, TJ_KIND_COST_LINE, "Zalen");
  g_assert_cmpint (added->parent, ==, id_of (fixture, TJ_KIND_COST_LINE, TALKS));
  undo (fixture);
  /* Adding and naming are one step. */
  undo (fixture);
  g_assert_cmpuint (tj_budget_lines (tj_session_budget (fixture->window->session))->len, ==, 2);
}

/* Once named, a new line is filled in. */
static void
test_add_and_fill (AppFixture *fixture, gconstpointer page)
{
  go (fixture, TJ_KIND_COST_LINE, ADVICE, SPAN);
  act (fixture, "page.add");
  gtk_editable_set_text (GTK_EDITABLE (tj_sheet_view_editor (view (fixture))), "Zalen");
  gtk_widget_activate_action (budget (fixture)->view, "sheet.done", "s", "down");
  app_settle (fixture);
  g_assert_cmpint (tj_budget_page_record (tj_budget_page_row (budget (fixture))), ==,
                   id_of (fixture, TJ_KIND_COST_LINE, "Zalen"));
  g_assert_cmpint (tj_sheet_view_column (view (fixture)), ==, SPAN);
  type (fixture, "500", "down");
  assert_amounts (fixture, "Zalen", "2025-2026=500.00");
  /* Naming it again is as in any other cell. */
  go (fixture, TJ_KIND_COST_LINE, TALKS, 0);
  type (fixture, "Praten", "down");
  g_assert_cmpint (tj_budget_page_record (tj_budget_page_row (budget (fixture))), ==,
                   id_of (fixture, TJ_KIND_COST_LINE, ADVICE));
}

/* Who thinks better of it has added nothing, and is where he was. */
static void
test_add_given_up (AppFixture *fixture, gconstpointer page)
{
  TjSession *session = fixture->window->session;
  TjId advice = id_of (fixture, TJ_KIND_COST_LINE, ADVICE);

  go (fixture, TJ_KIND_COST_LINE, ADVICE, SPAN);
  act (fixture, "page.add-inside");
  gtk_editable_set_text (GTK_EDITABLE (tj_sheet_view_editor (view (fixture))), "Zal");
  gtk_widget_activate_action (budget (fixture)->view, "sheet.cancel", NULL);
  app_settle (fixture);
  g_assert_cmpuint (tj_budget_lines (tj_session_budget (session))->len, ==, 2);
  g_assert_null (tj_sheet_view_editor (view (fixture)));
  g_assert_cmpint (tj_budget_page_record (tj_budget_page_row (budget (fixture))), ==, advice);
  g_assert_cmpint (tj_sheet_view_column (view (fixture)), ==, SPAN);
  g_assert_cmpint (tj_session_selected (session), ==, advice);
  g_assert_true (gtk_widget_has_focus (budget (fixture)->view));
  /* Where a name was there before, only what was typed goes. */
  go (fixture, TJ_KIND_COST_LINE, ADVICE, 0);
  tj_sheet_view_edit (view (fixture), "Anders");
  gtk_widget_activate_action (budget (fixture)->view, "sheet.cancel", NULL);
  app_settle (fixture);
  g_assert_cmpint (id_of (fixture, TJ_KIND_COST_LINE, ADVICE), ==, advice);
}

static void
test_move_and_delete (AppFixture *fixture, gconstpointer page)
{
  guint talks, advice;

  go (fixture, TJ_KIND_COST_LINE, ADVICE, SPAN);
  act (fixture, "page.move-up");
  talks = tj_sheet_find (budget (fixture)->sheet, id_of (fixture, TJ_KIND_COST_LINE, TALKS));
  advice = tj_sheet_find (budget (fixture)->sheet, id_of (fixture, TJ_KIND_COST_LINE, ADVICE));
  g_assert_cmpuint (advice, <, talks);
  g_assert_cmpuint (tj_sheet_view_row (view (fixture)), ==, advice);
  act (fixture, "page.delete-rows");
  g_assert_cmpuint (tj_budget_lines (tj_session_budget (fixture->window->session))->len, ==, 1);
}

static void
test_fold (AppFixture *fixture, gconstpointer page)
{
  guint all = tj_sheet_view_n_shown (view (fixture)), few;

  tj_sheet_view_go (view (fixture), 0, 0);
  act (fixture, "page.collapse");
  few = tj_sheet_view_n_shown (view (fixture));
  g_assert_cmpuint (few, ==, all - 2);
  app_fixture_reopen (fixture, TJ_PAGE_BUDGET);
  g_assert_cmpuint (tj_sheet_view_n_shown (view (fixture)), ==, few);
  /* What is asked for is shown. */
  tj_session_reveal (fixture->window->session, id_of (fixture, TJ_KIND_COST_LINE, ADVICE));
  app_settle (fixture);
  g_assert_cmpuint (tj_sheet_view_n_shown (view (fixture)), ==, all);
  g_assert_cmpint (tj_budget_page_record (tj_budget_page_row (budget (fixture))), ==,
                   id_of (fixture, TJ_KIND_COST_LINE, ADVICE));
}

static void
test_reveal (AppFixture *fixture, gconstpointer page)
{
  TjId source = id_of (fixture, TJ_KIND_FUNDING_SOURCE, "Begroting");

  tj_session_set_page (fixture->window->session, TJ_PAGE_OVERVIEW);
  app_settle (fixture);
  tj_session_reveal (fixture->window->session, source);
  app_settle (fixture);
  g_assert_cmpstr (tj_session_page (fixture->window->session), ==, TJ_PAGE_BUDGET);
  g_assert_cmpint (tj_budget_page_row (budget (fixture))->id, ==, source);
  g_assert_cmpint (tj_session_selected (fixture->window->session), ==, source);
}

/* A condition that is switched on the page. */
static void
test_condition (AppFixture *fixture, gconstpointer page)
{
  TjSession *session = fixture->window->session;
  TjCondition *condition = tj_record_new (TJ_KIND_CONDITION, 0);
  TjId id = condition->record.id, line = id_of (fixture, TJ_KIND_COST_LINE, ADVICE);
  TjEdit *edit = tj_edit_new ("Test");
  TjCostLine *tied = tj_record_copy (tj_model_get (tj_session_model (session), line));
  g_autofree char *open = NULL;
  guint row;

  condition->project = tj_session_project (session);
  condition->name = g_strdup ("Als de raad instemt");
  tj_edit_insert (edit, condition);
  tied->condition = id;
  tj_edit_update (edit, tj_model_get (tj_session_model (session), line), tied);
  g_assert_true (tj_session_commit (session, edit));
  app_settle (fixture);
  g_assert_true (gtk_widget_get_visible (budget (fixture)->conditions_button));
  row = tj_sheet_find (budget (fixture)->sheet, line);
  open = tj_sheet_cell_text (budget (fixture)->sheet, row, SPAN, NULL);
  g_assert_cmpstr (open, ==, "mits 70.000");
  gtk_widget_activate_action (GTK_WIDGET (budget (fixture)), "page.condition", "(xs)", id, "nee");
  app_settle (fixture);
  g_assert_true (tj_budget_sheet_row (budget (fixture)->sheet, row)->void_);
  {
    /* It does not count, but is still shown. */
    TjSheetTone tone;
    g_autofree char *dim = tj_sheet_cell_text (budget (fixture)->sheet, row, SPAN, &tone);

    g_assert_cmpstr (dim, ==, "70.000");
    g_assert_cmpint (tone, ==, TJ_TONE_DIM);
  }
  g_assert_cmpint (tj_budget_costs (tj_session_budget (session), 0)[0].cents, ==, 3000000);
  gtk_widget_activate_action (GTK_WIDGET (budget (fixture)), "page.condition", "(xs)", id, "ja");
  app_settle (fixture);
  g_assert_cmpint (tj_budget_costs (tj_session_budget (session), 0)[0].cents, ==, 10000000);
}

/* Without any money the page says what to do. */
static void
test_empty (AppFixture *fixture, gconstpointer page)
{
  TjSession *session = fixture->window->session;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjId all[] = { id_of (fixture, TJ_KIND_COST_LINE, TALKS), id_of (fixture, TJ_KIND_COST_LINE, ADVICE),
                 id_of (fixture, TJ_KIND_FUNDING_SOURCE, "Begroting") };

  g_array_append_vals (ids, all, G_N_ELEMENTS (all));
  tj_session_delete (session, ids);
  app_settle (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (budget (fixture)->stack)), ==, "empty");
  act (fixture, "page.add-source");
  gtk_widget_activate_action (budget (fixture)->view, "sheet.cancel", NULL);
  app_settle (fixture);
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (budget (fixture)->stack)), ==, "empty");
  g_assert_true (GTK_IS_BUTTON (gtk_window_get_focus (GTK_WINDOW (fixture->window))));
  act (fixture, "page.add");
  g_assert_cmpstr (gtk_stack_get_visible_child_name (GTK_STACK (budget (fixture)->stack)), ==, "sheet");
  gtk_editable_set_text (GTK_EDITABLE (tj_sheet_view_editor (view (fixture))), "Zalen");
  gtk_widget_activate_action (budget (fixture)->view, "sheet.done", "s", "next");
  app_settle (fixture);
  /* There are years to fill in. */
  g_assert_cmpuint (budget (fixture)->sheet->columns->len, ==, 3);
  type (fixture, "12", "next");
  g_assert_cmpint (tj_budget_costs (tj_session_budget (session), 0)[0].cents, ==, 1200);
}

static double
names_width (AppFixture *fixture)
{
  return tj_sheet_place_box (view (fixture), 0, 0).width;
}

static void
size_names (AppFixture *fixture, const char *how)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (budget (fixture)), "page.names", "s", how));
  app_settle (fixture);
}

/* The names are as wide as one wants, whatever that does to the years; the amounts keep some room. */
static void
test_names (AppFixture *fixture, gconstpointer page)
{
  double usual = names_width (fixture), least;

  size_names (fixture, "narrower");
  g_assert_cmpfloat (names_width (fixture), <, usual);
  /* It holds when something else changes. */
  least = names_width (fixture);
  act (fixture, "page.year-after");
  g_assert_cmpfloat (names_width (fixture), ==, least);
  size_names (fixture, "wider");
  g_assert_cmpfloat (names_width (fixture), >, least);
  g_assert_true (tj_sheet_names_is_border (view (fixture), names_width (fixture), 4));
  g_assert_false (tj_sheet_names_is_border (view (fixture), usual / 2, 4));
  for (guint i = 0; i < 100; i++)
    tj_sheet_view_size_names (view (fixture), TJ_NAMES_WIDER);
  g_assert_cmpfloat (names_width (fixture), <, gtk_widget_get_width (budget (fixture)->view));
  for (guint i = 0; i < 100; i++)
    tj_sheet_view_size_names (view (fixture), TJ_NAMES_NARROWER);
  g_assert_cmpfloat (names_width (fixture), >, 40);
  least = names_width (fixture);
  size_names (fixture, "fit");
  g_assert_cmpfloat (names_width (fixture), >, least);
  act (fixture, "page.hide-years");
  size_names (fixture, "usual");
  g_assert_cmpfloat (names_width (fixture), ==, usual);
}

/* What was chosen holds the next time, in both directions. */
static void
test_charts (AppFixture *fixture, gconstpointer page)
{
  gboolean shown = tj_budget_page_has_charts (budget (fixture));

  for (guint i = 0; i < 2; i++)
    {
      shown = !shown;
      act (fixture, "page.charts");
      g_assert_cmpint (tj_budget_page_has_charts (budget (fixture)), ==, shown);
      app_fixture_reopen (fixture, TJ_PAGE_BUDGET);
      g_assert_cmpint (tj_budget_page_has_charts (budget (fixture)), ==, shown);
    }
}

/* The sum of what is selected covers no row, and the last row that is selected stays in view. */
static void
test_summary (AppFixture *fixture, gconstpointer page)
{
  TjSheetRange all = { 0, tj_sheet_view_n_shown (view (fixture)) - 1, SPAN, SPAN };
  GtkWidget *label = budget (fixture)->summary;
  graphene_rect_t sheet, sum;
  TjSheetBox last;

  g_assert_false (gtk_widget_get_visible (label));
  tj_sheet_view_select (view (fixture), &all);
  app_settle (fixture);
  g_assert_true (gtk_widget_get_visible (label));
  g_assert_true (gtk_widget_compute_bounds (budget (fixture)->view, budget (fixture)->paned, &sheet));
  g_assert_true (gtk_widget_compute_bounds (label, budget (fixture)->paned, &sum));
  g_assert_cmpfloat (sheet.origin.y + sheet.size.height, <=, sum.origin.y);
  last = tj_sheet_place_box (view (fixture), all.last_row, SPAN);
  g_assert_cmpfloat (last.y + last.height, <=, sheet.size.height);
}

static gboolean
says (GtkWidget *widget, const char *text)
{
  if (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text))
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    if (says (child, text))
      return TRUE;
  return FALSE;
}

/* One source pays for a line once. Beside each source stands what is left of it. */
static void
test_coverage (AppFixture *fixture, gconstpointer page)
{
  TjSession *session = fixture->window->session;
  TjId source = id_of (fixture, TJ_KIND_FUNDING_SOURCE, "Begroting");
  guint before = tj_model_count (tj_session_model (session), TJ_KIND_COVERAGE);
  g_autofree char *left = NULL;

  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  act (fixture, "page.add");
  gtk_editable_set_text (GTK_EDITABLE (tj_sheet_view_editor (view (fixture))), "Zalen");
  gtk_widget_activate_action (budget (fixture)->view, "sheet.done", "s", "next");
  app_settle (fixture);
  g_assert_true (tj_session_set_text (session, source, tj_kind_field (TJ_KIND_FUNDING_SOURCE, "income"),
                                      "2025-2026: 130.000", NULL));
  act (fixture, "page.add-coverage");
  left = tj_source_left_text (tj_session_budget (session), source);
  g_assert_nonnull (strstr (left, "30.000"));
  g_assert_true (says (budget (fixture)->chooser, left));
  g_signal_emit_by_name (budget (fixture)->chooser, "chosen", source);
  gtk_popover_popdown (GTK_POPOVER (budget (fixture)->chooser));
  app_settle (fixture);
  g_assert_cmpuint (tj_model_count (tj_session_model (session), TJ_KIND_COVERAGE), ==, before + 1);
  g_assert_cmpint (tj_budget_page_row (budget (fixture))->part, ==, TJ_SHEET_COVERAGE);
  g_assert_cmpint (tj_budget_page_line (budget (fixture)), ==, id_of (fixture, TJ_KIND_COST_LINE, "Zalen"));
  g_signal_emit_by_name (budget (fixture)->chooser, "chosen", source);
  app_settle (fixture);
  g_assert_cmpuint (tj_model_count (tj_session_model (session), TJ_KIND_COVERAGE), ==, before + 1);
}

/* For who does not see it ------------------------------------------------------------------------------------------ */

static void
test_accessible (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GtkAccessible) row = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (view (fixture)));
  guint rows = 0, found = 0;

  while (row)
    {
      GtkAccessible *next = gtk_accessible_get_next_accessible_sibling (row);
      GtkAccessible *cell = gtk_accessible_get_first_accessible_child (row);
      int x, y, width, height;

      g_assert_cmpint (gtk_accessible_get_accessible_role (row), ==, GTK_ACCESSIBLE_ROLE_ROW);
      g_assert_true (gtk_accessible_get_bounds (row, &x, &y, &width, &height));
      for (int column = 0; cell; column++)
        {
          GtkAccessible *beside = gtk_accessible_get_next_accessible_sibling (cell);
          g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (cell);

          g_assert_true (parent == row);
          found += g_str_has_suffix (tj_spot_label (TJ_SPOT (cell)), TALKS ", 2025-2026: 30.000");
          g_object_unref (cell);
          cell = beside;
        }
      rows++;
      g_object_unref (row);
      row = next;
    }
  g_assert_cmpuint (rows, ==, tj_sheet_view_n_shown (view (fixture)));
  /* As what it costs and as what pays for it. */
  g_assert_cmpuint (found, ==, 2);
}

/* What is still in view keeps its objects, so that who reads the screen keeps its place. */
static void
test_accessible_keeps (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GtkAccessible) before = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (view (fixture)));
  g_autoptr (GtkAccessible) after = NULL;

  go (fixture, TJ_KIND_COST_LINE, TALKS, SPAN);
  type (fixture, "5", "down");
  after = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (view (fixture)));
  g_assert_true (before == after);
  /* A year makes other cells of them. */
  act (fixture, "page.year-after");
  g_clear_object (&after);
  after = gtk_accessible_get_first_accessible_child (GTK_ACCESSIBLE (view (fixture)));
  g_assert_true (before != after);
  {
    g_autoptr (GtkAccessible) parent = gtk_accessible_get_accessible_parent (before);

    g_assert_null (parent);
  }
}

#define ADD(path, test) g_test_add (path, AppFixture, TJ_PAGE_BUDGET, app_fixture_set_up, test, app_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_setenv ("TRAJECT_TODAY", "2025-06-12", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain ("traject", TEST_LOCALEDIR);
  bind_textdomain_codeset ("traject", "UTF-8");
  textdomain ("traject");
  g_test_init (&argc, &argv, NULL);
  g_log_set_always_fatal (G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_WARNING | G_LOG_FATAL_MASK);
  ADD ("/budget/type", test_type);
  ADD ("/budget/cancel", test_cancel);
  ADD ("/budget/refused", test_refused);
  ADD ("/budget/name", test_name);
  ADD ("/budget/paste", test_paste);
  ADD ("/budget/fill-and-delete", test_fill_and_delete);
  ADD ("/budget/menu", test_menu);
  ADD ("/budget/years", test_years);
  ADD ("/budget/columns", test_columns);
  ADD ("/budget/add", test_add);
  ADD ("/budget/add-and-fill", test_add_and_fill);
  ADD ("/budget/add-given-up", test_add_given_up);
  ADD ("/budget/move-and-delete", test_move_and_delete);
  ADD ("/budget/fold", test_fold);
  ADD ("/budget/reveal", test_reveal);
  ADD ("/budget/condition", test_condition);
  ADD ("/budget/empty", test_empty);
  ADD ("/budget/coverage", test_coverage);
  ADD ("/budget/names", test_names);
  ADD ("/budget/charts", test_charts);
  ADD ("/budget/summary", test_summary);
  ADD ("/budget/accessible", test_accessible);
  ADD ("/budget/accessible-keeps", test_accessible_keeps);
  return g_test_run ();
}
