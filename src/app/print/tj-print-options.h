// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gio/gio.h>

#include "tj-gantt-page.h"

G_BEGIN_DECLS

/* What the user chose for paper, as it is remembered. All settings of it begin with "print-". */
#define TJ_PRINT_PREFIX "print-"

/* The values of settings that are a choice, in the order in which they are offered; end with NULL. */
extern const char *const tj_print_papers[];
extern const char *const tj_print_directions[];
extern const char *const tj_print_fits[];
extern const char *const tj_print_pictures[];

/* tj_print_bind_choice: keeps "selected" of a row with choices the same as a setting that is one of @names. */
void tj_print_bind_choice (GSettings *settings, const char *key, gpointer row, const char *const *names);

/* tj_print_options_apply: sets in @setup what is remembered; what belongs to the file is left alone. */
void tj_print_options_apply (GSettings *settings, TjPageSetup *setup);

/* tj_print_scale: how large a PNG is to be: 1 or 2. */
double tj_print_scale (GSettings *settings);

/* tj_print_read_dates: sets the period of @setup from what was typed, empty for all. FALSE with an error that can be
 * shown, and @in_to tells which of the two is wrong. */
gboolean tj_print_read_dates (const char *from, const char *to, TjPageSetup *setup, gboolean *in_to, GError **error);

/* tj_print_file_name: 'Planning Samenlevingsagenda.pdf', without what no file system takes. (transfer full) */
char *tj_print_file_name (const char *title, const char *suffix);

G_END_DECLS
