// SPDX-License-Identifier: EUPL-1.2
#include "tj-sheet-fold.h"

static const char *const part_names[TJ_SHEET_N_PARTS]
    = { "costs", "coverage", "difference", "course", "shares", "realised" };

static const TjSheetRow *
row_at (const TjBudgetSheet *sheet, guint row)
{
  return tj_budget_sheet_row (sheet, row);
}

char *
tj_sheet_fold_key (const TjSheetRow *row)
{
  if (row->id == 0)
    return g_strdup (part_names[row->part]);
  return g_strdup_printf ("%s:%" G_GINT64_FORMAT, part_names[row->part], row->id);
}

gboolean
tj_sheet_has_below (const TjBudgetSheet *sheet, guint row)
{
  return row + 1 < sheet->rows->len && row_at (sheet, row + 1)->part == row_at (sheet, row)->part
         && row_at (sheet, row + 1)->depth > row_at (sheet, row)->depth;
}

guint
tj_sheet_above (const TjBudgetSheet *sheet, guint row)
{
  guint depth = row_at (sheet, row)->depth;

  if (depth == 0)
    return G_MAXUINT;
  while (row-- > 0)
    if (row_at (sheet, row)->depth < depth)
      return row;
  return G_MAXUINT;
}

static gboolean
is_folded (const TjBudgetSheet *sheet, GHashTable *folded, guint row)
{
  g_autofree char *key = tj_sheet_has_below (sheet, row) ? tj_sheet_fold_key (row_at (sheet, row)) : NULL;

  return key && g_hash_table_contains (folded, key);
}

GArray *
tj_sheet_shown (const TjBudgetSheet *sheet, GHashTable *folded)
{
  GArray *shown = g_array_sized_new (FALSE, FALSE, sizeof (guint), sheet->rows->len);

  for (guint i = 0; i < sheet->rows->len;)
    {
      guint depth = row_at (sheet, i)->depth;
      gboolean skip = is_folded (sheet, folded, i);

      g_array_append_val (shown, i);
      i++;
      while (skip && i < sheet->rows->len && row_at (sheet, i)->depth > depth)
        i++;
    }
  return shown;
}

void
tj_sheet_fold_to (const TjBudgetSheet *sheet, GHashTable *folded, guint levels)
{
  g_hash_table_remove_all (folded);
  for (guint i = 0; i < sheet->rows->len; i++)
    if (tj_sheet_has_below (sheet, i) && row_at (sheet, i)->depth + 1 >= levels)
      g_hash_table_add (folded, tj_sheet_fold_key (row_at (sheet, i)));
}

void
tj_sheet_unfold_to (const TjBudgetSheet *sheet, GHashTable *folded, guint row)
{
  for (guint above = tj_sheet_above (sheet, row); above != G_MAXUINT; above = tj_sheet_above (sheet, above))
    {
      g_autofree char *key = tj_sheet_fold_key (row_at (sheet, above));

      g_hash_table_remove (folded, key);
    }
}

guint
tj_sheet_find (const TjBudgetSheet *sheet, TjId id)
{
  guint found = G_MAXUINT;

  for (guint i = 0; id && i < sheet->rows->len; i++)
    {
      const TjSheetRow *row = row_at (sheet, i);

      if (row->record == id && row->id == id)
        return i;
      if (found == G_MAXUINT && (row->id == id || row->record == id))
        found = i;
    }
  return found;
}
