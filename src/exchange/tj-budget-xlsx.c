// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-xlsx.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdlib.h>

#include "tj-budget-xlsx-private.h"
#include "tj-civil.h"
#include "tj-date.h"
#include "tj-safe-file.h"
#include "tj-xml.h"

#define A4 9
#define TEXT_MOST 32000
#define HEAD_HEIGHT 20
#define CENTS_PER_EURO 100

typedef struct
{
  const TjBudgetExport *what;
  const char *path;
  TjXlsx *book;
  GBytes *bytes; /* (owned) what came of it */
} Job;

/* Cells ------------------------------------------------------------------------------------------------------------ */

static void
keep (TjXlsx *self, lxw_error problem)
{
  if (self->problem == LXW_NO_ERROR)
    self->problem = problem;
}

void
tj_xlsx_text (TjXlsx *self, lxw_worksheet *at, guint row, guint column, const char *text, lxw_format *format)
{
  g_autofree char *shorter = NULL;

  if (text == NULL || *text == '\0')
    return;
  if (g_utf8_strlen (text, -1) > TEXT_MOST)
    text = shorter = g_utf8_substring (text, 0, TEXT_MOST);
  keep (self, worksheet_write_string (at, row, (lxw_col_t) column, text, format));
}

void
tj_xlsx_number (TjXlsx *self, lxw_worksheet *at, guint row, guint column, double number, lxw_format *format)
{
  keep (self, worksheet_write_number (at, row, (lxw_col_t) column, number, format));
}

void
tj_xlsx_formula (TjXlsx *self, lxw_worksheet *at, guint row, guint column, const char *formula, double outcome,
                 lxw_format *format)
{
  keep (self, worksheet_write_formula_num (at, row, (lxw_col_t) column, formula, format, outcome));
}

void
tj_xlsx_blank (TjXlsx *self, lxw_worksheet *at, guint row, guint column, lxw_format *format)
{
  keep (self, worksheet_write_blank (at, row, (lxw_col_t) column, format));
}

double
tj_xlsx_euros (gint64 cents)
{
  return (double) cents / CENTS_PER_EURO;
}

gboolean
tj_xlsx_cancelled (const TjXlsx *self)
{
  return g_cancellable_is_cancelled (self->cancellable);
}

/* Sheets ----------------------------------------------------------------------------------------------------------- */

static void
write_titles (TjXlsx *self, lxw_worksheet *sheet, const char *words)
{
  const TjProject *project = tj_model_get_kind (self->what->model, TJ_KIND_PROJECT, self->what->project);
  const TjOrganisation *organisation
      = project ? tj_model_get_kind (self->what->model, TJ_KIND_ORGANISATION, project->organisation) : NULL;
  TjDate date = { .precision = TJ_PRECISION_DAY, .minute = self->what->today * TJ_MINUTES_PER_DAY };
  g_autofree char *day = tj_date_format (&date, TRUE);
  /* Translators: in a workbook or at the foot of a printed page; a date. */
  g_autofree char *as_of = g_strdup_printf (_ ("As of %s"), day);
  lxw_format *muted = tj_xlsx_format (self, TJ_XLSX_MUTED, NULL, 0);

  tj_xlsx_text (self, sheet, 0, 0, project ? project->name : NULL, tj_xlsx_format (self, TJ_XLSX_TITLE, NULL, 0));
  tj_xlsx_text (self, sheet, 1, 0, organisation ? organisation->name : NULL, muted);
  tj_xlsx_text (self, sheet, 2, 0, as_of, muted);
  tj_xlsx_text (self, sheet, 3, 0, words, muted);
}

lxw_worksheet *
tj_xlsx_add_sheet (TjXlsx *self, const char *name, const char *words, guint frozen)
{
  lxw_worksheet *sheet = workbook_add_worksheet (self->book, name);
  g_autofree char *footer = g_strdup_printf ("&L&A&R%s", _ ("page &P of &N"));

  write_titles (self, sheet, words);
  keep (self, worksheet_set_row (sheet, TJ_XLSX_HEAD_ROW, HEAD_HEIGHT, NULL));
  worksheet_freeze_panes (sheet, TJ_XLSX_FIRST_ROW, (lxw_col_t) frozen);
  worksheet_set_landscape (sheet);
  worksheet_set_paper (sheet, A4);
  worksheet_fit_to_pages (sheet, 1, 0);
  worksheet_repeat_rows (sheet, TJ_XLSX_HEAD_ROW, TJ_XLSX_HEAD_ROW);
  worksheet_set_footer (sheet, footer);
  worksheet_outline_settings (sheet, TRUE, FALSE, FALSE, FALSE);
  return sheet;
}

