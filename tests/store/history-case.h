// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "store-fixture.h"

G_BEGIN_DECLS

/* A fixture with its store open. */
typedef struct
{
  Fixture *fixture;
  TjStore *store;
} Case;

/* For g_test_add(). */
void case_set_up (Case *self, gconstpointer data);
void case_tear_down (Case *self, gconstpointer data);
/* case_reopen: closes the store and opens it again. */
void case_reopen (Case *self);

/* case_apply: checks an edit and applies it to store and model. Returns the number of its row. */
gint64 case_apply (Case *self, const TjEdit *edit, TjHistoryAction action, gint64 of, gint64 time, const char *who);
/* case_rename_activity: an edit that gives one and the same activity another name. (transfer full) */
TjEdit *case_rename_activity (Case *self, const char *name);

/* case_history: all rows. (transfer full) */
GPtrArray *case_history (Case *self);
/* case_assert_row: what the row at @index says. */
void case_assert_row (GPtrArray *rows, guint index, gint64 number, TjHistoryAction action, gint64 of);
/* case_rebuild: tj_store_history_edit(), which must work; case_assert_conflict: which must find a conflict. (transfer
 * full) */
TjEdit *case_rebuild (Case *self, gint64 number, gboolean undone);
void case_assert_conflict (Case *self, gint64 number, gboolean undone);

G_END_DECLS
