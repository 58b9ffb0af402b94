// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-sheet-private.h"
#include "tj-budget-text.h"
#include "tj-realised.h"
#include "tj-shares.h"

/* Shares ------------------------------------------------------------------------------------------------------------
 */

/* 'Weert · 56,9 %': rounded for the eye, while the amounts follow from the exact fraction. */
static char *
share_title (const TjSheetMaking *self, const TjKeyPart *part)
{
  g_autofree char *partner = tj_sheet_title (self, part->partner), *percent = NULL;

  if (part->fraction.denominator == 0)
    return g_steal_pointer (&partner);
  percent = tj_ratio_text (tj_ratio (tj_share_percent (part->fraction), 10), 1);
  return g_strdup_printf ("%s · %s %%", partner, percent);
}

static void
add_share (TjSheetMaking *self, TjId line, const TjKeyPart *part, TjRounding rounding, TjBudgetCell *cells)
{
  TjSheetRow *row;

  if (!tj_shares_of (self->budget, self->model, line, part->partner, cells))
    return;
  row = tj_sheet_add (self, TJ_SHEET_SHARES, TJ_SHEET_ROW, 2, share_title (self, part), cells);
  row->id = part->partner;
  tj_sheet_add_term (row, GPOINTER_TO_UINT (g_hash_table_lookup (self->lines, &line)), 1);
  row->origin = TJ_SHEET_SHARE;
  row->weight = part->weight;
  row->rounding = (int) rounding;
}

static void
add_shared_line (TjSheetMaking *self, TjId id, GHashTable *partners, TjBudgetCell *cells)
{
  const TjCostLine *line = tj_model_get (self->model, id);
  const TjShareKey *key = tj_model_get (self->model, line->key);
  g_autoptr (GArray) parts = tj_share_key_parts (self->model, line->key);
  TjRounding rounding = key->rounding == TJ_ROUNDING_EUROS ? TJ_ROUNDING_EUROS : TJ_ROUNDING_CENTS;
  TjSheetRow *row = tj_sheet_add (self, TJ_SHEET_SHARES, TJ_SHEET_HEADING, 1,
                                  g_strdup_printf ("%s · %s", line->name, key->name), NULL);

  row->id = id;
  for (guint i = 0; i < parts->len; i++)
    {
      TjKeyPart *part = &g_array_index (parts, TjKeyPart, i);
      GArray *rows = g_hash_table_lookup (partners, &part->partner);
      guint place = self->sheet->rows->len;

      add_share (self, id, part, rounding, cells);
      if (self->sheet->rows->len == place)
        continue;
      if (rows == NULL)
        {
          gint64 *copy = g_memdup2 (&part->partner, sizeof part->partner);

          rows = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (partners, copy, rows);
        }
      g_array_append_val (rows, place);
    }
}

static void
add_partner_total (TjSheetMaking *self, const TjPartner *partner, const GArray *rows, TjBudgetCell *cells)
{
  TjSheetRow *row;

  if (rows == NULL || !tj_shares_of (self->budget, self->model, 0, partner->record.id, cells))
    return;
  row = tj_sheet_add (self, TJ_SHEET_SHARES, TJ_SHEET_TOTAL, 1, g_strdup_printf (_ ("%s in all"), partner->name),
                      cells);
  row->id = partner->record.id;
  for (guint i = 0; i < rows->len; i++)
    tj_sheet_add_term (row, g_array_index (rows, guint, i), 1);
}

void
tj_sheet_add_shares (TjSheetMaking *self)
{
  g_autoptr (GArray) lines = tj_shared_lines (self->budget, self->model);
  g_autoptr (GHashTable) partners
      = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, (GDestroyNotify) g_array_unref);
  g_autoptr (GPtrArray) all = NULL;
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, MAX (self->sheet->columns->len, 1));

  if (lines->len == 0)
    return;
  tj_sheet_heading (self, TJ_SHEET_SHARES);
  for (guint i = 0; i < lines->len; i++)
    add_shared_line (self, g_array_index (lines, TjId, i), partners, cells);
  all = tj_model_sorted (self->model, TJ_KIND_PARTNER, tj_budget_project (self->budget), NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const TjPartner *partner = g_ptr_array_index (all, i);

      add_partner_total (self, partner, g_hash_table_lookup (partners, &partner->record.id), cells);
    }
}

