// SPDX-License-Identifier: EUPL-1.2
#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-sheet-view-private.h"

enum
{
  PROP_0,
  /* of GtkScrollable */
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY
};

G_DEFINE_FINAL_TYPE_WITH_CODE (TjSheetView, tj_sheet_view, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL)
                                   G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, tj_sheet_spots_accessible_init))

/* What is shown --------------------------------------------------------------------------------------------------- */

/* How alike two rows are, so that the cursor stays where it was. */
static gboolean
same_row (const TjSheetRow *row, const TjSheetRow *other)
{
  return row->part == other->part && row->kind == other->kind && row->depth == other->depth && row->id == other->id
         && row->record == other->record && (row->id != 0 || g_str_equal (row->title, other->title));
}

/* The place where it is now; where it was when it is gone. @nth: it is the nth of rows that are alike. */
static guint
find_again (TjSheetView *self, const TjSheetRow *was, guint nth, guint place)
{
  for (guint i = 0; was && i < tj_sheet_view_n_shown (self); i++)
    if (same_row (tj_sheet_shown_row (self, i), was) && nth-- == 0)
      return i;
  return place;
}

static guint
nth_of (TjSheetView *self, guint place)
{
  guint nth = 0;

  for (guint i = 0; i < place; i++)
    nth += same_row (tj_sheet_shown_row (self, i), tj_sheet_shown_row (self, place));
  return nth;
}

static TjSheetRow *
remember (TjSheetView *self, guint place)
{
  TjSheetRow *row;

  if (place >= tj_sheet_view_n_shown (self))
    return NULL;
  row = g_memdup2 (tj_sheet_shown_row (self, place), sizeof *row);
  row->title = g_strdup (row->title);
  return row;
}

static void
forget (TjSheetRow *row)
{
  if (row)
    g_free (row->title);
  g_free (row);
}

/* The column that was @column in the old sheet; years may have come before it. */
static int
same_column (const TjBudgetSheet *old, const TjBudgetSheet *sheet, int column)
{
  const TjBudgetColumn *was;
  int now;

  if (old == NULL || column == 0)
    return MIN (column, tj_sheet_n_columns (sheet) - 1);
  if (column == tj_sheet_n_columns (old) - 1)
    return tj_sheet_n_columns (sheet) - 1;
  was = &g_array_index (old->columns, TjBudgetColumn, column - 1);
  now = tj_budget_columns_find (sheet->columns, was->from, was->to);
  return now >= 0 ? now + 1 : MIN (column, tj_sheet_n_columns (sheet) - 1);
}

void
tj_sheet_view_set_sheet (TjSheetView *self, const TjBudgetSheet *sheet, GArray *shown)
{
  TjSheetRow *was = self->sheet ? remember (self, self->row) : NULL;
  TjSheetRow *anchor = self->sheet ? remember (self, self->anchor_row) : NULL;
  guint nth = was ? nth_of (self, self->row) : 0, anchor_nth = anchor ? nth_of (self, self->anchor_row) : 0;
  const TjBudgetSheet *old = self->sheet;
  guint last;

  self->sheet = sheet;
  g_clear_pointer (&self->shown, g_array_unref);
  self->shown = shown;
  last = MAX (tj_sheet_view_n_shown (self), 1) - 1;
  self->row = MIN (find_again (self, was, nth, self->row), last);
  self->anchor_row = MIN (find_again (self, anchor, anchor_nth, self->anchor_row), last);
  forget (was);
  forget (anchor);
  if (sheet)
    {
      self->column = same_column (old, sheet, self->column);
      self->anchor_column = same_column (old, sheet, self->anchor_column);
      tj_sheet_place_measure (self);
    }
  tj_sheet_place_configure (self);
  tj_sheet_spots_touch (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
tj_sheet_view_set_editing (TjSheetView *self, const TjSheetEditing *editing, gpointer data)
{
  self->editing = editing;
  self->editing_data = data;
}

/* Scrolling ------------------------------------------------------------------------------------------------------- */

static void
scrolled_cb (TjSheetView *self)
{
  tj_sheet_spots_touch (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drop_adjustment (TjSheetView *self, GtkAdjustment **place)
{
  if (*place)
    g_signal_handlers_disconnect_by_data (*place, self);
  g_clear_object (place);
}

static void
set_adjustment (TjSheetView *self, GtkAdjustment **place, GtkAdjustment *adjustment)
{
  if (*place && *place == adjustment)
    return;
  drop_adjustment (self, place);
  *place = g_object_ref_sink (adjustment ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_signal_connect_swapped (*place, "value-changed", G_CALLBACK (scrolled_cb), self);
  tj_sheet_place_configure (self);
}

static void
tj_sheet_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  TjSheetView *self = TJ_SHEET_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      g_value_set_object (value, self->hadjustment);
      break;
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->vadjustment);
      break;
    case PROP_HSCROLL_POLICY:
      g_value_set_enum (value, self->hscroll_policy);
      break;
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->vscroll_policy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
tj_sheet_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TjSheetView *self = TJ_SHEET_VIEW (object);

  switch (id)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, &self->hadjustment, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, &self->vadjustment, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->hscroll_policy = g_value_get_enum (value) & 1;
      break;
    case PROP_VSCROLL_POLICY:
      self->vscroll_policy = g_value_get_enum (value) & 1;
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* Size ------------------------------------------------------------------------------------------------------------ */

static void
tj_sheet_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 120;
      *natural = self->name_width + g_array_index (self->lefts, int, self->lefts->len - 1);
    }
  else
    {
      *minimum = self->header_height + 2 * self->row_height;
      *natural = self->header_height + (int) tj_sheet_view_n_shown (self) * self->row_height;
    }
}

static void
tj_sheet_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);
  gboolean keep = height < self->height && tj_sheet_place_is_seen (self, self->height);

  tj_sheet_place_configure (self);
  self->height = height;
  if (keep)
    tj_sheet_place_scroll_to (self);
  if (self->editor)
    tj_sheet_edit_place (self);
}

