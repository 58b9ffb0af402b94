// SPDX-License-Identifier: EUPL-1.2
#include "tj-money-group.h"

#include <glib/gi18n.h>

#include "tj-cost-text.h"
#include "tj-line-text.h"
#include "tj-source-course.h"

struct _TjMoneyGroup
{
  GtkBox parent_instance;

  TjSession *session; /* (owned) */
  TjId id;

  /* Template */
  GtkLabel *heading;
  GtkBox *lines;
  GtkButton *adopt;
};

G_DEFINE_FINAL_TYPE (TjMoneyGroup, tj_money_group, GTK_TYPE_BOX)

static const TjCostLine *
shown_line (TjMoneyGroup *self)
{
  return tj_model_get_kind (tj_session_shown_model (self->session), TJ_KIND_COST_LINE, self->id);
}

/* Lines ----------------------------------------------------------------------------------------------------------- */

static GtkWidget *
label_new (const char *text, const char *class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                   PANGO_WRAP_WORD_CHAR, "selectable", class == NULL, NULL);

  if (class)
    gtk_widget_add_css_class (label, class);
  return label;
}

/* What it is above what it comes to. Takes @text over; nothing without one. */
static void
add_line (TjMoneyGroup *self, const char *title, char *text)
{
  g_autofree char *owned = text;
  GtkWidget *line, *value;

  if (text == NULL)
    return;
  line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  gtk_widget_add_css_class (line, "tj-money-line");
  value = label_new (text, NULL);
  if (title)
    {
      GtkWidget *caption = label_new (title, "caption");

      gtk_widget_add_css_class (caption, "dimmed");
      gtk_box_append (GTK_BOX (line), caption);
      gtk_accessible_update_relation (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, caption, NULL, -1);
    }
  gtk_box_append (GTK_BOX (line), value);
  gtk_box_append (self->lines, line);
}

static void
clear (TjMoneyGroup *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->lines))))
    gtk_box_remove (self->lines, child);
}

/* A cost line ------------------------------------------------------------------------------------------------------ */

static gboolean
can_adopt (TjMoneyGroup *self, const TjCostLine *line)
{
  g_autoptr (TjEdit) edit = tj_edit_new ("");

  return line && line->amounts.n_entries > 0 && tj_session_writable (self->session)
         && tj_cost_adopt (tj_session_shown_model (self->session), tj_session_plan (self->session), line, edit);
}

static void
show_line (TjMoneyGroup *self, const TjCostLine *line)
{
  TjModel *model = tj_session_shown_model (self->session);
  const TjPlan *plan = tj_session_plan (self->session);
  const TjBudget *budget = tj_session_budget (self->session);

  gtk_label_set_label (self->heading, _ ("What follows from it"));
  add_line (self, _ ("Computed"), tj_cost_build_text (model, plan, line));
  add_line (self, _ ("By year"), tj_cost_spread_text (model, plan, line));
  add_line (self, _ ("Filled in and computed"), tj_cost_difference_text (model, plan, line));
  add_line (self, NULL, tj_cost_implied_text (model, plan, line));
  add_line (self, _ ("Share"), tj_line_share_text (budget, self->id));
  add_line (self, _ ("Compared with the year before"), tj_line_change_text (budget, self->id));
  add_line (self, _ ("Coverage"), tj_line_coverage_text (budget, model, self->id));
}

static void
adopt_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjMoneyGroup *self = TJ_MONEY_GROUP (widget);
  const TjCostLine *line = shown_line (self);
  TjEdit *edit = tj_edit_new (_ ("Take over the computed amount"));

  if (line && tj_cost_adopt (tj_session_shown_model (self->session), tj_session_plan (self->session), line, edit))
    tj_session_commit (self->session, edit);
  else
    tj_edit_free (edit);
}

/* A source --------------------------------------------------------------------------------------------------------- */

static GtkWidget *
amount_new (char *text, gboolean heavy)
{
  g_autofree char *owned = text;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 1.0, NULL);

  gtk_widget_add_css_class (label, "numeric");
  if (heavy)
    gtk_widget_add_css_class (label, "heading");
  return label;
}

/* 'Najaarsnota, 2024'. (transfer full) */
static char *
step_title (const TjSourceStep *step)
{
  g_autofree char *what = step->aside ? g_strdup_printf (_ ("%s (does not count)"), step->what) : g_strdup (step->what);

  return *step->when ? g_strdup_printf ("%s, %s", what, step->when) : g_steal_pointer (&what);
}

/* What happens on one line, and below it the amount and what is left then. */
static void
add_step (TjMoneyGroup *self, const TjSourceStep *step, gboolean first)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2), *amounts = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  g_autofree char *title = step_title (step), *balance = tj_source_step_balance (step);

  gtk_widget_add_css_class (line, "tj-money-line");
  gtk_widget_set_halign (amounts, GTK_ALIGN_END);
  gtk_box_append (GTK_BOX (line), label_new (title, NULL));
  gtk_box_append (GTK_BOX (line), amounts);
  if (!first)
    gtk_box_append (GTK_BOX (amounts), amount_new (tj_source_step_amount (step), FALSE));
  if (!step->aside)
    {
      GtkWidget *left = amount_new (first ? g_strdup (balance) : g_strconcat ("→ ", balance, NULL), TRUE);

      if (step->balance.cents < 0)
        gtk_widget_add_css_class (left, "error");
      gtk_box_append (GTK_BOX (amounts), left);
    }
  gtk_box_append (self->lines, line);
}

static void
show_source (TjMoneyGroup *self)
{
  g_autoptr (GPtrArray) steps
      = tj_source_course (tj_session_budget (self->session), tj_session_shown_model (self->session), self->id);

  gtk_label_set_label (self->heading, _ ("Course of the balance"));
  for (guint i = 0; i < steps->len; i++)
    add_step (self, g_ptr_array_index (steps, i), i == 0);
}

void
tj_money_group_set_record (TjMoneyGroup *self, TjId id)
{
  const TjCostLine *line;
  gboolean adoptable;

  self->id = id;
  clear (self);
  line = shown_line (self);
  if (line)
    show_line (self, line);
  else if (tj_model_get_kind (tj_session_shown_model (self->session), TJ_KIND_FUNDING_SOURCE, id))
    show_source (self);
  adoptable = can_adopt (self, line);
  gtk_widget_set_visible (GTK_WIDGET (self->adopt), adoptable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "money-group.adopt", adoptable);
  gtk_widget_set_visible (GTK_WIDGET (self), gtk_widget_get_first_child (GTK_WIDGET (self->lines)) != NULL);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_money_group_dispose (GObject *object)
{
  TjMoneyGroup *self = TJ_MONEY_GROUP (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_MONEY_GROUP);
  G_OBJECT_CLASS (tj_money_group_parent_class)->dispose (object);
}

static void
tj_money_group_class_init (TjMoneyGroupClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_money_group_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-money-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TjMoneyGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, TjMoneyGroup, lines);
  gtk_widget_class_bind_template_child (widget_class, TjMoneyGroup, adopt);
  gtk_widget_class_install_action (widget_class, "money-group.adopt", NULL, adopt_action);
}

static void
tj_money_group_init (TjMoneyGroup *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL, -1);
}

GtkWidget *
tj_money_group_new (TjSession *session)
{
  TjMoneyGroup *self = g_object_new (TJ_TYPE_MONEY_GROUP, NULL);

  self->session = g_object_ref (session);
  return GTK_WIDGET (self);
}
