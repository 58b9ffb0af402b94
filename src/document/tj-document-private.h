// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-document.h"

struct _TjDocument
{
  GObject parent_instance;

  /* Owned */
  TjStore *store;
  TjModel *model;
  TjPlan *plan;
  GHashTable *budgets; /* (element-type TjId TjBudget) of the trajecten that were asked for */
  GArray *changed;     /* (element-type TjId) activities of the last ::changed */
  char *who;
  GPtrArray *undo;      /* (element-type TjHistoryRow) the last one is next */
  GPtrArray *redo;      /* (element-type TjHistoryRow) the last one is next */
  GHashTable *settings; /* (element-type utf8 utf8) those that were asked for or set; the value NULL for none */

  gint64 (*now) (void);
  guint n_showing; /* edits that are being told of, one within the other */
};

/* Rebuilds both stacks from the rows of the file. */
gboolean tj_document_load_history (TjDocument *self, GError **error);
/* Notes a new edit: it can be undone, and what was undone before cannot be made again. */
void tj_document_push_history (TjDocument *self, gint64 number, gint64 time, const char *label);
/* Applies what is on the disk already: the model, the plan, ::changed. */
void tj_document_show_edit (TjDocument *self, const TjEdit *edit);
