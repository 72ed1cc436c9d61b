/* readout-memo-credibility.c: whether other reports confirm or contradict what a receipt shows
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-link.h"
#include "readout-memo-credibility.h"
#include "readout-quote-track.h"

static gboolean
shows (const ReadoutMemoReceipt *receipt, ReadoutSpan span)
{
  for (guint i = 0; i < receipt->passages->len; i++)
    if (readout_span_overlaps (((ReadoutMemoPassage *)g_ptr_array_index (receipt->passages, i))->span, span))
      return TRUE;

  return FALSE;
}

static gboolean
is_link (ReadoutLink *link, ReadoutRelationKind kind)
{
  return readout_link_get_kind (link) == kind && readout_link_get_state (link) != READOUT_LINK_REJECTED;
}

/* ---- contradictions ---- */

static gboolean
contradicts (ReadoutLink *link, const ReadoutMemoReceipt *receipt)
{
  guint n;
  const ReadoutLinkPassage *passages = readout_link_get_passages (link, &n);
  gboolean is_later = readout_link_get_article_id (link) == receipt->article_id;

  if (!is_later && readout_link_get_earlier_id (link) != receipt->article_id)
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (shows (receipt, is_later ? passages[i].here : passages[i].there))
      return TRUE;

  return FALSE;
}

static gboolean
is_contradicted (const ReadoutMemoCase *from, const ReadoutMemoReceipt *receipt)
{
  for (guint i = 0; from->links != NULL && i < from->links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (from->links, i);

      if (is_link (link, READOUT_RELATION_CONTRADICTS) && contradicts (link, receipt))
        return TRUE;
    }

  return FALSE;
}

/* ---- confirmation ---- */

/* What an outlet has from another one, or from an agency, it has not found out itself. */
static gboolean
is_relayed (const ReadoutQuote *quote)
{
  if (quote->source.naming == READOUT_NAMING_OUTLET)
    return TRUE;

  for (guint i = 0; i < quote->source.n_relays; i++)
    if (quote->source.relays[i].kind == READOUT_RELAY_OUTLET
        || quote->source.relays[i].kind == READOUT_RELAY_AGENCY)
      return TRUE;

  return FALSE;
}

/* Articles with the same text are one source, under whatever names they came out; so are those of one outlet.
 */
static gboolean
is_independent (const ReadoutMemoCase *from, const ReadoutMemoArticle *a, const ReadoutMemoArticle *b)
{
  if (a == b || a->metadata->outlet == NULL || g_strcmp0 (a->metadata->outlet, b->metadata->outlet) == 0)
    return FALSE;

  return !readout_memo_case_is_copy (from, a->id, b->id);
}

static const ReadoutQuote *
get_quote (const ReadoutMemoArticle *article, guint index)
{
  guint n;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (article->analysis, &n);

  return index < n ? &quotes[index] : NULL;
}

/* The report of @receipt, if @track has it, and another one that does not come from the same place. */
static gboolean
confirms (ReadoutMemoMaterial *material, ReadoutQuoteTrack *track, const ReadoutMemoReceipt *receipt)
{
  const ReadoutMemoArticle *own = readout_memo_material_find_article (material, receipt->article_id);
  gboolean has_own = FALSE, has_other = FALSE;
  guint n;
  const ReadoutReport *reports = readout_quote_track_get_reports (track, &n);

  for (guint i = 0; own != NULL && i < n; i++)
    {
      const ReadoutMemoArticle *article
          = readout_memo_material_find_article (material, reports[i].article_id);
      const ReadoutQuote *quote = article != NULL ? get_quote (article, reports[i].quote) : NULL;

      if (quote == NULL || is_relayed (quote))
        continue;
      if (article == own)
        has_own |= shows (receipt, quote->span);
      else
        has_other |= is_independent (readout_memo_material_get_case (material), own, article);
    }

  return has_own && has_other;
}

static gboolean
is_confirmed (ReadoutMemoMaterial *material, const ReadoutMemoReceipt *receipt)
{
  GPtrArray *tracks = readout_memo_material_get_case (material)->tracks;

  for (guint i = 0; tracks != NULL && i < tracks->len; i++)
    if (confirms (material, g_ptr_array_index (tracks, i), receipt))
      return TRUE;

  return FALSE;
}

/**
 * readout_memo_find_credibility:
 * @material: the material of a memo, with what the case has
 * @receipt: one of its receipts
 *
 * Counts reports of the same utterance in other outlets as confirmation, where they are no copies and name no
 * other outlet as theirs.  What is both confirmed and contradicted nobody can judge by counting.
 *
 * Returns: what other reports say of what the receipt shows
 */
ReadoutMemoCredibility
readout_memo_find_credibility (ReadoutMemoMaterial *material, const ReadoutMemoReceipt *receipt)
{
  gboolean confirmed = is_confirmed (material, receipt);
  gboolean contradicted = is_contradicted (readout_memo_material_get_case (material), receipt);

  if (confirmed == contradicted)
    return READOUT_MEMO_CREDIBILITY_UNKNOWN;

  return confirmed ? READOUT_MEMO_CREDIBILITY_CONFIRMED : READOUT_MEMO_CREDIBILITY_CONTRADICTED;
}
