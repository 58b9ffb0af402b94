// SPDX-License-Identifier: EUPL-1.2
#include "tj-leads.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-error.h"

static gboolean
same_name (const char *a, const char *b)
{
  g_autofree char *one = g_utf8_casefold (a ? a : "", -1), *other = g_utf8_casefold (b ? b : "", -1);

  return strcmp (one, other) == 0;
}

static const TjRole *
role_named (TjModel *model, TjId project, const char *name)
{
  for (guint i = 0; i < tj_model_count (model, TJ_KIND_ROLE); i++)
    {
      const TjRole *role = tj_model_at (model, TJ_KIND_ROLE, i);

      if (role->project == project && same_name (role->name, name))
        return role;
    }
  return NULL;
}

void
tj_lead_tie (TjModel *model, TjId project, TjLead *lead)
{
  const TjRole *role = lead->role == 0 && lead->name ? role_named (model, project, lead->name) : NULL;

  if (role)
    lead->role = role->record.id;
}

static const GPtrArray *
leads_of (TjModel *model, TjId activity)
{
  return tj_model_referrers (model, TJ_KIND_LEAD, tj_kind_field (TJ_KIND_LEAD, "activity"), activity);
}

static int
kind_of (const TjLead *lead)
{
  return lead->kind ? lead->kind : TJ_LEAD_KIND_LEAD;
}

static void
append_small (GString *out, const char *label)
{
  g_autofree char *small = g_utf8_strdown (label, -1);

  g_string_append_printf (out, "%s ", small);
}

char *
tj_leads_format (TjModel *model, TjId activity)
{
  const GPtrArray *leads = leads_of (model, activity);
  const TjField *kind = tj_kind_field (TJ_KIND_LEAD, "kind");
  GString *out = g_string_new (NULL);

  for (guint i = 0; leads && i < leads->len; i++)
    {
      const TjLead *lead = g_ptr_array_index (leads, i);

      if (i > 0)
        g_string_append (out, "; ");
      for (const TjChoice *choice = kind->choices; choice->nick; choice++)
        if (choice->value == kind_of (lead) && choice->value != TJ_LEAD_KIND_LEAD)
          append_small (out, _ (choice->label));
      g_string_append (out, lead->name);
    }
  return g_string_free_and_steal (out);
}

/* Reading --------------------------------------------------------------------------------------------------------- */

/* 'samen met Kernteam' is how, and who. */
static const char *
skip_kind (const char *text, int *kind)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  *kind = TJ_LEAD_KIND_LEAD;
  for (const TjChoice *choice = tj_kind_field (TJ_KIND_LEAD, "kind")->choices; choice->nick; choice++)
    {
      g_autofree char *label = g_utf8_casefold (_ (choice->label), -1);
      gsize length = strlen (label);

      if (g_str_has_prefix (folded, label) && folded[length] == ' ' && strlen (text) == strlen (folded))
        {
          *kind = (int) choice->value;
          return text + length + strspn (text + length, " ");
        }
    }
  return text;
}

static const TjLead *
lead_named (const GPtrArray *leads, const char *name)
{
  for (guint i = 0; leads && i < leads->len; i++)
    if (same_name (((const TjLead *) g_ptr_array_index (leads, i))->name, name))
      return g_ptr_array_index (leads, i);
  return NULL;
}

static GStrv
split (TjModel *model, const TjActivity *activity, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ";\n", -1);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; parts[i]; i++)
    {
      int kind;
      const char *name = skip_kind (g_strstrip (parts[i]), &kind);
      gboolean known
          = lead_named (leads_of (model, activity->record.id), name) || role_named (model, activity->project, name);
      g_auto (GStrv) pieces = g_strsplit (parts[i], known ? "\n" : ",", -1);

      for (guint j = 0; pieces[j]; j++)
        if (*g_strstrip (pieces[j]))
          g_strv_builder_add (names, pieces[j]);
    }
  return g_strv_builder_end (names);
}

static gboolean
add_lead (TjModel *model, TjEdit *edit, const TjActivity *activity, const char *part, guint place, GPtrArray *kept,
          GError **error)
{
  int kind;
  const char *name = skip_kind (part, &kind);
  const TjLead *old = lead_named (leads_of (model, activity->record.id), name);
  g_autoptr (TjRecord) record = NULL;
  TjLead *lead;

  if (old && g_ptr_array_find (kept, old, NULL))
    return TRUE;
  record = old ? tj_record_copy (old) : tj_record_new (TJ_KIND_LEAD, 0);
  lead = (gpointer) record;
  lead->activity = activity->record.id;
  if (!old)
    lead->sort_order = (gint64) (place + 1) * TJ_ORDER_GAP;
  if (old == NULL || kind_of (old) != kind)
    lead->kind = kind;
  if (!tj_field_parse (tj_kind_field (TJ_KIND_LEAD, "name"), record, name, error))
    return FALSE;
  tj_lead_tie (model, activity->project, lead);
  if (old)
    g_ptr_array_add (kept, (gpointer) old);
  if (old && !tj_record_equal (old, record))
    tj_edit_update (edit, old, g_steal_pointer (&record));
  else if (!old)
    tj_edit_insert (edit, g_steal_pointer (&record));
  return TRUE;
}

static gboolean
add_leads (TjModel *model, TjEdit *edit, const TjActivity *activity, const char *text, GPtrArray *kept, GError **error)
{
  const GPtrArray *leads = leads_of (model, activity->record.id);
  g_auto (GStrv) parts = NULL;

  if (!g_utf8_validate (text, -1, NULL))
    {
      g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("This is not text."));
      return FALSE;
    }
  parts = split (model, activity, text);
  for (guint i = 0; parts[i]; i++)
    if (!add_lead (model, edit, activity, parts[i], i + (leads ? leads->len : 0), kept, error))
      return FALSE;
  return TRUE;
}

gboolean
tj_leads_add (TjModel *model, TjEdit *edit, const TjActivity *activity, const char *text, GError **error)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  return add_leads (model, edit, activity, text, kept, error);
}

TjEdit *
tj_leads_edit (TjModel *model, TjId activity, const char *text, GError **error)
{
  const TjActivity *owner = tj_model_get_kind (model, TJ_KIND_ACTIVITY, activity);
  g_autoptr (TjEdit) edit = tj_edit_new (_ ("Change the leads"));
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  const GPtrArray *leads = leads_of (model, activity);

  if (owner && !add_leads (model, edit, owner, text, kept, error))
    return NULL;
  for (guint i = 0; leads && i < leads->len; i++)
    {
      const TjLead *lead = g_ptr_array_index (leads, i);

      if (!g_ptr_array_find (kept, lead, NULL))
        tj_model_add_delete (model, edit, lead->record.id);
    }
  return g_steal_pointer (&edit);
}
