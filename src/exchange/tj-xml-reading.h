// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-xml-locate.h"
#include "tj-xml-source.h"

G_BEGIN_DECLS

/* A Traject XML file on its way into a model: what each element does, told in the order of the file. Elements are known
 * by their place, so that no name is looked up among all. Each call returns FALSE with TJ_EXCHANGE_ERROR, a line and a
 * reason. Not for use outside src/exchange. */
typedef struct
{
  TjXmlSource *source; /* (owned) */
  TjModel *model;      /* (owned) */
  GArray *places;      /* (owned) (element-type TjXmlPlace) of all records in the model */
  GArray *list; /* (owned) (element-type TjXmlPlace) of the list that is being read, with a reference to each record */
  TjKind kind;  /* of that list */
  GPtrArray *names; /* (owned) its field elements, interned by the reader, so that they are compared by address */
  TjRecord *record; /* (owned) the record that is being read */
  guint record_line;
  guint next_field;     /* the first field that may still come */
  const TjField *field; /* the field that is being read */
  guint field_line;
  GString *text;        /* (owned) of the field */
  const TjField *texts; /* a field that repeats itself, and the texts that it has so far, joined by line ends */
  GString *joined;      /* (owned) */
} TjXmlReading;

/* tj_xml_reading_new: takes @source over. (transfer full) */
TjXmlReading *tj_xml_reading_new (TjXmlSource *source);
void tj_xml_reading_free (TjXmlReading *self);

/* tj_xml_reading_start_...: the reader stands at the start of such an element; tj_xml_reading_end_...: at its end, or
 * at an element without content. */
gboolean tj_xml_reading_start_root (TjXmlReading *self, GError **error);
gboolean tj_xml_reading_start_list (TjXmlReading *self, GError **error);
gboolean tj_xml_reading_end_list (TjXmlReading *self, GError **error);
gboolean tj_xml_reading_start_record (TjXmlReading *self, GError **error);
gboolean tj_xml_reading_end_record (TjXmlReading *self, GError **error);
gboolean tj_xml_reading_start_field (TjXmlReading *self, GError **error);
gboolean tj_xml_reading_end_field (TjXmlReading *self, GError **error);

/* tj_xml_reading_name: the name of the element, without name space. (transfer none) */
const char *tj_xml_reading_name (TjXmlReading *self);

/* tj_xml_refuse: sets TJ_EXCHANGE_ERROR with @code. Always FALSE. */
gboolean tj_xml_refuse (GError **error, TjExchangeError code, const char *format, ...) G_GNUC_PRINTF (3, 4);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjXmlReading, tj_xml_reading_free)

G_END_DECLS
