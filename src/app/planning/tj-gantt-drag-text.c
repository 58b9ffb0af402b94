// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-drag-text.h"

#include <glib/gi18n-lib.h>

#include "tj-civil.h"

static int
year_of (const TjDate *date)
{
  int year;

  tj_civil_split (tj_civil_minute_day (date->minute), &year, NULL, NULL);
  return year;
}

/* As elsewhere dates are Dutch whatever the language. */
static char *
weekday_date (const TjDate *date, gboolean with_year)
{
  static const char *const weekdays[] = { "ma", "di", "wo", "do", "vr", "za", "zo" };
  g_autofree char *text = tj_date_format (date, FALSE);
  g_autofree char *year = g_strdup_printf (" %d", year_of (date));
  const char *weekday = weekdays[tj_civil_weekday (tj_civil_minute_day (date->minute)) - 1];

  if (!with_year && g_str_has_suffix (text, year))
    text[strlen (text) - strlen (year)] = '\0';
  return g_strdup_printf ("%s %s", weekday, text);
}

char *
tj_drag_dates (const TjSpan *span)
{
  TjDate start = tj_span_start_date (span), finish = tj_span_finish_date (span);
  g_autofree char *from = NULL, *to = NULL;
  gboolean with_year;

  if (span->origin == TJ_SPAN_NONE)
    return g_strdup ("");
  if (start.precision > TJ_PRECISION_DAY || finish.precision > TJ_PRECISION_DAY)
    return tj_period_format (&start, &finish);
  if (tj_date_equal (&start, &finish))
    return weekday_date (&start, TRUE);
  with_year = year_of (&start) != year_of (&finish);
  from = weekday_date (&start, with_year);
  to = weekday_date (&finish, with_year);
  return g_strdup_printf ("%s – %s", from, to);
}

char *
tj_drag_lines (guint others, const GPtrArray *breaks, guint most)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = breaks ? breaks->len : 0;

  if (others > 0)
    g_string_append_printf (text, ngettext ("%u other activity moves along", "%u other activities move along", others),
                            others);
  for (guint i = 0; i < MIN (n, most); i++)
    g_string_append_printf (text, "%s⚠ %s", text->len ? "\n" : "", (char *) g_ptr_array_index (breaks, i));
  if (n > most)
    {
      g_string_append_c (text, '\n');
      /* Translators: of findings that there is no room for. */
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", n - most), n - most);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
tj_drag_link (TjModel *model, TjId from, TjId to, int type)
{
  const TjActivity *one = tj_model_get_kind (model, TJ_KIND_ACTIVITY, from);
  const TjActivity *other = tj_model_get_kind (model, TJ_KIND_ACTIVITY, to);
  TjDependency link = { .record = { .kind = TJ_KIND_DEPENDENCY }, .type = type };
  g_autofree char *kind = tj_field_format (tj_kind_field (TJ_KIND_DEPENDENCY, "type"), &link.record);

  return g_strdup_printf ("“%s” → “%s”: %s", one ? one->name : "", other ? other->name : "", kind);
}

TjDependencyType
tj_drag_link_type (TjEdge from, TjEdge to)
{
  if (from == TJ_EDGE_FINISH)
    return to == TJ_EDGE_START ? TJ_DEPENDENCY_TYPE_FS : TJ_DEPENDENCY_TYPE_FF;
  return to == TJ_EDGE_START ? TJ_DEPENDENCY_TYPE_SS : TJ_DEPENDENCY_TYPE_SF;
}
