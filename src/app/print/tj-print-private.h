// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-export.h"
#include "tj-print-dialog.h"
#include "tj-print-job.h"
#include "tj-print-preview.h"

struct _TjPrintDialog
{
  AdwDialog parent_instance;

  /* Template children */
  GtkBox *content;
  TjPrintPreview *preview;
  GtkLabel *page_label;
  AdwPreferencesPage *options;
  GtkStack *foot;
  GtkProgressBar *progress;
  AdwComboRow *paper_row;
  AdwComboRow *orientation_row;
  AdwComboRow *fit_row;
  AdwSpinRow *wide_row;
  AdwSpinRow *margin_row;
  AdwComboRow *levels_row;
  AdwEntryRow *subtitle_row;
  AdwEntryRow *from_row;
  AdwEntryRow *to_row;
  AdwSwitchRow *numbers_row;
  AdwSwitchRow *leads_row;
  AdwSwitchRow *dates_row;
  AdwSwitchRow *links_row;
  AdwSwitchRow *critical_row;
  AdwSwitchRow *slack_row;
  AdwSwitchRow *baseline_row;
  AdwSwitchRow *legend_row;
  AdwSwitchRow *file_row;
  AdwComboRow *picture_row;

  GSettings *settings; /* (owned) */
  TjSession *session;  /* (owned) */
  TjPageSetup setup;
  guint levels;      /* that rows are made of */
  TjGanttRows *rows; /* (owned) */
  TjPages *pages;    /* (owned) */
  guint page;        /* that is shown */
  guint update;      /* source that divides the pages anew */

  TjPrintJob *job; /* (owned) (nullable) what is being written */
  GCancellable *cancellable;
  guint watch; /* source that shows how far it is */
};

/* Installs what makes paper and files of the pages. */
void tj_print_dialog_class_init_output (GtkWidgetClass *widget_class);
/* tj_print_dialog_write: writes to a file, off the main thread, and tells when it is there. */
void tj_print_dialog_write (TjPrintDialog *self, TjGanttFormat format, const char *path);
/* tj_print_dialog_stop: cancels what is being written, if anything. */
void tj_print_dialog_stop (TjPrintDialog *self);
/* tj_print_dialog_apply: divides the pages now when an option was changed. */
void tj_print_dialog_apply (TjPrintDialog *self);
