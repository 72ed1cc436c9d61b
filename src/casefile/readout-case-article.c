/* readout-case-article.c: an article in a case file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-case-article-private.h"

G_DEFINE_FINAL_TYPE (ReadoutCaseArticle, readout_case_article, G_TYPE_OBJECT)

static void
readout_case_article_finalize (GObject *object)
{
  ReadoutCaseArticle *self = READOUT_CASE_ARTICLE (object);

  readout_metadata_free (self->metadata);
  g_free (self->negotiation);
  g_free (self->added);
  g_free (self->removed);
  g_clear_object (&self->analysis);

  G_OBJECT_CLASS (readout_case_article_parent_class)->finalize (object);
}

static void
readout_case_article_class_init (ReadoutCaseArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_case_article_finalize;
}

static void
readout_case_article_init (ReadoutCaseArticle *self)
{
  self->metadata = readout_metadata_new ();
}

/**
 * readout_case_article_get_id:
 * @self: an article of a case
 *
 * Returns: its number in the case file, never given to another article
 */
gint64
readout_case_article_get_id (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), 0);

  return self->id;
}

/**
 * readout_case_article_get_metadata:
 * @self: an article of a case
 *
 * Returns: (transfer none): what is known of it.  The title is never %NULL: where none was given it is the
 * title in the text, else the first words.
 */
const ReadoutMetadata *
readout_case_article_get_metadata (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), NULL);

  return self->metadata;
}

/**
 * readout_case_article_get_negotiation:
 * @self: an article of a case
 *
 * Returns: (transfer none) (nullable): the name of the negotiation that it is about
 */
const char *
readout_case_article_get_negotiation (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), NULL);

  return self->negotiation;
}

/**
 * readout_case_article_get_added:
 * @self: an article of a case
 *
 * Returns: (transfer none): when it was added, ISO 8601 in UTC: "2016-09-09T17:05:00Z"
 */
const char *
readout_case_article_get_added (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), NULL);

  return self->added;
}

/**
 * readout_case_article_get_removed:
 * @self: an article of a case
 *
 * Returns: (transfer none) (nullable): when it went into the bin, ISO 8601 in UTC; %NULL when it is not there
 */
const char *
readout_case_article_get_removed (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), NULL);

  return self->removed;
}

/**
 * readout_case_article_get_n_words:
 * @self: an article of a case
 *
 * Returns: its length in words
 */
guint
readout_case_article_get_n_words (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), 0);

  return self->n_words;
}

/**
 * readout_case_article_get_n_quotes:
 * @self: an article of a case
 *
 * Returns: the number of quotes found in it
 */
guint
readout_case_article_get_n_quotes (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), 0);

  return self->n_quotes;
}

/**
 * readout_case_article_get_n_entities:
 * @self: an article of a case
 *
 * Returns: the number of entities found in it
 */
guint
readout_case_article_get_n_entities (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), 0);

  return self->n_entities;
}

/**
 * readout_case_article_get_analysis:
 * @self: an article of a case
 *
 * Returns: (transfer none) (nullable): its findings with its text, or %NULL when @self comes from a list. The
 * metadata of the analysis' own article are as they were given: its title may be %NULL.
 */
ReadoutAnalysis *
readout_case_article_get_analysis (ReadoutCaseArticle *self)
{
  g_return_val_if_fail (READOUT_IS_CASE_ARTICLE (self), NULL);

  return self->analysis;
}
