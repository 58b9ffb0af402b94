// SPDX-License-Identifier: EUPL-1.2
#include "tj-budget-pdf.h"

#include <glib/gi18n-lib.h>

#include "tj-budget-pdf-private.h"
#include "tj-budget-text.h"
#include "tj-cairo-file-private.h"
#include "tj-safe-file.h"
#include "tj-scene-cairo.h"

/* A4 on its side, in points. */
#define WIDTH 841.89
#define HEIGHT 595.28
#define MARGIN 36.0
/* The size of text, in points. */
#define TEXT_SIZE 8.5

/* A document in the making. */
typedef struct
{
  const TjBudgetExport *what;
  const TjProject *project;
  const char *organisation;
  const char *file_name;
  const char *path;
  TjScenePainter *painter;
  TjTextMeasure measure;
  TjBudgetPages pages;
  TjScene *scene;
  double scale;
} Writing;

/* Drawing ---------------------------------------------------------------------------------------------------------- */

static guint
first_of (const GArray *breaks, guint page)
{
  return g_array_index (breaks, guint, page);
}

static double
table_width (const TjBudgetPages *pages, guint across)
{
  double width = pages->name_width;

  for (guint i = first_of (pages->across, across); i < first_of (pages->across, across + 1); i++)
    width += pages->widths[i];
  return width;
}

static void
draw_head (const Writing *writing, guint across, double top)
{
  const TjBudgetPages *pages = &writing->pages;
  double x = pages->name_width, y = top + pages->head_height / 2, bottom = top + pages->head_height;

  tj_page_text (pages->measure, writing->scene, TJ_TEXT_UPPER, _ ("Line"), TJ_PDF_PAD, y, pages->name_width, FALSE,
                TJ_INK (TJ_INK_TEXT));
  for (guint i = first_of (pages->across, across); i < first_of (pages->across, across + 1); i++)
    {
      g_autofree char *head = tj_budget_pages_head (pages, i);

      x += pages->widths[i];
      tj_page_text (pages->measure, writing->scene, TJ_TEXT_UPPER, head, x - TJ_PDF_PAD, y, pages->widths[i], TRUE,
                    TJ_INK (TJ_INK_TEXT));
    }
  tj_scene_line (writing->scene, 0, bottom, x, bottom, TJ_INK (TJ_INK_TEXT), 1);
}

static void
strike (const Writing *writing, double right, double width, double y)
{
  if (width > 0)
    tj_scene_line (writing->scene, right - width, y, right, y, TJ_INK (TJ_INK_MUTED), 1);
}

static void
draw_name (const Writing *writing, const TjSheetRow *row, guint place, double top, TjInk ink)
{
  const TjBudgetPages *pages = &writing->pages;
  char **lines = g_ptr_array_index (pages->names, place);
  double x = TJ_PDF_PAD + row->depth * TJ_PDF_INDENT;

  for (guint i = 0; lines[i]; i++)
    {
      double y = top + (i + 0.5) * pages->line_height;
      double width = tj_page_text (pages->measure, writing->scene, tj_budget_pages_style (row), lines[i], x, y,
                                   pages->name_width - x, FALSE, ink);

      if (row->void_)
        strike (writing, x + width, width, y);
    }
}

static void
draw_cells (const Writing *writing, const TjSheetRow *row, guint across, double y, TjInk ink)
{
  const TjBudgetPages *pages = &writing->pages;
  double x = pages->name_width;

  for (guint i = first_of (pages->across, across); i < first_of (pages->across, across + 1); i++)
    {
      const TjBudgetCell *cell = tj_budget_pages_at (pages, row, i);
      g_autofree char *text = tj_budget_cell_text (cell, FALSE);
      double width;

      x += pages->widths[i];
      width = tj_page_text (pages->measure, writing->scene, tj_budget_pages_style (row), text, x - TJ_PDF_PAD, y,
                            pages->widths[i] - TJ_PDF_PAD, TRUE, ink);
      if (row->void_)
        strike (writing, x - TJ_PDF_PAD, width, y);
      /* Beside the figure, so that figures stand below one another. */
      if (cell->flags & TJ_CELL_SET && cell->flags & TJ_CELL_CONDITIONAL)
        tj_page_text (pages->measure, writing->scene, TJ_TEXT_LABEL, "*", x - TJ_PDF_PAD + 1, y, TJ_PDF_PAD, FALSE,
                      ink);
    }
}

static void
draw_row (const Writing *writing, guint place, guint across, double top)
{
  const TjBudgetPages *pages = &writing->pages;
  const TjSheetRow *row = tj_budget_sheet_row (pages->sheet, place);
  double bottom = top + tj_budget_pages_row_height (pages, place), right = table_width (pages, across);
  double height = g_strv_length (g_ptr_array_index (pages->names, place)) * pages->line_height + pages->beside;
  double first = bottom - height + pages->beside / 2;
  TjInk ink = TJ_INK (row->aside || row->void_ ? TJ_INK_MUTED : TJ_INK_TEXT);

  if (row->kind == TJ_SHEET_HEADING && row->depth == 0)
    tj_scene_rect (writing->scene, 0, bottom - height, right, height, 0, TJ_INK (TJ_INK_WEEKEND));
  if (row->kind == TJ_SHEET_TOTAL)
    tj_scene_line (writing->scene, 0, bottom - height, right, bottom - height, TJ_INK (TJ_INK_TEXT), 0.75);
  else
    tj_scene_line (writing->scene, 0, bottom, right, bottom, TJ_INK (TJ_INK_GRID), 0.5);
  draw_name (writing, row, place, first, ink);
  if (row->cells)
    draw_cells (writing, row, across, first + pages->line_height / 2, ink);
}

