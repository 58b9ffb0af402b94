// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-compare-private.h"
#include "tj-compare-row.h"

G_DEFINE_FINAL_TYPE (TjComparePage, tj_compare_page, GTK_TYPE_WIDGET)

/* Refreshing ------------------------------------------------------------------------------------------------------ */

static void
refresh (TjComparePage *self)
{
  gboolean any;

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  any = tj_compare_page_fill_choices (self);
  gtk_widget_set_visible (self->bar, any);
  tj_compare_page_compare (self);
}

/* Under an empty list there is nothing to compare. */
static void
show_where_useful (TjComparePage *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self),
                          !self->follow || g_list_model_get_n_items (G_LIST_MODEL (self->left_baselines)) > 0);
}

static gboolean
refresh_cb (gpointer data)
{
  TjComparePage *self = data;

  self->refresh_source = 0;
  refresh (self);
  show_where_useful (self);
  return G_SOURCE_REMOVE;
}

/* A page that nobody looks at waits until somebody does; one that hid itself has to come back. */
static void
changed_cb (TjComparePage *self)
{
  gboolean hidden = !gtk_widget_get_visible (GTK_WIDGET (self));

  if (self->refresh_source == 0 && (hidden || gtk_widget_get_mapped (GTK_WIDGET (self))))
    self->refresh_source = g_idle_add_full (G_PRIORITY_LOW, refresh_cb, self, NULL);
}

static void
selected_cb (TjComparePage *self)
{
  if (self->follow && tj_session_selected (self->session))
    changed_cb (self);
}

static void
tj_compare_page_map (GtkWidget *widget)
{
  refresh (TJ_COMPARE_PAGE (widget));
  GTK_WIDGET_CLASS (tj_compare_page_parent_class)->map (widget);
}

/* Actions --------------------------------------------------------------------------------------------------------- */

void
tj_compare_page_choose_moment (TjComparePage *self, gint64 number)
{
  self->left_sort = TJ_COMPARE_MOMENT;
  self->left_id = number;
  self->right_id = 0;
  refresh (self);
}

static void
moments_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjComparePage *self = TJ_COMPARE_PAGE (widget);
  g_autoptr (TjCompareSide) last = g_list_model_get_item (G_LIST_MODEL (self->left_moments), 0);

  if (last)
    tj_compare_page_choose_moment (self, tj_compare_side_id (last));
}

static void
copy_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autoptr (GPtrArray) rows = tj_compare_page_chosen_rows (TJ_COMPARE_PAGE (widget));
  g_autofree char *text = tj_comparison_to_table (rows);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
activate_cb (TjComparePage *self, guint position)
{
  g_autoptr (TjCompareRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), position);
  const TjComparisonRow *activity = row ? tj_compare_row_get (row) : NULL;
  g_autofree char *message = NULL;

  if (activity == NULL)
    return;
  if (tj_model_get (tj_session_model (self->session), activity->activity))
    {
      tj_session_reveal (self->session, activity->activity);
      return;
    }
  message = g_strdup_printf (_ ("“%s” is no longer in the planning."), activity->name);
  tj_session_problem (self->session, message);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

typedef enum
{
  PROP_BY_DELAY = 1
} Property;

static void
tj_compare_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id)
    {
    case PROP_BY_DELAY:
      g_value_set_boolean (value, TJ_COMPARE_PAGE (object)->by_delay);
      break;
    }
}

static void
tj_compare_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TjComparePage *self = TJ_COMPARE_PAGE (object);

  switch ((Property) id)
    {
    case PROP_BY_DELAY:
      self->by_delay = g_value_get_boolean (value);
      if (self->comparison)
        tj_compare_page_show_rows (self);
      g_object_notify_by_pspec (object, pspec);
      break;
    }
}

static void
tj_compare_page_dispose (GObject *object)
{
  TjComparePage *self = TJ_COMPARE_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  tj_compare_page_clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_COMPARE_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->left_baselines);
  g_clear_object (&self->left_moments);
  g_clear_object (&self->rights);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_compare_page_parent_class)->dispose (object);
}

static void
tj_compare_page_class_init (TjComparePageClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->dispose = tj_compare_page_dispose;
  object_class->get_property = tj_compare_page_get_property;
  object_class->set_property = tj_compare_page_set_property;
  g_object_class_install_property (
      object_class, PROP_BY_DELAY,
      g_param_spec_boolean ("by-delay", NULL, NULL, FALSE,
                            G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS));
  widget_class->map = tj_compare_page_map;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/compare/tj-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, bar);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, back);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, left_box);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, left);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, right_label);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, right);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, stack);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, sign);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, summary);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, problem_label);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, moments_button);
  gtk_widget_class_bind_template_child (widget_class, TjComparePage, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "left_chosen_cb",
                                                G_CALLBACK (tj_compare_page_left_chosen_cb));
  gtk_widget_class_bind_template_callback_full (widget_class, "right_chosen_cb",
                                                G_CALLBACK (tj_compare_page_right_chosen_cb));
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "compare.moments", NULL, moments_action);
  gtk_widget_class_install_property_action (widget_class, "compare.by-delay", "by-delay");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "compare.copy", NULL);
}

static void
tj_compare_page_init (TjComparePage *self)
{
  self->left_id = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_compare_page_new (TjSession *session, gboolean follow)
{
  TjComparePage *self = g_object_new (TJ_TYPE_COMPARE_PAGE, NULL);

  self->session = g_object_ref (session);
  self->follow = follow;
  gtk_widget_set_visible (self->back, !follow);
  gtk_widget_set_visible (self->left_box, !follow);
  if (follow)
    gtk_label_set_label (self->right_label, _ ("_Compare with"));
  tj_compare_page_add_choices (self);
  tj_compare_page_add_columns (self);
  tj_compare_page_fill_choices (self);
  show_where_useful (self);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (tj_session_document (session), "history-changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
