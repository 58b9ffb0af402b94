// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-model.h"

G_BEGIN_DECLS

/* Traject XML: every record of a model in a namespace of its own, elements in Dutch, described by data/traject-1.xsd,
 * which is made from the same field tables. Lossless: export, import, export is the same to the byte. */
#define TJ_XML_NAMESPACE "urn:nl:trajectplanner:traject:1"

#define TJ_EXCHANGE_ERROR (tj_exchange_error_quark ())

typedef enum
{
  TJ_EXCHANGE_ERROR_INVALID, /* not well-formed, or not valid by the schema: the message names the line and the reason
                              */
  TJ_EXCHANGE_ERROR_FORMAT,  /* not a format that can be read */
  TJ_EXCHANGE_ERROR_IO       /* the file cannot be read or written */
} TjExchangeError;

GQuark tj_exchange_error_quark (void);

/* tj_xml_write: writes the model to a file, under a temporary name that is then put in its place, so that a failure
 * leaves what was there. Records stand per kind in the order of TjKind; within a kind in the order of tj_model_sorted()
 * (parents before children, siblings by their order, then by id). May run outside the main thread on a model that
 * nobody changes meanwhile. */
gboolean tj_xml_write (TjModel *model, const char *path, GCancellable *cancellable, GError **error);

/* tj_xml_write_bytes: the same to memory, as UTF-8. (transfer full) */
GBytes *tj_xml_write_bytes (TjModel *model, GError **error);

/* tj_xml_read: reads a file with a streaming reader, validated by the schema (from the program's resources), with
 * entities and network off; then tj_model_check_all() and tj_model_check_circles(). An invalid file is refused with
 * line and reason. (transfer full)
 */
TjModel *tj_xml_read (const char *path, GCancellable *cancellable, GError **error);
TjModel *tj_xml_read_bytes (GBytes *bytes, GError **error);

/* tj_xml_schema: the XSD as text, made from the field tables. (transfer full) */
char *tj_xml_schema (void);

G_END_DECLS
