// SPDX-License-Identifier: EUPL-1.2
#include "tj-predecessors.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "tj-error.h"
#include "tj-records.h"
#include "tj-reschedule-private.h"

/* The letters of a kind of link: as they are shown, and as they may be typed. */
static const struct
{
  int type;
  const char *shown; /* msgid */
  const char *typed[2];
} letters[] = {
  /* Translators: letters of a link, as MS Project has them: finish to start, start to start, finish to finish, start to
     finish. */
  { TJ_DEPENDENCY_TYPE_FS, N_ ("FS"), { "ES", "FS" } },
  { TJ_DEPENDENCY_TYPE_SS, N_ ("SS"), { "BB", "SS" } },
  { TJ_DEPENDENCY_TYPE_FF, N_ ("FF"), { "EE", "FF" } },
  { TJ_DEPENDENCY_TYPE_SF, N_ ("SF"), { "BE", "SF" } },
};

/* Units as canonical text has them, and as people type them in few letters. */
static const struct
{
  const char *canonical, *typed;
} units[] = {
  { "wmin", "min" }, { "wu", "u" },  { "wd", "d" },   { "ww", "wk" },   { "emin", "emin" }, { "eu", "eu" },
  { "ed", "ed" },    { "ew", "ew" }, { "m", " mnd" }, { "j", " jaar" }, { "%", "%" },
};

static const GPtrArray *
links_to (TjModel *model, TjId activity)
{
  return tj_model_referrers (model, TJ_KIND_DEPENDENCY, tj_kind_field (TJ_KIND_DEPENDENCY, "successor"), activity);
}

static int
type_of (const TjDependency *link)
{
  return link->type ? link->type : TJ_DEPENDENCY_TYPE_FS;
}

/* Writing --------------------------------------------------------------------------------------------------------- */

/* '+5d', '-2ed', '+circa 1,5wk': the canonical form with the signs and letters of people. */
static void
append_lag (GString *out, const TjDuration *lag)
{
  TjDuration size = *lag;
  g_autoptr (GString) text = g_string_new (NULL);
  gsize unit;

  if (lag->unit == TJ_DURATION_UNSET || lag->amount == 0)
    return;
  size.amount = ABS (lag->amount);
  tj_duration_to_text (&size, text);
  for (unit = text->len; unit > 0 && !g_ascii_isdigit (text->str[unit - 1]); unit--)
    ;
  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (text->str + unit, units[i].canonical))
      {
        g_string_truncate (text, unit);
        g_string_append (text, units[i].typed);
        break;
      }
  g_strdelimit (text->str, ".", ',');
  g_string_append_printf (out, "%c%s", lag->amount < 0 ? '-' : '+', text->str);
}

static void
append_link (GString *out, const TjDependency *link, const char *number)
{
  gboolean plain = type_of (link) == TJ_DEPENDENCY_TYPE_FS && (link->lag.unit == 0 || link->lag.amount == 0);

  if (out->len > 0)
    g_string_append (out, "; ");
  g_string_append (out, number);
  for (gsize i = 0; i < G_N_ELEMENTS (letters) && !plain; i++)
    if (letters[i].type == type_of (link))
      g_string_append (out, _ (letters[i].shown));
  append_lag (out, &link->lag);
}

static int
compare_places (gconstpointer a, gconstpointer b, gpointer rows)
{
  const TjDependency *one = *(const TjDependency *const *) a, *other = *(const TjDependency *const *) b;
  guint first = tj_gantt_rows_place (rows, one->predecessor), second = tj_gantt_rows_place (rows, other->predecessor);

  return first != second ? (first < second ? -1 : 1) : type_of (one) - type_of (other);
}

char *
tj_predecessors_format (TjModel *model, const TjGanttRows *rows, TjId activity)
{
  const GPtrArray *links = links_to (model, activity);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  GString *out = g_string_new (NULL);

  for (guint i = 0; links && i < links->len; i++)
    g_ptr_array_add (sorted, g_ptr_array_index (links, i));
  g_ptr_array_sort_with_data (sorted, compare_places, (gpointer) rows);
  for (guint i = 0; i < sorted->len; i++)
    {
      const TjDependency *link = g_ptr_array_index (sorted, i);
      g_autofree char *number = tj_gantt_rows_number_of (rows, link->predecessor);

      if (number)
        append_link (out, link, number);
    }
  return g_string_free_and_steal (out);
}

