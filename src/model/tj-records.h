// SPDX-License-Identifier: EUPL-1.2
#pragma once

/* All kinds of record. */
#include "tj-records-general.h"
#include "tj-records-planning.h"
#include "tj-records-people.h"
#include "tj-records-decisions.h"
#include "tj-records-participation.h"
#include "tj-records-money.h"
#include "tj-records-monitoring.h"
