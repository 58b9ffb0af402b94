// SPDX-License-Identifier: EUPL-1.2
/* data/traject-1.xsd is what the field tables say, with words for everything in it. */
#include <gio/gio.h>
#include <libintl.h>
#include <libxml/parser.h>
#include <libxml/xmlschemas.h>
#include <locale.h>
#include <string.h>

#include "xml-check.h"

static char *
committed (void)
{
  g_autofree char *path = xml_check_data ("traject-1.xsd");
  g_autoptr (GError) error = NULL;
  char *text;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return text;
}

static char *
without_words (const char *schema)
{
  g_autoptr (GRegex) words = g_regex_new ("<xs:documentation>[^<]*</xs:documentation>", 0, 0, NULL);

  return g_regex_replace_literal (words, schema, -1, 0, "", 0, NULL);
}

/* The committed file is Dutch; where the translations have not been built, only what is no language is compared. */
static void
test_committed (void)
{
  g_autofree char *file = committed ();
  g_autofree char *made = tj_xml_schema ();
  gboolean dutch = strcmp (g_dgettext (GETTEXT_PACKAGE, "Activity"), "Activity") != 0;
  g_autofree char *file_bare = without_words (file);
  g_autofree char *made_bare = without_words (made);

  if (strcmp (dutch ? file : file_bare, dutch ? made : made_bare) == 0)
    return;
  g_test_message ("data/traject-1.xsd is not what the field tables say; write it again with ./dev generate");
  g_test_fail ();
}

static void
test_is_schema (void)
{
  g_autofree char *made = tj_xml_schema ();
  xmlSchemaParserCtxt *parser = xmlSchemaNewMemParserCtxt (made, (int) strlen (made));
  xmlSchema *schema = xmlSchemaParse (parser);

  g_assert_nonnull (schema);
  xmlSchemaFree (schema);
  xmlSchemaFreeParserCtxt (parser);
}

static const xmlNode *
child (const xmlNode *node, const char *name)
{
  for (const xmlNode *at = node->children; at; at = at->next)
    if (at->type == XML_ELEMENT_NODE && strcmp ((const char *) at->name, name) == 0)
      return at;
  return NULL;
}

static gboolean
has_words (const xmlNode *node)
{
  const xmlNode *annotation = child (node, "annotation");
  const xmlNode *documentation = annotation ? child (annotation, "documentation") : NULL;
  const xmlNode *text = documentation ? documentation->children : NULL;

  return text && text->content && strlen ((const char *) text->content) > 1;
}

/* Walks the tree and counts what needs words. */
static guint
check_words (const xmlNode *node)
{
  static const char *const documented[] = { "element", "attribute", "simpleType", "enumeration", "schema", NULL };
  guint n = 0;

  for (const xmlNode *at = node; at; at = at->next)
    {
      if (at->type != XML_ELEMENT_NODE)
        continue;
      if (g_strv_contains (documented, (const char *) at->name))
        {
          if (!has_words (at))
            g_error ("line %ld: <%s> without documentation", xmlGetLineNo (at), at->name);
          n++;
        }
      n += check_words (at->children);
    }
  return n;
}

static void
test_documented (void)
{
  g_autofree char *text = committed ();
  xmlDoc *document = xmlReadMemory (text, (int) strlen (text), "traject-1.xsd", NULL, 0);
  guint n_fields = 0;

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    n_fields += tj_kind (kind)->n_fields;
  g_assert_nonnull (document);
  g_assert_cmpuint (check_words (xmlDocGetRootElement (document)), >, n_fields);
  xmlFreeDoc (document);
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xsd/committed", test_committed);
  g_test_add_func ("/xsd/is-a-schema", test_is_schema);
  g_test_add_func ("/xsd/documented", test_documented);
  return g_test_run ();
}
