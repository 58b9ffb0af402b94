// SPDX-License-Identifier: EUPL-1.2
#include "tj-inspector-text.h"

#include <glib/gi18n.h>

#include "tj-chooser-list.h"
#include "tj-civil.h"
#include "tj-plan-result.h"
#include "tj-record.h"

#define SEPARATOR " · "

static void
append_part (GString *out, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (out->len > 0)
    g_string_append (out, SEPARATOR);
  g_string_append (out, part);
}

static TjId
reference (const TjField *field, const TjRecord *record)
{
  return field ? *(const TjId *) tj_field_value (field, record) : 0;
}

static const TjField *
owner_field (TjKind kind)
{
  const char *name = tj_kind (kind)->owner_field;

  return name ? tj_kind_field (kind, name) : NULL;
}

TjId
tj_inspector_owner (gconstpointer record)
{
  return reference (owner_field (((const TjRecord *) record)->kind), record);
}

char *
tj_inspector_context (TjModel *model, gconstpointer record)
{
  const TjRecord *self = record;
  const char *label = _ (tj_kind (self->kind)->label);
  const TjRecord *parent = tj_model_get (model, reference (tj_kind_parent_field (self->kind), self));
  const TjRecord *owner = tj_model_get (model, tj_inspector_owner (self));
  g_autofree char *above = parent || owner ? tj_model_title (model, parent ? parent : owner) : NULL;
  g_autofree char *what = NULL;
  GString *out = g_string_new (NULL);

  if (parent)
    /* Translators: the kind of a record and what it is part of: “Activity in Koersdocument”. */
    what = g_strdup_printf (_ ("%s in %s"), label, above);
  else if (owner)
    /* Translators: the kind of a record and what it belongs to: “Lead at Analysis”. */
    what = g_strdup_printf (_ ("%s at %s"), label, above);
  append_part (out, tj_chooser_list_number (self));
  append_part (out, what ? what : label);
  return g_string_free_and_steal (out);
}

/* Summaries ------------------------------------------------------------------------------------------------------ */

static gboolean
is_summed (const TjKindInfo *info, const TjField *field)
{
  return (field->flags & TJ_COLUMN) && !(field->flags & TJ_INTERNAL) && g_strcmp0 (field->name, info->title_field) != 0
         && g_strcmp0 (field->name, info->owner_field) != 0;
}

/* 'Ja' says nothing without its question: a tick that is on is told by its label. */
static char *
value_text (TjModel *model, const TjField *field, const TjRecord *record)
{
  if (field->type != TJ_TYPE_TICK)
    return tj_model_format (model, field, record);
  return *(const TjTick *) tj_field_value (field, record) == TJ_TICK_YES ? g_strdup (_ (field->label)) : NULL;
}

char *
tj_inspector_summary (TjModel *model, gconstpointer record, const TjField *omit)
{
  const TjRecord *self = record;
  const TjKindInfo *info = tj_kind (self->kind);
  g_autofree char *title = tj_model_title (model, record);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];
      g_autofree char *text = NULL;

      if (field == omit || !is_summed (info, field))
        continue;
      text = value_text (model, field, self);
      /* A line of a baseline has the name of its activity, which is its title already. */
      if (g_strcmp0 (text, title) != 0)
        append_part (out, text);
    }
  return g_string_free_and_steal (out);
}

/* Links ---------------------------------------------------------------------------------------------------------- */

GArray *
tj_inspector_links (TjKind kind)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (TjKind));

  for (TjKind each = TJ_KIND_NONE + 1; each < TJ_N_KINDS; each++)
    {
      const TjField *owner = (tj_kind (each)->flags & TJ_KIND_LINK) ? owner_field (each) : NULL;

      if (owner && owner->target == kind)
        g_array_append_val (links, each);
    }
  return links;
}

/* Uses ----------------------------------------------------------------------------------------------------------- */

static gboolean
is_use (TjKind kind, const TjField *field, TjKind target)
{
  return field->type == TJ_TYPE_REF && (field->target == target || field->target == TJ_KIND_ANY)
         && !(field->flags & TJ_INTERNAL) && field != tj_kind_project_field (kind) && kind != TJ_KIND_SOURCE_NOTE;
}

