// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-xml-reading.h"

/* How deep the nodes of the format lie. */
enum
{
  DEPTH_ROOT,
  DEPTH_LIST,
  DEPTH_RECORD,
  DEPTH_FIELD,
  DEPTH_TEXT
};

static gboolean
end_element (TjXmlReading *self, int depth, GError **error)
{
  switch (depth)
    {
    case DEPTH_LIST:
      return tj_xml_reading_end_list (self, error);
    case DEPTH_RECORD:
      return tj_xml_reading_end_record (self, error);
    case DEPTH_FIELD:
      return tj_xml_reading_end_field (self, error);
    default:
      return TRUE;
    }
}

static gboolean
start_element (TjXmlReading *self, int depth, GError **error)
{
  gboolean empty = xmlTextReaderIsEmptyElement (tj_xml_source_reader (self->source)) == 1;
  gboolean fine;

  if (depth == DEPTH_ROOT)
    fine = tj_xml_reading_start_root (self, error);
  else if (depth == DEPTH_LIST)
    fine = tj_xml_reading_start_list (self, error);
  else if (depth == DEPTH_RECORD)
    fine = tj_xml_reading_start_record (self, error);
  else if (depth == DEPTH_FIELD)
    fine = tj_xml_reading_start_field (self, error);
  else
    fine = tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                          _ ("Line %u: the element <%s> does not belong in <%s>, which holds text only. Take it away."),
                          tj_xml_source_line (self->source), tj_xml_reading_name (self), self->field->element);
  return fine && (!empty || end_element (self, depth, error));
}

static gboolean
take_node (TjXmlReading *self, GError **error)
{
  xmlTextReader *reader = tj_xml_source_reader (self->source);
  int depth = xmlTextReaderDepth (reader);

  switch (xmlTextReaderNodeType (reader))
    {
    case XML_READER_TYPE_ELEMENT:
      return start_element (self, depth, error);
    case XML_READER_TYPE_END_ELEMENT:
      return end_element (self, depth, error);
    case XML_READER_TYPE_TEXT:
    case XML_READER_TYPE_CDATA:
    case XML_READER_TYPE_WHITESPACE:
    case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
      if (depth == DEPTH_TEXT)
        g_string_append (self->text, (const char *) xmlTextReaderConstValue (reader));
      return TRUE;
    case XML_READER_TYPE_DOCUMENT_TYPE:
    case XML_READER_TYPE_ENTITY_REFERENCE:
      return tj_xml_refuse (
          error, TJ_EXCHANGE_ERROR_INVALID,
          _ ("The file begins with a DTD (<!DOCTYPE>). Traject XML has none; such a file may not be safe and is "
             "not read."));
    default:
      return TRUE;
    }
}

static gboolean
read_nodes (TjXmlReading *self, GError **error)
{
  GError *fault = NULL;

  while (tj_xml_source_next (self->source, &fault))
    if (!take_node (self, error))
      return FALSE;
  if (fault == NULL)
    return TRUE;
  g_propagate_error (error, fault);
  return FALSE;
}

static gboolean
check_model (TjXmlReading *self, GError **error)
{
  GError *fault = NULL;

  if (tj_model_check_all (self->model, &fault))
    return tj_model_check_circles (self->model, NULL, error);
  g_propagate_error (error, tj_xml_locate (self->model, self->places, fault));
  return FALSE;
}

/* Takes @stream over. */
static TjModel *
read_stream (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (GInputStream) owned = stream;
  TjXmlSource *source = tj_xml_source_new (stream, cancellable, error);
  g_autoptr (TjXmlReading) reading = NULL;

  if (source == NULL)
    return NULL;
  reading = tj_xml_reading_new (source);
  if (!read_nodes (reading, error) || !check_model (reading, error))
    return NULL;
  return g_steal_pointer (&reading->model);
}

TjModel *
tj_xml_read (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) fault = NULL;
  g_autofree char *name = NULL;
  GFileInputStream *stream = g_file_read (file, cancellable, &fault);

  if (stream)
    return read_stream (G_INPUT_STREAM (stream), cancellable, error);
  if (g_error_matches (fault, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_steal_pointer (&fault));
      return NULL;
    }
  name = g_filename_display_basename (path);
  /* Translators: the name of a file, and the reason as the system gives it. */
  tj_xml_refuse (error, TJ_EXCHANGE_ERROR_IO, _ ("“%s” could not be opened: %s. Choose another file."), name,
                 fault->message);
  return NULL;
}

TjModel *
tj_xml_read_bytes (GBytes *bytes, GError **error)
{
  return read_stream (g_memory_input_stream_new_from_bytes (bytes), NULL, error);
}
