// SPDX-License-Identifier: EUPL-1.2
#include "tj-scan-private.h"

#include <string.h>

#include "tj-error.h"

#define QUOTE_MAX 60

static gboolean
can_be_kept (gunichar c)
{
  return !g_unichar_iscntrl (c) && (c & 0xFFFE) != 0xFFFE;
}

char *
tj_scan_tidy (const char *input)
{
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean space = FALSE;

  if (!g_utf8_validate (input, -1, NULL))
    return NULL;
  for (const char *at = input; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isspace (c))
        {
          space = out->len > 0;
          continue;
        }
      if (!can_be_kept (c))
        return NULL;
      if (space)
        g_string_append_c (out, ' ');
      space = FALSE;
      g_string_append_unichar (out, c);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static gunichar
plain_character (gunichar c)
{
  switch (c)
    {
    case 0x2010: /* hyphen */
    case 0x2011: /* hyphen that does not break */
    case 0x2012: /* figure dash */
    case 0x2013: /* en dash */
    case 0x2014: /* em dash */
    case 0x2212: /* minus */
      return '-';
    case 0x2018:
    case 0x2019:
    case 0x00B4:
      return '\'';
    default:
      return c;
    }
}

char *
tj_scan_lower (const char *input)
{
  g_autofree char *tidy = tj_scan_tidy (input);
  g_autofree char *lower = NULL;
  g_autoptr (GString) out = NULL;

  if (tidy == NULL)
    return NULL;
  lower = g_utf8_strdown (tidy, -1);
  out = g_string_new (NULL);
  for (const char *at = lower; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      /* Invisible marks come along with text that is pasted. */
      if (g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (out, plain_character (c));
    }
  g_strstrip (out->str);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

gboolean
tj_scan_one_of (const char *text, const char *const *words)
{
  for (; *words != NULL; words++)
    if (strcmp (text, *words) == 0)
      return TRUE;
  return FALSE;
}

int
tj_scan_digits (const char *text, int count)
{
  int value = 0;

  for (int i = 0; i < count; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return -1;
      value = value * 10 + (text[i] - '0');
    }
  return value;
}

/* @input as it can be shown in a message. (transfer full) */
static char *
quote_for_message (const char *input)
{
  g_autofree char *valid = g_utf8_make_valid (input, -1);

  g_strstrip (valid);
  if (g_utf8_strlen (valid, -1) > QUOTE_MAX)
    {
      g_autofree char *start = g_utf8_substring (valid, 0, QUOTE_MAX);

      return g_strconcat (start, "…", NULL);
    }
  return g_steal_pointer (&valid);
}

gboolean
tj_scan_refuse (GError **error, const char *format, const char *input)
{
  g_autofree char *quote = quote_for_message (input);

  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, format, quote);
  return FALSE;
}