/* Reading --------------------------------------------------------------------------------------------------------- */

/* One part of the text, and the link that is there for it. */
typedef struct
{
  char *text; /* (owned) */
  TjId predecessor;
  int type;
  TjDuration lag;
  const TjDependency *link; /* (nullable) */
} Part;

static void
part_clear (gpointer data)
{
  g_free (((Part *) data)->text);
}

static gboolean
refuse (GError **error, TjModelError code, char *message)
{
  g_set_error_literal (error, TJ_MODEL_ERROR, (int) code, message);
  g_free (message);
  return FALSE;
}

static gboolean
read_number (const TjGanttRows *rows, const char *number, TjId *id, GError **error)
{
  g_autoptr (GArray) found = tj_gantt_rows_numbered (rows, number);

  if (found->len == 0)
    return refuse (error, TJ_MODEL_ERROR_REFERENCE,
                   g_strdup_printf (_ ("there is no activity with number %s."), number));
  if (found->len > 1)
    return refuse (error, TJ_MODEL_ERROR_REFERENCE,
                   g_strdup_printf (_ ("several activities have number %s. Give one of them another number."), number));
  *id = g_array_index (found, TjId, 0);
  return TRUE;
}

static int
read_letters (const char *typed)
{
  for (gsize i = 0; i < G_N_ELEMENTS (letters); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (letters[i].typed); j++)
      if (g_ascii_strcasecmp (typed, letters[i].typed[j]) == 0)
        return letters[i].type;
  return TJ_DEPENDENCY_TYPE_FS;
}

static gboolean
read_lag (const char *typed, TjDuration *lag, GError **error)
{
  gboolean less = *typed == '-';
  g_autofree char *size = *typed ? g_strstrip (g_strdup (typed + 1)) : NULL;

  if (size == NULL)
    return TRUE;
  if (*size == '\0' || *size == '-' || *size == '+')
    return refuse (error, TJ_MODEL_ERROR_VALUE,
                   g_strdup_printf (_ ("“%s” is not a lag. Write for example +5d, -2 wk or +20%%."), typed));
  if (!tj_duration_parse (size, lag, error))
    return FALSE;
  if (less)
    lag->amount = -lag->amount;
  return TRUE;
}

/* A number of its own may hold letters and dashes, so the whole part is tried as one first. */
static gboolean
read_part (const TjGanttRows *rows, Part *part, GError **error)
{
  g_autoptr (GArray) whole = tj_gantt_rows_numbered (rows, part->text);
  g_autoptr (GRegex) regex
      = g_regex_new ("^(.+?)\\s*(ES|BB|EE|BE|FS|SS|FF|SF)?\\s*([+-].*)?$", G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *number = NULL, *kind = NULL, *lag = NULL;

  part->type = TJ_DEPENDENCY_TYPE_FS;
  if (whole->len > 0 || !g_regex_match (regex, part->text, 0, &match))
    return read_number (rows, part->text, &part->predecessor, error);
  number = g_match_info_fetch (match, 1);
  kind = g_match_info_fetch (match, 2);
  lag = g_match_info_fetch (match, 3);
  part->type = read_letters (kind ? kind : "");
  return read_number (rows, number, &part->predecessor, error) && read_lag (lag ? lag : "", &part->lag, error);
}

/* Minus signs as Word and the web have them. */
static char *
plain_signs (const char *text)
{
  static const char *const dashes[] = { "−", "–" };
  GString *plain = g_string_new (text);

  for (gsize i = 0; i < G_N_ELEMENTS (dashes); i++)
    g_string_replace (plain, dashes[i], "-", 0);
  return g_string_free_and_steal (plain);
}

static GArray *
read_parts (const TjGanttRows *rows, const char *text, GError **error)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) texts = NULL;
  g_autoptr (GArray) parts = g_array_new (FALSE, TRUE, sizeof (Part));

  if (!g_utf8_validate (text, -1, NULL))
    {
      refuse (error, TJ_MODEL_ERROR_VALUE, g_strdup (_ ("This is not text.")));
      return NULL;
    }
  plain = plain_signs (text);
  texts = g_strsplit_set (plain, ";\n", -1);
  g_array_set_clear_func (parts, part_clear);
  for (guint i = 0; texts[i]; i++)
    {
      Part part = { .text = g_strdup (g_strstrip (texts[i])) };

      g_array_append_val (parts, part);
      if (*part.text == '\0')
        g_array_set_size (parts, parts->len - 1);
      else if (!read_part (rows, &g_array_index (parts, Part, parts->len - 1), error))
        {
          g_prefix_error (error, "“%s”: ", part.text);
          return NULL;
        }
    }
  return g_steal_pointer (&parts);
}

