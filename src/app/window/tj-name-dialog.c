// SPDX-License-Identifier: EUPL-1.2
#include "tj-name-dialog.h"

#include <glib/gi18n.h>

typedef struct
{
  TjNameGiven given;
  gpointer data;
  GtkEditable *entry; /* borrowed from the dialog */
} Question;

static void
answered_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autofree Question *question = data;
  const char *response = adw_alert_dialog_choose_finish (ADW_ALERT_DIALOG (source), result);
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (question->entry)));

  question->given (g_str_equal (response, "create") && *name ? name : NULL, question->data);
}

static void
changed_cb (AdwAlertDialog *dialog, GtkEditable *entry)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (entry)));

  adw_alert_dialog_set_response_enabled (dialog, "create", *name != '\0');
}

void
tj_name_dialog_present (GtkWidget *parent, TjNameGiven given, gpointer data)
{
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("New traject"), _ ("What is its name?")));
  GtkWidget *entry = gtk_entry_new ();
  Question *question = g_new0 (Question, 1);

  question->given = given;
  question->data = data;
  question->entry = GTK_EDITABLE (entry);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Name of the traject"), -1);
  adw_alert_dialog_set_extra_child (dialog, entry);
  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "create", _ ("_Make"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "create", ADW_RESPONSE_SUGGESTED);
  adw_alert_dialog_set_response_enabled (dialog, "create", FALSE);
  adw_alert_dialog_set_default_response (dialog, "create");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (changed_cb), dialog);
  adw_alert_dialog_choose (dialog, parent, NULL, answered_cb, question);
}
