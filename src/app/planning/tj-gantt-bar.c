// SPDX-License-Identifier: EUPL-1.2
#include "tj-gantt-bar.h"

struct _TjGanttBar
{
  GObject parent_instance;

  GtkWidget *chart; /* weak; NULL when it is not shown any more */
  TjGanttBar *next; /* weak */
  TjGanttBarPlace place;
  GtkATContext *context; /* (owned) (nullable) made when somebody asks for it */
  GtkAccessibleRole role;
  TjId id;
  guint nth;

  TjGanttBarState state; /* its sentence is owned */
  gboolean told;         /* all of the state has been told once */
};

enum
{
  PROP_0,
  PROP_ACCESSIBLE_ROLE
};

static void accessible_init (GtkAccessibleInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (TjGanttBar, tj_gantt_bar, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_ACCESSIBLE, accessible_init))

/* What is asked of it --------------------------------------------------------------------------------------------- */

static GtkATContext *
get_at_context (GtkAccessible *accessible)
{
  TjGanttBar *self = TJ_GANTT_BAR (accessible);

  if (self->context == NULL && self->chart)
    self->context = gtk_at_context_create (self->role, accessible, gtk_widget_get_display (self->chart));
  return self->context ? g_object_ref (self->context) : NULL;
}

static gboolean
get_platform_state (GtkAccessible *accessible, GtkAccessiblePlatformState state)
{
  TjGanttBar *self = TJ_GANTT_BAR (accessible);

  switch (state)
    {
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSABLE:
      return self->chart != NULL;
    case GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED:
      return self->chart && self->state.focused;
    case GTK_ACCESSIBLE_PLATFORM_STATE_ACTIVE:
    default:
      return FALSE;
    }
}

static GtkAccessible *
get_parent (GtkAccessible *accessible)
{
  TjGanttBar *self = TJ_GANTT_BAR (accessible);

  return self->chart ? GTK_ACCESSIBLE (g_object_ref (self->chart)) : NULL;
}

static GtkAccessible *
get_first_child (GtkAccessible *accessible)
{
  return NULL;
}

static GtkAccessible *
get_next_sibling (GtkAccessible *accessible)
{
  TjGanttBar *self = TJ_GANTT_BAR (accessible);

  return self->next ? GTK_ACCESSIBLE (g_object_ref (self->next)) : NULL;
}

static gboolean
get_bounds (GtkAccessible *accessible, int *x, int *y, int *width, int *height)
{
  TjGanttBar *self = TJ_GANTT_BAR (accessible);
  GdkRectangle place;

  if (self->chart == NULL || !self->place (self->chart, self->id, self->nth, &place))
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
tj_gantt_bar_set_state (TjGanttBar *self, const TjGanttBarState *state)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (self);
  TjGanttBarState was = self->state;
  g_autofree char *old = was.sentence;
  gboolean first = !self->told;

  g_return_if_fail (TJ_IS_GANTT_BAR (self));

  self->state = *state;
  self->state.sentence = g_strdup (state->sentence);
  self->told = TRUE;
  if (first || g_strcmp0 (old, state->sentence) != 0)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL, state->sentence, -1);
  if (first || was.level != state->level)
    gtk_accessible_update_property (accessible, GTK_ACCESSIBLE_PROPERTY_LEVEL, state->level, -1);
  if (first || was.position != state->position || was.n_rows != state->n_rows)
    gtk_accessible_update_relation (accessible, GTK_ACCESSIBLE_RELATION_POS_IN_SET, state->position,
                                    GTK_ACCESSIBLE_RELATION_SET_SIZE, state->n_rows, -1);
  if (first || was.selected != state->selected)
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_SELECTED, state->selected, -1);
  if (state->has_children && (first || !was.has_children || was.expanded != state->expanded))
    gtk_accessible_update_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED, state->expanded, -1);
  if (!state->has_children && was.has_children)
    gtk_accessible_reset_state (accessible, GTK_ACCESSIBLE_STATE_EXPANDED);
  if (was.focused != state->focused)
    gtk_accessible_update_platform_state (accessible, GTK_ACCESSIBLE_PLATFORM_STATE_FOCUSED);
}

void
tj_gantt_bar_set_next (TjGanttBar *self, TjGanttBar *next)
{
  g_set_weak_pointer (&self->next, next);
}

void
tj_gantt_bar_detach (TjGanttBar *self)
{
  g_clear_weak_pointer (&self->chart);
  g_clear_weak_pointer (&self->next);
}

gboolean
tj_gantt_bar_is (const TjGanttBar *self, TjId id, guint nth)
{
  return self->id == id && self->nth == nth;
}

/* Life ------------------------------------------------------------------------------------------------------------ */

TjGanttBar *
tj_gantt_bar_new (GtkWidget *chart, TjId id, guint nth, TjGanttBarPlace place)
{
  TjGanttBar *self = g_object_new (TJ_TYPE_GANTT_BAR, NULL);

  g_set_weak_pointer (&self->chart, chart);
  self->id = id;
  self->nth = nth;
  self->place = place;
  return self;
}

static void
tj_gantt_bar_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    g_value_set_enum (value, TJ_GANTT_BAR (object)->role);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tj_gantt_bar_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  if (id == PROP_ACCESSIBLE_ROLE)
    TJ_GANTT_BAR (object)->role = g_value_get_enum (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
tj_gantt_bar_dispose (GObject *object)
{
  TjGanttBar *self = TJ_GANTT_BAR (object);

  tj_gantt_bar_detach (self);
  g_clear_object (&self->context);
  G_OBJECT_CLASS (tj_gantt_bar_parent_class)->dispose (object);
}

static void
tj_gantt_bar_finalize (GObject *object)
{
  g_free (TJ_GANTT_BAR (object)->state.sentence);
  G_OBJECT_CLASS (tj_gantt_bar_parent_class)->finalize (object);
}

static void
tj_gantt_bar_class_init (TjGanttBarClass *class)
{
  GObjectClass *object_class = G_OBJECT_CLASS (class);

  object_class->get_property = tj_gantt_bar_get_property;
  object_class->set_property = tj_gantt_bar_set_property;
  object_class->dispose = tj_gantt_bar_dispose;
  object_class->finalize = tj_gantt_bar_finalize;
  g_object_class_override_property (object_class, PROP_ACCESSIBLE_ROLE, "accessible-role");
}

static void
tj_gantt_bar_init (TjGanttBar *self)
{
  self->role = GTK_ACCESSIBLE_ROLE_LIST_ITEM;
}
