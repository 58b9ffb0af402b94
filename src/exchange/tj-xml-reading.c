// SPDX-License-Identifier: EUPL-1.2
#include "tj-xml-reading.h"

#include <glib/gi18n-lib.h>

static void
clear_place (gpointer data)
{
  TjXmlPlace *place = data;

  tj_record_unref (place->record);
}

TjXmlReading *
tj_xml_reading_new (TjXmlSource *source)
{
  TjXmlReading *self = g_new0 (TjXmlReading, 1);

  self->source = source;
  self->model = tj_model_new ();
  self->places = g_array_new (FALSE, FALSE, sizeof (TjXmlPlace));
  self->list = g_array_new (FALSE, FALSE, sizeof (TjXmlPlace));
  g_array_set_clear_func (self->list, clear_place);
  self->names = g_ptr_array_new ();
  self->text = g_string_new (NULL);
  self->joined = g_string_new (NULL);
  return self;
}

void
tj_xml_reading_free (TjXmlReading *self)
{
  g_clear_pointer (&self->record, tj_record_unref);
  g_array_unref (self->list);
  g_array_unref (self->places);
  g_clear_pointer (&self->model, tj_model_free);
  g_ptr_array_unref (self->names);
  g_string_free (self->text, TRUE);
  g_string_free (self->joined, TRUE);
  tj_xml_source_free (self->source);
  g_free (self);
}

gboolean
tj_xml_refuse (GError **error, TjExchangeError code, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (TJ_EXCHANGE_ERROR, (int) code, format, arguments));
  va_end (arguments);
  return FALSE;
}

const char *
tj_xml_reading_name (TjXmlReading *self)
{
  return (const char *) xmlTextReaderConstLocalName (tj_xml_source_reader (self->source));
}

/* The value of an attribute, or NULL. Holds until the next node. */
static const char *
attribute (TjXmlReading *self, const char *name)
{
  xmlTextReader *reader = tj_xml_source_reader (self->source);
  const char *value = NULL;

  if (xmlTextReaderMoveToAttribute (reader, BAD_CAST name) == 1)
    value = (const char *) xmlTextReaderConstValue (reader);
  xmlTextReaderMoveToElement (reader);
  return value;
}

/* Root ------------------------------------------------------------------------------------------------------------ */

static gboolean
refuse_other (TjXmlReading *self, GError **error)
{
  return tj_xml_refuse (
      error, TJ_EXCHANGE_ERROR_FORMAT,
      _ ("Line %u: this is not Traject XML, it begins with <%s>. Choose a file that was exported as Traject XML."),
      tj_xml_source_line (self->source), tj_xml_reading_name (self));
}

gboolean
tj_xml_reading_start_root (TjXmlReading *self, GError **error)
{
  const char *space = (const char *) xmlTextReaderConstNamespaceUri (tj_xml_source_reader (self->source));
  const char *stem_end = strrchr (TJ_XML_NAMESPACE, ':') + 1;
  gsize stem = (gsize) (stem_end - TJ_XML_NAMESPACE);
  const char *version;

  if (!g_str_equal (tj_xml_reading_name (self), TJ_XML_ROOT) || space == NULL
      || strncmp (space, TJ_XML_NAMESPACE, stem) != 0)
    return refuse_other (self, error);
  version = attribute (self, "versie");
  if (g_str_equal (space, TJ_XML_NAMESPACE) && version && g_str_equal (version, TJ_XML_VERSION))
    return TRUE;
  if (g_ascii_strtoull (space + stem, NULL, 10) > 1 || (version && g_ascii_strtoull (version, NULL, 10) > 1))
    return tj_xml_refuse (
        error, TJ_EXCHANGE_ERROR_FORMAT,
        _ ("Line %u: this file was made by a newer version of Traject. Update the program to read it."),
        tj_xml_source_line (self->source));
  return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                        _ ("Line %u: the version of the format is missing. The first element must say versie=\"1\"."),
                        tj_xml_source_line (self->source));
}

/* Lists ----------------------------------------------------------------------------------------------------------- */

