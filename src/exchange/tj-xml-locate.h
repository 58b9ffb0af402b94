// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-xml.h"

G_BEGIN_DECLS

/* Where a record stood in a file. */
typedef struct
{
  TjRecord *record;
  guint line;
} TjXmlPlace;

/* tj_xml_locate: after tj_model_check_all() has refused the model with @fault: the same error, with the line of the
 * first record that is at fault put before it. @places holds a TjXmlPlace for each record. Takes @fault over. (transfer
 * full) */
GError *tj_xml_locate (TjModel *model, const GArray *places, GError *fault);

G_END_DECLS
