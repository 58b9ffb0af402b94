// SPDX-License-Identifier: EUPL-1.2
#include "tj-store-private.h"

#include <glib/gi18n-lib.h>

#include "tj-row.h"
#include "tj-statement.h"

#define ROWS_BETWEEN 2048 /* between looking at the cancellable and telling the progress */

typedef struct
{
  TjStore *store;
  TjModel *model;
  GCancellable *cancellable;
  void (*progress) (double done, gpointer data);
  gpointer data;
  gint64 total;
  gint64 rows;
} Loading;

static gboolean
refuse_row (Loading *loading, const TjKindInfo *info, TjId id, const char *field, const char *why, GError **error)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *what = NULL;

  /* Translators: table of the file, number of the record, field, and what is wrong with its value. */
  what = g_strdup_printf (_ ("in “%s”, number %s, field “%s”: %s"), info->name, number, field, why);
  return tj_database_damaged (loading->store->db, error, what);
}

static gboolean
read_fields (Loading *loading, TjStatement *statement, const TjKindInfo *info, TjRecord *record, GError **error)
{
  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (GError) problem = NULL;

      if (!tj_row_read (statement, (int) i + 1, &info->fields[i], record, &problem))
        return refuse_row (loading, info, record->id, info->fields[i].name, problem->message, error);
    }
  return TRUE;
}

static gboolean
load_row (Loading *loading, TjStatement *statement, const TjKindInfo *info, GError **error)
{
  TjId id = tj_statement_column_int (statement, 0);
  g_autoptr (TjRecord) record = NULL;

  if (id <= 0)
    return refuse_row (loading, info, id, "id", _ ("it is not the number of a record"), error);
  if (tj_model_get (loading->model, id))
    return refuse_row (loading, info, id, "id", _ ("two records have this number"), error);
  record = tj_record_new (info->kind, id);
  if (!read_fields (loading, statement, info, record, error))
    return FALSE;
  tj_model_add (loading->model, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
go_on (Loading *loading, GError **error)
{
  if (loading->rows++ % ROWS_BETWEEN)
    return TRUE;
  if (loading->progress && loading->total)
    loading->progress (MIN (1.0, (double) loading->rows / loading->total), loading->data);
  return !g_cancellable_set_error_if_cancelled (loading->cancellable, error);
}

static gboolean
load_kind (Loading *loading, TjKind kind, GError **error)
{
  g_autofree char *sql = tj_row_select_sql (kind);
  g_autoptr (TjStatement) statement = tj_statement_new (loading->store->db, sql, error);
  TjStep step;

  if (statement == NULL)
    return FALSE;
  while ((step = tj_statement_step (statement, error)) == TJ_STEP_ROW)
    if (!load_row (loading, statement, tj_kind (kind), error) || !go_on (loading, error))
      return FALSE;
  return step == TJ_STEP_DONE;
}

static gboolean
count_rows (Loading *loading, GError **error)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT count(*) FROM \"%s\"", tj_kind (kind)->name);
      gint64 rows;

      if (!tj_database_read_int (loading->store->db, sql, &rows, error))
        return FALSE;
      loading->total += rows;
    }
  return TRUE;
}

static gboolean
load_all (Loading *loading, GError **error)
{
  g_autoptr (GError) problem = NULL;

  if (g_cancellable_set_error_if_cancelled (loading->cancellable, error))
    return FALSE;
  if (loading->progress && !count_rows (loading, error))
    return FALSE;
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    if (!load_kind (loading, kind, error))
      return FALSE;
  if (!tj_model_check_all (loading->model, &problem))
    return tj_database_damaged (loading->store->db, error, problem->message);
  if (loading->progress)
    loading->progress (1.0, loading->data);
  return TRUE;
}

TjModel *
tj_store_load (TjStore *store, GCancellable *cancellable, void (*progress) (double done, gpointer data), gpointer data,
               GError **error)
{
  g_autoptr (TjModel) model = tj_model_new ();
  Loading loading = { store, model, cancellable, progress, data, 0, 0 };
  gboolean begun, fine;

  if (!tj_store_read_begin (store, &begun, error))
    return NULL;
  fine = load_all (&loading, error);
  tj_store_read_end (store, begun);
  return fine ? g_steal_pointer (&model) : NULL;
}
