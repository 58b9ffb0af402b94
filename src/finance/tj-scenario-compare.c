// SPDX-License-Identifier: EUPL-1.2
#include "tj-scenario-compare.h"

#include <glib/gi18n-lib.h>

#include "tj-budget-text.h"
#include "tj-records.h"

/* The plan and the scenario, reckoned. */
typedef struct
{
  TjModel *model;
  TjModel *copy; /* (owned) with the values of the scenario */
  TjBudget *budgets[2];
  TjScenarioComparison *result;
} Comparing;

static void
row_free (gpointer data)
{
  TjScenarioRow *row = data;

  for (guint i = 0; i < TJ_SCENARIO_N_SIDES; i++)
    g_free (row->cells[i]);
  g_free (row->title);
  g_free (row);
}

static void
change_free (gpointer data)
{
  TjScenarioChange *change = data;

  g_free (change->title);
  g_free (change->planned);
  g_free (change->wanted);
  g_free (change);
}

/* Columns ---------------------------------------------------------------------------------------------------------- */

static GArray *
columns_of_both (TjBudget *const budgets[2])
{
  g_autoptr (GArray) entries = g_array_new (FALSE, TRUE, sizeof (TjSeriesEntry));

  for (guint side = 0; side < 2; side++)
    {
      const GArray *columns = tj_budget_columns (budgets[side]);

      for (guint i = 0; i < columns->len; i++)
        {
          const TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);
          TjSeriesEntry entry = { .from = column->from, .to = column->to };

          g_array_append_val (entries, entry);
        }
    }
  return tj_budget_columns_new ((const TjSeriesEntry *) entries->data, entries->len);
}

/* The column of a budget that tells of @wanted. A year that has no column of its own lies in an open one: what goes on
 * each year is the same there, but a balance is known of its first year only. */
static int
find_column (const GArray *columns, const TjBudgetColumn *wanted, gboolean balance)
{
  int found = tj_budget_columns_find (columns, wanted->from, wanted->to), open = tj_budget_columns_find_open (columns);
  gint32 from = open >= 0 ? g_array_index (columns, TjBudgetColumn, open).from : G_MAXINT32;

  if (found >= 0 || open < 0)
    return found;
  if (tj_budget_column_is_open (wanted))
    return balance && wanted->from != from ? -1 : open;
  if (!tj_budget_column_is_year (wanted) || wanted->from < from || (balance && wanted->from != from))
    return -1;
  return open;
}

/* Rows ------------------------------------------------------------------------------------------------------------- */

static void
take_cells (const Comparing *self, TjScenarioRow *row, guint side, const TjBudgetCell *cells)
{
  const GArray *own = tj_budget_columns (self->budgets[side]), *columns = self->result->columns;
  gboolean balance = row->kind == TJ_SCENARIO_BALANCE;

  row->cells[side] = g_new0 (TjBudgetCell, columns->len + 1);
  for (guint i = 0; i < columns->len; i++)
    {
      int at = find_column (own, &g_array_index (columns, TjBudgetColumn, i), balance);

      if (at >= 0)
        row->cells[side][i] = cells[at];
    }
  if (!balance)
    row->totals[side] = tj_budget_total (self->budgets[side], cells);
}

/* What is not sure, or not known, is so on both sides, and does not make their difference unsure. */
static TjBudgetCell
difference (const TjBudgetCell *plan, const TjBudgetCell *scenario)
{
  TjBudgetCell cell = *scenario;
  guint one_side = (plan->flags ^ scenario->flags) & TJ_CELL_PM;

  if (!((plan->flags | scenario->flags) & TJ_CELL_SET))
    return cell;
  tj_budget_cell_subtract (&cell, plan);
  cell.flags = TJ_CELL_SET | TJ_CELL_EXACT | one_side | (cell.flags & TJ_CELL_TOO_LARGE);
  return cell;
}

static void
add_differences (const Comparing *self, TjScenarioRow *row)
{
  guint n = self->result->columns->len;
  TjBudgetCell *cells = row->cells[TJ_SCENARIO_DIFFERENCE] = g_new0 (TjBudgetCell, n + 1);

  for (guint i = 0; i < n; i++)
    cells[i] = difference (&row->cells[TJ_SCENARIO_PLAN][i], &row->cells[TJ_SCENARIO_SCENARIO][i]);
  row->totals[TJ_SCENARIO_DIFFERENCE] = difference (&row->totals[TJ_SCENARIO_PLAN], &row->totals[TJ_SCENARIO_SCENARIO]);
}

