// SPDX-License-Identifier: EUPL-1.2
#include "tj-history-dialog.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-history-item.h"
#include "tj-history-text.h"
#include "tj-today.h"

struct _TjHistoryDialog
{
  AdwDialog parent_instance;

  /* Template children */
  AdwToastOverlay *toasts;
  AdwNavigationView *pages;
  GtkStack *stack;
  GListStore *items;
  AdwEntryRow *date_row;
  GtkLabel *date_problem;
  AdwPreferencesGroup *person_group;
  AdwComboRow *person_row;
  GtkStringList *people;

  TjDocument *document; /* (owned) */
  GTimeZone *zone;      /* (owned) */
  gint64 earliest;      /* the first row after which it is known how it was */

  /* What is asked about. */
  gint64 before;
  char *who; /* (owned) (nullable) */
};

G_DEFINE_FINAL_TYPE (TjHistoryDialog, tj_history_dialog, ADW_TYPE_DIALOG)

static void
tell (TjHistoryDialog *self, const char *message)
{
  AdwToast *toast = adw_toast_new (message);

  adw_toast_set_use_markup (toast, FALSE);
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/* The list -------------------------------------------------------------------------------------------------------- */

static void
show_people (TjHistoryDialog *self, const GPtrArray *rows)
{
  g_auto (GStrv) people = tj_history_people (rows);

  gtk_string_list_splice (self->people, 0, g_list_model_get_n_items (G_LIST_MODEL (self->people)),
                          (const char *const *) people);
  gtk_widget_set_visible (GTK_WIDGET (self->person_group), people[0] != NULL);
}

static void
show_history (TjHistoryDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = tj_document_history (self->document, &error);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);

  if (rows == NULL)
    {
      tell (self, error->message);
      return;
    }
  if (!tj_document_earliest (self->document, &self->earliest, NULL))
    self->earliest = G_MAXINT64;
  show_people (self, rows);
  gtk_stack_set_visible_child_name (self->stack, rows->len > 0 ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "history.clean-up",
                                 rows->len > 0 && tj_document_access (self->document) == TJ_STORE_WRITABLE);
  while (rows->len > 0)
    g_ptr_array_add (items, tj_history_item_new (g_ptr_array_steal_index (rows, rows->len - 1)));
  g_list_store_splice (self->items, 0, g_list_model_get_n_items (G_LIST_MODEL (self->items)), items->pdata, items->len);
}

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
setup_row_cb (TjHistoryDialog *self, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *compare = gtk_button_new_from_icon_name ("tj-compare-symbolic");

  gtk_widget_add_css_class (box, "tj-search-row");
  gtk_widget_set_hexpand (box, TRUE);
  gtk_box_append (GTK_BOX (box), make_label ("tj-row-title"));
  gtk_box_append (GTK_BOX (box), make_label ("tj-row-subtitle"));
  gtk_box_append (GTK_BOX (row), box);
  gtk_widget_add_css_class (compare, "flat");
  gtk_widget_set_valign (compare, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (compare, _ ("Compare with now"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (compare), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Compare with now"), -1);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (compare), "history.compare");
  gtk_box_append (GTK_BOX (row), compare);
  gtk_list_item_set_child (item, row);
}

/* Not what was the last change, which is how it is now, nor what cannot be worked out any more. */
static gboolean
is_comparable (TjHistoryDialog *self, const TjHistoryRow *row, guint position)
{
  return position > 0 && row->number >= self->earliest;
}

static void
compare (TjHistoryDialog *self, gint64 number)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.compare-moment", "x", number);
  adw_dialog_close (ADW_DIALOG (self));
}

static void
compare_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  compare (TJ_HISTORY_DIALOG (widget), g_variant_get_int64 (parameter));
}

static void
activate_cb (TjHistoryDialog *self, guint position)
{
  g_autoptr (TjHistoryItem) item = g_list_model_get_item (G_LIST_MODEL (self->items), position);
  const TjHistoryRow *row = item ? tj_history_item_row (item) : NULL;

  if (row && is_comparable (self, row, position))
    compare (self, row->number);
}

static void
bind_row_cb (TjHistoryDialog *self, GtkListItem *item)
{
  const TjHistoryRow *row = tj_history_item_row (gtk_list_item_get_item (item));
  GtkWidget *box = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_first_child (box), *compare = gtk_widget_get_next_sibling (box);
  g_autofree char *what = tj_history_what (row);
  g_autofree char *who = tj_history_who_and_when (row, tj_now (), self->zone);

  gtk_label_set_label (GTK_LABEL (title), what);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (title)), who);
  gtk_widget_set_tooltip_text (title, what);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (compare), "x", row->number);
  gtk_widget_set_visible (compare, is_comparable (self, row, gtk_list_item_get_position (item)));
  gtk_list_item_set_accessible_label (item, what);
  gtk_list_item_set_accessible_description (item, who);
}

/* Removing -------------------------------------------------------------------------------------------------------- */

static void
forget (TjHistoryDialog *self)
{
  g_autoptr (GError) error = NULL;

  if (!tj_document_forget (self->document, self->before, self->who, &error))
    {
      tell (self, error->message);
      return;
    }
  adw_navigation_view_pop (self->pages);
  tell (self, _ ("This part of the history was removed."));
}

static void
answered_cb (AdwAlertDialog *dialog, const char *response, TjHistoryDialog *self)
{
  if (g_str_equal (response, "remove"))
    forget (self);
}

