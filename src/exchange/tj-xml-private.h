// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/xmlschemas.h>
#include <libxml/xmlwriter.h>

#include "tj-xml.h"

G_BEGIN_DECLS

/* What the writer, the reader and the schema of Traject XML share; not for use outside src/exchange. */

#define TJ_XML_ROOT "traject-bestand"
#define TJ_XML_VERSION "1"
#define TJ_XML_SCHEMA_RESOURCE "/nl/trajectplanner/Traject/schema/traject-1.xsd"

/* The longest text in bytes: what libxml2 accepts from an unknown source, so that what is written can be read again. */
#define TJ_XML_TEXT_MAX 9999999

G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlSchema, xmlSchemaFree)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (xmlSchemaParserCtxt, xmlSchemaFreeParserCtxt)

/* tj_xml_type_name: the name in the schema of the type of a field; not for an ENUM, which has a type of its own. */
const char *tj_xml_type_name (const TjField *field);

/* tj_xml_shorten: @text as it can stand in a message: a value from outside may be millions of characters long.
 * (transfer full) */
char *tj_xml_shorten (const char *text);

/* XML on its way out, indented by two spaces, in UTF-8. After a failure the other calls do nothing; tj_xml_out_finish()
 * tells. */
typedef struct _TjXmlOut TjXmlOut;

/* tj_xml_out_new: to @file, or to memory when it is NULL. @file stays the caller's. (transfer full) */
TjXmlOut *tj_xml_out_new (FILE *file);
void tj_xml_out_free (TjXmlOut *out);

/* tj_xml_out_start, _attribute, _text, _end: an element, piece by piece; tj_xml_out_element: one with text only. */
void tj_xml_out_start (TjXmlOut *out, const char *name);
void tj_xml_out_attribute (TjXmlOut *out, const char *name, const char *value);
void tj_xml_out_text (TjXmlOut *out, const char *text);
void tj_xml_out_end (TjXmlOut *out);
void tj_xml_out_element (TjXmlOut *out, const char *name, const char *text);
void tj_xml_out_comment (TjXmlOut *out, const char *text);

/* tj_xml_out_failed: whether something could not be written, so that there is no sense in going on. */
gboolean tj_xml_out_failed (const TjXmlOut *out);

/* tj_xml_out_finish: closes what is open. FALSE with TJ_EXCHANGE_ERROR_IO when anything could not be written. */
gboolean tj_xml_out_finish (TjXmlOut *out, GError **error);

/* tj_xml_out_steal: what was written to memory, ending with a NUL that is not counted. (transfer full) */
GByteArray *tj_xml_out_steal (TjXmlOut *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjXmlOut, tj_xml_out_free)

/* tj_xml_out_documentation: an xs:annotation with @text, for the schema. */
void tj_xml_out_documentation (TjXmlOut *out, const char *text);

/* tj_xml_schema_types: the simple types of the schema, one for each type of value. */
void tj_xml_schema_types (TjXmlOut *out);

G_END_DECLS
