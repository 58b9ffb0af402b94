// SPDX-License-Identifier: EUPL-1.2
/* What `show FILE begroting --scenario NAME` says. */
#include <glib/gstdio.h>

#include "cli-run.h"

#define FILE_TEXT                                                                                                      \
  "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='1'>"                                               \
  "<trajecten><traject id='1'><naam>T</naam></traject></trajecten>"                                                    \
  "<kostenposten><kostenpost id='2'><traject>1</traject><naam>Huiskamers</naam>"                                       \
  "<bedragen>2024=399500.00; 2025=405000.00</bedragen></kostenpost></kostenposten>"                                    \
  "<dekkingsbronnen><dekkingsbron id='3'><traject>1</traject><naam>Reserve</naam><soort>reserve</soort>"               \
  "<beginstand>804500.00</beginstand><datum_beginstand>2023-12-31</datum_beginstand></dekkingsbron></dekkingsbronnen>" \
  "<dekkingen><dekking id='4'><kostenpost>2</kostenpost><dekkingsbron>3</dekkingsbron></dekking></dekkingen>"          \
  "<scenarios><scenario id='5'><traject>1</traject><naam>Minder reserve</naam></scenario></scenarios>"                 \
  "<scenariowaarden><scenariowaarde id='6'><scenario>5</scenario><onderwerp>3</onderwerp>"                             \
  "<veld>opening_balance</veld><waarde>800000.00</waarde></scenariowaarde></scenariowaarden></traject-bestand>"

static char *folder;

static void
test_text (void)
{
  g_autoptr (CliRun) run = cli_run (folder, "show", "s.xml", "begroting", "--scenario", "Minder reserve", NULL);

  cli_run_assert_done (run);
  g_assert_true (cli_run_has_line (run, " Plan 399.500 405.000 804.500"));
  g_assert_true (cli_run_has_line (run, " Plan 405.000 0"));
  g_assert_true (cli_run_has_line (run, " Scenario 400.500 -4.500"));
  g_assert_nonnull (strstr (run->out, "€\u00a0804.500"));
  g_assert_nonnull (strstr (run->out, "\u2011€\u00a04.500"));
}

static void
test_json (void)
{
  g_autoptr (CliRun) run = cli_run (folder, "show", "s.xml", "begroting", "--scenario=Minder reserve", "--json", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *scenario, *row, *change;

  cli_run_assert_done (run);
  root = cli_run_json (run);
  scenario = json_array_get_object_element (json_object_get_array_member (json_node_get_object (root), "scenarios"), 0);
  row = json_array_get_object_element (json_object_get_array_member (scenario, "begroting"), 3);
  g_assert_cmpstr (json_object_get_string_member (row, "naam"), ==, "Reserve");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (row, "scenario"), "2025"), ==,
                   "-4500.00");
  g_assert_cmpstr (json_object_get_string_member (json_object_get_object_member (row, "verschil"), "2024"), ==,
                   "-4500.00");
  change = json_array_get_object_element (json_object_get_array_member (scenario, "scenariowaarden"), 0);
  g_assert_cmpstr (json_object_get_string_member (change, "veld"), ==, "beginstand");
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (scenario, "waarschuwingen")), ==, 1);
}

/* A name that is not there is refused with those that are; so is a page that has no scenarios. */
static void
test_refuse (void)
{
  g_autoptr (CliRun) unknown = cli_run (folder, "show", "s.xml", "begroting", "--scenario", "Meer", NULL);
  g_autoptr (CliRun) page = cli_run (folder, "show", "s.xml", "planning", "--scenario", "Minder reserve", NULL);
  g_autoptr (CliRun) contents = cli_run (folder, "show", "s.xml", "--scenario", "Minder reserve", NULL);

  cli_run_assert_refused (unknown, "Meer", "Minder reserve", NULL);
  cli_run_assert_refused (page, "--scenario", "begroting", NULL);
  cli_run_assert_refused (contents, "--scenario", "begroting", NULL);
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int result;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("cli-scenario-XXXXXX", NULL);
  path = g_build_filename (folder, "s.xml", NULL);
  g_assert_true (g_file_set_contents (path, FILE_TEXT, -1, NULL));
  g_test_add_func ("/cli/scenario/text", test_text);
  g_test_add_func ("/cli/scenario/json", test_json);
  g_test_add_func ("/cli/scenario/refuse", test_refuse);
  result = g_test_run ();
  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
  return result;
}
