// SPDX-License-Identifier: EUPL-1.2
#include "tj-phase-strip-private.h"

#include <adwaita.h>
#include <math.h>

#include "tj-civil.h"

#define RADIUS 5.0f
#define MOST_YEARS 12

static GdkRGBA
faded (GdkRGBA colour, float alpha)
{
  colour.alpha *= alpha;
  return colour;
}

static void
accent_colour (GdkRGBA *colour)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autoptr (GdkRGBA) accent = adw_style_manager_get_accent_color_rgba (style);

  adw_rgba_to_standalone (accent, adw_style_manager_get_dark (style), colour);
}

static void
fill (GtkSnapshot *snapshot, float x, float y, float width, float height, const GdkRGBA *colour)
{
  gtk_snapshot_append_color (snapshot, colour, &GRAPHENE_RECT_INIT (x, y, width, height));
}

static void
draw_layout (GtkSnapshot *snapshot, PangoLayout *layout, float x, float y, const GdkRGBA *colour)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (x, y));
  gtk_snapshot_append_layout (snapshot, layout, colour);
  gtk_snapshot_restore (snapshot);
}

/* What lies behind us is full, what comes is pale with a border. */
static void
draw_bar (TjPhaseStrip *self, GtkSnapshot *snapshot, guint index, float today_x, const GdkRGBA *accent)
{
  const graphene_rect_t *bar = &g_array_index (self->items, TjPhaseItem, index).bar;
  float past = CLAMP (today_x - bar->origin.x, 0, bar->size.width);
  GdkRGBA pale = faded (*accent, 0.2f), border = faded (*accent, 0.7f);
  GskRoundedRect outline;

  gsk_rounded_rect_init_from_rect (&outline, bar, RADIUS);
  gtk_snapshot_push_rounded_clip (snapshot, &outline);
  fill (snapshot, bar->origin.x, bar->origin.y, bar->size.width, bar->size.height, &pale);
  fill (snapshot, bar->origin.x, bar->origin.y, past, bar->size.height, accent);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &outline, (float[4]) { 1, 1, 1, 1 },
                              (GdkRGBA[4]) { border, border, border, border });
}

static void
draw_label (TjPhaseStrip *self, GtkSnapshot *snapshot, guint index, const GdkRGBA *colour)
{
  const TjPhaseLabel *label = &self->labels[index];
  const TjPhaseItem *item = &g_array_index (self->items, TjPhaseItem, index);
  float top = (float) (tj_phase_strip_labels_top (self)
                       + (int) label->row * (tj_phase_strip_line_height (self) + TJ_PHASE_STRIP_ROOM));
  float below = item->bar.origin.y + item->bar.size.height;
  GdkRGBA line = faded (*colour, 0.35f);

  fill (snapshot, floorf (item->bar.origin.x) + 1, below, 1, top - below, &line);
  pango_layout_set_width (item->layout, label->width * PANGO_SCALE);
  draw_layout (snapshot, item->layout, (float) label->x, top, colour);
}

static gboolean
today_place (TjPhaseStrip *self, int width, float *x)
{
  gint32 start, finish, noon = self->today * TJ_MINUTES_PER_DAY + TJ_MINUTES_PER_DAY / 2;

  if (!tj_phase_bars_range (self->bars, &start, &finish))
    return FALSE;
  *x = CLAMP (tj_phase_strip_x_of (self, noon, width), -1, (float) width + 1);
  return start <= noon && noon < finish;
}

/* The word at the top, at [from, to) on the strip: what else stands there leaves it room. */
typedef struct
{
  float from;
  float to;
} Word;

static void
draw_year (TjPhaseStrip *self, GtkSnapshot *snapshot, int year, const Word *word, const GdkRGBA *colour)
{
  g_autofree char *text = g_strdup_printf ("%d", year);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int width = gtk_widget_get_width (GTK_WIDGET (self)), text_width;
  float x = tj_phase_strip_x_of (self, tj_civil_day (year, 1, 1) * TJ_MINUTES_PER_DAY, width);
  float top = (float) tj_phase_strip_line_height (self), end;

  pango_layout_get_pixel_size (layout, &text_width, NULL);
  if (x > 0)
    fill (snapshot, floorf (x) - 1, top, 1, (float) tj_phase_strip_labels_top (self) - top, colour);
  x = MAX (x, 0);
  end = x + (float) text_width + TJ_PHASE_STRIP_ROOM;
  if (end <= (float) width && (end <= word->from || word->to <= x))
    draw_layout (snapshot, layout, x, 0, colour);
}

/* Where each year begins: a line through the strip, and the year above it. Not for spans so long that years crowd. */
static void
draw_years (TjPhaseStrip *self, GtkSnapshot *snapshot, const Word *word, const GdkRGBA *colour)
{
  gint32 start, finish;
  int first, last;

  if (!tj_phase_bars_range (self->bars, &start, &finish))
    return;
  tj_civil_split (tj_civil_minute_day (start), &first, NULL, NULL);
  tj_civil_split (tj_civil_minute_day (finish - 1), &last, NULL, NULL);
  if (last - first > MOST_YEARS)
    return;
  for (int year = first; year <= last; year++)
    draw_year (self, snapshot, year, word, colour);
}

static void
draw_today (TjPhaseStrip *self, GtkSnapshot *snapshot, float x, float left, const GdkRGBA *colour)
{
  float top = (float) tj_phase_strip_line_height (self);

  draw_layout (snapshot, self->today_layout, left, 0, colour);
  fill (snapshot, floorf (x), top, 2, (float) tj_phase_strip_labels_top (self) - top - TJ_PHASE_STRIP_ROOM / 2, colour);
}

void
tj_phase_strip_draw (TjPhaseStrip *self, GtkSnapshot *snapshot)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), word_width;
  GdkRGBA colour, accent, quiet;
  float x = 0;
  gboolean shows_today = today_place (self, width, &x);
  Word word = { -1, -1 };

  gtk_widget_get_color (GTK_WIDGET (self), &colour);
  accent_colour (&accent);
  quiet = faded (colour, 0.7f);
  if (shows_today)
    {
      pango_layout_get_pixel_size (self->today_layout, &word_width, NULL);
      word.from = CLAMP (x - (float) word_width / 2, 0, (float) MAX (0, width - word_width));
      word.to = word.from + (float) word_width + TJ_PHASE_STRIP_ROOM;
    }
  draw_years (self, snapshot, &word, &quiet);
  for (guint i = 0; i < self->bars->len; i++)
    draw_label (self, snapshot, i, &colour);
  for (guint i = 0; i < self->bars->len; i++)
    draw_bar (self, snapshot, i, x, &accent);
  if (shows_today)
    draw_today (self, snapshot, x, word.from, &colour);
}
