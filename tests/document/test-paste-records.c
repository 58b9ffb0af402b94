// SPDX-License-Identifier: EUPL-1.2
/* Tables to and from a spreadsheet. */
#include "model-fixture.h"
#include "test-records.h"
#include "tj-new-record.h"

#include <string.h>

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++

/* The columns of a table, by name, up to NULL. */
typedef struct
{
  TjKind kind;
  const char *names[6];
} Columns;

static const Columns team_columns = { TJ_KIND_TEAM, { "name", "ring", "task" } };
static const Columns role_columns = { TJ_KIND_ROLE, { "name", "team", "kind", "hours", "start" } };

static guint
find_fields (const Columns *columns, const TjField **fields)
{
  guint n = 0;

  for (; columns->names[n]; n++)
    fields[n] = tj_kind_field (columns->kind, columns->names[n]);
  return n;
}

static TjEdit *
paste (TjModel *model, const Columns *columns, TjId near, const char *text, guint *n, GError **error)
{
  const TjField *fields[6];
  guint n_fields = find_fields (columns, fields);

  return tj_paste_records (model, columns->kind, FIXTURE_PROJECT, near, fields, n_fields, text, n, error);
}

static char *
copy (const TjModel *model, const Columns *columns, const TjId *ids, guint n)
{
  const TjField *fields[6];
  guint n_fields = find_fields (columns, fields);

  return tj_copy_records (model, fields, n_fields, ids, n);
}

/* What was pasted, a line a record in their order, in canonical text. */
static char *
describe (TjModel *model, const Columns *columns)
{
  const TjField *fields[6];
  guint n_fields = find_fields (columns, fields);
  g_autoptr (GPtrArray) all = tj_model_sorted (model, columns->kind, 0, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    for (guint f = 0; f < n_fields; f++)
      {
        g_autofree char *text = tj_field_to_text (fields[f], g_ptr_array_index (all, i));

        g_string_append_printf (out, "%s%s", text ? text : "-", f + 1 < n_fields ? "|" : "\n");
      }
  return g_string_free_and_steal (out);
}

static void
assert_pasted (const Columns *columns, const char *text, const char *expected)
{
  g_autoptr (TjModel) model = fixture_tree ("");
  g_autoptr (GError) error = NULL;
  g_autofree char *described = NULL;
  guint n = 12345, lines = 0;
  TjEdit *edit;

  tj_model_add (model, fixture_new (TJ_KIND_PERSON, 5, "name", "Jan", NULL));
  edit = paste (model, columns, 0, text, &n, &error);
  if (edit == NULL)
    g_error ("“%s” is refused: %s", text, error->message);
  g_assert_no_error (error);
  fixture_apply (model, edit);
  described = describe (model, columns);
  g_assert_cmpstr (described, ==, expected);
  for (const char *p = expected; *p; p++)
    lines += *p == '\n';
  g_assert_cmpuint (n, ==, lines);
}

static void
test_columns (void)
{
  assert_pasted (&team_columns, "Kernteam\t0\tTrekken", "Kernteam|0|Trekken\n");
  assert_pasted (&team_columns, "Kernteam\t0\tTrekken\nSchil\t1\n", "Kernteam|0|Trekken\nSchil|1|-\n");
  assert_pasted (&team_columns, "Kernteam\r\n\r\n \t\r\nSchil\t\tKijken\r\n", "Kernteam|-|-\nSchil|-|Kijken\n");
  assert_pasted (&team_columns, " Kernteam \t 0 ", "Kernteam|0|-\n");
  assert_pasted (&team_columns, "", "");
  assert_pasted (&team_columns, "\r\n\t\n", "");
  /* What is required keeps what a new record has. */
  assert_pasted (&team_columns, "\t1", "Team without a name|1|-\n");
}

/* The first line may name the columns, in any order and in any case; also some that are not shown. */
static void
test_header (void)
{
  assert_pasted (&team_columns, "Name\tRing\nKernteam\t0", "Kernteam|0|-\n");
  assert_pasted (&team_columns, "TASK\t ring \tname\r\nTrekken\t0\tKernteam\r\n", "Kernteam|0|Trekken\n");
  assert_pasted (&team_columns, "Note\tName\nLet op\tKernteam", "Kernteam|-|-\n");
  assert_pasted (&team_columns, "Name", "");
  /* Only the first line, and only when each cell is a label. */
  assert_pasted (&team_columns, "Kernteam\nName", "Kernteam|-|-\nName|-|-\n");
  assert_pasted (&team_columns, "Name\t1", "Name|1|-\n");
}

static void
test_values (void)
{
  assert_pasted (&role_columns, "Trekker\t\tlid\t692,3\tmei 2025", "Trekker|-|lid|692:18|2025-05\n");
  assert_pasted (&role_columns, "Trekker\t\tMember\t1.200 uur\tna de zomer",
                 "Trekker|-|lid|1200:00|tekst:na de zomer\n");
}

/* References ----------------------------------------------------------------------------------------------------------
 */

static TjModel *
with_teams (void)
{
  TjModel *model = fixture_tree ("A B");

  fixture_add_project (model, 2, "Ander");
  tj_model_add (model, fixture_new (TJ_KIND_TEAM, 10, "project", "1", "name", "Kernteam", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_TEAM, 11, "project", "1", "name", "Schil", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_TEAM, 9, "project", "2", "name", "Schil", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_TEAM, 12, "project", "2", "name", "Elders", NULL));
  return model;
}

static void
test_reference (void)
{
  g_autoptr (TjModel) model = with_teams ();
  g_autoptr (GError) error = NULL;
  g_autofree char *described = NULL;
  guint n;

  fixture_apply (model, paste (model, &role_columns, 0, "Trekker\tschil\nSchrijver\t KERNTEAM \nLezer", &n, &error));
  g_assert_no_error (error);
  described = describe (model, &role_columns);
  g_assert_cmpstr (described, ==, "Trekker|11|-|-|-\nSchrijver|10|-|-|-\nLezer|-|-|-|-\n");
}

static void
test_reference_to_nothing (void)
{
  g_autoptr (TjModel) model = with_teams ();
  static const char *const teams[] = { "Buitenring", "Elders", "10" };

  for (gsize i = 0; i < G_N_ELEMENTS (teams); i++)
    {
      g_autofree char *text = g_strdup_printf ("Trekker\tSchil\nSchrijver\t%s", teams[i]);
      g_autoptr (GError) error = NULL;
      guint n;

      g_assert_null (paste (model, &role_columns, 0, text, &n, &error));
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE);
      g_assert_true (g_str_has_prefix (error->message, "Line 2, column 2: "));
      g_assert_nonnull (strstr (error->message, teams[i]));
    }
}

