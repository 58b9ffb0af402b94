// SPDX-License-Identifier: EUPL-1.2
#include "tj-xml-source.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlerror.h>

#include "tj-exchange-resources.h"

#if LIBXML_VERSION >= 21200
typedef const xmlError Problem;
#else
typedef xmlError Problem;
#endif

struct _TjXmlSource
{
  xmlTextReader *reader;
  xmlDoc *document; /* nullable */
  xmlSchema *schema;
  GInputStream *stream;
  GCancellable *cancellable;
  GError *stream_error;
  guint line;
  gboolean listening;
  /* The thread's own ways of hearing of errors. */
  xmlStructuredErrorFunc earlier;
  void *earlier_data;
  xmlGenericErrorFunc earlier_print;
  void *earlier_print_data;
  gboolean filled; /* there was something to read */
  /* The first thing that libxml2 complained about. */
  int code; /* xmlParserErrors; 0 for none */
  gboolean by_schema;
  guint code_line;
  char *words;
};

#define MESSAGE_MAX 400 /* characters */

char *
tj_xml_shorten (const char *text)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (text, -1) <= MESSAGE_MAX)
    return g_strdup (text);
  start = g_utf8_substring (text, 0, MESSAGE_MAX);
  return g_strconcat (start, "…", NULL);
}

/* Input ----------------------------------------------------------------------------------------------------------- */

static int
read_some (void *data, char *buffer, int length)
{
  TjXmlSource *source = data;
  gssize got;

  if (source->stream_error)
    return -1;
  got = g_input_stream_read (source->stream, buffer, (gsize) length, source->cancellable, &source->stream_error);
  source->filled |= got > 0;
  return (int) got;
}

/* The name space says nothing to people, and a message is one line. */
static char *
plain_words (const char *message)
{
  g_auto (GStrv) parts = g_strsplit (message ? message : "", "{" TJ_XML_NAMESPACE "}", -1);
  g_autofree char *words = g_strjoinv ("", parts);

  return tj_xml_shorten (g_strstrip (g_strdelimit (words, "\n\t", ' ')));
}

static void
keep_problem (void *data, Problem *problem)
{
  TjXmlSource *source = data;

  if (source->code != 0 || problem->level < XML_ERR_ERROR)
    return;
  source->code = problem->code;
  source->by_schema = problem->domain == XML_FROM_SCHEMASV;
  source->code_line = problem->line > 0 ? (guint) problem->line : 1;
  source->words = plain_words (problem->message);
}

static void
ignore_problem (void *data, Problem *problem)
{
}

static void G_GNUC_PRINTF (2, 3) print_nothing (void *data, const char *format, ...) {}

/* Opening --------------------------------------------------------------------------------------------------------- */

/* While a schema is plugged in, older libxml2 does not hand the parser's errors to the reader, but to the thread. It
 * also prints words of its own on entities. */
static void
listen_to_thread (TjXmlSource *source)
{
  source->listening = TRUE;
  source->earlier = xmlStructuredError;
  source->earlier_data = xmlStructuredErrorContext;
  source->earlier_print = xmlGenericError;
  source->earlier_print_data = xmlGenericErrorContext;
  xmlSetStructuredErrorFunc (source, (xmlStructuredErrorFunc) keep_problem);
  xmlSetGenericErrorFunc (source, print_nothing);
}

static void
stop_listening (TjXmlSource *source)
{
  if (!source->listening)
    return;
  xmlSetStructuredErrorFunc (source->earlier_data, source->earlier);
  xmlSetGenericErrorFunc (source->earlier_print_data, source->earlier_print);
}

