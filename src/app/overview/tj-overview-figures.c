// SPDX-License-Identifier: EUPL-1.2
#include "tj-overview-figures.h"

#include "tj-civil.h"
#include "tj-route-decision.h"

#define THOUSAND 1000
/* Progress, in thousandths of a percent. */
#define ALL_DONE 100000

/* Adds without running over: an absurd amount stays absurd, and is never a wrong small one. */
static void
add_to (gint64 *sum, gint64 amount)
{
  if (__builtin_add_overflow (*sum, amount, sum))
    *sum = amount > 0 ? G_MAXINT64 : G_MININT64;
}

/* People ---------------------------------------------------------------------------------------------------------- */

static void
add_to_team (GArray *teams, TjId team, gint64 fte)
{
  TjTeamFte line = { .team = team, .fte = fte };

  for (guint i = 0; i < teams->len; i++)
    if (g_array_index (teams, TjTeamFte, i).team == team)
      {
        add_to (&g_array_index (teams, TjTeamFte, i).fte, fte);
        return;
      }
  g_array_append_val (teams, line);
}

static void
leave_out (TjStaffFigures *figures, const TjRole *role)
{
  if (figures->n_left_out++ == 0)
    figures->left_out_per = g_strdup (role->per);
  else if (g_strcmp0 (figures->left_out_per, role->per) != 0)
    g_clear_pointer (&figures->left_out_per, g_free);
}

static void
add_role (TjStaffFigures *figures, const TjRole *role)
{
  gboolean counted = role->count.state == TJ_NUMBER_KNOWN;
  gint64 fte = role->fte.value;

  if (role->fte.state != TJ_NUMBER_KNOWN)
    return;
  if (!counted && role->per)
    {
      leave_out (figures, role);
      return;
    }
  if (role->count.state == TJ_NUMBER_SEVERAL)
    figures->n_once++;
  if (counted && __builtin_mul_overflow (fte, role->count.value / THOUSAND, &fte))
    fte = G_MAXINT64;
  figures->listed.state = TJ_NUMBER_KNOWN;
  if (role->fte.qualifier != TJ_QUALIFIER_NONE || (counted && role->count.qualifier != TJ_QUALIFIER_NONE))
    figures->listed.qualifier = TJ_QUALIFIER_CIRCA;
  add_to (&figures->listed.value, fte);
  add_to_team (figures->teams, role->team, fte);
}

/* What the traject itself says; else a stated total of its effort. */
static void
find_stated (TjStaffFigures *figures, TjModel *model, TjId id)
{
  const TjProject *project = tj_model_get_kind (model, TJ_KIND_PROJECT, id);

  if (project)
    {
      figures->stated_hours = project->stated_hours;
      figures->stated_fte = project->stated_fte;
    }
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_STATED_TOTAL); i++)
    {
      const TjStatedTotal *total = tj_model_at (model, TJ_KIND_STATED_TOTAL, i);

      if (total->project != id || total->kind != TJ_TOTAL_KIND_EFFORT || total->subject)
        continue;
      if (figures->stated_hours.state == TJ_NUMBER_UNSET)
        figures->stated_hours = total->hours;
      if (figures->stated_fte.state == TJ_NUMBER_UNSET)
        figures->stated_fte = total->fte;
    }
}

void
tj_staff_figures_init (TjStaffFigures *figures, TjModel *model, TjId project)
{
  g_autoptr (GPtrArray) roles = tj_model_sorted (model, TJ_KIND_ROLE, project, NULL);

  *figures = (TjStaffFigures) { .teams = g_array_new (FALSE, FALSE, sizeof (TjTeamFte)) };
  find_stated (figures, model, project);
  for (guint i = 0; i < roles->len; i++)
    add_role (figures, g_ptr_array_index (roles, i));
  if (figures->stated_fte.state == TJ_NUMBER_KNOWN && figures->listed.state == TJ_NUMBER_KNOWN)
    figures->difference = tj_number (figures->stated_fte.value - figures->listed.value);
}

void
tj_staff_figures_clear (TjStaffFigures *figures)
{
  g_clear_pointer (&figures->teams, g_array_unref);
  g_clear_pointer (&figures->left_out_per, g_free);
}

/* Money ----------------------------------------------------------------------------------------------------------- */

