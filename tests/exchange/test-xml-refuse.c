// SPDX-License-Identifier: EUPL-1.2
/* What is not Traject XML is refused, with the line and the reason, and does no harm. */
#include <gio/gio.h>
#include <string.h>

#include "test-records.h"
#include "xml-check.h"

#define START "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='1'>\n"
#define END "</traject-bestand>\n"
/* Lines 2 and on. */
#define PROJECT "<trajecten>\n<traject id='5'>\n<naam>T</naam>\n</traject>\n</trajecten>\n"
/* Lines 7 and 8, what is in it from line 9. */
#define ACTIVITY(fields)                                                                                               \
  START PROJECT "<activiteiten>\n<activiteit id='7'>\n" fields "</activiteit>\n</activiteiten>\n" END
#define DTD(rules, name)                                                                                               \
  "<?xml version='1.0'?>\n<!DOCTYPE traject-bestand [\n" rules "]>\n" START "<trajecten><traject id='5'><naam>" name   \
  "</naam></traject></trajecten>" END

typedef struct
{
  const char *name;
  const char *xml;
  TjExchangeError code;
  guint line;
  const char *reason; /* stands in the message */
} Case;

static const Case cases[] = {
  /* Not this format. */
  { "empty", "", TJ_EXCHANGE_ERROR_FORMAT, 1, "empty" },
  { "white-space", "  \n \n", TJ_EXCHANGE_ERROR_FORMAT, 3, "not XML" },
  { "text", "Beste collega,\n", TJ_EXCHANGE_ERROR_FORMAT, 1, "not XML" },
  { "binary", "SQLite format 3\x01\x02\xff\xfe", TJ_EXCHANGE_ERROR_FORMAT, 1, "not XML" },
  { "zip", "PK\x03\x04\x14\x08", TJ_EXCHANGE_ERROR_FORMAT, 1, "not XML" },
  { "html", "<html><body/></html>", TJ_EXCHANGE_ERROR_FORMAT, 1, "<html>" },
  { "other-namespace", "<traject-bestand xmlns='urn:x' versie='1'/>", TJ_EXCHANGE_ERROR_FORMAT, 1, "not Traject XML" },
  { "no-namespace", "<traject-bestand versie='1'/>", TJ_EXCHANGE_ERROR_FORMAT, 1, "not Traject XML" },
  { "newer", "\n<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='2'/>", TJ_EXCHANGE_ERROR_FORMAT, 2,
    "newer" },
  { "newer-namespace", "<traject-bestand xmlns='urn:nl:trajectplanner:traject:2' versie='2'><x/></traject-bestand>",
    TJ_EXCHANGE_ERROR_FORMAT, 1, "newer" },
  { "no-version", "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1'/>", TJ_EXCHANGE_ERROR_INVALID, 1,
    "versie" },
  { "version-0", "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='0'/>", TJ_EXCHANGE_ERROR_INVALID, 1,
    "versie" },
  /* Not well-formed. */
  { "truncated", START PROJECT "<activiteiten>\n", TJ_EXCHANGE_ERROR_INVALID, 7, "stops halfway" },
  { "truncated-in-tag", START PROJECT "<activiteiten>\n<activ", TJ_EXCHANGE_ERROR_INVALID, 8, "" },
  { "mismatch", START "<trajecten>\n</trajectem>\n" END, TJ_EXCHANGE_ERROR_INVALID, 3, "not correct XML" },
  { "two-roots", START END "<x/>\n", TJ_EXCHANGE_ERROR_INVALID, 3, "stops halfway" },
  { "control-character", START "<trajecten>\n<traject id='5'>\n<naam>a\x01</naam></traject></trajecten>" END,
    TJ_EXCHANGE_ERROR_INVALID, 4, "not correct XML" },
  { "bad-utf-8", START "<trajecten>\n<traject id='5'>\n<naam>a\xff</naam></traject></trajecten>" END,
    TJ_EXCHANGE_ERROR_INVALID, 4, "" },
  { "unknown-entity", START "<trajecten>\n<traject id='5'>\n<naam>&foo;</naam></traject></trajecten>" END,
    TJ_EXCHANGE_ERROR_INVALID, 4, "" },
  { "unbound-prefix", START "<trajecten>\n<x:traject id='5'/>\n</trajecten>" END, TJ_EXCHANGE_ERROR_INVALID, 3, "" },
  { "attribute-twice", START "<trajecten>\n<traject id='5' id='6'/>\n</trajecten>" END, TJ_EXCHANGE_ERROR_INVALID, 3,
    "" },
  /* Against the schema. */
  { "unknown-list", START "\n<foutjes/>\n" END, TJ_EXCHANGE_ERROR_INVALID, 3, "<foutjes> is not known" },
  { "lists-out-of-order", START PROJECT "<organisaties/>\n" END, TJ_EXCHANGE_ERROR_INVALID, 7, "wrong place" },
  { "list-twice", START PROJECT "<trajecten/>\n" END, TJ_EXCHANGE_ERROR_INVALID, 7, "wrong place" },
  { "wrong-record", START "<trajecten>\n<doel id='4'/>\n</trajecten>\n" END, TJ_EXCHANGE_ERROR_INVALID, 3, "<doel>" },
  { "no-id", START "<trajecten>\n<traject><naam>T</naam></traject>\n</trajecten>\n" END, TJ_EXCHANGE_ERROR_INVALID, 3,
    "id" },
  { "id-0", START "<trajecten>\n<traject id='0'><naam>T</naam></traject>\n</trajecten>\n" END,
    TJ_EXCHANGE_ERROR_INVALID, 3, "“0”" },
  { "id-negative", START "<trajecten>\n<traject id='-4'><naam>T</naam></traject>\n</trajecten>\n" END,
    TJ_EXCHANGE_ERROR_INVALID, 3, "“-4”" },
  { "id-words", START "<trajecten>\n<traject id='een'><naam>T</naam></traject>\n</trajecten>\n" END,
    TJ_EXCHANGE_ERROR_INVALID, 3, "“een”" },
  { "id-too-large", START "<trajecten>\n<traject id='9223372036854775808'><naam>T</naam></traject>\n</trajecten>\n" END,
    TJ_EXCHANGE_ERROR_INVALID, 3, "9223372036854775808" },
  { "unknown-attribute", START "<trajecten>\n<traject id='5' kleur='rood'><naam>T</naam></traject>\n</trajecten>\n" END,
    TJ_EXCHANGE_ERROR_INVALID, 3, "kleur" },
  { "computed-date",
    START "<trajecten>\n<traject id='5' berekende-start='2025-01-01'><naam>T</naam></traject>\n</trajecten>\n" END,
    TJ_EXCHANGE_ERROR_INVALID, 3, "berekende-start" },
  { "bad-computed-date",
    START PROJECT "<activiteiten>\n<activiteit id='7' berekende-start='morgen'>\n<traject>5</traject><naam>a</naam>\n"
                  "</activiteit></activiteiten>" END,
    TJ_EXCHANGE_ERROR_INVALID, 8, "berekende-start" },
  { "stray-text", START "<trajecten>\n<traject id='5'><naam>T</naam>\nlos</traject>\n</trajecten>\n" END,
    TJ_EXCHANGE_ERROR_INVALID, 4, "" },
  { "unknown-field", ACTIVITY ("<traject>5</traject>\n<kosten>5</kosten>\n<naam>a</naam>\n"), TJ_EXCHANGE_ERROR_INVALID,
    10, "<kosten> is not known in <activiteit>" },
  { "field-of-other-namespace", ACTIVITY ("<traject>5</traject>\n<naam xmlns='urn:x'>a</naam>\n"),
    TJ_EXCHANGE_ERROR_INVALID, 10, "" },
  { "fields-out-of-order", ACTIVITY ("<naam>a</naam>\n<traject>5</traject>\n"), TJ_EXCHANGE_ERROR_INVALID, 9,
    "<traject> is missing before" },
  { "field-twice", ACTIVITY ("<traject>5</traject>\n<naam>a</naam>\n<naam>b</naam>\n"), TJ_EXCHANGE_ERROR_INVALID, 11,
    "second time" },
  { "texts-apart",
    ACTIVITY (
        "<traject>5</traject>\n<naam>a</naam>\n<aliassen>a</aliassen>\n<nummer>1</nummer>\n<aliassen>b</aliassen>\n"),
    TJ_EXCHANGE_ERROR_INVALID, 13, "second time" },
  { "missing-field", ACTIVITY ("<traject>5</traject>\n"), TJ_EXCHANGE_ERROR_INVALID, 8, "<naam> is missing" },
  { "missing-first-field", ACTIVITY ("<naam>a</naam>\n<nummer>1</nummer>\n"), TJ_EXCHANGE_ERROR_INVALID, 9,
    "<traject> is missing before" },
  { "empty-record", START "<trajecten>\n\n<traject id='5'/>\n</trajecten>\n" END, TJ_EXCHANGE_ERROR_INVALID, 4,
    "<naam> is missing" },
  { "empty-field", ACTIVITY ("<traject>5</traject>\n<naam/>\n"), TJ_EXCHANGE_ERROR_INVALID, 10, "<naam> is empty" },
  { "empty-optional-field", ACTIVITY ("<traject>5</traject>\n<naam>a</naam>\n<nummer></nummer>\n"),
    TJ_EXCHANGE_ERROR_INVALID, 11, "nummer" },
  { "element-in-field", ACTIVITY ("<traject>5</traject>\n<naam>a<b>c</b></naam>\n"), TJ_EXCHANGE_ERROR_INVALID, 10,
    "<b>" },
  /* Values. */
  { "month-13", ACTIVITY ("<traject>5</traject>\n<naam>a</naam>\n<start>2025-13</start>\n"), TJ_EXCHANGE_ERROR_INVALID,
    11, "2025-13" },
  { "day-31", ACTIVITY ("<traject>5</traject>\n<naam>a</naam>\n<start>2025-02-31</start>\n"), TJ_EXCHANGE_ERROR_INVALID,
    11, "2025-02-31" },
  { "date-with-space", ACTIVITY ("<traject>5</traject>\n<naam>a</naam>\n<start> 2025-02 </start>\n"),
    TJ_EXCHANGE_ERROR_INVALID, 11, "<start>" },
  { "duration", ACTIVITY ("<traject>5</traject>\n<naam>a</naam>\n<duur>10 dagen</duur>\n"), TJ_EXCHANGE_ERROR_INVALID,
    11, "<duur>" },
  { "choice", ACTIVITY ("<traject>5</traject>\n<naam>a</naam>\n<soort>Fase</soort>\n"), TJ_EXCHANGE_ERROR_INVALID, 11,
    "<soort>" },
  { "number", ACTIVITY ("<traject>5</traject>\n<naam>a</naam>\n<gereed>12,5</gereed>\n"), TJ_EXCHANGE_ERROR_INVALID, 11,
    "<gereed>" },
  { "order", ACTIVITY ("<traject>5</traject>\n<volgorde>1.5</volgorde>\n<naam>a</naam>\n"), TJ_EXCHANGE_ERROR_INVALID,
    10, "<volgorde>" },
  { "reference-words", ACTIVITY ("<traject>vijf</traject>\n<naam>a</naam>\n"), TJ_EXCHANGE_ERROR_INVALID, 9,
    "<traject>" },
  { "carriage-return", ACTIVITY ("<traject>5</traject>\n<naam>a&#13;b</naam>\n"), TJ_EXCHANGE_ERROR_INVALID, 10,
    "<naam>" },
  /* The whole. */
  { "id-twice",
    START "<trajecten>\n<traject id='5'><naam>A</naam></traject>\n<traject "
          "id='5'><naam>B</naam></traject>\n</trajecten>\n" END,
    TJ_EXCHANGE_ERROR_INVALID, 4, "5 occurs twice" },
  { "id-twice-in-two-lists",
    START PROJECT
    "<activiteiten>\n<activiteit id='5'><traject>5</traject><naam>a</naam></activiteit>\n</activiteiten>" END,
    TJ_EXCHANGE_ERROR_INVALID, 8, "5 occurs twice" },
  { "reference-to-nothing", ACTIVITY ("<traject>6</traject>\n<naam>a</naam>\n"), TJ_EXCHANGE_ERROR_INVALID, 8,
    "not in the file" },
  { "reference-to-other-kind", ACTIVITY ("<traject>7</traject>\n<naam>a</naam>\n"), TJ_EXCHANGE_ERROR_INVALID, 8,
    "another kind" },
  { "below-itself", ACTIVITY ("<traject>5</traject>\n<hoort_bij>7</hoort_bij>\n<naam>a</naam>\n"),
    TJ_EXCHANGE_ERROR_INVALID, 8, "below itself" },
  { "in-a-ring",
    START PROJECT "<activiteiten>\n<activiteit id='9'><traject>5</traject><naam>z</naam></activiteit>\n"
                  "<activiteit id='8'><traject>5</traject><hoort_bij>7</hoort_bij><naam>a</naam></activiteit>\n"
                  "<activiteit id='7'><traject>5</traject><hoort_bij>8</hoort_bij><naam>b</naam></activiteit>\n"
                  "</activiteiten>" END,
    TJ_EXCHANGE_ERROR_INVALID, 9, "below itself" },
  { "other-project",
    START "<trajecten><traject id='5'><naam>A</naam></traject><traject "
          "id='6'><naam>B</naam></traject></trajecten>\n<activiteiten>\n"
          "<activiteit id='8'><traject>5</traject><naam>a</naam></activiteit>\n"
          "<activiteit id='7'><traject>6</traject><hoort_bij>8</hoort_bij><naam>b</naam></activiteit>\n"
          "</activiteiten>" END,
    TJ_EXCHANGE_ERROR_INVALID, 5, "another traject" },
  /* Document types. */
  { "dtd", DTD ("", "a"), TJ_EXCHANGE_ERROR_INVALID, 0, "DTD" },
  { "dtd-outside", "<!DOCTYPE traject-bestand SYSTEM 'http://localhost:1/x.dtd'>\n" START END,
    TJ_EXCHANGE_ERROR_INVALID, 0, "DTD" },
  { "entity", DTD ("<!ENTITY a 'b'>\n", "&a;"), TJ_EXCHANGE_ERROR_INVALID, 0, "DTD" },
  { "entity-outside", DTD ("<!ENTITY a SYSTEM 'file:///etc/passwd'>\n", "&a;"), TJ_EXCHANGE_ERROR_INVALID, 0, "DTD" },
  { "parameter-entity-outside", DTD ("<!ENTITY % a SYSTEM 'file:///etc/passwd'>\n%a;\n", "a"),
    TJ_EXCHANGE_ERROR_INVALID, 0, "DTD" },
};

