// SPDX-License-Identifier: EUPL-1.2
#include "tj-meeting-popover.h"

#include <glib/gi18n.h>

#include "tj-basis-edits.h"
#include "tj-civil.h"
#include "tj-year-text.h"

#define MEETING (TJ_DAY_MEETING | TJ_DAY_CANCELLED)

struct _TjMeetingPopover
{
  GtkPopover parent_instance;

  TjSession *session; /* (owned) */
  TjId body;
  TjId meeting; /* the listed one on the day; 0 for none */
  TjId recess;  /* that the day is in, shortest first; 0 for none */
  int year;
  gint32 first;
  gint32 last;

  /* Template */
  GtkLabel *title;
  GtkLabel *words;
  GtkLabel *before;
  GtkWidget *add_recess;
  GtkEditable *name;
  GtkButton *remove_recess;
};

G_DEFINE_FINAL_TYPE (TjMeetingPopover, tj_meeting_popover, GTK_TYPE_POPOVER)

static TjYearDays *
days_now (TjMeetingPopover *self)
{
  TjModel *model = tj_session_model (self->session);
  const TjProject *project = tj_model_get_kind (model, TJ_KIND_PROJECT, tj_session_project (self->session));

  return tj_year_days_of_body (model, self->body, project ? project->calendar : 0, self->year);
}

static void
list_day (GtkWidget *widget, gboolean cancelled)
{
  g_autoptr (TjMeetingPopover) self = g_object_ref (TJ_MEETING_POPOVER (widget));
  g_autoptr (TjYearDays) days = days_now (self);

  gtk_popover_popdown (GTK_POPOVER (self));
  tj_session_commit (self->session, tj_basis_add_meeting (self->body, days, self->first, cancelled, NULL));
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  list_day (widget, FALSE);
}

static void
set_cancelled (TjMeetingPopover *popover, gboolean cancelled)
{
  g_autoptr (TjMeetingPopover) self = g_object_ref (popover);

  gtk_popover_popdown (GTK_POPOVER (self));
  tj_session_commit (self->session,
                     tj_basis_cancel_meeting (tj_session_model (self->session), self->meeting, cancelled));
}

static void
cancel_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjMeetingPopover *self = TJ_MEETING_POPOVER (widget);

  if (self->meeting)
    set_cancelled (self, TRUE);
  else
    list_day (widget, TRUE);
}

static void
hold_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  set_cancelled (TJ_MEETING_POPOVER (widget), FALSE);
}

static void
remove_record (TjMeetingPopover *popover, TjId id)
{
  g_autoptr (TjMeetingPopover) self = g_object_ref (popover);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  g_array_append_val (ids, id);
  gtk_popover_popdown (GTK_POPOVER (self));
  tj_session_delete (self->session, ids);
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  remove_record (TJ_MEETING_POPOVER (widget), TJ_MEETING_POPOVER (widget)->meeting);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (TjMeetingPopover) self = g_object_ref (TJ_MEETING_POPOVER (widget));

  gtk_popover_popdown (GTK_POPOVER (self));
  tj_session_select (self->session, self->meeting);
}

static void
add_recess_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (TjMeetingPopover) self = g_object_ref (TJ_MEETING_POPOVER (widget));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  gtk_popover_popdown (GTK_POPOVER (self));
  tj_session_commit (self->session,
                     tj_basis_add_recess (self->body, *name ? name : _ ("Recess"), self->first, self->last));
}

static void
remove_recess_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  remove_record (TJ_MEETING_POPOVER (widget), TJ_MEETING_POPOVER (widget)->recess);
}

