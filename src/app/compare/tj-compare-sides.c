// SPDX-License-Identifier: EUPL-1.2
/* What is compared with what, and what is told of the whole. An earlier moment has to be worked out first. */
#include "tj-compare-private.h"

/* Showing --------------------------------------------------------------------------------------------------------- */

static void
clear_comparison (TjComparePage *self)
{
  if (self->rows)
    g_list_store_remove_all (self->rows);
  g_clear_pointer (&self->comparison, tj_comparison_free);
}

/* The words beside it tell what the colour tells. */
static void
show_sign (TjComparePage *self)
{
  TjShift shift;
  g_autofree char *words = tj_difference_date (&self->comparison->end_before, &self->comparison->end_after, &shift);

  /* No arrow: under the button that leads back it would look like one. */
  gtk_image_set_from_icon_name (self->sign, shift == TJ_SHIFT_NONE ? "object-select-symbolic" : "tj-compare-symbolic");
  gtk_widget_remove_css_class (GTK_WIDGET (self->sign), "later");
  gtk_widget_remove_css_class (GTK_WIDGET (self->sign), "earlier");
  if (shift != TJ_SHIFT_NONE)
    gtk_widget_add_css_class (GTK_WIDGET (self->sign), shift == TJ_SHIFT_UP ? "later" : "earlier");
}

static void
show_comparison (TjComparePage *self)
{
  g_autofree char *summary = tj_comparison_summary (self->comparison);
  gboolean same = self->comparison->rows->len == 0;

  gtk_label_set_label (self->summary, summary);
  show_sign (self);
  tj_compare_page_show_rows (self);
  gtk_stack_set_visible_child_name (self->stack, same ? "same" : "rows");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.copy", !same);
}

static void
show_none (TjComparePage *self)
{
  clear_comparison (self);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.copy", FALSE);
  gtk_widget_set_visible (self->moments_button, g_list_model_get_n_items (G_LIST_MODEL (self->left_moments)) > 0);
  gtk_stack_set_visible_child_name (self->stack, "none");
}

/* Comparing ------------------------------------------------------------------------------------------------------- */

static void
compare_with (TjComparePage *self, TjModel *model, const TjPlan *plan, TjId baseline)
{
  TjComparisonSide left = { model, plan, baseline };
  TjComparisonSide right = { tj_session_model (self->session), tj_session_plan (self->session), self->right_id };

  clear_comparison (self);
  self->comparison = tj_comparison_new (&left, &right, tj_session_project (self->session));
  show_comparison (self);
}

static void
got_past_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjComparePage) self = data;
  g_autoptr (GError) error = NULL;
  TjModel *model = tj_document_model_at_finish (TJ_DOCUMENT (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->session == NULL)
    {
      g_clear_pointer (&model, tj_model_free);
      return;
    }
  g_clear_object (&self->waiting);
  if (model == NULL)
    {
      clear_comparison (self);
      gtk_label_set_label (self->problem_label, error->message);
      gtk_stack_set_visible_child_name (self->stack, "problem");
      return;
    }
  self->past = model;
  self->past_plan = tj_plan_new (model);
  compare_with (self, self->past, self->past_plan, 0);
}

static void
stop_waiting (TjComparePage *self)
{
  if (self->waiting)
    g_cancellable_cancel (self->waiting);
  g_clear_object (&self->waiting);
}

static void
drop_past (TjComparePage *self)
{
  stop_waiting (self);
  g_clear_pointer (&self->past_plan, tj_plan_free);
  g_clear_pointer (&self->past, tj_model_free);
}

static void
compare_with_moment (TjComparePage *self)
{
  if (self->past && self->past_number == self->left_id)
    {
      compare_with (self, self->past, self->past_plan, 0);
      return;
    }
  if (self->waiting && self->past_number == self->left_id)
    return;
  drop_past (self);
  self->past_number = self->left_id;
  self->waiting = g_cancellable_new ();
  gtk_stack_set_visible_child_name (self->stack, "busy");
  tj_document_model_at_async (tj_session_document (self->session), self->left_id, self->waiting, got_past_cb,
                              g_object_ref (self));
}

void
tj_compare_page_compare (TjComparePage *self)
{
  if (self->left_id < 0)
    {
      show_none (self);
      return;
    }
  if (self->left_sort == TJ_COMPARE_MOMENT)
    {
      compare_with_moment (self);
      return;
    }
  drop_past (self);
  compare_with (self, tj_session_model (self->session), tj_session_plan (self->session), self->left_id);
}

void
tj_compare_page_clear (TjComparePage *self)
{
  drop_past (self);
  clear_comparison (self);
}
