// SPDX-License-Identifier: EUPL-1.2
#include "tj-baseline-dialog.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-new-baseline.h"

struct _TjBaselineDialog
{
  AdwDialog parent_instance;

  /* Template children */
  AdwEntryRow *name_row;
  AdwEntryRow *date_row;
  AdwComboRow *decision_row;
  GtkStringList *decisions;
  GtkLabel *problem;

  TjSession *session; /* (owned) */
  GArray *ids;        /* (owned) (element-type TjId) of the decisions in their order; the first is 0 */
  char *given_name;   /* (owned) the name that was filled in; the user may have changed it since */
};

enum
{
  SET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (TjBaselineDialog, tj_baseline_dialog, ADW_TYPE_DIALOG)

/* Filling in ------------------------------------------------------------------------------------------------------ */

static TjId
chosen_decision (TjBaselineDialog *self)
{
  guint position = adw_combo_row_get_selected (self->decision_row);

  return position < self->ids->len ? g_array_index (self->ids, TjId, position) : 0;
}

static void
give_name (TjBaselineDialog *self, char *name)
{
  g_free (self->given_name);
  self->given_name = name;
  gtk_editable_set_text (GTK_EDITABLE (self->name_row), name);
}

/* The name follows the decision until the user gives another. */
static void
decision_changed_cb (TjBaselineDialog *self)
{
  TjModel *model;
  const TjRecord *decision;

  if (self->session == NULL || g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self->name_row)), self->given_name) != 0)
    return;
  model = tj_session_model (self->session);
  decision = tj_model_get (model, chosen_decision (self));
  give_name (self, decision ? tj_model_title (model, decision)
                            : tj_new_baseline_name (model, tj_session_project (self->session)));
}

static void
add_decisions (TjBaselineDialog *self)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (GPtrArray) decisions = tj_model_sorted (model, TJ_KIND_DECISION, tj_session_project (self->session), NULL);
  TjId none = 0;

  g_array_append_val (self->ids, none);
  gtk_string_list_append (self->decisions, _ ("None"));
  for (guint i = 0; i < decisions->len; i++)
    {
      const TjRecord *decision = g_ptr_array_index (decisions, i);
      g_autofree char *title = tj_model_title (model, decision);

      g_array_append_val (self->ids, decision->id);
      gtk_string_list_append (self->decisions, title);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->decision_row), decisions->len > 0);
}

static void
fill (TjBaselineDialog *self)
{
  TjDate today = { TJ_PRECISION_DAY, tj_session_today (self->session) * TJ_MINUTES_PER_DAY, NULL };
  g_autofree char *date = tj_date_format (&today, TRUE);

  add_decisions (self);
  give_name (self, tj_new_baseline_name (tj_session_model (self->session), tj_session_project (self->session)));
  gtk_editable_set_text (GTK_EDITABLE (self->date_row), date);
}

/* Setting --------------------------------------------------------------------------------------------------------- */

static void
show_problem (TjBaselineDialog *self, AdwEntryRow *row, const char *message)
{
  gtk_label_set_label (self->problem, message ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), message != NULL);
  gtk_widget_remove_css_class (GTK_WIDGET (self->name_row), "error");
  gtk_widget_remove_css_class (GTK_WIDGET (self->date_row), "error");
  if (message == NULL)
    return;
  if (row)
    {
      gtk_widget_add_css_class (GTK_WIDGET (row), "error");
      gtk_widget_grab_focus (GTK_WIDGET (row));
    }
  gtk_accessible_announce (GTK_ACCESSIBLE (self), message, GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_HIGH);
}

static void
changed_cb (TjBaselineDialog *self)
{
  show_problem (self, NULL, NULL);
}

static void
activated_cb (TjBaselineDialog *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "baseline.set", NULL);
}

