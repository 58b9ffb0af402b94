// SPDX-License-Identifier: EUPL-1.2
#include "tj-phase-strip-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LANE_GAP 4
#define HIT_MARGIN 4 /* a bar can be hit a little outside too */
#define LABEL_GAP 12
#define NATURAL_WIDTH 640
#define LEAST_WIDTH 160

enum
{
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TjPhaseStrip, tj_phase_strip, GTK_TYPE_WIDGET)

/* Places ---------------------------------------------------------------------------------------------------------- */

int
tj_phase_strip_line_height (TjPhaseStrip *self)
{
  int height;

  pango_layout_get_pixel_size (self->today_layout, NULL, &height);
  return height;
}

static int
bars_top (TjPhaseStrip *self)
{
  return tj_phase_strip_line_height (self) + TJ_PHASE_STRIP_ROOM;
}

int
tj_phase_strip_labels_top (TjPhaseStrip *self)
{
  return bars_top (self) + (int) tj_phase_bars_lanes (self->bars) * (TJ_PHASE_STRIP_LANE_HEIGHT + LANE_GAP)
         + TJ_PHASE_STRIP_ROOM;
}

float
tj_phase_strip_x_of (TjPhaseStrip *self, gint32 minute, int width)
{
  gint32 start, finish;

  if (!tj_phase_bars_range (self->bars, &start, &finish))
    return 0;
  return (float) ((double) width * ((double) minute - start) / ((double) finish - start));
}

/* Gives @labels their places for a width; returns the number of rows. */
static guint
place_labels (TjPhaseStrip *self, TjPhaseLabel *labels, int width)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      labels[i].anchor = (int) tj_phase_strip_x_of (self, g_array_index (self->bars, TjPhaseBar, i).start, width);
      pango_layout_set_width (g_array_index (self->items, TjPhaseItem, i).layout, -1);
      pango_layout_get_pixel_size (g_array_index (self->items, TjPhaseItem, i).layout, &labels[i].width, NULL);
    }
  return tj_phase_labels_place (labels, self->bars->len, MAX (width, 1), LABEL_GAP);
}

static int
height_for_width (TjPhaseStrip *self, int width)
{
  g_autofree TjPhaseLabel *trial = g_new0 (TjPhaseLabel, MAX (self->bars->len, 1));

  return tj_phase_strip_labels_top (self)
         + (int) place_labels (self, trial, width) * (tj_phase_strip_line_height (self) + TJ_PHASE_STRIP_ROOM);
}

static GtkSizeRequestMode
tj_phase_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
tj_phase_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  TjPhaseStrip *self = TJ_PHASE_STRIP (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = LEAST_WIDTH;
      *natural = NATURAL_WIDTH;
      return;
    }
  *minimum = height_for_width (self, for_size < 0 ? LEAST_WIDTH : for_size);
  *natural = *minimum;
}

static void
place_button (TjPhaseItem *item)
{
  graphene_rect_t hit = item->bar;
  int least;
  GtkAllocation place;

  graphene_rect_inset (&hit, 0, -HIT_MARGIN);
  gtk_widget_measure (item->button, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  place.width = MAX ((int) hit.size.width, least);
  gtk_widget_measure (item->button, GTK_ORIENTATION_VERTICAL, place.width, &least, NULL, NULL, NULL);
  place.height = MAX ((int) hit.size.height, least);
  place.x = (int) hit.origin.x;
  place.y = (int) hit.origin.y;
  gtk_widget_size_allocate (item->button, &place, -1);
}

static void
tj_phase_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TjPhaseStrip *self = TJ_PHASE_STRIP (widget);

  place_labels (self, self->labels, width);
  for (guint i = 0; i < self->bars->len; i++)
    {
      const TjPhaseBar *bar = &g_array_index (self->bars, TjPhaseBar, i);
      TjPhaseItem *item = &g_array_index (self->items, TjPhaseItem, i);
      float left = tj_phase_strip_x_of (self, bar->start, width),
            right = tj_phase_strip_x_of (self, bar->finish, width);

      /* A hair of room, so that phases that follow on each other are seen apart. */
      item->bar = GRAPHENE_RECT_INIT (
          left, (float) (bars_top (self) + (int) bar->lane * (TJ_PHASE_STRIP_LANE_HEIGHT + LANE_GAP)),
          MAX (right - left - 2, 3), TJ_PHASE_STRIP_LANE_HEIGHT);
      place_button (item);
    }
}

static void
tj_phase_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  tj_phase_strip_draw (TJ_PHASE_STRIP (widget), snapshot);
  GTK_WIDGET_CLASS (tj_phase_strip_parent_class)->snapshot (widget, snapshot);
}

/* Events ---------------------------------------------------------------------------------------------------------- */

static void
clicked_cb (GtkButton *button, TjPhaseStrip *self)
{
  for (guint i = 0; i < self->items->len; i++)
    if (g_array_index (self->items, TjPhaseItem, i).button == GTK_WIDGET (button))
      {
        g_signal_emit (self, signals[ACTIVATED], 0, g_array_index (self->bars, TjPhaseBar, i).id);
        return;
      }
}

static int
focused_index (TjPhaseStrip *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (GTK_WIDGET (self));

  for (guint i = 0; child && i < self->items->len; i++)
    if (g_array_index (self->items, TjPhaseItem, i).button == child)
      return (int) i;
  return -1;
}