/* What differs ---------------------------------------------------------------------------------------------------- */

static gboolean
is_taken (const GArray *parts, const TjDependency *link)
{
  for (guint i = 0; i < parts->len; i++)
    if (g_array_index (parts, Part, i).link == link)
      return TRUE;
  return FALSE;
}

/* Gives each part the link that says the same, then what is left of links from the same activity. */
static void
match_links (const GArray *parts, const GPtrArray *links, gboolean same)
{
  for (guint i = 0; i < parts->len; i++)
    for (guint j = 0; links && j < links->len; j++)
      {
        Part *part = &g_array_index (parts, Part, i);
        const TjDependency *link = g_ptr_array_index (links, j);

        if (part->link == NULL && link->predecessor == part->predecessor && !is_taken (parts, link)
            && (!same || type_of (link) == part->type))
          part->link = link;
      }
}

static gboolean
same_lag (const TjDuration *a, const TjDuration *b)
{
  return tj_duration_equal (a, b) || (a->amount == 0 && b->amount == 0);
}

static void
add_update (TjEdit *edit, const Part *part)
{
  TjDependency *link;

  if (type_of (part->link) == part->type && same_lag (&part->link->lag, &part->lag))
    return;
  link = tj_record_copy (part->link);
  link->type = part->type;
  link->lag = part->lag;
  tj_edit_update (edit, part->link, link);
}

static gboolean
add_insert (TjModel *model, TjEdit *edit, const Part *part, TjId activity, GError **error)
{
  TjDependency *link;

  if (!tj_reschedule_may_link (model, part->predecessor, activity, error))
    return FALSE;
  link = tj_record_new (TJ_KIND_DEPENDENCY, 0);
  link->predecessor = part->predecessor;
  link->successor = activity;
  link->type = part->type;
  link->lag = part->lag;
  tj_edit_insert (edit, link);
  return tj_model_check_circles (model, edit, error);
}

static gboolean
add_part (TjModel *model, TjEdit *edit, const GArray *parts, guint at, TjId activity, GError **error)
{
  const Part *part = &g_array_index (parts, Part, at);

  for (guint i = 0; i < at; i++)
    if (g_array_index (parts, Part, i).predecessor == part->predecessor
        && g_array_index (parts, Part, i).type == part->type)
      return refuse (error, TJ_MODEL_ERROR_CONFLICT, g_strdup (_ ("this stands here twice.")));
  if (part->link)
    add_update (edit, part);
  return part->link || add_insert (model, edit, part, activity, error);
}

TjEdit *
tj_predecessors_edit (TjModel *model, const TjGanttRows *rows, TjId activity, const char *text, GError **error)
{
  g_autoptr (GArray) parts = read_parts (rows, text, error);
  g_autoptr (TjEdit) edit = tj_edit_new (_ ("Change predecessors"));
  const GPtrArray *links = links_to (model, activity);

  if (parts == NULL)
    return NULL;
  match_links (parts, links, TRUE);
  match_links (parts, links, FALSE);
  for (guint i = 0; links && i < links->len; i++)
    {
      const TjDependency *link = g_ptr_array_index (links, i);
      g_autofree char *number = tj_gantt_rows_number_of (rows, link->predecessor);

      if (number && !is_taken (parts, link))
        tj_model_add_delete (model, edit, link->record.id);
    }
  for (guint i = 0; i < parts->len; i++)
    if (!add_part (model, edit, parts, i, activity, error))
      {
        g_prefix_error (error, "“%s”: ", g_array_index (parts, Part, i).text);
        return NULL;
      }
  return g_steal_pointer (&edit);
}
