// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

#include "tj-field.h"

G_BEGIN_DECLS

/* One card of the overview: a title that leads to a list, and rows that lead to records or lists. Its buttons use the
 * actions overview.reveal (the id of a record) and overview.show-list (a TjKind) of the page that it stands on.
 * Property "title" (string). */
#define TJ_TYPE_OVERVIEW_CARD (tj_overview_card_get_type ())
G_DECLARE_FINAL_TYPE (TjOverviewCard, tj_overview_card, TJ, OVERVIEW_CARD, AdwBin)

/* One row. What is not set is left out. */
typedef struct
{
  GtkWidget *prefix; /* floating; a sign before the text */
  const char *title;
  const char *subtitle;
  const char *suffix; /* at the right, strong */
  double fraction;    /* 0 to 1 when @has_bar: a bar below the title */
  gboolean has_bar;
  TjId id;     /* leads to this record, */
  TjKind kind; /* or else to this list */
} TjOverviewRow;

/* tj_overview_card_start: empties the card; its title leads to the list of a kind. */
void tj_overview_card_start (TjOverviewCard *self, TjKind kind);
/* tj_overview_card_add_row: adds a row that can be clicked. */
void tj_overview_card_add_row (TjOverviewCard *self, const TjOverviewRow *row);
/* tj_overview_card_add_text: adds a quiet line of text; nothing for NULL. */
void tj_overview_card_add_text (TjOverviewCard *self, const char *text);
/* tj_overview_card_add_hint: says in one sentence what can be added, with a button @label to the list of @kind. */
void tj_overview_card_add_hint (TjOverviewCard *self, const char *text, const char *label, TjKind kind);
/* tj_overview_card_add_child: adds any widget. */
void tj_overview_card_add_child (TjOverviewCard *self, GtkWidget *child);

G_END_DECLS
