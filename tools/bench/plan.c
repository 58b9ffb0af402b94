// SPDX-License-Identifier: EUPL-1.2
/* The plan of a generated traject (rows as schedule.c reads them) as records of a model: plan PLAN.tsv REPEATS EDITS.
 * Prints in milliseconds of CPU time, a name, a tab and a value a line: 'new' (the plan made anew), 'update' and
 * 'update-p95' (the duration of one activity changed in the model, and the plan told of it). */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "tj-plan.h"
#include "tj-records.h"

static double
cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static int
by_value (const void *a, const void *b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static void
tell (const char *name, double *values, guint n, double share)
{
  qsort (values, n, sizeof *values, by_value);
  printf ("%s\t%.4f\n", name, values[(guint) ((double) (n - 1) * share)]);
}

static TjDuration
days (int n)
{
  return (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, n * 1000 };
}

/* Rows have ids 1, 2, ...; the traject and the links come after them. */
static void
read_row (TjModel *model, const char *line, TjId project, TjId *next)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  g_auto (GStrv) before = g_strsplit (g_strchomp (cells[5]), ",", -1);
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, atoi (cells[0]));

  activity->project = project;
  activity->parent = atoi (cells[1]);
  activity->name = g_strdup (cells[0]);
  if (atoi (cells[2]) > 0)
    activity->duration = days (atoi (cells[2]));
  tj_model_add (model, activity);
  for (guint i = 0; before[i] && *before[i]; i++)
    {
      TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, (*next)++);

      link->predecessor = atoi (before[i]);
      link->successor = atoi (cells[0]);
      link->type = TJ_DEPENDENCY_TYPE_FS;
      tj_model_add (model, link);
    }
}

static TjModel *
read_model (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  TjModel *model = tj_model_new ();
  TjId id = g_strv_length (lines) + 1, next = id + 1;
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, id);

  project->name = g_strdup ("Plan");
  project->start = tj_date_day (2025, 1, 6);
  tj_model_add (model, project);
  for (guint i = 1; lines[i] && *lines[i]; i++)
    read_row (model, lines[i], id, &next);
  return model;
}

static void
measure_new (TjModel *model, guint repeats)
{
  g_autofree double *times = g_new (double, repeats);

  for (guint i = 0; i < repeats; i++)
    {
      double before = cpu_ms ();
      TjPlan *plan = tj_plan_new (model);

      times[i] = cpu_ms () - before;
      tj_plan_free (plan);
    }
  tell ("new", times, repeats, 0.5);
}

static double
update (TjPlan *plan, TjModel *model, const TjEdit *edit)
{
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (TjId));
  double before;

  tj_model_apply (model, edit);
  before = cpu_ms ();
  tj_plan_update (plan, model, edit, changed);
  return cpu_ms () - before;
}

/* Each activity that is changed gets its duration back before the next one. */
static void
measure_updates (TjModel *model, guint edits)
{
  g_autofree double *times = g_new (double, edits);
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  GRand *rand = g_rand_new_with_seed (1);

  for (guint i = 0; i < edits;)
    {
      gint32 at = g_rand_int_range (rand, 0, (gint32) tj_model_count (model, TJ_KIND_ACTIVITY));
      const TjActivity *old = tj_model_at (model, TJ_KIND_ACTIVITY, (guint) at);
      g_autoptr (TjEdit) edit = NULL, back = NULL;
      TjActivity *other;

      if (old->duration.unit == TJ_DURATION_UNSET)
        continue;
      edit = tj_edit_new ("");
      other = tj_record_copy (old);
      other->duration = days (g_rand_int_range (rand, 1, 11));
      tj_edit_update (edit, old, other);
      back = tj_edit_reverse (edit);
      times[i++] = update (plan, model, edit);
      update (plan, model, back);
    }
  tell ("update", times, edits, 0.5);
  tell ("update-p95", times, edits, 0.95);
  g_rand_free (rand);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) model = NULL;

  if (argc != 4 || !g_file_get_contents (argv[1], &text, NULL, &error))
    {
      g_printerr ("plan PLAN.tsv REPEATS EDITS: %s\n", error ? error->message : "three arguments are needed");
      return 1;
    }
  model = read_model (text);
  measure_new (model, (guint) atoi (argv[2]));
  measure_updates (model, (guint) atoi (argv[3]));
  return 0;
}
