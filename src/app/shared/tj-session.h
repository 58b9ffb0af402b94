// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-document.h"
#include "tj-records.h"

G_BEGIN_DECLS

/* What one window is looking at: the document, the traject, the page, the selected record, and what day it is. Pages
 * watch it and do not know each other. It is also the way in which widgets edit. */
#define TJ_TYPE_SESSION (tj_session_get_type ())
G_DECLARE_FINAL_TYPE (TjSession, tj_session, TJ, SESSION, GObject)

/* tj_session_new: @today is the day number of today (tj-civil.h). (transfer full) */
TjSession *tj_session_new (TjDocument *document, gint32 today);

/* (transfer none) */
TjDocument *tj_session_document (TjSession *self);
TjModel *tj_session_model (TjSession *self);
const TjPlan *tj_session_plan (TjSession *self);
/* tj_session_budget: the money of the traject that pages show. (transfer none) */
const TjBudget *tj_session_budget (TjSession *self);

/* tj_session_scenario: the scenario that is looked at instead of the plan; 0 for none. Only on the page of the budget:
 * elsewhere, and for another traject, it ends. Property "scenario" (int64).
 * tj_session_shown_model: the records as they are in it; those of the document when there is none. Until the next
 * change. tj_session_budget() is that of the scenario too, and edits change the scenario instead of the plan, as far as
 * tj_scenario_divert() takes them. (transfer none) */
TjId tj_session_scenario (TjSession *self);
void tj_session_set_scenario (TjSession *self, TjId scenario);
TjModel *tj_session_shown_model (TjSession *self);

/* tj_session_today: day number of today. */
gint32 tj_session_today (TjSession *self);

/* tj_session_project: the traject that pages show; 0 when the file has none. Property "project" (int64). */
TjId tj_session_project (TjSession *self);
void tj_session_set_project (TjSession *self, TjId project);

/* tj_session_selected: the record that the inspector shows; 0 for none. Property "selected" (int64). */
TjId tj_session_selected (TjSession *self);
void tj_session_select (TjSession *self, TjId id);

/* tj_session_page: name of the visible page (see tj-pages.h). Property "page" (string). */
const char *tj_session_page (TjSession *self);
void tj_session_set_page (TjSession *self, const char *page);

/* tj_session_reveal: goes to the page (and list) of a record and selects it there. Emits ::reveal. */
void tj_session_reveal (TjSession *self, TjId id);

/* tj_session_show_list: goes to the page and list of a kind without selecting anything. Emits ::show-list. */
void tj_session_show_list (TjSession *self, TjKind kind);

/* tj_session_writable: whether the file can be edited. */
gboolean tj_session_writable (TjSession *self);

/* tj_session_commit: commits an edit (taken over) at the document; a refusal is told to the user by ::problem and
 * returns FALSE. */
gboolean tj_session_commit (TjSession *self, TjEdit *edit);

/* tj_session_edit: the same with an error that can be shown where it was made. */
gboolean tj_session_edit (TjSession *self, TjEdit *edit, GError **error);

/* tj_session_set_text: sets one field from what the user typed, as one edit. FALSE with an error that can be shown
 * beside the field; nothing happens when the value stays the same. */
gboolean tj_session_set_text (TjSession *self, TjId id, const TjField *field, const char *input, GError **error);

/* tj_session_set_value: sets one field from canonical text (NULL: unset), for choices, ticks and references. */
gboolean tj_session_set_value (TjSession *self, TjId id, const TjField *field, const char *text, GError **error);

/* tj_session_new_record: a record of a kind for this traject with what is required filled in as far as can be
 * (references to what is selected, else the first there is; dates n.t.b.; the first choice; a name such as 'Besluit
 * zonder naam'), placed last. It is not in the document yet. NULL with an error that says what has to be made first.
 * (transfer full) */
gpointer tj_session_new_record (TjSession *self, TjKind kind, GError **error);

/* tj_session_problem: tells the user something (translated text) that needs no answer. Emits ::problem. */
void tj_session_problem (TjSession *self, const char *message);

/* tj_session_delete: deletes records and what cannot do without them, as one edit, and emits ::deleted so that the
 * window offers to undo. @ids: (element-type TjId). */
void tj_session_delete (TjSession *self, const GArray *ids);

/* Signals:
 * ::changed (const TjEdit *edit): after each edit, undo or redo.
 * ::problem (const char *message), ::deleted (const char *message), ::reveal (gint64 id), ::show-list (int kind). */

G_END_DECLS
