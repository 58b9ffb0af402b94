// SPDX-License-Identifier: EUPL-1.2
#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-list-page-private.h"

/* Which list of the page is shown, and how its rows are grouped. */

void
tj_list_page_show_active_kind (TjListPage *self)
{
  const TjKindInfo *info = tj_kind (self->kind);

  for (GtkWidget *button = gtk_widget_get_first_child (self->kinds); button;
       button = gtk_widget_get_next_sibling (button))
    if (GTK_IS_TOGGLE_BUTTON (button))
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                    GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind"))
                                        == (int) self->kind);
  if (self->links)
    gtk_menu_button_set_label (GTK_MENU_BUTTON (self->links),
                               info->flags & TJ_KIND_LINK ? _ (info->plural) : _ ("More lists"));
}

static void
kind_toggled_cb (TjListPage *self, GtkToggleButton *button)
{
  if (gtk_toggle_button_get_active (button))
    tj_list_page_show_kind (self, GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "kind")));
}

/* Links are best seen with what they belong to; their own lists stand together behind one button. */
static void
add_menu_of_links (TjListPage *self)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  for (guint i = 0; self->info->kinds[i] != TJ_KIND_NONE; i++)
    {
      const TjKindInfo *info = tj_kind (self->info->kinds[i]);
      g_autoptr (GMenuItem) item = g_menu_item_new (_ (info->plural), NULL);

      if (!(info->flags & TJ_KIND_LINK))
        continue;
      g_menu_item_set_action_and_target (item, "page.kind", "i", (int) info->kind);
      g_menu_append_item (menu, item);
    }
  if (g_menu_model_get_n_items (G_MENU_MODEL (menu)) == 0)
    return;
  self->links = gtk_menu_button_new ();
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->links), _ ("More lists"));
  gtk_menu_button_set_menu_model (GTK_MENU_BUTTON (self->links), G_MENU_MODEL (menu));
  gtk_widget_add_css_class (self->links, "tj-kind-menu");
  adw_wrap_box_append (ADW_WRAP_BOX (self->kinds), self->links);
}

void
tj_list_page_add_kinds (TjListPage *self)
{
  GtkToggleButton *first = NULL;

  for (guint i = 0; self->info->kinds[i] != TJ_KIND_NONE; i++)
    {
      TjKind kind = self->info->kinds[i];
      GtkWidget *button;

      if (tj_kind (kind)->flags & TJ_KIND_LINK)
        continue;
      button = gtk_toggle_button_new_with_label (_ (tj_kind (kind)->plural));
      g_object_set_data (G_OBJECT (button), "kind", GINT_TO_POINTER (kind));
      gtk_widget_add_css_class (button, "tj-kind");
      gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), first);
      if (first == NULL)
        first = GTK_TOGGLE_BUTTON (button);
      g_signal_connect_swapped (button, "toggled", G_CALLBACK (kind_toggled_cb), self);
      adw_wrap_box_append (ADW_WRAP_BOX (self->kinds), button);
    }
  add_menu_of_links (self);
  gtk_widget_set_visible (self->kinds, self->info->kinds[1] != TJ_KIND_NONE);
}

void
tj_list_page_group_changed (TjListPage *self)
{
  guint selected = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->group));
  const TjField *field = selected < self->groups->len ? g_ptr_array_index (self->groups, selected) : NULL;
  g_autoptr (GtkSorter) sorter = field ? tj_list_page_sorter (self, field) : NULL;

  g_object_set_data (G_OBJECT (self->view), "group", (gpointer) field);
  gtk_sort_list_model_set_section_sorter (self->sorted, sorter);
  gtk_column_view_set_header_factory (GTK_COLUMN_VIEW (self->view), field ? self->headings : NULL);
}

/* The heading of a group: the field's label and what its rows have in common. */
static void
bind_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  TjListPage *self = data;
  const TjField *field = g_object_get_data (G_OBJECT (self->view), "group");
  gconstpointer record = tj_list_page_record (self, gtk_list_header_get_item (header));
  g_autofree char *value = field && record ? tj_model_format (tj_session_model (self->session), field, record) : NULL;
  g_autofree char *text = g_strdup_printf ("%s (%u)", value && *value ? value : _ ("Not filled in"),
                                           gtk_list_header_get_n_items (header));

  gtk_label_set_label (GTK_LABEL (gtk_list_header_get_child (header)), text);
}

static void
setup_header_cb (GtkSignalListItemFactory *factory, GtkListHeader *header, gpointer data)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "heading");
  gtk_list_header_set_child (header, label);
}

void
tj_list_page_add_headings (TjListPage *self)
{
  self->headings = gtk_signal_list_item_factory_new ();
  g_signal_connect (self->headings, "setup", G_CALLBACK (setup_header_cb), self);
  g_signal_connect (self->headings, "bind", G_CALLBACK (bind_header_cb), self);
}
