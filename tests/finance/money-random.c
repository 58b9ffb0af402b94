// SPDX-License-Identifier: EUPL-1.2
#include "money-random.h"

#include "money-random-values.h"
#include "tj-records.h"

#define PROJECTS 2

/* Records ---------------------------------------------------------------------------------------------------------- */

static void
fill_build (MoneyRandom *self, const TjModel *model, TjCostLine *line)
{
  line->build = (int) money_random_below (self, TJ_BUILD_KIND_YEARS + 1);
  line->quantity = money_random_number (self);
  line->unit_price = money_random_one_in (self, 3) ? (TjMoney) { 0 } : money_random_money (self);
  line->hours = money_random_number (self);
  line->fte = money_random_number (self);
  tj_date_clear (&line->build_start);
  tj_date_clear (&line->build_finish);
  line->build_start = money_random_one_in (self, 2) ? money_random_date (self) : (TjDate) { 0 };
  line->build_finish = money_random_one_in (self, 2) ? money_random_date (self) : (TjDate) { 0 };
  if (money_random_one_in (self, 3))
    money_random_series (self, &line->budgeted);
  line->role = money_random_maybe (self, model, TJ_KIND_ROLE, 3);
}

static void
fill_line (MoneyRandom *self, const TjModel *model, TjCostLine *line)
{
  const TjCostLine *parent;

  line->parent = money_random_maybe (self, model, TJ_KIND_COST_LINE, 2);
  parent = line->parent ? tj_model_get (model, line->parent) : NULL;
  if (line->parent == line->record.id)
    line->parent = 0;
  else if (parent)
    line->project = parent->project;
  line->condition = money_random_maybe (self, model, TJ_KIND_CONDITION, 4);
  line->activity = money_random_maybe (self, model, TJ_KIND_ACTIVITY, 3);
  line->follows = line->activity ? money_random_tick (self) : TJ_TICK_UNSET;
  line->key = money_random_maybe (self, model, TJ_KIND_SHARE_KEY, 6);
  line->budgeted_source = money_random_maybe (self, model, TJ_KIND_FUNDING_SOURCE, 10);
  if (money_random_one_in (self, 3))
    fill_build (self, model, line);
  if (!money_random_one_in (self, 4))
    money_random_series (self, &line->amounts);
}

static void
fill_source (MoneyRandom *self, const TjModel *model, TjFundingSource *source)
{
  source->kind = (int) money_random_below (self, TJ_SOURCE_KIND_THIRD + 1);
  source->opening_balance = money_random_one_in (self, 2) ? money_random_money (self) : (TjMoney) { 0 };
  tj_date_clear (&source->opening_date);
  source->opening_date = money_random_date (self);
  source->carry_over = money_random_tick (self);
  source->condition = money_random_maybe (self, model, TJ_KIND_CONDITION, 5);
  if (money_random_one_in (self, 2))
    money_random_series (self, &source->income);
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
      ((TjCondition *) record)->met = money_random_tick (self);
      break;
    case TJ_KIND_SOURCE_MUTATION:
      mutation->funding_source = money_random_pick (self, model, TJ_KIND_FUNDING_SOURCE);
      mutation->kind = 1 + (int) money_random_below (self, 2);
      tj_date_clear (&mutation->date);
      mutation->date = money_random_date (self);
      mutation->amount = money_random_money (self);
      mutation->condition = money_random_maybe (self, model, TJ_KIND_CONDITION, 5);
      break;
    case TJ_KIND_COVERAGE:
      coverage->cost_line = money_random_pick (self, model, TJ_KIND_COST_LINE);
      coverage->funding_source = money_random_pick (self, model, TJ_KIND_FUNDING_SOURCE);
      coverage->condition = money_random_maybe (self, model, TJ_KIND_CONDITION, 5);
      if (money_random_one_in (self, 2))
        money_random_series (self, &coverage->amounts);
      break;
    case TJ_KIND_REALISATION:
      realisation->cost_line = money_random_pick (self, model, TJ_KIND_COST_LINE);
      realisation->kind = 1 + (int) money_random_below (self, 4);
      tj_date_clear (&realisation->as_of);
      realisation->as_of = money_random_date (self);
      money_random_series (self, &realisation->amounts);
      break;
    case TJ_KIND_KEY_VALUE:
      value->key = money_random_pick (self, model, TJ_KIND_SHARE_KEY);
      value->partner = money_random_pick (self, model, TJ_KIND_PARTNER);
      value->value = money_random_number (self);
      break;
    case TJ_KIND_SHARE_KEY:
      ((TjShareKey *) record)->rounding = (int) money_random_below (self, 3);
      break;
    default:
      break;
    }
}

static void
fill_role (MoneyRandom *self, TjRole *role)
{
  role->hourly_rate = money_random_money (self);
  role->cost_per_fte = money_random_money (self);
  role->fte = money_random_number (self);
}

static void
fill_activity (MoneyRandom *self, TjActivity *activity)
{
  tj_date_clear (&activity->start);
  tj_date_clear (&activity->finish);
  activity->start = money_random_date (self);
  activity->finish = money_random_date (self);
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
    *(TjId *) tj_field_value_mut (project, record) = money_random_one_in (self, 6) ? 2 : 1;
  if (name)
    *(char **) tj_field_value_mut (name, record) = g_strdup_printf ("%s %d", tj_kind (kind)->name, (int) record->id);
  if (order)
    *(gint64 *) tj_field_value_mut (order, record)
        = (gint64) self->next * 1000 + (money_random_one_in (self, 2) ? -1000000 : 1000000);
  if (kind == TJ_KIND_ROLE)
    ((TjRole *) record)->team = money_random_pick (self, model, TJ_KIND_TEAM);
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

  return kinds[money_random_below (self, G_N_ELEMENTS (kinds))];
}

/* The amounts of some lines and no more. */
static void
edit_amounts (MoneyRandom *self, TjModel *model, TjEdit *edit)
{
  for (guint n = 1 + money_random_below (self, 3); n > 0; n--)
    {
      const TjCostLine *before = tj_model_get (model, money_random_pick (self, model, TJ_KIND_COST_LINE));
      TjCostLine *after;

      if (before == NULL || tj_edit_find (edit, before->record.id))
        continue;
      after = tj_record_copy (before);
      if (money_random_one_in (self, 3) || after->amounts.n_entries == 0)
        money_random_series (self, &after->amounts);
      else
        {
          TjSeriesEntry *entry = &after->amounts.entries[money_random_below (self, after->amounts.n_entries)];

          entry->amount = money_random_money (self);
        }
      tj_edit_update (edit, before, after);
    }
}

static void
edit_record (MoneyRandom *self, TjModel *model, TjEdit *edit)
{
  TjKind kind = kind_to_edit (self);
  gconstpointer before = tj_model_get (model, money_random_pick (self, model, kind));
  gpointer after;

  if (before == NULL || money_random_one_in (self, 6))
    {
      tj_edit_insert (edit, new_record (self, model, kind));
      return;
    }
  if (money_random_one_in (self, 8))
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

      if (money_random_one_in (self, 2))
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
        g_ptr_array_insert (records, (gint) money_random_below (self, records->len + 1), (gpointer) record);
      }
  for (guint i = 0; i < records->len; i++)
    tj_model_add (copy, with_ids (g_ptr_array_index (records, i), ids));
  return copy;
}
