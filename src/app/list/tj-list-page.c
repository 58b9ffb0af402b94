// SPDX-License-Identifier: EUPL-1.2
#include "tj-list-page.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-cell.h"
#include "tj-list-order.h"
#include "tj-new-record.h"
#include "tj-rows.h"

#define REVEAL_DELAY 40 /* milliseconds */

struct _TjListPage {
  GtkWidget parent_instance;

  /* Template */
  GtkWidget *kinds;
  GtkWidget *filter;
  GtkWidget *group;
  GtkWidget *stack;
  GtkWidget *view;
  GtkWidget *empty;
  GtkWidget *empty_add;

  /* Owned */
  TjSession *session;
  TjRows *rows;
  GtkSortListModel *sorted;
  GtkMultiSelection *selection;
  GtkListItemFactory *headings; /* of the groups */
  GPtrArray *columns; /* (element-type TjField) what the list shows, in order */
  GtkWidget *links;   /* (unowned) (nullable) the menu of lists of links */
  GPtrArray *groups;  /* (element-type TjField) what can be grouped by; the first is NULL */

  const TjPageInfo *info;
  TjKind kind;
  gboolean selecting; /* the page selects, not the user */
  TjId revealed;      /* what is to be scrolled to, by reveal_source */
  guint reveal_source;
};

G_DEFINE_FINAL_TYPE (TjListPage, tj_list_page, GTK_TYPE_WIDGET)

static gconstpointer
record_of_row (TjListPage *self, gpointer row)
{
  return tj_model_get (tj_session_model (self->session), tj_row_id (TJ_ROW (row)));
}

/* Columns --------------------------------------------------------------------------------------------------------- */

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  TjListPage *self = data;
  const TjField *field = g_object_get_data (G_OBJECT (factory), "field");

  gtk_column_view_cell_set_child (item, tj_cell_new (self->session, field, NULL, NULL));
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  tj_cell_bind (TJ_CELL (gtk_column_view_cell_get_child (item)), gtk_column_view_cell_get_item (item));
}

static void
unbind_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  tj_cell_bind (TJ_CELL (gtk_column_view_cell_get_child (item)), NULL);
}

/* What a sorter needs; freed with it. */
typedef struct {
  TjListPage *page; /* borrowed: outlives its columns */
  const TjField *field;
} SortData;

static int
sort_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  SortData *sort = data;
  gconstpointer one = record_of_row (sort->page, (gpointer) a), other = record_of_row (sort->page, (gpointer) b);

  if (one == NULL || other == NULL)
    return GTK_ORDERING_EQUAL;
  return tj_list_compare (tj_session_model (sort->page->session), sort->field, one, other);
}

static GtkSorter *
sorter_for (TjListPage *self, const TjField *field)
{
  SortData *sort = g_new0 (SortData, 1);

  sort->page = self;
  sort->field = field;
  return GTK_SORTER (gtk_custom_sorter_new (sort_cb, sort, g_free));
}

/* Room by what a field usually holds, in pixels; the title takes what is left. */
static int
width_of (const TjField *field)
{
  switch (field->type)
    {
    case TJ_TYPE_TICK:
      return 90;
    case TJ_TYPE_NUMBER:
      return 110;
    case TJ_TYPE_TEXT:
      return g_str_equal (field->name, "number") || g_str_equal (field->name, "code") ? 90 : 190;
    case TJ_TYPE_SERIES:
      return 240;
    case TJ_TYPE_REF:
    case TJ_TYPE_CADENCE:
      return 190;
    default:
      return 140;
    }
}

/* A heading is never cut: about 8 pixels a letter and the sorting arrow. */
static int
width_of_heading (const TjField *field)
{
  return 8 * (int) g_utf8_strlen (_ (field->label), -1) + 34;
}

static void
add_column (TjListPage *self, const TjField *field)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (_ (field->label), factory);
  g_autoptr (GtkSorter) sorter = sorter_for (self, field);
  gboolean title = g_str_equal (field->name, tj_kind (self->kind)->title_field);

  g_object_set_data (G_OBJECT (factory), "field", (gpointer) field);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell_cb), self);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  if (title)
    gtk_column_view_column_set_expand (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, title ? 280 : MAX (width_of (field), width_of_heading (field)));
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
}

static void
remove_columns (TjListPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (GTK_COLUMN_VIEW (self->view), column);
    }
}

