// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-sheet-private.h"

/* Costs -------------------------------------------------------------------------------------------------------------
 */

static char *
line_title (const TjCostLine *line)
{
  return line->number ? g_strdup_printf ("%s  %s", line->number, line->name) : g_strdup (line->name);
}

static gboolean
is_not_met (const TjSheetMaking *self, TjId condition)
{
  const TjCondition *record = condition ? tj_model_get_kind (self->model, TJ_KIND_CONDITION, condition) : NULL;

  return record && record->met == TJ_TICK_NO;
}

/* The sum of the lines below it, unless it speaks for itself; then they stand aside. */
static void
tie_to_parent (TjSheetMaking *self, const TjCostLine *line, TjSheetRow *row, guint place)
{
  TjSheetRow *parent;
  guint above;

  if (line->parent == 0 || !g_hash_table_contains (self->lines, &line->parent))
    return;
  above = GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, &line->parent));
  parent = g_ptr_array_index (self->sheet->rows, above);
  row->aside = parent->aside || parent->void_ || tj_budget_says_itself (self->budget, line->parent);
  if (!tj_budget_says_itself (self->budget, line->parent))
    tj_sheet_add_term (parent, place, 1);
}

static void
add_line (TjSheetMaking *self, const TjCostLine *line)
{
  TjSheetRow *row
      = tj_sheet_add (self, TJ_SHEET_COSTS, TJ_SHEET_ROW, tj_budget_depth (self->budget, line->record.id) + 1,
                      line_title (line), tj_budget_costs (self->budget, line->record.id));
  guint place = tj_sheet_last (self);

  row->id = line->record.id;
  row->record = line->record.id;
  row->field = tj_kind_field (TJ_KIND_COST_LINE, "amounts");
  row->void_ = is_not_met (self, line->condition);
  g_hash_table_insert (self->lines, (gpointer) &line->record.id, GUINT_TO_POINTER (place));
  tie_to_parent (self, line, row, place);
}

void
tj_sheet_add_costs (TjSheetMaking *self)
{
  const GArray *lines = tj_budget_lines (self->budget);
  guint first = self->sheet->rows->len + 1;
  TjSheetRow *total;

  if (lines->len == 0)
    return;
  tj_sheet_heading (self, TJ_SHEET_COSTS);
  for (guint i = 0; i < lines->len; i++)
    add_line (self, tj_model_get (self->model, g_array_index (lines, TjId, i)));
  total = tj_sheet_add (self, TJ_SHEET_COSTS, TJ_SHEET_TOTAL, 0, g_strdup (_ ("Total costs")),
                        tj_budget_costs (self->budget, 0));
  self->total_costs = tj_sheet_last (self);
  for (guint i = first; i < self->total_costs; i++)
    if (tj_budget_sheet_row (self->sheet, i)->depth == 1)
      tj_sheet_add_term (total, i, 1);
}

/* Coverage ----------------------------------------------------------------------------------------------------------
 */

static int
compare_payments (gconstpointer a, gconstpointer b, gpointer lines)
{
  const TjCoverage *first = *(const TjCoverage *const *) a, *second = *(const TjCoverage *const *) b;
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (lines, &first->cost_line));
  guint other = GPOINTER_TO_UINT (g_hash_table_lookup (lines, &second->cost_line));

  if (place != other)
    return place < other ? -1 : 1;
  return first->record.id < second->record.id ? -1 : first->record.id > second->record.id;
}

static GPtrArray *
coverage_of (const TjSheetMaking *self, TjId source)
{
  const GPtrArray *records
      = tj_model_referrers (self->model, TJ_KIND_COVERAGE, tj_kind_field (TJ_KIND_COVERAGE, "funding_source"), source);
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; records && i < records->len; i++)
    if (g_hash_table_contains (self->lines, &((const TjCoverage *) g_ptr_array_index (records, i))->cost_line))
      g_ptr_array_add (found, g_ptr_array_index (records, i));
  g_ptr_array_sort_with_data (found, compare_payments, self->lines);
  return found;
}