/* Line 0: the message names none. */
static void
assert_refused (GBytes *xml, TjExchangeError code, guint line, const char *reason)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) model = tj_xml_read_bytes (xml, &error);
  g_autofree char *start = g_strdup_printf ("Line %u", line);

  g_assert_null (model);
  g_assert_nonnull (error);
  g_test_message ("%s", error->message);
  if (!g_error_matches (error, TJ_EXCHANGE_ERROR, (int) code))
    g_test_fail_printf ("another code: %d", error->code);
  if (line > 0 && (!g_str_has_prefix (error->message, start) || g_ascii_isdigit (error->message[strlen (start)])))
    g_test_fail_printf ("not at line %u: %s", line, error->message);
  if (strstr (error->message, reason) == NULL)
    g_test_fail_printf ("not because of “%s”: %s", reason, error->message);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), <, 1000);
}

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (GBytes) xml = g_bytes_new (one->xml, strlen (one->xml));

  assert_refused (xml, one->code, one->line, one->reason);
}

/* Hostile files --------------------------------------------------------------------------------------------------- */

static void
assert_text_refused (const GString *text, guint line, const char *reason)
{
  g_autoptr (GBytes) xml = g_bytes_new (text->str, text->len);
  gint64 begun = g_get_monotonic_time ();

  assert_refused (xml, TJ_EXCHANGE_ERROR_INVALID, line, reason);
  g_assert_cmpint (g_get_monotonic_time () - begun, <, 60 * G_TIME_SPAN_SECOND);
}

