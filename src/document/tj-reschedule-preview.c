// SPDX-License-Identifier: EUPL-1.2
#include "tj-reschedule-preview.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-all-checks.h"
#include "tj-civil.h"
#include "tj-plan-result.h"
#include "tj-records.h"
#include "tj-reschedule-decisions.h"

struct _TjReschedulePreview
{
  const TjPlan *before;
  TjModel *copy; /* (owned) with last_edit applied to it */
  TjId project;
  gint32 today;
  gboolean money;    /* some of it follows an activity, and moves with it */
  TjEdit *back;      /* (owned) (nullable) takes back what was applied to the copy; NULL: nothing */
  TjPlan *after;     /* (owned) of the copy as it is */
  GArray *moved;     /* (owned) (element-type TjMoved) in order of id */
  GHashTable *known; /* (owned) (nullable) set of findings that are there without any edit */
  GPtrArray *breaks; /* (owned) (nullable) (element-type utf8) */
};

static gboolean
has_money_that_follows (const TjModel *model, TjId project)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_COST_LINE); i++)
    {
      const TjCostLine *line = tj_model_at (model, TJ_KIND_COST_LINE, i);

      if (line->project == project && line->follows == TJ_TICK_YES)
        return TRUE;
    }
  return FALSE;
}

TjReschedulePreview *
tj_reschedule_preview_new (TjModel *model, const TjPlan *plan, TjId project, gint32 today)
{
  TjReschedulePreview *self = g_new0 (TjReschedulePreview, 1);

  self->before = plan;
  self->copy = tj_model_copy (model);
  self->after = tj_plan_new (self->copy);
  self->project = project;
  self->today = today;
  self->money = has_money_that_follows (model, project);
  self->moved = g_array_new (FALSE, FALSE, sizeof (TjMoved));
  return self;
}

void
tj_reschedule_preview_free (TjReschedulePreview *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->back, tj_edit_free);
  g_clear_pointer (&self->after, tj_plan_free);
  g_clear_pointer (&self->known, g_hash_table_unref);
  g_clear_pointer (&self->breaks, g_ptr_array_unref);
  g_array_unref (self->moved);
  tj_model_free (self->copy);
  g_free (self);
}

/* Dates ----------------------------------------------------------------------------------------------------------- */

static void
take_back (TjReschedulePreview *self)
{
  if (self->back == NULL)
    return;
  tj_model_apply (self->copy, self->back);
  tj_plan_update (self->after, self->copy, self->back, NULL);
  g_clear_pointer (&self->back, tj_edit_free);
}

static int
by_id (gconstpointer a, gconstpointer b)
{
  TjId one = *(const TjId *) a, other = *(const TjId *) b;

  return (one > other) - (one < other);
}

static void
compare (TjReschedulePreview *self, GArray *changed)
{
  g_array_sort (changed, by_id);
  for (guint i = 0; i < changed->len; i++)
    {
      TjId id = g_array_index (changed, TjId, i);
      TjMoved moved = { id, *tj_plan_span (self->before, id), *tj_plan_span (self->after, id) };

      if (moved.before.start != moved.after.start || moved.before.finish != moved.after.finish)
        g_array_append_val (self->moved, moved);
    }
}

void
tj_reschedule_preview_run (TjReschedulePreview *self, const TjEdit *edit)
{
  g_autoptr (GArray) changed = g_array_new (FALSE, FALSE, sizeof (TjId));

  take_back (self);
  g_array_set_size (self->moved, 0);
  g_clear_pointer (&self->breaks, g_ptr_array_unref);
  if (edit == NULL || !tj_model_check (self->copy, edit, NULL))
    return;
  tj_model_apply (self->copy, edit);
  self->back = tj_edit_reverse (edit);
  tj_plan_update (self->after, self->copy, edit, changed);
  compare (self, changed);
}

const GArray *
tj_reschedule_preview_moved (const TjReschedulePreview *self)
{
  return self->moved;
}

const TjMoved *
tj_reschedule_preview_find (const TjReschedulePreview *self, TjId activity)
{
  guint from = 0, to = self->moved->len;

  while (from < to)
    {
      guint middle = (from + to) / 2;
      const TjMoved *moved = &g_array_index (self->moved, TjMoved, middle);

      if (moved->id == activity)
        return moved;
      if (moved->id < activity)
        from = middle + 1;
      else
        to = middle;
    }
  return NULL;
}

