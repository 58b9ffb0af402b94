// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-cell.h"
#include "tj-outline.h"
#include "tj-planning-private.h"

/* Editing --------------------------------------------------------------------------------------------------------- */

static gboolean
edit_name_cb (gpointer data)
{
  TjPlanningPage *self = data;

  tj_cell_edit_focused (self->view, tj_kind_field (TJ_KIND_ACTIVITY, "name"));
  return G_SOURCE_REMOVE;
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  const TjActivity *selected = tj_planning_page_selected_activity (self);

  if (gtk_widget_has_focus (self->chart) && selected)
    tj_cell_edit_record (self->view, selected->record.id, tj_kind_field (TJ_KIND_ACTIVITY, "name"));
  else
    edit_name_cb (widget);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  g_autoptr (GArray) ids = tj_planning_page_selected (self);

  tj_session_delete (self->session, ids);
}

/* Moving in the tree ---------------------------------------------------------------------------------------------- */

static void
move (GtkWidget *widget, TjEdit *(*make) (TjModel *, const TjId *, guint))
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  g_autoptr (GArray) ids = tj_planning_page_selected (self);

  tj_planning_page_commit (self,
                           make (tj_session_model (self->session), (const TjId *) (gpointer) ids->data, ids->len));
}

static void
indent_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, tj_outline_indent);
}

static void
outdent_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, tj_outline_outdent);
}

static void
move_up_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, tj_outline_move_up);
}

static void
move_down_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, tj_outline_move_down);
}

/* Clipboard ------------------------------------------------------------------------------------------------------- */

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  g_autofree char *text = tj_planning_page_copy_text (self);

  if (*text)
    gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
paste_text (TjPlanningPage *self, const char *text)
{
  const TjActivity *selected = tj_planning_page_selected_activity (self);
  g_autoptr (GError) error = NULL;
  guint n = 0;
  TjEdit *edit
      = tj_outline_paste (tj_session_model (self->session), tj_session_project (self->session),
                          selected ? selected->parent : 0, selected ? selected->record.id : 0, text, &n, &error);

  if (edit == NULL)
    tj_session_problem (self->session, error->message);
  else
    tj_planning_page_commit (self, edit);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjPlanningPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text)
    paste_text (self, text);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
}

/* The chart ------------------------------------------------------------------------------------------------------- */

static void
chart_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name = g_strconcat ("gantt.", action + strlen ("page."), NULL);

  gtk_widget_activate_action (tj_planning_page_visible_chart (TJ_PLANNING_PAGE (widget)), name, NULL);
}

static void
zoom_selection_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  const TjActivity *selected = tj_planning_page_selected_activity (self);

  if (selected)
    tj_gantt_view_zoom_to (TJ_GANTT_VIEW (tj_planning_page_visible_chart (self)), selected->record.id);
}

void
tj_planning_page_update_actions (TjPlanningPage *self)
{
  static const char *const on_selection[]
      = { "page.indent", "page.outdent", "page.move-up", "page.move-down", "page.delete", NULL };
  GtkWidget *widget = GTK_WIDGET (self);
  /* What is done to the selected rows of the table is only done where they are seen. */
  gboolean table = self->look == TJ_LOOK_GANTT || self->empty;
  gboolean writable = tj_session_writable (self->session) && table;
  g_autoptr (GArray) ids = tj_planning_page_selected (self);

  gtk_widget_action_set_enabled (widget, "page.zoom-selection", ids->len > 0);
  /* Something new is shown in the table, whatever one looks at. */
  gtk_widget_action_set_enabled (widget, "page.add",
                                 tj_session_writable (self->session) && tj_session_project (self->session));
  gtk_widget_action_set_enabled (widget, "page.add-inside", writable && ids->len > 0);
  gtk_widget_action_set_enabled (widget, "page.paste", writable && tj_session_project (self->session));
  gtk_widget_action_set_enabled (widget, "page.edit", writable);
  gtk_widget_action_set_enabled (widget, "page.copy", table);
  gtk_widget_action_set_enabled (widget, "page.level", table);
  gtk_widget_action_set_enabled (widget, "page.expand", table);
  gtk_widget_action_set_enabled (widget, "page.collapse", table);
  for (guint i = 0; on_selection[i]; i++)
    gtk_widget_action_set_enabled (widget, on_selection[i], writable && ids->len > 0);
  /* Rows that are sorted have no place of their own to move to. */
  if (self->compare)
    {
      gtk_widget_action_set_enabled (widget, "page.move-up", FALSE);
      gtk_widget_action_set_enabled (widget, "page.move-down", FALSE);
    }
  tj_planning_page_update_reschedule (self, writable, ids->len);
}

void
tj_planning_page_class_init_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "page.edit", edit_action, GDK_KEY_F2, 0 },
    { "page.delete", delete_action, GDK_KEY_Delete, 0 },
    { "page.copy", copy_action, GDK_KEY_c, GDK_CONTROL_MASK },
    { "page.paste", paste_action, GDK_KEY_v, GDK_CONTROL_MASK },
    { "page.indent", indent_action, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { "page.outdent", outdent_action, GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { "page.move-up", move_up_action, GDK_KEY_Up, GDK_ALT_MASK },
    { "page.move-down", move_down_action, GDK_KEY_Down, GDK_ALT_MASK },
    { "page.zoom-in", chart_action, GDK_KEY_plus, GDK_CONTROL_MASK },
    { "page.zoom-out", chart_action, GDK_KEY_minus, GDK_CONTROL_MASK },
    { "page.fit", chart_action, GDK_KEY_0, GDK_CONTROL_MASK },
    { "page.today", chart_action, GDK_KEY_t, GDK_CONTROL_MASK },
    { "page.zoom-selection", zoom_selection_action, GDK_KEY_0, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
  };

  /* What Shift makes of the 0 on most keyboards. Menus name the key that came last. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_parenright, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "page.zoom-selection", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  /* What Shift makes of the comma on most keyboards. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_less, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.collapse",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_equal, GDK_CONTROL_MASK, "page.zoom-in", NULL);
  tj_planning_page_class_init_adding (widget_class);
  tj_planning_page_class_init_folding (widget_class);
  tj_planning_page_class_init_filtering (widget_class);
  tj_planning_page_class_init_reschedule (widget_class);
}
