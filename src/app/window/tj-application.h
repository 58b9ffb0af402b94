// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/* The program with its windows: opens files, samples and new trajecten, remembers recent ones. Actions: app.open,
 * app.open-path(s), app.open-sample(s), app.new-from-template(s), app.quit. Options: --page, --sample. */
#define TJ_TYPE_APPLICATION (tj_application_get_type ())
G_DECLARE_FINAL_TYPE (TjApplication, tj_application, TJ, APPLICATION, AdwApplication)

TjApplication *tj_application_new (void);

G_END_DECLS
