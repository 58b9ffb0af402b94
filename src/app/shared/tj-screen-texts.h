// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-text-look.h"

G_BEGIN_DECLS

/* Texts of a scene, laid out in the fonts of a widget. Keeps the layouts that were used lately. */
typedef struct _TjScreenTexts TjScreenTexts;

typedef struct
{
  PangoLayout *layout; /* (owned) */
  double width;        /* in pixels, as the rest */
  double height;
  double ink_middle; /* of the ink, from the top */
  guint used;        /* the picture in which it was last used */
} TjScreenText;

/* tj_screen_texts_new: @widget must outlive it. (transfer full) */
TjScreenTexts *tj_screen_texts_new (GtkWidget *widget);
void tj_screen_texts_free (TjScreenTexts *texts);

/* tj_screen_texts_forget: the fonts or their size changed: lays out all text anew. */
void tj_screen_texts_forget (TjScreenTexts *texts);

/* tj_screen_texts_get: (transfer none), until the next picture. tj_screen_texts_height: of a line of TJ_TEXT_LABEL. */
const TjScreenText *tj_screen_texts_get (TjScreenTexts *texts, TjTextStyle style, const char *string);
double tj_screen_texts_height (TjScreenTexts *texts);

/* tj_screen_texts_next_picture: a picture is done; forgets layouts that have not been in use for some. */
void tj_screen_texts_next_picture (TjScreenTexts *texts);

G_END_DECLS
