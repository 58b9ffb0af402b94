// SPDX-License-Identifier: EUPL-1.2
/* Records found by id, by kind and by what they refer to; their titles; the traject that they belong to. */
#include "model-fixture.h"
#include "test-records.h"

#include <string.h>

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++

static void
test_empty (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (GError) error = NULL;

  for (EACH_KIND (kind))
    g_assert_cmpuint (tj_model_count (model, kind), ==, 0);
  g_assert_null (tj_model_get (model, 1));
  g_assert_null (tj_model_get (model, 0));
  g_assert_true (tj_model_check_all (model, &error));
  g_assert_no_error (error);
  tj_model_free (NULL);
}

static void
test_get (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  TjRecord *team = tj_record_new (TJ_KIND_TEAM, 5), *role = tj_record_new (TJ_KIND_ROLE, G_MAXINT64);

  tj_model_add (model, team);
  tj_model_add (model, role);
  g_assert_true (tj_model_get (model, 5) == team);
  g_assert_true (tj_model_get (model, G_MAXINT64) == role);
  g_assert_null (tj_model_get (model, 6));
  g_assert_null (tj_model_get (model, 0));
  g_assert_true (tj_model_get_kind (model, TJ_KIND_TEAM, 5) == team);
  g_assert_null (tj_model_get_kind (model, TJ_KIND_ROLE, 5));
  g_assert_null (tj_model_get_kind (model, TJ_KIND_TEAM, 6));
}

/* In whatever order they come, they stand in order of id. */
static void
test_order_of_ids (void)
{
  static const TjId orders[][5] = { { 1, 2, 3, 4, 5 }, { 5, 4, 3, 2, 1 }, { 3, 1, 5, 2, 4 }, { 1, 5, 2, 4, 3 } };

  for (gsize i = 0; i < G_N_ELEMENTS (orders); i++)
    {
      g_autoptr (TjModel) model = tj_model_new ();

      for (guint n = 0; n < 5; n++)
        tj_model_add (model, tj_record_new (TJ_KIND_TEAM, orders[i][n]));
      tj_model_add (model, tj_record_new (TJ_KIND_ROLE, 9));
      g_assert_cmpuint (tj_model_count (model, TJ_KIND_TEAM), ==, 5);
      g_assert_cmpuint (tj_model_count (model, TJ_KIND_ROLE), ==, 1);
      for (guint n = 0; n < 5; n++)
        g_assert_cmpint (((const TjRecord *) tj_model_at (model, TJ_KIND_TEAM, n))->id, ==, (TjId) n + 1);
    }
}

static void
test_apply (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  const TjActivity *a = fixture_activity (model, 'A');
  TjId b = fixture_id (model, 'B');
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_update (edit, a, fixture_changed (a, "name", "Z"));
  tj_edit_delete (edit, tj_model_get (model, b));
  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, 5, "project", "1", "name", "C", NULL));
  fixture_apply (model, edit);
  g_assert_null (tj_model_get (model, b));
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_ACTIVITY), ==, 2);
  fixture_assert_tree (model, "C Z");
  g_assert_cmpint (((const TjRecord *) tj_model_at (model, TJ_KIND_ACTIVITY, 0))->id, ==, 5);
}

/* A record that the edit holds too outlives both. */
static void
test_apply_shares_records (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  TjEdit *edit = tj_edit_new ("x");
  const TjActivity *a = fixture_activity (model, 'A');
  g_autoptr (TjRecord) kept = tj_record_ref (a);

  tj_edit_update (edit, a, fixture_changed (a, "name", "B"));
  fixture_apply (model, edit);
  g_assert_cmpstr (((TjActivity *) kept)->name, ==, "A");
  fixture_assert_tree (model, "B");
}

/* Referrers ------------------------------------------------------------------------------------------------------- */

static const TjField *
parent_field (void)
{
  return tj_kind_parent_field (TJ_KIND_ACTIVITY);
}

static void
assert_children (TjModel *model, char parent, const char *expected)
{
  const GPtrArray *list = tj_model_referrers (model, TJ_KIND_ACTIVITY, parent_field (), fixture_id (model, parent));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; list && i < list->len; i++)
    g_string_append (names, ((const TjActivity *) g_ptr_array_index (list, i))->name);
  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpint (list == NULL, ==, *expected == '\0');
}

