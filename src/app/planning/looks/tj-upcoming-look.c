// SPDX-License-Identifier: EUPL-1.2
#include "tj-upcoming-look.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "tj-upcoming-sign.h"
#include "tj-upcoming-text.h"

struct _TjUpcomingLook
{
  GtkWidget parent_instance;

  /* Template */
  GtkStack *stack;
  GtkBox *groups;
  GtkLabel *period;

  TjSession *session;   /* (owned) */
  GtkSizeGroup *dates;  /* (owned) one width for all of them */
  TjUpcoming *upcoming; /* (owned) (nullable) what is shown */
  gboolean stale;       /* has changed while nobody was looking */
  gboolean selecting;   /* the look selects, not the user */
};

G_DEFINE_FINAL_TYPE (TjUpcomingLook, tj_upcoming_look, GTK_TYPE_WIDGET)

static GQuark
item_quark (void)
{
  return g_quark_from_static_string ("tj-upcoming-id");
}

static TjId
id_of (GtkListBoxRow *row)
{
  const TjId *id = row ? g_object_get_qdata (G_OBJECT (row), item_quark ()) : NULL;

  return id ? *id : 0;
}

/* Rows ------------------------------------------------------------------------------------------------------------ */

static GtkWidget *
make_label (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_words (const TjUpcomingItem *item)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *about = tj_upcoming_about (item);
  g_autofree char *below = g_strdup_printf ("%s%s%s", tj_upcoming_kind_label (item->kind), *about ? " · " : "", about);

  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_valign (words, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (words), make_label (item->name, "tj-row-title"));
  gtk_box_append (GTK_BOX (words), make_label (below, "tj-row-subtitle"));
  return words;
}

static GtkWidget *
make_row (TjUpcomingLook *self, const TjUpcomingItem *item)
{
  GtkWidget *row = gtk_list_box_row_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *when = tj_upcoming_when (&item->date, self->upcoming->today);
  g_autofree char *sentence = tj_upcoming_sentence (item);
  GtkWidget *date = make_label (when, "numeric");

  gtk_label_set_width_chars (GTK_LABEL (date), 10);
  gtk_size_group_add_widget (self->dates, date);
  gtk_label_set_wrap (GTK_LABEL (date), FALSE);
  gtk_widget_add_css_class (line, "tj-upcoming-row");
  gtk_box_append (GTK_BOX (line), tj_upcoming_sign_new (tj_session_model (self->session), item));
  gtk_box_append (GTK_BOX (line), date);
  gtk_box_append (GTK_BOX (line), make_words (item));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), line);
  g_object_set_qdata_full (G_OBJECT (row), item_quark (), g_memdup2 (&item->id, sizeof item->id), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, sentence, -1);
  return row;
}

static void
row_activated_cb (TjUpcomingLook *self, GtkListBoxRow *row)
{
  if (id_of (row))
    tj_session_reveal (self->session, id_of (row));
}

static void
row_selected_cb (TjUpcomingLook *self, GtkListBoxRow *row)
{
  if (!self->selecting && id_of (row))
    tj_session_select (self->session, id_of (row));
}

static void
add_group (TjUpcomingLook *self, const TjUpcomingGroup *group)
{
  g_autofree char *title = tj_upcoming_title (group, self->upcoming->today);
  GtkWidget *heading = make_label (title, "heading"), *list = gtk_list_box_new ();

  if (group->kind == TJ_UPCOMING_LATE)
    gtk_widget_add_css_class (heading, "error");
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (list), FALSE);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_RELATION_LABELLED_BY, heading, NULL, -1);
  for (guint i = 0; i < group->n; i++)
    gtk_list_box_append (GTK_LIST_BOX (list),
                         make_row (self, &g_array_index (self->upcoming->items, TjUpcomingItem, group->first + i)));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (self->groups, heading);
  gtk_box_append (self->groups, list);
}

/* The whole ------------------------------------------------------------------------------------------------------- */

static void
show_selected (TjUpcomingLook *self)
{
  TjId id = tj_session_selected (self->session);

  self->selecting = TRUE;
  for (GtkWidget *list = gtk_widget_get_first_child (GTK_WIDGET (self->groups)); list;
       list = gtk_widget_get_next_sibling (list))
    {
      GtkListBoxRow *row = NULL;

      if (!GTK_IS_LIST_BOX (list))
        continue;
      if (id && id == id_of (gtk_list_box_get_selected_row (GTK_LIST_BOX (list))))
        continue;
      for (int i = 0; id && (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (list), i)); i++)
        if (id_of (row) == id)
          break;
      gtk_list_box_select_row (GTK_LIST_BOX (list), row);
    }
  self->selecting = FALSE;
}

static void
show_all (TjUpcomingLook *self)
{
  gint32 today = tj_session_today (self->session);
  g_autofree char *period = tj_upcoming_days (today, today + TJ_UPCOMING_DAYS - 1);
  GtkWidget *child;

  self->stale = FALSE;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->groups))))
    gtk_box_remove (self->groups, child);
  g_clear_pointer (&self->upcoming, tj_upcoming_free);
  self->upcoming = tj_upcoming_new (tj_session_model (self->session), tj_session_plan (self->session),
                                    tj_session_project (self->session), today);
  for (guint i = 0; i < self->upcoming->groups->len; i++)
    add_group (self, &g_array_index (self->upcoming->groups, TjUpcomingGroup, i));
  gtk_label_set_label (self->period, period);
  gtk_stack_set_visible_child_name (self->stack, self->upcoming->items->len > 0 ? "list" : "empty");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "look.copy", self->upcoming->items->len > 0);
  show_selected (self);
}

static void
refresh (TjUpcomingLook *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_all (self);
  else
    self->stale = TRUE;
}

static void
map_cb (TjUpcomingLook *self)
{
  if (self->stale)
    show_all (self);
  else
    show_selected (self);
}

static void
selected_cb (TjUpcomingLook *self)
{
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_selected (self);
}

char *
tj_upcoming_look_text (TjUpcomingLook *self)
{
  return self->upcoming ? tj_upcoming_text (self->upcoming) : g_strdup ("");
}

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *text = tj_upcoming_look_text (TJ_UPCOMING_LOOK (widget));

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), _ ("The list is copied"),
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

GtkWidget *
tj_upcoming_look_new (TjSession *session)
{
  TjUpcomingLook *self = g_object_new (TJ_TYPE_UPCOMING_LOOK, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
tj_upcoming_look_dispose (GObject *object)
{
  TjUpcomingLook *self = TJ_UPCOMING_LOOK (object);
  GtkWidget *child;

  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_UPCOMING_LOOK);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_pointer (&self->upcoming, tj_upcoming_free);
  g_clear_object (&self->session);
  g_clear_object (&self->dates);
  G_OBJECT_CLASS (tj_upcoming_look_parent_class)->dispose (object);
}

static void
tj_upcoming_look_class_init (TjUpcomingLookClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_upcoming_look_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/planning/looks/tj-upcoming-look.ui");
  gtk_widget_class_bind_template_child (widget_class, TjUpcomingLook, stack);
  gtk_widget_class_bind_template_child (widget_class, TjUpcomingLook, groups);
  gtk_widget_class_bind_template_child (widget_class, TjUpcomingLook, period);
  gtk_widget_class_install_action (widget_class, "look.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "look.copy", NULL);
}

static void
tj_upcoming_look_init (TjUpcomingLook *self)
{
  self->stale = TRUE;
  self->dates = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}
