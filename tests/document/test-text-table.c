// SPDX-License-Identifier: EUPL-1.2
#include "tj-text-table.h"

/* Rows as 'line:cell|cell', one a line. */
static void
assert_read (const char *text, const char *expected)
{
  g_autoptr (GArray) rows = tj_text_table_read (text);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const TjTextRow *row = &g_array_index (rows, TjTextRow, i);
      g_autofree char *cells = g_strjoinv ("|", row->cells);

      g_string_append_printf (out, "%u:%s\n", row->line, cells);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static void
test_plain (void)
{
  assert_read ("", "");
  assert_read ("a\tb\nc", "1:a|b\n2:c\n");
  assert_read ("a\t b \r\n\r\nc\t\t\r\n", "1:a| b\n2:\n3:c\n");
  assert_read ("\ta", "1:|a\n");
}

static void
test_quoted (void)
{
  assert_read ("\"een\ntwee\"\tb\nc", "1:een twee|b\n3:c\n");
  assert_read ("\"een\r\ntwee\"\r\nc", "1:een twee\n3:c\n");
  assert_read ("\"zeg \"\"ja\"\"\"\tb", "1:zeg \"ja\"|b\n");
  assert_read ("\"a\tb\"\tc", "1:a b|c\n");
}

/* Quotes of a writer, not of a spreadsheet. */
static void
test_not_quoted (void)
{
  assert_read ("\"Samen\" op weg\tb", "1:\"Samen\" op weg|b\n");
  assert_read ("\"Samen\"\tb", "1:\"Samen\"|b\n");
  assert_read ("\"open\tb\nc", "1:\"open|b\n2:c\n");
  assert_read ("zeg \"ja\"\n", "1:zeg \"ja\"\n");
}

static void
test_written (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  tj_text_table_cell (out, "gewoon", TRUE);
  tj_text_table_cell (out, "een\ntwee \"drie\"", FALSE);
  tj_text_table_cell (out, "", FALSE);
  tj_text_table_cell (out, "\"eerst\" dan", FALSE);
  g_assert_cmpstr (out->str, ==, "gewoon\t\"een\ntwee \"\"drie\"\"\"\t\t\"\"\"eerst\"\" dan\"");
  assert_read (out->str, "1:gewoon|een twee \"drie\"||\"eerst\" dan\n");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-table/plain", test_plain);
  g_test_add_func ("/text-table/quoted", test_quoted);
  g_test_add_func ("/text-table/not-quoted", test_not_quoted);
  g_test_add_func ("/text-table/written", test_written);
  return g_test_run ();
}
