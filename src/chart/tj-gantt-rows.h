// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-gantt-links.h"
#include "tj-plan.h"
#include "tj-time-layers.h"

G_BEGIN_DECLS

/* The rows of a Gantt chart and of the table beside it: the activities of one traject in order, without those under a
 * collapsed one. After each change of the model they take it up (tj_gantt_rows_update()) or are made anew, as they are
 * after a change of what is collapsed. Words are made when they are asked for. */

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
  gint32 anchor;   /* where what has no place would stand: after what comes before it, else where the nearest ancestor
                      that has a place starts; or TJ_NO_TIME */
  gint32 anchor_finish; /* where what comes after it starts, or TJ_NO_TIME */
  gint32 late_finish;   /* to where its end can move, when that is later than its end; else TJ_NO_TIME */
  gint32 split_from;    /* [from, to) in which there is no work on it; both TJ_NO_TIME when it lies in one piece */
  gint32 split_to;
  gint32 agreed_start; /* as in the baseline; both TJ_NO_TIME when it is not in that */
  gint32 agreed_finish;
  guint depth;    /* 0 at the top */
  guint8 type;    /* TjActivityType; a STEP where the record has none, or a PHASE when it has children */
  guint8 tone;    /* TjColour: its own, else that of its parent, else a default one */
  guint8 sign;    /* TjSign; not NONE for whatever a decision refers to, and for the type DECISION */
  gint8 progress; /* percent; -1 when unset */
  guint has_children : 1;
  guint expanded : 1; /* has children, and they are shown */
  guint framed : 1;   /* a phase at the top or with something in it: drawn as a frame */
  guint inner : 1;    /* a frame in a frame, with no phases in it: stands out more */
  guint hatched : 1;  /* its content is still n.t.b. */
  guint critical : 1;
  guint near_critical : 1;
  guint aside : 1; /* shown for what lies in it: it is not what was looked for itself */
  char letter[8];  /* what stands in the sign of a decision, UTF-8 */
} TjGanttRow;

/* A meeting of college or council. */
typedef struct
{
  gint32 start;      /* of its day */
  gint32 submission; /* the end of the last day to hand in, or TJ_NO_TIME */
  TjSign sign;
  const char *letter; /* of the body, "" for none */
} TjGanttMeeting;

typedef struct _TjGanttRows TjGanttRows;

/* tj_gantt_rows_new: the rows of a traject. @collapsed (nullable) is a set of activity ids (g_int64_hash) whose
 * children are not shown. The rows keep what they need of the model's records, but look into @model for leads: drop
 * them before the model. (transfer full) */
TjGanttRows *tj_gantt_rows_new (TjModel *model, const TjPlan *plan, TjId project, GHashTable *collapsed);
/* tj_gantt_rows_update: takes up @edit, after model and plan have: the rows are then as if they were made anew, but
 * what they are compared with stays. @changed: the activities whose span or result may be another (tj_plan_update()).
 * Costs little more than those ask for. FALSE, and nothing is done, when the edit alters more than values of activities
 * that stay where they are, links, decisions and who leads: make them anew. (element-type TjId) */
gboolean tj_gantt_rows_update (TjGanttRows *rows, const TjPlan *plan, const TjEdit *edit, const GArray *changed);
/* How somebody looks at the rows. Zeros: all of them, in the order of the plan. */
typedef struct
{
  GHashTable *collapsed;    /* (nullable) as above */
  GHashTable *kept;         /* (nullable) set of activity ids: only these and what they lie in; nothing is collapsed */
  GCompareDataFunc compare; /* (nullable) of two const TjActivity *: the order among siblings; what is equal stays in
                               the order of the plan */
  gpointer data;            /* of compare */
} TjGanttLook;

/* tj_gantt_rows_new_look: the same rows, looked at in another way. Numbers and colours stay those of the plan.
 * (transfer full) */
TjGanttRows *tj_gantt_rows_new_look (TjModel *model, const TjPlan *plan, TjId project, const TjGanttLook *look);
TjGanttRows *tj_gantt_rows_ref (TjGanttRows *rows);
void tj_gantt_rows_unref (TjGanttRows *rows);

