// SPDX-License-Identifier: EUPL-1.2
/* The money of a traject as data for its charts, and on paper. */
#include "tj-budget-chart.h"
#include "tj-scene-cairo.h"
#include "tj-xml.h"

#define HEAD                                                                                                           \
  "<traject-bestand xmlns='urn:nl:trajectplanner:traject:1' versie='1'>"                                               \
  "<trajecten><traject id='1'><naam>T</naam></traject></trajecten>"                                                    \
  "<voorwaarden><voorwaarde id='2'><traject>1</traject><naam>V</naam><vervuld>nee</vervuld></voorwaarde>"              \
  "</voorwaarden>"
#define LINES                                                                                                          \
  "<kostenposten><kostenpost id='10'><traject>1</traject><volgorde>1</volgorde><naam>Alles</naam></kostenpost>"        \
  "<kostenpost id='11'><traject>1</traject><hoort_bij>10</hoort_bij><volgorde>1</volgorde><naam>Huiskamers</naam>"     \
  "<bedragen>2024=165000.00; 2025=100000.00</bedragen></kostenpost>"                                                   \
  "<kostenpost id='12'><traject>1</traject><hoort_bij>10</hoort_bij><volgorde>2</volgorde><naam>Jobhunter</naam>"      \
  "<bedragen>2024=100000.00</bedragen></kostenpost>"                                                                   \
  "<kostenpost id='13'><traject>1</traject><hoort_bij>10</hoort_bij><volgorde>3</volgorde><naam>Telt niet</naam>"      \
  "<bedragen>2024=7.00</bedragen><voorwaarde>2</voorwaarde></kostenpost>"                                              \
  "<kostenpost id='14'><traject>1</traject><hoort_bij>10</hoort_bij><volgorde>4</volgorde><naam>Niets</naam>"          \
  "<bedragen>2024=0.00</bedragen></kostenpost>"
#define BESIDE                                                                                                         \
  "<kostenpost id='15'><traject>1</traject><volgorde>2</volgorde><naam>Drukwerk</naam>"                                \
  "<bedragen>2024=500.00</bedragen></kostenpost>"
#define GROUP                                                                                                          \
  "<kostenpost id='16'><traject>1</traject><volgorde>3</volgorde><naam>De rest</naam></kostenpost>"                    \
  "<kostenpost id='17'><traject>1</traject><hoort_bij>16</hoort_bij><volgorde>1</volgorde><naam>Inhuur</naam>"         \
  "<bedragen>2024=265000.00</bedragen></kostenpost>"                                                                   \
  "<kostenpost id='18'><traject>1</traject><hoort_bij>16</hoort_bij><volgorde>2</volgorde><naam>Zalen</naam>"          \
  "<bedragen>2025=100000.00</bedragen></kostenpost>"
#define END_LINES "</kostenposten>"
#define SOURCES                                                                                                        \
  "<dekkingsbronnen><dekkingsbron id='20'><traject>1</traject><volgorde>1</volgorde><naam>Rijk</naam>"                 \
  "<soort>rijksmiddelen</soort><baten>2024=175000.00</baten></dekkingsbron>"                                           \
  "<dekkingsbron id='21'><traject>1</traject><volgorde>2</volgorde><naam>Reserve</naam><soort>reserve</soort>"         \
  "<beginstand>180000.00</beginstand><datum_beginstand>2023-12-31</datum_beginstand></dekkingsbron></dekkingsbronnen>" \
  "<dekkingen><dekking id='30'><kostenpost>10</kostenpost><dekkingsbron>20</dekkingsbron></dekking>"                   \
  "<dekking id='31'><kostenpost>10</kostenpost><dekkingsbron>21</dekkingsbron></dekking></dekkingen>"

static TjMoneyChart *
chart_of (const char *xml)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (xml, strlen (xml));
  g_autoptr (GError) error = NULL;
  g_autoptr (TjModel) model = tj_xml_read_bytes (bytes, &error);
  g_autoptr (TjBudget) budget = NULL;

  g_assert_no_error (error);
  budget = tj_budget_new (model, NULL, 1);
  return tj_budget_chart_new (budget, model);
}

static void
assert_part (const TjMoneyChart *chart, TjMoneyStack stack, guint at, const char *title, gint64 first, gint64 second)
{
  const TjMoneyPart *part = tj_money_chart_part (chart, stack, at);

  g_assert_cmpstr (part->title, ==, title);
  g_assert_cmpint (part->cents[0], ==, first * 100);
  g_assert_cmpint (part->cents[1], ==, second * 100);
}

