// SPDX-License-Identifier: EUPL-1.2
#include "case.h"

#include <glib/gstdio.h>

#include "tj-budget-checks.h"
#include "tj-file.h"
#include "tj-scenario.h"
#include "tj-xml.h"

static TjModel *
through_file (const char *xml)
{
  g_autofree char *folder = g_dir_make_tmp ("case-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "c.traject", NULL);
  g_autoptr (GError) error = NULL;
  TjModel *model = NULL;

  if (tj_file_import (xml, path, NULL, &error))
    model = tj_file_read (path, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
  return model;
}

static TjModel *
through_bytes (TjModel *model)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = tj_xml_write_bytes (model, &error);
  TjModel *back;

  g_assert_no_error (error);
  back = tj_xml_read_bytes (bytes, &error);
  g_assert_no_error (error);
  return back;
}

/* Takes @model over. */
static void
look (const char *how, TjModel *model, void (*check) (const Case *self))
{
  Case self = { how, model, tj_plan_new (model) };

  g_test_message ("%s", how);
  check (&self);
  tj_plan_free (self.plan);
  tj_model_free (self.model);
}

void
case_check (const char *sample, void (*check) (const Case *self))
{
  g_autofree char *path = tj_file_sample_path (sample);
  g_autoptr (GError) error = NULL;
  TjModel *model;

  g_assert_nonnull (path);
  model = tj_xml_read (path, NULL, &error);
  g_assert_no_error (error);
  look ("XML written again", through_bytes (model), check);
  look (".traject", through_file (path), check);
  look ("XML", model, check);
}

gconstpointer
case_find (const Case *self, TjKind kind, const char *field, const char *text)
{
  const TjField *key = tj_kind_field (kind, field);
  gconstpointer found = NULL;

  for (guint i = 0; i < tj_model_count (self->model, kind); i++)
    {
      gconstpointer record = tj_model_at (self->model, kind, i);
      g_autofree char *own = tj_field_to_text (key, record);

      if (g_strcmp0 (own, text) != 0)
        continue;
      g_assert_null (found);
      found = record;
    }
  if (found == NULL)
    g_error ("%s: there is no %s with %s '%s'", self->how, tj_kind (kind)->name, field, text);
  return found;
}

const TjActivity *
case_activity (const Case *self, const char *name)
{
  return case_find (self, TJ_KIND_ACTIVITY, "name", name);
}

guint
case_count (const Case *self, TjKind kind, const char *field, const char *text)
{
  guint n = 0;

  for (guint i = 0; i < tj_model_count (self->model, kind); i++)
    {
      g_autofree char *own = tj_field_to_text (tj_kind_field (kind, field), tj_model_at (self->model, kind, i));

      n += g_strcmp0 (own, text) == 0;
    }
  return n;
}

void
case_set (const Case *self, gconstpointer record, const char *field, const char *text)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("test");
  gpointer after = tj_record_copy (record);
  g_autoptr (GError) error = NULL;

  g_assert_true (tj_field_from_text (tj_kind_field (((const TjRecord *) record)->kind, field), after, text, NULL));
  tj_edit_update (edit, record, after);
  g_assert_true (tj_model_check (self->model, edit, &error));
  g_assert_no_error (error);
  tj_model_apply (self->model, edit);
}

void
case_assert_text (const Case *self, gconstpointer record, const char *field, const char *expected)
{
  g_autofree char *text = tj_field_to_text (tj_kind_field (((const TjRecord *) record)->kind, field), record);

  g_assert_cmpstr (text, ==, expected);
}

void
case_assert_shown (const Case *self, gconstpointer record, const char *field, const char *expected)
{
  g_autofree char *text
      = tj_model_format (self->model, tj_kind_field (((const TjRecord *) record)->kind, field), record);

  g_assert_cmpstr (text, ==, expected);
}

void
case_assert_titles (const Case *self, gconstpointer record, TjKind kind, const char *field, ...)
{
  const GPtrArray *found
      = tj_model_referrers (self->model, kind, tj_kind_field (kind, field), ((const TjRecord *) record)->id);
  guint n = 0;
  va_list list;

  va_start (list, field);
  for (char *expected = va_arg (list, char *); expected; expected = va_arg (list, char *))
    {
      g_autofree char *title = NULL;

      g_assert_nonnull (found);
      g_assert_cmpuint (n, <, found->len);
      title = tj_model_title (self->model, g_ptr_array_index (found, n++));
      g_assert_cmpstr (title, ==, expected);
    }
  va_end (list);
  g_assert_cmpuint (n, ==, found ? found->len : 0);
}

void
case_assert_span (const Case *self, const char *activity, const char *expected, TjSpanOrigin origin)
{
  const TjSpan *span = tj_plan_span (self->plan, case_activity (self, activity)->record.id);
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);
  g_autofree char *text = tj_period_format (&start, &finish);

  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpint (span->origin, ==, origin);
}

/* Money ------------------------------------------------------------------------------------------------------------ */

TjBudget *
case_budget (const Case *self)
{
  return tj_budget_new (self->model, self->plan,
                        ((const TjRecord *) tj_model_at (self->model, TJ_KIND_PROJECT, 0))->id);
}

Case
case_scenario (const Case *self, const char *name)
{
  const TjRecord *scenario = case_find (self, TJ_KIND_SCENARIO, "name", name);
  g_autoptr (GArray) left_out = g_array_new (FALSE, FALSE, sizeof (TjId));
  Case changed = { self->how, tj_scenario_apply (self->model, scenario->id, left_out), self->plan };

  g_assert_cmpuint (left_out->len, ==, 0);
  return changed;
}

TjId
case_line (const Case *self, const char *name)
{
  return ((const TjRecord *) case_find (self, TJ_KIND_COST_LINE, "name", name))->id;
}

TjId
case_source (const Case *self, const char *name)
{
  return ((const TjRecord *) case_find (self, TJ_KIND_FUNDING_SOURCE, "name", name))->id;
}

void
case_assert_money_checks (const Case *self, const char *rule, const char *expected)
{
  g_autoptr (TjBudget) budget = case_budget (self);
  g_autoptr (GPtrArray) checks = tj_budget_checks_run (budget, self->model, self->plan);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < checks->len; i++)
    {
      const TjCheck *check = g_ptr_array_index (checks, i);

      if (g_str_equal (check->rule, rule))
        g_string_append_printf (text, "%s%s", text->len ? "\n" : "", check->message);
    }
  g_assert_cmpstr (text->str, ==, expected);
}

/* Programs ----------------------------------------------------------------------------------------------------------
 */

typedef struct
{
  const char *sample;
  const CaseItem *item;
} Test;

static void
run_test (gconstpointer data)
{
  const Test *test = data;

  case_check (test->sample, test->item->check);
}

int
case_run (int argc, char **argv, const char *sample, const CaseItem *items, guint n)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *path = g_strdup_printf ("/cases/%s/%s", sample, items[i].number);
      Test *test = g_new (Test, 1);

      *test = (Test) { sample, &items[i] };
      g_test_add_data_func_full (path, test, run_test, g_free);
    }
  return g_test_run ();
}