static void
add_bomb (GString *text)
{
  g_string_append (text, "<!DOCTYPE traject-bestand [<!ENTITY a0 'lol'>");
  for (guint i = 1; i < 12; i++)
    {
      g_string_append_printf (text, "<!ENTITY a%u '", i);
      for (guint j = 0; j < 10; j++)
        g_string_append_printf (text, "&a%u;", i - 1);
      g_string_append (text, "'>");
    }
  g_string_append (text, "]>\n");
}

static void
test_bomb_in_text (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_bomb (text);
  g_string_append (text, START "<trajecten>\n<traject id='5'><naam>&a11;</naam></traject></trajecten>" END);
  assert_text_refused (text, 1, "");
}

static void
test_bomb_in_attribute (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_bomb (text);
  g_string_append (text, "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='&a11;'/>");
  assert_text_refused (text, 2, "entities that grow");
}

static void
test_deep (void)
{
  g_autoptr (GString) text = g_string_new (START "<trajecten>\n<traject id='5'>\n<naam>");

  for (guint i = 0; i < 200000; i++)
    g_string_append (text, "<a>");
  assert_text_refused (text, 4, "");
}

static void
assert_huge_text_refused (const char *before, const char *after)
{
  g_autoptr (GString) text = g_string_new (before);
  g_autofree char *filling = g_strnfill (12000000, 'x');

  g_string_append (text, filling);
  g_string_append (text, after);
  assert_text_refused (text, 4, "");
}