static void
change_activity (TjModel *model, char name, const char *field, const char *text)
{
  TjEdit *edit = tj_edit_new ("x");

  tj_edit_update (edit, fixture_activity (model, name), fixture_changed (fixture_activity (model, name), field, text));
  fixture_apply (model, edit);
}

static void
test_referrers (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B C D) E(F)");
  g_autofree char *e = g_strdup_printf ("%" G_GINT64_FORMAT, fixture_id (model, 'E'));
  TjEdit *edit;

  assert_children (model, 'A', "BCD");
  assert_children (model, 'E', "F");
  assert_children (model, 'B', "");
  g_assert_null (tj_model_referrers (model, TJ_KIND_ACTIVITY, parent_field (), 12345));
  /* Unset is not a reference to 0. */
  g_assert_null (tj_model_referrers (model, TJ_KIND_ACTIVITY, parent_field (), 0));
  change_activity (model, 'C', "parent", e);
  assert_children (model, 'A', "BD");
  assert_children (model, 'E', "CF");
  change_activity (model, 'C', "sort_order", "9223372036854775807");
  assert_children (model, 'E', "FC");
  change_activity (model, 'C', "parent", NULL);
  assert_children (model, 'E', "F");
  edit = tj_edit_new ("x");
  tj_edit_delete (edit, fixture_activity (model, 'F'));
  tj_edit_insert (edit, fixture_new (TJ_KIND_ACTIVITY, 3, "project", "1", "name", "G", "parent", e, NULL));
  fixture_apply (model, edit);
  assert_children (model, 'E', "G");
}

/* The same key: then by id. Ids of the fixture go down. */
static void
test_referrers_same_order (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B C D)");

  change_activity (model, 'B', "sort_order", "7");
  change_activity (model, 'C', "sort_order", "7");
  change_activity (model, 'D', "sort_order", "7");
  assert_children (model, 'A', "DCB");
  change_activity (model, 'D', "sort_order", "-9223372036854775808");
  change_activity (model, 'C', "sort_order", "-9223372036854775808");
  assert_children (model, 'A', "DCB");
  change_activity (model, 'D', "sort_order", "8");
  assert_children (model, 'A', "CBD");
}

static gint64
order_of (const TjRecord *record)
{
  const TjField *field = tj_kind_field (record->kind, "sort_order");

  return field ? *(const gint64 *) tj_field_value (field, record) : 0;
}

static int
by_order_and_id (gconstpointer a, gconstpointer b)
{
  const TjRecord *one = *(TjRecord *const *) a, *other = *(TjRecord *const *) b;

  if (order_of (one) != order_of (other))
    return order_of (one) < order_of (other) ? -1 : 1;
  return (one->id > other->id) - (one->id < other->id);
}

/* The referrers found by looking at every record. */
static GPtrArray *
scan (const TjModel *model, TjKind kind, const TjField *field, TjId id)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < tj_model_count (model, kind); i++)
    if (*(const TjId *) tj_field_value (field, tj_model_at (model, kind, i)) == id)
      g_ptr_array_add (found, (gpointer) tj_model_at (model, kind, i));
  g_ptr_array_sort (found, by_order_and_id);
  return found;
}

static guint
compare_referrers (TjModel *model, TjKind kind, const TjField *field, TjId id)
{
  const GPtrArray *list = tj_model_referrers (model, kind, field, id);
  g_autoptr (GPtrArray) expected = scan (model, kind, field, id);

  g_assert_cmpuint (list ? list->len : 0, ==, expected->len);
  g_assert_true (list == NULL || list->len > 0);
  for (guint i = 0; i < expected->len; i++)
    g_assert_true (g_ptr_array_index (list, i) == g_ptr_array_index (expected, i));
  return expected->len;
}

static guint
compare_all_referrers (TjModel *model, const GArray *ids)
{
  guint n = 0;

  for (EACH_KIND (kind))
    for (guint f = 0; f < tj_kind (kind)->n_fields; f++)
      for (guint i = 0; tj_kind (kind)->fields[f].type == TJ_TYPE_REF && i < ids->len; i++)
        n += compare_referrers (model, kind, &tj_kind (kind)->fields[f], g_array_index (ids, TjId, i));
  return n;
}

