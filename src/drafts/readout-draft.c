/* readout-draft.c: an article as somebody left it, before it is saved
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     readout-draft/1 2048
 *     {"title": "…", …}
 *     The text, to the end of the file, as many bytes as the first line says.
 *
 * A person can read it with any editor, and what is there of one that was cut can be read by the program. */

#define G_LOG_DOMAIN "readout-drafts"

#include "config.h"

#include "readout-draft.h"

#include "readout-correction-json.h"
#include "readout-json-members.h"
#include "readout-json-text.h"
#include "readout-note-json.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FORMAT  "readout-draft/"
#define VERSION 1

/**
 * readout_draft_new:
 * @text: (transfer full): valid UTF-8 without NULs
 *
 * Returns: (transfer full): a draft of which nothing else is known
 */
ReadoutDraft *
readout_draft_new (char *text)
{
  ReadoutDraft *self = g_new0 (ReadoutDraft, 1);

  self->text = text;
  self->metadata = readout_metadata_new ();
  self->corrections = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_correction_unref);
  self->notes = g_ptr_array_new_with_free_func ((GDestroyNotify)readout_note_unref);

  return self;
}

/**
 * readout_draft_free:
 * @self: (transfer full): a draft
 */
void
readout_draft_free (ReadoutDraft *self)
{
  g_free (self->text);
  readout_metadata_free (self->metadata);
  g_free (self->negotiation);
  g_free (self->case_uri);
  g_free (self->file_uri);
  g_free (self->charset);
  g_ptr_array_unref (self->corrections);
  g_ptr_array_unref (self->notes);
  g_clear_pointer (&self->original, g_bytes_unref);
  g_free (self);
}

/* ---- writing ---- */

static void
add_corrections (JsonBuilder *builder, GPtrArray *corrections)
{
  if (corrections->len == 0)
    return;

  json_builder_set_member_name (builder, "corrections");
  json_builder_begin_array (builder);
  for (guint i = 0; i < corrections->len; i++)
    readout_correction_to_json (g_ptr_array_index (corrections, i), builder);
  json_builder_end_array (builder);
}

static void
add_notes (JsonBuilder *builder, GPtrArray *notes)
{
  if (notes->len == 0)
    return;

  json_builder_set_member_name (builder, "notes");
  json_builder_begin_array (builder);
  for (guint i = 0; i < notes->len; i++)
    readout_note_to_json (g_ptr_array_index (notes, i), builder);
  json_builder_end_array (builder);
}

static char *
to_json (const ReadoutDraft *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  readout_json_add_string (builder, "title", self->metadata->title);
  readout_json_add_string (builder, "outlet", self->metadata->outlet);
  readout_json_add_string (builder, "author", self->metadata->author);
  readout_json_add_string (builder, "address", self->metadata->address);
  readout_json_add_string (builder, "published", self->metadata->published);
  readout_json_add_string (builder, "negotiation", self->negotiation);
  readout_json_add_string (builder, "case", self->case_uri);
  if (self->article_id != 0)
    readout_json_add_int (builder, "article", self->article_id);
  readout_json_add_string (builder, "file", self->file_uri);
  readout_json_add_string (builder, "charset", self->charset);
  add_corrections (builder, self->corrections);
  add_notes (builder, self->notes);
  json_builder_end_object (builder);

  root = json_builder_get_root (builder);
  return json_to_string (root, FALSE);
}

/**
 * readout_draft_to_bytes:
 * @self: a draft
 *
 * Returns: (transfer full): what is written to its file; the original is not in it
 */
GBytes *
readout_draft_to_bytes (const ReadoutDraft *self)
{
  g_autofree char *json = to_json (self);
  GString *content = g_string_new (NULL);

  g_string_printf (content, FORMAT "%d %" G_GSIZE_FORMAT "\n%s\n", VERSION, strlen (self->text), json);
  g_string_append (content, self->text);

  return g_string_free_to_bytes (content);
}

/* ---- reading ---- */

/* What is wrong with a member is passed over: the others count. */
static char *
dup_string (JsonObject *object, const char *name)
{
  const char *value = NULL;

  readout_json_get_string (object, name, &value, NULL);

  return value != NULL && *value != '\0' ? g_strdup (value) : NULL;
}

static gint64
get_number (JsonObject *object, const char *name)
{
  gint64 value = 0;

  readout_json_get_int (object, name, &value, NULL);

  return MAX (0, value);
}

