// SPDX-License-Identifier: EUPL-1.2
#include "tj-checks-private.h"

/* Who does the work: leads of activities, and hours against what is stated. */

/* Leads ----------------------------------------------------------------------------------------------------------- */

static gboolean
has_referrer (const TjChecking *self, TjKind kind, const TjField *field, TjId id)
{
  const GPtrArray *found = tj_model_referrers (self->model, kind, field, id);

  return found && found->len > 0;
}

/* Whoever leads a phase leads what is in it. @phase gets the nearest phase above, 0 when there is none. */
static gboolean
is_led (const TjChecking *self, const TjActivity *activity, TjId *phase)
{
  *phase = 0;
  for (guint i = 0; activity && i < 1000; i++)
    {
      if (has_referrer (self, TJ_KIND_LEAD, self->lead, activity->record.id))
        return TRUE;
      if (*phase == 0 && activity->type == TJ_ACTIVITY_TYPE_PHASE)
        *phase = activity->record.id;
      activity = tj_checking_activity (self, activity->parent);
    }
  return FALSE;
}

static void
tell_no_lead (TjChecking *self, TjId phase, guint n, TjId example)
{
  g_autofree char *name = tj_checking_title (self, phase ? phase : example);
  char *message;

  if (n == 1 && (phase == 0 || phase == example))
    message = g_strdup_printf (_ ("“%s” has no lead."), name);
  else if (phase == 0)
    message = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u activity outside a phase has no lead.",
                                            "%u activities outside a phase have no lead.", n),
                               n);
  else
    /* Translators: %s is a phase. */
    message = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "“%s”: %u activity has no lead.", "“%s”: %u activities have no lead.", n), name,
        n);
  tj_checking_add (self, TJ_CHECK_NO_LEAD, TJ_CHECK_INFORMATION, phase ? phase : example, 0, message,
                   _ ("Name a lead for each, or one for the phase as a whole."));
}

typedef struct
{
  TjId phase, example;
  guint n;
} Leaderless;

static Leaderless *
leaderless_in (GArray *list, GHashTable *places, TjId phase)
{
  gpointer place = g_hash_table_lookup (places, &phase);
  Leaderless one = { .phase = phase };

  if (place == NULL)
    {
      g_array_append_val (list, one);
      g_hash_table_insert (places, g_memdup2 (&phase, sizeof phase), GUINT_TO_POINTER (list->len));
      place = GUINT_TO_POINTER (list->len);
    }
  return &g_array_index (list, Leaderless, GPOINTER_TO_UINT (place) - 1);
}

/* What others do is told of them: only what has no parts, and is more than a moment, needs a lead. */
void
tj_checks_leads (TjChecking *self)
{
  g_autoptr (GArray) list = g_array_new (FALSE, FALSE, sizeof (Leaderless));
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  TjId phase;

  for (guint i = 0; i < self->activities->len; i++)
    {
      const TjActivity *activity = g_ptr_array_index (self->activities, i);
      Leaderless *one;

      if (activity->type == TJ_ACTIVITY_TYPE_MILESTONE || activity->type == TJ_ACTIVITY_TYPE_MOMENT
          || has_referrer (self, TJ_KIND_ACTIVITY, self->parent, activity->record.id)
          || is_led (self, activity, &phase))
        continue;
      one = leaderless_in (list, places, phase);
      one->n++;
      one->example = activity->record.id;
    }
  for (guint i = 0; i < list->len; i++)
    {
      const Leaderless *one = &g_array_index (list, Leaderless, i);

      tell_no_lead (self, one->phase, one->n, one->example);
    }
}

/* Effort ---------------------------------------------------------------------------------------------------------- */

typedef struct
{
  TjNumber stated_hours, stated_fte;
  TjId stated_at;    /* where that is stated */
  gint64 fte, hours; /* thousandths; minutes */
  gboolean has_fte, has_hours;
  guint n_unknown; /* lines of which the number is not known: counted once, or not at all when they are per something */
} Effort;

static void
find_stated (TjChecking *self, Effort *effort)
{
  effort->stated_at = self->project;
  if (self->record)
    {
      effort->stated_hours = self->record->stated_hours;
      effort->stated_fte = self->record->stated_fte;
    }
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_STATED_TOTAL); i++)
    {
      const TjStatedTotal *total = tj_model_at (self->model, TJ_KIND_STATED_TOTAL, i);

      if (total->project != self->project || total->kind != TJ_TOTAL_KIND_EFFORT || total->subject)
        continue;
      if (effort->stated_hours.state == TJ_NUMBER_UNSET)
        effort->stated_hours = total->hours;
      if (effort->stated_fte.state != TJ_NUMBER_UNSET || total->fte.state == TJ_NUMBER_UNSET)
        continue;
      effort->stated_fte = total->fte;
      effort->stated_at = total->record.id;
    }
}

