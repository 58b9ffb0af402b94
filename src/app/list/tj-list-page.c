// SPDX-License-Identifier: EUPL-1.2
#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-cell.h"
#include "tj-editor-subject.h"
#include "tj-editors.h"
#include "tj-list-order.h"
#include "tj-list-page-private.h"
#include "tj-selection.h"

/* Of a list above an editor, in pixels: all its rows when they are few. */
#define LIST_LEAST 132
#define LIST_MOST 220
#define ROW_HEIGHT 36
#define REVEAL_DELAY 350 /* milliseconds: a dialog that closes gives the focus back until then */

G_DEFINE_FINAL_TYPE (TjListPage, tj_list_page, GTK_TYPE_WIDGET)

gconstpointer
tj_list_page_record (TjListPage *self, gpointer row)
{
  return tj_model_get (tj_session_model (self->session), tj_row_id (TJ_ROW (row)));
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
static void
selection_changed_cb (TjListPage *self)
{
  g_autoptr (GArray) ids = tj_selection_ids (self->selection);

  tj_list_page_update_actions (self, ids->len);
  if (ids->len == 1 && !self->selecting)
    tj_session_select (self->session, g_array_index (ids, TjId, 0));
}

static void
filter_changed_cb (TjListPage *self)
{
  rebuild_rows (self);
}

/* Under the list of some kinds stands an editor made for them. */
static void
show_editor (TjListPage *self)
{
  GtkWidget *editor = tj_editor_new (self->session, self->kind);
  int rows = (int) g_list_model_get_n_items (G_LIST_MODEL (self->rows)) + 1;

  gtk_paned_set_end_child (GTK_PANED (self->paned), editor);
  gtk_paned_set_resize_start_child (GTK_PANED (self->paned), editor == NULL);
  gtk_paned_set_position (GTK_PANED (self->paned), editor ? CLAMP (rows * ROW_HEIGHT, LIST_LEAST, LIST_MOST) : -1);
  if (editor == NULL)
    return;
  /* What the editor shows is chosen in the list and stands in the inspector. */
  tj_session_select (self->session, tj_editor_subject (self->session, self->kind, 0));
  select_id (self, tj_session_selected (self->session), FALSE);
}

void
tj_list_page_show_kind (TjListPage *self, TjKind kind)
{
  if (self->kind == kind)
    return;
  self->kind = kind;
  tj_list_page_show_active_kind (self);
  /* Cells of the new kind must not meet rows of the old one. */
  tj_rows_set (self->rows, NULL, 0);
  tj_list_page_rebuild_columns (self);
  gtk_editable_set_text (GTK_EDITABLE (self->filter), "");
  rebuild_rows (self);
  tj_list_page_update_actions (self, 0);
  show_editor (self);
}

static gboolean
show_revealed_cb (gpointer data)
{
  TjListPage *self = data;

  self->reveal_source = 0;
  if (!tj_cell_is_edited (self->view))
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

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
map_cb (TjListPage *self)
{
  rebuild_rows (self);
  tj_rows_touch (self->rows, 0);
  /* What was chosen here when another page came is so still. */
  if (tj_session_selected (self->session) == 0)
    selection_changed_cb (self);
}

static void
connect_view (TjListPage *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view));

  tj_list_page_add_headings (self);
  self->rows = tj_rows_new ();
  self->sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->rows)), g_object_ref (sorter));
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (selection_changed_cb), self);
}

GtkWidget *
tj_list_page_new (TjSession *session, const TjPageInfo *info)
{
  TjListPage *self = g_object_new (TJ_TYPE_LIST_PAGE, NULL);

  self->session = g_object_ref (session);
  self->info = info;
  connect_view (self);
  tj_list_page_add_kinds (self);
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
    tj_list_page_remove_columns (self);
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
  gtk_widget_class_bind_template_child (widget_class, TjListPage, paned);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, view);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, empty);
  gtk_widget_class_bind_template_child (widget_class, TjListPage, empty_add);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback_full (widget_class, "group_changed_cb",
                                                G_CALLBACK (tj_list_page_group_changed));
  gtk_widget_class_bind_template_callback_full (widget_class, "activate_cb", G_CALLBACK (tj_list_page_edit_activated));
  tj_list_page_class_init_actions (widget_class);
}

static void
tj_list_page_init (TjListPage *self)
{
  self->columns = g_ptr_array_new ();
  self->groups = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}