/* Realisation -------------------------------------------------------------------------------------------------------
 */

static TjId
record_of (const TjSheetMaking *self, TjId line, TjRealisationKind kind)
{
  const GPtrArray *records
      = tj_model_referrers (self->model, TJ_KIND_REALISATION, tj_kind_field (TJ_KIND_REALISATION, "cost_line"), line);
  TjId found = 0;

  /* More than one of a kind cannot be filled in as one. */
  for (guint i = 0; records && i < records->len; i++)
    {
      const TjRealisation *record = g_ptr_array_index (records, i);

      if (record->kind != (int) kind)
        continue;
      if (found)
        return 0;
      found = record->record.id;
    }
  return found;
}

static guint
add_figure (TjSheetMaking *self, TjId line, TjRealisationKind kind, TjBudgetCell *cells)
{
  const TjField *field = tj_kind_field (TJ_KIND_REALISATION, "kind");
  TjSheetRow *row;

  if (!tj_realised (self->budget, self->model, line, kind, cells))
    return G_MAXUINT;
  row = tj_sheet_add (self, TJ_SHEET_REALISED, TJ_SHEET_ROW, 2,
                      g_strdup (g_dgettext (GETTEXT_PACKAGE, tj_field_choice (field, (int) kind)->label)), cells);
  row->id = line;
  row->record = record_of (self, line, kind);
  row->field = row->record ? tj_kind_field (TJ_KIND_REALISATION, "amounts") : NULL;
  return tj_sheet_last (self);
}

static gboolean
has_figures (const TjSheetMaking *self, TjId line)
{
  const GPtrArray *records
      = tj_model_referrers (self->model, TJ_KIND_REALISATION, tj_kind_field (TJ_KIND_REALISATION, "cost_line"), line);

  return records && records->len > 0;
}

/* Years of which the budget was amended take that, others the first budget: no plain sum, so what may be spent is
 * stated. */
static void
add_realised_line (TjSheetMaking *self, TjId id, TjBudgetCell *cells)
{
  guint committed, actual, available;
  TjSheetRow *row = tj_sheet_add (self, TJ_SHEET_REALISED, TJ_SHEET_HEADING, 1, tj_sheet_title (self, id), NULL);

  row->id = id;
  add_figure (self, id, TJ_REALISATION_KIND_BUDGETED, cells);
  add_figure (self, id, TJ_REALISATION_KIND_AMENDED, cells);
  tj_realised_available (self->budget, self->model, id, cells);
  tj_sheet_add (self, TJ_SHEET_REALISED, TJ_SHEET_ROW, 2, g_strdup (_ ("May be spent")), cells)->id = id;
  available = tj_sheet_last (self);
  committed = add_figure (self, id, TJ_REALISATION_KIND_COMMITTED, cells);
  actual = add_figure (self, id, TJ_REALISATION_KIND_ACTUAL, cells);
  tj_realised_left (self->budget, self->model, id, cells);
  row = tj_sheet_add (self, TJ_SHEET_REALISED, TJ_SHEET_TOTAL, 2, g_strdup (_ ("Left to spend")), cells);
  row->id = id;
  tj_sheet_add_term (row, available, 1);
  if (committed != G_MAXUINT)
    tj_sheet_add_term (row, committed, -1);
  if (actual != G_MAXUINT)
    tj_sheet_add_term (row, actual, -1);
}

void
tj_sheet_add_realised (TjSheetMaking *self)
{
  const GArray *lines = tj_budget_lines (self->budget);
  g_autofree TjBudgetCell *cells = g_new0 (TjBudgetCell, MAX (self->sheet->columns->len, 1));
  gboolean begun = FALSE;

  for (guint i = 0; i < lines->len; i++)
    {
      TjId id = g_array_index (lines, TjId, i);

      if (!has_figures (self, id))
        continue;
      if (!begun)
        tj_sheet_heading (self, TJ_SHEET_REALISED);
      begun = TRUE;
      add_realised_line (self, id, cells);
    }
}
