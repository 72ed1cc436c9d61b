/* readout-memo-record.c: a memo as the case file keeps it: sections of lines, and their receipts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-memo-record.h"

/* The nicks are the names of columns. */
GType
readout_memo_field_get_type (void)
{
  static const GEnumValue values[] = {
    { READOUT_MEMO_FIELD_SUBJECT, "READOUT_MEMO_FIELD_SUBJECT", "subject" },
    { READOUT_MEMO_FIELD_GENRE, "READOUT_MEMO_FIELD_GENRE", "genre" },
    { READOUT_MEMO_FIELD_RECIPIENT, "READOUT_MEMO_FIELD_RECIPIENT", "recipient" },
    { READOUT_MEMO_FIELD_SENDER, "READOUT_MEMO_FIELD_SENDER", "sender" },
    { READOUT_MEMO_FIELD_CUT_OFF, "READOUT_MEMO_FIELD_CUT_OFF", "cut-off" },
    { READOUT_MEMO_FIELD_SINCE, "READOUT_MEMO_FIELD_SINCE", "since" },
    { READOUT_MEMO_FIELD_MARKING, "READOUT_MEMO_FIELD_MARKING", "marking" },
    { READOUT_MEMO_FIELD_TEMPLATE, "READOUT_MEMO_FIELD_TEMPLATE", "template" },
    { READOUT_MEMO_FIELD_NEGOTIATION, "READOUT_MEMO_FIELD_NEGOTIATION", "negotiation" },
    { READOUT_MEMO_FIELD_CASE_NAME, "READOUT_MEMO_FIELD_CASE_NAME", "case-name" },
    { READOUT_MEMO_FIELD_SCALE, "READOUT_MEMO_FIELD_SCALE", "scale" },
    { READOUT_MEMO_FIELD_GRADES, "READOUT_MEMO_FIELD_GRADES", "grades" },
    { 0, NULL, NULL },
  };
  static gsize type = 0;

  if (g_once_init_enter (&type))
    g_once_init_leave (&type, g_enum_register_static ("ReadoutMemoField", values));

  return type;
}

static void
line_free (gpointer data)
{
  readout_memo_line_free (data);
}

static void
part_free (gpointer data)
{
  ReadoutMemoPart *part = data;

  g_free (part->kind);
  g_free (part->title);
  g_free (part->hint);
  g_ptr_array_unref (part->lines);
  g_free (part);
}

static void
excerpt_free (gpointer data)
{
  ReadoutMemoExcerpt *excerpt = data;

  g_free (excerpt->place);
  g_free (excerpt->text);
  g_free (excerpt);
}

static void
citation_free (gpointer data)
{
  ReadoutMemoCitation *citation = data;

  g_free (citation->title);
  g_free (citation->outlet);
  g_free (citation->published);
  g_ptr_array_unref (citation->excerpts);
  g_free (citation);
}

/**
 * readout_memo_record_new:
 *
 * Returns: (transfer full): a memo without sections, whose fields are empty
 */
ReadoutMemoRecord *
readout_memo_record_new (void)
{
  ReadoutMemoRecord *self = g_new0 (ReadoutMemoRecord, 1);

  for (guint i = 0; i < READOUT_N_MEMO_FIELDS; i++)
    self->fields[i] = g_strdup ("");
  self->parts = g_ptr_array_new_with_free_func (part_free);
  self->citations = g_ptr_array_new_with_free_func (citation_free);

  return self;
}

/**
 * readout_memo_record_free:
 * @self: (transfer full): a memo
 */
void
readout_memo_record_free (ReadoutMemoRecord *self)
{
  g_free (self->saved);
  g_free (self->label);
  for (guint i = 0; i < READOUT_N_MEMO_FIELDS; i++)
    g_free (self->fields[i]);
  g_ptr_array_unref (self->parts);
  g_ptr_array_unref (self->citations);
  g_free (self);
}

static void
copy_part (ReadoutMemoRecord *copy, const ReadoutMemoPart *part)
{
  ReadoutMemoPart *new_part
      = readout_memo_record_add_part (copy, part->kind, part->title, part->hint, part->is_shown);

  for (guint i = 0; i < part->lines->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (part->lines, i);
      ReadoutMemoLine *new_line = readout_memo_line_new (line->kind, line->key, line->markup);

      new_line->is_left_out = line->is_left_out;
      g_ptr_array_add (new_part->lines, new_line);
    }
}

static void
copy_citation (ReadoutMemoRecord *copy, const ReadoutMemoCitation *citation)
{
  ReadoutMemoCitation *new_citation = readout_memo_record_add_citation (
      copy, citation->number, citation->article_id, citation->title, citation->outlet, citation->published);

  for (guint i = 0; i < citation->excerpts->len; i++)
    {
      const ReadoutMemoExcerpt *excerpt = g_ptr_array_index (citation->excerpts, i);

      readout_memo_citation_add_excerpt (new_citation, excerpt->span, excerpt->place, excerpt->text);
    }
}

/**
 * readout_memo_record_copy:
 * @self: a memo
 *
 * Returns: (transfer full): the same, on its own
 */
ReadoutMemoRecord *
readout_memo_record_copy (const ReadoutMemoRecord *self)
{
  ReadoutMemoRecord *copy = readout_memo_record_new ();

  copy->id = self->id;
  copy->version = self->version;
  copy->saved = g_strdup (self->saved);
  copy->label = g_strdup (self->label);
  for (guint i = 0; i < READOUT_N_MEMO_FIELDS; i++)
    readout_memo_record_set_field (copy, (ReadoutMemoField)i, self->fields[i]);
  for (guint i = 0; i < self->parts->len; i++)
    copy_part (copy, g_ptr_array_index (self->parts, i));
  for (guint i = 0; i < self->citations->len; i++)
    copy_citation (copy, g_ptr_array_index (self->citations, i));

  return copy;
}

