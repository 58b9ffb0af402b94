// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-figures.h"
#include "tj-pages.h"
#include "tj-window-private.h"

#define COUNTERS_DELAY 200 /* milliseconds */

/* In the bindings of these files 'sidebar' rows carry their page in their data. */
static const TjPageInfo *
page_of_row (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "page");
}

static GtkWidget *
make_row (const TjPageInfo *info)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *label = gtk_label_new (_ (info->title));
  GtkWidget *counter = gtk_label_new (NULL);

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (info->icon));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_box_append (GTK_BOX (box), label);
  gtk_widget_add_css_class (counter, "tj-counter");
  gtk_widget_set_valign (counter, GTK_ALIGN_CENTER);
  gtk_widget_set_visible (counter, FALSE);
  gtk_box_append (GTK_BOX (box), counter);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, _ (info->title), -1);
  g_object_set_data (G_OBJECT (row), "page", (gpointer) info);
  g_object_set_data (G_OBJECT (row), "counter", counter);
  return row;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  const TjPageInfo *info = page_of_row (row);
  GtkWidget *label;

  if (info->group == NULL)
    {
      gtk_list_box_row_set_header (row, NULL);
      return;
    }
  label = gtk_label_new (_ (info->group));
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "tj-sidebar-heading");
  gtk_list_box_row_set_header (row, label);
}

void
tj_window_row_activated_cb (TjWindow *self, GtkListBoxRow *row)
{
  if (self->session)
    tj_session_set_page (self->session, page_of_row (row)->name);
  adw_navigation_split_view_set_show_content (ADW_NAVIGATION_SPLIT_VIEW (self->split), TRUE);
}

static void
project_action (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  TjWindow *self = TJ_WINDOW (data);

  if (self->session)
    tj_session_set_project (self->session, g_variant_get_int64 (parameter));
}

void
tj_window_init_sidebar (TjWindow *self)
{
  static const GActionEntry entries[] = { { "project", project_action, "x", NULL, NULL, { 0 } } };
  guint n;
  const TjPageInfo *pages = tj_pages (&n);

  for (guint i = 0; i < n; i++)
    if (pages[i].under == NULL)
      gtk_list_box_append (GTK_LIST_BOX (self->sidebar), make_row (&pages[i]));
  gtk_list_box_set_header_func (GTK_LIST_BOX (self->sidebar), header_cb, NULL, NULL);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}

static void
update_counter (TjWindow *self, GtkListBoxRow *row)
{
  GtkWidget *counter = g_object_get_data (G_OBJECT (row), "counter");
  g_autofree char *why = NULL;
  guint n = tj_figures_waiting (tj_session_model (self->session), tj_session_plan (self->session),
                                tj_session_budget (self->session), tj_session_project (self->session),
                                tj_session_today (self->session), page_of_row (row)->name, &why);
  g_autofree char *text = g_strdup_printf ("%u", n);

  gtk_label_set_label (GTK_LABEL (counter), text);
  gtk_widget_set_tooltip_text (counter, why);
  gtk_widget_set_visible (counter, n > 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, n > 0 && why ? why : "",
                                  -1);
}

static void
update_project_menu (TjWindow *self)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);
  g_autoptr (GMenu) menu = g_menu_new ();
  const TjProject *project = tj_model_get_kind (model, TJ_KIND_PROJECT, tj_session_project (self->session));
  const TjRecord *organisation = project ? tj_model_get (model, project->organisation) : NULL;
  g_autofree char *place = organisation ? tj_model_title (model, organisation) : NULL;

  for (guint i = 0; i < projects->len; i++)
    {
      const TjProject *other = g_ptr_array_index (projects, i);
      g_autoptr (GMenuItem) item = g_menu_item_new (other->name, NULL);

      g_menu_item_set_action_and_target (item, "win.project", "x", other->record.id);
      g_menu_append_item (menu, item);
    }
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->project_button), G_MENU_MODEL (menu));
  gtk_label_set_label (GTK_LABEL (self->project_name), project ? project->name : _ ("No traject"));
  gtk_label_set_label (GTK_LABEL (self->project_place), place ? place : "");
  gtk_widget_set_visible (self->project_place, place != NULL);
  gtk_window_set_title (GTK_WINDOW (self), project ? project->name : "Traject");
}

void
tj_window_show_page_in_sidebar (TjWindow *self)
{
  const TjPageInfo *page = tj_page (tj_session_page (self->session));
  GtkListBoxRow *row;

  for (int i = 0; page && (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->sidebar), i)); i++)
    if (g_str_equal (page_of_row (row)->name, page->under ? page->under : page->name))
      gtk_list_box_select_row (GTK_LIST_BOX (self->sidebar), row);
}

static gboolean
counters_cb (gpointer data)
{
  TjWindow *self = data;
  GtkListBoxRow *row;

  self->counters = 0;
  if (self->session == NULL)
    return G_SOURCE_REMOVE;
  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->sidebar), i)); i++)
    update_counter (self, row);
  update_project_menu (self);
  return G_SOURCE_REMOVE;
}

/* The counters look at everything; they come after what the user is looking at. */
void
tj_window_touch_sidebar (TjWindow *self)
{
  if (self->counters == 0)
    self->counters = g_timeout_add_full (G_PRIORITY_LOW, COUNTERS_DELAY, counters_cb, self, NULL);
}

void
tj_window_update_sidebar (TjWindow *self)
{
  tj_window_show_page_in_sidebar (self);
  update_project_menu (self);
  tj_window_touch_sidebar (self);
}
