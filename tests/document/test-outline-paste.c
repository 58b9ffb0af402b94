// SPDX-License-Identifier: EUPL-1.2
/* Activities from text as Word, Excel and mail put it on the clipboard. */
#include "document-fixture.h"
#include "model-fixture.h"
#include "tj-new-record.h"
#include "tj-outline.h"

#include <string.h>

/* What was pasted, a line an activity: '> ' for each level, number, name, and its dates in canonical text. */
static void
append_date (GString *out, const char *what, const TjDate *date)
{
  if (date->precision == TJ_PRECISION_UNSET)
    return;
  g_string_append_printf (out, " %s", what);
  tj_date_to_text (date, out);
}

static char *
describe (TjModel *model)
{
  g_autoptr (GArray) depths = NULL;
  g_autoptr (GPtrArray) all = tj_model_sorted (model, TJ_KIND_ACTIVITY, FIXTURE_PROJECT, &depths);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < all->len; i++)
    {
      const TjActivity *activity = g_ptr_array_index (all, i);

      for (guint depth = g_array_index (depths, guint, i); depth > 0; depth--)
        g_string_append (out, "> ");
      if (activity->wbs)
        g_string_append_printf (out, "[%s] ", activity->wbs);
      g_string_append (out, activity->name);
      append_date (out, "van ", &activity->start);
      append_date (out, "tot ", &activity->finish);
      append_date (out, "uiterlijk ", &activity->deadline);
      g_string_append_c (out, '\n');
    }
  return g_string_free_and_steal (out);
}

static TjEdit *
paste (TjModel *model, TjId parent, TjId after, const char *text, guint *n)
{
  g_autoptr (GError) error = NULL;
  TjEdit *edit = tj_outline_paste (model, FIXTURE_PROJECT, parent, after, text, n, &error);

  if (edit == NULL)
    g_error ("“%s” is refused: %s", text, error->message);
  g_assert_no_error (error);
  return edit;
}

static guint
count_lines (const char *text)
{
  guint n = 0;

  for (; *text; text++)
    n += *text == '\n';
  return n;
}

static void
assert_pasted (const char *text, const char *expected)
{
  g_autoptr (TjModel) model = fixture_tree ("");
  g_autofree char *described = NULL;
  guint n = 12345;

  fixture_apply (model, paste (model, 0, 0, text, &n));
  described = describe (model);
  g_assert_cmpstr (described, ==, expected);
  g_assert_cmpuint (n, ==, count_lines (expected));
}

static void
test_period (void)
{
  assert_pasted ("Dialoog\tmei - jun 2025", "Dialoog van 2025-05 tot 2025-06\n");
  assert_pasted ("Dialoog", "Dialoog\n");
  assert_pasted ("Dialoog\t", "Dialoog\n");
  assert_pasted ("Dialoog\t10 november 2025", "Dialoog van 2025-11-10 tot 2025-11-10\n");
  assert_pasted ("Dialoog\tQ3 2025", "Dialoog van 2025-Q3 tot 2025-Q3\n");
  assert_pasted ("Dialoog\t2025", "Dialoog van 2025 tot 2025\n");
  assert_pasted ("Dialoog\twk 46 t/m 48 2025", "Dialoog van 2025-W46 tot 2025-W48\n");
  assert_pasted ("Dialoog\tnov 2025 – jan 2026", "Dialoog van 2025-11 tot 2026-01\n");
  assert_pasted ("Dialoog\tuiterlijk 23 september 2025", "Dialoog uiterlijk 2025-09-23\n");
  assert_pasted ("Dialoog\tvanaf mei 2025", "Dialoog van 2025-05\n");
  assert_pasted ("Dialoog\tt/m juni 2025", "Dialoog tot 2025-06\n");
}

static void
test_no_dates (void)
{
  assert_pasted ("Dialoog\tn.t.b.", "Dialoog van n.t.b. tot n.t.b.\n");
  assert_pasted ("Dialoog\tna de zomer van 2025", "Dialoog van tekst:na de zomer van 2025\n");
}

static void
test_columns (void)
{
  assert_pasted ("Dialoog\t1-5-2025\t30-6-2025", "Dialoog van 2025-05-01 tot 2025-06-30\n");
  assert_pasted ("Dialoog\tmei 2025\tjun 2025", "Dialoog van 2025-05 tot 2025-06\n");
  assert_pasted ("Dialoog\t\t30-6-2025", "Dialoog tot 2025-06-30\n");
  assert_pasted ("Dialoog \t 1-5-2025 \t 30-6-2025 ", "Dialoog van 2025-05-01 tot 2025-06-30\n");
  assert_pasted ("Dialoog\tn.t.b.\tjun 2025", "Dialoog van n.t.b. tot 2025-06\n");
}

