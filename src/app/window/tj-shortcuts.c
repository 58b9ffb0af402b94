// SPDX-License-Identifier: EUPL-1.2
#include "tj-shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n.h>

static const TjShortcut shortcuts[] = {
  { N_ ("General"), N_ ("Search in everything"), "<Control>f" },
  { NULL, N_ ("Open a file"), "<Control>o" },
  { NULL, N_ ("Keep a copy"), "<Control><Shift>s" },
  { NULL, N_ ("Export as XML"), "<Control><Shift>e" },
  { NULL, N_ ("Export the budget as a workbook"), "<Control><Shift>x" },
  { NULL, N_ ("Export the budget as PDF"), "<Control><Shift>p" },
  { NULL, N_ ("Print the planning, or save it as PDF; on the budget its pages"), "<Control>p" },
  { NULL, N_ ("Show or hide the properties"), "F9" },
  { NULL, N_ ("Next part of the window"), "F6" },
  { NULL, N_ ("Previous part of the window"), "<Shift>F6" },
  { NULL, N_ ("History"), "<Control>h" },
  { NULL, N_ ("Preferences"), "<Control>comma" },
  { NULL, N_ ("Keyboard shortcuts"), "<Control>question" },
  { NULL, N_ ("Close the window"), "<Control>w" },
  { NULL, N_ ("Quit"), "<Control>q" },
  { N_ ("Editing"), N_ ("Undo"), "<Control>z" },
  { NULL, N_ ("Redo"), "<Control><Shift>z" },
  { NULL, N_ ("Add"), "Insert <Control><Shift>n" },
  { NULL, N_ ("Edit in place"), "F2" },
  { NULL, N_ ("Delete"), "Delete" },
  { NULL, N_ ("Copy rows"), "<Control>c" },
  { NULL, N_ ("Paste rows, also from a spreadsheet"), "<Control>v" },
  { N_ ("Planning"), N_ ("Add inside this row"), "<Shift>Insert" },
  { NULL, N_ ("Move inside the row above"), "<Alt><Shift>Right" },
  { NULL, N_ ("Move out one level"), "<Alt><Shift>Left" },
  { NULL, N_ ("Move up"), "<Alt>Up" },
  { NULL, N_ ("Move down"), "<Alt>Down" },
  { NULL, N_ ("Earlier in time"), "<Alt>Left" },
  { NULL, N_ ("Later in time"), "<Alt>Right" },
  { NULL, N_ ("Make shorter"), "<Alt><Shift>Up" },
  { NULL, N_ ("Make longer"), "<Alt><Shift>Down" },
  { NULL, N_ ("Link the selected rows"), "<Control>l" },
  { NULL, N_ ("Remove their links"), "<Control><Shift>l" },
  { NULL, N_ ("Why is this activity here?"), "<Control>i" },
  { NULL, N_ ("Menu of this row"), "Menu <Shift>F10" },
  { NULL, N_ ("Stop dragging, everything as before"), "Escape" },
  { NULL, N_ ("Open this row"), "<Control>period" },
  { NULL, N_ ("Close this row"), "<Control><Shift>comma" },
  { NULL, N_ ("Close and open with the arrows, in the names"), "Left Right" },
  { NULL, N_ ("Show up to level 1, 2, 3, …"), "<Control>1 <Control>2 <Control>3" },
  { NULL, N_ ("Show all levels"), "<Control>9" },
  { NULL, N_ ("Filter the rows"), "<Control><Shift>f" },
  { NULL, N_ ("Select all rows"), "<Control>a" },
  { NULL, N_ ("Zoom in"), "<Control>plus" },
  { NULL, N_ ("Zoom out"), "<Control>minus" },
  { NULL, N_ ("Show the whole planning"), "<Control>0" },
  { NULL, N_ ("Zoom to the selected row"), "<Control><Shift>0" },
  { NULL, N_ ("Go to today"), "<Control>t" },
  { NULL, N_ ("Gantt chart, by lead, by area, calendar, six weeks"), "<Alt>1 <Alt>2 <Alt>3 <Alt>4 <Alt>5" },
  { NULL, N_ ("Set a baseline"), "<Control><Shift>b" },
  { NULL, N_ ("Compare"), "<Control><Shift>d" },
  { N_ ("Budget"), N_ ("To the next cell, to the previous"), "Tab <Shift>Tab" },
  { NULL, N_ ("Take up what was typed, and go down or up"), "Return <Shift>Return" },
  { NULL, N_ ("Select cells"), "<Shift>Right <Shift>Down" },
  { NULL, N_ ("Fill to the right"), "<Control>r" },
  { NULL, N_ ("Fill down"), "<Control>d" },
  { NULL, N_ ("To the first cell, to the last"), "<Control>Home <Control>End" },
  { NULL, N_ ("Cut amounts"), "<Control>x" },
  { NULL, N_ ("Delete these rows"), "<Control>minus" },
  { 0 },
};

const TjShortcut *
tj_shortcuts (void)
{
  return shortcuts;
}

static char *
key_text (const char *name)
{
  guint key;
  GdkModifierType modifiers;

  return gtk_accelerator_parse (name, &key, &modifiers) ? gtk_accelerator_get_label (key, modifiers) : g_strdup (name);
}

char *
tj_shortcuts_text (const char *keys)
{
  g_auto (GStrv) names = g_strsplit (keys, " ", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; names[i]; i++)
    {
      g_autofree char *key = key_text (names[i]);

      /* Translators: between two keys that do the same. */
      g_string_append_printf (text, "%s%s", i > 0 ? _ (" or ") : "", key);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
make_row (const TjShortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *text = tj_shortcuts_text (shortcut->keys);
  GtkWidget *keys = gtk_label_new (text);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  gtk_widget_add_css_class (keys, "tj-keys");
  gtk_widget_set_valign (keys, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), keys);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  return row;
}

static GtkWidget *
make_page (void)
{
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;

  for (const TjShortcut *shortcut = tj_shortcuts (); shortcut->title; shortcut++)
    {
      if (shortcut->group)
        {
          group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
          adw_preferences_group_set_title (group, _ (shortcut->group));
          adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
        }
      adw_preferences_group_add (group, make_row (shortcut));
    }
  return page;
}

void
tj_shortcuts_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();

  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), make_page ());
  adw_dialog_set_title (dialog, _ ("Keyboard shortcuts"));
  adw_dialog_set_content_width (dialog, 520);
  adw_dialog_set_content_height (dialog, 640);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}
