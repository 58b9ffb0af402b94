// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-baseline.h"
#include "tj-compare-private.h"

/* How a choice looks ---------------------------------------------------------------------------------------------- */

/* On the button there is room for a part of a long title. */
static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 14);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 34);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autofree char *title = tj_compare_side_title (gtk_list_item_get_item (item));
  GtkWidget *label = gtk_list_item_get_child (item);

  gtk_label_set_label (GTK_LABEL (label), title);
  gtk_widget_set_tooltip_text (label, title);
}

static void
setup_heading_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

static void
bind_heading_cb (GtkSignalListItemFactory *factory, GtkListHeader *header)
{
  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)),
                       tj_compare_side_heading (gtk_list_header_get_item (header)));
}

/* The list shows titles whole, with a tick, as GTK does by itself where it knows what a title is. */
static void
add_factories (GtkDropDown *choice)
{
  g_autoptr (GtkExpression) title = gtk_property_expression_new (TJ_TYPE_COMPARE_SIDE, NULL, "title");
  g_autoptr (GtkListItemFactory) button = gtk_signal_list_item_factory_new ();

  gtk_drop_down_set_expression (choice, title);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  g_signal_connect (button, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (button, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_drop_down_set_factory (choice, button);
}

static void
add_headings (GtkDropDown *choice)
{
  g_autoptr (GtkListItemFactory) headings = gtk_signal_list_item_factory_new ();

  g_signal_connect (headings, "setup", G_CALLBACK (setup_heading_cb), NULL);
  g_signal_connect (headings, "bind", G_CALLBACK (bind_heading_cb), NULL);
  gtk_drop_down_set_header_factory (choice, headings);
}

void
tj_compare_page_add_choices (TjComparePage *self)
{
  g_autoptr (GListStore) groups = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GtkFlattenListModel) lefts = NULL;

  self->left_baselines = g_list_store_new (TJ_TYPE_COMPARE_SIDE);
  self->left_moments = g_list_store_new (TJ_TYPE_COMPARE_SIDE);
  self->rights = g_list_store_new (TJ_TYPE_COMPARE_SIDE);
  g_list_store_append (groups, self->left_baselines);
  g_list_store_append (groups, self->left_moments);
  lefts = gtk_flatten_list_model_new (G_LIST_MODEL (g_steal_pointer (&groups)));
  add_factories (self->left);
  add_factories (self->right);
  add_headings (self->left);
  gtk_drop_down_set_search_match_mode (self->left, GTK_STRING_FILTER_MATCH_MODE_SUBSTRING);
  self->choosing = TRUE;
  gtk_drop_down_set_model (self->left, G_LIST_MODEL (lefts));
  gtk_drop_down_set_model (self->right, G_LIST_MODEL (self->rights));
  self->choosing = FALSE;
}

/* What there is to choose ----------------------------------------------------------------------------------------- */

static void
replace (GListStore *store, GPtrArray *sides)
{
  g_list_store_splice (store, 0, g_list_model_get_n_items (G_LIST_MODEL (store)), sides->pdata, sides->len);
}

static void
fill_baselines (TjComparePage *self)
{
  g_autoptr (GPtrArray) baselines
      = tj_baseline_list (tj_session_model (self->session), tj_session_project (self->session));
  g_autoptr (GPtrArray) lefts = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rights = g_ptr_array_new_with_free_func (g_object_unref);

  g_ptr_array_add (rights, tj_compare_side_new_now ());
  for (guint i = 0; i < baselines->len; i++)
    {
      g_ptr_array_add (lefts, tj_compare_side_new_baseline (g_ptr_array_index (baselines, i)));
      g_ptr_array_add (rights, tj_compare_side_new_baseline (g_ptr_array_index (baselines, i)));
    }
  replace (self->left_baselines, lefts);
  replace (self->rights, rights);
}

/* The last first; after the last row of all it is now. */
static void
fill_moments (TjComparePage *self)
{
  TjDocument *document = tj_session_document (self->session);
  g_autoptr (GPtrArray) rows = tj_document_history (document, NULL);
  g_autoptr (GPtrArray) sides = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 earliest = 0;

  if (rows && rows->len > 0 && tj_document_earliest (document, &earliest, NULL))
    {
      g_ptr_array_set_size (rows, (int) rows->len - 1);
      for (guint i = rows->len; i-- > 0;)
        {
          const TjHistoryRow *row = g_ptr_array_index (rows, i);

          if (row->number >= earliest)
            g_ptr_array_add (sides, tj_compare_side_new_moment (g_ptr_array_steal_index (rows, i)));
        }
      if (earliest == 0)
        g_ptr_array_add (sides, tj_compare_side_new_moment (NULL));
    }
  replace (self->left_moments, sides);
}

static guint
find (GListModel *sides, TjCompareSort sort, gint64 id)
{
  for (guint i = 0; i < g_list_model_get_n_items (sides); i++)
    {
      g_autoptr (TjCompareSide) side = g_list_model_get_item (sides, i);

      if (tj_compare_side_sort (side) == sort && tj_compare_side_id (side) == id)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* An editor shows the baseline that is selected, or of which a line is; else the one it has. */
static void
follow_selection (TjComparePage *self)
{
  TjModel *model = tj_session_model (self->session);
  const TjRecord *selected = tj_model_get (model, tj_session_selected (self->session));

  if (selected && selected->kind == TJ_KIND_BASELINE_ITEM)
    selected = tj_model_get (model, ((const TjBaselineItem *) (gconstpointer) selected)->baseline);
  if (selected && selected->kind == TJ_KIND_BASELINE)
    {
      self->left_sort = TJ_COMPARE_BASELINE;
      self->left_id = selected->id;
    }
}

/* What is chosen at the left, when it is there still, else the newest baseline. */
static guint
settle_left (TjComparePage *self)
{
  GListModel *lefts = gtk_drop_down_get_model (self->left);
  guint position = self->left_id >= 0 ? find (lefts, self->left_sort, self->left_id) : GTK_INVALID_LIST_POSITION;
  g_autoptr (TjCompareSide) first = g_list_model_get_item (G_LIST_MODEL (self->left_baselines), 0);

  if (position != GTK_INVALID_LIST_POSITION)
    return position;
  self->left_sort = TJ_COMPARE_BASELINE;
  self->left_id = first ? tj_compare_side_id (first) : -1;
  return first ? 0 : GTK_INVALID_LIST_POSITION;
}

gboolean
tj_compare_page_fill_choices (TjComparePage *self)
{
  guint left, right;

  self->choosing = TRUE;
  fill_baselines (self);
  fill_moments (self);
  if (self->follow)
    follow_selection (self);
  left = settle_left (self);
  right = find (G_LIST_MODEL (self->rights), self->right_id ? TJ_COMPARE_BASELINE : TJ_COMPARE_NOW, self->right_id);
  if (right == GTK_INVALID_LIST_POSITION)
    right = 0;
  if (right == 0)
    self->right_id = 0;
  gtk_drop_down_set_selected (self->left, left);
  gtk_drop_down_set_selected (self->right, right);
  self->choosing = FALSE;
  return left != GTK_INVALID_LIST_POSITION;
}

void
tj_compare_page_left_chosen_cb (TjComparePage *self)
{
  TjCompareSide *side = gtk_drop_down_get_selected_item (self->left);

  if (self->choosing || side == NULL)
    return;
  self->left_sort = tj_compare_side_sort (side);
  self->left_id = tj_compare_side_id (side);
  tj_compare_page_compare (self);
}

void
tj_compare_page_right_chosen_cb (TjComparePage *self)
{
  TjCompareSide *side = gtk_drop_down_get_selected_item (self->right);

  if (self->choosing || side == NULL)
    return;
  self->right_id = tj_compare_side_id (side);
  tj_compare_page_compare (self);
}
