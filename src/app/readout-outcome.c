/* readout-outcome.c: what became of one file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-outcome.h"

struct _ReadoutOutcome
{
  GObject parent_instance;

  char *name;
  char *sentence;
  gboolean failed;
};

G_DEFINE_FINAL_TYPE (ReadoutOutcome, readout_outcome, G_TYPE_OBJECT)

ReadoutOutcome *
readout_outcome_new (const char *name, const char *sentence, gboolean failed)
{
  ReadoutOutcome *self = g_object_new (READOUT_TYPE_OUTCOME, NULL);

  self->name = g_strdup (name);
  self->sentence = g_strdup (sentence);
  self->failed = failed;

  return self;
}

const char *
readout_outcome_get_name (ReadoutOutcome *self)
{
  g_return_val_if_fail (READOUT_IS_OUTCOME (self), NULL);

  return self->name;
}

const char *
readout_outcome_get_sentence (ReadoutOutcome *self)
{
  g_return_val_if_fail (READOUT_IS_OUTCOME (self), NULL);

  return self->sentence;
}

gboolean
readout_outcome_get_failed (ReadoutOutcome *self)
{
  g_return_val_if_fail (READOUT_IS_OUTCOME (self), FALSE);

  return self->failed;
}

static void
readout_outcome_finalize (GObject *object)
{
  ReadoutOutcome *self = READOUT_OUTCOME (object);

  g_free (self->name);
  g_free (self->sentence);

  G_OBJECT_CLASS (readout_outcome_parent_class)->finalize (object);
}

static void
readout_outcome_class_init (ReadoutOutcomeClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_outcome_finalize;
}

static void
readout_outcome_init (ReadoutOutcome *self)
{
}
