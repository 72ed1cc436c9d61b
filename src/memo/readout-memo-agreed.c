/* readout-memo-agreed.c: what the parties last agreed
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-moment.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"

/* Two sides at the least: what one agrees to do is its own. */
static gboolean
has_two_sides (const ReadoutMemoArticle *article, const ReadoutEvent *event)
{
  g_autofree char *first
      = event->n_actors > 0 ? readout_memo_dup_party_key (article, event->actors[0]) : NULL;

  for (guint i = 1; i < event->n_actors; i++)
    {
      g_autofree char *other = readout_memo_dup_party_key (article, event->actors[i]);

      if (first != NULL && other != NULL && !g_str_equal (first, other))
        return TRUE;
    }

  return FALSE;
}

/* "Agreed to meet", "announced an agreement", "signed a pact": but not "welcomed it". */
static gboolean
is_agreement (const ReadoutMemoArticle *article, const ReadoutEvent *event)
{
  static const char *const beginnings[]
      = { "agree", "announc", "conclu", "reach", "sign", "seal", "struck", "extend", "adopt", "ratif" };
  g_autofree char *cue = readout_memo_dup_span (article->analysis, event->cue);
  g_autofree char *folded = g_utf8_casefold (cue, -1);

  if ((event->klass != READOUT_EVENT_AGREE && event->klass != READOUT_EVENT_SUPPORT)
      || event->modality != READOUT_MODALITY_ACTUAL || event->is_negated || !has_two_sides (article, event))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (beginnings); i++)
    if (g_str_has_prefix (folded, beginnings[i]))
      return TRUE;

  return FALSE;
}

/**
 * readout_memo_find_agreed:
 * @material: the material of a memo
 * @agreed: (out): what two sides or more last agreed before the cut-off, as the first article has it
 *
 * Returns: whether there is such a thing
 */
gboolean
readout_memo_find_agreed (ReadoutMemoMaterial *material, ReadoutMemoMoment *agreed)
{
  const char *cut_off = readout_memo_material_get_cut_off (material);
  gboolean is_found = FALSE;

  for (guint i = 0; i < readout_memo_material_get_n_articles (material); i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);
      guint n;
      const ReadoutEvent *events = readout_analysis_get_events (article->analysis, &n);

      for (guint k = 0; k < n; k++)
        {
          ReadoutMemoMoment moment
              = { .article = article, .span = events[k].span, .event = &events[k], .has_day = TRUE };

          if (!is_agreement (article, &events[k]) || !readout_day_range_parse (events[k].date, &moment.days)
              || moment.days.grain > READOUT_GRAIN_DAY || readout_memo_is_after (&moment.days.first, cut_off)
              || (is_found && readout_day_range_compare (&moment.days, &agreed->days) <= 0))
            continue;
          *agreed = moment;
          is_found = TRUE;
        }
    }

  return is_found;
}
