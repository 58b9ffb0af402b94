// SPDX-License-Identifier: EUPL-1.2
#include "tj-editors.h"

#include "tj-route-editor.h"
#include "tj-compare-page.h"
#include "tj-body-editor.h"
#include "tj-calendar-editor.h"

GtkWidget *
tj_editor_new (TjSession *session, TjKind kind)
{
  switch ((int) kind)
    {
    case TJ_KIND_ROUTE:
      return tj_route_editor_new (session);
    case TJ_KIND_BASELINE:
      return tj_compare_page_new (session, TRUE);
    case TJ_KIND_CALENDAR:
      return tj_calendar_editor_new (session);
    case TJ_KIND_BODY:
      return tj_body_editor_new (session);
    default:
      return NULL;
    }
}
