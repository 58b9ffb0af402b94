// SPDX-License-Identifier: EUPL-1.2
/* Sorting the rows among their siblings. It is a way of looking: the plan stays as it is. */
#include <glib/gi18n.h>
#include <string.h>

#include "tj-list-order.h"
#include "tj-plan-result.h"
#include "tj-planning-private.h"

static int
compare_places (const TjPlan *plan, const TjActivity *one, const TjActivity *other, gboolean finish)
{
  const TjSpan *first = tj_plan_span (plan, one->record.id), *second = tj_plan_span (plan, other->record.id);
  gboolean placed = first->origin != TJ_SPAN_NONE, also = second->origin != TJ_SPAN_NONE;
  gint32 a = finish ? first->finish : first->start, b = finish ? second->finish : second->start;

  if (!placed || !also)
    return also - placed;
  return a < b ? -1 : a > b;
}

static int
compare_slack (const TjPlan *plan, const TjActivity *one, const TjActivity *other, gboolean free)
{
  TjPlanResult first, second;
  gboolean known = tj_plan_result (plan, one->record.id, &first);
  gboolean also = tj_plan_result (plan, other->record.id, &second);
  gint64 a, b;

  if (!known || !also)
    return also - known;
  a = free ? first.free_float : first.total_float;
  b = free ? second.free_float : second.total_float;
  return a < b ? -1 : a > b;
}

/* Words by the alphabet, nothing last. */
static int
compare_texts (TjPlanningPage *self, const TjPlanningColumn *column, const TjActivity *one, const TjActivity *other)
{
  g_autofree char *first = tj_planning_column_text (column, self, one);
  g_autofree char *second = tj_planning_column_text (column, self, other);

  if (*first == '\0' || *second == '\0')
    return (*first == '\0') - (*second == '\0');
  return g_utf8_collate (first, second);
}

static int
compare_activities (gconstpointer a, gconstpointer b, gpointer data)
{
  TjPlanningPage *self = data;
  const TjPlanningColumn *column = self->sorted;
  const TjPlan *plan = tj_session_plan (self->session);
  int order;

  if (g_str_equal (column->name, "start") || g_str_equal (column->name, "finish"))
    order = compare_places (plan, a, b, g_str_equal (column->name, "finish"));
  else if (g_str_equal (column->name, "float") || g_str_equal (column->name, "free-float"))
    order = compare_slack (plan, a, b, g_str_equal (column->name, "free-float"));
  else if (column->field && column->text == NULL)
    order = tj_list_compare (tj_session_model (self->session), tj_kind_field (TJ_KIND_ACTIVITY, column->field), a, b);
  else
    order = compare_texts (self, column, a, b);
  return self->descending ? -order : order;
}

static const TjPlanningColumn *
column_of (GtkColumnViewColumn *shown)
{
  guint n;
  const TjPlanningColumn *columns = tj_planning_columns (&n);

  for (guint i = 0; i < n && shown; i++)
    if (g_str_equal (columns[i].name, gtk_column_view_column_get_id (shown)))
      return &columns[i];
  return NULL;
}

static void
show_sorting (TjPlanningPage *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->table_actions), "sort");

  g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (self->sorted ? self->sorted->name : ""));
  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  tj_planning_page_rebuild_selected (self);
}

static void
sort_by (TjPlanningPage *self, GtkColumnViewColumn *column)
{
  gtk_column_view_sort_by_column (GTK_COLUMN_VIEW (self->view), column, GTK_SORT_ASCENDING);
}

/* A heading goes up, down, and then back to the order of the plan. */
static void
sorter_changed_cb (TjPlanningPage *self, GtkSorterChange change, GtkColumnViewSorter *sorter)
{
  const TjPlanningColumn *column = column_of (gtk_column_view_sorter_get_primary_sort_column (sorter));
  gboolean descending = gtk_column_view_sorter_get_primary_sort_order (sorter) == GTK_SORT_DESCENDING;

  if (column && column == self->sorted && self->descending && !descending)
    {
      self->sorted = NULL;
      sort_by (self, NULL);
      return;
    }
  self->sorted = column;
  self->descending = column && descending;
  self->compare = column ? compare_activities : NULL;
  show_sorting (self);
}

static int
compare_nothing (gconstpointer a, gconstpointer b, gpointer data)
{
  return 0;
}

void
tj_planning_page_make_sortable (GtkColumnViewColumn *column)
{
  g_autoptr (GtkCustomSorter) sorter = gtk_custom_sorter_new (compare_nothing, NULL, NULL);

  gtk_column_view_column_set_sorter (column, GTK_SORTER (sorter));
}

/* The same from a menu, as a heading has no keys. */
static void
change_sort_cb (GSimpleAction *action, GVariant *state, TjPlanningPage *self)
{
  GListModel *columns = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));
  const char *name = g_variant_get_string (state, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      if (g_strcmp0 (gtk_column_view_column_get_id (column), name) == 0)
        {
          self->sorted = NULL;
          sort_by (self, column);
          return;
        }
    }
  self->sorted = NULL;
  sort_by (self, NULL);
}

GMenuModel *
tj_planning_page_menu_of_sorting (TjPlanningPage *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GPtrArray) columns = tj_planning_page_columns (self, TRUE);

  g_menu_append (menu, _ ("Order of the plan"), "table.sort::");
  for (guint i = 0; i < columns->len; i++)
    {
      const TjPlanningColumn *column = g_ptr_array_index (columns, i);
      g_autofree char *action = g_strconcat ("table.sort::", column->name, NULL);

      if (!g_str_equal (column->name, "number"))
        g_menu_append (menu, _ (column->title), action);
    }
  return G_MENU_MODEL (menu);
}

void
tj_planning_page_add_sorting (TjPlanningPage *self)
{
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful ("sort", G_VARIANT_TYPE_STRING, g_variant_new_string (""));

  self->table_actions = g_simple_action_group_new ();
  g_signal_connect (action, "change-state", G_CALLBACK (change_sort_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->table_actions), G_ACTION (action));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "table", G_ACTION_GROUP (self->table_actions));
  g_signal_connect_object (gtk_column_view_get_sorter (GTK_COLUMN_VIEW (self->view)), "changed",
                           G_CALLBACK (sorter_changed_cb), self, G_CONNECT_SWAPPED);
}
