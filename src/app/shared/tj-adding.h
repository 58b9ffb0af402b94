// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-session.h"

G_BEGIN_DECLS

/* Ways of adding a record that several widgets share. Each is one edit, thus one step to undo. */

/* tj_adding_takes_title: whether a title is all that a new record of a kind needs: its title is text, and nothing else
 * is required but its traject. */
gboolean tj_adding_takes_title (TjKind kind);

/* tj_adding_insert: commits a record (taken over) as an edit 'Add “title”'. Its id, or 0 when it was refused (and
 * told). */
TjId tj_adding_insert (TjSession *session, gpointer record);

/* tj_adding_titled: adds a record with a title (nullable) that refers by @field (nullable) to @target. Other required
 * texts become the next number among those that refer to @target already. Its id, or 0 when it was refused (and told).
 */
TjId tj_adding_titled (TjSession *session, TjKind kind, const char *title, const TjField *field, TjId target);

/* tj_adding_referring: adds a record that refers by @field to @target and by its title field, a reference, to @choice.
 */
TjId tj_adding_referring (TjSession *session, TjKind kind, const TjField *field, TjId target, TjId choice);

/* tj_adding_again: the last edit, which added a record, is taken back and made again with the record as @named (taken
 * over), in the place that it has: so that adding and naming it are one step to undo. @swapping is TRUE as long as the
 * record is gone, so that a page can pass by the change that takes it away. */
gboolean tj_adding_again (TjSession *session, gpointer named, gboolean *swapping, GError **error);

G_END_DECLS
