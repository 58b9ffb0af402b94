// SPDX-License-Identifier: EUPL-1.2
/* Laws of money, on made-up trajecten: parts add up, nothing is created or lost, and order
 * is nothing. */
#include "money-fixture.h"
#include "money-random.h"

#include "test-records.h"

static MoneyRandom
random_new (gboolean extreme)
{
  return (MoneyRandom) { tj_test_rand (), extreme, 0 };
}

/* Adds up ---------------------------------------------------------------------------------------------------------- */

static void
assert_equal (const TjBudget *budget, const char *what, TjId id, const TjBudgetCell *expected, const TjBudgetCell *got)
{
  for (guint i = 0; i < tj_budget_columns (budget)->len; i++)
    if (expected[i].cents != got[i].cents)
      g_error ("%s of %" G_GINT64_FORMAT ", column %u: expected %" G_GINT64_FORMAT ", got %" G_GINT64_FORMAT, what, id,
               i, expected[i].cents, got[i].cents);
}

static void
add_row (const TjBudget *budget, TjBudgetCell *sum, const TjBudgetCell *row)
{
  for (guint i = 0; i < tj_budget_columns (budget)->len; i++)
    tj_budget_cell_add (&sum[i], &row[i]);
}

static TjBudgetCell *
row_new (const TjBudget *budget)
{
  return g_new0 (TjBudgetCell, tj_budget_columns (budget)->len + 1);
}

/* A line is the sum of what is below it, unless it says itself what it costs. */
static void
assert_costs_add_up (const TjBudget *budget, const TjModel *model)
{
  const GArray *lines = tj_budget_lines (budget);
  g_autofree TjBudgetCell *top = row_new (budget), *parts = row_new (budget);

  for (guint i = 0; i < lines->len; i++)
    {
      TjId id = g_array_index (lines, TjId, i);

      tj_budget_parts (budget, id, parts);
      if (!tj_budget_says_itself (budget, id))
        assert_equal (budget, "costs", id, parts, tj_budget_costs (budget, id));
      if (((const TjCostLine *) tj_model_get (model, id))->parent == 0)
        add_row (budget, top, tj_budget_costs (budget, id));
    }
  assert_equal (budget, "costs", 0, top, tj_budget_costs (budget, 0));
}

/* What sources pay is what lines get, however one adds it up. */
static void
assert_payments_add_up (const TjBudget *budget, const TjModel *model)
{
  const GArray *lines = tj_budget_lines (budget), *sources = tj_budget_sources (budget);
  g_autofree TjBudgetCell *paid = row_new (budget), *all = row_new (budget), *leading = row_new (budget);
  g_autofree TjBudgetCell *row = row_new (budget);

  for (guint s = 0; s < sources->len; s++)
    {
      TjId source = g_array_index (sources, TjId, s);

      memset (paid, 0, tj_budget_columns (budget)->len * sizeof *paid);
      for (guint i = 0; i < tj_model_count (model, TJ_KIND_COVERAGE); i++)
        {
          const TjCoverage *coverage = tj_model_at (model, TJ_KIND_COVERAGE, i);

          if (coverage->funding_source != source)
            continue;
          tj_budget_payment (budget, coverage->record.id, row);
          add_row (budget, paid, row);
        }
      assert_equal (budget, "used", source, paid, tj_budget_source (budget, source, TJ_SOURCE_USED));
      add_row (budget, leading, tj_budget_source (budget, source, TJ_SOURCE_LEADING));
    }
  for (guint i = 0; i < lines->len; i++)
    if (tj_budget_leads (budget, g_array_index (lines, TjId, i)))
      add_row (budget, all, tj_budget_coverage (budget, g_array_index (lines, TjId, i)));
  assert_equal (budget, "leading", 0, leading, tj_budget_coverage (budget, 0));
  assert_equal (budget, "coverage", 0, all, tj_budget_coverage (budget, 0));
}

/* Coverage of a line that has its own is what was paid for it. */
static void
assert_lines_get (const TjBudget *budget)
{
  const GArray *lines = tj_budget_lines (budget), *sources = tj_budget_sources (budget);
  g_autofree TjBudgetCell *sum = row_new (budget), *row = row_new (budget);

  for (guint i = 0; i < lines->len; i++)
    {
      TjId line = g_array_index (lines, TjId, i);

      memset (sum, 0, tj_budget_columns (budget)->len * sizeof *sum);
      for (guint s = 0; s < sources->len; s++)
        if (tj_budget_paid (budget, line, g_array_index (sources, TjId, s), row))
          add_row (budget, sum, row);
      if (tj_budget_has_coverage (budget, line))
        assert_equal (budget, "coverage", line, sum, tj_budget_coverage (budget, line));
    }
}

