// SPDX-License-Identifier: EUPL-1.2
/* Which activity stands in which lane. */
#include <glib/gi18n-lib.h>

#include "tj-lanes-private.h"
#include "tj-records.h"

/* A tree of records may be odd. */
#define DEEPEST 1000

/* One activity in one lane, before they are put in order. */
typedef struct
{
  guint lane;
  guint row;
  const char *how; /* translated; NULL for who leads */
} Placing;

typedef struct
{
  TjLanes *self;
  TjModel *model;
  GHashTable *places; /* (owned) (element-type utf8 guint) key to lane + 1 */
  GArray *placings;   /* (owned) (element-type Placing) */
} Grouping;

static void
clear_lane (gpointer data)
{
  g_free (((TjLane *) data)->key);
  g_free (((TjLane *) data)->name);
}

static void
clear_item (gpointer data)
{
  g_free (((TjLaneItem *) data)->label);
  g_free (((TjLaneItem *) data)->shorter);
}

/* Returns the place of a lane, made when it was not there. */
static guint
lane_of (Grouping *grouping, const char *key, const char *name, guint depth)
{
  gpointer found = g_hash_table_lookup (grouping->places, key);
  TjLane lane = { .depth = depth };

  if (found)
    return GPOINTER_TO_UINT (found) - 1;
  lane.key = g_strdup (key);
  lane.name = g_strdup (name);
  g_array_append_val (grouping->self->lanes, lane);
  g_hash_table_insert (grouping->places, g_strdup (key), GUINT_TO_POINTER (grouping->self->lanes->len));
  return grouping->self->lanes->len - 1;
}

static void
place (Grouping *grouping, guint lane, guint row, const char *how)
{
  Placing placing = { lane, row, how };

  for (guint i = grouping->placings->len; i > 0 && g_array_index (grouping->placings, Placing, i - 1).row == row; i--)
    if (g_array_index (grouping->placings, Placing, i - 1).lane == lane)
      return;
  g_array_append_val (grouping->placings, placing);
}

static const TjActivity *
activity_of (const Grouping *grouping, TjId id)
{
  return tj_model_get_kind (grouping->model, TJ_KIND_ACTIVITY, id);
}

/* What only holds others is told by those. */
static void
place_without (Grouping *grouping, guint row)
{
  if (!tj_gantt_rows_at (grouping->self->rows, row)->has_children)
    place (grouping, lane_of (grouping, "", "", 0), row, NULL);
}

/* Leads ----------------------------------------------------------------------------------------------------------- */

/* The role, team or organisation that it is, else the words of the plan. */
static char *
lead_name (TjModel *model, const TjLead *lead)
{
  TjId id = lead->role ? lead->role : lead->team ? lead->team : lead->organisation;
  const TjRecord *record = id ? tj_model_get (model, id) : NULL;

  return record ? tj_model_title (model, record) : g_strdup (lead->name ? lead->name : "");
}

static const char *
lead_how (const TjLead *lead)
{
  const TjChoice *choice
      = lead->kind > TJ_LEAD_KIND_LEAD ? tj_field_choice (tj_kind_field (TJ_KIND_LEAD, "kind"), lead->kind) : NULL;

  return choice ? _ (choice->label) : NULL;
}

static const GPtrArray *
leads_of (Grouping *grouping, TjId id)
{
  const TjField *field = tj_kind_field (TJ_KIND_LEAD, "activity");
  const TjActivity *activity = activity_of (grouping, id);

  for (guint i = 0; activity && i < DEEPEST; i++)
    {
      const GPtrArray *leads = tj_model_referrers (grouping->model, TJ_KIND_LEAD, field, activity->record.id);

      if (leads && leads->len > 0)
        return leads;
      activity = activity_of (grouping, activity->parent);
    }
  return NULL;
}

static void
place_by_lead (Grouping *grouping, guint row)
{
  const GPtrArray *leads = leads_of (grouping, tj_gantt_rows_at (grouping->self->rows, row)->id);

  for (guint i = 0; leads && i < leads->len; i++)
    {
      const TjLead *lead = g_ptr_array_index (leads, i);
      g_autofree char *name = lead_name (grouping->model, lead), *key = g_utf8_casefold (name, -1);

      if (*name)
        place (grouping, lane_of (grouping, key, name, 0), row, lead_how (lead));
    }
  if (leads == NULL)
    place_without (grouping, row);
}

/* Areas ----------------------------------------------------------------------------------------------------------- */

static TjId
area_of (Grouping *grouping, TjId id)
{
  const TjActivity *activity = activity_of (grouping, id);

  for (guint i = 0; activity && i < DEEPEST; i++)
    {
      if (tj_model_get_kind (grouping->model, TJ_KIND_AREA, activity->area))
        return activity->area;
      activity = activity_of (grouping, activity->parent);
    }
  return 0;
}

