/* readout-import-result.c: what the helper process hands back
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-import-result.h"

/* outcome, text, charset, title, outlet, author, address, date of publication; an empty string says "not
 * known" */
#define RESULT_TYPE "(ysssssss)"

/**
 * readout_import_result_new:
 * @outcome: whether there is a text
 *
 * Returns: (transfer full): a result without text and metadata
 */
ReadoutImportResult *
readout_import_result_new (ReadoutImportOutcome outcome)
{
  ReadoutImportResult *self = g_new0 (ReadoutImportResult, 1);

  self->outcome = outcome;
  self->metadata = readout_metadata_new ();

  return self;
}

/**
 * readout_import_result_free:
 * @self: (transfer full): a result
 */
void
readout_import_result_free (ReadoutImportResult *self)
{
  g_free (self->text);
  g_free (self->charset);
  readout_metadata_free (self->metadata);
  g_free (self);
}

static const char *
or_empty (const char *string)
{
  return string != NULL ? string : "";
}

/**
 * readout_import_result_to_bytes:
 * @self: a result
 *
 * Returns: (transfer full): the form in which it goes from one process to the other
 */
GBytes *
readout_import_result_to_bytes (const ReadoutImportResult *self)
{
  const ReadoutMetadata *metadata = self->metadata;
  g_autoptr (GVariant) variant
      = g_variant_new (RESULT_TYPE, (guchar)self->outcome, or_empty (self->text), or_empty (self->charset),
                       or_empty (metadata->title), or_empty (metadata->outlet), or_empty (metadata->author),
                       or_empty (metadata->address), or_empty (metadata->published));

  g_variant_ref_sink (variant);
  return g_variant_get_data_as_bytes (variant);
}

static char *
take_known (char *string)
{
  if (*string != '\0')
    return string;

  g_free (string);
  return NULL;
}

static gboolean
is_sound (const ReadoutImportResult *self)
{
  const char *published = self->metadata->published;

  if (self->outcome > READOUT_IMPORT_OUTCOME_DAMAGED)
    return FALSE;
  if (published != NULL && !readout_date_is_valid (published))
    return FALSE;

  return (self->outcome == READOUT_IMPORT_OUTCOME_TEXT) == (self->text != NULL);
}

/**
 * readout_import_result_from_bytes:
 * @bytes: what the helper wrote, which is not to be trusted
 *
 * Returns: (transfer full) (nullable): the result, or %NULL when @bytes break any rule; all strings are UTF-8
 */
ReadoutImportResult *
readout_import_result_from_bytes (GBytes *bytes)
{
  g_autoptr (GVariant) variant = g_variant_new_from_bytes (G_VARIANT_TYPE (RESULT_TYPE), bytes, FALSE);
  g_autoptr (ReadoutImportResult) self = NULL;
  ReadoutMetadata *metadata;
  guchar outcome;

  g_variant_ref_sink (variant);
  if (!g_variant_is_normal_form (variant))
    return NULL;

  self = readout_import_result_new (READOUT_IMPORT_OUTCOME_TEXT);
  metadata = self->metadata;
  g_variant_get (variant, RESULT_TYPE, &outcome, &self->text, &self->charset, &metadata->title,
                 &metadata->outlet, &metadata->author, &metadata->address, &metadata->published);
  self->outcome = (ReadoutImportOutcome)outcome;
  self->text = take_known (self->text);
  self->charset = take_known (self->charset);
  metadata->title = take_known (metadata->title);
  metadata->outlet = take_known (metadata->outlet);
  metadata->author = take_known (metadata->author);
  metadata->address = take_known (metadata->address);
  metadata->published = take_known (metadata->published);

  return is_sound (self) ? g_steal_pointer (&self) : NULL;
}
