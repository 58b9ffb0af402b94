// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-scene.h"

G_BEGIN_DECLS

/* Paints a scene on the screen, as GSK nodes. Keeps the layouts of the texts that were used lately. */
typedef struct _TjScreenPainter TjScreenPainter;

/* tj_screen_painter_new: for the fonts and the size of text of @widget, which must outlive it. (transfer full) */
TjScreenPainter *tj_screen_painter_new (GtkWidget *widget);
void tj_screen_painter_free (TjScreenPainter *painter);

/* tj_screen_painter_forget: the fonts or their size changed: lays out all text anew. */
void tj_screen_painter_forget (TjScreenPainter *painter);

/* tj_screen_painter_take_colours: those of the desktop as it is now: light or dark, contrast, accent. Before the first
 * picture, and when they change. */
void tj_screen_painter_take_colours (TjScreenPainter *painter);

/* tj_screen_painter_palette: the colours as they are now. (transfer none) */
const TjPalette *tj_screen_painter_palette (const TjScreenPainter *painter);

/* tj_screen_painter_width: a TjTextWidth; @data is the painter. tj_screen_painter_text_height: of a line of
 * TJ_TEXT_LABEL. */
double tj_screen_painter_width (TjTextStyle style, const char *text, gpointer data);
double tj_screen_painter_text_height (TjScreenPainter *painter);

/* tj_screen_painter_paint: paints, and afterwards forgets layouts that have not been in use for some pictures. */
void tj_screen_painter_paint (TjScreenPainter *painter, const TjScene *scene, GtkSnapshot *snapshot);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjScreenPainter, tj_screen_painter_free)

G_END_DECLS
