// SPDX-License-Identifier: EUPL-1.2
#include "tj-print-paper.h"

#include "tj-scene-cairo.h"

typedef struct
{
  TjModel *model;          /* (owned) what the rows look into */
  TjScenePainter *painter; /* (owned) */
  TjPages *pages;          /* (owned) */
  TjPage *page;            /* (owned) */
} Paper;

static void
paper_free (gpointer data)
{
  Paper *paper = data;

  tj_page_free (paper->page);
  tj_pages_free (paper->pages);
  tj_scene_painter_free (paper->painter);
  tj_model_free (paper->model);
  g_free (paper);
}

static void
begin_print_cb (GtkPrintOperation *operation, GtkPrintContext *context, Paper *paper)
{
  gtk_print_operation_set_n_pages (operation, (int) tj_pages_count (paper->pages));
}

static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int index, Paper *paper)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double width, height, scale;

  tj_pages_size (paper->pages, &width, &height);
  scale = MIN (gtk_print_context_get_width (context) / width, gtk_print_context_get_height (context) / height);
  cairo_scale (cr, scale, scale);
  tj_pages_draw (paper->pages, (guint) index, paper->page);
  tj_scene_painter_paint_page (paper->painter, paper->page, cr);
}

static GtkPageSetup *
page_setup_of (const TjPageSetup *setup)
{
  GtkPageSetup *page = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (setup->paper == TJ_PAPER_A3 ? GTK_PAPER_NAME_A3 : GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (page, size);
  gtk_page_setup_set_orientation (page,
                                  setup->portrait ? GTK_PAGE_ORIENTATION_PORTRAIT : GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);
  return page;
}

GtkPrintOperation *
tj_print_paper_operation (const TjPageSetup *setup, TjModel *model, TjId project, guint levels)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) page = page_setup_of (setup);
  g_autoptr (TjPlan) plan = tj_plan_new (model);
  g_autoptr (TjGanttRows) rows = tj_page_rows (model, plan, project, levels);
  Paper *paper = g_new0 (Paper, 1);
  TjTextMeasure measure;

  paper->model = model;
  paper->painter = tj_scene_painter_new ();
  measure = tj_scene_painter_measure (paper->painter);
  paper->pages = tj_pages_new (setup, rows, &measure);
  paper->page = tj_page_new ();
  g_object_set_data_full (G_OBJECT (operation), "paper", paper, paper_free);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), paper);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), paper);
  gtk_print_operation_set_default_page_setup (operation, page);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_show_progress (operation, TRUE);
  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_set_job_name (operation, tj_pages_title (paper->pages));
  return operation;
}
