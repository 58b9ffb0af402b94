// SPDX-License-Identifier: EUPL-1.2
#include "tj-start-offers.h"

#include <glib/gi18n.h>
#include <string.h>

#define SUFFIX ".traject"

static const TjStartTemplate templates[] = {
  { "leeg", N_ ("Empty"), N_ ("Only a name; the rest is up to you."), "document-new-symbolic" },
  { "beleidstraject", N_ ("Policy process"), N_ ("From plan of approach to a decision of the council."),
    "tj-planning-symbolic" },
  { "pilotprogramma", N_ ("Pilot programme"), N_ ("Several pilots, an evaluation and a decision on what follows."),
    "tj-monitoring-symbolic" },
  { "gebiedsgerichte-uitrol", N_ ("Roll-out per area"), N_ ("The same approach, one group of areas after the other."),
    "tj-areas-symbolic" },
  { "bestedingsplan", N_ ("Spending plan"), N_ ("What money is spent on, and where it comes from."),
    "tj-money-symbolic" },
};

/* Proper names are not translated. */
static const struct
{
  const char *name;
  const char *title;
  const char *description; /* msgid */
  const char *icon;
} samples[] = {
  { "capelle", "Capelle aan den IJssel: Samenlevingsagenda",
    N_ ("A policy process in phases, with decisions and teams."), "tj-planning-symbolic" },
  { "maashorst", "Maashorst: Sterke sociale basis", N_ ("A roll-out in eleven areas; the actions have no dates."),
    "tj-areas-symbolic" },
  { "overbetuwe", "Overbetuwe: Besteding POK-gelden", N_ ("A spending plan by goal and year, paid from a reserve."),
    "tj-money-symbolic" },
  { "voerendaal", "Voerendaal: Innovatie sociaal domein", N_ ("Three pilots that have a duration but no dates."),
    "tj-monitoring-symbolic" },
  { "weert", "Weert: Samen aan de slag!", N_ ("Three municipalities share the costs by inhabitants."),
    "tj-team-symbolic" },
};

const TjStartTemplate *
tj_start_templates (guint *n)
{
  *n = G_N_ELEMENTS (templates);
  return templates;
}

char *
tj_start_sample_title (const char *name)
{
  g_autofree char *first = NULL;
  g_autofree char *capital = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (g_str_equal (samples[i].name, name))
      return g_strdup (samples[i].title);
  if (*name == '\0')
    return g_strdup ("");
  first = g_utf8_substring (name, 0, 1);
  capital = g_utf8_strup (first, -1);
  return g_strconcat (capital, g_utf8_next_char (name), NULL);
}

const char *
tj_start_sample_description (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (g_str_equal (samples[i].name, name))
      return samples[i].description;
  return NULL;
}

const char *
tj_start_sample_icon (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    if (g_str_equal (samples[i].name, name))
      return samples[i].icon;
  return "tj-overview-symbolic";
}

char *
tj_start_file_title (const char *path)
{
  char *title = g_filename_display_basename (path);

  if (g_str_has_suffix (title, SUFFIX) && strlen (title) > strlen (SUFFIX))
    title[strlen (title) - strlen (SUFFIX)] = '\0';
  return title;
}

char *
tj_start_file_folder (const char *path, const char *home)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *shown = g_filename_display_name (folder);
  gsize length = strlen (home);

  if (length > 1 && g_str_has_prefix (shown, home) && (shown[length] == '\0' || G_IS_DIR_SEPARATOR (shown[length])))
    return g_strconcat ("~", shown + length, NULL);
  return g_steal_pointer (&shown);
}
