// SPDX-License-Identifier: EUPL-1.2
#include "tj-lanes-look.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <string.h>

#include "tj-civil.h"

#define INDENT 14 /* pixels for an area within another */
/* Pixels for the names of lanes: at least and at most where text has its usual size, the most of that least where it is
 * larger, and at most of the whole. */
#define SIDE 190
#define SIDE_WIDE 290
#define SIDE_MOST 320
#define SIDE_PART 0.32
#define SIDE_BORDER 2

struct _TjLanesLook
{
  GtkWidget parent_instance;

  /* Template */
  GtkStack *stack;
  GtkWidget *side;
  GtkWidget *corner;
  GtkBox *heads;
  GtkScrolledWindow *heads_window;
  GtkScrolledWindow *chart_window;
  TjGanttView *chart;
  AdwStatusPage *none;

  TjSession *session; /* (owned) */
  TjLanesBy by;
  GHashTable *collapsed; /* (owned) set of keys of lanes */
  guint packed_source;   /* the heads are to follow the lanes */
  gboolean stale;        /* has changed while nobody was looking */
};

G_DEFINE_FINAL_TYPE (TjLanesLook, tj_lanes_look, GTK_TYPE_WIDGET)

/* Heads ----------------------------------------------------------------------------------------------------------- */

static char *
lane_name (TjLanesLook *self, const TjLane *lane)
{
  if (*lane->key == '\0')
    return g_strdup (self->by == TJ_LANES_AREAS ? _ ("Without an area") : _ ("Without a lead"));
  return g_strdup (lane->name);
}

static void
name_head (GtkWidget *head, const TjLane *lane, const char *name)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u activity", "%u activities", lane->total), lane->total);
  g_autofree char *text = g_strdup_printf ("%s, %s", name, count);

  gtk_widget_set_tooltip_text (head, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (head), GTK_ACCESSIBLE_STATE_EXPANDED, !lane->collapsed, -1);
}

static GtkWidget *
make_content (const TjLane *lane, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *label = gtk_label_new (name), *count;
  GtkWidget *arrow = gtk_image_new_from_icon_name (lane->collapsed ? "pan-end-symbolic" : "pan-down-symbolic");
  g_autofree char *number = g_strdup_printf ("%u", lane->total);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (label), lane->collapsed || lane->tracks < 2 ? 1 : 2);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_set_margin_start (box, (int) MIN (lane->depth, 6) * INDENT);
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  gtk_widget_set_margin_top (box, 5);
  count = gtk_label_new (number);
  gtk_widget_add_css_class (count, "dimmed");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), count);
  return box;
}

static void
fill_head (TjLanesLook *self, GtkWidget *head, guint place)
{
  const TjLane *lane = tj_lanes_at (tj_gantt_view_get_lanes (self->chart), place);
  g_autofree char *name = lane_name (self, lane);

  gtk_button_set_child (GTK_BUTTON (head), make_content (lane, name));
  gtk_widget_set_size_request (head, -1, (int) lane->height);
  name_head (head, lane, name);
}

static void
toggle_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_lanes_look_toggle (TJ_LANES_LOOK (widget), g_variant_get_uint32 (parameter));
}

static GtkWidget *
make_head (guint place)
{
  GtkWidget *head = gtk_button_new ();

  gtk_widget_add_css_class (head, "flat");
  gtk_widget_add_css_class (head, "tj-lane-head");
  gtk_widget_set_overflow (head, GTK_OVERFLOW_HIDDEN);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (head), "u", place);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (head), "look.toggle-lane");
  return head;
}

/* As wide as the names ask, but the most is for the chart; larger text takes more room. */
static void
follow_names (TjLanesLook *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  double least = MIN (adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, SIDE, settings), SIDE_MOST);
  double most = MIN (adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, SIDE_WIDE, settings),
                     gtk_widget_get_width (GTK_WIDGET (self)) * SIDE_PART);
  int natural;

  gtk_widget_measure (GTK_WIDGET (self->heads), GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  gtk_widget_set_size_request (self->side, (int) CLAMP (natural + SIDE_BORDER, least, MAX (least, most)), -1);
}

