// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-cli-private.h"

const TjRecord *
tj_cli_find_project (TjModel *model, const char *name, GError **error)
{
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);
  g_autofree char *wanted = name ? g_utf8_casefold (name, -1) : NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  const TjRecord *found = NULL;
  guint n = 0;

  for (guint i = 0; i < projects->len; i++)
    {
      const TjRecord *project = g_ptr_array_index (projects, i);
      g_autofree char *title = tj_model_title (model, project), *folded = g_utf8_casefold (title, -1);

      g_string_append_printf (names, "%s“%s”", i > 0 ? ", " : "", title);
      if (wanted && g_str_equal (folded, wanted))
        return project;
      if (wanted && strstr (folded, wanted) == NULL)
        continue;
      found = project;
      n++;
    }
  if (projects->len == 0)
    tj_cli_refuse (error, _ ("The file holds no traject, so there is nothing to write."));
  else if (n == 0)
    tj_cli_refuse (error, _ ("There is no traject “%s”. There is: %s."), name, names->str);
  else if (n > 1)
    tj_cli_refuse (error, _ ("Which traject? Add --project. There is: %s."), names->str);
  return n == 1 ? found : NULL;
}

gint64
tj_cli_moment (void)
{
  const char *set = g_getenv ("SOURCE_DATE_EPOCH");
  gint64 moment;

  if (set && g_ascii_string_to_signed (set, 10, 0, G_MAXINT32, &moment, NULL))
    return moment;
  return g_get_real_time () / G_USEC_PER_SEC;
}
