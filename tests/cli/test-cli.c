// SPDX-License-Identifier: EUPL-1.2
/* The command from outside: what it prints, what it writes, and its exit code. */
#include <glib/gstdio.h>

#include "cli-run.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = NULL;

  fixture->folder = g_dir_make_tmp ("cli-XXXXXX", NULL);
  run = cli_run (fixture->folder, "sample", "capelle", "c.traject", NULL);
  cli_run_assert_done (run);
  g_assert_cmpstr (run->out, ==, "");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);

  for (const char *name = g_dir_read_name (dir); name; name = g_dir_read_name (dir))
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (fixture->folder);
  g_free (fixture->folder);
}

static char *
contents (const Fixture *fixture, const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

/* The list of records in a JSON object. */
static JsonArray *
list_in (JsonNode *node, const char *name)
{
  JsonObject *object = json_node_get_object (node);

  g_assert_true (json_object_has_member (object, name));
  return json_object_get_array_member (object, name);
}

/* The record in a list with this name. */
static JsonObject *
named (JsonArray *list, const char *name)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *record = json_array_get_object_element (list, i);

      if (g_strcmp0 (json_object_get_string_member_with_default (record, "naam", NULL), name) == 0)
        return record;
    }
  g_error ("'%s' is not in the list", name);
}

static void
assert_member (JsonObject *record, const char *name, const char *expected)
{
  g_assert_cmpstr (json_object_get_string_member_with_default (record, name, NULL), ==, expected);
}

/* About the command ----------------------------------------------------------------------------------------------- */

static void
test_help (Fixture *fixture, gconstpointer data)
{
  static const char *const verbs[] = { "sample", "info", "show", "check", "export", "import" };
  g_autoptr (CliRun) run = cli_run (fixture->folder, "--help", NULL);

  cli_run_assert_done (run);
  g_assert_nonnull (strstr (run->out, "Gebruik:"));
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      g_autofree char *usage = g_strdup_printf ("  traject %s ", verbs[i]);
      g_autofree char *head = g_strdup_printf ("  traject %s [", verbs[i]);
      g_autoptr (CliRun) own = cli_run (fixture->folder, verbs[i], "--help", NULL);

      g_assert_nonnull (strstr (run->out, usage));
      cli_run_assert_done (own);
      g_assert_nonnull (strstr (own->out, head));
    }
}

static void
test_version (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "--version", NULL);

  cli_run_assert_done (run);
  g_assert_cmpstr (run->out, ==, "traject " VERSION "\n");
}

static void
test_info (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "info", "c.traject", NULL);

  cli_run_assert_done (run);
  g_assert_true (cli_run_has_line (run, "Traject: Samenlevingsagenda"));
  g_assert_true (cli_run_has_line (run, "besluiten Besluiten 6"));
  g_assert_true (cli_run_has_line (run, "producten Producten 9"));
  g_assert_false (cli_run_has_line (run, "personen Personen 0"));
}

static void
test_info_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "info", "--json", "c.traject", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *counts;

  cli_run_assert_done (run);
  root = cli_run_json (run);
  g_assert_cmpuint (json_array_get_length (list_in (root, "trajecten")), ==, 1);
  assert_member (named (list_in (root, "trajecten"), "Samenlevingsagenda"), "id", "8664229349263759128");
  counts = json_object_get_object_member (json_node_get_object (root), "aantallen");
  g_assert_cmpint (json_object_get_int_member (counts, "besluiten"), ==, 6);
  g_assert_cmpint (json_object_get_int_member (counts, "bronopmerkingen"), ==, 20);
  g_assert_cmpint (json_object_get_int_member (counts, "personen"), ==, 0);
}

/* Pages ----------------------------------------------------------------------------------------------------------- */

static void
test_show_contents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "show", "c.traject", NULL);

  cli_run_assert_done (run);
  g_assert_nonnull (strstr (run->out, "\nplanning "));
  g_assert_true (cli_run_has_line (run, "rollen Rollen 15"));
}

static void
test_show_planning (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "show", "c.traject", "planning", NULL);

  cli_run_assert_done (run);
  g_assert_true (g_str_has_prefix (run->out, "Samenlevingsagenda\n"));
  g_assert_nonnull (strstr (run->out, "\n1.3        Koersbepaling  "));
  g_assert_nonnull (strstr (run->out, "\n1        Koersdocument  "));
  g_assert_nonnull (strstr (run->out, "  mrt 2025 – nov 2025  "));
  g_assert_nonnull (strstr (run->out, "  jul 2025 – sep 2025  "));
  g_assert_nonnull (strstr (run->out, "\n1.3.4        Mini-conferentie  "));
  g_assert_nonnull (strstr (run->out, "Participatieverslag, Koersdocument\n"));
}

