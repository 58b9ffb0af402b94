// SPDX-License-Identifier: EUPL-1.2
#include "tj-prorate.h"

#include "tj-civil.h"

__extension__ typedef unsigned __int128 Wide;

/* Weights -----------------------------------------------------------------------------------------------------------
 */

static gboolean
add_up (const gint64 *weights, guint n, gint64 *sum)
{
  *sum = 0;
  for (guint i = 0; i < n; i++)
    if (weights[i] < 0 || __builtin_add_overflow (*sum, weights[i], sum))
      return FALSE;
  return *sum > 0;
}

/* G_MININT64 has no positive of its own. */
static guint64
size_of (gint64 cents)
{
  return cents < 0 ? -(guint64) cents : (guint64) cents;
}

static guint
largest (const guint64 *rests, guint n)
{
  guint found = 0;

  for (guint i = 1; i < n; i++)
    if (rests[i] > rests[found])
      found = i;
  return found;
}

gboolean
tj_prorate_weights (gint64 cents, const gint64 *weights, guint n, gint64 *parts)
{
  g_autofree guint64 *rests = NULL;
  guint64 left = size_of (cents);
  gint64 sum;

  if (!add_up (weights, n, &sum))
    return FALSE;
  rests = g_new (guint64, n);
  for (guint i = 0; i < n; i++)
    {
      Wide share = (Wide) size_of (cents) * (guint64) weights[i];

      rests[i] = (guint64) (share % (guint64) sum);
      parts[i] = (gint64) (guint64) (share / (guint64) sum);
      left -= (guint64) parts[i];
    }
  for (; left > 0; left--)
    {
      guint i = largest (rests, n);

      parts[i]++;
      rests[i] = 0;
    }
  for (guint i = 0; cents < 0 && i < n; i++)
    parts[i] = (gint64) - (guint64) parts[i];
  return TRUE;
}

/* Periods -----------------------------------------------------------------------------------------------------------
 */

static int
length_of_month (gint32 day)
{
  int year, month;

  tj_civil_split (day, &year, &month, NULL);
  return tj_civil_month_length (year, month);
}

static void
add_part (GArray *parts, GArray *weights, int year, int month, gint64 weight)
{
  TjProratePart part = { year, month, 0 };
  TjProratePart *last = parts->len ? &g_array_index (parts, TjProratePart, parts->len - 1) : NULL;

  if (last && last->year == year && last->month == month)
    {
      g_array_index (weights, gint64, weights->len - 1) += weight;
      return;
    }
  g_array_append_val (parts, part);
  g_array_append_val (weights, weight);
}

/* Only the first and the last month can be partly in: the product of their lengths is a whole number of parts of a
 * month in which the days of both can be told. */
static void
collect (GArray *parts, GArray *weights, gint32 first, gint32 finish, gboolean by_month)
{
  gint64 whole = (gint64) length_of_month (first) * length_of_month (finish - 1);

  while (first < finish)
    {
      int year, month, day;
      gint32 until;

      tj_civil_split (first, &year, &month, &day);
      until = tj_civil_day (year + 1, 1, 1);
      /* A year at once, which is twelve of its months. */
      if (!by_month && month == 1 && day == 1 && until <= finish)
        {
          add_part (parts, weights, year, 0, 12 * whole);
          first = until;
          continue;
        }
      until = MIN (tj_civil_day (year, month + 1, 1), finish);
      add_part (parts, weights, year, by_month ? month : 0,
                whole * (until - first) / tj_civil_month_length (year, month));
      first = until;
    }
}

static GArray *
prorate (gint64 cents, gint32 first, gint32 finish, gboolean by_month)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (TjProratePart));
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autofree gint64 *shares = NULL;

  if (first >= finish)
    return parts;
  collect (parts, weights, first, finish, by_month);
  shares = g_new0 (gint64, parts->len);
  tj_prorate_weights (cents, (const gint64 *) (gpointer) weights->data, parts->len, shares);
  for (guint i = 0; i < parts->len; i++)
    g_array_index (parts, TjProratePart, i).cents = shares[i];
  return parts;
}

GArray *
tj_prorate_years (gint64 cents, gint32 first, gint32 finish)
{
  return prorate (cents, first, finish, FALSE);
}

GArray *
tj_prorate_months (gint64 cents, gint32 first, gint32 finish)
{
  return prorate (cents, first, finish, TRUE);
}
