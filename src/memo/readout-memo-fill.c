/* readout-memo-fill.c: the sections of a memo from the articles of a case
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-fill.h"
#include "readout-memo-lines.h"
#include "readout-memo-material.h"
#include "readout-memo-proposal.h"
#include "readout-memo-sections.h"

#include <string.h>

typedef void (*FillFunc) (ReadoutMemoSection *section, ReadoutMemoMaterial *material);

/* The source notes and the passages are made when the memo goes out, from the receipts that it then has. */
static const struct
{
  const char *kind;
  FillFunc func; /* NULL: nothing but the analyst's own */
} kinds[] = {
  { "text", NULL },
  { "bottom-line", readout_memo_add_bottom_line },
  { "changes", readout_memo_add_changes },
  { "positions", readout_memo_add_positions },
  { "points", readout_memo_add_points },
  { "timeline", readout_memo_add_timeline },
  { "ahead", readout_memo_add_ahead },
  { "outlook", readout_memo_add_conditions },
  { "gaps", readout_memo_add_gaps },
  { READOUT_MEMO_PART_NOTES, readout_memo_add_notes },
  { "statements", readout_memo_add_statements },
  { "all-statements", readout_memo_add_all_statements },
  { "people", readout_memo_add_people },
  { "articles", readout_memo_add_articles },
  { READOUT_MEMO_PART_SOURCES, NULL },
  { READOUT_MEMO_PART_PASSAGES, NULL },
};

/**
 * readout_memo_fill_get_kinds:
 *
 * Returns: (transfer none) (array zero-terminated=1): what a section can be filled from
 */
const char *const *
readout_memo_fill_get_kinds (void)
{
  static const char *names[G_N_ELEMENTS (kinds) + 1];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    names[i] = kinds[i].kind;

  return names;
}

static FillFunc
find_func (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].func;

  return NULL;
}

static void
add_citation (ReadoutMemoRecord *record, const ReadoutMemoReceipt *receipt)
{
  ReadoutMemoCitation *citation = readout_memo_record_add_citation (
      record, receipt->number, receipt->article_id, receipt->metadata->title, receipt->metadata->outlet,
      receipt->metadata->published);

  for (guint i = 0; i < receipt->passages->len; i++)
    {
      const ReadoutMemoPassage *passage = g_ptr_array_index (receipt->passages, i);

      readout_memo_citation_add_excerpt (citation, passage->span, passage->place, passage->text);
    }
}

/* Fills the empty sections of @record. */
static void
fill (ReadoutMemoRecord *record, const ReadoutMemoCase *from)
{
  g_autoptr (ReadoutMemoDocument) document
      = readout_memo_document_new ("", "", "", record->fields[READOUT_MEMO_FIELD_CUT_OFF]);
  g_autoptr (ReadoutMemoMaterial) material
      = readout_memo_material_new (document, from->articles, record->fields);

  readout_memo_material_set_case (material, from);
  for (guint i = 0; i < record->parts->len; i++)
    {
      ReadoutMemoPart *part = g_ptr_array_index (record->parts, i);
      FillFunc func = find_func (part->kind);
      ReadoutMemoSection *section = readout_memo_document_add_section (document, part->title);

      if (func != NULL)
        func (section, material);
      readout_memo_part_add_machine_lines (part, section);
    }
  for (guint i = 0; i < document->receipts->len; i++)
    add_citation (record, g_ptr_array_index (document->receipts, i));
}

/**
 * readout_memo_fill_new:
 * @template: which sections it has
 * @fields: (array fixed-size=12): what stands at its head, by #ReadoutMemoField; genre and template are taken
 *   from @template
 * @from: what the case has for it
 *
 * Makes a memo.  Takes time in proportion to the findings: for a large case, not for the main thread.
 *
 * Returns: (transfer full): the memo, which is not stored yet
 */
ReadoutMemoRecord *
readout_memo_fill_new (const ReadoutMemoTemplate *template, char *const *fields, const ReadoutMemoCase *from)
{
  ReadoutMemoRecord *record = readout_memo_record_new ();

  for (guint i = 0; i < READOUT_N_MEMO_FIELDS; i++)
    readout_memo_record_set_field (record, (ReadoutMemoField)i, fields[i]);
  readout_memo_record_set_field (record, READOUT_MEMO_FIELD_GENRE, template->genre);
  readout_memo_record_set_field (record, READOUT_MEMO_FIELD_TEMPLATE, template->id);
  for (guint i = 0; i < template->sections->len; i++)
    {
      const ReadoutMemoTemplateSection *section = g_ptr_array_index (template->sections, i);

      readout_memo_record_add_part (record, section->kind, section->title, section->hint, section->is_shown);
    }
  fill (record, from);

  return record;
}

/* The same sections, filled from the case as it is now. */
static ReadoutMemoRecord *
fill_anew (const ReadoutMemoRecord *record, const ReadoutMemoCase *from)
{
  ReadoutMemoRecord *now = readout_memo_record_new ();

  for (guint i = 0; i < READOUT_N_MEMO_FIELDS; i++)
    readout_memo_record_set_field (now, (ReadoutMemoField)i, record->fields[i]);
  for (guint i = 0; i < record->parts->len; i++)
    {
      const ReadoutMemoPart *part = g_ptr_array_index (record->parts, i);

      readout_memo_record_add_part (now, part->kind, part->title, part->hint, part->is_shown);
    }
  fill (now, from);

  return now;
}

static void
proposal_free (gpointer data)
{
  readout_memo_proposal_free (data);
}

static void
propose_part (GPtrArray *proposals,
              const ReadoutMemoRecord *record,
              const ReadoutMemoRecord *now,
              guint index)
{
  const ReadoutMemoPart *has = g_ptr_array_index (record->parts, index);
  const ReadoutMemoPart *could_have = g_ptr_array_index (now->parts, index);
  const char *after = NULL;

  for (guint i = 0; i < could_have->lines->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (could_have->lines, i);

      if (readout_memo_part_find_line (has, line->key) == NULL)
        g_ptr_array_add (proposals, readout_memo_proposal_new (index, line, after, now));
      after = line->key;
    }
}

/**
 * readout_memo_fill_propose:
 * @record: a memo
 * @from: what the case has for it
 *
 * Compares the memo with the case as it is now.  Nothing in the memo changes.
 *
 * Returns: (transfer full) (element-type ReadoutMemoProposal): the lines that the case has and the memo never
 *   had, in the order of the memo
 */
GPtrArray *
readout_memo_fill_propose (const ReadoutMemoRecord *record, const ReadoutMemoCase *from)
{
  g_autoptr (ReadoutMemoRecord) now = fill_anew (record, from);
  GPtrArray *proposals = g_ptr_array_new_with_free_func (proposal_free);

  for (guint i = 0; i < record->parts->len; i++)
    propose_part (proposals, record, now, i);

  return proposals;
}
