// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

/* tj_usual_route_edit: an edit that gives a route without steps the usual ones of a municipality: the writer (ten
 * working days), head of department (three) and portfolio holder (five); then college, committee and council, up to the
 * body at which the route ends (none: the council). A body is the first of the file of that kind, of the route's
 * organisation when it has one there; where there is none its step gets a lead time (college five working days,
 * committee and council ten), and the route gets the last body as its end when it has none. NULL when the route has
 * steps or is not there. (transfer full) (nullable) */
TjEdit *tj_usual_route_edit (TjModel *model, TjId route);

G_END_DECLS
