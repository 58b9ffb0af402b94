// SPDX-License-Identifier: EUPL-1.2
#include "tj-editors.h"

#include "tj-route-editor.h"
#include "tj-compare-page.h"

GtkWidget *
tj_editor_new (TjSession *session, TjKind kind)
{
  switch ((int) kind)
    {
    case TJ_KIND_ROUTE:
      return tj_route_editor_new (session);
    case TJ_KIND_BASELINE:
      return tj_compare_page_new (session, TRUE);
    default:
      return NULL;
    }
}
