// SPDX-License-Identifier: EUPL-1.2
#include "tj-computed-private.h"

#include "tj-records-general.h"

/* A stated real date; of what has parts they say nothing. */
gboolean
tj_activity_has_actual (const TjActivity *activity)
{
  return tj_date_on_axis (&activity->actual_start) || tj_date_on_axis (&activity->actual_finish);
}

/* Nothing is said about when it is; 'n.t.b.' and words are something, and so is an 'uiterlijk' when no duration is
 * given. */
gboolean
tj_activity_is_open (const TjActivity *activity)
{
  if (tj_activity_has_actual (activity))
    return TRUE;
  if (activity->duration.unit == TJ_DURATION_UNSET && activity->deadline.precision != TJ_PRECISION_UNSET)
    return FALSE;
  return activity->start.precision == TJ_PRECISION_UNSET && activity->finish.precision == TJ_PRECISION_UNSET;
}

gboolean
tj_activity_has_date (const TjActivity *activity)
{
  return activity->constraint > TJ_CONSTRAINT_KIND_ALAP && tj_date_on_axis (&activity->constraint_date);
}

typedef struct
{
  TjComputed *self;
  TjModel *model;
  const TjSpan *own;
  const guint8 *says;
  const TjLinkEnds *ends;
  GArray *found;    /* indices that have a place, to be looked at */
  gboolean *placed; /* with a place of its own, computed, or by what is in it */
  gboolean *opened; /* its children were looked at */
  /* Lists through arrays, NONE at the end: of each activity its first child and its first link onwards, ... */
  guint *first_inside;
  guint *first_after;
  guint *next_inside; /* ... then the next by activity ... */
  guint *next_after;  /* ... and by dependency */
} Choice;

static const TjActivity *
activity_at (const Choice *choice, guint index)
{
  return tj_model_at (choice->model, TJ_KIND_ACTIVITY, index);
}

static void
place (Choice *choice, guint index)
{
  while (index != TJ_ID_MAP_NONE && !choice->placed[index])
    {
      choice->placed[index] = TRUE;
      g_array_append_val (choice->found, index);
      index = choice->self->parents[index];
    }
}

static void
compute (Choice *choice, guint index)
{
  if (choice->first_inside[index] != TJ_ID_MAP_NONE)
    {
      /* Once is enough, also for who is its own ancestor. */
      if (choice->opened[index])
        return;
      choice->opened[index] = TRUE;
      for (guint i = choice->first_inside[index]; i != TJ_ID_MAP_NONE; i = choice->next_inside[i])
        compute (choice, i);
      return;
    }
  if (choice->self->parts[index] != TJ_PART_NONE || (choice->says[index] & TJ_SAYS_NOTHING) == 0)
    return;
  choice->self->parts[index] = TJ_PART_COMPUTED;
  place (choice, index);
}

gboolean
tj_computed_has_start (const TjComputed *self, const TjModel *model, const TjActivity *activity)
{
  const TjProject *project = tj_model_get_kind (model, TJ_KIND_PROJECT, activity->project);

  for (guint above = tj_id_map_get (self->ids, activity->parent), n = 0; above != TJ_ID_MAP_NONE && n < 100; n++)
    {
      if (self->parts[above] == TJ_PART_OWN)
        return TRUE;
      above = self->parents[above];
    }
  return project != NULL && tj_date_on_axis (&project->start);
}

static void
list (Choice *choice)
{
  for (guint i = 0; i < choice->self->n; i++)
    if (choice->own[i].origin == TJ_SPAN_OWN)
      choice->self->parts[i] = TJ_PART_OWN;
  for (guint i = 0; i < choice->self->n; i++)
    {
      guint parent = choice->self->parents[i];

      if (parent == TJ_ID_MAP_NONE)
        continue;
      choice->next_inside[i] = choice->first_inside[parent];
      choice->first_inside[parent] = i;
    }
  for (guint i = 0; i < tj_model_count (choice->model, TJ_KIND_DEPENDENCY); i++)
    {
      guint from = choice->ends[i].from;

      if (from == TJ_ID_MAP_NONE)
        continue;
      choice->next_after[i] = choice->first_after[from];
      choice->first_after[from] = i;
    }
}

static void
spread (Choice *choice)
{
  for (guint i = 0; i < choice->self->n; i++)
    if (choice->self->parts[i] == TJ_PART_OWN)
      place (choice, i);
    else if ((choice->says[i] & TJ_SAYS_DATE)
             || (choice->first_inside[i] == TJ_ID_MAP_NONE && (choice->says[i] & TJ_SAYS_ACTUAL))
             || (choice->first_after[i] != TJ_ID_MAP_NONE
                 && tj_computed_has_start (choice->self, choice->model, activity_at (choice, i))))
      compute (choice, i);
  for (guint at = 0; at < choice->found->len; at++)
    {
      guint from = g_array_index (choice->found, guint, at);

      for (guint i = choice->first_after[from]; i != TJ_ID_MAP_NONE; i = choice->next_after[i])
        if (choice->ends[i].to != TJ_ID_MAP_NONE)
          compute (choice, choice->ends[i].to);
    }
}

/* @n places that say NONE. */
static guint *
new_places (guint n)
{
  guint *places = g_new (guint, MAX (n, 1));

  memset (places, 0xff, sizeof (guint) * n);
  return places;
}

void
tj_computed_choose (TjComputed *self, TjModel *model, const TjSpan *own, const guint8 *says, const TjLinkEnds *ends)
{
  guint n = MAX (self->n, 1), n_links = tj_model_count (model, TJ_KIND_DEPENDENCY);
  g_autoptr (GArray) found = g_array_sized_new (FALSE, FALSE, sizeof (guint), n);
  g_autofree gboolean *placed = g_new0 (gboolean, n);
  g_autofree gboolean *opened = g_new0 (gboolean, n);
  g_autofree guint *first_inside = new_places (n);
  g_autofree guint *first_after = new_places (n);
  g_autofree guint *next_inside = new_places (n);
  g_autofree guint *next_after = new_places (n_links);
  Choice choice
      = { self, model, own, says, ends, found, placed, opened, first_inside, first_after, next_inside, next_after };

  list (&choice);
  spread (&choice);
}
