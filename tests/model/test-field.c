// SPDX-License-Identifier: EUPL-1.2
/* The field tables hold together, and a field of each type keeps, writes and reads its value. */
#include "test-records.h"
#include "tj-records.h"

#include <string.h>

#define MANY_CHOICES 64 /* more than any table has: a table that does not end is noticed */

#define EACH_KIND(kind)                                                                                                \
  TjKind kind = TJ_KIND_NONE + 1;                                                                                      \
  kind < TJ_N_KINDS;                                                                                                   \
  kind++

/* What C knows of each type, apart from the program's own table of types. */
static const struct
{
  gsize size;
  gsize align;
} in_c[TJ_N_TYPES] = {
  [TJ_TYPE_TEXT] = { sizeof (char *), _Alignof (char *) },
  [TJ_TYPE_TEXTS] = { sizeof (GStrv), _Alignof (GStrv) },
  [TJ_TYPE_ENUM] = { sizeof (int), _Alignof (int) },
  [TJ_TYPE_TICK] = { sizeof (TjTick), _Alignof (TjTick) },
  [TJ_TYPE_ORDER] = { sizeof (gint64), _Alignof (gint64) },
  [TJ_TYPE_NUMBER] = { sizeof (TjNumber), _Alignof (TjNumber) },
  [TJ_TYPE_MONEY] = { sizeof (TjMoney), _Alignof (TjMoney) },
  [TJ_TYPE_DATE] = { sizeof (TjDate), _Alignof (TjDate) },
  [TJ_TYPE_DURATION] = { sizeof (TjDuration), _Alignof (TjDuration) },
  [TJ_TYPE_SERIES] = { sizeof (TjSeries), _Alignof (TjSeries) },
  [TJ_TYPE_CADENCE] = { sizeof (TjCadence), _Alignof (TjCadence) },
  [TJ_TYPE_INTERVALS] = { sizeof (TjIntervals), _Alignof (TjIntervals) },
  [TJ_TYPE_REF] = { sizeof (TjId), _Alignof (TjId) },
};

/* The tables ------------------------------------------------------------------------------------------------------ */

static void
claim (GHashTable *taken, const char *word, const char *by)
{
  const char *other = g_hash_table_lookup (taken, word);

  if (other)
    g_error ("“%s” is used by %s and by %s", word, other, by);
  g_hash_table_insert (taken, (gpointer) word, (gpointer) by);
}

/* A word that can be a column of SQL, an element of XML and a key of JSON as it is. */
static void
assert_word (const char *word, const char *where)
{
  if (word == NULL || !g_ascii_islower (*word)
      || strspn (word, "abcdefghijklmnopqrstuvwxyz0123456789_") != strlen (word))
    g_error ("“%s” in %s is not a plain word", word, where);
}

static void
assert_not_empty (const char *text, const char *what, const char *where)
{
  if (text == NULL || *text == '\0')
    g_error ("%s has no %s", where, what);
}

static void
test_kinds (void)
{
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) elements = g_hash_table_new (g_str_hash, g_str_equal);

  for (EACH_KIND (kind))
    {
      const TjKindInfo *info = tj_kind (kind);

      g_assert_cmpint (info->kind, ==, kind);
      assert_word (info->name, info->name);
      assert_word (info->element, info->name);
      assert_word (info->plural_element, info->name);
      assert_not_empty (info->label, "label", info->name);
      assert_not_empty (info->plural, "plural", info->name);
      /* What has a page of its own says there what it is for. */
      if (!(info->flags & TJ_KIND_LINK))
        assert_not_empty (info->empty_hint, "empty_hint", info->name);
      claim (names, info->name, info->name);
      /* Singular and plural stand side by side in one file. */
      claim (elements, info->element, info->name);
      claim (elements, info->plural_element, info->name);
    }
}

