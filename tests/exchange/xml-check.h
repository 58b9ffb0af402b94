// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-xml.h"

/* What the tests of Traject XML share. */

/* Whether this is a sanitizer build, in which libxml2 takes minutes for texts of millions of characters. */
#ifdef __SANITIZE_ADDRESS__
#define XML_CHECK_SLOW TRUE
#else
#define XML_CHECK_SLOW FALSE
#endif

/* xml_check_data: the path of a file in data/. (transfer full) */
char *xml_check_data (const char *name);

/* xml_check_valid: fails unless libxml2 finds it valid by data/traject-1.xsd, in this process. */
void xml_check_valid (GBytes *xml);
