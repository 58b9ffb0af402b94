// SPDX-License-Identifier: EUPL-1.2
#include "tj-overview-page.h"

#include <glib/gi18n.h>

#include "tj-body-badge.h"
#include "tj-decision-text.h"
#include "tj-overview-card.h"
#include "tj-overview-text.h"
#include "tj-phase-strip.h"

#define MOST_DECISIONS 5
#define MOST_PAST 3
#define MOST_ACTIONS 5
#define N_NOTE_KINDS (TJ_NOTE_KIND_MISPRINT + 1)

struct _TjOverviewPage
{
  AdwBin parent_instance;

  /* Template children */
  TjOverviewCard *phases_card;
  TjOverviewCard *decisions_card;
  TjOverviewCard *staff_card;
  TjOverviewCard *money_card;
  TjOverviewCard *actions_card;
  TjOverviewCard *notes_card;

  TjSession *session; /* (owned) (nullable) */
  gboolean stale;     /* has changed while nobody was looking */
};

G_DEFINE_FINAL_TYPE (TjOverviewPage, tj_overview_page, ADW_TYPE_BIN)

/* Phases ---------------------------------------------------------------------------------------------------------- */

static void
phase_activated_cb (TjPhaseStrip *strip, TjId id, TjOverviewPage *self)
{
  tj_session_reveal (self->session, id);
}

static GtkWidget *
make_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, css_class);
  return label;
}

static void
fill_phases (TjOverviewPage *self)
{
  TjModel *model = tj_session_model (self->session);
  GArray *bars = tj_phase_bars (model, tj_session_plan (self->session), tj_session_project (self->session));
  g_autofree char *sentence = tj_phase_bars_sentence (bars, tj_session_today (self->session));
  GtkWidget *strip;

  tj_overview_card_start (self->phases_card, TJ_KIND_ACTIVITY);
  if (bars->len == 0)
    {
      guint n = tj_overview_count (model, TJ_KIND_ACTIVITY, tj_session_project (self->session), NULL, NULL, 0);

      g_array_unref (bars);
      tj_overview_card_add_hint (self->phases_card, _ ("There are no phases with a date yet."),
                                 n > 0 ? _ ("To the planning") : _ ("Add a phase"), TJ_KIND_ACTIVITY);
      return;
    }
  tj_overview_card_add_child (self->phases_card, make_line (sentence, "tj-overview-now"));
  strip = g_object_new (TJ_TYPE_PHASE_STRIP, NULL);
  tj_phase_strip_set_bars (TJ_PHASE_STRIP (strip), bars, tj_session_today (self->session));
  g_signal_connect_object (strip, "activated", G_CALLBACK (phase_activated_cb), self, 0);
  tj_overview_card_add_child (self->phases_card, strip);
}

/* Decisions and actions ------------------------------------------------------------------------------------------- */

static char *
decision_subtitle (const TjOverviewMoment *moment, TjModel *model, const TjBody *body)
{
  char *texts[] = { body ? tj_model_title (model, body) : NULL, tj_overview_date_text (moment->date, moment->latest) };

  return tj_text_join (texts, G_N_ELEMENTS (texts));
}

static void
add_decision (TjOverviewPage *self, const TjOverviewMoment *moment)
{
  TjModel *model = tj_session_model (self->session);
  const TjBody *body = tj_model_get_kind (model, TJ_KIND_BODY, moment->body);
  g_autofree char *title = tj_model_title (model, tj_model_get (model, moment->id));
  g_autofree char *subtitle = decision_subtitle (moment, model, body);
  g_autofree char *countdown = tj_countdown (moment->date, tj_session_today (self->session));

  tj_overview_card_add_row (self->decisions_card, &(TjOverviewRow) { .prefix = tj_body_badge_new (body),
                                                                     .title = title,
                                                                     .subtitle = subtitle,
                                                                     .suffix = countdown,
                                                                     .id = moment->id });
}

static void
add_counts (TjOverviewPage *self)
{
  TjModel *model = tj_session_model (self->session);
  g_autoptr (GArray) counts = tj_decision_counts (model, tj_session_project (self->session));
  g_autofree char *text = tj_decision_counts_text (counts, model);

  tj_overview_card_add_text (self->decisions_card, text);
}

