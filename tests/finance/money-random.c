// SPDX-License-Identifier: EUPL-1.2
#include "money-random.h"

#include "tj-records.h"

#define PROJECTS 2

/* Chances ---------------------------------------------------------------------------------------------------------- */

static guint
below (MoneyRandom *self, guint n)
{
  return (guint) g_rand_int_range (self->rand, 0, (gint32) n);
}

static gboolean
one_in (MoneyRandom *self, guint n)
{
  return below (self, n) == 0;
}

/* A record of the model, or 0. */
static TjId
pick (MoneyRandom *self, const TjModel *model, TjKind kind)
{
  guint n = tj_model_count (model, kind);

  return n ? ((const TjRecord *) tj_model_at (model, kind, below (self, n)))->id : 0;
}

static TjId
maybe (MoneyRandom *self, const TjModel *model, TjKind kind, guint chance)
{
  return one_in (self, chance) ? pick (self, model, kind) : 0;
}

static TjMoney
money (MoneyRandom *self)
{
  static const gint64 ends[] = { G_MAXINT64, G_MININT64, G_MAXINT64 / 2, G_MININT64 / 2 + 1, 1, 0 };
  TjMoney made = tj_money ((gint64) below (self, 400) * 25 - (one_in (self, 8) ? 5000 : 0));

  if (self->extreme && !one_in (self, 3))
    made.cents = ends[below (self, G_N_ELEMENTS (ends))];
  if (one_in (self, 6))
    made.qualifier = (TjQualifier) below (self, TJ_QUALIFIER_ROUNDED + 1);
  if (one_in (self, 15))
    made = (TjMoney) { TJ_MONEY_PM, TJ_QUALIFIER_NONE, 0 };
  return made;
}

static TjNumber
number (MoneyRandom *self)
{
  if (one_in (self, 5))
    return (TjNumber) { 0 };
  return tj_number (self->extreme && one_in (self, 2) ? G_MAXINT64 : (gint64) below (self, 4000));
}

static void
entry_years (MoneyRandom *self, gint32 *from, gint32 *to)
{
  *from = *to = 2024 + (gint32) below (self, 6);
  if (one_in (self, 8))
    *to = TJ_YEAR_ONWARDS;
  else if (one_in (self, 15))
    *to = *from + 1 + (gint32) below (self, 2);
  else if (one_in (self, 12))
    *from = *to = 0;
  else if (one_in (self, 60))
    *from = *to = self->extreme ? 2999 : 1999;
}

static void
series (MoneyRandom *self, TjSeries *made)
{
  tj_series_clear (made);
  for (guint n = below (self, 5); n > 0; n--)
    {
      TjMoney amount = money (self);
      gint32 from, to;

      entry_years (self, &from, &to);
      tj_series_set (made, from, to, &amount);
    }
}

static TjDate
date (MoneyRandom *self)
{
  static const char *const extremes[] = { "1900", "2999-12-31", "2100-Q4" };
  g_autofree char *text = NULL;
  TjDate made = { 0 };

  if (one_in (self, 4))
    return made;
  switch (below (self, self->extreme ? 4 : 3))
    {
    case 0:
      text = g_strdup_printf ("%u", 2023 + below (self, 8));
      break;
    case 1:
      text = g_strdup_printf ("%u-%02u", 2023 + below (self, 8), 1 + below (self, 12));
      break;
    case 2:
      text = one_in (self, 3)
                 ? g_strdup_printf ("%u-12-31", 2023 + below (self, 8))
                 : g_strdup_printf ("%u-%02u-%02u", 2023 + below (self, 8), 1 + below (self, 12), 1 + below (self, 28));
      break;
    default:
      text = g_strdup (extremes[below (self, G_N_ELEMENTS (extremes))]);
      break;
    }
  g_assert_true (tj_date_from_text (text, &made, NULL));
  return made;
}

static TjTick
tick (MoneyRandom *self)
{
  static const TjTick ticks[] = { TJ_TICK_UNSET, TJ_TICK_YES, TJ_TICK_NO };

  return ticks[below (self, G_N_ELEMENTS (ticks))];
}

