// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <libxml/tree.h>

#include "mspdi.h"

G_BEGIN_DECLS

/* mspdi_child: the next child element of a name from @from on, or NULL; mspdi_text: the text of a child. */
xmlNode *mspdi_child (xmlNode *from, const char *name);
char *mspdi_text (xmlNode *element, const char *child);
int mspdi_number (xmlNode *element, const char *child, int otherwise);
/* mspdi_minute: of a date and time; TJ_NO_MINUTE when there is none. */
gint32 mspdi_minute (xmlNode *element, const char *child);

/* mspdi_calendars: the working times of all calendars by UID (int -> TjWorkTime), around @start. (transfer full) */
GHashTable *mspdi_calendars (xmlNode *root, gint32 start);

G_END_DECLS
