// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-upcoming.h"

/* What is being collected. */
typedef struct
{
  TjModel *model;
  const TjPlan *plan;
  TjId project;
  gint32 today;
  gint32 first; /* days, both included */
  gint32 last;
  GArray *items; /* (element-type TjUpcomingItem) */
  gboolean done; /* with what is done */
} TjUpcomingDraft;

/* tj_upcoming_items_new: an empty array that frees what its items own. (transfer full) */
GArray *tj_upcoming_items_new (void);

/* tj_upcoming_add: an item; @name is taken over (NULL: the title of @id). Lead and phase are those of @activity (0 for
 * none). */
TjUpcomingItem *
tj_upcoming_add (TjUpcomingDraft *draft, TjUpcomingKind kind, TjId id, TjId activity, const TjDate *date, char *name);

/* tj_upcoming_reaches: whether a date has a part in the days that are asked for. */
gboolean tj_upcoming_reaches (const TjUpcomingDraft *draft, const TjDate *date);

/* tj_upcoming_decision_of: the decision that refers to an activity, or NULL. (transfer none) */
gconstpointer tj_upcoming_decision_of (TjModel *model, TjId activity);

/* tj_upcoming_is_done: whether an activity is known to be done. */
gboolean tj_upcoming_is_done (gconstpointer activity);

/* tj_upcoming_decision_date: when a decision is taken: its activity's place, of a longer stretch the end; else the date
 * in the overview of decisions. FALSE when that is not known. */
gboolean tj_upcoming_decision_date (const TjPlan *plan, gconstpointer decision, TjDate *date);

/* tj_upcoming_add_meetings: of bodies that take decisions of the traject, with the days to hand in, and the steps of
 * their routes. After the decisions. */
void tj_upcoming_add_meetings (TjUpcomingDraft *draft);
