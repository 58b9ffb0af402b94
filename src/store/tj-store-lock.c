// SPDX-License-Identifier: EUPL-1.2
#include "tj-store-private.h"

#include <glib/gi18n-lib.h>

#include "tj-statement.h"

#define OPEN_TIMEOUT 250    /* milliseconds to find out that somebody else has the file */
#define RETAKE_TIMEOUT 2000 /* after a commit: only somebody who tries to open can be in between */
#define COMMIT_TIMEOUT 5000 /* for others to finish loading */
#define CLOSE_TIMEOUT 500
#define GAP (150 * G_TIME_SPAN_MILLISECOND)

/* Reads one value of `meta`, NULL when it is not there. */
static gboolean
read_meta (TjDatabase *db, const char *name, char **value, GError **error)
{
  g_autoptr (TjStatement) statement = tj_statement_new (db, "SELECT \"value\" FROM \"meta\" WHERE \"name\" = ?", error);
  TjStep step;

  *value = NULL;
  if (statement == NULL)
    return FALSE;
  tj_statement_bind_text (statement, 1, name);
  step = tj_statement_step (statement, error);
  if (step == TJ_STEP_ROW)
    *value = g_strdup (tj_statement_column_text (statement, 0));
  return step != TJ_STEP_ERROR;
}

static gboolean
write_meta (TjDatabase *db, const char *name, const char *value, GError **error)
{
  TjStatement *statement
      = tj_statement_get (db, "INSERT OR REPLACE INTO \"meta\" (\"name\", \"value\") VALUES (?, ?)", error);

  if (statement == NULL)
    return FALSE;
  tj_statement_bind_text (statement, 1, name);
  tj_statement_bind_text (statement, 2, value);
  return tj_statement_run (statement, error);
}

static void
read_writer (TjStore *store)
{
  g_autofree char *who = NULL, *machine = NULL;

  g_clear_pointer (&store->locked_by, g_free);
  if (!read_meta (store->db, TJ_META_WHO, &who, NULL) || !read_meta (store->db, TJ_META_MACHINE, &machine, NULL))
    return;
  if (who && machine)
    store->locked_by = g_strdup_printf ("%s (%s)", who, machine);
  else
    store->locked_by = g_strdup (who ? who : machine);
}

static void
become_reader (TjStore *store, TjStoreAccess access)
{
  tj_database_rollback (store->db);
  store->access = access;
  if (access == TJ_STORE_LOCKED_BY_OTHER)
    read_writer (store);
}

/* Another writer's mark without its lock: it was killed, or it is just between a commit and its next lock. Stepping
 * aside for a moment tells which: who lives takes it again, or has committed more meanwhile. */
static gboolean
give_way (TjStore *store, gboolean *alone, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *mark = NULL;
  gint64 before, after;

  if (!read_meta (store->db, TJ_META_MARK, &mark, error))
    return FALSE;
  *alone = TRUE;
  if (mark == NULL)
    return TRUE;
  if (!tj_database_read_int (store->db, "PRAGMA data_version", &before, error))
    return FALSE;
  tj_database_rollback (store->db);
  g_usleep (GAP);
  if (!tj_database_begin_write (store->db, 0, &problem))
    {
      *alone = FALSE;
      if (tj_database_state (store->db) == TJ_DATABASE_BUSY)
        return TRUE;
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (!tj_database_read_int (store->db, "PRAGMA data_version", &after, error))
    return FALSE;
  *alone = before == after;
  return TRUE;
}

gboolean
tj_store_lock_take (TjStore *store, GError **error)
{
  g_autoptr (GError) problem = NULL;
  TjDatabaseState state = TJ_DATABASE_REFUSED;
  gboolean alone = FALSE;

  if (!tj_database_is_read_only (store->db) && tj_database_begin_write (store->db, OPEN_TIMEOUT, &problem))
    {
      if (!give_way (store, &alone, error))
        return FALSE;
      if (alone)
        return TRUE;
      state = TJ_DATABASE_BUSY;
    }
  else if (problem)
    state = tj_database_state (store->db);
  if (state != TJ_DATABASE_BUSY && state != TJ_DATABASE_REFUSED)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  become_reader (store, state == TJ_DATABASE_BUSY ? TJ_STORE_LOCKED_BY_OTHER : TJ_STORE_FILE_READ_ONLY);
  return TRUE;
}

static gboolean
write_mark (TjStore *store, GError **error)
{
  return write_meta (store->db, TJ_META_MARK, store->mark, error)
         && write_meta (store->db, TJ_META_WHO, store->who, error)
         && write_meta (store->db, TJ_META_MACHINE, g_get_host_name (), error);
}

gboolean
tj_store_lock_claim (TjStore *store, GError **error)
{
  g_autoptr (GError) problem = NULL;

  g_free (store->mark);
  store->mark = g_uuid_string_random ();
  if (write_mark (store, &problem))
    return TRUE;
  g_clear_pointer (&store->mark, g_free);
  if (tj_database_state (store->db) == TJ_DATABASE_REFUSED)
    {
      become_reader (store, TJ_STORE_FILE_READ_ONLY);
      return TRUE;
    }
  g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

void
tj_store_lock_release (TjStore *store)
{
  if (store->access == TJ_STORE_WRITABLE && store->mark && tj_database_in_transaction (store->db)
      && tj_database_exec (store->db, TJ_META_FORGET_WRITER, NULL))
    tj_database_commit (store->db, CLOSE_TIMEOUT, NULL);
  tj_database_rollback (store->db);
}

gboolean
tj_store_refuse_write (const TjStore *store, GError **error)
{
  const char *name = tj_database_name (store->db);

  if (store->access == TJ_STORE_LOCKED_BY_OTHER && store->locked_by)
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY,
                 _ ("“%s” is open with %s, so nothing can be changed here. Open it again when it is closed there."),
                 name, store->locked_by);
  else if (store->access == TJ_STORE_LOCKED_BY_OTHER)
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY,
                 _ ("“%s” is open elsewhere, so nothing can be changed here. Open it again when it is closed there."),
                 name);
  else
    g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY,
                 _ ("“%s” is open for reading only. Save a copy in a folder of your own and work in that."), name);
  return FALSE;
}

