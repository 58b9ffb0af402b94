// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* @name is NULL when the user thought better of it. */
typedef void (*TjNameGiven) (const char *name, gpointer data);

/* tj_name_dialog_present: asks for the name of a new traject, and then calls @given once. */
void tj_name_dialog_present (GtkWidget *parent, TjNameGiven given, gpointer data);

G_END_DECLS
