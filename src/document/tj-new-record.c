// SPDX-License-Identifier: EUPL-1.2
#include "tj-new-record.h"

#include <glib/gi18n-lib.h>

#include "tj-records-planning.h"
#include "tj-text-table.h"

/* Whether another required reference of the record to the same kind points there: nothing depends on itself. */
static gboolean
refers_already (const TjRecord *record, const TjField *field, TjId target)
{
  const TjKindInfo *info = tj_kind (record->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *other = &info->fields[i];

      if (other != field && other->type == TJ_TYPE_REF && other->target == field->target
          && *(const TjId *) tj_field_value (other, record) == target)
        return TRUE;
    }
  return FALSE;
}

/* Whether a link between activities would run in a circle with this end. */
static gboolean
closes_circle (TjModel *model, const TjRecord *record, const TjField *field, TjId target)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("");
  TjDependency *link;

  if (record->kind != TJ_KIND_DEPENDENCY)
    return FALSE;
  link = tj_record_copy (record);
  *(TjId *) tj_field_value_mut (field, &link->record) = target;
  tj_edit_insert (edit, link);
  return link->predecessor && link->successor && !tj_model_check_circles (model, edit, NULL);
}

static gboolean
fits (TjModel *model, const TjRecord *record, const TjField *field, TjId target)
{
  return !refers_already (record, field, target) && !closes_circle (model, record, field, target);
}

/* A required reference: what the user looks at when it fits, else the first of its kind in this traject. */
static TjId
likely_target (TjModel *model, const TjRecord *record, const TjField *field, TjId project, TjId near)
{
  TjKind kind = field->target;
  g_autoptr (GPtrArray) all = NULL;

  if (kind == TJ_KIND_PROJECT)
    return project;
  if (kind == TJ_KIND_ANY)
    return tj_model_get (model, near) ? near : project;
  if (tj_model_get_kind (model, kind, near) && fits (model, record, field, near))
    return near;
  all = tj_model_sorted (model, kind, project, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      TjId id = ((const TjRecord *) g_ptr_array_index (all, i))->id;

      if (fits (model, record, field, id))
        return id;
    }
  return all->len > 0 && record->kind != TJ_KIND_DEPENDENCY ? ((const TjRecord *) g_ptr_array_index (all, 0))->id : 0;
}

static gboolean
fill_reference (TjModel *model, TjRecord *record, const TjField *field, TjId project, TjId near, GError **error)
{
  TjId target = likely_target (model, record, field, project, near);

  *(TjId *) tj_field_value_mut (field, record) = target;
  if (target)
    return TRUE;
  /* Translators: the first %s is what is to be made, the second what has to be there before it. */
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE, _ ("%s: first add something under “%s”."),
               _ (tj_kind (record->kind)->label),
               _ (tj_kind (field->target == TJ_KIND_ANY ? TJ_KIND_PROJECT : field->target)->plural));
  return FALSE;
}

static gboolean
fill_required (TjModel *model, TjRecord *record, const TjField *field, TjId project, TjId near, GError **error)
{
  g_autofree char *text = NULL;

  if (field->type == TJ_TYPE_REF)
    return fill_reference (model, record, field, project, near, error);
  if (field->type == TJ_TYPE_ENUM)
    text = g_strdup (field->choices[0].nick);
  else if (field->type == TJ_TYPE_DATE)
    text = g_strdup ("n.t.b.");
  else if (field->type == TJ_TYPE_TEXT)
    text = g_strdup_printf (_ ("%s without a name"), _ (tj_kind (record->kind)->label));
  return tj_field_from_text (field, record, text, error);
}

static gint64
order_at_end (TjModel *model, TjKind kind, guint already)
{
  const TjField *field = tj_kind_order_field (kind);
  gint64 last = 0, first, step;

  for (guint i = 0; i < tj_model_count (model, kind); i++)
    last = MAX (last, *(const gint64 *) tj_field_value (field, tj_model_at (model, kind, i)));
  if (!tj_model_order_between (last, G_MAXINT64, already + 1, &first, &step))
    return last;
  return first + (gint64) already * step;
}

gpointer
tj_new_record (TjModel *model, TjKind kind, TjId project, TjId near, GError **error)
{
  g_autoptr (TjRecord) record = tj_record_new (kind, 0);
  const TjKindInfo *info = tj_kind (kind);
  const TjField *order = tj_kind_order_field (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TJ_REQUIRED) && !fill_required (model, record, &info->fields[i], project, near, error))
      return NULL;
  if (order)
    *(gint64 *) tj_field_value_mut (order, record) = order_at_end (model, kind, 0);
  return g_steal_pointer (&record);
}

/* Pasting --------------------------------------------------------------------------------------------------------- */

/* The first record of a kind with this title, of the traject or shared; 0 when there is none. */
static TjId
find_title (TjModel *model, TjKind kind, TjId project, const char *title)
{
  g_autoptr (GPtrArray) all = tj_model_sorted (model, kind, project, NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const TjRecord *record = g_ptr_array_index (all, i);
      g_autofree char *name = tj_model_title (model, record);

      if (tj_same_word (title, name))
        return record->id;
    }
  return 0;
}

static TjId
find_target (TjModel *model, TjKind kind, TjId project, const char *title)
{
  TjId found = 0;

  if (kind != TJ_KIND_ANY)
    return find_title (model, kind, project, title);
  for (TjKind each = TJ_KIND_NONE + 1; each < TJ_N_KINDS && found == 0; each++)
    found = find_title (model, each, project, title);
  return found;
}

