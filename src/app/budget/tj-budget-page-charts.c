// SPDX-License-Identifier: EUPL-1.2
/* The charts below the sheet: shown or not is a way of looking, kept in the file. */
#include <adwaita.h>

#include "tj-budget-page-private.h"
#include "tj-money-panel.h"

#define CHARTS_KEY "budget.charts"
#define HIDDEN "hidden"
/* Of the charts at first: as high as they are drawn well, but the sheet keeps most of the page. */
#define HEIGHT 300
#define SHARE_PERCENT 38

/* Once the page has a height; afterwards the border is the user's. */
static gboolean
share_height_cb (GtkWidget *paned, GdkFrameClock *clock, gpointer data)
{
  int height = gtk_widget_get_height (paned);

  if (height <= 0)
    return G_SOURCE_CONTINUE;
  gtk_paned_set_position (GTK_PANED (paned), height - MIN (HEIGHT, height * SHARE_PERCENT / 100));
  return G_SOURCE_REMOVE;
}

/* They are made when they are first looked at. */
static void
show_charts (TjBudgetPage *self, gboolean shown)
{
  if (shown && adw_bin_get_child (ADW_BIN (self->charts)) == NULL)
    {
      adw_bin_set_child (ADW_BIN (self->charts), tj_money_panel_new (self->session));
      gtk_widget_add_tick_callback (self->paned, share_height_cb, NULL, NULL);
    }
  gtk_widget_set_visible (self->charts, shown);
}

gboolean
tj_budget_page_has_charts (TjBudgetPage *self)
{
  return gtk_widget_get_visible (self->charts);
}

void
tj_budget_page_set_charts (TjBudgetPage *self, gboolean shown)
{
  show_charts (self, shown);
  tj_document_set_setting (tj_session_document (self->session), CHARTS_KEY, shown ? NULL : HIDDEN);
}

void
tj_budget_page_restore_charts (TjBudgetPage *self)
{
  show_charts (self, g_strcmp0 (tj_document_setting (tj_session_document (self->session), CHARTS_KEY), HIDDEN) != 0);
}
