// SPDX-License-Identifier: EUPL-1.2
#include "tj-new-baseline.h"

#include <glib/gi18n-lib.h>

#include "tj-baseline.h"
#include "tj-error.h"
#include "tj-gantt-rows.h"

static gboolean
has_activities (const TjModel *model, TjId project)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ACTIVITY); i++)
    if (((const TjActivity *) tj_model_at (model, TJ_KIND_ACTIVITY, i))->project == project)
      return TRUE;
  return FALSE;
}

/* As on the planning now: when the activity is gone its number tells where it stood. */
static void
add_numbers (GPtrArray *items, TjModel *model, const TjPlan *plan, TjId project)
{
  g_autoptr (TjGanttRows) rows = tj_gantt_rows_new (model, plan, project, NULL);

  for (guint i = 0; i < items->len; i++)
    {
      TjBaselineItem *item = g_ptr_array_index (items, i);
      guint index = tj_gantt_rows_find (rows, item->activity);

      if (index != G_MAXUINT)
        item->number = g_strdup (tj_gantt_rows_number (rows, index));
    }
}

TjEdit *
tj_new_baseline (TjModel *model, const TjPlan *plan, TjBaseline *baseline, GError **error)
{
  g_autoptr (TjRecord) owned = &baseline->record;
  g_autoptr (GPtrArray) items = NULL;
  g_autofree char *label = NULL;
  TjEdit *edit;

  if (!has_activities (model, baseline->project))
    {
      g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE,
                           _ ("This traject has no activities yet, so there is no plan to keep. Add the activities on "
                              "the page Planning first."));
      return NULL;
    }
  items = tj_baseline_items (model, plan, baseline->project, baseline->record.id);
  add_numbers (items, model, plan, baseline->project);
  /* Translators: an edit in the undo menu; %s is the name of a baseline. */
  label = g_strdup_printf (_ ("Set baseline “%s”"), baseline->name ? baseline->name : "");
  edit = tj_edit_new (label);
  tj_edit_insert (edit, g_steal_pointer (&owned));
  for (guint i = 0; i < items->len; i++)
    tj_edit_insert (edit, tj_record_ref (g_ptr_array_index (items, i)));
  return edit;
}

static gboolean
is_taken (const TjModel *model, TjId project, const char *name)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_BASELINE); i++)
    {
      const TjBaseline *baseline = tj_model_at (model, TJ_KIND_BASELINE, i);

      if (baseline->project == project && g_strcmp0 (baseline->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}

char *
tj_new_baseline_name (const TjModel *model, TjId project)
{
  for (guint number = 1;; number++)
    {
      /* Translators: the name of a new baseline, with a number. */
      g_autofree char *name = g_strdup_printf (_ ("Baseline %u"), number);

      if (!is_taken (model, project, name))
        return g_steal_pointer (&name);
    }
}
