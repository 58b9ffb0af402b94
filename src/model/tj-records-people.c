// SPDX-License-Identifier: EUPL-1.2
#include "tj-records-people.h"

#include <glib/gi18n-lib.h>

#include "tj-kinds-private.h"

static const TjField team_fields[] = {
  TJ_FIELD_REF (TjTeam, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjTeam, sort_order),
  TJ_FIELD_TEXT (TjTeam, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXTS (TjTeam, aliases, "aliassen", N_ ("Other names"), TJ_COLUMN),
  TJ_FIELD_NUMBER (TjTeam, ring, "schil", N_ ("Ring"), TJ_UNIT_COUNT, TJ_COLUMN, .help = N_ ("0 is the centre")),
  TJ_FIELD_TEXT (TjTeam, task, "taak", N_ ("Task"), TJ_MULTILINE),
  TJ_RECORD_FIELDS (TjTeam),
};

const TjKindInfo tj_kind_team = {
  .kind = TJ_KIND_TEAM,
  .name = "team",
  .element = "team",
  .plural_element = "teams",
  .label = N_ ("Team"),
  .plural = N_ ("Teams"),
  .empty_hint = N_ ("Kernteam, project team and the rings around it."),
  .flags = 0,
  .size = sizeof (TjTeam),
  .fields = team_fields,
  .n_fields = G_N_ELEMENTS (team_fields),
  .title_field = "name",
};

static const TjChoice role_kind_choices[]
    = { { TJ_ROLE_KIND_MEMBER, "lid", N_ ("Member") },
        { TJ_ROLE_KIND_POLITICAL_CLIENT, "bestuurlijk_opdrachtgever", N_ ("Political client") },
        { TJ_ROLE_KIND_OFFICIAL_CLIENT, "ambtelijk_opdrachtgever", N_ ("Official client") },
        { TJ_ROLE_KIND_CONTRACTOR, "ambtelijk_opdrachtnemer", N_ ("Official contractor") },
        { TJ_ROLE_KIND_COMMISSIONING, "opdrachtgevend_orgaan", N_ ("Commissioning body") },
        { TJ_ROLE_KIND_PORTFOLIO, "portefeuillehouder", N_ ("Portfolio holder") },
        { TJ_ROLE_KIND_OWNER, "proceseigenaar", N_ ("Owner of the process") },
        { 0 } };

static const TjField role_fields[] = {
  TJ_FIELD_REF (TjRole, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjRole, sort_order),
  TJ_FIELD_REF (TjRole, team, "team", N_ ("Team"), TJ_KIND_TEAM, TJ_COLUMN),
  TJ_FIELD_TEXT (TjRole, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjRole, kind, "soort", N_ ("Kind"), role_kind_choices, TJ_COLUMN),
  TJ_FIELD_REF (TjRole, person, "persoon", N_ ("Person"), TJ_KIND_PERSON, TJ_COLUMN),
  TJ_FIELD_REF (TjRole, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_OPTIONAL),
  TJ_FIELD_NUMBER (TjRole, count, "aantal", N_ ("Count"), TJ_UNIT_COUNT, TJ_COLUMN, .section = N_ ("How much"),
                   .help = N_ ("A number, or diverse when the source leaves it open")),
  TJ_FIELD_NUMBER (TjRole, fte, "fte", N_ ("Fte"), TJ_UNIT_FTE, TJ_COLUMN),
  TJ_FIELD_TEXT (TjRole, per, "per", N_ ("Per"), TJ_OPTIONAL,
                 .help = N_ ("When the fte hold per something, for example per team")),
  TJ_FIELD_NUMBER (TjRole, week_hours, "uren_per_week", N_ ("Hours per week"), TJ_UNIT_HOURS, TJ_COLUMN),
  TJ_FIELD_NUMBER (TjRole, hours, "uren", N_ ("Hours in total"), TJ_UNIT_HOURS, TJ_COLUMN),
  TJ_FIELD_DATE (TjRole, start, "start", N_ ("From"), TJ_OPTIONAL),
  TJ_FIELD_DATE (TjRole, finish, "eind", N_ ("To"), TJ_OPTIONAL),
  TJ_FIELD_MONEY (TjRole, hourly_rate, "uurtarief", N_ ("Hourly rate"), TJ_OPTIONAL, .section = N_ ("What it costs")),
  TJ_FIELD_MONEY (TjRole, cost_per_fte, "kosten_per_fte", N_ ("Cost per fte"), TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjRole),
};

const TjKindInfo tj_kind_role = {
  .kind = TJ_KIND_ROLE,
  .name = "role",
  .element = "rol",
  .plural_element = "rollen",
  .label = N_ ("Role"),
  .plural = N_ ("Roles"),
  .empty_hint = N_ ("Plan with roles; a name is not needed."),
  .flags = 0,
  .size = sizeof (TjRole),
  .fields = role_fields,
  .n_fields = G_N_ELEMENTS (role_fields),
  .title_field = "name",
};

static const TjChoice lead_kind_choices[]
    = { { TJ_LEAD_KIND_LEAD, "trekker", N_ ("Lead") },
        { TJ_LEAD_KIND_TOGETHER, "samen_met", N_ ("Together with") },
        { TJ_LEAD_KIND_CONSULTING, "in_overleg_met", N_ ("In consultation with") },
        { TJ_LEAD_KIND_INPUT, "op_basis_van_input_van", N_ ("With input from") },
        { 0 } };

static const TjField lead_fields[] = {
  TJ_FIELD_REF (TjLead, activity, "activiteit", N_ ("Activity"), TJ_KIND_ACTIVITY, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjLead, sort_order),
  TJ_FIELD_TEXT (TjLead, name, "naam", N_ ("Who"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjLead, kind, "soort", N_ ("How"), lead_kind_choices, TJ_COLUMN),
  TJ_FIELD_REF (TjLead, role, "rol", N_ ("Role"), TJ_KIND_ROLE, TJ_COLUMN),
  TJ_FIELD_REF (TjLead, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_OPTIONAL),
  TJ_FIELD_REF (TjLead, team, "team", N_ ("Team"), TJ_KIND_TEAM, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjLead),
};

const TjKindInfo tj_kind_lead = {
  .kind = TJ_KIND_LEAD,
  .name = "lead",
  .element = "trekker",
  .plural_element = "trekkers",
  .label = N_ ("Lead"),
  .plural = N_ ("Leads"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjLead),
  .fields = lead_fields,
  .n_fields = G_N_ELEMENTS (lead_fields),
  .title_field = "name",
  .owner_field = "activity",
};

static const TjField assignment_fields[] = {
  TJ_FIELD_REF (TjAssignment, activity, "activiteit", N_ ("Activity"), TJ_KIND_ACTIVITY, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjAssignment, role, "rol", N_ ("Role"), TJ_KIND_ROLE, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_NUMBER (TjAssignment, hours, "uren", N_ ("Hours"), TJ_UNIT_HOURS, TJ_COLUMN),
  TJ_FIELD_NUMBER (TjAssignment, share, "deel", N_ ("Share of the role"), TJ_UNIT_PERCENT, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjAssignment),
};

const TjKindInfo tj_kind_assignment = {
  .kind = TJ_KIND_ASSIGNMENT,
  .name = "assignment",
  .element = "inzet",
  .plural_element = "inzetten",
  .label = N_ ("Assignment"),
  .plural = N_ ("Assignments"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjAssignment),
  .fields = assignment_fields,
  .n_fields = G_N_ELEMENTS (assignment_fields),
  .title_field = "role",
  .owner_field = "activity",
};

static const TjChoice inside_choices[]
    = { { TJ_INSIDE_INTERNAL, "intern", N_ ("Internal") }, { TJ_INSIDE_EXTERNAL, "extern", N_ ("External") }, { 0 } };

static const TjField consulted_person_fields[] = {
  TJ_FIELD_REF (TjConsultedPerson, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjConsultedPerson, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN | TJ_PERSONAL),
  TJ_FIELD_TEXT (TjConsultedPerson, function, "functie", N_ ("Function"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjConsultedPerson, organisation, "organisatie", N_ ("Organisation"), TJ_COLUMN),
  TJ_FIELD_ENUM (TjConsultedPerson, side, "intern_extern", N_ ("Inside or outside"), inside_choices, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjConsultedPerson),
};

const TjKindInfo tj_kind_consulted_person = {
  .kind = TJ_KIND_CONSULTED_PERSON,
  .name = "consulted_person",
  .element = "gesprekspartner",
  .plural_element = "gesprekspartners",
  .label = N_ ("Consulted person"),
  .plural = N_ ("Consulted people"),
  .empty_hint = N_ ("With whom was this discussed before it was decided?"),
  .flags = 0,
  .size = sizeof (TjConsultedPerson),
  .fields = consulted_person_fields,
  .n_fields = G_N_ELEMENTS (consulted_person_fields),
  .title_field = "name",
};

static const TjChoice risk_kind_choices[]
    = { { TJ_RISK_KIND_RISK, "risico", N_ ("Risk") }, { TJ_RISK_KIND_REMARK, "kanttekening", N_ ("Remark") }, { 0 } };

static const TjField risk_fields[] = {
  TJ_FIELD_REF (TjRisk, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjRisk, sort_order),
  TJ_FIELD_ENUM (TjRisk, kind, "soort", N_ ("Kind"), risk_kind_choices, TJ_COLUMN),
  TJ_FIELD_TEXT (TjRisk, name, "naam", N_ ("Risk"), TJ_REQUIRED | TJ_COLUMN | TJ_MULTILINE),
  TJ_FIELD_TEXT (TjRisk, cause, "oorzaak", N_ ("Cause"), TJ_MULTILINE),
  TJ_FIELD_TEXT (TjRisk, effect, "gevolg", N_ ("Consequence"), TJ_MULTILINE),
  TJ_FIELD_NUMBER (TjRisk, chance, "kans", N_ ("Chance (1-5)"), TJ_UNIT_COUNT, TJ_COLUMN),
  TJ_FIELD_NUMBER (TjRisk, impact, "impact", N_ ("Impact (1-5)"), TJ_UNIT_COUNT, TJ_COLUMN),
  TJ_FIELD_TEXT (TjRisk, measure, "maatregel", N_ ("Measure"), TJ_COLUMN | TJ_MULTILINE),
  TJ_FIELD_REF (TjRisk, owner, "eigenaar", N_ ("Owner"), TJ_KIND_ROLE, TJ_COLUMN),
  TJ_FIELD_MONEY (TjRisk, floor, "ondergrens", N_ ("Lower limit"), TJ_OPTIONAL, .section = N_ ("Amounts"),
                  .help = N_ ("For example the least that a reserve has to hold")),
  TJ_FIELD_MONEY (TjRisk, forecast, "verwachting", N_ ("Expected"), TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjRisk),
};

const TjKindInfo tj_kind_risk = {
  .kind = TJ_KIND_RISK,
  .name = "risk",
  .element = "risico",
  .plural_element = "risicos",
  .label = N_ ("Risk"),
  .plural = N_ ("Risks"),
  .empty_hint = N_ ("What can go wrong, and what do you do about it?"),
  .flags = 0,
  .size = sizeof (TjRisk),
  .fields = risk_fields,
  .n_fields = G_N_ELEMENTS (risk_fields),
  .title_field = "name",
};
