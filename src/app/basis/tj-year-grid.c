// SPDX-License-Identifier: EUPL-1.2
#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-year-grid-private.h"
#include "tj-year-text.h"

G_DEFINE_FINAL_TYPE (TjYearGrid, tj_year_grid, GTK_TYPE_WIDGET)

enum
{
  ACT,
  YEAR_WANTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Days ------------------------------------------------------------------------------------------------------------ */

void
tj_year_grid_selection (TjYearGrid *self, gint32 *first, gint32 *last)
{
  *first = MIN (self->anchor, self->day);
  *last = MAX (self->anchor, self->day);
}

void
tj_year_grid_announce (TjYearGrid *self, gboolean moved)
{
  g_autofree char *text = self->days ? tj_year_day_text (self->days, self->day) : NULL;

  if (text == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (moved && gtk_widget_has_focus (self->cell))
    gtk_accessible_announce (GTK_ACCESSIBLE (self->cell), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Brings the day into sight. */
static void
scroll_to_day (TjYearGrid *self)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  TjYearBox box = tj_year_layout_day (&self->layout, self->day);
  graphene_point_t at;
  GtkAdjustment *vertical;

  if (viewport == NULL || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  vertical = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport));
  if (gtk_widget_compute_point (GTK_WIDGET (self), gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                                &GRAPHENE_POINT_INIT ((float) box.x, (float) box.y), &at))
    gtk_adjustment_clamp_page (vertical, at.y - box.height, at.y + 2 * box.height);
}

void
tj_year_grid_go (TjYearGrid *self, gint32 day, gboolean extend)
{
  int year;

  if (self->days == NULL)
    return;
  tj_civil_split (day, &year, NULL, NULL);
  if (year < TJ_YEAR_MIN || year > TJ_YEAR_MAX)
    return;
  self->day = day;
  if (!extend)
    self->anchor = day;
  if (year != self->days->year)
    g_signal_emit (self, signals[YEAR_WANTED], 0, year);
  scroll_to_day (self);
  tj_year_grid_announce (self, TRUE);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tj_year_grid_select (TjYearGrid *self, gint32 first, gint32 last)
{
  tj_year_grid_go (self, first, FALSE);
  tj_year_grid_go (self, last, TRUE);
}

const TjYearDays *
tj_year_grid_days (TjYearGrid *self)
{
  return self->days;
}

/* The day that has the keyboard, in the year that is shown. */
static void
keep_day_in_year (TjYearGrid *self)
{
  int year, month, mday;

  tj_civil_split (self->day, &year, &month, &mday);
  if (year == self->days->year)
    return;
  mday = MIN (mday, tj_civil_month_length (self->days->year, month));
  self->day = self->anchor = tj_civil_day (self->days->year, month, mday);
}

void
tj_year_grid_set_days (TjYearGrid *self, TjYearDays *days, gint32 today, gconstpointer body)
{
  gboolean first = self->days == NULL;
  g_autofree char *text = NULL;

  g_clear_pointer (&self->days, tj_year_days_free);
  self->days = days;
  self->today = today;
  if (first)
    self->day = self->anchor = today;
  keep_day_in_year (self);
  tj_year_inks_set_body (&self->inks, body);
  tj_year_grid_announce (self, FALSE);
  text = g_strdup_printf (_ ("Year %d"), days->year);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* Popover --------------------------------------------------------------------------------------------------------- */

static void
drop_popover (TjYearGrid *self)
{
  GtkPopover *popover = g_steal_pointer (&self->popover);

  g_clear_handle_id (&self->closing, g_source_remove);
  if (popover == NULL)
    return;
  g_signal_handlers_disconnect_by_data (popover, self);
  gtk_widget_unparent (GTK_WIDGET (popover));
  g_object_unref (popover);
}

static gboolean
closing_cb (gpointer data)
{
  TjYearGrid *self = data;

  self->closing = 0;
  drop_popover (self);
  return G_SOURCE_REMOVE;
}

/* What its buttons do comes after it closed. The keyboard goes on where it was. */
static void
closed_cb (TjYearGrid *self)
{
  gtk_widget_grab_focus (self->cell);
  if (self->closing == 0)
    self->closing = g_idle_add (closing_cb, self);
  if (self->anchor != self->day)
    {
      self->anchor = self->day;
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

void
tj_year_grid_popup (TjYearGrid *self, GtkPopover *popover)
{
  TjYearBox box = tj_year_layout_day (&self->layout, self->day);
  GdkRectangle place = { (int) box.x, (int) box.y, (int) box.width, (int) box.height };

  drop_popover (self);
  self->popover = g_object_ref_sink (popover);
  gtk_widget_set_parent (GTK_WIDGET (popover), GTK_WIDGET (self));
  gtk_popover_set_pointing_to (popover, &place);
  g_signal_connect_swapped (popover, "closed", G_CALLBACK (closed_cb), self);
  gtk_popover_popup (popover);
}

/* Places ---------------------------------------------------------------------------------------------------------- */

static void
measure_digits (TjYearGrid *self, int *digit_width, int *height)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), "0000");
  int width;

  pango_layout_get_pixel_size (layout, &width, height);
  *digit_width = (width + 3) / 4;
}

static void
flow (TjYearGrid *self, TjYearLayout *layout, int width)
{
  int digit_width, height;

  measure_digits (self, &digit_width, &height);
  tj_year_layout_flow (layout, self->days ? self->days->year : 2000, width, digit_width, height);
}

static GtkSizeRequestMode
tj_year_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tj_year_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  TjYearGrid *self = TJ_YEAR_GRID (widget);
  TjYearLayout trial = { 0 };
  int digit_width, height;

  measure_digits (self, &digit_width, &height);
  *minimum = tj_year_layout_least (digit_width);
  *natural = 3 * *minimum + 60;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  flow (self, &trial, for_size < 0 ? *natural : MAX (for_size, *minimum));
  *minimum = *natural = (int) trial.height + 2;
}

static void
place_cell (TjYearGrid *self)
{
  TjYearBox box = tj_year_layout_day (&self->layout, self->day);
  GtkAllocation place = { (int) box.x, (int) box.y, (int) box.width, (int) box.height };

  gtk_widget_size_allocate (self->cell, &place, -1);
}

static void
tj_year_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TjYearGrid *self = TJ_YEAR_GRID (widget);

  flow (self, &self->layout, width);
  if (self->days)
    place_cell (self);
  if (self->popover)
    gtk_popover_present (self->popover);
}

static void
tj_year_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TjYearGrid *self = TJ_YEAR_GRID (widget);

