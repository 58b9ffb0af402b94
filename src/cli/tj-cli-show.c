// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-private.h"
#include "tj-file.h"

static TjKind
find_list (const char *name)
{
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    if (strcmp (tj_kind (kind)->plural_element, name) == 0)
      return kind;
  return TJ_KIND_NONE;
}

static TjCliResult
show_page (TjModel *model, const char *page, const char *baseline, const char *scenario, gboolean as_json,
           GError **error)
{
  TjKind kind = find_list (page);

  if (scenario && strcmp (page, TJ_CLI_PAGE_BUDGET) != 0)
    return tj_cli_refuse (error, _ ("--scenario only goes with the page “%s”."), TJ_CLI_PAGE_BUDGET);
  if (strcmp (page, TJ_CLI_PAGE_DIFFERENCES) == 0)
    return tj_cli_show_differences (model, baseline, as_json, error);
  if (baseline)
    return tj_cli_refuse (error, _ ("--baseline only goes with the page “%s”."), TJ_CLI_PAGE_DIFFERENCES);
  if (scenario)
    return tj_cli_show_scenario (model, scenario, as_json, error);
  if (strcmp (page, TJ_CLI_PAGE_PLANNING) == 0)
    tj_cli_show_planning (model, as_json);
  else if (strcmp (page, TJ_CLI_PAGE_UPCOMING) == 0)
    tj_cli_show_upcoming (model, as_json);
  else if (strcmp (page, TJ_CLI_PAGE_BUDGET) == 0)
    tj_cli_show_budget (model, as_json);
  else if (kind == TJ_KIND_DECISION)
    tj_cli_show_decisions (model, as_json);
  else if (kind != TJ_KIND_NONE)
    tj_cli_show_list (model, kind, as_json);
  else
    return tj_cli_refuse (error, _ ("There is no page “%s”. ‘traject show FILE’ without a page tells which there are."),
                          page);
  return TJ_CLI_DONE;
}

TjCliResult
tj_cli_show (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  gboolean as_json = FALSE;
  g_autofree char *baseline = NULL, *scenario = NULL;
  const GOptionEntry entries[]
      = { { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Write JSON"), NULL },
          { "baseline", 0, 0, G_OPTION_ARG_STRING, &baseline, N_ ("Compare with this baseline"), N_ ("NAME") },
          { "scenario", 0, 0, G_OPTION_ARG_STRING, &scenario, N_ ("Compare the budget with this scenario"),
            N_ ("NAME") },
          G_OPTION_ENTRY_NULL };
  g_auto (GStrv) rest = NULL;
  g_autoptr (TjModel) model = NULL;

  if (!tj_cli_parse (verb, entries, 1, 2, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  if (rest[1] == NULL && baseline)
    return tj_cli_refuse (error, _ ("--baseline only goes with the page “%s”."), TJ_CLI_PAGE_DIFFERENCES);
  if (rest[1] == NULL && scenario)
    return tj_cli_refuse (error, _ ("--scenario only goes with the page “%s”."), TJ_CLI_PAGE_BUDGET);
  if (rest[1] == NULL && as_json)
    return tj_cli_refuse (error, _ ("Which page as JSON? ‘traject show FILE’ tells which there are."));
  model = tj_file_read (rest[0], NULL, error);
  if (model == NULL)
    return TJ_CLI_REFUSED;
  if (rest[1])
    return show_page (model, rest[1], baseline, scenario, as_json, error);
  tj_cli_show_contents (model);
  return TJ_CLI_DONE;
}
