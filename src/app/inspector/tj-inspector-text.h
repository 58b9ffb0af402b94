// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-plan.h"

G_BEGIN_DECLS

/* What the inspector says and lists about a record, without any widget. All of it follows from the field tables. */

/* tj_inspector_context: the line above the title: '1.2 · Activity in Koersdocument'. Of a link: 'Lead at Analyse'.
 * (transfer full) */
char *tj_inspector_context (TjModel *model, gconstpointer record);

/* tj_inspector_summary: the other columns of a record beside its title: 'Finish to start · 5 werkdagen'. Leaves out
 * what is not set and the field @omit (nullable); a tick that is on shows its label. (transfer full) */
char *tj_inspector_summary (TjModel *model, gconstpointer record, const TjField *omit);

/* tj_inspector_links: the kinds whose records are shown with a record of @kind: links that it owns. (transfer full)
 * (element-type TjKind) */
GArray *tj_inspector_links (TjKind kind);

/* tj_inspector_owner: the record that a link is shown with; 0 when it is no link. */
TjId tj_inspector_owner (gconstpointer record);

/* A place where a record is referred to. */
typedef struct
{
  TjId id;              /* the record that refers */
  TjId shown;           /* itself; of a link the record that it is shown with */
  const TjField *field; /* by which field */
} TjUse;

/* tj_inspector_uses: where a record is used: everything that refers to it, except what the inspector shows elsewhere
 * (its own links, what is in it, source notes). Stops after @max uses. (transfer full) (element-type TjUse) */
GArray *tj_inspector_uses (TjModel *model, TjId id, guint max);

/* tj_inspector_use_text: how a record is used: 'Decision · Planned', and by which field where the kind has several.
 * (transfer full) */
char *tj_inspector_use_text (TjModel *model, const TjUse *use);

/* tj_inspector_why: why an activity lies where it does, and what its dates do not tell: work that was moved, links that
 * do not count. NULL when there is nothing to tell. (transfer full) (nullable) */
char *tj_inspector_why (const TjPlan *plan, TjModel *model, TjId activity);

/* tj_inspector_date: the canonical text of the week, month, ... in which a day lies; "n.t.b." and "binnen-fase" need no
 * day. (transfer full) */
char *tj_inspector_date (TjPrecision precision, int year, int month, int day);

G_END_DECLS
