// SPDX-License-Identifier: EUPL-1.2
/* What is seen of a month: the weeks, what is not known to the day, and the list of one day. */
#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-month-cell.h"
#include "tj-month-look-private.h"
#include "tj-time-layers.h"

/* The list of one day --------------------------------------------------------------------------------------------- */

void
tj_month_look_drop_popover (TjMonthLook *self)
{
  g_clear_pointer (&self->popover, gtk_widget_unparent);
}

static guint
fill_day (TjMonthLook *self, GtkBox *box, gint32 day)
{
  guint n = 0;

  for (guint i = 0; i < self->month->bars->len; i++)
    {
      const TjMonthBar *bar = &g_array_index (self->month->bars, TjMonthBar, i);

      if (bar->first <= day && bar->last >= day && ++n)
        gtk_box_append (box, tj_month_bar_new (bar));
    }
  for (guint i = 0; i < self->month->items->len; i++)
    {
      const TjUpcomingItem *item = &g_array_index (self->month->items, TjUpcomingItem, i);

      if (tj_month_is_on (item, day) && ++n)
        gtk_box_append (box, tj_month_chip_new (tj_session_model (self->session), item));
    }
  return n;
}

void
tj_month_look_open_day (TjMonthLook *self, gint32 day)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *heading, *popover;
  TjDate date = { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
  g_autofree char *title = tj_date_format_weekday (&date);
  guint place = (guint) (day - self->month->first), n;
  graphene_rect_t bounds;

  heading = gtk_label_new (title);
  gtk_widget_add_css_class (heading, "heading");
  gtk_box_append (GTK_BOX (box), heading);
  n = fill_day (self, GTK_BOX (box), day);
  if (n == 0 || place >= 7 * self->month->weeks
      || !gtk_widget_compute_bounds (self->cells[place], GTK_WIDGET (self), &bounds))
    {
      g_object_ref_sink (box);
      g_object_unref (box);
      return;
    }
  tj_month_look_drop_popover (self);
  self->popover = popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (popover), box);
  gtk_widget_set_parent (popover, GTK_WIDGET (self));
  gtk_popover_set_pointing_to (GTK_POPOVER (popover),
                               &(GdkRectangle) { (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                                                 (int) bounds.size.height });
  gtk_popover_popup (GTK_POPOVER (popover));
}

/* Weeks ----------------------------------------------------------------------------------------------------------- */

static GtkWidget *
make_more (guint n, gint32 day)
{
  g_autofree char *text = g_strdup_printf (_ ("+%u more"), n);
  GtkWidget *more = gtk_button_new_with_label (text);

  gtk_widget_add_css_class (more, "flat");
  gtk_widget_add_css_class (more, "tj-chip");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (more), "i", day);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (more), "look.day");
  return more;
}

/* Double click and Enter on a chip go to the chart; one click selects. */
static void
chip_pressed_cb (TjMonthLook *self, int n_press, double x, double y, GtkGesture *gesture)
{
  TjId id = tj_month_chip_id (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (gesture)));

  if (n_press == 2 && id)
    tj_session_reveal (self->session, id);
}

static gboolean
chip_key_cb (TjMonthLook *self, guint key, guint code, GdkModifierType state, GtkEventController *controller)
{
  TjId id = tj_month_chip_id (gtk_event_controller_get_widget (controller));

  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter) || id == 0)
    return GDK_EVENT_PROPAGATE;
  tj_session_reveal (self->session, id);
  return GDK_EVENT_STOP;
}

