// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* 'Wat als': scenarios beside the plan. What a scenario changes, and what follows from that for costs, coverage and the
 * balance of each source, beside the plan. Actions: scenario.add, scenario.delete (the one that is shown),
 * scenario.show (in the sheet), scenario.add-value (what is filled in below), scenario.revert(x) and scenario.adopt(x)
 * (a changed value: as in the plan again, or taken over by it), scenario.adopt-all. */
#define TJ_TYPE_SCENARIO_PAGE (tj_scenario_page_get_type ())
G_DECLARE_FINAL_TYPE (TjScenarioPage, tj_scenario_page, TJ, SCENARIO_PAGE, GtkWidget)

/* tj_scenario_page_new: begins with the first scenario of the traject. (transfer floating) */
GtkWidget *tj_scenario_page_new (TjSession *session);

/* tj_scenario_page_choose: shows a scenario; 0 for the first. */
void tj_scenario_page_choose (TjScenarioPage *self, TjId scenario);

G_END_DECLS
