/* readout-metadata.c: what is known of an article besides its text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-metadata.h"

#include <string.h>

G_DEFINE_BOXED_TYPE (ReadoutMetadata, readout_metadata, readout_metadata_copy, readout_metadata_free)

/**
 * readout_metadata_new:
 *
 * Returns: (transfer full): metadata of which nothing is known
 */
ReadoutMetadata *
readout_metadata_new (void)
{
  return g_new0 (ReadoutMetadata, 1);
}

/**
 * readout_metadata_copy:
 * @self: metadata
 *
 * Returns: (transfer full): the same, owned by the caller
 */
ReadoutMetadata *
readout_metadata_copy (const ReadoutMetadata *self)
{
  ReadoutMetadata *copy = readout_metadata_new ();

  copy->title = g_strdup (self->title);
  copy->outlet = g_strdup (self->outlet);
  copy->author = g_strdup (self->author);
  copy->address = g_strdup (self->address);
  copy->published = g_strdup (self->published);
  copy->from_text = self->from_text;

  return copy;
}

/**
 * readout_metadata_free:
 * @self: (transfer full): metadata
 */
void
readout_metadata_free (ReadoutMetadata *self)
{
  g_free (self->title);
  g_free (self->outlet);
  g_free (self->author);
  g_free (self->address);
  g_free (self->published);
  g_free (self);
}

/**
 * readout_metadata_equal:
 * @a: metadata
 * @b: metadata
 *
 * Returns: whether both say the same of an article
 */
gboolean
readout_metadata_equal (const ReadoutMetadata *a, const ReadoutMetadata *b)
{
  return g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->outlet, b->outlet) == 0
         && g_strcmp0 (a->author, b->author) == 0 && g_strcmp0 (a->address, b->address) == 0
         && g_strcmp0 (a->published, b->published) == 0 && a->from_text == b->from_text;
}

static char **
find_field (ReadoutMetadata *self, ReadoutField field)
{
  char **const fields[READOUT_N_FIELDS]
      = { &self->title, &self->outlet, &self->author, &self->address, &self->published };

  return fields[field];
}

/**
 * readout_metadata_get_field:
 * @self: metadata
 * @field: one of its fields
 *
 * Returns: (transfer none) (nullable): what it says
 */
const char *
readout_metadata_get_field (const ReadoutMetadata *self, ReadoutField field)
{
  g_return_val_if_fail (field < READOUT_N_FIELDS, NULL);

  return *find_field ((ReadoutMetadata *)self, field);
}

/**
 * readout_metadata_set_field:
 * @self: metadata
 * @field: one of its fields
 * @value: (nullable): what somebody says of it; nothing when it is empty
 *
 * What is set so is not from the text.
 */
void
readout_metadata_set_field (ReadoutMetadata *self, ReadoutField field, const char *value)
{
  char **place;
  char *copy;

  g_return_if_fail (field < READOUT_N_FIELDS);

  place = find_field (self, field);
  copy = value != NULL && *value != '\0' ? g_strdup (value) : NULL;
  g_free (*place);
  *place = copy;
  self->from_text &= ~(1u << field);
}

/**
 * readout_date_is_valid:
 * @iso_date: what somebody gave as a date
 *
 * Returns: whether @iso_date is a day of the calendar, written as ISO 8601 does: "2016-09-09"
 */
gboolean
readout_date_is_valid (const char *iso_date)
{
  int year, month, day;

  if (strlen (iso_date) != strlen ("2016-09-09"))
    return FALSE;

  for (guint i = 0; iso_date[i] != '\0'; i++)
    {
      gboolean is_hyphen = i == strlen ("2016") || i == strlen ("2016-09");

      if (is_hyphen ? iso_date[i] != '-' : !g_ascii_isdigit (iso_date[i]))
        return FALSE;
    }

  year = (int)g_ascii_strtoll (iso_date, NULL, 10);
  month = (int)g_ascii_strtoll (iso_date + strlen ("2016-"), NULL, 10);
  day = (int)g_ascii_strtoll (iso_date + strlen ("2016-09-"), NULL, 10);

  return g_date_valid_dmy ((GDateDay)day, (GDateMonth)month, (GDateYear)year);
}
