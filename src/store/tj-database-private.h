// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <sqlite3.h>

#include "tj-database.h"

/* Shared by tj-database.c and tj-statement.c only: the two files that know sqlite3.h. */
struct _TjDatabase
{
  sqlite3 *handle;
  char *name;             /* (owned) for messages */
  GHashTable *statements; /* (owned) SQL -> TjStatement, prepared once */
};
