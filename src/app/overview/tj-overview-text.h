// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-overview-figures.h"

G_BEGIN_DECLS

/* What the overview says, as text. Pure functions; all results are translated and (transfer full). */

/* tj_countdown: how far a date lies from @today (a day number): 'vandaag', 'over 103 dagen', 'deze maand', '14 maanden
 * geleden'. "" for a date that is not on the axis. A month is counted in months, for its days are not known. */
char *tj_countdown (const TjDate *date, gint32 today);

/* tj_overview_date_text: 'dinsdag 23 september 2025', with 'uiterlijk' before it when @latest. */
char *tj_overview_date_text (const TjDate *date, gboolean latest);

/* tj_body_letter: what stands in a body's sign: its own letter, else C for a college, R for a raad, else the first
 * letter of its name; NULL without a body. */
char *tj_body_letter (const TjBody *body);

/* tj_staff_stated_text: 'circa 3.600 uur · circa 2,6 fte'; NULL when nothing is stated. */
char *tj_staff_stated_text (const TjStaffFigures *figures);
/* tj_staff_listed_text: 'Ingedeeld: circa 1,69 van circa 2,6 fte'; NULL when nothing is listed. */
char *tj_staff_listed_text (const TjStaffFigures *figures);
/* tj_staff_difference_text: '0,91 fte is nog niet ingedeeld' or '... meer dan opgegeven'; NULL when it is not known or
 * nought. */
char *tj_staff_difference_text (const TjStaffFigures *figures);
/* tj_staff_teams_text: 'Kernteam 1,2 fte · Projectteam 0,49 fte'; NULL when nothing is listed. */
char *tj_staff_teams_text (const TjStaffFigures *figures, const TjModel *model);
/* tj_staff_remarks_text: what was counted once or not at all; NULL when everything was counted. */
char *tj_staff_remarks_text (const TjStaffFigures *figures);

/* tj_money_covered_text: 'Gedekt: € 100.000 van € 100.000'. */
char *tj_money_covered_text (const TjMoneyFigures *figures);
/* tj_money_difference_text: 'De kosten zijn gedekt.', 'Nog € 5.000 niet gedekt.' or '€ 5.000 meer dekking dan kosten.'
 */
char *tj_money_difference_text (const TjMoneyFigures *figures);
/* tj_money_remarks_text: PM, conditions and what could not be counted; NULL when there is nothing of the kind. */
char *tj_money_remarks_text (const TjMoneyFigures *figures);

/* tj_text_join: the texts that are not NULL or "", with ' · ' between them; NULL when there is none. Takes and frees
 * them. The list ends with the count @n. */
char *tj_text_join (char **texts, guint n);

G_END_DECLS
