// SPDX-License-Identifier: EUPL-1.2
#include "tj-basis-edits.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-error.h"
#include "tj-records-planning.h"

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

static char *
words_of (gint32 day)
{
  TjDate date = date_of (day);

  return tj_date_format (&date, TRUE);
}

/* A label such as 'Add meeting of 3 November 2025'. */
static TjEdit *
edit_for_day (const char *format, gint32 day)
{
  g_autofree char *words = words_of (day);
  g_autofree char *label = g_strdup_printf (format, words);

  return tj_edit_new (label);
}

TjEdit *
tj_basis_add_exception (TjId calendar, const char *name, gint32 first, gint32 last, const TjIntervals *hours)
{
  TjCalendarException *exception = tj_record_new (TJ_KIND_CALENDAR_EXCEPTION, 0);
  TjEdit *edit = edit_for_day (_ ("Add exception from %s"), first);

  exception->calendar = calendar;
  exception->name = *name ? g_strdup (name) : NULL;
  exception->start = date_of (first);
  if (last != first)
    exception->finish = date_of (last);
  if (hours->n > 0)
    exception->hours = *hours;
  tj_edit_insert (edit, exception);
  return edit;
}

TjEdit *
tj_basis_add_recess (TjId body, const char *name, gint32 first, gint32 last)
{
  TjRecess *recess = tj_record_new (TJ_KIND_RECESS, 0);
  TjEdit *edit = edit_for_day (_ ("Add recess from %s"), first);

  recess->body = body;
  recess->name = g_strdup (name);
  recess->start = date_of (first);
  recess->finish = date_of (last);
  tj_edit_insert (edit, recess);
  return edit;
}

/* Meetings -------------------------------------------------------------------------------------------------------- */

static void
insert_meeting (TjEdit *edit, TjId body, gint32 day, gboolean cancelled)
{
  TjBodyMeeting *meeting = tj_record_new (TJ_KIND_BODY_MEETING, 0);

  meeting->body = body;
  meeting->date = date_of (day);
  meeting->cancelled = cancelled ? TJ_TICK_YES : TJ_TICK_UNSET;
  tj_edit_insert (edit, meeting);
}

/* Lists what is expected before @end. */
static guint
insert_expected (TjEdit *edit, TjId body, const TjYearDays *days, gint32 end)
{
  guint n = 0;

  for (guint i = 0; i < days->notes->len; i++)
    {
      const TjYearNote *note = &g_array_index (days->notes, TjYearNote, i);

      if (note->mark != TJ_DAY_EXPECTED || note->first >= end)
        continue;
      insert_meeting (edit, body, note->first, FALSE);
      n++;
    }
  return n;
}

TjEdit *
tj_basis_add_meeting (TjId body, const TjYearDays *days, gint32 day, gboolean cancelled, guint *n_before)
{
  TjEdit *edit = edit_for_day (cancelled ? _ ("Cancel the meeting of %s") : _ ("Add the meeting of %s"), day);
  guint n = insert_expected (edit, body, days, day);

  if (n_before)
    *n_before = n;
  insert_meeting (edit, body, day, cancelled);
  return edit;
}

TjEdit *
tj_basis_list_expected (TjId body, const TjYearDays *days)
{
  g_autofree char *label = g_strdup_printf (_ ("List the meetings of %d"), days->year);
  g_autoptr (TjEdit) edit = tj_edit_new (label);

  return insert_expected (edit, body, days, G_MAXINT32) > 0 ? g_steal_pointer (&edit) : NULL;
}

TjEdit *
tj_basis_cancel_meeting (const TjModel *model, TjId id, gboolean cancelled)
{
  const TjBodyMeeting *before = tj_model_get_kind (model, TJ_KIND_BODY_MEETING, id);
  TjBodyMeeting *after = tj_record_copy (before);
  g_autofree char *date = tj_date_format (&before->date, TRUE);
  g_autofree char *label
      = g_strdup_printf (cancelled ? _ ("Cancel the meeting of %s") : _ ("Hold the meeting of %s after all"), date);
  TjEdit *edit = tj_edit_new (label);

  after->cancelled = cancelled ? TJ_TICK_YES : TJ_TICK_UNSET;
  tj_edit_update (edit, before, after);
  return edit;
}

