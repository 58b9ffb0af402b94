// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n.h>

#include "tj-budget-page-private.h"
#include "tj-outline.h"
#include "tj-pages.h"
#include "tj-sheet-lines.h"

/* Cells ------------------------------------------------------------------------------------------------------------ */

static void
edit_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_sheet_view_edit (TJ_SHEET_VIEW (TJ_BUDGET_PAGE (widget)->view), NULL);
}

static void
delete_rows_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  g_autoptr (GArray) ids = tj_budget_page_records (self);

  tj_session_delete (self->session, ids);
}

/* In the names what is chosen are rows, elsewhere amounts. */
static void
delete_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;
  TjSheetBlock block;

  if (!tj_budget_page_block (self, &block, &rows))
    return;
  if (block.last == 0)
    delete_rows_action (widget, action, NULL);
  else
    {
      TjEdit *edit = tj_sheet_fill_clear (self->sheet, tj_session_shown_model (self->session), &block, &error);

      tj_budget_page_commit (self, edit, error);
    }
}

static void
fill_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  TjSheetView *view = TJ_SHEET_VIEW (self->view);
  TjModel *model = tj_session_shown_model (self->session);
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;
  TjSheetBlock block;
  TjSheetRange range;
  TjEdit *edit;

  if (!tj_budget_page_block (self, &block, &rows) || !tj_sheet_view_range (view, &range))
    return;
  if (g_str_equal (action, "page.fill-right"))
    edit = tj_sheet_fill_right (self->sheet, model, &block, &error);
  else
    edit = tj_sheet_fill_down (self->sheet, model, &block,
                               range.first_row > 0 ? tj_sheet_view_sheet_row (view, range.first_row - 1) : G_MAXUINT,
                               &error);
  tj_budget_page_commit (self, edit, error);
}

/* The clipboard ---------------------------------------------------------------------------------------------------- */

static void
copy_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  g_autoptr (GArray) rows = NULL;
  g_autofree char *text = NULL;
  TjSheetBlock block;

  if (!tj_budget_page_block (self, &block, &rows))
    return;
  text = tj_sheet_fill_copy (self->sheet, tj_session_shown_model (self->session), &block);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
}

static void
cut_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  copy_action (widget, action, NULL);
  delete_action (widget, action, NULL);
}

/* In the names, what is not the names that stand there are new cost lines; below the one with the cursor. */
static gboolean
are_lines (TjBudgetPage *self, const TjSheetBlock *block, const char *text)
{
  const TjSheetRow *row = tj_budget_sheet_row (self->sheet, block->rows[0]);

  return block->first == 0 && !g_str_has_prefix (text, row->title);
}

static void
paste_lines (TjBudgetPage *self, const char *text)
{
  TjModel *model = tj_session_model (self->session);
  const TjCostLine *line
      = tj_model_get_kind (model, TJ_KIND_COST_LINE, tj_budget_page_record (tj_budget_page_row (self)));
  g_autoptr (GError) error = NULL;
  TjId first = 0;
  TjEdit *edit = tj_sheet_lines_paste (self->sheet, model, tj_session_project (self->session), line ? line->parent : 0,
                                       line ? line->record.id : tj_budget_page_last (self, TJ_KIND_COST_LINE, 0), text,
                                       &first, &error);

  if (tj_budget_page_commit (self, edit, error) && first && tj_budget_page_go_to (self, first, 0))
    tj_session_select (self->session, first);
}

static void
paste_text (TjBudgetPage *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GArray) rows = NULL;
  TjSheetBlock block;
  TjEdit *edit;

  if (!tj_budget_page_block (self, &block, &rows))
    return;
  if (are_lines (self, &block, text))
    {
      paste_lines (self, text);
      return;
    }
  edit = tj_sheet_fill_paste (self->sheet, tj_session_shown_model (self->session), &block, block.rows, rows->len, text,
                              &error);
  tj_budget_page_commit (self, edit, error);
}

static void
pasted_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (TjBudgetPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (text && self->sheet)
    paste_text (self, text);
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget), NULL, pasted_cb, g_object_ref (widget));
}

/* Rows ------------------------------------------------------------------------------------------------------------- */

static void
move (GtkWidget *widget, TjEdit *(*make) (TjModel *, const TjId *, guint))
{
  TjBudgetPage *self = TJ_BUDGET_PAGE (widget);
  g_autoptr (GArray) ids = tj_budget_page_records (self);

  tj_budget_page_commit (self, make (tj_session_model (self->session), (const TjId *) (gpointer) ids->data, ids->len),
                         NULL);
}

