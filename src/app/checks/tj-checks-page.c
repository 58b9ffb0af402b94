// SPDX-License-Identifier: EUPL-1.2
#include "tj-checks-page.h"

#include <glib/gi18n.h>

#include "tj-all-checks.h"

/* Nobody reads more; the rest is counted. */
#define MOST_ROWS 200

struct _TjChecksPage
{
  AdwBin parent_instance;

  /* Template children */
  GtkStack *stack;
  AdwPreferencesGroup *attention;
  AdwPreferencesGroup *information;

  TjSession *session; /* (owned) (nullable) */
  GPtrArray *checks;  /* (owned) (nullable) (element-type TjCheck): as shown */
  GPtrArray *rows;    /* (owned) (element-type GtkWidget), borrowed from the groups */
  guint idle;         /* source that will look again, or 0 */
};

G_DEFINE_FINAL_TYPE (TjChecksPage, tj_checks_page, ADW_TYPE_BIN)

/* Rows ------------------------------------------------------------------------------------------------------------ */

static GtkWidget *
make_sign (TjCheckSeverity severity)
{
  gboolean attention = severity == TJ_CHECK_ATTENTION;
  GtkWidget *sign = g_object_new (GTK_TYPE_IMAGE, "icon-name",
                                  attention ? "dialog-warning-symbolic" : "dialog-information-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_IMG, NULL);

  gtk_widget_add_css_class (sign, attention ? "warning" : "dimmed");
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  attention ? _ ("Needs attention") : _ ("For information"), -1);
  return sign;
}

static GtkWidget *
make_row (const TjCheck *check)
{
  GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", check->message, "subtitle",
                                 check->remedy, "activatable", TRUE, NULL);
  GtkWidget *arrow = g_object_new (GTK_TYPE_IMAGE, "icon-name", "go-next-symbolic", "accessible-role",
                                   GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (arrow, "dimmed");
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), make_sign (check->severity));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "checks.reveal");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "x", check->subject);
  return row;
}

static void
add_row (TjChecksPage *self, AdwPreferencesGroup *group, GtkWidget *row)
{
  adw_preferences_group_add (group, row);
  g_ptr_array_add (self->rows, row);
}

static void
fill (TjChecksPage *self, AdwPreferencesGroup *group, TjCheckSeverity severity)
{
  guint n = tj_checks_count (self->checks, severity), shown = 0;
  g_autofree char *count = g_strdup_printf (ngettext ("%u check", "%u checks", n), n);

  gtk_widget_set_visible (GTK_WIDGET (group), n > 0);
  adw_preferences_group_set_description (group, count);
  for (guint i = 0; i < self->checks->len && shown < MOST_ROWS; i++)
    {
      const TjCheck *check = g_ptr_array_index (self->checks, i);

      if (check->severity != severity)
        continue;
      add_row (self, group, make_row (check));
      shown++;
    }
  if (shown < n)
    {
      g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", n - shown), n - shown);

      add_row (self, group, g_object_new (ADW_TYPE_ACTION_ROW, "title", more, NULL));
    }
}

static void
clear_rows (TjChecksPage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);
      GtkWidget *group = gtk_widget_get_ancestor (row, ADW_TYPE_PREFERENCES_GROUP);

      adw_preferences_group_remove (ADW_PREFERENCES_GROUP (group), row);
    }
  g_ptr_array_set_size (self->rows, 0);
}

/* The place of the row with the focus, or -1. */
static int
focused_row (TjChecksPage *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root ? gtk_root_get_focus (root) : NULL;

  for (guint i = 0; focus && i < self->rows->len; i++)
    {
      GtkWidget *row = g_ptr_array_index (self->rows, i);

      if (focus == row || gtk_widget_is_ancestor (focus, row))
        return (int) i;
    }
  return -1;
}

/* Looking --------------------------------------------------------------------------------------------------------- */

static gboolean
is_same (const GPtrArray *shown, const GPtrArray *found)
{
  if (shown == NULL || shown->len != found->len)
    return FALSE;
  for (guint i = 0; i < shown->len; i++)
    if (!tj_check_equal (g_ptr_array_index (shown, i), g_ptr_array_index (found, i)))
      return FALSE;
  return TRUE;
}

/* @found is taken over. */
static void
show (TjChecksPage *self, GPtrArray *found)
{
  int focused = focused_row (self);

  clear_rows (self);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  self->checks = found;
  fill (self, self->attention, TJ_CHECK_ATTENTION);
  fill (self, self->information, TJ_CHECK_INFORMATION);
  gtk_stack_set_visible_child_name (self->stack, found->len > 0 ? "list" : "empty");
  if (focused >= 0 && self->rows->len > 0)
    gtk_widget_grab_focus (g_ptr_array_index (self->rows, MIN ((guint) focused, self->rows->len - 1)));
}

void
tj_checks_page_refresh (TjChecksPage *self)
{
  GPtrArray *found;

  g_return_if_fail (TJ_IS_CHECKS_PAGE (self));

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->session == NULL)
    return;
  found = tj_all_checks (tj_session_model (self->session), tj_session_plan (self->session),
                         tj_session_budget (self->session), tj_session_project (self->session),
                         tj_session_today (self->session));
  if (is_same (self->checks, found))
    g_ptr_array_unref (found);
  else
    show (self, found);
}

static gboolean
idle_cb (gpointer data)
{
  TjChecksPage *self = TJ_CHECKS_PAGE (data);

  self->idle = 0;
  tj_checks_page_refresh (self);
  return G_SOURCE_REMOVE;
}

/* A page that nobody looks at waits until somebody does. */
static void
queue_refresh (TjChecksPage *self)
{
  if (self->idle == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->idle = g_idle_add_full (G_PRIORITY_LOW, idle_cb, self, NULL);
}

static void
tj_checks_page_map (GtkWidget *widget)
{
  tj_checks_page_refresh (TJ_CHECKS_PAGE (widget));
  GTK_WIDGET_CLASS (tj_checks_page_parent_class)->map (widget);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
reveal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tj_session_reveal (TJ_CHECKS_PAGE (widget)->session, g_variant_get_int64 (parameter));
}

static void
tj_checks_page_dispose (GObject *object)
{
  TjChecksPage *self = TJ_CHECKS_PAGE (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  g_clear_pointer (&self->rows, g_ptr_array_unref);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_CHECKS_PAGE);
  G_OBJECT_CLASS (tj_checks_page_parent_class)->dispose (object);
}

static void
tj_checks_page_class_init (TjChecksPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_checks_page_dispose;
  widget_class->map = tj_checks_page_map;
  gtk_widget_class_set_template_from_resource (widget_class, "/nl/trajectplanner/Traject/ui/checks/tj-checks-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TjChecksPage, stack);
  gtk_widget_class_bind_template_child (widget_class, TjChecksPage, attention);
  gtk_widget_class_bind_template_child (widget_class, TjChecksPage, information);
  gtk_widget_class_install_action (widget_class, "checks.reveal", "x", reveal_action);
}

static void
tj_checks_page_init (TjChecksPage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_checks_page_new (TjSession *session)
{
  TjChecksPage *self = g_object_new (TJ_TYPE_CHECKS_PAGE, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "changed", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (queue_refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