/* Under the one line at the top, what counts; a source pays; a reserve goes below zero. */
static void
test_parts (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (HEAD LINES END_LINES SOURCES "</traject-bestand>");

  g_assert_cmpuint (chart->columns->len, ==, 2);
  g_assert_cmpstr (g_ptr_array_index (chart->columns, 1), ==, "2025");
  g_assert_cmpuint (chart->parts[TJ_MONEY_COSTS]->len, ==, 2);
  assert_part (chart, TJ_MONEY_COSTS, 0, "Huiskamers", 165000, 100000);
  assert_part (chart, TJ_MONEY_COSTS, 1, "Jobhunter", 100000, 0);
  g_assert_false (tj_money_chart_part (chart, TJ_MONEY_COSTS, 1)->known[1]);
  g_assert_cmpuint (chart->parts[TJ_MONEY_COVERAGE]->len, ==, 2);
  assert_part (chart, TJ_MONEY_COVERAGE, 0, "Rijk", 175000, 0);
  assert_part (chart, TJ_MONEY_COVERAGE, 1, "Reserve", 90000, 100000);
  g_assert_cmpuint (chart->parts[TJ_MONEY_RESERVE]->len, ==, 1);
  assert_part (chart, TJ_MONEY_RESERVE, 0, "Reserve", 90000, -10000);
}

/* A small line beside the group does not make one block of the group. */
static void
test_line_beside (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (HEAD LINES BESIDE END_LINES SOURCES "</traject-bestand>");

  g_assert_cmpuint (chart->parts[TJ_MONEY_COSTS]->len, ==, 3);
  assert_part (chart, TJ_MONEY_COSTS, 0, "Huiskamers", 165000, 100000);
  assert_part (chart, TJ_MONEY_COSTS, 1, "Jobhunter", 100000, 0);
  assert_part (chart, TJ_MONEY_COSTS, 2, "Drukwerk", 500, 0);
}

/* Groups that weigh about the same stay whole. */
static void
test_groups (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (HEAD LINES GROUP END_LINES "</traject-bestand>");

  g_assert_cmpuint (chart->parts[TJ_MONEY_COSTS]->len, ==, 2);
  assert_part (chart, TJ_MONEY_COSTS, 0, "Alles", 265000, 100000);
  assert_part (chart, TJ_MONEY_COSTS, 1, "De rest", 265000, 100000);
}

static void
test_nothing (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (HEAD "</traject-bestand>");

  g_assert_cmpuint (chart->columns->len, ==, 0);
  for (guint i = 0; i < TJ_MONEY_N_STACKS; i++)
    g_assert_cmpuint (chart->parts[i]->len, ==, 0);
}

static gboolean
is_painted (cairo_surface_t *surface, int x, int y)
{
  const guint32 *row;

  cairo_surface_flush (surface);
  row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                           + y * cairo_image_surface_get_stride (surface));
  return row[x] >> 24 != 0;
}

/* The painter of paper paints it: something where a bar lies, nothing above it. */
static void
test_paper (void)
{
  g_autoptr (TjMoneyChart) chart = chart_of (HEAD LINES END_LINES SOURCES "</traject-bestand>");
  g_autoptr (TjScenePainter) painter = tj_scene_painter_new ();
  TjTextMeasure measure = tj_scene_painter_measure (painter);
  TjMoneyFrame frame = { 500, measure.text_height, measure.width, measure.data };
  g_autoptr (TjScene) scene = tj_scene_new ();
  double height = tj_money_bars (scene, chart, &frame);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, 500, (int) height);
  cairo_t *cr = cairo_create (surface);
  const TjHit *bar = tj_scene_find_hit (scene, tj_money_hit_id (TJ_MONEY_COSTS, 0, 1), TJ_HIT_BAR);

  tj_scene_painter_paint (painter, scene, cr);
  g_assert_true (is_painted (surface, (int) (bar->x + 4), (int) (bar->y + bar->h / 2)));
  g_assert_false (is_painted (surface, 499, 0));
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/budget-chart/parts", test_parts);
  g_test_add_func ("/budget-chart/line-beside", test_line_beside);
  g_test_add_func ("/budget-chart/groups", test_groups);
  g_test_add_func ("/budget-chart/nothing", test_nothing);
  g_test_add_func ("/budget-chart/paper", test_paper);
  return g_test_run ();
}
