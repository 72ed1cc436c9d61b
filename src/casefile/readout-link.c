/* readout-link.c: a relation between two articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-link-private.h"

G_DEFINE_ENUM_TYPE (ReadoutLinkState,
                    readout_link_state,
                    G_DEFINE_ENUM_VALUE (READOUT_LINK_SUGGESTED, "suggested"),
                    G_DEFINE_ENUM_VALUE (READOUT_LINK_CONFIRMED, "confirmed"),
                    G_DEFINE_ENUM_VALUE (READOUT_LINK_REJECTED, "rejected"))

G_DEFINE_FINAL_TYPE (ReadoutLink, readout_link, G_TYPE_OBJECT)

static void
clear_passage (gpointer data)
{
  ReadoutLinkPassage *passage = data;

  g_free (passage->words_here);
  g_free (passage->words_there);
}

static void
readout_link_finalize (GObject *object)
{
  ReadoutLink *self = READOUT_LINK (object);

  readout_metadata_free (self->article);
  readout_metadata_free (self->earlier);
  g_array_unref (self->passages);

  G_OBJECT_CLASS (readout_link_parent_class)->finalize (object);
}

static void
readout_link_class_init (ReadoutLinkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_link_finalize;
}

static void
readout_link_init (ReadoutLink *self)
{
  self->article = readout_metadata_new ();
  self->earlier = readout_metadata_new ();
  self->passages = g_array_new (FALSE, FALSE, sizeof (ReadoutLinkPassage));
  g_array_set_clear_func (self->passages, clear_passage);
}

ReadoutLink *
readout_link_new (void)
{
  return g_object_new (READOUT_TYPE_LINK, NULL);
}

/**
 * readout_link_get_article_id:
 * @self: a link
 *
 * Returns: the number of the later of the two articles
 */
gint64
readout_link_get_article_id (ReadoutLink *self)
{
  g_return_val_if_fail (READOUT_IS_LINK (self), 0);

  return self->article_id;
}

/**
 * readout_link_get_earlier_id:
 * @self: a link
 *
 * Returns: the number of the earlier of the two articles
 */
gint64
readout_link_get_earlier_id (ReadoutLink *self)
{
  g_return_val_if_fail (READOUT_IS_LINK (self), 0);

  return self->earlier_id;
}

/**
 * readout_link_get_article:
 * @self: a link
 *
 * Returns: (transfer none): title, outlet and day of the later article
 */
const ReadoutMetadata *
readout_link_get_article (ReadoutLink *self)
{
  g_return_val_if_fail (READOUT_IS_LINK (self), NULL);

  return self->article;
}

/**
 * readout_link_get_earlier:
 * @self: a link
 *
 * Returns: (transfer none): title, outlet and day of the earlier article
 */
const ReadoutMetadata *
readout_link_get_earlier (ReadoutLink *self)
{
  g_return_val_if_fail (READOUT_IS_LINK (self), NULL);

  return self->earlier;
}

/**
 * readout_link_get_kind:
 * @self: a link
 *
 * Returns: how the two are related
 */
ReadoutRelationKind
readout_link_get_kind (ReadoutLink *self)
{
  g_return_val_if_fail (READOUT_IS_LINK (self), READOUT_RELATION_SAME_STORY);

  return self->kind;
}

/**
 * readout_link_get_state:
 * @self: a link
 *
 * Returns: what the analyst says of it
 */
ReadoutLinkState
readout_link_get_state (ReadoutLink *self)
{
  g_return_val_if_fail (READOUT_IS_LINK (self), READOUT_LINK_SUGGESTED);

  return self->state;
}

/**
 * readout_link_get_score:
 * @self: a link
 *
 * Returns: how sure the machine is, to 1; 0 where only the analyst sees it
 */
double
readout_link_get_score (ReadoutLink *self)
{
  g_return_val_if_fail (READOUT_IS_LINK (self), 0);

  return self->score;
}

/**
 * readout_link_get_passages:
 * @self: a link
 * @n_passages: (out): how many there are
 *
 * Returns: (transfer none) (array length=n_passages) (nullable): what shows it
 */
const ReadoutLinkPassage *
readout_link_get_passages (ReadoutLink *self, guint *n_passages)
{
  g_return_val_if_fail (READOUT_IS_LINK (self), NULL);

  *n_passages = self->passages->len;
  return (const ReadoutLinkPassage *)(const void *)self->passages->data;
}
