// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* A chart of the money of the traject that the session looks at, as wide as there is room. It keeps itself up to date.
 * Tips tell each amount; the sheet beside it tells the same in text. */
#define TJ_TYPE_MONEY_VIEW (tj_money_view_get_type ())
G_DECLARE_FINAL_TYPE (TjMoneyView, tj_money_view, TJ, MONEY_VIEW, GtkWidget)

typedef enum
{
  TJ_MONEY_VIEW_BARS,  /* costs beside coverage, by year */
  TJ_MONEY_VIEW_COURSE /* what is left of each reserve, by year; hidden while there is none */
} TjMoneyViewKind;

/* (transfer floating) */
GtkWidget *tj_money_view_new (TjSession *session, TjMoneyViewKind kind);

/* tj_money_view_show: shows this budget from now on, with the records that it was made of, instead of that of the
 * session. It is read at once. */
void tj_money_view_show (TjMoneyView *self, const TjBudget *budget, TjModel *model);

G_END_DECLS