static const TjRecord *
any_record (GRand *rand, const TjModel *model)
{
  for (;;)
    {
      TjKind kind = (TjKind) g_rand_int_range (rand, TJ_KIND_NONE + 1, TJ_N_KINDS);
      guint n = tj_model_count (model, kind);

      if (n > 0)
        return tj_model_at (model, kind, (guint) g_rand_int_range (rand, 0, (gint32) n));
    }
}

/* A few changes of random records: other values everywhere, new records, deletions with all that hangs on them. */
static TjEdit *
random_edit (GRand *rand, TjModel *model, GArray *ids)
{
  TjEdit *edit = tj_edit_new ("x");

  for (int n = g_rand_int_range (rand, 1, 6); n > 0; n--)
    {
      const TjRecord *record = any_record (rand, model);
      TjRecord *other = tj_test_record_random (rand, record->kind, TJ_TEST_RANDOM, model);

      if (tj_edit_find (edit, record->id) || g_rand_int_range (rand, 0, 3) == 0)
        {
          g_array_append_val (ids, other->id);
          tj_edit_insert (edit, other);
          continue;
        }
      other->id = record->id;
      tj_edit_update (edit, record, other);
    }
  if (g_rand_int_range (rand, 0, 6) == 0)
    {
      const TjRecord *record = any_record (rand, model);

      if (record->kind != TJ_KIND_PROJECT)
        tj_model_add_delete (model, edit, record->id);
    }
  return edit;
}

static void
test_referrers_random (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 4);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  guint applied = 0, found = 0;

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      g_array_append_val (ids, ((TjRecord *) tj_model_at (model, kind, i))->id);
  for (int round = 0; round < 150; round++)
    {
      g_autoptr (TjEdit) edit = random_edit (rand, model, ids);

      /* Some would make a ring, or a child in another traject. */
      if (!tj_model_check (model, edit, NULL))
        continue;
      tj_model_apply (model, edit);
      applied++;
      if (applied % 5 == 0)
        found += compare_all_referrers (model, ids);
    }
  g_assert_cmpuint (applied, >, 20);
  g_assert_cmpuint (found, >, 100);
}

/* Words ----------------------------------------------------------------------------------------------------------- */

static void
assert_title (const TjModel *model, gconstpointer record, const char *expected)
{
  g_autofree char *title = tj_model_title (model, record);

  g_assert_cmpstr (title, ==, expected);
}

static void
test_title (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autoptr (TjRecord) nameless = tj_record_new (TJ_KIND_ACTIVITY, 0);
  g_autoptr (TjRecord) measurement = fixture_new (TJ_KIND_MEASUREMENT, 0, "date", "2025-11-10", NULL);

  assert_title (model, fixture_activity (model, 'A'), "A");
  assert_title (model, nameless, "Activity without a name");
  assert_title (model, measurement, "10 nov 2025");
}

/* A link bears the name of what it leads to. */
static void
test_title_by_reference (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A B");
  TjDependency *dependency = tj_record_new (TJ_KIND_DEPENDENCY, 5);
  g_autoptr (TjRecord) lost = fixture_new (TJ_KIND_DEPENDENCY, 6, "predecessor", "77", NULL);
  g_autoptr (TjRecord) kept = fixture_new (TJ_KIND_BASELINE_ITEM, 7, "name", "Zoals het heette", NULL);

  dependency->successor = fixture_id (model, 'B');
  dependency->predecessor = fixture_id (model, 'A');
  tj_model_add (model, dependency);
  assert_title (model, dependency, "A");
  assert_title (model, lost, "Dependency without a name");
  assert_title (model, kept, "Zoals het heette");
}

/* Every kind has a title that is not empty, empty or filled. */
static void
test_title_of_every_kind (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_UNICODE, 1);

  for (EACH_KIND (kind))
    {
      g_autoptr (TjRecord) empty = tj_record_new (kind, 0);
      g_autofree char *none = tj_model_title (model, empty);
      g_autofree char *title = tj_model_title (model, tj_model_at (model, kind, 0));

      g_assert_true (g_str_has_suffix (none, " without a name"));
      g_assert_true (g_str_has_prefix (none, tj_kind (kind)->label));
      g_assert_cmpstr (title, !=, "");
      g_assert_false (g_str_has_suffix (title, " without a name"));
    }
}

