// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-xml-private.h"

/* Parts of patterns. What a pattern cannot say (31 February, overlapping hours) is checked when the value is read. */
#define QUALIFIER "((circa|ruim|maximaal|minimaal|afgerond) )?"
#define WHOLE "-?[0-9]+"
#define DECIMAL "-?[0-9]+(\\.[0-9][0-9]?[0-9]?)?"
#define EUROS "-?[0-9]+(\\.[0-9][0-9]?)?"
#define CLOCK_HOURS "-?[0-9]+:[0-5][0-9]"
#define YEAR "[12][0-9][0-9][0-9]"
#define MONTH "(0[1-9]|1[0-2])"
#define DAY "(0[1-9]|[12][0-9]|3[01])"
#define CLOCK "([01][0-9]|2[0-4]):[0-5][0-9]"
#define STRETCH CLOCK "-" CLOCK
#define PERIOD "(dag|week|maand|kwartaal|jaar)"
#define YEARS "(" YEAR "(-" YEAR "|\\+)?|\\*)"
#define BY_YEAR(amount) YEARS "=(" amount "|PM)(; " YEARS "=(" amount "|PM))*"

#define MAX_PATTERNS 8

/* A simple type of the schema. One with patterns or choices is a text that must match one of them exactly. */
typedef struct
{
  const char *name;
  const char *documentation; /* msgid */
  const char *base;
  const char *facet; /* nullable: the name of a facet, and its value */
  const char *value;
  const char *patterns[MAX_PATTERNS]; /* up to NULL */
} SimpleType;

static const SimpleType id_type = { "id", N_ ("The id of a record: a number that occurs once in the whole file."),
                                    "xs:long", "xs:minInclusive", "1" };

static const SimpleType types[TJ_N_TYPES] = {
  [TJ_TYPE_TEXT]
  = { "tekst",
      N_ ("Text. White space and line breaks count. A text is never empty: an element without a value is left out."),
      "xs:string", "xs:minLength", "1" },
  [TJ_TYPE_TEXTS] = { "regel", N_ ("One of several texts, of one line. The element is repeated for each text."),
                      "xs:string", "xs:minLength", "1" },
  [TJ_TYPE_TICK]
  = { "vinkje", N_ ("Yes or no. Left out when it is not known."), "xs:string", .patterns = { "ja", "nee" } },
  [TJ_TYPE_ORDER]
  = { "volgorde",
      N_ ("The place among records that stand together: a lower number comes first. Numbers may have gaps."),
      "xs:long" },
  [TJ_TYPE_MONEY]
  = { "bedrag",
      N_ ("An amount in euros with two decimals behind a point, with a word before it that says how sure "
          "it is (circa 30000.00), or PM."),
      "xs:string", .patterns = { QUALIFIER EUROS, "PM" } },
  [TJ_TYPE_DATE]
  = { "datum",
      N_ ("A point in time with its precision: 2025-11-10T09:30, 2025-11-10, 2025-W46, 2025-11, 2025-Q4, 2025-H2, "
          "2025, "
          "binnen-fase (within its phase), n.t.b. (to be determined), or tekst: followed by words."),
      "xs:string",
      .patterns = { YEAR "-" MONTH "-" DAY, YEAR "-" MONTH, YEAR "-(W[0-5][0-9]|Q[1-4]|H[12])", YEAR,
                    YEAR "-" MONTH "-" DAY "T" CLOCK, "binnen-fase", "n\\.t\\.b\\.", "tekst:[\\s\\S]+" } },
  [TJ_TYPE_DURATION] = { "duur",
                         N_ ("A duration: a number with its unit, such as 10wd. Working time: wmin, wu, wd, ww "
                             "(minutes, hours, days, weeks). "
                             "Elapsed time: emin, eu, ed, ew. Calendar months and years: m, j. Part of another "
                             "duration: %. A word may say how "
                             "sure it is: circa 1.5j."),
                         "xs:string", .patterns = { QUALIFIER DECIMAL "(wmin|wu|wd|ww|emin|eu|ed|ew|m|j|%)" } },
  [TJ_TYPE_CADENCE]
  = { "ritme",
      N_ ("How often: 4/jaar (so many times a period), elke 1.5 maand (once in so many periods), op afroep (on call), "
          "periodiek (how often is not known), or RRULE: followed by a rule of RFC 5545."),
      "xs:string",
      .patterns = { QUALIFIER DECIMAL "/" PERIOD, QUALIFIER "elke " DECIMAL " " PERIOD, "op afroep", "periodiek",
                    "RRULE:[A-Z0-9=;,+\\-]+" } },
  [TJ_TYPE_INTERVALS]
  = { "werktijden", N_ ("The working hours of a day, such as 08:30-12:30 13:00-17:00, or vrij (off)."), "xs:string",
      .patterns = { STRETCH "( " STRETCH ")*", "vrij" } },
  [TJ_TYPE_REF] = { "verwijzing", N_ ("The id of another record in this file."), "xs:long", "xs:minInclusive", "1" },
};

