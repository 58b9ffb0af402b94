// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-xml-private.h"

static void
add_sentence (GString *text, const char *sentence)
{
  if (sentence == NULL || *sentence == '\0')
    return;
  if (text->len > 0)
    g_string_append_c (text, ' ');
  g_string_append (text, sentence);
  if (strchr (".!?", text->str[text->len - 1]) == NULL)
    g_string_append_c (text, '.');
}

static void
add_target (GString *text, const TjField *field)
{
  g_autofree char *sentence = NULL;

  if (field->type != TJ_TYPE_REF)
    return;
  if (field->target == TJ_KIND_ANY)
    sentence = g_strdup (_ ("The id of any record in the file"));
  else
    /* Translators: %s is the name of an element, such as “activiteit”. */
    sentence = g_strdup_printf (_ ("The id of an element “%s”"), tj_kind (field->target)->element);
  add_sentence (text, sentence);
}

static void
document_field (TjXmlOut *out, const TjField *field)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_sentence (text, _ (field->label));
  add_sentence (text, field->help ? _ (field->help) : NULL);
  add_target (text, field);
  tj_xml_out_documentation (out, text->str);
}

static void
document_list (TjXmlOut *out, const TjKindInfo *info)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_sentence (text, _ (info->plural));
  add_sentence (text, info->empty_hint ? _ (info->empty_hint) : NULL);
  tj_xml_out_documentation (out, text->str);
}

static void
document_record (TjXmlOut *out, const TjKindInfo *info)
{
  g_autoptr (GString) text = g_string_new (NULL);

  add_sentence (text, _ (info->label));
  tj_xml_out_documentation (out, text->str);
}

/* Fields ---------------------------------------------------------------------------------------------------------- */

static char *
type_of_field (const TjKindInfo *info, const TjField *field)
{
  if (field->type == TJ_TYPE_ENUM)
    return g_strdup_printf ("%s.%s", info->element, field->element);
  return g_strdup (tj_xml_type_name (field));
}

static void
write_field (TjXmlOut *out, const TjKindInfo *info, const TjField *field)
{
  g_autofree char *type = type_of_field (info, field);

  tj_xml_out_start (out, "xs:element");
  tj_xml_out_attribute (out, "name", field->element);
  tj_xml_out_attribute (out, "type", type);
  tj_xml_out_attribute (out, "minOccurs", field->flags & TJ_REQUIRED ? "1" : "0");
  if (field->type == TJ_TYPE_TEXTS)
    tj_xml_out_attribute (out, "maxOccurs", "unbounded");
  document_field (out, field);
  tj_xml_out_end (out);
}

static void
write_choices (TjXmlOut *out, const TjKindInfo *info, const TjField *field)
{
  g_autofree char *name = type_of_field (info, field);

  tj_xml_out_start (out, "xs:simpleType");
  tj_xml_out_attribute (out, "name", name);
  document_field (out, field);
  tj_xml_out_start (out, "xs:restriction");
  tj_xml_out_attribute (out, "base", "xs:string");
  for (const TjChoice *choice = field->choices; choice->nick; choice++)
    {
      tj_xml_out_start (out, "xs:enumeration");
      tj_xml_out_attribute (out, "value", choice->nick);
      tj_xml_out_documentation (out, _ (choice->label));
      tj_xml_out_end (out);
    }
  tj_xml_out_end (out);
  tj_xml_out_end (out);
}

static void
write_attribute (TjXmlOut *out, const char *name, const char *type, const char *use, const char *documentation)
{
  tj_xml_out_start (out, "xs:attribute");
  tj_xml_out_attribute (out, "name", name);
  tj_xml_out_attribute (out, "type", type);
  tj_xml_out_attribute (out, "use", use);
  tj_xml_out_documentation (out, documentation);
  tj_xml_out_end (out);
}

/* Kinds ----------------------------------------------------------------------------------------------------------- */

/* What the planning computes goes along for readers, and is not read back. */
static void
write_computed (TjXmlOut *out)
{
  write_attribute (out, "berekende-start", "xs:date", "optional",
                   _ ("The computed first day. Ignored when the file is read."));
  write_attribute (out, "berekend-eind", "xs:date", "optional",
                   _ ("The computed last day. Ignored when the file is read."));
}

