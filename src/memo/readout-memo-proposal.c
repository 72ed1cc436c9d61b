/* readout-memo-proposal.c: a line that the case has by now and a memo has not
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-lines.h"
#include "readout-memo-proposal.h"

static ReadoutMemoCitation *
copy_citation (ReadoutMemoRecord *record, const ReadoutMemoCitation *citation, guint number)
{
  ReadoutMemoCitation *copy = readout_memo_record_add_citation (
      record, number, citation->article_id, citation->title, citation->outlet, citation->published);

  for (guint i = 0; i < citation->excerpts->len; i++)
    {
      const ReadoutMemoExcerpt *excerpt = g_ptr_array_index (citation->excerpts, i);

      readout_memo_citation_add_excerpt (copy, excerpt->span, excerpt->place, excerpt->text);
    }

  return copy;
}

typedef struct
{
  const ReadoutMemoRecord *from;
  ReadoutMemoRecord *to;
} Transfer;

static guint
keep_citation (guint number, gboolean is_reference, gpointer user_data)
{
  Transfer *transfer = user_data;
  const ReadoutMemoCitation *citation = readout_memo_record_find_citation (transfer->from, number);

  if (citation != NULL && readout_memo_record_find_citation (transfer->to, number) == NULL)
    copy_citation (transfer->to, citation, number);

  return number;
}

/**
 * readout_memo_proposal_new:
 * @part: the index of a section
 * @line: a line of machine origin
 * @after: (nullable): the key of the line after which it stands
 * @source: the memo that has the receipts of @line
 *
 * Returns: (transfer full): a proposal
 */
ReadoutMemoProposal *
readout_memo_proposal_new (guint part,
                           const ReadoutMemoLine *line,
                           const char *after,
                           const ReadoutMemoRecord *source)
{
  ReadoutMemoProposal *self = g_new0 (ReadoutMemoProposal, 1);
  Transfer transfer = { source, readout_memo_record_new () };

  self->part = part;
  self->line = readout_memo_line_new (line->kind, line->key, line->markup);
  self->after = g_strdup (after);
  self->citations = transfer.to;
  g_ptr_array_unref (readout_memo_markup_parse_numbered (line->markup, keep_citation, &transfer));

  return self;
}

/**
 * readout_memo_proposal_free:
 * @self: (transfer full): a proposal
 */
void
readout_memo_proposal_free (ReadoutMemoProposal *self)
{
  readout_memo_line_free (self->line);
  g_free (self->after);
  readout_memo_record_free (self->citations);
  g_free (self);
}

static gboolean
is_same_citation (const ReadoutMemoCitation *a, const ReadoutMemoCitation *b)
{
  if (a->article_id != b->article_id || a->excerpts->len != b->excerpts->len)
    return FALSE;

  for (guint i = 0; i < a->excerpts->len; i++)
    {
      const ReadoutMemoExcerpt *first = g_ptr_array_index (a->excerpts, i);
      const ReadoutMemoExcerpt *second = g_ptr_array_index (b->excerpts, i);

      if (!readout_span_equal (first->span, second->span) || !g_str_equal (first->text, second->text))
        return FALSE;
    }

  return TRUE;
}

/* The number of the same receipt in the memo, or of a new one. */
static guint
take_citation (guint number, gboolean is_reference, gpointer user_data)
{
  Transfer *transfer = user_data;
  const ReadoutMemoCitation *citation = readout_memo_record_find_citation (transfer->from, number);
  guint last = 0;

  if (citation == NULL)
    return number;

  for (guint i = 0; i < transfer->to->citations->len; i++)
    {
      const ReadoutMemoCitation *known = g_ptr_array_index (transfer->to->citations, i);

      if (is_same_citation (known, citation))
        return known->number;
      last = MAX (last, known->number);
    }

  return copy_citation (transfer->to, citation, last + 1)->number;
}

/**
 * readout_memo_proposal_make_line:
 * @self: a proposal
 * @record: the memo to which it was made; gets the receipts
 *
 * Returns: (transfer full): the line with the numbers that its receipts have in @record
 */
ReadoutMemoLine *
readout_memo_proposal_make_line (const ReadoutMemoProposal *self, ReadoutMemoRecord *record)
{
  Transfer transfer = { self->citations, record };
  g_autoptr (GPtrArray) cells
      = readout_memo_markup_parse_numbered (self->line->markup, take_citation, &transfer);
  g_autofree char *markup = readout_memo_markup_new_for_cells (cells);

  return readout_memo_line_new (self->line->kind, self->line->key, markup);
}

static guint
find_place (const ReadoutMemoPart *part, const char *after)
{
  for (guint i = 0; after != NULL && i < part->lines->len; i++)
    if (g_strcmp0 (((ReadoutMemoLine *)g_ptr_array_index (part->lines, i))->key, after) == 0)
      return i + 1;

  return after == NULL ? 0 : part->lines->len;
}

/**
 * readout_memo_proposal_accept:
 * @self: a proposal
 * @record: the memo to which it was made
 *
 * Puts the line where it belongs: what the analyst has written stays.  A chart takes the place of the one
 * before it.
 */
void
readout_memo_proposal_accept (const ReadoutMemoProposal *self, ReadoutMemoRecord *record)
{
  ReadoutMemoPart *part = g_ptr_array_index (record->parts, self->part);
  guint place = find_place (part, self->after);

  for (guint i = 0; i < part->lines->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (part->lines, i);

      if (g_str_equal (self->line->kind, READOUT_MEMO_LINE_CHART) && line->key != NULL
          && g_str_equal (line->kind, READOUT_MEMO_LINE_CHART))
        {
          place = i;
          g_ptr_array_remove_index (part->lines, i);
          break;
        }
    }

  g_ptr_array_insert (part->lines, (int)place, readout_memo_proposal_make_line (self, record));
}

/**
 * readout_memo_proposal_decline:
 * @self: a proposal
 * @record: the memo to which it was made
 *
 * Notes that the analyst does not want the line, so that it is not proposed again.
 */
void
readout_memo_proposal_decline (const ReadoutMemoProposal *self, ReadoutMemoRecord *record)
{
  ReadoutMemoPart *part = g_ptr_array_index (record->parts, self->part);
  ReadoutMemoLine *line = readout_memo_proposal_make_line (self, record);

  line->is_left_out = TRUE;
  g_ptr_array_add (part->lines, line);
}
