// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-pdf.h"
#include "tj-budget-xlsx.h"
#include "tj-cli-private.h"

gboolean
tj_cli_budget_has_format (const char *format)
{
  return g_strcmp0 (format, "xlsx") == 0 || g_strcmp0 (format, "pdf") == 0;
}

gboolean
tj_cli_export_budget (TjModel *model, const char *project, const char *format, const char *path, GError **error)
{
  const TjRecord *record = tj_cli_find_project (model, project, error);
  g_autoptr (TjPlan) plan = record ? tj_plan_new (model) : NULL;
  TjBudgetExport what = { .model = model, .plan = plan, .today = tj_cli_today (), .moment = tj_cli_moment () };

  if (record == NULL)
    return FALSE;
  what.project = record->id;
  return g_str_equal (format, "xlsx") ? tj_budget_xlsx_write (&what, path, NULL, error)
                                      : tj_budget_pdf_write (&what, NULL, path, NULL, error);
}
