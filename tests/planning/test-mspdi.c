// SPDX-License-Identifier: EUPL-1.2
/* The dates that other programs computed, from the durations, links, constraints and calendars of their files alone.
 * The table in the output says how many agree; what does not is explained by a rule with a name, or fails. */
#include "mspdi.h"

#include "tj-civil.h"

typedef struct
{
  guint n_starts, starts, n_finishes, finishes, n_slacks, slacks, explained, unexplained;
} Score;

/* Rules in which a file differs from what is computed here, and the tasks for which they account (0: all of it). With a
 * length the task is computed with that instead, so that the rest of the file can be held against it. */
typedef struct
{
  const char *file;
  int uid;
  const char *rule;
  gint32 length;
} Difference;

static const Difference differences[] = {
  { "aspose-defaults.xml", 0, "the writer starts work on days that its own calendar has off", 0 },
  { "mpxj-p6-primavera-project.xml", 23569, "P6 leaves a start on a day off (2 January)", 0 },
  { "mpxj-p6-primavera-project.xml", 91926, "P6 leaves a start on a day off (2 January)", 0 },
  { "mpxj-p6-primavera-project.xml", 0,
    "the file has no length for what was planned in P6 by hours, and for what follows it", 0 },
  { "msp2003-sample.xml", 2, "two people share the work: the file gives 800 hours of it as the length", 400 * 60 },
  { "msp2007-durations.xml", 1, "late dates from before the longest task was entered", 0 },
  { "msp2007-durations.xml", 2, "late dates from before the longest task was entered", 0 },
  { "msp2007-durations.xml", 3, "late dates from before the longest task was entered", 0 },
  { "msp2007-durations.xml", 4, "late dates from before the longest task was entered", 0 },
  { "msp2007-split-tasks.xml", 0, "splits stand only in the assignments, day by day", 0 },
  { NULL, 0, NULL, 0 },
};

static const Difference *
difference_of (const char *file, int uid)
{
  for (const Difference *at = differences; at->rule; at++)
    if (strcmp (at->file, file) == 0 && (at->uid == 0 || at->uid == uid))
      return at;
  return NULL;
}

/* Ends between which is no work: MS Project writes 08:00 where a link asks for that, here it is 17:00 the day before.
 */
static gboolean
is_same_point (const TjWorkTime *time, const MspdiTask *task, const TjScheduleResult *found)
{
  return tj_work_time_between (time, task->start, found->start) == 0
         && tj_work_time_between (time, task->finish, found->finish) == 0
         && (!task->has_slack || task->slack == found->total_float);
}

/* MPXJ, which made one of the files, leaves a start slack of zero out and writes the finish slack of the summary. */
static gboolean
is_finish_slack (const char *file, const MspdiTask *task, const TjWorkTime *time, const TjScheduleResult *found)
{
  return g_str_has_prefix (file, "mpxj-") && task->summary && task->start == found->start
         && task->finish == found->finish && tj_work_time_between (time, found->start, found->late_start) == 0
         && task->slack == tj_work_time_between (time, found->finish, found->late_finish);
}

static const char *
explain (const char *file, const MspdiTask *task, const TjWorkTime *time, const TjScheduleResult *found)
{
  const Difference *known = difference_of (file, task->uid);

  if (is_same_point (time, task, found))
    return "the same point on the working clock: the end of a piece of work is the start of the next";
  if (is_finish_slack (file, task, time, found))
    return "MPXJ gives a summary its finish slack when its start slack is zero";
  return known ? known->rule : NULL;
}

static char *
date (gint32 minute)
{
  int year, month, day;

  if (minute == TJ_NO_MINUTE)
    return g_strdup ("-");
  tj_civil_split (tj_civil_minute_day (minute), &year, &month, &day);
  return g_strdup_printf ("%04d-%02d-%02d %02d:%02d", year, month, day,
                          (minute - tj_civil_minute_day (minute) * TJ_MINUTES_PER_DAY) / 60, minute % 60);
}

