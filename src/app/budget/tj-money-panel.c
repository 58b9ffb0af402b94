// SPDX-License-Identifier: EUPL-1.2
#include "tj-money-panel.h"

#include <adwaita.h>

#include "tj-money-view.h"

struct _TjMoneyPanel
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *bars;
  GtkWidget *course;
  GtkWidget *course_box;
};

G_DEFINE_FINAL_TYPE (TjMoneyPanel, tj_money_panel, GTK_TYPE_WIDGET)

static void
tj_money_panel_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_MONEY_PANEL);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (tj_money_panel_parent_class)->dispose (object);
}

static void
tj_money_panel_class_init (TjMoneyPanelClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_money_panel_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/budget/tj-money-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, TjMoneyPanel, bars);
  gtk_widget_class_bind_template_child (widget_class, TjMoneyPanel, course);
  gtk_widget_class_bind_template_child (widget_class, TjMoneyPanel, course_box);
}

static void
tj_money_panel_init (TjMoneyPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_money_panel_new (TjSession *session)
{
  TjMoneyPanel *self = g_object_new (TJ_TYPE_MONEY_PANEL, NULL);
  GtkWidget *course = tj_money_view_new (session, TJ_MONEY_VIEW_COURSE);

  adw_bin_set_child (ADW_BIN (self->bars), tj_money_view_new (session, TJ_MONEY_VIEW_BARS));
  adw_bin_set_child (ADW_BIN (self->course), course);
  g_object_bind_property (course, "visible", self->course_box, "visible", G_BINDING_SYNC_CREATE);
  return GTK_WIDGET (self);
}
