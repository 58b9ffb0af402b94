// SPDX-License-Identifier: EUPL-1.2
#include "tj-body-badge.h"

#include "tj-overview-text.h"

GtkWidget *
tj_body_badge_new (const TjBody *body)
{
  g_autofree char *letter = tj_body_letter (body);
  GtkWidget *badge = gtk_label_new (letter ? letter : "?");
  const char *css_class = "other";

  if (body && body->kind == TJ_BODY_KIND_EXECUTIVE)
    css_class = "college";
  if (body && body->kind == TJ_BODY_KIND_COUNCIL)
    css_class = "raad";
  gtk_widget_add_css_class (badge, "tj-badge");
  gtk_widget_add_css_class (badge, css_class);
  gtk_widget_set_valign (badge, GTK_ALIGN_CENTER);
  return badge;
}
