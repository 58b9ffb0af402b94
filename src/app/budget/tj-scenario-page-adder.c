// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-chooser.h"
#include "tj-scenario-page-private.h"

/* What people ask 'what if' of, likeliest first. */
static const TjKind kinds[] = { TJ_KIND_FUNDING_SOURCE, TJ_KIND_COST_LINE, TJ_KIND_CONDITION, TJ_KIND_SOURCE_MUTATION,
                                TJ_KIND_COVERAGE,       TJ_KIND_KEY_VALUE, TJ_KIND_ROLE };

static TjKind
chosen_kind (TjScenarioPage *self)
{
  guint at = gtk_drop_down_get_selected (self->kind);

  return kinds[MIN (at, G_N_ELEMENTS (kinds) - 1)];
}

static const TjField *
chosen_field (TjScenarioPage *self)
{
  guint at = gtk_drop_down_get_selected (self->field);

  return at < self->fields->len ? g_ptr_array_index (self->fields, at) : NULL;
}

static void
show_problem (TjScenarioPage *self, const char *message)
{
  gtk_label_set_label (self->problem, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
}

/* Filling in ------------------------------------------------------------------------------------------------------- */

static void
update (TjScenarioPage *self)
{
  gboolean ready = self->subject && chosen_field (self);

  gtk_widget_set_sensitive (GTK_WIDGET (self->field), self->subject != 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->value), ready);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenario.add-value", ready && tj_session_writable (self->session));
}

/* Begins with what the plan says; of a tick with what it does not say. */
static void
field_cb (TjScenarioPage *self)
{
  const TjRecord *record = tj_model_get (tj_session_model (self->session), self->subject);
  const TjField *field = chosen_field (self);
  g_autofree char *text = record && field ? tj_field_format (field, record) : g_strdup ("");

  if (record && field && field->type == TJ_TYPE_TICK)
    {
      gboolean no = *(const TjTick *) tj_field_value (field, record) == TJ_TICK_NO;

      g_free (text);
      text = g_strdup (no ? "ja" : "nee");
    }
  gtk_editable_set_text (GTK_EDITABLE (self->value), text);
  show_problem (self, NULL);
  update (self);
}

static void
fill_fields (TjScenarioPage *self)
{
  const TjKindInfo *info = tj_kind (chosen_kind (self));
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->fields, 0);
  for (guint i = 0; i < info->n_fields; i++)
    if (tj_scenario_takes (info->kind, &info->fields[i]))
      {
        g_ptr_array_add (self->fields, (gpointer) &info->fields[i]);
        gtk_string_list_append (labels, _ (info->fields[i].label));
      }
  gtk_drop_down_set_model (self->field, G_LIST_MODEL (labels));
}

static void
choose_subject (TjScenarioPage *self, TjId id)
{
  TjModel *model = tj_session_model (self->session);
  const TjRecord *record = id ? tj_model_get (model, id) : NULL;
  g_autofree char *title = record ? tj_model_title (model, record) : g_strdup (_ ("Choose…"));

  self->subject = record ? id : 0;
  gtk_label_set_label (self->record_title, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->record), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  field_cb (self);
}

static void
kind_cb (TjScenarioPage *self)
{
  fill_fields (self);
  choose_subject (self, 0);
}

static void
record_chosen_cb (TjScenarioPage *self, gint64 id)
{
  choose_subject (self, id);
  gtk_widget_grab_focus (GTK_WIDGET (self->value));
}

static void
create_popup (GtkMenuButton *button, gpointer data)
{
  TjScenarioPage *self = data;
  GtkWidget *chooser = tj_chooser_new (self->session, chosen_kind (self), FALSE);

  g_signal_connect_object (chooser, "chosen", G_CALLBACK (record_chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

void
tj_scenario_page_clear_adder (TjScenarioPage *self)
{
  choose_subject (self, 0);
}

/* Adding ----------------------------------------------------------------------------------------------------------- */

static void
add_value_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjScenarioPage *self = TJ_SCENARIO_PAGE (widget);
  TjModel *model = tj_session_model (self->session);
  const TjField *field = chosen_field (self);
  TjEdit *edit;
  g_autoptr (GError) error = NULL;

  if (field == NULL || self->scenario == 0 || tj_model_get (model, self->subject) == NULL)
    return;
  edit = tj_edit_new (_ ("Change a value of a scenario"));
  if (!tj_scenario_add_typed (model, edit, self->scenario, self->subject, field,
                              gtk_editable_get_text (GTK_EDITABLE (self->value)), &error))
    {
      show_problem (self, error->message);
      tj_edit_free (edit);
      return;
    }
  if (tj_edit_n_changes (edit) == 0)
    {
      show_problem (self, _ ("The plan says so already. Fill in another value."));
      tj_edit_free (edit);
      return;
    }
  if (tj_session_commit (self->session, edit))
    choose_subject (self, 0);
}

static void
value_activate_cb (TjScenarioPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "scenario.add-value", NULL);
}

void
tj_scenario_page_init_adder (TjScenarioPage *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    gtk_string_list_append (labels, _ (tj_kind (kinds[i])->label));
  gtk_menu_button_set_create_popup_func (self->record, create_popup, self, NULL);
  gtk_drop_down_set_model (self->kind, G_LIST_MODEL (labels));
  kind_cb (self);
}

void
tj_scenario_page_class_init_adder (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, field_cb);
  gtk_widget_class_bind_template_callback (widget_class, value_activate_cb);
  gtk_widget_class_install_action (widget_class, "scenario.add-value", NULL, add_value_action);
}
