// SPDX-License-Identifier: EUPL-1.2
#include "tj-error.h"

G_DEFINE_QUARK (tj - model - error - quark, tj_model_error)