/* A link's owner is internal to the inspector, but a column here: the list holds the links of all owners. */
static gboolean
is_column (const TjKindInfo *info, const TjField *field)
{
  return (field->flags & TJ_COLUMN) || g_strcmp0 (field->name, info->owner_field) == 0;
}

static void
rebuild_columns (TjListPage *self)
{
  const TjKindInfo *info = tj_kind (self->kind);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  remove_columns (self);
  g_ptr_array_set_size (self->columns, 0);
  g_ptr_array_set_size (self->groups, 0);
  g_ptr_array_add (self->groups, NULL);
  gtk_string_list_append (names, _ ("Nothing"));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];

      if (!is_column (info, field))
        continue;
      g_ptr_array_add (self->columns, (gpointer) field);
      add_column (self, field);
      if (field->type == TJ_TYPE_ENUM || field->type == TJ_TYPE_TICK || field->type == TJ_TYPE_REF)
        {
          g_ptr_array_add (self->groups, (gpointer) field);
          gtk_string_list_append (names, _ (field->label));
        }
    }
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->group), G_LIST_MODEL (names));
  gtk_widget_set_sensitive (self->group, self->groups->len > 1);
}

/* Rows ------------------------------------------------------------------------------------------------------------ */

static void
show_state (TjListPage *self, guint all, guint shown)
{
  const TjKindInfo *info = tj_kind (self->kind);
  AdwStatusPage *empty = ADW_STATUS_PAGE (self->empty);

  adw_status_page_set_icon_name (empty, self->info->icon);
  adw_status_page_set_title (empty, _ (info->plural));
  adw_status_page_set_description (empty, info->empty_hint ? _ (info->empty_hint) : NULL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), shown ? "list" : all ? "no-match" : "empty");
}

static void
rebuild_rows (TjListPage *self)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (GArray) ids = tj_list_ids (model, self->kind, tj_session_project (self->session));
  g_autofree char *needle = tj_list_fold (gtk_editable_get_text (GTK_EDITABLE (self->filter)));
  g_autofree TjRowData *data = g_new0 (TjRowData, MAX (ids->len, 1));
  guint n = 0;

  for (guint i = 0; i < ids->len; i++)
    {
      TjId id = g_array_index (ids, TjId, i);

      if (tj_list_matches (model, tj_model_get (model, id), self->columns, needle))
        data[n++].id = id;
    }
  tj_rows_set (self->rows, data, n);
  show_state (self, ids->len, n);
}

static guint
position_of (TjListPage *self, TjId id)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (TjRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), i);

      if (tj_row_id (row) == id)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
select_id (TjListPage *self, TjId id, gboolean focus)
{
  guint position = position_of (self, id);

  if (position == GTK_INVALID_LIST_POSITION)
    return;
  self->selecting = TRUE;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gtk_column_view_scroll_to (GTK_COLUMN_VIEW (self->view), position, NULL,
                             focus ? GTK_LIST_SCROLL_FOCUS : GTK_LIST_SCROLL_NONE, NULL);
  self->selecting = FALSE;
}

static void
changed_cb (TjListPage *self, const TjEdit *edit)
{
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  rebuild_rows (self);
  /* Also rows of others may show the title of what changed. */
  tj_rows_touch (self->rows, 0);
}

/* The chosen ones in the order of the list. (element-type TjId) */
static GArray *
selected_ids (TjListPage *self)
{
  g_autoptr (GtkBitset) set = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, set, &position); more;
       more = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (TjRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
      TjId id = tj_row_id (row);

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
update_actions (TjListPage *self, guint n_selected)
{
  gboolean writable = tj_session_writable (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.paste", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", writable && n_selected > 0);
}

static void
selection_changed_cb (TjListPage *self)
{
  g_autoptr (GArray) ids = selected_ids (self);

  update_actions (self, ids->len);
  if (ids->len == 1 && !self->selecting)
    tj_session_select (self->session, g_array_index (ids, TjId, 0));
}

static void
filter_changed_cb (TjListPage *self)
{
  rebuild_rows (self);
}

static void
group_changed_cb (TjListPage *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->group));
  const TjField *field = selected < self->groups->len ? g_ptr_array_index (self->groups, selected) : NULL;
  g_autoptr (GtkSorter) sorter = field ? sorter_for (self, field) : NULL;

  g_object_set_data (G_OBJECT (self->view), "group", (gpointer) field);
  gtk_sort_list_model_set_section_sorter (self->sorted, sorter);
  gtk_column_view_set_header_factory (GTK_COLUMN_VIEW (self->view), field ? self->headings : NULL);
}

