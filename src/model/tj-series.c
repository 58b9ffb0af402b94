// SPDX-License-Identifier: EUPL-1.2
#include "tj-series.h"

#include <string.h>

void
tj_series_clear (TjSeries *series)
{
  g_clear_pointer (&series->entries, g_free);
  series->n_entries = 0;
}

void
tj_series_copy (TjSeries *dest, const TjSeries *src)
{
  dest->n_entries = src->n_entries;
  dest->entries = g_memdup2 (src->entries, src->n_entries * sizeof (TjSeriesEntry));
}

gboolean
tj_series_equal (const TjSeries *a, const TjSeries *b)
{
  if (a->n_entries != b->n_entries)
    return FALSE;
  for (guint i = 0; i < a->n_entries; i++)
    {
      const TjSeriesEntry *left = &a->entries[i];
      const TjSeriesEntry *right = &b->entries[i];

      if (left->from != right->from || left->to != right->to || !tj_money_equal (&left->amount, &right->amount))
        return FALSE;
    }
  return TRUE;
}

/* Where the entry is, or would be; @found tells which. */
static guint
find_place (const TjSeries *series, gint32 from, gint32 to, gboolean *found)
{
  guint i = 0;

  while (i < series->n_entries
         && (series->entries[i].from < from || (series->entries[i].from == from && series->entries[i].to < to)))
    i++;
  *found = i < series->n_entries && series->entries[i].from == from && series->entries[i].to == to;
  return i;
}

const TjMoney *
tj_series_get (const TjSeries *series, gint32 from, gint32 to)
{
  gboolean found;
  guint i = find_place (series, from, to, &found);

  return found ? &series->entries[i].amount : NULL;
}

static void
remove_at (TjSeries *series, guint i)
{
  TjSeriesEntry *at = &series->entries[i];

  series->n_entries--;
  memmove (at, at + 1, (series->n_entries - i) * sizeof (TjSeriesEntry));
  if (series->n_entries == 0)
    tj_series_clear (series);
}

static void
insert_at (TjSeries *series, guint i, TjSeriesEntry entry)
{
  series->entries = g_renew (TjSeriesEntry, series->entries, series->n_entries + 1);
  memmove (&series->entries[i + 1], &series->entries[i], (series->n_entries - i) * sizeof (TjSeriesEntry));
  series->entries[i] = entry;
  series->n_entries++;
}

void
tj_series_set (TjSeries *series, gint32 from, gint32 to, const TjMoney *amount)
{
  gboolean remove = amount == NULL || amount->state == TJ_MONEY_UNSET;
  gboolean found;
  guint i = find_place (series, from, to, &found);

  if (found && remove)
    remove_at (series, i);
  else if (found)
    series->entries[i].amount = *amount;
  else if (!remove)
    insert_at (series, i, (TjSeriesEntry) { from, to, *amount });
}

static TjNumber
as_number (const TjMoney *amount)
{
  return (TjNumber) { .state = TJ_NUMBER_KNOWN, .qualifier = amount->qualifier, .value = amount->cents };
}

static void
write_amount (const TjMoney *amount, TjUnit unit, GString *out)
{
  TjNumber number = as_number (amount);

  if (unit == TJ_UNIT_MONEY || amount->state != TJ_MONEY_KNOWN)
    tj_money_to_text (amount, out);
  else
    tj_number_to_text (&number, unit, out);
}

static void
write_key (const TjSeriesEntry *entry, GString *out)
{
  if (entry->from == 0)
    g_string_append_c (out, '*');
  else if (entry->to == TJ_YEAR_ONWARDS)
    g_string_append_printf (out, "%d+", entry->from);
  else if (entry->from == entry->to)
    g_string_append_printf (out, "%d", entry->from);
  else
    g_string_append_printf (out, "%d-%d", entry->from, entry->to);
}

void
tj_series_to_text (const TjSeries *series, TjUnit unit, GString *out)
{
  for (guint i = 0; i < series->n_entries; i++)
    {
      if (i > 0)
        g_string_append (out, "; ");
      write_key (&series->entries[i], out);
      g_string_append_c (out, '=');
      write_amount (&series->entries[i].amount, unit, out);
    }
}

static char *
format_amount (const TjMoney *amount, TjUnit unit)
{
  TjNumber number = as_number (amount);

  if (unit == TJ_UNIT_MONEY || amount->state != TJ_MONEY_KNOWN)
    return tj_money_format (amount);
  return tj_number_format (&number, unit, FALSE);
}

char *
tj_series_format (const TjSeries *series, TjUnit unit)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < series->n_entries; i++)
    {
      const TjSeriesEntry *entry = &series->entries[i];
      g_autofree char *amount = format_amount (&entry->amount, unit);

      if (i > 0)
        g_string_append (out, "; ");
      if (entry->to == TJ_YEAR_ONWARDS)
        g_string_append_printf (out, "%d e.v.: ", entry->from);
      else if (entry->from != 0)
        {
          write_key (entry, out);
          g_string_append (out, ": ");
        }
      g_string_append (out, amount);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}
