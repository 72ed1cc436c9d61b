/* readout-article.c: one text with its outlet, title, author, address and publication date
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-article.h"

#include <string.h>

/* Nothing in it changes after construction, so that threads may share it. */
struct _ReadoutArticle
{
  GObject parent_instance;
  char *text;
  gsize length_bytes;
  ReadoutMetadata *metadata;
  GBytes *original;
};

G_DEFINE_FINAL_TYPE (ReadoutArticle, readout_article, G_TYPE_OBJECT)

static void
readout_article_finalize (GObject *object)
{
  ReadoutArticle *self = READOUT_ARTICLE (object);

  g_free (self->text);
  readout_metadata_free (self->metadata);
  g_clear_pointer (&self->original, g_bytes_unref);

  G_OBJECT_CLASS (readout_article_parent_class)->finalize (object);
}

static void
readout_article_class_init (ReadoutArticleClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_article_finalize;
}

static void
readout_article_init (ReadoutArticle *self)
{
}

/**
 * readout_article_new:
 * @text: (transfer full): valid UTF-8 with line feeds as line ends
 * @metadata: (nullable): what is known of the article; copied
 * @original: (nullable): the bytes of the file that the text came from
 *
 * Returns: (transfer full): an article that never changes
 */
ReadoutArticle *
readout_article_new (char *text, const ReadoutMetadata *metadata, GBytes *original)
{
  ReadoutArticle *self;

  g_return_val_if_fail (text != NULL, NULL);

  self = g_object_new (READOUT_TYPE_ARTICLE, NULL);
  self->text = text;
  self->length_bytes = strlen (text);
  self->metadata = metadata != NULL ? readout_metadata_copy (metadata) : readout_metadata_new ();
  self->original = original != NULL ? g_bytes_ref (original) : NULL;

  return self;
}

/**
 * readout_article_get_text:
 * @self: an article
 * @length_bytes: (out) (optional): its length in bytes
 *
 * Returns: (transfer none): the text, ended by a NUL
 */
const char *
readout_article_get_text (ReadoutArticle *self, gsize *length_bytes)
{
  g_return_val_if_fail (READOUT_IS_ARTICLE (self), NULL);

  if (length_bytes != NULL)
    *length_bytes = self->length_bytes;

  return self->text;
}

/**
 * readout_article_get_metadata:
 * @self: an article
 *
 * Returns: (transfer none): what is known of the article; never %NULL
 */
const ReadoutMetadata *
readout_article_get_metadata (ReadoutArticle *self)
{
  g_return_val_if_fail (READOUT_IS_ARTICLE (self), NULL);

  return self->metadata;
}

/**
 * readout_article_get_original:
 * @self: an article
 *
 * Returns: (transfer none) (nullable): the bytes as they came, or %NULL for a text that was typed or pasted
 */
GBytes *
readout_article_get_original (ReadoutArticle *self)
{
  g_return_val_if_fail (READOUT_IS_ARTICLE (self), NULL);

  return self->original;
}
