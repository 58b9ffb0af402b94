// SPDX-License-Identifier: EUPL-1.2
#include <string.h>

#include "tj-civil.h"
#include "tj-date-private.h"
#include "tj-scan-private.h"

#define NUMBER_MAX 99999
#define LONGEST_NAME 16

typedef struct
{
  const char *word;
  TjDateTokenKind kind;
  int value;
} Word;

/* Beside the names of months and weekdays in full. Numbers that are words count as numbers. */
static const Word vocabulary[] = {
  { "jan", 'm', 1 },        { "feb", 'm', 2 },      { "febr", 'm', 2 },   { "mrt", 'm', 3 },   { "maa", 'm', 3 },
  { "apr", 'm', 4 },        { "jun", 'm', 6 },      { "jul", 'm', 7 },    { "aug", 'm', 8 },   { "sep", 'm', 9 },
  { "sept", 'm', 9 },       { "okt", 'm', 10 },     { "nov", 'm', 11 },   { "dec", 'm', 12 },  { "ma", 'd', 1 },
  { "di", 'd', 2 },         { "wo", 'd', 3 },       { "do", 'd', 4 },     { "vr", 'd', 5 },    { "za", 'd', 6 },
  { "zo", 'd', 7 },         { "week", 'w', 0 },     { "wk", 'w', 0 },     { "w", 'w', 0 },     { "weeknr", 'w', 0 },
  { "weeknummer", 'w', 0 }, { "kwartaal", 'q', 0 }, { "kw", 'q', 0 },     { "q", 'q', 0 },     { "k", 'q', 0 },
  { "helft", 'h', 0 },      { "halfjaar", 'h', 0 }, { "half", 'h', 0 },   { "h", 'h', 0 },     { "uur", 'u', 0 },
  { "u", 'u', 0 },          { "eerste", 'n', 1 },   { "tweede", 'n', 2 }, { "derde", 'n', 3 }, { "vierde", 'n', 4 },
};

static const char *const fillers[] = { "van", "in", "op", "het", "de", "jaar", "om", NULL };
static const char *const after_number[] = { "e", "ste", "de", "t", NULL };

/* The least number of letters to change, add or leave out. */
static gsize
distance (const char *a, const char *b)
{
  gsize row[LONGEST_NAME + 1];
  gsize length = strlen (b);

  if (length > LONGEST_NAME)
    return length;
  for (gsize j = 0; j <= length; j++)
    row[j] = j;
  for (gsize i = 1; a[i - 1] != '\0'; i++)
    {
      gsize diagonal = row[0];

      row[0] = i;
      for (gsize j = 1; j <= length; j++)
        {
          gsize change = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);

          diagonal = row[j];
          row[j] = MIN (change, MIN (row[j], row[j - 1]) + 1);
        }
    }
  return row[length];
}

/* Long names only: 'maart' and 'markt' are two words. */
static int
nearly_month (const char *word)
{
  for (int month = 1; month <= 12; month++)
    {
      const char *name = tj_date_month_name (month, TRUE);

      if (strlen (name) >= 5 && word[0] == name[0] && strlen (word) <= LONGEST_NAME
          && distance (word, name) <= (strlen (name) > 5 ? 2 : 1))
        return month;
    }
  return 0;
}

static gboolean
look_up (const char *word, TjDateToken *token)
{
  for (int month = 1; month <= 12; month++)
    if (strcmp (word, tj_date_month_name (month, TRUE)) == 0)
      {
        token->kind = TJ_DATE_TOKEN_MONTH;
        token->value = month;
        return TRUE;
      }
  for (int weekday = 1; weekday <= 7; weekday++)
    if (strcmp (word, tj_date_weekday_name (weekday)) == 0)
      {
        token->kind = TJ_DATE_TOKEN_WEEKDAY;
        token->value = weekday;
        return TRUE;
      }
  for (gsize i = 0; i < G_N_ELEMENTS (vocabulary); i++)
    if (strcmp (word, vocabulary[i].word) == 0)
      {
        token->kind = vocabulary[i].kind;
        token->value = vocabulary[i].value;
        return TRUE;
      }
  return FALSE;
}

static void
add_token (TjDateTokens *tokens, TjDateToken token)
{
  /* Too long for a date: whatever it is, it has no shape that is known. */
  if (tokens->n == TJ_DATE_TOKENS_MAX)
    tokens->at[TJ_DATE_TOKENS_MAX - 1].kind = TJ_DATE_TOKEN_OTHER;
  else
    tokens->at[tokens->n++] = token;
}

