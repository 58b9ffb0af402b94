// SPDX-License-Identifier: EUPL-1.2
#include "tj-phase-bars.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-overview-text.h"

/* Which activities ------------------------------------------------------------------------------------------------ */

static void
clear_bar (gpointer data)
{
  g_free (((TjPhaseBar *) data)->label);
}

static char *
bar_label (TjModel *model, const TjActivity *activity)
{
  g_autofree char *title = tj_model_title (model, activity);

  return activity->wbs ? g_strdup_printf ("%s %s", activity->wbs, title) : g_steal_pointer (&title);
}

static void
add_bar (GArray *bars, TjModel *model, const TjPlan *plan, const TjActivity *activity)
{
  const TjSpan *span = tj_plan_span (plan, activity->record.id);
  TjPhaseBar bar = { .id = activity->record.id, .start = span->start, .finish = MAX (span->finish, span->start + 1) };

  if (span->origin == TJ_SPAN_NONE || span->origin == TJ_SPAN_PHASE)
    return;
  bar.label = bar_label (model, activity);
  g_array_append_val (bars, bar);
}

/* A phase with a phase below it is told by these. */
static gboolean
holds_phases (TjModel *model, const TjActivity *activity)
{
  const GPtrArray *children
      = tj_model_referrers (model, TJ_KIND_ACTIVITY, tj_kind_parent_field (TJ_KIND_ACTIVITY), activity->record.id);

  for (guint i = 0; children && i < children->len; i++)
    if (((const TjActivity *) g_ptr_array_index (children, i))->type == TJ_ACTIVITY_TYPE_PHASE)
      return TRUE;
  return FALSE;
}

typedef enum
{
  LEAF_PHASES,
  TOP_PHASES,
  TOP_ANYTHING
} Choice;

static gboolean
is_chosen (TjModel *model, const TjActivity *activity, Choice choice)
{
  /* A moment is no stretch of time that one can be in. */
  if (choice == TOP_ANYTHING)
    return activity->parent == 0 && !tj_activity_is_moment (activity);
  if (activity->type != TJ_ACTIVITY_TYPE_PHASE)
    return FALSE;
  return choice == TOP_PHASES ? activity->parent == 0 : !holds_phases (model, activity);
}

static GArray *
choose_bars (TjModel *model, const TjPlan *plan, TjId project, Choice choice)
{
  GArray *bars = g_array_new (FALSE, FALSE, sizeof (TjPhaseBar));
  guint n = tj_model_count (model, TJ_KIND_ACTIVITY);

  g_array_set_clear_func (bars, clear_bar);
  for (guint i = 0; i < n && bars->len <= TJ_PHASE_BARS_MAX; i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);

      if (activity->project == project && is_chosen (model, activity, choice))
        add_bar (bars, model, plan, activity);
    }
  return bars;
}

static int
compare_bars (gconstpointer a, gconstpointer b)
{
  const TjPhaseBar *one = a, *other = b;

  if (one->start != other->start)
    return one->start < other->start ? -1 : 1;
  return (one->finish > other->finish) - (one->finish < other->finish);
}

/* Each bar in the first lane that is free by then. */
static void
give_lanes (GArray *bars)
{
  gint32 free_from[TJ_PHASE_BARS_MAX];

  for (guint i = 0; i < TJ_PHASE_BARS_MAX; i++)
    free_from[i] = G_MININT32;
  for (guint i = 0; i < bars->len; i++)
    {
      TjPhaseBar *bar = &g_array_index (bars, TjPhaseBar, i);

      while (free_from[bar->lane] > bar->start)
        bar->lane++;
      free_from[bar->lane] = bar->finish;
    }
}

GArray *
tj_phase_bars (TjModel *model, const TjPlan *plan, TjId project)
{
  GArray *bars = choose_bars (model, plan, project, LEAF_PHASES);

  for (Choice choice = TOP_PHASES; choice <= TOP_ANYTHING && (bars->len == 0 || bars->len > TJ_PHASE_BARS_MAX);
       choice++)
    {
      g_autoptr (GArray) others = choose_bars (model, plan, project, choice);

      if (others->len > 0)
        {
          g_array_unref (bars);
          bars = g_steal_pointer (&others);
        }
    }
  g_array_sort (bars, compare_bars);
  g_array_set_size (bars, MIN (bars->len, TJ_PHASE_BARS_MAX));
  give_lanes (bars);
  return bars;
}

guint
tj_phase_bars_lanes (const GArray *bars)
{
  guint lanes = 0;

  for (guint i = 0; i < bars->len; i++)
    lanes = MAX (lanes, g_array_index (bars, TjPhaseBar, i).lane + 1);
  return lanes;
}

gboolean
tj_phase_bars_range (const GArray *bars, gint32 *start, gint32 *finish)
{
  if (bars->len == 0)
    return FALSE;
  *start = g_array_index (bars, TjPhaseBar, 0).start;
  *finish = *start;
  for (guint i = 0; i < bars->len; i++)
    *finish = MAX (*finish, g_array_index (bars, TjPhaseBar, i).finish);
  return TRUE;
}

/* Where we stand -------------------------------------------------------------------------------------------------- */

static gint32
first_day (const TjPhaseBar *bar)
{
  return tj_civil_minute_day (bar->start);
}

static gint32
last_day (const TjPhaseBar *bar)
{
  return tj_civil_minute_day (bar->finish - 1);
}

