/* readout-heading.c: a heading between the rows of a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-heading.h"

/* A list view of the floor has no sections, so that a heading is an item among the others. */
struct _ReadoutHeading
{
  GObject parent_instance;

  char *title;
};

G_DEFINE_FINAL_TYPE (ReadoutHeading, readout_heading, G_TYPE_OBJECT)

ReadoutHeading *
readout_heading_new (const char *title)
{
  ReadoutHeading *self = g_object_new (READOUT_TYPE_HEADING, NULL);

  self->title = g_strdup (title);

  return self;
}

const char *
readout_heading_get_title (ReadoutHeading *self)
{
  g_return_val_if_fail (READOUT_IS_HEADING (self), NULL);

  return self->title;
}

static void
readout_heading_finalize (GObject *object)
{
  g_free (READOUT_HEADING (object)->title);

  G_OBJECT_CLASS (readout_heading_parent_class)->finalize (object);
}

static void
readout_heading_class_init (ReadoutHeadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_heading_finalize;
}

static void
readout_heading_init (ReadoutHeading *self)
{
}
