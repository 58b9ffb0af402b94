// SPDX-License-Identifier: EUPL-1.2
#include "tj-year-legend.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-year-cell.h"
#include "tj-year-text.h"

#define SAMPLE_WIDTH 30
#define SAMPLE_HEIGHT 24

struct _TjYearSample
{
  GtkWidget parent_instance;

  TjYearInks inks;
  guint marks;
  gboolean today;
};

G_DEFINE_FINAL_TYPE (TjYearSample, tj_year_sample, GTK_TYPE_WIDGET)

static void
tj_year_sample_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "R88");
  int width, height;

  pango_layout_get_pixel_size (layout, &width, &height);
  *minimum = *natural
      = orientation == GTK_ORIENTATION_HORIZONTAL ? MAX (SAMPLE_WIDTH, width + 8) : MAX (SAMPLE_HEIGHT, height + 4);
}

static void
tj_year_sample_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TjYearSample *self = TJ_YEAR_SAMPLE (widget);
  TjYearBox box = { 0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget) };

  tj_year_inks_init (&self->inks, widget);
  tj_year_cell_draw (snapshot, &self->inks, &box, "12", self->marks, self->today);
}

static void
tj_year_sample_finalize (GObject *object)
{
  tj_year_inks_clear (&TJ_YEAR_SAMPLE (object)->inks);
  G_OBJECT_CLASS (tj_year_sample_parent_class)->finalize (object);
}

static void
tj_year_sample_class_init (TjYearSampleClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = tj_year_sample_finalize;
  widget_class->measure = tj_year_sample_measure;
  widget_class->snapshot = tj_year_sample_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
tj_year_sample_init (TjYearSample *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));

  g_signal_connect_object (style, "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
tj_year_sample_new (guint marks, gboolean today, gconstpointer body)
{
  TjYearSample *self = g_object_new (TJ_TYPE_YEAR_SAMPLE, NULL);

  self->marks = marks;
  self->today = today;
  tj_year_inks_set_body (&self->inks, body);
  return GTK_WIDGET (self);
}

static void
add (GtkWidget *legend, guint marks, gboolean today, gconstpointer body, const char *text)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (text);

  gtk_box_append (GTK_BOX (box), tj_year_sample_new (marks, today, body));
  gtk_widget_add_css_class (label, "caption");
  gtk_box_append (GTK_BOX (box), label);
  adw_wrap_box_append (ADW_WRAP_BOX (legend), box);
}

void
tj_year_legend_fill (GtkWidget *legend, const TjYearDays *days, gint32 today, gconstpointer body)
{
  static const TjDayMark order[]
      = { TJ_DAY_MEETING, TJ_DAY_EXPECTED, TJ_DAY_CANCELLED, TJ_DAY_SUBMISSION, TJ_DAY_RECESS,   TJ_DAY_CLOSED,
          TJ_DAY_HOURS,   TJ_DAY_HOLIDAY,  TJ_DAY_SCHOOL,    TJ_DAY_WEEK_OFF,   TJ_DAY_ELECTIONS };
  guint all = tj_year_days_all (days);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (legend)))
    adw_wrap_box_remove (ADW_WRAP_BOX (legend), child);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (all & order[i])
      add (legend, order[i] | (order[i] & (TJ_DAY_HOLIDAY | TJ_DAY_CLOSED | TJ_DAY_WEEK_OFF) ? 0 : TJ_DAY_WORKED),
           FALSE, body, tj_year_mark_text (order[i]));
  if (tj_year_days_marks (days, today) != 0)
    add (legend, TJ_DAY_WORKED, TRUE, body, _ ("Today"));
}
