// SPDX-License-Identifier: EUPL-1.2
#include "tj-row.h"

#include <glib/gi18n-lib.h>
#include <string.h>

gboolean
tj_row_is_integer (const TjField *field)
{
  return field->type == TJ_TYPE_ORDER || field->type == TJ_TYPE_REF;
}

/* The texts that are written most go straight into the buffer. */
static void
append_text (const TjField *field, const TjRecord *record, GString *out)
{
  gconstpointer value = tj_field_value (field, record);
  g_autofree char *text = NULL;

  if (field->type == TJ_TYPE_DATE)
    tj_date_to_text (value, out);
  else if (field->type == TJ_TYPE_DURATION)
    tj_duration_to_text (value, out);
  else if (field->type == TJ_TYPE_NUMBER)
    tj_number_to_text (value, field->unit, out);
  else if (field->type == TJ_TYPE_MONEY)
    tj_money_to_text (value, out);
  else
    {
      text = tj_field_to_text (field, record);
      g_string_append (out, text);
    }
}

void
tj_row_bind (TjStatement *statement, int index, const TjField *field, const TjRecord *record, GString *buffer)
{
  gconstpointer value = tj_field_value (field, record);
  gsize start = buffer->len;

  if (!tj_field_is_set (field, record))
    return;
  if (tj_row_is_integer (field))
    tj_statement_bind_int (statement, index, *(const gint64 *) value);
  else if (field->type == TJ_TYPE_TEXT)
    tj_statement_bind_text (statement, index, *(char *const *) value);
  else if (field->type == TJ_TYPE_ENUM)
    {
      const TjChoice *choice = tj_field_choice (field, *(const int *) value);

      tj_statement_bind_text (statement, index, choice ? choice->nick : NULL);
    }
  else
    {
      append_text (field, record, buffer);
      g_string_append_c (buffer, '\0');
      tj_statement_bind_text (statement, index, buffer->str + start);
    }
}

static gboolean
refuse (GError **error, const char *message)
{
  g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, message);
  return FALSE;
}

static gboolean
read_integer (const TjColumn *column, const TjField *field, TjRecord *record, GError **error)
{
  if (column->type != TJ_COLUMN_INTEGER)
    return refuse (error, _ ("it is not a whole number"));
  if (field->type == TJ_TYPE_REF && column->integer <= 0)
    return refuse (error, _ ("it is not the number of a record"));
  *(gint64 *) tj_field_value_mut (field, record) = column->integer;
  return TRUE;
}

/* Whether all bytes are 0x20 to 0x7f, eight at a time: below 0x20 the subtraction sets the highest bit. */
static gboolean
is_plain (const char *text, gsize length)
{
  const guint64 high = G_GUINT64_CONSTANT (0x8080808080808080), space = G_GUINT64_CONSTANT (0x2020202020202020);
  guint64 found = 0, part;
  gsize i = 0;

  for (; i + sizeof part <= length; i += sizeof part)
    {
      memcpy (&part, text + i, sizeof part);
      found |= part | (part - space);
    }
  part = space;
  memcpy (&part, text + i, length - i);
  found |= part | (part - space);
  return (found & high) == 0;
}

/* One line of ASCII needs no further check. */
static gboolean
take_plain_text (const TjColumn *column, const TjField *field, TjRecord *record)
{
  char *copy;

  if (field->type != TJ_TYPE_TEXT || column->length == 0 || !is_plain (column->text, column->length))
    return FALSE;
  copy = g_malloc (column->length + 1);
  memcpy (copy, column->text, column->length + 1);
  *(char **) tj_field_value_mut (field, record) = copy;
  return TRUE;
}

gboolean
tj_row_read (TjStatement *statement, int index, const TjField *field, TjRecord *record, GError **error)
{
  TjColumn column;

  tj_statement_column (statement, index, &column);
  if (column.type == TJ_COLUMN_NULL)
    return TRUE;
  if (tj_row_is_integer (field))
    return read_integer (&column, field, record, error);
  if (column.type != TJ_COLUMN_TEXT || memchr (column.text, '\0', column.length))
    return refuse (error, _ ("it is not a text"));
  return take_plain_text (&column, field, record) || tj_field_from_text (field, record, column.text, error);
}

char *
tj_row_insert_sql (TjKind kind)
{
  const TjKindInfo *info = tj_kind (kind);
  GString *sql = g_string_new (NULL);

  g_string_append_printf (sql, "INSERT INTO \"%s\" (\"id\"", info->name);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", info->fields[i].name);
  g_string_append (sql, ") VALUES (?");
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append (sql, ", ?");
  g_string_append_c (sql, ')');
  return g_string_free_and_steal (sql);
}

char *
tj_row_select_sql (TjKind kind)
{
  const TjKindInfo *info = tj_kind (kind);
  GString *sql = g_string_new ("SELECT \"id\"");

  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", \"%s\"", info->fields[i].name);
  g_string_append_printf (sql, " FROM \"%s\" ORDER BY \"id\"", info->name);
  return g_string_free_and_steal (sql);
}

static void
bind_record (TjStatement *statement, const TjRecord *record, GString *buffer)
{
  const TjKindInfo *info = tj_kind (record->kind);

  tj_statement_reset (statement);
  tj_statement_bind_int (statement, 1, record->id);
  for (guint i = 0; i < info->n_fields; i++)
    tj_row_bind (statement, (int) i + 2, &info->fields[i], record, buffer);
}

gboolean
tj_row_insert (TjStatement *statement, const TjRecord *record, GString *buffer, GError **error)
{
  const char *place;

  /* Where the buffer had to grow it may have moved; then it is large enough the second time. */
  do
    {
      place = buffer->str;
      g_string_truncate (buffer, 0);
      bind_record (statement, record, buffer);
    }
  while (buffer->str != place);
  return tj_statement_run (statement, error);
}