static void
show_payment (TjSheetMaking *self, TjSheetRow *row, const TjCoverage *coverage)
{
  row->id = coverage->record.id;
  row->record = coverage->record.id;
  row->field = tj_kind_field (TJ_KIND_COVERAGE, "amounts");
  row->aside = !tj_budget_leads (self->budget, coverage->cost_line);
  row->void_ = is_not_met (self, coverage->condition);
}

static void
keep_payment (TjSheetMaking *self, const TjCoverage *coverage, guint place)
{
  GArray *places = g_hash_table_lookup (self->payments, &coverage->funding_source);

  if (places == NULL)
    {
      places = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->payments, (gpointer) &coverage->funding_source, places);
    }
  g_array_append_val (places, place);
}

static void
add_payments (TjSheetMaking *self, guint above, const GPtrArray *payments)
{
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, MAX (self->sheet->columns->len, 1));

  for (guint i = 0; i < payments->len; i++)
    {
      const TjCoverage *coverage = g_ptr_array_index (payments, i);
      const TjCostLine *line = tj_model_get (self->model, coverage->cost_line);
      TjSheetRow *row;

      tj_budget_payment (self->budget, coverage->record.id, cells);
      row = tj_sheet_add (self, TJ_SHEET_COVERAGE, TJ_SHEET_ROW, 2, line_title (line), cells);
      show_payment (self, row, coverage);
      keep_payment (self, coverage, tj_sheet_last (self));
      if (!row->aside)
        tj_sheet_add_term (g_ptr_array_index (self->sheet->rows, above), tj_sheet_last (self), 1);
    }
}

/* A source that pays once is that payment; else its payments stand below it. */
static guint
add_source (TjSheetMaking *self, TjId id)
{
  g_autoptr (GPtrArray) payments = coverage_of (self, id);
  const TjFundingSource *source = tj_model_get (self->model, id);
  TjSheetRow *row = tj_sheet_add (self, TJ_SHEET_COVERAGE, TJ_SHEET_ROW, 1, g_strdup (source->name),
                                  tj_budget_source (self->budget, id, TJ_SOURCE_LEADING));
  guint place = tj_sheet_last (self);

  if (payments->len == 1 && tj_budget_leads (self->budget, ((const TjCoverage *) payments->pdata[0])->cost_line))
    {
      show_payment (self, row, g_ptr_array_index (payments, 0));
      keep_payment (self, g_ptr_array_index (payments, 0), place);
    }
  else
    add_payments (self, place, payments);
  row->id = id;
  row->void_ |= is_not_met (self, source->condition);
  return place;
}

void
tj_sheet_add_coverage (TjSheetMaking *self)
{
  const GArray *sources = tj_budget_sources (self->budget);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (guint));
  TjSheetRow *total;

  if (sources->len == 0)
    return;
  tj_sheet_heading (self, TJ_SHEET_COVERAGE);
  for (guint i = 0; i < sources->len; i++)
    {
      guint place = add_source (self, g_array_index (sources, TjId, i));

      g_array_append_val (places, place);
    }
  total = tj_sheet_add (self, TJ_SHEET_COVERAGE, TJ_SHEET_TOTAL, 0, g_strdup (_ ("Total coverage")),
                        tj_budget_coverage (self->budget, 0));
  self->total_coverage = tj_sheet_last (self);
  for (guint i = 0; i < places->len; i++)
    tj_sheet_add_term (total, g_array_index (places, guint, i), 1);
}

/* The course of a source --------------------------------------------------------------------------------------------
 */

static TjSheetRow *
add_step (TjSheetMaking *self, TjId source, TjSourceRow which, TjSheetKind kind, const char *title)
{
  TjSheetRow *row
      = tj_sheet_add (self, TJ_SHEET_COURSE, kind, 2, g_strdup (title), tj_budget_source (self->budget, source, which));

  row->id = source;
  return row;
}

/* A balance is not added up over years. */
static void
drop_total (TjSheetRow *row)
{
  row->total = (TjBudgetCell) { 0 };
}

