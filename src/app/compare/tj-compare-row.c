// SPDX-License-Identifier: EUPL-1.2
#include "tj-compare-row.h"

struct _TjCompareRow
{
  GObject parent_instance;

  const TjComparisonRow *row;
};

G_DEFINE_FINAL_TYPE (TjCompareRow, tj_compare_row, G_TYPE_OBJECT)

static void
tj_compare_row_class_init (TjCompareRowClass *class)
{
}

static void
tj_compare_row_init (TjCompareRow *self)
{
}

TjCompareRow *
tj_compare_row_new (const TjComparisonRow *row)
{
  TjCompareRow *self = g_object_new (TJ_TYPE_COMPARE_ROW, NULL);

  self->row = row;
  return self;
}

const TjComparisonRow *
tj_compare_row_get (TjCompareRow *self)
{
  return self->row;
}