static TjKind
find_list (const char *name, TjKind after)
{
  for (TjKind kind = after + 1; kind < TJ_N_KINDS; kind++)
    if (g_str_equal (tj_kind (kind)->plural_element, name))
      return kind;
  return TJ_KIND_NONE;
}

static void
learn_names (TjXmlReading *self)
{
  const TjKindInfo *info = tj_kind (self->kind);
  xmlTextReader *reader = tj_xml_source_reader (self->source);

  g_ptr_array_set_size (self->names, 0);
  for (guint i = 0; i < info->n_fields; i++)
    g_ptr_array_add (self->names, (gpointer) xmlTextReaderConstString (reader, BAD_CAST info->fields[i].element));
}

gboolean
tj_xml_reading_start_list (TjXmlReading *self, GError **error)
{
  const char *name = tj_xml_reading_name (self);
  TjKind kind = find_list (name, self->kind);

  if (kind != TJ_KIND_NONE)
    {
      self->kind = kind;
      learn_names (self);
      return TRUE;
    }
  if (find_list (name, TJ_KIND_NONE) == TJ_KIND_NONE)
    return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                          _ ("Line %u: the element <%s> is not known. Check its spelling, or take it away."),
                          tj_xml_source_line (self->source), name);
  return tj_xml_refuse (
      error, TJ_EXCHANGE_ERROR_INVALID,
      _ ("Line %u: the list <%s> stands in the wrong place. Put the lists in the order of the schema, each once."),
      tj_xml_source_line (self->source), name);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const TjXmlPlace *one = a, *other = b;

  if (one->record->id != other->record->id)
    return one->record->id < other->record->id ? -1 : 1;
  return one->line < other->line ? -1 : one->line > other->line;
}

static gboolean
refuse_twice (const TjXmlPlace *place, GError **error)
{
  g_autofree char *id = g_strdup_printf ("%" G_GINT64_FORMAT, place->record->id);

  return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                        _ ("Line %u: the id %s occurs twice in the file. Give one of the two another id."), place->line,
                        id);
}

/* Records come in the order of people, and the model takes them fastest in the order of their ids. */
gboolean
tj_xml_reading_end_list (TjXmlReading *self, GError **error)
{
  const TjXmlPlace *twice = NULL;

  g_array_sort (self->list, compare_places);
  for (guint i = 0; i < self->list->len; i++)
    {
      TjXmlPlace *place = &g_array_index (self->list, TjXmlPlace, i);

      if (tj_model_get (self->model, place->record->id) == NULL)
        tj_model_add (self->model, tj_record_ref (place->record));
      else if (twice == NULL || place->line < twice->line)
        twice = place;
    }
  if (twice)
    return refuse_twice (twice, error);
  g_array_append_vals (self->places, self->list->data, self->list->len);
  g_array_set_size (self->list, 0);
  return TRUE;
}

/* Records --------------------------------------------------------------------------------------------------------- */

gboolean
tj_xml_reading_start_record (TjXmlReading *self, GError **error)
{
  const TjKindInfo *info = tj_kind (self->kind);
  const char *text = attribute (self, "id");
  gint64 id;

  self->record_line = tj_xml_source_line (self->source);
  if (!g_str_equal (tj_xml_reading_name (self), info->element))
    return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                          _ ("Line %u: the element <%s> does not belong in <%s>. Move it, or take it away."),
                          self->record_line, tj_xml_reading_name (self), info->plural_element);
  if (text == NULL)
    return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                          _ ("Line %u: <%s> has no id. Give it a number that no other has."), self->record_line,
                          info->element);
  if (!g_ascii_string_to_signed (text, 10, 1, G_MAXINT64, &id, NULL))
    return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                          _ ("Line %u: the id “%s” of <%s> is not a number from 1 to 9223372036854775807."),
                          self->record_line, text, info->element);
  self->record = tj_record_new (self->kind, id);
  self->next_field = 0;
  return TRUE;
}

/* Fields ---------------------------------------------------------------------------------------------------------- */