/* The heading stays short: libadwaita cannot wrap a long one in a narrow dialog without a warning. */
static void
ask (TjHistoryDialog *self, const char *what)
{
  g_autofree char *body = g_strdup_printf (
      "%s\n\n%s", what,
      _ ("It cannot be brought back, and what was changed then can no longer be undone. The planning itself stays as "
         "it is. Copies of the file that you made before keep their history."));
  AdwAlertDialog *dialog = ADW_ALERT_DIALOG (adw_alert_dialog_new (_ ("Remove for good?"), body));

  adw_alert_dialog_add_responses (dialog, "cancel", _ ("_Cancel"), "remove", _ ("_Remove for good"), NULL);
  adw_alert_dialog_set_response_appearance (dialog, "remove", ADW_RESPONSE_DESTRUCTIVE);
  adw_alert_dialog_set_default_response (dialog, "cancel");
  adw_alert_dialog_set_close_response (dialog, "cancel");
  g_signal_connect_object (dialog, "response", G_CALLBACK (answered_cb), self, 0);
  adw_dialog_present (ADW_DIALOG (dialog), GTK_WIDGET (self));
}

static void
show_date_problem (TjHistoryDialog *self, const char *message)
{
  gtk_label_set_label (self->date_problem, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->date_problem), message != NULL);
  if (message)
    gtk_widget_add_css_class (GTK_WIDGET (self->date_row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->date_row), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date_row), GTK_ACCESSIBLE_STATE_INVALID,
                               message ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  if (message)
    gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
forget_before_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjHistoryDialog *self = TJ_HISTORY_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) day = NULL;
  g_autofree char *day_text = NULL;
  g_autofree char *what = NULL;
  TjDate date;
  int year;

  tj_civil_split (tj_today (), &year, NULL, NULL);
  if (!tj_history_read_day (gtk_editable_get_text (GTK_EDITABLE (self->date_row)), year, self->zone, &self->before,
                            &error))
    {
      show_date_problem (self, error->message);
      return;
    }
  show_date_problem (self, NULL);
  g_clear_pointer (&self->who, g_free);
  day = g_date_time_new_from_unix_local (self->before);
  date = tj_date_day (g_date_time_get_year (day), g_date_time_get_month (day), g_date_time_get_day_of_month (day));
  day_text = tj_date_format (&date, TRUE);
  /* Translators: %s is a date. */
  what = g_strdup_printf (_ ("All history before %s is removed for good."), day_text);
  ask (self, what);
}

static void
forget_person_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjHistoryDialog *self = TJ_HISTORY_DIALOG (widget);
  const char *who = gtk_string_list_get_string (self->people, adw_combo_row_get_selected (self->person_row));
  g_autofree char *what = NULL;

  if (who == NULL)
    return;
  self->before = 0;
  g_set_str (&self->who, who);
  /* Translators: %s is the name of a person. */
  what = g_strdup_printf (_ ("All history of %s is removed for good."), who);
  ask (self, what);
}

static void
clean_up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_date_problem (TJ_HISTORY_DIALOG (widget), NULL);
  adw_navigation_view_push_by_tag (TJ_HISTORY_DIALOG (widget)->pages, "clean-up");
}

static void
date_changed_cb (TjHistoryDialog *self)
{
  show_date_problem (self, NULL);
}

static void
date_activated_cb (TjHistoryDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "history.forget-before", NULL);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_history_dialog_dispose (GObject *object)
{
  g_clear_object (&TJ_HISTORY_DIALOG (object)->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_HISTORY_DIALOG);
  G_OBJECT_CLASS (tj_history_dialog_parent_class)->dispose (object);
}

static void
tj_history_dialog_finalize (GObject *object)
{
  TjHistoryDialog *self = TJ_HISTORY_DIALOG (object);

  g_clear_pointer (&self->zone, g_time_zone_unref);
  g_clear_pointer (&self->who, g_free);
  G_OBJECT_CLASS (tj_history_dialog_parent_class)->finalize (object);
}

static void
tj_history_dialog_class_init (TjHistoryDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_history_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_history_dialog_finalize;
  g_type_ensure (TJ_TYPE_HISTORY_ITEM);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/window/tj-history-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, toasts);
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, pages);
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, items);
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, date_problem);
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, person_group);
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, person_row);
  gtk_widget_class_bind_template_child (widget_class, TjHistoryDialog, people);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, date_activated_cb);
  gtk_widget_class_install_action (widget_class, "history.compare", "x", compare_action);
  gtk_widget_class_install_action (widget_class, "history.clean-up", NULL, clean_up_action);
  gtk_widget_class_install_action (widget_class, "history.forget-before", NULL, forget_before_action);
  gtk_widget_class_install_action (widget_class, "history.forget-person", NULL, forget_person_action);
}

static void
tj_history_dialog_init (TjHistoryDialog *self)
{
  self->zone = g_time_zone_new_local ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
tj_history_dialog_present (TjDocument *document, GtkWidget *parent)
{
  TjHistoryDialog *self = g_object_new (TJ_TYPE_HISTORY_DIALOG, NULL);

  self->document = g_object_ref (document);
  g_signal_connect_object (document, "history-changed", G_CALLBACK (show_history), self, G_CONNECT_SWAPPED);
  show_history (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
