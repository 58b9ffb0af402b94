// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-scene.h"
#include "tj-page-furniture.h"

G_BEGIN_DECLS

/* The Gantt chart on paper: which rows and which time go on which page, and what each page looks like. The table stands
 * at the left and is repeated, with both headers, on every page; a row is never cut. Lengths on paper are points (1/72
 * inch), margins millimetres. */

typedef enum
{
  TJ_PAPER_A4 = 0,
  TJ_PAPER_A3
} TjPaper;

typedef enum
{
  TJ_PAGE_FIT_PAGE = 0, /* everything on one page, however small; with so many rows that nobody could see letters in
                           it, as FIT_WIDTH */
  TJ_PAGE_FIT_WIDTH,    /* one page wide, as many pages high as it takes */
  TJ_PAGE_FIT_NONE      /* as many pages wide as months need to be readable, or as many as asked for */
} TjPageFit;

/* Columns of the table; the name is always there. A column that would be empty is left out. Where the page is too
 * narrow to show names whole the lead is shortened, the dates (which stand beside the bars too) are left out, and at
 * last the lead. */
typedef enum
{
  TJ_PAGE_COLUMN_NUMBER = 1 << 0,
  TJ_PAGE_COLUMN_LEAD = 1 << 1,
  TJ_PAGE_COLUMN_START = 1 << 2,
  TJ_PAGE_COLUMN_FINISH = 1 << 3,
  TJ_PAGE_COLUMN_ALL = (1 << 4) - 1
} TjPageColumns;

#define TJ_PAGE_MARGIN_MOST 40.0
#define TJ_PAGES_WIDE_MOST 20
/* The smallest text that is still read, in points; only TJ_PAGE_FIT_PAGE goes below it. */
#define TJ_PAGE_TEXT_LEAST 7.0

/* How the user wants it. Zero-initialised is one A4 landscape without margins, columns and legend. */
typedef struct
{
  TjPaper paper;
  gboolean portrait;
  double margin; /* millimetres at all sides, at most TJ_PAGE_MARGIN_MOST */
  TjPageFit fit;
  guint pages_wide; /* for FIT_NONE; 0: as many as it takes */
  gint32 from;      /* minute, or TJ_NO_TIME: from the first date of the traject */
  gint32 to;        /* exclusive end, or TJ_NO_TIME: up to the last */
  guint columns;    /* TjPageColumns */
  gboolean legend;
  guint show;         /* TjGanttShow */
  TjId baseline;      /* with TJ_SHOW_BASELINE: what the plan is held against, 0 for the newest */
  gint32 today;       /* day number, for 'stand per' and the line in the chart */
  char *title;        /* (owned) (nullable) the traject */
  char *organisation; /* (owned) (nullable) */
  char *subtitle;     /* (owned) (nullable) what the page is: 'Bijlage 1 Planningsschema' */
  char *file_name;    /* (owned) (nullable) for the footer */
} TjPageSetup;

/* tj_page_setup_init: the planning of a traject on one A3 landscape with all columns, the legend, and what is usually
 * shown but days off. */
void tj_page_setup_init (TjPageSetup *setup, TjModel *model, TjId project, gint32 today);
/* tj_page_setup_copy: @dest is overwritten without being cleared. */
void tj_page_setup_copy (TjPageSetup *dest, const TjPageSetup *src);
void tj_page_setup_clear (TjPageSetup *setup);

/* tj_page_rows: the rows of a traject down to @levels deep (1: only what is at the top; 0: all). As
 * tj_gantt_rows_new(). (transfer full) */
TjGanttRows *tj_page_rows (TjModel *model, const TjPlan *plan, TjId project, guint levels);

/* One page: scenes that are painted over one another, each at a place on the paper and so many points a pixel. */
typedef struct
{
  TjScene *scene;
  double x;
  double y;
  double scale;
} TjPageLayer;

typedef enum
{
  TJ_PAGE_FURNITURE, /* title and footer */
  TJ_PAGE_LEGEND,
  TJ_PAGE_TABLE,
  TJ_PAGE_CHART,
  TJ_N_PAGE_LAYERS
} TjPageLayerKind;

typedef struct
{
  TjPageLayer layers[TJ_N_PAGE_LAYERS];
} TjPage;

TjPage *tj_page_new (void);
void tj_page_free (TjPage *page);

typedef struct _TjPages TjPages;

/* tj_pages_new: divides @rows (kept) over pages; they are held against the baseline. Costs some milliseconds for ten
 * thousand rows. (transfer full) */
TjPages *tj_pages_new (const TjPageSetup *setup, TjGanttRows *rows, const TjTextMeasure *measure);
void tj_pages_free (TjPages *pages);

/* tj_pages_count: how many pages, at least one. First down, then to the right. */
guint tj_pages_count (const TjPages *pages);
/* tj_pages_size: of the paper. */
void tj_pages_size (const TjPages *pages, double *width, double *height);
/* tj_pages_rows: the rows of a page, [first, first + n); n is 0 in a traject without activities. */
void tj_pages_rows (const TjPages *pages, guint index, guint *first, guint *n);
/* tj_pages_text_size: of the text in table and chart, in points; below TJ_PAGE_TEXT_LEAST it is hard to read. */
double tj_pages_text_size (const TjPages *pages);
/* tj_pages_title: the traject and what the page is, as one line for whoever files it. (transfer none) */
const char *tj_pages_title (const TjPages *pages);
/* tj_pages_draw: fills @page, which may be used for one after another. */
void tj_pages_draw (TjPages *pages, guint index, TjPage *page);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (TjPageSetup, tj_page_setup_clear)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjPage, tj_page_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjPages, tj_pages_free)

G_END_DECLS
