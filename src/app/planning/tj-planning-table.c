// SPDX-License-Identifier: EUPL-1.2
/* How somebody looks at the table, as the file remembers it. */
#include <adwaita.h>
#include <math.h>
#include <string.h>

#include "tj-planning-private.h"

#define COLUMNS_KEY "table.columns"
#define SHARE_KEY "table.share"
#define FOLDED_KEY "table.folded"
#define REMEMBER_DELAY 400 /* milliseconds: a border that is dragged is kept once */

static const TjPlanningColumn *
column_named (const char *name)
{
  guint n;
  const TjPlanningColumn *columns = tj_planning_columns (&n);

  for (guint i = 0; i < n && name; i++)
    if (g_str_equal (columns[i].name, name))
      return &columns[i];
  return NULL;
}

GPtrArray *
tj_planning_page_columns (TjPlanningPage *self, gboolean shown)
{
  GListModel *model = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));
  GPtrArray *columns = g_ptr_array_new ();

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (model, i);

      if (!shown || gtk_column_view_column_get_visible (column))
        g_ptr_array_add (columns, (gpointer) column_named (gtk_column_view_column_get_id (column)));
    }
  return columns;
}

/* Columns: 'number:64,name:258,-lead:150': in their order, with their width where text has its usual size, '-' for one
 * that is not shown. --------------------------------------------------------------------------------------------- */

static char *
columns_text (TjPlanningPage *self)
{
  GListModel *model = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (model, i);

      g_string_append_printf (text, "%s%s%s:%d", i > 0 ? "," : "",
                              gtk_column_view_column_get_visible (column) ? "" : "-",
                              gtk_column_view_column_get_id (column),
                              (int) lround (gtk_column_view_column_get_fixed_width (column) / self->text_scale));
    }
  return g_string_free_and_steal (text);
}

static GtkColumnViewColumn *
find_column (TjPlanningPage *self, const char *name)
{
  GListModel *model = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (model, i);

      if (g_str_equal (gtk_column_view_column_get_id (column), name))
        return column;
    }
  return NULL;
}

static gboolean
restore_column (TjPlanningPage *self, const char *text, guint place)
{
  gboolean hidden = *text == '-';
  g_auto (GStrv) parts = g_strsplit (text + hidden, ":", 2);
  GtkColumnViewColumn *column = parts[0] ? find_column (self, parts[0]) : NULL;
  gint64 width = parts[0] && parts[1] ? g_ascii_strtoll (parts[1], NULL, 10) : 0;

  if (column == NULL)
    return FALSE;
  gtk_column_view_insert_column (GTK_COLUMN_VIEW (self->view), place, column);
  gtk_column_view_column_set_visible (column, !hidden || column_named (parts[0])->tree);
  if (width >= 24 && width <= 2000)
    gtk_column_view_column_set_fixed_width (column, (int) width);
  return TRUE;
}

static void
restore_columns (TjPlanningPage *self)
{
  const char *text = tj_document_setting (tj_session_document (self->session), COLUMNS_KEY);
  g_auto (GStrv) parts = g_strsplit (text ? text : "", ",", -1);
  guint place = 0;

  for (guint i = 0; parts[i]; i++)
    place += restore_column (self, parts[i], place);
}

/* Larger text takes wider columns. */
static void
follow_text_size (TjPlanningPage *self)
{
  GListModel *model = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));
  double was = self->text_scale;
  double now = adw_length_unit_to_px (ADW_LENGTH_UNIT_SP, 1, gtk_widget_get_settings (GTK_WIDGET (self)));

  if (now == was)
    return;
  self->restoring = TRUE;
  self->text_scale = now;
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (model, i);

      gtk_column_view_column_set_fixed_width (
          column, (int) lround (gtk_column_view_column_get_fixed_width (column) / was * now));
    }
  self->restoring = FALSE;
  tj_planning_page_share_width (self);
}

/* What is folded -----------------------------------------------------------------------------------------------------
 */

static char *
folded_text (TjPlanningPage *self)
{
  GString *text = g_string_new (NULL);
  GHashTableIter iter;
  const TjId *id;

  g_hash_table_iter_init (&iter, self->collapsed);
  while (g_hash_table_iter_next (&iter, (gpointer *) &id, NULL))
    if (tj_model_get_kind (tj_session_model (self->session), TJ_KIND_ACTIVITY, *id))
      g_string_append_printf (text, "%s%" G_GINT64_FORMAT, text->len > 0 ? "," : "", *id);
  return g_string_free_and_steal (text);
}

static void
restore_folded (TjPlanningPage *self)
{
  const char *text = tj_document_setting (tj_session_document (self->session), FOLDED_KEY);
  g_auto (GStrv) parts = g_strsplit (text ? text : "", ",", -1);

  for (guint i = 0; parts[i]; i++)
    {
      TjId id = g_ascii_strtoll (parts[i], NULL, 10);

      if (id)
        g_hash_table_add (self->collapsed, g_memdup2 (&id, sizeof id));
    }
}

/* All of it
 * ------------------------------------------------------------------------------------------------------------ */

static void
keep (TjPlanningPage *self, const char *key, char *value)
{
  TjDocument *document = tj_session_document (self->session);
  const char *before = tj_document_setting (document, key);

  if (g_strcmp0 (before ? before : "", value) != 0)
    tj_document_set_setting (document, key, value);
  g_free (value);
}

void
tj_planning_page_flush (TjPlanningPage *self)
{
  if (self->remember_source == 0)
    return;
  g_clear_handle_id (&self->remember_source, g_source_remove);
  keep (self, COLUMNS_KEY, columns_text (self));
  keep (self, FOLDED_KEY, folded_text (self));
  if (self->stored_share)
    keep (self, SHARE_KEY, g_strdup_printf ("%d", self->stored_share));
}

static gboolean
remember_cb (gpointer data)
{
  tj_planning_page_flush (data);
  return G_SOURCE_REMOVE;
}

void
tj_planning_page_remember (TjPlanningPage *self)
{
  if (!self->restoring && self->remember_source == 0)
    self->remember_source = g_timeout_add (REMEMBER_DELAY, remember_cb, self);
}

static void
follow_columns (TjPlanningPage *self)
{
  GListModel *model = gtk_column_view_get_columns (GTK_COLUMN_VIEW (self->view));

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (model, i);

      g_signal_connect_object (column, "notify::visible", G_CALLBACK (tj_planning_page_remember), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (column, "notify::fixed-width", G_CALLBACK (tj_planning_page_remember), self,
                               G_CONNECT_SWAPPED);
    }
  g_signal_connect_object (model, "items-changed", G_CALLBACK (tj_planning_page_remember), self, G_CONNECT_SWAPPED);
}

void
tj_planning_page_restore (TjPlanningPage *self)
{
  const char *share = tj_document_setting (tj_session_document (self->session), SHARE_KEY);
  gint64 permille = share ? g_ascii_strtoll (share, NULL, 10) : 0;

  self->restoring = TRUE;
  restore_columns (self);
  restore_folded (self);
  self->restoring = FALSE;
  self->text_scale = 1;
  follow_text_size (self);
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (self)), "notify::gtk-xft-dpi",
                           G_CALLBACK (follow_text_size), self, G_CONNECT_SWAPPED);
  self->stored_share = permille >= 100 && permille <= 900 ? (int) permille : 0;
  follow_columns (self);
}
