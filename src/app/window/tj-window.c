// SPDX-License-Identifier: EUPL-1.2
#include "tj-window-private.h"

#include <glib/gi18n.h>

#include "tj-budget-page.h"
#include "tj-checks-page.h"
#include "tj-compare-page.h"
#include "tj-list-page.h"
#include "tj-overview-page.h"
#include "tj-pages.h"
#include "tj-planning-page.h"
#include "tj-scenario-page.h"
#include "tj-start-page.h"
#include "tj-today.h"

G_DEFINE_FINAL_TYPE (TjWindow, tj_window, ADW_TYPE_APPLICATION_WINDOW)

TjWindow *
tj_window_new (AdwApplication *application)
{
  return g_object_new (TJ_TYPE_WINDOW, "application", application, NULL);
}

TjDocument *
tj_window_document (TjWindow *self)
{
  return self->session ? tj_session_document (self->session) : NULL;
}

void
tj_window_tell (TjWindow *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

void
tj_window_alert (TjWindow *self, const char *heading, const char *body)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_alert_dialog_set_default_response (dialog, "close");
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

void
tj_window_set_busy (TjWindow *self, GCancellable *cancellable)
{
  g_set_object (&self->opening, cancellable);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), cancellable     ? "loading"
                                                             : self->session ? "document"
                                                                             : "start");
}

/* The session speaks ---------------------------------------------------------------------------------------------- */

static void
problem_cb (TjWindow *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_priority (toast, ADW_TOAST_PRIORITY_HIGH);
  adw_toast_set_timeout (toast, 8);
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
deleted_cb (TjWindow *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_set_button_label (toast, _ ("_Undo"));
  adw_toast_set_action_name (toast, "win.undo");
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (self->toasts), toast);
}

static void
reveal_cb (TjWindow *self, gint64 id)
{
  GtkWidget *page = tj_window_visible_page (self);

  if (TJ_IS_LIST_PAGE (page))
    tj_list_page_reveal (TJ_LIST_PAGE (page), id);
  else if (TJ_IS_PLANNING_PAGE (page))
    tj_planning_page_reveal (TJ_PLANNING_PAGE (page), id);
  else if (TJ_IS_BUDGET_PAGE (page))
    tj_budget_page_reveal (TJ_BUDGET_PAGE (page), id);
}

static void
show_list_cb (TjWindow *self, int kind)
{
  GtkWidget *page = tj_window_visible_page (self);

  if (TJ_IS_LIST_PAGE (page))
    tj_list_page_show_kind (TJ_LIST_PAGE (page), kind);
}

/* Beside the page there is room for the inspector as long as it has something to say: not on the overview, where
 * nothing is chosen. On a narrow window it lies over the page, and comes only when it is called. */
void
tj_window_update_inspector (TjWindow *self)
{
  AdwOverlaySplitView *split = ADW_OVERLAY_SPLIT_VIEW (self->inspector_split);
  gboolean wanted = g_settings_get_boolean (self->settings, "show-inspector");
  const TjPageInfo *page = self->session ? tj_page (tj_session_page (self->session)) : NULL;
  gboolean idle = page && page->kinds[0] == TJ_KIND_NONE && tj_session_selected (self->session) == 0;

  if (!adw_overlay_split_view_get_collapsed (split))
    adw_overlay_split_view_set_show_sidebar (split, wanted && !idle);
}

static void
selected_cb (TjWindow *self)
{
  tj_window_update_actions (self);
  tj_window_update_inspector (self);
}

/* Pages ----------------------------------------------------------------------------------------------------------- */

static GtkWidget *
make_page (TjWindow *self, const TjPageInfo *info)
{
  if (g_str_equal (info->name, TJ_PAGE_OVERVIEW))
    {
      GtkWidget *page = g_object_new (TJ_TYPE_OVERVIEW_PAGE, NULL);

      tj_overview_page_set_session (TJ_OVERVIEW_PAGE (page), self->session);
      return page;
    }
  if (g_str_equal (info->name, TJ_PAGE_PLANNING))
    return tj_planning_page_new (self->session);
  if (g_str_equal (info->name, TJ_PAGE_BUDGET))
    return tj_budget_page_new (self->session);
  if (g_str_equal (info->name, TJ_PAGE_CHECKS))
    return tj_checks_page_new (self->session);
  if (g_str_equal (info->name, TJ_PAGE_COMPARE))
    return tj_compare_page_new (self->session, FALSE);
  if (g_str_equal (info->name, TJ_PAGE_WHAT_IF))
    return tj_scenario_page_new (self->session);
  return tj_list_page_new (self->session, info);
}

