// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* A popover from which one record is chosen: type to search, arrows and Enter to choose, Esc to leave. Reads the
 * records each time it opens, so one may be kept and opened again. */
#define TJ_TYPE_CHOOSER (tj_chooser_get_type ())
G_DECLARE_FINAL_TYPE (TjChooser, tj_chooser, TJ, CHOOSER, GtkPopover)

/* tj_chooser_new: for records of a kind (TJ_KIND_ANY: any record) of the traject; @allow_none: 'none' can be chosen
 * too. */
GtkWidget *tj_chooser_new (TjSession *session, TjKind kind, gboolean allow_none);

/* tj_chooser_set_kind: what it chooses from, the next time it opens (a table's cells can share one chooser). */
void tj_chooser_set_kind (TjChooser *self, TjKind kind, gboolean allow_none);

/* tj_chooser_set_current: the record that is chosen now (0: none): it is selected when the chooser opens. */
void tj_chooser_set_current (TjChooser *self, TjId id);

/* tj_chooser_set_excluded: a record that is not offered (0: none), such as the one that refers. */
void tj_chooser_set_excluded (TjChooser *self, TjId id);

/* tj_chooser_set_detail: what stands dimmed beside each record instead of what tells it from others of its name, such
 * as an amount. @detail gives text (transfer full, nullable) and is asked with @data, which is kept by the caller. */
typedef char *(*TjChooserDetail) (gpointer data, const TjRecord *record);
void tj_chooser_set_detail (TjChooser *self, TjChooserDetail detail, gpointer data);

/* Signal ::chosen (gint64 id): after it has closed; 0 for none.
 * Actions: chooser.move (i: by so many rows), chooser.choose. */

G_END_DECLS
