// SPDX-License-Identifier: EUPL-1.2
#include "tj-store-private.h"

#include <glib/gi18n-lib.h>

#include "tj-statement.h"

/* Edits from what the history keeps: for each change the texts of the fields that it changed. Of the two states of a
 * record one is the model's, checked against the texts; the other is made from it. */

typedef struct
{
  const TjModel *model;
  gboolean undone; /* the model is in the state before the edit */
  TjEdit *edit;    /* that is being filled */
  /* The change that is being read: */
  TjKind kind;
  TjId id;
  char *action;    /* (owned) (nullable) none yet */
  TjRecord *now;   /* (owned) (nullable) as in the model */
  TjRecord *other; /* (owned) (nullable) the other state */
  guint n_fields;  /* that were read for it */
} Rebuild;

static gboolean
refuse (GError **error, const char *format, const char *title)
{
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT, format, title);
  return FALSE;
}

static gboolean
refuse_changed (Rebuild *rebuild, GError **error)
{
  const TjRecord *record = tj_model_get (rebuild->model, rebuild->id);
  g_autofree char *title
      = record ? tj_model_title (rebuild->model, record) : g_strdup (_ (tj_kind (rebuild->kind)->label));

  return refuse (
      error, _ ("“%s” was changed again later, so this change cannot be taken back or made again. Change it by hand."),
      title);
}

static gboolean
refuse_older (Rebuild *rebuild, const char *what, GError **error)
{
  return refuse (
      error,
      _ ("This change was made with another version of Traject (“%s”) and cannot be taken back or made again."
         " Change it by hand."),
      what);
}

/* Whether the record is there after the edit (or before it), by the kind of change. */
static gboolean
is_there (const char *action, gboolean after)
{
  return !g_str_equal (action, after ? TJ_CHANGE_DELETE : TJ_CHANGE_INSERT);
}

static void
change_clear (Rebuild *rebuild)
{
  g_clear_pointer (&rebuild->action, g_free);
  g_clear_pointer (&rebuild->now, tj_record_unref);
  g_clear_pointer (&rebuild->other, tj_record_unref);
  rebuild->n_fields = 0;
}

static gboolean
begin_change (Rebuild *rebuild, TjStatement *statement, GError **error)
{
  const char *kind = tj_statement_column_text (statement, 2), *action = tj_statement_column_text (statement, 4);
  const TjRecord *now;

  rebuild->kind = tj_kind_by_name (kind);
  rebuild->id = tj_statement_column_int (statement, 3);
  if (rebuild->kind == TJ_KIND_NONE || rebuild->id <= 0 || action == NULL)
    return refuse_older (rebuild, kind ? kind : "", error);
  rebuild->action = g_strdup (action);
  now = tj_model_get (rebuild->model, rebuild->id);
  if ((now != NULL) != is_there (action, !rebuild->undone) || (now && now->kind != rebuild->kind))
    return refuse_changed (rebuild, error);
  rebuild->now = now ? tj_record_ref (now) : NULL;
  if (is_there (action, rebuild->undone))
    rebuild->other = now ? tj_record_copy (now) : tj_record_new (rebuild->kind, rebuild->id);
  return TRUE;
}

static gboolean
read_field (Rebuild *rebuild, TjStatement *statement, GError **error)
{
  const char *name = tj_statement_column_text (statement, 1);
  const TjField *field = tj_kind_field (rebuild->kind, name);
  int now_column = rebuild->undone ? 5 : 6, other_column = rebuild->undone ? 6 : 5;
  g_autofree char *now = NULL;

  if (field == NULL)
    return refuse_older (rebuild, name, error);
  rebuild->n_fields++;
  if (rebuild->now)
    now = tj_field_to_text (field, rebuild->now);
  if (rebuild->now && g_strcmp0 (now, tj_statement_column_text (statement, now_column)) != 0)
    return refuse_changed (rebuild, error);
  if (rebuild->other
      && !tj_field_from_text (field, rebuild->other, tj_statement_column_text (statement, other_column), NULL))
    return refuse_older (rebuild, name, error);
  return TRUE;
}

