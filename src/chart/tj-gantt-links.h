// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A dependency between two rows of the chart. */
typedef struct
{
  guint from;
  guint to;
  int type; /* TjDependencyType, never 0 */
  gboolean critical;
  gint64 id; /* of the dependency */
} TjGanttLink;

/* All links of a chart, so kept that those that touch some rows are found without looking at the others. */
typedef struct _TjGanttLinks TjGanttLinks;

/* tj_gantt_links_new: takes the links from @links (element-type TjGanttLink). (transfer full) */
TjGanttLinks *tj_gantt_links_new (const GArray *links);
void tj_gantt_links_free (TjGanttLinks *links);

/* tj_gantt_links_count, tj_gantt_links_at: each of them, in order of their upper row. Of a link only whether it is
 * critical may be changed. (transfer none) */
guint tj_gantt_links_count (const TjGanttLinks *links);
TjGanttLink *tj_gantt_links_at (TjGanttLinks *links, guint index);

/* tj_gantt_links_find: replaces @found (element-type TjGanttLink) by the links that lie over rows @first to @last
 * (inclusive), also those that only pass by, but no more than @most. In order of their upper row. */
void tj_gantt_links_find (const TjGanttLinks *links, guint first, guint last, guint most, GArray *found);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (TjGanttLinks, tj_gantt_links_free)

G_END_DECLS
