// SPDX-License-Identifier: EUPL-1.2
/* The money of a generated traject: budget LINES YEARS REPEATS EDITS [FILE]. Every hundredth line stands for a group,
 * and every ten thousandth for a group of these, which a reserve covers without amounts. Prints in milliseconds of CPU
 * time, a name, a tab and a value a line: 'new' (the budget made anew), and by sort of edit a median and a p95 of what
 * the budget takes to take it up: 'amount' (of one line in one year), 'name', 'build' (a part of a build-up), 'add' (a
 * new line) and 'source' (an opening balance). With a new FILE also 'commit' and 'commit-without': an amount through a
 * document, with the budget kept up and without. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tj-document.h"

#define FIRST_YEAR 2025
#define GROUP 100
#define PROJECT 1
#define RESERVE 2
#define FIRST_LINE 10

static double
cpu_ms (void)
{
  struct timespec moment;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &moment);
  return (double) moment.tv_sec * 1e3 + (double) moment.tv_nsec / 1e6;
}

static int
by_value (const void *a, const void *b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
tell (const char *name, const char *end, double *values, guint n, double share)
{
  qsort (values, n, sizeof *values, by_value);
  printf ("%s%s\t%.4f\n", name, end, values[(guint) ((double) (n - 1) * share)]);
}

static void
add_top (TjModel *model, TjId line, TjId *next)
{
  TjCoverage *coverage = tj_record_new (TJ_KIND_COVERAGE, (*next)++);

  coverage->cost_line = line;
  coverage->funding_source = RESERVE;
  tj_model_add (model, coverage);
}

/* Line @place stands in the group of a hundred before it, and that in the group of ten thousand. */
static TjCostLine *
make_line (guint place, guint years)
{
  TjCostLine *line = tj_record_new (TJ_KIND_COST_LINE, FIRST_LINE + place);

  line->project = PROJECT;
  line->sort_order = (gint64) (place + 1) << 20;
  line->name = g_strdup_printf ("Post %u", place);
  if (place % (GROUP * GROUP) != 0)
    line->parent = FIRST_LINE + (place % GROUP ? place - place % GROUP : place - place % (GROUP * GROUP));
  if (place % GROUP == 0)
    return line;
  if (place % 10 == 9)
    {
      line->build = TJ_BUILD_KIND_UNIT;
      line->quantity = tj_number (3000);
      line->unit_price = tj_money (place);
      line->build_start = tj_date_day (FIRST_YEAR, 1, 1);
      line->build_finish = tj_date_day (FIRST_YEAR + (int) years - 1, 12, 31);
      return line;
    }
  line->amounts.entries = g_new0 (TjSeriesEntry, years);
  line->amounts.n_entries = years;
  for (guint i = 0; i < years; i++)
    line->amounts.entries[i]
        = (TjSeriesEntry) { FIRST_YEAR + (gint32) i, FIRST_YEAR + (gint32) i, tj_money (place + i) };
  return line;
}

static TjModel *
make_model (guint lines, guint years)
{
  TjModel *model = tj_model_new ();
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, PROJECT);
  TjFundingSource *reserve = tj_record_new (TJ_KIND_FUNDING_SOURCE, RESERVE);
  TjId next = FIRST_LINE + lines;

  project->name = g_strdup ("Groot traject");
  tj_model_add (model, project);
  reserve->project = PROJECT;
  reserve->name = g_strdup ("Reserve");
  reserve->kind = TJ_SOURCE_KIND_RESERVE;
  reserve->opening_balance = tj_money (G_GINT64_CONSTANT (1) << 50);
  reserve->opening_date = tj_date_day (FIRST_YEAR, 1, 1);
  tj_model_add (model, reserve);
  for (guint i = 0; i < lines; i++)
    tj_model_add (model, make_line (i, years));
  for (guint i = 0; i < lines; i += GROUP * GROUP)
    add_top (model, FIRST_LINE + i, &next);
  return model;
}