void
tj_xlsx_head_columns (TjXlsx *self, lxw_worksheet *sheet, guint at)
{
  for (guint i = 0; i < self->sheet->columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (self->sheet->columns, TjBudgetColumn, i);
      g_autofree char *title = tj_budget_column_title (column);
      lxw_format *format = tj_xlsx_format (self, TJ_XLSX_HEAD, "0", 0);

      if (tj_budget_column_is_year (column))
        tj_xlsx_number (self, sheet, TJ_XLSX_HEAD_ROW, at + i, column->from, format);
      else
        tj_xlsx_text (self, sheet, TJ_XLSX_HEAD_ROW, at + i, title, format);
    }
}

/* The whole -------------------------------------------------------------------------------------------------------- */

static gboolean
has_cents (const TjBudgetSheet *sheet)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const TjSheetRow *row = tj_budget_sheet_row (sheet, i);

      if (row->origin == TJ_SHEET_SHARE && row->rounding != TJ_ROUNDING_EUROS)
        return TRUE;
      for (guint j = 0; row->cells && j < sheet->columns->len; j++)
        if (row->cells[j].cents % CENTS_PER_EURO != 0)
          return TRUE;
    }
  return FALSE;
}

static void
describe (TjXlsx *self)
{
  const TjProject *project = tj_model_get_kind (self->what->model, TJ_KIND_PROJECT, self->what->project);
  lxw_doc_properties properties = { .title = project ? project->name : NULL, .created = (time_t) self->what->moment };

  keep (self, workbook_set_properties (self->book, &properties));
}

/* Keys come first, since the budget refers to them; the budget is the sheet that one sees first all the same. */
static void
fill_book (TjXlsx *self)
{
  describe (self);
  self->budget = tj_xlsx_add_sheet (self, tj_xlsx_budget_name (), _ ("Amounts in euros"), TJ_XLSX_FIRST);
  tj_xlsx_add_shares (self);
  tj_xlsx_add_budget (self);
  tj_xlsx_add_build (self);
  tj_xlsx_add_totals (self);
  worksheet_activate (self->budget);
}

static void
begin (TjXlsx *self, const TjBudgetExport *what, const char **bytes, size_t *length)
{
  lxw_workbook_options options = { .output_buffer = bytes, .output_buffer_size = length };

  self->what = what;
  self->money = tj_budget_new (what->model, what->plan, what->project);
  self->sheet = tj_budget_sheet_new (self->money, what->model);
  self->book = workbook_new_opt (NULL, &options);
  self->formats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->shares = g_array_new (FALSE, TRUE, sizeof (TjXlsxShare));
  g_array_set_size (self->shares, self->sheet->rows->len);
  self->amount = has_cents (self->sheet) ? "#,##0.00" : "#,##0";
}

static void
end (TjXlsx *self)
{
  tj_budget_sheet_free (self->sheet);
  tj_budget_free (self->money);
  g_hash_table_unref (self->formats);
  g_hash_table_unref (self->keys);
  g_array_unref (self->shares);
}

static gboolean
check (const TjXlsx *self, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (self->cancellable, error))
    return FALSE;
  if (self->problem == LXW_NO_ERROR)
    return TRUE;
  g_set_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID,
               /* Translators: a technical reason. */
               _ ("The workbook could not be made: %s. A workbook holds at most a million rows; look also whether "
                  "there is room left on the disk."),
               lxw_strerror (self->problem));
  return FALSE;
}

/* A workbook has decimal points, also where people write a comma. The library prints as the locale of the thread says,
 * unless it was built to do otherwise, as it is on Windows. */
static void
write_in_plain_numbers (void (*write) (gpointer data), gpointer data)
{
#ifdef G_OS_UNIX
  locale_t plain = newlocale (LC_NUMERIC_MASK, "C", duplocale (LC_GLOBAL_LOCALE));
  locale_t before = uselocale (plain);

  write (data);
  uselocale (before);
  freelocale (plain);
#else
  write (data);
#endif
}

static void
write_book (gpointer data)
{
  Job *job = data;
  TjXlsx *self = job->book;
  const char *buffer = NULL;
  size_t length = 0;

  begin (self, job->what, &buffer, &length);
  fill_book (self);
  keep (self, workbook_close (self->book));
  job->bytes = g_bytes_new_with_free_func (buffer, length, free, (gpointer) buffer);
}

/* What a workbook is made of lies in memory; it is on the disk only when it is whole. */
static gboolean
fill (FILE *file, gpointer data, GCancellable *cancellable, GError **error)
{
  Job *job = data;
  TjXlsx self = { .cancellable = cancellable };
  g_autoptr (GBytes) bytes = NULL;
  gboolean fine;

  job->book = &self;
  write_in_plain_numbers (write_book, job);
  bytes = g_steal_pointer (&job->bytes);
  fine = check (&self, error);
  if (fine && fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), file) != g_bytes_get_size (bytes))
    fine = tj_safe_file_refuse (error, job->path, errno ? errno : EIO);
  end (&self);
  return fine;
}

gboolean
tj_budget_xlsx_write (const TjBudgetExport *what, const char *path, GCancellable *cancellable, GError **error)
{
  Job job = { .what = what, .path = path };

  return tj_safe_file_write (path, fill, &job, cancellable, error);
}
