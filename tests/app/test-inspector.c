// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>
#include <locale.h>

#include "app-fixture.h"
#include "tj-choice-editor.h"
#include "tj-chooser.h"
#include "tj-field-row.h"
#include "tj-note-editor.h"
#include "tj-pages.h"
#include "tj-record-group.h"
#include "tj-record-row.h"
#include "tj-text-editor.h"

/* The inspector in the real window: what is done in its rows is found in the file. */

typedef gboolean (*Wanted) (GtkWidget *widget, gconstpointer data);

static GtkWidget *
find (GtkWidget *widget, Wanted wanted, gconstpointer data)
{
  if (!gtk_widget_get_mapped (widget))
    return NULL;
  if (wanted (widget, data))
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, wanted, data);

      if (found)
        return found;
    }
  return NULL;
}

static gboolean
is_type (GtkWidget *widget, gconstpointer type)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), *(const GType *) type);
}

static GtkWidget *
find_type (GtkWidget *widget, GType type)
{
  return find (widget, is_type, &type);
}

static gboolean
is_row_of (GtkWidget *widget, gconstpointer name)
{
  return TJ_IS_FIELD_ROW (widget)
         && g_str_equal (tj_field_slot_field (tj_field_row_slot (TJ_FIELD_ROW (widget)))->name, name);
}

static GtkWidget *
row (AppFixture *fixture, const char *name)
{
  GtkWidget *found = find (fixture->window->inspector, is_row_of, name);

  g_assert_nonnull (found);
  return found;
}

static gboolean
has_text (GtkWidget *widget, gconstpointer text)
{
  return GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text);
}

static gboolean
is_row_with (GtkWidget *widget, gconstpointer title)
{
  return TJ_IS_RECORD_ROW (widget) && find (widget, has_text, title) != NULL;
}

static GtkWidget *
record_row (AppFixture *fixture, const char *title)
{
  return find (fixture->window->inspector, is_row_with, title);
}

static gboolean
is_group_with (GtkWidget *widget, gconstpointer heading)
{
  return TJ_IS_RECORD_GROUP (widget) && find (widget, has_text, heading) != NULL;
}

static GtkWidget *
group (AppFixture *fixture, const char *heading)
{
  GtkWidget *found = find (fixture->window->inspector, is_group_with, heading);

  g_assert_nonnull (found);
  return found;
}

static TjId
show (AppFixture *fixture, TjKind kind, const char *title)
{
  TjId id = ((const TjRecord *) app_find (fixture, kind, title))->id;

  tj_session_select (fixture->window->session, id);
  app_settle (fixture);
  return id;
}

static void
type (AppFixture *fixture, const char *name, const char *text)
{
  GtkWidget *entry = find_type (row (fixture, name), GTK_TYPE_ENTRY);
  GtkWidget *view = find_type (row (fixture, name), GTK_TYPE_TEXT_VIEW);

  if (entry)
    gtk_editable_set_text (GTK_EDITABLE (entry), text);
  else
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), text, -1);
}

static char *
typed (AppFixture *fixture, const char *name)
{
  GtkWidget *entry = find_type (row (fixture, name), GTK_TYPE_ENTRY);

  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry)));
}

static void
act (AppFixture *fixture, GtkWidget *widget, const char *action)
{
  g_assert_true (gtk_widget_activate_action (widget, action, NULL));
  app_settle (fixture);
}

static void
act_on (AppFixture *fixture, const char *name, const char *action)
{
  GtkWidget *editor = find_type (row (fixture, name), TJ_TYPE_TEXT_EDITOR);

  act (fixture, editor ? editor : find_type (row (fixture, name), TJ_TYPE_NOTE_EDITOR), action);
}