static void
test_find_kinds (void)
{
  g_assert_cmpint (tj_kind_by_name ("activity"), ==, TJ_KIND_ACTIVITY);
  g_assert_cmpint (tj_kind_by_element ("activiteit"), ==, TJ_KIND_ACTIVITY);
  for (EACH_KIND (kind))
    {
      g_assert_cmpint (tj_kind_by_name (tj_kind (kind)->name), ==, kind);
      g_assert_cmpint (tj_kind_by_element (tj_kind (kind)->element), ==, kind);
    }
  g_assert_cmpint (tj_kind_by_name ("activiteit"), ==, TJ_KIND_NONE);
  g_assert_cmpint (tj_kind_by_name ("Activity"), ==, TJ_KIND_NONE);
  g_assert_cmpint (tj_kind_by_name (""), ==, TJ_KIND_NONE);
  g_assert_cmpint (tj_kind_by_name (NULL), ==, TJ_KIND_NONE);
  g_assert_cmpint (tj_kind_by_element ("activiteiten"), ==, TJ_KIND_NONE);
  g_assert_cmpint (tj_kind_by_element (NULL), ==, TJ_KIND_NONE);
}

static void
test_names_of_fields (void)
{
  for (EACH_KIND (kind))
    {
      const TjKindInfo *info = tj_kind (kind);
      g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GHashTable) elements = g_hash_table_new (g_str_hash, g_str_equal);

      g_assert_cmpuint (info->n_fields, >, 2);
      for (guint i = 0; i < info->n_fields; i++)
        {
          const TjField *field = &info->fields[i];

          assert_word (field->name, info->name);
          assert_word (field->element, info->name);
          assert_not_empty (field->label, "label", field->name);
          claim (names, field->name, info->name);
          claim (elements, field->element, info->name);
          g_assert_true (tj_kind_field (kind, field->name) == field);
        }
      /* The id is a column and an attribute of its own. */
      g_assert_false (g_hash_table_contains (names, "id"));
      g_assert_false (g_hash_table_contains (elements, "id"));
      g_assert_true (g_hash_table_contains (names, "source"));
      g_assert_true (g_hash_table_contains (names, "note"));
    }
  g_assert_null (tj_kind_field (TJ_KIND_ACTIVITY, "naam"));
  g_assert_null (tj_kind_field (TJ_KIND_ACTIVITY, ""));
}

static int
by_offset (gconstpointer a, gconstpointer b)
{
  const TjField *one = *(const TjField *const *) a, *other = *(const TjField *const *) b;

  return (one->offset > other->offset) - (one->offset < other->offset);
}

static gsize
align_up (gsize offset, gsize align)
{
  return (offset + align - 1) / align * align;
}

/* The fields of the table lie one behind the other from the head to the end of the struct: none overlap, and no member
 * of the struct was left out of the table (it would be lost in a copy, in the file and in XML). */
static void
test_offsets (void)
{
  for (EACH_KIND (kind))
    {
      const TjKindInfo *info = tj_kind (kind);
      g_autoptr (GPtrArray) fields = g_ptr_array_new ();
      gsize end = sizeof (TjRecord);

      for (guint i = 0; i < info->n_fields; i++)
        g_ptr_array_add (fields, (gpointer) &info->fields[i]);
      g_ptr_array_sort (fields, by_offset);
      for (guint i = 0; i < fields->len; i++)
        {
          const TjField *field = g_ptr_array_index (fields, i);

          if (field->offset != align_up (end, in_c[field->type].align))
            g_error ("%s.%s does not lie just behind the field before it", info->name, field->name);
          end = field->offset + in_c[field->type].size;
        }
      g_assert_cmpuint (align_up (end, 8), ==, info->size);
    }
}

static void
test_general_fields (void)
{
  for (EACH_KIND (kind))
    {
      const TjKindInfo *info = tj_kind (kind);
      const TjField *order = tj_kind_order_field (kind), *parent = tj_kind_parent_field (kind);
      const TjField *project = tj_kind_project_field (kind);

      assert_not_empty (info->title_field, "title_field", info->name);
      if (tj_kind_field (kind, info->title_field) == NULL)
        g_error ("%s: there is no field “%s” for the title", info->name, info->title_field);
      g_assert_true (order == tj_kind_field (kind, "sort_order"));
      g_assert_true (order == NULL || order->type == TJ_TYPE_ORDER);
      g_assert_true (parent == NULL || (parent->type == TJ_TYPE_REF && parent->target == kind));
      g_assert_true (parent == NULL || !(parent->flags & TJ_REQUIRED));
      g_assert_true (project == NULL || (project->type == TJ_TYPE_REF && project->target == TJ_KIND_PROJECT));
      g_assert_true (project == NULL || (project->flags & TJ_REQUIRED));
    }
  g_assert_true (tj_kind_parent_field (TJ_KIND_ACTIVITY) == tj_kind_field (TJ_KIND_ACTIVITY, "parent"));
  g_assert_nonnull (tj_kind_order_field (TJ_KIND_ACTIVITY));
  g_assert_nonnull (tj_kind_project_field (TJ_KIND_ACTIVITY));
  g_assert_null (tj_kind_parent_field (TJ_KIND_DECISION));
  g_assert_null (tj_kind_order_field (TJ_KIND_PERSON));
  g_assert_null (tj_kind_project_field (TJ_KIND_PERSON));
}

