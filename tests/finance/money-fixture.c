// SPDX-License-Identifier: EUPL-1.2
#include "money-fixture.h"

static void
set_text (TjRecord *record, const char *name, const char *text)
{
  const TjField *field = tj_kind_field (record->kind, name);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (field);
  g_assert_true (tj_field_from_text (field, record, text, &error));
  g_assert_no_error (error);
}

void
money_add (TjModel *model, TjKind kind, TjId id, ...)
{
  TjRecord *record = tj_record_new (kind, id);
  const TjField *project = tj_kind_project_field (kind);
  const char *name;
  va_list pairs;

  if (project)
    *(TjId *) tj_field_value_mut (project, record) = MONEY_PROJECT;
  va_start (pairs, id);
  while ((name = va_arg (pairs, const char *)))
    set_text (record, name, va_arg (pairs, const char *));
  va_end (pairs);
  tj_model_add (model, record);
}

void
money_set (TjModel *model, TjId id, const char *field, const char *text)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("test");
  const TjRecord *before = tj_model_get (model, id);
  TjRecord *after = tj_record_copy (before);

  set_text (after, field, text);
  tj_edit_update (edit, before, after);
  g_assert_true (tj_model_check (model, edit, NULL));
  tj_model_apply (model, edit);
}

TjModel *
money_new (void)
{
  TjModel *model = tj_model_new ();

  money_add (model, TJ_KIND_PROJECT, MONEY_PROJECT, "name", "T", NULL);
  return model;
}

TjModel *
money_overbetuwe (void)
{
  static const struct
  {
    const char *name;
    const char *amounts;
  } lines[] = { { "Uitbreiding uren sociaal raadslieden", "2024=62000.00; 2025=70000.00" },
                { "Huiskamers", "2024=165000.00; 2025=100000.00" },
                { "Onafhankelijke cliëntondersteuning", "2024=52500.00; 2025=40000.00" },
                { "Financiële ondersteuning", "2024=20000.00" },
                { "Jobhunter", "2024=100000.00" },
                { "Implementatie hervormingsagenda Jeugd", "2025=125000.00; 2026=125000.00" },
                { "Implementatie verordening sociaal domein", "2025=70000.00; 2026=65000.00" } };
  TjModel *model = tj_model_new ();

  money_add (model, TJ_KIND_PROJECT, MONEY_PROJECT, "name", "POK-gelden", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, MONEY_STATE, "name", "POK-middelen", "kind", "rijksmiddelen", "income",
             "2024=175000.00; 2025=180000.00; 2026=180000.00", "sort_order", "1", NULL);
  money_add (model, TJ_KIND_FUNDING_SOURCE, MONEY_RESERVE, "name", "Bestemmingsreserve", "kind", "reserve",
             "opening_balance", "459500.00", "opening_date", "2023-12-31", "sort_order", "2", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autofree char *order = g_strdup_printf ("%u", i), *line = g_strdup_printf ("%u", MONEY_LINES + i);

      money_add (model, TJ_KIND_COST_LINE, MONEY_LINES + i, "name", lines[i].name, "amounts", lines[i].amounts,
                 "sort_order", order, NULL);
      money_add (model, TJ_KIND_COVERAGE, 100 + i, "cost_line", line, "funding_source", "20", NULL);
      money_add (model, TJ_KIND_COVERAGE, 200 + i, "cost_line", line, "funding_source", "21", NULL);
    }
  return model;
}

TjBudget *
money_budget (TjModel *model)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  return tj_budget_new (model, plan, MONEY_PROJECT);
}

/* As text ---------------------------------------------------------------------------------------------------------- */

char *
money_cell_text (const TjBudgetCell *cell)
{
  GString *text = g_string_new (NULL);
  gint64 size = ABS (cell->cents);

  if (!(cell->flags & TJ_CELL_SET))
    g_string_append_c (text, '-');
  if (cell->flags & TJ_CELL_SET || cell->cents != 0)
    {
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT, cell->cents < 0 ? "-" : "", size / 100);
      if (size % 100)
        g_string_append_printf (text, ".%02d", (int) (size % 100));
    }
  if (tj_budget_cell_qualifier (cell) != TJ_QUALIFIER_NONE)
    g_string_append_c (text, '~');
  if (cell->flags & TJ_CELL_PM)
    g_string_append (text, "+PM");
  if (cell->flags & TJ_CELL_CONDITIONAL)
    g_string_append_c (text, '?');
  if (cell->flags & TJ_CELL_TOO_LARGE)
    g_string_append_c (text, '!');
  return g_string_free_and_steal (text);
}

void
money_assert_columns (const GArray *columns, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    {
      const TjBudgetColumn *column = &g_array_index (columns, TjBudgetColumn, i);

      g_string_append (text, i ? " " : "");
      if (column->from == 0)
        g_string_append_c (text, '*');
      else if (tj_budget_column_is_open (column))
        g_string_append_printf (text, "%d+", column->from);
      else if (tj_budget_column_is_year (column))
        g_string_append_printf (text, "%d", column->from);
      else
        g_string_append_printf (text, "%d-%d", column->from, column->to);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

void
money_assert_cells (const TjBudget *budget, const TjBudgetCell *cells, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < tj_budget_columns (budget)->len; i++)
    {
      g_autofree char *cell = money_cell_text (&cells[i]);

      g_string_append_printf (text, "%s%s", i ? " " : "", cell);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

void
money_assert_costs (const TjBudget *budget, TjId line, const char *expected)
{
  money_assert_cells (budget, tj_budget_costs (budget, line), expected);
}

void
money_assert_coverage (const TjBudget *budget, TjId line, const char *expected)
{
  money_assert_cells (budget, tj_budget_coverage (budget, line), expected);
}

void
money_assert_source (const TjBudget *budget, TjId source, TjSourceRow row, const char *expected)
{
  money_assert_cells (budget, tj_budget_source (budget, source, row), expected);
}

void
money_assert_difference (const TjBudget *budget, TjId line, const char *expected)
{
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, tj_budget_columns (budget)->len + 1);

  tj_budget_difference (budget, line, cells);
  money_assert_cells (budget, cells, expected);
}

void
money_assert_series (const TjSeries *series, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tj_series_to_text (series, TJ_UNIT_MONEY, text);
  g_assert_cmpstr (text->str, ==, expected);
}

void
money_assert_money (const TjMoney *money, const char *expected)
{
  g_autoptr (GString) text = g_string_new (NULL);

  tj_money_to_text (money, text);
  g_assert_cmpstr (text->str, ==, expected);
}