static void
area_key (TjId area, char *key, gsize size)
{
  g_snprintf (key, size, "%" G_GINT64_FORMAT, area);
}

/* An area with something in it, and those that it lies in. */
static GHashTable *
used_areas (Grouping *grouping)
{
  GHashTable *used = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);

  for (guint i = 0; i < tj_gantt_rows_count (grouping->self->rows); i++)
    {
      TjId id = area_of (grouping, tj_gantt_rows_at (grouping->self->rows, i)->id);
      const TjArea *area = tj_model_get_kind (grouping->model, TJ_KIND_AREA, id);

      while (area && g_hash_table_add (used, g_memdup2 (&area->record.id, sizeof (TjId))))
        area = tj_model_get_kind (grouping->model, TJ_KIND_AREA, area->parent);
    }
  return used;
}

static void
make_area_lanes (Grouping *grouping)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) areas = tj_model_sorted (grouping->model, TJ_KIND_AREA, 0, &depths);
  g_autoptr (GHashTable) used = used_areas (grouping);
  char key[32];

  for (guint i = 0; i < areas->len; i++)
    {
      const TjArea *area = g_ptr_array_index (areas, i);

      if (!g_hash_table_contains (used, &area->record.id))
        continue;
      area_key (area->record.id, key, sizeof key);
      lane_of (grouping, key, area->name ? area->name : "", g_array_index (depths, guint, i));
    }
}

static void
place_by_area (Grouping *grouping, guint row)
{
  TjId area = area_of (grouping, tj_gantt_rows_at (grouping->self->rows, row)->id);
  char key[32];

  if (area == 0)
    {
      place_without (grouping, row);
      return;
    }
  area_key (area, key, sizeof key);
  place (grouping, lane_of (grouping, key, "", 0), row, NULL);
}

/* The whole ------------------------------------------------------------------------------------------------------- */

/* What has none comes last. */
static void
move_without_to_end (Grouping *grouping)
{
  GArray *lanes = grouping->self->lanes;
  gpointer found = g_hash_table_lookup (grouping->places, "");
  guint place = GPOINTER_TO_UINT (found) - 1;
  TjLane lane;

  if (found == NULL)
    return;
  lane = g_array_index (lanes, TjLane, place);
  memmove (&g_array_index (lanes, TjLane, place), &g_array_index (lanes, TjLane, place + 1),
           (lanes->len - place - 1) * sizeof (TjLane));
  g_array_index (lanes, TjLane, lanes->len - 1) = lane;
  for (guint i = 0; i < grouping->placings->len; i++)
    {
      Placing *placing = &g_array_index (grouping->placings, Placing, i);

      if (placing->lane == place)
        placing->lane = lanes->len - 1;
      else if (placing->lane > place)
        placing->lane--;
    }
}

static int
compare_placings (gconstpointer a, gconstpointer b)
{
  const Placing *first = a, *second = b;

  if (first->lane != second->lane)
    return first->lane < second->lane ? -1 : 1;
  return first->row < second->row ? -1 : first->row > second->row;
}

static void
take_items (Grouping *grouping)
{
  TjLanes *self = grouping->self;

  g_array_sort (grouping->placings, compare_placings);
  for (guint i = 0; i < grouping->placings->len; i++)
    {
      const Placing *placing = &g_array_index (grouping->placings, Placing, i);
      TjLane *lane = &g_array_index (self->lanes, TjLane, placing->lane);
      const char *name = tj_gantt_rows_at (self->rows, placing->row)->name;
      TjLaneItem item = { .row = placing->row };

      item.label = placing->how ? g_strdup_printf ("%s (%s)", name, placing->how) : g_strdup (name);
      if (lane->n++ == 0)
        lane->first = self->items->len;
      g_array_append_val (self->items, item);
    }
}

static void
count_below (TjLanes *self)
{
  for (guint i = 0; i < self->lanes->len; i++)
    {
      TjLane *lane = &g_array_index (self->lanes, TjLane, i);

      lane->total = lane->n;
      for (guint j = i + 1; j < self->lanes->len && g_array_index (self->lanes, TjLane, j).depth > lane->depth; j++)
        lane->total += g_array_index (self->lanes, TjLane, j).n;
    }
}

void
tj_lanes_group (TjLanes *lanes, TjModel *model, TjLanesBy by)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) placings = g_array_new (FALSE, FALSE, sizeof (Placing));
  Grouping grouping = { lanes, model, places, placings };

  g_array_set_clear_func (lanes->lanes, clear_lane);
  g_array_set_clear_func (lanes->items, clear_item);
  if (by == TJ_LANES_AREAS)
    make_area_lanes (&grouping);
  for (guint i = 0; i < tj_gantt_rows_count (lanes->rows); i++)
    if (by == TJ_LANES_AREAS)
      place_by_area (&grouping, i);
    else
      place_by_lead (&grouping, i);
  move_without_to_end (&grouping);
  take_items (&grouping);
  count_below (lanes);
}
