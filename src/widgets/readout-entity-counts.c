/* readout-entity-counts.c: how often the case mentions an entity of the article in front
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-entity-counts.h"

#include <glib/gi18n.h>

struct _ReadoutEntityCounts
{
  GObject parent_instance;
  ReadoutCaseFile *case_file;
  GHashTable *sentences;     /* type and name → sentence; empty while it is asked for, or not in the case */
  GCancellable *cancellable; /* of the questions whose answers are still true */
};

G_DEFINE_FINAL_TYPE (ReadoutEntityCounts, readout_entity_counts, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef struct
{
  ReadoutEntityCounts *counts;
  GCancellable *cancellable;
  char *key;
} Question;

static void
question_free (Question *question)
{
  g_object_unref (question->counts);
  g_object_unref (question->cancellable);
  g_free (question->key);
  g_free (question);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Question, question_free)

static char *
dup_sentence (ReadoutCaseEntity *entity)
{
  guint n_mentions = readout_case_entity_get_n_mentions (entity);
  guint n_articles = readout_case_entity_get_n_articles (entity);
  g_autofree char *mentions
      = g_strdup_printf (ngettext ("%u mention", "%u mentions", n_mentions), n_mentions);
  g_autofree char *articles
      = g_strdup_printf (ngettext ("%u article", "%u articles", n_articles), n_articles);

  /* Translators: "5 mentions", "3 articles" */
  return g_strdup_printf (_ ("In the case: %s in %s"), mentions, articles);
}

/* One that is not in the case has nothing to tell. */
static void
found_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (Question) question = user_data;
  ReadoutEntityCounts *self = question->counts;
  g_autoptr (ReadoutCaseEntity) entity
      = readout_case_file_find_entity_finish (READOUT_CASE_FILE (object), result, NULL);

  if (entity == NULL || g_cancellable_is_cancelled (question->cancellable))
    return;

  g_hash_table_insert (self->sentences, g_strdup (question->key), dup_sentence (entity));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
ask (ReadoutEntityCounts *self, ReadoutEntityType type, const char *name, const char *key)
{
  Question *question = g_new (Question, 1);

  *question = (Question){ g_object_ref (self), g_object_ref (self->cancellable), g_strdup (key) };
  g_hash_table_insert (self->sentences, g_strdup (key), g_strdup (""));
  readout_case_file_find_entity_async (self->case_file, (int)type, name, self->cancellable, found_cb,
                                       question);
}

/* NULL while it is not known; signal changed then tells when it is. */
const char *
readout_entity_counts_get (ReadoutEntityCounts *self, ReadoutEntityType type, const char *name)
{
  g_autofree char *key = g_strdup_printf ("%d %s", (int)type, name);
  const char *sentence;

  g_return_val_if_fail (READOUT_IS_ENTITY_COUNTS (self), NULL);

  sentence = g_hash_table_lookup (self->sentences, key);
  if (sentence == NULL)
    ask (self, type, name, key);

  return sentence != NULL && *sentence != '\0' ? sentence : NULL;
}

/* After the case has changed. */
void
readout_entity_counts_forget (ReadoutEntityCounts *self)
{
  g_return_if_fail (READOUT_IS_ENTITY_COUNTS (self));

  g_cancellable_cancel (self->cancellable);
  g_object_unref (self->cancellable);
  self->cancellable = g_cancellable_new ();
  g_hash_table_remove_all (self->sentences);
}

ReadoutEntityCounts *
readout_entity_counts_new (ReadoutCaseFile *case_file)
{
  ReadoutEntityCounts *self = g_object_new (READOUT_TYPE_ENTITY_COUNTS, NULL);

  self->case_file = g_object_ref (case_file);

  return self;
}

static void
readout_entity_counts_finalize (GObject *object)
{
  ReadoutEntityCounts *self = READOUT_ENTITY_COUNTS (object);

  g_object_unref (self->case_file);
  g_object_unref (self->cancellable);
  g_hash_table_unref (self->sentences);

  G_OBJECT_CLASS (readout_entity_counts_parent_class)->finalize (object);
}

static void
readout_entity_counts_class_init (ReadoutEntityCountsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_entity_counts_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
readout_entity_counts_init (ReadoutEntityCounts *self)
{
  self->cancellable = g_cancellable_new ();
  self->sentences = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
