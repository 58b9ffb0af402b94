// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-model.h"
#include "tj-records.h"

G_BEGIN_DECLS

/* The figures of the overview, computed from what the file holds; nothing is filled in. Pure functions: whole numbers
 * only (thousandths of an fte, minutes, cents). What is borrowed from a record holds until the next change of the
 * model. */

/* The fte that are listed in one team. */
typedef struct
{
  TjId team; /* 0: without a team */
  gint64 fte;
} TjTeamFte;

/* People: what the traject states, and what its lines add up to. */
typedef struct
{
  TjNumber stated_hours;
  TjNumber stated_fte;
  TjNumber listed;     /* sum of fte x count; circa when one of them is not exact; unset when no line has fte */
  TjNumber difference; /* stated less listed; unset when one of them is */
  GArray *teams;       /* (owned) (element-type TjTeamFte): in the order in which the lines name them */
  guint n_once;        /* lines with count 'diverse' that are counted once */
  guint n_left_out;    /* lines per something of which the number is not known: not counted */
  char *left_out_per;  /* (owned) (nullable): per what, when it is the same for all of them */
} TjStaffFigures;

/* tj_staff_figures_init: computes the figures of a traject. Free with tj_staff_figures_clear(). */
void tj_staff_figures_init (TjStaffFigures *figures, TjModel *model, TjId project);
void tj_staff_figures_clear (TjStaffFigures *figures);

/* A sum of amounts, with what makes it less than exact. */
typedef struct
{
  gint64 cents;
  gboolean inexact;    /* one of the amounts is circa, maximaal, ... */
  guint n_amounts;     /* amounts that are counted */
  guint n_pm;          /* amounts that are PM: not counted */
  guint n_onwards;     /* amounts per year without a last year: not counted */
  guint n_conditional; /* of what is counted, how much counts only when a condition is met */
  guint n_not_met;     /* whose condition is not met: not counted */
} TjMoneySum;

/* Money: costs against their coverage. */
typedef struct
{
  TjMoneySum costs;
  TjMoneySum coverage;
  gint64 difference; /* coverage less costs */
  guint n_lines;     /* cost lines of the traject */
  guint n_unknown;   /* lines without children and without any amount */
} TjMoneyFigures;

/* tj_money_figures_init: computes the figures of a traject. A line with amounts of its own counts with these; else what
 * stands below it counts. */
void tj_money_figures_init (TjMoneyFigures *figures, TjModel *model, TjId project);

/* A decision or an action in order of time. */
typedef struct
{
  TjId id;
  TjId body;          /* decisions only; 0: none */
  const TjDate *date; /* (nullable): when, as precisely as is known; borrowed */
  gboolean latest;    /* the date is a last date */
  gboolean past;
} TjOverviewMoment;

/* tj_overview_decisions: the decisions of a traject that are still to be taken and have a date: those from today on,
 * the first one first, then those whose date is past, the last one first. Also activities of type 'besluit' that no
 * decision refers to and that are not done. @n_undated (out) gets how many have no date. (transfer full) (element-type
 * TjOverviewMoment) */
GArray *tj_overview_decisions (TjModel *model, TjId project, gint32 today, guint *n_undated);

/* tj_overview_actions: the open actions of a traject, by date, those without a date last; at most @max. @n_open (out)
 * gets how many there are in all. (transfer full) (element-type TjOverviewMoment) */
GArray *tj_overview_actions (TjModel *model, TjId project, gint32 today, guint max, guint *n_open);

/* tj_overview_count: the records of a kind in a traject; @by_choice (nullable) gets how many have each value of the
 * ENUM @field, indexed by value, @n_choices long. */
guint
tj_overview_count (TjModel *model, TjKind kind, TjId project, const TjField *field, guint *by_choice, guint n_choices);

G_END_DECLS
