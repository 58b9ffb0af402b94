// SPDX-License-Identifier: EUPL-1.2
/* Filling in the sheet of a budget, and what it says in words; without a window. */
#include <string.h>

#include "tj-error.h"
#include "tj-records.h"
#include "tj-sheet-fill.h"
#include "tj-sheet-fold.h"
#include "tj-sheet-lines.h"
#include "tj-sheet-text.h"

#define PROJECT 1
#define SOURCE 2
#define TASKS 10
#define ADVICE 11
#define PEOPLE 12
#define ROOMS 13
#define COVERAGE 20

/* 'Taken' is the sum of 'Advies' (2025: 100, 2026: 250) and 'Mensen' (3 x 50, no year); 'Zalen' is empty. A reserve
 * pays what is needed for 'Taken'. */
typedef struct
{
  TjModel *model;
  TjBudget *budget;
  TjBudgetSheet *sheet;
} Fixture;

static TjCostLine *
add_line (TjModel *model, TjId id, TjId parent, const char *name, const char *amounts)
{
  TjCostLine *line = tj_record_new (TJ_KIND_COST_LINE, id);

  line->project = PROJECT;
  line->parent = parent;
  line->sort_order = id;
  line->name = g_strdup (name);
  g_assert_true (tj_series_from_text (amounts, TJ_UNIT_MONEY, &line->amounts, NULL));
  tj_model_add (model, line);
  return line;
}

static void
make_sheet (Fixture *self)
{
  g_clear_pointer (&self->sheet, tj_budget_sheet_free);
  g_clear_pointer (&self->budget, tj_budget_free);
  self->budget = tj_budget_new_with_columns (self->model, NULL, PROJECT, 2025, 2027, NULL, 0);
  self->sheet = tj_budget_sheet_new (self->budget, self->model);
}

static void
set_up (Fixture *self, gconstpointer data)
{
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);
  TjFundingSource *source = tj_record_new (TJ_KIND_FUNDING_SOURCE, SOURCE);
  TjCoverage *coverage = tj_record_new (TJ_KIND_COVERAGE, COVERAGE);
  TjCostLine *people;

  self->model = tj_model_new ();
  project->name = g_strdup ("Traject");
  tj_model_add (self->model, project);
  add_line (self->model, TASKS, 0, "Taken", "");
  add_line (self->model, ADVICE, TASKS, "Advies", "2025=100.00; 2026=250.00");
  people = add_line (self->model, PEOPLE, TASKS, "Mensen", "");
  people->build = TJ_BUILD_KIND_UNIT;
  people->quantity = tj_number (3000);
  people->unit_price = tj_money (5000);
  add_line (self->model, ROOMS, 0, "Zalen", "");
  source->project = PROJECT;
  source->name = g_strdup ("Reserve");
  source->kind = TJ_SOURCE_KIND_RESERVE;
  tj_model_add (self->model, source);
  coverage->cost_line = TASKS;
  coverage->funding_source = SOURCE;
  tj_model_add (self->model, coverage);
  make_sheet (self);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  tj_budget_sheet_free (self->sheet);
  tj_budget_free (self->budget);
  tj_model_free (self->model);
}

static guint
row_of (Fixture *self, TjId id)
{
  guint row = tj_sheet_find (self->sheet, id);

  g_assert_cmpuint (row, !=, G_MAXUINT);
  return row;
}

/* The column of a year; 0: without a year. */
static int
column_of (Fixture *self, gint32 year)
{
  return tj_budget_columns_find (self->sheet->columns, year, year) + 1;
}

/* Applies an edit, which must change @n records. */
static void
take (Fixture *self, TjEdit *edit, const GError *error, guint n)
{
  if (edit == NULL)
    g_error ("refused: %s", error ? error->message : "without a reason");
  g_assert_cmpuint (tj_edit_n_changes (edit), ==, n);
  g_assert_true (tj_model_check (self->model, edit, NULL));
  tj_model_apply (self->model, edit);
  tj_edit_free (edit);
  make_sheet (self);
}

