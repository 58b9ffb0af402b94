// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-kind.h"

G_BEGIN_DECLS

#define TJ_PAGE_OVERVIEW "overzicht"
#define TJ_PAGE_PLANNING "planning"
#define TJ_PAGE_COMPARE "vergelijken"
#define TJ_PAGE_BUDGET "begroting"
#define TJ_PAGE_BUDGET_DATA "begrotingsgegevens"
#define TJ_PAGE_WHAT_IF "wat-als"
#define TJ_PAGE_CHECKS "controles"
#define TJ_PAGE_KINDS_MAX 14

/* The pages of the window in the order of the sidebar; some have no row there and stand under another. Every kind of
 * record has its place on exactly one page. */
typedef struct
{
  const char *name;  /* also in the command line: --page=besluiten */
  const char *title; /* msgid */
  const char *icon;
  const char *group;               /* msgid, nullable: heading above this page in the sidebar */
  TjKind kinds[TJ_PAGE_KINDS_MAX]; /* lists on the page, the first is shown first; ends with NONE */
  const char *under;               /* nullable: the page whose row in the sidebar stands for this one */
} TjPageInfo;

/* tj_pages: the pages; @n gets their number. (transfer none) */
const TjPageInfo *tj_pages (guint *n);
/* tj_page: by name, or NULL. (transfer none) */
const TjPageInfo *tj_page (const char *name);
/* tj_page_of_kind: the page that lists a kind. Never NULL. (transfer none) */
const TjPageInfo *tj_page_of_kind (TjKind kind);

G_END_DECLS