/* Records ---------------------------------------------------------------------------------------------------------- */

static void
fill_build (MoneyRandom *self, const TjModel *model, TjCostLine *line)
{
  line->build = (int) below (self, TJ_BUILD_KIND_YEARS + 1);
  line->quantity = number (self);
  line->unit_price = one_in (self, 3) ? (TjMoney) { 0 } : money (self);
  line->hours = number (self);
  line->fte = number (self);
  tj_date_clear (&line->build_start);
  tj_date_clear (&line->build_finish);
  line->build_start = one_in (self, 2) ? date (self) : (TjDate) { 0 };
  line->build_finish = one_in (self, 2) ? date (self) : (TjDate) { 0 };
  if (one_in (self, 3))
    series (self, &line->budgeted);
  line->role = maybe (self, model, TJ_KIND_ROLE, 3);
}

static void
fill_line (MoneyRandom *self, const TjModel *model, TjCostLine *line)
{
  const TjCostLine *parent;

  line->parent = maybe (self, model, TJ_KIND_COST_LINE, 2);
  parent = line->parent ? tj_model_get (model, line->parent) : NULL;
  if (line->parent == line->record.id)
    line->parent = 0;
  else if (parent)
    line->project = parent->project;
  line->condition = maybe (self, model, TJ_KIND_CONDITION, 4);
  line->activity = maybe (self, model, TJ_KIND_ACTIVITY, 3);
  line->follows = line->activity ? tick (self) : TJ_TICK_UNSET;
  line->key = maybe (self, model, TJ_KIND_SHARE_KEY, 6);
  line->budgeted_source = maybe (self, model, TJ_KIND_FUNDING_SOURCE, 10);
  if (one_in (self, 3))
    fill_build (self, model, line);
  if (!one_in (self, 4))
    series (self, &line->amounts);
}

static void
fill_source (MoneyRandom *self, const TjModel *model, TjFundingSource *source)
{
  source->kind = (int) below (self, TJ_SOURCE_KIND_THIRD + 1);
  source->opening_balance = one_in (self, 2) ? money (self) : (TjMoney) { 0 };
  tj_date_clear (&source->opening_date);
  source->opening_date = date (self);
  source->carry_over = tick (self);
  source->condition = maybe (self, model, TJ_KIND_CONDITION, 5);
  if (one_in (self, 2))
    series (self, &source->income);
}

static void
fill_other (MoneyRandom *self, const TjModel *model, gpointer record)
{
  TjCoverage *coverage = record;
  TjSourceMutation *mutation = record;
  TjRealisation *realisation = record;
  TjKeyValue *value = record;

  switch (((const TjRecord *) record)->kind)
    {
    case TJ_KIND_CONDITION:
      ((TjCondition *) record)->met = tick (self);
      break;
    case TJ_KIND_SOURCE_MUTATION:
      mutation->funding_source = pick (self, model, TJ_KIND_FUNDING_SOURCE);
      mutation->kind = 1 + (int) below (self, 2);
      tj_date_clear (&mutation->date);
      mutation->date = date (self);
      mutation->amount = money (self);
      mutation->condition = maybe (self, model, TJ_KIND_CONDITION, 5);
      break;
    case TJ_KIND_COVERAGE:
      coverage->cost_line = pick (self, model, TJ_KIND_COST_LINE);
      coverage->funding_source = pick (self, model, TJ_KIND_FUNDING_SOURCE);
      coverage->condition = maybe (self, model, TJ_KIND_CONDITION, 5);
      if (one_in (self, 2))
        series (self, &coverage->amounts);
      break;
    case TJ_KIND_REALISATION:
      realisation->cost_line = pick (self, model, TJ_KIND_COST_LINE);
      realisation->kind = 1 + (int) below (self, 4);
      tj_date_clear (&realisation->as_of);
      realisation->as_of = date (self);
      series (self, &realisation->amounts);
      break;
    case TJ_KIND_KEY_VALUE:
      value->key = pick (self, model, TJ_KIND_SHARE_KEY);
      value->partner = pick (self, model, TJ_KIND_PARTNER);
      value->value = number (self);
      break;
    case TJ_KIND_SHARE_KEY:
      ((TjShareKey *) record)->rounding = (int) below (self, 3);
      break;
    default:
      break;
    }
}