static void
test_show_planning_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "show", "c.traject", "planning", "--json", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonArray *activities;
  JsonObject *phase, *step, *decision;

  cli_run_assert_done (run);
  root = cli_run_json (run);
  activities = json_object_get_array_member (named (list_in (root, "trajecten"), "Samenlevingsagenda"), "activiteiten");
  phase = named (activities, "Koersdocument");
  assert_member (phase, "nummer", "1");
  assert_member (phase, "start", NULL);
  assert_member (phase, "berekende_start", "2025-03");
  assert_member (phase, "berekend_eind", "2025-11");
  assert_member (phase, "plaats", "onderdelen");
  step = named (activities, "Mini-conferentie");
  assert_member (step, "getoond_nummer", "1.3.4");
  assert_member (step, "start", "binnen-fase");
  assert_member (step, "plaats", "fase");
  assert_member (step, "hoort_bij_naam", "Koersbepaling");
  g_assert_cmpint (json_object_get_int_member (step, "niveau"), ==, 2);
  g_assert_cmpuint (json_array_get_length (json_object_get_array_member (step, "producten")), ==, 2);
  decision = named (activities, "College besluit over koersdocument");
  assert_member (decision, "uiterlijk", "2025-09-23");
  assert_member (decision, "plaats", "uiterlijk");
  assert_member (named (activities, "Inrichting fase 2 bepalen"), "plaats", "geen");
}

static void
test_show_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) costs = cli_run (fixture->folder, "show", "c.traject", "kostenposten", NULL);
  g_autoptr (CliRun) roles = cli_run (fixture->folder, "show", "c.traject", "rollen", NULL);
  g_autoptr (CliRun) parts = cli_run (fixture->folder, "show", "c.traject", "productdelen", NULL);

  cli_run_assert_done (costs);
  g_assert_true (cli_run_has_line (costs, "1 Communicatie en participatie 2025-2026: €\u00a030.000"));
  cli_run_assert_done (roles);
  g_assert_true (cli_run_has_line (roles, "Projectteam + Diverse basisteams Lid diverse circa 0,05 fte"));
  cli_run_assert_done (parts);
  g_assert_true (cli_run_has_line (parts, "Samenlevingsagenda Koersdocument"));
}

/* Each sample makes a file. */
static void
test_samples (Fixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *name;
    const char *title;
  } samples[] = { { "maashorst", "Sterke Sociale Basis" },
                  { "overbetuwe", "Besteding POK-gelden 2024-2026" },
                  { "voerendaal", "Innovatie Sociaal Domein" },
                  { "weert", "Samen aan de slag!" } };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *file = g_strconcat (samples[i].name, ".traject", NULL);
      g_autoptr (CliRun) make = cli_run (fixture->folder, "sample", samples[i].name, file, NULL);
      g_autoptr (CliRun) show = cli_run (fixture->folder, "show", file, "planning", NULL);

      cli_run_assert_done (make);
      cli_run_assert_done (show);
      g_assert_true (cli_run_has_line (show, samples[i].title));
    }
}