static void
test_number (void)
{
  assert_pasted ("1\tDialoog\t1-5-2025\t30-6-2025", "[1] Dialoog van 2025-05-01 tot 2025-06-30\n");
  assert_pasted ("0.1\tDialoog\tmei - jun 2025", "[0.1] Dialoog van 2025-05 tot 2025-06\n");
  assert_pasted ("1.\tDialoog", "[1] Dialoog\n");
  assert_pasted ("1.2.\tDialoog", "[1.2] Dialoog\n");
  /* A number alone is a name, and a name may begin with one. */
  assert_pasted ("2025", "2025\n");
  assert_pasted ("1. Dialoog", "1. Dialoog\n");
  assert_pasted ("1e ronde\tmei 2025", "1e ronde van 2025-05 tot 2025-05\n");
}

static void
test_lines (void)
{
  static const char expected[] = "Verkennen\nDialoog van 2025-05 tot 2025-06\nVaststellen\n";

  assert_pasted ("Verkennen\nDialoog\tmei - jun 2025\nVaststellen", expected);
  assert_pasted ("Verkennen\nDialoog\tmei - jun 2025\nVaststellen\n", expected);
  assert_pasted ("Verkennen\r\nDialoog\tmei - jun 2025\r\nVaststellen\r\n", expected);
  assert_pasted ("\n\n Verkennen\n\n \t \nDialoog\tmei - jun 2025\t\t\r\n\r\nVaststellen\n\n", expected);
}

static void
test_nothing (void)
{
  static const char *const empty[] = { "", "\n", "\r\n\r\n", " \t \n\t\t\n", "• \n" };

  for (gsize i = 0; i < G_N_ELEMENTS (empty); i++)
    {
      g_autoptr (TjModel) model = fixture_tree ("A");
      guint n = 12345;
      g_autoptr (TjEdit) edit = paste (model, 0, 0, empty[i], &n);

      g_assert_cmpuint (n, ==, 0);
      g_assert_cmpuint (tj_edit_n_changes (edit), ==, 0);
    }
}

static void
test_bullets (void)
{
  static const char *const bullets[]
      = { "• ",   "•\t", "◦ ", "▪\t", "· ", "·\t", "– ", "- ", "-\t", "* ", "o\t", "\xef\x82\xb7\t", "\xef\x82\xa7 ",
          "•    " };

  for (gsize i = 0; i < G_N_ELEMENTS (bullets); i++)
    {
      g_autofree char *text = g_strdup_printf ("%sDialoog\n%sVaststellen\tmei 2025", bullets[i], bullets[i]);

      assert_pasted (text, "Dialoog\nVaststellen van 2025-05 tot 2025-05\n");
    }
  /* Not a bullet: part of the name. */
  assert_pasted ("-Dialoog", "-Dialoog\n");
  assert_pasted ("over de wijk", "over de wijk\n");
}

static void
test_brackets (void)
{
  assert_pasted ("Dialoog (mei 2025 - juni 2025)", "Dialoog van 2025-05 tot 2025-06\n");
  assert_pasted ("Dialoog (fase 1) (mei 2025)", "Dialoog (fase 1) van 2025-05 tot 2025-05\n");
  assert_pasted ("Dialoog (uiterlijk 1 mei 2025)", "Dialoog uiterlijk 2025-05-01\n");
  /* Not a date: part of the name. */
  assert_pasted ("Dialoog (met de wijk)", "Dialoog (met de wijk)\n");
  assert_pasted ("Dialoog (mei)", "Dialoog (mei)\n");
  assert_pasted ("Dialoog (mei 2025) en meer", "Dialoog (mei 2025) en meer\n");
  assert_pasted ("(mei 2025)", "(mei 2025)\n");
  assert_pasted ("Dialoog ()", "Dialoog ()\n");
  assert_pasted ("Dialoog)", "Dialoog)\n");
  /* The column has the date. */
  assert_pasted ("Dialoog (mei 2025)\tjun 2025", "Dialoog (mei 2025) van 2025-06 tot 2025-06\n");
}

