// SPDX-License-Identifier: EUPL-1.2
#include "tj-record-group.h"

#include <glib/gi18n.h>

#include "tj-adding.h"
#include "tj-chooser.h"
#include "tj-inspector-text.h"
#include "tj-list-order.h"
#include "tj-record-row.h"

/* More rows than this are for the list page. */
#define ROWS_MAX 40

struct _TjRecordGroup
{
  GtkBox parent_instance;

  TjSession *session; /* (owned) */
  TjRecordRowRole role;
  TjKind kind;          /* of the records; NONE for uses */
  const TjField *field; /* by which they refer to the record; NULL for uses */
  TjId id;

  GPtrArray *rows;  /* (owned) of TjRecordRow (unowned) */
  GtkWidget *adder; /* (nullable) */

  /* Template */
  GtkLabel *heading;
  GtkBox *card;
  GtkBox *list;
  GtkButton *more;
};

G_DEFINE_FINAL_TYPE (TjRecordGroup, tj_record_group, GTK_TYPE_BOX)

/* Rows ----------------------------------------------------------------------------------------------------------- */

static void
show_row (TjRecordGroup *self, guint position, TjId id, const char *title, const char *detail)
{
  if (position == self->rows->len)
    {
      g_ptr_array_add (self->rows, tj_record_row_new (self->session, self->role));
      gtk_box_append (self->list, g_ptr_array_index (self->rows, position));
    }
  tj_record_row_show (g_ptr_array_index (self->rows, position), id, title, detail);
}

/* A focus in a row that goes away moves to the row before it, or to where one adds. */
static void
keep_focus (TjRecordGroup *self, guint n, GtkWidget *row)
{
  if (gtk_widget_get_focus_child (GTK_WIDGET (self->list)) != row)
    return;
  if (n > 0)
    gtk_widget_child_focus (g_ptr_array_index (self->rows, n - 1), GTK_DIR_TAB_FORWARD);
  else if (self->adder)
    gtk_widget_grab_focus (self->adder);
}

static void
drop_rows (TjRecordGroup *self, guint n)
{
  while (self->rows->len > n)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, self->rows->len - 1);

      keep_focus (self, n, row);
      gtk_box_remove (self->list, row);
      g_ptr_array_set_size (self->rows, self->rows->len - 1);
    }
}

static guint
show_uses (TjRecordGroup *self)
{
  TjModel *model = tj_session_shown_model (self->session);
  g_autoptr (GArray) uses = tj_inspector_uses (model, self->id, ROWS_MAX);

  for (guint i = 0; i < uses->len; i++)
    {
      const TjUse *use = &g_array_index (uses, TjUse, i);
      g_autofree char *title = tj_model_title (model, tj_model_get (model, use->shown));
      g_autofree char *detail = tj_inspector_use_text (model, use);

      show_row (self, i, use->shown, title, detail);
    }
  return uses->len;
}

/* In their own order, or else that of a list: meetings by their day. (element-type TjId) */
static GArray *
referrers (TjRecordGroup *self)
{
  TjModel *model = tj_session_shown_model (self->session);
  const GPtrArray *records = tj_model_referrers (model, self->kind, self->field, self->id);
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (TjId));

  for (guint i = 0; records && i < records->len; i++)
    g_array_append_val (ids, ((const TjRecord *) g_ptr_array_index (records, i))->id);
  if (tj_kind_order_field (self->kind) == NULL)
    tj_list_sort (model, self->kind, ids);
  return ids;
}

static guint
show_referrers (TjRecordGroup *self, guint *total)
{
  TjModel *model = tj_session_shown_model (self->session);
  g_autoptr (GArray) ids = referrers (self);
  guint n = MIN (ids->len, ROWS_MAX);

  for (guint i = 0; i < n; i++)
    {
      const TjRecord *record = tj_model_get (model, g_array_index (ids, TjId, i));
      g_autofree char *title = tj_model_title (model, record);
      g_autofree char *detail = tj_inspector_summary (model, record, self->field);

      show_row (self, i, record->id, title, detail);
    }
  *total = ids->len;
  return n;
}

void
tj_record_group_set_record (TjRecordGroup *self, TjId id)
{
  guint n, total = 0;
  g_autofree char *words = NULL;

  if (id != self->id && GTK_IS_EDITABLE (self->adder))
    gtk_editable_set_text (GTK_EDITABLE (self->adder), "");
  self->id = id;
  n = self->field ? show_referrers (self, &total) : show_uses (self);
  drop_rows (self, n);
  gtk_widget_set_visible (GTK_WIDGET (self->list), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->more), total > n);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 || self->adder);
  if (total <= n)
    return;
  words = g_strdup_printf (_ ("Show all %u"), total);
  gtk_button_set_label (self->more, words);
}

/* Adding --------------------------------------------------------------------------------------------------------- */

static void
add_note (TjRecordGroup *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (TjRecord) record = tj_session_new_record (self->session, self->kind, &error);

  if (record == NULL || !tj_field_parse (tj_kind_field (self->kind, "text"), record, text, &error)
      || !tj_field_from_text (tj_kind_field (self->kind, "kind"), record, "bron_wijkt_af", &error))
    {
      tj_session_problem (self->session, error->message);
      return;
    }
  *(TjId *) tj_field_value_mut (self->field, record) = self->id;
  tj_adding_insert (self->session, g_steal_pointer (&record));
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjRecordGroup *self = TJ_RECORD_GROUP (widget);
  const char *title = g_variant_get_string (parameter, NULL);

  if (self->role == TJ_RECORD_ROW_NOTE)
    add_note (self, title);
  else
    tj_adding_titled (self->session, self->kind, title, self->field, self->id);
}

