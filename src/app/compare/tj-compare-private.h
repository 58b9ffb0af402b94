// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-compare-page.h"
#include "tj-compare-side.h"
#include "tj-comparison.h"

struct _TjComparePage
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *bar;
  GtkWidget *back;
  GtkWidget *left_box;
  GtkDropDown *left;
  GtkLabel *right_label;
  GtkDropDown *right;
  GtkStack *stack;
  GtkImage *sign;
  GtkLabel *summary;
  GtkLabel *problem_label;
  GtkWidget *moments_button;
  GtkWidget *view;

  /* Owned */
  TjSession *session;
  GListStore *left_baselines;
  GListStore *left_moments;
  GListStore *rights;
  GListStore *rows;         /* (element-type TjCompareRow) */
  TjComparison *comparison; /* (nullable) what the rows point into */
  GtkMultiSelection *selection;
  GCancellable *waiting;                       /* (nullable) for an earlier moment */
  TjModel *past;                               /* (nullable) how it was after row past_number */
  TjPlan *past_plan;                           /* (nullable) */
  GtkColumnViewColumn *columns[TJ_N_MEASURES]; /* unowned: the view's */

  gint64 past_number;
  TjCompareSort left_sort; /* what is chosen at the left ... */
  gint64 left_id;          /* ... or -1: nothing yet */
  TjId right_id;           /* a baseline; 0: now */
  guint refresh_source;
  gboolean follow;
  gboolean by_delay;
  gboolean choosing; /* the page sets what is chosen, not the user */
};

/* The choices (tj-compare-choices.c): sets up the lists; fills them and shows what is chosen; TRUE when there is a left
 * side. */
void tj_compare_page_add_choices (TjComparePage *self);
gboolean tj_compare_page_fill_choices (TjComparePage *self);
/* What the user chose. */
void tj_compare_page_left_chosen_cb (TjComparePage *self);
void tj_compare_page_right_chosen_cb (TjComparePage *self);

/* The table (tj-compare-table.c): sets up the columns; shows the rows of the comparison. */
void tj_compare_page_add_columns (TjComparePage *self);
void tj_compare_page_show_rows (TjComparePage *self);
/* The rows that are selected, else all, in the order of the table. (transfer container) (element-type TjComparisonRow)
 */
GPtrArray *tj_compare_page_chosen_rows (TjComparePage *self);

/* Comparing (tj-compare-sides.c): compares anew what is chosen, and shows that; drops what was compared. */
void tj_compare_page_compare (TjComparePage *self);
void tj_compare_page_clear (TjComparePage *self);