/* Where a column may be about anything, it is found among everything of the traject and what is shared. */
static void
test_reference_to_anything (void)
{
  static const Columns columns = { TJ_KIND_SOURCE_NOTE, { "kind", "text", "subject" } };
  g_autoptr (TjModel) model = with_teams ();
  g_autoptr (GError) error = NULL;
  g_autofree char *described = NULL, *expected = NULL;
  guint n;

  tj_model_add (model, fixture_new (TJ_KIND_PERSON, 5, "name", "Jan", NULL));
  fixture_apply (model,
                 paste (model, &columns, 0,
                        "afgeleid\teen\tSchil\nafgeleid\ttwee\tB\nafgeleid\tdrie\tjan\nafgeleid\tvier", &n, &error));
  g_assert_no_error (error);
  described = describe (model, &columns);
  expected = g_strdup_printf ("afgeleid|een|11\nafgeleid|twee|%" G_GINT64_FORMAT "\nafgeleid|drie|5\nafgeleid|vier|-\n",
                              fixture_id (model, 'B'));
  g_assert_cmpstr (described, ==, expected);
  g_assert_null (paste (model, &columns, 0, "afgeleid\teen\tElders", &n, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE);
}

/* Two fields with the same label: the heading means the one that is a column here. */
static void
test_same_label (void)
{
  static const Columns columns = { TJ_KIND_REACHED_VIA, { "name", "via" } };
  const TjField *via = tj_kind_field (TJ_KIND_REACHED_VIA, "via");
  const TjField *owner = tj_kind_field (TJ_KIND_REACHED_VIA, "stakeholder");
  g_autoptr (TjModel) model = fixture_tree ("");
  g_autoptr (GError) error = NULL;
  g_autofree char *described = NULL;
  TjEdit *edit;
  guint n;

  g_assert_cmpstr (via->label, ==, owner->label);
  tj_model_add (model, fixture_new (TJ_KIND_STAKEHOLDER, 10, "project", "1", "name", "Bewoners", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_STAKEHOLDER, 11, "project", "1", "name", "Wijkraad", NULL));
  edit = paste (model, &columns, 10, "Through\tStakeholder\nDe wijkraad\tWijkraad", &n, &error);
  g_assert_no_error (error);
  fixture_apply (model, edit);
  described = describe (model, &columns);
  g_assert_cmpstr (described, ==, "De wijkraad|11\n");
  g_assert_cmpint (((const TjReachedVia *) tj_model_at (model, TJ_KIND_REACHED_VIA, 0))->stakeholder, ==, 10);
}

/* When it stands there twice, the second is the other field. */
static void
test_same_label_twice (void)
{
  static const Columns columns = { TJ_KIND_REACHED_VIA, { "name", "via" } };
  static const Columns all = { TJ_KIND_REACHED_VIA, { "name", "via", "stakeholder" } };
  g_autoptr (TjModel) model = fixture_tree ("");
  g_autofree char *described = NULL;
  guint n;

  tj_model_add (model, fixture_new (TJ_KIND_STAKEHOLDER, 10, "project", "1", "name", "Bewoners", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_STAKEHOLDER, 11, "project", "1", "name", "Wijkraad", NULL));
  fixture_apply (model, paste (model, &columns, 11,
                               "Stakeholder\tThrough\tStakeholder\nWijkraad\tDe wijkraad\tBewoners", &n, NULL));
  described = describe (model, &all);
  g_assert_cmpstr (described, ==, "De wijkraad|11|10\n");
}

/* What the user looks at is what new links hang on. */
static void
test_near (void)
{
  static const Columns columns = { TJ_KIND_LEAD, { "name" } };
  g_autoptr (TjModel) model = fixture_tree ("A B");
  guint n;

  fixture_apply (model, paste (model, &columns, fixture_id (model, 'B'), "Jan\nPiet", &n, NULL));
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_LEAD), ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (((const TjLead *) tj_model_at (model, TJ_KIND_LEAD, i))->activity, ==, fixture_id (model, 'B'));
}

