// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-budget.h"
#include "tj-model.h"
#include "tj-plan.h"
#include "tj-store.h"

G_BEGIN_DECLS

/* The open file: its records, what the engine makes of them, and the one door for edits. An edit that is committed is
 * on the disk before anybody sees it. Lives in the main thread; only opening works elsewhere. */
#define TJ_TYPE_DOCUMENT (tj_document_get_type ())
G_DECLARE_FINAL_TYPE (TjDocument, tj_document, TJ, DOCUMENT, GObject)

/* What the world outside tells a document. */
typedef struct
{
  char *who;            /* (owned) (nullable): name of the user, for the history */
  gint64 (*now) (void); /* seconds since 1970, UTC */
} TjDocumentSetup;

/* tj_document_open: opens a file and loads it. @setup is copied. Errors of TJ_STORE_ERROR and TJ_MODEL_ERROR. (transfer
 * full) */
TjDocument *
tj_document_open (const char *path, const TjDocumentSetup *setup, GCancellable *cancellable, GError **error);

/* tj_document_open_async: the same, off the main thread. Finish with tj_document_open_finish(). (transfer full) */
void tj_document_open_async (const char *path, const TjDocumentSetup *setup, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer data);
TjDocument *tj_document_open_finish (GAsyncResult *result, GError **error);

/* tj_document_model, tj_document_plan: the records, and where they lie in time; both until the next ::changed.
 * (transfer none) */
TjModel *tj_document_model (TjDocument *self);
const TjPlan *tj_document_plan (TjDocument *self);

/* tj_document_budget: the money of a traject; made when it is first asked for, and then kept up with each edit before
 * ::changed. Until the next ::changed. (transfer none) */
const TjBudget *tj_document_budget (TjDocument *self, TjId project);

/* tj_document_changed_activities: of the edit that ::changed tells of, afterwards of the last one: the activities whose
 * place in time or outcome (tj_plan_span(), tj_plan_result()) is another, or may be, and those that came; each once.
 * What changed in the records themselves is told by ::changed. (transfer none) (element-type TjId) */
const GArray *tj_document_changed_activities (TjDocument *self);

/* tj_document_path: the file that is open, as an absolute path. (transfer none) */
const char *tj_document_path (TjDocument *self);
/* tj_document_access: WRITABLE, or why it is not; tj_document_locked_by: see tj_store_locked_by(). */
TjStoreAccess tj_document_access (TjDocument *self);
const char *tj_document_locked_by (TjDocument *self);

/* tj_document_commit: checks @edit (taken over) and refuses it whole with a message, or writes it to the disk and then
 * applies it and emits ::changed. An empty edit is TRUE without doing anything. */
gboolean tj_document_commit (TjDocument *self, TjEdit *edit, GError **error);

/* tj_document_undo, tj_document_redo: take back the last edit, or make it again; the same way as an edit. FALSE with an
 * error, or without one when there is nothing. */
gboolean tj_document_undo (TjDocument *self, GError **error);
gboolean tj_document_redo (TjDocument *self, GError **error);

/* tj_document_next_undo, tj_document_next_redo: the edit that would be taken back or made again, or NULL. (transfer
 * none) */
const TjHistoryRow *tj_document_next_undo (TjDocument *self);
const TjHistoryRow *tj_document_next_redo (TjDocument *self);

/* tj_document_undo_is_old: whether the next undo takes back something of an earlier day (local time) or of somebody
 * else: ask first. */
gboolean tj_document_undo_is_old (TjDocument *self);

/* tj_document_history: every row of the history, oldest first. (transfer full) (element-type TjHistoryRow) */
GPtrArray *tj_document_history (TjDocument *self, GError **error);

/* tj_document_model_at: the records as they were just after row @number of the history (0: before the first row that is
 * kept), in a model of its own; @number of a later row than there is gives the present. TJ_MODEL_ERROR_CONFLICT, with
 * the earliest moment that can still be had, where later history was removed or cannot be read any more. (transfer
 * full)
 */
TjModel *tj_document_model_at (TjDocument *self, gint64 number, GError **error);
/* tj_document_model_at_async: the same in small pieces in the main thread, which goes on meanwhile: what is edited
 * after this call is not in the result. Finish with tj_document_model_at_finish(). (transfer full) */
void tj_document_model_at_async (TjDocument *self, gint64 number, GCancellable *cancellable,
                                 GAsyncReadyCallback callback, gpointer data);
TjModel *tj_document_model_at_finish (TjDocument *self, GAsyncResult *result, GError **error);
/* tj_document_earliest: the first @number that tj_document_model_at() can give, as far as removals tell. */
gboolean tj_document_earliest (TjDocument *self, gint64 *number, GError **error);

/* tj_document_save_copy: a complete copy of the file, with its history, under another name (which must be free). */
gboolean tj_document_save_copy (TjDocument *self, const char *path, GError **error);

/* tj_document_forget: removes history for good, see tj_store_forget(). Undo starts afresh. */
gboolean tj_document_forget (TjDocument *self, gint64 before, const char *who, GError **error);

/* Settings: how people want to look at this file; not part of its records, its history or undo (tj-store.h).
 * tj_document_setting: NULL when nothing was set. Holds until it is set anew. (transfer none) (nullable)
 * tj_document_set_setting: keeps @value (NULL: takes it away) in the file; in a file that cannot be written only as
 * long as the document is open. */
const char *tj_document_setting (TjDocument *self, const char *name);
void tj_document_set_setting (TjDocument *self, const char *name, const char *value);

/* Signals:
 * ::changed (const TjEdit *edit): after each commit, undo or redo; @edit holds what changed, from before to after. What
 *   that means for other activities is in the plan by then: a page refreshes the records of the edit and the activities
 *   of tj_document_changed_activities().
 * ::history-changed: after a change of what can be undone. */

G_END_DECLS