/* Edits ------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  TjModel *model;
  guint lines;
  guint years;
  GRand *rand;
} Making;

static const TjCostLine *
pick (const Making *self, gboolean built)
{
  for (;;)
    {
      guint place = (guint) g_rand_int_range (self->rand, 0, (gint32) self->lines);
      const TjCostLine *line = tj_model_get (self->model, FIRST_LINE + place);

      if (place % GROUP && (line->build != 0) == built)
        return line;
    }
}

static TjEdit *
amount_edit (const Making *self)
{
  const TjCostLine *line = pick (self, FALSE);
  TjCostLine *other = tj_record_copy (line);
  TjEdit *edit = tj_edit_new ("");

  other->amounts.entries[g_rand_int_range (self->rand, 0, (gint32) self->years)].amount.cents
      = g_rand_int_range (self->rand, 1, 100000000);
  tj_edit_update (edit, line, other);
  return edit;
}

static TjEdit *
name_edit (const Making *self)
{
  const TjCostLine *line = pick (self, FALSE);
  TjCostLine *other = tj_record_copy (line);
  TjEdit *edit = tj_edit_new ("");

  g_set_str (&other->name, "Anders");
  tj_edit_update (edit, line, other);
  return edit;
}

static TjEdit *
build_edit (const Making *self)
{
  const TjCostLine *line = pick (self, TRUE);
  TjCostLine *other = tj_record_copy (line);
  TjEdit *edit = tj_edit_new ("");

  other->quantity = tj_number (g_rand_int_range (self->rand, 1, 90000));
  tj_edit_update (edit, line, other);
  return edit;
}

static TjEdit *
add_edit (const Making *self)
{
  TjCostLine *line = make_line (1, self->years);
  TjEdit *edit = tj_edit_new ("");

  line->record.id = FIRST_LINE + 2 * self->lines;
  line->sort_order++;
  tj_edit_insert (edit, line);
  return edit;
}

static TjEdit *
source_edit (const Making *self)
{
  const TjFundingSource *source = tj_model_get (self->model, RESERVE);
  TjFundingSource *other = tj_record_copy (source);
  TjEdit *edit = tj_edit_new ("");

  other->opening_balance.cents += g_rand_int_range (self->rand, 1, 1000);
  tj_edit_update (edit, source, other);
  return edit;
}

/* Measuring -------------------------------------------------------------------------------------------------------- */

static double
update (TjBudget *budget, TjModel *model, const TjEdit *edit)
{
  double before;

  tj_model_apply (model, edit);
  before = cpu_ms ();
  tj_budget_update (budget, model, NULL, edit, NULL);
  return cpu_ms () - before;
}

/* Each edit is taken back before the next; taking back counts too. */
static void
measure_edits (const Making *self, TjBudget *budget, const char *name, TjEdit *(*make) (const Making *), guint n)
{
  g_autofree double *times = g_new (double, n + 1);

  for (guint i = 0; i < n; i += 2)
    {
      g_autoptr (TjEdit) edit = make (self);
      g_autoptr (TjEdit) back = tj_edit_reverse (edit);

      times[i] = update (budget, self->model, edit);
      times[i + 1] = update (budget, self->model, back);
    }
  tell (name, "", times, n, 0.5);
  tell (name, "-p95", times, n, 0.95);
}

static void
measure_new (TjModel *model, guint repeats)
{
  g_autofree double *times = g_new (double, repeats);

  for (guint i = 0; i < repeats; i++)
    {
      double before = cpu_ms ();
      TjBudget *budget = tj_budget_new (model, NULL, PROJECT);

      times[i] = cpu_ms () - before;
      tj_budget_free (budget);
    }
  tell ("new", "", times, repeats, 0.5);
}

/* Through a document --------------------------------------------------------------------------------------------- */

static gint64
no_time (void)
{
  return 0;
}

static void
measure_commits (Making *self, TjDocument *document, const char *name, guint n)
{
  g_autofree double *times = g_new (double, n);

  self->model = tj_document_model (document);
  for (guint i = 0; i < n; i++)
    {
      TjEdit *edit = amount_edit (self);
      double before = cpu_ms ();

      if (!tj_document_commit (document, edit, NULL))
        g_error ("an edit was refused");
      times[i] = cpu_ms () - before;
    }
  tell (name, "", times, n, 0.5);
}

/* The same commits before and after the budget is kept up: what is between them is money. */
static void
measure_document (Making *self, const char *path, guint n)
{
  TjDocumentSetup setup = { NULL, no_time };
  g_autoptr (TjDocument) document = NULL;
  g_autoptr (GError) error = NULL;

  if (!tj_store_create (path, self->model, NULL, &error))
    g_error ("%s", error->message);
  document = tj_document_open (path, &setup, NULL, &error);
  if (document == NULL)
    g_error ("%s", error->message);
  measure_commits (self, document, "commit-without", n);
  tj_document_budget (document, PROJECT);
  measure_commits (self, document, "commit", n);
}

int
main (int argc, char **argv)
{
  Making making = { 0 };
  g_autoptr (TjModel) model = NULL;
  g_autoptr (TjBudget) budget = NULL;
  guint edits;

  if (argc != 5 && argc != 6)
    {
      g_printerr ("budget LINES YEARS REPEATS EDITS [FILE]\n");
      return 1;
    }
  making.lines = (guint) atoi (argv[1]);
  making.years = (guint) atoi (argv[2]);
  making.model = model = make_model (making.lines, making.years);
  making.rand = g_rand_new_with_seed (1);
  edits = (guint) atoi (argv[4]);
  measure_new (model, (guint) atoi (argv[3]));
  budget = tj_budget_new (model, NULL, PROJECT);
  measure_edits (&making, budget, "amount", amount_edit, edits);
  measure_edits (&making, budget, "name", name_edit, edits);
  measure_edits (&making, budget, "source", source_edit, edits);
  measure_edits (&making, budget, "build", build_edit, MIN (edits, 20));
  measure_edits (&making, budget, "add", add_edit, MIN (edits, 10));
  if (argc == 6)
    measure_document (&making, argv[5], MIN (edits, 101));
  g_rand_free (making.rand);
  return 0;
}
