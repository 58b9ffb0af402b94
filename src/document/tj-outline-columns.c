// SPDX-License-Identifier: EUPL-1.2
#include "tj-outline-columns.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-kind.h"

/* The headings that plans in Word, Excel and MS Project have, in small letters. Dutch, as the documents are. */
static const struct
{
  TjOutlineColumn column;
  const char *headings[10];
} words[] = {
  { TJ_OUTLINE_NUMBER, { "nr", "nr.", "no.", "nummer", "wbs", "#" } },
  { TJ_OUTLINE_NAME,
    { "naam", "activiteit", "activiteiten", "activity", "taak", "taaknaam", "stap", "wat", "omschrijving" } },
  { TJ_OUTLINE_START, { "start", "begin", "begindatum", "startdatum", "van", "vanaf" } },
  { TJ_OUTLINE_FINISH, { "eind", "einde", "einddatum", "tot", "tot en met", "t/m" } },
  { TJ_OUTLINE_PERIOD, { "periode", "planning", "wanneer", "datum", "data" } },
  { TJ_OUTLINE_DEADLINE, { "uiterlijk", "deadline" } },
  { TJ_OUTLINE_DURATION, { "duur", "tijdsduur", "doorlooptijd", "looptijd" } },
  { TJ_OUTLINE_PROGRESS, { "gereed", "voortgang", "% gereed", "% voltooid", "percentage voltooid" } },
  { TJ_OUTLINE_LEAD, { "trekker", "trekkers", "wie", "verantwoordelijke", "door", "lead" } },
};

/* The columns of the planning itself, which it copies with the labels of their fields. */
static const struct
{
  TjOutlineColumn column;
  const char *field;
} own[] = {
  { TJ_OUTLINE_NUMBER, "wbs" },        { TJ_OUTLINE_NAME, "name" },         { TJ_OUTLINE_START, "start" },
  { TJ_OUTLINE_FINISH, "finish" },     { TJ_OUTLINE_DEADLINE, "deadline" }, { TJ_OUTLINE_DURATION, "duration" },
  { TJ_OUTLINE_PROGRESS, "progress" },
};

static TjOutlineColumn
find_column (const char *heading)
{
  for (gsize i = 0; i < G_N_ELEMENTS (own); i++)
    if (tj_same_word (heading, _ (tj_kind_field (TJ_KIND_ACTIVITY, own[i].field)->label)))
      return own[i].column;
  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    for (const char *const *word = words[i].headings; *word; word++)
      if (tj_same_word (heading, *word))
        return words[i].column;
  return TJ_OUTLINE_N_COLUMNS;
}

GArray *
tj_outline_columns_read (const char *const *cells)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, FALSE, sizeof (int));
  gboolean seen[TJ_OUTLINE_N_COLUMNS] = { FALSE };
  guint known = 0;

  for (; *cells; cells++)
    {
      int column = (int) find_column (*cells);

      g_array_append_val (columns, column);
      if (column == TJ_OUTLINE_N_COLUMNS)
        continue;
      if (seen[column])
        return NULL;
      seen[column] = TRUE;
      known++;
    }
  return known > 1 && seen[TJ_OUTLINE_NAME] ? g_steal_pointer (&columns) : NULL;
}

static gboolean
is_number (const char *text)
{
  return g_ascii_isdigit (*text) && strspn (text, "0123456789.") == strlen (text);
}

GArray *
tj_outline_columns_guess (const char *const *cells)
{
  static const int with_period[] = { TJ_OUTLINE_NUMBER, TJ_OUTLINE_NAME, TJ_OUTLINE_PERIOD };
  static const int with_dates[] = { TJ_OUTLINE_NUMBER, TJ_OUTLINE_NAME, TJ_OUTLINE_START, TJ_OUTLINE_FINISH };
  guint from = cells[0] && cells[1] && is_number (cells[0]) ? 0 : 1, n = g_strv_length ((GStrv) cells) + from;
  gboolean dates = n > 3 && *cells[3 - from];
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (int));

  if (dates)
    g_array_append_vals (columns, with_dates + from, G_N_ELEMENTS (with_dates) - from);
  else
    g_array_append_vals (columns, with_period + from, G_N_ELEMENTS (with_period) - from);
  return columns;
}
