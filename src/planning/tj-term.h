// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-duration.h"

G_BEGIN_DECLS

/* Statutory terms (ter inzage, bezwaar, beroep), with the end that the Algemene termijnenwet gives them. Days are day
 * numbers (tj-civil.h).
 *
 * The law (its article 1, second paragraph) does not move terms that are counted back from a date: count those without
 * this. */

/* tj_term_is_rest_day: whether a term cannot end on @day: a Saturday, a Sunday, a recognised holiday, Good Friday
 * (article 3, first and second paragraph), or a day that a royal decree makes equal to these (third paragraph). The
 * decrees for 2017 to 2019 and 2023 to 2028 are known; in other years only the Friday after Ascension Day counts, which
 * they always name. */
gboolean tj_term_is_rest_day (gint32 day);

/* tj_term_exempt: whether the law leaves the term as it is (article 4): in hours or less, in more than 90 days, more
 * than twelve weeks, more than three months, or in years. */
gboolean tj_term_exempt (const TjDuration *term);

/* tj_term_end: the last day of a term that runs from the day after @event: for bezwaar the day of the announcement
 * (Algemene wet bestuursrecht, article 6:8), for what lies ter inzage the day before it does. Six weeks after Monday 1
 * September end on Monday 13 October; one month after 31 January on 28 (29) February. A term that ends on a rest day
 * ends on the next day that is none (article 1), and one of three days or more is made so long that two days in it are
 * none (article 2), unless it is exempt. FALSE, and @last is left alone, when @term is no term: unset, not positive,
 * working time or a percentage. */
gboolean tj_term_end (gint32 event, const TjDuration *term, gint32 *last);

G_END_DECLS
