// SPDX-License-Identifier: EUPL-1.2
#include "tj-planning-text.h"

#include <glib/gi18n.h>

#include "tj-plan-result.h"
#include "tj-records.h"

#define DAY_OF_WORK 480

static gboolean
is_computed (const TjSpan *span)
{
  return span->origin == TJ_SPAN_CHILDREN || span->origin == TJ_SPAN_OWN || span->origin == TJ_SPAN_COMPUTED;
}

char *
tj_planning_start (const TjPlan *plan, gconstpointer activity, gboolean *dim)
{
  const TjActivity *self = activity;
  const TjSpan *span = tj_plan_span (plan, self->record.id);
  TjDate date;

  *dim = self->start.precision == TJ_PRECISION_UNSET;
  if (!*dim)
    return tj_date_format (&self->start, FALSE);
  if (!is_computed (span))
    return g_strdup ("");
  date = tj_span_start_date (span);
  return tj_date_format (&date, FALSE);
}

/* A decision or milestone is one moment: its finish would only say the same again. */
char *
tj_planning_finish (const TjPlan *plan, gconstpointer activity, gboolean *dim)
{
  const TjActivity *self = activity;
  const TjSpan *span = tj_plan_span (plan, self->record.id);
  TjDate date;

  *dim = self->finish.precision == TJ_PRECISION_UNSET;
  if (!*dim)
    return tj_date_format (&self->finish, FALSE);
  if (self->deadline.precision != TJ_PRECISION_UNSET && self->start.precision == TJ_PRECISION_UNSET)
    {
      g_autofree char *deadline = tj_date_format (&self->deadline, FALSE);

      *dim = FALSE;
      return g_strdup_printf (_ ("by %s"), deadline);
    }
  if (span->origin != TJ_SPAN_CHILDREN && self->duration.unit == TJ_DURATION_UNSET)
    return g_strdup ("");
  date = tj_span_finish_date (span);
  return tj_date_format (&date, FALSE);
}

/* '2.5' as it is written here, '2' for whole ones. */
static char *
tenths_text (gint64 tenths)
{
  const TjNumber number = { .state = TJ_NUMBER_KNOWN, .value = tenths * 100 };

  return tj_number_format (&number, TJ_UNIT_PLAIN, TRUE);
}

char *
tj_planning_days (gint64 minutes)
{
  gint64 size = MIN (ABS (minutes), G_MAXINT64 / 20) * 10, tenths = (size + DAY_OF_WORK / 2) / DAY_OF_WORK;
  g_autofree char *number = NULL;

  if (tenths == 0)
    return g_strdup ("0");
  number = tenths_text (minutes < 0 ? -tenths : tenths);
  /* Translators: %s is a number, which may have a decimal. */
  return g_strdup_printf (tenths == 10 ? _ ("%s day") : _ ("%s days"), number);
}

char *
tj_planning_total_float (const TjPlan *plan, gconstpointer activity)
{
  TjPlanResult result;

  return tj_plan_result (plan, ((const TjRecord *) activity)->id, &result) ? tj_planning_days (result.total_float)
                                                                           : g_strdup ("");
}

char *
tj_planning_free_float (const TjPlan *plan, gconstpointer activity)
{
  TjPlanResult result;

  return tj_plan_result (plan, ((const TjRecord *) activity)->id, &result) ? tj_planning_days (result.free_float)
                                                                           : g_strdup ("");
}

char *
tj_planning_critical (const TjPlan *plan, gconstpointer activity)
{
  TjPlanResult result;

  if (!tj_plan_result (plan, ((const TjRecord *) activity)->id, &result))
    return g_strdup ("");
  if (result.critical)
    return g_strdup (C_ ("activity", "critical"));
  return g_strdup (result.near_critical ? C_ ("activity", "nearly") : "");
}

char *
tj_planning_precision (const TjPlan *plan, gconstpointer activity)
{
  static const char *const words[] = { [TJ_PRECISION_UNSET] = "",
                                       [TJ_PRECISION_MINUTE] = N_ ("minute"),
                                       [TJ_PRECISION_DAY] = N_ ("day"),
                                       [TJ_PRECISION_WEEK] = N_ ("week"),
                                       [TJ_PRECISION_MONTH] = N_ ("month"),
                                       [TJ_PRECISION_QUARTER] = N_ ("quarter"),
                                       [TJ_PRECISION_HALF] = N_ ("half-year"),
                                       [TJ_PRECISION_YEAR] = N_ ("year"),
                                       [TJ_PRECISION_PHASE] = N_ ("within its phase"),
                                       [TJ_PRECISION_TEXT] = N_ ("in words"),
                                       [TJ_PRECISION_TBD] = N_ ("to be determined") };
  const TjActivity *self = activity;
  const TjSpan *span = tj_plan_span (plan, self->record.id);
  TjPrecision precision = MAX (self->start.precision, self->finish.precision);

  precision = MAX (precision, self->deadline.precision);
  if (precision == TJ_PRECISION_UNSET && span->origin != TJ_SPAN_NONE && span->origin != TJ_SPAN_PHASE)
    precision = MAX (span->start_precision, span->finish_precision);
  return g_strdup (precision < G_N_ELEMENTS (words) && *words[precision] ? _ (words[precision]) : "");
}

char *
tj_planning_leads (TjModel *model, gconstpointer activity)
{
  const TjField *owner = tj_kind_field (TJ_KIND_LEAD, "activity"), *kind = tj_kind_field (TJ_KIND_LEAD, "kind");
  const GPtrArray *leads = tj_model_referrers (model, TJ_KIND_LEAD, owner, ((const TjRecord *) activity)->id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; leads && i < leads->len; i++)
    {
      const TjLead *lead = g_ptr_array_index (leads, i);
      g_autofree char *how = kind ? tj_field_format (kind, &lead->record) : NULL;

      if (i > 0)
        g_string_append (text, ", ");
      if (how && *how && lead->kind != TJ_LEAD_KIND_LEAD)
        g_string_append_printf (text, "%s ", how);
      g_string_append (text, lead->name);
    }
  return g_string_free_and_steal (text);
}

char *
tj_planning_products (TjModel *model, gconstpointer activity)
{
  const TjField *owner = tj_kind_field (TJ_KIND_DELIVERY, "activity");
  const GPtrArray *deliveries = tj_model_referrers (model, TJ_KIND_DELIVERY, owner, ((const TjRecord *) activity)->id);
  GString *text = g_string_new (NULL);

  for (guint i = 0; deliveries && i < deliveries->len; i++)
    {
      const TjDelivery *delivery = g_ptr_array_index (deliveries, i);
      const TjRecord *product = tj_model_get (model, delivery->product);
      g_autofree char *title = product ? tj_model_title (model, product) : g_strdup ("");

      g_string_append_printf (text, "%s%s", i > 0 ? ", " : "", title);
    }
  return g_string_free_and_steal (text);
}
