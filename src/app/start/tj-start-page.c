// SPDX-License-Identifier: EUPL-1.2
#include "tj-start-page.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-date.h"
#include "tj-file.h"
#include "tj-start-offers.h"

#define MOST_RECENT 6

struct _TjStartPage
{
  AdwBin parent_instance;

  /* Template children */
  AdwPreferencesGroup *recent_group;
  GtkListBox *recent_list;
  GtkListBox *template_list;
  AdwPreferencesGroup *sample_group;
  GtkListBox *sample_list;

  GSettings *settings;       /* (owned) */
  GCancellable *cancellable; /* (owned): what is asked about files of before */
};

G_DEFINE_FINAL_TYPE (TjStartPage, tj_start_page, ADW_TYPE_BIN)

static GtkWidget *
make_row (const char *title, const char *subtitle, const char *icon, const char *action, const char *target)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), gtk_image_new_from_icon_name (icon));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", target);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), action);
  return row;
}

/* Files of before ------------------------------------------------------------------------------------------------- */

static char *
day_text (GFileInfo *info)
{
  g_autoptr (GDateTime) time = g_file_info_get_modification_date_time (info);
  g_autoptr (GDateTime) local = time ? g_date_time_to_local (time) : NULL;
  TjDate date;

  if (local == NULL)
    return g_strdup ("");
  date
      = tj_date_day (g_date_time_get_year (local), g_date_time_get_month (local), g_date_time_get_day_of_month (local));
  return tj_date_format (&date, TRUE);
}

/* A file that is there gets seen; one that is gone stays out of sight. */
static void
file_found_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWidget) row = data;
  g_autoptr (GFileInfo) info = g_file_query_info_finish (G_FILE (source), result, NULL);
  g_autofree char *day = NULL;
  g_autofree char *subtitle = NULL;
  GtkWidget *group;

  if (info == NULL || gtk_widget_get_parent (row) == NULL)
    return;
  day = day_text (info);
  subtitle = g_strdup_printf ("%s · %s", adw_action_row_get_subtitle (ADW_ACTION_ROW (row)), day);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_visible (row, TRUE);
  group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);
  gtk_widget_set_visible (group, TRUE);
}

static void
add_recent (TjStartPage *self, const char *entry)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (entry);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *title = tj_start_file_title (path ? path : entry);
  g_autofree char *folder = tj_start_file_folder (path ? path : entry, g_get_home_dir ());
  GtkWidget *row = make_row (title, folder, "document-open-recent-symbolic", "app.open-path", path ? path : entry);

  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  gtk_widget_set_visible (row, FALSE);
  gtk_list_box_append (self->recent_list, row);
  /* A drive on the network may take its time. */
  g_file_query_info_async (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, G_PRIORITY_DEFAULT,
                           self->cancellable, file_found_cb, g_object_ref (row));
}

static void
show_recent (TjStartPage *self)
{
  g_auto (GStrv) entries = g_settings_get_strv (self->settings, "recent-files");

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  gtk_widget_set_visible (GTK_WIDGET (self->recent_group), FALSE);
  gtk_list_box_remove_all (self->recent_list);
  for (guint i = 0; entries[i] && i < MOST_RECENT; i++)
    add_recent (self, entries[i]);
}

/* Templates and samples ------------------------------------------------------------------------------------------- */

static void
show_templates (TjStartPage *self)
{
  guint n;
  const TjStartTemplate *templates = tj_start_templates (&n);

  for (guint i = 0; i < n; i++)
    gtk_list_box_append (self->template_list, make_row (_ (templates[i].title), _ (templates[i].description),
                                                        templates[i].icon, "app.new-from-template", templates[i].name));
}

static void
show_samples (TjStartPage *self)
{
  g_auto (GStrv) names = tj_file_samples ();

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *title = tj_start_sample_title (names[i]);
      const char *description = tj_start_sample_description (names[i]);

      gtk_list_box_append (self->sample_list, make_row (title, description ? _ (description) : NULL,
                                                        tj_start_sample_icon (names[i]), "app.open-sample", names[i]));
    }
  gtk_widget_set_visible (GTK_WIDGET (self->sample_group), names[0] != NULL);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_start_page_dispose (GObject *object)
{
  TjStartPage *self = TJ_START_PAGE (object);

  g_cancellable_cancel (self->cancellable);
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_START_PAGE);
  G_OBJECT_CLASS (tj_start_page_parent_class)->dispose (object);
}

static void
tj_start_page_finalize (GObject *object)
{
  TjStartPage *self = TJ_START_PAGE (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->settings);
  G_OBJECT_CLASS (tj_start_page_parent_class)->finalize (object);
}

static void
tj_start_page_class_init (TjStartPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_start_page_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_start_page_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/start/tj-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TjStartPage, recent_group);
  gtk_widget_class_bind_template_child (widget_class, TjStartPage, recent_list);
  gtk_widget_class_bind_template_child (widget_class, TjStartPage, template_list);
  gtk_widget_class_bind_template_child (widget_class, TjStartPage, sample_group);
  gtk_widget_class_bind_template_child (widget_class, TjStartPage, sample_list);
}

static void
tj_start_page_init (TjStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new ("nl.trajectplanner.Traject");
  self->cancellable = g_cancellable_new ();
  g_signal_connect_object (self->settings, "changed::recent-files", G_CALLBACK (show_recent), self, G_CONNECT_SWAPPED);
  show_recent (self);
  show_templates (self);
  show_samples (self);
}

GtkWidget *
tj_start_page_new (void)
{
  return g_object_new (TJ_TYPE_START_PAGE, NULL);
}