static xmlSchema *
load_schema (GError **error)
{
  g_autoptr (GBytes) bytes = g_resource_lookup_data (tj_exchange_get_resource (), TJ_XML_SCHEMA_RESOURCE,
                                                     G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  g_autoptr (xmlSchemaParserCtxt) parser = NULL;
  xmlSchema *schema;
  gsize size;
  const char *text;

  if (bytes == NULL)
    return NULL;
  text = g_bytes_get_data (bytes, &size);
  parser = xmlSchemaNewMemParserCtxt (text, (int) size);
  xmlSchemaSetParserStructuredErrors (parser, (xmlStructuredErrorFunc) ignore_problem, NULL);
  schema = xmlSchemaParse (parser);
  if (schema == NULL)
    g_set_error_literal (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO,
                         _ ("The schema of Traject XML cannot be used. Install the program again."));
  return schema;
}

TjXmlSource *
tj_xml_source_new (GInputStream *stream, GCancellable *cancellable, GError **error)
{
  g_autoptr (TjXmlSource) source = g_new0 (TjXmlSource, 1);

  source->line = 1;
  source->stream = g_object_ref (stream);
  g_set_object (&source->cancellable, cancellable);
  xmlInitParser ();
  source->schema = load_schema (error);
  if (source->schema == NULL)
    return NULL;
  source->reader
      = xmlReaderForIO (read_some, NULL, source, NULL, NULL, XML_PARSE_NONET | XML_PARSE_BIG_LINES | XML_PARSE_COMPACT);
  if (source->reader == NULL)
    {
      g_set_error_literal (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO,
                           _ ("There is not enough memory to read the file."));
      return NULL;
    }
  xmlTextReaderSetStructuredErrorHandler (source->reader, (xmlStructuredErrorFunc) keep_problem, source);
  xmlTextReaderSetSchema (source->reader, source->schema);
  listen_to_thread (source);
  return g_steal_pointer (&source);
}

void
tj_xml_source_free (TjXmlSource *source)
{
  stop_listening (source);
  g_clear_pointer (&source->reader, xmlFreeTextReader);
  g_clear_pointer (&source->document, xmlFreeDoc);
  g_clear_pointer (&source->schema, xmlSchemaFree);
  g_clear_error (&source->stream_error);
  g_clear_object (&source->stream);
  g_clear_object (&source->cancellable);
  g_free (source->words);
  g_free (source);
}

/* What went wrong ------------------------------------------------------------------------------------------------- */

static gboolean
refuse_stream (TjXmlSource *source, GError **error)
{
  if (g_error_matches (source->stream_error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&source->stream_error));
  else
    g_set_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_IO, _ ("The file could not be read to its end: %s."),
                 source->stream_error->message);
  return FALSE;
}

/* Translators: in these, %u is a line number and %s what the XML library says, in English. */
static const char *
describe_damage (const TjXmlSource *source)
{
  if (source->by_schema)
    return _ ("Line %u: the file does not follow the rules of Traject XML. Correct it, or export it again. (%s)");
  if (source->code == XML_ERR_ENTITY_LOOP)
    return _ (
        "Line %u: the file defines entities that grow without end. Such a file is not safe and is not read. (%s)");
  if (source->code == XML_ERR_TAG_NOT_FINISHED || source->code == XML_ERR_DOCUMENT_END)
    return _ ("Line %u: the file stops halfway, or goes on after its end. It was not saved or sent as a whole; export "
              "it again. "
              "(%s)");
  return _ ("Line %u: this is not correct XML. The file is damaged or was changed by hand; export it again. (%s)");
}

static const char *
describe_other (const TjXmlSource *source)
{
  if (!source->filled)
    return _ ("Line %u: the file is empty. Choose a file that was exported as Traject XML.");
  return _ ("Line %u: this is not XML. Choose a file that was exported as Traject XML.");
}

/* Asking the reader for its document makes that ours. */
static gboolean
has_root (TjXmlSource *source)
{
  if (source->document == NULL)
    source->document = xmlTextReaderCurrentDoc (source->reader);
  return source->document && xmlDocGetRootElement (source->document);
}

static gboolean
refuse_problem (TjXmlSource *source, GError **error)
{
  gboolean is_other
      = source->code == XML_ERR_DOCUMENT_EMPTY || (source->code == XML_ERR_DOCUMENT_END && !has_root (source));
  const char *words = source->words ? source->words : "libxml2";

  g_set_error (error, TJ_EXCHANGE_ERROR, is_other ? TJ_EXCHANGE_ERROR_FORMAT : TJ_EXCHANGE_ERROR_INVALID,
               is_other ? describe_other (source) : describe_damage (source), source->code_line, words);
  return FALSE;
}

/* Nodes ----------------------------------------------------------------------------------------------------------- */

/* libxml2 keeps line numbers of nodes up to 65535, and none of a DTD. From there on the line ends in texts are counted.
 */
static void
follow_line (TjXmlSource *source)
{
  const xmlNode *node = xmlTextReaderCurrentNode (source->reader);
  int type = xmlTextReaderNodeType (source->reader);

  if (type == XML_READER_TYPE_END_ELEMENT || type == XML_READER_TYPE_DOCUMENT_TYPE)
    return;
  if (node->line > 0 && node->line < G_MAXUSHORT)
    source->line = node->line;
  else if (node->type == XML_TEXT_NODE && node->content)
    for (const char *end = strchr ((const char *) node->content, '\n'); end; end = strchr (end + 1, '\n'))
      source->line++;
}

gboolean
tj_xml_source_next (TjXmlSource *source, GError **error)
{
  int found = xmlTextReaderRead (source->reader);

  if (source->stream_error)
    return refuse_stream (source, error);
  if (found == 1)
    follow_line (source);
  if (source->code != 0 && (found != 1 || source->line > source->code_line))
    return refuse_problem (source, error);
  if (found >= 0)
    return found == 1;
  source->code_line = source->line;
  return refuse_problem (source, error);
}

xmlTextReader *
tj_xml_source_reader (TjXmlSource *source)
{
  return source->reader;
}

guint
tj_xml_source_line (const TjXmlSource *source)
{
  return source->line;
}
