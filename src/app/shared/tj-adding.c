// SPDX-License-Identifier: EUPL-1.2
#include "tj-adding.h"

#include <glib/gi18n.h>

#include "tj-leads.h"
#include "tj-outline.h"

gboolean
tj_adding_takes_title (TjKind kind)
{
  const TjKindInfo *info = tj_kind (kind);
  const TjField *title = tj_kind_field (kind, info->title_field);

  if (title->type != TJ_TYPE_TEXT)
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];

      if ((field->flags & TJ_REQUIRED) && field != title && field != tj_kind_project_field (kind))
        return FALSE;
    }
  return TRUE;
}

TjId
tj_adding_insert (TjSession *session, gpointer record)
{
  TjId id = ((TjRecord *) record)->id;
  g_autofree char *title = tj_model_title (tj_session_model (session), record);
  /* Translators: an edit in the undo menu. */
  g_autofree char *label = g_strdup_printf (_ ("Add “%s”"), title);
  TjEdit *edit = tj_edit_new (label);

  if (((TjRecord *) record)->kind == TJ_KIND_LEAD)
    tj_lead_tie (tj_session_model (session), tj_session_project (session), record);
  tj_edit_insert (edit, record);
  return tj_session_commit (session, edit) ? id : 0;
}

/* A new record that refers to another one; NULL when it cannot be made, and then the user was told why. */
static TjRecord *
new_record (TjSession *session, TjKind kind, const TjField *field, TjId target)
{
  g_autoptr (GError) error = NULL;
  TjRecord *record = tj_session_new_record (session, kind, &error);

  if (record == NULL)
    tj_session_problem (session, error->message);
  else if (field)
    *(TjId *) tj_field_value_mut (field, record) = target;
  return record;
}

static void
number_required_texts (TjSession *session, TjRecord *record, const TjField *field, TjId target)
{
  const TjKindInfo *info = tj_kind (record->kind);
  const GPtrArray *others = tj_model_referrers (tj_session_model (session), record->kind, field, target);
  g_autofree char *number = g_strdup_printf ("%u", others ? others->len + 1 : 1);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *text = &info->fields[i];

      if (text->type == TJ_TYPE_TEXT && (text->flags & TJ_REQUIRED) && g_strcmp0 (text->name, info->title_field) != 0)
        tj_field_from_text (text, record, number, NULL);
    }
}

TjId
tj_adding_titled (TjSession *session, TjKind kind, const char *title, const TjField *field, TjId target)
{
  g_autoptr (TjRecord) record = new_record (session, kind, field, target);
  g_autoptr (GError) error = NULL;

  if (record == NULL)
    return 0;
  if (field)
    number_required_texts (session, record, field, target);
  if (title && !tj_field_parse (tj_kind_field (kind, tj_kind (kind)->title_field), record, title, &error))
    {
      tj_session_problem (session, error->message);
      return 0;
    }
  return tj_adding_insert (session, g_steal_pointer (&record));
}

TjId
tj_adding_referring (TjSession *session, TjKind kind, const TjField *field, TjId target, TjId choice)
{
  const TjField *title = tj_kind_field (kind, tj_kind (kind)->title_field);
  TjRecord *record = new_record (session, kind, field, target);

  if (record == NULL)
    return 0;
  *(TjId *) tj_field_value_mut (title, record) = choice;
  return tj_adding_insert (session, record);
}

gboolean
tj_adding_again (TjSession *session, gpointer named, gboolean *swapping, GError **error)
{
  TjModel *model = tj_session_model (session);
  TjRecord *record = named;
  const TjField *field = tj_kind_parent_field (record->kind);
  g_autofree char *title = tj_model_title (model, record);
  g_autofree char *label = g_strdup_printf (_ ("Add “%s”"), title);
  g_autoptr (TjEdit) edit = tj_edit_new (label);
  TjId id = record->id, after = tj_outline_above (model, id);
  TjId parent = field ? *(const TjId *) tj_field_value (field, record) : 0;
  gboolean done;

  tj_edit_insert (edit, record);
  *swapping = TRUE;
  done = tj_document_undo (tj_session_document (session), error);
  *swapping = FALSE;
  if (!done)
    return FALSE;
  tj_model_add_move (model, edit, &id, 1, parent, after);
  done = tj_document_commit (tj_session_document (session), g_steal_pointer (&edit), error);
  tj_session_select (session, id);
  return done;
}
