// SPDX-License-Identifier: EUPL-1.2
/* The rows in view as accessible objects. There are none until somebody asks for the first one; from then on they
 * follow what is drawn, a moment after it came to rest. */
#include "tj-gantt-bar.h"
#include "tj-gantt-view-private.h"

#define REST_MS 120

/* The bar where there is one in view, else its row. */
static gboolean
place_of (GtkWidget *chart, TjId id, GdkRectangle *place)
{
  TjGanttView *view = TJ_GANTT_VIEW (chart);
  const TjHit *hit = tj_scene_find_hit (view->scene, id, TJ_HIT_BAR);
  graphene_rect_t box;

  if (hit == NULL)
    hit = tj_scene_find_hit (view->scene, id, TJ_HIT_ROW);
  if (hit == NULL)
    return FALSE;
  box = GRAPHENE_RECT_INIT (hit->x, hit->y, hit->w, hit->h);
  *place = (GdkRectangle) { (int) box.origin.x, (int) box.origin.y, (int) box.size.width, (int) box.size.height };
  return TRUE;
}

static void
tell_state (TjGanttView *view, TjGanttBar *bar, guint index)
{
  const TjGanttRow *row = tj_gantt_rows_at (view->rows, index);
  g_autofree char *sentence = tj_gantt_rows_sentence (view->rows, index);
  gboolean current = row->id == view->selected;
  TjGanttBarState state = {
    .sentence = sentence,
    .level = (int) row->depth + 1,
    .position = (int) index + 1,
    .n_rows = (int) tj_gantt_rows_count (view->rows),
    .selected = current || (view->selection && gtk_selection_model_is_selected (view->selection, index)),
    .focused = current && gtk_widget_has_focus (GTK_WIDGET (view)),
    .has_children = row->has_children,
    .expanded = row->expanded,
  };

  tj_gantt_bar_set_state (bar, &state);
}

/* The bar of a row: the one that it had, so that who holds it keeps it. (transfer full) */
static TjGanttBar *
bar_for (TjGanttView *view, const GPtrArray *old, TjId id)
{
  for (guint i = 0; old && i < old->len; i++)
    if (tj_gantt_bar_get_id (g_ptr_array_index (old, i)) == id)
      return g_object_ref (g_ptr_array_index (old, i));
  return tj_gantt_bar_new (GTK_WIDGET (view), id, place_of);
}

static void
detach_missing (const GPtrArray *old, GPtrArray *bars)
{
  for (guint i = 0; i < old->len; i++)
    if (!g_ptr_array_find (bars, g_ptr_array_index (old, i), NULL))
      tj_gantt_bar_detach (g_ptr_array_index (old, i));
}

/* In swim lanes: the rows of the items in view, lane after lane, each once. */
static void
add_items (TjGanttView *view, const TjGanttFrame *frame, GArray *rows)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  for (guint item = 0; item < tj_lanes_n_items (view->lanes); item++)
    {
      guint row = tj_lanes_item (view->lanes, item)->row;
      double top = frame->header_height + tj_lanes_item_top (view->lanes, item) - frame->scroll_y;

      if (top + frame->row_height > frame->header_height && top < frame->height
          && tj_scene_find_hit (view->scene, tj_gantt_rows_at (view->rows, row)->id, TJ_HIT_BAR)
          && g_hash_table_add (known, GUINT_TO_POINTER (row)))
        g_array_append_val (rows, row);
    }
}

/* The rows in view, downwards. (transfer full) (element-type guint) */
static GArray *
rows_in_view (TjGanttView *view)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  TjGanttFrame frame = tj_gantt_view_frame (view);
  guint first, last;

  if (view->rows == NULL)
    return rows;
  if (view->lanes)
    add_items (view, &frame, rows);
  else if (tj_gantt_frame_rows (&frame, &first, &last))
    for (guint row = first; row <= last; row++)
      g_array_append_val (rows, row);
  return rows;
}

static void
update (TjGanttView *view)
{
  g_autoptr (GArray) rows = rows_in_view (view);
  g_autoptr (GPtrArray) old = g_steal_pointer (&view->bars);

  view->bars = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < rows->len; i++)
    g_ptr_array_add (view->bars,
                     bar_for (view, old, tj_gantt_rows_at (view->rows, g_array_index (rows, guint, i))->id));
  for (guint i = 0; i < view->bars->len; i++)
    {
      TjGanttBar *bar = g_ptr_array_index (view->bars, i);

      tj_gantt_bar_set_next (bar, i + 1 < view->bars->len ? g_ptr_array_index (view->bars, i + 1) : NULL);
      tell_state (view, bar, g_array_index (rows, guint, i));
    }
  if (old)
    detach_missing (old, view->bars);
}

static gboolean
rested_cb (gpointer data)
{
  TjGanttView *view = data;

  view->bars_source = 0;
  update (view);
  return G_SOURCE_REMOVE;
}

void
tj_gantt_view_touch_bars (TjGanttView *view)
{
  if (view->bars && view->bars_source == 0)
    view->bars_source = g_timeout_add (REST_MS, rested_cb, view);
}

gboolean
tj_gantt_view_tell_bars (TjGanttView *view)
{
  if (view->bars == NULL)
    return FALSE;
  g_clear_handle_id (&view->bars_source, g_source_remove);
  update (view);
  return TRUE;
}

void
tj_gantt_view_drop_bars (TjGanttView *view)
{
  g_clear_handle_id (&view->bars_source, g_source_remove);
  for (guint i = 0; view->bars && i < view->bars->len; i++)
    tj_gantt_bar_detach (g_ptr_array_index (view->bars, i));
  g_clear_pointer (&view->bars, g_ptr_array_unref);
}

/* Asked by who reads the screen, and by nobody else. */
static GtkAccessible *
get_first_child (GtkAccessible *accessible)
{
  TjGanttView *view = TJ_GANTT_VIEW (accessible);

  if (gtk_widget_in_destruction (GTK_WIDGET (view)) || !gtk_widget_get_mapped (GTK_WIDGET (view)))
    return NULL;
  if (view->bars == NULL || view->bars_source != 0)
    {
      g_clear_handle_id (&view->bars_source, g_source_remove);
      update (view);
    }
  return view->bars->len > 0 ? GTK_ACCESSIBLE (g_object_ref (g_ptr_array_index (view->bars, 0))) : NULL;
}

void
tj_gantt_view_accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_first_accessible_child = get_first_child;
}