static void
test_huge_text (void)
{
  assert_huge_text_refused (START "<trajecten>\n<traject id='5'>\n", "</traject></trajecten>" END);
}

static void
test_huge_value_of_text (void)
{
  assert_huge_text_refused (START "<trajecten>\n<traject id='5'>\n<naam>", "</naam></traject></trajecten>" END);
}

static void
test_huge_name (void)
{
  g_autoptr (GString) text = g_string_new (START "<trajecten>\n<");
  g_autofree char *filling = g_strnfill (12000000, 'x');

  g_string_append (text, filling);
  g_string_append (text, "/></trajecten>" END);
  assert_text_refused (text, 3, "");
}

/* A long value must not make the patterns of the schema slow. */
static void
test_huge_value (void)
{
  g_autoptr (GString) text = g_string_new (
      START PROJECT "<activiteiten>\n<activiteit id='7'>\n<traject>5</traject><naam>a</naam>\n<start>2025-");
  g_autofree char *filling = g_strnfill (XML_CHECK_SLOW ? 100000 : 1000000, '1');

  g_string_append (text, filling);
  g_string_append (text, "</start></activiteit></activiteiten>" END);
  assert_text_refused (text, 9 + 1, "");
}

static void
test_huge_series (void)
{
  g_autoptr (GString) text = g_string_new (
      START PROJECT "<kostenposten>\n<kostenpost id='7'>\n<traject>5</traject><naam>a</naam><bedragen>*=1");

  for (guint i = 0; i < (XML_CHECK_SLOW ? 5000 : 50000); i++)
    g_string_append (text, "; 2025=circa 1.00");
  g_string_append (text, "x</bedragen></kostenpost></kostenposten>" END);
  assert_text_refused (text, 9, "");
}

