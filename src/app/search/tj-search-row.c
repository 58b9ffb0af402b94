// SPDX-License-Identifier: EUPL-1.2
#include "tj-search-row.h"

struct _TjSearchRow
{
  AdwBin parent_instance;

  /* Template children */
  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *context;
};

G_DEFINE_FINAL_TYPE (TjSearchRow, tj_search_row, ADW_TYPE_BIN)

static void
tj_search_row_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_SEARCH_ROW);
  G_OBJECT_CLASS (tj_search_row_parent_class)->dispose (object);
}

static void
tj_search_row_class_init (TjSearchRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_search_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/search/tj-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TjSearchRow, icon);
  gtk_widget_class_bind_template_child (widget_class, TjSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, TjSearchRow, context);
}

static void
tj_search_row_init (TjSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tj_search_row_set_result (TjSearchRow *self, TjSearchResult *result)
{
  gtk_image_set_from_icon_name (self->icon, tj_search_result_icon (result));
  gtk_label_set_label (self->title, tj_search_result_title (result));
  gtk_label_set_label (self->context, tj_search_result_context (result));
}