/* Each record belongs to the file, to a traject, or by a chain of owners to one of the two. */
static void
test_owners (void)
{
  for (EACH_KIND (kind))
    {
      const TjKindInfo *info = tj_kind (kind);
      const TjField *owner;

      g_assert_cmpint ((info->flags & TJ_KIND_LINK) != 0, ==, info->owner_field != NULL);
      g_assert_false ((info->flags & TJ_KIND_SHARED) && tj_kind_project_field (kind));
      if (info->owner_field == NULL)
        {
          g_assert_true ((info->flags & TJ_KIND_SHARED) || tj_kind_project_field (kind));
          continue;
        }
      owner = tj_kind_field (kind, info->owner_field);
      g_assert_nonnull (owner);
      g_assert_cmpint (owner->type, ==, TJ_TYPE_REF);
      g_assert_true (owner->flags & TJ_REQUIRED);
      g_assert_cmpint (owner->target, <, TJ_N_KINDS);
      g_assert_cmpint (owner->target, !=, kind);
      g_assert_cmpint (info->flags & TJ_KIND_SHARED, ==, tj_kind (owner->target)->flags & TJ_KIND_SHARED);
    }
}

static void
check_choices (const TjField *field)
{
  g_autoptr (GHashTable) nicks = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) values = g_hash_table_new (NULL, NULL);
  guint n = 0;

  for (; field->choices[n].nick; n++)
    {
      const TjChoice *choice = &field->choices[n];

      g_assert_cmpuint (n, <, MANY_CHOICES);
      assert_word (choice->nick, field->name);
      assert_not_empty (choice->label, "label", choice->nick);
      claim (nicks, choice->nick, field->name);
      g_assert_cmpint (choice->value, >, 0);
      g_assert_true (g_hash_table_add (values, GINT_TO_POINTER (choice->value)));
      g_assert_true (tj_field_choice (field, choice->value) == choice);
    }
  g_assert_cmpuint (n, >, 1);
  g_assert_cmpint (field->choices[n].value, ==, 0);
  g_assert_null (tj_field_choice (field, 0));
  g_assert_null (tj_field_choice (field, -1));
  g_assert_null (tj_field_choice (field, G_MAXINT));
}

/* What a user types is a nick or a label: each means one choice only. */
static void
check_words_of_choices (const TjField *field)
{
  for (const TjChoice *one = field->choices; one->nick; one++)
    for (const TjChoice *other = one + 1; other->nick; other++)
      {
        g_autofree char *a = g_utf8_casefold (one->label, -1), *b = g_utf8_casefold (other->label, -1);

        g_assert_cmpstr (a, !=, b);
        g_assert_cmpstr (a, !=, other->nick);
        g_assert_cmpstr (b, !=, one->nick);
      }
}

static void
test_fields_of_types (void)
{
  guint n_enums = 0, n_refs = 0;

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];

        g_assert_cmpint (field->type, <, TJ_N_TYPES);
        g_assert_cmpint (field->type == TJ_TYPE_ENUM, ==, field->choices != NULL);
        g_assert_cmpint (field->type == TJ_TYPE_REF, ==, field->target != TJ_KIND_NONE);
        g_assert_true (field->type == TJ_TYPE_TEXT || !(field->flags & TJ_MULTILINE));
        g_assert_true (field->unit != TJ_UNIT_MONEY || field->type == TJ_TYPE_SERIES);
        g_assert_true (field->unit == TJ_UNIT_PLAIN || field->type == TJ_TYPE_NUMBER || field->type == TJ_TYPE_SERIES);
        if (field->type == TJ_TYPE_ENUM)
          {
            check_choices (field);
            check_words_of_choices (field);
            n_enums++;
          }
        if (field->type == TJ_TYPE_REF)
          {
            g_assert_cmpint (field->target, <=, TJ_KIND_ANY);
            n_refs++;
          }
      }
  g_assert_cmpuint (n_enums, >, 20);
  g_assert_cmpuint (n_refs, >, 60);
}

