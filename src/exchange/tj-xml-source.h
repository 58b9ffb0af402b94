// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/xmlreader.h>

#include "tj-xml-private.h"

G_BEGIN_DECLS

/* A stream of XML nodes, checked by the schema on the way: no entities, no network, no DTD. Made, used and freed in
 * one thread, the last one made freed first. Not for use outside src/exchange.
 *
 * The parser runs somewhat ahead of the nodes. A violation of the schema is therefore kept back until the nodes up to
 * its line have been handed out, so that the reader can say in its own words what is wrong there. */
typedef struct _TjXmlSource TjXmlSource;

/* tj_xml_source_new: reads @stream. (transfer full) */
TjXmlSource *tj_xml_source_new (GInputStream *stream, GCancellable *cancellable, GError **error);
void tj_xml_source_free (TjXmlSource *source);

/* tj_xml_source_next: goes to the next node. FALSE at the end, and with @error set when there is something wrong. */
gboolean tj_xml_source_next (TjXmlSource *source, GError **error);

/* tj_xml_source_reader: for looking at the node. (transfer none) */
xmlTextReader *tj_xml_source_reader (TjXmlSource *source);

/* tj_xml_source_line: the line of the node; of an end tag the line of its start or of the text before it. */
guint tj_xml_source_line (const TjXmlSource *source);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjXmlSource, tj_xml_source_free)

G_END_DECLS
