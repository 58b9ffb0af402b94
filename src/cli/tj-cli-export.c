// SPDX-License-Identifier: EUPL-1.2
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-cli-private.h"
#include "tj-file.h"
#include "tj-xml.h"

/* What is written of a file. */
typedef enum
{
  WHOLE, /* all of it */
  GANTT,
  BUDGET
} What;

/* What is to be done, when it has been found to fit. */
typedef struct
{
  What what;
  char *format; /* (owned) */
  const char *out;
  const TjCliGantt *asked;
} Export;

static const char *
formats_of (What what)
{
  static const char *const names[]
      = { [WHOLE] = "xml, xlsx", [GANTT] = TJ_CLI_GANTT_FORMATS, [BUDGET] = TJ_CLI_BUDGET_FORMATS };

  return names[what];
}

static gboolean
has_format (What what, const char *format)
{
  if (what == GANTT)
    return tj_cli_gantt_has_format (format);
  return what == BUDGET ? tj_cli_budget_has_format (format)
                        : g_str_equal (format, "xml") || g_str_equal (format, "xlsx");
}

/* A format that goes with another thing to write. */
static void
refuse_format (What what, const char *name, GError **error)
{
  if (name == NULL)
    tj_cli_refuse (error, _ ("In which format? Add --format. There is: %s."), formats_of (what));
  else if (what == GANTT)
    tj_cli_refuse (error, _ ("There is no format “%s” for the chart. There is: %s."), name, formats_of (what));
  else if (what == BUDGET)
    tj_cli_refuse (error, _ ("There is no format “%s” for the budget. There is: %s."), name, formats_of (what));
  else if (has_format (BUDGET, name))
    tj_cli_refuse (error,
                   _ ("As %s there are only the chart and the budget: add --gantt or --budget. Without these "
                      "there is: %s."),
                   name, formats_of (what));
  else if (has_format (GANTT, name))
    tj_cli_refuse (error, _ ("As %s there is only the chart: add --gantt. Without it there is: %s."), name,
                   formats_of (what));
  else
    tj_cli_refuse (error, _ ("There is no format “%s”. There is: %s."), name, formats_of (what));
}

/* As said, else (but for the whole) as the name of the file ends. A workbook holds the budget, asked for or not. */
static gboolean
find_format (Export *self, const char *name, GError **error)
{
  const char *end = name == NULL && self->what != WHOLE && self->out ? strrchr (self->out, '.') : NULL;
  g_autofree char *format = g_ascii_strdown (name ? name : end ? end + 1 : "", -1);

  if (!has_format (self->what, format))
    {
      refuse_format (self->what, name, error);
      return FALSE;
    }
  if (g_str_equal (format, "xlsx"))
    self->what = BUDGET;
  self->format = g_steal_pointer (&format);
  return TRUE;
}

/* What tells a file from all others, by whatever name it is reached; NULL when it is not there. */
static char *
file_id (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE)) : NULL;
}

/* Whether writing to @out would not destroy what is exported, or another file of Traject. */
static gboolean
check_out (const char *source, const char *out, GError **error)
{
  g_autofree char *one = file_id (source), *other = file_id (out);
  gboolean same = one && g_strcmp0 (one, other) == 0;

  if (!same && !g_str_has_suffix (out, ".traject"))
    return TRUE;
  g_set_error_literal (error, TJ_CLI_ERROR, TJ_CLI_ERROR_OUTPUT,
                       _ ("An export does not replace a file of Traject. Give another name after -o."));
  return FALSE;
}

static gboolean
write_out (const Export *self, const char *source, GError **error)
{
  g_autoptr (TjModel) model = tj_file_read (source, NULL, error);

  if (model == NULL)
    return FALSE;
  if (self->what == GANTT)
    return tj_cli_export_gantt (model, self->asked, self->format, self->out, error);
  if (self->what == BUDGET)
    return tj_cli_export_budget (model, self->asked->project, self->format, self->out, error);
  return tj_xml_write (model, self->out, NULL, error);
}

