// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>
#include <locale.h>

#include "app-fixture.h"
#include "tj-body-editor.h"
#include "tj-calendar-editor.h"
#include "tj-civil.h"
#include "tj-exception-popover.h"
#include "tj-meeting-popover.h"
#include "tj-today.h"
#include "tj-year-view.h"

/* The editors of calendars and bodies in the real window: what is done in them is found in the file. */

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = gtk_widget_get_visible (child) ? find_type (child, type) : NULL;

      if (found)
        return found;
    }
  return NULL;
}

static GtkWidget *
find (AppFixture *fixture, GType type)
{
  GtkWidget *found = find_type (GTK_WIDGET (fixture->window), type);

  g_assert_nonnull (found);
  return found;
}

static void
act (AppFixture *fixture, GType type, const char *action)
{
  g_assert_true (gtk_widget_activate_action (find (fixture, type), action, NULL));
  app_settle (fixture);
}

static void
act_on_days (AppFixture *fixture, gint32 first, gint32 last)
{
  tj_year_grid_select (TJ_YEAR_GRID (find (fixture, TJ_TYPE_YEAR_GRID)), first, last);
  act (fixture, TJ_TYPE_YEAR_GRID, "day.act");
}

static guint
count_in_file (AppFixture *fixture, TjKind kind)
{
  g_autoptr (TjModel) model = app_read (fixture);

  return tj_model_count (model, kind);
}

static TjId
add_calendar (AppFixture *fixture)
{
  TjEdit *edit = tj_edit_new ("K");
  TjCalendar *calendar = tj_record_new (TJ_KIND_CALENDAR, 0);
  TjId id = calendar->record.id;

  calendar->name = g_strdup ("Gemeente");
  tj_edit_insert (edit, calendar);
  g_assert_true (tj_session_commit (fixture->window->session, edit));
  tj_session_reveal (fixture->window->session, id);
  app_settle (fixture);
  return id;
}

/* Acting on a day makes one exception; undo takes it away. */
static void
test_exception (AppFixture *fixture, gconstpointer page)
{
  TjId calendar = add_calendar (fixture);
  const TjCalendarException *exception;
  gint32 day = tj_civil_day (2025, 5, 30);
  TjYearGrid *grid = TJ_YEAR_GRID (find (fixture, TJ_TYPE_YEAR_GRID));

  act_on_days (fixture, day, day);
  act (fixture, TJ_TYPE_EXCEPTION_POPOVER, "exception.add");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_CALENDAR_EXCEPTION), ==, 1);
  exception = tj_model_at (tj_session_model (fixture->window->session), TJ_KIND_CALENDAR_EXCEPTION, 0);
  g_assert_cmpint (exception->calendar, ==, calendar);
  g_assert_cmpstr (exception->name, ==, _ ("Off"));
  g_assert_cmpint (tj_civil_minute_day (exception->start.minute), ==, day);
  g_assert_cmpuint (exception->hours.n, ==, 0);
  g_assert_true (tj_year_days_marks (tj_year_grid_days (grid), day) & TJ_DAY_CLOSED);
  act (fixture, TJ_TYPE_WINDOW, "win.undo");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_CALENDAR_EXCEPTION), ==, 0);
  g_assert_false (tj_year_days_marks (tj_year_grid_days (grid), day) & TJ_DAY_CLOSED);
}

static void
test_remove_exception (AppFixture *fixture, gconstpointer page)
{
  gint32 first = tj_civil_day (2025, 7, 21), last = tj_civil_day (2025, 8, 1);

  add_calendar (fixture);
  act_on_days (fixture, first, last);
  act (fixture, TJ_TYPE_EXCEPTION_POPOVER, "exception.add");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_CALENDAR_EXCEPTION), ==, 1);
  act_on_days (fixture, first + 3, first + 3);
  act (fixture, TJ_TYPE_EXCEPTION_POPOVER, "exception.remove");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_CALENDAR_EXCEPTION), ==, 0);
}