static void
insert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjRecordGroup *self = TJ_RECORD_GROUP (widget);
  TjId id = tj_adding_titled (self->session, self->kind, NULL, self->field, self->id);

  if (id)
    tj_session_select (self->session, id);
}

static void
all_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  TjRecordGroup *self = TJ_RECORD_GROUP (widget);

  tj_session_show_list (self->session, self->kind);
}

static void
entry_cb (TjRecordGroup *self)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->adder))));

  if (*text == '\0')
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->adder), "");
  gtk_widget_activate_action (GTK_WIDGET (self), "group.add", "s", text);
}

static void
chosen_cb (TjRecordGroup *self, gint64 id)
{
  tj_adding_referring (self->session, self->kind, self->field, self->id, id);
}

static void
create_popup (GtkMenuButton *button, gpointer data)
{
  TjRecordGroup *self = data;
  const TjField *title = tj_kind_field (self->kind, tj_kind (self->kind)->title_field);
  GtkWidget *chooser = tj_chooser_new (self->session, title->target, FALSE);

  tj_chooser_set_excluded (TJ_CHOOSER (chooser), self->id);
  g_signal_connect_object (chooser, "chosen", G_CALLBACK (chosen_cb), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_popover (button, chooser);
}

static GtkWidget *
new_entry (TjRecordGroup *self)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("Add…"));
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 4);
  g_signal_connect_object (entry, "activate", G_CALLBACK (entry_cb), self, G_CONNECT_SWAPPED);
  return entry;
}

/* Looks like the placeholder of the entry in other groups. */
static GtkWidget *
new_label (void)
{
  GtkWidget *label = gtk_label_new (_ ("Add…"));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dimmed");
  return label;
}

static GtkWidget *
new_menu_button (TjRecordGroup *self)
{
  GtkWidget *button = gtk_menu_button_new ();

  gtk_menu_button_set_child (GTK_MENU_BUTTON (button), new_label ());
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (button), create_popup, self, NULL);
  return button;
}

static GtkWidget *
new_button (TjRecordGroup *self)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), new_label ());
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "group.insert");
  return button;
}

/* The last row: an entry where a title makes a record, a chooser where a choice does, else a button. */
static void
add_adder (TjRecordGroup *self)
{
  const TjField *title = tj_kind_field (self->kind, tj_kind (self->kind)->title_field);
  g_autofree char *name = g_strdup_printf (_ ("Add to “%s”"), _ (tj_kind (self->kind)->plural));

  if (!tj_session_writable (self->session))
    return;
  if (title->type == TJ_TYPE_TEXT)
    self->adder = new_entry (self);
  else if (title->type == TJ_TYPE_REF)
    self->adder = new_menu_button (self);
  else
    self->adder = new_button (self);
  gtk_widget_add_css_class (self->adder, "flat");
  gtk_widget_add_css_class (self->adder, "tj-adder");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->adder), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_box_append (self->card, self->adder);
}

/* The group ------------------------------------------------------------------------------------------------------ */

static void
tj_record_group_dispose (GObject *object)
{
  TjRecordGroup *self = TJ_RECORD_GROUP (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_RECORD_GROUP);
  G_OBJECT_CLASS (tj_record_group_parent_class)->dispose (object);
}

static void
tj_record_group_class_init (TjRecordGroupClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_record_group_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/inspector/tj-record-group.ui");
  gtk_widget_class_bind_template_child (widget_class, TjRecordGroup, heading);
  gtk_widget_class_bind_template_child (widget_class, TjRecordGroup, card);
  gtk_widget_class_bind_template_child (widget_class, TjRecordGroup, list);
  gtk_widget_class_bind_template_child (widget_class, TjRecordGroup, more);

  gtk_widget_class_install_action (widget_class, "group.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "group.insert", NULL, insert_action);
  gtk_widget_class_install_action (widget_class, "group.all", NULL, all_action);
}

static void
tj_record_group_init (TjRecordGroup *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static TjRecordGroup *
new_group (TjSession *session, TjRecordRowRole role, const char *heading)
{
  TjRecordGroup *self = g_object_new (TJ_TYPE_RECORD_GROUP, NULL);

  self->session = g_object_ref (session);
  self->role = role;
  gtk_label_set_text (self->heading, heading);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->heading, NULL, -1);
  return self;
}

GtkWidget *
tj_record_group_new_links (TjSession *session, TjKind kind)
{
  TjRecordGroup *self = new_group (session, TJ_RECORD_ROW_LINK, _ (tj_kind (kind)->plural));

  self->kind = kind;
  self->field = tj_kind_field (kind, tj_kind (kind)->owner_field);
  add_adder (self);
  return GTK_WIDGET (self);
}

GtkWidget *
tj_record_group_new_uses (TjSession *session)
{
  return GTK_WIDGET (new_group (session, TJ_RECORD_ROW_USE, _ ("Used in")));
}

GtkWidget *
tj_record_group_new_notes (TjSession *session)
{
  TjRecordGroup *self = new_group (session, TJ_RECORD_ROW_NOTE, _ (tj_kind (TJ_KIND_SOURCE_NOTE)->plural));

  self->kind = TJ_KIND_SOURCE_NOTE;
  self->field = tj_kind_field (TJ_KIND_SOURCE_NOTE, "subject");
  add_adder (self);
  return GTK_WIDGET (self);
}
