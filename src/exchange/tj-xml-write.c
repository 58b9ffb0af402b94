// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-safe-file.h"
#include "tj-xml-private.h"

static gboolean
check_length (TjModel *model, const TjRecord *record, const TjField *field, const char *text, GError **error)
{
  g_autofree char *title = NULL;

  if (strlen (text) <= TJ_XML_TEXT_MAX)
    return TRUE;
  title = tj_model_title (model, record);
  g_set_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID,
               /* Translators: the label of a field, and the name of what it belongs to. */
               _ ("“%s” of “%s” is too long for XML (ten million characters). Shorten it."), _ (field->label), title);
  return FALSE;
}

static gboolean
write_field (TjXmlOut *out, TjModel *model, const TjRecord *record, const TjField *field, GError **error)
{
  g_autofree char *text = NULL;

  if (field->type == TJ_TYPE_TEXTS)
    {
      for (GStrv texts = *(const GStrv *) tj_field_value (field, record); texts && *texts; texts++)
        {
          if (!check_length (model, record, field, *texts, error))
            return FALSE;
          tj_xml_out_element (out, field->element, *texts);
        }
      return TRUE;
    }
  text = tj_field_to_text (field, record);
  if (text == NULL)
    return TRUE;
  tj_xml_out_element (out, field->element, text);
  return check_length (model, record, field, text, error);
}

static gboolean
write_record (TjXmlOut *out, TjModel *model, const TjRecord *record, GError **error)
{
  const TjKindInfo *info = tj_kind (record->kind);
  char id[24];

  g_snprintf (id, sizeof id, "%" G_GINT64_FORMAT, record->id);
  tj_xml_out_start (out, info->element);
  tj_xml_out_attribute (out, "id", id);
  for (guint i = 0; i < info->n_fields; i++)
    if (!write_field (out, model, record, &info->fields[i], error))
      return FALSE;
  tj_xml_out_end (out);
  return TRUE;
}

/* A record in a ring, or below one that is not there, has no place in the list; leaving it out would be silent loss. */
static gboolean
check_complete (TjModel *model, TjKind kind, const GPtrArray *records, GError **error)
{
  if (records->len == tj_model_count (model, kind))
    return TRUE;
  g_set_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID,
               /* Translators: %s is a list such as “Activities”. */
               _ ("In “%s” something stands below itself, or below something that is not there. Repair that first."),
               _ (tj_kind (kind)->plural));
  return FALSE;
}

static gboolean
write_list (TjXmlOut *out, TjModel *model, TjKind kind, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) records = tj_model_sorted (model, kind, 0, NULL);

  if (!check_complete (model, kind, records, error))
    return FALSE;
  tj_xml_out_start (out, tj_kind (kind)->plural_element);
  for (guint i = 0; i < records->len && !tj_xml_out_failed (out); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      if (!write_record (out, model, g_ptr_array_index (records, i), error))
        return FALSE;
    }
  tj_xml_out_end (out);
  return TRUE;
}

static gboolean
write_model (TjXmlOut *out, TjModel *model, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  tj_xml_out_start (out, TJ_XML_ROOT);
  tj_xml_out_attribute (out, "xmlns", TJ_XML_NAMESPACE);
  tj_xml_out_attribute (out, "versie", TJ_XML_VERSION);
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    if (tj_model_count (model, kind) > 0 && !write_list (out, model, kind, cancellable, error))
      return FALSE;
  return tj_xml_out_finish (out, error);
}

GBytes *
tj_xml_write_bytes (TjModel *model, GError **error)
{
  g_autoptr (TjXmlOut) out = tj_xml_out_new (NULL);

  if (!write_model (out, model, NULL, error))
    return NULL;
  return g_byte_array_free_to_bytes (tj_xml_out_steal (out));
}

/* Files ----------------------------------------------------------------------------------------------------------- */

static gboolean
fill (FILE *file, gpointer model, GCancellable *cancellable, GError **error)
{
  g_autoptr (TjXmlOut) out = tj_xml_out_new (file);

  return write_model (out, model, cancellable, error);
}

gboolean
tj_xml_write (TjModel *model, const char *path, GCancellable *cancellable, GError **error)
{
  return tj_safe_file_write (path, fill, model, cancellable, error);
}