static void
add_uses (TjModel *model, GArray *uses, TjKind kind, const TjField *field, TjId id, guint max)
{
  const GPtrArray *users = tj_model_referrers (model, kind, field, id);

  for (guint i = 0; users && i < users->len && uses->len < max; i++)
    {
      const TjRecord *user = g_ptr_array_index (users, i);
      TjId owner = tj_inspector_owner (user);
      TjUse use = { user->id, owner ? owner : user->id, field };

      g_array_append_val (uses, use);
    }
}

GArray *
tj_inspector_uses (TjModel *model, TjId id, guint max)
{
  GArray *uses = g_array_new (FALSE, FALSE, sizeof (TjUse));
  const TjRecord *record = tj_model_get (model, id);

  if (record == NULL)
    return uses;
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      if (is_use (kind, &tj_kind (kind)->fields[i], record->kind))
        add_uses (model, uses, kind, &tj_kind (kind)->fields[i], id, max);
  return uses;
}

static gboolean
is_only_way (TjKind kind, const TjField *field)
{
  const TjKindInfo *info = tj_kind (kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (&info->fields[i] != field && is_use (kind, &info->fields[i], field->target))
      return FALSE;
  return TRUE;
}

char *
tj_inspector_use_text (TjModel *model, const TjUse *use)
{
  const TjRecord *record = tj_model_get (model, use->id);
  g_autofree char *summary = NULL;
  GString *out = g_string_new (NULL);

  if (record == NULL)
    return g_string_free_and_steal (out);
  summary = tj_inspector_summary (model, record, use->field);
  append_part (out, _ (tj_kind (record->kind)->label));
  if (use->shown != use->id || !is_only_way (record->kind, use->field))
    append_part (out, _ (use->field->label));
  append_part (out, summary);
  return g_string_free_and_steal (out);
}

/* Dates ---------------------------------------------------------------------------------------------------------- */

static char *
why_of (const TjPlan *plan, TjModel *model, TjId activity)
{
  switch (tj_plan_span (plan, activity)->origin)
    {
    case TJ_SPAN_OWN:
      return tj_plan_own_why (plan, model, activity);
    case TJ_SPAN_COMPUTED:
    case TJ_SPAN_CHILDREN:
      return tj_plan_why (plan, model, activity);
    default:
      return NULL;
    }
}

static char *
without_date (TjSpanOrigin origin)
{
  if (origin == TJ_SPAN_PHASE)
    return g_strdup (_ ("It has no date but its phase."));
  if (origin == TJ_SPAN_DEADLINE)
    return g_strdup (_ ("Only its last date is known."));
  return origin == TJ_SPAN_NONE ? g_strdup (_ ("It has no date of its own.")) : NULL;
}

char *
tj_inspector_why (const TjPlan *plan, TjModel *model, TjId activity)
{
  g_autofree char *why = why_of (plan, model, activity);
  g_autofree char *notes = tj_plan_notes (plan, model, activity);

  if (why == NULL && notes == NULL)
    return without_date (tj_plan_span (plan, activity)->origin);
  if (why && notes)
    return g_strconcat (why, g_str_has_suffix (why, ".") ? " " : ". ", notes, NULL);
  return why ? g_steal_pointer (&why) : g_steal_pointer (&notes);
}

char *
tj_inspector_date (TjPrecision precision, int year, int month, int day)
{
  int iso_year = year, week;

  switch (precision)
    {
    case TJ_PRECISION_WEEK:
      week = tj_civil_iso_week (tj_civil_day (year, month, day), &iso_year);
      return g_strdup_printf ("%04d-W%02d", iso_year, week);
    case TJ_PRECISION_MONTH:
      return g_strdup_printf ("%04d-%02d", year, month);
    case TJ_PRECISION_QUARTER:
      return g_strdup_printf ("%04d-Q%d", year, (month + 2) / 3);
    case TJ_PRECISION_HALF:
      return g_strdup_printf ("%04d-H%d", year, month <= 6 ? 1 : 2);
    case TJ_PRECISION_YEAR:
      return g_strdup_printf ("%04d", year);
    case TJ_PRECISION_PHASE:
      return g_strdup ("binnen-fase");
    case TJ_PRECISION_TBD:
      return g_strdup ("n.t.b.");
    case TJ_PRECISION_UNSET:
    case TJ_PRECISION_MINUTE:
    case TJ_PRECISION_DAY:
    case TJ_PRECISION_TEXT:
      break;
    }
  return g_strdup_printf ("%04d-%02d-%02d", year, month, day);
}