static void
test_indentation (void)
{
  static const char expected[] = "A\n> B\n> > C\n> D\nE\n> F\n";

  assert_pasted ("A\n\tB\n\t\tC\n\tD\nE\n\tF", expected);
  assert_pasted ("A\n  B\n    C\n  D\nE\n  F", expected);
  assert_pasted ("A\n\tB\n\t  C\n  D\nE\n\tF", expected);
  assert_pasted ("• A\n\t◦ B\n\t\t▪ C\n\t◦ D\n• E\n\t◦ F", expected);
  /* What is indented as a whole is not, and nothing hangs in the air. */
  assert_pasted ("\t\tA\n\t\t\tB\n\t\t\t\tC\n\t\t\tD\n\t\tE\n\t\t\tF", expected);
  assert_pasted ("A\n\t\t\t\tB\n\t\t\t\t\tC\n\tD\nE\n\t\t\tF", expected);
  assert_pasted ("\tA\nB\n\tC", "A\nB\n> C\n");
  assert_pasted ("A\n\n\tB\n\n\n\tC", "A\n> B\n> C\n");
  /* One space is no level. */
  assert_pasted ("A\n B", "A\nB\n");
  assert_pasted ("A\n\t1.1\tB\tmei 2025", "A\n> [1.1] B van 2025-05 tot 2025-05\n");
}

/* The first line of a table may say what its columns are. */
static void
test_header (void)
{
  assert_pasted ("Activiteit\tStart\tEind\nDialoog\t1-5-2025\t30-6-2025", "Dialoog van 2025-05-01 tot 2025-06-30\n");
  assert_pasted ("Nr.\tActiviteit\tPeriode\n1\tDialoog\tmei - jun 2025", "[1] Dialoog van 2025-05 tot 2025-06\n");
  assert_pasted ("\r\nNAAM\tPLANNING\r\nDialoog\tmei 2025", "Dialoog van 2025-05 tot 2025-05\n");
  assert_pasted ("Number\tName\tStart\tFinish\n1\tDialoog\tmei 2025\tjun 2025",
                 "[1] Dialoog van 2025-05 tot 2025-06\n");
  /* The columns stand as the header says, also when cells are empty. */
  assert_pasted ("Start\tEind\tNaam\nmei 2025\tjun 2025\tDialoog", "Dialoog van 2025-05 tot 2025-06\n");
  assert_pasted ("Nummer\tNaam\tStart\tEind\n\tA\tmei 2025\n2\tB\t\tjun 2025\n\tC",
                 "A van 2025-05\n[2] B tot 2025-06\nC\n");
  assert_pasted ("Naam\tUiterlijk\nDialoog\t1-5-2025", "Dialoog uiterlijk 2025-05-01\n");
  /* As MS Project puts them. */
  assert_pasted ("Taaknaam\tBegindatum\tEinddatum\nA\t1-5-2025\t2-5-2025\n   B\t1-5-2025\t1-5-2025",
                 "A van 2025-05-01 tot 2025-05-02\n> B van 2025-05-01 tot 2025-05-01\n");
}

static void
test_more_columns (void)
{
  g_autoptr (TjModel) model = fixture_tree ("");
  const TjActivity *first;
  const TjLead *lead;
  guint n;

  fixture_apply (model,
                 paste (model, 0, 0, "Naam\tOpmerking\tDuur\tGereed\tTrekker\nA\tx\t5 dagen\t40%\tKernteam", &n));
  first = fixture_activity (model, 'A');
  g_assert_cmpint (first->duration.unit, ==, TJ_DURATION_WORK_DAYS);
  g_assert_cmpint (first->duration.amount, ==, 5000);
  g_assert_cmpint (first->progress.value, ==, 40000);
  g_assert_cmpuint (tj_model_count (model, TJ_KIND_LEAD), ==, 1);
  lead = tj_model_at (model, TJ_KIND_LEAD, 0);
  g_assert_cmpstr (lead->name, ==, "Kernteam");
  g_assert_cmpint (lead->activity, ==, first->record.id);
}

/* Without indentation the numbers tell the levels; cells may be quoted. */
static void
test_levels_by_number (void)
{
  assert_pasted ("1\tA\n1.1\tB\n1.1.1\tC\n1.2\tD\n2\tE", "[1] A\n> [1.1] B\n> > [1.1.1] C\n> [1.2] D\n[2] E\n");
  assert_pasted ("1\tA\n10\tB\n2.1\tC", "[1] A\n[10] B\n[2.1] C\n");
  assert_pasted ("Naam\tStart\n\"A\nen B\"\tmei 2025\nC\tjun 2025", "A en B van 2025-05\nC van 2025-06\n");
  assert_pasted ("Activiteit\tEind\nA\tuiterlijk 1 mei 2025", "A uiterlijk 2025-05-01\n");
}

