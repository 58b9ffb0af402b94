// SPDX-License-Identifier: EUPL-1.2
#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "tj-civil.h"
#include "tj-month-cell.h"
#include "tj-month-look-private.h"
#include "tj-weekday-names.h"

#define SLOT_HEIGHT 23 /* of a chip with what is around it, where text has its usual size */

G_DEFINE_FINAL_TYPE (TjMonthLook, tj_month_look, GTK_TYPE_WIDGET)

/* Actions and what is shown ------------------------------------------------------------------------------------- */

static void
day_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_month_look_open_day (TJ_MONTH_LOOK (widget), g_variant_get_int32 (parameter));
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjMonthLook *self = TJ_MONTH_LOOK (widget);
  TjId id = g_variant_get_int64 (parameter);

  if (self->popover)
    gtk_popover_popdown (GTK_POPOVER (self->popover));
  tj_session_select (self->session, id);
}

static void
show_month (TjMonthLook *self)
{
  int year, month;
  g_autofree char *name = NULL;
  TjDate date;

  self->stale = FALSE;
  tj_civil_split (self->day, &year, &month, NULL);
  date = tj_date_month (year, month);
  name = tj_date_format (&date, TRUE);
  g_clear_pointer (&self->month, tj_month_free);
  self->month = tj_month_new (tj_session_model (self->session), tj_session_plan (self->session),
                              tj_session_project (self->session), tj_session_today (self->session), year, month);
  tj_month_look_take_layers (self);
  gtk_label_set_label (self->title, name);
  tj_month_look_fill_vague (self);
  tj_month_look_fill_weeks (self);
}

/* Days ------------------------------------------------------------------------------------------------------------ */

gint32
tj_month_look_day (TjMonthLook *self)
{
  return self->day;
}

void
tj_month_look_go (TjMonthLook *self, gint32 day)
{
  gboolean had_focus = gtk_widget_get_focus_child (GTK_WIDGET (self->weeks)) != NULL;

  if (day < tj_civil_day (TJ_YEAR_MIN, 1, 1) || day > tj_civil_day (TJ_YEAR_MAX, 12, 31))
    return;
  self->day = day;
  if (self->month == NULL || !tj_month_contains (self->month, day))
    show_month (self);
  if (had_focus)
    gtk_widget_grab_focus (self->cells[day - self->month->first]);
}

static void
go_months (TjMonthLook *self, int n)
{
  int year, month, mday, last_year, last_month;

  tj_civil_split (self->day, &year, &month, &mday);
  tj_civil_split (tj_civil_day (year, month + n, 1), &last_year, &last_month, NULL);
  tj_month_look_go (self,
                    tj_civil_day (last_year, last_month, MIN (mday, tj_civil_month_length (last_year, last_month))));
}

static void
previous_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_months (TJ_MONTH_LOOK (widget), -1);
}

static void
next_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_months (TJ_MONTH_LOOK (widget), 1);
}

static void
today_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjMonthLook *self = TJ_MONTH_LOOK (widget);

  tj_month_look_go (self, tj_session_today (self->session));
}

/* The day on which the keyboard is; G_MININT32 when it is on a chip or elsewhere. */
static gint32
focused_day (TjMonthLook *self)
{
  for (guint i = 0; self->month && i < 7 * self->month->weeks; i++)
    if (gtk_widget_has_focus (self->cells[i]))
      return self->month->first + (gint32) i;
  return G_MININT32;
}

static gboolean
key_cb (TjMonthLook *self, guint key, guint code, GdkModifierType state)
{
  gint32 day = focused_day (self);

  if (day == G_MININT32 || (state & (GDK_ALT_MASK | GDK_CONTROL_MASK | GDK_SHIFT_MASK)))
    return GDK_EVENT_PROPAGATE;
  self->day = day;
  if (key == GDK_KEY_Left || key == GDK_KEY_Right)
    tj_month_look_go (self, day + (key == GDK_KEY_Left ? -1 : 1));
  else if (key == GDK_KEY_Up || key == GDK_KEY_Down)
    tj_month_look_go (self, day + (key == GDK_KEY_Up ? -7 : 7));
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_space)
    tj_month_look_open_day (self, day);
  else
    return GDK_EVENT_PROPAGATE;
  return GDK_EVENT_STOP;
}

/* The session ----------------------------------------------------------------------------------------------------- */

static void
refresh (TjMonthLook *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_month (self);
}