/* A list of records can be read from front to back: what is required stands before what requires it. */
static void
test_order_of_kinds (void)
{
  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];

        if (field->type == TJ_TYPE_REF && (field->flags & TJ_REQUIRED) && field->target != TJ_KIND_ANY)
          g_assert_cmpint (field->target, <, kind);
      }
}

/* Values of each type --------------------------------------------------------------------------------------------- */

/* One field of each type, a value in canonical text, as people read it, what else a user may type for it (the same
 * value), and another value. */
static const struct
{
  TjKind kind;
  const char *field;
  const char *text;
  const char *format;
  const char *typed;
  const char *other;
} values[] = {
  { TJ_KIND_ACTIVITY, "name", "Dialoog", "Dialoog", "  Dialoog\t", "dialoog" },
  { TJ_KIND_ACTIVITY, "note", "een\n\ttwee", "een\n\ttwee", "een\r\n\ttwee\r\n", "een twee" },
  { TJ_KIND_ACTIVITY, "aliases", "koers\nhet koersdocument", "koers; het koersdocument", "koers ;het koersdocument;; ",
    "het koersdocument\nkoers" },
  { TJ_KIND_ACTIVITY, "type", "mijlpaal", "Milestone", "MIJLPAAL", "moment" },
  { TJ_KIND_ATTACHMENT, "present", "nee", "nee", "Nee", "ja" },
  { TJ_KIND_ATTACHMENT, "present", "ja", "ja", "JA", "nee" },
  { TJ_KIND_ACTIVITY, "sort_order", "-9223372036854775808", "-9223372036854775808", "-9223372036854775808", "0" },
  { TJ_KIND_ACTIVITY, "progress", "circa 12.5", "circa 12,5 %", "ca. 12,5%", "12.5" },
  { TJ_KIND_ROLE, "hours", "692:18", "692,3 uur", "692,3", "692:17" },
  { TJ_KIND_ROLE, "count", "diverse", "diverse", "Diverse", "2" },
  { TJ_KIND_ROLE, "fte", "0.14", "0,14 fte", "0,14", "0.141" },
  { TJ_KIND_ROLE, "hourly_rate", "105.50", "€\u00a0105,50", "105,50 euro", "PM" },
  { TJ_KIND_ACTIVITY, "start", "2025-05", "mei 2025", "Mei '25", "2025-05-01" },
  { TJ_KIND_ACTIVITY, "start", "tekst:na de zomer van 2025", "na de zomer van 2025", " na de zomer van 2025 ", "2025" },
  { TJ_KIND_ACTIVITY, "start", "n.t.b.", "n.t.b.", "NTB", "binnen-fase" },
  { TJ_KIND_ACTIVITY, "duration", "10wd", "10 werkdagen", "10 dagen", "2ww" },
  { TJ_KIND_COST_LINE, "amounts", "2025=30000.00; 2027+=PM", "2025: €\u00a030.000; 2027 e.v.: PM",
    "2025 = 30.000; 2027 e.v.: pm", "2025=30000.01; 2027+=PM" },
  { TJ_KIND_MEETING_SERIES, "cadence", "elke 1.5 maand", "eens per 1,5 maand", "elke 1,5 maand", "1.5/maand" },
  { TJ_KIND_CALENDAR, "monday", "08:30-12:30 13:00-17:00", "08:30-12:30 13:00-17:00", "8.30 - 12.30, 13 - 17 uur",
    "vrij" },
  { TJ_KIND_CALENDAR, "sunday", "vrij", "vrij", "Vrij", "00:00-24:00" },
};

static const TjField *
field_of (gsize i)
{
  const TjField *field = tj_kind_field (values[i].kind, values[i].field);

  if (field == NULL)
    g_error ("there is no %s.%s", tj_kind (values[i].kind)->name, values[i].field);
  return field;
}

static void
read_text (const TjField *field, gpointer record, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!tj_field_from_text (field, record, text, &error))
    g_error ("%s refuses “%s”: %s", field->name, text, error->message);
  g_assert_no_error (error);
}

