// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-planning-filter.h"

G_BEGIN_DECLS

/* The bar above the planning that says what is shown of it: words, quick filters, who leads. Signals: ::changed when
 * the user asks for something else; ::closed (Esc, or the cross). Action: filter.clear. */
#define TJ_TYPE_FILTER_BAR (tj_filter_bar_get_type ())
G_DECLARE_FINAL_TYPE (TjFilterBar, tj_filter_bar, TJ, FILTER_BAR, GtkWidget)

/* tj_filter_bar_get: what is asked for. (transfer none) */
const TjPlanningFilter *tj_filter_bar_get (TjFilterBar *self);
/* tj_filter_bar_set_quick: switches a quick filter; tj_filter_bar_set_text: types words. */
void tj_filter_bar_set_quick (TjFilterBar *self, guint quick);
void tj_filter_bar_set_text (TjFilterBar *self, const char *text);
void tj_filter_bar_clear (TjFilterBar *self);
/* tj_filter_bar_set_leads: who can be chosen; the choice stays when it is still there. */
void tj_filter_bar_set_leads (TjFilterBar *self, const char *const *names);
/* tj_filter_bar_show_count: how many rows fit, of how many. */
void tj_filter_bar_show_count (TjFilterBar *self, guint n, guint of);
/* tj_filter_bar_focus: to the entry. */
void tj_filter_bar_focus (TjFilterBar *self);

G_END_DECLS