guint
tj_reschedule_preview_others (const TjReschedulePreview *self)
{
  guint n = 0;

  for (guint i = 0; i < self->moved->len; i++)
    {
      const TjMoved *moved = &g_array_index (self->moved, TjMoved, i);

      n += (moved->after.origin == TJ_SPAN_OWN || moved->after.origin == TJ_SPAN_COMPUTED)
           && tj_edit_find (self->back, moved->id) == NULL;
    }
  return n;
}

/* What would break ------------------------------------------------------------------------------------------------ */

/* A finding, whatever its words say of dates and distances. */
static char *
key_of (const TjCheck *check)
{
  return g_strdup_printf ("%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT, check->rule, check->subject, check->other);
}

static GPtrArray *
checks_of (TjReschedulePreview *self, const TjPlan *plan)
{
  if (self->money)
    return tj_all_checks (self->copy, plan, NULL, self->project, self->today);
  return tj_checks_run (self->copy, plan, self->project, self->today);
}

static void
look_at_findings_before (TjReschedulePreview *self, const TjEdit *edit)
{
  g_autoptr (GPtrArray) checks = NULL;

  if (self->known)
    return;
  self->known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  tj_model_apply (self->copy, self->back);
  checks = checks_of (self, self->before);
  tj_model_apply (self->copy, edit);
  for (guint i = 0; i < checks->len; i++)
    g_hash_table_add (self->known, key_of (g_ptr_array_index (checks, i)));
}

/* What is only for information is told elsewhere, but for what dragging a phase does to those beside it. */
static gboolean
is_worth_telling (const TjCheck *check)
{
  return check->severity == TJ_CHECK_ATTENTION || g_str_equal (check->rule, TJ_CHECK_PHASES_OVERLAP)
         || g_str_equal (check->rule, TJ_CHECK_PHASES_GAP);
}

static void
add_new_findings (TjReschedulePreview *self, const GArray *told)
{
  g_autoptr (GPtrArray) checks = checks_of (self, self->after);

  for (guint i = 0; i < checks->len; i++)
    {
      const TjCheck *check = g_ptr_array_index (checks, i);
      g_autofree char *key = key_of (check);

      if (!is_worth_telling (check) || g_hash_table_contains (self->known, key)
          || (g_str_equal (check->rule, TJ_CHECK_NO_MEETING) && tj_ids_hold (told, check->subject)))
        continue;
      g_ptr_array_add (self->breaks, g_strdup (check->message));
    }
}

/* What was asked to start earlier than its links allow. */
static void
add_held (TjReschedulePreview *self, const TjEdit *edit)
{
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    {
      const TjChange *change = tj_edit_change (edit, i);
      const TjActivity *before = (gconstpointer) change->before, *after = (gconstpointer) change->after;
      g_autofree char *why = NULL;
      TjPlanResult result;

      if (change->kind != TJ_KIND_ACTIVITY || before == NULL || after == NULL
          || after->constraint != TJ_CONSTRAINT_KIND_START_FROM
          || tj_date_equal (&before->constraint_date, &after->constraint_date)
          || !tj_plan_result (self->after, change->id, &result)
          || (result.reason != TJ_REASON_LINK && result.reason != TJ_REASON_WINDOW)
          || result.early_start < tj_date_end (&after->constraint_date))
        continue;
      why = tj_plan_why (self->after, self->copy, change->id);
      /* Translators: an activity, and why it starts when it does: 'Starts after “Analyse” (ends 3 jun 2025)'. */
      g_ptr_array_add (self->breaks, g_strdup_printf (_ ("“%s” cannot start earlier. %s."), after->name, why));
    }
}

const GPtrArray *
tj_reschedule_preview_breaks (TjReschedulePreview *self)
{
  g_autoptr (GArray) told = NULL;
  g_autoptr (TjEdit) edit = NULL;

  if (self->breaks)
    return self->breaks;
  self->breaks = g_ptr_array_new_with_free_func (g_free);
  if (self->back == NULL)
    return self->breaks;
  told = g_array_new (FALSE, FALSE, sizeof (TjId));
  edit = tj_edit_reverse (self->back);
  look_at_findings_before (self, edit);
  add_held (self, edit);
  tj_reschedule_misses (self->copy, self->before, self->after, self->project, self->breaks, told);
  add_new_findings (self, told);
  return self->breaks;
}
