// SPDX-License-Identifier: EUPL-1.2
/* Reads and writes a large made-up traject, as often as asked, and prints the CPU time of each in milliseconds:
 *     measure xml N FOLDER REPEATS      'out' and 'in' of Traject XML
 *     measure store N FOLDER REPEATS    'save' and 'load' of a .traject file
 * A line is a name, a tab and a number. */
#include <glib/gstdio.h>
#include <stdlib.h>
#include <time.h>

#include "tj-records.h"
#include "tj-store.h"
#include "tj-xml.h"

static double
cpu_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

static void
die (GError *error)
{
  g_printerr ("measure: %s\n", error->message);
  exit (1);
}

/* Every tenth activity is a phase of the top or, of a hundred, of the second level. */
static TjId
parent_of (const TjId *ids, guint i)
{
  if (i % 100 == 0)
    return 0;
  return i % 10 == 0 ? ids[i - i % 100] : ids[i - i % 10];
}

static void
add_activity (TjModel *model, const TjProject *project, const TjId *ids, guint i)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, ids[i]);

  activity->project = project->record.id;
  activity->parent = parent_of (ids, i);
  activity->sort_order = (gint64) (i + 1) * TJ_ORDER_GAP;
  activity->name = g_strdup_printf ("Activiteit %u: het concept bespreken en verwerken", i);
  activity->wbs = g_strdup_printf ("%u.%u", i / 100, i % 100);
  activity->type = i % 10 == 0 ? TJ_ACTIVITY_TYPE_PHASE : TJ_ACTIVITY_TYPE_STEP;
  activity->start = tj_date_day (2025 + (int) (i % 5), 1 + (int) (i % 12), 1 + (int) (i % 14));
  activity->finish = tj_date_day (2025 + (int) (i % 5), 1 + (int) (i % 12), 15 + (int) (i % 14));
  activity->duration = (TjDuration) { TJ_DURATION_WORK_DAYS, TJ_QUALIFIER_NONE, 10000 };
  activity->progress = tj_number (i % 101 * 1000);
  activity->note
      = g_strdup ("Afgestemd met de portefeuillehouder en de afdelingen; de uitkomst gaat naar het college.");
  tj_model_add (model, activity);
}

/* 1.3 to each activity, between steps of one phase: a link to the phase itself would make a circle. */
static void
add_links (TjModel *model, const TjId *ids, guint i)
{
  for (guint j = 1; j <= (i % 10 >= 5 ? 2 : 1) && j < i % 10; j++)
    {
      TjDependency *link = tj_record_new (TJ_KIND_DEPENDENCY, 0);

      link->predecessor = ids[i - j];
      link->successor = ids[i];
      link->type = TJ_DEPENDENCY_TYPE_FS;
      tj_model_add (model, link);
    }
}

static TjModel *
make_model (guint n)
{
  TjModel *model = tj_model_new ();
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, 0);
  g_autofree TjId *ids = g_new (TjId, n);

  project->name = g_strdup ("Groot traject");
  tj_model_add (model, project);
  for (guint i = 0; i < n; i++)
    ids[i] = tj_id_new ();
  for (guint i = 0; i < n; i++)
    add_activity (model, project, ids, i);
  for (guint i = 0; i < n; i++)
    add_links (model, ids, i);
  return model;
}

static void
measure_xml (TjModel *model, const char *path)
{
  g_autoptr (GError) error = NULL;
  double start = cpu_ms (), written;
  TjModel *back;

  if (!tj_xml_write (model, path, NULL, &error))
    die (error);
  written = cpu_ms ();
  back = tj_xml_read (path, NULL, &error);
  if (back == NULL)
    die (error);
  g_print ("out\t%.1f\nin\t%.1f\n", written - start, cpu_ms () - written);
  tj_model_free (back);
}

static void
measure_store (TjModel *model, const char *path)
{
  g_autoptr (GError) error = NULL;
  double start = cpu_ms (), saved;
  TjStore *store;
  TjModel *back;

  if (!tj_store_create (path, model, NULL, &error))
    die (error);
  saved = cpu_ms ();
  store = tj_store_open (path, NULL, &error);
  back = store ? tj_store_load (store, NULL, NULL, NULL, &error) : NULL;
  if (back == NULL)
    die (error);
  g_print ("save\t%.1f\nload\t%.1f\n", saved - start, cpu_ms () - saved);
  tj_model_free (back);
  tj_store_close (store);
}

int
main (int argc, char **argv)
{
  gboolean xml = argc == 5 && g_str_equal (argv[1], "xml");
  g_autoptr (TjModel) model = NULL;
  g_autofree char *path = NULL;

  if (argc != 5 || (!xml && !g_str_equal (argv[1], "store")))
    {
      g_printerr ("measure: xml or store, N, FOLDER, REPEATS\n");
      return 2;
    }
  model = make_model ((guint) g_ascii_strtoull (argv[2], NULL, 10));
  path = g_build_filename (argv[3], xml ? "measure.xml" : "measure.traject", NULL);
  for (guint64 i = g_ascii_strtoull (argv[4], NULL, 10); i > 0; i--)
    {
      g_remove (path);
      if (xml)
        measure_xml (model, path);
      else
        measure_store (model, path);
    }
  g_remove (path);
  return 0;
}
