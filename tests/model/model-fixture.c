// SPDX-License-Identifier: EUPL-1.2
#include "model-fixture.h"

#include <string.h>

#define HIGHEST_ID 1000

TjId
fixture_add_project (TjModel *model, TjId id, const char *name)
{
  TjProject *project = tj_record_new (TJ_KIND_PROJECT, id);
  TjId made = project->record.id;

  project->name = g_strdup (name);
  tj_model_add (model, project);
  return made;
}

TjId
fixture_add_activity (TjModel *model, TjId id, TjId project, TjId parent, gint64 order, const char *name)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);
  TjId made = activity->record.id;

  activity->project = project;
  activity->parent = parent;
  activity->sort_order = order;
  activity->name = g_strdup (name);
  tj_model_add (model, activity);
  return made;
}

TjModel *
fixture_tree (const char *text)
{
  TjModel *model = tj_model_new ();
  g_autoptr (GArray) parents = g_array_new (FALSE, TRUE, sizeof (TjId));
  TjId last = 0;
  gint64 n = 0;

  fixture_add_project (model, FIXTURE_PROJECT, "Koersdocument");
  for (const char *p = text; *p; p++)
    if (*p == '(')
      g_array_append_val (parents, last);
    else if (*p == ')')
      g_array_set_size (parents, parents->len - 1);
    else if (*p != ' ')
      {
        char name[2] = { *p, '\0' };
        TjId parent = parents->len ? g_array_index (parents, TjId, parents->len - 1) : 0;

        n++;
        last = fixture_add_activity (model, HIGHEST_ID - n, FIXTURE_PROJECT, parent, n * TJ_ORDER_GAP, name);
      }
  g_assert_cmpuint (parents->len, ==, 0);
  return model;
}

char *
fixture_tree_text (TjModel *model, TjId project)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_ACTIVITY, project, &depths);
  GString *text = g_string_new (NULL);
  guint depth = 0;

  for (guint i = 0; i < all->len; i++)
    {
      guint now = g_array_index (depths, guint, i);

      if (now > depth)
        g_string_append_c (text, '(');
      else if (i > 0 && now == depth)
        g_string_append_c (text, ' ');
      for (; depth > now; depth--)
        g_string_append (text, depth == now + 1 ? ") " : ")");
      depth = now;
      g_string_append (text, ((const TjActivity *) g_ptr_array_index (all, i))->name);
    }
  while (depth-- > 0)
    g_string_append_c (text, ')');
  return g_string_free_and_steal (text);
}

void
fixture_assert_tree (TjModel *model, const char *expected)
{
  g_autofree char *text = fixture_tree_text (model, FIXTURE_PROJECT);

  g_assert_cmpstr (text, ==, expected);
}

const TjActivity *
fixture_activity (const TjModel *model, char name)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    {
      const TjActivity *activity = tj_model_at (model, TJ_KIND_ACTIVITY, i);

      if (activity->name[0] == name && activity->name[1] == '\0')
        return activity;
    }
  g_error ("there is no activity %c", name);
}

TjId
fixture_id (const TjModel *model, char name)
{
  return name == ' ' ? 0 : fixture_activity (model, name)->record.id;
}

GArray *
fixture_ids (const TjModel *model, const char *names)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  for (; *names; names++)
    {
      TjId id = fixture_id (model, *names);

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
set_field (TjRecord *record, const char *name, const char *text)
{
  const TjField *field = tj_kind_field (record->kind, name);
  g_autoptr (GError) error = NULL;

  if (field == NULL)
    g_error ("%s has no field “%s”", tj_kind (record->kind)->name, name);
  tj_field_from_text (field, record, text, &error);
  g_assert_no_error (error);
}

gpointer
fixture_new (TjKind kind, TjId id, ...)
{
  TjRecord *record = tj_record_new (kind, id);
  const char *name;
  va_list args;

  va_start (args, id);
  while ((name = va_arg (args, const char *)))
    set_field (record, name, va_arg (args, const char *));
  va_end (args);
  return record;
}

gpointer
fixture_changed (gconstpointer record, const char *name, const char *text)
{
  TjRecord *changed = tj_record_copy (record);

  set_field (changed, name, text);
  return changed;
}

void
fixture_apply (TjModel *model, TjEdit *edit)
{
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (edit);
  if (!tj_model_check (model, edit, &error))
    g_error ("the edit is refused: %s", error->message);
  g_assert_no_error (error);
  tj_model_apply (model, edit);
  tj_edit_free (edit);
  /* What may be applied leaves a model that holds. */
  tj_model_check_all (model, &error);
  g_assert_no_error (error);
}

void
fixture_assert_refused (const TjModel *model, TjEdit *edit, TjModelError code, const char *part)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (tj_model_check (model, edit, NULL));
  g_assert_false (tj_model_check (model, edit, &error));
  g_assert_error (error, TJ_MODEL_ERROR, (gint) code);
  if (part && strstr (error->message, part) == NULL)
    g_error ("“%s” does not say “%s”", error->message, part);
  tj_edit_free (edit);
}