/* What only looks like a header is kept. */
static void
test_no_header (void)
{
  assert_pasted ("Start", "Start\n");
  assert_pasted ("Start\nEind", "Start\nEind\n");
  assert_pasted ("Activiteit\nDialoog", "Activiteit\nDialoog\n");
  assert_pasted ("Naam\tActiviteit\nDialoog", "Naam van tekst:Activiteit\nDialoog\n");
  assert_pasted ("Start\tmei 2025", "Start van 2025-05 tot 2025-05\n");
  assert_pasted ("Dialoog\tmei 2025\nNaam\tStart", "Dialoog van 2025-05 tot 2025-05\nNaam van tekst:Start\n");
}

/* What the planning copies it can paste. */
static void
test_own_copy (void)
{
  static const char text[]
      = "A\tmei - jun 2025\n1.1\tB\t1-5-2025\t2-5-2025\nC\tna de zomer\nD\nE\t\tjun 2025\nF\tn.t.b.";
  const TjField *fields[] = { tj_kind_field (TJ_KIND_ACTIVITY, "wbs"), tj_kind_field (TJ_KIND_ACTIVITY, "name"),
                              tj_kind_field (TJ_KIND_ACTIVITY, "start"), tj_kind_field (TJ_KIND_ACTIVITY, "finish") };
  g_autoptr (TjModel) model = fixture_tree ("");
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *described = NULL, *copied = NULL;
  TjId ids[6];
  guint n;

  fixture_apply (model, paste (model, 0, 0, text, &n));
  described = describe (model);
  all = tj_model_sorted (model, TJ_KIND_ACTIVITY, 0, NULL);
  g_assert_cmpuint (all->len, ==, 6);
  for (guint i = 0; i < 6; i++)
    ids[i] = ((const TjRecord *) g_ptr_array_index (all, i))->id;
  copied = tj_copy_records (model, fields, G_N_ELEMENTS (fields), ids, 6);
  assert_pasted (copied, described);
}

/* Refusals ----------------------------------------------------------------------------------------------------------
 */

static void
assert_refused (const char *text, TjModelError code, const char *where, const char *what)
{
  g_autoptr (TjModel) model = fixture_tree ("A");
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_null (tj_outline_paste (model, FIXTURE_PROJECT, 0, 0, text, &n, &error));
  g_assert_error (error, TJ_MODEL_ERROR, (gint) code);
  if (!g_str_has_prefix (error->message, where) || strstr (error->message, what) == NULL)
    g_error ("“%s” does not begin with “%s” and say “%s”", error->message, where, what);
  fixture_assert_tree (model, "A");
  g_assert_null (tj_outline_paste (model, FIXTURE_PROJECT, 0, 0, text, &n, NULL));
}

static void
test_refused (void)
{
  assert_refused ("Dialoog\t31 februari 2025", TJ_MODEL_ERROR_VALUE, "Line 1, column 2: ", "31 februari 2025");
  assert_refused ("A\n\nB\t1-13-2025\nC", TJ_MODEL_ERROR_VALUE, "Line 3, column 2: ", "1-13-2025");
  assert_refused ("A\r\nB\tmei 2025\t31-6-2025\r\nC", TJ_MODEL_ERROR_VALUE, "Line 2, column 3: ", "31-6-2025");
  assert_refused ("A\nB\tmei", TJ_MODEL_ERROR_VALUE, "Line 2, column 2: ", "mei");
  assert_refused ("Dialoog\tjun 2025 - mei 2025", TJ_MODEL_ERROR_VALUE, "Line 1, column 2: ", "jun 2025 - mei 2025");
  assert_refused ("Naam\tStart\nA\tmei 2025\nB\t32-1-2025", TJ_MODEL_ERROR_VALUE, "Line 3, column 2: ", "32-1-2025");
  assert_refused ("A\nB\x01", TJ_MODEL_ERROR_VALUE, "Line 2, column 1: ", "Name");
  assert_refused ("A\nB\xff", TJ_MODEL_ERROR_VALUE, "Line 2, column 1: ", "Name");
  assert_refused ("Naam\xf0\tStart\xe2\x82", TJ_MODEL_ERROR_VALUE, "Line 1, column 1: ", "Name");
  assert_refused ("A\n1\t\tmei 2025", TJ_MODEL_ERROR_REQUIRED, "Line 2, column 2: ", "name");
  assert_refused ("Naam\tStart\nA\n\tmei 2025", TJ_MODEL_ERROR_REQUIRED, "Line 3, column 1: ", "name");
}

