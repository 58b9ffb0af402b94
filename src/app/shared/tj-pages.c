// SPDX-License-Identifier: EUPL-1.2
#include "tj-pages.h"

#include <glib/gi18n.h>

static const TjPageInfo pages[] = {
  { TJ_PAGE_OVERVIEW, N_ ("Overview"), "tj-overview-symbolic", NULL, { TJ_KIND_NONE } },
  { TJ_PAGE_PLANNING, N_ ("Planning"), "tj-planning-symbolic", NULL, { TJ_KIND_ACTIVITY } },
  { TJ_PAGE_COMPARE, N_ ("Compare"), "tj-compare-symbolic", NULL, { TJ_KIND_NONE }, TJ_PAGE_PLANNING },
  { "besluiten",
    N_ ("Decisions"),
    "tj-decisions-symbolic",
    NULL,
    { TJ_KIND_DECISION, TJ_KIND_DECISION_ITEM, TJ_KIND_ARGUMENT, TJ_KIND_STATUS_TICK, TJ_KIND_INFORMATION_MOMENT,
      TJ_KIND_MANDATE, TJ_KIND_ATTACHMENT, TJ_KIND_LTA_ITEM } },
  { "doelen",
    N_ ("Goals and frame"),
    "tj-goals-symbolic",
    N_ ("Content"),
    { TJ_KIND_GOAL, TJ_KIND_SLIDER, TJ_KIND_POLICY_RELATION, TJ_KIND_SOURCE_NOTE } },
  { "producten",
    N_ ("Products"),
    "tj-products-symbolic",
    NULL,
    { TJ_KIND_PRODUCT, TJ_KIND_DELIVERY, TJ_KIND_PRODUCT_PART } },
  { "team",
    N_ ("Team and hours"),
    "tj-team-symbolic",
    N_ ("Organisation"),
    { TJ_KIND_ROLE, TJ_KIND_TEAM, TJ_KIND_LEAD, TJ_KIND_ASSIGNMENT, TJ_KIND_CONSULTED_PERSON, TJ_KIND_PERSON,
      TJ_KIND_ORGANISATION } },
  { "belanghebbenden",
    N_ ("Stakeholders"),
    "tj-stakeholders-symbolic",
    NULL,
    { TJ_KIND_STAKEHOLDER, TJ_KIND_REACHED_VIA, TJ_KIND_PARTICIPATION_STEP, TJ_KIND_PARTICIPANT } },
  { "overleg",
    N_ ("Meetings and actions"),
    "tj-meetings-symbolic",
    NULL,
    { TJ_KIND_MEETING_SERIES, TJ_KIND_MEETING, TJ_KIND_AGENDA_ITEM, TJ_KIND_ACTION } },
  { TJ_PAGE_BUDGET,
    N_ ("Budget"),
    "tj-money-symbolic",
    N_ ("Means"),
    { TJ_KIND_COST_LINE, TJ_KIND_COVERAGE, TJ_KIND_FUNDING_SOURCE } },
  { TJ_PAGE_BUDGET_DATA,
    N_ ("Data of the budget"),
    "tj-money-symbolic",
    NULL,
    { TJ_KIND_CONDITION, TJ_KIND_SOURCE_MUTATION, TJ_KIND_REALISATION, TJ_KIND_PARTNER, TJ_KIND_SHARE_KEY,
      TJ_KIND_KEY_VALUE, TJ_KIND_STATED_TOTAL, TJ_KIND_SCENARIO, TJ_KIND_SCENARIO_VALUE },
    TJ_PAGE_BUDGET },
  { TJ_PAGE_WHAT_IF, N_ ("What if"), "tj-compare-symbolic", NULL, { TJ_KIND_NONE }, TJ_PAGE_BUDGET },
  { "risicos", N_ ("Risks"), "tj-risks-symbolic", N_ ("Steering"), { TJ_KIND_RISK } },
  { "monitoring",
    N_ ("Monitoring"),
    "tj-monitoring-symbolic",
    NULL,
    { TJ_KIND_INDICATOR, TJ_KIND_MEASUREMENT, TJ_KIND_AREA, TJ_KIND_ROLLOUT_GROUP } },
  { TJ_PAGE_CHECKS, N_ ("Checks"), "tj-checks-symbolic", NULL, { TJ_KIND_NONE } },
  { "basis",
    N_ ("Base data"),
    "tj-basis-symbolic",
    N_ ("Settings"),
    { TJ_KIND_PROJECT, TJ_KIND_BODY, TJ_KIND_BODY_MEETING, TJ_KIND_RECESS, TJ_KIND_TERM, TJ_KIND_ROUTE,
      TJ_KIND_ROUTE_STEP, TJ_KIND_PC_MOMENT, TJ_KIND_CALENDAR, TJ_KIND_CALENDAR_EXCEPTION, TJ_KIND_DEPENDENCY,
      TJ_KIND_BASELINE, TJ_KIND_BASELINE_ITEM } },
};

const TjPageInfo *
tj_pages (guint *n)
{
  *n = G_N_ELEMENTS (pages);
  return pages;
}

const TjPageInfo *
tj_page (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (g_strcmp0 (pages[i].name, name) == 0)
      return &pages[i];
  return NULL;
}

const TjPageInfo *
tj_page_of_kind (TjKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    for (guint j = 0; pages[i].kinds[j] != TJ_KIND_NONE; j++)
      if (pages[i].kinds[j] == kind)
        return &pages[i];
  g_assert_not_reached ();
}
