// SPDX-License-Identifier: EUPL-1.2
#include "tj-chooser.h"

#include <glib/gi18n.h>

#include "tj-adding.h"
#include "tj-chooser-list.h"

#define INDENT 16

struct _TjChooser
{
  GtkPopover parent_instance;

  /* Owned */
  TjSession *session;
  TjChooserList *list; /* (nullable): while it is open */

  TjKind kind;
  gboolean allow_none;
  TjId current;
  TjId excluded;
  TjChooserDetail detail; /* (nullable) */
  gpointer detail_data;

  /* Template */
  GtkSearchEntry *search;
  GtkListView *view;
  GtkSingleSelection *selection;
  GtkStack *stack;
};

static guint chosen_signal;

G_DEFINE_FINAL_TYPE (TjChooser, tj_chooser, GTK_TYPE_POPOVER)

/* Rows ----------------------------------------------------------------------------------------------------------- */

static GtkWidget *
row_label (GtkWidget *row, const char *class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  if (class)
    gtk_widget_add_css_class (label, class);
  gtk_box_append (GTK_BOX (row), label);
  return label;
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  gtk_label_set_width_chars (GTK_LABEL (row_label (row, "dimmed")), 4);
  gtk_widget_set_hexpand (row_label (row, NULL), TRUE);
  row_label (row, "dimmed");
  gtk_list_item_set_child (item, row);
}

static gboolean
is_searching (TjChooser *self)
{
  return *gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0';
}

/* What tells two records of the same name apart: their kind, or what they are part of. */
static char *
detail_of (TjChooser *self, const TjRecord *record)
{
  const TjKindInfo *info = tj_kind (record->kind);
  const TjField *above = tj_kind_parent_field (record->kind);

  if (self->detail)
    return self->detail (self->detail_data, record);
  if (self->kind == TJ_KIND_ANY)
    return g_strdup (_ (info->label));
  if (above == NULL && info->owner_field)
    above = tj_kind_field (record->kind, info->owner_field);
  if (above == NULL || !is_searching (self))
    return g_strdup ("");
  return tj_model_format (tj_session_model (self->session), above, record);
}

static void
show_text (GtkWidget *label, const char *text)
{
  gtk_label_set_text (GTK_LABEL (label), text ? text : "");
  gtk_widget_set_visible (label, text && *text);
}

static void
bind_cb (TjChooser *self, GtkListItem *item)
{
  GtkWidget *number = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  GtkWidget *title = gtk_widget_get_next_sibling (number), *more = gtk_widget_get_next_sibling (title);
  g_autofree char *words = NULL, *spoken = NULL;
  const TjRecord *record = NULL;
  guint depth = 0;
  TjId id = 0;
  TjOffer offer;
  int indent;

  if (self->list == NULL)
    return;
  offer = tj_chooser_list_offer (self->list, gtk_list_item_get_position (item), &id, &depth);
  indent = is_searching (self) ? 0 : (int) MIN (depth, 8) * INDENT;
  if (offer == TJ_OFFER_RECORD)
    record = tj_model_get (tj_session_model (self->session), id);
  if (record)
    words = detail_of (self, record);
  gtk_label_set_text (GTK_LABEL (title), gtk_string_object_get_string (gtk_list_item_get_item (item)));
  spoken = g_strjoin (", ", gtk_string_object_get_string (gtk_list_item_get_item (item)),
                      words && *words ? words : NULL, NULL);
  gtk_list_item_set_accessible_label (item, spoken);
  show_text (number, record ? tj_chooser_list_number (record) : NULL);
  show_text (more, words);
  gtk_widget_set_margin_start (number, indent);
  gtk_widget_set_margin_start (title, gtk_widget_get_visible (number) ? 0 : indent);
  if (offer == TJ_OFFER_RECORD)
    gtk_widget_remove_css_class (title, "dimmed");
  else
    gtk_widget_add_css_class (title, "dimmed");
}

/* Choosing ------------------------------------------------------------------------------------------------------- */

static void
choose (TjChooser *self, guint position)
{
  g_autoptr (TjChooser) keep = g_object_ref (self);
  g_autofree char *title = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->search))));
  TjId id = 0;
  TjOffer offer;

  if (self->list == NULL || position >= g_list_model_get_n_items (G_LIST_MODEL (self->list)))
    return;
  offer = tj_chooser_list_offer (self->list, position, &id, NULL);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (offer == TJ_OFFER_ADD)
    id = tj_adding_titled (self->session, self->kind, title, NULL, 0);
  if (id != 0 || offer == TJ_OFFER_NONE)
    g_signal_emit (self, chosen_signal, 0, (gint64) id);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjChooser *self = TJ_CHOOSER (widget);

  choose (self, gtk_single_selection_get_selected (self->selection));
}

