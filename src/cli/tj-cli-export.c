// SPDX-License-Identifier: EUPL-1.2
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-cli-private.h"
#include "tj-file.h"
#include "tj-xml.h"

/* A form that a file can be written in. */
typedef struct
{
  const char *name;
  gboolean (*write) (TjModel *model, const char *path, GCancellable *cancellable, GError **error);
} Format;

static const Format formats[] = {
  { "xml", tj_xml_write },
};

static char *
format_names (void)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", formats[i].name);
  return g_string_free_and_steal (g_steal_pointer (&names));
}

static const Format *
find_format (const char *name, GError **error)
{
  g_autofree char *names = format_names ();

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_strcmp0 (formats[i].name, name) == 0)
      return &formats[i];
  if (tj_cli_gantt_has_format (name))
    tj_cli_refuse (error, _ ("As %s there is only the chart: add --gantt. Without it there is: %s."), name, names);
  else if (name == NULL)
    tj_cli_refuse (error, _ ("In which format? Add --format. There is: %s."), names);
  else
    tj_cli_refuse (error, _ ("There is no format “%s”. There is: %s."), name, names);
  return NULL;
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

/* The format of the chart: as said, else as the name of the file ends. (transfer full) (nullable) */
static char *
gantt_format (const char *name, const char *out, GError **error)
{
  const char *end = name == NULL && out ? strrchr (out, '.') : NULL;
  g_autofree char *format = g_ascii_strdown (name ? name : end ? end + 1 : "", -1);

  if (tj_cli_gantt_has_format (format))
    return g_steal_pointer (&format);
  if (name == NULL)
    tj_cli_refuse (error, _ ("In which format? Add --format. There is: %s."), TJ_CLI_GANTT_FORMATS);
  else
    tj_cli_refuse (error, _ ("There is no format “%s” for the chart. There is: %s."), name, TJ_CLI_GANTT_FORMATS);
  return NULL;
}

static gboolean
check_formats (const TjCliGantt *gantt, const char *name, const char *out, const Format **format, char **gantt_name,
               GError **error)
{
  if (gantt->wanted)
    *gantt_name = gantt_format (name, out, error);
  else
    *format = find_format (name, error);
  return *format || *gantt_name;
}

static gboolean
write_out (const char *source, const char *out, const Format *format, const TjCliGantt *gantt, const char *gantt_name,
           GError **error)
{
  g_autoptr (TjModel) model = tj_file_read (source, NULL, error);

  if (model == NULL)
    return FALSE;
  return format ? format->write (model, out, NULL, error) : tj_cli_export_gantt (model, gantt, gantt_name, out, error);
}

TjCliResult
tj_cli_export (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  g_autofree char *name = NULL, *out = NULL, *gantt_name = NULL;
  g_auto (TjCliGantt) gantt = { 0 };
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &name, N_ ("The format: xml; with --gantt: pdf, svg or png"),
      N_ ("FORMAT") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_ ("The file to write"), N_ ("OUT") },
    { "gantt", 0, 0, G_OPTION_ARG_NONE, &gantt.wanted, N_ ("Write the planning as a Gantt chart"), NULL },
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
    { "scale", 0, 0, G_OPTION_ARG_DOUBLE, &gantt.scale, N_ ("How large a png is: 1 (as it is), 2, up to 8"), N_ ("N") },
    G_OPTION_ENTRY_NULL
  };
  g_auto (GStrv) rest = NULL;
  const Format *format = NULL;

  if (!tj_cli_parse (verb, entries, 1, 1, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  if (!check_formats (&gantt, name, out, &format, &gantt_name, error))
    return TJ_CLI_REFUSED;
  if (out == NULL)
    return tj_cli_refuse (error, _ ("To which file? Add -o and a name."));
  if (!check_out (rest[0], out, error))
    return TJ_CLI_REFUSED;
  return write_out (rest[0], out, format, &gantt, gantt_name, error) ? TJ_CLI_DONE : TJ_CLI_REFUSED;
}
