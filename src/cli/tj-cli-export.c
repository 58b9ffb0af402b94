// SPDX-License-Identifier: EUPL-1.2
#include <gio/gio.h>
#include <glib/gi18n-lib.h>

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
  if (name == NULL)
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

TjCliResult
tj_cli_export (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  g_autofree char *name = NULL, *out = NULL;
  const GOptionEntry entries[]
      = { { "format", 'f', 0, G_OPTION_ARG_STRING, &name, N_ ("The format: xml"), N_ ("FORMAT") },
          { "output", 'o', 0, G_OPTION_ARG_FILENAME, &out, N_ ("The file to write"), N_ ("OUT") },
          G_OPTION_ENTRY_NULL };
  g_auto (GStrv) rest = NULL;
  g_autoptr (TjModel) model = NULL;
  const Format *format;

  if (!tj_cli_parse (verb, entries, 1, 1, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  format = find_format (name, error);
  if (format == NULL)
    return TJ_CLI_REFUSED;
  if (out == NULL)
    return tj_cli_refuse (error, _ ("To which file? Add -o and a name."));
  if (!check_out (rest[0], out, error))
    return TJ_CLI_REFUSED;
  model = tj_file_read (rest[0], NULL, error);
  return model && format->write (model, out, NULL, error) ? TJ_CLI_DONE : TJ_CLI_REFUSED;
}
