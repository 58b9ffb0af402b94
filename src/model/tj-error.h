// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Errors of the model: values that cannot be read and edits that cannot be. Messages are translated, say what is wrong
 * and what can be done, and may be shown as they are. */
#define TJ_MODEL_ERROR (tj_model_error_quark ())

typedef enum
{
  TJ_MODEL_ERROR_VALUE,     /* a text is not a value of its type, or out of range */
  TJ_MODEL_ERROR_REQUIRED,  /* a required field is empty */
  TJ_MODEL_ERROR_REFERENCE, /* a reference to nothing, to the wrong kind, or to something that is still used */
  TJ_MODEL_ERROR_CYCLE,     /* a record would be its own ancestor, or dependencies would run in a circle */
  TJ_MODEL_ERROR_CONFLICT   /* a record that is to be changed is not there (any more), or is there already */
} TjModelError;

/* tj_model_error_quark: the domain of TjModelError. */
GQuark tj_model_error_quark (void);

G_END_DECLS