/* What was filled in; NULL when it cannot be, which is shown. (transfer full) (nullable) */
static TjBaseline *
read_baseline (TjBaselineDialog *self)
{
  g_autoptr (TjRecord) record = tj_record_new (TJ_KIND_BASELINE, 0);
  TjBaseline *baseline = (TjBaseline *) (gpointer) record;
  g_autoptr (GError) error = NULL;
  int year;

  baseline->project = tj_session_project (self->session);
  baseline->decision = chosen_decision (self);
  baseline->name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_row))));
  if (*baseline->name == '\0')
    {
      show_problem (self, self->name_row, _ ("Give the baseline a name."));
      return NULL;
    }
  tj_civil_split (tj_session_today (self->session), &year, NULL, NULL);
  if (!tj_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->date_row)), year, &baseline->date, &error))
    {
      show_problem (self, self->date_row, error->message);
      return NULL;
    }
  g_steal_pointer (&record);
  return baseline;
}

static void
set_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBaselineDialog *self = TJ_BASELINE_DIALOG (widget);
  TjBaseline *baseline = read_baseline (self);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  TjEdit *edit;

  if (baseline == NULL)
    return;
  name = g_strdup (baseline->name);
  edit = tj_new_baseline (tj_session_model (self->session), tj_session_plan (self->session), baseline, &error);
  if (edit == NULL || !tj_document_commit (tj_session_document (self->session), edit, &error))
    {
      show_problem (self, NULL, error->message);
      return;
    }
  g_signal_emit (self, signals[SET], 0, name);
  adw_dialog_close (ADW_DIALOG (self));
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
tj_baseline_dialog_dispose (GObject *object)
{
  g_clear_object (&TJ_BASELINE_DIALOG (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_BASELINE_DIALOG);
  G_OBJECT_CLASS (tj_baseline_dialog_parent_class)->dispose (object);
}

static void
tj_baseline_dialog_finalize (GObject *object)
{
  TjBaselineDialog *self = TJ_BASELINE_DIALOG (object);

  g_array_unref (self->ids);
  g_free (self->given_name);
  G_OBJECT_CLASS (tj_baseline_dialog_parent_class)->finalize (object);
}

static void
tj_baseline_dialog_class_init (TjBaselineDialogClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_baseline_dialog_dispose;
  G_OBJECT_CLASS (class)->finalize = tj_baseline_dialog_finalize;
  signals[SET] = g_signal_new ("set", TJ_TYPE_BASELINE_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                               G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/compare/tj-baseline-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, TjBaselineDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, TjBaselineDialog, date_row);
  gtk_widget_class_bind_template_child (widget_class, TjBaselineDialog, decision_row);
  gtk_widget_class_bind_template_child (widget_class, TjBaselineDialog, decisions);
  gtk_widget_class_bind_template_child (widget_class, TjBaselineDialog, problem);
  gtk_widget_class_bind_template_callback (widget_class, decision_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_install_action (widget_class, "baseline.set", NULL, set_action);
}

static void
tj_baseline_dialog_init (TjBaselineDialog *self)
{
  self->ids = g_array_new (FALSE, FALSE, sizeof (TjId));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* Whether there is anything to keep; told when not. */
static gboolean
may_be_set (TjSession *session)
{
  TjBaseline *trial = tj_record_new (TJ_KIND_BASELINE, 0);
  g_autoptr (GError) error = NULL;
  g_autoptr (TjEdit) edit = NULL;

  trial->project = tj_session_project (session);
  edit = tj_new_baseline (tj_session_model (session), tj_session_plan (session), trial, &error);
  if (edit == NULL)
    tj_session_problem (session, error->message);
  return edit != NULL;
}

TjBaselineDialog *
tj_baseline_dialog_present (TjSession *session, GtkWidget *parent)
{
  TjBaselineDialog *self;

  if (!may_be_set (session))
    return NULL;
  self = g_object_new (TJ_TYPE_BASELINE_DIALOG, NULL);
  self->session = g_object_ref (session);
  fill (self);
  adw_dialog_present (ADW_DIALOG (self), parent);
  return self;
}
