// SPDX-License-Identifier: EUPL-1.2
#include "tj-records-participation.h"

#include <glib/gi18n-lib.h>

#include "tj-kinds-private.h"

static const TjChoice stakeholder_type_choices[]
    = { { TJ_STAKEHOLDER_TYPE_RESIDENTS, "inwoners", N_ ("Residents") },
        { TJ_STAKEHOLDER_TYPE_REPRESENTS, "vertegenwoordigt_inwoners", N_ ("Represents residents") },
        { TJ_STAKEHOLDER_TYPE_AFFILIATE, "verbonden_partij", N_ ("Affiliated party") },
        { TJ_STAKEHOLDER_TYPE_CHAIN_PARTNER, "ketenpartner", N_ ("Chain partner") },
        { TJ_STAKEHOLDER_TYPE_SOCIETY, "maatschappelijke_partner", N_ ("Partner in society") },
        { TJ_STAKEHOLDER_TYPE_GOVERNMENT, "bestuur", N_ ("Government") },
        { TJ_STAKEHOLDER_TYPE_INTERNAL, "intern", N_ ("Internal") },
        { TJ_STAKEHOLDER_TYPE_OTHER, "anders", N_ ("Other") },
        { 0 } };

static const TjChoice ladder_choices[] = { { TJ_LADDER_INFORM, "informeren", N_ ("Inform") },
                                           { TJ_LADDER_CONSULT, "raadplegen", N_ ("Consult") },
                                           { TJ_LADDER_ADVISE, "adviseren", N_ ("Advise") },
                                           { TJ_LADDER_COPRODUCE, "coproduceren", N_ ("Co-produce") },
                                           { TJ_LADDER_CODECIDE, "meebeslissen", N_ ("Decide together") },
                                           { 0 } };