/* The first of those from @first to before @end, and how many more there are. */
static void
add_decisions (TjOverviewPage *self, const GArray *moments, guint first, guint end, guint most)
{
  guint shown = MIN (end, first + most), more = end - shown;
  g_autofree char *text = NULL;

  for (guint i = first; i < shown; i++)
    add_decision (self, &g_array_index (moments, TjOverviewMoment, i));
  if (more == 0)
    return;
  text = g_strdup_printf (ngettext ("and %u more decision", "and %u more decisions", more), more);
  tj_overview_card_add_row (self->decisions_card, &(TjOverviewRow) { .title = text, .kind = TJ_KIND_DECISION });
}

/* What should have been decided by now stands apart, under its own words. */
static void
add_past_decisions (TjOverviewPage *self, const GArray *moments, guint first)
{
  if (first == moments->len)
    return;
  tj_overview_card_add_child (self->decisions_card,
                              make_line (_ ("No decision known yet, date is past"), "tj-overview-late"));
  add_decisions (self, moments, first, moments->len, MOST_PAST);
}

static void
add_undated (TjOverviewPage *self, guint n)
{
  g_autofree char *text = g_strdup_printf (
      ngettext ("%u decision does not have a date yet", "%u decisions do not have a date yet", n), n);

  if (n > 0)
    tj_overview_card_add_row (self->decisions_card, &(TjOverviewRow) { .title = text, .kind = TJ_KIND_DECISION });
}

static void
fill_decisions (TjOverviewPage *self)
{
  TjModel *model = tj_session_model (self->session);
  TjId project = tj_session_project (self->session);
  guint n_undated, n_ahead = 0;
  g_autoptr (GArray) moments = tj_overview_decisions (model, project, tj_session_today (self->session), &n_undated);

  tj_overview_card_start (self->decisions_card, TJ_KIND_DECISION);
  while (n_ahead < moments->len && !g_array_index (moments, TjOverviewMoment, n_ahead).past)
    n_ahead++;
  add_decisions (self, moments, 0, n_ahead, MOST_DECISIONS);
  if (moments->len + n_undated == 0 && tj_overview_count (model, TJ_KIND_DECISION, project, NULL, NULL, 0) == 0)
    tj_overview_card_add_hint (self->decisions_card, _ ("What has to be decided, by whom and when?"),
                               _ ("Add a decision"), TJ_KIND_DECISION);
  else if (n_ahead == 0)
    tj_overview_card_add_text (self->decisions_card, _ ("No decision has a date from today on."));
  add_undated (self, n_undated);
  add_past_decisions (self, moments, n_ahead);
  add_counts (self);
}

static void
add_action (TjOverviewPage *self, const TjOverviewMoment *moment)
{
  TjModel *model = tj_session_model (self->session);
  const TjAction *action = tj_model_get (model, moment->id);
  g_autofree char *title = tj_model_title (model, action);
  g_autofree char *due = moment->date ? tj_overview_date_text (moment->date, FALSE) : g_strdup (_ ("without a date"));
  g_autofree char *countdown = moment->date ? tj_countdown (moment->date, tj_session_today (self->session)) : NULL;
  char *texts[] = { g_strdup (action->who), g_strdup (due), moment->past ? g_strdup (_ ("too late")) : NULL };
  g_autofree char *subtitle = tj_text_join (texts, G_N_ELEMENTS (texts));

  tj_overview_card_add_row (
      self->actions_card,
      &(TjOverviewRow) { .title = title, .subtitle = subtitle, .suffix = countdown, .id = moment->id });
}

static void
fill_actions (TjOverviewPage *self)
{
  guint n_open, more;
  g_autoptr (GArray) moments
      = tj_overview_actions (tj_session_model (self->session), tj_session_project (self->session),
                             tj_session_today (self->session), MOST_ACTIONS, &n_open);
  g_autofree char *text = NULL;

  tj_overview_card_start (self->actions_card, TJ_KIND_ACTION);
  if (n_open == 0)
    tj_overview_card_add_hint (self->actions_card, _ ("There are no open actions."), _ ("Add an action"),
                               TJ_KIND_ACTION);
  for (guint i = 0; i < moments->len; i++)
    add_action (self, &g_array_index (moments, TjOverviewMoment, i));
  more = n_open - moments->len;
  if (more == 0)
    return;
  text = g_strdup_printf (ngettext ("and %u more action", "and %u more actions", more), more);
  tj_overview_card_add_row (self->actions_card, &(TjOverviewRow) { .title = text, .kind = TJ_KIND_ACTION });
}

