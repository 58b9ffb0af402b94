// SPDX-License-Identifier: EUPL-1.2
#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "tj-xml-private.h"

struct _TjXmlOut
{
  xmlTextWriter *writer;
  FILE *file;        /* nullable; the caller's */
  GByteArray *bytes; /* nullable; owned */
  gboolean failed;
  int problem; /* errno of the write that failed, or 0 */
};

/* After a failure libxml2 is told that all is well: it would print a message of its own. */
static int
write_some (void *data, const char *buffer, int length)
{
  TjXmlOut *out = data;

  if (out->bytes)
    {
      g_byte_array_append (out->bytes, (const guint8 *) buffer, (guint) length);
      return length;
    }
  if (!out->failed && fwrite (buffer, 1, (size_t) length, out->file) != (size_t) length)
    {
      out->problem = errno;
      out->failed = TRUE;
    }
  return length;
}

static void
note (TjXmlOut *out, int written)
{
  if (written < 0)
    out->failed = TRUE;
}

TjXmlOut *
tj_xml_out_new (FILE *file)
{
  TjXmlOut *out = g_new0 (TjXmlOut, 1);
  xmlOutputBuffer *buffer;

  out->file = file;
  out->bytes = file ? NULL : g_byte_array_new ();
  xmlInitParser ();
  buffer = xmlOutputBufferCreateIO (write_some, NULL, out, NULL);
  out->writer = buffer ? xmlNewTextWriter (buffer) : NULL;
  if (out->writer == NULL)
    {
      out->failed = TRUE;
      return out;
    }
  note (out, xmlTextWriterSetIndent (out->writer, 1));
  note (out, xmlTextWriterSetIndentString (out->writer, BAD_CAST "  "));
  note (out, xmlTextWriterStartDocument (out->writer, NULL, "UTF-8", NULL));
  return out;
}

void
tj_xml_out_free (TjXmlOut *out)
{
  g_clear_pointer (&out->writer, xmlFreeTextWriter);
  g_clear_pointer (&out->bytes, g_byte_array_unref);
  g_free (out);
}

void
tj_xml_out_start (TjXmlOut *out, const char *name)
{
  if (!out->failed)
    note (out, xmlTextWriterStartElement (out->writer, BAD_CAST name));
}

void
tj_xml_out_attribute (TjXmlOut *out, const char *name, const char *value)
{
  if (!out->failed)
    note (out, xmlTextWriterWriteAttribute (out->writer, BAD_CAST name, BAD_CAST value));
}

void
tj_xml_out_text (TjXmlOut *out, const char *text)
{
  if (!out->failed)
    note (out, xmlTextWriterWriteString (out->writer, BAD_CAST text));
}

void
tj_xml_out_end (TjXmlOut *out)
{
  if (!out->failed)
    note (out, xmlTextWriterEndElement (out->writer));
}

void
tj_xml_out_element (TjXmlOut *out, const char *name, const char *text)
{
  tj_xml_out_start (out, name);
  tj_xml_out_text (out, text);
  tj_xml_out_end (out);
}

void
tj_xml_out_comment (TjXmlOut *out, const char *text)
{
  if (!out->failed)
    note (out, xmlTextWriterWriteComment (out->writer, BAD_CAST text));
}

gboolean
tj_xml_out_failed (const TjXmlOut *out)
{
  return out->failed;
}

gboolean
tj_xml_out_finish (TjXmlOut *out, GError **error)
{
  if (!out->failed)
    note (out, xmlTextWriterEndDocument (out->writer));
  /* What is left comes out as the writer goes. */
  g_clear_pointer (&out->writer, xmlFreeTextWriter);
  if (!out->failed)
    return TRUE;
  g_set_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO,
               /* Translators: %s is the reason, as the system gives it. */
               _ ("The file could not be written: %s. Make room, or choose another place."),
               out->problem ? g_strerror (out->problem) : _ ("there is not enough memory"));
  return FALSE;
}

GByteArray *
tj_xml_out_steal (TjXmlOut *out)
{
  GByteArray *bytes = g_steal_pointer (&out->bytes);

  g_byte_array_append (bytes, (const guint8 *) "", 1);
  g_byte_array_set_size (bytes, bytes->len - 1);
  return bytes;
}
