// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "tj-field.h"

G_BEGIN_DECLS

/* Everything the program knows about one kind of record. The tables stand in tj-records-*.c; tj_kind() finds them. */
typedef enum
{
  TJ_KIND_SHARED = 1 << 0, /* belongs to the file, not to one traject */
  TJ_KIND_LINK
  = 1 << 1 /* only ties other records together or details them: shown with its owner, not as a page of its own */
} TjKindFlags;

struct _TjKindInfo
{
  TjKind kind;
  const char *name;           /* English; also the SQL table */
  const char *element;        /* Dutch, one record in XML and JSON */
  const char *plural_element; /* Dutch, the list around them */
  const char *label;          /* msgid, singular, as a title: 'Decision' */
  const char *plural;         /* msgid, title of a page: 'Decisions' */
  const char *empty_hint;     /* msgid, nullable: what an empty list page says about its use */
  TjKindFlags flags;
  gsize size; /* of the struct */
  const TjField *fields;
  guint n_fields;
  /* Fields with a general meaning, looked up by name in the table once; NULL where a kind has none. */
  const char *title_field; /* what names a record for people; a REF takes the title of its target, else its name */
  const char *owner_field; /* for a LINK: the REF to the record that it is shown with */
};

/* tj_kind: the description of a kind; never NULL for TJ_KIND_NONE < @kind < TJ_N_KINDS. (transfer none) */
const TjKindInfo *tj_kind (TjKind kind);

/* tj_kind_by_name, tj_kind_by_element: by English name, or by Dutch (singular) element; TJ_KIND_NONE when there is
 * none. */
TjKind tj_kind_by_name (const char *name);
TjKind tj_kind_by_element (const char *element);

/* tj_kind_field: a field by its English name, or NULL. (transfer none) */
const TjField *tj_kind_field (TjKind kind, const char *name);

/* tj_kind_order_field, tj_kind_parent_field, tj_kind_project_field: the field 'sort_order' (INT), the REF named
 * 'parent' to the kind itself, the REF named 'project'; NULL where a kind has none. (transfer none) */
const TjField *tj_kind_order_field (TjKind kind);
const TjField *tj_kind_parent_field (TjKind kind);
const TjField *tj_kind_project_field (TjKind kind);

G_END_DECLS