/* Figures --------------------------------------------------------------------------------------------------------- */

static double
part_of (gint64 part, gint64 whole)
{
  return whole > 0 ? (double) part / (double) whole : 0;
}

static void
show_staff (TjOverviewPage *self, const TjStaffFigures *figures)
{
  g_autofree char *stated = tj_staff_stated_text (figures);
  g_autofree char *listed = tj_staff_listed_text (figures);
  g_autofree char *difference = tj_staff_difference_text (figures);
  g_autofree char *teams = tj_staff_teams_text (figures, tj_session_model (self->session));
  g_autofree char *remarks = tj_staff_remarks_text (figures);

  if (stated)
    tj_overview_card_add_row (self->staff_card, &(TjOverviewRow) { .title = stated,
                                                                   .subtitle = _ ("Stated for the whole project"),
                                                                   .id = tj_session_project (self->session) });
  if (listed)
    tj_overview_card_add_row (self->staff_card,
                              &(TjOverviewRow) { .title = listed,
                                                 .subtitle = difference,
                                                 .has_bar = figures->difference.state == TJ_NUMBER_KNOWN,
                                                 .fraction = part_of (figures->listed.value, figures->stated_fte.value),
                                                 .kind = TJ_KIND_ROLE });
  if (teams)
    tj_overview_card_add_row (self->staff_card,
                              &(TjOverviewRow) { .title = teams, .subtitle = remarks, .kind = TJ_KIND_TEAM });
  if (listed == NULL)
    tj_overview_card_add_hint (self->staff_card, _ ("No roles with fte yet: who does the work, and how much?"),
                               _ ("Add a role"), TJ_KIND_ROLE);
}

static void
fill_staff (TjOverviewPage *self)
{
  TjStaffFigures figures;

  tj_overview_card_start (self->staff_card, TJ_KIND_ROLE);
  tj_staff_figures_init (&figures, tj_session_model (self->session), tj_session_project (self->session));
  show_staff (self, &figures);
  tj_staff_figures_clear (&figures);
}

static void
show_money (TjOverviewPage *self, const TjMoneyFigures *figures)
{
  g_autofree char *covered = tj_money_covered_text (figures);
  g_autofree char *difference = tj_money_difference_text (figures);
  g_autofree char *remarks = tj_money_remarks_text (figures);

  tj_overview_card_add_row (self->money_card,
                            &(TjOverviewRow) { .title = covered,
                                               .has_bar = TRUE,
                                               .fraction = part_of (figures->coverage.cents, figures->costs.cents),
                                               .kind = TJ_KIND_COST_LINE });
  tj_overview_card_add_row (self->money_card,
                            &(TjOverviewRow) { .title = difference, .subtitle = remarks, .kind = TJ_KIND_COVERAGE });
}

static void
fill_money (TjOverviewPage *self)
{
  TjMoneyFigures figures;
  g_autofree char *remarks = NULL;

  tj_overview_card_start (self->money_card, TJ_KIND_COST_LINE);
  tj_money_figures_init (&figures, tj_session_model (self->session), tj_session_project (self->session));
  if (figures.costs.n_amounts > 0 || figures.coverage.n_amounts > 0)
    {
      show_money (self, &figures);
      return;
    }
  remarks = tj_money_remarks_text (&figures);
  if (remarks)
    tj_overview_card_add_row (self->money_card, &(TjOverviewRow) { .title = remarks, .kind = TJ_KIND_COST_LINE });
  else
    tj_overview_card_add_hint (self->money_card, _ ("No costs yet: what does it cost, and who pays for it?"),
                               _ ("Add a cost line"), TJ_KIND_COST_LINE);
}

