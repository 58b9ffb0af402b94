// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-civil.h"
#include "tj-gantt-scene.h"
#include "tj-records.h"

#define PROJECT 1

static inline gint32
at (int year, int month, int day)
{
  return tj_civil_day (year, month, day) * TJ_MINUTES_PER_DAY;
}

/* Adds an activity; ids give the order. */
static inline TjActivity *
add (TjModel *model, TjId id, TjId parent, int type, const char *name)
{
  TjActivity *activity = tj_record_new (TJ_KIND_ACTIVITY, id);

  activity->project = PROJECT;
  activity->parent = parent;
  activity->sort_order = id;
  activity->type = type;
  activity->name = g_strdup (name);
  tj_model_add (model, activity);
  return activity;
}

static inline void
add_link (TjModel *model, TjId id, TjId from, TjId to, int type)
{
  TjDependency *dependency = tj_record_new (TJ_KIND_DEPENDENCY, id);

  dependency->predecessor = from;
  dependency->successor = to;
  dependency->type = type;
  tj_model_add (model, dependency);
}

static inline TjGanttRows *
rows_of (TjModel *model, GHashTable *collapsed)
{
  g_autoptr (TjPlan) plan = tj_plan_new (model);

  return tj_gantt_rows_new (model, plan, PROJECT, collapsed);
}

/* Every character is 7 pixels wide. */
static inline double
seven_pixels (TjTextStyle style, const char *text, gpointer data)
{
  return 7.0 * (double) g_utf8_strlen (text, -1);
}

/* 1000 x 450 with a header of 50 and rows of 40; one pixel a day from 1 January 2025. */
static inline TjGanttFrame
frame_of (TjGanttRows *rows)
{
  return (TjGanttFrame) {
    .rows = rows,
    .axis = { .origin = at (2025, 1, 1), .px_per_day = 1 },
    .width = 1000,
    .height = 450,
    .header_height = 50,
    .row_height = 40,
    .text_height = 18,
    .today = TJ_NO_TIME,
    .show = TJ_SHOW_ALL,
    .text_width = seven_pixels,
  };
}