static void
add_amounts (TjMoneySum *sum, TjModel *model, const TjSeries *amounts, TjId condition_id)
{
  const TjCondition *condition = tj_model_get_kind (model, TJ_KIND_CONDITION, condition_id);

  if (amounts->n_entries == 0)
    return;
  if (condition && condition->met == TJ_TICK_NO)
    {
      sum->n_not_met++;
      return;
    }
  if (condition && condition->met == TJ_TICK_UNSET)
    sum->n_conditional++;
  for (guint i = 0; i < amounts->n_entries; i++)
    {
      const TjSeriesEntry *entry = &amounts->entries[i];

      if (entry->amount.state == TJ_MONEY_PM)
        sum->n_pm++;
      else if (entry->to == TJ_YEAR_ONWARDS)
        sum->n_onwards++;
      else if (entry->amount.state == TJ_MONEY_KNOWN)
        {
          sum->n_amounts++;
          sum->inexact = sum->inexact || entry->amount.qualifier != TJ_QUALIFIER_NONE;
          add_to (&sum->cents, entry->amount.cents);
        }
    }
}

/* Walks a tree that is sorted parents first, and skips what stands below a line with amounts of its own. */
static void
add_costs (TjMoneyFigures *figures, TjModel *model, const GPtrArray *lines, const GArray *depths)
{
  guint counted_at = G_MAXUINT;

  for (guint i = 0; i < lines->len; i++)
    {
      const TjCostLine *line = g_ptr_array_index (lines, i);
      guint depth = g_array_index (depths, guint, i);
      gboolean has_children = i + 1 < lines->len && g_array_index (depths, guint, i + 1) > depth;

      if (depth > counted_at)
        continue;
      counted_at = line->amounts.n_entries > 0 ? depth : G_MAXUINT;
      add_amounts (&figures->costs, model, &line->amounts, line->condition);
      if (line->amounts.n_entries == 0 && !has_children)
        figures->n_unknown++;
    }
}

/* What stands below a line with amounts of its own explains these: its coverage is no more coverage. */
static gboolean
is_explained (const TjModel *model, const TjCostLine *line, guint n_lines)
{
  for (guint i = 0; line && line->parent && i < n_lines; i++)
    {
      line = tj_model_get_kind (model, TJ_KIND_COST_LINE, line->parent);
      if (line && line->amounts.n_entries > 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_coverage (TjMoneyFigures *figures, TjModel *model, TjId project)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_COVERAGE); i++)
    {
      const TjCoverage *coverage = tj_model_at (model, TJ_KIND_COVERAGE, i);
      const TjCostLine *line = tj_model_get_kind (model, TJ_KIND_COST_LINE, coverage->cost_line);

      if (line && line->project == project && !is_explained (model, line, figures->n_lines))
        add_amounts (&figures->coverage, model, &coverage->amounts, coverage->condition);
    }
}

void
tj_money_figures_init (TjMoneyFigures *figures, TjModel *model, TjId project)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) lines = tj_model_sorted (model, TJ_KIND_COST_LINE, project, &depths);

  *figures = (TjMoneyFigures) { .n_lines = lines->len };
  add_costs (figures, model, lines, depths);
  add_coverage (figures, model, project);
  figures->difference = figures->coverage.cents;
  if (__builtin_sub_overflow (figures->coverage.cents, figures->costs.cents, &figures->difference))
    figures->difference = figures->costs.cents > 0 ? G_MININT64 : G_MAXINT64;
}

/* Decisions and actions ------------------------------------------------------------------------------------------- */

/* Those to come before those whose date is past; the nearest to today first in both. */
static int
compare_moments (gconstpointer a, gconstpointer b)
{
  const TjOverviewMoment *one = a, *other = b;

  if (one->past != other->past)
    return one->past ? 1 : -1;
  if (one->past)
    return (tj_date_first (other->date) > tj_date_first (one->date))
           - (tj_date_first (other->date) < tj_date_first (one->date));
  return (tj_date_first (one->date) > tj_date_first (other->date))
         - (tj_date_first (one->date) < tj_date_first (other->date));
}

/* A day that is not over yet is not past; neither is a moment of today. */
static gboolean
is_past (const TjDate *date, gint32 today)
{
  gint32 end = MAX (tj_date_end (date), tj_date_first (date) + 1);

  return tj_civil_minute_day (end - 1) < today;
}

static void
place (TjOverviewMoment *moment, const TjDate *date, gboolean latest)
{
  if (moment->date || !tj_date_on_axis (date))
    return;
  moment->date = date;
  moment->latest = latest;
}