static void
fill_role (MoneyRandom *self, TjRole *role)
{
  role->hourly_rate = money (self);
  role->cost_per_fte = money (self);
  role->fte = number (self);
}

static void
fill_activity (MoneyRandom *self, TjActivity *activity)
{
  tj_date_clear (&activity->start);
  tj_date_clear (&activity->finish);
  activity->start = date (self);
  activity->finish = date (self);
}

/* Gives a record other values. */
static void
fill (MoneyRandom *self, const TjModel *model, gpointer record)
{
  switch (((const TjRecord *) record)->kind)
    {
    case TJ_KIND_COST_LINE:
      fill_line (self, model, record);
      break;
    case TJ_KIND_FUNDING_SOURCE:
      fill_source (self, model, record);
      break;
    case TJ_KIND_ROLE:
      fill_role (self, record);
      break;
    case TJ_KIND_ACTIVITY:
      fill_activity (self, record);
      break;
    default:
      fill_other (self, model, record);
      break;
    }
}

static gpointer
new_record (MoneyRandom *self, const TjModel *model, TjKind kind)
{
  TjRecord *record = tj_record_new (kind, self->next++);
  const TjField *project = tj_kind_project_field (kind), *name = tj_kind_field (kind, "name");
  const TjField *order = tj_kind_field (kind, "sort_order");

  if (project)
    *(TjId *) tj_field_value_mut (project, record) = one_in (self, 6) ? 2 : 1;
  if (name)
    *(char **) tj_field_value_mut (name, record) = g_strdup_printf ("%s %d", tj_kind (kind)->name, (int) record->id);
  if (order)
    *(gint64 *) tj_field_value_mut (order, record)
        = (gint64) self->next * 1000 + (one_in (self, 2) ? -1000000 : 1000000);
  if (kind == TJ_KIND_ROLE)
    ((TjRole *) record)->team = pick (self, model, TJ_KIND_TEAM);
  fill (self, model, record);
  return record;
}

static void
add (MoneyRandom *self, TjModel *model, TjKind kind, guint n)
{
  while (n-- > 0)
    tj_model_add (model, new_record (self, model, kind));
}

TjModel *
money_random_model (MoneyRandom *self, guint n)
{
  TjModel *model = tj_model_new ();
  g_autoptr (GError) error = NULL;

  self->next = 1;
  add (self, model, TJ_KIND_PROJECT, PROJECTS);
  add (self, model, TJ_KIND_TEAM, 1);
  add (self, model, TJ_KIND_CONDITION, 4);
  add (self, model, TJ_KIND_ACTIVITY, 3);
  add (self, model, TJ_KIND_ROLE, 3);
  add (self, model, TJ_KIND_AREA, 3);
  add (self, model, TJ_KIND_PARTNER, 4);
  add (self, model, TJ_KIND_SHARE_KEY, 2);
  add (self, model, TJ_KIND_KEY_VALUE, 6);
  add (self, model, TJ_KIND_FUNDING_SOURCE, 3 + n / 6);
  add (self, model, TJ_KIND_COST_LINE, n);
  add (self, model, TJ_KIND_SOURCE_MUTATION, 1 + n / 4);
  add (self, model, TJ_KIND_COVERAGE, n);
  add (self, model, TJ_KIND_REALISATION, n / 4);
  if (!tj_model_check_all (model, &error))
    g_error ("made a model that does not hold: %s", error->message);
  return model;
}

/* Edits ------------------------------------------------------------------------------------------------------------ */