static void
add_up (gint64 *sum, gint64 value, gint64 thousandths)
{
  gint64 product;

  if (__builtin_mul_overflow (value, thousandths, &product) || __builtin_add_overflow (*sum, product / 1000, sum))
    *sum = G_MAXINT64 / 4;
}

static void
add_role (Effort *effort, const TjRole *role)
{
  gboolean counted = role->count.state == TJ_NUMBER_KNOWN, fte = role->fte.state == TJ_NUMBER_KNOWN;
  gint64 count = counted ? role->count.value : 1000;

  if (!fte && role->hours.state != TJ_NUMBER_KNOWN)
    return;
  effort->n_unknown += role->count.state == TJ_NUMBER_SEVERAL || (!counted && role->per);
  if (!counted && role->per)
    return;
  if (fte)
    add_up (&effort->fte, role->fte.value, count);
  if (role->hours.state == TJ_NUMBER_KNOWN)
    add_up (&effort->hours, role->hours.value, count);
  effort->has_fte = effort->has_fte || fte;
  effort->has_hours = effort->has_hours || role->hours.state == TJ_NUMBER_KNOWN;
}

static void
append_unknown (GString *message, guint n)
{
  if (n == 0)
    return;
  g_string_append_c (message, ' ');
  g_string_append_printf (message,
                          g_dngettext (GETTEXT_PACKAGE, "There is %u line of which the number is not known.",
                                       "There are %u lines of which the number is not known.", n),
                          n);
}

static void
tell_effort (TjChecking *self, const Effort *effort, TjUnit unit, gint64 stated_value, gint64 listed_value,
             const char *more)
{
  TjNumber stated_number = tj_number (stated_value), listed_number = tj_number (listed_value);
  TjNumber difference_number = tj_number (ABS (stated_value - listed_value));
  g_autofree char *stated = tj_number_format (&stated_number, unit, FALSE);
  g_autofree char *listed = tj_number_format (&listed_number, unit, FALSE);
  g_autofree char *difference = tj_number_format (&difference_number, unit, FALSE);
  gboolean short_of = listed_value < stated_value;
  g_autoptr (GString) message = g_string_new (NULL);

  /* Translators: stated, listed, the difference, and '' or more about it between brackets. */
  g_string_append_printf (message,
                          short_of ? _ ("Stated is %s; the roles come to %s: %s%s is not specified.")
                                   : _ ("Stated is %s; the roles come to %s: %s%s more."),
                          stated, listed, difference, more);
  append_unknown (message, effort->n_unknown);
  tj_checking_add (self, TJ_CHECK_HOURS, short_of && effort->n_unknown > 0 ? TJ_CHECK_INFORMATION : TJ_CHECK_ATTENTION,
                   effort->stated_at, 0, g_string_free (g_steal_pointer (&message), FALSE),
                   _ ("Complete the roles and their numbers, or change what is stated."));
}

static char *
hours_of_difference (const Effort *effort)
{
  gint64 difference = ABS (effort->stated_fte.value - effort->fte), minutes;
  g_autofree char *text = NULL;
  TjNumber hours;

  if (effort->stated_hours.state != TJ_NUMBER_KNOWN || effort->stated_fte.value <= 0
      || __builtin_mul_overflow (effort->stated_hours.value, difference, &minutes))
    return g_strdup ("");
  hours = tj_number (minutes / effort->stated_fte.value);
  text = tj_number_format (&hours, TJ_UNIT_HOURS, FALSE);
  return g_strdup_printf (" (%s)", text);
}

void
tj_checks_effort (TjChecking *self)
{
  Effort effort = { 0 };

  find_stated (self, &effort);
  for (guint i = 0; i < tj_model_count (self->model, TJ_KIND_ROLE); i++)
    {
      const TjRole *role = tj_model_at (self->model, TJ_KIND_ROLE, i);

      if (role->project == self->project)
        add_role (&effort, role);
    }
  if (effort.stated_fte.state == TJ_NUMBER_KNOWN && effort.has_fte)
    {
      g_autofree char *more = hours_of_difference (&effort);

      if (effort.stated_fte.value != effort.fte)
        tell_effort (self, &effort, TJ_UNIT_FTE, effort.stated_fte.value, effort.fte, more);
    }
  else if (effort.stated_hours.state == TJ_NUMBER_KNOWN && effort.has_hours
           && effort.stated_hours.value != effort.hours)
    tell_effort (self, &effort, TJ_UNIT_HOURS, effort.stated_hours.value, effort.hours, "");
}
