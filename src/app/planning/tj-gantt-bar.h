// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-field.h"

G_BEGIN_DECLS

/* One row of the Gantt chart for who cannot see it: an accessible object without a widget, below the chart. It has a
 * sentence, a place, and it is focused while the chart has the keyboard and this row is the selected one. There is no
 * action on it: keys go to the chart. */
#define TJ_TYPE_GANTT_BAR (tj_gantt_bar_get_type ())
G_DECLARE_FINAL_TYPE (TjGanttBar, tj_gantt_bar, TJ, GANTT_BAR, GObject)

/* TjGanttBarPlace: where the bar of an activity lies now, in the coordinates of @chart; FALSE when it is not in view.
 * @nth counts from 0 where one activity stands in several lanes. */
typedef gboolean (*TjGanttBarPlace) (GtkWidget *chart, TjId id, guint nth, GdkRectangle *place);

/* tj_gantt_bar_new: @place is asked whenever somebody wants to know. (transfer full) */
TjGanttBar *tj_gantt_bar_new (GtkWidget *chart, TjId id, guint nth, TjGanttBarPlace place);
/* tj_gantt_bar_is: whether it is that of an activity. */
gboolean tj_gantt_bar_is (const TjGanttBar *self, TjId id, guint nth);

/* What somebody reads of it. */
typedef struct
{
  char *sentence; /* kept by whoever fills this in */
  int level;      /* 1 at the top */
  int position;   /* 1 for the first row, or the first in a lane */
  int n_rows;     /* of them */
  gboolean selected;
  gboolean focused;
  gboolean has_children;
  gboolean expanded;
} TjGanttBarState;

/* tj_gantt_bar_set_state: tells what became different, nothing when all is as it was. */
void tj_gantt_bar_set_state (TjGanttBar *self, const TjGanttBarState *state);
/* tj_gantt_bar_set_next: the bar after it, which it does not own; NULL for none. */
void tj_gantt_bar_set_next (TjGanttBar *self, TjGanttBar *next);
/* tj_gantt_bar_detach: the chart no longer shows it. Somebody may still hold it. */
void tj_gantt_bar_detach (TjGanttBar *self);

G_END_DECLS