/* Refusals ----------------------------------------------------------------------------------------------------------
 */

static void
assert_refused (const char *text, const char *where, const char *what)
{
  g_autoptr (TjModel) model = with_teams ();
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_null (paste (model, &role_columns, 0, text, &n, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  if (!g_str_has_prefix (error->message, where) || strstr (error->message, what) == NULL)
    g_error ("“%s” does not begin with “%s” and say “%s”", error->message, where, what);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ROLE), ==, 0);
  g_assert_null (paste (model, &role_columns, 0, text, &n, NULL));
}

static void
test_refused (void)
{
  assert_refused ("Trekker\t\tbaas", "Line 1, column 3: ", "baas");
  assert_refused ("Trekker\nSchrijver\t\t\tveel", "Line 2, column 4: ", "veel");
  assert_refused ("Trekker\r\n\r\nSchrijver\t\t\t\t31-2-2025\r\nLezer", "Line 3, column 5: ", "31-2-2025");
  assert_refused ("From\tName\n31-2-2025\tTrekker", "Line 2, column 1: ", "31-2-2025");
  assert_refused ("Trekker\x01", "Line 1, column 1: ", "Name");
  assert_refused ("Trekker\xff", "Line 1, column 1: ", "Name");
  assert_refused ("Trekker\t\t\xe2\x82", "Line 1, column 3: ", "Kind");
}

