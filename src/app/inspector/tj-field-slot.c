// SPDX-License-Identifier: EUPL-1.2
#include "tj-field-slot.h"

struct _TjFieldSlot
{
  GObject parent_instance;

  /* Owned */
  TjSession *session;
  char *error; /* (nullable) */

  const TjField *field;
  TjId id;
};

typedef enum
{
  PROP_ERROR = 1
} Property;

static GParamSpec *properties[PROP_ERROR + 1];

enum
{
  FLUSH,
  READ,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TjFieldSlot, tj_field_slot, G_TYPE_OBJECT)

static void
tj_field_slot_finalize (GObject *object)
{
  TjFieldSlot *self = TJ_FIELD_SLOT (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->error, g_free);
  G_OBJECT_CLASS (tj_field_slot_parent_class)->finalize (object);
}

static void
tj_field_slot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, TJ_FIELD_SLOT (object)->error);
}

static void
tj_field_slot_class_init (TjFieldSlotClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->finalize = tj_field_slot_finalize;
  object_class->get_property = tj_field_slot_get_property;
  properties[PROP_ERROR] = g_param_spec_string ("error", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);
  signals[FLUSH] = g_signal_new ("flush", TJ_TYPE_FIELD_SLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[READ] = g_signal_new ("read", TJ_TYPE_FIELD_SLOT, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                G_TYPE_BOOLEAN);
}

static void
tj_field_slot_init (TjFieldSlot *self)
{
}

TjFieldSlot *
tj_field_slot_new (TjSession *session, const TjField *field)
{
  TjFieldSlot *self = g_object_new (TJ_TYPE_FIELD_SLOT, NULL);

  self->session = g_object_ref (session);
  self->field = field;
  return self;
}

TjSession *
tj_field_slot_session (TjFieldSlot *self)
{
  return self->session;
}

const TjField *
tj_field_slot_field (TjFieldSlot *self)
{
  return self->field;
}

TjId
tj_field_slot_id (TjFieldSlot *self)
{
  return self->id;
}

const TjRecord *
tj_field_slot_record (TjFieldSlot *self)
{
  return tj_model_get (tj_session_shown_model (self->session), self->id);
}

gboolean
tj_field_slot_writable (TjFieldSlot *self)
{
  return tj_session_writable (self->session);
}

static void
set_error (TjFieldSlot *self, const char *error)
{
  /* The same message again is told again. */
  if (g_set_str (&self->error, error) || error)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ERROR]);
}

void
tj_field_slot_set_record (TjFieldSlot *self, TjId id)
{
  if (self->id == id)
    {
      tj_field_slot_refresh (self);
      return;
    }
  if (tj_field_slot_record (self))
    g_signal_emit (self, signals[FLUSH], 0);
  if (self->error && tj_field_slot_record (self))
    tj_session_problem (self->session, self->error);
  self->id = id;
  set_error (self, NULL);
  g_signal_emit (self, signals[READ], 0, TRUE);
}

void
tj_field_slot_refresh (TjFieldSlot *self)
{
  g_signal_emit (self, signals[READ], 0, FALSE);
}

char *
tj_field_slot_text (TjFieldSlot *self)
{
  const TjRecord *record = tj_field_slot_record (self);

  return record ? tj_model_format (tj_session_shown_model (self->session), self->field, record) : g_strdup ("");
}

gboolean
tj_field_slot_commit_text (TjFieldSlot *self, const char *input)
{
  g_autoptr (GError) error = NULL;
  gboolean done = tj_session_set_text (self->session, self->id, self->field, input, &error);

  set_error (self, done ? NULL : error->message);
  return done;
}

gboolean
tj_field_slot_commit_value (TjFieldSlot *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  gboolean done = tj_session_set_value (self->session, self->id, self->field, text, &error);

  set_error (self, done ? NULL : error->message);
  return done;
}

const char *
tj_field_slot_error (TjFieldSlot *self)
{
  return self->error;
}

void
tj_field_slot_clear_error (TjFieldSlot *self)
{
  set_error (self, NULL);
}
