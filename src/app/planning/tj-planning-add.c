// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-adding.h"
#include "tj-outline.h"
#include "tj-planning-private.h"

#define EDIT_DELAY 60 /* milliseconds */

const TjActivity *
tj_planning_page_selected_activity (TjPlanningPage *self)
{
  g_autoptr (GArray) ids = tj_planning_page_selected (self);

  if (ids->len == 0)
    return NULL;
  return tj_model_get_kind (tj_session_model (self->session), TJ_KIND_ACTIVITY,
                            g_array_index (ids, TjId, ids->len - 1));
}

static gboolean
edit_new_cb (gpointer data)
{
  TjPlanningPage *self = data;

  tj_cell_edit_record (self->view, self->revealed, tj_kind_field (TJ_KIND_ACTIVITY, "name"));
  return G_SOURCE_REMOVE;
}

static void
add (TjPlanningPage *self, TjId parent, TjId after)
{
  TjId id;
  TjEdit *edit = tj_outline_add (tj_session_model (self->session), tj_session_project (self->session), parent, after,
                                 _ ("New activity"), &id);

  if (!tj_planning_page_commit (self, edit))
    return;
  self->fresh = id;
  self->fresh_number = tj_document_next_undo (tj_session_document (self->session))->number;
  tj_planning_page_reveal (self, id);
  tj_session_select (self->session, id);
  /* The row gets its widgets at the next layout; only then can its name be edited. */
  g_timeout_add_full (G_PRIORITY_DEFAULT, EDIT_DELAY, edit_new_cb, g_object_ref (self), g_object_unref);
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  const TjActivity *selected = tj_planning_page_selected_activity (self);

  if (selected)
    add (self, selected->parent, selected->record.id);
  else
    add (self, 0, 0);
}

static void
add_inside_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjPlanningPage *self = TJ_PLANNING_PAGE (widget);
  const TjActivity *selected = tj_planning_page_selected_activity (self);

  add (self, selected ? selected->record.id : 0, 0);
}

/* Its name -------------------------------------------------------------------------------------------------------- */

/* Whether the row was just added, and nothing was done since. */
static gboolean
is_fresh (TjPlanningPage *self, TjId id)
{
  const TjHistoryRow *row = tj_document_next_undo (tj_session_document (self->session));

  return self->fresh == id && row && row->number == self->fresh_number;
}

gboolean
tj_planning_page_set_name (TjPlanningPage *self, TjId id, const char *input, GError **error)
{
  const TjField *name = tj_kind_field (TJ_KIND_ACTIVITY, "name");
  const TjRecord *record = tj_model_get_kind (tj_session_model (self->session), TJ_KIND_ACTIVITY, id);
  g_autoptr (TjRecord) named = NULL;
  gboolean fresh = is_fresh (self, id);

  if (record == NULL || !fresh)
    return tj_session_set_text (self->session, id, name, input, error);
  named = tj_record_copy (record);
  if (!tj_field_parse (name, named, input, error))
    return FALSE;
  if (!tj_field_is_set (name, named))
    return tj_session_set_text (self->session, id, name, input, error);
  self->fresh = 0;
  if (tj_field_equal (name, record, named))
    return TRUE;
  return tj_adding_again (self->session, g_steal_pointer (&named), &self->swapping, error);
}

void
tj_planning_page_take_away_fresh (TjPlanningPage *self, TjId id)
{
  g_autoptr (GError) error = NULL;

  if (is_fresh (self, id) && !tj_document_undo (tj_session_document (self->session), &error) && error)
    tj_session_problem (self->session, error->message);
  self->fresh = 0;
}

void
tj_planning_page_class_init_adding (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "page.add-inside", NULL, add_inside_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "page.add", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_SHIFT_MASK, "page.add-inside", NULL);
}
