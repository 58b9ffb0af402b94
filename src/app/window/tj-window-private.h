// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-inspector.h"
#include "tj-session.h"
#include "tj-window.h"

struct _TjWindow
{
  AdwApplicationWindow parent_instance;

  /* Template */
  GtkWidget *toasts;
  GtkWidget *stack;
  GtkWidget *start;
  GtkWidget *split;
  GtkWidget *project_button;
  GtkWidget *project_name;
  GtkWidget *project_place;
  GtkWidget *sidebar;
  GtkWidget *content_page;
  GtkWidget *undo_button;
  GtkWidget *redo_button;
  GtkWidget *banner;
  GtkWidget *inspector_split;
  GtkWidget *pages;
  GtkWidget *inspector;

  /* Owned */
  GSettings *settings;
  TjSession *session; /* NULL on the start page */
  GCancellable *opening;
  GCancellable *exporting; /* NULL when nothing is being exported */

  guint counters; /* source that counts what waits */
};

/* Installs the actions of the window and their keys; shows which are possible now. */
void tj_window_class_init_actions (GtkWidgetClass *widget_class);
void tj_window_update_actions (TjWindow *self);

/* Asks for a name, then writes a copy of the file.
 * tj_window_file_name: a name for a new file, after that of the open one. (transfer full)
 * tj_window_ask_file: asks where to write; @chosen has the dialog, and the window as data, which it owns. */
void tj_window_save_copy_action (GtkWidget *widget, const char *action, GVariant *parameter);
char *tj_window_file_name (TjWindow *self, const char *format);
void tj_window_ask_file (TjWindow *self, const char *title, const char *name, GAsyncReadyCallback chosen);

/* What the open file can be written as for other programs. */
typedef enum
{
  TJ_EXPORT_XML,
  TJ_EXPORT_XLSX,      /* the money of the traject */
  TJ_EXPORT_BUDGET_PDF /* the same, as pages */
} TjExportForm;

/* Ask for a name, then write it. tj_window_export: writes what the file holds at this moment, off the main thread, and
 * tells when it is done or what went wrong; what takes long can be cancelled. One at a time: FALSE when another is
 * being made. */
void tj_window_export_xml_action (GtkWidget *widget, const char *action, GVariant *parameter);
void tj_window_export_xlsx_action (GtkWidget *widget, const char *action, GVariant *parameter);
void tj_window_export_budget_pdf_action (GtkWidget *widget, const char *action, GVariant *parameter);
void tj_window_cancel_export_action (GtkWidget *widget, const char *action, GVariant *parameter);
gboolean tj_window_export (TjWindow *self, TjExportForm form, const char *path);

/* F6 and Shift+F6 go around the parts of the window: the actions, and the keys of one window. */
void tj_window_class_init_panes (GtkWidgetClass *widget_class);
void tj_window_add_pane_keys (TjWindow *self);

/* Fills the sidebar; shows page and traject of the session, and soon after the counters. The others do a part of that:
 * the page; traject and counters when nothing more urgent waits. */
void tj_window_init_sidebar (TjWindow *self);
void tj_window_update_sidebar (TjWindow *self);
void tj_window_show_page_in_sidebar (TjWindow *self);
void tj_window_touch_sidebar (TjWindow *self);
/* A row of the sidebar was chosen. */
void tj_window_row_activated_cb (TjWindow *self, GtkListBoxRow *row);
void tj_window_show_page (TjWindow *self);
/* Shows the inspector beside the page where it is wanted and has something to say. */
void tj_window_update_inspector (TjWindow *self);
/* The widget of the visible page. (transfer none) (nullable) */
GtkWidget *tj_window_visible_page (TjWindow *self);
