// SPDX-License-Identifier: EUPL-1.2
#include "test-records.h"

GRand *
tj_test_rand (void)
{
  const char *given = g_getenv ("TRAJECT_SEED");
  guint32 seed = given ? (guint32) g_ascii_strtoull (given, NULL, 10) : g_random_int ();

  g_test_message ("TRAJECT_SEED=%u", seed);
  return g_rand_new_with_seed (seed);
}

const char *
tj_test_how_name (TjTestHow how)
{
  static const char *const names[TJ_TEST_N_HOWS] = { "empty", "extreme", "unicode", "random" };

  return names[how];
}

static TjId
random_id (GRand *rand)
{
  TjId id = 0;

  while (id == 0)
    id = ((gint64) (g_rand_int (rand) & G_MAXINT32) << 32) | g_rand_int (rand);
  return id;
}

static const TjRecord *
random_of_kind (GRand *rand, const TjModel *targets, TjKind kind)
{
  guint n = tj_model_count (targets, kind);

  return n ? tj_model_at (targets, kind, (guint) g_rand_int_range (rand, 0, (gint32) n)) : NULL;
}

static const TjRecord *
random_target (GRand *rand, const TjModel *targets, TjKind kind)
{
  guint filled = 0, chosen;

  if (kind != TJ_KIND_ANY)
    return random_of_kind (rand, targets, kind);
  for (TjKind each = TJ_KIND_NONE + 1; each < TJ_N_KINDS; each++)
    filled += tj_model_count (targets, each) > 0;
  if (filled == 0)
    return NULL;
  chosen = (guint) g_rand_int_range (rand, 0, (gint32) filled);
  for (TjKind each = TJ_KIND_NONE + 1; each < TJ_N_KINDS; each++)
    if (tj_model_count (targets, each) > 0 && chosen-- == 0)
      return random_of_kind (rand, targets, each);
  return NULL;
}

static void
set_text (const TjField *field, TjRecord *record, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *again = NULL;

  if (!tj_field_from_text (field, record, text, &error))
    g_error ("%s.%s refuses “%s”: %s", tj_kind (record->kind)->name, field->name, text, error->message);
  again = tj_field_to_text (field, record);
  if (g_strcmp0 (text, again) != 0)
    g_error ("%s.%s makes “%s” of “%s”", tj_kind (record->kind)->name, field->name, again, text);
}

static void
fill_field (GRand *rand, const TjField *field, TjRecord *record, TjTestHow how, const TjModel *targets)
{
  g_autofree char *text = NULL;
  const TjRecord *target;

  if (field->type != TJ_TYPE_REF)
    text = tj_test_value_random (rand, field, how == TJ_TEST_EMPTY ? TJ_TEST_RANDOM : how);
  else
    {
      target = random_target (rand, targets, field->target);
      if (target == NULL && (field->flags & TJ_REQUIRED))
        g_error ("nothing for %s.%s to refer to", tj_kind (record->kind)->name, field->name);
      text = target ? g_strdup_printf ("%" G_GINT64_FORMAT, target->id) : NULL;
    }
  if (text)
    set_text (field, record, text);
}

static gboolean
wanted (GRand *rand, const TjField *field, TjTestHow how)
{
  if (field->flags & TJ_REQUIRED)
    return TRUE;
  if (how == TJ_TEST_RANDOM)
    return g_rand_int_range (rand, 0, 3) > 0;
  return how != TJ_TEST_EMPTY;
}

/* A child lies in the traject of its parent. */
static void
follow_parent (TjRecord *record, const TjModel *targets)
{
  const TjField *parent = tj_kind_parent_field (record->kind), *project = tj_kind_project_field (record->kind);

  if (parent && project && tj_field_is_set (parent, record))
    tj_field_copy (project, record, tj_model_get (targets, *(const TjId *) tj_field_value (parent, record)));
}

static gpointer
fill_record (GRand *rand, TjKind kind, TjTestHow how, const TjModel *targets)
{
  const TjKindInfo *info = tj_kind (kind);
  TjRecord *record = tj_record_new (kind, random_id (rand));

  for (guint i = 0; i < info->n_fields; i++)
    if (wanted (rand, &info->fields[i], how))
      fill_field (rand, &info->fields[i], record, how, targets);
  follow_parent (record, targets);
  return record;
}

static gboolean
can_be_added (const TjModel *targets, gconstpointer record)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("x");

  tj_edit_insert (edit, tj_record_copy (record));
  return tj_model_check (targets, edit, NULL);
}

gpointer
tj_test_record_random (GRand *rand, TjKind kind, TjTestHow how, const TjModel *targets)
{
  gpointer record = fill_record (rand, kind, how, targets);

  /* Most pairs of activities can be linked, but not in a circle. */
  for (guint i = 0; kind == TJ_KIND_DEPENDENCY && i < 200 && !can_be_added (targets, record); i++)
    {
      tj_record_unref (record);
      record = fill_record (rand, kind, how, targets);
    }
  return record;
}

TjModel *
tj_test_model_random (GRand *rand, TjTestHow how, guint n)
{
  TjModel *model = tj_model_new ();
  g_autoptr (GError) error = NULL;

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < n; i++)
      {
        /* The last activity stands apart, so that there are two to link. */
        gboolean apart = kind == TJ_KIND_ACTIVITY && n > 1 && i + 1 == n;

        tj_model_add (model, tj_test_record_random (rand, kind, apart ? TJ_TEST_EMPTY : how, model));
        if (kind == TJ_KIND_ACTIVITY && n == 1)
          tj_model_add (model, tj_test_record_random (rand, kind, TJ_TEST_EMPTY, model));
      }
  if (!tj_model_check_all (model, &error))
    g_error ("made a model that does not hold: %s", error->message);
  return model;
}

static void
assert_same_field (const TjField *field, const TjRecord *expected, const TjRecord *got)
{
  g_autofree char *expected_text = tj_field_to_text (field, expected), *got_text = tj_field_to_text (field, got);

  if (!tj_field_equal (field, expected, got) || g_strcmp0 (expected_text, got_text) != 0)
    g_error ("%s %" G_GINT64_FORMAT " field %s: expected “%s”, got “%s”", tj_kind (expected->kind)->name, expected->id,
             field->name, expected_text, got_text);
}

void
tj_test_assert_same_models (const TjModel *expected, const TjModel *got)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      const TjKindInfo *info = tj_kind (kind);
      guint n = tj_model_count (expected, kind);

      if (n != tj_model_count (got, kind))
        g_error ("%s: expected %u records, got %u", info->name, n, tj_model_count (got, kind));
      for (guint i = 0; i < n; i++)
        {
          const TjRecord *one = tj_model_at (expected, kind, i), *other = tj_model_at (got, kind, i);

          g_assert_cmpint (one->id, ==, other->id);
          for (guint f = 0; f < info->n_fields; f++)
            assert_same_field (&info->fields[f], one, other);
        }
    }
}
