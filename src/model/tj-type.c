// SPDX-License-Identifier: EUPL-1.2
#include "tj-type-private.h"

const TjTypeInfo *
tj_type_info (TjType type)
{
  static const TjTypeInfo *const types[TJ_N_TYPES] = {
    [TJ_TYPE_TEXT] = &tj_type_text,     [TJ_TYPE_TEXTS] = &tj_type_texts,     [TJ_TYPE_ENUM] = &tj_type_enum,
    [TJ_TYPE_TICK] = &tj_type_tick,     [TJ_TYPE_ORDER] = &tj_type_order,     [TJ_TYPE_NUMBER] = &tj_type_number,
    [TJ_TYPE_MONEY] = &tj_type_money,   [TJ_TYPE_DATE] = &tj_type_date,       [TJ_TYPE_DURATION] = &tj_type_duration,
    [TJ_TYPE_SERIES] = &tj_type_series, [TJ_TYPE_CADENCE] = &tj_type_cadence, [TJ_TYPE_INTERVALS] = &tj_type_intervals,
    [TJ_TYPE_REF] = &tj_type_ref,
  };

  return types[type];
}