static guint
count_set (const TjRecord *record)
{
  const TjKindInfo *info = tj_kind (record->kind);
  guint n = 0;

  for (guint i = 0; i < info->n_fields; i++)
    if (tj_field_is_set (&info->fields[i], record))
      n++;
  return n;
}

/* The history of an insert or delete names all fields that were set: one that is set besides was changed later. */
static gboolean
end_change (Rebuild *rebuild, GError **error)
{
  TjRecord *before = rebuild->undone ? rebuild->now : rebuild->other;
  TjRecord *after = rebuild->undone ? rebuild->other : rebuild->now;

  if (rebuild->action == NULL)
    return TRUE;
  if (rebuild->now && rebuild->other == NULL && count_set (rebuild->now) != rebuild->n_fields)
    return refuse_changed (rebuild, error);
  if (before == NULL)
    tj_edit_insert (rebuild->edit, tj_record_ref (after));
  else if (after == NULL)
    tj_edit_delete (rebuild->edit, before);
  else
    tj_edit_update (rebuild->edit, before, tj_record_ref (after));
  change_clear (rebuild);
  return TRUE;
}

static gboolean
read_change_row (Rebuild *rebuild, TjStatement *statement, GError **error)
{
  const char *field = tj_statement_column_text (statement, 1);

  if (field && *field == '\0')
    return end_change (rebuild, error) && begin_change (rebuild, statement, error);
  if (field == NULL || rebuild->action == NULL)
    return refuse_older (rebuild, field ? field : "", error);
  return read_field (rebuild, statement, error);
}

static gboolean
read_changes (Rebuild *rebuild, TjDatabase *db, gint64 number, GError **error)
{
  g_autoptr (TjStatement) statement = tj_statement_new (
      db,
      "SELECT \"position\", \"field\", \"kind\", \"record\", \"action\", \"before\", \"after\" FROM \"history_change\""
      " WHERE \"edit\" = ? ORDER BY \"position\", \"field\"",
      error);
  TjStep step;

  if (statement == NULL)
    return FALSE;
  tj_statement_bind_int (statement, 1, number);
  while ((step = tj_statement_step (statement, error)) == TJ_STEP_ROW)
    if (!read_change_row (rebuild, statement, error))
      return FALSE;
  return step == TJ_STEP_DONE && end_change (rebuild, error);
}

static gboolean
read_label (TjDatabase *db, gint64 number, char **label, GError **error)
{
  g_autoptr (TjStatement) statement
      = tj_statement_new (db, "SELECT \"label\" FROM \"history_edit\" WHERE \"number\" = ? AND \"action\" = 1", error);
  TjStep step;

  if (statement == NULL)
    return FALSE;
  tj_statement_bind_int (statement, 1, number);
  step = tj_statement_step (statement, error);
  if (step == TJ_STEP_ROW)
    *label = g_strdup (tj_statement_column_text (statement, 0));
  if (step != TJ_STEP_DONE)
    return step == TJ_STEP_ROW;
  g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CONFLICT,
                       _ ("This change is no longer in the history, so it cannot be taken back or made again."
                          " Change it by hand."));
  return FALSE;
}

TjEdit *
tj_store_history_edit (TjStore *store, const TjModel *model, gint64 number, gboolean undone, GError **error)
{
  g_autoptr (TjEdit) edit = NULL;
  g_autofree char *label = NULL;
  Rebuild rebuild = { .model = model, .undone = undone };
  gboolean fine;

  if (!read_label (store->db, number, &label, error))
    return NULL;
  edit = tj_edit_new (label);
  rebuild.edit = edit;
  fine = read_changes (&rebuild, store->db, number, error);
  change_clear (&rebuild);
  return fine ? g_steal_pointer (&edit) : NULL;
}
