// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-cell.h"
#include "tj-filter-bar.h"
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
  GtkWidget *menu_from; /* (nullable) chart or table, where it was asked for */
  GtkWidget *view_button;
  GtkWidget *legend_button;
  GtkWidget *legend;
  GtkWidget *switcher;
  GtkWidget *tools;
  GtkWidget *edit_tools;
  GtkWidget *filter_bar;
  GtkWidget *filter_button;

  /* Owned */
  TjSession *session;
  TjGanttRows *shown; /* (nullable) what table and chart show */
  TjRows *rows;
  GtkMultiSelection *selection;
  GHashTable *collapsed; /* set of TjId */
  TjId *drag;            /* (nullable) what is dragged, ends with 0 */

  TjPlanningLook look;
  gboolean empty; /* there are no activities */
  GSimpleActionGroup *table_actions;
  const struct TjPlanningColumn *sorted; /* (nullable) the column by which rows are sorted */
  GCompareDataFunc compare;              /* (nullable) of two activities, when they are sorted */
  gboolean descending;
  TjId fresh;            /* a row that was just added and has no name of its own yet; 0 for none */
  gint64 fresh_number;   /* its row of the history */
  gboolean swapping;     /* edits follow that belong together: show only the last */
  gboolean restoring;    /* columns are set as the file says */
  double text_scale;     /* how large text is, 1 for its usual size; columns follow it */
  int stored_share;      /* permille of the width, as the file says; 0 when it does not */
  guint remember_source; /* what was changed in the look of the table will be kept */
  gboolean selecting;    /* the page selects, not the user */
  int width;             /* pixels that were last shared between table and chart, 0 before the first time */
  TjId revealed;         /* what is to be scrolled to, by reveal_source */
  guint reveal_source;
  int share;          /* of which the table got this */
  guint share_source; /* the width will be shared anew */
};

/* One column: its heading, the field that is edited in it (NULL: none), what it says instead of the field, how else it
 * is edited, its width in pixels. */
typedef struct TjPlanningColumn
{
  const char *name;
  const char *title;            /* msgid */
  const char *field;            /* (nullable) */
  TjCellText text;              /* (nullable) */
  const TjCellEditing *editing; /* (nullable) */
  int width;
  gboolean tree;
} TjPlanningColumn;

/* Columns of the table. */
void tj_planning_page_add_columns (TjPlanningPage *self);
/* All there are, in their usual order; what one says of an activity. (transfer none) (transfer full) */
const TjPlanningColumn *tj_planning_columns (guint *n);
char *tj_planning_column_text (const TjPlanningColumn *column, TjPlanningPage *page, gconstpointer record);
/* Which columns are shown, as a menu of switches. (transfer full) */
GMenuModel *tj_planning_page_menu_of_columns (void);

/* How the table is looked at, kept in the file: columns, border, what is folded (tj-planning-table.c). */
void tj_planning_page_restore (TjPlanningPage *self);
void tj_planning_page_remember (TjPlanningPage *self);
void tj_planning_page_flush (TjPlanningPage *self);
/* tj_planning_page_share_width: gives table and chart their part of the width anew, in a moment. */
void tj_planning_page_share_width (TjPlanningPage *self);
/* The columns that are shown, from left to right, or all. (transfer full) (element-type TjPlanningColumn) */
GPtrArray *tj_planning_page_columns (TjPlanningPage *self, gboolean shown);

/* Sorting (tj-planning-sort.c): the headings can be clicked, and there are actions for the menu. */
void tj_planning_page_make_sortable (GtkColumnViewColumn *column);
void tj_planning_page_add_sorting (TjPlanningPage *self);
GMenuModel *tj_planning_page_menu_of_sorting (TjPlanningPage *self);

/* Filtering (tj-planning-filtering.c). */
void tj_planning_page_class_init_filtering (GtkWidgetClass *widget_class);
void tj_planning_page_add_filtering (TjPlanningPage *self);
/* What is kept, NULL for everything. (transfer full) (nullable) */
GHashTable *tj_planning_page_kept (TjPlanningPage *self);
/* After the rows were made: how many fit. */
void tj_planning_page_show_filter (TjPlanningPage *self, GHashTable *kept, guint of);

/* Folding (tj-planning-fold.c): actions, their keys, and arrows in the table. */
void tj_planning_page_class_init_folding (GtkWidgetClass *widget_class);
void tj_planning_page_add_folding (TjPlanningPage *self);

/* Adding (tj-planning-add.c): a row and its name are one step to undo when the name is typed at once. */
void tj_planning_page_class_init_adding (GtkWidgetClass *widget_class);
gboolean tj_planning_page_set_name (TjPlanningPage *self, TjId id, const char *input, GError **error);
void tj_planning_page_take_away_fresh (TjPlanningPage *self, TjId id);
/* The last of the selected rows. (transfer none) (nullable) */
const TjActivity *tj_planning_page_selected_activity (TjPlanningPage *self);

/* The selected rows as text for a spreadsheet. (transfer full) */
char *tj_planning_page_copy_text (TjPlanningPage *self);

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
/* The same, and selects again what was selected. */
void tj_planning_page_rebuild_selected (TjPlanningPage *self);
/* After an edit: takes it up in the rows, or makes them anew. */
void tj_planning_page_take_edit (TjPlanningPage *self, const TjEdit *edit);
/* Selects rows of the table (and nothing else). */
void tj_planning_page_select (TjPlanningPage *self, const TjId *ids, guint n);
/* Commits an edit (taken over; nullable: nothing to do) and keeps the selection on the same activities. */
gboolean tj_planning_page_commit (TjPlanningPage *self, TjEdit *edit);
