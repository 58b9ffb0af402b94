// SPDX-License-Identifier: EUPL-1.2
/* Records of every kind: new, copied, shared, compared. */
#include "test-records.h"
#include "tj-records.h"

#include <string.h>

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++
#define MANY_IDS 10000

static void
test_ids (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  gboolean high = FALSE;

  for (int i = 0; i < MANY_IDS; i++)
    {
      TjId id = tj_id_new ();

      g_assert_cmpint (id, >, 0);
      g_assert_true (g_hash_table_add (seen, g_memdup2 (&id, sizeof id)));
      high |= id > G_MAXINT64 / 2;
    }
  /* All 63 bits are used. */
  g_assert_true (high);
}

static void
test_new (void)
{
  for (EACH_KIND (kind))
    {
      g_autoptr (TjRecord) record = tj_record_new (kind, 0);
      g_autoptr (TjRecord) given = tj_record_new (kind, 42);

      g_assert_cmpint (record->kind, ==, kind);
      g_assert_cmpint (record->id, >, 0);
      g_assert_cmpint (given->id, ==, 42);
      for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
        {
          const TjField *field = &tj_kind (kind)->fields[i];

          g_assert_cmpint (tj_field_is_set (field, record), ==, field->type == TJ_TYPE_ORDER);
        }
    }
}

/* A copy is equal until any one field differs; the kind and the id count too. */
static void
check_each_field (const TjRecord *record)
{
  g_autoptr (TjRecord) empty = tj_record_new (record->kind, record->id);
  const TjKindInfo *info = tj_kind (record->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      g_autoptr (TjRecord) copy = tj_record_copy (record);
      gboolean same = tj_field_equal (&info->fields[i], record, empty);

      g_assert_true (tj_record_equal (record, copy));
      tj_field_copy (&info->fields[i], copy, empty);
      g_assert_cmpint (tj_record_equal (record, copy), ==, same);
      g_assert_cmpint (tj_record_equal (copy, record), ==, same);
    }
}

static void
test_copy_and_equal (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_UNICODE, 2);

  for (EACH_KIND (kind))
    {
      const TjRecord *one = tj_model_at (model, kind, 0), *other = tj_model_at (model, kind, 1);
      g_autoptr (TjRecord) renamed = tj_record_copy (one);

      g_assert_cmpint (renamed->id, ==, one->id);
      g_assert_true (tj_record_equal (one, one));
      g_assert_false (tj_record_equal (one, other));
      renamed->id = other->id;
      g_assert_false (tj_record_equal (one, renamed));
      check_each_field (one);
    }
}

static void
test_equal_other_kind (void)
{
  g_autoptr (TjRecord) team = tj_record_new (TJ_KIND_TEAM, 5);
  g_autoptr (TjRecord) role = tj_record_new (TJ_KIND_ROLE, 5);

  g_assert_false (tj_record_equal (team, role));
}

/* What a copy holds is its own: the first may go. */
static void
test_copy_stands_alone (void)
{
  g_autoptr (GRand) rand = tj_test_rand ();
  g_autoptr (TjModel) model = tj_test_model_random (rand, TJ_TEST_EXTREME, 1);

  for (EACH_KIND (kind))
    {
      TjRecord *record = tj_record_copy (tj_model_at (model, kind, 0));
      g_autoptr (TjRecord) copy = tj_record_copy (record);

      tj_record_unref (record);
      g_assert_true (tj_record_equal (copy, tj_model_at (model, kind, 0)));
    }
}

static void
test_ref (void)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, 0);
  TjRecord *shared = tj_record_ref (activity);

  activity->name = g_strdup ("Dialoog");
  g_assert_true (shared == &activity->record);
  tj_record_unref (activity);
  g_assert_cmpstr (((TjActivity *) shared)->name, ==, "Dialoog");
  tj_record_unref (shared);
}

#define THREADS 4
#define ROUNDS 20000

static gpointer
share (gpointer data)
{
  for (int i = 0; i < ROUNDS; i++)
    tj_record_unref (tj_record_ref (data));
  return NULL;
}

/* Records are shared among threads. */
static void
test_ref_threads (void)
{
  g_autoptr (TjRecord) record = tj_record_new (TJ_KIND_ACTIVITY, 0);
  GThread *threads[THREADS];

  for (int i = 0; i < THREADS; i++)
    threads[i] = g_thread_new ("share", share, record);
  for (int i = 0; i < THREADS; i++)
    g_thread_join (threads[i]);
  g_assert_cmpint (g_atomic_int_get (&record->ref_count), ==, 1);
}

static void
test_among (void)
{
  const TjId ids[] = { 5, G_MAXINT64, 2 };
  g_autoptr (GArray) array = g_array_new (FALSE, FALSE, sizeof (TjId));

  g_assert_true (tj_id_is_among (ids, 3, G_MAXINT64));
  g_assert_false (tj_id_is_among (ids, 2, 2));
  g_assert_false (tj_id_is_among (NULL, 0, 5));
  g_assert_false (tj_ids_hold (array, 5));
  g_array_append_vals (array, ids, 3);
  g_assert_true (tj_ids_hold (array, 2));
  g_assert_false (tj_ids_hold (array, 3));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record/ids", test_ids);
  g_test_add_func ("/record/among", test_among);
  g_test_add_func ("/record/new", test_new);
  g_test_add_func ("/record/copy-and-equal", test_copy_and_equal);
  g_test_add_func ("/record/equal-other-kind", test_equal_other_kind);
  g_test_add_func ("/record/copy-stands-alone", test_copy_stands_alone);
  g_test_add_func ("/record/ref", test_ref);
  g_test_add_func ("/record/ref-threads", test_ref_threads);
  return g_test_run ();
}