/**
 * readout_memo_record_set_field:
 * @self: a memo
 * @field: which
 * @words: (nullable): what stands there
 */
void
readout_memo_record_set_field (ReadoutMemoRecord *self, ReadoutMemoField field, const char *words)
{
  char *copy = g_strdup (words != NULL ? words : "");

  g_free (self->fields[field]);
  self->fields[field] = copy;
}

/**
 * readout_memo_record_add_part:
 * @self: a memo
 * @kind: what it is filled from
 * @title: its heading
 * @hint: what belongs there
 * @is_shown: whether it is in the document
 *
 * Returns: (transfer none): a section without lines, the last of @self
 */
ReadoutMemoPart *
readout_memo_record_add_part (
    ReadoutMemoRecord *self, const char *kind, const char *title, const char *hint, gboolean is_shown)
{
  ReadoutMemoPart *part = g_new0 (ReadoutMemoPart, 1);

  part->kind = g_strdup (kind);
  part->title = g_strdup (title);
  part->hint = g_strdup (hint);
  part->is_shown = is_shown;
  part->lines = g_ptr_array_new_with_free_func (line_free);
  g_ptr_array_add (self->parts, part);

  return part;
}

/**
 * readout_memo_record_find_part:
 * @self: a memo
 * @kind: what a section is filled from
 *
 * Returns: (transfer none) (nullable): the first such section
 */
ReadoutMemoPart *
readout_memo_record_find_part (const ReadoutMemoRecord *self, const char *kind)
{
  for (guint i = 0; i < self->parts->len; i++)
    {
      ReadoutMemoPart *part = g_ptr_array_index (self->parts, i);

      if (g_str_equal (part->kind, kind))
        return part;
    }

  return NULL;
}

/**
 * readout_memo_line_new:
 * @kind: what it is
 * @key: (nullable): by which a line of machine origin is known again
 * @markup: its text
 *
 * Returns: (transfer full): a line
 */
ReadoutMemoLine *
readout_memo_line_new (const char *kind, const char *key, const char *markup)
{
  ReadoutMemoLine *self = g_new0 (ReadoutMemoLine, 1);

  self->kind = g_strdup (kind);
  self->key = g_strdup (key);
  self->markup = g_strdup (markup);

  return self;
}

/**
 * readout_memo_line_free:
 * @self: (transfer full): a line
 */
void
readout_memo_line_free (ReadoutMemoLine *self)
{
  g_free (self->kind);
  g_free (self->key);
  g_free (self->markup);
  g_free (self);
}

/**
 * readout_memo_part_find_line:
 * @self: a section
 * @key: of a line of machine origin
 *
 * Returns: (transfer none) (nullable): the line, even when it is left out
 */
ReadoutMemoLine *
readout_memo_part_find_line (const ReadoutMemoPart *self, const char *key)
{
  for (guint i = 0; i < self->lines->len; i++)
    {
      ReadoutMemoLine *line = g_ptr_array_index (self->lines, i);

      if (g_strcmp0 (line->key, key) == 0)
        return line;
    }

  return NULL;
}

/**
 * readout_memo_record_add_citation:
 * @self: a memo
 * @number: by which lines refer to it
 * @article_id: the article
 * @title: of the article
 * @outlet: (nullable): of the article
 * @published: (nullable): of the article, ISO 8601
 *
 * Returns: (transfer none): a receipt without passages
 */
ReadoutMemoCitation *
readout_memo_record_add_citation (ReadoutMemoRecord *self,
                                  guint number,
                                  gint64 article_id,
                                  const char *title,
                                  const char *outlet,
                                  const char *published)
{
  ReadoutMemoCitation *citation = g_new0 (ReadoutMemoCitation, 1);

  citation->number = number;
  citation->article_id = article_id;
  citation->title = g_strdup (title != NULL ? title : "");
  citation->outlet = g_strdup (outlet);
  citation->published = g_strdup (published);
  citation->excerpts = g_ptr_array_new_with_free_func (excerpt_free);
  g_ptr_array_add (self->citations, citation);

  return citation;
}

/**
 * readout_memo_record_find_citation:
 * @self: a memo
 * @number: what a line refers to
 *
 * Returns: (transfer none) (nullable): the receipt of that number
 */
ReadoutMemoCitation *
readout_memo_record_find_citation (const ReadoutMemoRecord *self, guint number)
{
  for (guint i = 0; i < self->citations->len; i++)
    {
      ReadoutMemoCitation *citation = g_ptr_array_index (self->citations, i);

      if (citation->number == number)
        return citation;
    }

  return NULL;
}

/**
 * readout_memo_citation_add_excerpt:
 * @self: a receipt
 * @span: where the words stand in the article
 * @place: where a reader finds them
 * @text: the words
 */
void
readout_memo_citation_add_excerpt (ReadoutMemoCitation *self,
                                   ReadoutSpan span,
                                   const char *place,
                                   const char *text)
{
  ReadoutMemoExcerpt *excerpt = g_new0 (ReadoutMemoExcerpt, 1);

  excerpt->span = span;
  excerpt->place = g_strdup (place);
  excerpt->text = g_strdup (text);
  g_ptr_array_add (self->excerpts, excerpt);
}