/* Paste ----------------------------------------------------------------------------------------------------------- */

static gboolean
refuse_line (GError **error, guint line, const char *why)
{
  g_set_error (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("Line %u: %s Nothing was added."), line, why);
  return FALSE;
}

/* A day, or a minute of one. */
static gboolean
parse_day (const char *text, int year, TjDate *date, guint line, GError **error)
{
  g_autoptr (GError) why = NULL;
  g_autofree char *no_day = NULL;

  if (!tj_date_parse (text, year, date, &why))
    return refuse_line (error, line, why->message);
  if (date->precision == TJ_PRECISION_DAY || date->precision == TJ_PRECISION_MINUTE)
    return TRUE;
  tj_date_clear (date);
  no_day = g_strdup_printf (_ ("“%s” is not a day. Write for example 14 January 2025."), text);
  return refuse_line (error, line, no_day);
}

/* What stands behind the date in a list, such as a place or a time, is not for us. */
static void
parse_submission (const char *text, int year, TjDate *date)
{
  if (!tj_date_parse (text, year, date, NULL))
    return;
  if (date->precision != TJ_PRECISION_DAY && date->precision != TJ_PRECISION_MINUTE)
    tj_date_clear (date);
}

static gboolean
is_listed (TjModel *model, const TjEdit *edit, TjId body, const TjDate *date)
{
  const GPtrArray *found
      = tj_model_referrers (model, TJ_KIND_BODY_MEETING, tj_kind_field (TJ_KIND_BODY_MEETING, "body"), body);
  gint32 day = tj_civil_minute_day (date->minute);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const TjDate *known = &((const TjBodyMeeting *) g_ptr_array_index (found, i))->date;

      if ((known->precision == TJ_PRECISION_DAY || known->precision == TJ_PRECISION_MINUTE)
          && tj_civil_minute_day (known->minute) == day)
        return TRUE;
    }
  for (guint i = 0; i < tj_edit_n_changes (edit); i++)
    if (tj_civil_minute_day (((const TjBodyMeeting *) (gpointer) tj_edit_change (edit, i)->after)->date.minute) == day)
      return TRUE;
  return FALSE;
}

static gboolean
paste_line (TjModel *model, TjEdit *edit, TjId body, char *line, int year, guint number, guint *n_known, GError **error)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", 3);
  g_autoptr (TjRecord) record = tj_record_new (TJ_KIND_BODY_MEETING, 0);
  TjBodyMeeting *meeting = (TjBodyMeeting *) (gpointer) record;

  if (cells[0] == NULL || *g_strstrip (cells[0]) == '\0')
    return TRUE;
  if (!parse_day (cells[0], year, &meeting->date, number, error))
    return FALSE;
  if (cells[1])
    parse_submission (g_strstrip (cells[1]), year, &meeting->submission);
  if (is_listed (model, edit, body, &meeting->date))
    {
      (*n_known)++;
      return TRUE;
    }
  meeting->body = body;
  tj_edit_insert (edit, g_steal_pointer (&record));
  return TRUE;
}

TjEdit *
tj_basis_paste_meetings (TjModel *model, TjId body, const char *text, int year, guint *n_known, GError **error)
{
  g_auto (GStrv) halves = g_strsplit (text, "\r\n", -1);
  g_autofree char *joined = g_strjoinv ("\n", halves);
  g_auto (GStrv) lines = g_strsplit_set (joined, "\r\n", -1);
  g_autoptr (TjEdit) edit = tj_edit_new (_ ("Paste meetings"));

  *n_known = 0;
  for (guint i = 0; lines[i] != NULL; i++)
    if (!paste_line (model, edit, body, lines[i], year, i + 1, n_known, error))
      return NULL;
  if (tj_edit_n_changes (edit) > 0)
    return g_steal_pointer (&edit);
  g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE,
                       *n_known > 0 ? _ ("These meetings are all in the list already.")
                                    : _ ("There are no dates to paste. Copy a list with one date on each line."));
  return NULL;
}
