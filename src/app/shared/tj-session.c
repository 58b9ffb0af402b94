// SPDX-License-Identifier: EUPL-1.2
#include "tj-session.h"

#include <glib/gi18n.h>

#include "tj-leads.h"
#include "tj-new-record.h"
#include "tj-pages.h"
#include "tj-scenario.h"

struct _TjSession
{
  GObject parent_instance;

  /* Owned */
  TjDocument *document;
  char *page;

  TjModel *what_if; /* (nullable) with the values of the scenario, made when it is asked for */
  TjBudget *budget; /* (nullable) of that */

  TjId project;
  TjId selected;
  TjId scenario;
  gint32 today;
};

typedef enum
{
  PROP_PROJECT = 1,
  PROP_SELECTED,
  PROP_PAGE,
  PROP_SCENARIO
} Property;

static GParamSpec *properties[PROP_SCENARIO + 1];

enum
{
  CHANGED,
  PROBLEM,
  DELETED,
  REVEAL,
  SHOW_LIST,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TjSession, tj_session, G_TYPE_OBJECT)

static void
tj_session_finalize (GObject *object)
{
  TjSession *self = TJ_SESSION (object);

  g_clear_pointer (&self->budget, tj_budget_free);
  g_clear_pointer (&self->what_if, tj_model_free);
  g_clear_object (&self->document);
  g_clear_pointer (&self->page, g_free);
  G_OBJECT_CLASS (tj_session_parent_class)->finalize (object);
}

static void
tj_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TjSession *self = TJ_SESSION (object);

  switch ((Property) id)
    {
    case PROP_PROJECT:
      g_value_set_int64 (value, self->project);
      break;
    case PROP_SELECTED:
      g_value_set_int64 (value, self->selected);
      break;
    case PROP_PAGE:
      g_value_set_string (value, self->page);
      break;
    case PROP_SCENARIO:
      g_value_set_int64 (value, self->scenario);
      break;
    }
}

static void
tj_session_class_init (TjSessionClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->finalize = tj_session_finalize;
  object_class->get_property = tj_session_get_property;

  properties[PROP_PROJECT] = g_param_spec_int64 ("project", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_SELECTED] = g_param_spec_int64 ("selected", NULL, NULL, 0, G_MAXINT64, 0, flags);
  properties[PROP_PAGE] = g_param_spec_string ("page", NULL, NULL, NULL, flags);
  properties[PROP_SCENARIO] = g_param_spec_int64 ("scenario", NULL, NULL, 0, G_MAXINT64, 0, flags);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  signals[CHANGED] = g_signal_new ("changed", TJ_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_POINTER);
  signals[PROBLEM] = g_signal_new ("problem", TJ_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[DELETED] = g_signal_new ("deleted", TJ_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
  signals[REVEAL]
      = g_signal_new ("reveal", TJ_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SHOW_LIST]
      = g_signal_new ("show-list", TJ_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
tj_session_init (TjSession *self)
{
}

static TjId
first_project (TjModel *model)
{
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);

  return projects->len > 0 ? ((const TjRecord *) g_ptr_array_index (projects, 0))->id : 0;
}

static void
forget_what_if (TjSession *self)
{
  g_clear_pointer (&self->budget, tj_budget_free);
  g_clear_pointer (&self->what_if, tj_model_free);
}

/* What is gone can no longer be selected or shown. */
static void
document_changed_cb (TjSession *self, const TjEdit *edit)
{
  TjModel *model = tj_session_model (self);

  forget_what_if (self);
  if (self->scenario && tj_model_get_kind (model, TJ_KIND_SCENARIO, self->scenario) == NULL)
    tj_session_set_scenario (self, 0);
  if (self->selected && tj_model_get (model, self->selected) == NULL)
    tj_session_select (self, 0);
  if (tj_model_get_kind (model, TJ_KIND_PROJECT, self->project) == NULL)
    tj_session_set_project (self, first_project (model));
  g_signal_emit (self, signals[CHANGED], 0, edit);
}

TjSession *
tj_session_new (TjDocument *document, gint32 today)
{
  TjSession *self = g_object_new (TJ_TYPE_SESSION, NULL);

  self->document = g_object_ref (document);
  self->today = today;
  self->page = g_strdup (TJ_PAGE_OVERVIEW);
  self->project = first_project (tj_document_model (document));
  g_signal_connect_object (document, "changed", G_CALLBACK (document_changed_cb), self, G_CONNECT_SWAPPED);
  return self;
}

TjDocument *
tj_session_document (TjSession *self)
{
  return self->document;
}

TjModel *
tj_session_model (TjSession *self)
{
  return tj_document_model (self->document);
}

const TjPlan *
tj_session_plan (TjSession *self)
{
  return tj_document_plan (self->document);
}

const TjBudget *
tj_session_budget (TjSession *self)
{
  if (self->scenario == 0)
    return tj_document_budget (self->document, self->project);
  if (self->budget == NULL)
    self->budget = tj_budget_new (tj_session_shown_model (self), tj_session_plan (self), self->project);
  return self->budget;
}

TjId
tj_session_scenario (TjSession *self)
{
  return self->scenario;
}

void
tj_session_set_scenario (TjSession *self, TjId scenario)
{
  if (self->scenario == scenario)
    return;
  self->scenario = scenario;
  forget_what_if (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENARIO]);
}

TjModel *
tj_session_shown_model (TjSession *self)
{
  if (self->scenario == 0)
    return tj_session_model (self);
  if (self->what_if == NULL)
    self->what_if = tj_scenario_apply (tj_session_model (self), self->scenario, NULL);
  return self->what_if;
}

gint32
tj_session_today (TjSession *self)
{
  return self->today;
}

TjId
tj_session_project (TjSession *self)
{
  return self->project;
}

void
tj_session_set_project (TjSession *self, TjId project)
{
  if (self->project == project)
    return;
  tj_session_set_scenario (self, 0);
  self->project = project;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PROJECT]);
}

