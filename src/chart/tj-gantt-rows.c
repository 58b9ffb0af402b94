// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-rows-private.h"

#include "tj-palette.h"
#include "tj-records-decisions.h"

/* All activities of the traject --------------------------------------------------------------------------------- */

static gboolean
is_phase (const TjActivity *activity, gboolean has_children)
{
  return activity->type == TJ_ACTIVITY_TYPE_PHASE || (activity->type == 0 && has_children);
}

/* Takes its own colour, its parent's, or the next one. */
static guint8
tone_of (const TjGanttNode *nodes, guint node, gboolean phase, guint *n_phases)
{
  const TjActivity *activity = nodes[node].activity;

  if (activity->colour != 0)
    return (guint8) activity->colour;
  if (nodes[node].parent != G_MAXUINT)
    return nodes[nodes[node].parent].tone;
  return (guint8) (phase ? tj_palette_default_tone ((*n_phases)++) : TJ_COLOUR_BLUE);
}

static gboolean
has_children_at (const GArray *depths, guint at)
{
  return at + 1 < depths->len && g_array_index (depths, guint, at + 1) > g_array_index (depths, guint, at);
}

static void
take_nodes (TjGanttRows *rows, const GPtrArray *sorted, const GArray *depths)
{
  g_autofree guint *at_depth = g_new (guint, sorted->len + 1);
  guint n_phases = 0;

  rows->n_nodes = sorted->len;
  rows->nodes = g_new0 (TjGanttNode, sorted->len);
  for (guint i = 0; i < sorted->len; i++)
    {
      TjGanttNode *node = &rows->nodes[i];
      guint depth = g_array_index (depths, guint, i);
      gboolean phase;

      node->activity = tj_record_ref (g_ptr_array_index (sorted, i));
      node->parent = depth > 0 ? at_depth[depth - 1] : G_MAXUINT;
      node->row = G_MAXUINT;
      phase = is_phase (node->activity, has_children_at (depths, i));
      node->tone = tone_of (rows->nodes, i, phase, &n_phases);
      if (phase && node->parent != G_MAXUINT)
        rows->nodes[node->parent].holds_phases = TRUE;
      at_depth[depth] = i;
    }
  tj_gantt_number_nodes (rows->nodes, rows->n_nodes);
}

static void
make_places (TjGanttRows *rows)
{
  g_autofree TjId *ids = g_new (TjId, rows->n_nodes + 1);

  for (guint i = 0; i < rows->n_nodes; i++)
    ids[i] = rows->nodes[i].activity->record.id;
  rows->places = tj_id_map_new (ids, rows->n_nodes);
}

/* What is shown ------------------------------------------------------------------------------------------------- */

static gboolean
is_collapsed (GHashTable *collapsed, const TjGanttNode *node)
{
  return collapsed && g_hash_table_contains (collapsed, &node->activity->record.id);
}

static gint8
progress_of (const TjActivity *activity)
{
  if (activity->progress.state != TJ_NUMBER_KNOWN)
    return -1;
  return (gint8) (CLAMP (activity->progress.value, 0, 100000) / 1000);
}

/* All that an edit can change; not where it stands in the tree, and what it is compared with. */
void
tj_gantt_rows_fill (TjGanttRows *rows, const TjPlan *plan, guint index)
{
  TjGanttRow *row = &rows->rows[index];
  const TjGanttNode *node = &rows->nodes[rows->node_of[index]];
  const TjActivity *activity = node->activity;
  gboolean phase = is_phase (activity, row->has_children);

  row->id = activity->record.id;
  row->name = activity->name ? activity->name : "";
  row->span = *tj_plan_span (plan, row->id);
  row->deadline = tj_date_on_axis (&activity->deadline) ? tj_date_end (&activity->deadline) : TJ_NO_TIME;
  row->type = (guint8) (phase ? TJ_ACTIVITY_TYPE_PHASE : activity->type ? activity->type : TJ_ACTIVITY_TYPE_STEP);
  row->tone = node->tone;
  row->sign = row->type == TJ_ACTIVITY_TYPE_DECISION ? TJ_SIGN_BODY : TJ_SIGN_NONE;
  *row->letter = '\0';
  row->progress = progress_of (activity);
  row->framed = phase && (row->depth == 0 || row->has_children || node->holds_phases);
  row->inner = row->framed && row->depth > 0 && !node->holds_phases;
  row->hatched = activity->content == TJ_CONTENT_STATE_TBD;
  tj_gantt_row_take_result (row, plan);
}

/* One row for a node; FALSE when what lies in it is not shown. */
static gboolean
add_row (TjGanttRows *rows, const TjPlan *plan, guint node, const GArray *depths, gboolean expanded)
{
  guint index = rows->n++;
  TjGanttRow *row = &rows->rows[index];

  row->depth = g_array_index (depths, guint, node);
  row->has_children = has_children_at (depths, node);
  row->expanded = row->has_children && expanded;
  row->agreed_start = row->agreed_finish = TJ_NO_TIME;
  rows->nodes[node].row = index;
  rows->node_of[index] = node;
  tj_gantt_rows_fill (rows, plan, index);
  return row->expanded;
}

