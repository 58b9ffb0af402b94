// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* tj_today: day number (tj-civil.h) of today in local time. The environment variable TRAJECT_TODAY (2025-06-12) sets
 * another, so that tests and pictures see a fixed day. The one place where the program asks what day it is. */
gint32 tj_today (void);

/* tj_now: seconds since 1970, UTC. */
gint64 tj_now (void);

G_END_DECLS
