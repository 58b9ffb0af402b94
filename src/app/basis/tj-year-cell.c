// SPDX-License-Identifier: EUPL-1.2
#include "tj-year-cell.h"

#include <adwaita.h>

#include "tj-records-planning.h"

#define RADIUS 6
#define HATCH 7 /* pixels between the lines of a hatch */
#define BAND 3  /* of the line under a school holiday */
#define SMALL 0.72

/* Inks ------------------------------------------------------------------------------------------------------------ */

void
tj_year_inks_init (TjYearInks *inks, GtkWidget *widget)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (widget));
  gboolean dark = adw_style_manager_get_dark (style), contrast = adw_style_manager_get_high_contrast (style);

  tj_palette_init (&inks->palette, (dark ? TJ_SCHEME_DARK : 0) | (contrast ? TJ_SCHEME_HIGH_CONTRAST : 0));
  inks->sign = inks->sign ? inks->sign : TJ_INK_BODY;
  g_clear_object (&inks->layout);
  inks->layout = gtk_widget_create_pango_layout (widget, NULL);
}

void
tj_year_inks_set_body (TjYearInks *inks, gconstpointer record)
{
  const TjBody *body = record;

  inks->sign = body && body->kind == TJ_BODY_KIND_EXECUTIVE ? TJ_INK_COLLEGE
               : body && body->kind == TJ_BODY_KIND_COUNCIL ? TJ_INK_COUNCIL
                                                            : TJ_INK_BODY;
}

void
tj_year_inks_clear (TjYearInks *inks)
{
  g_clear_object (&inks->layout);
}

static GdkRGBA
colour (const TjYearInks *inks, TjInk ink)
{
  const TjRgba *rgba = tj_palette_get (&inks->palette, ink);

  return (GdkRGBA) { rgba->red, rgba->green, rgba->blue, rgba->alpha };
}

/* Forms ----------------------------------------------------------------------------------------------------------- */

static GskRoundedRect
rounded (const TjYearBox *box, double radius)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) box->width, (float) box->height);
  GskRoundedRect round;

  gsk_rounded_rect_init_from_rect (&round, &rect, (float) radius);
  return round;
}

static TjYearBox
inset (const TjYearBox *box, double by)
{
  return (TjYearBox) { box->x + by, box->y + by, box->width - 2 * by, box->height - 2 * by };
}

void
tj_year_cell_fill (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, double radius, TjInk ink)
{
  GskRoundedRect round = rounded (box, radius);
  GdkRGBA rgba = colour (inks, ink);

  gtk_snapshot_push_rounded_clip (snapshot, &round);
  gtk_snapshot_append_color (snapshot, &rgba, &round.bounds);
  gtk_snapshot_pop (snapshot);
}

void
tj_year_cell_frame (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, double radius, TjInk ink,
                    double line)
{
  GskRoundedRect round = rounded (box, radius);
  GdkRGBA rgba = colour (inks, ink);
  float width = (float) line;

  gtk_snapshot_append_border (snapshot, &round, (float[4]) { width, width, width, width },
                              (GdkRGBA[4]) { rgba, rgba, rgba, rgba });
}

static void
dashed_frame (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, double radius, TjInk ink)
{
  TjYearBox middle = inset (box, 0.75);
  GskRoundedRect round = rounded (&middle, radius);
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (1.5f);
  GdkRGBA rgba = colour (inks, ink);
  GskPath *path;

  gsk_path_builder_add_rounded_rect (builder, &round);
  path = gsk_path_builder_free_to_path (builder);
  gsk_stroke_set_dash (stroke, (float[2]) { 3, 2 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &rgba);
  gsk_stroke_free (stroke);
  gsk_path_unref (path);
}

/* Lines go on from one day into the next. */
static void
hatch (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box)
{
  graphene_rect_t rect = GRAPHENE_RECT_INIT ((float) box->x, (float) box->y, (float) box->width, (float) box->height);
  GskPathBuilder *builder = gsk_path_builder_new ();
  GskStroke *stroke = gsk_stroke_new (1);
  GdkRGBA rgba = colour (inks, TJ_TONE (TJ_INK_BAR_LINE, TJ_COLOUR_SLATE));
  int first = (int) (box->x + box->y) / HATCH, last = (int) (box->x + box->width + box->y + box->height) / HATCH;
  GskPath *path;

  for (int i = first; i <= last; i++)
    {
      /* x + y = i * HATCH */
      gsk_path_builder_move_to (builder, (float) (i * HATCH - box->y), (float) box->y);
      gsk_path_builder_line_to (builder, (float) (i * HATCH - box->y - box->height), (float) (box->y + box->height));
    }
  path = gsk_path_builder_free_to_path (builder);
  rgba.alpha *= 0.45f;
  gtk_snapshot_push_clip (snapshot, &rect);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &rgba);
  gtk_snapshot_pop (snapshot);
  gsk_stroke_free (stroke);
  gsk_path_unref (path);
}

/* Texts ----------------------------------------------------------------------------------------------------------- */

static void
set_text (TjYearInks *inks, const char *text, gboolean bold, double scale)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (bold)
    pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (inks->layout, attributes);
  pango_layout_set_text (inks->layout, text, -1);
}

static void
draw_text (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, TjInk ink)
{
  GdkRGBA rgba = colour (inks, ink);
  int width, height;

  pango_layout_get_pixel_size (inks->layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float) (box->x + (box->width - width) / 2),
                                                          (float) (box->y + (box->height - height) / 2)));
  gtk_snapshot_append_layout (snapshot, inks->layout, &rgba);
  gtk_snapshot_restore (snapshot);
}

void
tj_year_cell_text (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, const char *text, TjInk ink,
                   gboolean bold)
{
  set_text (inks, text, bold, 1);
  draw_text (snapshot, inks, box, ink);
}