static TjDate
on_day (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

static char *
countdown_to_day (gint32 day, gint32 today)
{
  TjDate date = on_day (day);

  return tj_countdown (&date, today);
}

static char *
current_labels (const GArray *bars, gint32 today)
{
  g_autoptr (GString) labels = g_string_new (NULL);

  for (guint i = 0; i < bars->len; i++)
    {
      const TjPhaseBar *bar = &g_array_index (bars, TjPhaseBar, i);

      if (first_day (bar) <= today && today <= last_day (bar))
        g_string_append_printf (labels, "%s%s", labels->len ? ", " : "", bar->label);
    }
  return labels->len ? g_string_free (g_steal_pointer (&labels), FALSE) : NULL;
}

static const TjPhaseBar *
next_bar (const GArray *bars, gint32 today)
{
  for (guint i = 0; i < bars->len; i++)
    if (first_day (&g_array_index (bars, TjPhaseBar, i)) > today)
      return &g_array_index (bars, TjPhaseBar, i);
  return NULL;
}

static const TjPhaseBar *
last_bar (const GArray *bars)
{
  const TjPhaseBar *last = &g_array_index (bars, TjPhaseBar, 0);

  for (guint i = 1; i < bars->len; i++)
    if (g_array_index (bars, TjPhaseBar, i).finish > last->finish)
      last = &g_array_index (bars, TjPhaseBar, i);
  return last;
}

char *
tj_phase_bars_sentence (const GArray *bars, gint32 today)
{
  g_autofree char *current = NULL;
  g_autofree char *when = NULL;
  const TjPhaseBar *next;

  if (bars->len == 0)
    return NULL;
  current = current_labels (bars, today);
  if (current)
    /* Translators: %s is the phase of today, or several with commas between them. */
    return g_strdup_printf (_ ("Now: %s"), current);
  next = next_bar (bars, today);
  if (next == NULL)
    {
      when = countdown_to_day (last_day (last_bar (bars)), today);
      /* Translators: the last phase, and how long ago: “2 months ago”. */
      return g_strdup_printf (_ ("All phases are over; the last one, %s, ended %s."), last_bar (bars)->label, when);
    }
  when = countdown_to_day (first_day (next), today);
  if (next == &g_array_index (bars, TjPhaseBar, 0))
    /* Translators: the first phase, and how far away: “in 3 months”. */
    return g_strdup_printf (_ ("Not started yet: %s begins %s."), next->label, when);
  /* Translators: the next phase, and how far away: “in 12 days”. */
  return g_strdup_printf (_ ("Now between two phases: %s begins %s."), next->label, when);
}

static gboolean
is_first_of_month (gint32 day)
{
  int mday;

  tj_civil_split (day, NULL, NULL, &mday);
  return mday == 1;
}

/* Whole months are told as months. */
static char *
period_text (const TjPhaseBar *bar)
{
  TjDate start = on_day (first_day (bar)), finish = on_day (last_day (bar));
  int year, month;

  if (is_first_of_month (first_day (bar)) && is_first_of_month (last_day (bar) + 1))
    {
      tj_civil_split (first_day (bar), &year, &month, NULL);
      start = tj_date_month (year, month);
      tj_civil_split (last_day (bar), &year, &month, NULL);
      finish = tj_date_month (year, month);
    }
  return tj_period_format (&start, &finish);
}

char *
tj_phase_bar_text (const TjPhaseBar *bar, gint32 today)
{
  g_autofree char *period = period_text (bar);
  const char *state = _ ("still to come");

  if (last_day (bar) < today)
    state = _ ("over");
  else if (first_day (bar) <= today)
    state = _ ("running now");
  return g_strdup_printf ("%s, %s, %s", bar->label, period, state);
}

/* Labels ---------------------------------------------------------------------------------------------------------- */

static gboolean
touches (const TjPhaseLabel *a, const TjPhaseLabel *b, int gap)
{
  return a->x < b->x + b->width + gap && b->x < a->x + a->width + gap;
}

/* The line of @above runs down past @label when that lies higher than its own. */
static gboolean
line_crosses (const TjPhaseLabel *line, const TjPhaseLabel *label)
{
  return label->row < line->row && label->x < line->anchor && line->anchor < label->x + label->width;
}

static gboolean
fits (const TjPhaseLabel *labels, guint n, guint self, int gap, gboolean lines_too)
{
  const TjPhaseLabel *one = &labels[self];

  for (guint i = self + 1; i < n; i++)
    {
      const TjPhaseLabel *other = &labels[i];

      if (one->row == other->row && touches (one, other, gap))
        return FALSE;
      if (lines_too && (line_crosses (one, other) || line_crosses (other, one)))
        return FALSE;
    }
  return TRUE;
}

/* A label that would run out of the strip moves to the left, but not past the line of the one before it: rather it is
 * cut a little. */
static void
place_across (TjPhaseLabel *label, const TjPhaseLabel *before, int width, int gap)
{
  int natural = MIN (label->width, width), from = before && before->anchor < label->anchor ? before->anchor + gap : 0;

  label->x = CLAMP (label->anchor, 0, width - natural);
  label->width = natural;
  if (label->x == label->anchor || label->x >= from || (width - from) * 2 < natural)
    return;
  label->x = from;
  label->width = width - from;
}

/* From right to left: a label that is longer than its bar goes below the next one, so that the lines do not cross
 * labels. */
guint
tj_phase_labels_place (TjPhaseLabel *labels, guint n, int width, int gap)
{
  guint rows = 0;

  for (guint i = n; i-- > 0;)
    {
      TjPhaseLabel *label = &labels[i];

      place_across (label, i > 0 ? &labels[i - 1] : NULL, width, gap);
      label->row = 0;
      while (label->row < n && !fits (labels, n, i, gap, TRUE))
        label->row++;
      if (label->row == n)
        for (label->row = 0; !fits (labels, n, i, gap, FALSE);)
          label->row++;
      rows = MAX (rows, label->row + 1);
    }
  return rows;
}
