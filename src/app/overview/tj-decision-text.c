// SPDX-License-Identifier: EUPL-1.2
#include "tj-decision-text.h"

#include <glib/gi18n.h>

#include "tj-overview-text.h"

static char *
bodies_text (const GArray *counts, const TjModel *model, gboolean formal)
{
  g_autofree char **texts = g_new0 (char *, counts->len);

  for (guint i = 0; i < counts->len; i++)
    {
      const TjDecisionCount *count = &g_array_index (counts, TjDecisionCount, i);
      gconstpointer body = tj_model_get (model, count->body);
      g_autofree char *name = body ? tj_model_title (model, body) : g_strdup (_ ("without a body"));
      guint n = formal ? count->formal : count->all;

      if (n > 0)
        texts[i] = g_strdup_printf ("%s %u", name, n);
    }
  return tj_text_join (texts, counts->len);
}

char *
tj_decision_counts_text (const GArray *counts, const TjModel *model)
{
  TjDecisionCount total = tj_decision_counts_total (counts);
  gboolean formal = total.formal > 0;
  guint n = formal ? total.formal : total.all;
  g_autofree char *bodies = bodies_text (counts, model, formal);
  g_autofree char *sum = NULL;

  if (n == 0)
    return NULL;
  if (formal)
    sum = g_strdup_printf (ngettext ("%u formal decision", "%u formal decisions", n), n);
  else
    sum = g_strdup_printf (ngettext ("%u decision", "%u decisions", n), n);
  return g_strdup_printf ("%s: %s", sum, bodies);
}
