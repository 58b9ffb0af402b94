// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* One key and what it does. The table ends with a NULL title. */
typedef struct
{
  const char *group; /* msgid, nullable: a new group begins here */
  const char *title; /* msgid */
  const char *keys;  /* as for gtk_accelerator_parse(); several with a space between them */
} TjShortcut;

/* tj_shortcuts: all keys of the program. (transfer none) */
const TjShortcut *tj_shortcuts (void);

/* tj_shortcuts_text: keys as people read them: 'Ctrl+F', 'Insert of Ctrl+N'. (transfer full) */
char *tj_shortcuts_text (const char *keys);

/* tj_shortcuts_present: shows the keys over the window of @parent. */
void tj_shortcuts_present (GtkWidget *parent);

G_END_DECLS