static TjScenarioRow *
add_row (const Comparing *self, TjScenarioRowKind kind, char *title)
{
  TjScenarioRow *row = g_new0 (TjScenarioRow, 1);

  row->kind = kind;
  row->title = title;
  g_ptr_array_add (self->result->rows, row);
  return row;
}

static void
add_sum (const Comparing *self, TjScenarioRowKind kind, const char *title)
{
  TjScenarioRow *row = add_row (self, kind, g_strdup (title));

  for (guint side = 0; side < 2; side++)
    {
      TjBudget *budget = self->budgets[side];
      g_autofree TjBudgetCell *short_of = g_new0 (TjBudgetCell, tj_budget_columns (budget)->len + 1);

      if (kind == TJ_SCENARIO_SHORT)
        tj_budget_difference (budget, 0, short_of);
      take_cells (self, row, side,
                  kind == TJ_SCENARIO_COSTS      ? tj_budget_costs (budget, 0)
                  : kind == TJ_SCENARIO_COVERAGE ? tj_budget_coverage (budget, 0)
                                                 : short_of);
    }
  add_differences (self, row);
}

/* A source of which enough is known on one of the two sides. */
static void
add_balances (const Comparing *self)
{
  const GArray *sources = tj_budget_sources (self->budgets[TJ_SCENARIO_PLAN]);

  for (guint i = 0; i < sources->len; i++)
    {
      TjId source = g_array_index (sources, TjId, i);
      TjScenarioRow *row;

      if (!tj_budget_is_tracked (self->budgets[0], source) && !tj_budget_is_tracked (self->budgets[1], source))
        continue;
      row = add_row (self, TJ_SCENARIO_BALANCE, tj_model_title (self->model, tj_model_get (self->model, source)));
      row->source = source;
      for (guint side = 0; side < 2; side++)
        take_cells (self, row, side, tj_budget_source (self->budgets[side], source, TJ_SOURCE_CLOSING));
      add_differences (self, row);
    }
}

/* Changes ---------------------------------------------------------------------------------------------------------- */

static void
add_change (const Comparing *self, const TjScenarioValue *value, const GArray *left_out)
{
  TjScenarioChange *change = g_new0 (TjScenarioChange, 1);
  const TjRecord *planned = tj_model_get (self->model, value->subject);
  const TjRecord *wanted = tj_model_get (self->copy, value->subject);

  change->value = value->record.id;
  change->subject = value->subject;
  change->field = planned ? tj_kind_field (planned->kind, value->field) : NULL;
  change->left_out = tj_ids_hold (left_out, value->record.id);
  change->title = planned ? tj_model_title (self->model, planned) : g_strdup (_ ("Record that was deleted"));
  change->planned = change->field ? tj_model_format (self->model, change->field, planned) : g_strdup ("");
  change->wanted = change->field && !change->left_out ? tj_model_format (self->copy, change->field, wanted)
                                                      : g_strdup (value->value ? value->value : "");
  g_ptr_array_add (self->result->changes, change);
}

static void
add_changes (const Comparing *self, TjId scenario, const GArray *left_out)
{
  const GPtrArray *values = tj_model_referrers (self->model, TJ_KIND_SCENARIO_VALUE,
                                                tj_kind_field (TJ_KIND_SCENARIO_VALUE, "scenario"), scenario);

  for (guint i = 0; values && i < values->len; i++)
    add_change (self, g_ptr_array_index (values, i), left_out);
}

static int
by_subject (gconstpointer a, gconstpointer b)
{
  const TjScenarioChange *first = *(TjScenarioChange *const *) a, *second = *(TjScenarioChange *const *) b;

  if (first->subject != second->subject)
    return first->subject < second->subject ? -1 : 1;
  return first->field == second->field ? 0 : first->field < second->field ? -1 : 1;
}

/* All of it -------------------------------------------------------------------------------------------------------- */

