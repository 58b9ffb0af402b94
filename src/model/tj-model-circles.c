// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-model-private.h"
#include "tj-records-planning.h"

/* Dependencies in a circle cannot be planned. A link to an activity holds for all that is in it, and one from it waits
 * for all of that. So each activity has two points: it can begin, it has ended. From its beginning the way goes on to
 * the beginnings of its children, or to its own end when it has none; from its end to that of its parent, and along its
 * links to the beginnings of what comes after. A walk that meets a point that it is still coming from has found a
 * circle. */
typedef struct
{
  const TjActivity *activity;
  gboolean end;
  GPtrArray *next; /* (owned) (element-type TjRecord): dependencies and activities to go on to */
  guint at;
} Step;

typedef struct
{
  const TjModel *model;
  const TjEdit *edit;     /* (nullable) */
  const TjField *parent;  /* of an activity */
  const TjField *from;    /* the predecessor of a dependency */
  GHashTable *added;      /* (owned) TjId -> GPtrArray of records that the edit puts below or after it */
  GHashTable *visited[2]; /* (owned) activities of which the beginning, the end was met */
  GHashTable *open[2];    /* (owned) those of them on the way from the start of the walk to here */
  GArray *steps;          /* (owned) (element-type Step) that way */
} Walk;

static void
step_clear (gpointer data)
{
  g_ptr_array_unref (((Step *) data)->next);
}

static const TjRecord *
find_after (const Walk *walk, TjId id)
{
  const TjChange *change = walk->edit ? tj_edit_find (walk->edit, id) : NULL;

  return change ? change->after : tj_model_get (walk->model, id);
}

static void
note_added (Walk *walk, const TjField *field, const TjRecord *record)
{
  const TjId *target = tj_field_value (field, record);
  GPtrArray *list = g_hash_table_lookup (walk->added, target);

  if (list == NULL)
    {
      list = g_ptr_array_new ();
      g_hash_table_insert (walk->added, (gpointer) target, list);
    }
  g_ptr_array_add (list, (gpointer) record);
}

static void
walk_init (Walk *walk, const TjModel *model, const TjEdit *edit)
{
  walk->model = model;
  walk->edit = edit;
  walk->parent = tj_kind_parent_field (TJ_KIND_ACTIVITY);
  walk->from = tj_kind_field (TJ_KIND_DEPENDENCY, "predecessor");
  walk->added = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, (GDestroyNotify) g_ptr_array_unref);
  for (guint end = 0; end < 2; end++)
    {
      walk->visited[end] = g_hash_table_new (NULL, NULL);
      walk->open[end] = g_hash_table_new (NULL, NULL);
    }
  walk->steps = g_array_new (FALSE, FALSE, sizeof (Step));
  g_array_set_clear_func (walk->steps, step_clear);
  for (guint i = 0; edit && i < tj_edit_n_changes (edit); i++)
    {
      const TjRecord *after = tj_edit_change (edit, i)->after;

      if (after && after->kind == TJ_KIND_ACTIVITY)
        note_added (walk, walk->parent, after);
      else if (after && after->kind == TJ_KIND_DEPENDENCY)
        note_added (walk, walk->from, after);
    }
}

static void
walk_clear (Walk *walk)
{
  g_hash_table_unref (walk->added);
  for (guint end = 0; end < 2; end++)
    {
      g_hash_table_unref (walk->visited[end]);
      g_hash_table_unref (walk->open[end]);
    }
  g_array_unref (walk->steps);
}

/* What refers to an activity by a field, as it is after the edit. */
static void
add_referrers (const Walk *walk, TjKind kind, const TjField *field, TjId id, GPtrArray *next)
{
  const GPtrArray *before = tj_model_referrers ((TjModel *) walk->model, kind, field, id);
  const GPtrArray *added = g_hash_table_lookup (walk->added, &id);

  for (guint i = 0; before && i < before->len; i++)
    {
      const TjRecord *record = g_ptr_array_index (before, i);

      if (walk->edit == NULL || tj_edit_find (walk->edit, record->id) == NULL)
        g_ptr_array_add (next, (gpointer) record);
    }
  for (guint i = 0; added && i < added->len; i++)
    if (((const TjRecord *) g_ptr_array_index (added, i))->kind == kind)
      g_ptr_array_add (next, g_ptr_array_index (added, i));
}

/* Comes to a point; FALSE when the walk is still coming from there. */
static gboolean
enter (Walk *walk, const TjActivity *activity, gboolean end)
{
  Step step = { activity, end, NULL, 0 };

  if (g_hash_table_contains (walk->open[end], activity))
    return FALSE;
  if (!g_hash_table_add (walk->visited[end], (gpointer) activity))
    return TRUE;
  g_hash_table_add (walk->open[end], (gpointer) activity);
  step.next = g_ptr_array_new ();
  if (end)
    add_referrers (walk, TJ_KIND_DEPENDENCY, walk->from, activity->record.id, step.next);
  else
    add_referrers (walk, TJ_KIND_ACTIVITY, walk->parent, activity->record.id, step.next);
  if (end && activity->parent != 0)
    g_ptr_array_add (step.next, (gpointer) find_after (walk, activity->parent));
  else if (!end && step.next->len == 0)
    g_ptr_array_add (step.next, (gpointer) activity);
  g_array_append_val (walk->steps, step);
  return TRUE;
}

