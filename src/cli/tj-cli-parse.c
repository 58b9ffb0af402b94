// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "tj-civil.h"
#include "tj-cli-private.h"
#include "tj-date.h"

G_DEFINE_QUARK (tj - cli - error - quark, tj_cli_error)

TjCliResult
tj_cli_refuse (GError **error, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_propagate_error (error, g_error_new_valist (TJ_CLI_ERROR, TJ_CLI_ERROR_USAGE, format, arguments));
  va_end (arguments);
  return TJ_CLI_REFUSED;
}

void
tj_cli_write (const char *text)
{
  fputs (text, stdout);
}

static GOptionContext *
context_of (const TjCliVerb *verb, const GOptionEntry *entries, const GOptionEntry *rest)
{
  GOptionContext *context = g_option_context_new (verb->parameters);
  g_autofree char *program = g_strconcat ("traject ", verb->name, NULL);

  /* The help begins with it. */
  g_set_prgname (program);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, verb->summary);
  g_option_context_add_main_entries (context, rest, GETTEXT_PACKAGE);
  if (entries)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

/* GLib's message says what is wrong, in the user's language; not what to do. */
static gboolean
refuse_option (const TjCliVerb *verb, const GError *fault, GError **error)
{
  /* Translators: what is wrong with the options, and the name of a command. */
  tj_cli_refuse (error, _ ("%s. ‘traject %s --help’ tells which options there are."), fault->message, verb->name);
  return FALSE;
}

static gboolean
check_count (const TjCliVerb *verb, guint n, guint min, guint max, GError **error)
{
  if (n >= min && n <= max)
    return TRUE;
  if (n < min)
    tj_cli_refuse (error, _ ("Something is missing. Write: traject %s %s"), verb->name, _ (verb->parameters));
  else
    tj_cli_refuse (error, _ ("This is too much. Write: traject %s %s"), verb->name, _ (verb->parameters));
  return FALSE;
}

gboolean
tj_cli_parse (const TjCliVerb *verb, const GOptionEntry *entries, guint min, guint max, GStrv arguments, GStrv *rest,
              GError **error)
{
  const GOptionEntry remaining[]
      = { { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, rest, NULL, NULL }, G_OPTION_ENTRY_NULL };
  g_autoptr (GOptionContext) context = context_of (verb, entries, remaining);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) own = NULL;
  g_autoptr (GError) fault = NULL;

  for (guint i = 0; arguments[i]; i++)
    if (i != 1)
      g_strv_builder_add (builder, arguments[i]);
  own = g_strv_builder_end (builder);
  if (!g_option_context_parse_strv (context, &own, &fault))
    return refuse_option (verb, fault, error);
  return check_count (verb, *rest ? g_strv_length (*rest) : 0, min, max, error);
}

gint32
tj_cli_today (void)
{
  const char *set = g_getenv ("TRAJECT_TODAY");
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  TjDate date = { 0 };

  if (set && tj_date_from_text (set, &date, NULL) && date.precision == TJ_PRECISION_DAY)
    return tj_civil_minute_day (date.minute);
  tj_date_clear (&date);
  return tj_civil_day (g_date_time_get_year (now), g_date_time_get_month (now), g_date_time_get_day_of_month (now));
}