/* What is left of one column is what the next begins with. */
static void
carry (TjSheetMaking *self, guint opening, TjId source, guint closing)
{
  TjSheetRow *row = g_ptr_array_index (self->sheet->rows, opening);

  row->start = tj_budget_start (self->budget, source);
  drop_total (row);
  if (!tj_budget_carries (self->budget, source))
    return;
  tj_sheet_add_term (row, closing, 1);
  row->origin = TJ_SHEET_CARRIED;
}

typedef struct
{
  TjSourceRow row;
  const char *title;
  gint sign;
} Step;

/* What a source pays is the sum of its payments, those that do not count for the traject too. */
static void
tie_to_payments (const TjSheetMaking *self, TjId source, TjSheetRow *row)
{
  const GArray *places = g_hash_table_lookup (self->payments, &source);

  for (guint i = 0; places && i < places->len; i++)
    tj_sheet_add_term (row, g_array_index (places, guint, i), 1);
}

/* A step with nothing in it is left out. */
static void
take_step (TjSheetMaking *self, TjId source, const Step *step, GArray *terms)
{
  TjSheetTerm term = { 0, step->sign };
  TjSheetRow *row;

  if (tj_sheet_is_empty (self, tj_budget_source (self->budget, source, step->row)))
    return;
  row = add_step (self, source, step->row, TJ_SHEET_ROW, _ (step->title));
  if (step->row == TJ_SOURCE_INCOME)
    {
      row->record = source;
      row->field = tj_kind_field (TJ_KIND_FUNDING_SOURCE, "income");
    }
  if (step->row == TJ_SOURCE_USED)
    tie_to_payments (self, source, row);
  term.row = tj_sheet_last (self);
  g_array_append_val (terms, term);
}

static void
add_balance (TjSheetMaking *self, TjId source)
{
  static const Step steps[] = { { TJ_SOURCE_OPENING, N_ ("Opening balance"), 1 },
                                { TJ_SOURCE_INCOME, N_ ("Income"), 1 },
                                { TJ_SOURCE_ADDITIONS, N_ ("Additions"), 1 },
                                { TJ_SOURCE_WITHDRAWALS, N_ ("Withdrawals for other ends"), -1 },
                                { TJ_SOURCE_USED, N_ ("Coverage of costs"), -1 } };
  gboolean opens = !tj_sheet_is_empty (self, tj_budget_source (self->budget, source, TJ_SOURCE_OPENING));
  g_autoptr (GArray) terms = g_array_new (FALSE, FALSE, sizeof (TjSheetTerm));
  TjSheetRow *closing, *loose;
  guint left;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    take_step (self, source, &steps[i], terms);
  closing = add_step (self, source, TJ_SOURCE_CLOSING, TJ_SHEET_TOTAL, _ ("Left"));
  left = tj_sheet_last (self);
  drop_total (closing);
  for (guint i = 0; i < terms->len; i++)
    tj_sheet_add_term (closing, g_array_index (terms, TjSheetTerm, i).row, g_array_index (terms, TjSheetTerm, i).sign);
  if (opens)
    carry (self, g_array_index (terms, TjSheetTerm, 0).row, source, left);
  if (tj_sheet_is_empty (self, tj_budget_source (self->budget, source, TJ_SOURCE_UNALLOCATED)))
    return;
  loose = add_step (self, source, TJ_SOURCE_UNALLOCATED, TJ_SHEET_ROW, _ ("Of which has no destination"));
  tj_sheet_add_term (loose, left, 1);
  loose->origin = TJ_SHEET_COPIED;
}

void
tj_sheet_add_courses (TjSheetMaking *self)
{
  const GArray *sources = tj_budget_sources (self->budget);
  gboolean begun = FALSE;

  for (guint i = 0; i < sources->len; i++)
    {
      const TjFundingSource *source = tj_model_get (self->model, g_array_index (sources, TjId, i));
      TjSheetRow *row;

      if (!tj_budget_is_tracked (self->budget, source->record.id))
        continue;
      if (!begun)
        tj_sheet_heading (self, TJ_SHEET_COURSE);
      begun = TRUE;
      row = tj_sheet_add (self, TJ_SHEET_COURSE, TJ_SHEET_HEADING, 1, g_strdup (source->name), NULL);
      row->id = source->record.id;
      add_balance (self, source->record.id);
    }
}
