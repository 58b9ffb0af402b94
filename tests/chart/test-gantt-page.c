// SPDX-License-Identifier: EUPL-1.2
/* The chart on paper: every row whole and on one page, nothing beside the paper, the same heads and foot on each. */
#include <math.h>
#include <string.h>

#include "chart-fixture.h"
#include "tj-gantt-legend.h"
#include "tj-gantt-page.h"

#define TODAY tj_civil_day (2025, 6, 12)

typedef struct
{
  TjModel *model;
  TjGanttRows *rows;
  TjPageSetup setup;
  TjPages *pages;
  TjPage *page;
} Print;

/* Phases of ten rows: a heading, and nine steps of ten days that begin five days after one another. */
static void
set_up (Print *print, guint n)
{
  TjId phase = 0;

  print->model = tj_model_new ();
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("%s %u", i % 10 == 0 ? "Fase" : "Stap", i);
      TjActivity *activity = add (print->model, 100 + i, i % 10 == 0 ? 0 : phase,
                                  i % 10 == 0 ? TJ_ACTIVITY_TYPE_PHASE : TJ_ACTIVITY_TYPE_STEP, name);
      int day = 5 * (int) i;

      if (i % 10 == 0)
        {
          phase = activity->record.id;
          continue;
        }
      activity->start = tj_date_day (2025, 1, 1 + day % 28);
      activity->start.minute = at (2025, 1, 1) + day % 800 * TJ_MINUTES_PER_DAY;
      activity->finish = activity->start;
      activity->finish.minute += 9 * TJ_MINUTES_PER_DAY;
    }
  print->rows = rows_of (print->model, NULL);
  tj_page_setup_init (&print->setup, print->model, PROJECT, TODAY);
  g_set_str (&print->setup.title, "Samenlevingsagenda");
  g_set_str (&print->setup.organisation, "Gemeente Capelle");
  print->page = tj_page_new ();
  print->pages = NULL;
}

static void
divide (Print *print)
{
  TjTextMeasure measure = { .width = seven_pixels, .font_size = 14, .text_height = 18 };

  g_clear_pointer (&print->pages, tj_pages_free);
  print->pages = tj_pages_new (&print->setup, print->rows, &measure);
}

static void
clear (Print *print)
{
  tj_page_free (print->page);
  tj_pages_free (print->pages);
  tj_page_setup_clear (&print->setup);
  tj_gantt_rows_unref (print->rows);
  tj_model_free (print->model);
}

static const TjPageLayer *
layer (Print *print, guint index, TjPageLayerKind kind)
{
  tj_pages_draw (print->pages, index, print->page);
  return &print->page->layers[kind];
}

static const TjPrimitive *
find_text (const TjScene *scene, const char *text)
{
  for (guint i = 0; i < tj_scene_count (scene); i++)
    if (tj_scene_at (scene, i)->shape == TJ_SHAPE_TEXT && g_str_equal (tj_scene_at (scene, i)->text, text))
      return tj_scene_at (scene, i);
  return NULL;
}

/* Every row -------------------------------------------------------------------------------------------------------- */

/* The rows of a page in the order of the table, with the lower edge of the last in points. */
static double
assert_rows_whole (Print *print, guint index)
{
  const TjPageLayer *table = layer (print, index, TJ_PAGE_TABLE);
  guint first, n;
  double bottom = 0;

  tj_pages_rows (print->pages, index, &first, &n);
  for (guint i = first; i < first + n; i++)
    {
      const TjHit *hit = tj_scene_find_hit (table->scene, tj_gantt_rows_at (print->rows, i)->id, TJ_HIT_ROW);
      const TjHit *bar = tj_scene_find_hit (print->page->layers[TJ_PAGE_CHART].scene,
                                            tj_gantt_rows_at (print->rows, i)->id, TJ_HIT_ROW);

      g_assert_nonnull (hit);
      g_assert_nonnull (bar);
      g_assert_cmpfloat_with_epsilon (hit->y, bar->y, 0.01);
      g_assert_cmpfloat (hit->y, >, 0);
      g_assert_cmpfloat (table->y + hit->y * table->scale, >=, bottom - 0.6);
      bottom = table->y + (hit->y + hit->h) * table->scale;
    }
  return bottom;
}

