// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cadence.h"

G_BEGIN_DECLS

/* tj_cadence_take_rule: makes @cadence (unset) the RRULE @rule, written without 'RRULE:'. FALSE when its letters are
 * wrong. */
gboolean tj_cadence_take_rule (const char *rule, TjCadence *cadence);

/* tj_cadence_format_weekdays: appends a rule that names days of the week, and no more than FREQ and INTERVAL beside
 * them, in words: 'elke 2 weken op dinsdag', 'maandelijks op de 2e maandag'. FALSE, and nothing, for any other rule. */
gboolean tj_cadence_format_weekdays (const char *rule, GString *out);

/* tj_cadence_take_weekdays: makes @cadence (unset) the rule of every @interval weeks on @days ('dinsdag en donderdag'),
 * or months on @days ('de 2e maandag', 'de laatste vrijdag'), all in lower case. FALSE when they are no such days. */
gboolean tj_cadence_take_weekdays (TjPeriodUnit unit, gint64 interval, const char *days, TjCadence *cadence);

G_END_DECLS
