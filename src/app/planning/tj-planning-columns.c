// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-cell.h"
#include "tj-leads.h"
#include "tj-outline.h"
#include "tj-planning-private.h"
#include "tj-planning-text.h"
#include "tj-predecessors.h"
#include "tj-tree-cell.h"

/* What the cells say ---------------------------------------------------------------------------------------------- */

static char *
number_text (gconstpointer record, gboolean *dim, gpointer data)
{
  TjPlanningPage *self = data;
  const TjActivity *activity = record;
  guint row = self->shown ? tj_gantt_rows_find (self->shown, activity->record.id) : G_MAXUINT;

  *dim = activity->wbs == NULL;
  return g_strdup (row == G_MAXUINT ? "" : tj_gantt_rows_number (self->shown, row));
}

static char *
start_text (gconstpointer record, gboolean *dim, gpointer data)
{
  return tj_planning_start (tj_session_plan (((TjPlanningPage *) data)->session), record, dim);
}

static char *
finish_text (gconstpointer record, gboolean *dim, gpointer data)
{
  return tj_planning_finish (tj_session_plan (((TjPlanningPage *) data)->session), record, dim);
}

static char *
lead_text (gconstpointer record, gboolean *dim, gpointer data)
{
  return tj_planning_leads (tj_session_model (((TjPlanningPage *) data)->session), record);
}

static char *
product_text (gconstpointer record, gboolean *dim, gpointer data)
{
  return tj_planning_products (tj_session_model (((TjPlanningPage *) data)->session), record);
}

static char *
total_float_text (gconstpointer record, gboolean *dim, gpointer data)
{
  *dim = TRUE;
  return tj_planning_total_float (tj_session_plan (((TjPlanningPage *) data)->session), record);
}

static char *
free_float_text (gconstpointer record, gboolean *dim, gpointer data)
{
  *dim = TRUE;
  return tj_planning_free_float (tj_session_plan (((TjPlanningPage *) data)->session), record);
}

static char *
critical_text (gconstpointer record, gboolean *dim, gpointer data)
{
  return tj_planning_critical (tj_session_plan (((TjPlanningPage *) data)->session), record);
}

static char *
precision_text (gconstpointer record, gboolean *dim, gpointer data)
{
  *dim = TRUE;
  return tj_planning_precision (tj_session_plan (((TjPlanningPage *) data)->session), record);
}

static char *
predecessors_text (gconstpointer record, gboolean *dim, gpointer data)
{
  TjPlanningPage *self = data;

  if (self->shown == NULL)
    return g_strdup ("");
  return tj_predecessors_format (tj_session_model (self->session), self->shown, ((const TjRecord *) record)->id);
}

/* What is typed in them ------------------------------------------------------------------------------------------- */

static char *
edited_predecessors (gconstpointer record, gpointer data)
{
  return predecessors_text (record, &(gboolean) { FALSE }, data);
}

static gboolean
commit (TjPlanningPage *self, TjEdit *edit, GError **error)
{
  return edit && tj_document_commit (tj_session_document (self->session), edit, error);
}

static gboolean
set_predecessors (TjId id, const char *input, gpointer data, GError **error)
{
  TjPlanningPage *self = data;

  return self->shown == NULL
         || commit (self, tj_predecessors_edit (tj_session_model (self->session), self->shown, id, input, error),
                    error);
}

static char *
edited_leads (gconstpointer record, gpointer data)
{
  return tj_leads_format (tj_session_model (((TjPlanningPage *) data)->session), ((const TjRecord *) record)->id);
}

static gboolean
set_leads (TjId id, const char *input, gpointer data, GError **error)
{
  TjPlanningPage *self = data;

  return commit (self, tj_leads_edit (tj_session_model (self->session), id, input, error), error);
}

static gboolean
set_name (TjId id, const char *input, gpointer data, GError **error)
{
  return tj_planning_page_set_name (data, id, input, error);
}

