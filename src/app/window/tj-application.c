// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-application-private.h"

G_DEFINE_FINAL_TYPE (TjApplication, tj_application, ADW_TYPE_APPLICATION)

TjWindow *
tj_application_free_window (TjApplication *self)
{
  for (GList *windows = gtk_application_get_windows (GTK_APPLICATION (self)); windows; windows = windows->next)
    if (TJ_IS_WINDOW (windows->data) && tj_window_document (windows->data) == NULL)
      return windows->data;
  return tj_window_new (ADW_APPLICATION (self));
}

static void
show_colour_scheme (TjApplication *self)
{
  g_autofree char *scheme = g_settings_get_string (self->settings, "colour-scheme");

  adw_style_manager_set_color_scheme (adw_style_manager_get_default (),
                                      g_str_equal (scheme, "dark")    ? ADW_COLOR_SCHEME_FORCE_DARK
                                      : g_str_equal (scheme, "light") ? ADW_COLOR_SCHEME_FORCE_LIGHT
                                                                      : ADW_COLOR_SCHEME_DEFAULT);
}

/* style.css is loaded by libadwaita itself; each part of the window may have one of its own beside it. */
static void
load_styles (void)
{
  g_auto (GStrv) names = g_resources_enumerate_children ("/nl/trajectplanner/Traject", 0, NULL);

  for (guint i = 0; names && names[i]; i++)
    if (g_str_has_prefix (names[i], "style-"))
      {
        g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
        g_autofree char *path = g_strconcat ("/nl/trajectplanner/Traject/", names[i], NULL);

        gtk_css_provider_load_from_resource (provider, path);
        gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                                    GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
      }
}

static void
tj_application_startup (GApplication *application)
{
  TjApplication *self = TJ_APPLICATION (application);

  G_APPLICATION_CLASS (tj_application_parent_class)->startup (application);
  self->settings = g_settings_new ("nl.trajectplanner.Traject");
  g_signal_connect_swapped (self->settings, "changed::colour-scheme", G_CALLBACK (show_colour_scheme), self);
  show_colour_scheme (self);
  load_styles ();
  tj_application_add_actions (self);
  gtk_window_set_default_icon_name ("nl.trajectplanner.Traject");
}

static void
tj_application_activate (GApplication *application)
{
  gtk_window_present (GTK_WINDOW (tj_application_free_window (TJ_APPLICATION (application))));
}

static void
tj_application_open (GApplication *application, GFile **files, int n_files, const char *hint)
{
  for (int i = 0; i < n_files; i++)
    {
      g_autofree char *path = g_file_get_path (files[i]);

      if (path)
        tj_application_open_file (TJ_APPLICATION (application), path);
    }
}

static int
tj_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  TjApplication *self = TJ_APPLICATION (application);
  GVariantDict *options = g_application_command_line_get_options_dict (line);
  const char *sample = NULL, *page = NULL;
  int n;
  g_auto (GStrv) arguments = g_application_command_line_get_arguments (line, &n);

  g_variant_dict_lookup (options, "sample", "&s", &sample);
  if (g_variant_dict_lookup (options, "page", "&s", &page))
    g_set_str (&self->page, page);
  if (sample)
    tj_application_open_sample (self, sample);
  for (int i = 1; i < n; i++)
    {
      g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, arguments[i]);

      tj_application_open (application, &file, 1, "");
    }
  if (sample == NULL && n <= 1)
    g_application_activate (application);
  return 0;
}

static void
tj_application_finalize (GObject *object)
{
  TjApplication *self = TJ_APPLICATION (object);

  g_clear_object (&self->settings);
  g_clear_pointer (&self->page, g_free);
  G_OBJECT_CLASS (tj_application_parent_class)->finalize (object);
}

static void
tj_application_class_init (TjApplicationClass *class)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (class);

  G_OBJECT_CLASS (class)->finalize = tj_application_finalize;
  application_class->startup = tj_application_startup;
  application_class->activate = tj_application_activate;
  application_class->open = tj_application_open;
  application_class->command_line = tj_application_command_line;
}

static void
tj_application_init (TjApplication *self)
{
  static const GOptionEntry options[] = {
    { "page", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Page to begin on, or a list on it: basis/kalender"), N_ ("PAGE") },
    { "sample", 0, 0, G_OPTION_ARG_STRING, NULL, N_ ("Open one of the samples"), N_ ("NAME") },
    { 0 },
  };

  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

TjApplication *
tj_application_new (void)
{
  return g_object_new (TJ_TYPE_APPLICATION, "application-id", "nl.trajectplanner.Traject", "flags",
                       G_APPLICATION_HANDLES_OPEN | G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path",
                       "/nl/trajectplanner/Traject", NULL);
}