/* What has to be there first. */
static void
test_refused_for_want_of_others (void)
{
  static const Columns columns = { TJ_KIND_ARGUMENT, { "text" } };
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_null (paste (model, &columns, 0, "Omdat", &n, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_REFERENCE);
  g_assert_nonnull (strstr (error->message, "Decision items"));
}

/* Order ----------------------------------------------------------------------------------------------------------- */

#define MANY 1000

/* Behind what is there, in the order of the lines. */
static void
test_many (void)
{
  g_autoptr (TjModel) model = with_teams ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) all = NULL;
  guint n;

  for (int i = 0; i < MANY; i++)
    g_string_append_printf (text, "Team %d\t%d\r\n", i, i);
  fixture_apply (model, paste (model, &team_columns, 0, text->str, &n, NULL));
  g_assert_cmpuint (n, ==, MANY);
  all = tj_model_sorted (model, TJ_KIND_TEAM, FIXTURE_PROJECT, NULL);
  g_assert_cmpuint (all->len, ==, MANY + 2);
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *name = g_strdup_printf ("Team %u", i);

      g_assert_cmpstr (((const TjTeam *) g_ptr_array_index (all, i + 2))->name, ==, name);
    }
}

/* Copying -----------------------------------------------------------------------------------------------------------
 */

static void
test_copy (void)
{
  static const Columns columns = { TJ_KIND_ROLE, { "name", "team", "hours", "note" } };
  g_autoptr (TjModel) model = with_teams ();
  TjId ids[] = { 21, 20 };
  g_autofree char *text = NULL, *none = NULL;

  tj_model_add (model, fixture_new (TJ_KIND_ROLE, 20, "project", "1", "name", "Trekker", "team", "11", "hours",
                                    "692:18", "note", "een\n\ttwee", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_ROLE, 21, "project", "1", "name", "Lezer", NULL));
  text = copy (model, &columns, ids, 2);
  g_assert_cmpstr (text, ==, "Name\tTeam\tHours in total\tNote\nLezer\t\t\t\nTrekker\tSchil\t692,3 uur\teen  twee\n");
  none = copy (model, &columns, NULL, 0);
  g_assert_cmpstr (none, ==, "Name\tTeam\tHours in total\tNote\n");
}

/* A record that is gone by now leaves no line behind. */
static void
test_copy_of_nothing (void)
{
  g_autoptr (TjModel) model = with_teams ();
  TjId ids[] = { 10, 12345, 11 };
  g_autofree char *text = copy (model, &team_columns, ids, 3);

  g_assert_cmpstr (text, ==, "Name\tRing\tTask\nKernteam\t\t\nSchil\t\t\n");
}

/* Copied and pasted: the same values ----------------------------------------------------------------------------------
 */

static TjRecord *
with_own_title (const TjRecord *record, guint number, TjId project)
{
  const char *title_field = tj_kind (record->kind)->title_field;
  g_autofree char *title = g_strdup_printf ("%s %u", tj_kind (record->kind)->name, number);
  const TjField *project_field = tj_kind_project_field (record->kind);
  TjRecord *changed = tj_kind_field (record->kind, title_field)->type == TJ_TYPE_TEXT
                          ? fixture_changed (record, title_field, title)
                          : tj_record_copy (record);

  if (project_field)
    *(TjId *) tj_field_value_mut (project_field, changed) = project;
  return changed;
}

/* A made-up model of one traject, in which every title is the only one of its kind. */
static TjModel *
with_own_titles (GRand *rand)
{
  TjModel *model = tj_test_model_random (rand, TJ_TEST_RANDOM, 4);
  TjId project = ((const TjRecord *) tj_model_at (model, TJ_KIND_PROJECT, 0))->id;
  TjEdit *edit = tj_edit_new ("x");

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      {
        const TjRecord *record = tj_model_at (model, kind, i);

        tj_edit_update (edit, record, with_own_title (record, i, project));
      }
  fixture_apply (model, edit);
  return model;
}

static void
assert_same_fields (const TjModel *model, const GPtrArray *columns, const TjRecord *one, const TjRecord *other)
{
  for (guint f = 0; f < columns->len; f++)
    {
      const TjField *field = g_ptr_array_index (columns, f);
      g_autofree char *a = tj_model_format (model, field, one), *b = tj_model_format (model, field, other);

      g_assert_cmpstr (a, ==, b);
      /* What a column about anything points at may share its title with something of another kind. */
      if (!tj_field_equal (field, one, other) && field->target != TJ_KIND_ANY)
        g_error ("%s.%s is another value, though written the same: %s", tj_kind (one->kind)->name, field->name, a);
    }
}