/* Whether a row of the history is in the file. */
static gboolean
has_row (TjStore *store, gint64 number)
{
  TjStatement *statement = tj_statement_get (store->db, "SELECT 1 FROM \"history_edit\" WHERE \"number\" = ?", NULL);
  gboolean found;

  if (statement == NULL)
    return FALSE;
  tj_statement_bind_int (statement, 1, number);
  found = tj_statement_step (statement, NULL) == TJ_STEP_ROW;
  tj_statement_reset (statement);
  return found;
}

/* Takes the lock again, and makes sure that nobody wrote meanwhile. */
static gboolean
retake (TjStore *store, GError **error)
{
  g_autofree char *mark = NULL;

  if (!tj_database_begin_write (store->db, RETAKE_TIMEOUT, error))
    return FALSE;
  if (!read_meta (store->db, TJ_META_MARK, &mark, error))
    {
      tj_database_rollback (store->db);
      return FALSE;
    }
  if (g_strcmp0 (mark, store->mark) == 0)
    return TRUE;
  become_reader (store, TJ_STORE_LOCKED_BY_OTHER);
  return tj_store_refuse_write (store, error);
}

gboolean
tj_store_write_begin (TjStore *store, GError **error)
{
  if (store->access != TJ_STORE_WRITABLE)
    return tj_store_refuse_write (store, error);
  if (!tj_database_in_transaction (store->db) && !retake (store, error))
    return FALSE;
  if (store->doubt && has_row (store, store->doubt))
    {
      become_reader (store, TJ_STORE_FILE_READ_ONLY);
      g_set_error (error, TJ_STORE_ERROR, TJ_STORE_ERROR_READ_ONLY,
                   _ ("“%s” holds a change that could not be confirmed when it was made. Close it and open it again."),
                   tj_database_name (store->db));
      return FALSE;
    }
  store->doubt = 0;
  return TRUE;
}

/* After a commit that failed: is the change in the file after all? Then it is committed once more, for the sync that
 * is missing. */
static gboolean
settle (TjStore *store, gint64 number)
{
  store->doubt = number;
  if (!tj_database_in_transaction (store->db))
    return FALSE;
  if (!has_row (store, number))
    {
      store->doubt = 0;
      return FALSE;
    }
  if (!write_mark (store, NULL) || !tj_database_commit (store->db, COMMIT_TIMEOUT, NULL))
    {
      tj_database_rollback (store->db);
      return FALSE;
    }
  store->doubt = 0;
  retake (store, NULL);
  return TRUE;
}

gboolean
tj_store_write_end (TjStore *store, gboolean fine, gint64 number, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (fine && tj_database_commit (store->db, COMMIT_TIMEOUT, &problem))
    {
      /* When this fails, the next write tries again; what was committed stays. */
      retake (store, NULL);
      return TRUE;
    }
  tj_database_rollback (store->db);
  retake (store, NULL);
  if (fine && number && settle (store, number))
    return TRUE;
  if (fine)
    g_propagate_error (error, g_steal_pointer (&problem));
  return FALSE;
}

gboolean
tj_store_read_begin (TjStore *store, gboolean *begun, GError **error)
{
  *begun = !tj_database_in_transaction (store->db);
  return !*begun || tj_database_exec (store->db, "BEGIN", error);
}

void
tj_store_read_end (TjStore *store, gboolean begun)
{
  if (begun)
    tj_database_rollback (store->db);
}
