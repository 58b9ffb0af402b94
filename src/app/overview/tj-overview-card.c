// SPDX-License-Identifier: EUPL-1.2
#include "tj-overview-card.h"

/* The least room for a title, so that it is not cut into syllables. */
#define TITLE_CHARS 16

struct _TjOverviewCard
{
  AdwBin parent_instance;

  /* Template children */
  GtkButton *header;
  GtkLabel *title_label;
  GtkBox *body;

  char *title; /* (owned) (nullable) */
};

typedef enum
{
  PROP_TITLE = 1
} Property;

static GParamSpec *properties[PROP_TITLE + 1];

G_DEFINE_FINAL_TYPE (TjOverviewCard, tj_overview_card, ADW_TYPE_BIN)

static void
tj_overview_card_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  g_value_set_string (value, TJ_OVERVIEW_CARD (object)->title);
}

static void
tj_overview_card_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  TjOverviewCard *self = TJ_OVERVIEW_CARD (object);

  if (g_set_str (&self->title, g_value_get_string (value)))
    g_object_notify_by_pspec (object, pspec);
}

static void
tj_overview_card_dispose (GObject *object)
{
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_OVERVIEW_CARD);
  G_OBJECT_CLASS (tj_overview_card_parent_class)->dispose (object);
}

static void
tj_overview_card_finalize (GObject *object)
{
  g_clear_pointer (&TJ_OVERVIEW_CARD (object)->title, g_free);
  G_OBJECT_CLASS (tj_overview_card_parent_class)->finalize (object);
}

static void
tj_overview_card_class_init (TjOverviewCardClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  object_class->get_property = tj_overview_card_get_property;
  object_class->set_property = tj_overview_card_set_property;
  object_class->dispose = tj_overview_card_dispose;
  object_class->finalize = tj_overview_card_finalize;
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL,
                                                G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);
  g_object_class_install_properties (object_class, G_N_ELEMENTS (properties), properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/overview/tj-overview-card.ui");
  gtk_widget_class_bind_template_child (widget_class, TjOverviewCard, header);
  gtk_widget_class_bind_template_child (widget_class, TjOverviewCard, title_label);
  gtk_widget_class_bind_template_child (widget_class, TjOverviewCard, body);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
tj_overview_card_init (TjOverviewCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title_label, NULL,
                                  -1);
}

/* The target first: a button with an action but no target would be told off. */
static void
lead_to_list (GtkWidget *button, TjKind kind)
{
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", (int) kind);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "overview.show-list");
}

static void
lead_to (GtkWidget *button, TjId id, TjKind kind)
{
  if (id == 0)
    {
      lead_to_list (button, kind);
      return;
    }
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "overview.reveal");
}

void
tj_overview_card_start (TjOverviewCard *self, TjKind kind)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->body))))
    gtk_box_remove (self->body, child);
  lead_to_list (GTK_WIDGET (self->header), kind);
}

void
tj_overview_card_add_child (TjOverviewCard *self, GtkWidget *child)
{
  gtk_box_append (self->body, child);
}

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (css_class)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_bar (double fraction)
{
  GtkWidget *bar = gtk_progress_bar_new ();

  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (bar), CLAMP (fraction, 0, 1));
  gtk_widget_add_css_class (bar, "tj-figure-bar");
  /* The row says it in words. */
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  return bar;
}

static GtkWidget *
make_text (const TjOverviewRow *row)
{
  GtkWidget *text = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3), *title = make_label (row->title, "tj-row-title");

  gtk_widget_set_hexpand (text, TRUE);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  gtk_label_set_width_chars (GTK_LABEL (title), TITLE_CHARS);
  gtk_box_append (GTK_BOX (text), title);
  if (row->has_bar)
    gtk_box_append (GTK_BOX (text), make_bar (row->fraction));
  if (row->subtitle)
    gtk_box_append (GTK_BOX (text), make_label (row->subtitle, "tj-row-subtitle"));
  return text;
}

static GtkWidget *
make_suffix (const char *text)
{
  GtkWidget *label = make_label (text, "tj-row-suffix");

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_label_set_wrap (GTK_LABEL (label), FALSE);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static void
name_row (GtkWidget *button, const TjOverviewRow *row)
{
  g_autoptr (GString) name = g_string_new (row->title);

  if (row->subtitle)
    g_string_append_printf (name, ", %s", row->subtitle);
  if (row->suffix)
    g_string_append_printf (name, ", %s", row->suffix);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name->str, -1);
}

/* Where the text is large, the suffix goes below the title. */
static GtkWidget *
make_line (const TjOverviewRow *row)
{
  AdwWrapBox *line = ADW_WRAP_BOX (adw_wrap_box_new ());

  adw_wrap_box_set_child_spacing (line, 10);
  adw_wrap_box_set_justify (line, ADW_JUSTIFY_FILL);
  adw_wrap_box_set_justify_last_line (line, TRUE);
  adw_wrap_box_set_wrap_policy (line, ADW_WRAP_MINIMUM);
  if (row->prefix)
    adw_wrap_box_append (line, row->prefix);
  adw_wrap_box_append (line, make_text (row));
  if (row->suffix)
    adw_wrap_box_append (line, make_suffix (row->suffix));
  return GTK_WIDGET (line);
}

void
tj_overview_card_add_row (TjOverviewCard *self, const TjOverviewRow *row)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), make_line (row));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "tj-overview-row");
  lead_to (button, row->id, row->kind);
  name_row (button, row);
  gtk_box_append (self->body, button);
}

void
tj_overview_card_add_text (TjOverviewCard *self, const char *text)
{
  GtkWidget *label;

  if (text == NULL)
    return;
  label = make_label (text, "tj-row-subtitle");
  gtk_widget_add_css_class (label, "tj-overview-text");
  gtk_box_append (self->body, label);
}

void
tj_overview_card_add_hint (TjOverviewCard *self, const char *text, const char *label, TjKind kind)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  tj_overview_card_add_text (self, text);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "tj-overview-hint");
  lead_to_list (button, kind);
  gtk_box_append (self->body, button);
}