/* Chance may have made a traject in which nothing can be linked. */
static gboolean
can_be_made (TjModel *model, TjKind kind, TjId project)
{
  g_autoptr (TjRecord) record = tj_new_record (model, kind, project, 0, NULL);

  return record != NULL || kind != TJ_KIND_DEPENDENCY;
}

/* A record with nothing in its columns (such as a line of a baseline whose activity has gone) makes an empty line, and
 * those are no records. */
static GPtrArray *
with_something (TjModel *model, TjKind kind, TjId project, const GPtrArray *columns)
{
  GPtrArray *all = tj_model_sorted (model, kind, project, NULL);

  for (guint i = all->len; i-- > 0;)
    {
      gboolean found = FALSE;

      for (guint f = 0; f < columns->len && !found; f++)
        found = tj_field_is_set (g_ptr_array_index (columns, f), g_ptr_array_index (all, i));
      if (!found)
        g_ptr_array_remove_index (all, i);
    }
  return all;
}

static void
check_kind (TjModel *model, TjKind kind, TjId project)
{
  g_autoptr (GPtrArray) columns = g_ptr_array_new (), all = NULL;
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  g_autoptr (GError) error = NULL;
  g_autoptr (TjEdit) edit = NULL;
  g_autofree char *text = NULL;
  guint n;

  if (!can_be_made (model, kind, project))
    return;
  for (guint f = 0; f < tj_kind (kind)->n_fields; f++)
    if (tj_kind (kind)->fields[f].flags & TJ_COLUMN)
      g_ptr_array_add (columns, (gpointer) &tj_kind (kind)->fields[f]);
  all = with_something (model, kind, project, columns);
  for (guint i = 0; i < all->len; i++)
    g_array_append_val (ids, ((TjRecord *) g_ptr_array_index (all, i))->id);
  text = tj_copy_records (model, (const TjField *const *) columns->pdata, columns->len,
                          (const TjId *) (gpointer) ids->data, ids->len);
  /* The heading says which columns they are. */
  edit = tj_paste_records (model, kind, project, 0, (const TjField *const *) columns->pdata, columns->len, text, &n,
                           &error);
  if (edit == NULL)
    g_error ("%s: what was copied cannot be pasted: %s\n%s", tj_kind (kind)->name, error->message, text);
  g_assert_cmpuint (n, ==, all->len);
  for (guint i = 0; i < n; i++)
    assert_same_fields (model, columns, g_ptr_array_index (all, i), tj_edit_change (edit, i)->after);
}

static void
test_copy_and_paste (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();

  for (int round = 0; round < 20; round++)
    {
      g_autoptr (TjModel) model = with_own_titles (rand);

      for (EACH_KIND (kind))
        check_kind (model, kind, ((const TjRecord *) tj_model_at (model, TJ_KIND_PROJECT, 0))->id);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paste-records/columns", test_columns);
  g_test_add_func ("/paste-records/header", test_header);
  g_test_add_func ("/paste-records/values", test_values);
  g_test_add_func ("/paste-records/reference/by-title", test_reference);
  g_test_add_func ("/paste-records/reference/nothing", test_reference_to_nothing);
  g_test_add_func ("/paste-records/reference/anything", test_reference_to_anything);
  g_test_add_func ("/paste-records/reference/same-label", test_same_label);
  g_test_add_func ("/paste-records/reference/same-label-twice", test_same_label_twice);
  g_test_add_func ("/paste-records/near", test_near);
  g_test_add_func ("/paste-records/refused/cell", test_refused);
  g_test_add_func ("/paste-records/refused/others", test_refused_for_want_of_others);
  g_test_add_func ("/paste-records/many", test_many);
  g_test_add_func ("/paste-records/copy/table", test_copy);
  g_test_add_func ("/paste-records/copy/nothing", test_copy_of_nothing);
  g_test_add_func ("/paste-records/copy/and-paste", test_copy_and_paste);
  return g_test_run ();
}