static gboolean
read_reference (TjModel *model, const TjField *field, TjRecord *record, TjId project, const char *title, GError **error)
{
  TjId target = *title ? find_target (model, field->target, project, title) : 0;

  *(TjId *) tj_field_value_mut (field, record) = target;
  if (target || *title == '\0')
    return TRUE;
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE,
               _ ("“%s” is not there yet for “%s”. Add it first, or leave the cell empty."), title, _ (field->label));
  return FALSE;
}

static gboolean
read_cell (TjModel *model, const TjField *field, TjRecord *record, TjId project, char *cell, GError **error)
{
  g_strstrip (cell);
  /* An empty cell keeps what a new record needs. */
  if (*cell == '\0' && (field->flags & TJ_REQUIRED))
    return TRUE;
  if (field->type == TJ_TYPE_REF)
    return read_reference (model, field, record, project, cell, error);
  return tj_field_parse (field, record, cell, error);
}

static gboolean
is_heading (const TjField *field, const char *cell, GPtrArray *found)
{
  return tj_same_word (cell, _ (field->label)) && !g_ptr_array_find (found, field, NULL);
}

/* The field that a cell is the label of: rather one of the columns, as two fields of a kind may have the same label. */
static const TjField *
find_heading (TjKind kind, const GPtrArray *columns, const char *cell, GPtrArray *found)
{
  const TjKindInfo *info = tj_kind (kind);

  for (guint i = 0; i < columns->len; i++)
    if (is_heading (g_ptr_array_index (columns, i), cell, found))
      return g_ptr_array_index (columns, i);
  for (guint i = 0; i < info->n_fields; i++)
    if (is_heading (&info->fields[i], cell, found))
      return &info->fields[i];
  return NULL;
}

/* The fields that a line of labels names, or NULL when it is not such a line. */
static GPtrArray *
read_header (TjKind kind, const GPtrArray *columns, GStrv cells)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  for (guint i = 0; cells[i]; i++)
    {
      const TjField *field = find_heading (kind, columns, g_strstrip (cells[i]), found);

      if (field == NULL)
        return NULL;
      g_ptr_array_add (found, (gpointer) field);
    }
  return found->len > 0 ? g_steal_pointer (&found) : NULL;
}

static TjRecord *
read_line (TjModel *model, TjKind kind, TjId project, TjId near, const GPtrArray *fields, GStrv cells, guint line,
           GError **error)
{
  g_autoptr (TjRecord) record = tj_new_record (model, kind, project, near, error);

  for (guint i = 0; record && cells[i] && i < fields->len; i++)
    if (!read_cell (model, g_ptr_array_index (fields, i), record, project, cells[i], error))
      {
        /* Translators: the place in what is pasted: line and column number. */
        g_prefix_error (error, _ ("Line %u, column %u: "), line, i + 1);
        return NULL;
      }
  return g_steal_pointer (&record);
}

TjEdit *
tj_paste_records (TjModel *model, TjKind kind, TjId project, TjId near, const TjField *const *fields, guint n_fields,
                  const char *text, guint *n, GError **error)
{
  g_autoptr (GArray) rows = tj_text_table_read (text);
  g_autofree char *label = g_strdup_printf (_ ("Paste: %s"), _ (tj_kind (kind)->plural));
  g_autoptr (TjEdit) edit = tj_edit_new (label);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  const TjField *order = tj_kind_order_field (kind);

  *n = 0;
  for (guint i = 0; i < n_fields; i++)
    g_ptr_array_add (columns, (gpointer) fields[i]);
  for (guint i = 0; i < rows->len; i++)
    {
      GStrv cells = g_array_index (rows, TjTextRow, i).cells;
      g_autoptr (GPtrArray) header = i == 0 ? read_header (kind, columns, cells) : NULL;
      TjRecord *record;

      if (header)
        {
          g_ptr_array_set_size (columns, 0);
          g_ptr_array_extend (columns, header, NULL, NULL);
          continue;
        }
      if (cells[1] == NULL && *g_strstrip (cells[0]) == '\0')
        continue;
      record = read_line (model, kind, project, near, columns, cells, g_array_index (rows, TjTextRow, i).line, error);
      if (record == NULL)
        return NULL;
      if (order)
        *(gint64 *) tj_field_value_mut (order, record) = order_at_end (model, kind, *n);
      tj_edit_insert (edit, record);
      ++*n;
    }
  return g_steal_pointer (&edit);
}

/* A cell of text holds no tab and no line break. */
static void
append_cell (GString *out, char *cell, gboolean first)
{
  if (!first)
    g_string_append_c (out, '\t');
  g_string_append (out, g_strdelimit (cell, "\t\r\n", ' '));
}

char *
tj_copy_records (const TjModel *model, const TjField *const *fields, guint n_fields, const TjId *ids, guint n_ids)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *label = g_strdup (_ (fields[i]->label));

      append_cell (out, label, i == 0);
    }
  g_string_append_c (out, '\n');
  for (guint row = 0; row < n_ids; row++)
    {
      gconstpointer record = tj_model_get (model, ids[row]);

      if (record == NULL)
        continue;
      for (guint i = 0; i < n_fields; i++)
        {
          g_autofree char *cell = tj_model_format (model, fields[i], record);

          append_cell (out, cell, i == 0);
        }
      g_string_append_c (out, '\n');
    }
  return g_string_free_and_steal (out);
}
