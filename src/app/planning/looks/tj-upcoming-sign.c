// SPDX-License-Identifier: EUPL-1.2
#include "tj-upcoming-sign.h"

#include "tj-body-badge.h"

static const char *const icons[] = {
  [TJ_UPCOMING_STARTS] = "media-playback-start-symbolic", [TJ_UPCOMING_ENDS] = "media-playback-stop-symbolic",
  [TJ_UPCOMING_HAPPENS] = "tj-planning-symbolic",         [TJ_UPCOMING_DEADLINE] = "alarm-symbolic",
  [TJ_UPCOMING_DECISION] = "tj-decisions-symbolic",       [TJ_UPCOMING_MEETING] = "tj-meetings-symbolic",
  [TJ_UPCOMING_SUBMISSION] = "document-send-symbolic",    [TJ_UPCOMING_STEP] = "document-edit-symbolic",
  [TJ_UPCOMING_GATHERING] = "tj-meetings-symbolic",       [TJ_UPCOMING_ACTION] = "object-select-symbolic",
};

const char *
tj_upcoming_icon (TjModel *model, const TjUpcomingItem *item)
{
  const TjActivity *activity = tj_model_get_kind (model, TJ_KIND_ACTIVITY, item->activity);

  if (item->kind == TJ_UPCOMING_HAPPENS && activity && activity->type == TJ_ACTIVITY_TYPE_MILESTONE)
    return "tj-diamond-symbolic";
  return icons[item->kind];
}

GtkWidget *
tj_upcoming_sign_new (TjModel *model, const TjUpcomingItem *item)
{
  gconstpointer body = tj_model_get_kind (model, TJ_KIND_BODY, item->body);
  GtkWidget *icon;

  if (body && (item->kind == TJ_UPCOMING_DECISION || item->kind == TJ_UPCOMING_MEETING))
    return tj_body_badge_new (body);
  icon = gtk_image_new_from_icon_name (tj_upcoming_icon (model, item));
  gtk_widget_set_size_request (icon, 26, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (icon), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return icon;
}
