// SPDX-License-Identifier: EUPL-1.2
#include "tj-records-money.h"

#include <glib/gi18n-lib.h>

#include "tj-kinds-private.h"

static const TjField condition_fields[] = {
  TJ_FIELD_REF (TjCondition, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjCondition, name, "naam", N_ ("Condition"), TJ_REQUIRED | TJ_COLUMN | TJ_MULTILINE),
  TJ_FIELD_TICK (TjCondition, met, "vervuld", N_ ("Met"), TJ_COLUMN),
  TJ_FIELD_REF (TjCondition, decision, "besluit", N_ ("Depends on decision"), TJ_KIND_DECISION, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjCondition),
};

const TjKindInfo tj_kind_condition = {
  .kind = TJ_KIND_CONDITION,
  .name = "condition",
  .element = "voorwaarde",
  .plural_element = "voorwaarden",
  .label = N_ ("Condition"),
  .plural = N_ ("Conditions"),
  .empty_hint = N_ ("A condition such as 'if the council agrees'; switch it to see what follows."),
  .flags = 0,
  .size = sizeof (TjCondition),
  .fields = condition_fields,
  .n_fields = G_N_ELEMENTS (condition_fields),
  .title_field = "name",
};

static const TjChoice rounding_choices[]
    = { { TJ_ROUNDING_CENTS, "centen", N_ ("Cents") }, { TJ_ROUNDING_EUROS, "hele_euros", N_ ("Whole euros") }, { 0 } };

static const TjField share_key_fields[] = {
  TJ_FIELD_REF (TjShareKey, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjShareKey, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjShareKey, rounding, "afronding", N_ ("Rounded to"), rounding_choices, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjShareKey),
};

const TjKindInfo tj_kind_share_key = {
  .kind = TJ_KIND_SHARE_KEY,
  .name = "share_key",
  .element = "verdeelsleutel",
  .plural_element = "verdeelsleutels",
  .label = N_ ("Share key"),
  .plural = N_ ("Share keys"),
  .empty_hint = N_ ("Costs are split among partners by a key, such as inhabitants."),
  .flags = 0,
  .size = sizeof (TjShareKey),
  .fields = share_key_fields,
  .n_fields = G_N_ELEMENTS (share_key_fields),
  .title_field = "name",
};

