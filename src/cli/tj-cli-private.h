// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"

G_BEGIN_DECLS

#define TJ_CLI_ERROR (tj_cli_error_quark ())

typedef enum
{
  TJ_CLI_ERROR_USAGE, /* the arguments do not fit */
  TJ_CLI_ERROR_OUTPUT /* stdout cannot be written, or the file that is named for it must not be */
} TjCliError;

GQuark tj_cli_error_quark (void);

/* Exit codes. */
typedef enum
{
  TJ_CLI_DONE = 0,
  TJ_CLI_FINDINGS = 1,
  TJ_CLI_REFUSED = 2 /* with an error */
} TjCliResult;

/* A sub-command. Its arguments begin with the program and its own name. */
typedef struct _TjCliVerb TjCliVerb;
struct _TjCliVerb
{
  const char *name;
  const char *parameters; /* msgid: what follows the name, for help */
  const char *summary;    /* msgid: one sentence */
  TjCliResult (*run) (const TjCliVerb *verb, GStrv arguments, GError **error);
};

TjCliResult tj_cli_sample (const TjCliVerb *verb, GStrv arguments, GError **error);
TjCliResult tj_cli_info (const TjCliVerb *verb, GStrv arguments, GError **error);
TjCliResult tj_cli_show (const TjCliVerb *verb, GStrv arguments, GError **error);
TjCliResult tj_cli_check (const TjCliVerb *verb, GStrv arguments, GError **error);
TjCliResult tj_cli_export (const TjCliVerb *verb, GStrv arguments, GError **error);
TjCliResult tj_cli_import (const TjCliVerb *verb, GStrv arguments, GError **error);

/* tj_cli_parse: reads the options in @entries (nullable), and the rest of the arguments into @rest, of which there must
 * be @min to @max. Prints the help of the verb and exits when that is asked for. */
gboolean tj_cli_parse (const TjCliVerb *verb, const GOptionEntry *entries, guint min, guint max, GStrv arguments,
                       GStrv *rest, GError **error);

/* tj_cli_refuse: sets TJ_CLI_ERROR_USAGE. Always TJ_CLI_REFUSED. */
TjCliResult tj_cli_refuse (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/* tj_cli_today: day number of today; TRAJECT_TODAY=2025-09-01 sets it, as in the window. */
gint32 tj_cli_today (void);

/* tj_cli_moment: now, in seconds since 1970, or what SOURCE_DATE_EPOCH says, so that the same file can be made again.
 */
gint64 tj_cli_moment (void);

/* tj_cli_find_project: the traject that is meant by (part of) its name, or without one the only one; NULL with an error
 * that names those there are. (transfer none) */
const TjRecord *tj_cli_find_project (TjModel *model, const char *name, GError **error);

/* What is asked of `export --gantt`, as typed. */
typedef struct
{
  gboolean wanted;
  char *project; /* (owned) all of these, and nullable */
  char *paper;
  char *fit;
  char *from;
  char *to;
  char *subtitle;
  gboolean portrait;
  gboolean no_legend;
  gboolean critical;
  gboolean slack;
  gboolean no_baseline;
  int pages_wide;
  int levels;
  double scale; /* 0: not said */
} TjCliGantt;

#define TJ_CLI_GANTT_FORMATS "pdf, svg, png"

/* tj_cli_gantt_clear: frees what was typed. tj_cli_gantt_has_format: whether the chart can be written as that.
 * tj_cli_export_gantt: writes the chart of the traject that is asked for. */
void tj_cli_gantt_clear (TjCliGantt *asked);
gboolean tj_cli_gantt_has_format (const char *format);
gboolean
tj_cli_export_gantt (TjModel *model, const TjCliGantt *asked, const char *format, const char *path, GError **error);

#define TJ_CLI_BUDGET_FORMATS "xlsx, pdf"

/* tj_cli_budget_has_format: whether the money can be written as that. tj_cli_export_budget: writes the money of the
 * traject that is asked for (NULL: the only one). */
gboolean tj_cli_budget_has_format (const char *format);
gboolean
tj_cli_export_budget (TjModel *model, const char *project, const char *format, const char *path, GError **error);

/* tj_cli_write: data for stdout, as UTF-8 whatever the locale. */
void tj_cli_write (const char *text);

/* tj_cli_show_contents: the lists that a file holds, with the number of records in each; the names are those that
 * `show` takes. */
void tj_cli_show_contents (const TjModel *model);

#define TJ_CLI_PAGE_PLANNING "planning"

/* tj_cli_show_planning: every traject as a tree of activities, with what the engine makes of their dates. */
void tj_cli_show_planning (TjModel *model, gboolean as_json);

#define TJ_CLI_PAGE_UPCOMING "komend"

/* tj_cli_show_upcoming: of each traject what is late and what comes in the next six weeks. */
void tj_cli_show_upcoming (TjModel *model, gboolean as_json);

#define TJ_CLI_PAGE_BUDGET "begroting"

/* tj_cli_show_budget: the money of each traject: costs, coverage, difference, sources, shares and realisation by year.
 */
void tj_cli_show_budget (TjModel *model, gboolean as_json);
/* tj_cli_show_scenario: the money of the plan beside that of the scenarios with this name, what they change, and what
 * is bad about them. Refused when there is none. */
TjCliResult tj_cli_show_scenario (TjModel *model, const char *name, gboolean as_json, GError **error);

/* tj_cli_show_decisions: the list of decisions, and of those with a route the days of its steps. */
void tj_cli_show_decisions (TjModel *model, gboolean as_json);

#define TJ_CLI_PAGE_DIFFERENCES "verschillen"
/* tj_cli_show_differences: of each traject how its plan differs from its newest baseline, or from the newest that is
 * called @baseline (nullable). Refused when there is none. */
TjCliResult tj_cli_show_differences (TjModel *model, const char *baseline, gboolean as_json, GError **error);

/* tj_cli_show_list: every record of a kind; below decisions how many each body takes. */
void tj_cli_show_list (TjModel *model, TjKind kind, gboolean as_json);

/* tj_cli_show_decision_counts: how many decisions each body takes: in the formal list, with a date, and all. Nothing
 * without decisions. */
void tj_cli_show_decision_counts (TjModel *model);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TjCliGantt, tj_cli_gantt_clear)

G_END_DECLS