static void
test_format (void)
{
  g_autoptr (TjModel) model = fixture_tree ("A(B)");
  const TjActivity *b = fixture_activity (model, 'B');
  g_autoptr (TjRecord) lost = fixture_new (TJ_KIND_ACTIVITY, 0, "parent", "77", "start", "2025-05", NULL);
  g_autofree char *parent = tj_model_format (model, parent_field (), b);
  g_autofree char *unset = tj_model_format (model, parent_field (), fixture_activity (model, 'A'));
  g_autofree char *nowhere = tj_model_format (model, parent_field (), lost);
  g_autofree char *start = tj_model_format (model, tj_kind_field (TJ_KIND_ACTIVITY, "start"), lost);
  g_autofree char *no_start = tj_model_format (model, tj_kind_field (TJ_KIND_ACTIVITY, "start"), b);

  g_assert_cmpstr (parent, ==, "A");
  g_assert_cmpstr (unset, ==, "");
  g_assert_cmpstr (nowhere, ==, "");
  g_assert_cmpstr (start, ==, "mei 2025");
  g_assert_cmpstr (no_start, ==, "");
}

static void
test_project_of (void)
{
  g_autoptr (TjModel) model = tj_model_new ();
  g_autoptr (TjRecord) stray = tj_record_new (TJ_KIND_LEAD, 0);

  fixture_add_project (model, 1, "Een");
  fixture_add_project (model, 2, "Twee");
  tj_model_add (model, fixture_new (TJ_KIND_PERSON, 3, "name", "Jan", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_DECISION, 4, "project", "2", "name", "Besluit", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_DECISION_ITEM, 5, "decision", "4", "number", "1", "text", "a", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_ARGUMENT, 6, "item", "5", "text", "b", "kind", "argument", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_CALENDAR, 7, "name", "Kantoor", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_CALENDAR_EXCEPTION, 8, "calendar", "7", "start", "2025", NULL));
  g_assert_cmpint (tj_model_project_of (model, tj_model_get (model, 1)), ==, 1);
  g_assert_cmpint (tj_model_project_of (model, tj_model_get (model, 3)), ==, 0);
  g_assert_cmpint (tj_model_project_of (model, tj_model_get (model, 4)), ==, 2);
  g_assert_cmpint (tj_model_project_of (model, tj_model_get (model, 5)), ==, 2);
  g_assert_cmpint (tj_model_project_of (model, tj_model_get (model, 6)), ==, 2);
  g_assert_cmpint (tj_model_project_of (model, tj_model_get (model, 8)), ==, 0);
  g_assert_cmpint (tj_model_project_of (model, stray), ==, 0);
  g_assert_cmpint (tj_model_project_of (model, NULL), ==, 0);
}

/* In a made-up model everything that is not shared has a traject. */
static void
test_project_of_every_kind (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_RANDOM, 2);

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_model_count (model, kind); i++)
      {
        TjId project = tj_model_project_of (model, tj_model_at (model, kind, i));

        if ((tj_kind (kind)->flags & TJ_KIND_SHARED) && kind != TJ_KIND_PROJECT)
          g_assert_cmpint (project, ==, 0);
        else
          g_assert_nonnull (tj_model_get_kind (model, TJ_KIND_PROJECT, project));
      }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/empty", test_empty);
  g_test_add_func ("/model/get", test_get);
  g_test_add_func ("/model/order-of-ids", test_order_of_ids);
  g_test_add_func ("/model/apply", test_apply);
  g_test_add_func ("/model/apply-shares-records", test_apply_shares_records);
  g_test_add_func ("/model/referrers/kept-up", test_referrers);
  g_test_add_func ("/model/referrers/same-order", test_referrers_same_order);
  g_test_add_func ("/model/referrers/random", test_referrers_random);
  g_test_add_func ("/model/title/plain", test_title);
  g_test_add_func ("/model/title/by-reference", test_title_by_reference);
  g_test_add_func ("/model/title/every-kind", test_title_of_every_kind);
  g_test_add_func ("/model/format", test_format);
  g_test_add_func ("/model/project-of/chain", test_project_of);
  g_test_add_func ("/model/project-of/every-kind", test_project_of_every_kind);
  return g_test_run ();
}