/* The heading of a group: the field's label and what its rows have in common. */
static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  TjListPage *self = data;
  const TjField *field = g_object_get_data (G_OBJECT (self->view), "group");
  gconstpointer record = record_of_row (self, gtk_list_header_get_item (header));
  g_autofree char *value = field && record ? tj_model_format (tj_session_model (self->session), field, record) : NULL;
  g_autofree char *text = g_strdup_printf ("%s (%u)", value && *value ? value : _ ("Not filled in"),
                                           gtk_list_header_get_n_items (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

/* Kinds ----------------------------------------------------------------------------------------------------------- */

static void
show_active_kind (TjListPage *self)
{
  const TjKindInfo *info = tj_kind (self->kind);

  for (GtkWidget *button = gtk_widget_get_first_child (self->kinds); button;
       button = gtk_widget_get_next_sibling (button))
    if (GTK_IS_TOGGLE_BUTTON (button))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind")) == (int) self->kind);
  if (self->links)
    gtk_menu_button_set_label (GTK_MENU_BUTTON (self->links),
                               info->flags & TJ_KIND_LINK ? _ (info->plural) : _ ("More lists"));
}

void
tj_list_page_show_kind (TjListPage *self, TjKind kind)
{
  if (self->kind == kind)
    return;
  self->kind = kind;
  show_active_kind (self);
  /* Cells of the new kind must not meet rows of the old one. */
  tj_rows_set (self->rows, NULL, 0);
  rebuild_columns (self);
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  rebuild_rows (self);
  update_actions (self, 0);
}

static void
kind_toggled_cb (TjListPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    tj_list_page_show_kind (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind")));
}

static void
kind_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_list_page_show_kind (TJ_LIST_PAGE (widget), g_variant_get_int32 (parameter));
}

/* Links are best seen with what they belong to; their own lists stand together behind one button. */
static void
add_menu_of_links (TjListPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; self->info->kinds[i] != TJ_KIND_NONE; i++)
    {
      const TjKindInfo *info = tj_kind (self->info->kinds[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (info->plural), NULL);

      if (!(info->flags & TJ_KIND_LINK))
        continue;
      g_menu_item_set_action_and_target (item, "page.kind", "i", (int) info->kind);
      g_menu_append_item (menu, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return;
  self->links = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->links), _ ("More lists"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->links), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (self->links, "tj-kind-menu");
  adw_wrap_box_append (ADW_WRAP_BOX (self->kinds), self->links);
}

static void
add_kind_buttons (TjListPage *self)
{
  GtkToggleButton *first = NULL;

  for (guint i = 0; self->info->kinds[i] != TJ_KIND_NONE; i++)
    {
      TjKind kind = self->info->kinds[i];
      GtkWidget *button;

      if (tj_kind (kind)->flags & TJ_KIND_LINK)
        continue;
      button = gtk_toggle_button_new_with_label (_ (tj_kind (kind)->plural));
      g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (kind));
      gtk_widget_add_css_class (button, "tj-kind");
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (button);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (kind_toggled_cb), self);
      adw_wrap_box_append (ADW_WRAP_BOX (self->kinds), button);
    }
  add_menu_of_links (self);
  gtk_widget_set_visible (self->kinds, self->info->kinds[1] != TJ_KIND_NONE);
}

static gboolean
show_revealed_cb (gpointer data)
{
  TjListPage *self = data;

  self->reveal_source = 0;
  select_id (self, self->revealed, TRUE);
  return G_SOURCE_REMOVE;
}

void
tj_list_page_reveal (TjListPage *self, TjId id)
{
  const TjRecord *record = tj_model_get (tj_session_model (self->session), id);

  if (record == NULL)
    return;
  tj_list_page_show_kind (self, record->kind);
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  rebuild_rows (self);
  select_id (self, id, TRUE);
  /* Again once the page is laid out, and a dialog that led here is gone. */
  self->revealed = id;
  if (self->reveal_source == 0)
    self->reveal_source = g_timeout_add (REVEAL_DELAY, show_revealed_cb, self);
}

/* Actions --------------------------------------------------------------------------------------------------------- */

static const TjField *
title_field (TjListPage *self)
{
  return tj_kind_field (self->kind, tj_kind (self->kind)->title_field);
}

static void
activate_cb (TjListPage *self)
{
  tj_cell_edit_focused (self->view, title_field (self));
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  activate_cb (TJ_LIST_PAGE (widget));
}

static gboolean
edit_when_shown (gpointer data)
{
  activate_cb (TJ_LIST_PAGE (data));
  return G_SOURCE_REMOVE;
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjListPage *self = TJ_LIST_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = g_strdup_printf (_ ("Add: %s"), _ (tj_kind (self->kind)->label));
  TjRecord *record = tj_session_new_record (self->session, self->kind, &error);
  TjEdit *edit;
  TjId id;

  if (record == NULL)
    {
      tj_session_problem (self->session, error->message);
      return;
    }
  id = record->id;
  edit = tj_edit_new (label);
  tj_edit_insert (edit, record);
  if (!tj_session_commit (self->session, edit))
    return;
  tj_list_page_reveal (self, id);
  tj_session_select (self->session, id);
  /* The row gets its widgets at the next layout; only then can it be edited. */
  g_timeout_add_full (G_PRIORITY_DEFAULT, 60, edit_when_shown, g_object_ref (self), g_object_unref);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjListPage *self = TJ_LIST_PAGE (widget);
  g_autoptr (GArray) ids = selected_ids (self);

  tj_session_delete (self->session, ids);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjListPage *self = TJ_LIST_PAGE (widget);
  g_autoptr (GArray) ids = selected_ids (self);
  g_autofree char *text
      = tj_copy_records (tj_session_model (self->session), (const TjField *const *) self->columns->pdata,
                         self->columns->len, (const TjId *) (gpointer) ids->data, ids->len);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
paste_text (TjListPage *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  TjEdit *edit = tj_paste_records (tj_session_model (self->session), self->kind, tj_session_project (self->session),
                                   tj_session_selected (self->session), (const TjField *const *) self->columns->pdata,
                                   self->columns->len, text, &n, &error);

  if (edit == NULL)
    tj_session_problem (self->session, error->message);
  else
    tj_session_commit (self->session, edit);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjListPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text)
    paste_text (self, text);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
map_cb (TjListPage *self)
{
  rebuild_rows (self);
  tj_rows_touch (self->rows, 0);
}

static void
connect_view (TjListPage *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));

  self->headings = gtk_signal_list_item_factory_new ();
  self->rows = tj_rows_new ();
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)), g_object_ref (sorter));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect (self->headings, "setup", G_CALLBACK (setup_header_cb), self);
  g_signal_connect (self->headings, "bind", G_CALLBACK (bind_header_cb), self);
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
}