TjScenarioComparison *
tj_scenario_compare (TjModel *model, const TjPlan *plan, TjId project, TjId scenario)
{
  g_autoptr (GArray) left_out = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autoptr (TjModel) copy = tj_scenario_apply (model, scenario, left_out);
  g_autoptr (TjBudget) planned = tj_budget_new (model, plan, project);
  g_autoptr (TjBudget) wanted = tj_budget_new (copy, plan, project);
  TjScenarioComparison *result = g_new0 (TjScenarioComparison, 1);
  Comparing comparing = { .model = model, .copy = copy, .budgets = { planned, wanted }, .result = result };

  result->columns = columns_of_both (comparing.budgets);
  result->rows = g_ptr_array_new_with_free_func (row_free);
  result->changes = g_ptr_array_new_with_free_func (change_free);
  add_sum (&comparing, TJ_SCENARIO_COSTS, _ ("Costs"));
  add_sum (&comparing, TJ_SCENARIO_COVERAGE, _ ("Coverage"));
  add_sum (&comparing, TJ_SCENARIO_SHORT, _ ("Still to be covered"));
  add_balances (&comparing);
  add_changes (&comparing, scenario, left_out);
  g_ptr_array_sort (result->changes, by_subject);
  return result;
}

void
tj_scenario_comparison_free (TjScenarioComparison *self)
{
  if (self == NULL)
    return;
  g_array_unref (self->columns);
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

const TjScenarioRow *
tj_scenario_row (const TjScenarioComparison *self, guint row)
{
  return g_ptr_array_index (self->rows, row);
}

const TjScenarioChange *
tj_scenario_change (const TjScenarioComparison *self, guint change)
{
  return g_ptr_array_index (self->changes, change);
}

/* Words ------------------------------------------------------------------------------------------------------------ */

const char *
tj_scenario_side_title (TjScenarioSide side)
{
  static const char *const titles[TJ_SCENARIO_N_SIDES] = { N_ ("Plan"), N_ ("Scenario"), N_ ("Difference") };

  return _ (titles[side]);
}

char *
tj_scenario_cell_text (TjScenarioSide side, const TjBudgetCell *cell)
{
  g_autofree char *text = tj_budget_cell_text (cell, FALSE);

  if (side == TJ_SCENARIO_DIFFERENCE && cell->cents > 0)
    return g_strconcat ("+", text, NULL);
  return g_steal_pointer (&text);
}

/* What is bad about a cell of a row, as an amount below zero; 0 when nothing is. */
static gint64
badness (const TjScenarioRow *row, const TjBudgetCell *cell)
{
  if (row->kind == TJ_SCENARIO_BALANCE)
    return MIN (cell->cents, 0);
  return row->kind == TJ_SCENARIO_SHORT ? -MAX (cell->cents, 0) : 0;
}

static char *
warning (const TjScenarioComparison *self, const TjScenarioRow *row)
{
  g_autofree TjBudgetCell *bad = g_new0 (TjBudgetCell, self->columns->len + 1);
  g_autofree char *years = NULL, *amount = NULL;
  gint64 worst = 0;

  for (guint i = 0; i < self->columns->len; i++)
    {
      bad[i].cents = badness (row, &row->cells[TJ_SCENARIO_SCENARIO][i]);
      worst = MIN (worst, bad[i].cents);
    }
  if (worst == 0)
    return NULL;
  years = tj_budget_years_text (self->columns, bad);
  amount = tj_budget_cents_text (row->kind == TJ_SCENARIO_BALANCE ? worst : -worst);
  if (row->kind == TJ_SCENARIO_BALANCE)
    /* Translators: a funding source, years, an amount. */
    return g_strdup_printf (_ ("“%s” falls below zero in %s, to %s at the lowest."), row->title, years, amount);
  /* Translators: years, an amount. */
  return g_strdup_printf (_ ("In %s not all costs are covered; at most %s is short."), years, amount);
}

GPtrArray *
tj_scenario_warnings (const TjScenarioComparison *self)
{
  GPtrArray *warnings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->rows->len; i++)
    {
      char *text = warning (self, tj_scenario_row (self, i));

      if (text)
        g_ptr_array_add (warnings, text);
    }
  return warnings;
}
