// SPDX-License-Identifier: EUPL-1.2
#include "tj-view-baseline.h"

#define KEY "view.baseline-of"

TjId
tj_view_baseline (TjDocument *document)
{
  const char *stored = tj_document_setting (document, KEY);

  return stored ? g_ascii_strtoll (stored, NULL, 10) : 0;
}

void
tj_view_set_baseline (TjDocument *document, const char *baseline)
{
  tj_document_set_setting (document, KEY, baseline);
}
