// SPDX-License-Identifier: EUPL-1.2
#include "tj-cadence-choice.h"

#include <glib/gi18n.h>

static const char *const codes[] = { "MO", "TU", "WE", "TH", "FR", "SA", "SU" };

char *
tj_rhythm_to_text (TjRhythm rhythm, guint weekday)
{
  const char *day = codes[weekday % G_N_ELEMENTS (codes)];

  switch (rhythm)
    {
    case TJ_RHYTHM_WEEK:
      return g_strdup_printf ("RRULE:FREQ=WEEKLY;BYDAY=%s", day);
    case TJ_RHYTHM_WEEKS_2:
    case TJ_RHYTHM_WEEKS_3:
    case TJ_RHYTHM_WEEKS_4:
      return g_strdup_printf ("RRULE:FREQ=WEEKLY;INTERVAL=%d;BYDAY=%s", (int) rhythm - TJ_RHYTHM_WEEK + 1, day);
    case TJ_RHYTHM_MONTH_1:
    case TJ_RHYTHM_MONTH_2:
    case TJ_RHYTHM_MONTH_3:
    case TJ_RHYTHM_MONTH_4:
      return g_strdup_printf ("RRULE:FREQ=MONTHLY;BYDAY=%d%s", (int) rhythm - TJ_RHYTHM_MONTH_1 + 1, day);
    case TJ_RHYTHM_MONTH_LAST:
      return g_strdup_printf ("RRULE:FREQ=MONTHLY;BYDAY=-1%s", day);
    case TJ_RHYTHM_NONE:
    case TJ_RHYTHM_OTHER:
    default:
      return NULL;
    }
}

TjRhythm
tj_rhythm_of (const TjCadence *cadence, guint *weekday)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (cadence->kind == TJ_CADENCE_UNSET)
    return TJ_RHYTHM_NONE;
  tj_cadence_to_text (cadence, text);
  for (TjRhythm rhythm = TJ_RHYTHM_WEEK; rhythm < TJ_RHYTHM_OTHER; rhythm++)
    for (guint day = 0; day < G_N_ELEMENTS (codes); day++)
      {
        g_autofree char *choice = tj_rhythm_to_text (rhythm, day);

        if (!g_str_equal (choice, text->str))
          continue;
        *weekday = day;
        return rhythm;
      }
  return TJ_RHYTHM_OTHER;
}

const char *
tj_rhythm_name (TjRhythm rhythm)
{
  switch (rhythm)
    {
    case TJ_RHYTHM_NONE:
      return _ ("No fixed rhythm");
    case TJ_RHYTHM_WEEK:
      return _ ("Every week on");
    case TJ_RHYTHM_WEEKS_2:
      return _ ("Every 2 weeks on");
    case TJ_RHYTHM_WEEKS_3:
      return _ ("Every 3 weeks on");
    case TJ_RHYTHM_WEEKS_4:
      return _ ("Every 4 weeks on");
    case TJ_RHYTHM_MONTH_1:
      return _ ("Every month on the 1st");
    case TJ_RHYTHM_MONTH_2:
      return _ ("Every month on the 2nd");
    case TJ_RHYTHM_MONTH_3:
      return _ ("Every month on the 3rd");
    case TJ_RHYTHM_MONTH_4:
      return _ ("Every month on the 4th");
    case TJ_RHYTHM_MONTH_LAST:
      return _ ("Every month on the last");
    case TJ_RHYTHM_OTHER:
    default:
      return NULL;
    }
}
