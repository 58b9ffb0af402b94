// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* tj_calendar_chain: a calendar, the one that it is based on, and so on, each once; empty for an id that is no
 * calendar. (transfer container) (element-type TjCalendar) */
GPtrArray *tj_calendar_chain (const TjModel *model, TjId calendar);

G_END_DECLS