GtkWidget *
tj_window_visible_page (TjWindow *self)
{
  return gtk_stack_get_visible_child (GTK_STACK (self->pages));
}

/* A page is made when it is first looked at. */
void
tj_window_show_page (TjWindow *self)
{
  const TjPageInfo *info = tj_page (tj_session_page (self->session));

  if (info == NULL)
    info = tj_page (TJ_PAGE_OVERVIEW);
  if (gtk_stack_get_child_by_name (GTK_STACK (self->pages), info->name) == NULL)
    gtk_stack_add_named (GTK_STACK (self->pages), make_page (self, info), info->name);
  gtk_stack_set_visible_child_name (GTK_STACK (self->pages), info->name);
  /* Where there is room for either the list of pages or a page, the page is what was asked for. */
  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split), TRUE);
  adw_navigation_page_set_title (ADW_NAVIGATION_PAGE (self->content_page), _ (info->title));
  g_settings_set_string (self->settings, "last-page", info->name);
  tj_window_update_actions (self);
  tj_window_update_inspector (self);
}

static void
remove_pages (TjWindow *self)
{
  GtkWidget *page;

  while ((page = gtk_widget_get_first_child (self->pages)))
    gtk_stack_remove (GTK_STACK (self->pages), page);
}

static void
show_access (TjWindow *self)
{
  TjDocument *document = tj_window_document (self);
  const char *who = tj_document_locked_by (document);
  g_autofree char *text = NULL;

  switch (tj_document_access (document))
    {
    case TJ_STORE_WRITABLE:
      break;
    case TJ_STORE_LOCKED_BY_OTHER:
      text = who && *who ? g_strdup_printf (_ ("This file is open elsewhere, by %s. You can read along."), who)
                         : g_strdup (_ ("This file is open elsewhere. You can read along."));
      break;
    case TJ_STORE_FILE_READ_ONLY:
      text = g_strdup (_ ("This file can only be read here. Save a copy to change it."));
      break;
    }
  adw_banner_set_title (ADW_BANNER (self->banner), text ? text : "");
  adw_banner_set_revealed (ADW_BANNER (self->banner), text != NULL);
}