/* How many decisions each body takes: in the formal list, with a date, all. */
static void
test_show_decisions (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) text = cli_run (fixture->folder, "show", "c.traject", "besluiten", NULL);
  g_autoptr (CliRun) run = cli_run (fixture->folder, "show", "c.traject", "besluiten", "--json", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *council;

  cli_run_assert_done (text);
  g_assert_true (cli_run_has_line (text, "College van B&W 1 2 3"));
  g_assert_true (cli_run_has_line (text, "Gemeenteraad 2 2 2"));
  g_assert_true (cli_run_has_line (text, "Zonder gremium 0 0 1") || cli_run_has_line (text, "Without a body 0 0 1"));
  cli_run_assert_done (run);
  root = cli_run_json (run);
  g_assert_cmpuint (json_array_get_length (list_in (root, "per_gremium")), ==, 3);
  council = json_array_get_object_element (list_in (root, "per_gremium"), 1);
  assert_member (council, "gremium_naam", "Gemeenteraad");
  g_assert_cmpint (json_object_get_int_member (council, "formeel_overzicht"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (council, "met_datum"), ==, 2);
  g_assert_cmpint (json_object_get_int_member (council, "alle"), ==, 2);
}

static void
test_show_list_json (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "show", "--json", "c.traject", "gremia", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonObject *body;

  cli_run_assert_done (run);
  root = cli_run_json (run);
  g_assert_cmpuint (json_array_get_length (list_in (root, "gremia")), ==, 6);
  body = named (list_in (root, "gremia"), "Gemeenteraad");
  assert_member (body, "id", "798550286002654390");
  assert_member (body, "soort", "raad");
  assert_member (body, "organisatie", "1428861635752392703");
  assert_member (body, "organisatie_naam", "Gemeente Capelle aan den IJssel");
  g_assert_cmpstr (json_array_get_string_element (json_object_get_array_member (body, "aliassen"), 0), ==, "Raad");
  g_assert_false (json_object_has_member (body, "ritme"));
}

/* Every list that the file counts can be shown, with as many records as it counts. */
static void
test_show_all (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) info = cli_run (fixture->folder, "info", "c.traject", "--json", NULL);
  g_autoptr (JsonNode) root = cli_run_json (info);
  JsonObject *counts = json_object_get_object_member (json_node_get_object (root), "aantallen");
  g_autoptr (GList) names = json_object_get_members (counts);

  g_assert_cmpuint (g_list_length (names), >, 50);
  for (GList *l = names; l; l = l->next)
    {
      g_autoptr (CliRun) text = cli_run (fixture->folder, "show", "c.traject", l->data, NULL);
      g_autoptr (CliRun) run = cli_run (fixture->folder, "show", "c.traject", l->data, "--json", NULL);
      g_autoptr (JsonNode) page = NULL;

      cli_run_assert_done (text);
      g_assert_cmpstr (text->out, !=, "");
      cli_run_assert_done (run);
      page = cli_run_json (run);
      g_assert_cmpint (json_array_get_length (list_in (page, l->data)), ==,
                       json_object_get_int_member (counts, l->data));
    }
}

/* The first finding of a rule. */
static JsonObject *
finding (JsonArray *list, const char *rule)
{
  for (guint i = 0; i < json_array_get_length (list); i++)
    {
      JsonObject *found = json_array_get_object_element (list, i);

      if (g_str_equal (json_object_get_string_member (found, "regel"), rule))
        return found;
    }
  g_error ("there is no finding '%s'", rule);
}

/* Findings are no failure: they stand on stdout, and the exit code tells them. */
static void
assert_findings (const CliRun *run)
{
  g_assert_cmpint (run->code, ==, 1);
  g_assert_cmpstr (run->err, ==, "");
}

static void
test_check (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) text = cli_run (fixture->folder, "check", "c.traject", NULL);
  g_autoptr (CliRun) run = cli_run (fixture->folder, "check", "c.traject", "--json", NULL);
  g_autoptr (JsonNode) root = NULL;
  JsonArray *list;

  assert_findings (text);
  g_assert_true (g_str_has_prefix (text->out, "Samenlevingsagenda\n"));
  g_assert_nonnull (strstr (text->out, "“Gemeenteraad besluit over samenlevingsagenda” (okt 2026)"));
  assert_findings (run);
  root = cli_run_json (run);
  list = list_in (root, "bevindingen");
  assert_member (finding (list, "buiten-fase"), "ernst", "let_op");
  assert_member (finding (list, "buiten-fase"), "soort", "activiteit");
  assert_member (finding (list, "buiten-fase"), "traject", "Samenlevingsagenda");
  assert_member (finding (list, "fasen-overlappen"), "ernst", "ter_informatie");
  g_assert_true (json_object_has_member (finding (list, "fasen-overlappen"), "oplossing"));
  g_assert_true (json_object_has_member (finding (list, "fasen-overlappen"), "ander"));
}

