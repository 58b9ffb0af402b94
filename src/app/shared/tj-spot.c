// SPDX-License-Identifier: EUPL-1.2
#include "tj-spot.h"

struct _TjSpot
{
  GObject parent_instance;

  GtkWidget *widget;             /* weak; NULL when it is not shown any more */
  TjSpot *parent, *next, *first; /* weak */
  GtkATContext *context;         /* (owned) (nullable) made when somebody asks for it */
  GtkAccessibleRole role;
  TjSpotPlace place;
  gint64 subject;
  int part;

  /* As it was told. */
  char *label; /* (owned) (nullable) */
  int level, position, n;
  TjSpotFold fold;
  gboolean focused;
  int selected; /* -1: not told yet */
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE
};

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TjSpot, tj_spot, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

/* What is asked of it --------------------------------------------------------------------------------------------- */

static GtkATContext *
get_at_context (GtkAccessible *accessible)
{
  TjSpot *self = TJ_SPOT (accessible);

  if (self->context == NULL && self->widget)
    self->context = gtk_at_context_create (self->role, accessible, gtk_widget_get_display (self->widget));
  return self->context ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  TjSpot *self = TJ_SPOT (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return self->widget != NULL && self->role != GTK_ACCESSIBLE_ROLE_ROW;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->widget && self->focused;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
get_parent (GtkAccessible *accessible)
{
  TjSpot *self = TJ_SPOT (accessible);

  if (self->widget == NULL)
    return NULL;
  return self->parent ? GTK_ACCESSIBLE (g_object_ref (self->parent)) : GTK_ACCESSIBLE (g_object_ref (self->widget));
}

static GtkAccessible *
get_first_child (GtkAccessible *accessible)
{
  TjSpot *self = TJ_SPOT (accessible);

  return self->first ? GTK_ACCESSIBLE (g_object_ref (self->first)) : NULL;
}

static GtkAccessible *
get_next_sibling (GtkAccessible *accessible)
{
  TjSpot *self = TJ_SPOT (accessible);

  return self->next ? GTK_ACCESSIBLE (g_object_ref (self->next)) : NULL;
}

static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  TjSpot *self = TJ_SPOT (accessible);
  GdkRectangle place;

  if (self->widget == NULL || !self->place (self->widget, self->subject, self->part, &place))
    return FALSE;
  *x = place.x;
  *y = place.y;
  *width = place.width;
  *height = place.height;
  return TRUE;
}

static void
accessible_init (GtkAccessibleInterface *iface)
{
  iface->get_at_context = get_at_context;
  iface->get_platform_state = get_platform_state;
  iface->get_accessible_parent = get_parent;
  iface->get_first_accessible_child = get_first_child;
  iface->get_next_accessible_sibling = get_next_sibling;
  iface->get_bounds = get_bounds;
}

/* What it tells --------------------------------------------------------------------------------------------------- */

void
tj_spot_set_family (TjSpot *self, TjSpot *parent, TjSpot *next, TjSpot *first)
{
  g_set_weak_pointer (&self->parent, parent);
  g_set_weak_pointer (&self->next, next);
  g_set_weak_pointer (&self->first, first);
}

void
tj_spot_set_label (TjSpot *self, const char *label)
{
  if (g_set_str (&self->label, label))
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

const char *
tj_spot_label (TjSpot *self)
{
  return self->label;
}

void
tj_spot_set_level (TjSpot *self, int level)
{
  if (self->level == level)
    return;
  self->level = level;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LEVEL, level, -1);
}

void
tj_spot_set_position (TjSpot *self, int position, int n)
{
  if (self->position == position && self->n == n)
    return;
  self->position = position;
  self->n = n;
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_RELATION_POS_IN_SET, position,
                                  GTK_ACCESSIBLE_RELATION_SET_SIZE, n, -1);
}

void
tj_spot_set_fold (TjSpot *self, TjSpotFold fold)
{
  if (self->fold == fold)
    return;
  self->fold = fold;
  if (fold == TJ_SPOT_PLAIN)
    gtk_accessible_reset_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED);
  else
    gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_EXPANDED, fold == TJ_SPOT_EXPANDED, -1);
}

void
tj_spot_set_selected (TjSpot *self, gboolean selected)
{
  if (self->selected == selected)
    return;
  self->selected = selected;
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_SELECTED, selected, -1);
}

void
tj_spot_set_focused (TjSpot *self, gboolean focused)
{
  if (self->focused == focused)
    return;
  self->focused = focused;
  gtk_accessible_update_platform_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

void
tj_spot_detach (TjSpot *self)
{
  g_clear_weak_pointer (&self->widget);
  tj_spot_set_family (self, NULL, NULL, NULL);
}

/* Life ------------------------------------------------------------------------------------------------------------ */

gboolean
tj_spot_is (const TjSpot *self, gint64 subject, int part)
{
  return self->subject == subject && self->part == part;
}

TjSpot *
tj_spot_new (GtkWidget *widget, GtkAccessibleRole role, TjSpotPlace place, gint64 subject, int part)
{
  TjSpot *self = g_object_new (TJ_TYPE_SPOT, "accessible-role", role, NULL);

  g_set_weak_pointer (&self->widget, widget);
  self->place = place;
  self->subject = subject;
  self->part = part;
  return self;
}

static void
tj_spot_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, TJ_SPOT (object)->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tj_spot_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    TJ_SPOT (object)->role = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tj_spot_dispose (GObject *object)
{
  TjSpot *self = TJ_SPOT (object);

  tj_spot_detach (self);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tj_spot_parent_class)->dispose (object);
}

static void
tj_spot_finalize (GObject *object)
{
  g_free (TJ_SPOT (object)->label);
  G_OBJECT_CLASS (tj_spot_parent_class)->finalize (object);
}

static void
tj_spot_class_init (TjSpotClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tj_spot_get_property;
  object_class->set_property = tj_spot_set_property;
  object_class->dispose = tj_spot_dispose;
  object_class->finalize = tj_spot_finalize;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
tj_spot_init (TjSpot *self)
{
  self->selected = -1;
}
