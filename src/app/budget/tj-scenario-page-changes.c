// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-scenario-page-private.h"

/* Actions ---------------------------------------------------------------------------------------------------------- */

static void
revert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjScenarioPage *self = TJ_SCENARIO_PAGE (widget);
  const TjRecord *value
      = tj_model_get_kind (tj_session_model (self->session), TJ_KIND_SCENARIO_VALUE, g_variant_get_int64 (parameter));
  TjEdit *edit;

  if (value == NULL)
    return;
  edit = tj_edit_new (_ ("Set a value of a scenario back to the plan"));
  tj_edit_delete (edit, value);
  tj_session_commit (self->session, edit);
}

static void
adopt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjScenarioPage *self = TJ_SCENARIO_PAGE (widget);
  TjEdit *edit = tj_edit_new (_ ("Take over a value of a scenario"));

  if (tj_scenario_adopt (tj_session_model (self->session), edit, g_variant_get_int64 (parameter)))
    {
      tj_session_commit (self->session, edit);
      return;
    }
  tj_edit_free (edit);
  tj_session_problem (self->session, _ ("This value cannot be put in the plan any more."));
}

/* What can be taken over is; what cannot stays. */
static void
adopt_all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjScenarioPage *self = TJ_SCENARIO_PAGE (widget);
  TjEdit *edit = tj_edit_new (_ ("Take over the values of a scenario"));

  for (guint i = 0; self->comparison && i < self->comparison->changes->len; i++)
    tj_scenario_adopt (tj_session_model (self->session), edit, tj_scenario_change (self->comparison, i)->value);
  tj_session_commit (self->session, edit);
}

/* Editing in place ------------------------------------------------------------------------------------------------- */

static const TjScenarioChange *
change_of (TjScenarioPage *self, GtkWidget *entry)
{
  guint at = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (entry), "change"));

  return self->comparison && at < self->comparison->changes->len ? tj_scenario_change (self->comparison, at) : NULL;
}

static TjScenarioPage *
page_of (GtkWidget *widget)
{
  return TJ_SCENARIO_PAGE (gtk_widget_get_ancestor (widget, TJ_TYPE_SCENARIO_PAGE));
}

static void
set_value (TjScenarioPage *self, GtkWidget *entry, const TjScenarioChange *change)
{
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  TjEdit *edit;
  g_autoptr (GError) error = NULL;

  if (g_str_equal (typed, change->wanted))
    return;
  edit = tj_edit_new (_ ("Change a value of a scenario"));
  if (tj_scenario_add_typed (tj_session_model (self->session), edit, self->scenario, change->subject, change->field,
                             typed, &error))
    {
      tj_session_commit (self->session, edit);
      return;
    }
  tj_edit_free (edit);
  tj_session_problem (self->session, error->message);
  gtk_editable_set_text (GTK_EDITABLE (entry), change->wanted);
}

static void
activate_cb (GtkWidget *entry)
{
  TjScenarioPage *self = page_of (entry);
  const TjScenarioChange *change = self ? change_of (self, entry) : NULL;

  if (change && change->field)
    set_value (self, entry, change);
}

static void
leave_cb (GtkEventController *controller)
{
  GtkWidget *entry = gtk_event_controller_get_widget (controller);

  if (page_of (entry) && gtk_widget_get_mapped (entry))
    activate_cb (entry);
}

/* Rows ------------------------------------------------------------------------------------------------------------- */

static GtkWidget *
button_new (const char *label, const char *action, const TjScenarioChange *change)
{
  GtkWidget *button = gtk_button_new_with_label (label);
  /* Translators: what a button does, with which cost line or source, and which field. */
  g_autofree char *name
      = g_strdup_printf (_ ("%s: %s, %s"), label, change->title, change->field ? _ (change->field->label) : "");

  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", (gint64) change->value);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static GtkWidget *
words_new (const TjScenarioChange *change)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *planned = g_strdup_printf (_ ("%s, in the plan: %s"), change->field ? _ (change->field->label) : "",
                                              *change->planned ? change->planned : _ ("nothing"));
  const char *texts[]
      = { change->title, change->left_out ? _ ("Does not count: it cannot be put there any more") : planned };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", texts[i], "xalign", 0.0, "ellipsize",
                                       PANGO_ELLIPSIZE_END, "tooltip-text", texts[i], NULL);

      gtk_widget_add_css_class (label, i ? "caption" : "heading");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
entry_new (TjScenarioPage *self, const TjScenarioChange *change, guint at)
{
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *name
      = g_strdup_printf (_ ("%s, %s in the scenario"), change->title, change->field ? _ (change->field->label) : "");

  gtk_editable_set_text (GTK_EDITABLE (entry), change->wanted);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 18);
  gtk_editable_set_editable (GTK_EDITABLE (entry), change->field && tj_session_writable (self->session));
  gtk_widget_set_valign (entry, GTK_ALIGN_CENTER);
  g_object_set_data (G_OBJECT (entry), "change", GUINT_TO_POINTER (at));
  g_signal_connect (entry, "activate", G_CALLBACK (activate_cb), NULL);
  g_signal_connect (focus, "leave", G_CALLBACK (leave_cb), NULL);
  gtk_widget_add_controller (entry, focus);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return entry;
}

static GtkWidget *
row_new (TjScenarioPage *self, guint at)
{
  const TjScenarioChange *change = tj_scenario_change (self->comparison, at);
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);

  gtk_widget_add_css_class (row, "tj-scenario-change");
  gtk_box_append (GTK_BOX (row), words_new (change));
  gtk_box_append (GTK_BOX (row), entry_new (self, change, at));
  gtk_box_append (GTK_BOX (row), button_new (_ ("Set back"), "scenario.revert", change));
  if (!change->left_out)
    gtk_box_append (GTK_BOX (row), button_new (_ ("Take over in the plan"), "scenario.adopt", change));
  return row;
}

void
tj_scenario_page_show_changes (TjScenarioPage *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->changes))))
    gtk_box_remove (self->changes, child);
  for (guint i = 0; i < self->comparison->changes->len; i++)
    gtk_box_append (self->changes, row_new (self, i));
  gtk_widget_set_visible (GTK_WIDGET (self->changes), self->comparison->changes->len > 0);
}

void
tj_scenario_page_class_init_changes (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "scenario.revert", "x", revert_action);
  gtk_widget_class_install_action (widget_class, "scenario.adopt", "x", adopt_action);
  gtk_widget_class_install_action (widget_class, "scenario.adopt-all", NULL, adopt_all_action);
}