static void
name_cancelled (TjId id, gpointer data)
{
  tj_planning_page_take_away_fresh (data, id);
}

static const TjCellEditing name_editing = { NULL, NULL, set_name, name_cancelled };
static const TjCellEditing lead_editing = { N_ ("Lead"), edited_leads, set_leads, NULL };
static const TjCellEditing predecessor_editing = { N_ ("Predecessors"), edited_predecessors, set_predecessors, NULL };

/* The first ones are shown; the others can be, from the menu of a heading. Each column that is not costs nothing. */
#define N_SHOWN 5

static const TjPlanningColumn columns[] = {
  { "number", N_ ("No."), "wbs", number_text, NULL, 64, FALSE },
  { "name", N_ ("Activity"), "name", NULL, &name_editing, 258, TRUE },
  { "start", N_ ("Start"), "start", start_text, NULL, 106, FALSE },
  { "finish", N_ ("Finish"), "finish", finish_text, NULL, 106, FALSE },
  { "lead", N_ ("Lead"), NULL, lead_text, &lead_editing, 150, FALSE },
  { "duration", N_ ("Duration"), "duration", NULL, NULL, 120, FALSE },
  { "precision", N_ ("Precision"), NULL, precision_text, NULL, 110, FALSE },
  { "predecessors", N_ ("Predecessors"), NULL, predecessors_text, &predecessor_editing, 130, FALSE },
  { "progress", N_ ("Progress"), "progress", NULL, NULL, 84, FALSE },
  { "float", N_ ("Slack"), NULL, total_float_text, NULL, 96, FALSE },
  { "free-float", N_ ("Free slack"), NULL, free_float_text, NULL, 110, FALSE },
  { "critical", N_ ("Critical"), NULL, critical_text, NULL, 84, FALSE },
  { "product", N_ ("Product"), NULL, product_text, NULL, 190, FALSE },
  { "area", N_ ("Area"), "area", NULL, NULL, 150, FALSE },
};

const TjPlanningColumn *
tj_planning_columns (guint *n)
{
  *n = G_N_ELEMENTS (columns);
  return columns;
}

char *
tj_planning_column_text (const TjPlanningColumn *column, TjPlanningPage *page, gconstpointer record)
{
  gboolean dim;
  char *text = column->text ? column->text (record, &dim, page) : NULL;

  return text || !column->field ? text
                                : tj_model_format (tj_session_model (page->session),
                                                   tj_kind_field (TJ_KIND_ACTIVITY, column->field), record);
}

/* Dragging rows --------------------------------------------------------------------------------------------------- */

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, TjPlanningPage *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  TjRow *row = tj_cell_row (tj_cell_find (widget));
  g_autoptr (GArray) ids = tj_planning_page_selected (self);
  TjId end = 0, id;

  if (row == NULL || !tj_session_writable (self->session))
    return NULL;
  id = tj_row_id (row);
  if (!tj_ids_hold (ids, id))
    {
      g_array_set_size (ids, 0);
      g_array_append_val (ids, id);
    }
  g_array_append_val (ids, end);
  g_free (self->drag);
  self->drag = (TjId *) (gpointer) g_array_steal (ids, NULL);
  return gdk_content_provider_new_typed (G_TYPE_INT64, id);
}

static guint
drag_count (const TjPlanningPage *self)
{
  guint n = 0;

  while (self->drag && self->drag[n])
    n++;
  return n;
}

/* Upper third of a row: before it; lower third: after it; between them: inside it. */
static TjEdit *
edit_of_drop (TjPlanningPage *self, TjId target, double fraction)
{
  TjModel *model = tj_session_model (self->session);
  const TjActivity *activity = tj_model_get_kind (model, TJ_KIND_ACTIVITY, target);
  TjId before;

  if (activity == NULL || drag_count (self) == 0)
    return NULL;
  if (fraction > 1.0 / 3 && fraction < 2.0 / 3)
    return tj_outline_move (model, self->drag, drag_count (self), target, 0);
  if (fraction >= 2.0 / 3)
    return tj_outline_move (model, self->drag, drag_count (self), activity->parent, target);
  before = tj_outline_above (model, target);
  return tj_outline_move (model, self->drag, drag_count (self), activity->parent, before);
}

