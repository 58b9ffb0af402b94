// SPDX-License-Identifier: EUPL-1.2
#include "tj-print-options.h"

#include <glib/gi18n.h>

#include "tj-date.h"
#include "tj-error.h"

const char *const tj_print_papers[] = { "a3", "a4", NULL };
const char *const tj_print_directions[] = { "landscape", "portrait", NULL };
const char *const tj_print_fits[] = { "page", "width", "none", NULL };
const char *const tj_print_pictures[] = { "1x", "2x", NULL };

static guint
position_of (const char *const *names, const char *name)
{
  for (guint i = 0; names[i]; i++)
    if (g_str_equal (names[i], name))
      return i;
  return 0;
}

static gboolean
name_to_position (GValue *value, GVariant *variant, gpointer names)
{
  g_value_set_uint (value, position_of (names, g_variant_get_string (variant, NULL)));
  return TRUE;
}

static GVariant *
name_from_position (const GValue *value, const GVariantType *type, gpointer names)
{
  guint position = g_value_get_uint (value);

  return position < g_strv_length ((GStrv) names) ? g_variant_new_string (((const char **) names)[position]) : NULL;
}

void
tj_print_bind_choice (GSettings *settings, const char *key, gpointer row, const char *const *names)
{
  g_settings_bind_with_mapping (settings, key, row, "selected", G_SETTINGS_BIND_DEFAULT, name_to_position,
                                name_from_position, (gpointer) names, NULL);
}

static guint
choice (GSettings *settings, const char *key, const char *const *names)
{
  g_autofree char *name = g_settings_get_string (settings, key);

  return position_of (names, name);
}

static guint
columns_of (GSettings *settings)
{
  guint columns = 0;

  if (g_settings_get_boolean (settings, "print-numbers"))
    columns |= TJ_PAGE_COLUMN_NUMBER;
  if (g_settings_get_boolean (settings, "print-leads"))
    columns |= TJ_PAGE_COLUMN_LEAD;
  if (g_settings_get_boolean (settings, "print-dates"))
    columns |= TJ_PAGE_COLUMN_START | TJ_PAGE_COLUMN_FINISH;
  return columns;
}

/* @show with the signs that can be chosen for paper as they were chosen. */
static guint
shown_of (GSettings *settings, guint show)
{
  static const struct
  {
    const char *key;
    TjGanttShow bit;
  } signs[] = {
    { "print-links", TJ_SHOW_LINKS },
    { "print-critical", TJ_SHOW_CRITICAL },
    { "print-slack", TJ_SHOW_SLACK },
    { "print-baseline", TJ_SHOW_BASELINE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_settings_get_boolean (settings, signs[i].key))
      show |= signs[i].bit;
    else
      show &= ~(guint) signs[i].bit;
  return show;
}

void
tj_print_options_apply (GSettings *settings, TjPageSetup *setup)
{
  static const TjPaper papers[] = { TJ_PAPER_A3, TJ_PAPER_A4 };
  static const TjPageFit fits[] = { TJ_PAGE_FIT_PAGE, TJ_PAGE_FIT_WIDTH, TJ_PAGE_FIT_NONE };

  setup->paper = papers[choice (settings, "print-paper", tj_print_papers)];
  setup->fit = fits[choice (settings, "print-fit", tj_print_fits)];
  setup->portrait = choice (settings, "print-direction", tj_print_directions) == 1;
  setup->margin = g_settings_get_int (settings, "print-margin");
  setup->legend = g_settings_get_boolean (settings, "print-legend");
  setup->show = shown_of (settings, setup->show);
  setup->columns = columns_of (settings);
}

double
tj_print_scale (GSettings *settings)
{
  return choice (settings, "print-picture", tj_print_pictures) + 1.0;
}

static gboolean
read_date (const char *typed, gboolean end, gint32 *minute, GError **error)
{
  TjDate date = { 0 };
  gboolean placed;

  *minute = TJ_NO_TIME;
  if (!tj_date_parse (typed, 0, &date, error))
    return FALSE;
  placed = tj_date_on_axis (&date);
  if (placed)
    *minute = end ? tj_date_end (&date) : tj_date_first (&date);
  else if (date.precision != TJ_PRECISION_UNSET)
    {
      g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE,
                           _ ("Give a month or a day, such as jan 2025 or 15-1-2025."));
      tj_date_clear (&date);
      return FALSE;
    }
  return TRUE;
}

gboolean
tj_print_read_dates (const char *from, const char *to, TjPageSetup *setup, gboolean *in_to, GError **error)
{
  *in_to = FALSE;
  if (!read_date (from, FALSE, &setup->from, error))
    return FALSE;
  *in_to = TRUE;
  if (!read_date (to, TRUE, &setup->to, error))
    return FALSE;
  if (setup->from == TJ_NO_TIME || setup->to == TJ_NO_TIME || setup->from < setup->to)
    return TRUE;
  g_set_error_literal (error, TJ_MODEL_ERROR, TJ_MODEL_ERROR_VALUE, _ ("This lies before the beginning."));
  return FALSE;
}

char *
tj_print_file_name (const char *title, const char *suffix)
{
  /* Translators: the name of a file: the planning of a traject. */
  g_autofree char *name = title && *title ? g_strdup_printf (_ ("Planning %s"), title) : g_strdup (_ ("Planning"));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  return g_strconcat (name, suffix, NULL);
}