static void
assert_refused (TjEdit *edit, GError *const *error, const char *place, const char *remedy)
{
  g_assert_null (edit);
  g_assert_error (*error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  g_assert_nonnull (strstr ((*error)->message, place));
  g_assert_nonnull (strstr ((*error)->message, remedy));
}

static void
assert_amounts (Fixture *self, TjId id, const char *expected)
{
  const TjRecord *record = tj_model_get (self->model, id);
  const TjSeries *series = tj_field_value (tj_kind_field (record->kind, "amounts"), record);
  g_autoptr (GString) text = g_string_new (NULL);

  tj_series_to_text (series, TJ_UNIT_MONEY, text);
  g_assert_cmpstr (text->str, ==, expected);
}

static TjEdit *
set (Fixture *self, TjId id, gint32 year, const char *text, GError **error)
{
  return tj_sheet_fill_set (self->sheet, self->model, row_of (self, id), column_of (self, year), text, error);
}

/* Filling in ------------------------------------------------------------------------------------------------------- */

static void
test_set (Fixture *self, gconstpointer data)
{
  take (self, set (self, ROOMS, 2026, "=2*1.250,50", NULL), NULL, 1);
  assert_amounts (self, ROOMS, "2026=2501.00");
  take (self, set (self, ROOMS, 2025, "pm", NULL), NULL, 1);
  assert_amounts (self, ROOMS, "2025=PM; 2026=2501.00");
  take (self, set (self, ROOMS, 2026, "", NULL), NULL, 1);
  assert_amounts (self, ROOMS, "2025=PM");
  take (self, set (self, ROOMS, 2025, "PM", NULL), NULL, 0);
}

static void
test_set_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) sum = NULL, total = NULL, all = NULL, read = NULL;
  guint totals = row_of (self, ROOMS) + 1;

  assert_refused (set (self, TASKS, 2025, "5", &sum), &sum, "Taken, 2025", "sum of the lines below");
  assert_refused (tj_sheet_fill_set (self->sheet, self->model, row_of (self, ROOMS),
                                     tj_sheet_n_columns (self->sheet) - 1, "5", &total),
                  &total, "Zalen, Total", "Fill in a year");
  assert_refused (tj_sheet_fill_set (self->sheet, self->model, totals, 1, "5", &all), &all, "Total costs", "sum");
  assert_refused (set (self, ROOMS, 2025, "veel", &read), &read, "veel", "390.000");
}

/* What was computed stays as it was in the other columns. */
static void
test_computed (Fixture *self, gconstpointer data)
{
  take (self, set (self, PEOPLE, 2025, "70", NULL), NULL, 1);
  assert_amounts (self, PEOPLE, "*=150.00; 2025=70.00");
  take (self, set (self, COVERAGE, 2026, "200", NULL), NULL, 1);
  assert_amounts (self, COVERAGE, "*=150.00; 2025=170.00; 2026=200.00");
}

static void
test_fill (Fixture *self, gconstpointer data)
{
  guint rows[] = { row_of (self, ADVICE), row_of (self, PEOPLE) };
  TjSheetBlock right = { rows, 1, column_of (self, 2026), column_of (self, 2027) };
  TjSheetBlock down = { rows, 2, column_of (self, 2025), column_of (self, 2026) };
  TjSheetBlock one = { rows, 1, column_of (self, 2026), column_of (self, 2026) };
  g_autoptr (GError) error = NULL;

  take (self, tj_sheet_fill_right (self->sheet, self->model, &right, NULL), NULL, 1);
  assert_amounts (self, ADVICE, "2025=100.00; 2026=250.00; 2027=250.00");
  take (self, tj_sheet_fill_down (self->sheet, self->model, &down, G_MAXUINT, NULL), NULL, 1);
  assert_amounts (self, PEOPLE, "*=150.00; 2025=100.00; 2026=250.00");
  /* One cell takes what stands beside it. */
  take (self, tj_sheet_fill_right (self->sheet, self->model, &one, NULL), NULL, 1);
  assert_amounts (self, ADVICE, "2025=100.00; 2026=100.00; 2027=250.00");
  one.first = one.last = 1;
  assert_refused (tj_sheet_fill_right (self->sheet, self->model, &one, &error), &error, "Advies", "left");
}

