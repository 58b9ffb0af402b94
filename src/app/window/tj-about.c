// SPDX-License-Identifier: EUPL-1.2
#include "tj-about.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#define LICENCE_URL "https://interoperable-europe.ec.europa.eu/collection/eupl/eupl-text-eupl-12"

void
tj_about_present (GtkWidget *parent)
{
  AdwAboutDialog *about = ADW_ABOUT_DIALOG (adw_about_dialog_new ());
  /* Translators: %s is the address of the text of the licence. */
  g_autofree char *licence = g_strdup_printf (
      _ ("Traject is free software under the European Union Public Licence (EUPL), version 1.2. You may use, study, "
         "share and change it. The text of the licence is at %s."),
      "<a href=\"" LICENCE_URL "\">" LICENCE_URL "</a>");

  adw_about_dialog_set_application_name (about, "Traject");
  adw_about_dialog_set_application_icon (about, "nl.trajectplanner.Traject");
#ifdef TJ_VERSION
  adw_about_dialog_set_version (about, TJ_VERSION);
#endif
  adw_about_dialog_set_comments (about,
                                 _ ("Plan municipal projects: phases, decisions, people and money in one file."));
  adw_about_dialog_set_license_type (about, GTK_LICENSE_CUSTOM);
  adw_about_dialog_set_license (about, licence);
  adw_dialog_present (ADW_DIALOG (about), parent);
}