static void
read_corrections (ReadoutDraft *self, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "corrections");
  GPtrArray *corrections = node != NULL ? readout_correction_list_from_json (node, self->text, NULL) : NULL;

  if (corrections == NULL)
    {
      self->is_cut |= node != NULL;
      return;
    }

  g_ptr_array_unref (self->corrections);
  self->corrections = corrections;
}

static void
read_notes (ReadoutDraft *self, JsonObject *object)
{
  JsonNode *node = json_object_get_member (object, "notes");
  GPtrArray *notes = node != NULL ? readout_note_list_from_json (node, self->text, NULL) : NULL;

  if (notes == NULL)
    {
      self->is_cut |= node != NULL;
      return;
    }

  g_ptr_array_unref (self->notes);
  self->notes = notes;
}

static void
read_members (ReadoutDraft *self, JsonObject *object)
{
  ReadoutMetadata *metadata = self->metadata;

  metadata->title = dup_string (object, "title");
  metadata->outlet = dup_string (object, "outlet");
  metadata->author = dup_string (object, "author");
  metadata->address = dup_string (object, "address");
  metadata->published = dup_string (object, "published");
  if (metadata->published != NULL && !readout_date_is_valid (metadata->published))
    g_clear_pointer (&metadata->published, g_free);
  self->negotiation = dup_string (object, "negotiation");
  self->case_uri = dup_string (object, "case");
  self->article_id = self->case_uri != NULL ? get_number (object, "article") : 0;
  self->file_uri = dup_string (object, "file");
  self->charset = dup_string (object, "charset");
  read_corrections (self, object);
  read_notes (self, object);
}

/* The text counts more than what is known of it: that can be typed again in a minute. */
static void
read_json (ReadoutDraft *self, const char *line, gsize length_bytes)
{
  g_autofree char *json = g_strndup (line, length_bytes);
  g_autoptr (JsonNode) root = NULL;
  gboolean has_half_pair;

  if (strlen (json) == length_bytes && g_utf8_validate_len (json, length_bytes, NULL))
    root = readout_json_text_parse (json, &has_half_pair);

  if (root != NULL)
    read_members (self, json_node_get_object (root));
  else
    self->is_cut = TRUE;
}

/* The number of bytes that the text has, of the first line; FALSE with @error set when it is none of ours. */
static gboolean
read_first_line (const char *line, gsize *text_bytes, GError **error)
{
  guint64 version, n_bytes;
  const char *rest;
  char *end;

  if (!g_str_has_prefix (line, FORMAT) || !g_ascii_isdigit (line[strlen (FORMAT)]))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _ ("It is not a draft of Readout."));
      return FALSE;
    }

  version = g_ascii_strtoull (line + strlen (FORMAT), &end, 10);
  if (version > VERSION)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                           _ ("It was written by a later version of Readout. Please update Readout."));
      return FALSE;
    }

  rest = end;
  n_bytes = g_ascii_strtoull (rest, &end, 10);
  *text_bytes = end != rest && *end == '\0' ? (gsize)MIN (n_bytes, READOUT_DRAFT_MAX_BYTES) : 0;
  return TRUE;
}

/**
 * readout_draft_from_bytes:
 * @bytes: what was read from a file
 * @error: return location for an error, a sentence: %G_IO_ERROR_INVALID_DATA when nothing can be read of it,
 * %G_IO_ERROR_NOT_SUPPORTED when it is of a later version
 *
 * Reads what is there, of a draft that was cut too.
 *
 * Returns: (transfer full) (nullable): the draft
 */
ReadoutDraft *
readout_draft_from_bytes (GBytes *bytes, GError **error)
{
  gsize length_bytes, text_bytes;
  const char *content = g_bytes_get_data (bytes, &length_bytes);
  const char *json = content != NULL ? memchr (content, '\n', MIN (length_bytes, 64)) : NULL;
  const char *text
      = json != NULL ? memchr (json + 1, '\n', length_bytes - (gsize)(json + 1 - content)) : NULL;
  g_autofree char *line = text != NULL ? g_strndup (content, (gsize)(json - content)) : NULL;
  ReadoutDraft *self;
  gsize left;

  if (!read_first_line (line != NULL ? line : "", &text_bytes, error))
    return NULL;

  text++;
  left = length_bytes - (gsize)(text - content);
  self = readout_draft_new (g_utf8_make_valid (text, (gssize)MIN (left, text_bytes > 0 ? text_bytes : left)));
  self->is_cut = strlen (self->text) != text_bytes;
  read_json (self, json + 1, (gsize)(text - 1 - (json + 1)));

  return self;
}
