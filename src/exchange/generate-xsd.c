// SPDX-License-Identifier: EUPL-1.2
/* Prints the schema of Traject XML, in Dutch where the translations have been built. */
#include <libintl.h>
#include <locale.h>
#include <stdio.h>

#include "tj-xml.h"

int
main (void)
{
  g_autofree char *schema = NULL;

  g_setenv ("LANGUAGE", "nl", TRUE);
  /* Without a language of some kind gettext does not look at LANGUAGE. */
  if (setlocale (LC_ALL, "nl_NL.UTF-8") == NULL && setlocale (LC_ALL, "en_US.UTF-8") == NULL)
    setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  schema = tj_xml_schema ();
  return fputs (schema, stdout) < 0 || fflush (stdout) != 0;
}
