/* readout-news.c: what is new in an article against earlier ones
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-links"

#include "config.h"

#include "readout-news.h"

#include "readout-copy.h"
#include "readout-day-range.h"
#include "readout-utterance.h"

/* A sentence with fewer words that tell something states nothing; one is known when an earlier sentence has
 * so many of them. */
#define LEAST_TELLING 3
#define SHARE_KNOWN   0.6

static void
clear_item (gpointer data)
{
  ReadoutNewsItem *item = data;

  g_free (item->words);
  g_free (item->passage);
}

/* words: (nullable): what to call it, where that is not the passage */
static void
add_item (ReadoutNews *self,
          const ReadoutRelated *article,
          ReadoutNewsKind kind,
          ReadoutSpan span,
          const char *words)
{
  ReadoutNewsItem item = { .kind = kind, .span = span };

  item.passage = readout_analysis_dup_text (article->fingerprint->analysis, span);
  item.words = g_strdup (words != NULL ? words : item.passage);
  g_array_append_val (self->items, item);
}

/* The words of a sentence that tell something, each once: (element-type ReadoutCount) */
static GArray *
list_stems (const ReadoutFingerprint *fingerprint, ReadoutSpan sentence, guint *at)
{
  GArray *stems = readout_bag_new ();

  for (; *at < fingerprint->words->len; ++*at)
    {
      const ReadoutTextWord *word = &g_array_index (fingerprint->words, ReadoutTextWord, *at);

      if (word->span.start_byte >= sentence.end_byte)
        break;
      if (word->span.start_byte >= sentence.start_byte && (word->flags & READOUT_TEXT_WORD_COMMON) == 0)
        readout_bag_add (stems, word->stem, 1);
    }
  readout_bag_seal (stems);

  return stems;
}

/* (element-type GArray): of each sentence */
static GPtrArray *
list_sentences (const ReadoutFingerprint *fingerprint)
{
  GPtrArray *sentences = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  guint n_sentences, at = 0;
  const ReadoutSpan *spans = readout_analysis_get_sentences (fingerprint->analysis, &n_sentences);

  for (guint i = 0; i < n_sentences; i++)
    g_ptr_array_add (sentences, list_stems (fingerprint, spans[i], &at));

  return sentences;
}

static guint
count_common (GArray *a, GArray *b)
{
  guint n_common = 0;

  for (guint i = 0, k = 0; i < a->len && k < b->len;)
    {
      guint32 left = g_array_index (a, ReadoutCount, i).key, right = g_array_index (b, ReadoutCount, k).key;

      n_common += left == right;
      i += left <= right;
      k += right <= left;
    }

  return n_common;
}

static gboolean
is_known (GArray *stems, GPtrArray *earlier_sentences)
{
  for (guint i = 0; i < earlier_sentences->len; i++)
    if (count_common (stems, g_ptr_array_index (earlier_sentences, i)) >= SHARE_KNOWN * stems->len)
      return TRUE;

  return FALSE;
}

static void
find_statements (ReadoutNews *self, const ReadoutRelated *article, GPtrArray *earlier)
{
  guint n_sentences;
  const ReadoutSpan *spans = readout_analysis_get_sentences (article->fingerprint->analysis, &n_sentences);
  g_autoptr (GPtrArray) sentences = list_sentences (article->fingerprint);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);

  for (guint i = 0; i < earlier->len; i++)
    g_ptr_array_add (others,
                     list_sentences (((ReadoutRelated *)g_ptr_array_index (earlier, i))->fingerprint));

  for (guint i = 0; i < n_sentences; i++)
    {
      GArray *stems = g_ptr_array_index (sentences, i);
      gboolean known = FALSE;

      if (stems->len < LEAST_TELLING)
        continue;
      self->n_statements++;
      for (guint k = 0; k < others->len && !known; k++)
        known = is_known (stems, g_ptr_array_index (others, k));
      if (known)
        g_array_append_val (self->known, spans[i]);
    }
}

