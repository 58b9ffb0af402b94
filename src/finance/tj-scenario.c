// SPDX-License-Identifier: EUPL-1.2
#include "tj-scenario.h"

#include "tj-records.h"

static const GPtrArray *
values_of (TjModel *model, TjId scenario)
{
  return tj_model_referrers (model, TJ_KIND_SCENARIO_VALUE, tj_kind_field (TJ_KIND_SCENARIO_VALUE, "scenario"),
                             scenario);
}

/* Puts one value in the copy; checked as any edit is. */
static gboolean
put (TjModel *copy, const TjScenarioValue *value)
{
  gconstpointer before = tj_model_get (copy, value->subject);
  g_autoptr (TjRecord) after = before ? tj_record_copy (before) : NULL;
  const TjField *field = before ? tj_kind_field (((const TjRecord *) before)->kind, value->field) : NULL;
  g_autoptr (TjEdit) edit = NULL;

  if (field == NULL || !tj_field_from_text (field, after, value->value, NULL))
    return FALSE;
  edit = tj_edit_new ("");
  tj_edit_update (edit, before, g_steal_pointer (&after));
  if (!tj_model_check (copy, edit, NULL))
    return FALSE;
  tj_model_apply (copy, edit);
  return TRUE;
}

TjModel *
tj_scenario_apply (const TjModel *model, TjId scenario, GArray *left_out)
{
  TjModel *copy = tj_model_copy (model);

  for (guint i = 0; i < tj_model_count (model, TJ_KIND_SCENARIO_VALUE); i++)
    {
      const TjScenarioValue *value = tj_model_at (model, TJ_KIND_SCENARIO_VALUE, i);

      if (value->scenario == scenario && !put (copy, value) && left_out)
        g_array_append_val (left_out, value->record.id);
    }
  return copy;
}

gconstpointer
tj_scenario_value (TjModel *model, TjId scenario, TjId subject, const TjField *field)
{
  const GPtrArray *values = values_of (model, scenario);

  for (guint i = 0; values && i < values->len; i++)
    {
      const TjScenarioValue *value = g_ptr_array_index (values, i);

      if (value->subject == subject && g_strcmp0 (value->field, field->name) == 0)
        return value;
    }
  return NULL;
}

void
tj_scenario_add_value (TjModel *model, TjEdit *edit, TjId scenario, TjId subject, const TjField *field,
                       const char *text)
{
  const TjScenarioValue *there = tj_scenario_value (model, scenario, subject, field);
  gconstpointer record = tj_model_get (model, subject);
  g_autofree char *planned = record ? tj_field_to_text (field, record) : NULL;
  TjScenarioValue *value;

  if (g_strcmp0 (planned, text) == 0)
    {
      if (there)
        tj_edit_delete (edit, there);
      return;
    }
  value = there ? tj_record_copy (there) : tj_record_new (TJ_KIND_SCENARIO_VALUE, 0);
  value->scenario = scenario;
  value->subject = subject;
  g_free (value->field);
  value->field = g_strdup (field->name);
  g_free (value->value);
  value->value = g_strdup (text);
  if (there)
    tj_edit_update (edit, there, value);
  else
    tj_edit_insert (edit, value);
}

gboolean
tj_scenario_add_typed (TjModel *model, TjEdit *edit, TjId scenario, TjId subject, const TjField *field,
                       const char *input, GError **error)
{
  gconstpointer record = tj_model_get (model, subject);
  g_autoptr (TjRecord) typed = record ? tj_record_copy (record) : NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (typed != NULL, FALSE);
  if (!tj_field_parse (field, typed, input, error))
    return FALSE;
  text = tj_field_to_text (field, typed);
  tj_scenario_add_value (model, edit, scenario, subject, field, text);
  return TRUE;
}

/* A record that the edit changes already is changed further. */
static gconstpointer
as_edited (TjModel *model, TjEdit *edit, TjId id)
{
  const TjChange *change = tj_edit_find (edit, id);

  return change ? change->after : tj_model_get (model, id);
}

gboolean
tj_scenario_adopt (TjModel *model, TjEdit *edit, TjId value)
{
  const TjScenarioValue *wanted = tj_model_get_kind (model, TJ_KIND_SCENARIO_VALUE, value);
  const TjRecord *before = wanted ? as_edited (model, edit, wanted->subject) : NULL;
  const TjField *field = before ? tj_kind_field (before->kind, wanted->field) : NULL;
  g_autoptr (TjRecord) after = before ? tj_record_copy (before) : NULL;

  if (field == NULL || !tj_field_from_text (field, after, wanted->value, NULL))
    return FALSE;
  tj_edit_update (edit, before, g_steal_pointer (&after));
  tj_edit_delete (edit, wanted);
  return TRUE;
}

static gboolean
is_money_kind (TjKind kind)
{
  switch (kind)
    {
    case TJ_KIND_CONDITION:
    case TJ_KIND_KEY_VALUE:
    case TJ_KIND_COST_LINE:
    case TJ_KIND_FUNDING_SOURCE:
    case TJ_KIND_SOURCE_MUTATION:
    case TJ_KIND_COVERAGE:
    case TJ_KIND_ROLE:
      return TRUE;
    default:
      return FALSE;
    }
}

gboolean
tj_scenario_takes (TjKind kind, const TjField *field)
{
  if (!is_money_kind (kind) || field->flags & TJ_INTERNAL)
    return FALSE;
  switch (field->type)
    {
    case TJ_TYPE_MONEY:
    case TJ_TYPE_SERIES:
      return TRUE;
    case TJ_TYPE_TICK:
    case TJ_TYPE_DATE:
      return kind != TJ_KIND_ROLE;
    case TJ_TYPE_NUMBER:
      /* A percentage is what a document states of its own figures. */
      return field->unit != TJ_UNIT_PERCENT;
    default:
      return FALSE;
    }
}

/* Diverting -------------------------------------------------------------------------------------------------------- */

static void
divert_update (TjModel *model, TjId scenario, const TjChange *change, const TjRecord *planned, TjEdit *out)
{
  const TjKindInfo *info = tj_kind (change->kind);
  g_autoptr (TjRecord) rest = tj_record_copy (planned);
  gboolean any = FALSE;

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];
      g_autofree char *text = NULL;

      if (tj_field_equal (field, change->before, change->after))
        continue;
      if (!tj_scenario_takes (change->kind, field))
        {
          tj_field_copy (field, rest, change->after);
          any = TRUE;
          continue;
        }
      text = tj_field_to_text (field, change->after);
      tj_scenario_add_value (model, out, scenario, change->id, field, text);
    }
  if (any)
    tj_edit_update (out, planned, g_steal_pointer (&rest));
}

TjEdit *
tj_scenario_divert (TjModel *model, TjId scenario, const TjEdit *edit)
{
  TjEdit *out = tj_edit_new (tj_edit_label (edit));

  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);
      const TjRecord *planned = tj_model_get (model, change->id);

      if (change->before == NULL)
        tj_edit_insert (out, tj_record_ref (change->after));
      else if (change->after == NULL)
        tj_edit_delete (out, planned ? planned : change->before);
      else
        divert_update (model, scenario, change, planned ? planned : change->before, out);
    }
  return out;
}