static void
test_clear (Fixture *self, gconstpointer data)
{
  guint rows[] = { row_of (self, TASKS), row_of (self, ADVICE) };
  TjSheetBlock block = { rows, 2, column_of (self, 2025), tj_sheet_n_columns (self->sheet) - 1 };
  TjSheetBlock sum = { rows, 1, block.first, block.last };
  g_autoptr (GError) error = NULL;

  assert_refused (tj_sheet_fill_clear (self->sheet, self->model, &sum, &error), &error, "Taken", "below");
  take (self, tj_sheet_fill_clear (self->sheet, self->model, &block, NULL), NULL, 1);
  assert_amounts (self, ADVICE, "");
}

/* The clipboard ---------------------------------------------------------------------------------------------------- */

static TjEdit *
paste (Fixture *self, TjId id, gint32 year, guint n, int width, const char *text, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  TjSheetBlock block = { NULL, n, column_of (self, year), column_of (self, year) + width - 1 };

  for (guint row = row_of (self, id); row < self->sheet->rows->len; row++)
    g_array_append_val (rows, row);
  block.rows = (const guint *) (gpointer) rows->data;
  return tj_sheet_fill_paste (self->sheet, self->model, &block, block.rows, rows->len, text, error);
}

static void
test_paste (Fixture *self, gconstpointer data)
{
  g_autofree char *copied = NULL;

  take (self, paste (self, ADVICE, 2025, 1, 1, "€ 1.234,50\t\t-\r\n 10 \t=3*5\t(7)\n", NULL), NULL, 2);
  assert_amounts (self, ADVICE, "2025=1234.50");
  assert_amounts (self, PEOPLE, "*=150.00; 2025=10.00; 2026=15.00; 2027=-7.00");
  /* With the minus that every program knows. */
  copied = tj_sheet_fill_text (self->sheet, self->model, row_of (self, PEOPLE), column_of (self, 2027));
  g_assert_cmpstr (copied, ==, "-7");
  /* One amount fills all that is selected. */
  take (self, paste (self, ADVICE, 2025, 2, 2, "8\n", NULL), NULL, 2);
  assert_amounts (self, ADVICE, "2025=8.00; 2026=8.00");
  assert_amounts (self, PEOPLE, "*=150.00; 2025=8.00; 2026=8.00; 2027=-7.00");
}

static void
test_paste_refused (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) word = NULL, wide = NULL, high = NULL, sum = NULL;
  g_autofree char *many = g_strnfill (60, '\n');

  assert_refused (paste (self, ADVICE, 2025, 1, 1, "5\t6\n7\tveel\n", &word), &word, "Mensen, 2026", "veel");
  assert_refused (paste (self, ADVICE, 2025, 1, 1, "1\t2\t3\t4\t5\t6\t7\n", &wide), &wide, "Advies, 2025",
                  "Add a year");
  assert_refused (paste (self, ADVICE, 2025, 1, 1, many, &high), &high, "Advies, 2025", "Add lines");
  assert_refused (paste (self, TASKS, 2025, 1, 1, "5\n", &sum), &sum, "Taken, 2025", "sum");
  assert_amounts (self, ADVICE, "2025=100.00; 2026=250.00");
}

