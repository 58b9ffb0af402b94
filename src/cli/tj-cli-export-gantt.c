// SPDX-License-Identifier: EUPL-1.2
#include <glib/gi18n-lib.h>

#include "tj-cli-private.h"
#include "tj-date.h"
#include "tj-gantt-export.h"

/* A word that an option takes, and what it means. */
typedef struct
{
  const char *name;
  int value;
} Word;

static const Word formats[] = { { "pdf", TJ_GANTT_PDF }, { "svg", TJ_GANTT_SVG }, { "png", TJ_GANTT_PNG }, { 0 } };
static const Word papers[] = { { "a3", TJ_PAPER_A3 }, { "a4", TJ_PAPER_A4 }, { 0 } };
static const Word fits[]
    = { { "page", TJ_PAGE_FIT_PAGE }, { "width", TJ_PAGE_FIT_WIDTH }, { "none", TJ_PAGE_FIT_NONE }, { 0 } };

void
tj_cli_gantt_clear (TjCliGantt *asked)
{
  g_free (asked->project);
  g_free (asked->paper);
  g_free (asked->fit);
  g_free (asked->from);
  g_free (asked->to);
  g_free (asked->subtitle);
}

static const Word *
find_word (const Word *words, const char *name)
{
  for (; words->name; words++)
    if (g_ascii_strcasecmp (words->name, name) == 0)
      return words;
  return NULL;
}

gboolean
tj_cli_gantt_has_format (const char *format)
{
  return format && find_word (formats, format) != NULL;
}

/* What an option says, or the first word when it says nothing; -1 with an error that names what is allowed. */
static int
read_word (const char *option, const Word *words, const char *typed, GError **error)
{
  const Word *word = typed ? find_word (words, typed) : words;
  g_autoptr (GString) allowed = g_string_new (NULL);

  if (word)
    return word->value;
  for (; words->name; words++)
    g_string_append_printf (allowed, "%s%s", allowed->len > 0 ? ", " : "", words->name);
  tj_cli_refuse (error, _ ("“%s” is nothing that --%s takes. There is: %s."), typed, option, allowed->str);
  return -1;
}

static gboolean
read_number (const char *option, double value, double least, double most, GError **error)
{
  if (value >= least && value <= most)
    return TRUE;
  tj_cli_refuse (error, _ ("--%s takes a number from %g to %g."), option, least, most);
  return FALSE;
}

/* A month, a day or the like; the first minute of it, or the one after it. */
static gboolean
read_date (const char *option, const char *typed, gboolean end, gint32 *minute, GError **error)
{
  TjDate date = { 0 };
  gboolean placed;

  if (typed == NULL)
    return TRUE;
  placed = tj_date_parse (typed, 0, &date, NULL) && tj_date_on_axis (&date);
  if (placed)
    *minute = end ? tj_date_end (&date) : tj_date_first (&date);
  else
    tj_cli_refuse (error, _ ("--%s takes a month or a day, such as 2025-01 or 2025-01-31, not “%s”."), option, typed);
  tj_date_clear (&date);
  return placed;
}

static guint
show_of (const TjCliGantt *asked, guint show)
{
  if (asked->critical)
    show |= TJ_SHOW_CRITICAL;
  if (asked->slack)
    show |= TJ_SHOW_SLACK;
  return asked->no_baseline ? show & ~(guint) TJ_SHOW_BASELINE : show;
}

static gboolean
read_setup (TjModel *model, const TjCliGantt *asked, TjId project, TjPageSetup *setup, GError **error)
{
  int paper = read_word ("paper", papers, asked->paper, error);
  int fit = paper >= 0 ? read_word ("fit", fits, asked->fit, error) : -1;

  tj_page_setup_init (setup, model, project, tj_cli_today ());
  if (fit < 0 || !read_number ("pages-wide", asked->pages_wide, 0, TJ_PAGES_WIDE_MOST, error)
      || !read_number ("levels", asked->levels, 0, 99, error))
    return FALSE;
  setup->paper = paper;
  setup->fit = fit;
  setup->portrait = asked->portrait;
  setup->pages_wide = (guint) asked->pages_wide;
  setup->legend = !asked->no_legend;
  setup->show = show_of (asked, setup->show);
  if (asked->subtitle)
    g_set_str (&setup->subtitle, asked->subtitle);
  if (!read_date ("from", asked->from, FALSE, &setup->from, error)
      || !read_date ("to", asked->to, TRUE, &setup->to, error))
    return FALSE;
  if (setup->from == TJ_NO_TIME || setup->to == TJ_NO_TIME || setup->from < setup->to)
    return TRUE;
  tj_cli_refuse (error, _ ("The chart would end before it begins: --to lies before --from."));
  return FALSE;
}

/* On stderr: the file is there all the same. */
static void
warn (const TjGanttMade *made, TjGanttFormat format)
{
  gboolean small = made->text_size < TJ_PAGE_TEXT_LEAST, part = format != TJ_GANTT_PDF && made->pages > 1;

  if (!small && !part)
    return;
  g_printerr ("traject: ");
  /* Translators: a size in points. */
  if (small)
    g_printerr (
        _ ("the text is %.1f points high, which is hard to read on paper. Try --fit width, or --levels 1 for the "
           "phases only."),
        made->text_size);
  else
    g_printerr (_ ("there are too many rows for one page: this is page 1 of %u. Use the format pdf, or --levels 1 for "
                   "the phases only."),
                made->pages);
  g_printerr ("\n");
}

gboolean
tj_cli_export_gantt (TjModel *model, const TjCliGantt *asked, const char *format, const char *path, GError **error)
{
  const TjRecord *project = tj_cli_find_project (model, asked->project, error);
  TjGanttExport how = { .scale = asked->scale == 0 ? 1 : asked->scale, .moment = tj_cli_moment () };
  g_auto (TjPageSetup) setup = { 0 };
  g_autoptr (TjPlan) plan = NULL;
  g_autoptr (TjGanttRows) rows = NULL;
  TjGanttMade made;

  if (project == NULL || !read_setup (model, asked, project->id, &setup, error))
    return FALSE;
  how.format = read_word ("format", formats, format, error);
  if (!read_number ("scale", how.scale, 0.1, TJ_GANTT_SCALE_MOST, error))
    return FALSE;
  if (how.format != TJ_GANTT_PDF && setup.fit != TJ_PAGE_FIT_PAGE)
    {
      tj_cli_refuse (error, _ ("A %s holds one page: use --fit page, or the format pdf."), format);
      return FALSE;
    }
  plan = tj_plan_new (model);
  rows = tj_page_rows (model, plan, project->id, (guint) asked->levels);
  if (!tj_gantt_export (&how, &setup, rows, path, &made, NULL, error))
    return FALSE;
  warn (&made, how.format);
  return TRUE;
}