/* From the last point of the walk to one that lies next to it. */
static gboolean
go_on (Walk *walk, const TjRecord *next, const TjActivity **met, gboolean *met_end)
{
  const Step *step = &g_array_index (walk->steps, Step, walk->steps->len - 1);
  gboolean end = step->end || next == &step->activity->record;

  if (next && next->kind == TJ_KIND_DEPENDENCY)
    {
      next = find_after (walk, ((const TjDependency *) next)->successor);
      end = FALSE;
    }
  /* What is not there, or is of another kind, is refused where references are checked. */
  if (next == NULL || next->kind != TJ_KIND_ACTIVITY)
    return TRUE;
  *met = (const TjActivity *) next;
  *met_end = end;
  return enter (walk, *met, end);
}

static void
leave (Walk *walk)
{
  const Step *step = &g_array_index (walk->steps, Step, walk->steps->len - 1);

  g_hash_table_remove (walk->open[step->end], step->activity);
  g_array_set_size (walk->steps, walk->steps->len - 1);
}

/* Walks from a point as far as it goes. FALSE: in a circle, of which @met was met twice. */
static gboolean
walk_from (Walk *walk, const TjActivity *activity, gboolean end, const TjActivity **met, gboolean *met_end)
{
  if (!enter (walk, activity, end))
    return FALSE;
  while (walk->steps->len > 0)
    {
      Step *step = &g_array_index (walk->steps, Step, walk->steps->len - 1);

      if (step->at == step->next->len)
        leave (walk);
      else if (!go_on (walk, g_ptr_array_index (step->next, step->at++), met, met_end))
        return FALSE;
    }
  return TRUE;
}

/* The names along the circle, each activity once where it is passed. */
static char *
names_along (const Walk *walk, const TjActivity *met, gboolean met_end)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const TjActivity *last = NULL, *first = NULL;
  gboolean in_circle = FALSE;

  for (guint i = 0; i < walk->steps->len; i++)
    {
      const Step *step = &g_array_index (walk->steps, Step, i);
      const TjRecord *chosen = step->at > 0 ? g_ptr_array_index (step->next, step->at - 1) : NULL;
      gboolean linked = chosen && chosen->kind == TJ_KIND_DEPENDENCY;

      in_circle = in_circle || (step->activity == met && step->end == met_end);
      if (!in_circle || !linked || step->activity == last)
        continue;
      g_string_append_printf (names, "%s“%s”", names->len > 0 ? " → " : "", step->activity->name);
      last = step->activity;
      first = first ? first : last;
    }
  if (first)
    g_string_append_printf (names, " → “%s”", first->name);
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static gboolean
check_from (Walk *walk, const TjRecord *record, gboolean end, GError **error)
{
  const TjActivity *met = (const TjActivity *) record;
  gboolean met_end = end;
  g_autofree char *names = NULL;

  if (record == NULL || record->kind != TJ_KIND_ACTIVITY || walk_from (walk, met, end, &met, &met_end))
    return TRUE;
  names = names_along (walk, met, met_end);
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CYCLE,
               _ ("The dependencies would run in a circle: %s. Leave one of them out."), names);
  return FALSE;
}

/* Whether a change can close a circle: a new or other link, or an activity in another place. */
static gboolean
check_change (Walk *walk, const TjChange *change, GError **error)
{
  if (change->after == NULL)
    return TRUE;
  if (change->kind == TJ_KIND_DEPENDENCY)
    return check_from (walk, find_after (walk, ((const TjDependency *) change->after)->successor), FALSE, error);
  if (change->kind != TJ_KIND_ACTIVITY || change->before == NULL
      || tj_field_equal (walk->parent, change->before, change->after))
    return TRUE;
  return check_from (walk, change->after, FALSE, error) && check_from (walk, change->after, TRUE, error);
}

gboolean
tj_model_check_circles (const TjModel *model, const TjEdit *edit, GError **error)
{
  Walk walk;
  gboolean good = TRUE;

  walk_init (&walk, model, edit);
  for (guint i = 0; edit && good && i < tj_edit_n_changes (edit); i++)
    good = check_change (&walk, tj_edit_change (edit, i), error);
  for (guint i = 0; edit == NULL && good && i < model->records[TJ_KIND_DEPENDENCY]->len; i++)
    {
      const TjDependency *dependency = g_ptr_array_index (model->records[TJ_KIND_DEPENDENCY], i);

      good = check_from (&walk, find_after (&walk, dependency->successor), FALSE, error);
    }
  walk_clear (&walk);
  return good;
}