static void
compare (const char *file, const MspdiTask *task, const TjWorkTime *time, const TjScheduleResult *found, Score *score)
{
  gboolean start = task->start == found->start, finish = task->finish == found->finish;
  gboolean slack = !task->has_slack || task->slack == found->total_float;
  const char *rule = start && finish && slack ? NULL : explain (file, task, time, found);
  g_autofree char *ours = NULL, *ours_end = NULL, *theirs = NULL, *theirs_end = NULL;

  score->n_starts++;
  score->starts += start;
  score->n_finishes++;
  score->finishes += finish;
  score->n_slacks += task->has_slack;
  score->slacks += task->has_slack && slack;
  if (start && finish && slack)
    return;
  score->explained += rule != NULL;
  score->unexplained += rule == NULL;
  ours = date (found->start);
  ours_end = date (found->finish);
  theirs = date (task->start);
  theirs_end = date (task->finish);
  g_test_message ("  %s %d '%s': %s - %s (%" G_GINT64_FORMAT "), here %s - %s (%" G_GINT64_FORMAT "): %s", file,
                  task->uid, task->name, theirs, theirs_end, task->slack, ours, ours_end, found->total_float,
                  rule ? rule : "NOT EXPLAINED");
}

static void
check_file (const char *folder, const char *file, Score *total)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);
  g_autoptr (Mspdi) mspdi = mspdi_read (path);
  g_autoptr (TjNetwork) network = NULL;
  g_autoptr (TjSchedule) schedule = NULL;
  Score score = { 0 };
  TjScheduleGroup group;

  g_assert_nonnull (mspdi);
  for (guint i = 0; i < mspdi->tasks->len; i++)
    {
      const Difference *known = difference_of (file, g_array_index (mspdi->tasks, MspdiTask, i).uid);

      if (known && known->length > 0)
        g_array_index (mspdi->nodes, TjNode, i).length = known->length;
    }
  network = tj_network_new ((TjNode *) (gpointer) mspdi->nodes->data, mspdi->nodes->len,
                            (TjNetworkLink *) (gpointer) mspdi->links->data, mspdi->links->len,
                            (TjWorkTime **) mspdi->calendars->pdata, mspdi->calendars->len, NULL);
  g_assert_nonnull (network);
  group = (TjScheduleGroup) { mspdi->start, TJ_NO_MINUTE, TJ_ENDS_GROUP };
  schedule = tj_schedule_new (network, &(TjScheduleOptions) { &group, 1 });
  for (guint i = 0; i < mspdi->tasks->len; i++)
    {
      TjScheduleResult found;

      tj_schedule_get (schedule, i, &found);
      compare (file, &g_array_index (mspdi->tasks, MspdiTask, i), tj_network_calendar (network, i), &found, &score);
    }
  g_test_message ("%-40s start %3u/%3u  finish %3u/%3u  slack %3u/%3u  explained %u", file, score.starts,
                  score.n_starts, score.finishes, score.n_finishes, score.slacks, score.n_slacks, score.explained);
  total->n_starts += score.n_starts;
  total->starts += score.starts;
  total->n_finishes += score.n_finishes;
  total->finishes += score.finishes;
  total->n_slacks += score.n_slacks;
  total->slacks += score.slacks;
  total->explained += score.explained;
  total->unexplained += score.unexplained;
}

static char *
shared_folder (void)
{
  const char *shared = g_getenv ("TRAJECT_SHARED"), *data = g_getenv ("TRAJECT_DATA");

  if (shared)
    return g_build_filename (shared, "data", "mspdi", NULL);
  return data ? g_build_filename (data, "..", "..", "shared", "data", "mspdi", NULL) : g_strdup ("");
}

static int
by_name (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
test_files (void)
{
  g_autofree char *folder = shared_folder ();
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_free);
  Score total = { 0 };

  if (dir == NULL)
    {
      g_test_skip ("../shared/data/mspdi is not here");
      return;
    }
  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (files, g_strdup (name));
  g_ptr_array_sort (files, by_name);
  for (guint i = 0; i < files->len; i++)
    check_file (folder, g_ptr_array_index (files, i), &total);
  g_test_message ("%u files: start %u/%u, finish %u/%u, slack %u/%u; %u tasks explained by a rule, %u not", files->len,
                  total.starts, total.n_starts, total.finishes, total.n_finishes, total.slacks, total.n_slacks,
                  total.explained, total.unexplained);
  g_assert_cmpuint (files->len, >, 10);
  g_assert_cmpuint (total.unexplained, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/planning/mspdi/files", test_files);
  return g_test_run ();
}
