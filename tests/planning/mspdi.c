// SPDX-License-Identifier: EUPL-1.2
#include "mspdi.h"

#include <libxml/parser.h>
#include <stdio.h>

#include "mspdi-calendar.h"
#include "tj-civil.h"

typedef struct
{
  Mspdi *out;
  GHashTable *times;   /* UID -> TjWorkTime */
  GHashTable *indices; /* task UID -> index + 1 */
  GArray *above;       /* index of the task at each outline level, TJ_NODE_NONE */
  int calendar;        /* UID of that of the project */
} Reader;

static guint16
calendar_of (Reader *reader, int uid)
{
  gpointer time = g_hash_table_lookup (reader->times, GINT_TO_POINTER (uid));
  guint index;

  if (time == NULL)
    time = g_hash_table_lookup (reader->times, GINT_TO_POINTER (reader->calendar));
  if (g_ptr_array_find (reader->out->calendars, time, &index))
    return (guint16) index;
  g_ptr_array_add (reader->out->calendars, tj_work_time_ref (time));
  return (guint16) (reader->out->calendars->len - 1);
}

static gint32
minutes_of (xmlNode *element, const char *child)
{
  g_autofree char *text = mspdi_text (element, child);
  int hours = 0, minutes = 0;

  if (text == NULL || sscanf (text, "PT%dH%dM", &hours, &minutes) < 1)
    return 0;
  return hours * 60 + minutes;
}

static gboolean
is_elapsed (int format)
{
  format = format >= 35 && format <= 52 ? format - 32 : format;
  return format == 4 || format == 6 || format == 8 || format == 10 || format == 12 || format == 20;
}

static void
read_constraint (TjNode *node, xmlNode *element)
{
  static const guint8 kinds[]
      = { TJ_CONSTRAINT_KIND_ASAP,        TJ_CONSTRAINT_KIND_ALAP,       TJ_CONSTRAINT_KIND_START_ON,
          TJ_CONSTRAINT_KIND_FINISH_ON,   TJ_CONSTRAINT_KIND_START_FROM, TJ_CONSTRAINT_KIND_START_BY,
          TJ_CONSTRAINT_KIND_FINISH_FROM, TJ_CONSTRAINT_KIND_FINISH_BY };
  int kind = mspdi_number (element, "ConstraintType", 0);

  node->constraint = kinds[CLAMP (kind, 0, 7)];
  if (kind >= 2)
    node->constraint_date = mspdi_minute (element, "ConstraintDate");
}

/* Aspose writes 2000-01-01 for a date that is not there. */
static gboolean
is_date (gint32 minute)
{
  return minute != TJ_NO_MINUTE && minute != 0;
}

static void
read_node (Reader *reader, TjNode *node, const MspdiTask *task, xmlNode *element)
{
  gint32 deadline = mspdi_minute (element, "Deadline"), actual = mspdi_minute (element, "ActualStart");

  tj_node_init (node, task->uid + 1);
  node->calendar = calendar_of (reader, mspdi_number (element, "CalendarUID", -1));
  node->length = minutes_of (element, "Duration");
  node->length_kind = is_elapsed (mspdi_number (element, "DurationFormat", 7)) ? TJ_LENGTH_ELAPSED : TJ_LENGTH_WORK;
  read_constraint (node, element);
  if (is_date (deadline))
    node->deadline = deadline;
  if (is_date (actual))
    {
      node->actual_start = actual;
      node->done = MIN (node->length, minutes_of (element, "ActualDuration"));
    }
  if (task->manual)
    {
      node->own = TRUE;
      node->own_dates = (TjOwnDates) { task->start, task->start, task->finish, task->finish };
    }
}

static void
place_in_tree (Reader *reader, TjNode *node, int level)
{
  g_array_set_size (reader->above, (guint) level + 1);
  if (level > 1)
    node->parent = g_array_index (reader->above, guint, level - 1);
  g_array_index (reader->above, guint, level) = reader->out->nodes->len;
}

static void
read_task (Reader *reader, xmlNode *element)
{
  int level = mspdi_number (element, "OutlineLevel", 1);
  MspdiTask task = { .uid = mspdi_number (element, "UID", -1),
                     .start = mspdi_minute (element, "Start"),
                     .finish = mspdi_minute (element, "Finish"),
                     .slack = mspdi_number (element, "TotalSlack", 0) / 10,
                     .manual = mspdi_number (element, "Manual", 0) == 1,
                     .has_actual = is_date (mspdi_minute (element, "ActualStart")),
                     .percent = mspdi_number (element, "PercentComplete", 0),
                     .summary = mspdi_number (element, "Summary", 0) == 1 };
  g_autofree char *slack = mspdi_text (element, "TotalSlack");
  TjNode node;

  if (mspdi_number (element, "IsNull", 0) == 1 || level < 1)
    return;
  task.has_slack = slack != NULL;
  task.name = mspdi_text (element, "Name");
  read_node (reader, &node, &task, element);
  place_in_tree (reader, &node, level);
  g_array_append_val (reader->out->tasks, task);
  g_array_append_val (reader->out->nodes, node);
  g_hash_table_insert (reader->indices, GINT_TO_POINTER (task.uid), GUINT_TO_POINTER (reader->out->nodes->len));
}

