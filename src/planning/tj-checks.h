// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-plan.h"

G_BEGIN_DECLS

/* What the dates and figures of a traject say is not right, or worth knowing. Nothing is changed, and nothing has to be
 * complete: what is not known is no finding. A date counts with its precision: two that share a month are not in
 * conflict. */
typedef enum
{
  TJ_CHECK_ATTENTION = 1, /* 'let op': something does not hold */
  TJ_CHECK_INFORMATION    /* 'ter informatie': it may be meant so, or is still open */
} TjCheckSeverity;

/* The rules, by the name under which they are known outside. */
#define TJ_CHECK_PHASES_OVERLAP "fasen-overlappen"
#define TJ_CHECK_PHASES_GAP "gat-tussen-fasen"
#define TJ_CHECK_OUTSIDE_PHASE "buiten-fase"
#define TJ_CHECK_OUTSIDE_PROJECT "buiten-traject"
#define TJ_CHECK_OUTSIDE_TERM "na-bestuursperiode"
#define TJ_CHECK_DURATION "looptijd"
#define TJ_CHECK_REVERSED "eind-voor-start"
#define TJ_CHECK_DEADLINE "te-laat"
#define TJ_CHECK_DEPENDENCY "afhankelijkheid"
#define TJ_CHECK_SILENT_LINKS "afhankelijkheid-telt-niet"
#define TJ_CHECK_RECESS "reces"
#define TJ_CHECK_NO_MEETING "geen-vergadering"
#define TJ_CHECK_SUBMISSION "te-dicht-op-aanlevering"
#define TJ_CHECK_UNREACHABLE "vergadering-niet-haalbaar"
#define TJ_CHECK_ROUTE_LATE "route-te-laat"
#define TJ_CHECK_PAST_DECISION "besluit-zonder-uitkomst"
#define TJ_CHECK_NO_LEAD "geen-trekker"
#define TJ_CHECK_PARTICIPATION "participatie"
#define TJ_CHECK_ACTION "actie-te-laat"
#define TJ_CHECK_INDICATOR "indicator-zonder-doel"
#define TJ_CHECK_HOURS "uren"
#define TJ_CHECK_ATTACHMENT "bijlage"

typedef struct
{
  const char *rule; /* one of the above */
  TjCheckSeverity severity;
  TjId subject;  /* the record that it is about */
  TjId other;    /* what it is held against; 0: nothing */
  char *message; /* owned, translated: what is wrong */
  char *remedy;  /* owned, translated: what would settle it */
} TjCheck;

/* tj_check_new: a finding; @rule must be a constant, @message is taken over. (transfer full) */
TjCheck *
tj_check_new (const char *rule, TjCheckSeverity severity, TjId subject, TjId other, char *message, const char *remedy);
void tj_check_free (TjCheck *check);

/* tj_checks_run: the checks of one traject; what needs attention first, then by rule, then by time. @today is a day
 * number. (transfer full) (element-type TjCheck) */
GPtrArray *tj_checks_run (TjModel *model, const TjPlan *plan, TjId project, gint32 today);

/* tj_checks_count: how many of them have a severity. */
guint tj_checks_count (const GPtrArray *checks, TjCheckSeverity severity);

/* tj_check_equal: whether two say the same of the same. */
gboolean tj_check_equal (const TjCheck *a, const TjCheck *b);

/* tj_phase_months: in how many calendar months a span lies: feb 2025 to mrt 2025 is 2. 0 without a place in time. */
guint tj_phase_months (const TjSpan *span);

/* tj_phase_days: its days, the first and the last included. */
guint tj_phase_days (const TjSpan *span);

/* tj_project_span: a traject's own dates; an end that is not stated is that of what lies in it. FALSE, and @span is
 * left alone, when there is no place in time. */
gboolean tj_project_span (const TjModel *model, const TjPlan *plan, TjId project, TjSpan *span);

G_END_DECLS