static void
listen_to_chip (TjMonthLook *self, GtkWidget *chip)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_object (click, "pressed", G_CALLBACK (chip_pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (chip_key_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (chip, GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (chip, keys);
  if (tj_month_chip_id (chip) == tj_session_selected (self->session))
    gtk_widget_add_css_class (chip, "selected");
}

static void
fill_week (TjMonthLook *self, GtkGrid *grid, guint week)
{
  guint more[7];
  g_autoptr (GArray) entries = tj_month_week (self->month, week, self->slots, more);
  gint32 monday = self->month->first + 7 * (gint32) week;

  for (int i = 0; i < 7; i++)
    {
      GtkWidget *cell = tj_month_cell_new (self->month, monday + i, tj_session_today (self->session), self->layers);

      self->cells[week * 7 + (guint) i] = cell;
      gtk_widget_set_vexpand (cell, TRUE);
      gtk_grid_attach (grid, cell, i, 0, 1, (int) self->slots + 2);
    }
  for (guint i = 0; i < entries->len; i++)
    {
      const TjMonthEntry *entry = &g_array_index (entries, TjMonthEntry, i);
      GtkWidget *chip;

      if (entry->hidden)
        continue;
      chip = entry->bar ? tj_month_bar_new (entry->bar)
                        : tj_month_chip_new (tj_session_model (self->session), entry->item);
      listen_to_chip (self, chip);
      gtk_grid_attach (grid, chip, (int) entry->column, (int) entry->slot + 1, (int) entry->columns, 1);
    }
  for (int i = 0; i < 7; i++)
    if (more[i] > 0)
      gtk_grid_attach (grid, make_more (more[i], monday + i), i, (int) self->slots, 1, 1);
}

static GtkWidget *
make_week (TjMonthLook *self, guint week)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0), *number, *grid = gtk_grid_new (), *room, *rest;
  g_autofree char *text = g_strdup_printf ("wk %d", tj_civil_iso_week (self->month->first + 7 * (gint32) week, NULL));

  number = gtk_label_new (text);
  gtk_widget_set_size_request (number, tj_month_look_pixels (self, TJ_MONTH_WEEK_WIDTH), -1);
  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_set_margin_top (number, 4);
  gtk_widget_add_css_class (number, "dimmed");
  gtk_widget_add_css_class (number, "tj-month-layer");
  gtk_grid_set_column_homogeneous (GTK_GRID (grid), TRUE);
  gtk_widget_set_hexpand (grid, TRUE);
  /* The line with the numbers of the days. */
  room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_size_request (room, -1, tj_month_look_pixels (self, TJ_MONTH_NUMBER_HEIGHT));
  gtk_widget_set_can_target (room, FALSE);
  fill_week (self, GTK_GRID (grid), week);
  gtk_grid_attach (GTK_GRID (grid), room, 0, 0, 1, 1);
  /* What is left comes below the chips. */
  rest = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_set_vexpand (rest, TRUE);
  gtk_widget_set_can_target (rest, FALSE);
  gtk_grid_attach (GTK_GRID (grid), rest, 0, (int) self->slots + 1, 1, 1);
  gtk_box_append (GTK_BOX (line), number);
  gtk_box_append (GTK_BOX (line), grid);
  return line;
}

static void
clear_box (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))))
    gtk_box_remove (box, child);
}

void
tj_month_look_fill_weeks (TjMonthLook *self)
{
  tj_month_look_drop_popover (self);
  clear_box (self->weeks);
  for (guint week = 0; week < self->month->weeks; week++)
    gtk_box_append (self->weeks, make_week (self, week));
}

/* What is only known to the month. */
void
tj_month_look_fill_vague (TjMonthLook *self)
{
  TjDate date = tj_date_month (self->month->year, self->month->month);
  g_autofree char *name = tj_date_format (&date, TRUE), *text = NULL;
  guint n = 0;

  clear_box (self->vague_box);
  for (guint i = 0; i < self->month->items->len; i++)
    {
      const TjUpcomingItem *item = &g_array_index (self->month->items, TjUpcomingItem, i);
      GtkWidget *chip;

      if (!tj_month_is_vague (self->month, item))
        continue;
      chip = tj_month_chip_new (tj_session_model (self->session), item);
      listen_to_chip (self, chip);
      gtk_box_append (self->vague_box, chip);
      n++;
    }
  /* Translators: %s is a month with its year; before a row of what is not known more precisely. */
  text = g_strdup_printf (_ ("In %s:"), name);
  gtk_label_set_label (self->vague_label, text);
  gtk_widget_set_visible (self->vague, n > 0);
}

void
tj_month_look_take_layers (TjMonthLook *self)
{
  TjModel *model = tj_session_model (self->session);
  const TjProject *project = tj_model_get_kind (model, TJ_KIND_PROJECT, tj_session_project (self->session));
  gint32 start = self->month->first * TJ_MINUTES_PER_DAY,
         finish = start + 7 * (gint32) self->month->weeks * TJ_MINUTES_PER_DAY;

  g_clear_pointer (&self->layers, g_array_unref);
  self->layers = tj_time_layers_new ();
  tj_time_layers_add_calendar (self->layers, model, project ? project->calendar : 0, start, finish);
  tj_time_layers_add_recess (self->layers, model, 0, start, finish);
  tj_time_layers_sort (self->layers);
}