static void
tj_sheet_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  TjSheetView *self = TJ_SHEET_VIEW (widget);

  if (self->sheet)
    tj_sheet_draw (self, snapshot);
  if (self->editor)
    gtk_widget_snapshot_child (widget, self->editor, snapshot);
}

static void
restyle (TjSheetView *self)
{
  tj_sheet_draw_take_style (self);
  tj_sheet_place_measure (self);
  tj_sheet_place_configure (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tj_sheet_view_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (tj_sheet_view_parent_class)->css_changed (widget, change);
  restyle (TJ_SHEET_VIEW (widget));
}

static void
tj_sheet_view_system_setting_changed (GtkWidget *widget, GtkSystemSetting setting)
{
  GTK_WIDGET_CLASS (tj_sheet_view_parent_class)->system_setting_changed (widget, setting);
  restyle (TJ_SHEET_VIEW (widget));
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_sheet_view_dispose (GObject *object)
{
  TjSheetView *self = TJ_SHEET_VIEW (object);

  tj_sheet_spots_drop (self);
  self->sheet = NULL;
  self->closing = TRUE;
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  drop_adjustment (self, &self->hadjustment);
  drop_adjustment (self, &self->vadjustment);
  g_clear_object (&self->layout);
  G_OBJECT_CLASS (tj_sheet_view_parent_class)->dispose (object);
}

static void
tj_sheet_view_finalize (GObject *object)
{
  TjSheetView *self = TJ_SHEET_VIEW (object);

  g_clear_pointer (&self->shown, g_array_unref);
  g_array_unref (self->lefts);
  G_OBJECT_CLASS (tj_sheet_view_parent_class)->finalize (object);
}

static void
tj_sheet_view_class_init (TjSheetViewClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = tj_sheet_view_get_property;
  object_class->set_property = tj_sheet_view_set_property;
  object_class->dispose = tj_sheet_view_dispose;
  object_class->finalize = tj_sheet_view_finalize;
  widget_class->measure = tj_sheet_view_measure;
  widget_class->size_allocate = tj_sheet_view_size_allocate;
  widget_class->snapshot = tj_sheet_view_snapshot;
  widget_class->css_changed = tj_sheet_view_css_changed;
  widget_class->system_setting_changed = tj_sheet_view_system_setting_changed;
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  g_signal_new ("moved", TJ_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("fold", TJ_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  g_signal_new ("context-menu", TJ_TYPE_SHEET_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  tj_sheet_cursor_class_init (widget_class);
  tj_sheet_edit_class_init (widget_class);
  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
}

static void
focus_cb (TjSheetView *self)
{
  tj_sheet_spots_tell (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
tj_sheet_view_init (TjSheetView *self)
{
  AdwStyleManager *style = adw_style_manager_get_for_display (gtk_widget_get_display (GTK_WIDGET (self)));
  const int none = 0;

  self->row = self->anchor_row = 1;
  self->column = self->anchor_column = 1;
  self->tab_column = -1;
  self->lefts = g_array_new (FALSE, FALSE, sizeof (int));
  g_array_append_val (self->lefts, none);
  gtk_widget_add_css_class (GTK_WIDGET (self), "view");
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Budget by year"),
                                  GTK_ACCESSIBLE_PROPERTY_MULTI_SELECTABLE, TRUE, -1);
  tj_sheet_draw_take_style (self);
  tj_sheet_input_init (self);
  tj_sheet_names_init (self);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (focus_cb), NULL);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (restyle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (restyle), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::accent-color", G_CALLBACK (restyle), self, G_CONNECT_SWAPPED);
}
