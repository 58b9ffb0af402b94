// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-about.h"
#include "tj-baseline-dialog.h"
#include "tj-compare-page.h"
#include "tj-history-dialog.h"
#include "tj-inspector.h"
#include "tj-pages.h"
#include "tj-preferences.h"
#include "tj-print-dialog.h"
#include "tj-search-dialog.h"
#include "tj-shortcuts.h"
#include "tj-window-private.h"

/* Undo ------------------------------------------------------------------------------------------------------------ */

static void
travel (TjWindow *self, gboolean (*step) (TjDocument *, GError **))
{
  g_autoptr (GError) error = NULL;

  if (self->session && !step (tj_session_document (self->session), &error) && error)
    tj_session_problem (self->session, error->message);
}

static void
undo_confirmed_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjWindow) self = data;

  if (g_str_equal (adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result), "undo"))
    travel (self, tj_document_undo);
}

/* What was done on an earlier day, or by somebody else, is not taken back by a slip of the finger. */
static void
ask_undo (TjWindow *self, const TjHistoryRow *row)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (row->time);
  g_autofree char *when = g_date_time_format (time, "%d-%m-%Y %H:%M");
  g_autofree char *body = row->who && *row->who
                              /* Translators: an edit, a date and time, a name. */
                              ? g_strdup_printf (_ ("“%s” was done on %s by %s."), row->label, when, row->who)
                              : g_strdup_printf (_ ("“%s” was done on %s."), row->label, when);
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Undo an older change?"), body));

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "undo", _ ("_Undo"), NULL);
  adw_alert_dialog_set_close_response (dialog, "cancel");
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_choose (dialog, GTK_WIDGET (self), NULL, undo_confirmed_cb, g_object_ref (self));
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);
  TjDocument *document = tj_window_document (self);

  if (document && tj_document_undo_is_old (document))
    ask_undo (self, tj_document_next_undo (document));
  else
    travel (self, tj_document_undo);
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  travel (TJ_WINDOW (widget), tj_document_redo);
}

/* Files ----------------------------------------------------------------------------------------------------------- */

/* Who prints wants what is on the screen; of the budget that is its pages. */
static void
print_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const TjPageInfo *page = TJ_WINDOW (widget)->session ? tj_page (tj_session_page (TJ_WINDOW (widget)->session)) : NULL;
  gboolean budget = page && (g_str_equal (page->name, TJ_PAGE_BUDGET) || g_strcmp0 (page->under, TJ_PAGE_BUDGET) == 0);

  gtk_widget_activate_action (widget, budget ? "win.export-budget-pdf" : "win.print-planning", NULL);
}

static void
print_planning_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (TJ_WINDOW (widget)->session)
    tj_print_dialog_present (TJ_WINDOW (widget)->session, widget);
}

static void
close_document_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_window_set_document (TJ_WINDOW (widget), NULL, NULL);
}

static void
cancel_open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (TJ_WINDOW (widget)->opening)
    g_cancellable_cancel (TJ_WINDOW (widget)->opening);
}

/* Pages and dialogs ----------------------------------------------------------------------------------------------- */

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  GtkWidget *page = tj_window_visible_page (TJ_WINDOW (widget));

  if (page)
    gtk_widget_activate_action (page, "page.add", NULL);
}

static void
page_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);

  if (self->session)
    tj_session_set_page (self->session, g_variant_get_string (parameter, NULL));
}

static void
search_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  if (TJ_WINDOW (widget)->session)
    tj_search_dialog_present (TJ_WINDOW (widget)->session, widget);
}

static void
compare_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);

  if (self->session)
    tj_session_set_page (self->session, TJ_PAGE_COMPARE);
}

static void
compare_moment_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);

  if (self->session == NULL)
    return;
  tj_session_set_page (self->session, TJ_PAGE_COMPARE);
  tj_compare_page_choose_moment (TJ_COMPARE_PAGE (tj_window_visible_page (self)), g_variant_get_int64 (parameter));
}

static void
baseline_set_cb (TjWindow *self, const char *name)
{
  g_autofree char *message = g_strdup_printf (_ ("Baseline “%s” was set"), name);

  tj_window_tell (self, message);
}

static void
set_baseline_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);
  TjBaselineDialog *dialog = self->session ? tj_baseline_dialog_present (self->session, widget) : NULL;

  if (dialog)
    g_signal_connect_object (dialog, "set", G_CALLBACK (baseline_set_cb), self, G_CONNECT_SWAPPED);
}

static void
preferences_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_preferences_present (widget);
}

static void
history_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjDocument *document = tj_window_document (TJ_WINDOW (widget));

  if (document)
    tj_history_dialog_present (document, widget);
}

static void
shortcuts_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_shortcuts_present (widget);
}

static void
about_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_about_present (widget);
}

static char *
hint (const char *format, const char *plain, const TjHistoryRow *row)
{
  return row ? g_strdup_printf (format, row->label) : g_strdup (plain);
}

static gboolean
has_activity (TjWindow *self)
{
  return self->session
         && tj_model_get_kind (tj_session_model (self->session), TJ_KIND_ACTIVITY, tj_session_selected (self->session));
}

