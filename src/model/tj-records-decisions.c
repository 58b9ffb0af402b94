// SPDX-License-Identifier: EUPL-1.2
#include "tj-records-decisions.h"

#include <glib/gi18n-lib.h>

#include "tj-kinds-private.h"

static const TjChoice decision_state_choices[]
    = { { TJ_DECISION_STATE_PLANNED, "gepland", N_ ("Planned") },
        { TJ_DECISION_STATE_PREPARED, "in_voorbereiding", N_ ("In preparation") },
        { TJ_DECISION_STATE_SUBMITTED, "aangeboden", N_ ("Submitted") },
        { TJ_DECISION_STATE_DECIDED, "besloten", N_ ("Decided") },
        { TJ_DECISION_STATE_REJECTED, "afgewezen", N_ ("Rejected") },
        { TJ_DECISION_STATE_POSTPONED, "aangehouden", N_ ("Postponed") },
        { TJ_DECISION_STATE_UNKNOWN, "onbekend", N_ ("Unknown") },
        { 0 } };

static const TjChoice decision_purpose_choices[]
    = { { TJ_DECISION_PURPOSE_DECIDE, "ter_besluitvorming", N_ ("To decide") },
        { TJ_DECISION_PURPOSE_ADOPT, "vaststellen", N_ ("To adopt") },
        { TJ_DECISION_PURPOSE_INFORM, "ter_kennisname", N_ ("To take note") },
        { TJ_DECISION_PURPOSE_DISCUSS, "ter_bespreking", N_ ("To discuss") },
        { 0 } };

static const TjChoice piece_kind_choices[] = { { TJ_PIECE_KIND_A, "a_stuk", N_ ("A piece") },
                                               { TJ_PIECE_KIND_B, "b_stuk", N_ ("B piece") },
                                               { TJ_PIECE_KIND_C, "c_stuk", N_ ("C piece") },
                                               { 0 } };