static void
test_whole (void)
{
  MoneyRandom random = random_new (FALSE);

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (TjModel) model = money_random_model (&random, 3 + i % 40);
      g_autoptr (TjBudget) budget = money_budget (model);

      assert_costs_add_up (budget, model);
      assert_payments_add_up (budget, model);
      assert_lines_get (budget);
    }
  g_rand_free (random.rand);
}

/* Carry-over ------------------------------------------------------------------------------------------------------- */

static gint64
cents (const TjBudget *budget, TjId source, TjSourceRow row, guint column)
{
  return tj_budget_source (budget, source, row)[column].cents;
}

static gint64
moved (const TjBudget *budget, TjId source, guint column)
{
  return cents (budget, source, TJ_SOURCE_INCOME, column) + cents (budget, source, TJ_SOURCE_ADDITIONS, column)
         - cents (budget, source, TJ_SOURCE_WITHDRAWALS, column) - cents (budget, source, TJ_SOURCE_USED, column);
}

static gboolean
is_void (const TjModel *model, TjId source)
{
  const TjFundingSource *record = tj_model_get (model, source);
  const TjCondition *condition = record->condition ? tj_model_get (model, record->condition) : NULL;

  return condition && condition->met == TJ_TICK_NO;
}

/* Each column closes, and begins with what the one before left, with the opening balance, or with nothing. */
static void
assert_course (const TjBudget *budget, const TjModel *model, TjId source)
{
  const TjFundingSource *record = tj_model_get (model, source);
  int start = tj_budget_start (budget, source);
  gint64 balance = is_void (model, source) ? 0 : record->opening_balance.cents, sum = 0;
  guint n = tj_budget_columns (budget)->len;

  for (guint i = 0; i < n; i++)
    {
      gint64 opening = cents (budget, source, TJ_SOURCE_OPENING, i);
      gboolean counts = (int) i == start && !is_void (model, source);

      if (counts)
        sum = balance;
      else if (!tj_budget_carries (budget, source))
        sum = 0;
      g_assert_cmpint (opening, ==, sum);
      sum += moved (budget, source, i);
      if (tj_budget_is_tracked (budget, source))
        g_assert_cmpint (cents (budget, source, TJ_SOURCE_CLOSING, i), ==, sum);
      else
        sum = 0;
    }
}

/* Of one that carries over from the first column on, all that came in is what went out and what is left. */
static void
assert_nothing_lost (const TjBudget *budget, const TjModel *model, TjId source)
{
  const TjFundingSource *record = tj_model_get (model, source);
  guint n = tj_budget_columns (budget)->len;
  gint64 sum = tj_budget_start (budget, source) == 0 && !is_void (model, source) ? record->opening_balance.cents : 0;

  if (n == 0 || !tj_budget_carries (budget, source) || tj_budget_start (budget, source) > 0
      || !tj_budget_is_tracked (budget, source))
    return;
  for (guint i = 0; i < n; i++)
    sum += moved (budget, source, i);
  g_assert_cmpint (cents (budget, source, TJ_SOURCE_CLOSING, n - 1), ==, sum);
}

/* What has no destination was there, and goes nowhere. */
static void
assert_unallocated (const TjBudget *budget, TjId source)
{
  for (guint i = 0; i < tj_budget_columns (budget)->len; i++)
    {
      gint64 left = cents (budget, source, TJ_SOURCE_UNALLOCATED, i);

      g_assert_cmpint (left, >=, 0);
      if (left > 0)
        g_assert_cmpint (left, ==, cents (budget, source, TJ_SOURCE_CLOSING, i));
      if (left > 0 && i + 1 < tj_budget_columns (budget)->len)
        g_assert_false (tj_budget_carries (budget, source));
    }
}

static void
test_carry_over (void)
{
  MoneyRandom random = random_new (FALSE);

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (TjModel) model = money_random_model (&random, 3 + i % 40);
      g_autoptr (TjBudget) budget = money_budget (model);
      const GArray *sources = tj_budget_sources (budget);

      for (guint s = 0; s < sources->len; s++)
        {
          assert_course (budget, model, g_array_index (sources, TjId, s));
          assert_nothing_lost (budget, model, g_array_index (sources, TjId, s));
          assert_unallocated (budget, g_array_index (sources, TjId, s));
        }
    }
  g_rand_free (random.rand);
}