static void
assert_text (const TjField *field, gconstpointer record, const char *expected)
{
  g_autofree char *text = tj_field_to_text (field, record);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_every_type_is_here (void)
{
  gboolean seen[TJ_N_TYPES] = { FALSE };

  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    seen[field_of (i)->type] = TRUE;
  for (TjType type = 0; type < TJ_N_TYPES; type++)
    g_assert_true (seen[type] || type == TJ_TYPE_REF);
}

static void
test_canonical (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const TjField *field = field_of (i);
      g_autoptr (TjRecord) record = tj_record_new (values[i].kind, 0);

      g_assert_cmpint (tj_field_is_set (field, record), ==, field->type == TJ_TYPE_ORDER);
      read_text (field, record, values[i].text);
      g_assert_true (tj_field_is_set (field, record));
      assert_text (field, record, values[i].text);
      read_text (field, record, values[i].other);
      assert_text (field, record, values[i].other);
      read_text (field, record, NULL);
      assert_text (field, record, field->type == TJ_TYPE_ORDER ? "0" : NULL);
      read_text (field, record, values[i].text);
      read_text (field, record, "");
      assert_text (field, record, field->type == TJ_TYPE_ORDER ? "0" : NULL);
    }
}

static void
test_format_and_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const TjField *field = field_of (i);
      g_autoptr (TjRecord) record = tj_record_new (values[i].kind, 0);
      g_autoptr (GError) error = NULL;
      g_autofree char *empty = tj_field_format (field, record);
      g_autofree char *format = NULL;

      g_assert_cmpstr (empty, ==, field->type == TJ_TYPE_ORDER ? "0" : "");
      read_text (field, record, values[i].text);
      format = tj_field_format (field, record);
      g_assert_cmpstr (format, ==, values[i].format);
      /* What it writes it reads, and what people type means the same. */
      read_text (field, record, values[i].other);
      g_assert_true (tj_field_parse (field, record, format, &error));
      g_assert_no_error (error);
      assert_text (field, record, values[i].text);
      read_text (field, record, values[i].other);
      g_assert_true (tj_field_parse (field, record, values[i].typed, &error));
      g_assert_no_error (error);
      assert_text (field, record, values[i].text);
      g_assert_true (tj_field_parse (field, record, " \t\n", &error));
      assert_text (field, record, field->type == TJ_TYPE_ORDER ? "0" : NULL);
    }
}

static void
test_equal_copy_clear (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (values); i++)
    {
      const TjField *field = field_of (i);
      g_autoptr (TjRecord) one = tj_record_new (values[i].kind, 0);
      g_autoptr (TjRecord) other = tj_record_new (values[i].kind, 0);

      g_assert_true (tj_field_equal (field, one, other));
      read_text (field, one, values[i].text);
      g_assert_false (tj_field_equal (field, one, other));
      g_assert_false (tj_field_equal (field, other, one));
      read_text (field, other, values[i].other);
      g_assert_false (tj_field_equal (field, one, other));
      tj_field_copy (field, other, one);
      g_assert_true (tj_field_equal (field, one, other));
      tj_field_copy (field, one, one);
      assert_text (field, one, values[i].text);
      /* A copy holds nothing of what it was made from. */
      tj_field_clear (field, one);
      assert_text (field, one, field->type == TJ_TYPE_ORDER ? "0" : NULL);
      assert_text (field, other, values[i].text);
      tj_field_copy (field, other, one);
      g_assert_true (tj_field_equal (field, one, other));
      tj_field_clear (field, one);
    }
}