/* What is there decides what can be done; the rest is not shown. */
static void
offer (TjMeetingPopover *self, guint marks)
{
  gboolean single = self->first == self->last, cancelled = (marks & TJ_DAY_CANCELLED) != 0;
  gboolean listed = single && self->meeting != 0, expected = single && !listed && (marks & TJ_DAY_EXPECTED) != 0;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "meeting.add", single && !listed);
  gtk_widget_action_set_enabled (widget, "meeting.cancel", (listed && !cancelled) || expected);
  gtk_widget_action_set_enabled (widget, "meeting.hold", listed && cancelled);
  gtk_widget_action_set_enabled (widget, "meeting.remove", listed);
  gtk_widget_action_set_enabled (widget, "meeting.open", listed);
  gtk_widget_action_set_enabled (widget, "recess.remove", single && self->recess != 0);
  gtk_widget_set_visible (self->add_recess, !single);
  if (!single)
    g_object_set (self, "default-widget", gtk_widget_get_last_child (self->add_recess), NULL);
}

/* Listing a day ends the expectation of what comes before it: those are listed too, and that is told. */
static void
tell_before (TjMeetingPopover *self, const TjYearDays *days)
{
  guint n = 0;
  g_autoptr (TjEdit) edit = NULL;
  g_autofree char *text = NULL;

  if (self->meeting == 0 && self->first == self->last)
    edit = tj_basis_add_meeting (self->body, days, self->first, FALSE, &n);
  text = g_strdup_printf (ngettext ("The %u meeting expected before it is then listed too.",
                                    "The %u meetings expected before it are then listed too.", n),
                          n);
  gtk_label_set_text (self->before, text);
  gtk_widget_set_visible (GTK_WIDGET (self->before), n > 0);
}

static void
find_records (TjMeetingPopover *self, const TjYearDays *days)
{
  const TjYearNote *meeting = tj_year_days_note (days, self->first, MEETING);
  const TjYearNote *recess = tj_year_days_note (days, self->first, TJ_DAY_RECESS);
  g_autofree char *label = recess ? g_strdup_printf (_ ("Remove “%s”"), recess->name) : NULL;

  self->meeting = meeting ? meeting->record : 0;
  self->recess = recess ? recess->record : 0;
  if (label)
    gtk_button_set_label (self->remove_recess, label);
}

static void
tj_meeting_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_MEETING_POPOVER);
  g_clear_object (&TJ_MEETING_POPOVER (object)->session);
  G_OBJECT_CLASS (tj_meeting_popover_parent_class)->dispose (object);
}

static void
tj_meeting_popover_class_init (TjMeetingPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_meeting_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/basis/tj-meeting-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, TjMeetingPopover, title);
  gtk_widget_class_bind_template_child (widget_class, TjMeetingPopover, words);
  gtk_widget_class_bind_template_child (widget_class, TjMeetingPopover, before);
  gtk_widget_class_bind_template_child (widget_class, TjMeetingPopover, add_recess);
  gtk_widget_class_bind_template_child (widget_class, TjMeetingPopover, name);
  gtk_widget_class_bind_template_child (widget_class, TjMeetingPopover, remove_recess);
  gtk_widget_class_install_action (widget_class, "meeting.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "meeting.cancel", NULL, cancel_action);
  gtk_widget_class_install_action (widget_class, "meeting.hold", NULL, hold_action);
  gtk_widget_class_install_action (widget_class, "meeting.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "meeting.open", NULL, open_action);
  gtk_widget_class_install_action (widget_class, "recess.add", NULL, add_recess_action);
  gtk_widget_class_install_action (widget_class, "recess.remove", NULL, remove_recess_action);
}

static void
tj_meeting_popover_init (TjMeetingPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_meeting_popover_new (TjSession *session, TjId body, const TjYearDays *days, gint32 first, gint32 last)
{
  TjMeetingPopover *self = g_object_new (TJ_TYPE_MEETING_POPOVER, NULL);
  g_autofree char *title = tj_year_range_text (first, last), *words = tj_year_day_words (days, first);

  self->session = g_object_ref (session);
  self->body = body;
  self->year = days->year;
  self->first = first;
  self->last = last;
  find_records (self, days);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), first == last);
  gtk_editable_set_text (self->name, _ ("Recess"));
  tell_before (self, days);
  offer (self, tj_year_days_marks (days, first));
  return GTK_WIDGET (self);
}
