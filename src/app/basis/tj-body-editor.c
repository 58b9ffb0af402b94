// SPDX-License-Identifier: EUPL-1.2
#include "tj-body-editor.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-basis-edits.h"
#include "tj-civil.h"
#include "tj-editor-subject.h"
#include "tj-meeting-popover.h"
#include "tj-rhythm-row.h"
#include "tj-year-text.h"
#include "tj-year-view.h"

struct _TjBodyEditor
{
  GtkWidget parent_instance;

  TjSession *session; /* (owned) */
  TjId body;

  /* Template */
  GtkStack *stack;
  GtkWidget *tools;
  TjRhythmRow *rhythm;
  GtkButton *list;
  TjYearView *year;
};

G_DEFINE_FINAL_TYPE (TjBodyEditor, tj_body_editor, GTK_TYPE_WIDGET)

/* The traject's own calendar tells which days are worked, as for its checks. */
static TjYearDays *
days_cb (TjYearView *view, int year, gpointer data)
{
  TjBodyEditor *self = data;
  TjModel *model = tj_session_model (self->session);
  const TjProject *project = tj_model_get_kind (model, TJ_KIND_PROJECT, tj_session_project (self->session));

  return tj_year_days_of_body (model, self->body, project ? project->calendar : 0, year);
}

static void
shown_cb (TjBodyEditor *self)
{
  const TjYearDays *days = tj_year_grid_days (tj_year_view_grid (self->year));
  g_autofree char *label = g_strdup_printf (_ ("_List the meetings of %d"), days->year);
  gboolean writable = tj_session_writable (self->session);

  gtk_button_set_label (self->list, label);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "body.list",
                                 writable && (tj_year_days_all (days) & TJ_DAY_EXPECTED) != 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "body.paste", writable);
}

static void
refresh (TjBodyEditor *self)
{
  self->body = tj_editor_subject (self->session, TJ_KIND_BODY, self->body);
  gtk_stack_set_visible_child_name (self->stack, self->body ? "editor" : "empty");
  if (self->body == 0)
    return;
  tj_rhythm_row_show (self->rhythm, self->session, self->body);
  tj_year_view_refresh (self->year, self->body);
}

static void
selected_cb (TjBodyEditor *self)
{
  if (tj_editor_subject (self->session, TJ_KIND_BODY, self->body) != self->body)
    refresh (self);
}

static void
act_cb (TjBodyEditor *self, int first, int last)
{
  TjYearGrid *grid = tj_year_view_grid (self->year);

  tj_year_grid_popup (
      grid, GTK_POPOVER (tj_meeting_popover_new (self->session, self->body, tj_year_grid_days (grid), first, last)));
}

static void
list_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBodyEditor *self = TJ_BODY_EDITOR (widget);
  TjEdit *edit = tj_basis_list_expected (self->body, tj_year_grid_days (tj_year_view_grid (self->year)));

  if (edit)
    tj_session_commit (self->session, edit);
}

/* Paste ----------------------------------------------------------------------------------------------------------- */

void
tj_body_editor_paste (TjBodyEditor *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  guint n_known = 0, n;
  g_autofree char *message = NULL;
  TjEdit *edit;

  if (self->body == 0)
    return;
  edit = tj_basis_paste_meetings (tj_session_model (self->session), self->body, text, tj_year_view_year (self->year),
                                  &n_known, &error);
  if (edit == NULL)
    {
      tj_session_problem (self->session, error->message);
      return;
    }
  n = tj_edit_n_changes (edit);
  if (!tj_session_commit (self->session, edit))
    return;
  message = g_strdup_printf (ngettext ("%u meeting added", "%u meetings added", n), n);
  tj_session_problem (self->session, message);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjBodyEditor) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (self->session == NULL)
    return;
  if (text && *g_strstrip (text))
    tj_body_editor_paste (self, text);
  else
    tj_session_problem (self->session, _ ("There is no text to paste. Copy the dates first, one on a line."));
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_body_editor_dispose (GObject *object)
{
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_BODY_EDITOR);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))))
    gtk_widget_unparent (child);
  g_clear_object (&TJ_BODY_EDITOR (object)->session);
  G_OBJECT_CLASS (tj_body_editor_parent_class)->dispose (object);
}

static void
tj_body_editor_class_init (TjBodyEditorClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (TJ_TYPE_YEAR_VIEW);
  g_type_ensure (TJ_TYPE_RHYTHM_ROW);
  G_OBJECT_CLASS (class)->dispose = tj_body_editor_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/basis/tj-body-editor.ui");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_bind_template_child (widget_class, TjBodyEditor, stack);
  gtk_widget_class_bind_template_child (widget_class, TjBodyEditor, tools);
  gtk_widget_class_bind_template_child (widget_class, TjBodyEditor, rhythm);
  gtk_widget_class_bind_template_child (widget_class, TjBodyEditor, list);
  gtk_widget_class_bind_template_child (widget_class, TjBodyEditor, year);
  gtk_widget_class_bind_template_callback (widget_class, shown_cb);
  gtk_widget_class_install_action (widget_class, "body.list", NULL, list_action);
  gtk_widget_class_install_action (widget_class, "body.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "body.paste", NULL);
}

static void
tj_body_editor_init (TjBodyEditor *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  tj_year_view_set_tools (self->year, self->tools);
}

GtkWidget *
tj_body_editor_new (TjSession *session)
{
  TjBodyEditor *self = g_object_new (TJ_TYPE_BODY_EDITOR, NULL);

  self->session = g_object_ref (session);
  tj_year_view_set_source (self->year, session, days_cb, tj_year_meetings_text, self);
  g_signal_connect_object (tj_year_view_grid (self->year), "act", G_CALLBACK (act_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