static void
place_by_activity (TjOverviewMoment *moment, const TjActivity *activity)
{
  place (moment, &activity->start, FALSE);
  place (moment, &activity->finish, FALSE);
  place (moment, &activity->deadline, TRUE);
}

static void
take_moment (GArray *moments, TjOverviewMoment *moment, gint32 today, guint *n_undated)
{
  if (moment->date == NULL)
    {
      *n_undated += 1;
      return;
    }
  moment->past = is_past (moment->date, today);
  g_array_append_val (moments, *moment);
}

static TjOverviewMoment
moment_of_decision (TjModel *model, const TjDecision *decision)
{
  const TjActivity *activity = tj_model_get_kind (model, TJ_KIND_ACTIVITY, decision->activity);
  TjOverviewMoment moment = { .id = decision->record.id, .body = decision->body };

  if (activity)
    place_by_activity (&moment, activity);
  place (&moment, &decision->overview_date, FALSE);
  return moment;
}

static gboolean
has_decision (TjModel *model, TjId activity)
{
  return tj_model_referrers (model, TJ_KIND_DECISION, tj_kind_field (TJ_KIND_DECISION, "activity"), activity) != NULL;
}

static gboolean
is_done (const TjActivity *activity)
{
  return tj_date_on_axis (&activity->actual_finish)
         || (activity->progress.state == TJ_NUMBER_KNOWN && activity->progress.value >= ALL_DONE);
}

static void
add_bare_activities (GArray *moments, TjModel *model, TjId project, gint32 today, guint *n_undated)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);
      TjOverviewMoment moment = { .id = activity->record.id };

      if (activity->type != TJ_ACTIVITY_TYPE_DECISION || activity->project != project || is_done (activity)
          || has_decision (model, activity->record.id))
        continue;
      place_by_activity (&moment, activity);
      take_moment (moments, &moment, today, n_undated);
    }
}

GArray *
tj_overview_decisions (TjModel *model, TjId project, gint32 today, guint *n_undated)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (TjOverviewMoment));

  *n_undated = 0;
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_DECISION); i++)
    {
      const TjDecision *decision = tj_model_at (model, TJ_KIND_DECISION, i);
      TjOverviewMoment moment;

      if (decision->project != project || !tj_decision_is_open (decision))
        continue;
      moment = moment_of_decision (model, decision);
      take_moment (moments, &moment, today, n_undated);
    }
  add_bare_activities (moments, model, project, today, n_undated);
  g_array_sort (moments, compare_moments);
  return moments;
}

static int
compare_actions (gconstpointer a, gconstpointer b)
{
  const TjOverviewMoment *one = a, *other = b;

  if (one->date == NULL || other->date == NULL)
    return (one->date == NULL) - (other->date == NULL);
  return (tj_date_first (one->date) > tj_date_first (other->date))
         - (tj_date_first (one->date) < tj_date_first (other->date));
}

GArray *
tj_overview_actions (TjModel *model, TjId project, gint32 today, guint max, guint *n_open)
{
  g_autoptr (GPtrArray) actions = tj_model_sorted (model, TJ_KIND_ACTION, project, NULL);
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (TjOverviewMoment));

  for (guint i = 0; i < actions->len; i++)
    {
      const TjAction *action = g_ptr_array_index (actions, i);
      TjOverviewMoment moment = { .id = action->record.id };

      if (action->done == TJ_TICK_YES)
        continue;
      place (&moment, &action->due, TRUE);
      moment.past = moment.date && is_past (moment.date, today);
      g_array_append_val (moments, moment);
    }
  *n_open = moments->len;
  g_array_sort (moments, compare_actions);
  g_array_set_size (moments, MIN (moments->len, max));
  return moments;
}

guint
tj_overview_count (TjModel *model, TjKind kind, TjId project, const TjField *field, guint *by_choice, guint n_choices)
{
  const TjField *owner = tj_kind_project_field (kind);
  guint n = 0;

  for (guint i = 0; i < tj_model_count (model, kind); i++)
    {
      const TjRecord *record = tj_model_at (model, kind, i);
      int value = field ? *(const int *) tj_field_value (field, record) : 0;

      if (owner && *(const TjId *) tj_field_value (owner, record) != project)
        continue;
      n++;
      if (by_choice && value >= 0 && (guint) value < n_choices)
        by_choice[value]++;
    }
  return n;
}
