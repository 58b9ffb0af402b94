// SPDX-License-Identifier: EUPL-1.2
#include "tj-records-decisions.h"
#include "tj-records-planning.h"
#include "tj-usual-route.h"

#define ROUTE 30

static void
add_body (TjModel *model, TjId id, TjBodyKind kind, TjId organisation)
{
  TjBody *body = tj_record_new (TJ_KIND_BODY, id);

  body->name = g_strdup ("B");
  body->kind = kind;
  body->organisation = organisation;
  tj_model_add (model, body);
}

static TjModel *
make_model (TjId end, TjId organisation)
{
  TjModel *model = tj_model_new ();
  TjRoute *route = tj_record_new (TJ_KIND_ROUTE, ROUTE);

  for (TjId id = 1; id <= 2; id++)
    {
      gpointer record = tj_record_new (TJ_KIND_ORGANISATION, id);

      g_assert_true (tj_field_from_text (tj_kind_field (TJ_KIND_ORGANISATION, "name"), record, "O", NULL));
      tj_model_add (model, record);
    }
  add_body (model, 10, TJ_BODY_KIND_COUNCIL, 1);
  add_body (model, 11, TJ_BODY_KIND_COUNCIL, 2);
  add_body (model, 12, TJ_BODY_KIND_EXECUTIVE, 1);
  add_body (model, 13, TJ_BODY_KIND_STEERING, 1);
  route->name = g_strdup ("R");
  route->body = end;
  route->organisation = organisation;
  tj_model_add (model, route);
  return model;
}

/* The body or lead time of each step after the edit. */
static void
assert_steps (TjModel *model, const char *expected, TjId end)
{
  TjEdit *edit = tj_usual_route_edit (model, ROUTE);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  const GPtrArray *steps;

  g_assert_nonnull (edit);
  tj_model_check (model, edit, &error);
  g_assert_no_error (error);
  tj_model_apply (model, edit);
  steps = tj_model_referrers (model, TJ_KIND_ROUTE_STEP, tj_kind_field (TJ_KIND_ROUTE_STEP, "route"), ROUTE);
  for (guint i = 0; i < steps->len; i++)
    {
      const TjRouteStep *step = g_ptr_array_index (steps, i);

      g_assert_cmpstr (step->name, !=, "");
      g_string_append (text, i > 0 ? " " : "");
      if (step->body)
        g_string_append_printf (text, "%d", (int) step->body);
      tj_duration_to_text (&step->lead_time, text);
    }
  g_assert_cmpstr (text->str, ==, expected);
  g_assert_cmpint (((const TjRoute *) tj_model_get (model, ROUTE))->body, ==, end);
  /* Once there are steps it leaves them alone. */
  g_assert_null (tj_usual_route_edit (model, ROUTE));
  tj_edit_free (edit);
}

static void
test_council (void)
{
  g_autoptr (TjModel) model = make_model (0, 0);

  assert_steps (model, "10wd 3wd 5wd 12 10wd 10", 10);
}

static void
test_committee (void)
{
  g_autoptr (TjModel) model = make_model (11, 2);

  add_body (model, 14, TJ_BODY_KIND_COMMITTEE, 2);
  assert_steps (model, "10wd 3wd 5wd 12 14 11", 11);
}

static void
test_college (void)
{
  g_autoptr (TjModel) model = make_model (12, 0);

  assert_steps (model, "10wd 3wd 5wd 12", 12);
}

/* A route that ends elsewhere keeps its end; it is counted to that. */
static void
test_elsewhere (void)
{
  g_autoptr (TjModel) model = make_model (13, 0);

  assert_steps (model, "10wd 3wd 5wd 12 10wd 13", 13);
}

static void
test_nothing (void)
{
  g_autoptr (TjModel) model = tj_model_new ();

  g_assert_null (tj_usual_route_edit (model, ROUTE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/usual-route/council", test_council);
  g_test_add_func ("/usual-route/committee", test_committee);
  g_test_add_func ("/usual-route/college", test_college);
  g_test_add_func ("/usual-route/elsewhere", test_elsewhere);
  g_test_add_func ("/usual-route/nothing", test_nothing);
  return g_test_run ();
}