/* Nothing to find, and only what is worth knowing. */
static void
test_check_done (Fixture *fixture, gconstpointer data)
{
  static const char empty[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                              "<traject-bestand xmlns=\"urn:nl:trajectplanner:traject:1\" versie=\"1\">"
                              "<trajecten><traject id=\"1\"><naam>A</naam></traject></trajecten>%s"
                              "</traject-bestand>\n";
  g_autofree char *path = g_build_filename (fixture->folder, "a.xml", NULL), *none = g_strdup_printf (empty, "");
  g_autofree char *one = g_strdup_printf (empty, "<activiteiten><activiteit id=\"2\"><traject>1</traject>"
                                                 "<volgorde>1</volgorde><naam>B</naam></activiteit></activiteiten>");
  g_autoptr (CliRun) nothing = NULL, known = NULL;

  g_assert_true (g_file_set_contents (path, none, -1, NULL));
  nothing = cli_run (fixture->folder, "check", "a.xml", NULL);
  cli_run_assert_done (nothing);
  g_assert_cmpstr (nothing->out, ==, "Geen bevindingen.\n");
  g_assert_true (g_file_set_contents (path, one, -1, NULL));
  known = cli_run (fixture->folder, "check", "a.xml", NULL);
  cli_run_assert_done (known);
  g_assert_true (g_str_has_prefix (known->out, "A\n"));
}

/* Out and in ------------------------------------------------------------------------------------------------------ */

static void
assert_valid (const Fixture *fixture, const char *name)
{
  g_autofree char *schema = g_build_filename (g_getenv ("TRAJECT_DATA"), "traject-1.xsd", NULL);
  const char *const arguments[] = { "xmllint", "--noout", "--schema", schema, name, NULL };
  g_autoptr (CliRun) run = cli_run_strv (fixture->folder, arguments);

  if (run->code != 0)
    g_error ("%s", run->err);
}

static void
test_export (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "export", "c.traject", "--format", "xml", "-o", "a.xml", NULL);
  g_autofree char *sample = g_build_filename (g_getenv ("TRAJECT_DATA"), "samples", "capelle.xml", NULL);
  g_autofree char *text = contents (fixture, "a.xml"), *expected = NULL;

  cli_run_assert_done (run);
  g_assert_cmpstr (run->out, ==, "");
  assert_valid (fixture, "a.xml");
  g_assert_true (g_file_get_contents (sample, &expected, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static void
test_round (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) out = cli_run (fixture->folder, "export", "c.traject", "-f", "xml", "-o", "a.xml", NULL);
  g_autoptr (CliRun) in = cli_run (fixture->folder, "import", "a.xml", "-o", "d.traject", NULL);
  g_autoptr (CliRun) again = cli_run (fixture->folder, "export", "d.traject", "--format=xml", "--output=b.xml", NULL);
  g_autofree char *first = contents (fixture, "a.xml"), *second = contents (fixture, "b.xml");

  cli_run_assert_done (out);
  cli_run_assert_done (in);
  cli_run_assert_done (again);
  g_assert_nonnull (first);
  g_assert_cmpstr (first, ==, second);
}

/* An XML file is read as it is, whatever its name. */
static void
test_xml_directly (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) out = cli_run (fixture->folder, "export", "c.traject", "-f", "xml", "-o", "zonder-naam", NULL);
  g_autoptr (CliRun) info = cli_run (fixture->folder, "info", "zonder-naam", NULL);
  g_autoptr (CliRun) expected_info = cli_run (fixture->folder, "info", "c.traject", NULL);
  g_autoptr (CliRun) show = cli_run (fixture->folder, "show", "zonder-naam", "planning", "--json", NULL);
  g_autoptr (CliRun) expected_show = cli_run (fixture->folder, "show", "c.traject", "planning", "--json", NULL);
  g_autoptr (CliRun) check = cli_run (fixture->folder, "check", "zonder-naam", NULL);
  g_autoptr (CliRun) again = cli_run (fixture->folder, "export", "zonder-naam", "-f", "xml", "-o", "b.xml", NULL);
  g_autofree char *first = contents (fixture, "zonder-naam"), *second = contents (fixture, "b.xml");

  cli_run_assert_done (out);
  cli_run_assert_done (info);
  g_assert_cmpstr (info->out, ==, expected_info->out);
  g_assert_cmpstr (show->out, ==, expected_show->out);
  assert_findings (check);
  cli_run_assert_done (again);
  g_assert_cmpstr (first, ==, second);
}

/* The id of an activity of the traject, or (NULL) of the traject, as the planning tells them. (transfer full) */
static char *
id_of (Fixture *fixture, const char *activity)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "show", "--json", "c.traject", "planning", NULL);
  g_autoptr (JsonNode) root = cli_run_json (run);
  JsonObject *found = named (list_in (root, "trajecten"), "Samenlevingsagenda");

  if (activity)
    found = named (json_object_get_array_member (found, "activiteiten"), activity);
  return g_strdup (json_object_get_string_member (found, "id"));
}