static void
assert_in_file (AppFixture *fixture, TjId id, const char *name, const char *expected)
{
  g_autoptr (TjModel) model = app_read (fixture);
  const TjRecord *record = tj_model_get (model, id);
  g_autofree char *text = tj_field_to_text (tj_kind_field (record->kind, name), record);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_edit (AppFixture *fixture, gconstpointer page)
{
  TjId id = show (fixture, TJ_KIND_ACTIVITY, "Dialoog");
  g_autofree char *text = NULL;

  type (fixture, "start", "1-5-2025");
  act_on (fixture, "start", "editor.commit");
  assert_in_file (fixture, id, "start", "2025-05-01");
  text = typed (fixture, "start");
  g_assert_cmpstr (text, ==, "1 mei 2025");
  type (fixture, "name", "Dialoog met\nde stad");
  act_on (fixture, "name", "editor.commit");
  assert_in_file (fixture, id, "name", "Dialoog met de stad");
  g_assert_nonnull (find (fixture->window->inspector, has_text, "Dialoog met de stad"));
  act (fixture, GTK_WIDGET (fixture->window), "win.undo");
  assert_in_file (fixture, id, "name", "Dialoog");
  g_assert_nonnull (find (fixture->window->inspector, has_text, "Dialoog"));
}

static void
test_error_stays (AppFixture *fixture, gconstpointer page)
{
  TjId id = show (fixture, TJ_KIND_ACTIVITY, "Dialoog");
  TjFieldSlot *slot = tj_field_row_slot (TJ_FIELD_ROW (row (fixture, "start")));
  g_autofree char *kept = NULL;
  g_autofree char *back = NULL;

  type (fixture, "start", "31 februari 2025");
  act_on (fixture, "start", "editor.commit");
  g_assert_nonnull (tj_field_slot_error (slot));
  kept = typed (fixture, "start");
  g_assert_cmpstr (kept, ==, "31 februari 2025");
  assert_in_file (fixture, id, "start", "2025-05");
  act_on (fixture, "start", "editor.revert");
  g_assert_null (tj_field_slot_error (slot));
  back = typed (fixture, "start");
  g_assert_cmpstr (back, ==, "mei 2025");
  /* What may not be empty is refused by the document, with its words. */
  type (fixture, "name", "");
  act_on (fixture, "name", "editor.commit");
  g_assert_nonnull (tj_field_slot_error (tj_field_row_slot (TJ_FIELD_ROW (row (fixture, "name")))));
}

/* What is being typed stays when something else changes, and belongs to its own record when another is selected. */
static void
test_typing_is_kept (AppFixture *fixture, gconstpointer page)
{
  TjId id = show (fixture, TJ_KIND_ACTIVITY, "Dialoog");
  g_autofree char *kept = NULL;

  type (fixture, "duration", "6 weken");
  tj_session_set_text (fixture->window->session, id, tj_kind_field (TJ_KIND_ACTIVITY, "name"), "Gesprekken", NULL);
  app_settle (fixture);
  kept = typed (fixture, "duration");
  g_assert_cmpstr (kept, ==, "6 weken");
  show (fixture, TJ_KIND_ACTIVITY, "Analyse");
  assert_in_file (fixture, id, "duration", "6ww");
}

static void
test_choice (AppFixture *fixture, gconstpointer page)
{
  TjId id = show (fixture, TJ_KIND_ACTIVITY, "Dialoog");
  GtkWidget *drop_down = find_type (row (fixture, "colour"), GTK_TYPE_DROP_DOWN);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 3);
  app_settle (fixture);
  assert_in_file (fixture, id, "colour", "groen");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (drop_down), 0);
  app_settle (fixture);
  assert_in_file (fixture, id, "colour", NULL);
}

static void
test_chooser_adds (AppFixture *fixture, gconstpointer page)
{
  TjId id = show (fixture, TJ_KIND_ACTIVITY, "Dialoog");
  GtkWidget *button = find_type (row (fixture, "area"), GTK_TYPE_MENU_BUTTON);
  GtkWidget *chooser;
  g_autofree char *target = NULL;

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  app_settle (fixture);
  chooser = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  g_assert_true (TJ_IS_CHOOSER (chooser));
  gtk_editable_set_text (GTK_EDITABLE (find_type (chooser, GTK_TYPE_SEARCH_ENTRY)), "Nieuwe wijk");
  act (fixture, chooser, "chooser.choose");
  target
      = g_strdup_printf ("%" G_GINT64_FORMAT, ((const TjRecord *) app_find (fixture, TJ_KIND_AREA, "Nieuwe wijk"))->id);
  assert_in_file (fixture, id, "area", target);
}

