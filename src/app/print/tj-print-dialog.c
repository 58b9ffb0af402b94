// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-print-options.h"
#include "tj-print-private.h"
#include "tj-view-baseline.h"

/* After the last letter that was typed; then the pages are divided anew. */
#define PAUSE_MS 80

G_DEFINE_FINAL_TYPE (TjPrintDialog, tj_print_dialog, ADW_TYPE_DIALOG)

/* Pages ----------------------------------------------------------------------------------------------------------- */

static char *
page_words (TjPrintDialog *self)
{
  double size = tj_pages_text_size (self->pages);
  guint n = tj_pages_count (self->pages);
  /* Translators: a page of all, and the size of the text in points. */
  g_autofree char *words = g_strdup_printf (_ ("Page %u of %u · text of %.1f points"), self->page + 1, n, size);

  if (n > 1 && self->setup.fit == TJ_PAGE_FIT_PAGE)
    return g_strconcat (words, "\n", _ ("There are too many rows for one page."), NULL);
  if (size >= TJ_PAGE_TEXT_LEAST)
    return g_steal_pointer (&words);
  return g_strconcat (words, "\n",
                      _ ("This is hard to read on paper. Choose “One page wide”, larger paper or fewer rows."), NULL);
}

static void
show_page (TjPrintDialog *self, guint page)
{
  guint n = tj_pages_count (self->pages);
  g_autofree char *words = NULL;

  self->page = MIN (page, n - 1);
  tj_print_preview_show (self->preview, self->pages, self->page);
  words = page_words (self);
  gtk_label_set_label (self->page_label, words);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.previous", self->page > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.next", self->page + 1 < n);
}

static void
mark_row (AdwEntryRow *row, const char *problem)
{
  if (problem)
    gtk_widget_add_css_class (GTK_WIDGET (row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "error");
  gtk_widget_set_tooltip_text (GTK_WIDGET (row), problem);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               problem ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

/* What is no date leaves the period as it was, and is marked. */
static void
read_dates (TjPrintDialog *self)
{
  g_autoptr (GError) error = NULL;
  gint32 from = self->setup.from, to = self->setup.to;
  gboolean in_to;

  mark_row (self->from_row, NULL);
  mark_row (self->to_row, NULL);
  if (tj_print_read_dates (gtk_editable_get_text (GTK_EDITABLE (self->from_row)),
                           gtk_editable_get_text (GTK_EDITABLE (self->to_row)), &self->setup, &in_to, &error))
    return;
  self->setup.from = from;
  self->setup.to = to;
  mark_row (in_to ? self->to_row : self->from_row, error->message);
}

static void
read_options (TjPrintDialog *self)
{
  g_autofree char *name = g_path_get_basename (tj_document_path (tj_session_document (self->session)));

  tj_print_options_apply (self->settings, &self->setup);
  self->setup.pages_wide = (guint) adw_spin_row_get_value (self->wide_row);
  g_set_str (&self->setup.subtitle, gtk_editable_get_text (GTK_EDITABLE (self->subtitle_row)));
  g_set_str (&self->setup.file_name, g_settings_get_boolean (self->settings, "print-file-name") ? name : NULL);
  read_dates (self);
  gtk_widget_set_visible (GTK_WIDGET (self->wide_row), self->setup.fit == TJ_PAGE_FIT_NONE);
}

static void
make_rows (TjPrintDialog *self)
{
  guint levels = (guint) g_settings_get_int (self->settings, "print-levels");

  if (self->rows && levels == self->levels)
    return;
  g_clear_pointer (&self->rows, tj_gantt_rows_unref);
  self->levels = levels;
  self->rows = tj_page_rows (tj_session_model (self->session), tj_session_plan (self->session),
                             tj_session_project (self->session), levels);
}

static void
divide (TjPrintDialog *self)
{
  TjTextMeasure measure = tj_scene_painter_measure (tj_print_preview_painter (self->preview));

  read_options (self);
  make_rows (self);
  tj_print_preview_show (self->preview, NULL, 0);
  g_clear_pointer (&self->pages, tj_pages_free);
  self->pages = tj_pages_new (&self->setup, self->rows, &measure);
  show_page (self, self->page);
}

static gboolean
update_cb (gpointer data)
{
  TjPrintDialog *self = data;

  self->update = 0;
  divide (self);
  return G_SOURCE_REMOVE;
}

static void
queue_update (TjPrintDialog *self)
{
  if (self->session == NULL)
    return;
  g_clear_handle_id (&self->update, g_source_remove);
  self->update = g_timeout_add (PAUSE_MS, update_cb, self);
}

void
tj_print_dialog_apply (TjPrintDialog *self)
{
  if (self->update == 0)
    return;
  g_clear_handle_id (&self->update, g_source_remove);
  divide (self);
}

static void
setting_changed_cb (TjPrintDialog *self, const char *key)
{
  if (g_str_has_prefix (key, TJ_PRINT_PREFIX))
    queue_update (self);
}

static void
text_changed_cb (TjPrintDialog *self)
{
  queue_update (self);
}

static void
value_changed_cb (TjPrintDialog *self)
{
  queue_update (self);
}

static void
document_changed_cb (TjPrintDialog *self)
{
  if (self->session == NULL)
    return;
  g_clear_pointer (&self->rows, tj_gantt_rows_unref);
  divide (self);
}

static void
turn_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjPrintDialog *self = TJ_PRINT_DIALOG (widget);
  gboolean back = g_str_equal (name, "print.previous");

  if (self->pages && (!back || self->page > 0))
    show_page (self, back ? self->page - 1 : self->page + 1);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_print_dialog_dispose (GObject *object)
{
  TjPrintDialog *self = TJ_PRINT_DIALOG (object);

  tj_print_dialog_stop (self);
  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_handle_id (&self->watch, g_source_remove);
  if (self->preview)
    tj_print_preview_show (self->preview, NULL, 0);
  g_clear_pointer (&self->pages, tj_pages_free);
  g_clear_pointer (&self->rows, tj_gantt_rows_unref);
  g_clear_object (&self->session);
  g_clear_object (&self->settings);
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_PRINT_DIALOG);
  G_OBJECT_CLASS (tj_print_dialog_parent_class)->dispose (object);
}

/* What is still being written holds the dialog: it must not go on with the session. */
static void
tj_print_dialog_closed (AdwDialog *dialog)
{
  TjPrintDialog *self = TJ_PRINT_DIALOG (dialog);

  tj_print_dialog_stop (self);
  g_clear_handle_id (&self->update, g_source_remove);
  g_clear_object (&self->session);
}

static void
tj_print_dialog_finalize (GObject *object)
{
  tj_page_setup_clear (&TJ_PRINT_DIALOG (object)->setup);
  G_OBJECT_CLASS (tj_print_dialog_parent_class)->finalize (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, content);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, page_label);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, options);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, foot);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, paper_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, orientation_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, fit_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, wide_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, margin_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, levels_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, subtitle_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, from_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, to_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, numbers_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, leads_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, dates_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, links_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, critical_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, slack_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, baseline_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, legend_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, file_row);
  gtk_widget_class_bind_template_child (widget_class, TjPrintDialog, picture_row);
}

