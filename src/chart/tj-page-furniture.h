// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-scene.h"

G_BEGIN_DECLS

/* How large text is, in the pixels of a scene. */
typedef struct
{
  TjTextWidth width;
  gpointer data;
  double font_size;   /* of TJ_TEXT_LABEL */
  double text_height; /* of a line of it */
} TjTextMeasure;

/* What stands at the head and the foot of each page of paper, whatever is between them. Lengths are pixels. */
typedef struct
{
  const char *title;        /* (nullable) the traject */
  const char *organisation; /* (nullable) */
  const char *line;         /* (nullable) below the title */
  const char *file_name;    /* (nullable) in the footer */
  gint32 today;             /* day number, for 'stand per' */
  guint page;               /* from 0 */
  guint n_pages;
  double width; /* of the page, inside its margins */
  double height;
} TjPageFurniture;

#define TJ_PAGE_TITLE_HEIGHT 64.0
#define TJ_PAGE_FOOTER_HEIGHT 30.0

/* tj_page_text: puts a text at @x (a right edge when @right) with the middle at @y, shortened to @room with an
 * ellipsis. Returns its width; 0, and nothing is put, for NULL and "". */
double tj_page_text (const TjTextMeasure *measure, TjScene *scene, TjTextStyle style, const char *text, double x,
                     double y, double room, gboolean right, TjInk ink);

/* tj_page_furniture: adds title and footer to @scene, in the first TJ_PAGE_TITLE_HEIGHT and the last
 * TJ_PAGE_FOOTER_HEIGHT pixels of the page. */
void tj_page_furniture (const TjPageFurniture *furniture, const TjTextMeasure *measure, TjScene *scene);

G_END_DECLS
