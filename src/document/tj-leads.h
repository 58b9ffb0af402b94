// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-records-people.h"
#include "tj-records-planning.h"

G_BEGIN_DECLS

/* Who leads an activity, as text that can be edited: 'Projectleider; samen met Kernteam'. */

/* tj_lead_tie: a lead without a role whose name is that of a role of traject @project (without regard to case) comes to
 * refer to it. */
void tj_lead_tie (TjModel *model, TjId project, TjLead *lead);

/* tj_leads_format: "" for none. (transfer full) */
char *tj_leads_format (TjModel *model, TjId activity);

/* tj_leads_edit: an edit that makes the leads of an activity as @text says: names separated by ';' (or ',', unless that
 * is part of a name that is known), each after how it leads ('samen met'; nothing for trekker). Who stays keeps the
 * record. Empty when nothing differs. NULL with TJ_MODEL_ERROR_VALUE. (transfer full) */
TjEdit *tj_leads_edit (TjModel *model, TjId activity, const char *text, GError **error);
/* tj_leads_add: adds the same to the edit that inserts the activity. */
gboolean tj_leads_add (TjModel *model, TjEdit *edit, const TjActivity *activity, const char *text, GError **error);

G_END_DECLS