/* What is copied can be pasted where it came from, sums and all, and changes nothing. */
static void
test_copy_and_paste (Fixture *self, gconstpointer data)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  TjSheetBlock block = { NULL, 0, 0, tj_sheet_n_columns (self->sheet) - 1 };
  g_autofree char *text = NULL;

  for (guint row = 1; row <= row_of (self, ROOMS); row++)
    g_array_append_val (rows, row);
  block.rows = (const guint *) (gpointer) rows->data;
  block.n = rows->len;
  text = tj_sheet_fill_copy (self->sheet, self->model, &block);
  g_assert_cmpstr (text, ==,
                   "Taken\t100\t250\t\t150\t500\nAdvies\t100\t250\t\t\t350\nMensen\t\t\t\t150\t150\nZalen\t\t\t\t\t\n");
  take (self, tj_sheet_fill_paste (self->sheet, self->model, &block, block.rows, rows->len, text, NULL), NULL, 0);
}

static TjEdit *
paste_lines (Fixture *self, const char *text, GError **error)
{
  TjId first;

  return tj_sheet_lines_paste (self->sheet, self->model, PROJECT, 0, TASKS, text, &first, error);
}

static const TjCostLine *
line_named (Fixture *self, const char *name)
{
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_COST_LINE); i++)
    {
      const TjCostLine *line = tj_model_at (self->model, TJ_KIND_COST_LINE, i);

      if (g_str_equal (line->name, name))
        return line;
    }
  g_error ("There is no line “%s”", name);
}

/* A table with the years above it, also years that are not in the sheet. */
static void
test_paste_lines (Fixture *self, gconstpointer data)
{
  const TjCostLine *first, *second;

  take (self, paste_lines (self, "Post\t2026\t2030\tTotal\nEen\t1.000\t€ 2\t1.002\n\nTwee\t-\tpm\n", NULL), NULL, 2);
  first = line_named (self, "Een");
  second = line_named (self, "Twee");
  assert_amounts (self, first->record.id, "2026=1000.00; 2030=2.00");
  assert_amounts (self, second->record.id, "2030=PM");
  g_assert_cmpuint (row_of (self, first->record.id), >, row_of (self, PEOPLE));
  g_assert_cmpuint (row_of (self, first->record.id) + 1, ==, row_of (self, second->record.id));
  g_assert_cmpuint (row_of (self, second->record.id) + 1, ==, row_of (self, ROOMS));
}

static void
test_paste_lines_bare (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL, unnamed = NULL, unread = NULL;

  take (self, paste_lines (self, "Drie\t5\t6\n", NULL), NULL, 1);
  assert_amounts (self, line_named (self, "Drie")->record.id, "2025=5.00; 2026=6.00");
  assert_refused (paste_lines (self, "Vier\t1\t2\t3\t4\t5\n", &error), &error, "Row 1, column 6", "year");
  assert_refused (paste_lines (self, "Vijf\t1\n\t2\n", &unnamed), &unnamed, "Row 2, column 1", "name");
  assert_refused (paste_lines (self, "Zes\tveel\n", &unread), &unread, "Row 1, column 2", "veel");
}

/* In words --------------------------------------------------------------------------------------------------------- */

static void
test_words (Fixture *self, gconstpointer data)
{
  g_autofree char *cell = tj_sheet_sentence (self->sheet, row_of (self, ADVICE), column_of (self, 2026));
  g_autofree char *none = tj_sheet_sentence (self->sheet, row_of (self, ROOMS), column_of (self, 2026));
  g_autofree char *text = tj_sheet_fill_text (self->sheet, self->model, row_of (self, ADVICE), column_of (self, 2026));
  TjSheetTone tone;
  guint last = self->sheet->rows->len, difference = G_MAXUINT;

  g_assert_cmpstr (cell, ==, "Advies, 2026: 250");
  g_assert_cmpstr (none, ==, "Zalen, 2026: empty");
  g_assert_cmpstr (text, ==, "250");
  for (guint i = 0; i < last; i++)
    if (tj_budget_sheet_row (self->sheet, i)->part == TJ_SHEET_DIFFERENCE)
      difference = i;
  g_assert_cmpuint (difference, !=, G_MAXUINT);
  {
    g_autofree char *fine = tj_sheet_cell_text (self->sheet, difference, column_of (self, 2025), &tone);

    g_assert_cmpstr (fine, ==, "✓ €\u00a00");
    g_assert_cmpint (tone, ==, TJ_TONE_FINE);
  }
  take (self, set (self, ROOMS, 2025, "30", NULL), NULL, 1);
  {
    g_autofree char *lacking = tj_sheet_cell_text (self->sheet, difference, column_of (self, 2025), &tone);

    g_assert_cmpstr (lacking, ==, "! €\u00a030");
    g_assert_cmpint (tone, ==, TJ_TONE_SHORT);
  }
}

