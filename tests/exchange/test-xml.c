// SPDX-License-Identifier: EUPL-1.2
/* What goes out comes back: every kind, every type, every text. */
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "tj-records.h"
#include "test-records.h"
#include "xml-check.h"

static GBytes *export (TjModel *model)
{
  g_autoptr (GError) error = NULL;
  GBytes *xml = tj_xml_write_bytes (model, &error);

  g_assert_no_error (error);
  return xml;
}

static TjModel *
import (GBytes *xml)
{
  g_autoptr (GError) error = NULL;
  TjModel *model = tj_xml_read_bytes (xml, &error);

  g_assert_no_error (error);
  g_assert_nonnull (model);
  return model;
}

static TjModel *
import_text (const char *text)
{
  g_autoptr (GBytes) xml = g_bytes_new (text, strlen (text));

  return import (xml);
}

static void
assert_round_trip (TjModel *model)
{
  g_autoptr (GBytes) first = export (model);
  g_autoptr (TjModel) back = import (first);
  g_autoptr (GBytes) second = export (back);

  tj_test_assert_same_models (model, back);
  g_assert_true (g_bytes_equal (first, second));
  xml_check_valid (first);
}

/* Round trips ----------------------------------------------------------------------------------------------------- */

static void
test_empty (void)
{
  g_autoptr (TjModel) model = tj_model_new ();

  assert_round_trip (model);
}

/* Made-up records of every kind, some times over. */
static void
test_every_kind (gconstpointer data)
{
  g_autoptr (GRand) rand = tj_test_rand ();

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (TjModel) model = tj_test_model_random (rand, GPOINTER_TO_INT (data), 1 + 3 * i);

      assert_round_trip (model);
    }
}

static TjModel *
turned_round (const TjModel *model)
{
  TjModel *other = tj_model_new ();

  for (TjKind kind = TJ_N_KINDS - 1; kind > TJ_KIND_NONE; kind--)
    for (guint i = tj_model_count (model, kind); i-- > 0;)
      tj_model_add (other, tj_record_ref (tj_model_at (model, kind, i)));
  return other;
}

static void
test_insertion_order (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 20);
  g_autoptr (TjModel) other = turned_round (model);
  g_autoptr (GBytes) one_way = export (model);
  g_autoptr (GBytes) other_way = export (other);

  g_assert_true (g_bytes_equal (one_way, other_way));
}

static void
test_xmllint (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_UNICODE, 10);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("xml-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "alles.xml", NULL);
  g_autofree char *schema = xml_check_data ("traject-1.xsd");
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *program = g_find_program_in_path ("xmllint");

  if (program == NULL)
    {
      g_test_skip ("xmllint is not installed");
      return;
    }
  g_assert_true (tj_xml_write (model, path, NULL, &error));
  process = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, program, "--noout", "--nonet", "--schema",
                              schema, path, NULL);
  g_assert_no_error (error);
  g_subprocess_wait_check (process, NULL, &error);
  g_assert_no_error (error);
  g_remove (path);
  g_rmdir (folder);
}

/* The bytes ------------------------------------------------------------------------------------------------------- */

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT "<traject-bestand xmlns=\"urn:nl:trajectplanner:traject:1\" versie=\"1\""
#define FULL(body) HEAD ROOT ">\n" body "</traject-bestand>\n"
#define PROJECT "  <trajecten>\n    <traject id=\"5\">\n      <naam>Mobiliteit</naam>\n    </traject>\n  </trajecten>\n"

static void
test_bytes_of_nothing (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GBytes) xml = export (model);
  const char *expected = HEAD ROOT "/>\n";

  g_assert_cmpmem (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), expected, strlen (expected));
}

static TjActivity *
add_activity (TjModel *model, TjId id, TjId parent, gint64 order, const char *name)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = 5;
  activity->parent = parent;
  activity->sort_order = order;
  activity->name = g_strdup (name);
  tj_model_add (model, activity);
  return activity;
}

static TjModel *
model_with_project (void)
{
  TjModel *model = tj_model_new ();
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, 5);

  project->name = g_strdup ("Mobiliteit");
  tj_model_add (model, project);
  return model;
}

