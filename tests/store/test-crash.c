// SPDX-License-Identifier: EUPL-1.2
/* A process that is killed at a random moment of editing loses no edit that it was told is done, and leaves a whole
 * file. */
#include "store-fixture.h"

#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#define DEFAULT_KILLS 50
#define LONGEST_LIFE 60000 /* microseconds after the first edit */

/* Edit n gives the traject note n and adds activity n, so that half an edit, or one that is missing, shows. */
static TjEdit *
numbered_edit (const TjModel *model, gint64 n)
{
  const TjRecord *project = tj_model_at (model, TJ_KIND_PROJECT, 0);
  TjProject *changed = tj_record_copy (project);
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, n);
  TjEdit *edit = tj_edit_new ("Stap");

  g_free (changed->note);
  changed->note = g_strdup_printf ("%" G_GINT64_FORMAT, n);
  activity->project = project->id;
  activity->name = g_strdup_printf ("Stap %" G_GINT64_FORMAT, n);
  /* Some edits take more pages than others. */
  activity->note = g_strnfill ((gsize) (n % 7) * 3000, 'x');
  if (*activity->note == '\0')
    g_clear_pointer (&activity->note, g_free);
  tj_edit_update (edit, project, changed);
  tj_edit_insert (edit, activity);
  return edit;
}

static G_NORETURN void
edit_for_ever (const char *path, gint64 n, int acknowledge)
{
  TjStore *store = tj_store_open (path, "Kind", NULL);
  TjModel *model = store ? tj_store_load (store, NULL, NULL, NULL, NULL) : NULL;

  if (model == NULL)
    _exit (1);
  for (;; n++)
    {
      TjEdit *edit = numbered_edit (model, n);

      if (!tj_store_apply (store, edit, TJ_HISTORY_EDIT, 0, n, "Kind", NULL, NULL))
        _exit (2);
      if (write (acknowledge, &n, sizeof n) != sizeof n)
        _exit (3);
      tj_model_apply (model, edit);
      tj_edit_free (edit);
    }
}

/* Kills a child that edits. Returns the last edit that it acknowledged, or 0. */
static gint64
kill_editing_child (const Fixture *fixture, gint64 n)
{
  int ends[2], status;
  pid_t pid;
  gint64 read_now, last = 0;

  g_assert_cmpint (pipe (ends), ==, 0);
  pid = fork ();
  if (pid == 0)
    {
      close (ends[0]);
      edit_for_ever (fixture->path, n, ends[1]);
    }
  close (ends[1]);
  /* One of eight dies while it opens the file. */
  if (g_rand_int_range (fixture->rand, 0, 8) > 0)
    {
      struct pollfd wait = { .fd = ends[0], .events = POLLIN };

      poll (&wait, 1, 10000);
    }
  g_usleep ((gulong) g_rand_int_range (fixture->rand, 0, LONGEST_LIFE));
  kill (pid, SIGKILL);
  waitpid (pid, &status, 0);
  g_assert_true (WIFSIGNALED (status));
  while (read (ends[0], &read_now, sizeof read_now) == sizeof read_now)
    last = read_now;
  close (ends[0]);
  return last;
}

/* Every edit up to @n is there, and nothing besides but perhaps one that was not acknowledged any more. Returns the
 * last. */
static gint64
check_after (const Fixture *fixture, gint64 n)
{
  g_autoptr (TjStore) store = fixture_open (fixture);
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) model = tj_store_load (store, NULL, NULL, NULL, &error);
  g_autoptr (GPtrArray) rows = tj_store_history (store, &error);
  const TjProject *project;
  gint64 last;

  g_assert_no_error (error);
  project = tj_model_at (model, TJ_KIND_PROJECT, 0);
  last = project->note ? g_ascii_strtoll (project->note, NULL, 10) : 0;
  g_assert_cmpint (last, >=, n);
  g_assert_cmpint (last, <=, n + 1);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ACTIVITY), ==, last);
  for (gint64 i = 1; i <= last; i++)
    g_assert_nonnull (tj_model_get_kind (model, TJ_KIND_ACTIVITY, i));
  g_assert_cmpuint (rows->len, ==, last);
  return last;
}

static void
test_kill (void)
{
  const char *count = g_getenv ("TRAJECT_KILLS");
  gint64 kills = count ? g_ascii_strtoll (count, NULL, 10) : DEFAULT_KILLS, done = 0, in_file = 0;
  g_autoptr (Fixture) fixture = fixture_new (TJ_TEST_EMPTY, 0);
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, G_MAXINT64);
  g_autoptr (GError) error = NULL;

  project->name = g_strdup ("Proef");
  tj_model_add (fixture->model, project);
  tj_store_create (fixture->path, fixture->model, NULL, &error);
  g_assert_no_error (error);
  for (gint64 i = 0; i < kills; i++)
    {
      gint64 acknowledged = kill_editing_child (fixture, in_file + 1);
      g_autofree char *whole = NULL;

      done += acknowledged > in_file ? acknowledged - in_file : 0;
      in_file = check_after (fixture, MAX (acknowledged, in_file));
      whole = raw_text (fixture->path, "PRAGMA integrity_check");
      g_assert_cmpstr (whole, ==, "ok");
    }
  g_test_message ("%" G_GINT64_FORMAT " kills, %" G_GINT64_FORMAT " edits acknowledged, none lost", kills, done);
  g_assert_cmpint (done, >, kills / 4);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/crash/kill", test_kill);
  return g_test_run ();
}
