// SPDX-License-Identifier: EUPL-1.2
#include "tj-date-popover.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-inspector-text.h"

/* The rows of the drop-down, in its order. */
static const TjPrecision precisions[]
    = { TJ_PRECISION_DAY,  TJ_PRECISION_WEEK, TJ_PRECISION_MONTH, TJ_PRECISION_QUARTER,
        TJ_PRECISION_HALF, TJ_PRECISION_YEAR, TJ_PRECISION_PHASE, TJ_PRECISION_TBD };

struct _TjDatePopover
{
  GtkPopover parent_instance;

  TjFieldSlot *slot; /* (owned) */

  /* Template */
  GtkDropDown *precision;
  GtkCalendar *calendar;
  GtkLabel *preview;
  GtkLabel *help;
};

G_DEFINE_FINAL_TYPE (TjDatePopover, tj_date_popover, GTK_TYPE_POPOVER)

static TjPrecision
chosen_precision (TjDatePopover *self)
{
  guint position = gtk_drop_down_get_selected (self->precision);

  return position < G_N_ELEMENTS (precisions) ? precisions[position] : TJ_PRECISION_DAY;
}

static char *
chosen_text (TjDatePopover *self)
{
  return tj_inspector_date (chosen_precision (self), gtk_calendar_get_year (self->calendar),
                            gtk_calendar_get_month (self->calendar) + 1, gtk_calendar_get_day (self->calendar));
}

static void
update_cb (TjDatePopover *self)
{
  g_autofree char *text = NULL;
  g_autofree char *words = NULL;
  TjDate date = { 0 };

  if (self->slot == NULL)
    return;
  text = chosen_text (self);
  if (tj_date_from_text (text, &date, NULL))
    words = tj_date_format_weekday (&date);
  gtk_label_set_text (self->preview, words ? words : "");
  gtk_widget_set_sensitive (GTK_WIDGET (self->calendar), tj_date_on_axis (&date));
  tj_date_clear (&date);
}

static void
apply_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (TjDatePopover) self = g_object_ref (TJ_DATE_POPOVER (widget));
  g_autofree char *text = chosen_text (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  tj_field_slot_commit_value (self->slot, text);
  tj_field_slot_refresh (self->slot);
}

static void
clear_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (TjDatePopover) self = g_object_ref (TJ_DATE_POPOVER (widget));

  gtk_popover_popdown (GTK_POPOVER (self));
  tj_field_slot_commit_value (self->slot, NULL);
  tj_field_slot_refresh (self->slot);
}

static void
show_day (TjDatePopover *self, gint32 day)
{
  g_autoptr (GDateTime) time = NULL;
  int year, month, mday;

  tj_civil_split (day, &year, &month, &mday);
  time = g_date_time_new_local (year, month, mday, 12, 0, 0);
  gtk_calendar_select_day (self->calendar, time);
}

static void
begin (TjDatePopover *self)
{
  const TjField *field = tj_field_slot_field (self->slot);
  const TjRecord *record = tj_field_slot_record (self->slot);
  const TjDate *date = record ? tj_field_value (field, record) : NULL;
  TjPrecision precision = date ? date->precision : TJ_PRECISION_UNSET;
  gint32 day = tj_session_today (tj_field_slot_session (self->slot));

  if (date && tj_date_on_axis (date))
    day = tj_civil_minute_day (tj_date_first (date));
  if (precision == TJ_PRECISION_UNSET || precision == TJ_PRECISION_TEXT)
    precision = TJ_PRECISION_MONTH;
  if (precision == TJ_PRECISION_MINUTE)
    precision = TJ_PRECISION_DAY;
  show_day (self, day);
  for (guint i = 0; i < G_N_ELEMENTS (precisions); i++)
    if (precisions[i] == precision)
      gtk_drop_down_set_selected (self->precision, i);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "date.clear", !(field->flags & TJ_REQUIRED));
  gtk_label_set_text (self->help, field->help ? _ (field->help) : "");
  gtk_widget_set_visible (GTK_WIDGET (self->help), field->help != NULL);
  update_cb (self);
}

static void
tj_date_popover_dispose (GObject *object)
{
  TjDatePopover *self = TJ_DATE_POPOVER (object);

  g_clear_object (&self->slot);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_DATE_POPOVER);
  G_OBJECT_CLASS (tj_date_popover_parent_class)->dispose (object);
}

static void
tj_date_popover_class_init (TjDatePopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_date_popover_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-date-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, TjDatePopover, precision);
  gtk_widget_class_bind_template_child (widget_class, TjDatePopover, calendar);
  gtk_widget_class_bind_template_child (widget_class, TjDatePopover, preview);
  gtk_widget_class_bind_template_child (widget_class, TjDatePopover, help);
  gtk_widget_class_bind_template_callback (widget_class, update_cb);

  gtk_widget_class_install_action (widget_class, "date.apply", NULL, apply_action);
  gtk_widget_class_install_action (widget_class, "date.clear", NULL, clear_action);
}

static void
tj_date_popover_init (TjDatePopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_date_popover_new (TjFieldSlot *slot)
{
  TjDatePopover *self = g_object_new (TJ_TYPE_DATE_POPOVER, NULL);

  self->slot = g_object_ref (slot);
  begin (self);
  return GTK_WIDGET (self);
}
