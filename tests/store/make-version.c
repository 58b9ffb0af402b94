// SPDX-License-Identifier: EUPL-1.2
/* Makes a small file of the present version of the file format, with records of every kind and some history. */
#include "test-records.h"
#include "tj-store.h"

static gboolean
add_history (const char *path, GRand *rand, TjModel *model, GError **error)
{
  g_autoptr (TjStore) store = tj_store_open (path, NULL, error);
  g_autoptr (TjEdit) edit = tj_edit_new ("Risico toevoegen");
  g_autoptr (TjEdit) reverse = NULL;
  gint64 number;

  if (store == NULL)
    return FALSE;
  tj_edit_insert (edit, tj_test_record_random (rand, TJ_KIND_RISK, TJ_TEST_RANDOM, model));
  reverse = tj_edit_reverse (edit);
  return tj_store_apply (store, edit, TJ_HISTORY_EDIT, 0, 1750000000, "Versie", &number, error)
         && tj_store_apply (store, reverse, TJ_HISTORY_UNDO, number, 1750000060, "Versie", NULL, error)
         && tj_store_apply (store, edit, TJ_HISTORY_REDO, number, 1750000120, "Versie", NULL, error);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  GRand *rand = g_rand_new_with_seed (TJ_STORE_VERSION);
  TjModel *model;
  gboolean fine;

  if (argc != 2)
    {
      g_printerr ("make-version OUT.traject\n");
      return 2;
    }
  model = tj_test_model_random (rand, TJ_TEST_RANDOM, 3);
  fine = tj_store_create (argv[1], model, NULL, &error) && add_history (argv[1], rand, model, &error);
  if (!fine)
    g_printerr ("%s\n", error->message);
  tj_model_free (model);
  g_rand_free (rand);
  return fine ? 0 : 1;
}
