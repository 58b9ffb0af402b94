// SPDX-License-Identifier: EUPL-1.2
#include "tj-records-general.h"

#include <glib/gi18n-lib.h>

#include "tj-kinds-private.h"

static const TjChoice organisation_type_choices[]
    = { { TJ_ORGANISATION_TYPE_MUNICIPALITY, "gemeente", N_ ("Municipality") },
        { TJ_ORGANISATION_TYPE_DEPARTMENT, "afdeling", N_ ("Department") },
        { TJ_ORGANISATION_TYPE_AFFILIATE, "verbonden_partij", N_ ("Affiliated party") },
        { TJ_ORGANISATION_TYPE_CHAIN_PARTNER, "ketenpartner", N_ ("Chain partner") },
        { TJ_ORGANISATION_TYPE_SOCIETY, "maatschappelijke_partner", N_ ("Partner in society") },
        { TJ_ORGANISATION_TYPE_GOVERNMENT, "mede_overheid", N_ ("Other government") },
        { TJ_ORGANISATION_TYPE_SUPPLIER, "leverancier", N_ ("Supplier") },
        { TJ_ORGANISATION_TYPE_OTHER, "anders", N_ ("Other") },
        { 0 } };

static const TjField organisation_fields[] = {
  TJ_FIELD_TEXT (TjOrganisation, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXTS (TjOrganisation, aliases, "aliassen", N_ ("Other names"), TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjOrganisation, type, "soort", N_ ("Kind"), organisation_type_choices, TJ_COLUMN),
  TJ_FIELD_NUMBER (TjOrganisation, inhabitants, "inwoners", N_ ("Inhabitants"), TJ_UNIT_COUNT, TJ_COLUMN),
  TJ_FIELD_REF (TjOrganisation, parent, "onderdeel_van", N_ ("Part of"), TJ_KIND_ORGANISATION, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjOrganisation),
};

const TjKindInfo tj_kind_organisation = {
  .kind = TJ_KIND_ORGANISATION,
  .name = "organisation",
  .element = "organisatie",
  .plural_element = "organisaties",
  .label = N_ ("Organisation"),
  .plural = N_ ("Organisations"),
  .empty_hint = N_ ("Add the municipality, its partners and other organisations once; everything else refers to them."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjOrganisation),
  .fields = organisation_fields,
  .n_fields = G_N_ELEMENTS (organisation_fields),
  .title_field = "name",
};

static const TjField person_fields[] = {
  TJ_FIELD_TEXT (TjPerson, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN | TJ_PERSONAL),
  TJ_FIELD_TEXT (TjPerson, function, "functie", N_ ("Function"), TJ_COLUMN),
  TJ_FIELD_REF (TjPerson, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_COLUMN),
  TJ_FIELD_TEXT (TjPerson, email, "e_mail", N_ ("E-mail"), TJ_PERSONAL),
  TJ_RECORD_FIELDS (TjPerson),
};

const TjKindInfo tj_kind_person = {
  .kind = TJ_KIND_PERSON,
  .name = "person",
  .element = "persoon",
  .plural_element = "personen",
  .label = N_ ("Person"),
  .plural = N_ ("People"),
  .empty_hint = N_ ("A name is never needed to plan. Add people only where it helps."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjPerson),
  .fields = person_fields,
  .n_fields = G_N_ELEMENTS (person_fields),
  .title_field = "name",
};

static const TjChoice project_kind_choices[]
    = { { TJ_PROJECT_KIND_POLICY, "beleidstraject", N_ ("Policy process") },
        { TJ_PROJECT_KIND_PILOTS, "pilotprogramma", N_ ("Pilot programme") },
        { TJ_PROJECT_KIND_ROLLOUT, "gebiedsgerichte_uitrol", N_ ("Roll-out per area") },
        { TJ_PROJECT_KIND_SPENDING, "bestedingsplan", N_ ("Spending plan") },
        { TJ_PROJECT_KIND_OTHER, "anders", N_ ("Other") },
        { 0 } };

static const TjChoice critical_ends_choices[]
    = { { TJ_CRITICAL_ENDS_PROJECT, "traject", N_ ("To the end of this traject") },
        { TJ_CRITICAL_ENDS_ALL, "alle_trajecten", N_ ("To the end of all trajecten") },
        { TJ_CRITICAL_ENDS_EACH, "elk_eindpunt", N_ ("To each end point apart") },
        { 0 } };

static const TjField project_fields[] = {
  TJ_FIELD_TEXT (TjProject, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXTS (TjProject, aliases, "aliassen", N_ ("Other names"), TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjProject, kind, "soort", N_ ("Kind"), project_kind_choices, TJ_COLUMN),
  TJ_FIELD_REF (TjProject, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_COLUMN),
  TJ_FIELD_TEXT (TjProject, department, "afdeling", N_ ("Department"), TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjProject, case_number, "zaaknummer", N_ ("Case number"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjProject, description, "omschrijving", N_ ("Description"), TJ_MULTILINE),
  TJ_FIELD_TEXT (TjProject, document_type, "documentsoort", N_ ("Kind of document"), TJ_OPTIONAL,
                 .section = N_ ("Document")),
  TJ_FIELD_DATE (TjProject, document_date, "documentdatum", N_ ("Date of the document"), TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjProject, document_version, "documentversie", N_ ("Version"), TJ_OPTIONAL),
  TJ_FIELD_DATE (TjProject, start, "start", N_ ("Start"), TJ_COLUMN, .section = N_ ("Period")),
  TJ_FIELD_DATE (TjProject, finish, "eind", N_ ("Finish"), TJ_COLUMN),
  TJ_FIELD_DURATION (TjProject, stated_duration, "opgegeven_looptijd", N_ ("Stated duration"), TJ_OPTIONAL,
                     .help = N_ ("How long it takes in the words of the document")),
  TJ_FIELD_DATE (TjProject, status_date, "peildatum", N_ ("Status date"), TJ_OPTIONAL,
                 .help = N_ ("Work that is not done is planned after this day. Leave empty to plan by dates only")),
  TJ_FIELD_REF (TjProject, calendar, "kalender", N_ ("Calendar"), TJ_KIND_CALENDAR, TJ_OPTIONAL),
  TJ_FIELD_REF (TjProject, term, "bestuursperiode", N_ ("Term of office"), TJ_KIND_TERM, TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjProject, critical_ends, "kritiek_pad", N_ ("Critical path"), critical_ends_choices, TJ_OPTIONAL,
                 .section = N_ ("Critical path")),
  TJ_FIELD_DURATION (TjProject, near_critical, "bijna_kritiek", N_ ("Nearly critical up to a float of"), TJ_OPTIONAL,
                     .help = N_ ("For example 5 dagen")),
  TJ_FIELD_NUMBER (TjProject, week_hours, "uren_per_week", N_ ("Hours per week, full-time"), TJ_UNIT_HOURS, TJ_OPTIONAL,
                   .section = N_ ("Hours"), .help = N_ ("36 in the municipal collective agreement")),
  TJ_FIELD_NUMBER (TjProject, stated_hours, "opgegeven_uren", N_ ("Stated hours"), TJ_UNIT_HOURS, TJ_OPTIONAL,
                   .help = N_ ("The total that the document states")),
  TJ_FIELD_NUMBER (TjProject, stated_fte, "opgegeven_fte", N_ ("Stated fte"), TJ_UNIT_FTE, TJ_OPTIONAL,
                   .help = N_ ("The fte that belong to the stated hours")),
  TJ_FIELD_TEXT (TjProject, coverage_text, "dekking_tekst", N_ ("Coverage in words"), TJ_MULTILINE,
                 .section = N_ ("Money")),
  TJ_RECORD_FIELDS (TjProject),
};

const TjKindInfo tj_kind_project = {
  .kind = TJ_KIND_PROJECT,
  .name = "project",
  .element = "traject",
  .plural_element = "trajecten",
  .label = N_ ("Project"),
  .plural = N_ ("Projects"),
  .empty_hint = N_ ("A traject is one undertaking with its goals, planning and money."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjProject),
  .fields = project_fields,
  .n_fields = G_N_ELEMENTS (project_fields),
  .title_field = "name",
};

static const TjChoice goal_kind_choices[]
    = { { TJ_GOAL_KIND_REASON, "aanleiding", N_ ("Reason") },
        { TJ_GOAL_KIND_GOAL, "doel", N_ ("Goal") },
        { TJ_GOAL_KIND_SUBGOAL, "subdoel", N_ ("Subgoal") },
        { TJ_GOAL_KIND_FUNCTION, "functie", N_ ("Function of the product") },
        { TJ_GOAL_KIND_PART, "onderdeel", N_ ("Part of the product") },
        { TJ_GOAL_KIND_PARTICIPATION, "participatiedoel", N_ ("Goal of participation") },
        { TJ_GOAL_KIND_EARLIER, "eerder_doel", N_ ("Earlier goal") },
        { TJ_GOAL_KIND_FRAMEWORK, "kader", N_ ("Framework") },
        { 0 } };

static const TjChoice goal_nature_choices[] = { { TJ_GOAL_NATURE_TEMPORARY, "tijdelijk", N_ ("Temporary") },
                                                { TJ_GOAL_NATURE_STRUCTURAL, "structureel", N_ ("Structural") },
                                                { 0 } };

static const TjField goal_fields[] = {
  TJ_FIELD_REF (TjGoal, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjGoal, sort_order),
  TJ_FIELD_REF (TjGoal, parent, "hoort_bij", N_ ("Belongs to"), TJ_KIND_GOAL, TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjGoal, kind, "soort", N_ ("Kind"), goal_kind_choices, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjGoal, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjGoal, text, "tekst", N_ ("Text"), TJ_REQUIRED | TJ_COLUMN | TJ_MULTILINE),
  TJ_FIELD_REF (TjGoal, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjGoal, nature, "aard", N_ ("Temporary or structural"), goal_nature_choices, TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjGoal, outcome, "uitkomst", N_ ("Outcome"), TJ_MULTILINE, .section = N_ ("Evaluation")),
  TJ_FIELD_TEXT (TjGoal, follow_up, "vervolg", N_ ("Follow-up"), TJ_MULTILINE),
  TJ_FIELD_REF (TjGoal, pc_moment, "vervolgmoment", N_ ("Follow-up at"), TJ_KIND_PC_MOMENT, TJ_OPTIONAL,
                .help = N_ ("The moment in the budget cycle at which it is decided whether it goes on")),
  TJ_RECORD_FIELDS (TjGoal),
};

const TjKindInfo tj_kind_goal = {
  .kind = TJ_KIND_GOAL,
  .name = "goal",
  .element = "doel",
  .plural_element = "doelen",
  .label = N_ ("Reason or goal"),
  .plural = N_ ("Reasons and goals"),
  .empty_hint = N_ ("Why does this traject exist, and what should it achieve?"),
  .flags = 0,
  .size = sizeof (TjGoal),
  .fields = goal_fields,
  .n_fields = G_N_ELEMENTS (goal_fields),
  .title_field = "text",
};

static const TjChoice slider_group_choices[] = { { TJ_SLIDER_GROUP_PROCESS, "proces", N_ ("Process") },
                                                 { TJ_SLIDER_GROUP_PRODUCT, "product", N_ ("Product") },
                                                 { TJ_SLIDER_GROUP_PRACTICAL, "praktisch", N_ ("Practical") },
                                                 { 0 } };

static const TjField slider_fields[] = {
  TJ_FIELD_REF (TjSlider, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjSlider, sort_order),
  TJ_FIELD_ENUM (TjSlider, group, "groep", N_ ("Group"), slider_group_choices, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjSlider, label, "uitgangspunt", N_ ("Starting point"), TJ_REQUIRED | TJ_COLUMN | TJ_MULTILINE),
  TJ_FIELD_TEXT (TjSlider, low_pole, "lage_pool", N_ ("Low end"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjSlider, high_pole, "hoge_pool", N_ ("High end"), TJ_COLUMN),
  TJ_FIELD_NUMBER (TjSlider, position, "stand", N_ ("Position"), TJ_UNIT_PERCENT, TJ_COLUMN,
                   .help = N_ ("From 0 (low end) to 100 (high end); leave it empty when unknown")),
  TJ_RECORD_FIELDS (TjSlider),
};

const TjKindInfo tj_kind_slider = {
  .kind = TJ_KIND_SLIDER,
  .name = "slider",
  .element = "schuifje",
  .plural_element = "schuifjes",
  .label = N_ ("Starting point"),
  .plural = N_ ("Starting points"),
  .empty_hint = N_ ("A starting point may lie between two poles, like a slider. Its position may stay unknown."),
  .flags = 0,
  .size = sizeof (TjSlider),
  .fields = slider_fields,
  .n_fields = G_N_ELEMENTS (slider_fields),
  .title_field = "label",
};

static const TjChoice policy_place_choices[] = { { TJ_POLICY_PLACE_UNDER, "onder", N_ ("Stands under") },
                                                 { TJ_POLICY_PLACE_BESIDE, "naast", N_ ("Stands beside") },
                                                 { TJ_POLICY_PLACE_ABOVE, "boven", N_ ("Stands above") },
                                                 { TJ_POLICY_PLACE_REPLACES, "vervangt", N_ ("Replaces") },
                                                 { TJ_POLICY_PLACE_BASIS, "basis_voor", N_ ("Is the basis for") },
                                                 { 0 } };

static const TjField policy_relation_fields[] = {
  TJ_FIELD_REF (TjPolicyRelation, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjPolicyRelation, sort_order),
  TJ_FIELD_ENUM (TjPolicyRelation, relation, "relatie", N_ ("Relation"), policy_place_choices, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjPolicyRelation, document, "document", N_ ("Policy document"), TJ_REQUIRED | TJ_COLUMN),
  TJ_RECORD_FIELDS (TjPolicyRelation),
};

const TjKindInfo tj_kind_policy_relation = {
  .kind = TJ_KIND_POLICY_RELATION,
  .name = "policy_relation",
  .element = "beleidsrelatie",
  .plural_element = "beleidsrelaties",
  .label = N_ ("Place among policies"),
  .plural = N_ ("Place among policies"),
  .empty_hint = N_ ("Which policies stand above, beside or below this one, and which does it replace?"),
  .flags = 0,
  .size = sizeof (TjPolicyRelation),
  .fields = policy_relation_fields,
  .n_fields = G_N_ELEMENTS (policy_relation_fields),
  .title_field = "document",
};

static const TjField rollout_group_fields[] = {
  TJ_FIELD_REF (TjRolloutGroup, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjRolloutGroup, sort_order),
  TJ_FIELD_TEXT (TjRolloutGroup, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjRolloutGroup, start, "start", N_ ("Start"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjRolloutGroup),
};

const TjKindInfo tj_kind_rollout_group = {
  .kind = TJ_KIND_ROLLOUT_GROUP,
  .name = "rollout_group",
  .element = "uitrolgroep",
  .plural_element = "uitrolgroepen",
  .label = N_ ("Roll-out group"),
  .plural = N_ ("Roll-out groups"),
  .empty_hint = N_ ("Areas that start together form a roll-out group."),
  .flags = 0,
  .size = sizeof (TjRolloutGroup),
  .fields = rollout_group_fields,
  .n_fields = G_N_ELEMENTS (rollout_group_fields),
  .title_field = "name",
};

static const TjChoice area_kind_choices[] = { { TJ_AREA_KIND_AREA, "gebied", N_ ("Area") },
                                              { TJ_AREA_KIND_DISTRICT, "wijk", N_ ("District") },
                                              { TJ_AREA_KIND_NEIGHBOURHOOD, "buurt", N_ ("Neighbourhood") },
                                              { TJ_AREA_KIND_VILLAGE, "kern", N_ ("Village") },
                                              { 0 } };

static const TjField area_fields[] = {
  TJ_FIELD_REF (TjArea, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjArea, sort_order),
  TJ_FIELD_REF (TjArea, parent, "ligt_in", N_ ("Lies in"), TJ_KIND_AREA, TJ_COLUMN),
  TJ_FIELD_ENUM (TjArea, kind, "soort", N_ ("Kind"), area_kind_choices, TJ_COLUMN),
  TJ_FIELD_TEXT (TjArea, code, "code", N_ ("Code"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjArea, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXTS (TjArea, aliases, "aliassen", N_ ("Other names"), TJ_OPTIONAL),
  TJ_FIELD_NUMBER (TjArea, inhabitants, "inwoners", N_ ("Inhabitants"), TJ_UNIT_COUNT, TJ_COLUMN),
  TJ_FIELD_REF (TjArea, group, "uitrolgroep", N_ ("Roll-out group"), TJ_KIND_ROLLOUT_GROUP, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjArea),
};

const TjKindInfo tj_kind_area = {
  .kind = TJ_KIND_AREA,
  .name = "area",
  .element = "gebied",
  .plural_element = "gebieden",
  .label = N_ ("Area"),
  .plural = N_ ("Areas"),
  .empty_hint = N_ ("Areas, kernen and buurten in which the traject takes place."),
  .flags = 0,
  .size = sizeof (TjArea),
  .fields = area_fields,
  .n_fields = G_N_ELEMENTS (area_fields),
  .title_field = "name",
};

static const TjChoice note_kind_choices[] = { { TJ_NOTE_KIND_DIFFERS, "bron_wijkt_af", N_ ("Source differs") },
                                              { TJ_NOTE_KIND_SILENT, "niet_vermeld", N_ ("Not stated") },
                                              { TJ_NOTE_KIND_DERIVED, "afgeleid", N_ ("Derived") },
                                              { TJ_NOTE_KIND_MISPRINT, "schrijffout", N_ ("Misprint") },
                                              { 0 } };

static const TjField source_note_fields[] = {
  TJ_FIELD_REF (TjSourceNote, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjSourceNote, sort_order),
  TJ_FIELD_TEXT (TjSourceNote, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_ENUM (TjSourceNote, kind, "soort", N_ ("Kind"), note_kind_choices, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXT (TjSourceNote, text, "tekst", N_ ("Text"), TJ_REQUIRED | TJ_COLUMN | TJ_MULTILINE),
  TJ_FIELD_REF (TjSourceNote, subject, "onderwerp", N_ ("About"), TJ_KIND_ANY, TJ_COLUMN),
  TJ_FIELD_TEXT (TjSourceNote, field, "veld", N_ ("Field"), TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjSourceNote),
};

const TjKindInfo tj_kind_source_note = {
  .kind = TJ_KIND_SOURCE_NOTE,
  .name = "source_note",
  .element = "bronopmerking",
  .plural_element = "bronopmerkingen",
  .label = N_ ("Source note"),
  .plural = N_ ("Source notes"),
  .empty_hint
  = N_ ("Where the source contradicts itself or says nothing, note it here. Nothing is corrected silently."),
  .flags = 0,
  .size = sizeof (TjSourceNote),
  .fields = source_note_fields,
  .n_fields = G_N_ELEMENTS (source_note_fields),
  .title_field = "text",
};
