// SPDX-License-Identifier: EUPL-1.2
#include "tj-cell.h"

/* Cells as seen from their table. */

TjCell *
tj_cell_find (GtkWidget *widget)
{
  if (TJ_IS_CELL (widget))
    return TJ_CELL (widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      TjCell *found = tj_cell_find (child);

      if (found)
        return found;
    }
  return NULL;
}

static TjCell *
cell_for_field (GtkWidget *widget, const TjField *field)
{
  if (TJ_IS_CELL (widget))
    return tj_cell_field (TJ_CELL (widget)) == field ? TJ_CELL (widget) : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      TjCell *found = cell_for_field (child, field);

      if (found)
        return found;
    }
  return NULL;
}

static TjCell *
cell_of_record (GtkWidget *widget, TjId id, const TjField *field)
{
  if (TJ_IS_CELL (widget))
    {
      TjCell *cell = TJ_CELL (widget);
      TjRow *row = tj_cell_row (cell);
      gboolean is_it = tj_cell_field (cell) == field && row && tj_row_id (row) == id;

      return is_it && gtk_widget_get_mapped (widget) ? cell : NULL;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      TjCell *found = cell_of_record (child, id, field);

      if (found)
        return found;
    }
  return NULL;
}

gboolean
tj_cell_edit_record (GtkWidget *table, TjId id, const TjField *field)
{
  TjCell *cell = cell_of_record (table, id, field);

  if (cell)
    tj_cell_edit (cell, TRUE);
  return cell != NULL;
}

gboolean
tj_cell_is_edited (GtkWidget *table)
{
  GtkRoot *root = gtk_widget_get_root (table);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  return focus && GTK_IS_TEXT (focus) && gtk_widget_is_ancestor (focus, table);
}

gboolean
tj_cell_edit_focused (GtkWidget *table, const TjField *field)
{
  GtkRoot *root = gtk_widget_get_root (table);
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;
  TjCell *cell;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, table))
    return FALSE;
  cell = cell_for_field (focus, field);
  if (cell == NULL)
    cell = tj_cell_find (focus);
  if (cell == NULL)
    return FALSE;
  tj_cell_edit (cell, TRUE);
  return TRUE;
}

typedef struct
{
  GtkWidget *table; /* (owned) */
  const TjField *field;
} Activated;

static gboolean
activated_cb (gpointer data)
{
  Activated *activated = data;

  if (gtk_widget_get_root (activated->table))
    tj_cell_edit_focused (activated->table, activated->field);
  return G_SOURCE_REMOVE;
}

static void
activated_free (gpointer data)
{
  g_object_unref (((Activated *) data)->table);
  g_free (data);
}

void
tj_cell_edit_activated (GtkWidget *table, const TjField *field)
{
  Activated *activated = g_new (Activated, 1);

  *activated = (Activated) { g_object_ref (table), field };
  /* Before the next event, so that what is typed goes into the editor. */
  g_idle_add_full (G_PRIORITY_HIGH, activated_cb, activated, activated_free);
}
