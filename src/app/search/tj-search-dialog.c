// SPDX-License-Identifier: EUPL-1.2
#include "tj-search-dialog.h"

#include <glib/gi18n.h>

#include "tj-search-engine.h"
#include "tj-search-row.h"

/* How long one piece of work may take: half a frame, so that typing and drawing go on. */
#define SLICE (6 * 1000)

struct _TjSearchDialog
{
  AdwDialog parent_instance;

  /* Template children */
  GtkSearchEntry *entry;
  GtkStack *stack;
  GtkLabel *count_label;
  GtkListView *list;
  GtkSingleSelection *selection;
  GListStore *results;

  TjSession *session;     /* (owned) */
  TjSearchEngine *engine; /* (owned) */
  guint work;             /* source */
};

G_DEFINE_FINAL_TYPE (TjSearchDialog, tj_search_dialog, ADW_TYPE_DIALOG)

/* Looking --------------------------------------------------------------------------------------------------------- */

static void
tell_count (TjSearchDialog *self)
{
  guint n = tj_search_engine_found (self->engine);
  g_autofree char *text = NULL;

  if (n > TJ_SEARCH_MOST_HITS)
    text = g_strdup_printf (_ ("%u results; the first %u are shown"), n, TJ_SEARCH_MOST_HITS);
  else
    text = g_strdup_printf (ngettext ("%u result", "%u results", n), n);
  gtk_label_set_label (self->count_label, text);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_LOW);
}

static void
show_results (TjSearchDialog *self)
{
  TjModel *model = tj_session_model (self->session);
  const TjSearchQuery *query = tj_search_engine_query (self->engine);
  g_autoptr (GArray) hits = tj_search_engine_hits (self->engine);
  g_autoptr (GPtrArray) results = g_ptr_array_new_with_free_func (g_object_unref);

  if (tj_search_query_is_empty (query))
    return;
  for (guint i = 0; i < hits->len; i++)
    g_ptr_array_add (
        results, tj_search_result_new (model, tj_model_get (model, g_array_index (hits, TjSearchHit, i).id), query));
  g_list_store_splice (self->results, 0, g_list_model_get_n_items (G_LIST_MODEL (self->results)), results->pdata,
                       results->len);
  gtk_stack_set_visible_child_name (self->stack, results->len > 0 ? "results" : "nothing");
  if (results->len > 0)
    gtk_list_view_scroll_to (self->list, 0, GTK_LIST_SCROLL_SELECT, NULL);
  tell_count (self);
}

static gboolean
work_cb (gpointer data)
{
  TjSearchDialog *self = data;
  gint64 until = g_get_monotonic_time () + SLICE;

  while (tj_search_engine_step (self->engine))
    if (g_get_monotonic_time () >= until)
      return G_SOURCE_CONTINUE;
  self->work = 0;
  show_results (self);
  return G_SOURCE_REMOVE;
}

static void
begin_work (TjSearchDialog *self)
{
  if (self->work == 0)
    self->work = g_idle_add (work_cb, self);
}

static void
search_changed_cb (GtkSearchEntry *entry, TjSearchDialog *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));

  tj_search_engine_set_query (self->engine, text);
  if (tj_search_query_is_empty (tj_search_engine_query (self->engine)))
    gtk_stack_set_visible_child_name (self->stack, "hint");
  begin_work (self);
}

/* The records that the engine knows are no longer those of the file. */
static void
changed_cb (TjSearchDialog *self)
{
  g_clear_pointer (&self->engine, tj_search_engine_free);
  self->engine = tj_search_engine_new (tj_session_model (self->session));
  search_changed_cb (self->entry, self);
}

/* Actions --------------------------------------------------------------------------------------------------------- */

static void
open_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjSearchDialog *self = TJ_SEARCH_DIALOG (widget);
  TjSearchResult *result = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (TjSession) session = g_object_ref (self->session);
  TjId id;

  /* What is still looked for is not what is on the screen. */
  if (result == NULL || self->work || !g_str_equal (gtk_stack_get_visible_child_name (self->stack), "results"))
    return;
  id = tj_search_result_id (result);
  adw_dialog_close (ADW_DIALOG (self));
  tj_session_reveal (session, id);
}