TjId
tj_session_selected (TjSession *self)
{
  return self->selected;
}

void
tj_session_select (TjSession *self, TjId id)
{
  if (self->selected == id)
    return;
  self->selected = id;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTED]);
}

const char *
tj_session_page (TjSession *self)
{
  return self->page;
}

void
tj_session_set_page (TjSession *self, const char *page)
{
  const TjRecord *selected = tj_model_get (tj_session_model (self), self->selected);

  /* What was chosen on another page stays there. */
  if (selected && g_strcmp0 (tj_page_of_kind (selected->kind)->name, page) != 0)
    tj_session_select (self, 0);
  if (g_strcmp0 (page, TJ_PAGE_BUDGET) != 0)
    tj_session_set_scenario (self, 0);
  if (g_set_str (&self->page, page))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
}

void
tj_session_reveal (TjSession *self, TjId id)
{
  const TjRecord *record = tj_model_get (tj_session_model (self), id);
  TjId project;

  if (record == NULL)
    return;
  project = tj_model_project_of (tj_session_model (self), record);
  if (project)
    tj_session_set_project (self, project);
  tj_session_set_page (self, tj_page_of_kind (record->kind)->name);
  g_signal_emit (self, signals[REVEAL], 0, id);
  tj_session_select (self, id);
}

void
tj_session_show_list (TjSession *self, TjKind kind)
{
  tj_session_set_page (self, tj_page_of_kind (kind)->name);
  g_signal_emit (self, signals[SHOW_LIST], 0, (int) kind);
}

gboolean
tj_session_writable (TjSession *self)
{
  return tj_document_access (self->document) == TJ_STORE_WRITABLE;
}

gboolean
tj_session_edit (TjSession *self, TjEdit *edit, GError **error)
{
  g_autoptr (TjEdit) made = edit;

  if (self->scenario)
    return tj_document_commit (self->document, tj_scenario_divert (tj_session_model (self), self->scenario, made),
                               error);
  return tj_document_commit (self->document, g_steal_pointer (&made), error);
}

gboolean
tj_session_commit (TjSession *self, TjEdit *edit)
{
  g_autoptr (GError) error = NULL;

  if (tj_session_edit (self, edit, &error))
    return TRUE;
  tj_session_problem (self, error->message);
  return FALSE;
}

typedef gboolean (*Reader) (const TjField *, TjRecord *, const char *, GError **);

static gboolean
set_field (TjSession *self, TjId id, const TjField *field, const char *text, Reader read, GError **error)
{
  const TjRecord *before = tj_model_get (tj_session_shown_model (self), id);
  g_autoptr (TjRecord) after = NULL;
  g_autofree char *label = NULL;
  TjEdit *edit;

  if (before == NULL)
    return TRUE;
  after = tj_record_copy (before);
  if (!read (field, after, text, error))
    return FALSE;
  if (tj_field_equal (field, before, after))
    return TRUE;
  if (field == tj_kind_field (TJ_KIND_LEAD, "name"))
    tj_lead_tie (tj_session_model (self), tj_model_project_of (tj_session_model (self), before), (gpointer) after);
  /* Translators: an edit in the undo menu; %s is the label of a field. */
  label = g_strdup_printf (_ ("Change “%s”"), _ (field->label));
  edit = tj_edit_new (label);
  tj_edit_update (edit, before, g_steal_pointer (&after));
  return tj_session_edit (self, edit, error);
}

gboolean
tj_session_set_text (TjSession *self, TjId id, const TjField *field, const char *input, GError **error)
{
  const TjRecord *record = tj_model_get (tj_session_shown_model (self), id);
  g_autofree char *shown = record ? tj_field_format (field, record) : NULL;

  /* What was only looked at stays as it is, also where its text form says less than the value. */
  if (g_strcmp0 (shown, input) == 0)
    return TRUE;
  return set_field (self, id, field, input, tj_field_parse, error);
}

gboolean
tj_session_set_value (TjSession *self, TjId id, const TjField *field, const char *text, GError **error)
{
  return set_field (self, id, field, text, tj_field_from_text, error);
}

gpointer
tj_session_new_record (TjSession *self, TjKind kind, GError **error)
{
  return tj_new_record (tj_session_model (self), kind, self->project, self->selected, error);
}

void
tj_session_problem (TjSession *self, const char *message)
{
  g_signal_emit (self, signals[PROBLEM], 0, message);
}

void
tj_session_delete (TjSession *self, const GArray *ids)
{
  TjModel *model = tj_session_model (self);
  g_autofree char *label = NULL;
  g_autofree char *title = NULL;
  TjEdit *edit;

  if (ids->len == 0)
    return;
  title = tj_model_title (model, tj_model_get (model, g_array_index (ids, TjId, 0)));
  if (ids->len == 1)
    label = g_strdup_printf (_ ("Delete “%s”"), title);
  else
    label = g_strdup_printf (ngettext ("Delete %u item", "Delete %u items", ids->len), ids->len);
  edit = tj_edit_new (label);
  for (guint i = 0; i < ids->len; i++)
    tj_model_add_delete (model, edit, g_array_index (ids, TjId, i));
  if (tj_session_commit (self, edit))
    {
      g_autofree char *message
          = ids->len == 1
                ? g_strdup_printf (_ ("“%s” was deleted"), title)
                : g_strdup_printf (ngettext ("%u item was deleted", "%u items were deleted", ids->len), ids->len);

      g_signal_emit (self, signals[DELETED], 0, message);
    }
}