static const TjField partner_fields[] = {
  TJ_FIELD_REF (TjPartner, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjPartner, sort_order),
  TJ_FIELD_TEXT (TjPartner, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_REF (TjPartner, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjPartner),
};

const TjKindInfo tj_kind_partner = {
  .kind = TJ_KIND_PARTNER,
  .name = "partner",
  .element = "partner",
  .plural_element = "partners",
  .label = N_ ("Partner"),
  .plural = N_ ("Partners"),
  .empty_hint = N_ ("Organisations that share in the costs."),
  .flags = 0,
  .size = sizeof (TjPartner),
  .fields = partner_fields,
  .n_fields = G_N_ELEMENTS (partner_fields),
  .title_field = "name",
};

static const TjField key_value_fields[] = {
  TJ_FIELD_REF (TjKeyValue, key, "verdeelsleutel", N_ ("Share key"), TJ_KIND_SHARE_KEY, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjKeyValue, partner, "partner", N_ ("Partner"), TJ_KIND_PARTNER, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_NUMBER (TjKeyValue, value, "waarde", N_ ("Value"), TJ_UNIT_PLAIN, TJ_COLUMN,
                   .help = N_ ("For example the number of inhabitants")),
  TJ_FIELD_NUMBER (TjKeyValue, stated_share, "opgegeven_deel", N_ ("Stated share"), TJ_UNIT_PERCENT, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjKeyValue),
};

const TjKindInfo tj_kind_key_value = {
  .kind = TJ_KIND_KEY_VALUE,
  .name = "key_value",
  .element = "sleutelwaarde",
  .plural_element = "sleutelwaarden",
  .label = N_ ("Value of the key"),
  .plural = N_ ("Values of the key"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjKeyValue),
  .fields = key_value_fields,
  .n_fields = G_N_ELEMENTS (key_value_fields),
  .title_field = "partner",
  .owner_field = "key",
};

static const TjChoice cost_nature_choices[] = { { TJ_COST_NATURE_STRUCTURAL, "structureel", N_ ("Structural") },
                                                { TJ_COST_NATURE_ONE_OFF, "incidenteel", N_ ("One-off") },
                                                { 0 } };

static const TjChoice build_kind_choices[]
    = { { TJ_BUILD_KIND_FIXED, "vast", N_ ("Fixed amount") },
        { TJ_BUILD_KIND_UNIT, "aantal_x_prijs", N_ ("Quantity × price") },
        { TJ_BUILD_KIND_RATE, "uren_x_tarief", N_ ("Hours × rate") },
        { TJ_BUILD_KIND_WEEKLY, "uren_per_week", N_ ("Hours per week × period") },
        { TJ_BUILD_KIND_FTE, "fte_x_prijs", N_ ("Fte × price") },
        { TJ_BUILD_KIND_AREAS, "per_gebied", N_ ("Per area × number of areas") },
        { TJ_BUILD_KIND_YEARS, "per_jaar", N_ ("Per year × years − budgeted already") },
        { 0 } };

static const TjField cost_line_fields[] = {
  TJ_FIELD_REF (TjCostLine, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjCostLine, parent, "hoort_bij", N_ ("Belongs to"), TJ_KIND_COST_LINE, TJ_OPTIONAL),
  TJ_FIELD_ORDER (TjCostLine, sort_order),
  TJ_FIELD_TEXT (TjCostLine, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjCostLine, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_SERIES (TjCostLine, amounts, "bedragen", N_ ("Amounts"), TJ_UNIT_MONEY, TJ_COLUMN,
                   .help = N_ ("For example 2025: 30.000; 2026: 70.000, or 2025-2026: 100.000 without a split")),
  TJ_FIELD_ENUM (TjCostLine, nature, "aard", N_ ("Structural or one-off"), cost_nature_choices, TJ_COLUMN),
  TJ_FIELD_TEXT (TjCostLine, reason, "reden", N_ ("Reason of a manual amount"), TJ_MULTILINE),
  TJ_FIELD_REF (TjCostLine, condition, "voorwaarde", N_ ("Counts when"), TJ_KIND_CONDITION, TJ_OPTIONAL),
  TJ_FIELD_REF (TjCostLine, key, "verdeelsleutel", N_ ("Share key"), TJ_KIND_SHARE_KEY, TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjCostLine, build, "opbouw", N_ ("Built up as"), build_kind_choices, TJ_OPTIONAL,
                 .section = N_ ("Build-up")),
  TJ_FIELD_NUMBER (TjCostLine, quantity, "aantal", N_ ("Quantity"), TJ_UNIT_PLAIN, TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjCostLine, quantity_unit, "eenheid", N_ ("Unit"), TJ_OPTIONAL),
  TJ_FIELD_MONEY (TjCostLine, unit_price, "prijs", N_ ("Price or rate"), TJ_OPTIONAL),
  TJ_FIELD_NUMBER (TjCostLine, hours, "uren", N_ ("Hours"), TJ_UNIT_HOURS, TJ_OPTIONAL),
  TJ_FIELD_NUMBER (TjCostLine, fte, "fte", N_ ("Fte"), TJ_UNIT_FTE, TJ_OPTIONAL),
  TJ_FIELD_DATE (TjCostLine, build_start, "opbouw_start", N_ ("From"), TJ_OPTIONAL),
  TJ_FIELD_DATE (TjCostLine, build_finish, "opbouw_eind", N_ ("To"), TJ_OPTIONAL),
  TJ_FIELD_SERIES (TjCostLine, budgeted, "al_begroot", N_ ("Budgeted already"), TJ_UNIT_MONEY, TJ_OPTIONAL,
                   .help = N_ ("An amount without a year is for each year")),
  TJ_FIELD_REF (TjCostLine, budgeted_source, "al_begroot_bij", N_ ("Budgeted with"), TJ_KIND_FUNDING_SOURCE,
                TJ_OPTIONAL),
  TJ_FIELD_REF (TjCostLine, activity, "activiteit", N_ ("Activity"), TJ_KIND_ACTIVITY, TJ_COLUMN,
                .section = N_ ("Belongs with")),
  TJ_FIELD_TICK (TjCostLine, follows, "volgt_activiteit", N_ ("Follows the activity"), TJ_OPTIONAL,
                 .help = N_ ("The amount is spread over the years in which the activity lies, also when it moves")),
  TJ_FIELD_REF (TjCostLine, role, "rol", N_ ("Role"), TJ_KIND_ROLE, TJ_OPTIONAL),
  TJ_FIELD_REF (TjCostLine, area, "gebied", N_ ("Area"), TJ_KIND_AREA, TJ_OPTIONAL),
  TJ_FIELD_REF (TjCostLine, decision, "besluit", N_ ("Decision"), TJ_KIND_DECISION, TJ_OPTIONAL),
  TJ_FIELD_REF (TjCostLine, goal, "doel", N_ ("Goal"), TJ_KIND_GOAL, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjCostLine),
};

const TjKindInfo tj_kind_cost_line = {
  .kind = TJ_KIND_COST_LINE,
  .name = "cost_line",
  .element = "kostenpost",
  .plural_element = "kostenposten",
  .label = N_ ("Cost line"),
  .plural = N_ ("Costs"),
  .empty_hint = N_ ("What does it cost, in which year?"),
  .flags = 0,
  .size = sizeof (TjCostLine),
  .fields = cost_line_fields,
  .n_fields = G_N_ELEMENTS (cost_line_fields),
  .title_field = "name",
};

static const TjChoice source_kind_choices[]
    = { { TJ_SOURCE_KIND_BUDGET, "begroting", N_ ("Budget") },
        { TJ_SOURCE_KIND_RESERVE, "reserve", N_ ("Reserve") },
        { TJ_SOURCE_KIND_GRANT, "subsidie", N_ ("Grant") },
        { TJ_SOURCE_KIND_STATE, "rijksmiddelen", N_ ("State funds") },
        { TJ_SOURCE_KIND_THIRD, "bijdrage_derden", N_ ("Contribution of others") },
        { 0 } };

static const TjChoice source_state_choices[] = { { TJ_SOURCE_STATE_REQUESTED, "aangevraagd", N_ ("Requested") },
                                                 { TJ_SOURCE_STATE_PROMISED, "toegezegd", N_ ("Promised") },
                                                 { TJ_SOURCE_STATE_ADOPTED, "vastgesteld", N_ ("Adopted") },
                                                 { 0 } };

static const TjField funding_source_fields[] = {
  TJ_FIELD_REF (TjFundingSource, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjFundingSource, sort_order),
  TJ_FIELD_TEXT (TjFundingSource, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjFundingSource, kind, "soort", N_ ("Kind"), source_kind_choices, TJ_COLUMN),
  TJ_FIELD_ENUM (TjFundingSource, state, "status", N_ ("Status"), source_state_choices, TJ_COLUMN),
  TJ_FIELD_MONEY (TjFundingSource, opening_balance, "beginstand", N_ ("Opening balance"), TJ_COLUMN),
  TJ_FIELD_DATE (TjFundingSource, opening_date, "datum_beginstand", N_ ("Date of the opening balance"), TJ_OPTIONAL),
  TJ_FIELD_SERIES (TjFundingSource, income, "baten", N_ ("Income by year"), TJ_UNIT_MONEY, TJ_COLUMN),
  TJ_FIELD_TICK (TjFundingSource, carry_over, "overhevelen", N_ ("What is left goes to the next year"), TJ_COLUMN),
  TJ_FIELD_REF (TjFundingSource, condition, "voorwaarde", N_ ("Counts when"), TJ_KIND_CONDITION, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjFundingSource),
};

const TjKindInfo tj_kind_funding_source = {
  .kind = TJ_KIND_FUNDING_SOURCE,
  .name = "funding_source",
  .element = "dekkingsbron",
  .plural_element = "dekkingsbronnen",
  .label = N_ ("Funding source"),
  .plural = N_ ("Funding sources"),
  .empty_hint = N_ ("Where does the money come from?"),
  .flags = 0,
  .size = sizeof (TjFundingSource),
  .fields = funding_source_fields,
  .n_fields = G_N_ELEMENTS (funding_source_fields),
  .title_field = "name",
};

static const TjChoice mutation_kind_choices[] = { { TJ_MUTATION_KIND_ADDITION, "storting", N_ ("Addition") },
                                                  { TJ_MUTATION_KIND_WITHDRAWAL, "onttrekking", N_ ("Withdrawal") },
                                                  { 0 } };

static const TjField source_mutation_fields[] = {
  TJ_FIELD_REF (TjSourceMutation, funding_source, "dekkingsbron", N_ ("Funding source"), TJ_KIND_FUNDING_SOURCE,
                TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjSourceMutation, name, "naam", N_ ("What"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjSourceMutation, kind, "soort", N_ ("Kind"), mutation_kind_choices, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjSourceMutation, date, "datum", N_ ("Date"), TJ_COLUMN),
  TJ_FIELD_MONEY (TjSourceMutation, amount, "bedrag", N_ ("Amount"), TJ_COLUMN),
  TJ_FIELD_REF (TjSourceMutation, condition, "voorwaarde", N_ ("Counts when"), TJ_KIND_CONDITION, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjSourceMutation),
};

const TjKindInfo tj_kind_source_mutation = {
  .kind = TJ_KIND_SOURCE_MUTATION,
  .name = "source_mutation",
  .element = "mutatie",
  .plural_element = "mutaties",
  .label = N_ ("Addition or withdrawal"),
  .plural = N_ ("Additions and withdrawals"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjSourceMutation),
  .fields = source_mutation_fields,
  .n_fields = G_N_ELEMENTS (source_mutation_fields),
  .title_field = "name",
  .owner_field = "funding_source",
};

static const TjField coverage_fields[] = {
  TJ_FIELD_REF (TjCoverage, cost_line, "kostenpost", N_ ("Cost line"), TJ_KIND_COST_LINE, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjCoverage, funding_source, "dekkingsbron", N_ ("Funding source"), TJ_KIND_FUNDING_SOURCE,
                TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_SERIES (TjCoverage, amounts, "bedragen", N_ ("Amounts"), TJ_UNIT_MONEY, TJ_COLUMN,
                   .help = N_ ("Empty: whatever is still needed, from income first and then from reserves")),
  TJ_FIELD_REF (TjCoverage, condition, "voorwaarde", N_ ("Counts when"), TJ_KIND_CONDITION, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjCoverage),
};

const TjKindInfo tj_kind_coverage = {
  .kind = TJ_KIND_COVERAGE,
  .name = "coverage",
  .element = "dekking",
  .plural_element = "dekkingen",
  .label = N_ ("Coverage"),
  .plural = N_ ("Coverage"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjCoverage),
  .fields = coverage_fields,
  .n_fields = G_N_ELEMENTS (coverage_fields),
  .title_field = "funding_source",
  .owner_field = "cost_line",
};

static const TjChoice realisation_kind_choices[] = { { TJ_REALISATION_KIND_BUDGETED, "begroot", N_ ("Budgeted") },
                                                     { TJ_REALISATION_KIND_AMENDED, "gewijzigd", N_ ("Amended") },
                                                     { TJ_REALISATION_KIND_COMMITTED, "verplicht", N_ ("Committed") },
                                                     { TJ_REALISATION_KIND_ACTUAL, "werkelijk", N_ ("Actual") },
                                                     { 0 } };

static const TjField realisation_fields[] = {
  TJ_FIELD_REF (TjRealisation, cost_line, "kostenpost", N_ ("Cost line"), TJ_KIND_COST_LINE, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ENUM (TjRealisation, kind, "soort", N_ ("Kind"), realisation_kind_choices, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_SERIES (TjRealisation, amounts, "bedragen", N_ ("Amounts"), TJ_UNIT_MONEY, TJ_COLUMN),
  TJ_FIELD_DATE (TjRealisation, as_of, "peildatum", N_ ("As of"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjRealisation),
};

const TjKindInfo tj_kind_realisation = {
  .kind = TJ_KIND_REALISATION,
  .name = "realisation",
  .element = "realisatie",
  .plural_element = "realisaties",
  .label = N_ ("Realisation"),
  .plural = N_ ("Realisation"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjRealisation),
  .fields = realisation_fields,
  .n_fields = G_N_ELEMENTS (realisation_fields),
  .title_field = "kind",
  .owner_field = "cost_line",
};

static const TjChoice total_kind_choices[] = { { TJ_TOTAL_KIND_COSTS, "kosten", N_ ("Costs") },
                                               { TJ_TOTAL_KIND_COVERAGE, "dekking", N_ ("Coverage") },
                                               { TJ_TOTAL_KIND_DIFFERENCE, "verschil", N_ ("Difference") },
                                               { TJ_TOTAL_KIND_SOURCE, "bron", N_ ("Balance of a source") },
                                               { TJ_TOTAL_KIND_SHARE, "aandeel", N_ ("Share of a partner") },
                                               { TJ_TOTAL_KIND_EFFORT, "inzet", N_ ("Fte and hours") },
                                               { TJ_TOTAL_KIND_PER_YEAR, "per_jaar", N_ ("Costs a year") },
                                               { 0 } };

static const TjField stated_total_fields[] = {
  TJ_FIELD_REF (TjStatedTotal, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjStatedTotal, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjStatedTotal, kind, "soort", N_ ("Total of"), total_kind_choices, TJ_COLUMN),
  TJ_FIELD_REF (TjStatedTotal, subject, "onderwerp", N_ ("About"), TJ_KIND_ANY, TJ_COLUMN),
  TJ_FIELD_REF (TjStatedTotal, partner, "partner", N_ ("Partner"), TJ_KIND_PARTNER, TJ_OPTIONAL),
  TJ_FIELD_SERIES (TjStatedTotal, amounts, "bedragen", N_ ("Amounts"), TJ_UNIT_MONEY, TJ_COLUMN),
  TJ_FIELD_NUMBER (TjStatedTotal, fte, "fte", N_ ("Fte"), TJ_UNIT_FTE, TJ_COLUMN),
  TJ_FIELD_NUMBER (TjStatedTotal, hours, "uren", N_ ("Hours"), TJ_UNIT_HOURS, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjStatedTotal),
};

const TjKindInfo tj_kind_stated_total = {
  .kind = TJ_KIND_STATED_TOTAL,
  .name = "stated_total",
  .element = "opgegeven_totaal",
  .plural_element = "opgegeven_totalen",
  .label = N_ ("Stated total"),
  .plural = N_ ("Stated totals"),
  .empty_hint = N_ ("A sum as the document prints it, to compare with the computed one."),
  .flags = 0,
  .size = sizeof (TjStatedTotal),
  .fields = stated_total_fields,
  .n_fields = G_N_ELEMENTS (stated_total_fields),
  .title_field = "name",
};

static const TjField scenario_fields[] = {
  TJ_FIELD_REF (TjScenario, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjScenario, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_RECORD_FIELDS (TjScenario),
};

const TjKindInfo tj_kind_scenario = {
  .kind = TJ_KIND_SCENARIO,
  .name = "scenario",
  .element = "scenario",
  .plural_element = "scenarios",
  .label = N_ ("Scenario"),
  .plural = N_ ("Scenarios"),
  .empty_hint = N_ ("Changed values beside the plan: what if?"),
  .flags = 0,
  .size = sizeof (TjScenario),
  .fields = scenario_fields,
  .n_fields = G_N_ELEMENTS (scenario_fields),
  .title_field = "name",
};

static const TjField scenario_value_fields[] = {
  TJ_FIELD_REF (TjScenarioValue, scenario, "scenario", N_ ("Scenario"), TJ_KIND_SCENARIO, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjScenarioValue, subject, "onderwerp", N_ ("About"), TJ_KIND_ANY, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjScenarioValue, field, "veld", N_ ("Field"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjScenarioValue, value, "waarde", N_ ("Value"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjScenarioValue),
};

const TjKindInfo tj_kind_scenario_value = {
  .kind = TJ_KIND_SCENARIO_VALUE,
  .name = "scenario_value",
  .element = "scenariowaarde",
  .plural_element = "scenariowaarden",
  .label = N_ ("Changed value"),
  .plural = N_ ("Changed values"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjScenarioValue),
  .fields = scenario_value_fields,
  .n_fields = G_N_ELEMENTS (scenario_value_fields),
  .title_field = "field",
  .owner_field = "scenario",
};