static void
connect_session (TjWindow *self)
{
  g_signal_connect_object (self->session, "problem", G_CALLBACK (problem_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "deleted", G_CALLBACK (deleted_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "reveal", G_CALLBACK (reveal_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "show-list", G_CALLBACK (show_list_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::page", G_CALLBACK (tj_window_show_page), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::page", G_CALLBACK (tj_window_show_page_in_sidebar), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::project", G_CALLBACK (tj_window_update_sidebar), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->session, "changed", G_CALLBACK (tj_window_touch_sidebar), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tj_session_document (self->session), "history-changed",
                           G_CALLBACK (tj_window_update_actions), self, G_CONNECT_SWAPPED);
}

static TjId
find_title (TjModel *model, TjKind kind, const char *title)
{
  for (guint i = 0; i < tj_model_count (model, kind); i++)
    {
      const TjRecord *record = tj_model_at (model, kind, i);
      g_autofree char *name = tj_model_title (model, record);

      if (g_str_equal (name, title))
        return record->id;
    }
  return 0;
}

/* 'basis', 'basis/kalender' or 'basis/kalender/Gemeente': a page, a list on it, a record in that. 'planning/kalender':
 * a look at the planning. */
static void
show_place (TjWindow *self, const char *place)
{
  g_auto (GStrv) parts = g_strsplit (place, "/", 3);
  TjKind kind = parts[0] && parts[1] ? tj_kind_by_element (parts[1]) : TJ_KIND_NONE;

  tj_session_set_page (self->session, parts[0] ? parts[0] : TJ_PAGE_OVERVIEW);
  tj_window_show_page (self);
  if (parts[0] && parts[1] && TJ_IS_PLANNING_PAGE (tj_window_visible_page (self))
      && tj_planning_page_show_look (TJ_PLANNING_PAGE (tj_window_visible_page (self)), parts[1]))
    return;
  if (kind == TJ_KIND_NONE)
    return;
  tj_session_show_list (self->session, kind);
  if (parts[2])
    tj_session_reveal (self->session, find_title (tj_session_model (self->session), kind, parts[2]));
}

void
tj_window_set_document (TjWindow *self, TjDocument *document, const char *page)
{
  g_autofree char *last = g_settings_get_string (self->settings, "last-page");

  remove_pages (self);
  tj_inspector_set_session (TJ_INSPECTOR (self->inspector), NULL);
  g_clear_object (&self->session);
  g_clear_object (&self->opening);
  if (document)
    {
      self->session = tj_session_new (document, tj_today ());
      connect_session (self);
      tj_inspector_set_session (TJ_INSPECTOR (self->inspector), self->session);
      show_place (self, page ? page : tj_page (last) ? last : TJ_PAGE_OVERVIEW);
      tj_window_update_sidebar (self);
      show_access (self);
    }
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), document ? "document" : "start");
  tj_window_update_actions (self);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
save_size (TjWindow *self)
{
  int width, height;

  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set_boolean (self->settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
  if (!gtk_window_is_maximized (GTK_WINDOW (self)))
    {
      g_settings_set_int (self->settings, "window-width", width);
      g_settings_set_int (self->settings, "window-height", height);
    }
}

static gboolean
tj_window_close_request (GtkWindow *window)
{
  save_size (TJ_WINDOW (window));
  return GTK_WINDOW_CLASS (tj_window_parent_class)->close_request (window);
}

static void
tj_window_dispose (GObject *object)
{
  TjWindow *self = TJ_WINDOW (object);

  g_clear_handle_id (&self->counters, g_source_remove);
  if (self->pages)
    remove_pages (self);
  if (self->inspector)
    tj_inspector_set_session (TJ_INSPECTOR (self->inspector), NULL);
  if (self->opening)
    g_cancellable_cancel (self->opening);
  if (self->exporting)
    g_cancellable_cancel (self->exporting);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_WINDOW);
  g_clear_object (&self->session);
  g_clear_object (&self->opening);
  g_clear_object (&self->exporting);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (tj_window_parent_class)->dispose (object);
}

static void
tj_window_class_init (TjWindowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_window_dispose;
  GTK_WINDOW_CLASS (class)->close_request = tj_window_close_request;
  g_type_ensure (TJ_TYPE_INSPECTOR);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/window/tj-window.ui");
  gtk_widget_class_bind_template_child (widget_class, TjWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, start);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, split);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, project_button);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, project_name);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, project_place);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, sidebar);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, content_page);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, undo_button);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, redo_button);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, banner);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, inspector_split);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, TjWindow, inspector);
  gtk_widget_class_bind_template_callback_full (widget_class, "row_activated_cb",
                                                G_CALLBACK (tj_window_row_activated_cb));
  tj_window_class_init_actions (widget_class);
  tj_window_class_init_panes (widget_class);
}

/* A window that opens a file at once needs no start page. */
static void
start_mapped_cb (AdwBin *start)
{
  if (adw_bin_get_child (start) == NULL)
    adw_bin_set_child (start, g_object_new (TJ_TYPE_START_PAGE, NULL));
}

static void
tj_window_init (TjWindow *self)
{
  self->settings = g_settings_new ("nl.trajectplanner.Traject");
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_window_set_default_size (GTK_WINDOW (self), g_settings_get_int (self->settings, "window-width"),
                               g_settings_get_int (self->settings, "window-height"));
  if (g_settings_get_boolean (self->settings, "window-maximized"))
    gtk_window_maximize (GTK_WINDOW (self));
  g_signal_connect (self->start, "map", G_CALLBACK (start_mapped_cb), NULL);
  g_signal_connect_object (self->settings, "changed::show-inspector", G_CALLBACK (tj_window_update_inspector), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->inspector_split, "notify::collapsed", G_CALLBACK (tj_window_update_inspector), self,
                           G_CONNECT_SWAPPED);
  tj_window_init_sidebar (self);
  tj_window_add_pane_keys (self);
  tj_window_update_actions (self);
}
