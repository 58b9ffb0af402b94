// SPDX-License-Identifier: EUPL-1.2
#include "tj-record.h"
#include "tj-type-private.h"

gconstpointer
tj_field_value (const TjField *field, const TjRecord *record)
{
  return (const char *) record + field->offset;
}

gpointer
tj_field_value_mut (const TjField *field, TjRecord *record)
{
  return (char *) record + field->offset;
}

gboolean
tj_field_is_set (const TjField *field, const TjRecord *record)
{
  return tj_type_info (field->type)->is_set (tj_field_value (field, record));
}

gboolean
tj_field_equal (const TjField *field, const TjRecord *a, const TjRecord *b)
{
  return tj_type_info (field->type)->equal (tj_field_value (field, a), tj_field_value (field, b));
}

void
tj_field_clear (const TjField *field, TjRecord *record)
{
  const TjTypeInfo *type = tj_type_info (field->type);
  gpointer value = tj_field_value_mut (field, record);

  if (type->clear)
    type->clear (value);
  memset (value, 0, type->size);
}

void
tj_field_copy (const TjField *field, TjRecord *dest, const TjRecord *src)
{
  const TjTypeInfo *type = tj_type_info (field->type);

  if (dest == src)
    return;
  tj_field_clear (field, dest);
  if (type->copy)
    type->copy (tj_field_value_mut (field, dest), tj_field_value (field, src));
  else
    memcpy (tj_field_value_mut (field, dest), tj_field_value (field, src), type->size);
}

char *
tj_field_to_text (const TjField *field, const TjRecord *record)
{
  GString *out;

  if (!tj_field_is_set (field, record))
    return NULL;
  out = g_string_new (NULL);
  tj_type_info (field->type)->to_text (field, tj_field_value (field, record), out);
  return g_string_free_and_steal (out);
}

/* Reads into a fresh value first, so that an error leaves the record as it was. */
static gboolean
replace_value (const TjField *field, TjRecord *record, const char *text,
               gboolean (*read) (const TjField *, const char *, gpointer, GError **), GError **error)
{
  TjAnyValue value;

  /* An initialiser need not reach beyond the first member of a union. */
  memset (&value, 0, sizeof value);
  if (text && *text && !read (field, text, &value, error))
    return FALSE;
  tj_field_clear (field, record);
  memcpy (tj_field_value_mut (field, record), &value, tj_type_info (field->type)->size);
  return TRUE;
}

gboolean
tj_field_from_text (const TjField *field, TjRecord *record, const char *text, GError **error)
{
  return replace_value (field, record, text, tj_type_info (field->type)->from_text, error);
}

char *
tj_field_format (const TjField *field, const TjRecord *record)
{
  if (!tj_field_is_set (field, record))
    return g_strdup ("");
  return tj_type_info (field->type)->format (field, tj_field_value (field, record));
}

gboolean
tj_field_parse (const TjField *field, TjRecord *record, const char *input, GError **error)
{
  g_autofree char *stripped = g_strstrip (g_strdup (input));

  return replace_value (field, record, stripped, tj_type_info (field->type)->parse, error);
}

const TjChoice *
tj_field_choice (const TjField *field, int value)
{
  for (const TjChoice *choice = field->choices; choice && choice->nick; choice++)
    if (choice->value == value)
      return choice;
  return NULL;
}

gboolean
tj_same_word (const char *typed, const char *word)
{
  g_autofree char *one = NULL, *other = NULL;

  if (!g_utf8_validate (typed, -1, NULL))
    return FALSE;
  one = g_utf8_casefold (typed, -1);
  other = g_utf8_casefold (word, -1);
  return g_str_equal (one, other);
}