/* The keyboard goes over the end of a year, and the editor follows. */
static void
test_keyboard (AppFixture *fixture, gconstpointer page)
{
  TjYearGrid *grid;
  gint32 first, last;

  add_calendar (fixture);
  grid = TJ_YEAR_GRID (find (fixture, TJ_TYPE_YEAR_GRID));
  tj_year_grid_select (grid, tj_civil_day (2025, 12, 30), tj_civil_day (2025, 12, 30));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (grid), "day.move", "i", 7));
  g_assert_cmpint (tj_year_grid_days (grid)->year, ==, 2026);
  tj_year_grid_selection (grid, &first, &last);
  g_assert_cmpint (first, ==, tj_civil_day (2026, 1, 6));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (grid), "day.extend", "i", 1));
  tj_year_grid_selection (grid, &first, &last);
  g_assert_cmpint (last - first, ==, 1);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (grid), "day.year", "i", -1));
  g_assert_cmpint (tj_year_grid_days (grid)->year, ==, 2025);
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (grid), "day.month", "i", 1));
  tj_year_grid_selection (grid, &first, &last);
  g_assert_cmpint (first, ==, tj_civil_day (2025, 2, 7));
}

static TjId
show_council (AppFixture *fixture)
{
  TjId id = ((const TjRecord *) app_find (fixture, TJ_KIND_BODY, "Gemeenteraad"))->id;

  tj_session_reveal (fixture->window->session, id);
  app_settle (fixture);
  return id;
}

static void
test_meeting (AppFixture *fixture, gconstpointer page)
{
  TjId body = show_council (fixture);
  const TjBodyMeeting *meeting;
  gint32 day = tj_civil_day (2025, 11, 10);

  act_on_days (fixture, day, day);
  act (fixture, TJ_TYPE_MEETING_POPOVER, "meeting.add");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_BODY_MEETING), ==, 1);
  act_on_days (fixture, day, day);
  act (fixture, TJ_TYPE_MEETING_POPOVER, "meeting.cancel");
  meeting = tj_model_at (tj_session_model (fixture->window->session), TJ_KIND_BODY_MEETING, 0);
  g_assert_cmpint (meeting->body, ==, body);
  g_assert_cmpint (meeting->cancelled, ==, TJ_TICK_YES);
  act_on_days (fixture, day, day);
  act (fixture, TJ_TYPE_MEETING_POPOVER, "meeting.remove");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_BODY_MEETING), ==, 0);
}

static void
test_recess (AppFixture *fixture, gconstpointer page)
{
  gint32 first = tj_civil_day (2025, 10, 18);

  show_council (fixture);
  act_on_days (fixture, first, first + 8);
  act (fixture, TJ_TYPE_MEETING_POPOVER, "recess.add");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_RECESS), ==, 1);
  act_on_days (fixture, first + 2, first + 2);
  act (fixture, TJ_TYPE_MEETING_POPOVER, "recess.remove");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_RECESS), ==, 0);
}

/* All that a year expects is listed in one step. */
static void
test_list_year (AppFixture *fixture, gconstpointer page)
{
  TjId body = show_council (fixture);

  g_assert_true (tj_session_set_text (fixture->window->session, body, tj_kind_field (TJ_KIND_BODY, "cadence"),
                                      "maandelijks op de 2e maandag", NULL));
  app_settle (fixture);
  act (fixture, TJ_TYPE_BODY_EDITOR, "body.list");
  /* That of June is Whit Monday. */
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_BODY_MEETING), ==, 11);
  act (fixture, TJ_TYPE_WINDOW, "win.undo");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_BODY_MEETING), ==, 0);
}

static void
test_paste (AppFixture *fixture, gconstpointer page)
{
  TjBodyEditor *editor;

  show_council (fixture);
  editor = TJ_BODY_EDITOR (find (fixture, TJ_TYPE_BODY_EDITOR));
  tj_body_editor_paste (editor, "14 januari\n11 februari\nmaart");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_BODY_MEETING), ==, 0);
  tj_body_editor_paste (editor, "14 januari\n11 februari");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_BODY_MEETING), ==, 2);
  act (fixture, TJ_TYPE_WINDOW, "win.undo");
  g_assert_cmpuint (count_in_file (fixture, TJ_KIND_BODY_MEETING), ==, 0);
}

