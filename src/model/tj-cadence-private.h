// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cadence.h"

G_BEGIN_DECLS

/* tj_cadence_take_rule: makes @cadence (unset) the RRULE @rule, written without 'RRULE:'. FALSE when its letters are
 * wrong. */
gboolean tj_cadence_take_rule (const char *rule, TjCadence *cadence);

G_END_DECLS
