// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-cell.h"
#include "tj-list-order.h"
#include "tj-list-page-private.h"

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
typedef struct
{
  TjListPage *page; /* borrowed: outlives its columns */
  const TjField *field;
} SortData;

static int
sort_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  SortData *sort = data;
  gconstpointer one = tj_list_page_record (sort->page, (gpointer) a),
                other = tj_list_page_record (sort->page, (gpointer) b);

  if (one == NULL || other == NULL)
    return GTK_ORDERING_EQUAL;
  return tj_list_compare (tj_session_model (sort->page->session), sort->field, one, other);
}

GtkSorter *
tj_list_page_sorter (TjListPage *self, const TjField *field)
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
  g_autoptr (GtkSorter) sorter = tj_list_page_sorter (self, field);
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

void
tj_list_page_remove_columns (TjListPage *self)
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

void
tj_list_page_rebuild_columns (TjListPage *self)
{
  const TjKindInfo *info = tj_kind (self->kind);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  tj_list_page_remove_columns (self);
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
