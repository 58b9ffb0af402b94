// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-legend-view.h"
#include "tj-planning-private.h"
#include "tj-view-baseline.h"

/* What the chart shows, as switches that the file remembers. */

static const struct
{
  const char *name;
  const char *label; /* msgid */
  TjGanttShow bit;
} switches[] = {
  { "critical", N_ ("_Critical path"), TJ_SHOW_CRITICAL },
  { "slack", N_ ("_Slack"), TJ_SHOW_SLACK },
  { "links", N_ ("_Dependencies"), TJ_SHOW_LINKS },
  { "labels", N_ ("D_ates beside bars"), TJ_SHOW_LABELS },
  { "baseline", N_ ("_Baseline"), TJ_SHOW_BASELINE },
  { "days-off", N_ ("_Weekends and holidays"), TJ_SHOW_DAYS_OFF },
  { "bands", N_ ("_Recess, school holidays, elections"), TJ_SHOW_BANDS },
  { "meetings", N_ ("_Meetings of executive and council"), TJ_SHOW_MEETINGS },
};

#define N_TIME 5 /* from here on: what stands on the time axis */

static gboolean
is_on (TjDocument *document, const char *key, gboolean usual)
{
  const char *value = tj_document_setting (document, key);

  return value ? g_str_equal (value, "1") : usual;
}

static guint
stored_show (TjDocument *document)
{
  guint show = 0;

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autofree char *key = g_strconcat ("view.", switches[i].name, NULL);

      if (is_on (document, key, (TJ_SHOW_USUAL & switches[i].bit) != 0))
        show |= switches[i].bit;
    }
  return show;
}

/* The header of the table is as high as that of the chart. */
static void
update_lane (TjPlanningPage *self)
{
  int lane = tj_gantt_view_lane_height (TJ_GANTT_VIEW (self->chart));

  if (lane > 0)
    gtk_widget_add_css_class (self->view, "tj-lane");
  else
    gtk_widget_remove_css_class (self->view, "tj-lane");
}

void
tj_planning_page_show_what_is_on (TjPlanningPage *self)
{
  guint show = stored_show (tj_session_document (self->session));

  if (self->shown && (show & TJ_SHOW_BASELINE))
    tj_gantt_rows_show_baseline (self->shown, tj_view_baseline (tj_session_document (self->session)));
  g_object_set (self->chart, "show", show, NULL);
  tj_planning_page_show_in_lanes (self, show);
  update_lane (self);
}

static void
change_switch_cb (GSimpleAction *action, GVariant *state, TjPlanningPage *self)
{
  g_autofree char *key = g_strconcat ("view.", g_action_get_name (G_ACTION (action)), NULL);

  tj_document_set_setting (tj_session_document (self->session), key, g_variant_get_boolean (state) ? "1" : "0");
  g_simple_action_set_state (action, state);
  tj_planning_page_show_what_is_on (self);
}

static void
change_baseline_cb (GSimpleAction *action, GVariant *state, TjPlanningPage *self)
{
  tj_view_set_baseline (tj_session_document (self->session), g_variant_get_string (state, NULL));
  g_simple_action_set_state (action, state);
  tj_planning_page_show_what_is_on (self);
}

static void
add_switches (TjPlanningPage *self, GActionMap *map)
{
  guint show = stored_show (tj_session_document (self->session));

  for (guint i = 0; i < G_N_ELEMENTS (switches); i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (
          switches[i].name, NULL, g_variant_new_boolean ((show & switches[i].bit) != 0));

      g_signal_connect (action, "change-state", G_CALLBACK (change_switch_cb), self);
      g_action_map_add_action (map, G_ACTION (action));
    }
}

static void
add_choice_of_baseline (TjPlanningPage *self, GActionMap *map)
{
  g_autofree char *stored
      = g_strdup_printf ("%" G_GINT64_FORMAT, tj_view_baseline (tj_session_document (self->session)));
  g_autoptr (GSimpleAction) action
      = g_simple_action_new_stateful ("baseline-of", G_VARIANT_TYPE_STRING, g_variant_new_string (stored));

  g_signal_connect (action, "change-state", G_CALLBACK (change_baseline_cb), self);
  g_action_map_add_action (map, G_ACTION (action));
}

/* The menu --------------------------------------------------------------------------------------------------------- */

/* Several baselines: which of them; with one there is nothing to choose. NULL for that. */
static GMenuModel *
menu_of_baselines (TjPlanningPage *self)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (GMenu) menu = g_menu_new ();
  guint n = 0;

  g_menu_append (menu, _ ("The newest"), "view.baseline-of::0");
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_BASELINE); i++)
    {
      const TjBaseline *baseline = tj_model_at (model, TJ_KIND_BASELINE, i);
      g_autofree char *action = NULL, *title = NULL;

      if (baseline->project != tj_session_project (self->session))
        continue;
      action = g_strdup_printf ("view.baseline-of::%" G_GINT64_FORMAT, baseline->record.id);
      title = tj_model_title (model, &baseline->record);
      g_menu_append (menu, title, action);
      n++;
    }
  return n > 1 ? G_MENU_MODEL (g_steal_pointer (&menu)) : NULL;
}

static GMenuModel *
menu_of_switches (guint from, guint to)
{
  GMenu *menu = g_menu_new ();

  for (guint i = from; i < to; i++)
    {
      g_autofree char *action = g_strconcat ("view.", switches[i].name, NULL);

      g_menu_append (menu, _ (switches[i].label), action);
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
menu_of_zooms (void)
{
  GMenu *menu = g_menu_new ();

  g_menu_append (menu, _ ("Whole _traject"), "page.fit");
  g_menu_append (menu, _ ("Selected _row"), "page.zoom-selection");
  g_menu_append (menu, _ ("_Go to today"), "page.today");
  return G_MENU_MODEL (menu);
}

/* Made anew each time that it opens: baselines come and go. */
static void
make_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenuModel) signs = menu_of_switches (0, N_TIME);
  g_autoptr (GMenuModel) times = menu_of_switches (N_TIME, G_N_ELEMENTS (switches)), zooms = menu_of_zooms ();
  g_autoptr (GMenuModel) baselines = menu_of_baselines (data);
  g_autoptr (GMenuModel) columns = tj_planning_page_menu_of_columns ();
  g_autoptr (GMenuModel) sorting = tj_planning_page_menu_of_sorting (data);
  g_autoptr (GMenu) table = g_menu_new ();

  if (baselines)
    g_menu_append_submenu (G_MENU (signs), _ ("W_hich baseline"), baselines);
  g_menu_append_submenu (table, _ ("C_olumns"), columns);
  g_menu_append_submenu (table, _ ("S_ort by"), sorting);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (table));
  g_menu_append_section (menu, NULL, signs);
  g_menu_append_section (menu, NULL, times);
  g_menu_append_section (menu, NULL, zooms);
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
explain_cb (TjPlanningPage *self)
{
  guint show;

  if (self->shown == NULL)
    return;
  g_object_get (self->chart, "show", &show, NULL);
  tj_legend_view_set_signs (TJ_LEGEND_VIEW (self->legend), tj_gantt_legend_signs (self->shown, show, TRUE));
}

void
tj_planning_page_add_view_menu (TjPlanningPage *self)
{
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();

  add_switches (self, G_ACTION_MAP (group));
  add_choice_of_baseline (self, G_ACTION_MAP (group));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "view", G_ACTION_GROUP (group));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->view_button), make_menu_cb, self, NULL);
  g_signal_connect_swapped (gtk_menu_button_get_popover (GTK_MENU_BUTTON (self->legend_button)), "show",
                            G_CALLBACK (explain_cb), self);
}