static void
make_rows (TjGanttRows *rows, const TjPlan *plan, const GArray *depths, const TjGanttLook *look)
{
  guint hidden_below = G_MAXUINT; /* the depth of the row whose children are not shown */
  g_autofree guint *order = tj_gantt_look_order (look, rows->nodes, rows->n_nodes);
  g_autofree guint8 *stays = tj_gantt_look_stays (look, rows->nodes, rows->n_nodes);

  rows->rows = g_new0 (TjGanttRow, rows->n_nodes + 1);
  rows->node_of = g_new (guint, rows->n_nodes + 1);
  for (guint i = 0; i < rows->n_nodes; i++)
    {
      guint node = order ? order[i] : i, depth = g_array_index (depths, guint, node);
      gboolean expanded
          = stays ? (stays[node] & TJ_STAYS_ABOVE) != 0 : !is_collapsed (look->collapsed, &rows->nodes[node]);

      if (depth > hidden_below || (stays && !stays[node]))
        continue;
      hidden_below = add_row (rows, plan, node, depths, expanded) || stays ? G_MAXUINT : depth;
      rows->rows[rows->n - 1].aside = stays && !(stays[node] & TJ_STAYS_ITSELF);
    }
  rows->words = g_new0 (TjGanttWords, rows->n + 1);
}

/* Signs ---------------------------------------------------------------------------------------------------------- */

static void
set_sign (TjGanttRow *row, const TjBody *body)
{
  row->sign = body ? tj_gantt_body_sign (body) : TJ_SIGN_BODY;
  if (body)
    tj_gantt_body_letter (body, row->letter);
}

void
tj_gantt_rows_make_signs (TjGanttRows *rows)
{
  TjModel *model = rows->model;

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (model, TJ_KIND_DECISION, i);
      guint row = tj_gantt_rows_find (rows, decision->activity);
      TjId body = decision->body ? decision->body : decision->final_body;

      if (row != G_MAXUINT && rows->rows[row].type != TJ_ACTIVITY_TYPE_PHASE)
        set_sign (&rows->rows[row], tj_model_get_kind (model, TJ_KIND_BODY, body));
    }
}

/* The whole ----------------------------------------------------------------------------------------------------- */

TjGanttRows *
tj_gantt_rows_new (TjModel *model, const TjPlan *plan, TjId project, GHashTable *collapsed)
{
  return tj_gantt_rows_new_look (model, plan, project, &(TjGanttLook) { .collapsed = collapsed });
}

TjGanttRows *
tj_gantt_rows_new_look (TjModel *model, const TjPlan *plan, TjId project, const TjGanttLook *look)
{
  TjGanttRows *rows = g_rc_box_new0 (TjGanttRows);
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) sorted = tj_model_sorted (model, TJ_KIND_ACTIVITY, project, &depths);

  rows->model = model;
  rows->project = project;
  take_nodes (rows, sorted, depths);
  make_places (rows);
  rows->filtered = look->kept != NULL;
  make_rows (rows, plan, depths, look);
  tj_gantt_rows_place_words (rows);
  tj_gantt_rows_make_signs (rows);
  tj_gantt_rows_make_links (rows, plan);
  rows->times = tj_gantt_times_new (model, project);
  rows->bounded = tj_plan_bounds (plan, project, &rows->start, &rows->finish);
  return rows;
}

TjGanttRows *
tj_gantt_rows_ref (TjGanttRows *rows)
{
  return g_rc_box_acquire (rows);
}

static void
dispose_rows (gpointer data)
{
  TjGanttRows *rows = data;

  for (guint i = 0; i < rows->n; i++)
    {
      g_free (rows->words[i].number);
      g_free (rows->words[i].label);
      g_free (rows->words[i].lead);
    }
  for (guint i = 0; i < rows->n_nodes; i++)
    tj_record_unref ((gpointer) rows->nodes[i].activity);
  g_free (rows->nodes);
  tj_id_map_free (rows->places);
  g_free (rows->rows);
  g_free (rows->node_of);
  g_free (rows->words);
  tj_gantt_links_free (rows->links);
  tj_gantt_times_free (rows->times);
}

void
tj_gantt_rows_unref (TjGanttRows *rows)
{
  if (rows)
    g_rc_box_release_full (rows, dispose_rows);
}

guint
tj_gantt_rows_count (const TjGanttRows *rows)
{
  return rows->n;
}

guint
tj_gantt_rows_total (const TjGanttRows *rows)
{
  return rows->n_nodes;
}

const TjGanttRow *
tj_gantt_rows_at (const TjGanttRows *rows, guint index)
{
  return &rows->rows[index];
}

guint
tj_gantt_rows_find (const TjGanttRows *rows, TjId activity)
{
  guint node = tj_id_map_get (rows->places, activity);

  return node == TJ_ID_MAP_NONE ? G_MAXUINT : rows->nodes[node].row;
}

guint
tj_gantt_rows_shown (const TjGanttRows *rows, TjId activity)
{
  guint node = tj_id_map_get (rows->places, activity);

  while (node != TJ_ID_MAP_NONE && rows->nodes[node].row == G_MAXUINT)
    node = rows->nodes[node].parent;
  return node == TJ_ID_MAP_NONE ? G_MAXUINT : rows->nodes[node].row;
}

gboolean
tj_gantt_rows_bounds (const TjGanttRows *rows, gint32 *start, gint32 *finish)
{
  if (!rows->bounded)
    return FALSE;
  *start = rows->start;
  *finish = rows->finish;
  return TRUE;
}

const TjGanttLinks *
tj_gantt_rows_links (const TjGanttRows *rows)
{
  return rows->links;
}
