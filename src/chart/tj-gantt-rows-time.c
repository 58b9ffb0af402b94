// SPDX-License-Identifier: EUPL-1.2
#include "tj-body-meetings.h"
#include "tj-civil.h"
#include "tj-gantt-rows-private.h"
#include "tj-records-general.h"
#include "tj-school-holidays.h"
#include "tj-work-calendar.h"

/* A body with the letter that its meetings bear. */
typedef struct
{
  TjId id;
  TjSign sign;
  char letter[8];
} Body;

/* What was found for the years from first to last; nothing yet when last is before first. */
typedef struct
{
  gint32 first; /* day numbers, both included */
  gint32 last;
  GArray *found; /* (owned) */
} Years;

struct _TjGanttTimes
{
  TjModel *model; /* not owned */
  TjId calendar;
  TjCalendarRules rules;
  gint32 status;
  GArray *bodies; /* (owned) (element-type Body) */
  GArray *bands;  /* (owned) (element-type TjLayerSpan) */
  Years holidays;
  Years days_off;
  Years meetings;
};

TjSign
tj_gantt_body_sign (const TjBody *body)
{
  if (body->kind == TJ_BODY_KIND_EXECUTIVE)
    return TJ_SIGN_COLLEGE;
  return body->kind == TJ_BODY_KIND_COUNCIL ? TJ_SIGN_COUNCIL : TJ_SIGN_BODY;
}

void
tj_gantt_body_letter (const TjBody *body, char *letter)
{
  const char *text = body->letter && *body->letter ? body->letter : body->name ? body->name : "";
  g_autofree char *first = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), body->letter ? 2 : 1));
  g_autofree char *upper = g_utf8_strup (first, -1);

  g_strlcpy (letter, upper, sizeof ((Body *) NULL)->letter);
}

/* Of all years ----------------------------------------------------------------------------------------------------- */

static gboolean
is_same (const TjLayerSpan *a, const TjLayerSpan *b)
{
  return a->start == b->start && a->finish == b->finish && a->kind == b->kind;
}

/* Bodies often have the same recess: once is enough. Terms of office are no bands. */
static void
drop_what_is_not_shown (GArray *bands)
{
  for (guint i = bands->len; i-- > 0;)
    {
      const TjLayerSpan *band = &g_array_index (bands, TjLayerSpan, i);

      if (band->kind == TJ_LAYER_TERM || (i > 0 && is_same (band, &g_array_index (bands, TjLayerSpan, i - 1))))
        g_array_remove_index (bands, i);
    }
}

static GArray *
all_bands (const TjGanttTimes *times)
{
  GArray *bands = tj_time_layers_new ();
  gint32 first = tj_civil_day (TJ_YEAR_MIN, 1, 1), last = tj_civil_day (TJ_YEAR_MAX, 12, 31), known, known_last;

  tj_school_holidays_known (&known, &known_last);
  tj_time_layers_add_recess (bands, times->model, 0, first * TJ_MINUTES_PER_DAY, last * TJ_MINUTES_PER_DAY);
  tj_time_layers_add_terms (bands, times->model, first * TJ_MINUTES_PER_DAY, last * TJ_MINUTES_PER_DAY);
  if (times->rules.school_region)
    tj_time_layers_add_school (bands, times->rules.school_region, known * TJ_MINUTES_PER_DAY,
                               known_last * TJ_MINUTES_PER_DAY);
  tj_time_layers_sort (bands);
  drop_what_is_not_shown (bands);
  return bands;
}

/* Whether there is a day to find: a listed meeting, or a rule that gives days. */
static gboolean
has_meetings (TjModel *model, const TjBody *body)
{
  const GPtrArray *listed
      = tj_model_referrers (model, TJ_KIND_BODY_MEETING, tj_kind_field (TJ_KIND_BODY_MEETING, "body"), body->record.id);

  return (listed && listed->len > 0) || body->cadence.kind == TJ_CADENCE_RULE;
}

static GArray *
all_bodies (TjModel *model)
{
  GArray *bodies = g_array_new (FALSE, TRUE, sizeof (Body));

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_BODY); i++)
    {
      const TjBody *record = tj_model_at (model, TJ_KIND_BODY, i);
      Body body = { .id = record->record.id, .sign = tj_gantt_body_sign (record) };

      if (body.sign == TJ_SIGN_BODY || !has_meetings (model, record))
        continue;
      tj_gantt_body_letter (record, body.letter);
      g_array_append_val (bodies, body);
    }
  return bodies;
}

TjGanttTimes *
tj_gantt_times_new (TjModel *model, TjId project)
{
  TjGanttTimes *times = g_new0 (TjGanttTimes, 1);
  const TjProject *self = tj_model_get_kind (model, TJ_KIND_PROJECT, project);

  times->model = model;
  times->calendar = self ? self->calendar : 0;
  times->status = self && tj_date_on_axis (&self->status_date) ? tj_date_end (&self->status_date) : TJ_NO_TIME;
  tj_calendar_rules (model, times->calendar, &times->rules);
  times->bodies = all_bodies (model);
  times->bands = all_bands (times);
  times->holidays = times->days_off = times->meetings = (Years) { 0, -1, NULL };
  times->holidays.found = tj_time_layers_new ();
  times->days_off.found = g_array_new (FALSE, FALSE, sizeof (TjWorkInterval));
  times->meetings.found = g_array_new (FALSE, FALSE, sizeof (TjGanttMeeting));
  return times;
}

