// SPDX-License-Identifier: EUPL-1.2
#include "xml-check.h"

#include <libxml/parser.h>
#include <libxml/xmlschemas.h>

char *
xml_check_data (const char *name)
{
  return g_build_filename (g_getenv ("TRAJECT_DATA"), name, NULL);
}

void
xml_check_valid (GBytes *xml)
{
  g_autofree char *path = xml_check_data ("traject-1.xsd");
  xmlSchemaParserCtxt *parser = xmlSchemaNewParserCtxt (path);
  xmlSchema *schema = xmlSchemaParse (parser);
  xmlSchemaValidCtxt *context = xmlSchemaNewValidCtxt (schema);
  xmlDoc *document = xmlReadMemory (g_bytes_get_data (xml, NULL), (int) g_bytes_get_size (xml), "export.xml", NULL, 0);

  g_assert_nonnull (document);
  g_assert_cmpint (xmlSchemaValidateDoc (context, document), ==, 0);
  xmlFreeDoc (document);
  xmlSchemaFreeValidCtxt (context);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
}