/* tj_gantt_rows_count: how many rows there are to show. */
guint tj_gantt_rows_count (const TjGanttRows *rows);
/* tj_gantt_rows_total: how many activities the traject has, hidden ones included. */
guint tj_gantt_rows_total (const TjGanttRows *rows);
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
/* tj_gantt_rows_links: what connects rows. (transfer none) */
const TjGanttLinks *tj_gantt_rows_links (const TjGanttRows *rows);

/* tj_gantt_row_is_late: its dates do not keep its deadline. */
gboolean tj_gantt_row_is_late (const TjGanttRow *row);

/* tj_gantt_rows_show_baseline: compares with a baseline of the traject: 0 for the newest; a row that is not in it has
 * nothing to compare with. Returns the baseline, 0 when there is none. */
TjId tj_gantt_rows_show_baseline (TjGanttRows *rows, TjId baseline);

/* Time behind and above the rows. What is asked for a span covers at least that span; it is kept until another is asked
 * for. (transfer none)
 * bands: recess, school holidays and elections of all years, in order. (element-type TjLayerSpan)
 * holidays: by the traject's calendar. (element-type TjLayerSpan)
 * days_off: the stretches of whole days on which that calendar has no work. (element-type TjWorkInterval)
 * meetings: of college and council, in order of time. (element-type TjGanttMeeting) */
const GArray *tj_gantt_rows_bands (const TjGanttRows *rows);
const GArray *tj_gantt_rows_holidays (TjGanttRows *rows, gint32 start, gint32 finish);
const GArray *tj_gantt_rows_days_off (TjGanttRows *rows, gint32 start, gint32 finish);
const GArray *tj_gantt_rows_meetings (TjGanttRows *rows, gint32 start, gint32 finish);
/* tj_gantt_rows_has_meetings: whether there is a body whose meetings can be shown. */
gboolean tj_gantt_rows_has_meetings (const TjGanttRows *rows);
/* tj_gantt_rows_status: the end of the status date, or TJ_NO_TIME. */
gint32 tj_gantt_rows_status (const TjGanttRows *rows);

/* Words of a row, made once and kept; never NULL. (transfer none)
 * number: its own, else its parent's with its place among those that have none: '1.2'.
 * label: its dates as they stand beside the bar: 'jul 2025 – sep 2025', 'uiterlijk 23 sep 2025', 'binnen fase', ...;
 * 'geen datum' for none. lead: who leads it ('Projectleider, Kernteam'), "" for nobody. */
const char *tj_gantt_rows_number (TjGanttRows *rows, guint index);
const char *tj_gantt_rows_label (TjGanttRows *rows, guint index);
const char *tj_gantt_rows_lead (TjGanttRows *rows, guint index);

/* tj_gantt_rows_number_of: the number of any activity of the traject, also of one that has no row; NULL for others.
 * (transfer full) (nullable) */
char *tj_gantt_rows_number_of (const TjGanttRows *rows, TjId activity);
/* tj_gantt_rows_place: the place of any activity in the order of the plan, from 0; G_MAXUINT for others. */
guint tj_gantt_rows_place (const TjGanttRows *rows, TjId activity);
/* tj_gantt_rows_numbered: the activities with this number, also those that have no row: mostly one, but numbers that
 * are stated can be twice there. (transfer full) (element-type TjId) */
GArray *tj_gantt_rows_numbered (const TjGanttRows *rows, const char *number);

/* tj_gantt_rows_dates: the dates in long form, as a sentence holds them: 'maart 2025 tot en met april 2025'. (transfer
 * full) */
char *tj_gantt_rows_dates (TjGanttRows *rows, guint index);
/* tj_gantt_rows_sentence: all of the row for who cannot see it: 'Fase 1.1 Analyse, maart 2025 tot en met april 2025,
 * 100 procent gereed'. (transfer full) */
char *tj_gantt_rows_sentence (TjGanttRows *rows, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjGanttRows, tj_gantt_rows_unref)

G_END_DECLS
