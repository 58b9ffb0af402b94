// SPDX-License-Identifier: EUPL-1.2
#include "tj-menu.h"

#include <math.h>

static void
point_to (GtkPopover *menu, const graphene_point_t *point, double higher)
{
  gtk_popover_set_pointing_to (menu,
                               &(GdkRectangle) { (int) floor (point->x), (int) floor (point->y - higher) - 1, 1, 1 });
}

void
tj_menu_popup (GtkPopover *menu, GtkWidget *widget, double x, double y)
{
  GtkWidget *window = GTK_WIDGET (gtk_widget_get_root (widget));
  graphene_point_t from = GRAPHENE_POINT_INIT ((float) x, (float) y), point, in_window;
  double over;
  int height;

  g_return_if_fail (GTK_IS_POPOVER (menu));

  if (!gtk_widget_compute_point (widget, gtk_widget_get_parent (GTK_WIDGET (menu)), &from, &point)
      || !gtk_widget_compute_point (widget, window, &from, &in_window))
    return;
  point_to (menu, &point, 0);
  gtk_popover_popup (menu);
  /* Before it is shown it tells no height. */
  gtk_widget_measure (GTK_WIDGET (menu), GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  over = in_window.y + height - gtk_widget_get_height (window);
  if (over > 0)
    point_to (menu, &point, MIN (over, in_window.y));
}
