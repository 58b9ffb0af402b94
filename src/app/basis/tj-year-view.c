// SPDX-License-Identifier: EUPL-1.2
#include "tj-year-view.h"

#include <adwaita.h>

#include "tj-civil.h"
#include "tj-year-legend.h"

struct _TjYearView
{
  GtkWidget parent_instance;

  TjSession *session; /* (owned) */
  TjYearSource source;
  TjYearSummary summary;
  gpointer data;
  TjId subject;
  int year;

  /* Template */
  GtkLabel *name;
  GtkLabel *sum;
  GtkLabel *title;
  AdwBin *tools;
  TjYearGrid *grid;
  GtkWidget *legend;
};

G_DEFINE_FINAL_TYPE (TjYearView, tj_year_view, GTK_TYPE_WIDGET)

static guint shown_signal;

static int
this_year (TjYearView *self)
{
  int year;

  tj_civil_split (tj_session_today (self->session), &year, NULL, NULL);
  return year;
}

static void
show (TjYearView *self)
{
  TjModel *model = tj_session_model (self->session);
  gconstpointer body = tj_model_get_kind (model, TJ_KIND_BODY, self->subject);
  g_autofree char *name = tj_model_title (model, tj_model_get (model, self->subject));
  g_autofree char *title = g_strdup_printf ("%d", self->year);
  gint32 today = tj_session_today (self->session);
  TjYearDays *days = self->source (self, self->year, self->data);
  g_autofree char *sum = self->summary (days);

  gtk_label_set_text (self->name, name);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->sum, sum);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.previous", self->year > TJ_YEAR_MIN);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.next", self->year < TJ_YEAR_MAX);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "year.this", self->year != this_year (self));
  tj_year_legend_fill (self->legend, days, today, body);
  tj_year_grid_set_days (self->grid, days, today, body);
  gtk_widget_action_set_enabled (GTK_WIDGET (self->grid), "day.act", tj_session_writable (self->session));
  g_signal_emit (self, shown_signal, 0);
}

static void
go_to_year (TjYearView *self, int year)
{
  self->year = CLAMP (year, TJ_YEAR_MIN, TJ_YEAR_MAX);
  show (self);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjYearView *self = TJ_YEAR_VIEW (widget);

  go_to_year (self, self->year - 1);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjYearView *self = TJ_YEAR_VIEW (widget);

  go_to_year (self, self->year + 1);
}

static void
this_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjYearView *self = TJ_YEAR_VIEW (widget);

  go_to_year (self, this_year (self));
}

static void
year_wanted_cb (TjYearView *self, int year)
{
  go_to_year (self, year);
}

void
tj_year_view_set_source (TjYearView *self, TjSession *session, TjYearSource source, TjYearSummary summary,
                         gpointer data)
{
  g_set_object (&self->session, session);
  self->source = source;
  self->summary = summary;
  self->data = data;
  self->year = this_year (self);
}

void
tj_year_view_refresh (TjYearView *self, TjId subject)
{
  self->subject = subject;
  show (self);
}

void
tj_year_view_set_tools (TjYearView *self, GtkWidget *tools)
{
  adw_bin_set_child (self->tools, tools);
  gtk_widget_set_visible (GTK_WIDGET (self->tools), TRUE);
}

TjYearGrid *
tj_year_view_grid (TjYearView *self)
{
  return self->grid;
}

int
tj_year_view_year (TjYearView *self)
{
  return self->year;
}

static void
tj_year_view_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_YEAR_VIEW);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&TJ_YEAR_VIEW (object)->session);
  G_OBJECT_CLASS (tj_year_view_parent_class)->dispose (object);
}

static void
tj_year_view_class_init (TjYearViewClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (TJ_TYPE_YEAR_GRID);
  G_OBJECT_CLASS (class)->dispose = tj_year_view_dispose;
  shown_signal = g_signal_new ("shown", TJ_TYPE_YEAR_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/basis/tj-year-view.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, TjYearView, name);
  gtk_widget_class_bind_template_child (widget_class, TjYearView, title);
  gtk_widget_class_bind_template_child (widget_class, TjYearView, sum);
  gtk_widget_class_bind_template_child (widget_class, TjYearView, tools);
  gtk_widget_class_bind_template_child (widget_class, TjYearView, grid);
  gtk_widget_class_bind_template_child (widget_class, TjYearView, legend);
  gtk_widget_class_bind_template_callback (widget_class, year_wanted_cb);
  gtk_widget_class_install_action (widget_class, "year.previous", NULL, previous_action);
  gtk_widget_class_install_action (widget_class, "year.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "year.this", NULL, this_action);
}

static void
tj_year_view_init (TjYearView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