/* Half of the file as it may come out of a broken transfer; wherever it is cut, it is refused and nothing breaks. */
static void
test_cut_anywhere (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 1);
  g_autoptr (GBytes) whole = tj_xml_write_bytes (model, NULL);
  gsize size = g_bytes_get_size (whole);

  for (gsize length = 1; length < size - 2; length += 1 + size / 60)
    {
      g_autoptr (GBytes) part = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr (GError) error = NULL;

      g_assert_null (tj_xml_read_bytes (part, &error));
      g_assert_error (error, TJ_EXCHANGE_ERROR, error->code);
    }
}

/* Bytes changed at random: read or refused, never worse. */
static void
test_damaged_anywhere (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 1);
  g_autoptr (GBytes) whole = tj_xml_write_bytes (model, NULL);
  gsize size;
  const guint8 *data = g_bytes_get_data (whole, &size);

  for (guint i = 0; i < 60; i++)
    {
      guint8 *copy = g_memdup2 (data, size);
      g_autoptr (GBytes) damaged = g_bytes_new_take (copy, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (TjModel) back = NULL;

      for (guint j = 0; j < 1 + i % 3; j++)
        copy[g_rand_int_range (rand, 0, (gint32) size)] = (guint8) g_rand_int_range (rand, 0, 256);
      back = tj_xml_read_bytes (damaged, &error);
      g_assert_true ((back == NULL) == (error != NULL));
    }
}

