// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-gantt-page.h"
#include "tj-records.h"

#define MARGIN 12.0

void
tj_page_setup_init (TjPageSetup *setup, TjModel *model, TjId project, gint32 today)
{
  const TjProject *record = tj_model_get_kind (model, TJ_KIND_PROJECT, project);
  const TjOrganisation *organisation
      = record ? tj_model_get_kind (model, TJ_KIND_ORGANISATION, record->organisation) : NULL;

  *setup = (TjPageSetup) { .paper = TJ_PAPER_A3,
                           .margin = MARGIN,
                           .from = TJ_NO_TIME,
                           .to = TJ_NO_TIME,
                           .columns = TJ_PAGE_COLUMN_ALL,
                           .legend = TRUE,
                           .show = TJ_SHOW_USUAL & ~TJ_SHOW_DAYS_OFF,
                           .today = today };
  setup->title = g_strdup (record ? record->name : NULL);
  setup->organisation = g_strdup (organisation ? organisation->name : NULL);
  setup->subtitle = g_strdup (_ ("Planning"));
}

void
tj_page_setup_copy (TjPageSetup *dest, const TjPageSetup *src)
{
  *dest = *src;
  dest->title = g_strdup (src->title);
  dest->organisation = g_strdup (src->organisation);
  dest->subtitle = g_strdup (src->subtitle);
  dest->file_name = g_strdup (src->file_name);
}

void
tj_page_setup_clear (TjPageSetup *setup)
{
  g_clear_pointer (&setup->title, g_free);
  g_clear_pointer (&setup->organisation, g_free);
  g_clear_pointer (&setup->subtitle, g_free);
  g_clear_pointer (&setup->file_name, g_free);
}

TjGanttRows *
tj_page_rows (TjModel *model, const TjPlan *plan, TjId project, guint levels)
{
  g_autoptr (GHashTable) collapsed = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) sorted = NULL;

  if (levels == 0)
    return tj_gantt_rows_new (model, plan, project, NULL);
  sorted = tj_model_sorted (model, TJ_KIND_ACTIVITY, project, &depths);
  for (guint i = 0; i < sorted->len; i++)
    if (g_array_index (depths, guint, i) + 1 == levels)
      g_hash_table_add (collapsed, g_memdup2 (&((TjRecord *) g_ptr_array_index (sorted, i))->id, sizeof (TjId)));
  return tj_gantt_rows_new (model, plan, project, collapsed);
}
