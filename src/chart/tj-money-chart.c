// SPDX-License-Identifier: EUPL-1.2
#include "tj-money-chart.h"

#include <glib/gi18n-lib.h>

#include "tj-number.h"

/* Amounts of many lines may not fit together: then the largest there is, which is wrong in looks only. */
static gint64
add_up (gint64 a, gint64 b)
{
  gint64 sum;

  if (__builtin_add_overflow (a, b, &sum))
    return b > 0 ? G_MAXINT64 : G_MININT64;
  return sum;
}

static void
part_free (gpointer data)
{
  TjMoneyPart *part = data;

  g_free (part->title);
  g_free (part->cents);
  g_free (part->known);
  g_free (part);
}

TjMoneyChart *
tj_money_chart_new (void)
{
  TjMoneyChart *self = g_new0 (TjMoneyChart, 1);

  self->columns = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < TJ_MONEY_N_STACKS; i++)
    self->parts[i] = g_ptr_array_new_with_free_func (part_free);
  return self;
}

void
tj_money_chart_free (TjMoneyChart *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->columns);
  for (guint i = 0; i < TJ_MONEY_N_STACKS; i++)
    g_ptr_array_unref (self->parts[i]);
  g_free (self);
}

void
tj_money_chart_add_column (TjMoneyChart *self, const char *title)
{
  g_ptr_array_add (self->columns, g_strdup (title));
}

static TjMoneyPart *
part_new (const TjMoneyChart *self, const char *title)
{
  TjMoneyPart *part = g_new0 (TjMoneyPart, 1);

  part->title = g_strdup (title);
  part->cents = g_new0 (gint64, self->columns->len + 1);
  part->known = g_new0 (gboolean, self->columns->len + 1);
  return part;
}

TjMoneyPart *
tj_money_chart_add (TjMoneyChart *self, TjMoneyStack stack, const char *title)
{
  TjMoneyPart *part = part_new (self, title);

  g_ptr_array_add (self->parts[stack], part);
  return part;
}

void
tj_money_part_set (TjMoneyPart *part, guint column, gint64 cents)
{
  part->cents[column] = cents;
  part->known[column] = TRUE;
}

const TjMoneyPart *
tj_money_chart_part (const TjMoneyChart *self, TjMoneyStack stack, guint part)
{
  return g_ptr_array_index (self->parts[stack], part);
}

gint64
tj_money_chart_sum (const TjMoneyChart *self, TjMoneyStack stack, guint column)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->parts[stack]->len; i++)
    sum = add_up (sum, tj_money_chart_part (self, stack, i)->cents[column]);
  return sum;
}

gint64
tj_money_part_total (const TjMoneyChart *self, const TjMoneyPart *part)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->columns->len; i++)
    sum = add_up (sum, part->cents[i]);
  return sum;
}

/* Folding ---------------------------------------------------------------------------------------------------------- */

/* How much a part counts: what it is in all, whatever its sign. */
static gint64
weight (const TjMoneyChart *self, const TjMoneyPart *part)
{
  gint64 sum = 0;

  for (guint i = 0; i < self->columns->len; i++)
    sum = add_up (sum, part->cents[i] < 0 ? -MAX (part->cents[i], -G_MAXINT64) : part->cents[i]);
  return sum;
}

static guint
find_least (const TjMoneyChart *self, const GPtrArray *parts)
{
  guint least = 0;

  for (guint i = 1; i < parts->len; i++)
    if (weight (self, g_ptr_array_index (parts, i)) <= weight (self, g_ptr_array_index (parts, least)))
      least = i;
  return least;
}

void
tj_money_chart_fold (TjMoneyChart *self, TjMoneyStack stack, guint most)
{
  GPtrArray *parts = self->parts[stack];
  TjMoneyPart *other;
  guint n = 0;

  if (parts->len <= most)
    return;
  other = part_new (self, NULL);
  for (; parts->len > most - 1; n++)
    {
      guint least = find_least (self, parts);
      const TjMoneyPart *part = g_ptr_array_index (parts, least);

      for (guint i = 0; i < self->columns->len; i++)
        if (part->known[i])
          tj_money_part_set (other, i, add_up (other->cents[i], part->cents[i]));
      g_ptr_array_remove_index (parts, least);
    }
  /* Translators: the smallest lines of a chart together; %u is how many. */
  other->title = g_strdup_printf (_ ("Other (%u)"), n);
  g_ptr_array_add (parts, other);
}

/* Pointing --------------------------------------------------------------------------------------------------------- */

#define PARTS 10000

gint64
tj_money_hit_id (TjMoneyStack stack, guint part, guint column)
{
  return 1 + ((gint64) column * TJ_MONEY_N_STACKS + stack) * PARTS + part;
}

static char *
amount_text (gint64 cents)
{
  TjMoney money = tj_money (cents);

  return tj_money_format (&money);
}

