// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-list-page.h"
#include "tj-rows.h"

struct _TjListPage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *kinds;
  GtkWidget *filter;
  GtkWidget *group;
  GtkWidget *paned;
  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *empty;
  GtkWidget *empty_add;

  /* Owned */
  TjSession *session;
  TjRows *rows;
  GtkSortListModel *sorted;
  GtkMultiSelection *selection;
  GtkListItemFactory *headings; /* of the groups */
  GPtrArray *columns;           /* (element-type TjField) what the list shows, in order */
  GtkWidget *links;             /* (unowned) (nullable) the menu of lists of links */
  GPtrArray *groups;            /* (element-type TjField) what can be grouped by; the first is NULL */

  const TjPageInfo *info;
  TjKind kind;
  gboolean selecting; /* the page selects, not the user */
  TjId revealed;      /* what is to be scrolled to, by reveal_source */
  guint reveal_source;
};

/* The record of a row; NULL when it is gone. (transfer none) */
gconstpointer tj_list_page_record (TjListPage *self, gpointer row);

/* Columns and groups of the kind that is shown. */
void tj_list_page_rebuild_columns (TjListPage *self);
void tj_list_page_remove_columns (TjListPage *self);
/* Orders rows by a field. (transfer full) */
GtkSorter *tj_list_page_sorter (TjListPage *self, const TjField *field);

/* The buttons that choose a kind; shows which is chosen. */
void tj_list_page_add_kinds (TjListPage *self);
void tj_list_page_show_active_kind (TjListPage *self);

/* Grouping: the headings, and what is chosen to group by. */
void tj_list_page_add_headings (TjListPage *self);
void tj_list_page_group_changed (TjListPage *self);

/* Installs the actions and their keys; shows which are possible. */
void tj_list_page_class_init_actions (GtkWidgetClass *widget_class);
void tj_list_page_update_actions (TjListPage *self, guint n_selected);
/* Edits the row that was activated. */
void tj_list_page_edit_activated (TjListPage *self);
