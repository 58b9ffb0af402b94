// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The properties of what is selected, edited in place. Follows the session: another selection and each edit show when
 * the window has nothing else to do, and only while the inspector is visible. */
#define TJ_TYPE_INSPECTOR (tj_inspector_get_type ())
G_DECLARE_FINAL_TYPE (TjInspector, tj_inspector, TJ, INSPECTOR, AdwBin)

/* tj_inspector_set_session: whose selection it shows; NULL for none. */
void tj_inspector_set_session (TjInspector *self, TjSession *session);

/* tj_inspector_focus_why: puts the focus on why the activity that is selected is where it is. Nothing where another
 * kind of record is selected, or while the inspector cannot be seen. */
void tj_inspector_focus_why (TjInspector *self);

/* Actions: inspector.back (from a link to the record that it belongs to), inspector.edit-title (puts the focus in the
 * name). */

G_END_DECLS