static double
footer_top (Print *print, guint index)
{
  const TjPageLayer *furniture = layer (print, index, TJ_PAGE_FURNITURE);
  const TjPrimitive *text = find_text (furniture->scene, "As of 12 juni 2025");

  g_assert_nonnull (text);
  return furniture->y + (text->y - 9) * furniture->scale;
}

static void
test_every_row_once (gconstpointer data)
{
  const TjPageFit fit = GPOINTER_TO_INT (data);
  Print print;
  guint next = 0;

  set_up (&print, 250);
  print.setup.fit = fit;
  print.setup.paper = TJ_PAPER_A4;
  print.setup.pages_wide = 1;
  divide (&print);
  g_assert_cmpuint (tj_pages_count (print.pages), >, 4);
  for (guint i = 0; i < tj_pages_count (print.pages); i++)
    {
      guint first, n;

      tj_pages_rows (print.pages, i, &first, &n);
      g_assert_cmpuint (first, ==, next);
      g_assert_cmpuint (n, >, 0);
      next += n;
      g_assert_cmpfloat (assert_rows_whole (&print, i), <, footer_top (&print, i));
    }
  g_assert_cmpuint (next, ==, 250);
  clear (&print);
}

/* The last row of a page is no heading of what is on the next. */
static void
test_headings_stay (void)
{
  Print print;

  set_up (&print, 500);
  print.setup.fit = TJ_PAGE_FIT_WIDTH;
  for (print.setup.margin = 5; print.setup.margin < 30; print.setup.margin += 1)
    {
      divide (&print);
      for (guint i = 0; i + 1 < tj_pages_count (print.pages); i++)
        {
          guint first, n;

          tj_pages_rows (print.pages, i, &first, &n);
          g_assert_false (tj_gantt_rows_at (print.rows, first + n - 1)->has_children);
        }
    }
  clear (&print);
}

static void
test_pages_wide (void)
{
  Print print;
  guint first, n, first_right, n_right, high;

  set_up (&print, 100);
  print.setup.fit = TJ_PAGE_FIT_WIDTH;
  divide (&print);
  high = tj_pages_count (print.pages);
  print.setup.fit = TJ_PAGE_FIT_NONE;
  print.setup.pages_wide = 3;
  divide (&print);
  g_assert_cmpuint (tj_pages_count (print.pages), ==, 3 * high);
  tj_pages_rows (print.pages, 1, &first, &n);
  tj_pages_rows (print.pages, high + 1, &first_right, &n_right);
  g_assert_cmpuint (first_right, ==, first);
  g_assert_cmpuint (n_right, ==, n);
  /* The time goes on where it stopped: January is on the first page alone. */
  g_assert_nonnull (find_text (layer (&print, 0, TJ_PAGE_CHART)->scene, "januari 2025"));
  g_assert_null (find_text (layer (&print, high, TJ_PAGE_CHART)->scene, "januari 2025"));
  g_assert_null (find_text (layer (&print, 0, TJ_PAGE_CHART)->scene, "januari 2026"));
  /* As many as it takes: sixteen months do not fit beside the table on A4 upright. */
  print.setup.paper = TJ_PAPER_A4;
  print.setup.portrait = TRUE;
  print.setup.pages_wide = 1;
  divide (&print);
  high = tj_pages_count (print.pages);
  print.setup.pages_wide = 0;
  divide (&print);
  g_assert_cmpuint (tj_pages_count (print.pages), ==, 2 * high);
  clear (&print);
}

/* On the paper ------------------------------------------------------------------------------------------------------
 */

typedef struct
{
  double x0, y0, x1, y1;
} Box;

static Box
box_of (const TjScene *scene, const TjPrimitive *primitive)
{
  Box box = { primitive->x, primitive->y, primitive->x + primitive->w, primitive->y + primitive->h };

  if (primitive->shape != TJ_SHAPE_PATH && primitive->shape != TJ_SHAPE_POLYGON)
    return box;
  box = (Box) { G_MAXDOUBLE, G_MAXDOUBLE, -G_MAXDOUBLE, -G_MAXDOUBLE };
  for (guint i = 0; i < primitive->n_points; i++)
    {
      const TjPoint *point = &tj_scene_points (scene, primitive)[i];

      box = (Box) { MIN (box.x0, point->x), MIN (box.y0, point->y), MAX (box.x1, point->x), MAX (box.y1, point->y) };
    }
  return box;
}

