// SPDX-License-Identifier: EUPL-1.2
#include "tj-calendar-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-editor-subject.h"
#include "tj-exception-popover.h"
#include "tj-week-row.h"
#include "tj-week.h"
#include "tj-year-text.h"
#include "tj-year-view.h"

#define DAYS 7

struct _TjCalendarEditor
{
  GtkWidget parent_instance;

  TjSession *session; /* (owned) */
  TjId calendar;
  GtkWidget *rows[DAYS]; /* (unowned) */

  /* Template */
  GtkStack *stack;
  GtkWidget *week;
  TjYearView *year;
  GtkListBox *days;
  GtkLabel *sum;
};

G_DEFINE_FINAL_TYPE (TjCalendarEditor, tj_calendar_editor, GTK_TYPE_WIDGET)

static TjYearDays *
days_cb (TjYearView *view, int year, gpointer data)
{
  TjCalendarEditor *self = data;

  return tj_year_days_of_calendar (tj_session_model (self->session), self->calendar, year);
}

static void
show_week (TjCalendarEditor *self)
{
  g_autofree char *hours = tj_year_hours_text (tj_week_minutes (tj_session_model (self->session), self->calendar));
  g_autofree char *text = g_strdup_printf (_ ("%s a week"), hours);

  for (guint i = 0; i < DAYS; i++)
    tj_week_row_show (TJ_WEEK_ROW (self->rows[i]), self->calendar);
  gtk_label_set_text (self->sum, text);
}

static void
refresh (TjCalendarEditor *self)
{
  self->calendar = tj_editor_subject (self->session, TJ_KIND_CALENDAR, self->calendar);
  gtk_stack_set_visible_child_name (self->stack, self->calendar ? "editor" : "empty");
  if (self->calendar == 0)
    return;
  show_week (self);
  tj_year_view_refresh (self->year, self->calendar);
}

static void
selected_cb (TjCalendarEditor *self)
{
  if (tj_editor_subject (self->session, TJ_KIND_CALENDAR, self->calendar) != self->calendar)
    refresh (self);
}

static void
act_cb (TjCalendarEditor *self, int first, int last)
{
  TjYearGrid *grid = tj_year_view_grid (self->year);
  GtkWidget *popover = tj_exception_popover_new (self->session, self->calendar, tj_year_grid_days (grid), first, last);

  tj_year_grid_popup (grid, GTK_POPOVER (popover));
}

static void
tj_calendar_editor_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_CALENDAR_EDITOR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&TJ_CALENDAR_EDITOR (object)->session);
  G_OBJECT_CLASS (tj_calendar_editor_parent_class)->dispose (object);
}

static void
tj_calendar_editor_class_init (TjCalendarEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (TJ_TYPE_YEAR_VIEW);
  G_OBJECT_CLASS (class)->dispose = tj_calendar_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/basis/tj-calendar-editor.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, TjCalendarEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, TjCalendarEditor, week);
  gtk_widget_class_bind_template_child (widget_class, TjCalendarEditor, year);
  gtk_widget_class_bind_template_child (widget_class, TjCalendarEditor, days);
  gtk_widget_class_bind_template_child (widget_class, TjCalendarEditor, sum);
}

static void
tj_calendar_editor_init (TjCalendarEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_calendar_editor_new (TjSession *session)
{
  TjCalendarEditor *self = g_object_new (TJ_TYPE_CALENDAR_EDITOR, NULL);

  self->session = g_object_ref (session);
  for (guint i = 0; i < DAYS; i++)
    {
      GtkWidget *row = gtk_list_box_row_new ();

      self->rows[i] = tj_week_row_new (session, i);
      gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), self->rows[i]);
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
      gtk_widget_set_focusable (row, FALSE);
      gtk_list_box_append (self->days, row);
    }
  tj_year_view_set_source (self->year, session, days_cb, tj_year_work_text, self);
  g_signal_connect_object (tj_year_view_grid (self->year), "act", G_CALLBACK (act_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