  if (self->days)
    tj_year_grid_draw (self, snapshot);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_year_grid_dispose (GObject *object)
{
  TjYearGrid *self = TJ_YEAR_GRID (object);

  drop_popover (self);
  g_clear_pointer (&self->cell, gtk_widget_unparent);
  G_OBJECT_CLASS (tj_year_grid_parent_class)->dispose (object);
}

static void
tj_year_grid_finalize (GObject *object)
{
  TjYearGrid *self = TJ_YEAR_GRID (object);

  g_clear_pointer (&self->days, tj_year_days_free);
  tj_year_inks_clear (&self->inks);
  G_OBJECT_CLASS (tj_year_grid_parent_class)->finalize (object);
}

static void
tj_year_grid_class_init (TjYearGridClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_year_grid_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_year_grid_finalize;
  widget_class->get_request_mode = tj_year_grid_get_request_mode;
  widget_class->measure = tj_year_grid_measure;
  widget_class->size_allocate = tj_year_grid_size_allocate;
  widget_class->snapshot = tj_year_grid_snapshot;
  signals[ACT] = g_signal_new ("act", TJ_TYPE_YEAR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                               G_TYPE_INT, G_TYPE_INT);
  signals[YEAR_WANTED] = g_signal_new ("year-wanted", TJ_TYPE_YEAR_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                       G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_css_name (widget_class, "yeargrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  tj_year_grid_class_init_input (widget_class);
}

static void
focus_cb (TjYearGrid *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tj_year_grid_init (TjYearGrid *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  self->cell = g_object_new (GTK_TYPE_DRAWING_AREA, "focusable", TRUE, "can-target", FALSE, "accessible-role",
                             GTK_ACCESSIBLE_ROLE_BUTTON, NULL);
  gtk_widget_set_parent (self->cell, GTK_WIDGET (self));
  g_signal_connect_swapped (self->cell, "notify::has-focus", G_CALLBACK (focus_cb), self);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (focus_cb), self, G_CONNECT_SWAPPED);
  tj_year_grid_init_input (self);
}
