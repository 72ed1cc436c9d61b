/* readout-corrections.c: the corrections that an analysis takes into account
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-corrections.h"

struct _ReadoutCorrections
{
  gatomicrefcount ref_count;
  GPtrArray *list; /* ReadoutCorrection; what comes later counts more */
};

G_DEFINE_ENUM_TYPE (ReadoutEffect,
                    readout_effect,
                    G_DEFINE_ENUM_VALUE (READOUT_EFFECT_NONE, "none"),
                    G_DEFINE_ENUM_VALUE (READOUT_EFFECT_DONE, "done"),
                    G_DEFINE_ENUM_VALUE (READOUT_EFFECT_REVIEW, "review"))

G_DEFINE_BOXED_TYPE (ReadoutCorrections,
                     readout_corrections,
                     readout_corrections_ref,
                     readout_corrections_unref)

/**
 * readout_corrections_new:
 * @corrections: (element-type ReadoutCorrection): corrections, the older before the later; those that were
 * revoked are left out
 *
 * Returns: (transfer full): a list that never changes, in which a correction counts more than those before
 * it: a narrow scope more than a wide one, and in one scope the later more than the older
 */
ReadoutCorrections *
readout_corrections_new (GPtrArray *corrections)
{
  ReadoutCorrections *self;

  g_return_val_if_fail (corrections != NULL, NULL);

  self = g_new0 (ReadoutCorrections, 1);
  g_atomic_ref_count_init (&self->ref_count);
  self->list = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  for (int scope = READOUT_SCOPE_ALWAYS; scope >= READOUT_SCOPE_HERE; scope--)
    for (guint i = 0; i < corrections->len; i++)
      {
        ReadoutCorrection *correction = g_ptr_array_index (corrections, i);

        if ((int)correction->scope == scope && correction->revoked == NULL)
          g_ptr_array_add (self->list, readout_correction_ref (correction));
      }

  return self;
}

/**
 * readout_corrections_new_for_article:
 * @corrections: (element-type ReadoutCorrection): corrections, the older before the later
 * @article_id: the number of an article in its case, or 0
 *
 * Returns: (transfer full): the list that holds for the article, without what is said of others alone
 */
ReadoutCorrections *
readout_corrections_new_for_article (GPtrArray *corrections, gint64 article_id)
{
  g_autoptr (GPtrArray) concerned = g_ptr_array_new ();

  g_return_val_if_fail (corrections != NULL, NULL);

  for (guint i = 0; i < corrections->len; i++)
    {
      ReadoutCorrection *correction = g_ptr_array_index (corrections, i);

      if (correction->scope != READOUT_SCOPE_HERE || correction->article_id == article_id)
        g_ptr_array_add (concerned, correction);
    }

  return readout_corrections_new (concerned);
}

/**
 * readout_corrections_ref:
 * @self: a list
 *
 * Returns: (transfer full): @self
 */
ReadoutCorrections *
readout_corrections_ref (ReadoutCorrections *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * readout_corrections_unref:
 * @self: (transfer full): a list
 */
void
readout_corrections_unref (ReadoutCorrections *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_ptr_array_unref (self->list);
  g_free (self);
}

/**
 * readout_corrections_get_n:
 * @self: (nullable): a list
 *
 * Returns: how many corrections it has
 */
guint
readout_corrections_get_n (const ReadoutCorrections *self)
{
  return self != NULL ? self->list->len : 0;
}

/**
 * readout_corrections_get:
 * @self: a list
 * @i: an index into it
 *
 * Returns: (transfer none): one correction
 */
ReadoutCorrection *
readout_corrections_get (const ReadoutCorrections *self, guint i)
{
  g_return_val_if_fail (self != NULL && i < self->list->len, NULL);

  return g_ptr_array_index (self->list, i);
}
