// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib/gi18n-lib.h>

#include "tj-checks.h"
#include "tj-civil.h"
#include "tj-records.h"
#include "tj-work-time.h"

G_BEGIN_DECLS

/* A run of the checks over one traject. */
typedef struct
{
  TjModel *model;
  const TjPlan *plan;
  TjId project;
  const TjProject *record; /* (nullable) */
  gint32 today;
  GPtrArray *activities; /* (owned) (element-type TjActivity): of the traject, in order of id */
  GPtrArray *checks;     /* (owned) (element-type TjCheck) */
  const TjField *parent; /* of an activity, and what a lead leads: looked up once */
  const TjField *lead;
  TjWorkTime *work; /* (owned) (nullable): made when first asked for */
} TjChecking;

/* When something can start and finish at the earliest and at the latest, by what is known of it. The latest is the
 * exclusive end of a day, month, ..., unless it is a minute. */
typedef struct
{
  gint32 start_first, start_last;
  gint32 finish_first, finish_last;
} TjEnds;

/* tj_checking_add: adds a finding; @message is taken over. */
void tj_checking_add (TjChecking *self, const char *rule, TjCheckSeverity severity, TjId subject, TjId other,
                      char *message, const char *remedy);

/* tj_checking_title: what a record is called; "" for an id that is none. (transfer full) */
char *tj_checking_title (const TjChecking *self, TjId id);

/* tj_checking_activity: an activity, or NULL; tj_checking_is_moment: whether it has no length. */
const TjActivity *tj_checking_activity (const TjChecking *self, TjId id);
gboolean tj_checking_is_moment (const TjActivity *activity);

/* tj_checking_ends: the ends of an activity; FALSE when it has no place in time. Of one with only an 'uiterlijk' the
 * earliest is G_MININT32. */
gboolean tj_checking_ends (const TjChecking *self, TjId activity, TjEnds *ends);

/* tj_ends_after: whether something certainly finishes after the exclusive end @finish; tj_ends_before: whether it
 * certainly starts before @start. */
gboolean tj_ends_after (const TjEnds *ends, gint32 finish);
gboolean tj_ends_before (const TjEnds *ends, gint32 start);

/* tj_checking_work: working time on the traject's calendar, wide enough for all of it. (transfer none) */
const TjWorkTime *tj_checking_work (TjChecking *self);

/* tj_checking_is_leaf_phase: a phase without phases below it. */
gboolean tj_checking_is_leaf_phase (const TjChecking *self, const TjActivity *activity);

/* tj_checking_distance: how long after @from the date @to lies, as '7 dagen' or '1 maand': in months when one of the
 * two is known to the month or less. (transfer full) */
char *tj_checking_distance (const TjDate *from, const TjDate *to);

/* The groups of checks; each adds what it finds. */
void tj_checks_phases (TjChecking *self);
void tj_checks_frames (TjChecking *self);
void tj_checks_dates (TjChecking *self);
void tj_checks_links (TjChecking *self);
void tj_checks_meetings (TjChecking *self);
void tj_checks_routes (TjChecking *self);
void tj_checks_leads (TjChecking *self);
void tj_checks_effort (TjChecking *self);
void tj_checks_content (TjChecking *self);

G_END_DECLS
