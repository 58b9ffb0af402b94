// SPDX-License-Identifier: EUPL-1.2
#include "tj-hours-bar.h"

#include "tj-civil.h"

#define HEIGHT 6
#define QUARTERS 4 /* of a day, parted by a hair */

struct _TjHoursBar
{
  GtkWidget parent_instance;

  TjIntervals hours;
  gboolean inherited;
};

G_DEFINE_FINAL_TYPE (TjHoursBar, tj_hours_bar, GTK_TYPE_WIDGET)

static void
fill (GtkSnapshot *snapshot, GdkRGBA colour, float alpha, float x, float width)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT (x, 0, width, HEIGHT);
  GskRoundedRect round;

  colour.alpha *= alpha;
  gsk_rounded_rect_init_from_rect (&round, &rect, HEIGHT / 2.0f);
  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &colour, &rect);
  gtk_snapshot_pop (snapshot);
}

static void
tj_hours_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TjHoursBar *self = TJ_HOURS_BAR (widget);
  float width = (float) gtk_widget_get_width (widget), minute = width / TJ_MINUTES_PER_DAY;
  GdkRGBA colour;

  gtk_widget_get_color (widget, &colour);
  fill (snapshot, colour, 0.12f, 0, width);
  for (guint i = 0; i < self->hours.n; i++)
    fill (snapshot, colour, self->inherited ? 0.4f : 0.85f, (float) self->hours.at[i].from * minute,
          (float) (self->hours.at[i].to - self->hours.at[i].from) * minute);
  for (int i = 1; i < QUARTERS; i++)
    {
      graphene_rect_t hair = GRAPHENE_RECT_INIT (width * (float) i / QUARTERS, 0, 1, HEIGHT);
      GdkRGBA faint = colour;

      faint.alpha *= 0.25f;
      gtk_snapshot_append_color (snapshot, &faint, &hair);
    }
}

static void
tj_hours_bar_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                      int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_VERTICAL ? HEIGHT : 96;
}

static void
tj_hours_bar_class_init (TjHoursBarClass *class)
{
  GTK_WIDGET_CLASS (class)->snapshot = tj_hours_bar_snapshot;
  GTK_WIDGET_CLASS (class)->measure = tj_hours_bar_measure;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (class), GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tj_hours_bar_init (TjHoursBar *self)
{
}

void
tj_hours_bar_set (TjHoursBar *self, const TjIntervals *hours, gboolean inherited)
{
  self->hours = *hours;
  self->inherited = inherited;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
