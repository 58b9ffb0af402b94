// SPDX-License-Identifier: EUPL-1.2
#include "tj-folder.h"

#include <glib/gi18n.h>

char *
tj_folder_of_trajecten (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (documents && !g_str_equal (documents, g_get_home_dir ()))
    return g_build_filename (documents, "Trajecten", NULL);
  return g_build_filename (g_get_home_dir (), "Documenten", "Trajecten", NULL);
}

static char *
clean_name (const char *name)
{
  g_autofree char *clean = g_strdup (name);
  g_autofree char *shortened = NULL;

  g_strdelimit (clean, "/\\:*?\"<>|\t\n\r", ' ');
  g_strstrip (clean);
  shortened = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), 80));
  if (*shortened == '\0' || *shortened == '.')
    return g_strdup (_ ("New traject"));
  return g_steal_pointer (&shortened);
}

static gboolean
is_taken (const char *folder, const char *file)
{
  g_autofree char *path = g_build_filename (folder, file, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

char *
tj_folder_file_name (const char *name)
{
  g_autofree char *folder = tj_folder_of_trajecten ();
  g_autofree char *clean = clean_name (name);
  char *file = g_strconcat (clean, ".traject", NULL);

  for (guint i = 2; is_taken (folder, file); i++)
    {
      g_free (file);
      file = g_strdup_printf ("%s %u.traject", clean, i);
    }
  return file;
}

char *
tj_folder_sample_name (const char *sample)
{
  g_autofree char *name = g_strdup (sample);

  name[0] = g_ascii_toupper (name[0]);
  /* Translators: the file name of the copy of a sample. */
  return g_strdup_printf (_ ("Sample %s.traject"), name);
}