static const TjField decision_fields[] = {
  TJ_FIELD_REF (TjDecision, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjDecision, sort_order),
  TJ_FIELD_TEXT (TjDecision, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjDecision, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_REF (TjDecision, activity, "activiteit", N_ ("Activity in the planning"), TJ_KIND_ACTIVITY, TJ_COLUMN),
  TJ_FIELD_REF (TjDecision, body, "gremium", N_ ("Body"), TJ_KIND_BODY, TJ_COLUMN),
  TJ_FIELD_REF (TjDecision, final_body, "eindorgaan", N_ ("Decides in the end"), TJ_KIND_BODY, TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjDecision, state, "status", N_ ("Status"), decision_state_choices, TJ_COLUMN),
  TJ_FIELD_ENUM (TjDecision, purpose, "doel", N_ ("Purpose"), decision_purpose_choices, TJ_COLUMN),
  TJ_FIELD_ENUM (TjDecision, piece, "stuk", N_ ("Kind of piece"), piece_kind_choices, TJ_OPTIONAL),
  TJ_FIELD_TICK (TjDecision, formal, "formeel_overzicht", N_ ("In the list of formal decisions"), TJ_COLUMN),
  TJ_FIELD_DATE (TjDecision, overview_date, "datum_in_overzicht", N_ ("Date in the overview"), TJ_OPTIONAL),
  TJ_FIELD_REF (TjDecision, product, "product", N_ ("Product"), TJ_KIND_PRODUCT, TJ_COLUMN),
  TJ_FIELD_REF (TjDecision, route, "route", N_ ("Route"), TJ_KIND_ROUTE, TJ_OPTIONAL),
  TJ_FIELD_REF (TjDecision, pc_moment, "pc_moment", N_ ("Moment in the P&C cycle"), TJ_KIND_PC_MOMENT, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjDecision),
};

const TjKindInfo tj_kind_decision = {
  .kind = TJ_KIND_DECISION,
  .name = "decision",
  .element = "besluit",
  .plural_element = "besluiten",
  .label = N_ ("Decision"),
  .plural = N_ ("Decisions"),
  .empty_hint = N_ ("What has to be decided, by whom and when? The date is that of its activity."),
  .flags = 0,
  .size = sizeof (TjDecision),
  .fields = decision_fields,
  .n_fields = G_N_ELEMENTS (decision_fields),
  .title_field = "name",
};

static const TjField decision_item_fields[] = {
  TJ_FIELD_REF (TjDecisionItem, decision, "besluit", N_ ("Decision"), TJ_KIND_DECISION, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjDecisionItem, sort_order),
  TJ_FIELD_TEXT (TjDecisionItem, number, "nummer", N_ ("Number"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjDecisionItem, text, "tekst", N_ ("Text"), TJ_REQUIRED | TJ_COLUMN | TJ_MULTILINE),
  TJ_RECORD_FIELDS (TjDecisionItem),
};

const TjKindInfo tj_kind_decision_item = {
  .kind = TJ_KIND_DECISION_ITEM,
  .name = "decision_item",
  .element = "beslispunt",
  .plural_element = "beslispunten",
  .label = N_ ("Decision item"),
  .plural = N_ ("Decision items"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjDecisionItem),
  .fields = decision_item_fields,
  .n_fields = G_N_ELEMENTS (decision_item_fields),
  .title_field = "text",
  .owner_field = "decision",
};

static const TjChoice argument_kind_choices[] = { { TJ_ARGUMENT_KIND_ARGUMENT, "argument", N_ ("Argument") },
                                                  { TJ_ARGUMENT_KIND_REMARK, "kanttekening", N_ ("Remark") },
                                                  { 0 } };

static const TjField argument_fields[] = {
  TJ_FIELD_REF (TjArgument, item, "beslispunt", N_ ("Decision item"), TJ_KIND_DECISION_ITEM, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjArgument, sort_order),
  TJ_FIELD_TEXT (TjArgument, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_ENUM (TjArgument, kind, "soort", N_ ("Kind"), argument_kind_choices, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjArgument, text, "tekst", N_ ("Text"), TJ_REQUIRED | TJ_COLUMN | TJ_MULTILINE),
  TJ_RECORD_FIELDS (TjArgument),
};

const TjKindInfo tj_kind_argument = {
  .kind = TJ_KIND_ARGUMENT,
  .name = "argument",
  .element = "argument",
  .plural_element = "argumenten",
  .label = N_ ("Argument or remark"),
  .plural = N_ ("Arguments and remarks"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjArgument),
  .fields = argument_fields,
  .n_fields = G_N_ELEMENTS (argument_fields),
  .title_field = "text",
  .owner_field = "item",
};

static const TjChoice tick_value_choices[] = { { TJ_TICK_VALUE_AGREE, "akkoord", N_ ("Agree") },
                                               { TJ_TICK_VALUE_DISCUSS, "bespreken", N_ ("Discuss") },
                                               { TJ_TICK_VALUE_UNKNOWN, "onbekend", N_ ("Unknown") },
                                               { 0 } };

static const TjField status_tick_fields[] = {
  TJ_FIELD_REF (TjStatusTick, decision, "besluit", N_ ("Decision"), TJ_KIND_DECISION, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjStatusTick, who, "wie", N_ ("Who"), TJ_REQUIRED | TJ_COLUMN | TJ_PERSONAL),
  TJ_FIELD_ENUM (TjStatusTick, value, "waarde", N_ ("Says"), tick_value_choices, TJ_COLUMN),
  TJ_FIELD_DATE (TjStatusTick, date, "datum", N_ ("Date"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjStatusTick),
};

const TjKindInfo tj_kind_status_tick = {
  .kind = TJ_KIND_STATUS_TICK,
  .name = "status_tick",
  .element = "paraaf",
  .plural_element = "parafen",
  .label = N_ ("Initials"),
  .plural = N_ ("Initials of officials"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjStatusTick),
  .fields = status_tick_fields,
  .n_fields = G_N_ELEMENTS (status_tick_fields),
  .title_field = "who",
  .owner_field = "decision",
};

static const TjField mandate_fields[] = {
  TJ_FIELD_REF (TjMandate, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjMandate, from_body, "van", N_ ("Given by"), TJ_KIND_BODY, TJ_COLUMN),
  TJ_FIELD_TEXT (TjMandate, to_whom, "aan", N_ ("Given to"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjMandate, text, "tekst", N_ ("May decide on"), TJ_REQUIRED | TJ_COLUMN | TJ_MULTILINE),
  TJ_FIELD_MONEY (TjMandate, limit, "grens", N_ ("Up to an amount of"), TJ_COLUMN),
  TJ_FIELD_REF (TjMandate, decision, "besluit", N_ ("By decision"), TJ_KIND_DECISION, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjMandate),
};

const TjKindInfo tj_kind_mandate = {
  .kind = TJ_KIND_MANDATE,
  .name = "mandate",
  .element = "mandaat",
  .plural_element = "mandaten",
  .label = N_ ("Mandate"),
  .plural = N_ ("Mandates"),
  .empty_hint = N_ ("Who may decide what, within which limits?"),
  .flags = 0,
  .size = sizeof (TjMandate),
  .fields = mandate_fields,
  .n_fields = G_N_ELEMENTS (mandate_fields),
  .title_field = "text",
};

static const TjChoice information_kind_choices[]
    = { { TJ_INFORMATION_KIND_COLLEGE_LETTER, "collegebrief", N_ ("Letter of the executive") },
        { TJ_INFORMATION_KIND_COUNCIL_LETTER, "raadsinformatiebrief", N_ ("Letter to the council") },
        { TJ_INFORMATION_KIND_WORKSHOP, "werkatelier", N_ ("Workshop") },
        { TJ_INFORMATION_KIND_DISCUSSION, "bespreking", N_ ("Discussion") },
        { TJ_INFORMATION_KIND_SESSION, "bijeenkomst", N_ ("Session") },
        { TJ_INFORMATION_KIND_COMMUNICATION, "communicatie", N_ ("Communication") },
        { TJ_INFORMATION_KIND_OTHER, "anders", N_ ("Other") },
        { 0 } };

static const TjField information_moment_fields[] = {
  TJ_FIELD_REF (TjInformationMoment, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjInformationMoment, sort_order),
  TJ_FIELD_TEXT (TjInformationMoment, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjInformationMoment, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjInformationMoment, kind, "soort", N_ ("Kind"), information_kind_choices, TJ_COLUMN),
  TJ_FIELD_REF (TjInformationMoment, activity, "activiteit", N_ ("Activity in the planning"), TJ_KIND_ACTIVITY,
                TJ_COLUMN),
  TJ_FIELD_REF (TjInformationMoment, body, "gremium", N_ ("For body"), TJ_KIND_BODY, TJ_COLUMN),
  TJ_FIELD_TEXT (TjInformationMoment, audience, "voor_wie", N_ ("For whom"), TJ_COLUMN),
  TJ_FIELD_DATE (TjInformationMoment, moment, "wanneer", N_ ("When"), TJ_COLUMN,
                 .help = N_ ("Only when it has no activity in the planning")),
  TJ_FIELD_CADENCE (TjInformationMoment, cadence, "ritme", N_ ("How often"), TJ_COLUMN),
  TJ_FIELD_REF (TjInformationMoment, product, "product", N_ ("Product"), TJ_KIND_PRODUCT, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjInformationMoment),
};

const TjKindInfo tj_kind_information_moment = {
  .kind = TJ_KIND_INFORMATION_MOMENT,
  .name = "information_moment",
  .element = "informatiemoment",
  .plural_element = "informatiemomenten",
  .label = N_ ("Information moment"),
  .plural = N_ ("Information moments"),
  .empty_hint = N_ ("Collegebrief, raadsinformatiebrief, werkatelier: how college and raad stay informed."),
  .flags = 0,
  .size = sizeof (TjInformationMoment),
  .fields = information_moment_fields,
  .n_fields = G_N_ELEMENTS (information_moment_fields),
  .title_field = "name",
};

static const TjField attachment_fields[] = {
  TJ_FIELD_REF (TjAttachment, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjAttachment, sort_order),
  TJ_FIELD_TEXT (TjAttachment, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjAttachment, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjAttachment, link, "link", N_ ("Link"), TJ_COLUMN),
  TJ_FIELD_TICK (TjAttachment, present, "aanwezig", N_ ("Present"), TJ_COLUMN),
  TJ_FIELD_REF (TjAttachment, decision, "besluit", N_ ("Belongs to decision"), TJ_KIND_DECISION, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjAttachment),
};

const TjKindInfo tj_kind_attachment = {
  .kind = TJ_KIND_ATTACHMENT,
  .name = "attachment",
  .element = "bijlage",
  .plural_element = "bijlagen",
  .label = N_ ("Attachment"),
  .plural = N_ ("Attachments"),
  .empty_hint = N_ ("Documents that belong to the traject, with their number or link."),
  .flags = 0,
  .size = sizeof (TjAttachment),
  .fields = attachment_fields,
  .n_fields = G_N_ELEMENTS (attachment_fields),
  .title_field = "name",
};

static const TjField route_fields[] = {
  TJ_FIELD_TEXT (TjRoute, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_REF (TjRoute, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_COLUMN),
  TJ_FIELD_REF (TjRoute, body, "gremium", N_ ("Ends at"), TJ_KIND_BODY, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjRoute),
};

const TjKindInfo tj_kind_route = {
  .kind = TJ_KIND_ROUTE,
  .name = "route",
  .element = "besluitvormingsroute",
  .plural_element = "besluitvormingsroutes",
  .label = N_ ("Decision route"),
  .plural = N_ ("Decision routes"),
  .empty_hint = N_ ("The steps before a decision, counted back from the meeting."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjRoute),
  .fields = route_fields,
  .n_fields = G_N_ELEMENTS (route_fields),
  .title_field = "name",
};

static const TjField route_step_fields[] = {
  TJ_FIELD_REF (TjRouteStep, route, "route", N_ ("Route"), TJ_KIND_ROUTE, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjRouteStep, sort_order),
  TJ_FIELD_TEXT (TjRouteStep, name, "naam", N_ ("Step"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjRouteStep, who, "wie", N_ ("Who"), TJ_COLUMN),
  TJ_FIELD_REF (TjRouteStep, body, "gremium", N_ ("Body"), TJ_KIND_BODY, TJ_COLUMN),
  TJ_FIELD_DURATION (TjRouteStep, lead_time, "doorlooptijd", N_ ("Lead time"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjRouteStep),
};

const TjKindInfo tj_kind_route_step = {
  .kind = TJ_KIND_ROUTE_STEP,
  .name = "route_step",
  .element = "routestap",
  .plural_element = "routestappen",
  .label = N_ ("Step of the route"),
  .plural = N_ ("Steps of the route"),
  .flags = TJ_KIND_LINK | TJ_KIND_SHARED,
  .size = sizeof (TjRouteStep),
  .fields = route_step_fields,
  .n_fields = G_N_ELEMENTS (route_step_fields),
  .title_field = "name",
  .owner_field = "route",
};

static const TjField lta_item_fields[] = {
  TJ_FIELD_REF (TjLtaItem, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjLtaItem, sort_order),
  TJ_FIELD_TEXT (TjLtaItem, name, "naam", N_ ("Proposal"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_REF (TjLtaItem, body, "gremium", N_ ("Body"), TJ_KIND_BODY, TJ_COLUMN),
  TJ_FIELD_REF (TjLtaItem, decision, "besluit", N_ ("Decision"), TJ_KIND_DECISION, TJ_COLUMN),
  TJ_FIELD_DATE (TjLtaItem, previous, "vorige_datum", N_ ("Previous date"), TJ_COLUMN),
  TJ_FIELD_DATE (TjLtaItem, planned, "nieuwe_datum", N_ ("New date"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjLtaItem, reason, "reden", N_ ("Reason of the shift"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjLtaItem),
};

const TjKindInfo tj_kind_lta_item = {
  .kind = TJ_KIND_LTA_ITEM,
  .name = "lta_item",
  .element = "lta_regel",
  .plural_element = "lta_regels",
  .label = N_ ("Line of the long-term agenda"),
  .plural = N_ ("Long-term agenda"),
  .empty_hint = N_ ("What comes to college or raad in the long term, and what has shifted."),
  .flags = 0,
  .size = sizeof (TjLtaItem),
  .fields = lta_item_fields,
  .n_fields = G_N_ELEMENTS (lta_item_fields),
  .title_field = "name",
};
