// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-document.h"

G_BEGIN_DECLS

/* tj_view_baseline: the baseline that charts of this file are held against, on screen and on paper: 0 for the newest.
 * tj_view_set_baseline: remembers another in the file; @baseline is the id as text, "0" for the newest. */
TjId tj_view_baseline (TjDocument *document);
void tj_view_set_baseline (TjDocument *document, const char *baseline);

G_END_DECLS
