/* readout-search-hit.c: a passage of an article that a search found
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-search-hit-private.h"

/* Nothing in it changes after construction. */
struct _ReadoutSearchHit
{
  GObject parent_instance;
  ReadoutSearchIn kind;
  gint64 article_id;
  char *title;
  char *speaker;
  char *outlet;
  char *published;
  char *snippet;
  GArray *matches; /* ReadoutSpan */
};

G_DEFINE_FINAL_TYPE (ReadoutSearchHit, readout_search_hit, G_TYPE_OBJECT)

static void
readout_search_hit_finalize (GObject *object)
{
  ReadoutSearchHit *self = READOUT_SEARCH_HIT (object);

  g_free (self->title);
  g_free (self->speaker);
  g_free (self->outlet);
  g_free (self->published);
  g_free (self->snippet);
  g_array_unref (self->matches);

  G_OBJECT_CLASS (readout_search_hit_parent_class)->finalize (object);
}

static void
readout_search_hit_class_init (ReadoutSearchHitClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_search_hit_finalize;
}

static void
readout_search_hit_init (ReadoutSearchHit *self)
{
}

/* Takes @snippet and @matches (ReadoutSpan, inside @snippet) and copies the rest. */
ReadoutSearchHit *
readout_search_hit_new (ReadoutSearchIn kind,
                        gint64 article_id,
                        const char *title,
                        const char *outlet,
                        const char *published,
                        const char *speaker,
                        char *snippet,
                        GArray *matches)
{
  ReadoutSearchHit *self = g_object_new (READOUT_TYPE_SEARCH_HIT, NULL);

  self->kind = kind;
  self->article_id = article_id;
  self->speaker = g_strdup (speaker);
  self->title = g_strdup (title);
  self->outlet = g_strdup (outlet);
  self->published = g_strdup (published);
  self->snippet = snippet;
  self->matches = matches;

  return self;
}

/**
 * readout_search_hit_get_article_id:
 * @self: a hit
 *
 * Returns: the number of the article in its case file
 */
gint64
readout_search_hit_get_article_id (ReadoutSearchHit *self)
{
  g_return_val_if_fail (READOUT_IS_SEARCH_HIT (self), 0);

  return self->article_id;
}

/**
 * readout_search_hit_get_kind:
 * @self: a hit
 *
 * Returns: what was found: a name, a note, a quote or an article
 */
ReadoutSearchIn
readout_search_hit_get_kind (ReadoutSearchHit *self)
{
  g_return_val_if_fail (READOUT_IS_SEARCH_HIT (self), READOUT_SEARCH_IN_ARTICLES);

  return self->kind;
}

/**
 * readout_search_hit_get_speaker:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): who said the quote that was found; %NULL for other kinds
 */
const char *
readout_search_hit_get_speaker (ReadoutSearchHit *self)
{
  g_return_val_if_fail (READOUT_IS_SEARCH_HIT (self), NULL);

  return self->speaker;
}

/**
 * readout_search_hit_get_title:
 * @self: a hit
 *
 * Returns: (transfer none): the title of the article, as in a list
 */
const char *
readout_search_hit_get_title (ReadoutSearchHit *self)
{
  g_return_val_if_fail (READOUT_IS_SEARCH_HIT (self), NULL);

  return self->title;
}

/**
 * readout_search_hit_get_outlet:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): who published the article
 */
const char *
readout_search_hit_get_outlet (ReadoutSearchHit *self)
{
  g_return_val_if_fail (READOUT_IS_SEARCH_HIT (self), NULL);

  return self->outlet;
}

/**
 * readout_search_hit_get_published:
 * @self: a hit
 *
 * Returns: (transfer none) (nullable): the day of publication, ISO 8601
 */
const char *
readout_search_hit_get_published (ReadoutSearchHit *self)
{
  g_return_val_if_fail (READOUT_IS_SEARCH_HIT (self), NULL);

  return self->published;
}

/**
 * readout_search_hit_get_snippet:
 * @self: a hit
 *
 * Returns: (transfer none): the passage, in one line, with an ellipsis where it was cut
 */
const char *
readout_search_hit_get_snippet (ReadoutSearchHit *self)
{
  g_return_val_if_fail (READOUT_IS_SEARCH_HIT (self), NULL);

  return self->snippet;
}

/**
 * readout_search_hit_get_matches:
 * @self: a hit
 * @n_matches: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_matches): the words that were looked for, as spans of the snippet
 */
const ReadoutSpan *
readout_search_hit_get_matches (ReadoutSearchHit *self, guint *n_matches)
{
  g_return_val_if_fail (READOUT_IS_SEARCH_HIT (self), NULL);

  *n_matches = self->matches->len;
  return (const ReadoutSpan *)self->matches->data;
}
