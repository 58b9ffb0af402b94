// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-duration.h"
#include "tj-model.h"

G_BEGIN_DECLS

/* How long an activity without a duration can last within what it belongs to. */
typedef struct
{
  TjDuration room;  /* at most so long: 0 or more calendar months */
  TjDuration whole; /* the duration of what it lies in, as stated */
  TjId holder;      /* the activity or the traject that states it */
  TjDuration taken; /* what goes off it, in calendar months; unset when nothing does */
  TjId taken_by;    /* the one activity that takes it; 0 when they are several, or none */
} TjRoom;

/* tj_room: the duration that the nearest activity above an activity states (or else its traject), less the longest
 * chain of siblings that must come before it and the longest that must come after it, by dependencies from finish to
 * start; the same for what lies between the two. Months stay months, and a year is twelve of them. FALSE, and @room is
 * all unset, for a moment, for what has a duration or a finish of its own, when nothing above it states a duration,
 * when a duration is in other units than months and years, and when less than nothing is left. */
gboolean tj_room (TjModel *model, TjId activity, TjRoom *room);

/* tj_room_text: 'Hoogstens 6 maanden: “Programma” duurt 2 jaar, en “Fase 2” daarvan 18 maanden.' NULL when there is no
 * room to tell, and when it is that of the whole traject. Translated. (transfer full) */
char *tj_room_text (TjModel *model, TjId activity);

G_END_DECLS
