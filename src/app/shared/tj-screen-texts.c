// SPDX-License-Identifier: EUPL-1.2
#include "tj-screen-texts.h"

#include <math.h>

#define MOST_LAYOUTS 1024

struct _TjScreenTexts
{
  GtkWidget *widget;
  GHashTable *layouts[TJ_N_TEXT_STYLES]; /* (owned) (element-type utf8 TjScreenText) */
  guint picture;
  double height; /* 0: not known */
};

static void
free_text (gpointer data)
{
  TjScreenText *text = data;

  g_object_unref (text->layout);
  g_free (text);
}

TjScreenTexts *
tj_screen_texts_new (GtkWidget *widget)
{
  TjScreenTexts *texts = g_new0 (TjScreenTexts, 1);

  texts->widget = widget;
  for (guint i = 0; i < TJ_N_TEXT_STYLES; i++)
    texts->layouts[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_text);
  return texts;
}

void
tj_screen_texts_free (TjScreenTexts *texts)
{
  for (guint i = 0; i < TJ_N_TEXT_STYLES; i++)
    g_hash_table_unref (texts->layouts[i]);
  g_free (texts);
}

void
tj_screen_texts_forget (TjScreenTexts *texts)
{
  for (guint i = 0; i < TJ_N_TEXT_STYLES; i++)
    g_hash_table_remove_all (texts->layouts[i]);
  texts->height = 0;
}

static PangoAttrList *
attributes_of (TjTextStyle style)
{
  const TjTextLook *look = tj_text_look (style);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (look->scale != 1.0)
    pango_attr_list_insert (attributes, pango_attr_scale_new (look->scale));
  if (look->italic)
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  if (look->bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  return attributes;
}

static TjScreenText *
lay_out (TjScreenTexts *texts, TjTextStyle style, const char *string)
{
  TjScreenText *text = g_new0 (TjScreenText, 1);
  g_autoptr (PangoAttrList) attributes = attributes_of (style);
  PangoRectangle ink, logical;

  text->layout = gtk_widget_create_pango_layout (texts->widget, string);
  pango_layout_set_attributes (text->layout, attributes);
  pango_layout_set_single_paragraph_mode (text->layout, TRUE);
  pango_layout_get_extents (text->layout, &ink, &logical);
  text->width = ceil ((double) logical.width / PANGO_SCALE);
  text->height = (double) logical.height / PANGO_SCALE;
  text->ink_middle = (ink.y + ink.height / 2.0) / PANGO_SCALE;
  return text;
}

const TjScreenText *
tj_screen_texts_get (TjScreenTexts *texts, TjTextStyle style, const char *string)
{
  TjScreenText *text = g_hash_table_lookup (texts->layouts[style], string);

  if (text == NULL)
    {
      text = lay_out (texts, style, string);
      g_hash_table_insert (texts->layouts[style], g_strdup (string), text);
    }
  text->used = texts->picture;
  return text;
}

static gboolean
is_stale (gpointer key, gpointer value, gpointer data)
{
  return ((TjScreenText *) value)->used + 2 < ((TjScreenTexts *) data)->picture;
}

double
tj_screen_texts_height (TjScreenTexts *texts)
{
  if (texts->height == 0)
    texts->height = ceil (tj_screen_texts_get (texts, TJ_TEXT_LABEL, "Ág")->height);
  return texts->height;
}

void
tj_screen_texts_next_picture (TjScreenTexts *texts)
{
  for (guint i = 0; i < TJ_N_TEXT_STYLES; i++)
    if (g_hash_table_size (texts->layouts[i]) > MOST_LAYOUTS / TJ_N_TEXT_STYLES)
      g_hash_table_foreach_remove (texts->layouts[i], is_stale, texts);
  texts->picture++;
}
