/* readout-metadata.h: what is known of an article besides its text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define READOUT_TYPE_METADATA (readout_metadata_get_type ())

typedef enum
{
  READOUT_FIELD_TITLE,
  READOUT_FIELD_OUTLET,
  READOUT_FIELD_AUTHOR,
  READOUT_FIELD_ADDRESS,
  READOUT_FIELD_PUBLISHED,
} ReadoutField;

#define READOUT_N_FIELDS (READOUT_FIELD_PUBLISHED + 1)

/* All fields that a text can tell. */
#define READOUT_ALL_FIELDS ((1u << READOUT_N_FIELDS) - 1)

/**
 * ReadoutMetadata:
 * @title: (nullable): the headline
 * @outlet: (nullable): who published it
 * @author: (nullable): the byline
 * @address: (nullable): where it was published, usually a URL
 * @published: (nullable): the day of publication, ISO 8601: "2016-09-09"
 * @from_text: the fields, a bit each, that the text itself says and nobody has confirmed
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
  guint from_text;
} ReadoutMetadata;

GType readout_metadata_get_type (void) G_GNUC_CONST;

ReadoutMetadata *readout_metadata_new (void);
ReadoutMetadata *readout_metadata_copy (const ReadoutMetadata *self);
void readout_metadata_free (ReadoutMetadata *self);
gboolean readout_metadata_equal (const ReadoutMetadata *a, const ReadoutMetadata *b);

const char *readout_metadata_get_field (const ReadoutMetadata *self, ReadoutField field);
void readout_metadata_set_field (ReadoutMetadata *self, ReadoutField field, const char *value);

gboolean readout_date_is_valid (const char *iso_date);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMetadata, readout_metadata_free)

G_END_DECLS
