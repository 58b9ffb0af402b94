// SPDX-License-Identifier: EUPL-1.2
#include "tj-filter-bar.h"

#include <adwaita.h>
#include <glib/gi18n.h>

struct _TjFilterBar
{
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *entry;
  GtkWidget *switches;
  GtkWidget *lead;
  GtkWidget *chip;
  GtkWidget *words;

  GtkWidget *quick[TJ_N_QUICK];
  TjPlanningFilter filter;
  gboolean setting; /* the bar is set, not the user chooses */
};

G_DEFINE_FINAL_TYPE (TjFilterBar, tj_filter_bar, GTK_TYPE_WIDGET)

static guint changed_signal, closed_signal;

static void
read_lead (TjFilterBar *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->lead));
  GtkStringObject *item = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->lead));

  self->filter.lead = selected > 0 && item ? g_strdup (gtk_string_object_get_string (item)) : NULL;
}

static void
read_widgets (TjFilterBar *self)
{
  g_autofree char *text = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  self->filter.quick = 0;
  for (guint i = 0; i < TJ_N_QUICK; i++)
    if (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->quick[i])))
      self->filter.quick |= 1u << i;
  self->filter.text = *g_strstrip (text) ? g_steal_pointer (&text) : NULL;
  read_lead (self);
}

static void
changed_cb (TjFilterBar *self)
{
  TjPlanningFilter before = self->filter;
  gboolean same;

  if (self->setting)
    return;
  read_widgets (self);
  same = tj_planning_filter_equal (&before, &self->filter);
  tj_planning_filter_clear (&before);
  /* The entry tells of its text also when it is new, and of a space. */
  if (same)
    return;
  gtk_widget_set_visible (self->chip, !tj_planning_filter_is_empty (&self->filter));
  g_signal_emit (self, changed_signal, 0);
}

static void
stop_cb (TjFilterBar *self)
{
  g_signal_emit (self, closed_signal, 0);
}

const TjPlanningFilter *
tj_filter_bar_get (TjFilterBar *self)
{
  return &self->filter;
}

void
tj_filter_bar_set_quick (TjFilterBar *self, guint quick)
{
  self->setting = TRUE;
  for (guint i = 0; i < TJ_N_QUICK; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->quick[i]), (quick & (1u << i)) != 0);
  self->setting = FALSE;
  changed_cb (self);
}

void
tj_filter_bar_set_text (TjFilterBar *self, const char *text)
{
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
  self->setting = FALSE;
  changed_cb (self);
}

void
tj_filter_bar_clear (TjFilterBar *self)
{
  self->setting = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->lead), 0);
  self->setting = FALSE;
  tj_filter_bar_set_quick (self, 0);
}

static void
clear_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_filter_bar_clear (TJ_FILTER_BAR (widget));
  tj_filter_bar_focus (TJ_FILTER_BAR (widget));
}

void
tj_filter_bar_set_leads (TjFilterBar *self, const char *const *names)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (NULL);
  guint selected = 0;

  gtk_string_list_append (list, _ ("All leads"));
  for (guint i = 0; names[i]; i++)
    {
      gtk_string_list_append (list, names[i]);
      if (g_strcmp0 (names[i], self->filter.lead) == 0)
        selected = i + 1;
    }
  self->setting = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->lead), G_LIST_MODEL (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->lead), selected);
  self->setting = FALSE;
}

void
tj_filter_bar_show_count (TjFilterBar *self, guint n, guint of)
{
  g_autofree char *words = tj_planning_filter_words (&self->filter);
  /* Translators: the filters that are on, how many activities fit, and of how many. */
  g_autofree char *text = g_strdup_printf (_ ("Filter: %s · %u of %u"), words, n, of);

  gtk_label_set_label (GTK_LABEL (self->words), text);
}

void
tj_filter_bar_focus (TjFilterBar *self)
{
  gtk_widget_grab_focus (self->entry);
}

static void
add_switches (TjFilterBar *self)
{
  for (guint i = 0; i < TJ_N_QUICK; i++)
    {
      self->quick[i] = gtk_toggle_button_new_with_label (tj_planning_quick_label (i));
      gtk_widget_add_css_class (self->quick[i], "tj-kind");
      gtk_widget_set_focus_on_click (self->quick[i], FALSE);
      g_signal_connect_swapped (self->quick[i], "toggled", G_CALLBACK (changed_cb), self);
      adw_wrap_box_insert_child_after (ADW_WRAP_BOX (self->switches), self->quick[i],
                                       i == 0 ? self->entry : self->quick[i - 1]);
    }
}

static void
tj_filter_bar_dispose (GObject *object)
{
  TJ_FILTER_BAR (object)->setting = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_FILTER_BAR);
  G_OBJECT_CLASS (tj_filter_bar_parent_class)->dispose (object);
}

static void
tj_filter_bar_finalize (GObject *object)
{
  tj_planning_filter_clear (&TJ_FILTER_BAR (object)->filter);
  G_OBJECT_CLASS (tj_filter_bar_parent_class)->finalize (object);
}

static void
tj_filter_bar_class_init (TjFilterBarClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_filter_bar_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_filter_bar_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/planning/tj-filter-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, TjFilterBar, entry);
  gtk_widget_class_bind_template_child (widget_class, TjFilterBar, switches);
  gtk_widget_class_bind_template_child (widget_class, TjFilterBar, lead);
  gtk_widget_class_bind_template_child (widget_class, TjFilterBar, chip);
  gtk_widget_class_bind_template_child (widget_class, TjFilterBar, words);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_install_action (widget_class, "filter.clear", NULL, clear_action);
  changed_signal = g_signal_new ("changed", TJ_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  closed_signal = g_signal_new ("closed", TJ_TYPE_FILTER_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
tj_filter_bar_init (TjFilterBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  add_switches (self);
}
