// SPDX-License-Identifier: EUPL-1.2
/* Schedules a generated plan (rows of tab-separated id, parent, days, resource, units, predecessors, as genplan.py of
 * the measurements writes them), as often as asked, and prints what it cost in CPU time: schedule PLAN.tsv REPEATS
 * EDITS A line is a name, a tab and a value: 'build', 'full' (order and both passes) and 'passes' (without the order)
 * in milliseconds, 'edit' and 'edit-p95' (one duration changed and the plan updated) in milliseconds, 'edit-work'
 * (vertices computed), 'finish' (a date) and 'critical' (leaves). */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "tj-civil.h"
#include "tj-schedule.h"

#define LAST_YEAR 2080

static double
cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* Monday to Friday 8-12 and 13-17, without the holidays of the first line. */
static TjWorkTime *
read_calendar (const char *line)
{
  g_autoptr (GArray) intervals = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));
  g_autoptr (GHashTable) off = g_hash_table_new (NULL, NULL);
  TjWorkInterval week[10];
  gint32 first = tj_civil_day (2024, 1, 1), last = tj_civil_day (LAST_YEAR, 1, 1);

  for (const char *at = strchr (line, ' '); (at = strpbrk (at, "0123456789")) != NULL; at += 10)
    g_hash_table_add (off, GINT_TO_POINTER (tj_civil_day (atoi (at), atoi (at + 5), atoi (at + 8))));
  for (int i = 0; i < 10; i++)
    week[i] = (TjWorkInterval) { i / 2 * 1440 + (i % 2 ? 780 : 480), i / 2 * 1440 + (i % 2 ? 1020 : 720) };
  for (gint32 day = first; day < last; day++)
    for (int i = 0; i < 2 && tj_civil_weekday (day) <= 5 && !g_hash_table_contains (off, GINT_TO_POINTER (day)); i++)
      {
        TjWorkInterval interval = { day * 1440 + (i ? 780 : 480), day * 1440 + (i ? 1020 : 720) };

        g_array_append_val (intervals, interval);
      }
  return tj_work_time_new (week, 10, first * 1440, last * 1440, (TjWorkInterval *) (gpointer) intervals->data,
                           intervals->len);
}

static void
read_row (const char *line, GArray *nodes, GArray *links)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  g_auto (GStrv) before = g_strsplit (g_strchomp (cells[5]), ",", -1);
  TjNode node;

  tj_node_init (&node, atoi (cells[0]));
  node.parent = (guint) atoi (cells[1]) - 1;
  node.length = atoi (cells[2]) * 480;
  for (guint i = 0; before[i] && *before[i]; i++)
    {
      TjNetworkLink link = { .id = links->len + 1,
                             .predecessor = (guint) atoi (before[i]) - 1,
                             .successor = nodes->len,
                             .type = TJ_DEPENDENCY_TYPE_FS };

      g_array_append_val (links, link);
    }
  g_array_append_val (nodes, node);
}

static int
by_value (const void *a, const void *b)
{
  return (*(const double *) a > *(const double *) b) - (*(const double *) a < *(const double *) b);
}

static double
share_of (double *values, guint n, double share)
{
  qsort (values, n, sizeof *values, by_value);
  return values[(guint) ((double) (n - 1) * share)];
}

static void
tell (const char *name, double value)
{
  printf ("%s\t%.4f\n", name, value);
}

static void
measure_full (TjNetwork *network, TjSchedule *schedule, guint repeats)
{
  g_autofree double *full = g_new (double, repeats), *passes = g_new (double, repeats);

  for (guint i = 0; i < repeats; i++)
    {
      double before = cpu_ms (), sorted;

      tj_network_sort (network);
      sorted = cpu_ms ();
      tj_schedule_run (schedule);
      full[i] = cpu_ms () - before;
      passes[i] = cpu_ms () - sorted;
    }
  tell ("full", share_of (full, repeats, 0.5));
  tell ("passes", share_of (passes, repeats, 0.5));
}

/* Each leaf that is changed gets its length back before the next one. */
static void
measure_edits (TjNetwork *network, TjSchedule *schedule, guint edits)
{
  g_autofree double *times = g_new (double, edits), *work = g_new (double, edits);
  GRand *rand = g_rand_new_with_seed (1);
  guint n = tj_network_n_nodes (network);

  for (guint i = 0; i < edits;)
    {
      guint node = (guint) g_rand_int_range (rand, 0, (gint32) n);
      TjNode old = *tj_network_node (network, node), other = old;
      double before;

      if (tj_network_is_summary (network, node))
        continue;
      other.length = g_rand_int_range (rand, 1, 11) * 480;
      before = cpu_ms ();
      tj_network_set_node (network, node, &other);
      tj_schedule_touch_node (schedule, node);
      tj_schedule_update (schedule, NULL);
      times[i] = cpu_ms () - before;
      work[i++] = tj_schedule_last_work (schedule);
      tj_network_set_node (network, node, &old);
      tj_schedule_touch_node (schedule, node);
      tj_schedule_update (schedule, NULL);
    }
  tell ("edit", share_of (times, edits, 0.5));
  tell ("edit-p95", share_of (times, edits, 0.95));
  tell ("edit-work", share_of (work, edits, 0.5));
  g_rand_free (rand);
}

static void
tell_outcome (const TjNetwork *network, const TjSchedule *schedule)
{
  gint32 end = tj_schedule_end (schedule, 0), day = tj_civil_minute_day (end);
  guint critical = 0;
  int year, month, mday;

  for (guint i = 0; i < tj_network_n_nodes (network); i++)
    critical += !tj_network_is_summary (network, i) && tj_schedule_critical (schedule, i);
  tj_civil_split (day, &year, &month, &mday);
  printf ("finish\t%04d-%02d-%02d %02d:%02d\ncritical\t%u\n", year, month, mday, end % 1440 / 60, end % 60, critical);
}

static void
measure (const char *text, guint repeats, guint edits)
{
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (TjNode));
  g_autoptr (GArray) links = g_array_new (FALSE, FALSE, sizeof (TjNetworkLink));
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  TjWorkTime *calendar = read_calendar (lines[0]);
  TjScheduleGroup group = { tj_civil_day (2025, 1, 6) * 1440 + 480, TJ_NO_MINUTE, TJ_ENDS_GROUP };
  TjScheduleOptions options = { &group, 1 };
  g_autoptr (TjNetwork) network = NULL;
  g_autoptr (TjSchedule) schedule = NULL;
  double before;

  for (guint i = 1; lines[i] && *lines[i]; i++)
    read_row (lines[i], nodes, links);
  before = cpu_ms ();
  network = tj_network_new ((TjNode *) (gpointer) nodes->data, nodes->len, (TjNetworkLink *) (gpointer) links->data,
                            links->len, &calendar, 1, NULL);
  schedule = tj_schedule_new (network, &options);
  tell ("build", cpu_ms () - before);
  measure_full (network, schedule, repeats);
  measure_edits (network, schedule, edits);
  tell_outcome (network, schedule);
  tj_work_time_unref (calendar);
}

int
main (int argc, char **argv)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (argc != 4 || !g_file_get_contents (argv[1], &text, NULL, &error))
    {
      g_printerr ("schedule PLAN.tsv REPEATS EDITS: %s\n", error ? error->message : "three arguments are needed");
      return 1;
    }
  measure (text, (guint) atoi (argv[2]), (guint) atoi (argv[3]));
  return 0;
}