/* What is seen lies on the paper, within its margins but for the width of a line. */
static void
assert_on_paper (const Print *print, const TjPageLayer *painted)
{
  double width, height, margin = print->setup.margin * 72 / 25.4 - 1;
  guint clips = 0;

  tj_pages_size (print->pages, &width, &height);
  for (guint i = 0; i < tj_scene_count (painted->scene); i++)
    {
      const TjPrimitive *primitive = tj_scene_at (painted->scene, i);
      Box box = box_of (painted->scene, primitive);

      clips -= primitive->shape == TJ_SHAPE_UNCLIP;
      if (clips == 0 && primitive->shape != TJ_SHAPE_UNCLIP)
        {
          g_assert_cmpfloat (painted->x + box.x0 * painted->scale, >=, margin);
          g_assert_cmpfloat (painted->y + box.y0 * painted->scale, >=, margin);
          g_assert_cmpfloat (painted->x + box.x1 * painted->scale, <=, width - margin);
          g_assert_cmpfloat (painted->y + box.y1 * painted->scale, <=, height - margin);
        }
      clips += primitive->shape == TJ_SHAPE_CLIP;
    }
  g_assert_cmpuint (clips, ==, 0);
}

static void
test_nothing_beside_the_paper (void)
{
  static const guint sizes[] = { 0, 1, 47, 250 };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    for (guint shape = 0; shape < 12; shape++)
      {
        Print print;

        set_up (&print, sizes[i]);
        print.setup.paper = shape & 1 ? TJ_PAPER_A3 : TJ_PAPER_A4;
        print.setup.portrait = (shape & 2) != 0;
        print.setup.fit = shape / 4;
        print.setup.margin = 6.0 * (shape % 3);
        divide (&print);
        for (guint page = 0; page < tj_pages_count (print.pages); page++)
          for (guint kind = 0; kind < TJ_N_PAGE_LAYERS; kind++)
            assert_on_paper (&print, layer (&print, page, kind));
        clear (&print);
      }
}