static void
move_selection (TjSearchDialog *self, int step)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->results));
  gint64 position = (gint64) gtk_single_selection_get_selected (self->selection) + step;

  if (n > 0)
    gtk_list_view_scroll_to (self->list, (guint) CLAMP (position, 0, (gint64) n - 1), GTK_LIST_SCROLL_SELECT, NULL);
}

static void
next_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_selection (TJ_SEARCH_DIALOG (widget), 1);
}

static void
previous_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_selection (TJ_SEARCH_DIALOG (widget), -1);
}

static void
activate_cb (TjSearchDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "search.open", NULL);
}

static void
row_activated_cb (GtkListView *list, guint position, TjSearchDialog *self)
{
  gtk_single_selection_set_selected (self->selection, position);
  gtk_widget_activate_action (GTK_WIDGET (self), "search.open", NULL);
}

static void
stop_search_cb (TjSearchDialog *self)
{
  adw_dialog_close (ADW_DIALOG (self));
}

/* The arrows move through the list while the typing goes on in the entry. */
static gboolean
key_pressed_cb (GtkEventControllerKey *keys, guint key, guint code, GdkModifierType modifiers, TjSearchDialog *self)
{
  if (key == GDK_KEY_Down || key == GDK_KEY_KP_Down)
    return gtk_widget_activate_action (GTK_WIDGET (self), "search.next", NULL);
  if (key == GDK_KEY_Up || key == GDK_KEY_KP_Up)
    return gtk_widget_activate_action (GTK_WIDGET (self), "search.previous", NULL);
  return GDK_EVENT_PROPAGATE;
}

/* Rows ------------------------------------------------------------------------------------------------------------ */

/* The list's own single-click-activate selects what the pointer happens to lie on; Enter would then go there. */
static void
row_released_cb (GtkGestureClick *click, int n_press, double x, double y, GtkListItem *item)
{
  GtkWidget *list = gtk_widget_get_ancestor (gtk_list_item_get_child (item), GTK_TYPE_LIST_VIEW);

  if (list && n_press == 1)
    gtk_widget_activate_action (list, "list.activate-item", "u", gtk_list_item_get_position (item));
}

static void
setup_row_cb (TjSearchDialog *self, GtkListItem *item)
{
  GtkWidget *row = g_object_new (TJ_TYPE_SEARCH_ROW, NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (row_released_cb), item);
  gtk_widget_add_controller (row, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (item, row);
}

static void
bind_row_cb (TjSearchDialog *self, GtkListItem *item)
{
  TjSearchResult *result = gtk_list_item_get_item (item);

  tj_search_row_set_result (TJ_SEARCH_ROW (gtk_list_item_get_child (item)), result);
  gtk_list_item_set_accessible_label (item, tj_search_result_title (result));
  gtk_list_item_set_accessible_description (item, tj_search_result_context (result));
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_search_dialog_dispose (GObject *object)
{
  TjSearchDialog *self = TJ_SEARCH_DIALOG (object);

  g_clear_handle_id (&self->work, g_source_remove);
  g_clear_pointer (&self->engine, tj_search_engine_free);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_SEARCH_DIALOG);
  G_OBJECT_CLASS (tj_search_dialog_parent_class)->dispose (object);
}

static void
tj_search_dialog_class_init (TjSearchDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_search_dialog_dispose;
  g_type_ensure (TJ_TYPE_SEARCH_RESULT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/search/tj-search-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TjSearchDialog, entry);
  gtk_widget_class_bind_template_child (widget_class, TjSearchDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, TjSearchDialog, count_label);
  gtk_widget_class_bind_template_child (widget_class, TjSearchDialog, list);
  gtk_widget_class_bind_template_child (widget_class, TjSearchDialog, selection);
  gtk_widget_class_bind_template_child (widget_class, TjSearchDialog, results);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_row_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_row_cb);
  gtk_widget_class_install_action (widget_class, "search.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "search.next", NULL, next_action);
  gtk_widget_class_install_action (widget_class, "search.previous", NULL, previous_action);
}

static void
tj_search_dialog_init (TjSearchDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_entry_set_key_capture_widget (self->entry, GTK_WIDGET (self));
}

void
tj_search_dialog_present (TjSession *session, GtkWidget *parent)
{
  TjSearchDialog *self = g_object_new (TJ_TYPE_SEARCH_DIALOG, NULL);

  self->session = g_object_ref (session);
  self->engine = tj_search_engine_new (tj_session_model (session));
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  begin_work (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
}
