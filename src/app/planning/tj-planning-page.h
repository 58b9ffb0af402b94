// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The planning: table and chart of the same rows side by side. Actions: page.add, add-inside, edit, delete, copy,
 * paste, indent, outdent, move-up, move-down, level(i), expand, collapse, zoom-in, zoom-out, fit, today, look(s):
 * another look at the same plan. */
#define TJ_TYPE_PLANNING_PAGE (tj_planning_page_get_type ())
G_DECLARE_FINAL_TYPE (TjPlanningPage, tj_planning_page, TJ, PLANNING_PAGE, GtkWidget)

/* tj_planning_page_new: the planning of the session's traject. */
GtkWidget *tj_planning_page_new (TjSession *session);

/* tj_planning_page_reveal: shows an activity, expanding what it lies in, and selects it. */
void tj_planning_page_reveal (TjPlanningPage *self, TjId id);

/* tj_planning_page_show_look: 'gantt', 'trekkers', 'gebieden', 'kalender' or 'komend'; FALSE for another name. The file
 * does not remember it. */
gboolean tj_planning_page_show_look (TjPlanningPage *self, const char *name);

G_END_DECLS