char *
tj_money_tip (const TjMoneyChart *chart, gint64 hit)
{
  guint part = (guint) ((hit - 1) % PARTS), rest = (guint) ((hit - 1) / PARTS);
  guint stack = rest % TJ_MONEY_N_STACKS, column = rest / TJ_MONEY_N_STACKS;
  gboolean is_short = part == TJ_MONEY_SHORT;
  const TjMoneyPart *pointed;
  g_autofree char *amount = NULL;

  if (hit <= 0 || column >= chart->columns->len || (!is_short && part >= chart->parts[stack]->len))
    return NULL;
  pointed = is_short ? NULL : tj_money_chart_part (chart, stack, part);
  amount = amount_text (pointed ? pointed->cents[column]
                                : tj_money_chart_sum (chart, TJ_MONEY_COSTS, column)
                                      - tj_money_chart_sum (chart, TJ_MONEY_COVERAGE, column));
  /* Translators: a cost line or source, a year, an amount. */
  return g_strdup_printf (_ ("%s, %s: %s"), pointed ? pointed->title : _ ("Still to be covered"),
                          (const char *) g_ptr_array_index (chart->columns, column), amount);
}

/* Telling ---------------------------------------------------------------------------------------------------------- */

static char *
listed (const GPtrArray *words)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    {
      if (i > 0)
        g_string_append (text, i + 1 == words->len ? _ (" and ") : ", ");
      g_string_append (text, g_ptr_array_index (words, i));
    }
  return g_string_free_and_steal (text);
}

static char *
stretch (const TjMoneyChart *chart)
{
  const char *first = g_ptr_array_index (chart->columns, 0);

  if (chart->columns->len == 1)
    return g_strdup (first);
  /* Translators: the first and the last year of a chart. */
  return g_strdup_printf (_ ("%s to %s"), first,
                          (const char *) g_ptr_array_index (chart->columns, chart->columns->len - 1));
}

static gint64
stack_total (const TjMoneyChart *chart, TjMoneyStack stack)
{
  gint64 sum = 0;

  for (guint i = 0; i < chart->columns->len; i++)
    sum = add_up (sum, tj_money_chart_sum (chart, stack, i));
  return sum;
}

char *
tj_money_bars_text (const TjMoneyChart *chart)
{
  g_autoptr (GPtrArray) years = g_ptr_array_new ();
  g_autofree char *when = NULL, *costs = NULL, *coverage = NULL, *where = NULL, *gap = NULL;
  gint64 missing = 0;

  if (chart->columns->len == 0 || (chart->parts[TJ_MONEY_COSTS]->len == 0 && chart->parts[TJ_MONEY_COVERAGE]->len == 0))
    return g_strdup (_ ("There are no amounts to show yet."));
  for (guint i = 0; i < chart->columns->len; i++)
    {
      gint64 open = tj_money_chart_sum (chart, TJ_MONEY_COSTS, i) - tj_money_chart_sum (chart, TJ_MONEY_COVERAGE, i);

      if (open <= 0)
        continue;
      g_ptr_array_add (years, g_ptr_array_index (chart->columns, i));
      missing = add_up (missing, open);
    }
  when = stretch (chart);
  costs = amount_text (stack_total (chart, TJ_MONEY_COSTS));
  coverage = amount_text (stack_total (chart, TJ_MONEY_COVERAGE));
  if (missing == 0)
    /* Translators: years, two amounts. */
    return g_strdup_printf (_ ("Costs and coverage by year, %s: %s of costs, %s of coverage. All is covered."), when,
                            costs, coverage);
  where = listed (years);
  gap = amount_text (missing);
  /* Translators: years, two amounts, years, an amount. */
  return g_strdup_printf (_ ("Costs and coverage by year, %s: %s of costs, %s of coverage. In %s %s is short."), when,
                          costs, coverage, where, gap);
}

static char *
reserve_text (const TjMoneyChart *chart, const TjMoneyPart *part)
{
  g_autoptr (GPtrArray) below = g_ptr_array_new ();
  g_autofree char *begin = NULL, *end = NULL, *years = NULL;
  int first = -1, last = -1;

  for (guint i = 0; i < chart->columns->len; i++)
    {
      if (!part->known[i])
        continue;
      first = first < 0 ? (int) i : first;
      last = (int) i;
      if (part->cents[i] < 0)
        g_ptr_array_add (below, g_ptr_array_index (chart->columns, i));
    }
  if (first < 0)
    return NULL;
  begin = amount_text (part->cents[first]);
  end = amount_text (part->cents[last]);
  if (below->len == 0)
    /* Translators: a reserve, an amount at first, an amount at last. */
    return g_strdup_printf (_ ("%s from %s to %s."), part->title, begin, end);
  years = listed (below);
  /* Translators: a reserve, an amount at first, an amount at last, years. */
  return g_strdup_printf (_ ("%s from %s to %s, below zero in %s."), part->title, begin, end, years);
}

char *
tj_money_course_text (const TjMoneyChart *chart)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *when = chart->columns->len ? stretch (chart) : NULL;

  for (guint i = 0; when && i < chart->parts[TJ_MONEY_RESERVE]->len; i++)
    {
      g_autofree char *one = reserve_text (chart, tj_money_chart_part (chart, TJ_MONEY_RESERVE, i));

      if (one)
        g_string_append_printf (text, " %s", one);
    }
  if (text->len == 0)
    return g_strdup (_ ("There is no reserve of which the balance is known."));
  /* Translators: years, and a sentence for each reserve. */
  return g_strdup_printf (_ ("What is left by year, %s:%s"), when, text->str);
}
