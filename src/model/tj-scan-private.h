// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Helpers of the value types for reading text; not for use outside src/model. */

/* tj_scan_tidy: @input with every run of white space made one space, and none at the ends. NULL when it is not UTF-8 or
 * holds characters that no file format can carry. (transfer full) (nullable) */
char *tj_scan_tidy (const char *input);

/* tj_scan_lower: as tj_scan_tidy(), in lower case, with all dashes as '-' and all apostrophes as "'". (transfer full)
 * (nullable) */
char *tj_scan_lower (const char *input);

/* tj_scan_one_of: whether @text is one of the words in @words, which ends with NULL. */
gboolean tj_scan_one_of (const char *text, const char *const *words);

/* tj_scan_digits: reads exactly @count digits at @text as a number; -1 when they are not there. */
int tj_scan_digits (const char *text, int count);

/* tj_scan_refuse: sets TJ_MODEL_ERROR_VALUE with @format, in which the one %s becomes @input as it can be shown: valid
 * and not too long. Always FALSE. */
gboolean tj_scan_refuse (GError **error, const char *format, const char *input);

G_END_DECLS
