// SPDX-License-Identifier: EUPL-1.2
#include "tj-planning-filter.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-plan-result.h"
#include "tj-planning-text.h"
#include "tj-records.h"
#include "tj-search-match.h"

static const char *const labels[TJ_N_QUICK]
    = { N_ ("Critical"), N_ ("Late"), N_ ("This month"), N_ ("Without a date") };

typedef struct
{
  TjModel *model;
  const TjPlan *plan;
  const TjPlanningFilter *filter;
  TjSearchQuery *query; /* (nullable) */
  char *lead;           /* (nullable) folded */
  gint32 now;           /* the first minute of today */
  gint32 month, month_end;
} Search;

gboolean
tj_planning_filter_is_empty (const TjPlanningFilter *filter)
{
  return filter->quick == 0 && filter->text == NULL && filter->lead == NULL;
}

void
tj_planning_filter_clear (TjPlanningFilter *filter)
{
  g_clear_pointer (&filter->text, g_free);
  g_clear_pointer (&filter->lead, g_free);
  filter->quick = 0;
}

gboolean
tj_planning_filter_equal (const TjPlanningFilter *a, const TjPlanningFilter *b)
{
  return a->quick == b->quick && g_strcmp0 (a->text, b->text) == 0 && g_strcmp0 (a->lead, b->lead) == 0;
}

static gboolean
is_critical (const Search *search, const TjActivity *activity)
{
  TjPlanResult result;

  return tj_plan_result (search->plan, activity->record.id, &result) && result.critical;
}

static gboolean
is_placed (const TjSpan *span)
{
  return span->origin != TJ_SPAN_NONE && span->origin != TJ_SPAN_PHASE;
}

static gboolean
is_late (const Search *search, const TjActivity *activity)
{
  const TjSpan *span = tj_plan_span (search->plan, activity->record.id);

  if (activity->actual_finish.precision != TJ_PRECISION_UNSET
      || (activity->progress.state == TJ_NUMBER_KNOWN && activity->progress.value >= 100000))
    return FALSE;
  if (tj_date_on_axis (&activity->deadline) && tj_date_end (&activity->deadline) <= search->now)
    return TRUE;
  return is_placed (span) && span->finish <= search->now;
}

static gboolean
is_in_month (const Search *search, const TjActivity *activity)
{
  const TjSpan *span = tj_plan_span (search->plan, activity->record.id);

  return is_placed (span) && span->start < search->month_end && MAX (span->finish, span->start + 1) > search->month;
}

static gboolean
is_undated (const Search *search, const TjActivity *activity)
{
  const GPtrArray *parts = tj_model_referrers (search->model, TJ_KIND_ACTIVITY, tj_kind_parent_field (TJ_KIND_ACTIVITY),
                                               activity->record.id);

  return (parts == NULL || parts->len == 0) && !is_placed (tj_plan_span (search->plan, activity->record.id));
}

static gboolean
is_led (const Search *search, const TjActivity *activity)
{
  const GPtrArray *leads
      = tj_model_referrers (search->model, TJ_KIND_LEAD, tj_kind_field (TJ_KIND_LEAD, "activity"), activity->record.id);

  for (guint i = 0; leads && i < leads->len; i++)
    {
      g_autofree char *name = tj_search_fold (((const TjLead *) g_ptr_array_index (leads, i))->name);

      if (g_str_equal (name, search->lead))
        return TRUE;
    }
  return FALSE;
}

static gboolean
holds_words (const Search *search, const TjActivity *activity)
{
  g_autofree char *leads = tj_planning_leads (search->model, activity);
  g_autofree char *products = tj_planning_products (search->model, activity);
  g_autofree char *others = activity->aliases ? g_strjoinv (" ", activity->aliases) : NULL;
  g_autofree char *all = g_strjoin (" ", activity->wbs ? activity->wbs : "", leads, products, others, NULL);
  g_autofree char *title = tj_search_fold (activity->name), *text = tj_search_fold (all);

  return tj_search_query_match (search->query, title, text) != TJ_SEARCH_NONE;
}

static gboolean
fits (const Search *search, const TjActivity *activity)
{
  static gboolean (*const quick[TJ_N_QUICK]) (const Search *, const TjActivity *)
      = { is_critical, is_late, is_in_month, is_undated };

  for (guint i = 0; i < TJ_N_QUICK; i++)
    if ((search->filter->quick & (1u << i)) && !quick[i](search, activity))
      return FALSE;
  return (search->lead == NULL || is_led (search, activity))
         && (search->query == NULL || holds_words (search, activity));
}

static void
set_days (Search *search, gint32 today)
{
  int year, month, day;

  tj_civil_split (today, &year, &month, &day);
  search->now = today * TJ_MINUTES_PER_DAY;
  search->month = (today - day + 1) * TJ_MINUTES_PER_DAY;
  search->month_end = search->month + tj_civil_month_length (year, month) * TJ_MINUTES_PER_DAY;
}

GHashTable *
tj_planning_filter_find (const TjPlanningFilter *filter, TjModel *model, const TjPlan *plan, TjId project, gint32 today)
{
  GHashTable *found = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (TjSearchQuery) query = filter->text ? tj_search_query_new (filter->text) : NULL;
  g_autofree char *lead = filter->lead ? tj_search_fold (filter->lead) : NULL;
  Search search = { .model = model, .plan = plan, .filter = filter, .lead = lead };

  search.query = query && !tj_search_query_is_empty (query) ? query : NULL;
  set_days (&search, today);
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);

      if (activity->project == project && fits (&search, activity))
        g_hash_table_add (found, g_memdup2 (&activity->record.id, sizeof (TjId)));
    }
  return found;
}

const char *
tj_planning_quick_label (guint i)
{
  return _ (labels[i]);
}

char *
tj_planning_filter_words (const TjPlanningFilter *filter)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (guint i = 0; i < TJ_N_QUICK; i++)
    if (filter->quick & (1u << i))
      g_strv_builder_add (words, tj_planning_quick_label (i));
  if (filter->lead)
    g_strv_builder_add (words, filter->lead);
  if (filter->text)
    g_strv_builder_take (words, g_strdup_printf ("“%s”", filter->text));
  all = g_strv_builder_end (words);
  return g_strjoinv (", ", all);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_utf8_collate (*(const char *const *) a, *(const char *const *) b);
}

GStrv
tj_planning_lead_names (TjModel *model, TjId project)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_LEAD); i++)
    {
      const TjLead *lead = tj_model_at (model, TJ_KIND_LEAD, i);

      if (tj_model_project_of (model, lead) == project && lead->name
          && g_hash_table_add (seen, tj_search_fold (lead->name)))
        g_ptr_array_add (names, g_strdup (lead->name));
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (GStrv) g_ptr_array_free (names, FALSE);
}