static gboolean
has_trait (GPtrArray *earlier, ReadoutTrait trait, guint32 key)
{
  ReadoutCount wanted = { key, 0 };
  guint position;

  for (guint i = 0; i < earlier->len; i++)
    {
      const ReadoutRelated *one = g_ptr_array_index (earlier, i);

      if (g_array_binary_search (one->fingerprint->traits[trait], &wanted, readout_bag_compare_keys,
                                 &position))
        return TRUE;
    }

  return FALSE;
}

static void
find_names (ReadoutNews *self, const ReadoutRelated *article, GPtrArray *earlier)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (article->fingerprint->analysis, &n_entities);

  for (guint i = 0; i < n_entities; i++)
    if (!has_trait (earlier, READOUT_TRAIT_NAME, readout_fingerprint_hash_name (entities[i].name)))
      add_item (self, article, READOUT_NEWS_NAME, entities[i].mentions[0].span, entities[i].name);
}

static gboolean
has_name (const ReadoutUtterance *utterance)
{
  return readout_utterance_get_quote (utterance)->source.naming == READOUT_NAMING_NAMED;
}

/* Whether earlier articles have it, and none of them says by name who said it. */
static gboolean
was_unnamed (const ReadoutUtterance *utterance, GPtrArray *earlier)
{
  gboolean found = FALSE;

  for (guint i = 0; i < earlier->len; i++)
    {
      const ReadoutRelated *one = g_ptr_array_index (earlier, i);

      for (guint k = 0; k < one->utterances->len; k++)
        {
          const ReadoutUtterance *other = g_ptr_array_index (one->utterances, k);

          if (readout_utterance_compare (utterance, other) <= 0)
            continue;
          if (has_name (other))
            return FALSE;
          found = TRUE;
        }
    }

  return found;
}

/* With the name: the words that were known are in the text. */
static void
find_namings (ReadoutNews *self, const ReadoutRelated *article, GPtrArray *earlier)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (article->fingerprint->analysis, &n_entities);

  for (guint i = 0; i < article->utterances->len; i++)
    {
      const ReadoutUtterance *utterance = g_ptr_array_index (article->utterances, i);
      const ReadoutQuote *quote = readout_utterance_get_quote (utterance);

      if (has_name (utterance) && quote->source.entity != READOUT_NO_ENTITY
          && was_unnamed (utterance, earlier))
        add_item (self, article, READOUT_NEWS_NAMING, quote->span, entities[quote->source.entity].name);
    }
}

static gboolean
was_said (const ReadoutUtterance *utterance, GPtrArray *earlier)
{
  for (guint i = 0; i < earlier->len; i++)
    {
      const ReadoutRelated *one = g_ptr_array_index (earlier, i);

      for (guint k = 0; k < one->utterances->len; k++)
        if (readout_utterance_compare (utterance, g_ptr_array_index (one->utterances, k)) > 0)
          return TRUE;
    }

  return FALSE;
}

/* In one line, without what the outlet says between them. */
static char *
join_parts (ReadoutAnalysis *analysis, const ReadoutQuote *quote)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autofree char *part = readout_analysis_dup_text (analysis, quote->parts[i]);

      g_string_append (words, i > 0 ? " … " : "");
      g_string_append (words, g_strdelimit (part, "\n", ' '));
    }

  return g_string_free (words, FALSE);
}

static void
find_quotes (ReadoutNews *self, const ReadoutRelated *article, GPtrArray *earlier)
{
  for (guint i = 0; i < article->utterances->len; i++)
    {
      const ReadoutUtterance *utterance = g_ptr_array_index (article->utterances, i);
      const ReadoutQuote *quote = readout_utterance_get_quote (utterance);
      g_autofree char *words = join_parts (article->fingerprint->analysis, quote);

      if (!was_said (utterance, earlier))
        add_item (self, article, READOUT_NEWS_QUOTE, quote->span, words);
    }
}

