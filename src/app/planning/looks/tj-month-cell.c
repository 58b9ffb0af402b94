// SPDX-License-Identifier: EUPL-1.2
#include "tj-month-cell.h"

#include <glib/gi18n.h>

#include "tj-civil.h"
#include "tj-time-layers.h"
#include "tj-upcoming-sign.h"
#include "tj-upcoming-text.h"

static TjDate
date_of (gint32 day)
{
  return (TjDate) { .precision = TJ_PRECISION_DAY, .minute = day * TJ_MINUTES_PER_DAY };
}

static gboolean
covers (const TjLayerSpan *layer, gint32 day)
{
  return layer->start < (day + 1) * TJ_MINUTES_PER_DAY && layer->finish > day * TJ_MINUTES_PER_DAY;
}

/* The ground --------------------------------------------------------------------------------------------------- */

static const char *
css_class_of (TjLayerKind kind)
{
  static const char *const classes[]
      = { [TJ_LAYER_HOLIDAY] = "holiday", [TJ_LAYER_SCHOOL] = "school", [TJ_LAYER_RECESS] = "recess" };

  return kind <= TJ_LAYER_RECESS ? classes[kind] : NULL;
}

/* What begins here is named, and so is what the week begins in. */
static void
add_layers (GtkWidget *cell, GtkWidget *top, gint32 day, const GArray *layers)
{
  gboolean named = FALSE;

  for (guint i = 0; i < layers->len; i++)
    {
      const TjLayerSpan *layer = &g_array_index (layers, TjLayerSpan, i);
      GtkWidget *name;

      if (!covers (layer, day))
        continue;
      if (css_class_of (layer->kind))
        gtk_widget_add_css_class (cell, css_class_of (layer->kind));
      if (named || (tj_civil_minute_day (layer->start) != day && tj_civil_weekday (day) != 1))
        continue;
      name = gtk_label_new (layer->name);
      gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
      gtk_label_set_xalign (GTK_LABEL (name), 1);
      gtk_widget_set_hexpand (name, TRUE);
      gtk_widget_set_tooltip_text (name, layer->name);
      gtk_widget_add_css_class (name, "tj-month-layer");
      gtk_widget_add_css_class (name, "dimmed");
      gtk_box_append (GTK_BOX (top), name);
      named = TRUE;
    }
}

GtkWidget *
tj_month_cell_new (const TjMonth *month, gint32 day, gint32 today, const GArray *layers)
{
  GtkWidget *cell = g_object_new (GTK_TYPE_BOX, "focusable", TRUE, "accessible-role", GTK_ACCESSIBLE_ROLE_BUTTON, NULL);
  GtkWidget *top = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4), *number;
  g_autofree char *text = tj_month_cell_text (month, day, layers), *digits = NULL;
  int mday;

  tj_civil_split (day, NULL, NULL, &mday);
  digits = g_strdup_printf ("%d", mday);
  number = gtk_label_new (digits);
  gtk_widget_add_css_class (number, "tj-month-number");
  if (day == today)
    gtk_widget_add_css_class (number, "today");
  gtk_widget_set_valign (top, GTK_ALIGN_START);
  gtk_widget_set_hexpand (top, TRUE);
  gtk_box_append (GTK_BOX (top), number);
  gtk_box_append (GTK_BOX (cell), top);
  gtk_widget_add_css_class (cell, "tj-month-day");
  if (tj_civil_weekday (day) >= 6)
    gtk_widget_add_css_class (cell, "weekend");
  if (!tj_month_contains (month, day))
    gtk_widget_add_css_class (cell, "other");
  add_layers (cell, top, day, layers);
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return cell;
}

static void
append (GString *text, const char *words)
{
  g_string_append_printf (text, ", %s", words);
}

char *
tj_month_cell_text (const TjMonth *month, gint32 day, const GArray *layers)
{
  TjDate date = date_of (day);
  g_autofree char *words = tj_date_format_weekday (&date);
  g_autoptr (GString) text = g_string_new (words);

  for (guint i = 0; i < layers->len; i++)
    if (covers (&g_array_index (layers, TjLayerSpan, i), day))
      append (text, g_array_index (layers, TjLayerSpan, i).name);
  for (guint i = 0; i < month->items->len; i++)
    {
      const TjUpcomingItem *item = &g_array_index (month->items, TjUpcomingItem, i);

      if (!tj_month_is_on (item, day))
        continue;
      append (text, tj_upcoming_kind_label (item->kind));
      g_string_append_printf (text, " %s", item->name);
    }
  for (guint i = 0; i < month->bars->len; i++)
    {
      const TjMonthBar *bar = &g_array_index (month->bars, TjMonthBar, i);

      if (bar->first <= day && bar->last >= day)
        append (text, bar->name);
    }
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Chips --------------------------------------------------------------------------------------------------------- */

static GQuark
chip_quark (void)
{
  return g_quark_from_static_string ("tj-month-chip");
}

TjId
tj_month_chip_id (GtkWidget *chip)
{
  const TjId *id = g_object_get_qdata (G_OBJECT (chip), chip_quark ());

  return id ? *id : 0;
}

static GtkWidget *
make_chip (const char *icon, const char *name, const char *said, TjId id)
{
  GtkWidget *chip = gtk_button_new (), *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5),
            *label = gtk_label_new (name);

  if (icon)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (icon));
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_box_append (GTK_BOX (box), label);
  gtk_button_set_child (GTK_BUTTON (chip), box);
  gtk_widget_add_css_class (chip, "tj-chip");
  gtk_widget_set_tooltip_text (chip, said);
  gtk_widget_set_valign (chip, GTK_ALIGN_CENTER);
  g_object_set_qdata_full (G_OBJECT (chip), chip_quark (), g_memdup2 (&id, sizeof id), g_free);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (chip), "x", id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (chip), "look.open");
  gtk_accessible_update_property (GTK_ACCESSIBLE (chip), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  return chip;
}

GtkWidget *
tj_month_chip_new (TjModel *model, const TjUpcomingItem *item)
{
  g_autofree char *said = tj_upcoming_sentence (item);
  g_autofree char *words = item->kind == TJ_UPCOMING_HAPPENS || item->kind == TJ_UPCOMING_DECISION
                               ? g_strdup (item->name)
                               : g_strdup_printf ("%s · %s", item->name, tj_upcoming_kind_label (item->kind));

  return make_chip (tj_upcoming_icon (model, item), words, said, item->id);
}

GtkWidget *
tj_month_bar_new (const TjMonthBar *bar)
{
  g_autofree char *days = tj_upcoming_days (bar->first, bar->last);
  g_autofree char *said = g_strdup_printf ("%s, %s", bar->name, days);
  GtkWidget *chip = make_chip (NULL, bar->name, said, bar->id);

  gtk_widget_add_css_class (chip, "bar");
  return chip;
}
