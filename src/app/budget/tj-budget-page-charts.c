// SPDX-License-Identifier: EUPL-1.2
/* The charts below the sheet: shown or not is a way of looking, kept in the file. */
#include <adwaita.h>

#include "tj-budget-page-private.h"
#include "tj-money-panel.h"

#define CHARTS_KEY "budget.charts"
#define HIDDEN "hidden"
#define SHOWN "shown"
/* They take what they need, but the sheet keeps most of the page; on a low page it has all of it until they are asked
 * for. */
#define SHARE_PERCENT 34
#define LOW_PAGE 620

static gboolean
share_height_cb (GtkWidget *paned, GdkFrameClock *clock, gpointer data)
{
  int width = gtk_widget_get_width (paned), height = gtk_widget_get_height (paned), natural;

  if (height <= 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_measure (gtk_paned_get_end_child (GTK_PANED (paned)), GTK_ORIENTATION_VERTICAL, width, NULL, &natural,
                      NULL, NULL);
  gtk_paned_set_position (GTK_PANED (paned), height - MIN (natural, height * SHARE_PERCENT / 100));
  return G_SOURCE_REMOVE;
}

/* They are made when they are first looked at. Afterwards the border is the user's. */
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

/* Once the page has a height. */
static gboolean
show_where_high_cb (GtkWidget *paned, GdkFrameClock *clock, gpointer data)
{
  TjBudgetPage *self = data;
  int height = gtk_widget_get_height (paned);

  if (height <= 0)
    return G_SOURCE_CONTINUE;
  self->charts_source = 0;
  show_charts (self, height > LOW_PAGE);
  g_object_notify (G_OBJECT (self), "charts");
  return G_SOURCE_REMOVE;
}

static void
decide_later (TjBudgetPage *self)
{
  self->charts_source = gtk_widget_add_tick_callback (self->paned, show_where_high_cb, self, NULL);
}

static void
decide (TjBudgetPage *self, gboolean shown)
{
  if (self->charts_source)
    gtk_widget_remove_tick_callback (self->paned, self->charts_source);
  self->charts_source = 0;
  show_charts (self, shown);
}

gboolean
tj_budget_page_has_charts (TjBudgetPage *self)
{
  return gtk_widget_get_visible (self->charts);
}

void
tj_budget_page_set_charts (TjBudgetPage *self, gboolean shown)
{
  decide (self, shown);
  tj_document_set_setting (tj_session_document (self->session), CHARTS_KEY, shown ? SHOWN : HIDDEN);
}

void
tj_budget_page_restore_charts (TjBudgetPage *self)
{
  const char *kept = tj_document_setting (tj_session_document (self->session), CHARTS_KEY);

  if (kept)
    decide (self, g_str_equal (kept, SHOWN));
  else
    decide_later (self);
}