static void
test_paper (void)
{
  Print print;
  double width, height;

  set_up (&print, 10);
  divide (&print);
  tj_pages_size (print.pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 1190.55, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  print.setup.paper = TJ_PAPER_A4;
  print.setup.portrait = TRUE;
  divide (&print);
  tj_pages_size (print.pages, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, 595.28, 0.01);
  g_assert_cmpfloat_with_epsilon (height, 841.89, 0.01);
  clear (&print);
}

/* Size of text ------------------------------------------------------------------------------------------------------
 */

static void
test_text_size (void)
{
  static const struct
  {
    guint n;
    TjPageFit fit;
    gboolean readable;
    gboolean one_page;
  } cases[] = { { 20, TJ_PAGE_FIT_PAGE, TRUE, TRUE },
                { 45, TJ_PAGE_FIT_PAGE, TRUE, TRUE },
                { 200, TJ_PAGE_FIT_PAGE, FALSE, TRUE },
                { 200, TJ_PAGE_FIT_WIDTH, TRUE, FALSE },
                { 200, TJ_PAGE_FIT_NONE, TRUE, FALSE },
                /* Nobody could see a letter on it. */
                { 5000, TJ_PAGE_FIT_PAGE, TRUE, FALSE } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Print print;

      set_up (&print, cases[i].n);
      print.setup.fit = cases[i].fit;
      divide (&print);
      g_assert_cmpint (tj_pages_text_size (print.pages) >= TJ_PAGE_TEXT_LEAST, ==, cases[i].readable);
      g_assert_cmpint (tj_pages_count (print.pages) == 1, ==, cases[i].one_page);
      clear (&print);
    }
}

/* What stands on it -------------------------------------------------------------------------------------------------
 */

static void
test_title_and_footer (void)
{
  Print print;
  const TjScene *scene;

  set_up (&print, 100);
  print.setup.fit = TJ_PAGE_FIT_WIDTH;
  g_set_str (&print.setup.subtitle, "Bijlage 1 Planningsschema");
  g_set_str (&print.setup.file_name, "capelle.traject");
  divide (&print);
  g_assert_cmpuint (tj_pages_count (print.pages), ==, 3);
  g_assert_cmpstr (tj_pages_title (print.pages), ==, "Samenlevingsagenda – Bijlage 1 Planningsschema");
  scene = layer (&print, 1, TJ_PAGE_FURNITURE)->scene;
  g_assert_nonnull (find_text (scene, "Samenlevingsagenda"));
  g_assert_nonnull (find_text (scene, "Gemeente Capelle"));
  g_assert_nonnull (find_text (scene, "Bijlage 1 Planningsschema · januari 2025 – mei 2026"));
  g_assert_nonnull (find_text (scene, "As of 12 juni 2025"));
  g_assert_nonnull (find_text (scene, "page 2 of 3"));
  g_assert_nonnull (find_text (scene, "capelle.traject"));
  g_assert_nonnull (find_text (layer (&print, 1, TJ_PAGE_TABLE)->scene, "Activity"));
  clear (&print);
}

static void
test_legend_tells_what_occurs (void)
{
  Print print;
  const TjScene *scene;

  set_up (&print, 10);
  divide (&print);
  scene = layer (&print, 0, TJ_PAGE_LEGEND)->scene;
  g_assert_nonnull (find_text (scene, tj_gantt_legend_word (TJ_LEGEND_PHASE)));
  g_assert_nonnull (find_text (scene, tj_gantt_legend_word (TJ_LEGEND_BAR)));
  g_assert_null (find_text (scene, tj_gantt_legend_word (TJ_LEGEND_MILESTONE)));
  g_assert_null (find_text (scene, tj_gantt_legend_word (TJ_LEGEND_LINK)));
  g_assert_null (find_text (scene, tj_gantt_legend_word (TJ_LEGEND_TODAY)));
  print.setup.legend = FALSE;
  divide (&print);
  g_assert_cmpuint (tj_scene_count (layer (&print, 0, TJ_PAGE_LEGEND)->scene), ==, 0);
  clear (&print);
}

static guint
agreed_on_page (Print *print)
{
  const TjScene *scene = layer (print, 0, TJ_PAGE_CHART)->scene;
  guint n = 0;

  for (guint i = 0; i < tj_scene_count (scene); i++)
    n += tj_scene_at (scene, i)->fill.role == TJ_INK_BASELINE;
  return n;
}

/* What was agreed stands on paper too, with a word in the legend, unless it is left out. */
static void
test_baseline (void)
{
  Print print;
  TjBaseline *baseline = tj_record_new (TJ_KIND_BASELINE, 7001);
  TjBaselineItem *item = tj_record_new (TJ_KIND_BASELINE_ITEM, 7002);

  set_up (&print, 10);
  baseline->project = PROJECT;
  baseline->name = g_strdup ("Plan");
  item->baseline = 7001;
  item->activity = 102;
  item->start = tj_date_day (2025, 1, 3);
  item->finish = tj_date_day (2025, 1, 20);
  tj_model_add (print.model, baseline);
  tj_model_add (print.model, item);
  divide (&print);
  g_assert_cmpuint (agreed_on_page (&print), ==, 1);
  g_assert_nonnull (find_text (layer (&print, 0, TJ_PAGE_LEGEND)->scene, tj_gantt_legend_word (TJ_LEGEND_AGREED)));
  print.setup.show &= ~(guint) TJ_SHOW_BASELINE;
  divide (&print);
  g_assert_cmpuint (agreed_on_page (&print), ==, 0);
  g_assert_null (find_text (layer (&print, 0, TJ_PAGE_LEGEND)->scene, tj_gantt_legend_word (TJ_LEGEND_AGREED)));
  clear (&print);
}

static void
test_columns (void)
{
  Print print;
  const TjScene *scene;

  set_up (&print, 20);
  divide (&print);
  scene = layer (&print, 0, TJ_PAGE_TABLE)->scene;
  g_assert_nonnull (find_text (scene, "No."));
  g_assert_nonnull (find_text (scene, "Start"));
  /* Nobody leads anything. */
  g_assert_null (find_text (scene, "Lead"));
  print.setup.columns = 0;
  divide (&print);
  scene = layer (&print, 0, TJ_PAGE_TABLE)->scene;
  g_assert_null (find_text (scene, "No."));
  g_assert_null (find_text (scene, "Start"));
  g_assert_nonnull (find_text (scene, "Stap 3"));
  clear (&print);
}

/* Where one short date makes the column, words in place of dates are whole all the same. */
static void
test_words_for_dates (void)
{
  Print print;
  const TjScene *scene;

  set_up (&print, 0);
  add (print.model, 1, 0, TJ_ACTIVITY_TYPE_DECISION, "Raadsbesluit")->start = tj_date_month (2026, 7);
  add (print.model, 2, 0, TJ_ACTIVITY_TYPE_STEP, "Pilot")->start
      = (TjDate) { .precision = TJ_PRECISION_TEXT, .text = g_strdup ("na het raadsbesluit") };
  tj_gantt_rows_unref (print.rows);
  print.rows = rows_of (print.model, NULL);
  divide (&print);
  scene = layer (&print, 0, TJ_PAGE_TABLE)->scene;
  g_assert_nonnull (find_text (scene, "jul 2026"));
  g_assert_nonnull (find_text (scene, "na het raadsbesluit"));
  clear (&print);
}

/* On narrow paper names go before dates, and one that is too long for any paper ends in an ellipsis. */
static void
test_names_first (void)
{
  Print print;
  TjActivity *named;
  const TjScene *scene;
  const char *name = "Beleidsstukken en processen inventariseren";

  set_up (&print, 0);
  named = add (print.model, 1, 0, TJ_ACTIVITY_TYPE_STEP, name);
  named->start = tj_date_day (2025, 2, 3);
  named->finish = tj_date_day (2025, 4, 4);
  tj_gantt_rows_unref (print.rows);
  print.rows = rows_of (print.model, NULL);
  print.setup.paper = TJ_PAPER_A4;
  print.setup.portrait = TRUE;
  print.setup.fit = TJ_PAGE_FIT_WIDTH;
  divide (&print);
  scene = layer (&print, 0, TJ_PAGE_TABLE)->scene;
  g_assert_nonnull (find_text (scene, name));
  g_assert_null (find_text (scene, "Start"));
  g_free (named->name);
  named->name = g_strnfill (400, 'n');
  tj_gantt_rows_unref (print.rows);
  print.rows = rows_of (print.model, NULL);
  divide (&print);
  scene = layer (&print, 0, TJ_PAGE_TABLE)->scene;
  g_assert_null (find_text (scene, named->name));
  for (guint i = 0; i < tj_scene_count (scene); i++)
    if (tj_scene_at (scene, i)->shape == TJ_SHAPE_TEXT && tj_scene_at (scene, i)->text[0] == 'n')
      g_assert_true (g_str_has_suffix (tj_scene_at (scene, i)->text, "n…"));
  clear (&print);
}

/* Once the dates have made way, who leads is as wide again as there is room for. */
static void
test_lead_after_dates (void)
{
  Print print;
  TjActivity *named;
  TjLead *lead = tj_record_new (TJ_KIND_LEAD, 0);
  guint n_whole = 0;

  set_up (&print, 0);
  named = add (print.model, 1, 0, TJ_ACTIVITY_TYPE_STEP, NULL);
  named->start = tj_date_day (2025, 2, 3);
  named->finish = tj_date_day (2025, 4, 4);
  lead->activity = 1;
  lead->name = g_strdup ("Trekker van de actielijn");
  lead->kind = TJ_LEAD_KIND_LEAD;
  tj_model_add (print.model, lead);
  for (int length = 40; length < 100; length += 2)
    {
      const TjScene *scene;

      g_free (named->name);
      named->name = g_strnfill (length, 'n');
      tj_gantt_rows_unref (print.rows);
      print.rows = rows_of (print.model, NULL);
      divide (&print);
      scene = layer (&print, 0, TJ_PAGE_TABLE)->scene;
      n_whole += find_text (scene, "Start") == NULL && find_text (scene, lead->name) != NULL;
    }
  g_assert_cmpuint (n_whole, >, 3);
  clear (&print);
}

/* Who leads stands nowhere else on the page: dates make way for it, and a very long name too. */
static void
test_lead_stays (void)
{
  Print print;
  TjActivity *named;
  TjLead *lead = tj_record_new (TJ_KIND_LEAD, 0);
  const TjScene *scene;

  set_up (&print, 0);
  named = add (print.model, 1, 0, TJ_ACTIVITY_TYPE_STEP, NULL);
  named->name = g_strnfill (400, 'n');
  named->start = named->finish = tj_date_day (2025, 2, 3);
  lead->activity = 1;
  lead->name = g_strdup ("Kernteam");
  lead->kind = TJ_LEAD_KIND_LEAD;
  tj_model_add (print.model, lead);
  tj_gantt_rows_unref (print.rows);
  print.rows = rows_of (print.model, NULL);
  print.setup.fit = TJ_PAGE_FIT_WIDTH;
  divide (&print);
  scene = layer (&print, 0, TJ_PAGE_TABLE)->scene;
  g_assert_nonnull (find_text (scene, "Lead"));
  g_assert_nonnull (find_text (scene, "Kernteam"));
  g_assert_null (find_text (scene, "Start"));
  clear (&print);
}

static void
test_period (void)
{
  Print print;
  const TjScene *scene;

  set_up (&print, 60);
  print.setup.from = at (2025, 7, 1);
  print.setup.to = at (2025, 10, 1);
  divide (&print);
  scene = layer (&print, 0, TJ_PAGE_CHART)->scene;
  g_assert_null (find_text (scene, "juni 2025"));
  g_assert_nonnull (find_text (scene, "juli 2025"));
  g_assert_nonnull (find_text (scene, "september 2025"));
  g_assert_null (find_text (scene, "oktober 2025"));
  g_assert_nonnull (find_text (layer (&print, 0, TJ_PAGE_FURNITURE)->scene, "Planning · juli 2025 – september 2025"));
  clear (&print);
}

static void
test_levels (void)
{
  Print print;
  g_autoptr (TjPlan) plan = NULL;
  g_autoptr (TjGanttRows) phases = NULL, all = NULL;

  set_up (&print, 30);
  divide (&print);
  plan = tj_plan_new (print.model);
  phases = tj_page_rows (print.model, plan, PROJECT, 1);
  all = tj_page_rows (print.model, plan, PROJECT, 0);
  g_assert_cmpuint (tj_gantt_rows_count (phases), ==, 3);
  g_assert_cmpuint (tj_gantt_rows_count (all), ==, 30);
  clear (&print);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_data_func ("/gantt-page/every-row-once/width", GINT_TO_POINTER (TJ_PAGE_FIT_WIDTH), test_every_row_once);
  g_test_add_data_func ("/gantt-page/every-row-once/none", GINT_TO_POINTER (TJ_PAGE_FIT_NONE), test_every_row_once);
  g_test_add_func ("/gantt-page/headings-stay", test_headings_stay);
  g_test_add_func ("/gantt-page/pages-wide", test_pages_wide);
  g_test_add_func ("/gantt-page/nothing-beside-the-paper", test_nothing_beside_the_paper);
  g_test_add_func ("/gantt-page/paper", test_paper);
  g_test_add_func ("/gantt-page/text-size", test_text_size);
  g_test_add_func ("/gantt-page/title-and-footer", test_title_and_footer);
  g_test_add_func ("/gantt-page/legend-tells-what-occurs", test_legend_tells_what_occurs);
  g_test_add_func ("/gantt-page/baseline", test_baseline);
  g_test_add_func ("/gantt-page/columns", test_columns);
  g_test_add_func ("/gantt-page/words-for-dates", test_words_for_dates);
  g_test_add_func ("/gantt-page/names-first", test_names_first);
  g_test_add_func ("/gantt-page/lead-stays", test_lead_stays);
  g_test_add_func ("/gantt-page/lead-after-dates", test_lead_after_dates);
  g_test_add_func ("/gantt-page/period", test_period);
  g_test_add_func ("/gantt-page/levels", test_levels);
  return g_test_run ();
}
