// SPDX-License-Identifier: EUPL-1.2
#include "tj-rhythm-row.h"

#include "tj-cadence-choice.h"
#include "tj-year-text.h"

#define DAYS 7

struct _TjRhythmRow
{
  GtkBox parent_instance;

  TjSession *session; /* (owned) (nullable) */
  TjId body;
  gboolean showing; /* no edit: the choices follow the record */
  guint source;     /* of the edit to come */

  /* Template */
  GtkDropDown *often;
  GtkDropDown *weekday;
};

G_DEFINE_FINAL_TYPE (TjRhythmRow, tj_rhythm_row, GTK_TYPE_BOX)

static gboolean
commit_cb (gpointer data)
{
  TjRhythmRow *self = data;
  g_autoptr (GError) error = NULL;
  TjRhythm rhythm = gtk_drop_down_get_selected (self->often);
  g_autofree char *text = tj_rhythm_to_text (rhythm, gtk_drop_down_get_selected (self->weekday));

  self->source = 0;
  if (rhythm < TJ_RHYTHM_OTHER
      && !tj_session_set_value (self->session, self->body, tj_kind_field (TJ_KIND_BODY, "cadence"), text, &error))
    tj_session_problem (self->session, error->message);
  return G_SOURCE_REMOVE;
}

/* The edit gives the drop-down other choices, and that cannot be while it tells of this one. */
static void
chosen_cb (TjRhythmRow *self)
{
  if (!self->showing && self->session != NULL && self->source == 0)
    self->source = g_idle_add (commit_cb, self);
}

/* The usual choices, and what the body has when it is none of them. */
static GListModel *
often_choices (const TjCadence *cadence, TjRhythm rhythm)
{
  GtkStringList *choices = gtk_string_list_new (NULL);

  for (TjRhythm at = TJ_RHYTHM_NONE; at < TJ_RHYTHM_OTHER; at++)
    gtk_string_list_append (choices, tj_rhythm_name (at));
  if (rhythm == TJ_RHYTHM_OTHER)
    gtk_string_list_take (choices, tj_cadence_format (cadence));
  return G_LIST_MODEL (choices);
}

void
tj_rhythm_row_show (TjRhythmRow *self, TjSession *session, TjId id)
{
  const TjBody *body = tj_model_get_kind (tj_session_model (session), TJ_KIND_BODY, id);
  guint weekday = gtk_drop_down_get_selected (self->weekday);
  g_autoptr (GListModel) choices = NULL;
  gboolean writable = tj_session_writable (session);
  TjRhythm rhythm;

  if (body == NULL)
    return;
  g_clear_handle_id (&self->source, g_source_remove);
  g_set_object (&self->session, session);
  self->body = id;
  rhythm = tj_rhythm_of (&body->cadence, &weekday);
  choices = often_choices (&body->cadence, rhythm);
  self->showing = TRUE;
  gtk_drop_down_set_model (self->often, choices);
  gtk_drop_down_set_selected (self->often, rhythm);
  gtk_drop_down_set_selected (self->weekday, weekday);
  self->showing = FALSE;
  gtk_widget_set_sensitive (GTK_WIDGET (self->often), writable);
  gtk_widget_set_sensitive (GTK_WIDGET (self->weekday), writable);
  gtk_widget_set_visible (GTK_WIDGET (self->weekday), rhythm != TJ_RHYTHM_NONE && rhythm != TJ_RHYTHM_OTHER);
}

static void
tj_rhythm_row_dispose (GObject *object)
{
  g_clear_handle_id (&TJ_RHYTHM_ROW (object)->source, g_source_remove);
  g_clear_object (&TJ_RHYTHM_ROW (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_RHYTHM_ROW);
  G_OBJECT_CLASS (tj_rhythm_row_parent_class)->dispose (object);
}

static void
tj_rhythm_row_class_init (TjRhythmRowClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_rhythm_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/basis/tj-rhythm-row.ui");
  gtk_widget_class_bind_template_child (widget_class, TjRhythmRow, often);
  gtk_widget_class_bind_template_child (widget_class, TjRhythmRow, weekday);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
}

static void
tj_rhythm_row_init (TjRhythmRow *self)
{
  g_autoptr (GtkStringList) days = gtk_string_list_new (NULL);

  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  for (int i = 1; i <= DAYS; i++)
    gtk_string_list_take (days, tj_year_weekday_name (i));
  gtk_drop_down_set_model (self->weekday, G_LIST_MODEL (days));
  self->showing = FALSE;
}
