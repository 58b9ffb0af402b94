// SPDX-License-Identifier: EUPL-1.2
#include "tj-xml-locate.h"

#include <glib/gi18n-lib.h>

/* The field with a reference that points at nothing or at the wrong kind, or that leads into another traject; else
 * NULL. */
static const TjField *
find_bad_reference (const TjModel *model, const TjRecord *record)
{
  const TjKindInfo *info = tj_kind (record->kind);
  const TjField *parent = tj_kind_parent_field (record->kind), *project = tj_kind_project_field (record->kind);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const TjField *field = &info->fields[i];
      const TjRecord *target;

      if (field->type != TJ_TYPE_REF || !tj_field_is_set (field, record))
        continue;
      target = tj_model_get (model, *(const TjId *) tj_field_value (field, record));
      if (target == NULL || (field->target != TJ_KIND_ANY && target->kind != field->target))
        return field;
      if (field == parent && project && !tj_field_equal (project, target, record))
        return field;
    }
  return NULL;
}

static const TjXmlPlace *
first_with_bad_reference (const TjModel *model, const GArray *places)
{
  const TjXmlPlace *first = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const TjXmlPlace *place = &g_array_index (places, TjXmlPlace, i);

      if ((first == NULL || place->line < first->line) && find_bad_reference (model, place->record))
        first = place;
    }
  return first;
}

/* All records that the trees of the model reach from their roots; what is missing hangs in a ring. */
static GHashTable *
reachable (TjModel *model)
{
  GHashTable *reached = g_hash_table_new (NULL, NULL);

  for (TjKind kind = TJ_KIND_NONE + 1; kind < TJ_N_KINDS; kind++)
    {
      g_autoptr (GPtrArray) sorted = tj_model_sorted (model, kind, 0, NULL);

      for (guint i = 0; i < sorted->len; i++)
        g_hash_table_add (reached, g_ptr_array_index (sorted, i));
    }
  return reached;
}

static const TjXmlPlace *
first_in_ring (TjModel *model, const GArray *places)
{
  g_autoptr (GHashTable) reached = reachable (model);
  const TjXmlPlace *first = NULL;

  for (guint i = 0; i < places->len; i++)
    {
      const TjXmlPlace *place = &g_array_index (places, TjXmlPlace, i);

      if ((first == NULL || place->line < first->line) && !g_hash_table_contains (reached, place->record))
        first = place;
    }
  return first;
}

static GError *
explain_reference (const TjModel *model, const TjXmlPlace *place)
{
  const TjField *field = find_bad_reference (model, place->record);
  TjId id = *(const TjId *) tj_field_value (field, place->record);
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, id);
  g_autofree char *title = tj_model_title (model, place->record);

  return g_error_new (TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID,
                      /* Translators: a line number, the name of a record, the name of an element, an id. */
                      tj_model_get (model, id)
                          ? _ ("Line %u: in “%s” the element <%s> refers to %s, which is another kind "
                               "of thing or lies in another traject. Correct the reference.")
                          : _ ("Line %u: in “%s” the element <%s> refers to %s, which is not in the "
                               "file. Add that, or take the element away."),
                      place->line, title, field->element, number);
}

static GError *
explain_ring (const TjModel *model, const TjXmlPlace *place)
{
  g_autofree char *title = tj_model_title (model, place->record);

  return g_error_new (TJ_EXCHANGE_ERROR, TJ_EXCHANGE_ERROR_INVALID,
                      /* Translators: a line number, the name of a record, the name of an element. */
                      _ ("Line %u: “%s” stands below itself, or below something that does. Correct the element <%s>."),
                      place->line, title, tj_kind_parent_field (place->record->kind)->element);
}

GError *
tj_xml_locate (TjModel *model, const GArray *places, GError *fault)
{
  g_autoptr (GError) owned = fault;
  const TjXmlPlace *place = first_with_bad_reference (model, places);

  if (place)
    return explain_reference (model, place);
  if (g_error_matches (fault, TJ_MODEL_ERROR, TJ_MODEL_ERROR_CYCLE))
    place = first_in_ring (model, places);
  return place ? explain_ring (model, place) : g_steal_pointer (&owned);
}
