// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-print-options.h"
#include "tj-print-paper.h"
#include "tj-print-private.h"
#include "tj-today.h"
#include "tj-window.h"

/* How often the user sees how far it is. */
#define WATCH_MS 100

/* What the user is told ------------------------------------------------------------------------------------------- */

static void
alert (TjPrintDialog *self, const char *heading, const char *body)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (heading, body));

  adw_alert_dialog_add_response (dialog, "close", _ ("_Close"));
  adw_alert_dialog_set_default_response (dialog, "close");
  adw_alert_dialog_set_close_response (dialog, "close");
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
tell_window (TjPrintDialog *self, const char *path)
{
  g_autofree char *name = g_filename_display_basename (path);
  /* Translators: the name of a file. */
  g_autofree char *message = g_strdup_printf (_ ("Saved as “%s”"), name);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (TJ_IS_WINDOW (root))
    tj_window_tell (TJ_WINDOW (root), message);
}

/* Writing --------------------------------------------------------------------------------------------------------- */

static void
set_busy (TjPrintDialog *self, gboolean busy)
{
  static const char *const others[] = { "print.print", "print.save-pdf", "print.save-picture" };

  gtk_stack_set_visible_child_name (self->foot, busy ? "busy" : "buttons");
  gtk_progress_bar_set_fraction (self->progress, 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->options), !busy);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.cancel", busy);
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), others[i], !busy);
}

static gboolean
watch_cb (gpointer data)
{
  TjPrintDialog *self = data;

  gtk_progress_bar_set_fraction (self->progress, tj_print_job_part (self->job));
  return G_SOURCE_CONTINUE;
}

static void
written_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  TjPrintDialog *self = TJ_PRINT_DIALOG (source);
  g_autofree char *path = data;
  g_autoptr (GError) error = NULL;
  gboolean written = tj_print_job_finish (result, &error);

  g_clear_handle_id (&self->watch, g_source_remove);
  g_clear_pointer (&self->job, tj_print_job_unref);
  g_clear_object (&self->cancellable);
  /* It was closed in the meantime. */
  if (self->session == NULL)
    return;
  set_busy (self, FALSE);
  if (written)
    {
      tell_window (self, path);
      adw_dialog_close (ADW_DIALOG (self));
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    alert (self, _ ("The file was not made"), error->message);
}

void
tj_print_dialog_write (TjPrintDialog *self, TjGanttFormat format, const char *path)
{
  TjGanttExport how = { .format = format, .page = self->page, .moment = tj_now () };

  if (self->job)
    return;
  tj_print_dialog_apply (self);
  how.scale = tj_print_scale (self->settings);
  self->job = tj_print_job_new (self->session, &self->setup, self->levels, &how, path);
  self->cancellable = g_cancellable_new ();
  self->watch = g_timeout_add (WATCH_MS, watch_cb, self);
  set_busy (self, TRUE);
  tj_print_job_run (self->job, self, self->cancellable, written_cb, g_strdup (path));
}

void
tj_print_dialog_stop (TjPrintDialog *self)
{
  if (self->cancellable)
    g_cancellable_cancel (self->cancellable);
}

static void
cancel_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tj_print_dialog_stop (TJ_PRINT_DIALOG (widget));
}

/* Names ----------------------------------------------------------------------------------------------------------- */

static GtkFileFilter *
make_filter (const char *name, const char *suffix)
{
  GtkFileFilter *filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  gtk_file_filter_add_suffix (filter, suffix);
  return filter;
}

static GListModel *
make_filters (gboolean picture)
{
  GListStore *filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  const char *suffixes[] = { picture ? "png" : "pdf", picture ? "svg" : NULL };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes) && suffixes[i]; i++)
    {
      g_autofree char *name = g_ascii_strup (suffixes[i], -1);
      g_autoptr (GtkFileFilter) filter = make_filter (name, suffixes[i]);

      g_list_store_append (filters, filter);
    }
  return G_LIST_MODEL (filters);
}

static void
ask_file (TjPrintDialog *self, gboolean picture, GAsyncReadyCallback chosen)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  g_autofree char *name = tj_print_file_name (self->setup.title, picture ? ".png" : ".pdf");
  g_autofree char *folder = g_path_get_dirname (tj_document_path (tj_session_document (self->session)));
  g_autoptr (GFile) initial = g_file_new_for_path (folder);
  g_autoptr (GListModel) filters = make_filters (picture);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  gtk_file_dialog_set_title (dialog, picture ? _ ("Save as a picture") : _ ("Save as PDF"));
  gtk_file_dialog_set_initial_name (dialog, name);
  gtk_file_dialog_set_initial_folder (dialog, initial);
  gtk_file_dialog_set_filters (dialog, filters);
  gtk_file_dialog_save (dialog, GTK_WINDOW (root), NULL, chosen, g_object_ref (self));
}

static void
pdf_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjPrintDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);

  if (file && self->session)
    tj_print_dialog_write (self, TJ_GANTT_PDF, g_file_peek_path (file));
}

/* The name tells which picture. */
static void
picture_chosen_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjPrintDialog) self = data;
  g_autoptr (GFile) file = gtk_file_dialog_save_finish (GTK_FILE_DIALOG (source), result, NULL);
  g_autofree char *lower = file ? g_ascii_strdown (g_file_peek_path (file), -1) : NULL;

  if (file && self->session)
    tj_print_dialog_write (self, g_str_has_suffix (lower, ".svg") ? TJ_GANTT_SVG : TJ_GANTT_PNG,
                           g_file_peek_path (file));
}

static void
save_pdf_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_file (TJ_PRINT_DIALOG (widget), FALSE, pdf_chosen_cb);
}

static void
save_picture_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_file (TJ_PRINT_DIALOG (widget), TRUE, picture_chosen_cb);
}

/* Paper ----------------------------------------------------------------------------------------------------------- */

static void
print_done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, TjPrintDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR || self->session == NULL)
    return;
  gtk_print_operation_get_error (operation, &error);
  alert (self, _ ("Nothing was printed"), error ? error->message : "");
}

static void
print_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjPrintDialog *self = TJ_PRINT_DIALOG (widget);
  g_autoptr (GtkPrintOperation) operation = NULL;

  tj_print_dialog_apply (self);
  operation = tj_print_paper_operation (&self->setup, tj_model_copy (tj_session_model (self->session)),
                                        tj_session_project (self->session), self->levels);
  g_signal_connect_object (operation, "done", G_CALLBACK (print_done_cb), self, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                           GTK_WINDOW (gtk_widget_get_root (widget)), NULL);
}

void
tj_print_dialog_class_init_output (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "print.print", NULL, print_action);
  gtk_widget_class_install_action (widget_class, "print.save-pdf", NULL, save_pdf_action);
  gtk_widget_class_install_action (widget_class, "print.save-picture", NULL, save_picture_action);
  gtk_widget_class_install_action (widget_class, "print.cancel", NULL, cancel_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_p, GDK_CONTROL_MASK, "print.print", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_s, GDK_CONTROL_MASK, "print.save-pdf", NULL);
}
