// SPDX-License-Identifier: EUPL-1.2
#include "tj-editors.h"

GtkWidget *
tj_editor_new (TjSession *session, TjKind kind)
{
  switch ((int) kind)
    {
    default:
      return NULL;
    }
}
