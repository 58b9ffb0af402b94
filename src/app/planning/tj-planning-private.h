// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-rows.h"
#include "tj-gantt-view.h"
#include "tj-planning-page.h"
#include "tj-rows.h"

/* The looks at the plan, in the order of the switcher. */
typedef enum
{
  TJ_LOOK_GANTT = 0,
  TJ_LOOK_LEADS,
  TJ_LOOK_AREAS,
  TJ_LOOK_CALENDAR,
  TJ_LOOK_UPCOMING,
  TJ_N_LOOKS
} TjPlanningLook;

struct _TjPlanningPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *stack;
  GtkWidget *paned;
  GtkWidget *table_window;
  GtkWidget *chart_window;
  GtkWidget *view;
  GtkWidget *chart;
  GtkWidget *summary;
  GtkWidget *menu;
  GtkWidget *view_button;
  GtkWidget *legend_button;
  GtkWidget *legend;
  GtkWidget *switcher;
  GtkWidget *tools;
  GtkWidget *edit_tools;

  /* Owned */
  TjSession *session;
  TjGanttRows *shown; /* (nullable) what table and chart show */
  TjRows *rows;
  GtkMultiSelection *selection;
  GHashTable *collapsed; /* set of TjId */
  TjId *drag;            /* (nullable) what is dragged, ends with 0 */

  TjPlanningLook look;
  gboolean empty;     /* there are no activities */
  gboolean selecting; /* the page selects, not the user */
  int width;          /* pixels that were last shared between table and chart, 0 before the first time */
  TjId revealed;      /* what is to be scrolled to, by reveal_source */
  guint reveal_source;
  int share; /* of which the table got this, unless the user moved the border */
};

/* Columns of the table. */
void tj_planning_page_add_columns (TjPlanningPage *self);

/* The menu of what the chart shows, with its actions and the legend (tj-planning-view-menu.c). */
void tj_planning_page_add_view_menu (TjPlanningPage *self);
/* Shows in the chart what the file says is to be shown. */
void tj_planning_page_show_what_is_on (TjPlanningPage *self);

/* The looks (tj-planning-looks.c): the one that the file remembers, another one without remembering it, and what goes
 * with the one that is shown. The chart that zooming is about. */
void tj_planning_page_class_init_looks (GtkWidgetClass *widget_class);
void tj_planning_page_add_looks (TjPlanningPage *self);
void tj_planning_page_set_look (TjPlanningPage *self, TjPlanningLook look);
void tj_planning_page_update_look (TjPlanningPage *self);
GtkWidget *tj_planning_page_visible_chart (TjPlanningPage *self);
/* Shows this (TjGanttShow) in the lanes, too, as far as it goes there. */
void tj_planning_page_show_in_lanes (TjPlanningPage *self, guint show);

/* Installs the actions and their keys; shows which are possible. */
void tj_planning_page_class_init_actions (GtkWidgetClass *widget_class);
void tj_planning_page_update_actions (TjPlanningPage *self);

/* The selected activities in the order of the table. (transfer full) (element-type TjId) */
GArray *tj_planning_page_selected (TjPlanningPage *self);
/* The menu of the selected rows, at a place in a widget of the page. */
void tj_planning_page_popup (TjPlanningPage *self, GtkWidget *widget, double x, double y);
/* Moving in time, making longer and shorter, linking: actions, their keys, and which are possible. */
void tj_planning_page_class_init_reschedule (GtkWidgetClass *widget_class);
void tj_planning_page_update_reschedule (TjPlanningPage *self, gboolean possible, guint n_selected);
/* Makes the rows anew from the document. */
void tj_planning_page_rebuild (TjPlanningPage *self);
/* After an edit: takes it up in the rows, or makes them anew. */
void tj_planning_page_take_edit (TjPlanningPage *self, const TjEdit *edit);
/* Selects rows of the table (and nothing else). */
void tj_planning_page_select (TjPlanningPage *self, const TjId *ids, guint n);
/* Commits an edit (taken over; nullable: nothing to do) and keeps the selection on the same activities. */
gboolean tj_planning_page_commit (TjPlanningPage *self, TjEdit *edit);