void
tj_gantt_times_free (TjGanttTimes *times)
{
  if (times == NULL)
    return;
  g_array_unref (times->bodies);
  g_array_unref (times->bands);
  g_array_unref (times->holidays.found);
  g_array_unref (times->days_off.found);
  g_array_unref (times->meetings.found);
  g_free (times);
}

/* Of some years ---------------------------------------------------------------------------------------------------- */

/* Whether the years that hold [@start, @finish) are to be looked up; then they are noted and what was found is gone. */
static gboolean
turn_to (Years *years, gint32 start, gint32 finish)
{
  gint32 first = tj_civil_minute_day (start), last = tj_civil_minute_day (finish);
  int from, to;

  if (years->first <= first && last <= years->last)
    return FALSE;
  tj_civil_split (first, &from, NULL, NULL);
  tj_civil_split (last, &to, NULL, NULL);
  years->first = tj_civil_day (MAX (from, TJ_YEAR_MIN), 1, 1);
  years->last = tj_civil_day (MIN (to, TJ_YEAR_MAX), 12, 31);
  g_array_set_size (years->found, 0);
  return TRUE;
}

const GArray *
tj_gantt_rows_holidays (TjGanttRows *rows, gint32 start, gint32 finish)
{
  TjGanttTimes *times = rows->times;

  if (turn_to (&times->holidays, start, finish))
    tj_time_layers_add_holidays (times->holidays.found, times->rules.holidays, times->rules.good_friday,
                                 times->holidays.first * TJ_MINUTES_PER_DAY,
                                 (times->holidays.last + 1) * TJ_MINUTES_PER_DAY);
  return times->holidays.found;
}

static void
find_days_off (TjGanttTimes *times)
{
  Years *years = &times->days_off;
  g_autoptr (TjWorkTime) work = tj_work_calendar_new (times->model, times->calendar, years->first, years->last);
  TjWorkInterval off = { 0, 0 };

  if (work == NULL)
    work = tj_work_calendar_new (times->model, 0, years->first, years->last);
  for (gint32 day = years->first; day <= years->last; day++)
    {
      gint32 start = day * TJ_MINUTES_PER_DAY, finish = start + TJ_MINUTES_PER_DAY;

      if (tj_work_time_between (work, start, finish) > 0)
        continue;
      if (years->found->len > 0 && g_array_index (years->found, TjWorkInterval, years->found->len - 1).to == start)
        {
          g_array_index (years->found, TjWorkInterval, years->found->len - 1).to = finish;
          continue;
        }
      off = (TjWorkInterval) { start, finish };
      g_array_append_val (years->found, off);
    }
}

const GArray *
tj_gantt_rows_days_off (TjGanttRows *rows, gint32 start, gint32 finish)
{
  if (turn_to (&rows->times->days_off, start, finish))
    find_days_off (rows->times);
  return rows->times->days_off.found;
}

static int
compare_meetings (gconstpointer a, gconstpointer b)
{
  gint32 one = ((const TjGanttMeeting *) a)->start, other = ((const TjGanttMeeting *) b)->start;

  return one < other ? -1 : one > other;
}

static void
find_meetings (TjGanttTimes *times, const Body *body)
{
  g_autoptr (GArray) dates
      = tj_body_meetings (times->model, body->id, times->meetings.first, times->meetings.last, NULL);

  for (guint i = 0; i < dates->len; i++)
    {
      const TjBodyDate *date = &g_array_index (dates, TjBodyDate, i);
      TjGanttMeeting meeting = { .sign = body->sign, .letter = body->letter, .submission = TJ_NO_TIME };

      /* What is only known to a month is no day to draw. */
      if (date->date.precision > TJ_PRECISION_DAY)
        continue;
      meeting.start = tj_civil_minute_day (tj_date_first (&date->date)) * TJ_MINUTES_PER_DAY;
      if (tj_date_on_axis (&date->submission))
        meeting.submission = tj_date_end (&date->submission);
      g_array_append_val (times->meetings.found, meeting);
    }
}

const GArray *
tj_gantt_rows_meetings (TjGanttRows *rows, gint32 start, gint32 finish)
{
  TjGanttTimes *times = rows->times;

  if (!turn_to (&times->meetings, start, finish))
    return times->meetings.found;
  for (guint i = 0; i < times->bodies->len; i++)
    find_meetings (times, &g_array_index (times->bodies, Body, i));
  g_array_sort (times->meetings.found, compare_meetings);
  return times->meetings.found;
}

/* Asked without a span ----------------------------------------------------------------------------------------------
 */

const GArray *
tj_gantt_rows_bands (const TjGanttRows *rows)
{
  return rows->times->bands;
}

gboolean
tj_gantt_rows_has_meetings (const TjGanttRows *rows)
{
  return rows->times->bodies->len > 0;
}

gint32
tj_gantt_rows_status (const TjGanttRows *rows)
{
  return rows->times->status;
}
