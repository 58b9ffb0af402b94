// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-checks-private.h"
#include "tj-cents.h"

/* Common ----------------------------------------------------------------------------------------------------------- */

void
tj_money_checking_add (TjMoneyChecking *self, const char *rule, TjCheckSeverity severity, TjId subject, TjId other,
                       char *message, const char *remedy)
{
  g_ptr_array_add (self->checks, tj_check_new (rule, severity, subject, other, message, remedy));
}

char *
tj_money_checking_title (const TjMoneyChecking *self, TjId id)
{
  gconstpointer record = tj_model_get (self->model, id);

  return record ? tj_model_title (self->model, record) : g_strdup ("");
}

TjBudgetCell *
tj_money_checking_row (const TjMoneyChecking *self)
{
  return g_new0 (TjBudgetCell, MAX (tj_budget_columns (self->budget)->len, 1));
}

gboolean
tj_money_checking_is_unsplit (const TjMoneyChecking *self, const TjBudgetCell *cells)
{
  const GArray *columns = tj_budget_columns (self->budget);

  for (guint i = 0; i < columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);

      if (cells[i].cents != 0 && !tj_budget_column_is_year (column) && !tj_budget_column_is_open (column))
        return TRUE;
    }
  return FALSE;
}

static void
begin_item (GString *list, const TjBudgetColumn *column)
{
  if (list->len > 0)
    g_string_append (list, ", ");
  if (column->from != 0)
    {
      g_autofree char *title = tj_budget_column_title (column);

      g_string_append_printf (list, "%s: ", title);
    }
}

void
tj_money_add_amount (GString *list, const TjBudgetColumn *column, gint64 cents)
{
  g_autofree char *amount = tj_budget_cents_text (cents);

  begin_item (list, column);
  g_string_append (list, amount);
}

void
tj_money_add_gap (GString *list, const TjBudgetColumn *column, gint64 stated, gint64 computed)
{
  g_autofree char *first = tj_budget_cents_text (stated), *second = tj_budget_cents_text (computed);
  g_autofree char *gap = tj_budget_cents_text (tj_cents_subtract (stated, computed, NULL));

  begin_item (list, column);
  /* Translators: an amount, the one that was expected, and the difference. */
  g_string_append_printf (list, _ ("%s instead of %s (%s)"), first, second, gap);
}

/* Coverage --------------------------------------------------------------------------------------------------------- */

/* Of a difference the amounts on one side: short (+1) or over (-1). */
static char *
side_of (const TjMoneyChecking *self, const TjBudgetCell *cells, int sign)
{
  static const TjBudgetColumn all = { 0, 0 };
  const GArray *columns = tj_budget_columns (self->budget);
  g_autoptr (GString) list = g_string_new (NULL);

  /* What is split on one side only can be held together in all. */
  if (tj_money_checking_is_unsplit (self, cells))
    {
      gint64 total = tj_budget_total (self->budget, cells).cents;

      if (total != 0 && (total > 0) == (sign > 0))
        tj_money_add_amount (list, &all, total == G_MININT64 ? G_MAXINT64 : ABS (total));
    }
  else
    for (guint i = 0; i < columns->len; i++)
      if (cells[i].cents != 0 && (cells[i].cents > 0) == (sign > 0))
        tj_money_add_amount (list, &g_array_index (columns, TjBudgetColumn, i),
                             cells[i].cents == G_MININT64 ? G_MAXINT64 : ABS (cells[i].cents));
  return list->len > 0 ? g_string_free_and_steal (g_steal_pointer (&list)) : NULL;
}

static void
check_coverage (TjMoneyChecking *self, TjId line)
{
  g_autofree TjBudgetCell *row = tj_money_checking_row (self);
  g_autofree char *title = tj_money_checking_title (self, line), *less = NULL, *more = NULL;

  tj_budget_difference (self->budget, line, row);
  less = side_of (self, row, 1);
  more = side_of (self, row, -1);
  if (less)
    tj_money_checking_add (self, TJ_CHECK_COVERAGE_SHORT, TJ_CHECK_ATTENTION, line, 0,
                           /* Translators: a cost line, and amounts by year. */
                           g_strdup_printf (_ ("“%s” lacks coverage: %s."), title, less),
                           _ ("Find coverage for it, or lower the costs."));
  if (more)
    tj_money_checking_add (self, TJ_CHECK_COVERAGE_OVER, TJ_CHECK_ATTENTION, line, 0,
                           /* Translators: a cost line, and amounts by year. */
                           g_strdup_printf (_ ("“%s” has more coverage than it costs: %s."), title, more),
                           _ ("Lower the coverage, or look whether costs are missing."));
}

