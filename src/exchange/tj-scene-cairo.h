// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <cairo.h>

#include "tj-gantt-page.h"

G_BEGIN_DECLS

/* Paints scenes on cairo, in the light palette, for paper and pictures: text stays text. One painter belongs to one
 * thread. */
typedef struct _TjScenePainter TjScenePainter;

/* (transfer full) */
TjScenePainter *tj_scene_painter_new (void);
void tj_scene_painter_free (TjScenePainter *painter);

/* tj_scene_painter_measure: how large its text is, for tj_pages_new(); the painter must outlive the pages. */
TjTextMeasure tj_scene_painter_measure (TjScenePainter *painter);

/* tj_scene_painter_paint: paints @scene from where @cr is, one pixel as one unit. */
void tj_scene_painter_paint (TjScenePainter *painter, const TjScene *scene, cairo_t *cr);

/* tj_scene_painter_paint_page: paints the layers of a page over what @cr holds; one unit is a point. */
void tj_scene_painter_paint_page (TjScenePainter *painter, const TjPage *page, cairo_t *cr);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjScenePainter, tj_scene_painter_free)

G_END_DECLS
