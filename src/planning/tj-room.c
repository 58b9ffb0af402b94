// SPDX-License-Identifier: EUPL-1.2
#include "tj-room.h"

#include <glib/gi18n-lib.h>

#include "tj-records.h"

/* As deep as activities are looked at; a file that was not checked may go round. */
#define DEPTH_MAX 1000

/* The longest chain on one side of an activity: thousandths of a month, and who takes them. */
typedef struct
{
  gint64 months;
  guint n;
  TjId only; /* of these, when n is 1 */
} Chain;

typedef struct
{
  TjModel *model;
  const TjField *near; /* of a dependency: where the side begins */
  gboolean before;
  TjId parent;
  GHashTable *known; /* (owned) (element-type gint64 Chain): what hangs on an activity; in a ring nothing */
  gboolean comparable;
} Side;

static gboolean
in_months (const TjDuration *duration, gint64 *months)
{
  *months = 0;
  if (duration->unit == TJ_DURATION_UNSET)
    return TRUE;
  if (duration->unit == TJ_DURATION_MONTHS)
    *months = duration->amount;
  else if (duration->unit != TJ_DURATION_YEARS || __builtin_mul_overflow (duration->amount, 12, months))
    return FALSE;
  return *months >= 0 && *months <= G_MAXINT32;
}

/* A lead lets the two overlap: then the one takes nothing off the other for certain. */
static const TjActivity *
neighbour (const Side *side, const TjDependency *link)
{
  TjId id = side->before ? link->predecessor : link->successor;
  const TjActivity *activity = tj_model_get_kind (side->model, TJ_KIND_ACTIVITY, id);

  if (activity == NULL || activity->parent != side->parent || link->lag.amount < 0
      || (link->type != 0 && link->type != TJ_DEPENDENCY_TYPE_FS))
    return NULL;
  return activity;
}

static Chain longest_from (Side *side, const TjActivity *activity, guint depth);

static Chain
with_own (Side *side, const TjActivity *activity, guint depth)
{
  Chain chain = longest_from (side, activity, depth);
  gint64 own;

  if (!in_months (&activity->duration, &own))
    side->comparable = FALSE;
  if (own == 0)
    return chain;
  chain.months += own;
  chain.n++;
  chain.only = activity->record.id;
  return chain;
}

/* What comes before or after an activity among its siblings, itself left out. */
static Chain
longest_from (Side *side, const TjActivity *activity, guint depth)
{
  const GPtrArray *links = tj_model_referrers (side->model, TJ_KIND_DEPENDENCY, side->near, activity->record.id);
  Chain *known = g_hash_table_lookup (side->known, &activity->record.id);
  Chain longest = { 0 };

  if (known || depth > DEPTH_MAX)
    return known ? *known : longest;
  known = g_new0 (Chain, 1);
  g_hash_table_insert (side->known, (gpointer) &activity->record.id, known);
  for (guint i = 0; links && i < links->len; i++)
    {
      const TjActivity *other = neighbour (side, g_ptr_array_index (links, i));
      Chain chain = other ? with_own (side, other, depth + 1) : longest;

      if (chain.months > longest.months)
        longest = chain;
    }
  *known = longest;
  return longest;
}

static gboolean
add_side (Chain *sum, TjModel *model, const TjActivity *activity, gboolean before)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_int64_hash, g_int64_equal, NULL, g_free);
  Side side = { model,  tj_kind_field (TJ_KIND_DEPENDENCY, before ? "successor" : "predecessor"),
                before, activity->parent,
                known,  TRUE };
  Chain chain = longest_from (&side, activity, 0);

  sum->months += chain.months;
  sum->n += chain.n;
  if (chain.n > 0)
    sum->only = chain.only;
  return side.comparable;
}

static gboolean
may_last (const TjActivity *activity)
{
  return activity->type != TJ_ACTIVITY_TYPE_DECISION && activity->type != TJ_ACTIVITY_TYPE_MILESTONE
         && activity->type != TJ_ACTIVITY_TYPE_MOMENT && activity->duration.unit == TJ_DURATION_UNSET
         && !tj_date_on_axis (&activity->finish);
}

/* Goes up to what states a duration, and adds what goes off it on the way. */
static gboolean
find_holder (TjModel *model, const TjActivity *activity, Chain *taken, TjRoom *room)
{
  const TjProject *project = tj_model_get_kind (model, TJ_KIND_PROJECT, activity->project);

  for (guint i = 0; i < DEPTH_MAX; i++)
    {
      const TjActivity *parent = tj_model_get_kind (model, TJ_KIND_ACTIVITY, activity->parent);

      if (!add_side (taken, model, activity, TRUE) || !add_side (taken, model, activity, FALSE))
        return FALSE;
      if (parent == NULL || parent->duration.unit != TJ_DURATION_UNSET)
        {
          room->holder = parent ? parent->record.id : activity->project;
          room->whole = parent ? parent->duration : project ? project->stated_duration : room->whole;
          return room->whole.unit != TJ_DURATION_UNSET;
        }
      activity = parent;
    }
  return FALSE;
}

static TjDuration
months (gint64 amount)
{
  return (TjDuration) { .unit = TJ_DURATION_MONTHS, .amount = amount };
}

gboolean
tj_room (TjModel *model, TjId id, TjRoom *room)
{
  const TjActivity *activity = tj_model_get_kind (model, TJ_KIND_ACTIVITY, id);
  TjRoom found = { 0 };
  Chain taken = { 0 };
  gint64 whole;

  *room = found;
  if (activity == NULL || !may_last (activity) || !find_holder (model, activity, &taken, &found)
      || !in_months (&found.whole, &whole) || taken.months > whole)
    return FALSE;
  found.room = months (whole - taken.months);
  if (taken.months > 0)
    found.taken = months (taken.months);
  found.taken_by = taken.n == 1 ? taken.only : 0;
  *room = found;
  return TRUE;
}

char *
tj_room_text (TjModel *model, TjId activity)
{
  g_autofree char *left = NULL, *whole = NULL, *taken = NULL, *holder = NULL, *by = NULL;
  TjRoom room;

  if (!tj_room (model, activity, &room))
    return NULL;
  left = tj_duration_format (&room.room);
  whole = tj_duration_format (&room.whole);
  holder = tj_model_title (model, tj_model_get (model, room.holder));
  if (room.taken.unit == TJ_DURATION_UNSET)
    /* Translators: how long at most; what it lies in, and how long that takes. */
    return tj_model_get_kind (model, TJ_KIND_ACTIVITY, room.holder)
               ? g_strdup_printf (_ ("At most %s: “%s” takes %s."), left, holder, whole)
               : NULL;
  taken = tj_duration_format (&room.taken);
  if (room.taken_by == 0)
    /* Translators: how long at most; what it lies in, how long that takes, and how long the rest of it takes. */
    return g_strdup_printf (_ ("At most %s: “%s” takes %s, and what comes before and after it takes %s of that."), left,
                            holder, whole, taken);
  by = tj_model_title (model, tj_model_get (model, room.taken_by));
  /* Translators: how long at most; what it lies in, how long that takes; another part of it, and how long that takes.
   */
  return g_strdup_printf (_ ("At most %s: “%s” takes %s, and “%s” takes %s of that."), left, holder, whole, by, taken);
}
