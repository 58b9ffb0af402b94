// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-store.h"

G_BEGIN_DECLS

/* The history as people read it. Pure functions; all results (transfer full). */

/* tj_history_what: what a row did: the name of its edit, with 'Ongedaan gemaakt' or 'Opnieuw gedaan' before it. */
char *tj_history_what (const TjHistoryRow *row);

/* tj_history_when: 'vandaag 14:05', '12 juni 2025 09:30', in the time of @zone; @now in seconds since 1970. */
char *tj_history_when (gint64 time, gint64 now, GTimeZone *zone);

/* tj_history_who_and_when: 'Jan Jansen · vandaag 14:05'. */
char *tj_history_who_and_when (const TjHistoryRow *row, gint64 now, GTimeZone *zone);

/* tj_history_people: the names that occur, each once, in order of the alphabet. (element-type TjHistoryRow) */
GStrv tj_history_people (const GPtrArray *rows);

/* tj_history_read_day: what a user types as a date, as the first second of that day in @zone. A date of less precision
 * counts from its first day. FALSE with an error that can be shown. @default_year is for a date without a year. */
gboolean tj_history_read_day (const char *input, int default_year, GTimeZone *zone, gint64 *seconds, GError **error);

G_END_DECLS