static void
tj_print_dialog_class_init (TjPrintDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_print_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_print_dialog_finalize;
  ADW_DIALOG_CLASS (class)->closed = tj_print_dialog_closed;
  g_type_ensure (TJ_TYPE_PRINT_PREVIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/print/tj-print-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, text_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_changed_cb);
  gtk_widget_class_install_action (widget_class, "print.previous", NULL, turn_action);
  gtk_widget_class_install_action (widget_class, "print.next", NULL, turn_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, GDK_ALT_MASK, "print.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, GDK_ALT_MASK, "print.next", NULL);
  tj_print_dialog_class_init_output (widget_class);
}

static void
bind_settings (TjPrintDialog *self)
{
  const struct
  {
    const char *key;
    gpointer row;
    const char *property;
  } plain[] = {
    { "print-levels", self->levels_row, "selected" },   { "print-margin", self->margin_row, "value" },
    { "print-numbers", self->numbers_row, "active" },   { "print-leads", self->leads_row, "active" },
    { "print-dates", self->dates_row, "active" },       { "print-links", self->links_row, "active" },
    { "print-critical", self->critical_row, "active" }, { "print-slack", self->slack_row, "active" },
    { "print-baseline", self->baseline_row, "active" }, { "print-legend", self->legend_row, "active" },
    { "print-file-name", self->file_row, "active" },
  };

  tj_print_bind_choice (self->settings, "print-direction", self->orientation_row, tj_print_directions);
  tj_print_bind_choice (self->settings, "print-paper", self->paper_row, tj_print_papers);
  tj_print_bind_choice (self->settings, "print-fit", self->fit_row, tj_print_fits);
  tj_print_bind_choice (self->settings, "print-picture", self->picture_row, tj_print_pictures);
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    g_settings_bind (self->settings, plain[i].key, plain[i].row, plain[i].property, G_SETTINGS_BIND_DEFAULT);
}

static void
tj_print_dialog_init (TjPrintDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new ("nl.trajectplanner.Traject");
  bind_settings (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "print.cancel", FALSE);
}

TjPrintDialog *
tj_print_dialog_present (TjSession *session, GtkWidget *parent)
{
  TjPrintDialog *self = g_object_new (TJ_TYPE_PRINT_DIALOG, NULL);

  tj_page_setup_init (&self->setup, tj_session_model (session), tj_session_project (session),
                      tj_session_today (session));
  self->setup.baseline = tj_view_baseline (tj_session_document (session));
  gtk_editable_set_text (GTK_EDITABLE (self->subtitle_row), self->setup.subtitle);
  self->session = g_object_ref (session);
  g_signal_connect_object (self->settings, "changed", G_CALLBACK (setting_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  divide (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
  return self;
}
