// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-number.h"

G_BEGIN_DECLS

/* tj_qualifier_read: reads a canonical qualifier and its space at *@text, and moves *@text behind them; NONE when there
 * is none. */
TjQualifier tj_qualifier_read (const char **text);

/* tj_qualifier_write: appends the word and a space; nothing for NONE. */
void tj_qualifier_write (TjQualifier qualifier, GString *out);

G_END_DECLS