/* libxml2 counts the lines of elements no further than 65535. */
static void
test_far_down (void)
{
  g_autoptr (GString) text = g_string_new (START "<organisaties>\n");

  for (guint i = 1; i <= 30000; i++)
    g_string_append_printf (text, "<organisatie id='%u'>\n<naam>a</naam>\n<notitie>b\nc</notitie>\n</organisatie>\n",
                            i);
  g_string_append (
      text, "<organisatie id='99999'>\n<naam>a</naam>\n<soort>onzin</soort>\n</organisatie>\n</organisaties>" END);
  assert_text_refused (text, 2 + 5 * 30000 + 3, "<soort>");
}

static void
test_far_down_reference (void)
{
  g_autoptr (GString) text = g_string_new (START "<organisaties>\n");

  for (guint i = 1; i <= 30000; i++)
    g_string_append_printf (
        text, "<organisatie id='%u'>\n<naam>a</naam>\n<onderdeel_van>%u</onderdeel_van>\n</organisatie>\n", i,
        i == 29999 ? 77777 : 30001);
  g_string_append (text, "<organisatie id='30001'>\n<naam>a</naam>\n</organisatie>\n</organisaties>" END);
  assert_text_refused (text, 3 + 4 * 29998, "77777");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat ("/xml-refuse/", cases[i].name, NULL);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/xml-refuse/hostile/bomb-in-text", test_bomb_in_text);
  g_test_add_func ("/xml-refuse/hostile/bomb-in-attribute", test_bomb_in_attribute);
  g_test_add_func ("/xml-refuse/hostile/deep", test_deep);
  g_test_add_func ("/xml-refuse/hostile/huge-text", test_huge_text);
  /* Takes half a minute: libxml2 gathers a text that it validates in quadratic time. */
  if (g_test_slow ())
    g_test_add_func ("/xml-refuse/hostile/huge-value-of-text", test_huge_value_of_text);
  g_test_add_func ("/xml-refuse/hostile/huge-name", test_huge_name);
  g_test_add_func ("/xml-refuse/hostile/huge-value", test_huge_value);
  g_test_add_func ("/xml-refuse/hostile/huge-series", test_huge_series);
  g_test_add_func ("/xml-refuse/cut-anywhere", test_cut_anywhere);
  g_test_add_func ("/xml-refuse/damaged-anywhere", test_damaged_anywhere);
  g_test_add_func ("/xml-refuse/far-down/value", test_far_down);
  g_test_add_func ("/xml-refuse/far-down/reference", test_far_down_reference);
  return g_test_run ();
}