/* As many heads as lanes, each as high as its lane. */
static gboolean
follow_lanes_cb (gpointer data)
{
  TjLanesLook *self = data;
  TjLanes *lanes = tj_gantt_view_get_lanes (self->chart);
  GtkWidget *head = gtk_widget_get_first_child (GTK_WIDGET (self->heads)), *next;
  guint n = lanes ? tj_lanes_count (lanes) : 0;

  self->packed_source = 0;
  for (guint i = 0; i < n; i++)
    {
      if (head == NULL)
        {
          head = make_head (i);
          gtk_box_append (self->heads, head);
        }
      fill_head (self, head, i);
      head = gtk_widget_get_next_sibling (head);
    }
  for (; head; head = next)
    {
      next = gtk_widget_get_next_sibling (head);
      gtk_box_remove (self->heads, head);
    }
  follow_names (self);
  gtk_widget_set_size_request (self->corner, -1, tj_gantt_view_header_height (self->chart));
  return G_SOURCE_REMOVE;
}

/* Not at once: it comes while the chart is given its size. */
static void
packed_cb (TjLanesLook *self)
{
  if (self->packed_source == 0)
    self->packed_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, follow_lanes_cb, self, NULL);
}

/* What is collapsed is kept in the file: keys with the end of a line behind each. --------------------------------- */

static const char *
setting_key (TjLanesLook *self)
{
  return self->by == TJ_LANES_AREAS ? "lanes.areas" : "lanes.leads";
}

static int
compare_keys (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

static void
keep_collapsed (TjLanesLook *self)
{
  g_autoptr (GPtrArray) keys = g_hash_table_get_keys_as_ptr_array (self->collapsed);
  GString *text = g_string_new (NULL);

  g_ptr_array_sort (keys, compare_keys);
  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (text, "%s\n", (const char *) keys->pdata[i]);
  tj_document_set_setting (tj_session_document (self->session), setting_key (self), text->str);
  g_string_free (text, TRUE);
}

static void
restore_collapsed (TjLanesLook *self)
{
  const char *text = tj_document_setting (tj_session_document (self->session), setting_key (self));
  g_auto (GStrv) keys = g_strsplit (text ? text : "", "\n", -1);

  /* After the last one nothing follows; a lane without a name has "" as its key. */
  for (guint i = 0; keys[i] && keys[i + 1]; i++)
    g_hash_table_add (self->collapsed, g_strdup (keys[i]));
}

/* The whole ------------------------------------------------------------------------------------------------------- */

void
tj_lanes_look_toggle (TjLanesLook *self, guint place)
{
  TjLanes *lanes = tj_gantt_view_get_lanes (self->chart);
  const TjLane *lane;

  if (lanes == NULL || place >= tj_lanes_count (lanes))
    return;
  lane = tj_lanes_at (lanes, place);
  if (!g_hash_table_remove (self->collapsed, lane->key))
    g_hash_table_add (self->collapsed, g_strdup (lane->key));
  tj_gantt_view_collapse_lane (self->chart, place, g_hash_table_contains (self->collapsed, lane->key));
  keep_collapsed (self);
}

static void
show_all (TjLanesLook *self)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (TjGanttRows) rows
      = tj_gantt_rows_new (model, tj_session_plan (self->session), tj_session_project (self->session), NULL);
  TjLanes *lanes = tj_lanes_new (model, rows, self->by);

  self->stale = FALSE;
  for (guint i = 0; i < tj_lanes_count (lanes); i++)
    if (g_hash_table_contains (self->collapsed, tj_lanes_at (lanes, i)->key))
      tj_lanes_collapse (lanes, i, TRUE);
  gtk_stack_set_visible_child_name (self->stack, tj_lanes_has_any (lanes) ? "lanes" : "none");
  tj_gantt_view_set_lanes (self->chart, lanes);
  tj_gantt_view_select (self->chart, tj_session_selected (self->session));
}

static void
refresh (TjLanesLook *self)
{
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    show_all (self);
  else
    tj_gantt_view_set_lanes (self->chart, NULL);
}

static void
map_cb (TjLanesLook *self)
{
  if (self->stale)
    show_all (self);
}

