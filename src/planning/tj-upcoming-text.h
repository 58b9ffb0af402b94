// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-upcoming.h"

G_BEGIN_DECLS

/* What is to come, as text. Dates are Dutch whatever the locale. Results are (transfer full) unless said otherwise. */

/* tj_upcoming_kind_label: 'Start', 'Besluit', 'Aanleveren', ... (transfer none) */
const char *tj_upcoming_kind_label (TjUpcomingKind kind);

/* tj_upcoming_days: '9 t/m 15 juni 2025', '30 juni t/m 6 juli 2025', or one day. */
char *tj_upcoming_days (gint32 first, gint32 last);

/* tj_upcoming_title: 'wk 24 · 9 t/m 15 juni 2025 · deze week', 'Te laat', 'Juni 2025, dag nog niet bekend'. */
char *tj_upcoming_title (const TjUpcomingGroup *group, gint32 today);

/* tj_upcoming_when: the date as it stands in a row: 'do 12 jun', in another year than @today 'do 8 jan 2026'; 'wk 24',
 * 'juni 2025'. */
char *tj_upcoming_when (const TjDate *date, gint32 today);

/* tj_upcoming_about: who leads it and the phase that it is in: 'Kernteam · Dialoog'. "" for neither. */
char *tj_upcoming_about (const TjUpcomingItem *item);

/* tj_upcoming_sentence: an item for who cannot see it: 'Besluit, donderdag 12 juni 2025: Startnotitie, Kernteam'. */
char *tj_upcoming_sentence (const TjUpcomingItem *item);

/* tj_upcoming_text: all of it as plain text for a mail: a line for each group, and below it one for each item. */
char *tj_upcoming_text (const TjUpcoming *upcoming);

G_END_DECLS