static void
read_lag (TjNetworkLink *link, xmlNode *element)
{
  int lag = mspdi_number (element, "LinkLag", 0), format = mspdi_number (element, "LagFormat", 7);

  if (format == 19 || format == 20 || format == 51 || format == 52)
    {
      link->lag_kind = is_elapsed (format) ? TJ_LAG_PERCENT_ELAPSED : TJ_LAG_PERCENT;
      link->lag = lag * 1000;
      return;
    }
  link->lag_kind = is_elapsed (format) ? TJ_LAG_ELAPSED : TJ_LAG_WORK;
  link->lag = lag / 10;
}

static void
read_links (Reader *reader, xmlNode *element)
{
  static const guint8 types[]
      = { TJ_DEPENDENCY_TYPE_FF, TJ_DEPENDENCY_TYPE_FS, TJ_DEPENDENCY_TYPE_SF, TJ_DEPENDENCY_TYPE_SS };
  guint to
      = GPOINTER_TO_UINT (g_hash_table_lookup (reader->indices, GINT_TO_POINTER (mspdi_number (element, "UID", -1))));

  for (xmlNode *at = mspdi_child (element->children, "PredecessorLink"); at && to > 0;
       at = mspdi_child (at->next, "PredecessorLink"))
    {
      int uid = mspdi_number (at, "PredecessorUID", -1);
      guint from = GPOINTER_TO_UINT (g_hash_table_lookup (reader->indices, GINT_TO_POINTER (uid)));
      TjNetworkLink link = { .id = reader->out->links->len + 1,
                             .predecessor = from - 1,
                             .successor = to - 1,
                             .type = types[CLAMP (mspdi_number (at, "Type", 1), 0, 3)] };

      read_lag (&link, at);
      if (from > 0)
        g_array_append_val (reader->out->links, link);
    }
}

static void
count_resources (Reader *reader, xmlNode *root)
{
  xmlNode *list = mspdi_child (root->children, "Assignments");

  for (xmlNode *at = list ? mspdi_child (list->children, "Assignment") : NULL; at;
       at = mspdi_child (at->next, "Assignment"))
    {
      int task = mspdi_number (at, "TaskUID", -1);
      guint index = GPOINTER_TO_UINT (g_hash_table_lookup (reader->indices, GINT_TO_POINTER (task)));

      if (index > 0 && mspdi_number (at, "ResourceUID", -1) > 0)
        g_array_index (reader->out->tasks, MspdiTask, index - 1).n_resources++;
    }
}

static void
read_all (Reader *reader, xmlNode *root)
{
  xmlNode *list = mspdi_child (root->children, "Tasks");
  xmlNode *first = list ? mspdi_child (list->children, "Task") : NULL;

  for (xmlNode *at = first; at; at = mspdi_child (at->next, "Task"))
    read_task (reader, at);
  for (xmlNode *at = first; at; at = mspdi_child (at->next, "Task"))
    read_links (reader, at);
  count_resources (reader, root);
}

Mspdi *
mspdi_read (const char *path)
{
  xmlDoc *document = xmlReadFile (path, NULL, XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING);
  xmlNode *root = document ? xmlDocGetRootElement (document) : NULL;
  Mspdi *out = g_new0 (Mspdi, 1);
  g_autoptr (GHashTable) times = NULL, indices = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) above = g_array_new (FALSE, TRUE, sizeof (guint));
  Reader reader = { out, NULL, indices, above, 0 };

  out->tasks = g_array_new (FALSE, FALSE, sizeof (MspdiTask));
  out->nodes = g_array_new (FALSE, FALSE, sizeof (TjNode));
  out->links = g_array_new (FALSE, FALSE, sizeof (TjNetworkLink));
  out->calendars = g_ptr_array_new_with_free_func ((GDestroyNotify) tj_work_time_unref);
  out->start = root ? mspdi_minute (root, "StartDate") : TJ_NO_MINUTE;
  if (out->start != TJ_NO_MINUTE)
    {
      reader.calendar = mspdi_number (root, "CalendarUID", 1);
      reader.times = times = mspdi_calendars (root, out->start);
      read_all (&reader, root);
    }
  xmlFreeDoc (document);
  if (out->start == TJ_NO_MINUTE)
    g_clear_pointer (&out, mspdi_free);
  return out;
}

void
mspdi_free (Mspdi *mspdi)
{
  for (guint i = 0; i < mspdi->tasks->len; i++)
    g_free (g_array_index (mspdi->tasks, MspdiTask, i).name);
  g_array_unref (mspdi->tasks);
  g_array_unref (mspdi->nodes);
  g_array_unref (mspdi->links);
  g_ptr_array_unref (mspdi->calendars);
  g_free (mspdi);
}
