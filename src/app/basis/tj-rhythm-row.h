// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* How often a body meets, as two choices. A choice is one edit. */
#define TJ_TYPE_RHYTHM_ROW (tj_rhythm_row_get_type ())
G_DECLARE_FINAL_TYPE (TjRhythmRow, tj_rhythm_row, TJ, RHYTHM_ROW, GtkBox)

/* tj_rhythm_row_show: shows the rhythm of a body. */
void tj_rhythm_row_show (TjRhythmRow *self, TjSession *session, TjId body);

G_END_DECLS
