// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-gantt-rows-private.h"
#include "tj-records-decisions.h"
#include "tj-records-people.h"
#include "tj-records-planning.h"

/* Read aloud of what comes before: more are too many to remember. */
#define MOST_PREDECESSORS 3

static const TjActivity *
activity_at (const TjGanttRows *rows, guint index)
{
  return rows->nodes[rows->node_of[index]].activity;
}

/* Dates --------------------------------------------------------------------------------------------------------- */

/* 'uiterlijk 23 sep 2025'. As in tj_date_format(), what belongs to a date is Dutch whatever the locale. */
static char *
deadline_words (const TjDate *deadline, gboolean longer)
{
  g_autofree char *date = tj_date_format (deadline, longer);

  return g_strdup_printf ("uiterlijk %s", date);
}

/* A date that is no place on the axis: words, 'binnen fase', 'n.t.b.'. "" when there is none at all. */
static char *
words_of (const TjActivity *activity)
{
  const TjDate *date = activity->start.precision != TJ_PRECISION_UNSET ? &activity->start : &activity->finish;

  return tj_date_format (date, FALSE);
}

static char *
span_words (const TjGanttRow *row, const TjActivity *activity, gboolean longer)
{
  TjDate start = tj_span_start_date (&row->span), finish = tj_span_finish_date (&row->span);
  g_autofree char *from = NULL, *to = NULL;

  if (row->span.origin == TJ_SPAN_DEADLINE)
    return deadline_words (&activity->deadline, longer);
  if (row->span.origin == TJ_SPAN_NONE || row->span.origin == TJ_SPAN_PHASE)
    return words_of (activity);
  if (!longer || tj_date_equal (&start, &finish))
    return longer ? tj_date_format (&start, TRUE) : tj_period_format (&start, &finish);
  from = tj_date_format (&start, TRUE);
  to = tj_date_format (&finish, TRUE);
  /* Translators: a period, both dates included: “maart 2025 tot en met april 2025”. */
  return g_strdup_printf (_ ("%s up to and including %s"), from, to);
}

static void
append (GString *text, const char *separator, const char *more)
{
  if (text->len > 0)
    g_string_append (text, separator);
  g_string_append (text, more);
}

static char *
make_label (const TjGanttRow *row, const TjActivity *activity)
{
  g_autoptr (GString) label = g_string_new (NULL);
  g_autofree char *dates = span_words (row, activity, FALSE);

  g_string_append (label, dates);
  if (row->deadline != TJ_NO_TIME && (row->span.origin == TJ_SPAN_PHASE || row->span.origin == TJ_SPAN_NONE))
    {
      g_autofree char *deadline = deadline_words (&activity->deadline, FALSE);

      append (label, ", ", deadline);
    }
  if (row->hatched && row->span.origin != TJ_SPAN_NONE)
    append (label, " · ", "n.t.b.");
  if (label->len == 0)
    g_string_append (label, "geen datum");
  return g_string_free_and_steal (g_steal_pointer (&label));
}

/* Leads --------------------------------------------------------------------------------------------------------- */

static char *
make_lead (TjModel *model, TjId activity)
{
  const GPtrArray *leads = tj_model_referrers (model, TJ_KIND_LEAD, tj_kind_field (TJ_KIND_LEAD, "activity"), activity);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; leads && i < leads->len; i++)
    {
      const TjLead *lead = g_ptr_array_index (leads, i);

      if (lead->name && (lead->kind == 0 || lead->kind == TJ_LEAD_KIND_LEAD))
        append (text, ", ", lead->name);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* What is asked for --------------------------------------------------------------------------------------------- */

const char *
tj_gantt_rows_number (TjGanttRows *rows, guint index)
{
  TjGanttWords *words = &rows->words[index];

  if (words->number == NULL)
    words->number = tj_gantt_node_number (rows->nodes, rows->node_of[index]);
  return words->number;
}

char *
tj_gantt_rows_number_of (const TjGanttRows *rows, TjId activity)
{
  guint node = tj_id_map_get (rows->places, activity);

  return node == TJ_ID_MAP_NONE ? NULL : tj_gantt_node_number (rows->nodes, node);
}

guint
tj_gantt_rows_place (const TjGanttRows *rows, TjId activity)
{
  guint node = tj_id_map_get (rows->places, activity);

  return node == TJ_ID_MAP_NONE ? G_MAXUINT : node;
}

GArray *
tj_gantt_rows_numbered (const TjGanttRows *rows, const char *number)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  for (guint i = 0; i < rows->n_nodes; i++)
    {
      g_autofree char *own = tj_gantt_node_number (rows->nodes, i);

      if (g_ascii_strcasecmp (own, number) == 0)
        g_array_append_val (ids, rows->nodes[i].activity->record.id);
    }
  return ids;
}

