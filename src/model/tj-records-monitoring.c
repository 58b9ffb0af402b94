// SPDX-License-Identifier: EUPL-1.2
#include "tj-records-monitoring.h"

#include <glib/gi18n-lib.h>

#include "tj-kinds-private.h"

static const TjChoice indicator_kind_choices[] = { { TJ_INDICATOR_KIND_INPUT, "input", N_ ("Input") },
                                                   { TJ_INDICATOR_KIND_OUTPUT, "output", N_ ("Output") },
                                                   { TJ_INDICATOR_KIND_EFFECT, "effect", N_ ("Effect") },
                                                   { TJ_INDICATOR_KIND_EXPERIENCE, "ervaring", N_ ("Experience") },
                                                   { 0 } };

static const TjField indicator_fields[] = {
  TJ_FIELD_REF (TjIndicator, project, "traject", N_ ("Project"), TJ_KIND_PROJECT, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_ORDER (TjIndicator, sort_order),
  TJ_FIELD_TEXT (TjIndicator, number, "nummer", N_ ("Number"), TJ_COLUMN),
  TJ_FIELD_TEXT (TjIndicator, name, "naam", N_ ("Name"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_ENUM (TjIndicator, kind, "soort", N_ ("Kind"), indicator_kind_choices, TJ_COLUMN),
  TJ_FIELD_TEXT (TjIndicator, unit, "eenheid", N_ ("Unit"), TJ_COLUMN),
  TJ_FIELD_NUMBER (TjIndicator, start_value, "beginwaarde", N_ ("Start value"), TJ_UNIT_PLAIN, TJ_COLUMN),
  TJ_FIELD_DATE (TjIndicator, start_date, "begindatum", N_ ("Date of the start value"), TJ_OPTIONAL),
  TJ_FIELD_SERIES (TjIndicator, targets, "streefwaarden", N_ ("Targets by year"), TJ_UNIT_PLAIN, TJ_COLUMN),
  TJ_FIELD_TEXT (TjIndicator, target_text, "streefwaarde_tekst", N_ ("Target in words"), TJ_OPTIONAL),
  TJ_FIELD_TEXT (TjIndicator, data_source, "databron", N_ ("Data source"), TJ_OPTIONAL),
  TJ_FIELD_CADENCE (TjIndicator, cadence, "ritme", N_ ("Measured"), TJ_OPTIONAL),
  TJ_FIELD_REF (TjIndicator, goal, "doel", N_ ("Goal"), TJ_KIND_GOAL, TJ_COLUMN),
  TJ_FIELD_REF (TjIndicator, area, "gebied", N_ ("Area"), TJ_KIND_AREA, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjIndicator),
};

const TjKindInfo tj_kind_indicator = {
  .kind = TJ_KIND_INDICATOR,
  .name = "indicator",
  .element = "indicator",
  .plural_element = "indicatoren",
  .label = N_ ("Indicator"),
  .plural = N_ ("Indicators"),
  .empty_hint = N_ ("How do you see that it works?"),
  .flags = 0,
  .size = sizeof (TjIndicator),
  .fields = indicator_fields,
  .n_fields = G_N_ELEMENTS (indicator_fields),
  .title_field = "name",
};

static const TjField measurement_fields[] = {
  TJ_FIELD_REF (TjMeasurement, indicator, "indicator", N_ ("Indicator"), TJ_KIND_INDICATOR, TJ_REQUIRED | TJ_INTERNAL),
  TJ_FIELD_DATE (TjMeasurement, date, "datum", N_ ("Date"), TJ_REQUIRED | TJ_COLUMN),
  TJ_FIELD_NUMBER (TjMeasurement, value, "waarde", N_ ("Value"), TJ_UNIT_PLAIN, TJ_COLUMN),
  TJ_FIELD_REF (TjMeasurement, area, "gebied", N_ ("Area"), TJ_KIND_AREA, TJ_OPTIONAL),
  TJ_RECORD_FIELDS (TjMeasurement),
};

const TjKindInfo tj_kind_measurement = {
  .kind = TJ_KIND_MEASUREMENT,
  .name = "measurement",
  .element = "meting",
  .plural_element = "metingen",
  .label = N_ ("Measurement"),
  .plural = N_ ("Measurements"),
  .flags = TJ_KIND_LINK,
  .size = sizeof (TjMeasurement),
  .fields = measurement_fields,
  .n_fields = G_N_ELEMENTS (measurement_fields),
  .title_field = "date",
  .owner_field = "indicator",
};