static TjKind
kind_to_edit (MoneyRandom *self)
{
  static const TjKind kinds[]
      = { TJ_KIND_COST_LINE,       TJ_KIND_COST_LINE,   TJ_KIND_COST_LINE, TJ_KIND_FUNDING_SOURCE, TJ_KIND_COVERAGE,
          TJ_KIND_SOURCE_MUTATION, TJ_KIND_REALISATION, TJ_KIND_CONDITION, TJ_KIND_ROLE,           TJ_KIND_AREA,
          TJ_KIND_ACTIVITY };

  return kinds[below (self, G_N_ELEMENTS (kinds))];
}

/* The amounts of some lines and no more. */
static void
edit_amounts (MoneyRandom *self, TjModel *model, TjEdit *edit)
{
  for (guint n = 1 + below (self, 3); n > 0; n--)
    {
      const TjCostLine *before = tj_model_get (model, pick (self, model, TJ_KIND_COST_LINE));
      TjCostLine *after;

      if (before == NULL || tj_edit_find (edit, before->record.id))
        continue;
      after = tj_record_copy (before);
      if (one_in (self, 3) || after->amounts.n_entries == 0)
        series (self, &after->amounts);
      else
        {
          TjSeriesEntry *entry = &after->amounts.entries[below (self, after->amounts.n_entries)];

          entry->amount = money (self);
        }
      tj_edit_update (edit, before, after);
    }
}

static void
edit_record (MoneyRandom *self, TjModel *model, TjEdit *edit)
{
  TjKind kind = kind_to_edit (self);
  gconstpointer before = tj_model_get (model, pick (self, model, kind));
  gpointer after;

  if (before == NULL || one_in (self, 6))
    {
      tj_edit_insert (edit, new_record (self, model, kind));
      return;
    }
  if (one_in (self, 8))
    {
      tj_model_add_delete (model, edit, ((const TjRecord *) before)->id);
      return;
    }
  after = tj_record_copy (before);
  fill (self, model, after);
  tj_edit_update (edit, before, after);
}

TjEdit *
money_random_edit (MoneyRandom *self, TjModel *model)
{
  for (;;)
    {
      g_autoptr (TjEdit) edit = tj_edit_new ("random");

      if (one_in (self, 2))
        edit_amounts (self, model, edit);
      else
        edit_record (self, model, edit);
      if (tj_edit_n_changes (edit) > 0 && tj_model_check (model, edit, NULL))
        return g_steal_pointer (&edit);
    }
}

/* Other ids -------------------------------------------------------------------------------------------------------- */

static gpointer
with_ids (const TjRecord *record, GHashTable *ids)
{
  const TjKindInfo *info = tj_kind (record->kind);
  TjRecord *copy = tj_record_copy (record);

  copy->id = *(TjId *) g_hash_table_lookup (ids, &record->id);
  for (guint i = 0; i < info->n_fields; i++)
    {
      TjId *value = info->fields[i].type == TJ_TYPE_REF ? tj_field_value_mut (&info->fields[i], copy) : NULL;

      if (value && *value)
        *value = *(TjId *) g_hash_table_lookup (ids, value);
    }
  return copy;
}

TjModel *
money_random_with_ids (MoneyRandom *self, const TjModel *model, GHashTable *ids)
{
  TjModel *copy = tj_model_new ();
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      {
        const TjRecord *record = tj_model_at (model, kind, i);
        TjId id = kind == TJ_KIND_PROJECT
                      ? record->id
                      : ((TjId) (g_rand_int (self->rand) >> 2) << 32) + g_rand_int (self->rand) + 10;

        g_hash_table_insert (ids, g_memdup2 (&record->id, sizeof id), g_memdup2 (&id, sizeof id));
        g_ptr_array_insert (records, (gint) below (self, records->len + 1), (gpointer) record);
      }
  for (guint i = 0; i < records->len; i++)
    tj_model_add (copy, with_ids (g_ptr_array_index (records, i), ids));
  return copy;
}

/* The same --------------------------------------------------------------------------------------------------------- */

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
