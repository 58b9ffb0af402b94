// SPDX-License-Identifier: EUPL-1.2
/* The rows in view as accessible objects. There are none until somebody asks for the first one; from then on they
 * follow what is drawn, a moment after it came to rest. */
#include <glib/gi18n-lib.h>

#include "tj-spot.h"
#include "tj-gantt-view-private.h"

#define REST_MS 120

/* What is in view: a row, or in swim lanes an item, of which an activity may have several. */
typedef struct
{
  guint row;
  guint item; /* G_MAXUINT for a row */
  guint nth;  /* of the items of its activity */
} Shown;

/* Where it is drawn, or the words in its place; within [top, bottom). */
static const TjHit *
hit_between (TjGanttView *view, TjId id, double top, double bottom)
{
  static const TjHitPart parts[] = { TJ_HIT_BAR, TJ_HIT_LABEL };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      const TjHit *hit;
      guint at = 0;

      while ((hit = tj_scene_next_hit (view->scene, id, parts[i], &at)))
        if (hit->y + hit->h / 2 >= top && hit->y + hit->h / 2 < bottom)
          return hit;
    }
  return NULL;
}

static const TjHit *
hit_of_item (TjGanttView *view, guint item)
{
  TjGanttFrame frame = tj_gantt_view_frame (view);
  const TjLaneItem *found = tj_lanes_item (view->lanes, item);
  double top = frame.header_height + tj_lanes_item_top (view->lanes, item) - frame.scroll_y;

  return hit_between (view, tj_gantt_rows_at (view->rows, found->row)->id, MAX (top, frame.header_height),
                      MIN (top + frame.row_height, frame.height));
}

static guint
nth_item (TjGanttView *view, TjId id, guint nth)
{
  guint item = tj_lanes_find (view->lanes, id, 0);

  while (item != G_MAXUINT && nth-- > 0)
    item = tj_lanes_find (view->lanes, id, item + 1);
  return item;
}

/* The bar where there is one in view, else its row. */
static gboolean
place_of (GtkWidget *chart, gint64 id, int nth, GdkRectangle *place)
{
  TjGanttView *view = TJ_GANTT_VIEW (chart);
  const TjHit *hit = NULL;
  guint item = view->lanes ? nth_item (view, id, (guint) nth) : G_MAXUINT;

  if (item != G_MAXUINT)
    hit = hit_of_item (view, item);
  else if (!view->lanes && (hit = tj_scene_find_hit (view->scene, id, TJ_HIT_BAR)) == NULL)
    hit = tj_scene_find_hit (view->scene, id, TJ_HIT_ROW);
  if (hit == NULL)
    return FALSE;
  *place = (GdkRectangle) { (int) hit->x, (int) hit->y, (int) hit->w, (int) hit->h };
  return TRUE;
}

/* Who hears it does not see in which lane it stands. (transfer full) */
static char *
sentence_of (TjGanttView *view, const Shown *shown, const TjLane *lane)
{
  g_autofree char *sentence = tj_gantt_rows_sentence (view->rows, shown->row);

  if (lane == NULL || *lane->name == '\0')
    return g_steal_pointer (&sentence);
  /* Translators: read aloud: an activity with its dates, and who leads it or in which area it is. */
  return g_strdup_printf (_ ("%s, with %s"), sentence, lane->name);
}

static void
tell_state (TjGanttView *view, TjSpot *bar, const Shown *shown)
{
  const TjGanttRow *row = tj_gantt_rows_at (view->rows, shown->row);
  const TjLane *lane
      = shown->item == G_MAXUINT ? NULL : tj_lanes_at (view->lanes, tj_lanes_lane_of (view->lanes, shown->item));
  g_autofree char *sentence = sentence_of (view, shown, lane);
  gboolean current = row->id == view->selected;

  tj_spot_set_label (bar, sentence);
  tj_spot_set_level (bar, lane ? (int) lane->depth + 1 : (int) row->depth + 1);
  tj_spot_set_position (bar, lane ? (int) (shown->item - lane->first) + 1 : (int) shown->row + 1,
                        lane ? (int) lane->n : (int) tj_gantt_rows_count (view->rows));
  tj_spot_set_selected (bar,
                        current || (view->selection && gtk_selection_model_is_selected (view->selection, shown->row)));
  if (lane || !row->has_children)
    tj_spot_set_fold (bar, TJ_SPOT_PLAIN);
  else
    tj_spot_set_fold (bar, row->expanded ? TJ_SPOT_EXPANDED : TJ_SPOT_FOLDED);
  tj_spot_set_focused (bar, current && gtk_widget_has_focus (GTK_WIDGET (view))
                                && (lane == NULL || shown->item == tj_gantt_view_lane_item (view)));
}

/* The bar of a row: the one that it had, so that who holds it keeps it. (transfer full) */
static TjSpot *
bar_for (TjGanttView *view, const GPtrArray *old, const Shown *shown)
{
  TjId id = tj_gantt_rows_at (view->rows, shown->row)->id;

  for (guint i = 0; old && i < old->len; i++)
    if (tj_spot_is (g_ptr_array_index (old, i), id, (int) shown->nth))
      return g_object_ref (g_ptr_array_index (old, i));
  return tj_spot_new (GTK_WIDGET (view), GTK_ACCESSIBLE_ROLE_LIST_ITEM, place_of, id, (int) shown->nth);
}

static void
detach_missing (const GPtrArray *old, GPtrArray *bars)
{
  for (guint i = 0; i < old->len; i++)
    if (!g_ptr_array_find (bars, g_ptr_array_index (old, i), NULL))
      tj_spot_detach (g_ptr_array_index (old, i));
}

/* In swim lanes: the items in view, lane after lane. */
static void
add_items (TjGanttView *view, GArray *all)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);

  for (guint item = 0; item < tj_lanes_n_items (view->lanes); item++)
    {
      gpointer row = GUINT_TO_POINTER (tj_lanes_item (view->lanes, item)->row);
      guint nth = GPOINTER_TO_UINT (g_hash_table_lookup (counts, row));
      Shown shown = { GPOINTER_TO_UINT (row), item, nth };

      g_hash_table_insert (counts, row, GUINT_TO_POINTER (nth + 1));
      if (hit_of_item (view, item))
        g_array_append_val (all, shown);
    }
}

/* What is in view, downwards. (transfer full) (element-type Shown) */
static GArray *
all_in_view (TjGanttView *view)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Shown));
  TjGanttFrame frame = tj_gantt_view_frame (view);
  guint first, last;

  if (view->rows == NULL)
    return all;
  if (view->lanes)
    add_items (view, all);
  else if (tj_gantt_frame_rows (&frame, &first, &last))
    for (guint row = first; row <= last; row++)
      {
        Shown shown = { row, G_MAXUINT, 0 };

        g_array_append_val (all, shown);
      }
  return all;
}

static void
update (TjGanttView *view)
{
  g_autoptr (GArray) all = all_in_view (view);
  g_autoptr (GPtrArray) old = g_steal_pointer (&view->bars);

  view->bars = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < all->len; i++)
    g_ptr_array_add (view->bars, bar_for (view, old, &g_array_index (all, Shown, i)));
  for (guint i = 0; i < view->bars->len; i++)
    {
      TjSpot *bar = g_ptr_array_index (view->bars, i);

      tj_spot_set_family (bar, NULL, i + 1 < view->bars->len ? g_ptr_array_index (view->bars, i + 1) : NULL, NULL);
      tell_state (view, bar, &g_array_index (all, Shown, i));
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
    tj_spot_detach (g_ptr_array_index (view->bars, i));
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
