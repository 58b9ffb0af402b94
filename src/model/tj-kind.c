// SPDX-License-Identifier: EUPL-1.2
#include "tj-kind.h"

#include "tj-kinds-private.h"

static const TjKindInfo *const kinds[TJ_N_KINDS] = {
  [TJ_KIND_ORGANISATION] = &tj_kind_organisation,
  [TJ_KIND_PERSON] = &tj_kind_person,
  [TJ_KIND_CALENDAR] = &tj_kind_calendar,
  [TJ_KIND_CALENDAR_EXCEPTION] = &tj_kind_calendar_exception,
  [TJ_KIND_BODY] = &tj_kind_body,
  [TJ_KIND_BODY_MEETING] = &tj_kind_body_meeting,
  [TJ_KIND_RECESS] = &tj_kind_recess,
  [TJ_KIND_TERM] = &tj_kind_term,
  [TJ_KIND_ROUTE] = &tj_kind_route,
  [TJ_KIND_ROUTE_STEP] = &tj_kind_route_step,
  [TJ_KIND_PC_MOMENT] = &tj_kind_pc_moment,
  [TJ_KIND_PROJECT] = &tj_kind_project,
  [TJ_KIND_GOAL] = &tj_kind_goal,
  [TJ_KIND_SLIDER] = &tj_kind_slider,
  [TJ_KIND_POLICY_RELATION] = &tj_kind_policy_relation,
  [TJ_KIND_ROLLOUT_GROUP] = &tj_kind_rollout_group,
  [TJ_KIND_AREA] = &tj_kind_area,
  [TJ_KIND_ACTIVITY] = &tj_kind_activity,
  [TJ_KIND_DEPENDENCY] = &tj_kind_dependency,
  [TJ_KIND_PRODUCT] = &tj_kind_product,
  [TJ_KIND_DELIVERY] = &tj_kind_delivery,
  [TJ_KIND_PRODUCT_PART] = &tj_kind_product_part,
  [TJ_KIND_TEAM] = &tj_kind_team,
  [TJ_KIND_ROLE] = &tj_kind_role,
  [TJ_KIND_LEAD] = &tj_kind_lead,
  [TJ_KIND_ASSIGNMENT] = &tj_kind_assignment,
  [TJ_KIND_DECISION] = &tj_kind_decision,
  [TJ_KIND_DECISION_ITEM] = &tj_kind_decision_item,
  [TJ_KIND_ARGUMENT] = &tj_kind_argument,
  [TJ_KIND_STATUS_TICK] = &tj_kind_status_tick,
  [TJ_KIND_MANDATE] = &tj_kind_mandate,
  [TJ_KIND_INFORMATION_MOMENT] = &tj_kind_information_moment,
  [TJ_KIND_ATTACHMENT] = &tj_kind_attachment,
  [TJ_KIND_LTA_ITEM] = &tj_kind_lta_item,
  [TJ_KIND_BASELINE] = &tj_kind_baseline,
  [TJ_KIND_BASELINE_ITEM] = &tj_kind_baseline_item,
  [TJ_KIND_STAKEHOLDER] = &tj_kind_stakeholder,
  [TJ_KIND_REACHED_VIA] = &tj_kind_reached_via,
  [TJ_KIND_PARTICIPATION_STEP] = &tj_kind_participation_step,
  [TJ_KIND_PARTICIPANT] = &tj_kind_participant,
  [TJ_KIND_CONSULTED_PERSON] = &tj_kind_consulted_person,
  [TJ_KIND_MEETING_SERIES] = &tj_kind_meeting_series,
  [TJ_KIND_MEETING] = &tj_kind_meeting,
  [TJ_KIND_AGENDA_ITEM] = &tj_kind_agenda_item,
  [TJ_KIND_ACTION] = &tj_kind_action,
  [TJ_KIND_CONDITION] = &tj_kind_condition,
  [TJ_KIND_SHARE_KEY] = &tj_kind_share_key,
  [TJ_KIND_PARTNER] = &tj_kind_partner,
  [TJ_KIND_KEY_VALUE] = &tj_kind_key_value,
  [TJ_KIND_COST_LINE] = &tj_kind_cost_line,
  [TJ_KIND_FUNDING_SOURCE] = &tj_kind_funding_source,
  [TJ_KIND_SOURCE_MUTATION] = &tj_kind_source_mutation,
  [TJ_KIND_COVERAGE] = &tj_kind_coverage,
  [TJ_KIND_REALISATION] = &tj_kind_realisation,
  [TJ_KIND_STATED_TOTAL] = &tj_kind_stated_total,
  [TJ_KIND_SCENARIO] = &tj_kind_scenario,
  [TJ_KIND_SCENARIO_VALUE] = &tj_kind_scenario_value,
  [TJ_KIND_RISK] = &tj_kind_risk,
  [TJ_KIND_INDICATOR] = &tj_kind_indicator,
  [TJ_KIND_MEASUREMENT] = &tj_kind_measurement,
  [TJ_KIND_SOURCE_NOTE] = &tj_kind_source_note,
};

const TjKindInfo *
tj_kind (TjKind kind)
{
  g_return_val_if_fail (kind > TJ_KIND_NONE && kind < TJ_N_KINDS, NULL);

  return kinds[kind];
}

TjKind
tj_kind_by_name (const char *name)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    if (g_strcmp0 (kinds[kind]->name, name) == 0)
      return kind;
  return TJ_KIND_NONE;
}

TjKind
tj_kind_by_element (const char *element)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    if (g_strcmp0 (kinds[kind]->element, element) == 0)
      return kind;
  return TJ_KIND_NONE;
}

const TjField *
tj_kind_field (TjKind kind, const char *name)
{
  const TjKindInfo *info = tj_kind (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (strcmp (info->fields[i].name, name) == 0)
      return &info->fields[i];
  return NULL;
}

/* Which fields of a kind have a general meaning; found once, constant from then on. */
typedef struct
{
  const TjField *order;
  const TjField *parent;
  const TjField *project;
} Roles;

static gpointer
find_roles (gpointer data)
{
  Roles *roles = g_new0 (Roles, TJ_N_KINDS);

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      const TjField *parent = tj_kind_field (kind, "parent");

      roles[kind].order = tj_kind_field (kind, "sort_order");
      roles[kind].parent = parent && parent->target == kind ? parent : NULL;
      roles[kind].project = tj_kind_field (kind, "project");
    }
  return roles;
}

static const Roles *
roles_of (TjKind kind)
{
  static GOnce once = G_ONCE_INIT;

  return (const Roles *) g_once (&once, find_roles, NULL) + kind;
}

const TjField *
tj_kind_order_field (TjKind kind)
{
  return roles_of (kind)->order;
}

const TjField *
tj_kind_parent_field (TjKind kind)
{
  return roles_of (kind)->parent;
}

const TjField *
tj_kind_project_field (TjKind kind)
{
  return roles_of (kind)->project;
}