static void
map_cb (TjMonthLook *self)
{
  if (self->stale)
    show_month (self);
}

static void
mark_chips (GtkWidget *parent, TjId selected)
{
  for (GtkWidget *child = gtk_widget_get_first_child (parent); child; child = gtk_widget_get_next_sibling (child))
    {
      TjId id = tj_month_chip_id (child);

      if (id && id == selected)
        gtk_widget_add_css_class (child, "selected");
      else if (id)
        gtk_widget_remove_css_class (child, "selected");
      else if (GTK_IS_BOX (child) || GTK_IS_GRID (child))
        mark_chips (child, selected);
    }
}

static void
selected_cb (TjMonthLook *self)
{
  mark_chips (GTK_WIDGET (self->weeks), tj_session_selected (self->session));
  mark_chips (GTK_WIDGET (self->vague_box), tj_session_selected (self->session));
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static gboolean
fill_cb (gpointer data)
{
  TjMonthLook *self = data;

  self->fill_source = 0;
  if (self->month)
    tj_month_look_fill_weeks (self);
  return G_SOURCE_REMOVE;
}

int
tj_month_look_pixels (TjMonthLook *self, double length)
{
  return (int) ceil (adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, length, gtk_widget_get_settings (GTK_WIDGET (self))));
}

/* As many chips on a day as there is room for. */
static void
tj_month_look_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TjMonthLook *self = TJ_MONTH_LOOK (widget);
  guint slots, weeks = self->month ? self->month->weeks : 6;
  int room;

  GTK_WIDGET_CLASS (tj_month_look_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->popover)
    gtk_popover_present (GTK_POPOVER (self->popover));
  room = gtk_widget_get_height (gtk_widget_get_parent (GTK_WIDGET (self->weeks))) / (int) weeks
         - tj_month_look_pixels (self, TJ_MONTH_NUMBER_HEIGHT);
  slots = (guint) CLAMP (room / tj_month_look_pixels (self, SLOT_HEIGHT), 1, 8);
  if (slots == self->slots || self->month == NULL)
    return;
  self->slots = slots;
  if (self->fill_source == 0)
    self->fill_source = g_idle_add (fill_cb, self);
}

static void
add_names (TjMonthLook *self)
{
  GtkWidget *days = tj_weekday_names_new (), *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (room, tj_month_look_pixels (self, TJ_MONTH_WEEK_WIDTH), -1);
  gtk_widget_set_hexpand (days, TRUE);
  gtk_box_append (self->names, room);
  gtk_box_append (self->names, days);
}

GtkWidget *
tj_month_look_new (TjSession *session)
{
  TjMonthLook *self = g_object_new (TJ_TYPE_MONTH_LOOK, NULL);

  self->session = g_object_ref (session);
  self->day = tj_session_today (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
tj_month_look_dispose (GObject *object)
{
  TjMonthLook *self = TJ_MONTH_LOOK (object);
  GtkWidget *child;

  g_clear_handle_id (&self->fill_source, g_source_remove);
  tj_month_look_drop_popover (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_MONTH_LOOK);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->month, tj_month_free);
  g_clear_pointer (&self->layers, g_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_month_look_parent_class)->dispose (object);
}

static void
tj_month_look_class_init (TjMonthLookClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_month_look_dispose;
  widget_class->size_allocate = tj_month_look_size_allocate;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/planning/looks/tj-month-look.ui");
  gtk_widget_class_bind_template_child (widget_class, TjMonthLook, title);
  gtk_widget_class_bind_template_child (widget_class, TjMonthLook, vague);
  gtk_widget_class_bind_template_child (widget_class, TjMonthLook, vague_box);
  gtk_widget_class_bind_template_child (widget_class, TjMonthLook, vague_label);
  gtk_widget_class_bind_template_child (widget_class, TjMonthLook, names);
  gtk_widget_class_bind_template_child (widget_class, TjMonthLook, weeks);
  gtk_widget_class_install_action (widget_class, "look.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "look.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "look.today", NULL, today_action);
  gtk_widget_class_install_action (widget_class, "look.open", "x", open_action);
  gtk_widget_class_install_action (widget_class, "look.day", "i", day_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "look.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "look.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_t, GDK_CONTROL_MASK, "look.today", NULL);
}

static void
tj_month_look_init (TjMonthLook *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->stale = TRUE;
  self->slots = 3;
  gtk_widget_init_template (GTK_WIDGET (self));
  add_names (self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->weeks), keys);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}
