// SPDX-License-Identifier: EUPL-1.2
#include "tj-search-match.h"

#include <string.h>

#define EXCERPT_BEFORE 24
#define EXCERPT_LENGTH 90

struct _TjSearchQuery
{
  GStrv words; /* (owned) folded */
};

static gboolean
is_ascii (const char *text)
{
  for (; *text; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;
  return TRUE;
}

static gunichar
plain_quote (gunichar c)
{
  return c == 0x2018 || c == 0x2019 ? '\'' : c == 0x201c || c == 0x201d ? '"' : c;
}

char *
tj_search_fold (const char *text)
{
  g_autofree char *small = NULL;
  g_autofree char *apart = NULL;
  g_autoptr (GString) folded = NULL;

  if (text == NULL)
    return g_strdup ("");
  if (is_ascii (text))
    return g_ascii_strdown (text, -1);
  small = g_utf8_casefold (text, -1);
  apart = g_utf8_normalize (small, -1, G_NORMALIZE_ALL);
  folded = g_string_sized_new (strlen (small));
  for (const char *at = apart ? apart : small; *at; at = g_utf8_next_char (at))
    if (!g_unichar_ismark (g_utf8_get_char (at)))
      g_string_append_unichar (folded, plain_quote (g_utf8_get_char (at)));
  return g_string_free (g_steal_pointer (&folded), FALSE);
}

TjSearchQuery *
tj_search_query_new (const char *input)
{
  TjSearchQuery *query = g_new0 (TjSearchQuery, 1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autofree char *folded = tj_search_fold (input);
  g_auto (GStrv) parts = g_strsplit_set (folded, " \t\n\r", -1);

  for (guint i = 0; parts[i]; i++)
    if (*parts[i])
      g_strv_builder_add (words, parts[i]);
  query->words = g_strv_builder_end (words);
  return query;
}

void
tj_search_query_free (TjSearchQuery *query)
{
  if (query == NULL)
    return;
  g_strfreev (query->words);
  g_free (query);
}

gboolean
tj_search_query_is_empty (const TjSearchQuery *query)
{
  return query->words[0] == NULL;
}

TjSearchRank
tj_search_query_match (const TjSearchQuery *query, const char *title, const char *text)
{
  gboolean in_title = TRUE;

  if (query->words[0] == NULL)
    return TJ_SEARCH_NONE;
  for (guint i = 0; query->words[i]; i++)
    {
      if (strstr (title, query->words[i]))
        continue;
      in_title = FALSE;
      if (strstr (text, query->words[i]) == NULL)
        return TJ_SEARCH_NONE;
    }
  if (!in_title)
    return TJ_SEARCH_TEXT;
  return g_str_has_prefix (title, query->words[0]) ? TJ_SEARCH_START : TJ_SEARCH_TITLE;
}

/* Where the first word of the query that is in the text stands, in characters; -1 when none is. */
static glong
find_word (const TjSearchQuery *query, const char *text)
{
  g_autofree char *folded = tj_search_fold (text);

  for (guint i = 0; query->words[i]; i++)
    {
      const char *found = strstr (folded, query->words[i]);

      if (found)
        return g_utf8_pointer_to_offset (folded, found);
    }
  return -1;
}

char *
tj_search_query_excerpt (const TjSearchQuery *query, const char *text)
{
  glong length, at = find_word (query, text), from, to;
  g_autofree char *part = NULL;

  if (at < 0)
    return NULL;
  length = g_utf8_strlen (text, -1);
  from = at > EXCERPT_BEFORE ? MIN (at, length) - EXCERPT_BEFORE : 0;
  to = MIN (from + EXCERPT_LENGTH, length);
  part = g_utf8_substring (text, from, to);
  g_strdelimit (part, "\n\r\t", ' ');
  return g_strdup_printf ("%s%s%s", from > 0 ? "…" : "", g_strstrip (part), to < length ? "…" : "");
}
