// SPDX-License-Identifier: EUPL-1.2
#include "tj-xml.h"

/* clang-format off */
G_DEFINE_QUARK (tj-exchange-error-quark, tj_exchange_error)