const char *
tj_gantt_rows_label (TjGanttRows *rows, guint index)
{
  TjGanttWords *words = &rows->words[index];

  if (words->label == NULL)
    words->label = make_label (&rows->rows[index], activity_at (rows, index));
  return words->label;
}

const char *
tj_gantt_rows_lead (TjGanttRows *rows, guint index)
{
  TjGanttWords *words = &rows->words[index];

  if (words->lead == NULL)
    words->lead = make_lead (rows->model, rows->rows[index].id);
  return words->lead;
}

char *
tj_gantt_rows_dates (TjGanttRows *rows, guint index)
{
  const TjGanttRow *row = &rows->rows[index];
  const TjActivity *activity = activity_at (rows, index);
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *dates = span_words (row, activity, TRUE);

  g_string_append (text, dates);
  if (row->deadline != TJ_NO_TIME && row->span.origin != TJ_SPAN_DEADLINE)
    {
      g_autofree char *deadline = deadline_words (&activity->deadline, TRUE);

      append (text, ", ", deadline);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

static const char *
type_word (int type)
{
  const TjChoice *choice = tj_field_choice (tj_kind_field (TJ_KIND_ACTIVITY, "type"), type);

  return choice ? _ (choice->label) : "";
}

/* 'after 1.1 Analyse, 1.2 Verkenning and 3 more': what has to come before it. */
static void
append_predecessors (GString *text, TjGanttRows *rows, TjId activity)
{
  const GPtrArray *links
      = tj_model_referrers (rows->model, TJ_KIND_DEPENDENCY, tj_kind_field (TJ_KIND_DEPENDENCY, "successor"), activity);
  guint n = links ? links->len : 0;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n && i < MOST_PREDECESSORS; i++)
    {
      const TjDependency *link = g_ptr_array_index (links, i);
      guint row = tj_gantt_rows_find (rows, link->predecessor);

      if (row == G_MAXUINT)
        continue;
      append (names, ", ", tj_gantt_rows_number (rows, row));
      append (names, " ", rows->rows[row].name ? rows->rows[row].name : "");
    }
  if (names->len == 0)
    return;
  g_string_append (text, ", ");
  /* Translators: what has to come before an activity, read aloud: “na 1.1 Analyse, 1.2 Verkenning”. */
  g_string_append_printf (text, _ ("after %s"), names->str);
}

/* Whose decision it is; what the chart shows by a letter. */
static void
append_body (GString *text, TjGanttRows *rows, TjId activity)
{
  const GPtrArray *decisions
      = tj_model_referrers (rows->model, TJ_KIND_DECISION, tj_kind_field (TJ_KIND_DECISION, "activity"), activity);

  for (guint i = 0; decisions && i < decisions->len; i++)
    {
      const TjDecision *decision = g_ptr_array_index (decisions, i);
      const TjBody *body
          = tj_model_get_kind (rows->model, TJ_KIND_BODY, decision->body ? decision->body : decision->final_body);

      if (body == NULL || body->name == NULL)
        continue;
      append (text, ", ", body->name);
      return;
    }
}

char *
tj_gantt_rows_sentence (TjGanttRows *rows, guint index)
{
  const TjGanttRow *row = &rows->rows[index];
  g_autoptr (GString) text = g_string_new (type_word (row->type));
  g_autofree char *dates = tj_gantt_rows_dates (rows, index);

  append (text, " ", tj_gantt_rows_number (rows, index));
  append (text, " ", row->name);
  if (row->type == TJ_ACTIVITY_TYPE_DECISION)
    append_body (text, rows, row->id);
  append (text, ", ", *dates ? dates : _ ("without a date"));
  if (tj_gantt_row_is_late (row))
    append (text, ", ", _ ("later than allowed"));
  if (row->hatched)
    append (text, ", ", _ ("content to be determined"));
  if (row->critical)
    append (text, ", ", C_ ("activity", "critical"));
  if (row->progress >= 0)
    {
      g_string_append (text, ", ");
      /* Translators: how far an activity is, read aloud. */
      g_string_append_printf (text, _ ("%d percent done"), row->progress);
    }
  append_predecessors (text, rows, row->id);
  return g_string_free_and_steal (g_steal_pointer (&text));
}