static void
test_reference (void)
{
  const TjField *field = tj_kind_field (TJ_KIND_ACTIVITY, "parent");
  g_autoptr (TjRecord) record = tj_record_new (TJ_KIND_ACTIVITY, 0);
  g_autoptr (TjRecord) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *format = NULL;

  assert_text (field, record, NULL);
  read_text (field, record, "9223372036854775807");
  g_assert_cmpint (((TjActivity *) record)->parent, ==, G_MAXINT64);
  assert_text (field, record, "9223372036854775807");
  format = tj_field_format (field, record);
  g_assert_cmpstr (format, ==, "");
  g_assert_false (tj_field_parse (field, record, "12", &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  assert_text (field, record, "9223372036854775807");
  copy = tj_record_copy (record);
  read_text (field, record, "1");
  g_assert_false (tj_field_equal (field, record, copy));
}

static const struct
{
  TjKind kind;
  const char *field;
  const char *good;
  const char *bad;
} refused[] = {
  { TJ_KIND_ACTIVITY, "type", "fase", "Fase" },
  { TJ_KIND_ACTIVITY, "type", "fase", "fas" },
  { TJ_KIND_ACTIVITY, "type", "fase", "0" },
  { TJ_KIND_ATTACHMENT, "present", "ja", "1" },
  { TJ_KIND_ATTACHMENT, "present", "ja", "yes" },
  { TJ_KIND_ACTIVITY, "sort_order", "5", "5x" },
  { TJ_KIND_ACTIVITY, "sort_order", "5", "1.5" },
  { TJ_KIND_ACTIVITY, "sort_order", "5", "9223372036854775808" },
  { TJ_KIND_ACTIVITY, "parent", "5", "0" },
  { TJ_KIND_ACTIVITY, "parent", "5", "-5" },
  { TJ_KIND_ACTIVITY, "parent", "5", "9223372036854775808" },
  { TJ_KIND_ACTIVITY, "parent", "5", "Dialoog" },
  { TJ_KIND_ACTIVITY, "progress", "5", "5,5" },
  { TJ_KIND_ROLE, "count", "5", "0.5" },
  { TJ_KIND_ROLE, "hourly_rate", "PM", "105,50" },
  { TJ_KIND_ACTIVITY, "start", "2025-05", "2025-13" },
  { TJ_KIND_ACTIVITY, "start", "tekst:ooit", "2025-02-30" },
  { TJ_KIND_ACTIVITY, "duration", "10wd", "10 dagen" },
  { TJ_KIND_COST_LINE, "amounts", "2025=1.00", "2025=1.00; 2025=2.00" },
  { TJ_KIND_MEETING_SERIES, "cadence", "op afroep", "soms" },
  { TJ_KIND_CALENDAR, "monday", "vrij", "12:00-11:00" },
};

/* A text that is refused leaves the value as it was, and the message says which text. */
static void
test_refused (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      const TjField *field = tj_kind_field (refused[i].kind, refused[i].field);
      g_autoptr (TjRecord) record = tj_record_new (refused[i].kind, 0);
      g_autoptr (GError) error = NULL;

      read_text (field, record, refused[i].good);
      if (tj_field_from_text (field, record, refused[i].bad, &error))
        g_error ("%s took “%s”", field->name, refused[i].bad);
      g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
      assert_text (field, record, refused[i].good);
      /* And without anybody who wants to know why. */
      g_assert_false (tj_field_from_text (field, record, refused[i].bad, NULL));
    }
}

static void
test_parse_refused (void)
{
  g_autoptr (TjRecord) record = tj_record_new (TJ_KIND_ACTIVITY, 0);
  const TjField *type = tj_kind_field (TJ_KIND_ACTIVITY, "type"), *start = tj_kind_field (TJ_KIND_ACTIVITY, "start");
  g_autoptr (GError) error = NULL;

  read_text (type, record, "stap");
  g_assert_false (tj_field_parse (type, record, "sprint", &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  /* It says what may be chosen. */
  g_assert_nonnull (strstr (error->message, "sprint"));
  for (const TjChoice *choice = type->choices; choice->nick; choice++)
    g_assert_nonnull (strstr (error->message, choice->label));
  assert_text (type, record, "stap");
  g_clear_error (&error);
  read_text (start, record, "2025-05");
  g_assert_false (tj_field_parse (start, record, "31 februari 2025", &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  assert_text (start, record, "2025-05");
}

/* Every label and every nick of every choice, in any case. */
static void
test_parse_choices (void)
{
  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      {
        const TjField *field = &tj_kind (kind)->fields[i];
        g_autoptr (TjRecord) record = tj_record_new (kind, 0);

        for (const TjChoice *choice = field->choices; choice && choice->nick; choice++)
          {
            g_autofree char *loud = g_utf8_strup (choice->label, -1);

            g_assert_true (tj_field_parse (field, record, loud, NULL));
            assert_text (field, record, choice->nick);
            tj_field_clear (field, record);
            g_assert_true (tj_field_parse (field, record, choice->nick, NULL));
            assert_text (field, record, choice->nick);
          }
      }
}

/* Texts ----------------------------------------------------------------------------------------------------------- */

/* Not UTF-8, or not to be had in XML 1.0. */
static const char *const unclean[] = {
  "a\x01z",
  "a\x08z",
  "a\x0bz",
  "a\x0cz",
  "a\x1fz",
  "a\xef\xbf\xbez",
  "a\xef\xbf\xbfz",
  "a\xed\xa0\x80z",
  "a\xc0\x80z",
  "a\xffz",
  "a\xf4\x90\x80\x80z",
  "a\xe2\x82",
  "a\xf0\x9f",
};

static const char *const clean[] = {
  "a\tz",           "a\x7fz",         "a\xc2\x85z",         "a\xef\xbf\xbdz",
  "a\xed\x9f\xbfz", "a\xee\x80\x80z", "a\xf0\x9f\x8f\xa0z", "a\xf4\x8f\xbf\xbfz",
};

static gboolean
is_unclean (const char *text)
{
  static const char *const pieces[] = { "\xef\xbf\xbe", "\xef\xbf\xbf" };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    if (strstr (text, pieces[i]))
      return TRUE;
  for (const char *p = text; *p; p++)
    if ((guchar) *p < 0x20 && *p != '\t' && *p != '\n')
      return TRUE;
  return !g_utf8_validate (text, -1, NULL);
}

static void
assert_text_refused (TjKind kind, const char *name, const char *text)
{
  const TjField *field = tj_kind_field (kind, name);
  g_autoptr (TjRecord) record = tj_record_new (kind, 0);
  g_autoptr (GError) error = NULL;

  read_text (field, record, "blijft");
  g_assert_false (tj_field_from_text (field, record, text, &error));
  g_assert_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE);
  assert_text (field, record, "blijft");
}

static void
test_unclean_text (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (unclean); i++)
    {
      assert_text_refused (TJ_KIND_ACTIVITY, "name", unclean[i]);
      assert_text_refused (TJ_KIND_ACTIVITY, "note", unclean[i]);
      assert_text_refused (TJ_KIND_ACTIVITY, "aliases", unclean[i]);
    }
  /* XML makes a line feed of it. */
  assert_text_refused (TJ_KIND_ACTIVITY, "note", "a\rz");
  assert_text_refused (TJ_KIND_ACTIVITY, "note", "a\r\nz");
}

/* Whatever the type: nothing gets in by which an export would fail. */
static void
test_unclean_in_any_field (void)
{
  static const char *const shapes[] = { "%s", "tekst:%s", "RRULE:FREQ=DAILY;%s", "2025 %s", "circa %s" };

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      for (gsize u = 0; u < G_N_ELEMENTS (unclean) * G_N_ELEMENTS (shapes); u++)
        {
          const TjField *field = &tj_kind (kind)->fields[i];
          g_autoptr (TjRecord) record = tj_record_new (kind, 0);
          g_auto (GStrv) parts = g_strsplit (shapes[u % G_N_ELEMENTS (shapes)], "%s", 2);
          g_autofree char *input = g_strjoinv (unclean[u / G_N_ELEMENTS (shapes)], parts);
          g_autofree char *text = NULL;

          if (!tj_field_parse (field, record, input, NULL))
            tj_field_from_text (field, record, input, NULL);
          text = tj_field_to_text (field, record);
          if (text && is_unclean (text))
            g_error ("%s.%s took “%s”", tj_kind (kind)->name, field->name, input);
        }
}

static void
test_clean_text (void)
{
  const TjField *name = tj_kind_field (TJ_KIND_ACTIVITY, "name");
  g_autoptr (TjRecord) record = tj_record_new (TJ_KIND_ACTIVITY, 0);

  for (gsize i = 0; i < G_N_ELEMENTS (clean); i++)
    {
      read_text (name, record, clean[i]);
      assert_text (name, record, clean[i]);
    }
}

static void
assert_parsed (const TjField *field, const char *input, const char *expected)
{
  g_autoptr (TjRecord) record = tj_record_new (TJ_KIND_ACTIVITY, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (tj_field_parse (field, record, input, &error));
  g_assert_no_error (error);
  assert_text (field, record, expected);
}

/* Pasted text: one line of a form stays one line, more lines keep their lines. */
static void
test_parse_lines (void)
{
  const TjField *name = tj_kind_field (TJ_KIND_ACTIVITY, "name"), *note = tj_kind_field (TJ_KIND_ACTIVITY, "note");
  const TjField *aliases = tj_kind_field (TJ_KIND_ACTIVITY, "aliases");

  assert_parsed (name, "een\r\ntwee", "een twee");
  assert_parsed (name, "een\ntwee\rdrie\vvier", "een twee drie vier");
  assert_parsed (name, "\r\n een \r\n", "een");
  assert_parsed (name, "\r\n \r\n", NULL);
  assert_parsed (note, "een\r\ntwee\rdrie\vvier\fvijf\nzes", "een\ntwee\ndrie\nvier\nvijf\nzes");
  assert_parsed (note, "\n  een\n\n", "een");
  assert_parsed (aliases, "een\r\n twee ;drie;", "een\ntwee\ndrie");
  assert_parsed (aliases, " ; ;\r\n", NULL);
}

/* Made-up values ----------------------------------------------------------------------------------------------------
 */

static void
check_field (GRand *rand, TjKind kind, const TjField *field, TjTestHow how)
{
  g_autoptr (TjRecord) record = tj_record_new (kind, 0);
  g_autoptr (TjRecord) copy = tj_record_new (kind, 0);
  g_autofree char *text = tj_test_value_random (rand, field, how);
  g_autofree char *other = tj_test_value_random (rand, field, how);

  read_text (field, record, text);
  assert_text (field, record, text);
  tj_field_copy (field, copy, record);
  g_assert_true (tj_field_equal (field, record, copy));
  read_text (field, record, other);
  g_assert_cmpint (tj_field_equal (field, record, copy), ==, strcmp (text, other) == 0);
  assert_text (field, copy, text);
}

static void
test_made_up_values (gconstpointer how)
{
  g_autoptr (GRand) rand = tj_test_rand ();

  for (EACH_KIND (kind))
    for (guint i = 0; i < tj_kind (kind)->n_fields; i++)
      for (guint n = 0; n < 20 && tj_kind (kind)->fields[i].type != TJ_TYPE_REF; n++)
        check_field (rand, kind, &tj_kind (kind)->fields[i], (TjTestHow) GPOINTER_TO_INT (how));
}

static void
test_same_word (void)
{
  g_assert_true (tj_same_word ("GEREED", "gereed"));
  g_assert_true (tj_same_word ("Één", "één"));
  g_assert_false (tj_same_word ("een", "één"));
  g_assert_false (tj_same_word ("gereed ", "gereed"));
  g_assert_false (tj_same_word ("gere\xff", "gereed"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/field/table/kinds", test_kinds);
  g_test_add_func ("/field/table/find-kinds", test_find_kinds);
  g_test_add_func ("/field/table/names", test_names_of_fields);
  g_test_add_func ("/field/table/offsets", test_offsets);
  g_test_add_func ("/field/table/general-fields", test_general_fields);
  g_test_add_func ("/field/table/owners", test_owners);
  g_test_add_func ("/field/table/types", test_fields_of_types);
  g_test_add_func ("/field/table/order-of-kinds", test_order_of_kinds);
  g_test_add_func ("/field/value/every-type", test_every_type_is_here);
  g_test_add_func ("/field/value/canonical", test_canonical);
  g_test_add_func ("/field/value/format-and-parse", test_format_and_parse);
  g_test_add_func ("/field/value/equal-copy-clear", test_equal_copy_clear);
  g_test_add_func ("/field/value/reference", test_reference);
  g_test_add_func ("/field/value/refused", test_refused);
  g_test_add_func ("/field/value/parse-refused", test_parse_refused);
  g_test_add_func ("/field/value/parse-choices", test_parse_choices);
  g_test_add_func ("/field/value/same-word", test_same_word);
  g_test_add_func ("/field/text/unclean", test_unclean_text);
  g_test_add_func ("/field/text/unclean-in-any-field", test_unclean_in_any_field);
  g_test_add_func ("/field/text/clean", test_clean_text);
  g_test_add_func ("/field/text/parse-lines", test_parse_lines);
  for (TjTestHow how = TJ_TEST_EMPTY; how < TJ_TEST_N_HOWS; how++)
    {
      g_autofree char *name = g_strdup_printf ("/field/made-up/%s", tj_test_how_name (how));

      g_test_add_data_func (name, GINT_TO_POINTER (how), test_made_up_values);
    }
  return g_test_run ();
}