GtkWidget *
tj_list_page_new (TjSession *session, const TjPageInfo *info)
{
  TjListPage *self = g_object_new (TJ_TYPE_LIST_PAGE, NULL);

  self->session = g_object_ref (session);
  self->info = info;
  connect_view (self);
  add_kind_buttons (self);
  tj_list_page_show_kind (self, info->kinds[0]);
  g_signal_connect_object (session, "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (rebuild_rows), self, G_CONNECT_SWAPPED);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
  return GTK_WIDGET (self);
}

static void
tj_list_page_dispose (GObject *object)
{
  TjListPage *self = TJ_LIST_PAGE (object);
  GtkWidget *child;

  g_clear_handle_id (&self->reveal_source, g_source_remove);
  if (self->view)
    remove_columns (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_LIST_PAGE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->headings);
  g_clear_object (&self->selection);
  g_clear_object (&self->sorted);
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  G_OBJECT_CLASS (tj_list_page_parent_class)->dispose (object);
}

static void
tj_list_page_finalize (GObject *object)
{
  TjListPage *self = TJ_LIST_PAGE (object);

  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->groups);
  G_OBJECT_CLASS (tj_list_page_parent_class)->finalize (object);
}

static void
tj_list_page_class_init (TjListPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_list_page_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_list_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/list/tj-list-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TjListPage, kinds);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, filter);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, group);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, view);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, empty_add);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, group_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_install_action (widget_class, "page.kind", "i", kind_action);
  gtk_widget_class_install_action (widget_class, "page.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "page.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "page.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "page.paste", NULL);
}

static void
tj_list_page_init (TjListPage *self)
{
  self->columns = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
