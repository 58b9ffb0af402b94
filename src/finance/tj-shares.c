// SPDX-License-Identifier: EUPL-1.2
#include "tj-shares.h"

#include "tj-prorate.h"

#define CENTS_PER_EURO 100
#define TENTHS_OF_PERCENT 1000

static const TjPartner *
partner_of (const TjModel *model, const TjKeyPart *part)
{
  return tj_model_get_kind (model, TJ_KIND_PARTNER, part->partner);
}

static int
compare_parts (gconstpointer a, gconstpointer b, gpointer model)
{
  const TjPartner *first = partner_of (model, a), *second = partner_of (model, b);

  if (first->sort_order != second->sort_order)
    return first->sort_order < second->sort_order ? -1 : 1;
  return first->record.id < second->record.id ? -1 : first->record.id > second->record.id;
}

/* Of a partner that stands in a key twice both count. */
static void
add_part (GArray *parts, const TjKeyValue *value)
{
  gint64 weight = value->value.state == TJ_NUMBER_KNOWN ? MAX (value->value.value, 0) : 0;
  TjKeyPart part = { value->partner, weight, { 0, 0 } };

  for (guint i = 0; i < parts->len; i++)
    {
      TjKeyPart *there = &g_array_index (parts, TjKeyPart, i);

      if (there->partner != value->partner)
        continue;
      there->weight = tj_cents_add (there->weight, weight, NULL);
      return;
    }
  g_array_append_val (parts, part);
}

GArray *
tj_share_key_parts (TjModel *model, TjId key)
{
  const GPtrArray *values
      = tj_model_referrers (model, TJ_KIND_KEY_VALUE, tj_kind_field (TJ_KIND_KEY_VALUE, "key"), key);
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (TjKeyPart));
  gint64 sum = 0;

  for (guint i = 0; values && i < values->len; i++)
    add_part (parts, g_ptr_array_index (values, i));
  g_array_sort_with_data (parts, compare_parts, model);
  for (guint i = 0; i < parts->len; i++)
    sum = tj_cents_add (sum, g_array_index (parts, TjKeyPart, i).weight, NULL);
  for (guint i = 0; i < parts->len && sum > 0; i++)
    {
      TjKeyPart *part = &g_array_index (parts, TjKeyPart, i);

      part->fraction = tj_ratio (part->weight, sum);
    }
  return parts;
}

gint64
tj_share_percent (TjRatio fraction)
{
  return fraction.denominator ? tj_cents_times (TENTHS_OF_PERCENT, fraction.numerator, fraction.denominator) : 0;
}

static guint
largest (const GArray *parts)
{
  guint found = 0;

  for (guint i = 1; i < parts->len; i++)
    if (g_array_index (parts, TjKeyPart, i).weight > g_array_index (parts, TjKeyPart, found).weight)
      found = i;
  return found;
}

gboolean
tj_share_split (gint64 cents, const GArray *parts, TjRounding rounding, gint64 *shares)
{
  g_autofree gint64 *weights = g_new0 (gint64, MAX (parts->len, 1));
  gint64 unit = rounding == TJ_ROUNDING_EUROS ? CENTS_PER_EURO : 1;

  for (guint i = 0; i < parts->len; i++)
    weights[i] = g_array_index (parts, TjKeyPart, i).weight;
  if (!tj_prorate_weights (cents / unit, weights, parts->len, shares))
    return FALSE;
  for (guint i = 0; i < parts->len; i++)
    shares[i] *= unit;
  shares[largest (parts)] += cents % unit;
  return TRUE;
}

GArray *
tj_shared_lines (const TjBudget *budget, const TjModel *model)
{
  const GArray *lines = tj_budget_lines (budget);
  GArray *shared = g_array_new (FALSE, FALSE, sizeof (TjId));
  guint above = G_MAXUINT; /* how deep the line stands that is split, and that what follows lies below */

  for (guint i = 0; i < lines->len; i++)
    {
      TjId id = g_array_index (lines, TjId, i);
      const TjCostLine *line = tj_model_get_kind (model, TJ_KIND_COST_LINE, id);
      guint depth = tj_budget_depth (budget, id);

      if (depth > above || line == NULL)
        continue;
      above = line->key ? depth : G_MAXUINT;
      if (line->key)
        g_array_append_val (shared, id);
    }
  return shared;
}

static int
place_of (const GArray *parts, TjId partner)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, TjKeyPart, i).partner == partner)
      return (int) i;
  return -1;
}

static gboolean
add_line (const TjBudget *budget, TjModel *model, TjId id, TjId partner, TjBudgetCell *cells)
{
  const TjCostLine *line = tj_model_get_kind (model, TJ_KIND_COST_LINE, id);
  const TjShareKey *key = line && line->key ? tj_model_get_kind (model, TJ_KIND_SHARE_KEY, line->key) : NULL;
  const TjBudgetCell *costs = tj_budget_costs (budget, id);
  g_autoptr (GArray) parts = key ? tj_share_key_parts (model, line->key) : NULL;
  g_autofree gint64 *shares = NULL;
  int place = parts ? place_of (parts, partner) : -1;

  if (place < 0)
    return FALSE;
  shares = g_new0 (gint64, parts->len);
  for (guint i = 0; i < tj_budget_columns (budget)->len; i++)
    {
      TjBudgetCell cell = costs[i];

      if (!(costs[i].flags & TJ_CELL_SET) || !tj_share_split (costs[i].cents, parts, key->rounding, shares))
        continue;
      cell.cents = shares[place];
      tj_budget_cell_add (&cells[i], &cell);
    }
  return TRUE;
}

gboolean
tj_shares_of (const TjBudget *budget, TjModel *model, TjId line, TjId partner, TjBudgetCell *cells)
{
  g_autoptr (GArray) lines = NULL;
  gboolean found = FALSE;

  memset (cells, 0, tj_budget_columns (budget)->len * sizeof *cells);
  if (line)
    return add_line (budget, model, line, partner, cells);
  lines = tj_shared_lines (budget, model);
  for (guint i = 0; i < lines->len; i++)
    found |= add_line (budget, model, g_array_index (lines, TjId, i), partner, cells);
  return found;
}