static void
session_selected_cb (TjLanesLook *self)
{
  tj_gantt_view_select (self->chart, tj_session_selected (self->session));
}

static void
chart_selected_cb (TjLanesLook *self, gint64 id)
{
  tj_session_select (self->session, id);
}

static void
chart_activated_cb (TjLanesLook *self, gint64 id)
{
  tj_session_reveal (self->session, id);
}

TjGanttView *
tj_lanes_look_view (TjLanesLook *self)
{
  return self->chart;
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
say_none (TjLanesLook *self)
{
  gboolean areas = self->by == TJ_LANES_AREAS;

  adw_status_page_set_icon_name (self->none, areas ? "tj-areas-symbolic" : "tj-team-symbolic");
  adw_status_page_set_title (self->none, areas ? _ ("No activity has an area yet") : _ ("No activity has a lead yet"));
  adw_status_page_set_description (
      self->none,
      areas ? _ ("Select an activity, press F9 for its properties and choose its area there. Areas themselves stand on "
                 "the page Monitoring.")
            : _ ("Select an activity, press F9 for its properties and add who leads it there."));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->chart), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  areas ? _ ("Activities by area") : _ ("Activities by lead"), -1);
}

GtkWidget *
tj_lanes_look_new (TjSession *session, TjLanesBy by)
{
  TjLanesLook *self = g_object_new (TJ_TYPE_LANES_LOOK, NULL);

  self->session = g_object_ref (session);
  self->by = by;
  restore_collapsed (self);
  follow_names (self);
  say_none (self);
  tj_gantt_view_set_today (self->chart, tj_session_today (session) * TJ_MINUTES_PER_DAY);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (follow_names), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::selected", G_CALLBACK (session_selected_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

static void
tj_lanes_look_dispose (GObject *object)
{
  TjLanesLook *self = TJ_LANES_LOOK (object);
  GtkWidget *child;

  g_clear_handle_id (&self->packed_source, g_source_remove);
  if (self->chart)
    {
      g_signal_handlers_disconnect_by_data (self->chart, self);
      tj_gantt_view_set_lanes (self->chart, NULL);
    }
  gtk_widget_dispose_template (GTK_WIDGET (self), TJ_TYPE_LANES_LOOK);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))))
    gtk_widget_unparent (child);
  g_clear_object (&self->session);
  g_clear_pointer (&self->collapsed, g_hash_table_unref);
  G_OBJECT_CLASS (tj_lanes_look_parent_class)->dispose (object);
}

static void
tj_lanes_look_class_init (TjLanesLookClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  g_type_ensure (TJ_TYPE_GANTT_VIEW);
  G_OBJECT_CLASS (class)->dispose = tj_lanes_look_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/planning/looks/tj-lanes-look.ui");
  gtk_widget_class_bind_template_child (widget_class, TjLanesLook, stack);
  gtk_widget_class_bind_template_child (widget_class, TjLanesLook, side);
  gtk_widget_class_bind_template_child (widget_class, TjLanesLook, corner);
  gtk_widget_class_bind_template_child (widget_class, TjLanesLook, heads);
  gtk_widget_class_bind_template_child (widget_class, TjLanesLook, heads_window);
  gtk_widget_class_bind_template_child (widget_class, TjLanesLook, chart_window);
  gtk_widget_class_bind_template_child (widget_class, TjLanesLook, chart);
  gtk_widget_class_bind_template_child (widget_class, TjLanesLook, none);
  gtk_widget_class_install_action (widget_class, "look.toggle-lane", "u", toggle_action);
}

static void
tj_lanes_look_init (TjLanesLook *self)
{
  self->stale = TRUE;
  self->collapsed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_scrolled_window_set_vadjustment (self->chart_window, gtk_scrolled_window_get_vadjustment (self->heads_window));
  g_signal_connect_swapped (self->chart, "lanes-packed", G_CALLBACK (packed_cb), self);
  g_signal_connect_swapped (self->chart, "activity-selected", G_CALLBACK (chart_selected_cb), self);
  g_signal_connect_swapped (self->chart, "activity-activated", G_CALLBACK (chart_activated_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (map_cb), NULL);
}