/* The rhythm is chosen in one edit; another body shows its own. */
static void
test_rhythm (AppFixture *fixture, gconstpointer page)
{
  TjId body = show_council (fixture);
  GtkWidget *often = find_type (find (fixture, TJ_TYPE_BODY_EDITOR), GTK_TYPE_DROP_DOWN);
  const TjBody *record;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (often), 2);
  app_settle (fixture);
  record = tj_model_get (tj_session_model (fixture->window->session), body);
  g_assert_cmpstr (record->cadence.rule, ==, "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO");
  tj_session_reveal (fixture->window->session,
                     ((const TjRecord *) app_find (fixture, TJ_KIND_BODY, "College van B&W"))->id);
  app_settle (fixture);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (often)), ==, 0);
  record = tj_model_get (tj_session_model (fixture->window->session), body);
  g_assert_cmpint (record->cadence.kind, ==, TJ_CADENCE_RULE);
}

/* The editor stands on what is selected, also when it is only a part of it, and stays when it is deleted. */
static void
test_deleted (AppFixture *fixture, gconstpointer page)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  TjId calendar = add_calendar (fixture);

  g_array_append_val (ids, calendar);
  tj_session_delete (fixture->window->session, ids);
  app_settle (fixture);
  g_assert_null (tj_model_get (tj_session_model (fixture->window->session), calendar));
  act (fixture, TJ_TYPE_WINDOW, "win.undo");
  g_assert_nonnull (find (fixture, TJ_TYPE_YEAR_GRID));
}

/* Who cannot write sees all, and nothing acts. */
static void
test_read_only (AppFixture *fixture, gconstpointer page)
{
  TjDocumentSetup setup = { .who = NULL, .now = tj_now };
  TjWindow *first = fixture->window;
  TjYearGrid *grid;
  g_autoptr (GError) error = NULL;
  g_autoptr (TjDocument) document = tj_document_open (fixture->path, &setup, NULL, &error);

  g_assert_no_error (error);
  fixture->window = tj_window_new (fixture->application);
  tj_window_set_document (fixture->window, document, "basis/gremium/Gemeenteraad");
  gtk_window_present (GTK_WINDOW (fixture->window));
  app_settle (fixture);
  g_assert_false (tj_session_writable (fixture->window->session));
  grid = TJ_YEAR_GRID (find (fixture, TJ_TYPE_YEAR_GRID));
  g_assert_cmpint (tj_year_grid_days (grid)->year, ==, 2025);
  gtk_widget_activate_action (GTK_WIDGET (grid), "day.act", NULL);
  gtk_widget_activate_action (find (fixture, TJ_TYPE_BODY_EDITOR), "body.paste", NULL);
  app_settle (fixture);
  g_assert_null (find_type (GTK_WIDGET (fixture->window), TJ_TYPE_MEETING_POPOVER));
  g_assert_false (gtk_widget_get_sensitive (find_type (find (fixture, TJ_TYPE_BODY_EDITOR), GTK_TYPE_DROP_DOWN)));
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  fixture->window = first;
  app_settle (fixture);
}

static void
add (const char *name, void (*test) (AppFixture *, gconstpointer))
{
  g_test_add (name, AppFixture, "basis", app_fixture_set_up, test, app_fixture_tear_down);
}

int
main (int argc, char **argv)
{
  g_setenv ("TRAJECT_TODAY", "2025-06-12", TRUE);
  setlocale (LC_ALL, "");
  bindtextdomain ("traject", TEST_LOCALEDIR);
  bind_textdomain_codeset ("traject", "UTF-8");
  textdomain ("traject");
  g_test_init (&argc, &argv, NULL);
  adw_init ();

  add ("/basis/exception", test_exception);
  add ("/basis/remove-exception", test_remove_exception);
  add ("/basis/keyboard", test_keyboard);
  add ("/basis/meeting", test_meeting);
  add ("/basis/recess", test_recess);
  add ("/basis/list-year", test_list_year);
  add ("/basis/paste", test_paste);
  add ("/basis/rhythm", test_rhythm);
  add ("/basis/deleted", test_deleted);
  add ("/basis/read-only", test_read_only);
  return g_test_run ();
}
