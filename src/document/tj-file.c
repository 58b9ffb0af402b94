// SPDX-License-Identifier: EUPL-1.2
#include "tj-file.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-xml.h"

gboolean
tj_file_import (const char *source, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (TjModel) model = tj_xml_read (source, cancellable, error);

  return model && tj_store_create (path, model, cancellable, error);
}

/* Only the first bytes say what a file is; its name does not. Not for a file that is open: closing it here would give
 * up the lock that this process has on it. */
static gboolean
is_database (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  char head[16] = { 0 };

  return stream && g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, NULL, NULL, NULL)
         && memcmp (head, "SQLite format 3", 16) == 0;
}

TjModel *
tj_file_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autoptr (TjStore) store = tj_store_open (path, NULL, &problem);

  if (store)
    return tj_store_load (store, cancellable, NULL, NULL, error);
  if (g_error_matches (problem, TJ_STORE_ERROR, TJ_STORE_ERROR_FOREIGN) && g_file_test (path, G_FILE_TEST_IS_REGULAR)
      && !is_database (path))
    return tj_xml_read (path, cancellable, error);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static char *
shipped_folder (const char *kind)
{
  const char *data = g_getenv ("TRAJECT_DATA");

  return g_build_filename (data ? data : PKGDATADIR, kind, NULL);
}

static char *
shipped_path (const char *kind, const char *name)
{
  g_autofree char *folder = shipped_folder (kind);
  g_autofree char *base = g_strconcat (name, ".xml", NULL);
  g_autofree char *path = g_build_filename (folder, base, NULL);

  if (strchr (name, G_DIR_SEPARATOR) || !g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return NULL;
  return g_steal_pointer (&path);
}

char *
tj_file_sample_path (const char *name)
{
  return shipped_path ("samples", name);
}

char *
tj_file_template_path (const char *name)
{
  return shipped_path ("templates", name);
}

/* The same records under new ids, references included, so that files made of one template can be compared and merged.
 */
static TjModel *
with_fresh_ids (TjModel *model)
{
  g_autoptr (GHashTable) fresh = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  TjModel *copy = tj_model_new ();

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      {
        TjId id = ((const TjRecord *) tj_model_at (model, kind, i))->id, new_id = tj_id_new ();

        g_hash_table_insert (fresh, g_memdup2 (&id, sizeof id), g_memdup2 (&new_id, sizeof new_id));
      }
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      {
        TjRecord *record = tj_record_copy (tj_model_at (model, kind, i));

        record->id = *(TjId *) g_hash_table_lookup (fresh, &record->id);
        for (guint j = 0; j < tj_kind (kind)->n_fields; j++)
          {
            const TjField *field = &tj_kind (kind)->fields[j];
            TjId *target = tj_field_value_mut (field, record);

            if (field->type == TJ_TYPE_REF && *target)
              *target = *(TjId *) g_hash_table_lookup (fresh, target);
          }
        tj_model_add (copy, record);
      }
  return copy;
}

/* Names the first traject, when there is one. */
static gboolean
name_project (TjModel *model, const char *name, GError **error)
{
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);
  g_autoptr (TjEdit) edit = tj_edit_new ("");
  g_autoptr (TjRecord) after = NULL;

  if (projects->len == 0)
    return TRUE;
  after = tj_record_copy (g_ptr_array_index (projects, 0));
  if (!tj_field_parse (tj_kind_field (TJ_KIND_PROJECT, "name"), after, name, error))
    return FALSE;
  tj_edit_update (edit, g_ptr_array_index (projects, 0), g_steal_pointer (&after));
  if (!tj_model_check (model, edit, error))
    return FALSE;
  tj_model_apply (model, edit);
  return TRUE;
}

gboolean
tj_file_from_template (const char *source, const char *name, const char *path, GError **error)
{
  g_autoptr (TjModel) template = tj_xml_read (source, NULL, error);
  g_autoptr (TjModel) model = NULL;

  if (template == NULL || !name_project (template, name, error))
    return FALSE;
  model = with_fresh_ids (template);
  return tj_store_create (path, model, NULL, error);
}

GStrv
tj_file_samples (void)
{
  g_autofree char *folder = shipped_folder ("samples");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  const char *entry;

  while (dir && (entry = g_dir_read_name (dir)))
    if (g_str_has_suffix (entry, ".xml"))
      g_ptr_array_add (names, g_strndup (entry, strlen (entry) - 4));
  g_ptr_array_sort_values (names, (GCompareFunc) strcmp);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_steal (names, NULL);
}