#define ACTIVITY(id, parent, order, name, rest)                                                                        \
  "    <activiteit id=\"" id "\">\n      <traject>5</traject>\n" parent "      <volgorde>" order                       \
  "</volgorde>\n      <naam>" name "</naam>\n" rest "    </activiteit>\n"

/* Parents before children, siblings by their order, then by id. */
static void
test_bytes (void)
{
  g_autoptr (TjModel) model = model_with_project ();
  g_autoptr (GBytes) xml = NULL;
  const char *expected = FULL (PROJECT "  <activiteiten>\n" ACTIVITY ("20", "", "1", "a", "")
                                   ACTIVITY ("1", "      <hoort_bij>20</hoort_bij>\n", "7", "b", "")
                                       ACTIVITY ("10", "", "2", "c",
                                                 "      <aliassen>x</aliassen>\n      <aliassen>y &lt;</aliassen>\n"
                                                 "      <start>2025-11</start>\n")
                                           ACTIVITY ("11", "", "2", " d\n", "") "  </activiteiten>\n");
  TjActivity *third;

  add_activity (model, 20, 0, 1, "a");
  add_activity (model, 11, 0, 2, " d\n");
  third = add_activity (model, 10, 0, 2, "c");
  third->start = tj_date_month (2025, 11);
  third->aliases = g_strsplit ("x|y <", "|", -1);
  add_activity (model, 1, 20, 7, "b");
  xml = export (model);
  g_assert_cmpmem (g_bytes_get_data (xml, NULL), g_bytes_get_size (xml), expected, strlen (expected));
}

/* A record whose parent is not there would be lost without a word. */
static void
test_incomplete_model (void)
{
  g_autoptr (TjModel) model = model_with_project ();
  g_autoptr (GError) error = NULL;

  add_activity (model, 10, 99, 1, "wees");
  g_assert_null (tj_xml_write_bytes (model, &error));
  g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID);
}

/* Texts ----------------------------------------------------------------------------------------------------------- */

static void
assert_text_survives (const char *text)
{
  g_autoptr (TjModel) model = model_with_project ();
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (TjModel) back = NULL;

  add_activity (model, 10, 0, 1, text);
  xml = export (model);
  back = import (xml);
  g_assert_cmpstr (((const TjActivity *) tj_model_get (back, 10))->name, ==, text);
}

/* The parser takes its input in pieces; a text may lie across the end of one at any character. */
static void
test_pieces (void)
{
  for (guint length = 1; length < 1200; length += 17)
    {
      g_autofree char *padding = g_strnfill (length, 'x');
      g_autofree char *text = g_strconcat (padding, "é<&>\n ]]> 🏗️\t", NULL);

      assert_text_survives (text);
    }
}

/* The longest text of all takes libxml2 seconds. */
static void
test_long_text (void)
{
  g_autofree char *longest = g_strnfill (g_test_slow () ? 9999999 : 500000, 'x');
  g_autofree char *with_lines = g_strnfill (300000, '\n');

  longest[5000] = '\n';
  assert_text_survives (longest);
  assert_text_survives (with_lines);
}

static void
test_too_long (void)
{
  g_autoptr (TjModel) model = model_with_project ();
  g_autofree char *text = g_strnfill (10000000, 'x');
  g_autoptr (GError) error = NULL;

  add_activity (model, 10, 0, 1, text);
  g_assert_null (tj_xml_write_bytes (model, &error));
  g_assert_error (error, TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID);
}

static void
test_many_texts (void)
{
  g_autoptr (TjModel) model = model_with_project ();
  g_autoptr (GBytes) xml = NULL;
  g_autoptr (TjModel) back = NULL;
  GStrv aliases = g_new0 (char *, 20001);

  for (guint i = 0; i < 20000; i++)
    aliases[i] = g_strdup_printf ("alias %u", i);
  add_activity (model, 10, 0, 1, "a")->aliases = aliases;
  xml = export (model);
  back = import (xml);
  tj_test_assert_same_models (model, back);
}

/* Files by others ------------------------------------------------------------------------------------------------- */

static const char *
name_of (const TjModel *model, TjId id)
{
  return ((const TjProject *) tj_model_get_kind (model, TJ_KIND_PROJECT, id))->name;
}