static void
draw_words (const Writing *writing, double top)
{
  const TjBudgetPages *pages = &writing->pages;

  for (guint i = 0; i < pages->words->len; i++)
    tj_page_text (pages->measure, writing->scene, TJ_TEXT_LOWER, g_ptr_array_index (pages->words, i), TJ_PDF_PAD,
                  top + TJ_PDF_PAD + (i + 0.5) * pages->line_height, pages->width, FALSE, TJ_INK (TJ_INK_MUTED));
}

static void
draw_page (const Writing *writing, guint page)
{
  const TjBudgetPages *pages = &writing->pages;
  guint high = pages->downwards->len - 1, down = page % high, across = page / high;
  double y = TJ_PAGE_TITLE_HEIGHT;

  if (first_of (pages->downwards, down) < pages->sheet->rows->len)
    {
      draw_head (writing, across, y);
      y += pages->head_height;
    }
  for (guint i = first_of (pages->downwards, down); i < first_of (pages->downwards, down + 1); i++)
    {
      draw_row (writing, i, across, y);
      y += tj_budget_pages_row_height (pages, i);
    }
  if (pages->sheet->rows->len == 0)
    tj_page_text (pages->measure, writing->scene, TJ_TEXT_LABEL, _ ("There are no costs and no coverage yet."), 0,
                  y + pages->line_height, pages->width, FALSE, TJ_INK (TJ_INK_MUTED));
  if (down + 1 == high)
    draw_words (writing, y);
}

static void
paint_page (guint page, cairo_t *cr, gpointer data)
{
  Writing *writing = data;
  TjPageFurniture furniture = { .title = writing->project ? writing->project->name : NULL,
                                .organisation = writing->organisation,
                                .line = _ ("Budget · amounts in euros"),
                                .file_name = writing->file_name,
                                .today = writing->what->today,
                                .page = page,
                                .n_pages = tj_budget_pages_count (&writing->pages),
                                .width = (WIDTH - 2 * MARGIN) / writing->scale,
                                .height = (HEIGHT - 2 * MARGIN) / writing->scale };

  tj_scene_clear (writing->scene);
  tj_page_furniture (&furniture, &writing->measure, writing->scene);
  draw_page (writing, page);
  cairo_save (cr);
  cairo_translate (cr, MARGIN, MARGIN);
  cairo_scale (cr, writing->scale, writing->scale);
  tj_scene_painter_paint (writing->painter, writing->scene, cr);
  cairo_restore (cr);
}

/* The whole -------------------------------------------------------------------------------------------------------- */

static gboolean
fill (FILE *file, gpointer data, GCancellable *cancellable, GError **error)
{
  Writing *writing = data;
  const char *name = writing->project ? writing->project->name : "";
  g_autofree char *title = g_strdup_printf ("%s – %s", name, _ ("Budget"));
  TjCairoFile out = { .path = writing->path, .file = file };
  TjPdfPages pages = { .width = WIDTH,
                       .height = HEIGHT,
                       .n = tj_budget_pages_count (&writing->pages),
                       .title = title,
                       .moment = writing->what->moment,
                       .paint = paint_page,
                       .paint_data = writing };

  return tj_cairo_file_pdf (&out, &pages, cancellable, error);
}

gboolean
tj_budget_pdf_write (const TjBudgetExport *what, const char *file_name, const char *path, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (TjBudget) budget = tj_budget_new (what->model, what->plan, what->project);
  g_autoptr (TjBudgetSheet) sheet = tj_budget_sheet_new (budget, what->model);
  g_autoptr (TjScenePainter) painter = tj_scene_painter_new ();
  g_autoptr (TjScene) scene = tj_scene_new ();
  const TjProject *project = tj_model_get_kind (what->model, TJ_KIND_PROJECT, what->project);
  const TjOrganisation *organisation
      = project ? tj_model_get_kind (what->model, TJ_KIND_ORGANISATION, project->organisation) : NULL;
  Writing writing = { .what = what, .project = project, .file_name = file_name, .path = path, .painter = painter };
  gboolean written;

  writing.organisation = organisation ? organisation->name : NULL;
  writing.scene = scene;
  writing.measure = tj_scene_painter_measure (painter);
  writing.scale = TEXT_SIZE / writing.measure.font_size;
  tj_budget_pages_init (&writing.pages, sheet, &writing.measure, (WIDTH - 2 * MARGIN) / writing.scale,
                        (HEIGHT - 2 * MARGIN) / writing.scale - TJ_PAGE_TITLE_HEIGHT - TJ_PAGE_FOOTER_HEIGHT);
  written = tj_safe_file_write (path, fill, &writing, cancellable, error);
  tj_budget_pages_clear (&writing.pages);
  return written;
}