static const TjField stakeholder_fields[] = {
  TJ_FIELD_REF (TjStakeholder, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjStakeholder, sort_order),
  TJ_FIELD_TEXT (TjStakeholder, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjStakeholder, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXTS (TjStakeholder, aliases, "aliassen", N_ ("Other names"), TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjStakeholder, type, "soort", N_ ("Kind"), stakeholder_type_choices, TJ_COLUMN),
  TJ_FIELD_REF (TjStakeholder, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjStakeholder, level, "trede", N_ ("Rung of the ladder"), ladder_choices, TJ_COLUMN),
  TJ_FIELD_TEXT (TjStakeholder, level_text, "niveau", N_ ("Level in words"), TJ_COLUMN),
  TJ_FIELD_NUMBER (TjStakeholder, influence, "invloed", N_ ("Influence (1-5)"), TJ_UNIT_COUNT, TJ_COLUMN),
  TJ_FIELD_NUMBER (TjStakeholder, interest, "belang", N_ ("Interest (1-5)"), TJ_UNIT_COUNT, TJ_COLUMN),
  TJ_FIELD_TEXT (TjStakeholder, contact, "contactmomenten", N_ ("Moments of contact"), TJ_COLUMN | TJ_MULTILINE),
  TJ_RECORD_FIELDS (TjStakeholder),
};

const TjKindInfo tj_kind_stakeholder = {
  .kind = TJ_KIND_STAKEHOLDER,
  .name = "stakeholder",
  .element = "belanghebbende",
  .plural_element = "belanghebbenden",
  .label = N_ ("Stakeholder"),
  .plural = N_ ("Stakeholders"),
  .empty_hint = N_ ("Everyone who has an interest in the traject or an influence on it."),
  .flags = 0,
  .size = sizeof (TjStakeholder),
  .fields = stakeholder_fields,
  .n_fields = G_N_ELEMENTS (stakeholder_fields),
  .title_field = "name",
};

static const TjField reached_via_fields[] = {
  TJ_FIELD_REF (TjReachedVia, stakeholder, "belanghebbende", N_ ("Stakeholder"), TJ_KIND_STAKEHOLDER,
                TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjReachedVia, name, "naam", N_ ("Through"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_REF (TjReachedVia, via, "via", N_ ("Stakeholder"), TJ_KIND_STAKEHOLDER, TJ_COLUMN),
  TJ_FIELD_REF (TjReachedVia, body, "gremium", N_ ("Body"), TJ_KIND_BODY, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjReachedVia),
};

const TjKindInfo tj_kind_reached_via = {
  .kind = TJ_KIND_REACHED_VIA,
  .name = "reached_via",
  .element = "bereikt_via",
  .plural_element = "bereikt_via_lijst",
  .label = N_ ("Reached through"),
  .plural = N_ ("Reached through"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjReachedVia),
  .fields = reached_via_fields,
  .n_fields = G_N_ELEMENTS (reached_via_fields),
  .title_field = "name",
  .owner_field = "stakeholder",
};

static const TjField participation_step_fields[] = {
  TJ_FIELD_REF (TjParticipationStep, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjParticipationStep, sort_order),
  TJ_FIELD_TEXT (TjParticipationStep, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_REF (TjParticipationStep, activity, "activiteit", N_ ("Activity in the planning"), TJ_KIND_ACTIVITY,
                TJ_COLUMN),
  TJ_FIELD_ENUM (TjParticipationStep, level, "trede", N_ ("Rung of the ladder"), ladder_choices, TJ_COLUMN),
  TJ_FIELD_TICK (TjParticipationStep, external, "extern", N_ ("External"), TJ_COLUMN),
  TJ_FIELD_REF (TjParticipationStep, invitation, "uitnodiging", N_ ("Invitation"), TJ_KIND_ACTIVITY, TJ_COLUMN),
  TJ_FIELD_REF (TjParticipationStep, report_back, "terugkoppeling", N_ ("Report back"), TJ_KIND_ACTIVITY, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjParticipationStep),
};

const TjKindInfo tj_kind_participation_step = {
  .kind = TJ_KIND_PARTICIPATION_STEP,
  .name = "participation_step",
  .element = "participatiestap",
  .plural_element = "participatiestappen",
  .label = N_ ("Participation step"),
  .plural = N_ ("Participation steps"),
  .empty_hint = N_ ("With whom, on which rung of the ladder, and when? Invitation before it, report back after it."),
  .flags = 0,
  .size = sizeof (TjParticipationStep),
  .fields = participation_step_fields,
  .n_fields = G_N_ELEMENTS (participation_step_fields),
  .title_field = "name",
};

static const TjField participant_fields[] = {
  TJ_FIELD_REF (TjParticipant, step, "participatiestap", N_ ("Participation step"), TJ_KIND_PARTICIPATION_STEP,
                TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjParticipant, stakeholder, "belanghebbende", N_ ("Stakeholder"), TJ_KIND_STAKEHOLDER,
                TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_NUMBER (TjParticipant, count, "aantal", N_ ("Count"), TJ_UNIT_COUNT, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjParticipant),
};

const TjKindInfo tj_kind_participant = {
  .kind = TJ_KIND_PARTICIPANT,
  .name = "participant",
  .element = "deelnemer",
  .plural_element = "deelnemers",
  .label = N_ ("Participant"),
  .plural = N_ ("Participants"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjParticipant),
  .fields = participant_fields,
  .n_fields = G_N_ELEMENTS (participant_fields),
  .title_field = "stakeholder",
  .owner_field = "step",
};

static const TjField meeting_series_fields[] = {
  TJ_FIELD_REF (TjMeetingSeries, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjMeetingSeries, sort_order),
  TJ_FIELD_TEXT (TjMeetingSeries, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_REF (TjMeetingSeries, team, "team", N_ ("Team"), TJ_KIND_TEAM, TJ_COLUMN),
  TJ_FIELD_TEXT (TjMeetingSeries, who, "wie", N_ ("Who"), TJ_COLUMN),
  TJ_FIELD_CADENCE (TjMeetingSeries, cadence, "ritme", N_ ("How often"), TJ_COLUMN),
  TJ_FIELD_DATE (TjMeetingSeries, first, "eerste_keer", N_ ("First time"), TJ_COLUMN),
  TJ_FIELD_DATE (TjMeetingSeries, last, "laatste_keer", N_ ("Last time"), TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjMeetingSeries, purpose, "doel", N_ ("Purpose"), TJ_MULTILINE),
  TJ_RECORD_FIELDS (TjMeetingSeries),
};

const TjKindInfo tj_kind_meeting_series = {
  .kind = TJ_KIND_MEETING_SERIES,
  .name = "meeting_series",
  .element = "overleg",
  .plural_element = "overleggen",
  .label = N_ ("Meeting series"),
  .plural = N_ ("Series of meetings"),
  .empty_hint = N_ ("Who meets how often?"),
  .flags = 0,
  .size = sizeof (TjMeetingSeries),
  .fields = meeting_series_fields,
  .n_fields = G_N_ELEMENTS (meeting_series_fields),
  .title_field = "name",
};

static const TjField meeting_fields[] = {
  TJ_FIELD_REF (TjMeeting, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjMeeting, series, "overleg", N_ ("Meeting series"), TJ_KIND_MEETING_SERIES, TJ_COLUMN),
  TJ_FIELD_TEXT (TjMeeting, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjMeeting, date, "datum", N_ ("Date"), TJ_COLUMN),
  TJ_FIELD_REF (TjMeeting, activity, "activiteit", N_ ("Activity in the planning"), TJ_KIND_ACTIVITY, TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjMeeting, place, "plaats", N_ ("Place"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjMeeting, present, "aanwezig", N_ ("Present"), TJ_MULTILINE | TJ_PERSONAL),
  TJ_FIELD_TEXT (TjMeeting, report, "verslag", N_ ("Notes of the meeting"), TJ_MULTILINE),
  TJ_RECORD_FIELDS (TjMeeting),
};

const TjKindInfo tj_kind_meeting = {
  .kind = TJ_KIND_MEETING,
  .name = "meeting",
  .element = "bijeenkomst",
  .plural_element = "bijeenkomsten",
  .label = N_ ("Meeting"),
  .plural = N_ ("Meetings"),
  .empty_hint = N_ ("Meetings with their agenda and notes."),
  .flags = 0,
  .size = sizeof (TjMeeting),
  .fields = meeting_fields,
  .n_fields = G_N_ELEMENTS (meeting_fields),
  .title_field = "name",
};

static const TjField agenda_item_fields[] = {
  TJ_FIELD_REF (TjAgendaItem, meeting, "bijeenkomst", N_ ("Meeting"), TJ_KIND_MEETING, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjAgendaItem, sort_order),
  TJ_FIELD_TEXT (TjAgendaItem, name, "naam", N_ ("Item"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjAgendaItem, result, "uitkomst", N_ ("Outcome"), TJ_COLUMN | TJ_MULTILINE),
  TJ_RECORD_FIELDS (TjAgendaItem),
};

const TjKindInfo tj_kind_agenda_item = {
  .kind = TJ_KIND_AGENDA_ITEM,
  .name = "agenda_item",
  .element = "agendapunt",
  .plural_element = "agendapunten",
  .label = N_ ("Agenda item"),
  .plural = N_ ("Agenda"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjAgendaItem),
  .fields = agenda_item_fields,
  .n_fields = G_N_ELEMENTS (agenda_item_fields),
  .title_field = "name",
  .owner_field = "meeting",
};

static const TjField action_fields[] = {
  TJ_FIELD_REF (TjAction, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjAction, sort_order),
  TJ_FIELD_TEXT (TjAction, name, "naam", N_ ("What"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjAction, who, "wie", N_ ("Who"), TJ_COLUMN | TJ_PERSONAL),
  TJ_FIELD_REF (TjAction, role, "rol", N_ ("Role"), TJ_KIND_ROLE, TJ_OPTIONAL),
  TJ_FIELD_DATE (TjAction, due, "uiterlijk", N_ ("By when"), TJ_COLUMN),
  TJ_FIELD_TICK (TjAction, done, "gereed", N_ ("Done"), TJ_COLUMN),
  TJ_FIELD_REF (TjAction, meeting, "bijeenkomst", N_ ("From meeting"), TJ_KIND_MEETING, TJ_COLUMN),
  TJ_FIELD_REF (TjAction, activity, "activiteit", N_ ("Activity"), TJ_KIND_ACTIVITY, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjAction),
};

const TjKindInfo tj_kind_action = {
  .kind = TJ_KIND_ACTION,
  .name = "action",
  .element = "actie",
  .plural_element = "acties",
  .label = N_ ("Action"),
  .plural = N_ ("Actions"),
  .empty_hint = N_ ("Who does what, and by when?"),
  .flags = 0,
  .size = sizeof (TjAction),
  .fields = action_fields,
  .n_fields = G_N_ELEMENTS (action_fields),
  .title_field = "name",
};