static gboolean
drop_cb (GtkDropTarget *drop, const GValue *value, double x, double y, TjPlanningPage *self)
{
  GtkWidget *widget = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (drop));
  TjRow *row = tj_cell_row (tj_cell_find (widget));

  return row && self->compare == NULL
         && tj_planning_page_commit (self,
                                     edit_of_drop (self, tj_row_id (row), y / MAX (gtk_widget_get_height (widget), 1)));
}

static void
add_dragging (TjPlanningPage *self, GtkWidget *cell)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (G_TYPE_INT64, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepare_cb), self);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (source));
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (cell, GTK_EVENT_CONTROLLER (target));
}

/* Cells ----------------------------------------------------------------------------------------------------------- */

static void
toggled_cb (TjPlanningPage *self, gint64 id)
{
  TjId key = id;

  if (!g_hash_table_remove (self->collapsed, &key))
    g_hash_table_add (self->collapsed, g_memdup2 (&key, sizeof key));
  tj_planning_page_rebuild (self);
  tj_planning_page_remember (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  TjPlanningPage *self = data;
  const TjPlanningColumn *column = g_object_get_data (G_OBJECT (factory), "column");
  const TjField *field = column->field ? tj_kind_field (TJ_KIND_ACTIVITY, column->field) : NULL;
  GtkWidget *cell = tj_cell_new (self->session, field, column->text, self);

  tj_cell_set_editing (TJ_CELL (cell), column->editing);
  if (column->tree)
    {
      cell = tj_tree_cell_new (TJ_CELL (cell));
      g_signal_connect_swapped (cell, "toggled", G_CALLBACK (toggled_cb), self);
      add_dragging (self, cell);
    }
  gtk_column_view_cell_set_child (item, cell);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  GtkWidget *child = gtk_column_view_cell_get_child (item);

  if (TJ_IS_TREE_CELL (child))
    tj_tree_cell_bind (TJ_TREE_CELL (child), gtk_column_view_cell_get_item (item));
  else
    tj_cell_bind (TJ_CELL (child), gtk_column_view_cell_get_item (item));
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkColumnViewCell *item, gpointer data)
{
  GtkWidget *child = gtk_column_view_cell_get_child (item);

  if (TJ_IS_TREE_CELL (child))
    tj_tree_cell_bind (TJ_TREE_CELL (child), NULL);
  else
    tj_cell_bind (TJ_CELL (child), NULL);
}

GMenuModel *
tj_planning_page_menu_of_columns (void)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autofree char *action = g_strconcat ("columns.", columns[i].name, NULL);

      if (!columns[i].tree)
        g_menu_append (menu, _ (columns[i].title), action);
    }
  return G_MENU_MODEL (menu);
}

static GtkColumnViewColumn *
make_column (TjPlanningPage *self, const TjPlanningColumn *description)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ (description->title), factory);

  g_object_set_data (G_OBJECT (factory), "column", (gpointer) description);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  gtk_column_view_column_set_id (column, description->name);
  gtk_column_view_column_set_resizable (column, TRUE);
  tj_planning_page_make_sortable (column);
  gtk_column_view_column_set_fixed_width (column, description->width);
  return column;
}

void
tj_planning_page_add_columns (TjPlanningPage *self)
{
  g_autoptr (GMenuModel) menu = tj_planning_page_menu_of_columns ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (self, &columns[i]);
      g_autoptr (GPropertyAction) action = g_property_action_new (columns[i].name, column, "visible");

      gtk_column_view_column_set_visible (column, i < N_SHOWN);
      gtk_column_view_column_set_header_menu (column, menu);
      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
      gtk_column_view_append_column (GTK_COLUMN_VIEW (self->view), column);
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "columns", G_ACTION_GROUP (group));
}
