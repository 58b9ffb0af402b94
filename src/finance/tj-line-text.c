// SPDX-License-Identifier: EUPL-1.2
#include "tj-line-text.h"

#include <glib/gi18n-lib.h>

#include "tj-budget-text.h"

char *
tj_line_share_text (const TjBudget *budget, TjId line)
{
  TjBudgetCell own = tj_budget_total (budget, tj_budget_costs (budget, line));
  TjBudgetCell all = tj_budget_total (budget, tj_budget_costs (budget, 0));
  g_autofree char *percent = NULL;

  if (own.cents == 0 || all.cents <= 0)
    return NULL;
  percent = tj_ratio_percent_text (tj_ratio (own.cents, all.cents), 2);
  /* Translators: a percentage. */
  return g_strdup_printf (_ ("%s of the costs"), percent);
}

char *
tj_line_change_text (const TjBudget *budget, TjId line)
{
  const GArray *columns = tj_budget_columns (budget);
  const TjBudgetCell *costs = tj_budget_costs (budget, line);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; i < columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);
      g_autofree char *title = NULL, *percent = NULL;
      gint64 more;

      if (column->from == 0 || costs[i - 1].cents <= 0 || costs[i].cents == 0)
        continue;
      if (!tj_budget_column_is_year (column) && !tj_budget_column_is_open (column))
        continue;
      more = tj_cents_subtract (costs[i].cents, costs[i - 1].cents, NULL);
      if (more == 0)
        continue;
      title = tj_budget_column_title (column);
      percent = tj_ratio_percent_text (tj_ratio (more, costs[i - 1].cents), 2);
      g_string_append_printf (text, "%s%s: %s%s", text->len ? "; " : "", title, more > 0 ? "+" : "", percent);
    }
  return text->len ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}

/* Coverage --------------------------------------------------------------------------------------------------------- */

/* The line above it that is covered as a whole, or 0. */
static TjId
covered_above (const TjBudget *budget, const TjModel *model, TjId id)
{
  const TjCostLine *line = tj_model_get_kind (model, TJ_KIND_COST_LINE, id);

  while (line && line->parent)
    {
      if (tj_budget_has_coverage (budget, line->parent))
        return line->parent;
      line = tj_model_get_kind (model, TJ_KIND_COST_LINE, line->parent);
    }
  return 0;
}

static void
add_line (GString *text, char *line)
{
  g_string_append_printf (text, "%s%s", text->len ? "\n" : "", line);
  g_free (line);
}

static void
add_sources (const TjBudget *budget, const TjModel *model, TjId line, TjBudgetCell *cells, GString *text)
{
  const GArray *sources = tj_budget_sources (budget);

  for (guint i = 0; i < sources->len; i++)
    {
      TjId source = g_array_index (sources, TjId, i);
      TjBudgetCell total;
      g_autofree char *title = NULL, *amount = NULL, *years = NULL;

      if (!tj_budget_paid (budget, line, source, cells))
        continue;
      total = tj_budget_total (budget, cells);
      title = tj_model_title (model, tj_model_get (model, source));
      amount = tj_budget_cell_text (&total, TRUE);
      years = tj_budget_years_text (tj_budget_columns (budget), cells);
      /* Translators: a source, an amount, years. */
      add_line (text, *years ? g_strdup_printf (_ ("%s: %s (%s)"), title, amount, years)
                             : g_strdup_printf (_ ("%s: nothing"), title));
    }
}

/* What more is covered than it costs does not make up for another year. */
static void
add_short (const TjBudget *budget, TjId line, TjBudgetCell *cells, GString *text)
{
  const GArray *columns = tj_budget_columns (budget);
  TjBudgetCell total;
  g_autofree char *amount = NULL, *years = NULL;

  tj_budget_difference (budget, line, cells);
  for (guint i = 0; i < columns->len; i++)
    if (cells[i].cents <= 0)
      cells[i] = (TjBudgetCell) { 0 };
  total = tj_budget_total (budget, cells);
  if (total.cents == 0)
    return;
  amount = tj_budget_cell_text (&total, TRUE);
  years = tj_budget_years_text (columns, cells);
  /* Translators: an amount, years. */
  add_line (text, g_strdup_printf (_ ("Still to be covered: %s (%s)"), amount, years));
}

char *
tj_line_coverage_text (const TjBudget *budget, TjModel *model, TjId line)
{
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, tj_budget_columns (budget)->len + 1);
  g_autoptr (GString) text = g_string_new (NULL);
  TjId above = covered_above (budget, model, line);
  TjBudgetCell below;

  add_sources (budget, model, line, cells, text);
  if (above)
    {
      g_autofree char *title = tj_model_title (model, tj_model_get (model, above));

      /* Translators: a cost line. */
      add_line (text, text->len ? g_strdup_printf (_ ("In the total the coverage of “%s” counts."), title)
                                : g_strdup_printf (_ ("Is covered together with “%s”."), title));
      return g_string_free_and_steal (g_steal_pointer (&text));
    }
  below = tj_budget_total (budget, tj_budget_coverage (budget, line));
  if (text->len == 0 && below.cents != 0)
    {
      g_autofree char *amount = tj_budget_cell_text (&below, TRUE);

      /* Translators: an amount. */
      add_line (text, g_strdup_printf (_ ("Covered by the lines below it: %s"), amount));
    }
  add_short (budget, line, cells, text);
  return text->len ? g_string_free_and_steal (g_steal_pointer (&text)) : NULL;
}
