// SPDX-License-Identifier: EUPL-1.2
#include "tj-history-item.h"

struct _TjHistoryItem
{
  GObject parent_instance;

  TjHistoryRow *row; /* (owned) */
};

G_DEFINE_FINAL_TYPE (TjHistoryItem, tj_history_item, G_TYPE_OBJECT)

static void
tj_history_item_finalize (GObject *object)
{
  g_clear_pointer (&TJ_HISTORY_ITEM (object)->row, tj_history_row_free);
  G_OBJECT_CLASS (tj_history_item_parent_class)->finalize (object);
}

static void
tj_history_item_class_init (TjHistoryItemClass *class)
{
  G_OBJECT_CLASS (class)->finalize = tj_history_item_finalize;
}

static void
tj_history_item_init (TjHistoryItem *self)
{
}

TjHistoryItem *
tj_history_item_new (TjHistoryRow *row)
{
  TjHistoryItem *self = g_object_new (TJ_TYPE_HISTORY_ITEM, NULL);

  self->row = row;
  return self;
}

const TjHistoryRow *
tj_history_item_row (TjHistoryItem *self)
{
  return self->row;
}
