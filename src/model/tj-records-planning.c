// SPDX-License-Identifier: EUPL-1.2
#include "tj-records-planning.h"

#include <glib/gi18n-lib.h>

#include "tj-kinds-private.h"

static const TjChoice holiday_set_choices[]
    = { { TJ_HOLIDAY_SET_MUNICIPAL, "gemeente", N_ ("Municipal (5 May every year)") },
        { TJ_HOLIDAY_SET_LUSTRUM, "lustrum", N_ ("5 May in lustrum years") },
        { TJ_HOLIDAY_SET_WITHOUT, "zonder_5_mei", N_ ("Without 5 May") },
        { TJ_HOLIDAY_SET_NONE, "geen", N_ ("None") },
        { 0 } };

static const TjChoice school_region_choices[] = { { TJ_SCHOOL_REGION_NORTH, "noord", N_ ("North") },
                                                  { TJ_SCHOOL_REGION_MIDDLE, "midden", N_ ("Middle") },
                                                  { TJ_SCHOOL_REGION_SOUTH, "zuid", N_ ("South") },
                                                  { 0 } };

static const TjField calendar_fields[] = {
  TJ_FIELD_TEXT (TjCalendar, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_REF (TjCalendar, parent, "gebaseerd_op", N_ ("Based on"), TJ_KIND_CALENDAR, TJ_COLUMN),
  TJ_FIELD_ENUM (TjCalendar, holidays, "feestdagen", N_ ("Public holidays"), holiday_set_choices, TJ_COLUMN),
  TJ_FIELD_TICK (TjCalendar, good_friday, "goede_vrijdag", N_ ("Good Friday off"), TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjCalendar, school_region, "schoolregio", N_ ("School holidays of region"), school_region_choices,
                 TJ_COLUMN),
  TJ_FIELD_TICK (TjCalendar, school_off, "vrij_in_schoolvakantie", N_ ("Off in school holidays"), TJ_OPTIONAL),
  TJ_FIELD_INTERVALS (TjCalendar, monday, "maandag", N_ ("Monday"), TJ_OPTIONAL, .section = N_ ("Working hours")),
  TJ_FIELD_INTERVALS (TjCalendar, tuesday, "dinsdag", N_ ("Tuesday"), TJ_OPTIONAL),
  TJ_FIELD_INTERVALS (TjCalendar, wednesday, "woensdag", N_ ("Wednesday"), TJ_OPTIONAL),
  TJ_FIELD_INTERVALS (TjCalendar, thursday, "donderdag", N_ ("Thursday"), TJ_OPTIONAL),
  TJ_FIELD_INTERVALS (TjCalendar, friday, "vrijdag", N_ ("Friday"), TJ_OPTIONAL),
  TJ_FIELD_INTERVALS (TjCalendar, saturday, "zaterdag", N_ ("Saturday"), TJ_OPTIONAL),
  TJ_FIELD_INTERVALS (TjCalendar, sunday, "zondag", N_ ("Sunday"), TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjCalendar),
};

const TjKindInfo tj_kind_calendar = {
  .kind = TJ_KIND_CALENDAR,
  .name = "calendar",
  .element = "kalender",
  .plural_element = "kalenders",
  .label = N_ ("Calendar"),
  .plural = N_ ("Calendars"),
  .empty_hint = N_ ("Working hours, holidays and closures that the planning counts with."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjCalendar),
  .fields = calendar_fields,
  .n_fields = G_N_ELEMENTS (calendar_fields),
  .title_field = "name",
};

static const TjField calendar_exception_fields[] = {
  TJ_FIELD_REF (TjCalendarException, calendar, "kalender", N_ ("Calendar"), TJ_KIND_CALENDAR,
                TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjCalendarException, name, "naam", N_ ("Name"), TJ_COLUMN),
  TJ_FIELD_DATE (TjCalendarException, start, "start", N_ ("First day"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjCalendarException, finish, "eind", N_ ("Last day"), TJ_COLUMN),
  TJ_FIELD_INTERVALS (TjCalendarException, hours, "werktijden", N_ ("Working hours"), TJ_COLUMN,
                      .help = N_ ("Leave empty for a day off")),
  TJ_RECORD_FIELDS (TjCalendarException),
};

const TjKindInfo tj_kind_calendar_exception = {
  .kind = TJ_KIND_CALENDAR_EXCEPTION,
  .name = "calendar_exception",
  .element = "kalenderuitzondering",
  .plural_element = "kalenderuitzonderingen",
  .label = N_ ("Exception"),
  .plural = N_ ("Exceptions"),
  .flags = TJ_KIND_LINK | TJ_KIND_SHARED,
  .size = sizeof (TjCalendarException),
  .fields = calendar_exception_fields,
  .n_fields = G_N_ELEMENTS (calendar_exception_fields),
  .title_field = "name",
  .owner_field = "calendar",
};

static const TjChoice body_kind_choices[]
    = { { TJ_BODY_KIND_EXECUTIVE, "college", N_ ("Municipal executive") },
        { TJ_BODY_KIND_COUNCIL, "raad", N_ ("Municipal council") },
        { TJ_BODY_KIND_COMMITTEE, "commissie", N_ ("Council committee") },
        { TJ_BODY_KIND_STEERING, "stuurgroep", N_ ("Steering group") },
        { TJ_BODY_KIND_ADVISORY, "adviesraad", N_ ("Advisory council") },
        { TJ_BODY_KIND_POLITICAL_TEAM, "bestuurlijk_team", N_ ("Team of executives") },
        { TJ_BODY_KIND_OTHER, "anders", N_ ("Other") },
        { 0 } };

static const TjField body_fields[] = {
  TJ_FIELD_TEXT (TjBody, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXTS (TjBody, aliases, "aliassen", N_ ("Other names"), TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjBody, kind, "soort", N_ ("Kind"), body_kind_choices, TJ_COLUMN),
  TJ_FIELD_TEXT (TjBody, letter, "letter", N_ ("Letter on the chart"), TJ_COLUMN),
  TJ_FIELD_REF (TjBody, organisation, "organisatie", N_ ("Organisation"), TJ_KIND_ORGANISATION, TJ_COLUMN),
  TJ_FIELD_CADENCE (TjBody, cadence, "ritme", N_ ("Meets"), TJ_COLUMN),
  TJ_FIELD_DURATION (TjBody, submission, "aanlevertermijn", N_ ("Submission before the meeting"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjBody),
};

const TjKindInfo tj_kind_body = {
  .kind = TJ_KIND_BODY,
  .name = "body",
  .element = "gremium",
  .plural_element = "gremia",
  .label = N_ ("Body"),
  .plural = N_ ("Bodies"),
  .empty_hint = N_ ("College, raad, committees and other groups that decide or advise."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjBody),
  .fields = body_fields,
  .n_fields = G_N_ELEMENTS (body_fields),
  .title_field = "name",
};

static const TjField body_meeting_fields[] = {
  TJ_FIELD_REF (TjBodyMeeting, body, "gremium", N_ ("Body"), TJ_KIND_BODY, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_DATE (TjBodyMeeting, date, "datum", N_ ("Date"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjBodyMeeting, submission, "aanleverdatum", N_ ("Submission date"), TJ_COLUMN),
  TJ_FIELD_TICK (TjBodyMeeting, cancelled, "vervallen", N_ ("Cancelled"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjBodyMeeting),
};

const TjKindInfo tj_kind_body_meeting = {
  .kind = TJ_KIND_BODY_MEETING,
  .name = "body_meeting",
  .element = "vergadering",
  .plural_element = "vergaderingen",
  .label = N_ ("Meeting of the body"),
  .plural = N_ ("Meetings of the body"),
  .flags = TJ_KIND_LINK | TJ_KIND_SHARED,
  .size = sizeof (TjBodyMeeting),
  .fields = body_meeting_fields,
  .n_fields = G_N_ELEMENTS (body_meeting_fields),
  .title_field = "date",
  .owner_field = "body",
};

static const TjField recess_fields[] = {
  TJ_FIELD_REF (TjRecess, body, "gremium", N_ ("Body"), TJ_KIND_BODY, TJ_COLUMN),
  TJ_FIELD_TEXT (TjRecess, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjRecess, start, "start", N_ ("First day"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjRecess, finish, "eind", N_ ("Last day"), TJ_REQUIRED | TJ_COLUMN),
  TJ_RECORD_FIELDS (TjRecess),
};

const TjKindInfo tj_kind_recess = {
  .kind = TJ_KIND_RECESS,
  .name = "recess",
  .element = "reces",
  .plural_element = "recessen",
  .label = N_ ("Recess"),
  .plural = N_ ("Recesses"),
  .empty_hint = N_ ("Periods in which a body does not meet."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjRecess),
  .fields = recess_fields,
  .n_fields = G_N_ELEMENTS (recess_fields),
  .title_field = "name",
};

static const TjField term_fields[] = {
  TJ_FIELD_TEXT (TjTerm, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjTerm, start, "start", N_ ("Start"), TJ_COLUMN),
  TJ_FIELD_DATE (TjTerm, finish, "eind", N_ ("Finish"), TJ_COLUMN),
  TJ_FIELD_DATE (TjTerm, elections, "verkiezingen", N_ ("Elections"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjTerm),
};

const TjKindInfo tj_kind_term = {
  .kind = TJ_KIND_TERM,
  .name = "term",
  .element = "bestuursperiode",
  .plural_element = "bestuursperiodes",
  .label = N_ ("Term of office"),
  .plural = N_ ("Terms of office"),
  .empty_hint = N_ ("The term of office of the council, with the elections that end it."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjTerm),
  .fields = term_fields,
  .n_fields = G_N_ELEMENTS (term_fields),
  .title_field = "name",
};

static const TjChoice pc_kind_choices[] = { { TJ_PC_KIND_FRAMEWORK, "kadernota", N_ ("Kadernota") },
                                            { TJ_PC_KIND_BUDGET, "begroting", N_ ("Budget") },
                                            { TJ_PC_KIND_REPORT, "bestuursrapportage", N_ ("Progress report") },
                                            { TJ_PC_KIND_ACCOUNTS, "jaarrekening", N_ ("Annual accounts") },
                                            { 0 } };

static const TjField pc_moment_fields[] = {
  TJ_FIELD_TEXT (TjPcMoment, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjPcMoment, kind, "soort", N_ ("Kind"), pc_kind_choices, TJ_COLUMN),
  TJ_FIELD_DATE (TjPcMoment, date, "datum", N_ ("Date"), TJ_COLUMN),
  TJ_FIELD_REF (TjPcMoment, body, "gremium", N_ ("Body"), TJ_KIND_BODY, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjPcMoment),
};

const TjKindInfo tj_kind_pc_moment = {
  .kind = TJ_KIND_PC_MOMENT,
  .name = "pc_moment",
  .element = "pc_moment",
  .plural_element = "pc_momenten",
  .label = N_ ("Moment in the P&C cycle"),
  .plural = N_ ("P&C calendar"),
  .empty_hint = N_ ("Kadernota, begroting, bestuursrapportages and jaarrekening, with their dates."),
  .flags = TJ_KIND_SHARED,
  .size = sizeof (TjPcMoment),
  .fields = pc_moment_fields,
  .n_fields = G_N_ELEMENTS (pc_moment_fields),
  .title_field = "name",
};

static const TjChoice activity_type_choices[]
    = { { TJ_ACTIVITY_TYPE_PHASE, "fase", N_ ("Phase") },
        { TJ_ACTIVITY_TYPE_STEP, "stap", N_ ("Step") },
        { TJ_ACTIVITY_TYPE_MILESTONE, "mijlpaal", N_ ("Milestone") },
        { TJ_ACTIVITY_TYPE_DECISION, "besluit", N_ ("Decision") },
        { TJ_ACTIVITY_TYPE_MOMENT, "moment", N_ ("Moment") },
        { TJ_ACTIVITY_TYPE_PARTICIPATION, "participatiestap", N_ ("Participation step") },
        { TJ_ACTIVITY_TYPE_MEETING, "overleg", N_ ("Team meeting") },
        { 0 } };

static const TjChoice content_state_choices[] = { { TJ_CONTENT_STATE_KNOWN, "bekend", N_ ("Known") },
                                                  { TJ_CONTENT_STATE_TBD, "n_t_b", N_ ("To be determined") },
                                                  { 0 } };

static const TjChoice constraint_kind_choices[]
    = { { TJ_CONSTRAINT_KIND_ASAP, "zo_vroeg_mogelijk", N_ ("As soon as possible") },
        { TJ_CONSTRAINT_KIND_ALAP, "zo_laat_mogelijk", N_ ("As late as possible") },
        { TJ_CONSTRAINT_KIND_START_ON, "start_op", N_ ("Must start on") },
        { TJ_CONSTRAINT_KIND_FINISH_ON, "eind_op", N_ ("Must finish on") },
        { TJ_CONSTRAINT_KIND_START_FROM, "start_niet_eerder_dan", N_ ("Start no earlier than") },
        { TJ_CONSTRAINT_KIND_START_BY, "start_niet_later_dan", N_ ("Start no later than") },
        { TJ_CONSTRAINT_KIND_FINISH_FROM, "eind_niet_eerder_dan", N_ ("Finish no earlier than") },
        { TJ_CONSTRAINT_KIND_FINISH_BY, "eind_niet_later_dan", N_ ("Finish no later than") },
        { 0 } };

static const TjChoice colour_choices[]
    = { { TJ_COLOUR_BLUE, "blauw", N_ ("Blue") },      { TJ_COLOUR_TEAL, "turquoise", N_ ("Teal") },
        { TJ_COLOUR_GREEN, "groen", N_ ("Green") },    { TJ_COLOUR_YELLOW, "geel", N_ ("Yellow") },
        { TJ_COLOUR_ORANGE, "oranje", N_ ("Orange") }, { TJ_COLOUR_RED, "rood", N_ ("Red") },
        { TJ_COLOUR_PINK, "roze", N_ ("Pink") },       { TJ_COLOUR_PURPLE, "paars", N_ ("Purple") },
        { TJ_COLOUR_SLATE, "grijs", N_ ("Grey") },     { 0 } };

static const TjField activity_fields[] = {
  TJ_FIELD_REF (TjActivity, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjActivity, parent, "hoort_bij", N_ ("Belongs to"), TJ_KIND_ACTIVITY, TJ_INTERNAL),
  TJ_FIELD_ORDER (TjActivity, sort_order),
  TJ_FIELD_TEXT (TjActivity, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXTS (TjActivity, aliases, "aliassen", N_ ("Other names"), TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjActivity, wbs, "nummer", N_ ("Number"), TJ_COLUMN,
                 .help = N_ ("Leave empty to number automatically")),
  TJ_FIELD_ENUM (TjActivity, type, "soort", N_ ("Kind"), activity_type_choices, TJ_COLUMN),
  TJ_FIELD_DATE (TjActivity, start, "start", N_ ("Start"), TJ_COLUMN, .section = N_ ("When"),
                 .help = N_ ("For example 10-11-2025, mrt 2025, wk 46 2025, ultimo 2025, binnen fase or n.t.b.")),
  TJ_FIELD_DATE (TjActivity, finish, "eind", N_ ("Finish"), TJ_COLUMN),
  TJ_FIELD_DATE (TjActivity, deadline, "uiterlijk", N_ ("At the latest"), TJ_COLUMN),
  TJ_FIELD_DURATION (TjActivity, duration, "duur", N_ ("Duration"), TJ_COLUMN,
                     .help = N_ ("For example 10 dagen, 6 weken or 1,5 jaar")),
  TJ_FIELD_ENUM (TjActivity, content, "inhoud", N_ ("Content"), content_state_choices, TJ_OPTIONAL),
  TJ_FIELD_NUMBER (TjActivity, progress, "gereed", N_ ("Progress"), TJ_UNIT_PERCENT, TJ_COLUMN),
  TJ_FIELD_DATE (TjActivity, actual_start, "werkelijke_start", N_ ("Really started"), TJ_OPTIONAL),
  TJ_FIELD_DATE (TjActivity, actual_finish, "werkelijk_eind", N_ ("Really finished"), TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjActivity, constraint, "voorwaarde", N_ ("Constraint"), constraint_kind_choices, TJ_OPTIONAL,
                 .section = N_ ("Computing")),
  TJ_FIELD_DATE (TjActivity, constraint_date, "voorwaarde_datum", N_ ("Date of the constraint"), TJ_OPTIONAL),
  TJ_FIELD_REF (TjActivity, calendar, "kalender", N_ ("Calendar"), TJ_KIND_CALENDAR, TJ_OPTIONAL),
  TJ_FIELD_REF (TjActivity, area, "gebied", N_ ("Area"), TJ_KIND_AREA, TJ_OPTIONAL, .section = N_ ("Where")),
  TJ_FIELD_ENUM (TjActivity, colour, "kleur", N_ ("Colour"), colour_choices, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjActivity),
};

const TjKindInfo tj_kind_activity = {
  .kind = TJ_KIND_ACTIVITY,
  .name = "activity",
  .element = "activiteit",
  .plural_element = "activiteiten",
  .label = N_ ("Activity"),
  .plural = N_ ("Activities"),
  .empty_hint = N_ ("Add the phases first, then the steps in them. You can also paste a list from Word or Excel."),
  .flags = 0,
  .size = sizeof (TjActivity),
  .fields = activity_fields,
  .n_fields = G_N_ELEMENTS (activity_fields),
  .title_field = "name",
};

static const TjChoice dependency_type_choices[] = { { TJ_DEPENDENCY_TYPE_FS, "eind_start", N_ ("Finish to start") },
                                                    { TJ_DEPENDENCY_TYPE_SS, "start_start", N_ ("Start to start") },
                                                    { TJ_DEPENDENCY_TYPE_FF, "eind_eind", N_ ("Finish to finish") },
                                                    { TJ_DEPENDENCY_TYPE_SF, "start_eind", N_ ("Start to finish") },
                                                    { 0 } };

static const TjChoice dependency_basis_choices[]
    = { { TJ_DEPENDENCY_BASIS_HARD, "hard", N_ ("Hard") },
        { TJ_DEPENDENCY_BASIS_PRODUCT, "product", N_ ("Needs the product") },
        { TJ_DEPENDENCY_BASIS_DERIVED, "afgeleid", N_ ("Derived") },
        { 0 } };

static const TjField dependency_fields[] = {
  TJ_FIELD_REF (TjDependency, successor, "opvolger", N_ ("Activity"), TJ_KIND_ACTIVITY, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjDependency, predecessor, "voorganger", N_ ("Comes after"), TJ_KIND_ACTIVITY, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjDependency, type, "soort", N_ ("Kind"), dependency_type_choices, TJ_COLUMN),
  TJ_FIELD_DURATION (TjDependency, lag, "wachttijd", N_ ("Lag"), TJ_COLUMN,
                     .help = N_ ("For example 5 dagen, -2 dagen or 6 weken doorlooptijd")),
  TJ_FIELD_ENUM (TjDependency, basis, "grond", N_ ("Basis"), dependency_basis_choices, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjDependency),
};

const TjKindInfo tj_kind_dependency = {
  .kind = TJ_KIND_DEPENDENCY,
  .name = "dependency",
  .element = "afhankelijkheid",
  .plural_element = "afhankelijkheden",
  .label = N_ ("Dependency"),
  .plural = N_ ("Dependencies"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjDependency),
  .fields = dependency_fields,
  .n_fields = G_N_ELEMENTS (dependency_fields),
  .title_field = "predecessor",
  .owner_field = "successor",
};

static const TjChoice product_kind_choices[] = { { TJ_PRODUCT_KIND_DOCUMENT, "document", N_ ("Document") },
                                                 { TJ_PRODUCT_KIND_LETTER, "brief", N_ ("Letter") },
                                                 { TJ_PRODUCT_KIND_REPORT, "verslag", N_ ("Report") },
                                                 { TJ_PRODUCT_KIND_PRESENTATION, "presentatie", N_ ("Presentation") },
                                                 { TJ_PRODUCT_KIND_ANALYSIS, "analyse", N_ ("Analysis") },
                                                 { TJ_PRODUCT_KIND_OTHER, "anders", N_ ("Other") },
                                                 { 0 } };

static const TjChoice product_state_choices[] = { { TJ_PRODUCT_STATE_PLANNED, "gepland", N_ ("Planned") },
                                                  { TJ_PRODUCT_STATE_DRAFT, "concept", N_ ("Draft") },
                                                  { TJ_PRODUCT_STATE_READY, "gereed", N_ ("Ready") },
                                                  { TJ_PRODUCT_STATE_ADOPTED, "vastgesteld", N_ ("Adopted") },
                                                  { 0 } };

static const TjField product_fields[] = {
  TJ_FIELD_REF (TjProduct, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjProduct, sort_order),
  TJ_FIELD_TEXT (TjProduct, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_TEXTS (TjProduct, aliases, "aliassen", N_ ("Other names"), TJ_OPTIONAL),
  TJ_FIELD_ENUM (TjProduct, kind, "soort", N_ ("Kind"), product_kind_choices, TJ_COLUMN),
  TJ_FIELD_ENUM (TjProduct, state, "status", N_ ("Status"), product_state_choices, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjProduct),
};

const TjKindInfo tj_kind_product = {
  .kind = TJ_KIND_PRODUCT,
  .name = "product",
  .element = "product",
  .plural_element = "producten",
  .label = N_ ("Product"),
  .plural = N_ ("Products"),
  .empty_hint = N_ ("What the steps and phases deliver: documents, reports, decisions on paper."),
  .flags = 0,
  .size = sizeof (TjProduct),
  .fields = product_fields,
  .n_fields = G_N_ELEMENTS (product_fields),
  .title_field = "name",
};

static const TjChoice delivery_kind_choices[] = { { TJ_DELIVERY_KIND_DELIVERS, "levert_op", N_ ("Delivers") },
                                                  { TJ_DELIVERY_KIND_DRAFT, "concept", N_ ("Delivers a draft") },
                                                  { TJ_DELIVERY_KIND_INPUT, "input", N_ ("Gives input for") },
                                                  { TJ_DELIVERY_KIND_FEEDBACK, "feedback", N_ ("Gives feedback on") },
                                                  { TJ_DELIVERY_KIND_ADOPTS, "stelt_vast", N_ ("Adopts") },
                                                  { 0 } };

static const TjField delivery_fields[] = {
  TJ_FIELD_REF (TjDelivery, activity, "activiteit", N_ ("Activity"), TJ_KIND_ACTIVITY, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjDelivery, product, "product", N_ ("Product"), TJ_KIND_PRODUCT, TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjDelivery, kind, "soort", N_ ("Kind"), delivery_kind_choices, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjDelivery),
};

const TjKindInfo tj_kind_delivery = {
  .kind = TJ_KIND_DELIVERY,
  .name = "delivery",
  .element = "oplevering",
  .plural_element = "opleveringen",
  .label = N_ ("Product of the step"),
  .plural = N_ ("Products of the step"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjDelivery),
  .fields = delivery_fields,
  .n_fields = G_N_ELEMENTS (delivery_fields),
  .title_field = "product",
  .owner_field = "activity",
};

static const TjField product_part_fields[] = {
  TJ_FIELD_REF (TjProductPart, product, "product", N_ ("Product"), TJ_KIND_PRODUCT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjProductPart, part, "deel", N_ ("Part"), TJ_KIND_PRODUCT, TJ_REQUIRED | TJ_COLUMN),
  TJ_RECORD_FIELDS (TjProductPart),
};

const TjKindInfo tj_kind_product_part = {
  .kind = TJ_KIND_PRODUCT_PART,
  .name = "product_part",
  .element = "productdeel",
  .plural_element = "productdelen",
  .label = N_ ("Part of the product"),
  .plural = N_ ("Parts of the product"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjProductPart),
  .fields = product_part_fields,
  .n_fields = G_N_ELEMENTS (product_part_fields),
  .title_field = "part",
  .owner_field = "product",
};

static const TjField baseline_fields[] = {
  TJ_FIELD_REF (TjBaseline, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_TEXT (TjBaseline, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_DATE (TjBaseline, date, "datum", N_ ("Date"), TJ_COLUMN),
  TJ_FIELD_REF (TjBaseline, decision, "besluit", N_ ("By decision"), TJ_KIND_DECISION, TJ_COLUMN),
  TJ_RECORD_FIELDS (TjBaseline),
};

const TjKindInfo tj_kind_baseline = {
  .kind = TJ_KIND_BASELINE,
  .name = "baseline",
  .element = "vastgesteld_plan",
  .plural_element = "vastgestelde_plannen",
  .label = N_ ("Baseline"),
  .plural = N_ ("Baselines"),
  .empty_hint = N_ ("A baseline keeps what was agreed, so that you can compare later."),
  .flags = 0,
  .size = sizeof (TjBaseline),
  .fields = baseline_fields,
  .n_fields = G_N_ELEMENTS (baseline_fields),
  .title_field = "name",
};

static const TjField baseline_item_fields[] = {
  TJ_FIELD_REF (TjBaselineItem, baseline, "vastgesteld_plan", N_ ("Baseline"), TJ_KIND_BASELINE,
                TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_REF (TjBaselineItem, activity, "activiteit", N_ ("Activity"), TJ_KIND_ACTIVITY, TJ_COLUMN),
  TJ_FIELD_TEXT (TjBaselineItem, number, "nummer", N_ ("Number"), TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjBaselineItem, name, "naam", N_ ("Name"), TJ_COLUMN),
  TJ_FIELD_DATE (TjBaselineItem, start, "start", N_ ("Start"), TJ_COLUMN),
  TJ_FIELD_DATE (TjBaselineItem, finish, "eind", N_ ("Finish"), TJ_COLUMN),
  TJ_FIELD_DURATION (TjBaselineItem, duration, "duur", N_ ("Duration"), TJ_COLUMN),
  TJ_FIELD_NUMBER (TjBaselineItem, work, "werk", N_ ("Work"), TJ_UNIT_HOURS, TJ_COLUMN),
  TJ_FIELD_MONEY (TjBaselineItem, cost, "kosten", N_ ("Cost"), TJ_COLUMN),
  TJ_RECORD_FIELDS (TjBaselineItem),
};

const TjKindInfo tj_kind_baseline_item = {
  .kind = TJ_KIND_BASELINE_ITEM,
  .name = "baseline_item",
  .element = "vastgestelde_regel",
  .plural_element = "vastgestelde_regels",
  .label = N_ ("Line of the baseline"),
  .plural = N_ ("Lines of the baseline"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjBaselineItem),
  .fields = baseline_item_fields,
  .n_fields = G_N_ELEMENTS (baseline_item_fields),
  .title_field = "activity",
  .owner_field = "baseline",
};
