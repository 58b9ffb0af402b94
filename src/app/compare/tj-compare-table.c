// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-compare-private.h"
#include "tj-compare-row.h"

#define NAME_WIDTH 180
#define DATE_WIDTH 212
#define MEASURE_WIDTH 150

/* Cells ----------------------------------------------------------------------------------------------------------- */

static GtkWidget *
make_label (const char *css_class)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* A text, of two lines where it is narrow, and under it a sign with a remark. */
static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1), *remark = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *label = make_label (NULL);
  GtkWidget *sign
      = g_object_new (GTK_TYPE_IMAGE, "pixel-size", 12, "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_box_append (GTK_BOX (remark), sign);
  gtk_box_append (GTK_BOX (remark), make_label ("caption"));
  gtk_widget_add_css_class (remark, "tj-compare-remark");
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_lines (GTK_LABEL (label), 2);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), remark);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_column_view_cell_set_child (cell, box);
}

static void
show_cell (GtkColumnViewCell *cell, const char *text, gboolean dim, const char *icon, const char *remark,
           const char *css_class)
{
  static const char *const classes[] = { "later", "earlier", "other" };
  GtkWidget *label = gtk_widget_get_first_child (gtk_column_view_cell_get_child (cell));
  GtkWidget *box = gtk_widget_get_next_sibling (label), *sign = gtk_widget_get_first_child (box);

  gtk_label_set_label (GTK_LABEL (label), text);
  gtk_widget_set_visible (label, *text != '\0');
  gtk_widget_set_tooltip_text (label, text);
  if (dim)
    gtk_widget_add_css_class (label, "dimmed");
  else
    gtk_widget_remove_css_class (label, "dimmed");
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (box, classes[i]);
  gtk_widget_add_css_class (box, css_class);
  gtk_image_set_from_icon_name (GTK_IMAGE (sign), icon);
  gtk_widget_set_visible (sign, icon != NULL);
  gtk_label_set_label (GTK_LABEL (gtk_widget_get_next_sibling (sign)), remark);
  gtk_widget_set_visible (box, *remark != '\0');
}

static const TjComparisonRow *
row_of (GtkColumnViewCell *cell)
{
  return tj_compare_row_get (gtk_column_view_cell_get_item (cell));
}

static void
bind_number_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  show_cell (cell, row_of (cell)->number, TRUE, NULL, "", "other");
}

static const char *
state_icon (TjComparisonState state)
{
  switch (state)
    {
    case TJ_COMPARISON_NEW:
      return "list-add-symbolic";
    case TJ_COMPARISON_GONE:
      return "list-remove-symbolic";
    case TJ_COMPARISON_DATED:
    case TJ_COMPARISON_UNDATED:
      return "x-office-calendar-symbolic";
    case TJ_COMPARISON_CHANGED:
    default:
      return NULL;
    }
}

static void
bind_name_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell)
{
  const TjComparisonRow *row = row_of (cell);

  show_cell (cell, row->name, row->state == TJ_COMPARISON_GONE, state_icon (row->state),
             tj_comparison_state_label (row->state), "other");
}

/* Later and longer point on in time, more and less up and down. */
static const char *
shift_icon (TjMeasure measure, TjShift shift)
{
  gboolean time = measure == TJ_MEASURE_START || measure == TJ_MEASURE_FINISH;

  if (shift == TJ_SHIFT_NONE)
    return NULL;
  if (time)
    return shift == TJ_SHIFT_UP ? "go-next-symbolic" : "go-previous-symbolic";
  return shift == TJ_SHIFT_UP ? "go-up-symbolic" : "go-down-symbolic";
}

static void
bind_measure_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *cell, gpointer data)
{
  TjMeasure measure = (TjMeasure) GPOINTER_TO_INT (data);
  const TjComparisonRow *row = row_of (cell);
  g_autofree char *before = tj_comparison_value (row, measure, FALSE);
  g_autofree char *after = tj_comparison_value (row, measure, TRUE);
  g_autofree char *text = tj_comparison_change (row, measure);
  TjShift shift;
  g_autofree char *difference = tj_comparison_difference (row, measure, &shift);

  show_cell (cell, text, *after == '\0' || g_str_equal (before, after), shift_icon (measure, shift), difference,
             shift == TJ_SHIFT_UP     ? "later"
             : shift == TJ_SHIFT_DOWN ? "earlier"
                                      : "other");
}