static void
write_kind (TjXmlOut *out, const TjKindInfo *info)
{
  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TJ_TYPE_ENUM)
      write_choices (out, info, &info->fields[i]);
  tj_xml_out_start (out, "xs:complexType");
  tj_xml_out_attribute (out, "name", info->element);
  document_record (out, info);
  tj_xml_out_start (out, "xs:sequence");
  for (guint i = 0; i < info->n_fields; i++)
    write_field (out, info, &info->fields[i]);
  tj_xml_out_end (out);
  write_attribute (out, "id", "id", "required", _ ("The id of this record. Other records refer to it."));
  if (info->kind == TJ_KIND_ACTIVITY)
    write_computed (out);
  tj_xml_out_end (out);
}

static void
write_list (TjXmlOut *out, const TjKindInfo *info)
{
  tj_xml_out_start (out, "xs:element");
  tj_xml_out_attribute (out, "name", info->plural_element);
  tj_xml_out_attribute (out, "minOccurs", "0");
  document_list (out, info);
  tj_xml_out_start (out, "xs:complexType");
  tj_xml_out_start (out, "xs:sequence");
  tj_xml_out_start (out, "xs:element");
  tj_xml_out_attribute (out, "name", info->element);
  tj_xml_out_attribute (out, "type", info->element);
  tj_xml_out_attribute (out, "minOccurs", "0");
  tj_xml_out_attribute (out, "maxOccurs", "unbounded");
  document_record (out, info);
  tj_xml_out_end (out);
  tj_xml_out_end (out);
  tj_xml_out_end (out);
  tj_xml_out_end (out);
}

static void
write_version (TjXmlOut *out)
{
  tj_xml_out_start (out, "xs:attribute");
  tj_xml_out_attribute (out, "name", "versie");
  tj_xml_out_attribute (out, "type", "xs:positiveInteger");
  tj_xml_out_attribute (out, "use", "required");
  tj_xml_out_attribute (out, "fixed", TJ_XML_VERSION);
  tj_xml_out_documentation (out, _ ("The version of this format."));
  tj_xml_out_end (out);
}

static void
write_root (TjXmlOut *out)
{
  tj_xml_out_start (out, "xs:element");
  tj_xml_out_attribute (out, "name", TJ_XML_ROOT);
  tj_xml_out_documentation (
      out, _ ("Everything in one Traject file. Each kind of record has a list of its own; a list without "
              "records is left out."));
  tj_xml_out_start (out, "xs:complexType");
  tj_xml_out_start (out, "xs:sequence");
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    write_list (out, tj_kind (kind));
  tj_xml_out_end (out);
  write_version (out);
  tj_xml_out_end (out);
  tj_xml_out_end (out);
}

char *
tj_xml_schema (void)
{
  g_autoptr (TjXmlOut) out = tj_xml_out_new (NULL);

  tj_xml_out_comment (out, " SPDX-License-Identifier: EUPL-1.2 ");
  tj_xml_out_start (out, "xs:schema");
  tj_xml_out_attribute (out, "xmlns:xs", "http://www.w3.org/2001/XMLSchema");
  tj_xml_out_attribute (out, "xmlns", TJ_XML_NAMESPACE);
  tj_xml_out_attribute (out, "targetNamespace", TJ_XML_NAMESPACE);
  tj_xml_out_attribute (out, "elementFormDefault", "qualified");
  tj_xml_out_attribute (out, "version", TJ_XML_VERSION);
  tj_xml_out_documentation (
      out, _ ("Traject XML: the planning of a municipal project. Elements stand in the order of this schema; "
              "what is not known is left out. References must point at a record in the same file."));
  write_root (out);
  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    write_kind (out, tj_kind (kind));
  tj_xml_schema_types (out);
  g_return_val_if_fail (tj_xml_out_finish (out, NULL), NULL);
  return (char *) g_byte_array_free (tj_xml_out_steal (out), FALSE);
}
