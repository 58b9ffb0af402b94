// SPDX-License-Identifier: EUPL-1.2
#include "tj-cli-json.h"

#include "tj-cli-private.h"

void
tj_cli_json_id (JsonBuilder *builder, const char *name, TjId id)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, id);

  tj_cli_json_text (builder, name, text);
}

void
tj_cli_json_text (JsonBuilder *builder, const char *name, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text);
}

static void
add_texts (JsonBuilder *builder, const TjField *field, const TjRecord *record)
{
  GStrv texts = *(const GStrv *) tj_field_value (field, record);

  json_builder_set_member_name (builder, field->element);
  json_builder_begin_array (builder);
  for (guint i = 0; texts[i]; i++)
    json_builder_add_string_value (builder, texts[i]);
  json_builder_end_array (builder);
}

static void
add_field (JsonBuilder *builder, const TjModel *model, const TjField *field, const TjRecord *record)
{
  g_autofree char *text = NULL, *name = NULL, *title = NULL;

  if (!tj_field_is_set (field, record))
    return;
  if (field->type == TJ_TYPE_TEXTS)
    {
      add_texts (builder, field, record);
      return;
    }
  text = tj_field_to_text (field, record);
  tj_cli_json_text (builder, field->element, text);
  if (field->type != TJ_TYPE_REF)
    return;
  name = g_strconcat (field->element, "_naam", NULL);
  title = tj_model_format (model, field, record);
  tj_cli_json_text (builder, name, title);
}

void
tj_cli_json_fields (JsonBuilder *builder, const TjModel *model, gconstpointer record)
{
  const TjRecord *self = record;
  const TjKindInfo *info = tj_kind (self->kind);

  tj_cli_json_id (builder, "id", self->id);
  for (guint i = 0; i < info->n_fields; i++)
    add_field (builder, model, &info->fields[i], self);
}

void
tj_cli_json_projects (TjModel *model, const TjPlan *plan, TjCliJsonProject add)
{
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, tj_kind (TJ_KIND_PROJECT)->plural_element);
  json_builder_begin_array (builder);
  for (guint i = 0; i < projects->len; i++)
    add (builder, model, plan, g_ptr_array_index (projects, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tj_cli_json_write (builder);
}

void
tj_cli_json_write (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *text = json_to_string (root, TRUE);

  tj_cli_write (text);
  tj_cli_write ("\n");
}

void
tj_cli_json_cell (JsonBuilder *builder, const char *name, const TjBudgetCell *cell)
{
  TjMoney money = { TJ_MONEY_KNOWN, TJ_QUALIFIER_NONE, cell->cents };
  g_autoptr (GString) text = g_string_new (NULL);

  if (!(cell->flags & TJ_CELL_SET))
    return;
  if (cell->cents == 0 && cell->flags & TJ_CELL_PM)
    money.state = TJ_MONEY_PM;
  tj_money_to_text (&money, text);
  tj_cli_json_text (builder, name, text->str);
}