/* "Sept. 10": a day, and no number of anything. */
static gboolean
is_of_date (const ReadoutRelated *article, ReadoutSpan span)
{
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (article->fingerprint->analysis, &n_times);

  for (guint i = 0; i < n_times; i++)
    if (times[i].type != READOUT_TIME_TYPE_DURATION && readout_span_overlaps (times[i].span, span))
      return TRUE;

  return FALSE;
}

/* With the word behind it, which says of what it is a number. */
static void
find_numbers (ReadoutNews *self, const ReadoutRelated *article, GPtrArray *earlier)
{
  GArray *words = article->fingerprint->words;
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i + 1 < words->len; i++)
    {
      const ReadoutTextWord *word = &g_array_index (words, ReadoutTextWord, i);
      const ReadoutTextWord *next = word + 1;
      ReadoutSpan span = { word->span.start_byte, next->span.end_byte };

      if ((word->flags & READOUT_TEXT_WORD_NUMBER) == 0 || (next->flags & READOUT_TEXT_WORD_STARTS) != 0
          || (next->flags & READOUT_TEXT_WORD_NUMBER) != 0 || is_of_date (article, word->span)
          || has_trait (earlier, READOUT_TRAIT_WORD, word->stem)
          || !g_hash_table_add (seen, GUINT_TO_POINTER (word->stem)))
        continue;
      add_item (self, article, READOUT_NEWS_NUMBER, span, NULL);
    }
}

static void
find_days (ReadoutNews *self, const ReadoutRelated *article, GPtrArray *earlier)
{
  ReadoutAnalysis *analysis = article->fingerprint->analysis;
  guint n_times;
  const ReadoutTime *times = readout_analysis_get_times (analysis, &n_times);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < n_times; i++)
    {
      ReadoutDayRange range;
      guint32 key;

      if (times[i].type != READOUT_TIME_TYPE_DATE || !readout_day_range_parse (times[i].value, &range)
          || range.grain != READOUT_GRAIN_DAY)
        continue;
      key = readout_fingerprint_hash_day (&range.first);
      if (!has_trait (earlier, READOUT_TRAIT_DAY, key) && g_hash_table_add (seen, GUINT_TO_POINTER (key)))
        add_item (self, article, READOUT_NEWS_DAY, times[i].span, times[i].value);
    }
}

static void
find_agency (ReadoutNews *self, const ReadoutRelated *article)
{
  ReadoutAnalysis *analysis = article->fingerprint->analysis;
  ReadoutSpan agency = readout_copy_find_agency (analysis);

  if (!readout_span_is_empty (agency))
    self->agency = readout_analysis_dup_text (analysis, agency);
}

/**
 * readout_news_find:
 * @article: an article
 * @earlier: (element-type ReadoutRelated): those on the same negotiation that were published before it
 *
 * Returns: (transfer full): what is new in it
 */
ReadoutNews *
readout_news_find (const ReadoutRelated *article, GPtrArray *earlier)
{
  ReadoutNews *self = g_new0 (ReadoutNews, 1);

  self->items = g_array_new (FALSE, FALSE, sizeof (ReadoutNewsItem));
  g_array_set_clear_func (self->items, clear_item);
  self->known = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  self->n_earlier = earlier->len;
  find_agency (self, article);
  find_statements (self, article, earlier);
  find_names (self, article, earlier);
  find_namings (self, article, earlier);
  find_quotes (self, article, earlier);
  find_numbers (self, article, earlier);
  find_days (self, article, earlier);

  return self;
}

/**
 * readout_news_free:
 * @self: (transfer full): what is new in an article
 */
void
readout_news_free (ReadoutNews *self)
{
  g_array_unref (self->items);
  g_array_unref (self->known);
  g_free (self->agency);
  g_free (self);
}