/* What is covered from a reserve that holds too little is not fine. */
static void
test_short_source (Fixture *self, gconstpointer data)
{
  const TjFundingSource *before = tj_model_get (self->model, SOURCE);
  TjFundingSource *after = tj_record_copy (before);
  g_autoptr (TjEdit) edit = tj_edit_new ("");
  g_autofree char *short_of_money = NULL, *sentence = NULL, *fine = NULL;
  guint difference = G_MAXUINT;
  TjSheetTone tone;

  after->opening_balance = tj_money (20000);
  tj_edit_update (edit, before, after);
  tj_model_apply (self->model, edit);
  make_sheet (self);
  for (guint i = 0; i < self->sheet->rows->len; i++)
    if (tj_budget_sheet_row (self->sheet, i)->part == TJ_SHEET_DIFFERENCE)
      difference = i;
  /* 200 in hand: 100 for 2025, and 250 for 2026. */
  fine = tj_sheet_cell_text (self->sheet, difference, column_of (self, 2025), &tone);
  g_assert_cmpstr (fine, ==, "✓ €\u00a00");
  g_assert_cmpint (tone, ==, TJ_TONE_FINE);
  short_of_money = tj_sheet_cell_text (self->sheet, difference, column_of (self, 2026), &tone);
  g_assert_cmpstr (short_of_money, ==, "! €\u00a00");
  g_assert_cmpint (tone, ==, TJ_TONE_SHORT);
  sentence = tj_sheet_sentence (self->sheet, difference, column_of (self, 2026));
  g_assert_nonnull (strstr (sentence, "but a source comes below zero"));
}

static void
test_fold (Fixture *self, gconstpointer data)
{
  g_autoptr (GHashTable) folded = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) all = tj_sheet_shown (self->sheet, folded);
  g_autoptr (GArray) few = NULL, more = NULL;

  g_assert_cmpuint (all->len, ==, self->sheet->rows->len);
  g_hash_table_add (folded, tj_sheet_fold_key (tj_budget_sheet_row (self->sheet, row_of (self, TASKS))));
  few = tj_sheet_shown (self->sheet, folded);
  g_assert_cmpuint (few->len, ==, all->len - 2);
  tj_sheet_unfold_to (self->sheet, folded, row_of (self, PEOPLE));
  g_assert_cmpuint (g_hash_table_size (folded), ==, 0);
  tj_sheet_fold_to (self->sheet, folded, 1);
  more = tj_sheet_shown (self->sheet, folded);
  for (guint i = 0; i < more->len; i++)
    g_assert_cmpuint (tj_budget_sheet_row (self->sheet, g_array_index (more, guint, i))->depth, ==, 0);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("/sheet/set", test_set);
  ADD ("/sheet/set-refused", test_set_refused);
  ADD ("/sheet/computed", test_computed);
  ADD ("/sheet/fill", test_fill);
  ADD ("/sheet/clear", test_clear);
  ADD ("/sheet/paste", test_paste);
  ADD ("/sheet/paste-refused", test_paste_refused);
  ADD ("/sheet/copy-and-paste", test_copy_and_paste);
  ADD ("/sheet/paste-lines", test_paste_lines);
  ADD ("/sheet/paste-lines-bare", test_paste_lines_bare);
  ADD ("/sheet/words", test_words);
  ADD ("/sheet/short-source", test_short_source);
  ADD ("/sheet/fold", test_fold);
  return g_test_run ();
}