static gboolean
refuse_field (TjXmlReading *self, const char *name, GError **error)
{
  const TjKindInfo *info = tj_kind (self->kind);

  for (guint i = 0; i < self->names->len; i++)
    if (g_ptr_array_index (self->names, i) == name)
      return tj_xml_refuse (
          error, TJ_EXCHANGE_ERROR_INVALID,
          _ ("Line %u: in <%s> the element <%s> stands in the wrong place or a second time. Put the elements in "
             "the order of the schema."),
          self->field_line, info->element, name);
  return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                        _ ("Line %u: the element <%s> is not known in <%s>. Check its spelling, or take it away."),
                        self->field_line, name, info->element);
}

static gboolean
refuse_skipped (TjXmlReading *self, const TjField *skipped, const char *name, GError **error)
{
  return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                        _ ("Line %u: in <%s> the element <%s> is missing before <%s>. Put it there."), self->field_line,
                        tj_kind (self->kind)->element, skipped->element, name);
}

static gboolean
take_text (TjXmlReading *self, const TjField *field, const char *text, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autofree char *reason = NULL;

  if (tj_field_from_text (field, self->record, text, &fault))
    return TRUE;
  reason = tj_xml_shorten (fault->message);
  /* Translators: a line number, the name of an element, and what is wrong, as a sentence. */
  return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID, _ ("Line %u, <%s>: %s"), self->field_line, field->element,
                        reason);
}

/* Repeated texts are put into the record together, when the last of them has come. */
static gboolean
take_texts (TjXmlReading *self, GError **error)
{
  const TjField *field = g_steal_pointer (&self->texts);

  return field == NULL || take_text (self, field, self->joined->str, error);
}

gboolean
tj_xml_reading_start_field (TjXmlReading *self, GError **error)
{
  const TjKindInfo *info = tj_kind (self->kind);
  const char *name = tj_xml_reading_name (self);
  const TjField *skipped = NULL; /* the first required field that did not come */
  guint at = self->next_field;

  if (self->texts && g_ptr_array_index (self->names, at - 1) == name)
    at--;
  else if (!take_texts (self, error))
    return FALSE;
  self->field_line = tj_xml_source_line (self->source);
  for (; at < self->names->len && g_ptr_array_index (self->names, at) != name; at++)
    if (skipped == NULL && (info->fields[at].flags & TJ_REQUIRED))
      skipped = &info->fields[at];
  if (at == self->names->len)
    return refuse_field (self, name, error);
  if (skipped)
    return refuse_skipped (self, skipped, name, error);
  self->field = &info->fields[at];
  self->next_field = at + 1;
  g_string_truncate (self->text, 0);
  return TRUE;
}

static void
add_to_texts (TjXmlReading *self, const TjField *field)
{
  if (self->texts == NULL)
    g_string_truncate (self->joined, 0);
  else
    g_string_append_c (self->joined, '\n');
  g_string_append (self->joined, self->text->str);
  self->texts = field;
}

gboolean
tj_xml_reading_end_field (TjXmlReading *self, GError **error)
{
  const TjField *field = g_steal_pointer (&self->field);

  if (self->text->len == 0)
    return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                          _ ("Line %u: the element <%s> is empty. Fill it in, or take it away."), self->field_line,
                          field->element);
  if (field->type == TJ_TYPE_TEXTS)
    {
      add_to_texts (self, field);
      return TRUE;
    }
  return take_text (self, field, self->text->str, error);
}

static gboolean
refuse_missing (guint line, const TjKindInfo *info, const TjField *field, GError **error)
{
  return tj_xml_refuse (error, TJ_EXCHANGE_ERROR_INVALID,
                        _ ("Line %u: in <%s> the element <%s> is missing. It must be there."), line, info->element,
                        field->element);
}

gboolean
tj_xml_reading_end_record (TjXmlReading *self, GError **error)
{
  const TjKindInfo *info = tj_kind (self->kind);
  TjXmlPlace place = { self->record, self->record_line };

  if (!take_texts (self, error))
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if ((info->fields[i].flags & TJ_REQUIRED) && !tj_field_is_set (&info->fields[i], self->record))
      return refuse_missing (self->record_line, info, &info->fields[i], error);
  g_array_append_val (self->list, place);
  self->record = NULL;
  return TRUE;
}
