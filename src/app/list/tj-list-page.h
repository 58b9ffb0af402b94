// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <gtk/gtk.h>

#include "tj-pages.h"
#include "tj-session.h"

G_BEGIN_DECLS

/* The plain page of one or more kinds of record, made from their field tables: a list with search, sorting, grouping,
 * editing in place, adding, deleting, copy and paste. Actions: page.add, page.delete, page.edit, page.copy, page.paste.
 */
#define TJ_TYPE_LIST_PAGE (tj_list_page_get_type ())
G_DECLARE_FINAL_TYPE (TjListPage, tj_list_page, TJ, LIST_PAGE, GtkWidget)

/* tj_list_page_new: the page that @info describes, on its first kind. */
GtkWidget *tj_list_page_new (TjSession *session, const TjPageInfo *info);

/* tj_list_page_show_kind: switches to the list of one of the page's kinds. */
void tj_list_page_show_kind (TjListPage *self, TjKind kind);

/* tj_list_page_reveal: shows and selects a record of one of the page's kinds. */
void tj_list_page_reveal (TjListPage *self, TjId id);

G_END_DECLS
