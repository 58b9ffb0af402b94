// SPDX-License-Identifier: EUPL-1.2
#include "tj-editor-subject.h"

#include "tj-list-order.h"

/* What a record refers to first, of this kind: the calendar of an exception, the body of a meeting or recess. */
static TjId
owner_of_kind (const TjRecord *record, TjKind kind)
{
  const TjKindInfo *info = tj_kind (record->kind);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == TJ_TYPE_REF && info->fields[i].target == kind)
      return *(const TjId *) tj_field_value (&info->fields[i], record);
  return 0;
}

TjId
tj_editor_subject (TjSession *session, TjKind kind, TjId current)
{
  TjModel *model = tj_session_model (session);
  const TjRecord *selected = tj_model_get (model, tj_session_selected (session));
  g_autoptr (GArray) ids = NULL;
  TjId owner;

  if (selected != NULL)
    {
      owner = selected->kind == kind ? selected->id : owner_of_kind (selected, kind);
      if (tj_model_get_kind (model, kind, owner) != NULL)
        return owner;
    }
  if (tj_model_get_kind (model, kind, current) != NULL)
    return current;
  ids = tj_list_ids (model, kind, tj_session_project (session));
  return ids->len > 0 ? g_array_index (ids, TjId, 0) : 0;
}
