// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-cell.h"
#include "tj-list-page-private.h"
#include "tj-new-record.h"
#include "tj-selection.h"

#define EDIT_DELAY 60 /* milliseconds */

void
tj_list_page_update_actions (TjListPage *self, guint n_selected)
{
  gboolean writable = tj_session_writable (self->session);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.add", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.paste", writable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.delete", writable && n_selected > 0);
}

static void
kind_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_list_page_show_kind (TJ_LIST_PAGE (widget), g_variant_get_int32 (parameter));
}

static const TjField *
title_field (TjListPage *self)
{
  return tj_kind_field (self->kind, tj_kind (self->kind)->title_field);
}

void
tj_list_page_edit_activated (TjListPage *self)
{
  tj_cell_edit_activated (self->view, title_field (self));
}

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjListPage *self = TJ_LIST_PAGE (widget);

  tj_cell_edit_focused (self->view, title_field (self));
}

static gboolean
edit_when_shown (gpointer data)
{
  TjListPage *self = data;

  tj_cell_edit_record (self->view, self->revealed, title_field (self));
  return G_SOURCE_REMOVE;
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjListPage *self = TJ_LIST_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autofree char *label = g_strdup_printf (_ ("Add: %s"), _ (tj_kind (self->kind)->label));
  TjRecord *record;
  TjEdit *edit;
  TjId id;

  /* A baseline without its lines would say that nothing was planned. */
  if (self->kind == TJ_KIND_BASELINE)
    {
      gtk_widget_activate_action (widget, "win.set-baseline", NULL);
      return;
    }
  record = tj_session_new_record (self->session, self->kind, &error);
  if (record == NULL)
    {
      tj_session_problem (self->session, error->message);
      return;
    }
  id = record->id;
  edit = tj_edit_new (label);
  tj_edit_insert (edit, record);
  if (!tj_session_commit (self->session, edit))
    return;
  tj_list_page_reveal (self, id);
  tj_session_select (self->session, id);
  /* The row gets its widgets at the next layout; only then can it be edited. */
  g_timeout_add_full (G_PRIORITY_DEFAULT, EDIT_DELAY, edit_when_shown, g_object_ref (self), g_object_unref);
}

static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjListPage *self = TJ_LIST_PAGE (widget);
  g_autoptr (GArray) ids = tj_selection_ids (self->selection);

  tj_session_delete (self->session, ids);
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjListPage *self = TJ_LIST_PAGE (widget);
  g_autoptr (GArray) ids = tj_selection_ids (self->selection);
  g_autofree char *text
      = tj_copy_records (tj_session_model (self->session), (const TjField *const *) self->columns->pdata,
                         self->columns->len, (const TjId *) (gpointer) ids->data, ids->len);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
paste_text (TjListPage *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  TjEdit *edit = tj_paste_records (tj_session_model (self->session), self->kind, tj_session_project (self->session),
                                   tj_session_selected (self->session), (const TjField *const *) self->columns->pdata,
                                   self->columns->len, text, &n, &error);

  if (edit == NULL)
    tj_session_problem (self->session, error->message);
  else
    tj_session_commit (self->session, edit);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjListPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text)
    paste_text (self, text);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
}

void
tj_list_page_class_init_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.kind", "i", kind_action);
  gtk_widget_class_install_action (widget_class, "page.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "page.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "page.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "page.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "page.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "page.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "page.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "page.paste", NULL);
}
