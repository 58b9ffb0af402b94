// SPDX-License-Identifier: EUPL-1.2
#include "tj-usual-route.h"

#include <glib/gi18n-lib.h>

#include "tj-records-decisions.h"
#include "tj-records-planning.h"

typedef struct
{
  const char *name, *who;
  int body; /* TjBodyKind; 0: somebody's work */
  gint64 working_days;
} UsualStep;

static const UsualStep usual_steps[] = {
  { N_ ("Write the proposal"), N_ ("Writer"), 0, 10 },
  { N_ ("Approval by the department"), N_ ("Head of department"), 0, 3 },
  { N_ ("Approval by the portfolio holder"), N_ ("Portfolio holder"), 0, 5 },
  { N_ ("The college decides"), NULL, TJ_BODY_KIND_EXECUTIVE, 5 },
  { N_ ("The committee discusses"), NULL, TJ_BODY_KIND_COMMITTEE, 10 },
  { N_ ("The council decides"), NULL, TJ_BODY_KIND_COUNCIL, 10 },
};

static TjId
find_body (const TjModel *model, int kind, TjId organisation)
{
  TjId first = 0;

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_BODY); i++)
    {
      const TjBody *body = tj_model_at (model, TJ_KIND_BODY, i);

      if (body->kind != kind)
        continue;
      if (body->organisation == organisation)
        return body->record.id;
      if (first == 0)
        first = body->record.id;
    }
  return first;
}

/* How many of the usual steps lead to the body of the route. */
static guint
count_steps (const TjModel *model, const TjRoute *route)
{
  const TjBody *end = tj_model_get_kind (model, TJ_KIND_BODY, route->body);

  for (guint i = 0; end && end->kind && i < G_N_ELEMENTS (usual_steps); i++)
    if (usual_steps[i].body == end->kind)
      return i + 1;
  return G_N_ELEMENTS (usual_steps);
}

static TjRouteStep *
make_step (const TjModel *model, const TjRoute *route, guint index, gboolean last)
{
  const UsualStep *usual = &usual_steps[index];
  TjRouteStep *step = tj_record_new (TJ_KIND_ROUTE_STEP, 0);

  step->route = route->record.id;
  step->sort_order = (index + 1) * TJ_ORDER_GAP;
  step->name = g_strdup (_ (usual->name));
  step->who = usual->who ? g_strdup (_ (usual->who)) : NULL;
  if (usual->body)
    step->body = last && route->body ? route->body : find_body (model, usual->body, route->organisation);
  if (step->body == 0)
    step->lead_time = (TjDuration) { .unit = TJ_DURATION_WORK_DAYS, .amount = usual->working_days * 1000 };
  return step;
}

TjEdit *
tj_usual_route_edit (TjModel *model, TjId id)
{
  const TjRoute *route = tj_model_get_kind (model, TJ_KIND_ROUTE, id);
  const TjField *field = tj_kind_field (TJ_KIND_ROUTE_STEP, "route");
  const GPtrArray *present = route ? tj_model_referrers (model, TJ_KIND_ROUTE_STEP, field, id) : NULL;
  TjEdit *edit;
  TjId end = 0;
  guint n;

  if (route == NULL || (present && present->len > 0))
    return NULL;
  edit = tj_edit_new (_ ("Fill in the usual steps"));
  n = count_steps (model, route);
  for (guint i = 0; i < n; i++)
    {
      TjRouteStep *step = make_step (model, route, i, i == n - 1);

      end = step->body;
      tj_edit_insert (edit, step);
    }
  if (route->body == 0 && end)
    {
      TjRoute *after = tj_record_copy (route);

      after->body = end;
      tj_edit_update (edit, route, after);
    }
  return edit;
}
