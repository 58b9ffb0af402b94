// SPDX-License-Identifier: EUPL-1.2
#include "tj-week-row.h"

#include <glib/gi18n.h>

#include "tj-hours-bar.h"
#include "tj-text-editor.h"
#include "tj-week.h"
#include "tj-work-calendar.h"
#include "tj-year-text.h"

struct _TjWeekRow
{
  GtkWidget parent_instance;

  TjFieldSlot *slot; /* (owned) */
  GtkWidget *editor; /* (unowned) */
  guint weekday;

  /* Template */
  GtkGrid *grid;
  GtkLabel *day;
  GtkLabel *source;
  GtkLabel *sum;
  TjHoursBar *bar;
  GtkLabel *problem;
};

G_DEFINE_FINAL_TYPE (TjWeekRow, tj_week_row, GTK_TYPE_WIDGET)

static void
error_cb (TjWeekRow *self)
{
  const char *error = tj_field_slot_error (self->slot);

  gtk_label_set_text (self->problem, error ? error : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), error != NULL);
}

static char *
source_text (const TjModel *model, TjId calendar, guint weekday)
{
  const TjCalendar *source = tj_week_source (model, calendar, weekday);

  if (source == NULL)
    return g_strdup (_ ("standard"));
  return source->record.id == calendar ? NULL : g_strdup_printf (_ ("from “%s”"), source->name);
}

void
tj_week_row_show (TjWeekRow *self, TjId calendar)
{
  TjModel *model = tj_session_model (tj_field_slot_session (self->slot));
  g_autofree char *source = source_text (model, calendar, self->weekday), *sum = NULL;
  g_autoptr (GString) hours = g_string_new (NULL);
  TjCalendarRules rules;
  gint64 minutes;

  tj_calendar_rules (model, calendar, &rules);
  minutes = tj_week_day_minutes (&rules.week[self->weekday]);
  sum = minutes > 0 ? tj_year_hours_text (minutes) : g_strdup (_ ("off"));
  tj_intervals_to_text (&rules.week[self->weekday], hours);
  if (tj_field_slot_id (self->slot) != calendar)
    tj_field_slot_set_record (self->slot, calendar);
  else
    tj_field_slot_refresh (self->slot);
  tj_text_editor_set_placeholder (TJ_TEXT_EDITOR (self->editor), hours->str);
  tj_hours_bar_set (self->bar, &rules.week[self->weekday], source != NULL);
  gtk_label_set_text (self->source, source ? source : "");
  gtk_label_set_text (self->sum, sum);
}

static void
tj_week_row_dispose (GObject *object)
{
  TjWeekRow *self = TJ_WEEK_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->slot);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_WEEK_ROW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tj_week_row_parent_class)->dispose (object);
}

static void
tj_week_row_class_init (TjWeekRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (TJ_TYPE_HOURS_BAR);
  G_OBJECT_CLASS (class)->dispose = tj_week_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/basis/tj-week-row.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, TjWeekRow, grid);
  gtk_widget_class_bind_template_child (widget_class, TjWeekRow, day);
  gtk_widget_class_bind_template_child (widget_class, TjWeekRow, source);
  gtk_widget_class_bind_template_child (widget_class, TjWeekRow, sum);
  gtk_widget_class_bind_template_child (widget_class, TjWeekRow, bar);
  gtk_widget_class_bind_template_child (widget_class, TjWeekRow, problem);
}

static void
tj_week_row_init (TjWeekRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_week_row_new (TjSession *session, guint weekday)
{
  TjWeekRow *self = g_object_new (TJ_TYPE_WEEK_ROW, NULL);
  const TjField *field = tj_week_field (weekday);

  self->weekday = weekday;
  self->slot = tj_field_slot_new (session, field);
  gtk_label_set_text (self->day, _ (field->label));
  self->editor = tj_text_editor_new (self->slot, GTK_WIDGET (self->day));
  gtk_widget_set_hexpand (self->editor, TRUE);
  gtk_grid_attach (self->grid, self->editor, 1, 0, 1, 1);
  g_signal_connect_object (self->slot, "notify::error", G_CALLBACK (error_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
