// SPDX-License-Identifier: EUPL-1.2
#include "tj-migrations.h"

#include <glib/gstdio.h>

#include "tj-place.h"
#include "tj-schema.h"
#include "tj-store.h"

/* By the version that a step starts from; version 1 was the first. No column is NOT NULL, so a reference that became
 * optional (the activity of a line of a baseline) needs no step either. */
static const TjMigrationStep steps[TJ_STORE_VERSION + 1] = {
  [1] = NULL,
};

static const TjMigrations migrations_of_today = { TJ_STORE_VERSION, steps };

const TjMigrations *
tj_migrations (void)
{
  return &migrations_of_today;
}

gboolean
tj_migrations_run (const TjMigrations *migrations, TjDatabase *db, int version,
                   gboolean (*commit) (gpointer data, GError **error), gpointer data, GError **error)
{
  for (; version < migrations->target; version++)
    {
      TjMigrationStep step = migrations->steps[version];

      if (step && !step (db, error))
        return FALSE;
      if (!tj_schema_mark (db, version + 1, error) || !commit (data, error))
        return FALSE;
    }
  return TRUE;
}

static char *
backup_name (const char *path, int version)
{
  char *name = g_strdup_printf ("%s.v%d-backup", path, version);

  for (int i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s.v%d-backup-%d", path, version, i);
    }
  return name;
}

gboolean
tj_migrations_back_up (const char *path, int version, GError **error)
{
  g_autofree char *name = backup_name (path, version);
  g_autofree char *temporary = tj_place_temporary (name);
  TjDatabase *from = tj_database_open (path, TJ_DATABASE_READ, error);
  TjDatabase *to = from ? tj_database_open (temporary, TJ_DATABASE_NEW, error) : NULL;
  gboolean fine = FALSE;

  if (to)
    {
      tj_database_set_name (to, name);
      fine = tj_database_copy (from, to, error);
    }
  tj_database_close (from);
  tj_database_close (to);
  if (fine)
    return tj_place_put (temporary, name, error);
  g_unlink (temporary);
  return FALSE;
}