/* Where nothing was said of sources, coverage is not known. */
void
tj_money_checks_coverage (TjMoneyChecking *self)
{
  const GArray *lines = tj_budget_lines (self->budget);

  if (tj_budget_sources (self->budget)->len == 0)
    return;
  for (guint i = 0; i < lines->len; i++)
    if (tj_budget_depth (self->budget, g_array_index (lines, TjId, i)) == 0)
      check_coverage (self, g_array_index (lines, TjId, i));
}

/* Sources ---------------------------------------------------------------------------------------------------------- */

/* Before its opening balance nothing is known of what a source holds. */
static void
check_below_zero (TjMoneyChecking *self, TjId source)
{
  const GArray *columns = tj_budget_columns (self->budget);
  const TjBudgetCell *left = tj_budget_source (self->budget, source, TJ_SOURCE_CLOSING);
  g_autofree char *title = tj_money_checking_title (self, source);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = (guint) MAX (tj_budget_start (self->budget, source), 0); i < columns->len; i++)
    if (left[i].cents < 0)
      tj_money_add_amount (list, &g_array_index (columns, TjBudgetColumn, i), left[i].cents);
  if (list->len > 0)
    tj_money_checking_add (self, TJ_CHECK_BELOW_ZERO, TJ_CHECK_ATTENTION, source, 0,
                           /* Translators: a funding source, and what is left by year. */
                           g_strdup_printf (_ ("“%s” falls below zero: %s."), title, list->str),
                           _ ("Take less from it, or find other coverage."));
}

static void
check_destination (TjMoneyChecking *self, TjId source)
{
  const GArray *columns = tj_budget_columns (self->budget);
  const TjBudgetCell *left = tj_budget_source (self->budget, source, TJ_SOURCE_UNALLOCATED);
  g_autofree char *title = tj_money_checking_title (self, source);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    if (left[i].cents > 0)
      tj_money_add_amount (list, &g_array_index (columns, TjBudgetColumn, i), left[i].cents);
  if (list->len > 0)
    tj_money_checking_add (self, TJ_CHECK_NO_DESTINATION, TJ_CHECK_INFORMATION, source, 0,
                           /* Translators: a funding source, and amounts by year. */
                           g_strdup_printf (_ ("Part of “%s” has no destination: %s."), title, list->str),
                           _ ("Use it as coverage, or say that what is left goes to the next year."));
}

void
tj_money_checks_sources (TjMoneyChecking *self)
{
  const GArray *sources = tj_budget_sources (self->budget);

  for (guint i = 0; i < sources->len; i++)
    check_below_zero (self, g_array_index (sources, TjId, i));
  for (guint i = 0; i < sources->len; i++)
    check_destination (self, g_array_index (sources, TjId, i));
}

/* All of them ------------------------------------------------------------------------------------------------------ */

GPtrArray *
tj_budget_checks_run (const TjBudget *budget, TjModel *model, const TjPlan *plan)
{
  TjMoneyChecking self = { budget, model, plan, g_ptr_array_new_with_free_func ((GDestroyNotify) tj_check_free) };
  g_autoptr (GPtrArray) information = g_ptr_array_new ();
  guint kept = 0;

  tj_money_checks_coverage (&self);
  tj_money_checks_sources (&self);
  tj_money_checks_totals (&self);
  tj_money_checks_lines (&self);
  tj_money_checks_keys (&self);
  tj_money_checks_risks (&self);
  /* Each group tells by rule; what needs attention goes first. */
  for (guint i = 0; i < self.checks->len; i++)
    {
      TjCheck *check = g_ptr_array_index (self.checks, i);

      if (check->severity == TJ_CHECK_ATTENTION)
        self.checks->pdata[kept++] = check;
      else
        g_ptr_array_add (information, check);
    }
  for (guint i = 0; i < information->len; i++)
    self.checks->pdata[kept++] = information->pdata[i];
  return self.checks;
}
