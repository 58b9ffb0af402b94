// SPDX-License-Identifier: EUPL-1.2
#include "tj-exception-popover.h"

#include <glib/gi18n.h>

#include "tj-basis-edits.h"
#include "tj-year-text.h"

struct _TjExceptionPopover
{
  GtkPopover parent_instance;

  TjSession *session; /* (owned) */
  TjId calendar;
  TjId exception; /* the calendar's own on the first day; 0 for none */
  gint32 first;
  gint32 last;

  /* Template */
  GtkLabel *title;
  GtkLabel *words;
  GtkEditable *name;
  GtkCheckButton *other;
  GtkEditable *hours;
  GtkLabel *problem;
  GtkWidget *present;
  GtkLabel *present_name;
};

G_DEFINE_FINAL_TYPE (TjExceptionPopover, tj_exception_popover, GTK_TYPE_POPOVER)

static void
tell (TjExceptionPopover *self, const char *message)
{
  gtk_label_set_text (self->problem, message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *message != '\0');
  if (*message)
    gtk_widget_grab_focus (GTK_WIDGET (self->hours));
}

/* What was typed as other hours; a day off is no hours. */
static gboolean
read_hours (TjExceptionPopover *self, TjIntervals *hours)
{
  g_autoptr (GError) error = NULL;

  *hours = (TjIntervals) { 0 };
  if (!gtk_check_button_get_active (self->other))
    return TRUE;
  if (!tj_intervals_parse (gtk_editable_get_text (self->hours), hours, &error))
    {
      tell (self, error->message);
      return FALSE;
    }
  if (hours->n > 0)
    return TRUE;
  tell (self, _ ("Fill in the hours, for example 09:00-12:00."));
  return FALSE;
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (TjExceptionPopover) self = g_object_ref (TJ_EXCEPTION_POPOVER (widget));
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));
  TjIntervals hours;

  if (!read_hours (self, &hours))
    return;
  gtk_popover_popdown (GTK_POPOVER (self));
  tj_session_commit (self->session, tj_basis_add_exception (self->calendar, name, self->first, self->last, &hours));
}

static void
remove_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (TjExceptionPopover) self = g_object_ref (TJ_EXCEPTION_POPOVER (widget));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  g_array_append_val (ids, self->exception);
  gtk_popover_popdown (GTK_POPOVER (self));
  tj_session_delete (self->session, ids);
}

static void
open_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autoptr (TjExceptionPopover) self = g_object_ref (TJ_EXCEPTION_POPOVER (widget));

  gtk_popover_popdown (GTK_POPOVER (self));
  tj_session_select (self->session, self->exception);
}

static void
kind_changed_cb (TjExceptionPopover *self)
{
  gboolean other = gtk_check_button_get_active (self->other);
  const char *name = gtk_editable_get_text (self->name);

  gtk_widget_set_sensitive (GTK_WIDGET (self->hours), other);
  tell (self, "");
  /* The name that was filled in says what it is, until another is typed. */
  if (other && g_str_equal (name, _ ("Off")))
    gtk_editable_set_text (self->name, _ ("Other hours"));
  else if (!other && g_str_equal (name, _ ("Other hours")))
    gtk_editable_set_text (self->name, _ ("Off"));
}

/* The shortest exception of the calendar itself on the day; those that it inherits are changed at their own. */
static TjId
own_exception (TjExceptionPopover *self, const TjYearDays *days)
{
  TjModel *model = tj_session_model (self->session);
  const TjYearNote *found = NULL;

  for (guint i = 0; i < days->notes->len; i++)
    {
      const TjYearNote *note = &g_array_index (days->notes, TjYearNote, i);
      const TjCalendarException *exception = tj_model_get_kind (model, TJ_KIND_CALENDAR_EXCEPTION, note->record);

      if (exception == NULL || exception->calendar != self->calendar || note->first > self->first
          || note->last < self->first)
        continue;
      if (found == NULL || note->last - note->first < found->last - found->first)
        found = note;
    }
  return found ? found->record : 0;
}

static void
show_present (TjExceptionPopover *self)
{
  TjModel *model = tj_session_model (self->session);
  const TjCalendarException *exception = tj_model_get (model, self->exception);
  g_autofree char *title = exception ? tj_model_title (model, exception) : NULL;
  g_autofree char *period = exception ? tj_period_format (&exception->start, &exception->finish) : NULL;
  g_autofree char *text = exception ? g_strdup_printf ("%s, %s", title, period) : NULL;

  gtk_widget_set_visible (self->present, exception != NULL);
  gtk_label_set_text (self->present_name, text ? text : "");
}

static void
tj_exception_popover_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_EXCEPTION_POPOVER);
  g_clear_object (&TJ_EXCEPTION_POPOVER (object)->session);
  G_OBJECT_CLASS (tj_exception_popover_parent_class)->dispose (object);
}

static void
tj_exception_popover_class_init (TjExceptionPopoverClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_exception_popover_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/basis/tj-exception-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, TjExceptionPopover, title);
  gtk_widget_class_bind_template_child (widget_class, TjExceptionPopover, words);
  gtk_widget_class_bind_template_child (widget_class, TjExceptionPopover, name);
  gtk_widget_class_bind_template_child (widget_class, TjExceptionPopover, other);
  gtk_widget_class_bind_template_child (widget_class, TjExceptionPopover, hours);
  gtk_widget_class_bind_template_child (widget_class, TjExceptionPopover, problem);
  gtk_widget_class_bind_template_child (widget_class, TjExceptionPopover, present);
  gtk_widget_class_bind_template_child (widget_class, TjExceptionPopover, present_name);
  gtk_widget_class_bind_template_callback (widget_class, kind_changed_cb);
  gtk_widget_class_install_action (widget_class, "exception.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "exception.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "exception.open", NULL, open_action);
}

static void
tj_exception_popover_init (TjExceptionPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_exception_popover_new (TjSession *session, TjId calendar, const TjYearDays *days, gint32 first, gint32 last)
{
  TjExceptionPopover *self = g_object_new (TJ_TYPE_EXCEPTION_POPOVER, NULL);
  g_autofree char *title = tj_year_range_text (first, last);
  g_autofree char *words = tj_year_day_words (days, first);

  self->session = g_object_ref (session);
  self->calendar = calendar;
  self->first = first;
  self->last = last;
  self->exception = own_exception (self, days);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), first == last);
  gtk_editable_set_text (self->name, _ ("Off"));
  show_present (self);
  return GTK_WIDGET (self);
}
