// SPDX-License-Identifier: EUPL-1.2
/* A scenario that is looked at in the sheet, instead of the plan. */
#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-budget-page-private.h"

void
tj_budget_page_show_scenario (TjBudgetPage *self)
{
  const TjScenario *scenario
      = tj_model_get_kind (tj_session_model (self->session), TJ_KIND_SCENARIO, tj_session_scenario (self->session));
  g_autofree char *title
      = scenario
            ? g_strdup_printf (_ ("What if “%s”: amounts change in the scenario, not in the plan."), scenario->name)
            : NULL;

  if (title)
    adw_banner_set_title (ADW_BANNER (self->banner), title);
  adw_banner_set_revealed (ADW_BANNER (self->banner), title != NULL);
}

static void
leave_scenario_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_session_set_scenario (TJ_BUDGET_PAGE (widget)->session, 0);
}

void
tj_budget_page_class_init_scenario (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.leave-scenario", NULL, leave_scenario_action);
}
