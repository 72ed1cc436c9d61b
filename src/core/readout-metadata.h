/* readout-metadata.h: what is known of an article besides its text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define READOUT_TYPE_METADATA (readout_metadata_get_type ())

/**
 * ReadoutMetadata:
 * @title: (nullable): the headline
 * @outlet: (nullable): who published it
 * @author: (nullable): the byline
 * @address: (nullable): where it was published, usually a URL
 * @published: (nullable): the day of publication, ISO 8601: "2016-09-09"
 *
 * All strings are owned, UTF-8, and either %NULL or not empty.
 */
typedef struct
{
  char *title;
  char *outlet;
  char *author;
  char *address;
  char *published;
} ReadoutMetadata;

GType readout_metadata_get_type (void) G_GNUC_CONST;

ReadoutMetadata *readout_metadata_new (void);
ReadoutMetadata *readout_metadata_copy (const ReadoutMetadata *self);
void readout_metadata_free (ReadoutMetadata *self);
gboolean readout_metadata_equal (const ReadoutMetadata *a, const ReadoutMetadata *b);

gboolean readout_date_is_valid (const char *iso_date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMetadata, readout_metadata_free)

G_END_DECLS