static void
indent_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, tj_outline_indent);
}

static void
outdent_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, tj_outline_outdent);
}

static void
move_up_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, tj_outline_move_up);
}

static void
move_down_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  move (widget, tj_outline_move_down);
}

static void
names_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const struct
  {
    const char *name;
    TjSheetNames how;
  } ways[] = {
    { "wider", TJ_NAMES_WIDER }, { "narrower", TJ_NAMES_NARROWER }, { "fit", TJ_NAMES_FIT }, { "usual", TJ_NAMES_USUAL }
  };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (g_str_equal (g_variant_get_string (parameter, NULL), ways[i].name))
      tj_sheet_view_size_names (TJ_SHEET_VIEW (TJ_BUDGET_PAGE (widget)->view), ways[i].how);
}

static void
data_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  tj_session_set_page (TJ_BUDGET_PAGE (widget)->session, TJ_PAGE_BUDGET_DATA);
}

/* All of it -------------------------------------------------------------------------------------------------------- */

void
tj_budget_page_update_actions (TjBudgetPage *self)
{
  static const char *const on_cells[]
      = { "page.edit", "page.delete", "page.paste", "page.fill-right", "page.fill-down", NULL };
  static const char *const on_lines[] = { "page.indent", "page.outdent", "page.add-inside", "page.add-coverage", NULL };
  static const char *const on_places[] = { "page.move-up", "page.move-down", NULL };
  static const char *const on_traject[]
      = { "page.add",          "page.add-source", "page.year-before",    "page.year-after",
          "page.year-onwards", "page.no-year",    "page.years-together", NULL };
  GtkWidget *widget = GTK_WIDGET (self);
  TjModel *model = tj_session_model (self->session);
  gboolean writable = tj_session_writable (self->session), traject = tj_session_project (self->session) != 0;
  const TjSheetRow *row = tj_budget_page_row (self);
  const TjRecord *record = tj_model_get (model, tj_budget_page_record (row));
  gboolean line = record && record->kind == TJ_KIND_COST_LINE;

  for (guint i = 0; on_cells[i]; i++)
    gtk_widget_action_set_enabled (widget, on_cells[i], writable && row);
  for (guint i = 0; on_lines[i]; i++)
    gtk_widget_action_set_enabled (widget, on_lines[i], writable && line);
  for (guint i = 0; on_places[i]; i++)
    gtk_widget_action_set_enabled (widget, on_places[i], writable && record && tj_kind_order_field (record->kind));
  for (guint i = 0; on_traject[i]; i++)
    gtk_widget_action_set_enabled (widget, on_traject[i], writable && traject);
  gtk_widget_action_set_enabled (widget, "page.delete-rows", writable && record);
  gtk_widget_action_set_enabled (widget, "page.copy", row != NULL);
  gtk_widget_action_set_enabled (widget, "page.cut", writable && row);
  gtk_widget_action_set_enabled (widget, "page.level", row != NULL);
  gtk_widget_action_set_enabled (widget, "page.hide-years", self->first_year != 0 || self->asked->len > 0);
}

void
tj_budget_page_class_init_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } actions[] = {
    { "page.edit", edit_action, GDK_KEY_F2, 0 },
    { "page.delete", delete_action, GDK_KEY_Delete, 0 },
    { "page.delete-rows", delete_rows_action, GDK_KEY_minus, GDK_CONTROL_MASK },
    { "page.copy", copy_action, GDK_KEY_c, GDK_CONTROL_MASK },
    { "page.cut", cut_action, GDK_KEY_x, GDK_CONTROL_MASK },
    { "page.paste", paste_action, GDK_KEY_v, GDK_CONTROL_MASK },
    { "page.fill-right", fill_action, GDK_KEY_r, GDK_CONTROL_MASK },
    { "page.fill-down", fill_action, GDK_KEY_d, GDK_CONTROL_MASK },
    { "page.indent", indent_action, GDK_KEY_Right, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { "page.outdent", outdent_action, GDK_KEY_Left, GDK_ALT_MASK | GDK_SHIFT_MASK },
    { "page.move-up", move_up_action, GDK_KEY_Up, GDK_ALT_MASK },
    { "page.move-down", move_down_action, GDK_KEY_Down, GDK_ALT_MASK },
  };

  /* Before the key that menus show. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "page.delete", NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class, actions[i].key, actions[i].modifiers, actions[i].name, NULL);
    }
  gtk_widget_class_install_action (widget_class, "page.data", NULL, data_action);
  gtk_widget_class_install_action (widget_class, "page.names", "s", names_action);
}
