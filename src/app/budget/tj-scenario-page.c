// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-pages.h"
#include "tj-scenario-page-private.h"

G_DEFINE_FINAL_TYPE (TjScenarioPage, tj_scenario_page, GTK_TYPE_WIDGET)

/* Which one -------------------------------------------------------------------------------------------------------- */

static int
find_id (const GArray *ids, TjId id)
{
  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, TjId, i) == id)
      return (int) i;
  return -1;
}

/* The scenarios of the traject; keeps the one that is shown as long as it is there. */
static void
fill_choices (TjScenarioPage *self)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_SCENARIO, tj_session_project (self->session), NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  int at;

  g_array_set_size (self->ids, 0);
  for (guint i = 0; i < all->len; i++)
    {
      const TjScenario *scenario = g_ptr_array_index (all, i);

      g_array_append_val (self->ids, scenario->record.id);
      gtk_string_list_append (names, scenario->name);
    }
  at = find_id (self->ids, self->scenario);
  if (at < 0)
    at = 0;
  self->filling = TRUE;
  gtk_drop_down_set_model (self->chosen, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->chosen, self->ids->len ? (guint) at : GTK_INVALID_LIST_POSITION);
  self->filling = FALSE;
  self->scenario = self->ids->len ? g_array_index (self->ids, TjId, at) : 0;
}

/* Showing ---------------------------------------------------------------------------------------------------------- */

static void
update_actions (TjScenarioPage *self)
{
  gboolean writable = tj_session_writable (self->session);
  guint n = self->comparison ? self->comparison->changes->len : 0;

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenario.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenario.delete", writable && self->scenario);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenario.show", self->scenario != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenario.revert", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenario.adopt", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "scenario.adopt-all", writable && n > 0);
  gtk_widget_set_visible (self->adder, writable);
}

static void
show (TjScenarioPage *self)
{
  g_clear_pointer (&self->comparison, tj_scenario_comparison_free);
  gtk_stack_set_visible_child_name (self->stack, self->scenario ? "scenario" : "none");
  gtk_widget_set_visible (self->bar, self->scenario != 0);
  if (self->scenario)
    {
      self->comparison = tj_scenario_compare (tj_session_model (self->session), tj_session_plan (self->session),
                                              tj_session_project (self->session), self->scenario);
      tj_scenario_page_show_table (self);
      tj_scenario_page_show_changes (self);
    }
  update_actions (self);
}

static void
refresh (TjScenarioPage *self)
{
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  fill_choices (self);
  show (self);
}

static gboolean
refresh_cb (gpointer data)
{
  TjScenarioPage *self = data;

  self->refresh_source = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* A page that nobody looks at waits until somebody does. */
static void
changed_cb (TjScenarioPage *self)
{
  if (self->refresh_source == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_source = g_idle_add_full (G_PRIORITY_LOW, refresh_cb, self, NULL);
}

static void
tj_scenario_page_map (GtkWidget *widget)
{
  refresh (TJ_SCENARIO_PAGE (widget));
  GTK_WIDGET_CLASS (tj_scenario_page_parent_class)->map (widget);
}

void
tj_scenario_page_choose (TjScenarioPage *self, TjId scenario)
{
  g_return_if_fail (TJ_IS_SCENARIO_PAGE (self));

  self->scenario = scenario;
  tj_scenario_page_clear_adder (self);
  refresh (self);
}

static void
chosen_cb (TjScenarioPage *self)
{
  guint at = gtk_drop_down_get_selected (self->chosen);

  if (self->filling || at >= self->ids->len)
    return;
  self->scenario = g_array_index (self->ids, TjId, at);
  tj_scenario_page_clear_adder (self);
  show (self);
  /* Its name can be changed in the inspector. */
  tj_session_select (self->session, self->scenario);
}

/* Actions ---------------------------------------------------------------------------------------------------------- */

/* A name that the traject has not yet: 'Scenario 1', 'Scenario 2', ... */
static char *
free_name (TjScenarioPage *self)
{
  TjModel *model = tj_session_model (self->session);

  for (guint n = self->ids->len + 1;; n++)
    {
      g_autofree char *name = g_strdup_printf (_ ("Scenario %u"), n);
      gboolean taken = FALSE;

      for (guint i = 0; i < self->ids->len; i++)
        taken |= g_strcmp0 (((const TjScenario *) tj_model_get (model, g_array_index (self->ids, TjId, i)))->name, name)
                 == 0;
      if (!taken)
        return g_steal_pointer (&name);
    }
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjScenarioPage *self = TJ_SCENARIO_PAGE (widget);
  TjScenario *scenario = tj_record_new (TJ_KIND_SCENARIO, 0);
  TjId id = scenario->record.id;
  TjEdit *edit = tj_edit_new (_ ("Add a scenario"));

  scenario->project = tj_session_project (self->session);
  scenario->name = free_name (self);
  tj_edit_insert (edit, scenario);
  if (!tj_session_commit (self->session, edit))
    return;
  tj_scenario_page_choose (self, id);
  tj_session_select (self->session, id);
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjScenarioPage *self = TJ_SCENARIO_PAGE (widget);
  TjId scenario = self->scenario;

  tj_session_set_page (self->session, TJ_PAGE_BUDGET);
  tj_session_set_scenario (self->session, scenario);
}

static void
delete_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjScenarioPage *self = TJ_SCENARIO_PAGE (widget);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  g_array_append_val (ids, self->scenario);
  tj_session_delete (self->session, ids);
}

/* Life ------------------------------------------------------------------------------------------------------------- */

static void
tj_scenario_page_dispose (GObject *object)
{
  TjScenarioPage *self = TJ_SCENARIO_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_SCENARIO_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->comparison, tj_scenario_comparison_free);
  g_clear_pointer (&self->ids, g_array_unref);
  g_clear_pointer (&self->fields, g_ptr_array_unref);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_scenario_page_parent_class)->dispose (object);
}

static void
tj_scenario_page_class_init (TjScenarioPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_scenario_page_dispose;
  widget_class->map = tj_scenario_page_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/budget/tj-scenario-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, bar);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, chosen);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, warnings);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, table);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, changes_heading);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, changes);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, adder);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, kind);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, record);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, record_title);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, field);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, value);
  gtk_widget_class_bind_template_child (widget_class, TjScenarioPage, problem);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_install_action (widget_class, "scenario.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "scenario.show", NULL, show_action);
  gtk_widget_class_install_action (widget_class, "scenario.delete", NULL, delete_action);
  tj_scenario_page_class_init_changes (widget_class);
  tj_scenario_page_class_init_adder (widget_class);
}

static void
setup_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  const char *name = gtk_string_object_get_string (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_text (GTK_LABEL (label), name);
  gtk_widget_set_tooltip_text (label, name);
}

/* The name that is chosen gives way before the actions beside it do; in the list names are whole. */
static void
shorten_chosen (TjScenarioPage *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_name_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_name_cb), NULL);
  gtk_drop_down_set_list_factory (self->chosen, gtk_drop_down_get_factory (self->chosen));
  gtk_drop_down_set_factory (self->chosen, factory);
}

static void
tj_scenario_page_init (TjScenarioPage *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  self->fields = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  shorten_chosen (self);
}

GtkWidget *
tj_scenario_page_new (TjSession *session)
{
  TjScenarioPage *self = g_object_new (TJ_TYPE_SCENARIO_PAGE, NULL);

  self->session = g_object_ref (session);
  tj_scenario_page_init_adder (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
