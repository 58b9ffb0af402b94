// SPDX-License-Identifier: EUPL-1.2
#include "money-random.h"

static void
assert_same_ids (const GArray *expected, const GArray *got)
{
  g_assert_cmpmem (expected->data, expected->len * sizeof (TjId), got->data, got->len * sizeof (TjId));
}

static void
assert_same_cells (const char *what, TjId id, const TjBudgetCell *expected, const TjBudgetCell *got, guint n)
{
  for (guint i = 0; i < n; i++)
    if (expected[i].cents != got[i].cents || expected[i].flags != got[i].flags)
      g_error ("%s of %" G_GINT64_FORMAT ", column %u: expected %" G_GINT64_FORMAT " (%x), got %" G_GINT64_FORMAT
               " (%x)",
               what, id, i, expected[i].cents, expected[i].flags, got[i].cents, got[i].flags);
}

static void
assert_same_line (const TjBudget *expected, const TjBudget *got, TjId line)
{
  guint n = tj_budget_columns (expected)->len;

  assert_same_cells ("costs", line, tj_budget_costs (expected, line), tj_budget_costs (got, line), n);
  assert_same_cells ("coverage", line, tj_budget_coverage (expected, line), tj_budget_coverage (got, line), n);
  g_assert_cmpint (tj_budget_says_itself (expected, line), ==, tj_budget_says_itself (got, line));
  g_assert_cmpint (tj_budget_has_coverage (expected, line), ==, tj_budget_has_coverage (got, line));
  g_assert_cmpint (tj_budget_leads (expected, line), ==, tj_budget_leads (got, line));
  g_assert_cmpint (tj_budget_has_parts (expected, line), ==, tj_budget_has_parts (got, line));
  g_assert_cmpuint (tj_budget_depth (expected, line), ==, tj_budget_depth (got, line));
}

static void
assert_same_payments (const TjBudget *expected, const TjBudget *got, const TjModel *model)
{
  guint n = tj_budget_columns (expected)->len;
  g_autofree TjBudgetCell *first = g_new0 (TjBudgetCell, n + 1), *second = g_new0 (TjBudgetCell, n + 1);

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_COVERAGE); i++)
    {
      TjId id = ((const TjRecord *) tj_model_at (model, TJ_KIND_COVERAGE, i))->id;

      tj_budget_payment (expected, id, first);
      tj_budget_payment (got, id, second);
      assert_same_cells ("payment", id, first, second, n);
    }
}

void
money_assert_same_budgets (const TjBudget *expected, const TjBudget *got, const TjModel *model)
{
  const GArray *columns = tj_budget_columns (expected), *others = tj_budget_columns (got);
  const GArray *lines = tj_budget_lines (expected), *sources = tj_budget_sources (expected);

  g_assert_cmpmem (columns->data, columns->len * sizeof (TjBudgetColumn), others->data,
                   others->len * sizeof (TjBudgetColumn));
  assert_same_ids (lines, tj_budget_lines (got));
  assert_same_ids (sources, tj_budget_sources (got));
  assert_same_line (expected, got, 0);
  for (guint i = 0; i < lines->len; i++)
    assert_same_line (expected, got, g_array_index (lines, TjId, i));
  for (guint i = 0; i < sources->len; i++)
    {
      TjId id = g_array_index (sources, TjId, i);

      for (TjSourceRow row = 0; row < TJ_SOURCE_N_ROWS; row++)
        assert_same_cells ("source", id, tj_budget_source (expected, id, row), tj_budget_source (got, id, row),
                           columns->len);
      g_assert_cmpint (tj_budget_is_tracked (expected, id), ==, tj_budget_is_tracked (got, id));
      g_assert_cmpint (tj_budget_start (expected, id), ==, tj_budget_start (got, id));
      g_assert_cmpint (tj_budget_carries (expected, id), ==, tj_budget_carries (got, id));
    }
  assert_same_payments (expected, got, model);
}
