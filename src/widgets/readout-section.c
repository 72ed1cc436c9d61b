/* readout-section.c: the head of some rows of the inspector, under which they fold away
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-section.h"

/* A list view of the floor has no sections, so that the head of one is an item among the others. */
struct _ReadoutSection
{
  GObject parent_instance;

  char *title; /* what makes it the same section */
  guint n_rows;
  gboolean folded;
};

G_DEFINE_FINAL_TYPE (ReadoutSection, readout_section, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

ReadoutSection *
readout_section_new (const char *title)
{
  ReadoutSection *self = g_object_new (READOUT_TYPE_SECTION, NULL);

  self->title = g_strdup (title);

  return self;
}

const char *
readout_section_get_title (ReadoutSection *self)
{
  g_return_val_if_fail (READOUT_IS_SECTION (self), NULL);

  return self->title;
}

/* How many rows belong to it, folded away or not. */
guint
readout_section_get_n_rows (ReadoutSection *self)
{
  g_return_val_if_fail (READOUT_IS_SECTION (self), 0);

  return self->n_rows;
}

void
readout_section_set_n_rows (ReadoutSection *self, guint n_rows)
{
  g_return_if_fail (READOUT_IS_SECTION (self));

  if (self->n_rows == n_rows)
    return;

  self->n_rows = n_rows;
  g_signal_emit (self, signals[CHANGED], 0);
}

gboolean
readout_section_get_folded (ReadoutSection *self)
{
  g_return_val_if_fail (READOUT_IS_SECTION (self), FALSE);

  return self->folded;
}

void
readout_section_set_folded (ReadoutSection *self, gboolean folded)
{
  g_return_if_fail (READOUT_IS_SECTION (self));

  if (self->folded == folded)
    return;

  self->folded = folded;
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
readout_section_hash (ReadoutSection *self)
{
  return g_str_hash (self->title);
}

gboolean
readout_section_is_same (ReadoutSection *self, ReadoutSection *other)
{
  return g_str_equal (self->title, other->title);
}

void
readout_section_update (ReadoutSection *self, ReadoutSection *fresh)
{
  readout_section_set_n_rows (self, fresh->n_rows);
  readout_section_set_folded (self, fresh->folded);
}

static void
readout_section_finalize (GObject *object)
{
  g_free (READOUT_SECTION (object)->title);

  G_OBJECT_CLASS (readout_section_parent_class)->finalize (object);
}

static void
readout_section_class_init (ReadoutSectionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_section_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
readout_section_init (ReadoutSection *self)
{
}