static TjCliResult export (Export *self, const char *name, const char *source, GError **error)
{
  if (!find_format (self, name, error))
    return TJ_CLI_REFUSED;
  if (self->out == NULL)
    return tj_cli_refuse (error, _ ("To which file? Add -o and a name."));
  if (!check_out (source, self->out, error))
    return TJ_CLI_REFUSED;
  return write_out (self, source, error) ? TJ_CLI_DONE : TJ_CLI_REFUSED;
}

TjCliResult
tj_cli_export (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  g_autofree char *name = NULL, *out = NULL;
  gboolean budget = FALSE;
  g_auto (TjCliGantt) gantt = { 0 };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &name,
      N_ ("The format: xml or xlsx; with --gantt pdf, svg or png; with --budget xlsx or pdf"), N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_ ("The file to write"), N_ ("OUT") },
    { "gantt", 0, 0, G_OPTION_ARG_NONE, &gantt.wanted, N_ ("Write the planning as a Gantt chart"), NULL },
    { "budget", 0, 0, G_OPTION_ARG_NONE, &budget, N_ ("Write the budget as a workbook or as pages"), NULL },
    { "project", 0, 0, G_OPTION_ARG_STRING, &gantt.project, N_ ("Which traject, when there are more"), N_ ("NAME") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &gantt.paper, N_ ("The paper: a3 (as it is) or a4"), N_ ("PAPER") },
    { "portrait", 0, 0, G_OPTION_ARG_NONE, &gantt.portrait, N_ ("The paper upright"), NULL },
    { "fit", 0, 0, G_OPTION_ARG_STRING, &gantt.fit,
      N_ ("On one page (page, as it is), one page wide (width), or as large as it is readable (none)"), N_ ("FIT") },
    { "pages-wide", 0, 0, G_OPTION_ARG_INT, &gantt.pages_wide,
      N_ ("With --fit none: over so many pages beside one another"), N_ ("N") },
    { "from", 0, 0, G_OPTION_ARG_STRING, &gantt.from, N_ ("The first month or day that is shown: 2025-01"),
      N_ ("DATE") },
    { "to", 0, 0, G_OPTION_ARG_STRING, &gantt.to, N_ ("The last month or day that is shown: 2025-12"), N_ ("DATE") },
    { "levels", 0, 0, G_OPTION_ARG_INT, &gantt.levels, N_ ("How many levels; 1 shows the phases only"), N_ ("N") },
    { "subtitle", 0, 0, G_OPTION_ARG_STRING, &gantt.subtitle, N_ ("What stands below the name of the traject"),
      N_ ("TEXT") },
    { "no-legend", 0, 0, G_OPTION_ARG_NONE, &gantt.no_legend, N_ ("Without the legend"), NULL },
    { "critical", 0, 0, G_OPTION_ARG_NONE, &gantt.critical, N_ ("With the critical path"), NULL },
    { "slack", 0, 0, G_OPTION_ARG_NONE, &gantt.slack, N_ ("With the slack"), NULL },
    { "no-baseline", 0, 0, G_OPTION_ARG_NONE, &gantt.no_baseline, N_ ("Without the baseline"), NULL },
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &gantt.scale, N_ ("How large a png is: 1 (as it is), 2, up to 8"), N_ ("N") },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) rest = NULL;
  Export job = { .asked = &gantt };
  TjCliResult result;

  if (!tj_cli_parse (verb, entries, 1, 1, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  if (gantt.wanted && budget)
    return tj_cli_refuse (error, _ ("One at a time: --gantt or --budget."));
  job.what = gantt.wanted ? GANTT : budget ? BUDGET : WHOLE;
  job.out = out;
  result = export (&job, name, rest[0], error);
  g_free (job.format);
  return result;
}
