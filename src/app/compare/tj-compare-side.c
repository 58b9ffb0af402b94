// SPDX-License-Identifier: EUPL-1.2
#include "tj-compare-side.h"

#include <glib/gi18n.h>

#include "tj-history-text.h"
#include "tj-today.h"

struct _TjCompareSide
{
  GObject parent_instance;

  TjCompareSort sort;
  TjRecord *baseline; /* (owned) (nullable) */
  TjHistoryRow *row;  /* (owned) (nullable) */
};

typedef enum
{
  PROP_TITLE = 1
} Property;

G_DEFINE_FINAL_TYPE (TjCompareSide, tj_compare_side, G_TYPE_OBJECT)

static void
tj_compare_side_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch ((Property) id)
    {
    case PROP_TITLE:
      g_value_take_string (value, tj_compare_side_title (TJ_COMPARE_SIDE (object)));
      break;
    }
}

static void
tj_compare_side_finalize (GObject *object)
{
  TjCompareSide *self = TJ_COMPARE_SIDE (object);

  g_clear_pointer (&self->baseline, tj_record_unref);
  g_clear_pointer (&self->row, tj_history_row_free);
  G_OBJECT_CLASS (tj_compare_side_parent_class)->finalize (object);
}

static void
tj_compare_side_class_init (TjCompareSideClass *class)
{
  G_OBJECT_CLASS (class)->get_property = tj_compare_side_get_property;
  G_OBJECT_CLASS (class)->finalize = tj_compare_side_finalize;
  g_object_class_install_property (
      G_OBJECT_CLASS (class), PROP_TITLE,
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
tj_compare_side_init (TjCompareSide *self)
{
}

TjCompareSide *
tj_compare_side_new_now (void)
{
  return g_object_new (TJ_TYPE_COMPARE_SIDE, NULL);
}

TjCompareSide *
tj_compare_side_new_baseline (const TjBaseline *baseline)
{
  TjCompareSide *self = g_object_new (TJ_TYPE_COMPARE_SIDE, NULL);

  self->sort = TJ_COMPARE_BASELINE;
  self->baseline = tj_record_ref (baseline);
  return self;
}

TjCompareSide *
tj_compare_side_new_moment (TjHistoryRow *row)
{
  TjCompareSide *self = g_object_new (TJ_TYPE_COMPARE_SIDE, NULL);

  self->sort = TJ_COMPARE_MOMENT;
  self->row = row;
  return self;
}

TjCompareSort
tj_compare_side_sort (TjCompareSide *self)
{
  return self->sort;
}

gint64
tj_compare_side_id (TjCompareSide *self)
{
  if (self->baseline)
    return self->baseline->id;
  return self->row ? self->row->number : 0;
}

static char *
baseline_title (const TjBaseline *baseline)
{
  g_autofree char *date = tj_date_format (&baseline->date, FALSE);

  return *date ? g_strdup_printf ("%s · %s", baseline->name, date) : g_strdup (baseline->name);
}

static char *
moment_title (const TjHistoryRow *row)
{
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autofree char *when = tj_history_when (row->time, tj_now (), zone);
  g_autofree char *what = tj_history_what (row);

  return g_strdup_printf ("%s · %s", when, what);
}

char *
tj_compare_side_title (TjCompareSide *self)
{
  if (self->baseline)
    return baseline_title ((const TjBaseline *) (gconstpointer) self->baseline);
  if (self->row)
    return moment_title (self->row);
  return g_strdup (self->sort == TJ_COMPARE_NOW ? _ ("Now") : _ ("Before the first change"));
}

const char *
tj_compare_side_heading (TjCompareSide *self)
{
  switch (self->sort)
    {
    case TJ_COMPARE_BASELINE:
      return _ ("Baselines");
    case TJ_COMPARE_MOMENT:
      return _ ("Just after a change");
    case TJ_COMPARE_NOW:
    default:
      return _ ("Present");
    }
}