static const SimpleType numbers[] = {
  [TJ_UNIT_PLAIN] = { "getal", N_ ("A number with at most three decimals behind a point, or diverse (several)."),
                      "xs:string", .patterns = { QUALIFIER DECIMAL, "diverse" } },
  [TJ_UNIT_COUNT]
  = { "aantal", N_ ("A whole number, or diverse (several)."), "xs:string", .patterns = { QUALIFIER WHOLE, "diverse" } },
  [TJ_UNIT_FTE] = { "fte", N_ ("A number of fte with at most three decimals behind a point, or diverse (several)."),
                    "xs:string", .patterns = { QUALIFIER DECIMAL, "diverse" } },
  [TJ_UNIT_HOURS] = { "uren", N_ ("Hours and minutes, such as 692:18, or diverse (several)."), "xs:string",
                      .patterns = { QUALIFIER CLOCK_HOURS, "diverse" } },
  [TJ_UNIT_PERCENT]
  = { "percentage", N_ ("A percentage with at most three decimals behind a point, or diverse (several)."), "xs:string",
      .patterns = { QUALIFIER DECIMAL, "diverse" } },
  [TJ_UNIT_MONEY] = { "euro", N_ ("An amount in euros with two decimals behind a point."), "xs:string",
                      .patterns = { QUALIFIER EUROS } },
};

#define BY_YEAR_DOCUMENTATION                                                                                          \
  N_ ("Amounts by year, separated by a semicolon and a space: 2025=100; 2026-2028=300 (for these years together); "    \
      "2029+=50 (for each year from then on); *=10 (year not stated). PM stands for an amount that is not known.")

static const SimpleType series[] = {
  [TJ_UNIT_PLAIN]
  = { "getallen_per_jaar", BY_YEAR_DOCUMENTATION, "xs:string", .patterns = { BY_YEAR (QUALIFIER DECIMAL) } },
  [TJ_UNIT_COUNT]
  = { "aantallen_per_jaar", BY_YEAR_DOCUMENTATION, "xs:string", .patterns = { BY_YEAR (QUALIFIER WHOLE) } },
  [TJ_UNIT_FTE] = { "fte_per_jaar", BY_YEAR_DOCUMENTATION, "xs:string", .patterns = { BY_YEAR (QUALIFIER DECIMAL) } },
  [TJ_UNIT_HOURS]
  = { "uren_per_jaar", BY_YEAR_DOCUMENTATION, "xs:string", .patterns = { BY_YEAR (QUALIFIER CLOCK_HOURS) } },
  [TJ_UNIT_PERCENT]
  = { "percentages_per_jaar", BY_YEAR_DOCUMENTATION, "xs:string", .patterns = { BY_YEAR (QUALIFIER DECIMAL) } },
  [TJ_UNIT_MONEY]
  = { "bedragen_per_jaar", BY_YEAR_DOCUMENTATION, "xs:string", .patterns = { BY_YEAR (QUALIFIER EUROS) } },
};

const char *
tj_xml_type_name (const TjField *field)
{
  if (field->type == TJ_TYPE_NUMBER)
    return numbers[field->unit].name;
  if (field->type == TJ_TYPE_SERIES)
    return series[field->unit].name;
  return types[field->type].name;
}

void
tj_xml_out_documentation (TjXmlOut *out, const char *text)
{
  tj_xml_out_start (out, "xs:annotation");
  tj_xml_out_element (out, "xs:documentation", text);
  tj_xml_out_end (out);
}

static void
write_facet (TjXmlOut *out, const char *facet, const char *value)
{
  tj_xml_out_start (out, facet);
  tj_xml_out_attribute (out, "value", value);
  tj_xml_out_end (out);
}

static void
write_type (TjXmlOut *out, const SimpleType *type)
{
  if (type->name == NULL)
    return;
  tj_xml_out_start (out, "xs:simpleType");
  tj_xml_out_attribute (out, "name", type->name);
  tj_xml_out_documentation (out, _ (type->documentation));
  tj_xml_out_start (out, "xs:restriction");
  tj_xml_out_attribute (out, "base", type->base);
  if (type->facet)
    write_facet (out, type->facet, type->value);
  for (guint i = 0; i < MAX_PATTERNS && type->patterns[i]; i++)
    write_facet (out, "xs:pattern", type->patterns[i]);
  tj_xml_out_end (out);
  tj_xml_out_end (out);
}

void
tj_xml_schema_types (TjXmlOut *out)
{
  write_type (out, &id_type);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    write_type (out, &types[i]);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    write_type (out, &numbers[i]);
  for (guint i = 0; i < G_N_ELEMENTS (series); i++)
    write_type (out, &series[i]);
}
