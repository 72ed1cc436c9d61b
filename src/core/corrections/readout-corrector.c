/* readout-corrector.c: the corrections that concern one article, while it is resolved
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes over the corrections once, in the order in which they count, so that each form and each passage ends
 * with what was said of it last; then every name costs one look at a table. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-corrector.h"

#include "readout-analysis-private.h"

#include <string.h>

static ReadoutVerdict *
verdict_of (GHashTable *table, gconstpointer key, gsize key_bytes)
{
  ReadoutVerdict *verdict = g_hash_table_lookup (table, key);

  if (verdict != NULL)
    return verdict;

  verdict = g_new (ReadoutVerdict, 1);
  *verdict = (ReadoutVerdict){ READOUT_NO_CORRECTION, READOUT_NO_CORRECTION, READOUT_NO_CORRECTION,
                               READOUT_NO_CORRECTION };
  g_hash_table_insert (table, g_memdup2 (key, key_bytes), verdict);

  return verdict;
}

static void
pronounce (ReadoutVerdict *verdict, ReadoutVerb verb, int correction)
{
  if (verb == READOUT_VERB_REJECT)
    *verdict
        = (ReadoutVerdict){ correction, READOUT_NO_CORRECTION, READOUT_NO_CORRECTION, READOUT_NO_CORRECTION };
  else
    verdict->rejected_by = READOUT_NO_CORRECTION;

  if (verb == READOUT_VERB_ADD)
    verdict->added_by = correction;
  if (verb == READOUT_VERB_ADD || verb == READOUT_VERB_TYPE)
    verdict->typed_by = correction;
  if (verb == READOUT_VERB_ACCEPT)
    verdict->accepted_by = correction;
}

static gboolean
is_of_single_names (ReadoutVerb verb)
{
  return verb == READOUT_VERB_REJECT || verb == READOUT_VERB_TYPE || verb == READOUT_VERB_ADD
         || verb == READOUT_VERB_ACCEPT;
}

/* An anchor that is not found leaves its correction without effect. */
static void
find_anchor (ReadoutCorrector *self, guint i, const char *text)
{
  const ReadoutCorrection *correction = readout_corrections_get (self->corrections, i);

  if (correction->anchor != NULL
      && readout_anchor_find (correction->anchor, text, &self->spans[i]) != READOUT_ANCHOR_FOUND)
    {
      self->spans[i] = (ReadoutSpan){ 0 };
      self->effects[i] = READOUT_EFFECT_REVIEW;
    }
}

static void
read_correction (ReadoutCorrector *self, guint i)
{
  const ReadoutCorrection *correction = readout_corrections_get (self->corrections, i);

  if (!is_of_single_names (correction->verb) || self->effects[i] == READOUT_EFFECT_REVIEW)
    return;

  if (correction->anchor != NULL)
    {
      pronounce (verdict_of (self->by_start, &self->spans[i].start_byte, sizeof (gsize)), correction->verb,
                 (int)i);
      return;
    }

  for (guint f = 0; correction->forms[f] != NULL; f++)
    pronounce (verdict_of (self->by_form, correction->forms[f], strlen (correction->forms[f]) + 1),
               correction->verb, (int)i);
}

static guint
hash_offset (gconstpointer key)
{
  return (guint) * (const gsize *)key;
}

static gboolean
offsets_equal (gconstpointer a, gconstpointer b)
{
  return *(const gsize *)a == *(const gsize *)b;
}

/**
 * readout_corrector_new:
 * @article: an article
 * @corrections: (nullable): what the analyst says of it, or of all
 *
 * Returns: (transfer full): the corrections, ready to be asked about single names
 */
ReadoutCorrector *
readout_corrector_new (ReadoutArticle *article, ReadoutCorrections *corrections)
{
  ReadoutCorrector *self = g_new0 (ReadoutCorrector, 1);
  guint n = readout_corrections_get_n (corrections);
  const char *text = readout_article_get_text (article, NULL);

  self->article = article;
  self->corrections = corrections;
  self->effects = g_new0 (ReadoutEffect, n);
  self->spans = g_new0 (ReadoutSpan, n);
  self->by_form = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->by_start = g_hash_table_new_full (hash_offset, offsets_equal, g_free, g_free);
  self->names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < n; i++)
    {
      find_anchor (self, i, text);
      read_correction (self, i);
    }

  return self;
}

/**
 * readout_corrector_free:
 * @self: (transfer full): a corrector
 */
void
readout_corrector_free (ReadoutCorrector *self)
{
  g_free (self->effects);
  g_free (self->spans);
  g_hash_table_unref (self->by_form);
  g_hash_table_unref (self->by_start);
  g_ptr_array_unref (self->names);
  g_free (self);
}

/**
 * readout_corrector_is_idle:
 * @self: a corrector
 *
 * Returns: whether there is nothing to correct
 */
gboolean
readout_corrector_is_idle (const ReadoutCorrector *self)
{
  return readout_corrections_get_n (self->corrections) == 0;
}

/* A passage that an anchor found may have grown into a longer name since: that one is another. */
static gboolean
is_span_of (const ReadoutCorrector *self, const ReadoutVerdict *verdict, ReadoutSpan span)
{
  const int indices[] = { verdict->rejected_by, verdict->added_by, verdict->typed_by, verdict->accepted_by };

  for (guint i = 0; i < G_N_ELEMENTS (indices); i++)
    if (indices[i] != READOUT_NO_CORRECTION && self->spans[indices[i]].end_byte == span.end_byte)
      return TRUE;

  return FALSE;
}

/**
 * readout_corrector_judge:
 * @self: a corrector
 * @span: a name in the article
 * @form: how it is written there, with each run of white space as one space
 *
 * Returns: (nullable): what the analyst says of it
 */
const ReadoutVerdict *
readout_corrector_judge (const ReadoutCorrector *self, ReadoutSpan span, const char *form)
{
  const ReadoutVerdict *verdict = g_hash_table_lookup (self->by_start, &span.start_byte);

  if (verdict != NULL && is_span_of (self, verdict, span))
    return verdict;

  return g_hash_table_lookup (self->by_form, form);
}

/**
 * readout_corrector_note:
 * @self: a corrector
 * @correction: index of a correction that the article shows, or %READOUT_NO_CORRECTION
 */
void
readout_corrector_note (ReadoutCorrector *self, int correction)
{
  if (correction != READOUT_NO_CORRECTION)
    self->effects[correction] = READOUT_EFFECT_DONE;
}

/**
 * readout_corrector_tell:
 * @self: a corrector
 * @analysis: gets the corrections, with what has become of each
 */
void
readout_corrector_tell (const ReadoutCorrector *self, ReadoutAnalysis *analysis)
{
  if (self->corrections == NULL)
    return;

  analysis->corrections = readout_corrections_ref (self->corrections);
  analysis->effects
      = g_memdup2 (self->effects, readout_corrections_get_n (self->corrections) * sizeof (ReadoutEffect));
}