static const char *
add_number (TjDateTokens *tokens, const char *text, char gap)
{
  TjDateToken token = { .kind = TJ_DATE_TOKEN_NUMBER, .gap = gap };

  for (; g_ascii_isdigit (*text); text++, token.digits = MIN (token.digits + 1, NUMBER_MAX))
    token.value = MIN (token.value * 10 + (*text - '0'), NUMBER_MAX);
  add_token (tokens, token);
  return text;
}

static const char *
add_word (TjDateTokens *tokens, const char *text, char gap)
{
  const char *end = text;
  gboolean behind_number = gap == 0 && tokens->n > 0 && tokens->at[tokens->n - 1].digits > 0;
  TjDateToken token = { .kind = TJ_DATE_TOKEN_OTHER, .gap = gap };
  g_autofree char *word = NULL;

  while (g_unichar_isalpha (g_utf8_get_char (end)))
    end = g_utf8_next_char (end);
  word = g_strndup (text, (gsize) (end - text));
  tokens->letters = TRUE;
  if (tj_scan_one_of (word, fillers) || (behind_number && tj_scan_one_of (word, after_number)))
    return end;
  if (!look_up (word, &token) && nearly_month (word) != 0)
    {
      token.kind = TJ_DATE_TOKEN_MONTH;
      token.value = nearly_month (word);
      tokens->misspelt = TRUE;
    }
  add_token (tokens, token);
  /* The point of an abbreviation belongs to it. */
  return *end == '.' ? end + 1 : end;
}

/* The gap that @c makes of @gap: one sign is kept, with or without spaces; two are no gap of a date. */
static char
widen_gap (char gap, gunichar c)
{
  if (c == ' ')
    return gap == 0 ? ' ' : gap;
  if (c >= 128 || strchr ("-/.:,'", (int) c) == NULL || (gap != 0 && gap != ' '))
    return '?';
  return (char) c;
}

void
tj_date_tokenise (const char *text, TjDateTokens *tokens)
{
  char gap = 0;

  *tokens = (TjDateTokens) { 0 };
  while (*text != '\0')
    {
      gunichar c = g_utf8_get_char (text);

      /* A sign in front, as in '-2025', is not that of a date; the apostrophe of '25 is. */
      if (tokens->n == 0 && !tokens->letters && gap != 0 && strchr (" '", gap) == NULL)
        gap = '?';
      if (gap == '?' && (g_ascii_isdigit (*text) || g_unichar_isalpha (c)))
        add_token (tokens, (TjDateToken) { .kind = TJ_DATE_TOKEN_OTHER });
      if (g_ascii_isdigit (*text))
        text = add_number (tokens, text, gap);
      else if (g_unichar_isalpha (c))
        text = add_word (tokens, text, gap);
      else
        {
          gap = widen_gap (gap, c);
          text = g_utf8_next_char (text);
          continue;
        }
      gap = 0;
    }
  if (gap != 0 && strchr (" .,", gap) == NULL)
    add_token (tokens, (TjDateToken) { .kind = TJ_DATE_TOKEN_OTHER });
}

/* Takes out @count tokens from @from on. */
static void
remove_tokens (TjDateTokens *tokens, guint from, guint count)
{
  tokens->n -= count;
  memmove (&tokens->at[from], &tokens->at[from + count], (tokens->n - from) * sizeof (TjDateToken));
}

int
tj_date_tokens_take_clock (TjDateTokens *tokens)
{
  gboolean hours = tokens->n > 1 && tokens->at[tokens->n - 1].kind == TJ_DATE_TOKEN_HOURS;
  guint n = hours ? tokens->n - 1 : tokens->n;
  const TjDateToken *last = n > 0 ? &tokens->at[n - 1] : NULL;
  int minute;

  if (last == NULL || last->digits == 0 || last->digits > 2)
    return -1;
  if (n > 1 && last[-1].digits > 0 && last[-1].digits <= 2 && (last->gap == ':' || (hours && last->gap == '.')))
    {
      minute = last->value < 60 && last->digits == 2 ? last[-1].value * 60 + last->value : TJ_MINUTES_PER_DAY;
      remove_tokens (tokens, n - 2, tokens->n - n + 2);
      return minute;
    }
  if (!hours)
    return -1;
  minute = last->value * 60;
  remove_tokens (tokens, n - 1, 2);
  return minute;
}

int
tj_date_tokens_take_weekday (TjDateTokens *tokens)
{
  int weekday;

  if (tokens->n < 2 || tokens->at[0].kind != TJ_DATE_TOKEN_WEEKDAY)
    return 0;
  weekday = tokens->at[0].value;
  remove_tokens (tokens, 0, 1);
  return weekday;
}
