// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-all-checks.h"
#include "tj-cli-json.h"
#include "tj-cli-private.h"
#include "tj-file.h"

/* What is wrong with a file that can be read: one sentence each. */
static GPtrArray *
find_faults (const TjModel *model)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) fault = NULL;

  if (!tj_model_check_all (model, &fault) || !tj_model_check_circles (model, NULL, &fault))
    g_ptr_array_add (faults, g_strdup (fault->message));
  return faults;
}

/* The checks of one traject, told under its name. */
typedef struct
{
  char *project;     /* (owned) */
  GPtrArray *checks; /* (owned) (element-type TjCheck) */
} Checked;

static void
checked_clear (gpointer data)
{
  Checked *checked = data;

  g_free (checked->project);
  g_ptr_array_unref (checked->checks);
}

static GArray *
find_checks (TjModel *model)
{
  GArray *all = g_array_new (FALSE, FALSE, sizeof (Checked));
  g_autoptr (GPtrArray) projects = tj_model_sorted (model, TJ_KIND_PROJECT, 0, NULL);
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  g_array_set_clear_func (all, checked_clear);
  for (guint i = 0; i < projects->len; i++)
    {
      const TjRecord *project = g_ptr_array_index (projects, i);
      Checked checked
          = { tj_model_title (model, project), tj_all_checks (model, plan, NULL, project->id, tj_cli_today ()) };

      g_array_append_val (all, checked);
    }
  return all;
}

/* Text ------------------------------------------------------------------------------------------------------------ */

static void
write_line (const char *text)
{
  tj_cli_write (text);
  tj_cli_write ("\n");
}

static void
write_group (const GPtrArray *checks, TjCheckSeverity severity, const char *heading)
{
  if (tj_checks_count (checks, severity) == 0)
    return;
  tj_cli_write ("\n");
  write_line (heading);
  for (guint i = 0; i < checks->len; i++)
    {
      const TjCheck *check = g_ptr_array_index (checks, i);

      if (check->severity != severity)
        continue;
      tj_cli_write ("  ");
      write_line (check->message);
      tj_cli_write ("    ");
      write_line (check->remedy);
    }
}

static guint
count (const GArray *all, TjCheckSeverity severity)
{
  guint n = 0;

  for (guint i = 0; i < all->len; i++)
    n += tj_checks_count (g_array_index (all, Checked, i).checks, severity);
  return n;
}

static void
write_text (const GPtrArray *faults, const GArray *all)
{
  for (guint i = 0; i < faults->len; i++)
    write_line (g_ptr_array_index (faults, i));
  if (faults->len + count (all, TJ_CHECK_ATTENTION) + count (all, TJ_CHECK_INFORMATION) == 0)
    write_line (_ ("No findings."));
  for (guint i = 0; i < all->len; i++)
    {
      const Checked *checked = &g_array_index (all, Checked, i);

      if (checked->checks->len == 0)
        continue;
      write_line (checked->project);
      write_group (checked->checks, TJ_CHECK_ATTENTION, _ ("Needs attention"));
      write_group (checked->checks, TJ_CHECK_INFORMATION, _ ("For information"));
    }
}

/* JSON ------------------------------------------------------------------------------------------------------------ */

static void
add_check (JsonBuilder *builder, const TjModel *model, const char *project, const TjCheck *check)
{
  const TjRecord *subject = tj_model_get (model, check->subject);

  json_builder_begin_object (builder);
  tj_cli_json_text (builder, "regel", check->rule);
  tj_cli_json_text (builder, "ernst", check->severity == TJ_CHECK_ATTENTION ? "let_op" : "ter_informatie");
  tj_cli_json_text (builder, "traject", project);
  tj_cli_json_text (builder, "soort", subject ? tj_kind (subject->kind)->element : NULL);
  tj_cli_json_id (builder, "id", check->subject);
  if (check->other)
    tj_cli_json_id (builder, "ander", check->other);
  tj_cli_json_text (builder, "tekst", check->message);
  tj_cli_json_text (builder, "oplossing", check->remedy);
  json_builder_end_object (builder);
}

static void
add_fault (JsonBuilder *builder, const char *fault)
{
  json_builder_begin_object (builder);
  tj_cli_json_text (builder, "regel", "bestand");
  tj_cli_json_text (builder, "ernst", "let_op");
  tj_cli_json_text (builder, "tekst", fault);
  json_builder_end_object (builder);
}

static void
write_json (const TjModel *model, const GPtrArray *faults, const GArray *all)
{
  g_autoptr (JsonBuilder) builder = json_builder_new_immutable ();

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "bevindingen");
  json_builder_begin_array (builder);
  for (guint i = 0; i < faults->len; i++)
    add_fault (builder, g_ptr_array_index (faults, i));
  for (guint i = 0; i < all->len; i++)
    {
      const Checked *checked = &g_array_index (all, Checked, i);

      for (guint j = 0; j < checked->checks->len; j++)
        add_check (builder, model, checked->project, g_ptr_array_index (checked->checks, j));
    }
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  tj_cli_json_write (builder);
}

TjCliResult
tj_cli_check (const TjCliVerb *verb, GStrv arguments, GError **error)
{
  gboolean as_json = FALSE;
  const GOptionEntry entries[]
      = { { "json", 0, 0, G_OPTION_ARG_NONE, &as_json, N_ ("Write JSON"), NULL }, G_OPTION_ENTRY_NULL };
  g_auto (GStrv) rest = NULL;
  g_autoptr (TjModel) model = NULL;
  g_autoptr (GPtrArray) faults = NULL;
  g_autoptr (GArray) all = NULL;

  if (!tj_cli_parse (verb, entries, 1, 1, arguments, &rest, error))
    return TJ_CLI_REFUSED;
  model = tj_file_read (rest[0], NULL, error);
  if (model == NULL)
    return TJ_CLI_REFUSED;
  faults = find_faults (model);
  all = find_checks (model);
  if (as_json)
    write_json (model, faults, all);
  else
    write_text (faults, all);
  return faults->len + count (all, TJ_CHECK_ATTENTION) > 0 ? TJ_CLI_FINDINGS : TJ_CLI_DONE;
}