/* Places --------------------------------------------------------------------------------------------------------------
 */

static void
test_places (void)
{
  static const struct
  {
    const char *from;
    char parent, after;
    const char *to;
  } cases[] = {
    { "A B", ' ', ' ', "A B X(Y) Z" },           { "A B", ' ', 'A', "A X(Y) Z B" },
    { "A(B C) D", 'A', ' ', "A(B C X(Y) Z) D" }, { "A(B C) D", 'A', 'B', "A(B X(Y) Z C) D" },
    { "A B", 'A', ' ', "A(X(Y) Z) B" },          { "A(B C) D", ' ', 'B', "A(B X(Y) Z C) D" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (TjModel) model = fixture_tree (cases[i].from);
      guint n;

      fixture_apply (model, paste (model, fixture_id (model, cases[i].parent), fixture_id (model, cases[i].after),
                                   "X\n\tY\nZ", &n));
      g_assert_cmpuint (n, ==, 3);
      fixture_assert_tree (model, cases[i].to);
    }
}

#define MANY 1000

/* A thousand lines in levels, by the door of the document, and away with one undo. */
static void
test_many (void)
{
  g_autoptr (Opened) opened = opened_new (fixture_tree ("A B"), "Jan");
  TjModel *model = opened_model (opened);
  g_autoptr (GString) text = g_string_new (NULL), expected = g_string_new ("A\n");
  g_autofree char *described = NULL;
  guint n;

  for (int i = 0; i < MANY; i++)
    {
      g_string_append_printf (text, "%.*s%d\tStap %d\tmei - jun 2025\r\n", i % 4, "\t\t\t", i, i);
      for (int depth = i % 4; depth > 0; depth--)
        g_string_append (expected, "> ");
      g_string_append_printf (expected, "[%d] Stap %d van 2025-05 tot 2025-06\n", i, i);
    }
  g_string_append (expected, "B\n");
  opened_commit (opened, paste (model, 0, fixture_id (model, 'A'), text->str, &n));
  g_assert_cmpuint (n, ==, MANY);
  described = describe (model);
  g_assert_cmpstr (described, ==, expected->str);
  g_assert_true (tj_document_undo (opened->document, NULL));
  fixture_assert_tree (model, "A B");
}

#define DEEP 2000

static void
test_deep (void)
{
  g_autoptr (TjModel) model = fixture_tree ("");
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) depths = NULL;
  guint n;

  for (int i = 0; i < DEEP; i++)
    {
      for (int tab = 0; tab < i; tab++)
        g_string_append_c (text, '\t');
      g_string_append (text, "A\n");
    }
  fixture_apply (model, paste (model, 0, 0, text->str, &n));
  g_ptr_array_unref (tj_model_sorted (model, TJ_KIND_ACTIVITY, 0, &depths));
  g_assert_cmpuint (depths->len, ==, DEEP);
  g_assert_cmpuint (g_array_index (depths, guint, DEEP - 1), ==, DEEP - 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/outline-paste/period", test_period);
  g_test_add_func ("/outline-paste/no-dates", test_no_dates);
  g_test_add_func ("/outline-paste/columns", test_columns);
  g_test_add_func ("/outline-paste/number", test_number);
  g_test_add_func ("/outline-paste/lines", test_lines);
  g_test_add_func ("/outline-paste/nothing", test_nothing);
  g_test_add_func ("/outline-paste/bullets", test_bullets);
  g_test_add_func ("/outline-paste/brackets", test_brackets);
  g_test_add_func ("/outline-paste/indentation", test_indentation);
  g_test_add_func ("/outline-paste/header", test_header);
  g_test_add_func ("/outline-paste/no-header", test_no_header);
  g_test_add_func ("/outline-paste/more-columns", test_more_columns);
  g_test_add_func ("/outline-paste/levels-by-number", test_levels_by_number);
  g_test_add_func ("/outline-paste/own-copy", test_own_copy);
  g_test_add_func ("/outline-paste/refused", test_refused);
  g_test_add_func ("/outline-paste/places", test_places);
  g_test_add_func ("/outline-paste/many", test_many);
  g_test_add_func ("/outline-paste/deep", test_deep);
  return g_test_run ();
}
