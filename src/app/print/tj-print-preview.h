// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-scene-cairo.h"

G_BEGIN_DECLS

/* A page of paper as it will be, white also in the dark. */
#define TJ_TYPE_PRINT_PREVIEW (tj_print_preview_get_type ())
G_DECLARE_FINAL_TYPE (TjPrintPreview, tj_print_preview, TJ, PRINT_PREVIEW, GtkWidget)

/* tj_print_preview_painter: for the size of its text, to divide pages by. (transfer none) */
TjScenePainter *tj_print_preview_painter (TjPrintPreview *self);

/* tj_print_preview_show: shows a page of @pages (borrowed until the next call; NULL: nothing). */
void tj_print_preview_show (TjPrintPreview *self, TjPages *pages, guint index);

G_END_DECLS