static void
test_links (AppFixture *fixture, gconstpointer page)
{
  TjId id = show (fixture, TJ_KIND_ACTIVITY, "Dialoog"), lead;

  g_assert_true (gtk_widget_activate_action (group (fixture, "Trekkers"), "group.add", "s", "Wijkregisseur"));
  app_settle (fixture);
  lead = ((const TjRecord *) app_find (fixture, TJ_KIND_LEAD, "Wijkregisseur"))->id;
  /* A link opens in the inspector, with a way back to what it belongs to. */
  act (fixture, record_row (fixture, "Wijkregisseur"), "row.open");
  g_assert_cmpint (tj_session_selected (fixture->window->session), ==, lead);
  act (fixture, fixture->window->inspector, "inspector.back");
  g_assert_cmpint (tj_session_selected (fixture->window->session), ==, id);
  act (fixture, record_row (fixture, "Wijkregisseur"), "row.delete");
  g_assert_null (tj_model_get (tj_session_model (fixture->window->session), lead));
  g_assert_null (record_row (fixture, "Wijkregisseur"));
}

static void
test_source_note (AppFixture *fixture, gconstpointer page)
{
  TjId id = show (fixture, TJ_KIND_ACTIVITY, "Dialoog"), note;
  g_autofree char *subject = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  g_assert_true (
      gtk_widget_activate_action (group (fixture, "Bronopmerkingen"), "group.add", "s", "Staat ook in fase 1"));
  app_settle (fixture);
  note = ((const TjRecord *) app_find (fixture, TJ_KIND_SOURCE_NOTE, "Staat ook in fase 1"))->id;
  assert_in_file (fixture, note, "subject", subject);
  assert_in_file (fixture, note, "kind", "bron_wijkt_af");
  g_assert_nonnull (record_row (fixture, "Staat ook in fase 1"));
}

/* Each kind of record has a form, and none of them complains. */
static void
test_all_kinds (AppFixture *fixture, gconstpointer page)
{
  TjModel *model = tj_session_model (fixture->window->session);

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      if (tj_model_count (model, kind) == 0)
        continue;
      tj_session_select (fixture->window->session, ((const TjRecord *) tj_model_at (model, kind, 0))->id);
      app_settle (fixture);
      g_assert_nonnull (find_type (fixture->window->inspector, TJ_TYPE_FIELD_ROW));
    }
  tj_session_select (fixture->window->session, 0);
  app_settle (fixture);
  g_assert_null (find_type (fixture->window->inspector, TJ_TYPE_FIELD_ROW));
}

/* Amounts of many years are seen whole: the field grows with them. */
static void
test_many_years (AppFixture *fixture, gconstpointer page)
{
  TjId id = show (fixture, TJ_KIND_COST_LINE, "Inhuur advies");
  int few = gtk_widget_get_height (row (fixture, "amounts")), many;

  type (fixture, "amounts", "2025: 1.250,50; 2026: 120.000; 2027: 130.000; 2028: 140.000; 2029 e.v.: 150.000");
  act_on (fixture, "amounts", "editor.commit");
  assert_in_file (fixture, id, "amounts",
                  "2025=1250.50; 2026=120000.00; 2027=130000.00; 2028=140000.00; 2029+=150000.00");
  many = gtk_widget_get_height (row (fixture, "amounts"));
  g_assert_cmpint (many, >, few + few / 3);
}

static void
add (const char *name, void (*test) (AppFixture *, gconstpointer))
{
  g_test_add (name, AppFixture, TJ_PAGE_PLANNING, app_fixture_set_up, test, app_fixture_tear_down);
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

  add ("/inspector/edit", test_edit);
  add ("/inspector/error-stays", test_error_stays);
  add ("/inspector/typing-is-kept", test_typing_is_kept);
  add ("/inspector/choice", test_choice);
  add ("/inspector/chooser-adds", test_chooser_adds);
  add ("/inspector/links", test_links);
  add ("/inspector/source-note", test_source_note);
  add ("/inspector/many-years", test_many_years);
  add ("/inspector/all-kinds", test_all_kinds);
  return g_test_run ();
}
