// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-session.h"

G_BEGIN_DECLS

/* The charts of the budget beside each other: costs and coverage by year, and the course of the reserves. */
#define TJ_TYPE_MONEY_PANEL (tj_money_panel_get_type ())
G_DECLARE_FINAL_TYPE (TjMoneyPanel, tj_money_panel, TJ, MONEY_PANEL, GtkWidget)

/* (transfer floating) */
GtkWidget *tj_money_panel_new (TjSession *session);

G_END_DECLS
