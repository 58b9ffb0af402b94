// SPDX-License-Identifier: EUPL-1.2
#include "tj-route-text.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-records-decisions.h"

TjRouteState
tj_route_state (const TjRoutePlan *plan, guint step, int decision_state, gint32 today)
{
  const TjRouteDay *day = &plan->days[step];

  if (decision_state == TJ_DECISION_STATE_DECIDED || decision_state == TJ_DECISION_STATE_REJECTED)
    return TJ_ROUTE_DONE;
  if (decision_state == TJ_DECISION_STATE_SUBMITTED && day->by < plan->day)
    return TJ_ROUTE_DONE;
  if (day->by < today)
    return TJ_ROUTE_PASSED;
  return day->from <= today ? TJ_ROUTE_NOW : TJ_ROUTE_TO_DO;
}

const char *
tj_route_state_label (TjRouteState state)
{
  switch (state)
    {
    case TJ_ROUTE_NOW:
      return _ ("Now");
    case TJ_ROUTE_DONE:
      return _ ("Done");
    case TJ_ROUTE_PASSED:
      return _ ("The day has passed");
    case TJ_ROUTE_TO_DO:
    default:
      return "";
    }
}

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

char *
tj_route_day (gint32 day)
{
  TjDate date = date_of (day);

  return tj_date_format_weekday (&date);
}

/* Dutch days of the week are known by their first two letters. */
char *
tj_route_short_day (gint32 day)
{
  TjDate date = date_of (day);
  g_autofree char *words = tj_date_format_weekday (&date);
  g_autofree char *text = tj_date_format (&date, FALSE);

  return g_strdup_printf ("%.2s %s", words, text);
}

char *
tj_route_when (const TjRouteDay *day)
{
  g_autofree char *words = tj_route_day (day->by);

  if (day->kind == TJ_ROUTE_MEETING)
    /* Translators: a date with its weekday. */
    return g_strdup_printf (_ ("Meets on %s"), words);
  /* Translators: a date with its weekday. */
  return g_strdup_printf (_ ("Ready on %s"), words);
}

char *
tj_route_from (const TjRouteDay *day)
{
  g_autofree char *words = tj_route_day (day->from);

  if (day->kind == TJ_ROUTE_MEETING)
    /* Translators: a date with its weekday. */
    return g_strdup_printf (_ ("Papers due on %s"), words);
  if (day->from == day->by)
    return g_strdup ("");
  /* Translators: a date with its weekday. */
  return g_strdup_printf (_ ("From %s"), words);
}

char *
tj_route_example_text (const char *body, const TjRoutePlan *plan, gint32 today)
{
  g_autofree char *begin = plan ? tj_route_day (plan->begin) : NULL;
  g_autofree char *ready = plan ? tj_route_day (plan->ready) : NULL;

  if (body == NULL)
    return g_strdup (_ ("Choose the body at which the route ends, to see an example with its next meeting."));
  if (plan == NULL)
    /* Translators: a body. */
    return g_strdup_printf (_ ("No meetings of “%s” are known from today on. Add them to see an example."), body);
  if (plan->n == 0)
    return g_strdup ("");
  if (plan->begin < today)
    /* Translators: two dates with their weekday. */
    return g_strdup_printf (_ ("Too late: the route had to begin on %s, with the writer ready on %s."), begin, ready);
  /* Translators: two dates with their weekday. */
  return g_strdup_printf (_ ("Begins on %s; writer ready on %s."), begin, ready);
}