/* A row is one sentence for who cannot see the cells. */
static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *view_row)
{
  g_autofree char *sentence = tj_comparison_sentence (tj_compare_row_get (gtk_column_view_row_get_item (view_row)));

  gtk_column_view_row_set_accessible_label (view_row, sentence);
}

/* Columns --------------------------------------------------------------------------------------------------------- */

static GtkColumnViewColumn *
add_column (TjComparePage *self, const char *title, int width, GCallback bind, gpointer data)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), NULL);
  g_signal_connect (factory, "bind", bind, data);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
  return column;
}

void
tj_compare_page_add_columns (TjComparePage *self)
{
  g_autoptr (GtkListItemFactory) row_factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *name;

  self->rows = g_list_store_new (TJ_TYPE_COMPARE_ROW);
  self->selection = gtk_multi_selection_new (G_LIST_MODEL (g_object_ref (self->rows)));
  g_signal_connect (row_factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_column_view_set_row_factory (GTK_COLUMN_VIEW (self->view), row_factory);
  add_column (self, _ ("No."), 58, G_CALLBACK (bind_number_cb), NULL);
  name = add_column (self, _ ("Activity"), NAME_WIDTH, G_CALLBACK (bind_name_cb), NULL);
  gtk_column_view_column_set_expand (name, TRUE);
  for (guint i = 0; i < TJ_N_MEASURES; i++)
    self->columns[i]
        = add_column (self, tj_measure_label ((TjMeasure) i), i <= TJ_MEASURE_FINISH ? DATE_WIDTH : MEASURE_WIDTH,
                      G_CALLBACK (bind_measure_cb), GINT_TO_POINTER ((int) i));
  gtk_column_view_set_model (GTK_COLUMN_VIEW (self->view), GTK_SELECTION_MODEL (self->selection));
}

/* Rows ------------------------------------------------------------------------------------------------------------ */

typedef struct
{
  gpointer row;
  gint32 delay;
  guint place;
} Delayed;

static int
compare_delays (gconstpointer a, gconstpointer b)
{
  const Delayed *one = a, *other = b;

  if (one->delay != other->delay)
    return one->delay > other->delay ? -1 : 1;
  return one->place < other->place ? -1 : 1;
}

/* (transfer container) */
static GPtrArray *
ordered_rows (TjComparePage *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GArray) delayed = g_array_new (FALSE, FALSE, sizeof (Delayed));

  for (guint i = 0; i < self->comparison->rows->len; i++)
    {
      gpointer row = g_ptr_array_index (self->comparison->rows, i);
      Delayed entry = { row, tj_comparison_delay (row), i };

      g_array_append_val (delayed, entry);
    }
  if (self->by_delay)
    g_array_sort (delayed, compare_delays);
  for (guint i = 0; i < delayed->len; i++)
    g_ptr_array_add (rows, g_array_index (delayed, Delayed, i).row);
  return rows;
}

/* Start and finish always; the rest where anything in it differs. */
static void
show_columns (TjComparePage *self)
{
  for (guint i = TJ_MEASURE_DURATION; i < TJ_N_MEASURES; i++)
    gtk_column_view_column_set_visible (self->columns[i], tj_comparison_differs (self->comparison, (TjMeasure) i));
}

void
tj_compare_page_show_rows (TjComparePage *self)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) rows = NULL;

  if (self->comparison)
    {
      rows = ordered_rows (self);
      show_columns (self);
    }
  for (guint i = 0; rows && i < rows->len; i++)
    g_ptr_array_add (items, tj_compare_row_new (g_ptr_array_index (rows, i)));
  g_list_store_splice (self->rows, 0, g_list_model_get_n_items (G_LIST_MODEL (self->rows)), items->pdata, items->len);
}

GPtrArray *
tj_compare_page_chosen_rows (TjComparePage *self)
{
  GPtrArray *rows = g_ptr_array_new ();
  g_autoptr (GtkBitset) selected = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->rows)); i++)
    {
      g_autoptr (TjCompareRow) row = g_list_model_get_item (G_LIST_MODEL (self->rows), i);

      if (gtk_bitset_is_empty (selected) || gtk_bitset_contains (selected, i))
        g_ptr_array_add (rows, (gpointer) tj_compare_row_get (row));
    }
  return rows;
}
