// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>
#include <locale.h>

#include "tj-application.h"
#include "tj-cli.h"

/* One program: with a verb it works on the command line, without one it opens the window. */
int
main (int argc, char **argv)
{
  g_autoptr (TjApplication) application = NULL;
  int status;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  status = tj_cli_run (argc, argv);
  if (status >= 0)
    return status;
  application = tj_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
