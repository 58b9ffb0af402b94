// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-session.h"

G_BEGIN_DECLS

/* tj_editor_subject: the record of a kind that an editor under its list shows: the one that the session has selected,
 * or that owns what is selected; else @current while it is there; else the first of its list; 0 when there is none. */
TjId tj_editor_subject (TjSession *session, TjKind kind, TjId current);

G_END_DECLS
