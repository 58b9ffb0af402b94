// SPDX-License-Identifier: EUPL-1.2
#include "tj-weekday-names.h"

#include <glib/gi18n.h>

#define N_DAYS 7
/* Between two names. */
#define GAP 6

struct _TjWeekdayNames
{
  GtkWidget parent_instance;

  GtkWidget *whole[N_DAYS]; /* children */
  GtkWidget *brief[N_DAYS]; /* children */
};

G_DEFINE_FINAL_TYPE (TjWeekdayNames, tj_weekday_names, GTK_TYPE_WIDGET)

/* What the widest of some labels would take, or the highest. */
static int
natural_of (GtkWidget *const *labels, GtkOrientation orientation)
{
  int most = 0;

  for (int i = 0; i < N_DAYS; i++)
    {
      int natural;

      gtk_widget_measure (labels[i], orientation, -1, NULL, &natural, NULL, NULL);
      most = MAX (most, natural);
    }
  return most;
}

static void
tj_weekday_names_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                          int *minimum_baseline, int *natural_baseline)
{
  TjWeekdayNames *self = TJ_WEEKDAY_NAMES (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = *natural = natural_of (self->whole, orientation);
      return;
    }
  *minimum = N_DAYS * natural_of (self->brief, orientation);
  *natural = MAX (*minimum, N_DAYS * (natural_of (self->whole, orientation) + GAP));
}

static void
place (GtkWidget *label, gboolean shown, const GtkAllocation *column)
{
  gtk_widget_set_child_visible (label, shown);
  if (shown)
    gtk_widget_size_allocate (label, column, -1);
}

static void
tj_weekday_names_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TjWeekdayNames *self = TJ_WEEKDAY_NAMES (widget);
  gboolean fits = natural_of (self->whole, GTK_ORIENTATION_HORIZONTAL) + GAP <= width / N_DAYS;

  for (int i = 0; i < N_DAYS; i++)
    {
      int x = i * width / N_DAYS;
      /* Columns count from the side at which one begins to read. */
      int column = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL ? N_DAYS - 1 - i : i;
      GtkAllocation area = { x, 0, (i + 1) * width / N_DAYS - x, height };

      place (self->whole[column], fits, &area);
      place (self->brief[column], !fits, &area);
    }
}

const char *
tj_weekday_names_shown (TjWeekdayNames *self, int day)
{
  g_return_val_if_fail (TJ_IS_WEEKDAY_NAMES (self) && day >= 0 && day < N_DAYS, NULL);

  return gtk_label_get_text (
      GTK_LABEL (gtk_widget_get_child_visible (self->whole[day]) ? self->whole[day] : self->brief[day]));
}

GtkWidget *
tj_weekday_names_new (void)
{
  return g_object_new (TJ_TYPE_WEEKDAY_NAMES, NULL);
}

static void
tj_weekday_names_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tj_weekday_names_parent_class)->dispose (object);
}

static void
tj_weekday_names_class_init (TjWeekdayNamesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_weekday_names_dispose;
  widget_class->measure = tj_weekday_names_measure;
  widget_class->size_allocate = tj_weekday_names_size_allocate;
}

static GtkWidget *
add_label (TjWeekdayNames *self, const char *text, const char *name)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_widget_add_css_class (label, "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
tj_weekday_names_init (TjWeekdayNames *self)
{
  static const char *const weekdays[N_DAYS] = { N_ ("Monday"), N_ ("Tuesday"),  N_ ("Wednesday"), N_ ("Thursday"),
                                                N_ ("Friday"), N_ ("Saturday"), N_ ("Sunday") };

  for (int i = 0; i < N_DAYS; i++)
    {
      const char *name = _ (weekdays[i]);
      /* In Dutch two letters are how people write a day in short. */
      g_autofree char *brief = g_utf8_substring (name, 0, 2);

      self->whole[i] = add_label (self, name, name);
      self->brief[i] = add_label (self, brief, name);
    }
}