static void
activate_cb (TjChooser *self, guint position)
{
  choose (self, position);
}

/* Moves the selection while the search entry keeps the focus. */
static void
select_row (TjChooser *self, guint position)
{
  GtkStringObject *item;

  gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_SELECT, NULL);
  item = gtk_single_selection_get_selected_item (self->selection);
  if (item)
    gtk_accessible_announce (GTK_ACCESSIBLE (self->search), gtk_string_object_get_string (item),
                             GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjChooser *self = TJ_CHOOSER (widget);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));
  guint position = gtk_single_selection_get_selected (self->selection);
  int step = g_variant_get_int32 (parameter);

  if (n == 0)
    return;
  if (position >= n)
    position = step > 0 ? 0 : n - 1;
  else
    position = (guint) CLAMP ((int) position + step, 0, (int) n - 1);
  select_row (self, position);
}

static void
search_cb (TjChooser *self)
{
  const char *query = gtk_editable_get_text (GTK_EDITABLE (self->search));
  gboolean add = self->kind != TJ_KIND_ANY && tj_adding_takes_title (self->kind) && tj_session_writable (self->session);
  guint position = 0, n;

  if (self->list == NULL)
    return;
  tj_chooser_list_search (self->list, query, self->allow_none, add);
  n = g_list_model_get_n_items (G_LIST_MODEL (self->list));
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "nothing");
  if (*query == '\0')
    position = tj_chooser_list_find (self->list, self->current);
  gtk_single_selection_set_selected (self->selection, position);
  if (position < n)
    gtk_list_view_scroll_to (self->view, position, GTK_LIST_SCROLL_NONE, NULL);
}

static void
stop_search_cb (TjChooser *self)
{
  gtk_popover_popdown (GTK_POPOVER (self));
}

/* The popover ---------------------------------------------------------------------------------------------------- */

static void
tj_chooser_map (GtkWidget *widget)
{
  TjChooser *self = TJ_CHOOSER (widget);

  g_clear_object (&self->list);
  self->list = tj_chooser_list_new (tj_session_model (self->session), self->kind, tj_session_project (self->session),
                                    self->excluded);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (self->list));
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  search_cb (self);
  GTK_WIDGET_CLASS (tj_chooser_parent_class)->map (widget);
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
tj_chooser_unmap (GtkWidget *widget)
{
  TjChooser *self = TJ_CHOOSER (widget);

  GTK_WIDGET_CLASS (tj_chooser_parent_class)->unmap (widget);
  gtk_single_selection_set_model (self->selection, NULL);
  g_clear_object (&self->list);
}

static void
tj_chooser_dispose (GObject *object)
{
  TjChooser *self = TJ_CHOOSER (object);

  if (self->selection)
    gtk_single_selection_set_model (self->selection, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_CHOOSER);
  g_clear_object (&self->list);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_chooser_parent_class)->dispose (object);
}

static void
tj_chooser_class_init (TjChooserClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_chooser_dispose;
  widget_class->map = tj_chooser_map;
  widget_class->unmap = tj_chooser_unmap;
  chosen_signal
      = g_signal_new ("chosen", TJ_TYPE_CHOOSER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);

  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/shared/tj-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, TjChooser, search);
  gtk_widget_class_bind_template_child (widget_class, TjChooser, view);
  gtk_widget_class_bind_template_child (widget_class, TjChooser, selection);
  gtk_widget_class_bind_template_child (widget_class, TjChooser, stack);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);

  gtk_widget_class_install_action (widget_class, "chooser.choose", NULL, choose_action);
  gtk_widget_class_install_action (widget_class, "chooser.move", "i", move_action);
}

static void
tj_chooser_init (TjChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_chooser_new (TjSession *session, TjKind kind, gboolean allow_none)
{
  TjChooser *self = g_object_new (TJ_TYPE_CHOOSER, NULL);

  self->session = g_object_ref (session);
  tj_chooser_set_kind (self, kind, allow_none);
  return GTK_WIDGET (self);
}

void
tj_chooser_set_kind (TjChooser *self, TjKind kind, gboolean allow_none)
{
  self->kind = kind;
  self->allow_none = allow_none;
}

void
tj_chooser_set_current (TjChooser *self, TjId id)
{
  self->current = id;
}

void
tj_chooser_set_excluded (TjChooser *self, TjId id)
{
  self->excluded = id;
}

void
tj_chooser_set_detail (TjChooser *self, TjChooserDetail detail, gpointer data)
{
  self->detail = detail;
  self->detail_data = data;
}