#define NAMED(name) ROOT "><trajecten><traject id='5'>" name "</traject></trajecten></traject-bestand>"

static void
test_other_hands (void)
{
  static const struct
  {
    const char *xml;
    const char *name;
  } cases[] = {
    { NAMED ("<naam>a</naam>"), "a" },
    { "\xef\xbb\xbf" HEAD NAMED ("<naam>BOM</naam>"), "BOM" },
    { NAMED ("<naam>a<!-- c -->b</naam>"), "ab" },
    { NAMED ("<naam><![CDATA[ <a> & ]]>b</naam>"), " <a> & b" },
    { NAMED ("<naam>&#x20AC;&#10;&quot;</naam>"), "€\n\"" },
    { NAMED ("<naam>een\r\ntwee</naam>"), "een\ntwee" },
    { "<?xml version='1.0'?>\r\n<!-- c -->\r\n<?pi x?>\r\n" NAMED ("\r\n\t<naam>crlf</naam>\r\n") "\r\n", "crlf" },
    { "<?xml version='1.0' encoding='ISO-8859-1'?>" NAMED ("<naam>caf\xe9</naam>"), "café" },
    { "<t:traject-bestand xmlns:t='urn:nl:trajectplanner:traject:1' versie='1'><t:trajecten><t:traject "
      "id='5'><t:naam>p</t:naam>"
      "</t:traject></t:trajecten></t:traject-bestand>",
      "p" },
    { "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='1' "
      "xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
      "xsi:schemaLocation='urn:nl:trajectplanner:traject:1 "
      "http://localhost:1/x.xsd'><organisaties/><trajecten><traject id='5'>"
      "<naam>x</naam></traject></trajecten></traject-bestand>",
      "x" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = import_text (cases[i].xml);

      g_assert_cmpstr (name_of (model, 5), ==, cases[i].name);
    }
}

static void
test_utf16 (void)
{
  const char *text = "<?xml version=\"1.0\" encoding=\"UTF-16\"?>" NAMED ("<naam>één</naam>");
  gsize size;
  g_autofree char *wide = g_convert (text, -1, "UTF-16", "UTF-8", NULL, &size, NULL);
  g_autoptr (GBytes) xml = g_bytes_new (wide, size);
  g_autoptr (TjModel) model = import (xml);

  g_assert_cmpstr (name_of (model, 5), ==, "één");
}

/* What the planning has computed is for other readers. */
static void
test_computed_dates (void)
{
  g_autoptr (TjModel) model = import_text (
      FULL (PROJECT "<activiteiten><activiteit id='7' berekende-start='2025-01-01' berekend-eind='2025-02-01'>"
                    "<traject>5</traject><naam>a</naam></activiteit></activiteiten>"));
  const TjActivity *activity = tj_model_get (model, 7);

  g_assert_cmpint (activity->project, ==, 5);
  g_assert_cmpint (activity->start.precision, ==, TJ_PRECISION_UNSET);
  g_assert_cmpint (activity->sort_order, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/round-trip/empty", test_empty);
  for (TjTestHow how = TJ_TEST_EMPTY; how < TJ_TEST_N_HOWS; how++)
    {
      g_autofree char *path = g_strconcat ("/xml/round-trip/every-kind/", tj_test_how_name (how), NULL);

      g_test_add_data_func (path, GINT_TO_POINTER (how), test_every_kind);
    }
  g_test_add_func ("/xml/insertion-order", test_insertion_order);
  g_test_add_func ("/xml/xmllint", test_xmllint);
  g_test_add_func ("/xml/bytes/nothing", test_bytes_of_nothing);
  g_test_add_func ("/xml/bytes/records", test_bytes);
  g_test_add_func ("/xml/incomplete-model", test_incomplete_model);
  g_test_add_func ("/xml/text/pieces", test_pieces);
  g_test_add_func ("/xml/text/long", test_long_text);
  g_test_add_func ("/xml/text/too-long", test_too_long);
  g_test_add_func ("/xml/text/many", test_many_texts);
  g_test_add_func ("/xml/other-hands", test_other_hands);
  g_test_add_func ("/xml/utf-16", test_utf16);
  g_test_add_func ("/xml/computed-dates", test_computed_dates);
  return g_test_run ();
}
