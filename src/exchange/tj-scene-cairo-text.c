// SPDX-License-Identifier: EUPL-1.2
#include <math.h>

#include "tj-scene-cairo-private.h"
#include "tj-text-look.h"

/* The first that is there. */
#define FONT "Inter, Adwaita Sans, Cantarell, Noto Sans, DejaVu Sans, Sans"
/* As large as on most screens; the pages scale it. */
#define FONT_SIZE 14.0
#define MOST_WIDTHS 8192

static PangoLayout *
make_layout (PangoContext *context, TjTextStyle style)
{
  const TjTextLook *look = tj_text_look (style);
  PangoFontDescription *font = pango_font_description_from_string (FONT);
  PangoLayout *layout = pango_layout_new (context);

  pango_font_description_set_absolute_size (font, FONT_SIZE * look->scale * PANGO_SCALE);
  pango_font_description_set_weight (font, look->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_style (font, look->italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_font_description_free (font);
  return layout;
}

/* Widths must not depend on what is painted on. */
static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  cairo_font_options_destroy (options);
  return context;
}

TjScenePainter *
tj_scene_painter_new (void)
{
  TjScenePainter *painter = g_new0 (TjScenePainter, 1);
  PangoContext *context = make_context ();
  PangoRectangle logical;

  tj_palette_init (&painter->palette, TJ_SCHEME_LIGHT);
  for (guint i = 0; i < TJ_N_TEXT_STYLES; i++)
    {
      painter->layouts[i] = make_layout (context, i);
      painter->widths[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
    }
  pango_layout_set_text (painter->layouts[TJ_TEXT_LABEL], "Ág", -1);
  pango_layout_get_extents (painter->layouts[TJ_TEXT_LABEL], NULL, &logical);
  g_object_unref (context);
  painter->text_height = ceil ((double) logical.height / PANGO_SCALE);
  return painter;
}

void
tj_scene_painter_free (TjScenePainter *painter)
{
  if (painter == NULL)
    return;
  for (guint i = 0; i < TJ_N_TEXT_STYLES; i++)
    {
      g_object_unref (painter->layouts[i]);
      g_hash_table_unref (painter->widths[i]);
    }
  g_free (painter);
}

static double
text_width (TjTextStyle style, const char *text, gpointer data)
{
  TjScenePainter *painter = data;
  GHashTable *widths = painter->widths[style];
  double *known = g_hash_table_lookup (widths, text);
  PangoRectangle logical;

  if (known)
    return *known;
  if (g_hash_table_size (widths) >= MOST_WIDTHS)
    g_hash_table_remove_all (widths);
  pango_layout_set_text (painter->layouts[style], text, -1);
  pango_layout_get_extents (painter->layouts[style], NULL, &logical);
  known = g_new (double, 1);
  *known = ceil ((double) logical.width / PANGO_SCALE);
  g_hash_table_insert (widths, g_strdup (text), known);
  return *known;
}

TjTextMeasure
tj_scene_painter_measure (TjScenePainter *painter)
{
  return (TjTextMeasure) {
    .width = text_width, .data = painter, .font_size = FONT_SIZE, .text_height = painter->text_height
  };
}