void
tj_year_cell_week (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, const char *number)
{
  set_text (inks, number, FALSE, SMALL);
  draw_text (snapshot, inks, box, TJ_INK (TJ_INK_MUTED));
}

/* Days ------------------------------------------------------------------------------------------------------------ */

static void
draw_ground (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, guint marks)
{
  TjYearBox band = { box->x, box->y + box->height - BAND, box->width, BAND };

  if (marks & TJ_DAY_WEEK_OFF)
    tj_year_cell_fill (snapshot, inks, box, 0, TJ_INK (TJ_INK_WEEKEND));
  if (marks & TJ_DAY_RECESS)
    hatch (snapshot, inks, box);
  if (marks & TJ_DAY_SCHOOL)
    tj_year_cell_fill (snapshot, inks, &band, 0, TJ_TONE (TJ_INK_BAR, TJ_COLOUR_TEAL));
}

static void
draw_exception (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *inner, guint marks)
{
  TjYearBox half = { inner->x, inner->y + inner->height / 2, inner->width, inner->height / 2 };

  if (marks & TJ_DAY_CLOSED)
    {
      tj_year_cell_fill (snapshot, inks, inner, RADIUS, TJ_TONE (TJ_INK_BAR_FAINT, TJ_COLOUR_ORANGE));
      tj_year_cell_frame (snapshot, inks, inner, RADIUS, TJ_TONE (TJ_INK_BAR_LINE, TJ_COLOUR_ORANGE), 1.5);
      return;
    }
  tj_year_cell_fill (snapshot, inks, &half, RADIUS, TJ_TONE (TJ_INK_BAR_FAINT, TJ_COLOUR_YELLOW));
  tj_year_cell_frame (snapshot, inks, inner, RADIUS, TJ_TONE (TJ_INK_BAR_LINE, TJ_COLOUR_YELLOW), 1);
}

static void
draw_meeting (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *inner, const char *text, guint marks)
{
  double radius = inner->height / 2;
  TjYearBox line = { inner->x + 2, inner->y + inner->height / 2 - 0.75, inner->width - 4, 1.5 };

  if (marks & TJ_DAY_MEETING)
    {
      tj_year_cell_fill (snapshot, inks, inner, radius, TJ_INK (inks->sign));
      tj_year_cell_text (snapshot, inks, inner, text, TJ_INK (TJ_INK_SIGN_INK), TRUE);
    }
  else if (marks & TJ_DAY_EXPECTED)
    {
      dashed_frame (snapshot, inks, inner, radius, TJ_INK (inks->sign));
      tj_year_cell_text (snapshot, inks, inner, text, TJ_INK (inks->sign), TRUE);
    }
  else
    {
      tj_year_cell_frame (snapshot, inks, inner, radius, TJ_INK (TJ_INK_MUTED), 1);
      tj_year_cell_text (snapshot, inks, inner, text, TJ_INK (TJ_INK_MUTED), FALSE);
      tj_year_cell_fill (snapshot, inks, &line, 0, TJ_INK (TJ_INK_TEXT));
    }
}

static TjInk
ink_of (guint marks)
{
  if (marks & TJ_DAY_ELECTIONS)
    return TJ_INK (TJ_INK_BACKGROUND);
  if (marks & TJ_DAY_CLOSED)
    return TJ_TONE (TJ_INK_BAR_TEXT, TJ_COLOUR_ORANGE);
  if (marks & TJ_DAY_HOLIDAY)
    return TJ_TONE (TJ_INK_BAR_TEXT, TJ_COLOUR_RED);
  return TJ_INK (marks & TJ_DAY_WORKED ? TJ_INK_TEXT : TJ_INK_MUTED);
}

void
tj_year_cell_draw (GtkSnapshot *snapshot, TjYearInks *inks, const TjYearBox *box, const char *text, guint marks,
                   gboolean today)
{
  TjYearBox inner = inset (box, 1), foot = { box->x + 2, box->y + box->height - BAND, box->width - 4, BAND };
  gboolean meeting = (marks & (TJ_DAY_MEETING | TJ_DAY_EXPECTED | TJ_DAY_CANCELLED)) != 0;
  gboolean submission = (marks & TJ_DAY_SUBMISSION) != 0;

  draw_ground (snapshot, inks, box, marks);
  if (marks & TJ_DAY_HOLIDAY)
    tj_year_cell_fill (snapshot, inks, &inner, RADIUS, TJ_TONE (TJ_INK_BAR_FAINT, TJ_COLOUR_RED));
  /* Other hours over weeks do not count on the days off in them. */
  if (marks & TJ_DAY_CLOSED || (marks & TJ_DAY_HOURS && marks & TJ_DAY_WORKED))
    draw_exception (snapshot, inks, &inner, marks);
  if (marks & TJ_DAY_ELECTIONS)
    tj_year_cell_fill (snapshot, inks, &inner, 2, TJ_INK (TJ_INK_TEXT));
  if (meeting)
    draw_meeting (snapshot, inks, &inner, text, marks);
  else
    tj_year_cell_text (snapshot, inks, box, text, ink_of (marks),
                       (marks & (TJ_DAY_HOLIDAY | TJ_DAY_ELECTIONS)) != 0 || today);
  /* A body that meets each week has its papers due on the day of a meeting. */
  if (submission && meeting)
    tj_year_cell_fill (snapshot, inks, &foot, 1, TJ_INK (inks->sign));
  else if (submission)
    tj_year_cell_frame (snapshot, inks, &inner, 3, TJ_INK (inks->sign), 1.5);
  if (today)
    tj_year_cell_frame (snapshot, inks, box, RADIUS, TJ_INK (TJ_INK_TODAY), 2);
}