/* Automatic coverage never takes more than is needed, and a source that pays so stays above nothing, unless it is a
 * reserve or was below already. */
static void
test_automatic (void)
{
  MoneyRandom random = random_new (FALSE);
  guint n_automatic = 0;

  for (guint i = 0; i < 150; i++)
    {
      g_autoptr (TjModel) model = money_random_model (&random, 3 + i % 40);
      g_autoptr (TjBudget) budget = money_budget (model);
      g_autofree TjBudgetCell *row = row_new (budget);

      for (guint c = 0; c < tj_model_count (model, TJ_KIND_COVERAGE); c++)
        {
          const TjCoverage *coverage = tj_model_at (model, TJ_KIND_COVERAGE, c);
          const TjFundingSource *source = tj_model_get (model, coverage->funding_source);

          tj_budget_payment (budget, coverage->record.id, row);
          for (guint column = 0; column < tj_budget_columns (budget)->len; column++)
            {
              gint64 costs = tj_budget_costs (budget, coverage->cost_line)[column].cents;
              gint64 covered = tj_budget_coverage (budget, coverage->cost_line)[column].cents;

              if (coverage->amounts.n_entries > 0 || row[column].cents == 0)
                continue;
              n_automatic++;
              g_assert_cmpint (row[column].cents, >, 0);
              g_assert_cmpint (covered, <=, costs);
              if (source->kind != TJ_SOURCE_KIND_RESERVE && tj_budget_is_tracked (budget, source->record.id))
                g_assert_cmpint (cents (budget, source->record.id, TJ_SOURCE_CLOSING, column), >=, 0);
            }
        }
    }
  g_assert_cmpuint (n_automatic, >, 500);
  g_rand_free (random.rand);
}

/* Order ------------------------------------------------------------------------------------------------------------ */

static TjId
new_id (GHashTable *ids, TjId id)
{
  return id ? *(const TjId *) g_hash_table_lookup (ids, &id) : 0;
}

static void
assert_same_row (const TjBudgetCell *expected, const TjBudgetCell *got, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpint (expected[i].cents, ==, got[i].cents);
      g_assert_cmphex (expected[i].flags, ==, got[i].flags);
    }
}

/* Which ids records got, and in which order they came, is nothing to what they come to. */
static void
test_order (void)
{
  MoneyRandom random = random_new (FALSE);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GHashTable) ids = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
      g_autoptr (TjModel) model = money_random_model (&random, 3 + i % 40);
      g_autoptr (TjModel) other = money_random_with_ids (&random, model, ids);
      g_autoptr (TjBudget) expected = money_budget (model), got = money_budget (other);
      const GArray *lines = tj_budget_lines (expected), *sources = tj_budget_sources (expected);
      guint n = tj_budget_columns (expected)->len;

      g_assert_cmpuint (n, ==, tj_budget_columns (got)->len);
      g_assert_cmpuint (lines->len, ==, tj_budget_lines (got)->len);
      assert_same_row (tj_budget_costs (expected, 0), tj_budget_costs (got, 0), n);
      for (guint l = 0; l < lines->len; l++)
        {
          TjId id = g_array_index (lines, TjId, l), same = new_id (ids, id);

          g_assert_cmpint (g_array_index (tj_budget_lines (got), TjId, l), ==, same);
          assert_same_row (tj_budget_costs (expected, id), tj_budget_costs (got, same), n);
          assert_same_row (tj_budget_coverage (expected, id), tj_budget_coverage (got, same), n);
        }
      for (guint s = 0; s < sources->len; s++)
        for (TjSourceRow row = 0; row < TJ_SOURCE_N_ROWS; row++)
          assert_same_row (tj_budget_source (expected, g_array_index (sources, TjId, s), row),
                           tj_budget_source (got, new_id (ids, g_array_index (sources, TjId, s)), row), n);
    }
  g_rand_free (random.rand);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget-random/whole", test_whole);
  g_test_add_func ("/budget-random/carry-over", test_carry_over);
  g_test_add_func ("/budget-random/automatic", test_automatic);
  g_test_add_func ("/budget-random/order", test_order);
  return g_test_run ();
}