/* In order of time, also where bars lie in different lanes; up and down leave the strip. */
static gboolean
tj_phase_strip_focus (GtkWidget *widget, GtkDirectionType direction)
{
  TjPhaseStrip *self = TJ_PHASE_STRIP (widget);
  gboolean forward = direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_RIGHT || direction == GTK_DIR_DOWN;
  int index = focused_index (self), n = (int) self->items->len;

  if (index >= 0 && (direction == GTK_DIR_UP || direction == GTK_DIR_DOWN))
    return FALSE;
  if (index < 0)
    index = forward ? 0 : n - 1;
  else
    index += forward ? 1 : -1;
  return index >= 0 && index < n && gtk_widget_grab_focus (g_array_index (self->items, TjPhaseItem, index).button);
}

/* A click on a name does what a click on its bar does. */
static void
released_cb (TjPhaseStrip *self, int n_press, double x, double y)
{
  for (guint i = 0; i < self->bars->len; i++)
    {
      const TjPhaseLabel *label = &self->labels[i];
      int top = tj_phase_strip_labels_top (self)
                + (int) label->row * (tj_phase_strip_line_height (self) + TJ_PHASE_STRIP_ROOM);

      if (x >= label->x && x < label->x + label->width && y >= top && y < top + tj_phase_strip_line_height (self))
        {
          g_signal_emit (self, signals[ACTIVATED], 0, g_array_index (self->bars, TjPhaseBar, i).id);
          return;
        }
    }
}

static void
style_changed_cb (TjPhaseStrip *self)
{
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
clear_item (gpointer data)
{
  TjPhaseItem *item = data;

  g_clear_pointer (&item->button, gtk_widget_unparent);
  g_clear_object (&item->layout);
}

static void
add_item (TjPhaseStrip *self, const TjPhaseBar *bar)
{
  g_autofree char *text = tj_phase_bar_text (bar, self->today);
  TjPhaseItem item = { .button = gtk_button_new () };

  item.layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), bar->label);
  pango_layout_set_ellipsize (item.layout, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (item.button, "tj-phase");
  gtk_widget_set_tooltip_text (item.button, text);
  gtk_widget_set_cursor_from_name (item.button, "pointer");
  gtk_accessible_update_property (GTK_ACCESSIBLE (item.button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_object (item.button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_widget_set_parent (item.button, GTK_WIDGET (self));
  g_array_append_val (self->items, item);
}

void
tj_phase_strip_set_bars (TjPhaseStrip *self, GArray *bars, gint32 today)
{
  g_autofree char *sentence = tj_phase_bars_sentence (bars, today);

  g_array_set_size (self->items, 0);
  g_clear_pointer (&self->bars, g_array_unref);
  self->bars = bars;
  self->today = today;
  self->labels = g_renew (TjPhaseLabel, self->labels, MAX (bars->len, 1));
  for (guint i = 0; i < bars->len; i++)
    add_item (self, &g_array_index (bars, TjPhaseBar, i));
  if (sentence)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static void
tj_phase_strip_dispose (GObject *object)
{
  g_array_set_size (TJ_PHASE_STRIP (object)->items, 0);
  G_OBJECT_CLASS (tj_phase_strip_parent_class)->dispose (object);
}

static void
tj_phase_strip_finalize (GObject *object)
{
  TjPhaseStrip *self = TJ_PHASE_STRIP (object);

  g_clear_pointer (&self->items, g_array_unref);
  g_clear_pointer (&self->bars, g_array_unref);
  g_clear_object (&self->today_layout);
  g_clear_pointer (&self->labels, g_free);
  G_OBJECT_CLASS (tj_phase_strip_parent_class)->finalize (object);
}

/* Another font or text size: the layouts measure anew. */
static void
tj_phase_strip_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  TjPhaseStrip *self = TJ_PHASE_STRIP (widget);

  GTK_WIDGET_CLASS (tj_phase_strip_parent_class)->css_changed (widget, change);
  pango_layout_context_changed (self->today_layout);
  for (guint i = 0; i < self->items->len; i++)
    pango_layout_context_changed (g_array_index (self->items, TjPhaseItem, i).layout);
  gtk_widget_queue_resize (widget);
}

static void
tj_phase_strip_class_init (TjPhaseStripClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = tj_phase_strip_dispose;
  object_class->finalize = tj_phase_strip_finalize;
  widget_class->get_request_mode = tj_phase_strip_get_request_mode;
  widget_class->measure = tj_phase_strip_measure;
  widget_class->size_allocate = tj_phase_strip_size_allocate;
  widget_class->snapshot = tj_phase_strip_snapshot;
  widget_class->css_changed = tj_phase_strip_css_changed;
  widget_class->focus = tj_phase_strip_focus;

  signals[ACTIVATED] = g_signal_new ("activated", TJ_TYPE_PHASE_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_css_name (widget_class, "phasestrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tj_phase_strip_init (TjPhaseStrip *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  GtkGesture *click = gtk_gesture_click_new ();

  self->bars = g_array_new (FALSE, FALSE, sizeof (TjPhaseBar));
  self->items = g_array_new (FALSE, FALSE, sizeof (TjPhaseItem));
  g_array_set_clear_func (self->items, clear_item);
  self->today_layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), _ ("today"));
  g_signal_connect_swapped (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self, G_CONNECT_SWAPPED);
}
