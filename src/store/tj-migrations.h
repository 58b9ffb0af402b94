// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-database.h"

G_BEGIN_DECLS

/* Steps from an older version of the file to the present one. New fields need no step (tj-schema.h adds their columns);
 * renames and changes of meaning do, and they must do the same to the texts in history_change. */

/* A step works on the tables as they were in its version, within a transaction; it does not commit. */
typedef gboolean (*TjMigrationStep) (TjDatabase *db, GError **error);

typedef struct
{
  int target;                   /* the version to reach */
  const TjMigrationStep *steps; /* steps[v] goes from version v to v + 1; NULL where only fields were added */
} TjMigrations;

/* tj_migrations: those of this version of Traject. (transfer none) */
const TjMigrations *tj_migrations (void);

/* tj_migrations_run: brings a file from @version to the target, each step in a transaction of its own together with its
 * user_version. @commit commits and takes the lock again. A failure leaves the file whole, at the last version that was
 * reached. */
gboolean tj_migrations_run (const TjMigrations *migrations, TjDatabase *db, int version,
                            gboolean (*commit) (gpointer data, GError **error), gpointer data, GError **error);

/* tj_migrations_back_up: makes a copy of the file at @path beside it, NAME.v1-backup for @version 1 (with -2, -3 ...
 * when there is one already), and syncs it. */
gboolean tj_migrations_back_up (const char *path, int version, GError **error);

G_END_DECLS
