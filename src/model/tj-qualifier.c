// SPDX-License-Identifier: EUPL-1.2
#include "tj-qualifier-private.h"

#include <string.h>

typedef struct
{
  const char *word;
  TjQualifier qualifier;
} Alias;

/* Longer forms stand before those that they begin with. 'min' without a point is left out: it may be a minus. */
static const Alias aliases[] = {
  { "circa", TJ_QUALIFIER_CIRCA },
  { "ca.", TJ_QUALIFIER_CIRCA },
  { "ca", TJ_QUALIFIER_CIRCA },
  { "ongeveer", TJ_QUALIFIER_CIRCA },
  { "plusminus", TJ_QUALIFIER_CIRCA },
  { "+/-", TJ_QUALIFIER_CIRCA },
  { "≈", TJ_QUALIFIER_CIRCA },
  { "±", TJ_QUALIFIER_CIRCA },
  { "~", TJ_QUALIFIER_CIRCA },
  { "ruim", TJ_QUALIFIER_RUIM },
  { "maximaal", TJ_QUALIFIER_MAXIMUM },
  { "maximum", TJ_QUALIFIER_MAXIMUM },
  { "max.", TJ_QUALIFIER_MAXIMUM },
  { "max", TJ_QUALIFIER_MAXIMUM },
  { "hooguit", TJ_QUALIFIER_MAXIMUM },
  { "ten hoogste", TJ_QUALIFIER_MAXIMUM },
  { "≤", TJ_QUALIFIER_MAXIMUM },
  { "minimaal", TJ_QUALIFIER_MINIMUM },
  { "minimum", TJ_QUALIFIER_MINIMUM },
  { "min.", TJ_QUALIFIER_MINIMUM },
  { "minstens", TJ_QUALIFIER_MINIMUM },
  { "ten minste", TJ_QUALIFIER_MINIMUM },
  { "tenminste", TJ_QUALIFIER_MINIMUM },
  { "in ieder geval", TJ_QUALIFIER_MINIMUM },
  { "≥", TJ_QUALIFIER_MINIMUM },
  { "afgerond op", TJ_QUALIFIER_ROUNDED },
  { "afgerond naar", TJ_QUALIFIER_ROUNDED },
  { "afgerond", TJ_QUALIFIER_ROUNDED },
};

const char *
tj_qualifier_word (TjQualifier qualifier)
{
  switch (qualifier)
    {
    case TJ_QUALIFIER_CIRCA:
      return "circa";
    case TJ_QUALIFIER_RUIM:
      return "ruim";
    case TJ_QUALIFIER_MAXIMUM:
      return "maximaal";
    case TJ_QUALIFIER_MINIMUM:
      return "minimaal";
    case TJ_QUALIFIER_ROUNDED:
      return "afgerond";
    case TJ_QUALIFIER_NONE:
    default:
      return "";
    }
}

static const char *
skip_space (const char *text)
{
  gunichar c = g_utf8_get_char_validated (text, -1);

  while (c != (gunichar) -1 && c != (gunichar) -2 && c != 0 && g_unichar_isspace (c))
    {
      text = g_utf8_next_char (text);
      c = g_utf8_get_char_validated (text, -1);
    }
  return text;
}

/* A word ends where no letter follows: 'min. 4', 'ca4', but not 'cadeau'. */
static gboolean
word_ends (const char *text)
{
  gunichar c = g_utf8_get_char_validated (text, -1);

  return c == (gunichar) -1 || c == (gunichar) -2 || !g_unichar_isalpha (c);
}

const char *
tj_qualifier_skip (const char *text, TjQualifier *qualifier)
{
  *qualifier = TJ_QUALIFIER_NONE;
  text = skip_space (text);
  for (gsize i = 0; i < G_N_ELEMENTS (aliases); i++)
    {
      gsize length = strlen (aliases[i].word);
      gboolean is_word = g_ascii_isalpha (aliases[i].word[length - 1]);

      if (g_ascii_strncasecmp (text, aliases[i].word, length) != 0 || (is_word && !word_ends (text + length)))
        continue;
      *qualifier = aliases[i].qualifier;
      return skip_space (text + length);
    }
  return text;
}

TjQualifier
tj_qualifier_read (const char **text)
{
  for (TjQualifier qualifier = TJ_QUALIFIER_CIRCA; qualifier <= TJ_QUALIFIER_ROUNDED; qualifier++)
    {
      const char *word = tj_qualifier_word (qualifier);
      gsize length = strlen (word);

      if (!g_str_has_prefix (*text, word) || (*text)[length] != ' ')
        continue;
      *text += length + 1;
      return qualifier;
    }
  return TJ_QUALIFIER_NONE;
}

void
tj_qualifier_write (TjQualifier qualifier, GString *out)
{
  const char *word = tj_qualifier_word (qualifier);

  if (*word != '\0')
    g_string_append_printf (out, "%s ", word);
}
