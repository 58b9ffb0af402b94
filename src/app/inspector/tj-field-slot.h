// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-session.h"

G_BEGIN_DECLS

/* One field of the record that is shown: what an editor reads, and the way in which it commits. The record under it can
 * be another one later, so that a form is made once for a kind. Knows no widgets. */
#define TJ_TYPE_FIELD_SLOT (tj_field_slot_get_type ())
G_DECLARE_FINAL_TYPE (TjFieldSlot, tj_field_slot, TJ, FIELD_SLOT, GObject)

/* tj_field_slot_new: for a field of records of its kind; without a record. (transfer full) */
TjFieldSlot *tj_field_slot_new (TjSession *session, const TjField *field);

/* (transfer none) */
TjSession *tj_field_slot_session (TjFieldSlot *self);
const TjField *tj_field_slot_field (TjFieldSlot *self);

/* tj_field_slot_id, tj_field_slot_record: the record; 0 and NULL when there is none (any more). (transfer none) */
TjId tj_field_slot_id (TjFieldSlot *self);
const TjRecord *tj_field_slot_record (TjFieldSlot *self);

/* tj_field_slot_writable: whether it can be edited. */
gboolean tj_field_slot_writable (TjFieldSlot *self);

/* tj_field_slot_set_record: goes to another record. What was typed for the one before is committed first; when that is
 * refused, the user is told. */
void tj_field_slot_set_record (TjFieldSlot *self, TjId id);

/* tj_field_slot_refresh: the record may have changed. */
void tj_field_slot_refresh (TjFieldSlot *self);

/* tj_field_slot_text: the value as people read it, "" when unset. (transfer full) */
char *tj_field_slot_text (TjFieldSlot *self);

/* tj_field_slot_commit_text, tj_field_slot_commit_value: what was typed, or canonical text (NULL: unset), goes into the
 * document as one edit. When it is refused: FALSE, and the reason is the slot's error. */
gboolean tj_field_slot_commit_text (TjFieldSlot *self, const char *input);
gboolean tj_field_slot_commit_value (TjFieldSlot *self, const char *text);

/* tj_field_slot_error: why the last commit was refused, or NULL. Property "error" (string). (transfer none) */
const char *tj_field_slot_error (TjFieldSlot *self);
void tj_field_slot_clear_error (TjFieldSlot *self);

/* Signals:
 * ::flush: commit what was typed.
 * ::read (gboolean afresh): show the value; @afresh: forget what was typed. */

G_END_DECLS
