// SPDX-License-Identifier: EUPL-1.2
#include "tj-preferences.h"

struct _TjPreferences
{
  AdwPreferencesDialog parent_instance;

  /* Template children */
  AdwEntryRow *author_row;
  AdwComboRow *scheme_row;

  GSettings *settings; /* (owned) */
};

G_DEFINE_FINAL_TYPE (TjPreferences, tj_preferences, ADW_TYPE_PREFERENCES_DIALOG)

/* In the order of the list in the template. */
static const char *const schemes[] = { "system", "light", "dark" };

static gboolean
scheme_to_position (GValue *value, GVariant *variant, gpointer data)
{
  for (guint i = 0; i < G_N_ELEMENTS (schemes); i++)
    if (g_str_equal (schemes[i], g_variant_get_string (variant, NULL)))
      g_value_set_uint (value, i);
  return TRUE;
}

static GVariant *
scheme_from_position (const GValue *value, const GVariantType *type, gpointer data)
{
  guint position = g_value_get_uint (value);

  return position < G_N_ELEMENTS (schemes) ? g_variant_new_string (schemes[position]) : NULL;
}

static void
tj_preferences_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_PREFERENCES);
  G_OBJECT_CLASS (tj_preferences_parent_class)->dispose (object);
}

static void
tj_preferences_finalize (GObject *object)
{
  g_clear_object (&TJ_PREFERENCES (object)->settings);
  G_OBJECT_CLASS (tj_preferences_parent_class)->finalize (object);
}

static void
tj_preferences_class_init (TjPreferencesClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_preferences_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_preferences_finalize;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/window/tj-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, TjPreferences, author_row);
  gtk_widget_class_bind_template_child (widget_class, TjPreferences, scheme_row);
}

static void
tj_preferences_init (TjPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->settings = g_settings_new ("nl.trajectplanner.Traject");
  g_settings_bind (self->settings, "author-name", self->author_row, "text", G_SETTINGS_BIND_DEFAULT);
  g_settings_bind_with_mapping (self->settings, "colour-scheme", self->scheme_row, "selected", G_SETTINGS_BIND_DEFAULT,
                                scheme_to_position, scheme_from_position, NULL, NULL);
}

void
tj_preferences_present (GtkWidget *parent)
{
  adw_dialog_present (g_object_new (TJ_TYPE_PREFERENCES, NULL), parent);
}