void
tj_window_update_actions (TjWindow *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  TjDocument *document = tj_window_document (self);
  gboolean writable = document && tj_document_access (document) == TJ_STORE_WRITABLE;
  const TjHistoryRow *undo = writable ? tj_document_next_undo (document) : NULL;
  const TjHistoryRow *redo = writable ? tj_document_next_redo (document) : NULL;
  g_autofree char *undo_hint = hint (_ ("Undo: %s (Ctrl+Z)"), _ ("Undo (Ctrl+Z)"), undo);
  g_autofree char *redo_hint = hint (_ ("Redo: %s (Ctrl+Shift+Z)"), _ ("Redo (Ctrl+Shift+Z)"), redo);
  const TjPageInfo *page = self->session ? tj_page (tj_session_page (self->session)) : NULL;

  gtk_widget_action_set_enabled (widget, "win.set-baseline", writable && tj_session_project (self->session));
  gtk_widget_action_set_enabled (widget, "win.undo", undo != NULL);
  gtk_widget_action_set_enabled (widget, "win.redo", redo != NULL);
  gtk_widget_action_set_enabled (widget, "win.why", has_activity (self));
  gtk_widget_action_set_enabled (widget, "win.add", writable && page && page->kinds[0] != TJ_KIND_NONE);
  for (const char *const *name = (const char *const[]) { "win.export-xlsx", "win.export-budget-pdf", NULL }; *name;
       name++)
    gtk_widget_action_set_enabled (widget, *name, document && tj_session_project (self->session) && !self->exporting);
  gtk_widget_action_set_enabled (widget, "win.export-xml", document && !self->exporting);
  gtk_widget_action_set_enabled (widget, "win.cancel-export", self->exporting != NULL);
  for (const char *const *name
       = (const char *const[]) { "win.save-copy", "win.print-planning", "win.close-document", "win.search",
                                 "win.history", "win.page", "win.compare", "win.compare-moment", NULL };
       *name; name++)
    gtk_widget_action_set_enabled (widget, *name, document != NULL);
  gtk_widget_set_tooltip_text (self->undo_button, undo_hint);
  gtk_widget_set_tooltip_text (self->redo_button, redo_hint);
}

/* Beside the page the choice is kept; over the page it is for now. */
static void
inspector_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);
  AdwOverlaySplitView *split = ADW_OVERLAY_SPLIT_VIEW (self->inspector_split);
  gboolean shown = adw_overlay_split_view_get_show_sidebar (split);

  if (!adw_overlay_split_view_get_collapsed (split))
    g_settings_set_boolean (self->settings, "show-inspector", !shown);
  adw_overlay_split_view_set_show_sidebar (split, !shown);
}

/* Why the selected activity is where it is, wherever the properties were. */
static void
why_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjWindow *self = TJ_WINDOW (widget);

  if (!adw_overlay_split_view_get_show_sidebar (ADW_OVERLAY_SPLIT_VIEW (self->inspector_split)))
    inspector_action (widget, action, NULL);
  tj_inspector_focus_why (TJ_INSPECTOR (self->inspector));
}

void
tj_window_class_init_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *type;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "win.undo", NULL, undo_action, GDK_KEY_z, GDK_CONTROL_MASK },
    { "win.redo", NULL, redo_action, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.save-copy", NULL, tj_window_save_copy_action, GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.export-xml", NULL, tj_window_export_xml_action, GDK_KEY_e, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.export-xlsx", NULL, tj_window_export_xlsx_action, GDK_KEY_x, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.export-budget-pdf", NULL, tj_window_export_budget_pdf_action, GDK_KEY_p, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.cancel-export", NULL, tj_window_cancel_export_action, 0, 0 },
    { "win.print-planning", NULL, print_planning_action, 0, 0 },
    { "win.print", NULL, print_action, GDK_KEY_p, GDK_CONTROL_MASK },
    { "win.close-document", NULL, close_document_action, 0, 0 },
    { "win.cancel-open", NULL, cancel_open_action, 0, 0 },
    { "win.add", NULL, add_action, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.page", "s", page_action, 0, 0 },
    { "win.set-baseline", NULL, set_baseline_action, GDK_KEY_b, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.compare", NULL, compare_action, GDK_KEY_d, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "win.compare-moment", "x", compare_moment_action, 0, 0 },
    { "win.search", NULL, search_action, GDK_KEY_f, GDK_CONTROL_MASK },
    { "win.inspector", NULL, inspector_action, GDK_KEY_F9, 0 },
    { "win.why", NULL, why_action, GDK_KEY_i, GDK_CONTROL_MASK },
    { "win.preferences", NULL, preferences_action, GDK_KEY_comma, GDK_CONTROL_MASK },
    { "win.history", NULL, history_action, GDK_KEY_h, GDK_CONTROL_MASK },
    { "win.shortcuts", NULL, shortcuts_action, GDK_KEY_question, GDK_CONTROL_MASK },
    { "win.about", NULL, about_action, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].type, actions[i].activate);
      if (actions[i].key)
        gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "win.add", NULL);
}
