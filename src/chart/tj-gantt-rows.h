// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-links.h"
#include "tj-plan.h"

G_BEGIN_DECLS

/* The rows of a Gantt chart and of the table beside it: the activities of one traject in order, without those under a
 * collapsed one. Made anew after each change of the model or of what is collapsed; then only read. Words are made when
 * they are asked for. */

/* For a minute: there is none. */
#define TJ_NO_TIME G_MININT32

/* The body that a decision is taken by, as far as it has a colour of its own. */
typedef enum
{
  TJ_SIGN_NONE = 0,
  TJ_SIGN_COLLEGE,
  TJ_SIGN_COUNCIL,
  TJ_SIGN_BODY
} TjSign;

typedef struct
{
  TjId id;
  const char *name; /* the record's */
  TjSpan span;
  gint32 deadline; /* the exclusive end of its 'uiterlijk', or TJ_NO_TIME */
  gint32
      anchor;  /* the start of the nearest ancestor that has a place, or TJ_NO_TIME: near there stand dates in words */
  guint depth; /* 0 at the top */
  guint8 type; /* TjActivityType; a STEP where the record has none, or a PHASE when it has children */
  guint8 tone; /* TjColour: its own, else that of its parent, else a default one */
  guint8 sign; /* TjSign; not NONE for whatever a decision refers to, and for the type DECISION */
  gint8 progress; /* percent; -1 when unset */
  guint has_children : 1;
  guint expanded : 1; /* has children, and they are shown */
  guint framed : 1;   /* a phase that holds others: drawn as a frame */
  guint hatched : 1;  /* its content is still n.t.b. */
  char letter[8];     /* what stands in the sign of a decision, UTF-8 */
} TjGanttRow;

/* A stretch of time behind all rows: recess. */
typedef struct
{
  gint32 start;
  gint32 finish;
  char *name; /* (owned) */
} TjGanttBand;

typedef struct _TjGanttRows TjGanttRows;

/* tj_gantt_rows_new: the rows of a traject. @collapsed (nullable) is a set of activity ids (g_int64_hash) whose
 * children are not shown. The rows keep what they need of the model's records, but look into @model for leads: drop
 * them before the model. (transfer full) */
TjGanttRows *tj_gantt_rows_new (TjModel *model, const TjPlan *plan, TjId project, GHashTable *collapsed);
TjGanttRows *tj_gantt_rows_ref (TjGanttRows *rows);
void tj_gantt_rows_unref (TjGanttRows *rows);

/* tj_gantt_rows_count: how many rows there are to show. */
guint tj_gantt_rows_count (const TjGanttRows *rows);
/* tj_gantt_rows_at: a row, @index < count. (transfer none) */
const TjGanttRow *tj_gantt_rows_at (const TjGanttRows *rows, guint index);
/* tj_gantt_rows_find: the row of an activity, or G_MAXUINT when it has none (hidden, or of another traject). */
guint tj_gantt_rows_find (const TjGanttRows *rows, TjId activity);
/* tj_gantt_rows_shown: the row of an activity or, when it is hidden, of the nearest ancestor that is shown; G_MAXUINT
 * for none. */
guint tj_gantt_rows_shown (const TjGanttRows *rows, TjId activity);

/* tj_gantt_rows_bounds: from the first minute to the exclusive end of all that has a place in the traject, hidden rows
 * included; FALSE when nothing has. */
gboolean tj_gantt_rows_bounds (const TjGanttRows *rows, gint32 *start, gint32 *finish);
/* tj_gantt_rows_links, tj_gantt_rows_bands: what connects rows, and what lies behind them (element-type TjGanttBand).
 * (transfer none) */
const TjGanttLinks *tj_gantt_rows_links (const TjGanttRows *rows);
const GArray *tj_gantt_rows_bands (const TjGanttRows *rows);

/* Words of a row, made once and kept; never NULL. (transfer none)
 * number: its own, else its parent's with its place among those that have none: '1.2'.
 * label: its dates as they stand beside the bar: 'jul 2025 – sep 2025', 'uiterlijk 23 sep 2025', 'binnen fase', ...; ""
 * for none. lead: who leads it ('Projectleider, Kernteam'), "" for nobody. */
const char *tj_gantt_rows_number (TjGanttRows *rows, guint index);
const char *tj_gantt_rows_label (TjGanttRows *rows, guint index);
const char *tj_gantt_rows_lead (TjGanttRows *rows, guint index);

/* tj_gantt_rows_dates: the dates in long form, as a sentence holds them: 'maart 2025 tot en met april 2025'. (transfer
 * full) */
char *tj_gantt_rows_dates (TjGanttRows *rows, guint index);
/* tj_gantt_rows_sentence: all of the row for who cannot see it: 'Fase 1.1 Analyse, maart 2025 tot en met april 2025,
 * 100 procent gereed'. (transfer full) */
char *tj_gantt_rows_sentence (TjGanttRows *rows, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjGanttRows, tj_gantt_rows_unref)

G_END_DECLS
