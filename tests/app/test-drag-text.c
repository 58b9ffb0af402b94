// SPDX-License-Identifier: EUPL-1.2
/* What is told while something is dragged in the Gantt chart. */
#include "tj-civil.h"
#include "tj-gantt-drag-text.h"

static TjSpan
span_of (const char *from, const char *to)
{
  TjDate start = { 0 }, finish = { 0 };

  g_assert_true (tj_date_from_text (from, &start, NULL));
  g_assert_true (tj_date_from_text (to, &finish, NULL));
  return (TjSpan) { tj_date_first (&start), tj_date_end (&finish), start.precision, finish.precision, TJ_SPAN_OWN };
}

static void
test_dates (void)
{
  static const struct
  {
    const char *from, *to, *text;
  } cases[] = {
    { "2025-03", "2025-04", "mrt 2025 – apr 2025" },
    { "2025-03", "2025-03", "mrt 2025" },
    { "2025-09-23", "2025-09-26", "di 23 sep – vr 26 sep" },
    { "2025-09-23", "2025-09-23", "di 23 sep 2025" },
    { "2025-12-29", "2026-01-04", "ma 29 dec 2025 – zo 4 jan 2026" },
    { "2025-W20", "2025-W21", "wk 20 2025 – wk 21 2025" },
  };
  TjSpan none = { 0 };
  g_autofree char *nothing = tj_drag_dates (&none);

  g_assert_cmpstr (nothing, ==, "");
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      TjSpan span = span_of (cases[i].from, cases[i].to);
      g_autofree char *text = tj_drag_dates (&span);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_lines (void)
{
  g_autoptr (GPtrArray) breaks = g_ptr_array_new ();
  g_autofree char *nothing = tj_drag_lines (0, breaks, 3), *few = NULL, *many = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_cmpstr (nothing, ==, "");
  g_ptr_array_add (breaks, (gpointer) "A");
  few = tj_drag_lines (0, breaks, 3);
  g_assert_cmpstr (few, ==, "⚠ A");
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (breaks, (gpointer) "B");
  many = tj_drag_lines (7, breaks, 2);
  lines = g_strsplit (many, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 4);
  g_assert_nonnull (strstr (lines[0], "7"));
  g_assert_cmpstr (lines[1], ==, "⚠ A");
  g_assert_cmpstr (lines[2], ==, "⚠ B");
  g_assert_nonnull (strstr (lines[3], "3"));
}

static void
test_link_type (void)
{
  g_assert_cmpint (tj_drag_link_type (TJ_EDGE_FINISH, TJ_EDGE_START), ==, TJ_DEPENDENCY_TYPE_FS);
  g_assert_cmpint (tj_drag_link_type (TJ_EDGE_START, TJ_EDGE_START), ==, TJ_DEPENDENCY_TYPE_SS);
  g_assert_cmpint (tj_drag_link_type (TJ_EDGE_FINISH, TJ_EDGE_FINISH), ==, TJ_DEPENDENCY_TYPE_FF);
  g_assert_cmpint (tj_drag_link_type (TJ_EDGE_START, TJ_EDGE_FINISH), ==, TJ_DEPENDENCY_TYPE_SF);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/drag-text/dates", test_dates);
  g_test_add_func ("/app/drag-text/lines", test_lines);
  g_test_add_func ("/app/drag-text/link-type", test_link_type);
  return g_test_run ();
}