/* The sample with a baseline of one activity, of which the finish was a month earlier. */
static void
write_with_baseline (Fixture *fixture)
{
  g_autoptr (CliRun) run = cli_run (fixture->folder, "export", "c.traject", "--format", "xml", "-o", "c.xml", NULL);
  g_autofree char *path = g_build_filename (fixture->folder, "c.xml", NULL);
  g_autofree char *activity = id_of (fixture, "Dialoog"), *project = id_of (fixture, NULL);
  g_autofree char *lists = NULL, *text = NULL;
  g_auto (GStrv) parts = NULL;

  cli_run_assert_done (run);
  text = contents (fixture, "c.xml");
  parts = g_strsplit (text, "  <belanghebbenden>", 2);
  g_assert_nonnull (parts[1]);
  lists = g_strdup_printf (
      "%s<vastgestelde_plannen><vastgesteld_plan id=\"8\"><traject>%s</traject><naam>Plan</naam>"
      "<datum>2025-03-18</datum></vastgesteld_plan></vastgestelde_plannen><vastgestelde_regels>"
      "<vastgestelde_regel id=\"9\"><vastgesteld_plan>8</vastgesteld_plan><activiteit>%s</activiteit>"
      "<start>2025-05</start><eind>2025-05</eind></vastgestelde_regel>"
      "<vastgestelde_regel id=\"10\"><vastgesteld_plan>8</vastgesteld_plan><nummer>1.9</nummer>"
      "<naam>Raadsavond</naam><start>2025-04</start></vastgestelde_regel></vastgestelde_regels>  <belanghebbenden>%s",
      parts[0], project, activity, parts[1]);
  g_assert_true (g_file_set_contents (path, lists, -1, NULL));
}

static void
test_differences (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CliRun) none = cli_run (fixture->folder, "show", "c.traject", "verschillen", NULL);
  g_autoptr (CliRun) text = NULL, json = NULL, other = NULL, elsewhere = NULL;
  g_autoptr (JsonNode) root = NULL;
  JsonObject *project, *row, *finish;

  cli_run_assert_refused (none, NULL);
  write_with_baseline (fixture);
  text = cli_run (fixture->folder, "show", "c.xml", "verschillen", "--baseline", "Plan", NULL);
  cli_run_assert_done (text);
  g_assert_nonnull (strstr (text->out, "Samenlevingsagenda: Plan (18 maart 2025)"));
  g_assert_nonnull (strstr (text->out, "mei → jun 2025"));
  json = cli_run (fixture->folder, "show", "--json", "c.xml", "verschillen", NULL);
  cli_run_assert_done (json);
  root = cli_run_json (json);
  project = json_array_get_object_element (list_in (root, "trajecten"), 0);
  g_assert_cmpstr (json_object_get_string_member (project, "einde_was"), ==, "2025-05");
  row = named (json_object_get_array_member (project, "verschillen"), "Dialoog");
  g_assert_cmpstr (json_object_get_string_member (row, "wijziging"), ==, "gewijzigd");
  finish = json_object_get_object_member (row, "eind");
  g_assert_cmpstr (json_object_get_string_member (finish, "was"), ==, "2025-05");
  g_assert_cmpstr (json_object_get_string_member (finish, "is"), ==, "2025-06");
  row = named (json_object_get_array_member (project, "verschillen"), "Analyse");
  g_assert_cmpstr (json_object_get_string_member (row, "wijziging"), ==, "nieuw");
  row = named (json_object_get_array_member (project, "verschillen"), "Raadsavond");
  g_assert_cmpstr (json_object_get_string_member (row, "wijziging"), ==, "vervallen");
  g_assert_cmpstr (json_object_get_string_member (row, "nummer"), ==, "1.9");
  g_assert_false (json_object_has_member (row, "id"));
  other = cli_run (fixture->folder, "show", "c.xml", "verschillen", "--baseline", "Ander plan", NULL);
  cli_run_assert_refused (other, "Ander plan", NULL);
  elsewhere = cli_run (fixture->folder, "show", "c.xml", "planning", "--baseline", "Plan", NULL);
  cli_run_assert_refused (elsewhere, "verschillen", NULL);
}

#define ADD(name, function) g_test_add ("/cli/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("help", test_help);
  ADD ("version", test_version);
  ADD ("info", test_info);
  ADD ("info-json", test_info_json);
  ADD ("show-contents", test_show_contents);
  ADD ("show-planning", test_show_planning);
  ADD ("show-planning-json", test_show_planning_json);
  ADD ("show-list", test_show_list);
  ADD ("samples", test_samples);
  ADD ("show-decisions", test_show_decisions);
  ADD ("show-list-json", test_show_list_json);
  ADD ("show-all", test_show_all);
  ADD ("differences", test_differences);
  ADD ("check", test_check);
  ADD ("check-done", test_check_done);
  ADD ("export", test_export);
  ADD ("round", test_round);
  ADD ("xml-directly", test_xml_directly);
  return g_test_run ();
}