static char *
note_kinds_text (const guint *by_kind)
{
  const TjField *field = tj_kind_field (TJ_KIND_SOURCE_NOTE, "kind");
  char *texts[N_NOTE_KINDS] = { NULL };

  for (int i = 1; i < N_NOTE_KINDS; i++)
    {
      const TjChoice *choice = tj_field_choice (field, i);

      if (choice && by_kind[i] > 0)
        texts[i] = g_strdup_printf ("%u × %s", by_kind[i], _ (choice->label));
    }
  return tj_text_join (texts, N_NOTE_KINDS);
}

static void
fill_notes (TjOverviewPage *self)
{
  guint by_kind[N_NOTE_KINDS] = { 0 };
  guint n
      = tj_overview_count (tj_session_model (self->session), TJ_KIND_SOURCE_NOTE, tj_session_project (self->session),
                           tj_kind_field (TJ_KIND_SOURCE_NOTE, "kind"), by_kind, N_NOTE_KINDS);
  g_autofree char *title = g_strdup_printf (ngettext ("%u source note", "%u source notes", n), n);
  g_autofree char *subtitle = note_kinds_text (by_kind);

  tj_overview_card_start (self->notes_card, TJ_KIND_SOURCE_NOTE);
  if (n == 0)
    tj_overview_card_add_hint (self->notes_card, _ ("Note here where the source document differs or is silent."),
                               _ ("Add a source note"), TJ_KIND_SOURCE_NOTE);
  else
    tj_overview_card_add_row (self->notes_card,
                              &(TjOverviewRow) { .title = title, .subtitle = subtitle, .kind = TJ_KIND_SOURCE_NOTE });
}

/* Life ------------------------------------------------------------------------------------------------------------ */

static void
refresh (TjOverviewPage *self)
{
  if (self->session == NULL)
    return;
  self->stale = !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->stale)
    return;
  fill_phases (self);
  fill_decisions (self);
  fill_staff (self);
  fill_money (self);
  fill_actions (self);
  fill_notes (self);
}

static void
tj_overview_page_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (tj_overview_page_parent_class)->map (widget);
  if (TJ_OVERVIEW_PAGE (widget)->stale)
    refresh (TJ_OVERVIEW_PAGE (widget));
}

void
tj_overview_page_set_session (TjOverviewPage *self, TjSession *session)
{
  g_return_if_fail (TJ_IS_OVERVIEW_PAGE (self));

  if (self->session)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::project", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  refresh (self);
}

static void
reveal_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tj_session_reveal (TJ_OVERVIEW_PAGE (widget)->session, g_variant_get_int64 (parameter));
}

static void
show_list_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  tj_session_show_list (TJ_OVERVIEW_PAGE (widget)->session, (TjKind) g_variant_get_int32 (parameter));
}

static void
tj_overview_page_dispose (GObject *object)
{
  tj_overview_page_set_session (TJ_OVERVIEW_PAGE (object), NULL);
  adw_bin_set_child (ADW_BIN (object), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), TJ_TYPE_OVERVIEW_PAGE);
  G_OBJECT_CLASS (tj_overview_page_parent_class)->dispose (object);
}

static void
tj_overview_page_class_init (TjOverviewPageClass *class)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (class);

  G_OBJECT_CLASS (class)->dispose = tj_overview_page_dispose;
  widget_class->map = tj_overview_page_map;
  g_type_ensure (TJ_TYPE_OVERVIEW_CARD);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/nl/trajectplanner/Traject/ui/overview/tj-overview-page.ui");
  gtk_widget_class_bind_template_child (widget_class, TjOverviewPage, phases_card);
  gtk_widget_class_bind_template_child (widget_class, TjOverviewPage, decisions_card);
  gtk_widget_class_bind_template_child (widget_class, TjOverviewPage, staff_card);
  gtk_widget_class_bind_template_child (widget_class, TjOverviewPage, money_card);
  gtk_widget_class_bind_template_child (widget_class, TjOverviewPage, actions_card);
  gtk_widget_class_bind_template_child (widget_class, TjOverviewPage, notes_card);
  gtk_widget_class_install_action (widget_class, "overview.reveal", "x", reveal_action);
  gtk_widget_class_install_action (widget_class, "overview.show-list", "i", show_list_action);
}

static void
tj_overview_page_init (TjOverviewPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
tj_overview_page_new (void)
{
  return g_object_new (TJ_TYPE_OVERVIEW_PAGE, NULL);
}
