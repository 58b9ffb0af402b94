// SPDX-License-Identifier: EUPL-1.2
/* What `show FILE besluiten` says of a route. */
#include <glib/gstdio.h>

#include "cli-run.h"

#define FILE_TEXT                                                                                                      \
  "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='1'>"                                               \
  "<gremia><gremium id='10'><naam>Raad</naam><aanlevertermijn>10ed</aanlevertermijn></gremium></gremia>"               \
  "<vergaderingen><vergadering id='11'><gremium>10</gremium><datum>2025-11-10</datum></vergadering>"                   \
  "<vergadering id='12'><gremium>10</gremium><datum>2025-12-08</datum></vergadering></vergaderingen>"                  \
  "<besluitvormingsroutes><besluitvormingsroute id='20'><naam>Route</naam></besluitvormingsroute>"                     \
  "</besluitvormingsroutes><routestappen><routestap id='21'><route>20</route><naam>Schrijven</naam>"                   \
  "<doorlooptijd>10wd</doorlooptijd></routestap></routestappen>"                                                       \
  "<trajecten><traject id='1'><naam>T</naam></traject></trajecten>"                                                    \
  "<activiteiten><activiteit id='2'><traject>1</traject><naam>A</naam><soort>besluit</soort>"                          \
  "<start>2025-11-10</start></activiteit></activiteiten>"                                                              \
  "<besluiten><besluit id='3'><traject>1</traject><naam>Met route</naam><activiteit>2</activiteit>"                    \
  "<gremium>10</gremium><route>20</route></besluit>"                                                                   \
  "<besluit id='4'><traject>1</traject><naam>Zonder route</naam></besluit></besluiten></traject-bestand>"

static char *folder;

static void
test_text (void)
{
  g_autoptr (CliRun) run = cli_run (folder, "show", "r.xml", "besluiten", NULL);

  cli_run_assert_done (run);
  g_assert_true (cli_run_has_line (run, "Schrijven maandag 20 oktober 2025 vrijdag 31 oktober 2025"));
  g_assert_true (cli_run_has_line (run, "Schrijver klaar vrijdag 31 oktober 2025")
                 || cli_run_has_line (run, "Writer ready vrijdag 31 oktober 2025"));
}

static void
test_json (void)
{
  g_autoptr (CliRun) run = cli_run (folder, "show", "r.xml", "besluiten", "--json", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonArray *decisions;
  JsonObject *route, *step;

  cli_run_assert_done (run);
  root = cli_run_json (run);
  decisions = json_object_get_array_member (json_node_get_object (root), "besluiten");
  g_assert_cmpuint (json_array_get_length (decisions), ==, 2);
  g_assert_false (json_object_has_member (json_array_get_object_element (decisions, 1), "routedagen"));
  route = json_object_get_object_member (json_array_get_object_element (decisions, 0), "routedagen");
  g_assert_cmpstr (json_object_get_string_member (route, "vergadering"), ==, "2025-11-10");
  g_assert_cmpstr (json_object_get_string_member (route, "aanleveren"), ==, "2025-10-31");
  g_assert_cmpstr (json_object_get_string_member (route, "schrijver_klaar"), ==, "2025-10-31");
  /* On 21 October the ten working days no longer fit. */
  g_assert_cmpstr (json_object_get_string_member (route, "eerste_haalbare_vergadering"), ==, "2025-12-08");
  step = json_array_get_object_element (json_object_get_array_member (route, "stappen"), 0);
  g_assert_cmpstr (json_object_get_string_member (step, "van"), ==, "2025-10-20");
  g_assert_cmpstr (json_object_get_string_member (step, "klaar"), ==, "2025-10-31");
}

int
main (int argc, char **argv)
{
  g_autofree char *path = NULL;
  int code;

  g_setenv ("TRAJECT_TODAY", "2025-10-21", TRUE);
  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("traject-cli-XXXXXX", NULL);
  path = g_build_filename (folder, "r.xml", NULL);
  g_assert_true (g_file_set_contents (path, FILE_TEXT, -1, NULL));
  g_test_add_func ("/cli-routes/text", test_text);
  g_test_add_func ("/cli-routes/json", test_json);
  code = g_test_run ();
  g_remove (path);
  g_rmdir (folder);
  g_free (folder);
  return code;
}
