// SPDX-License-Identifier: EUPL-1.2
#include "model-fixture.h"
#include "tj-leads.h"

static TjModel *
plan_with_roles (void)
{
  TjModel *model = fixture_tree ("A");

  tj_model_add (model, fixture_new (TJ_KIND_ROLE, 800, "project", "1", "name", "Projectleider", NULL));
  tj_model_add (model, fixture_new (TJ_KIND_ROLE, 801, "project", "1", "name", "Adviseur, extern", NULL));
  return model;
}

static void
set (TjModel *model, const char *text)
{
  g_autoptr (GError) error = NULL;
  TjEdit *edit = tj_leads_edit (model, fixture_id (model, 'A'), text, &error);

  g_assert_no_error (error);
  fixture_apply (model, edit);
}

static const TjLead *
lead_named (TjModel *model, const char *name)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_LEAD); i++)
    if (g_str_equal (((const TjLead *) tj_model_at (model, TJ_KIND_LEAD, i))->name, name))
      return tj_model_at (model, TJ_KIND_LEAD, i);
  g_error ("Nobody is called “%s”", name);
}

static void
test_tie (void)
{
  g_autoptr (TjModel) model = plan_with_roles ();

  set (model, "projectleider; Kernteam");
  g_assert_cmpint (lead_named (model, "projectleider")->role, ==, 800);
  g_assert_cmpint (lead_named (model, "Kernteam")->role, ==, 0);
}

static void
test_text (void)
{
  g_autoptr (TjModel) model = plan_with_roles ();
  g_autofree char *text = NULL;

  set (model, "Jan, Together with Piet; Adviseur, extern");
  text = tj_leads_format (model, fixture_id (model, 'A'));
  g_assert_cmpstr (text, ==, "Jan; together with Piet; Adviseur, extern");
  g_assert_cmpint (lead_named (model, "Piet")->kind, ==, TJ_LEAD_KIND_TOGETHER);
  g_assert_cmpint (lead_named (model, "Adviseur, extern")->role, ==, 801);
}

/* Who stays keeps the record; the same text changes nothing. */
static void
test_keeps (void)
{
  g_autoptr (TjModel) model = plan_with_roles ();
  g_autoptr (TjEdit) same = NULL;
  TjId jan;

  set (model, "Jan; Piet");
  jan = lead_named (model, "Jan")->record.id;
  same = tj_leads_edit (model, fixture_id (model, 'A'), "Jan; Piet", NULL);
  g_assert_cmpuint (tj_edit_n_changes (same), ==, 0);
  set (model, "together with Jan; Klaas");
  g_assert_cmpint (lead_named (model, "Jan")->record.id, ==, jan);
  g_assert_cmpint (lead_named (model, "Jan")->kind, ==, TJ_LEAD_KIND_TOGETHER);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_LEAD), ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/leads/tie", test_tie);
  g_test_add_func ("/leads/text", test_text);
  g_test_add_func ("/leads/keeps", test_keeps);
  return g_test_run ();
}
