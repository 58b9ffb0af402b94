// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-scenario-compare.h"
#include "tj-scenario-page.h"

G_BEGIN_DECLS

struct _TjScenarioPage
{
  GtkWidget parent_instance;

  /* Owned */
  TjSession *session;
  GArray *ids; /* (element-type TjId) of the scenarios that can be chosen */
  TjScenarioComparison *comparison;
  GPtrArray *fields; /* (element-type TjField, unowned) that can be chosen for a new value */

  TjId scenario; /* that is shown; 0: none */
  TjId subject;  /* of a new value; 0: none yet */
  gboolean filling;
  guint refresh_source;

  /* Template */
  GtkWidget *bar;
  GtkStack *stack;
  GtkDropDown *chosen;
  GtkBox *warnings;
  GtkGrid *table;
  GtkWidget *changes_heading;
  GtkBox *changes;
  GtkWidget *adder;
  GtkDropDown *kind;
  GtkMenuButton *record;
  GtkLabel *record_title;
  GtkDropDown *field;
  GtkEntry *value;
  GtkLabel *problem;
};

/* tj_scenario_page_show_table: the comparison, and what is bad about the scenario. */
void tj_scenario_page_show_table (TjScenarioPage *self);
/* tj_scenario_page_show_changes: what the scenario changes. */
void tj_scenario_page_show_changes (TjScenarioPage *self);
void tj_scenario_page_class_init_changes (GtkWidgetClass *widget_class);

/* The row below them, with which a changed value is added. */
void tj_scenario_page_init_adder (TjScenarioPage *self);
void tj_scenario_page_class_init_adder (GtkWidgetClass *widget_class);
void tj_scenario_page_clear_adder (TjScenarioPage *self);

G_END_DECLS
