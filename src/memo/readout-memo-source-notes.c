/* readout-memo-source-notes.c: the articles that a memo uses, each with its receipts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-counts.h"
#include "readout-memo-credibility.h"
#include "readout-memo-grades.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

/* Receipts that one section is the first to refer to. */
typedef struct
{
  const char *title; /* of the section; NULL for none */
  GArray *receipts;  /* guint */
} Use;

static void
use_clear (gpointer data)
{
  g_array_unref (((Use *)data)->receipts);
}

static void
add_use (GArray *uses, const char *title, guint receipt)
{
  Use *last = uses->len > 0 ? &g_array_index (uses, Use, uses->len - 1) : NULL;

  if (last == NULL || g_strcmp0 (last->title, title) != 0)
    {
      Use use = { title, g_array_new (FALSE, FALSE, sizeof (guint)) };

      g_array_append_val (uses, use);
      last = &g_array_index (uses, Use, uses->len - 1);
    }
  g_array_append_val (last->receipts, receipt);
}

/* One source: an article, and what the memo uses it for. */
typedef struct
{
  const ReadoutMemoReceipt *first;
  GArray *uses; /* Use, in the order of the memo */
} Source;

static void
source_free (gpointer data)
{
  Source *source = data;

  g_array_unref (source->uses);
  g_free (source);
}

static gboolean
is_of (const Source *source, const ReadoutMemoReceipt *receipt)
{
  return source->first->article_id == receipt->article_id
         && g_strcmp0 (source->first->metadata->title, receipt->metadata->title) == 0;
}

static Source *
get_source (GPtrArray *sources, const ReadoutMemoReceipt *receipt)
{
  Source *source;

  for (guint i = 0; i < sources->len; i++)
    if (is_of (g_ptr_array_index (sources, i), receipt))
      return g_ptr_array_index (sources, i);

  source = g_new0 (Source, 1);
  source->first = receipt;
  source->uses = g_array_new (FALSE, FALSE, sizeof (Use));
  g_array_set_clear_func (source->uses, use_clear);
  g_ptr_array_add (sources, source);

  return source;
}

/* By date; those without one, and those of one day, in the order of the memo. */
static int
compare_sources (gconstpointer a, gconstpointer b)
{
  const ReadoutMemoReceipt *first = (*(Source *const *)a)->first;
  const ReadoutMemoReceipt *second = (*(Source *const *)b)->first;
  const char *first_date = first->metadata->published, *second_date = second->metadata->published;
  int order = (first_date == NULL) - (second_date == NULL);

  if (order == 0)
    order = g_strcmp0 (first_date, second_date);

  return order != 0 ? order : (first->number > second->number) - (first->number < second->number);
}

/* Receipts are numbered as the sections refer to them: the first of the next section ends the last. */
static GPtrArray *
find_sources (ReadoutMemoDocument *document, GHashTable *users)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func (source_free);

  for (guint i = 0; i < document->receipts->len; i++)
    {
      const ReadoutMemoReceipt *receipt = g_ptr_array_index (document->receipts, i);
      const ReadoutMemoSection *section = g_hash_table_lookup (users, GUINT_TO_POINTER (receipt->number));

      add_use (get_source (sources, receipt)->uses, section != NULL ? section->title : NULL, receipt->number);
    }
  g_ptr_array_sort (sources, compare_sources);

  return sources;
}

/* Two sentences of one paragraph have one place. */
static void
append_places (ReadoutMemoText *note, const ReadoutMemoReceipt *receipt)
{
  const char *last = NULL;

  for (guint i = 0; i < receipt->passages->len; i++)
    {
      const ReadoutMemoPassage *passage = g_ptr_array_index (receipt->passages, i);
      g_autofree char *words = g_strconcat (i == 0 ? " " : ", ", passage->place, NULL);

      if (g_strcmp0 (last, passage->place) != 0)
        readout_memo_text_append (note, READOUT_MEMO_STYLE_MUTED, words);
      last = passage->place;
    }
}

/* "B1": the outlet and the report, which are judged apart. */
static void
append_grade (ReadoutMemoText *note, ReadoutMemoMaterial *material, const ReadoutMemoReceipt *receipt)
{
  const char *grades = readout_memo_material_get_grades (material);
  g_autofree char *words = NULL;

  if (!readout_memo_grades_are_shown (grades))
    return;

  words = g_strdup_printf (" (%c%d)", readout_memo_grades_get (grades, receipt->metadata->outlet),
                           (int)readout_memo_find_credibility (material, receipt));
  readout_memo_text_append (note, READOUT_MEMO_STYLE_MUTED, words);
}

static void
append_use (ReadoutMemoText *note,
            ReadoutMemoDocument *document,
            ReadoutMemoMaterial *material,
            const Use *use)
{
  if (use->title != NULL)
    {
      readout_memo_text_append (note, READOUT_MEMO_STYLE_PLAIN, use->title);
      readout_memo_text_append (note, READOUT_MEMO_STYLE_PLAIN, ": ");
    }
  for (guint i = 0; i < use->receipts->len; i++)
    {
      guint number = g_array_index (use->receipts, guint, i);
      const ReadoutMemoReceipt *receipt = readout_memo_document_get_receipt (document, number);

      readout_memo_text_append (note, READOUT_MEMO_STYLE_MUTED, i > 0 ? ", " : "");
      readout_memo_text_append_back (note, number);
      append_places (note, receipt);
      append_grade (note, material, receipt);
    }
}

static void
append_publication (ReadoutMemoText *note, const ReadoutMetadata *metadata)
{
  g_autofree char *title
      = readout_memo_dup_set_off (metadata->title != NULL ? metadata->title : _ ("untitled"));
  g_autofree char *publication = readout_memo_dup_publication (metadata);

  readout_memo_text_append (note, READOUT_MEMO_STYLE_STRONG, title);
  readout_memo_text_append (note, READOUT_MEMO_STYLE_MUTED, " · ");
  readout_memo_text_append (note, READOUT_MEMO_STYLE_MUTED, publication);
}

/* Two outlets with one text are one source. */
static void
append_original (ReadoutMemoText *note, ReadoutMemoMaterial *material, const ReadoutMemoReceipt *receipt)
{
  const ReadoutMemoArticle *original = readout_memo_find_original (material, receipt->article_id);
  g_autofree char *words = NULL;

  if (original == NULL)
    return;

  /* Translators: behind an article, with the outlet that has the same text */
  words = g_strdup_printf (_ (" · copy of the article of %s"), readout_memo_get_outlet (original->metadata));
  readout_memo_text_append (note, READOUT_MEMO_STYLE_MUTED, words);
}

static ReadoutMemoText *
note_new (ReadoutMemoDocument *document, ReadoutMemoMaterial *material, const Source *source)
{
  ReadoutMemoText *note = readout_memo_text_new ();

  append_publication (note, source->first->metadata);
  append_original (note, material, source->first);
  for (guint i = 0; i < source->uses->len; i++)
    {
      readout_memo_text_append (note, READOUT_MEMO_STYLE_MUTED, i == 0 ? " · " : "; ");
      append_use (note, document, material, &g_array_index (source->uses, Use, i));
    }

  return note;
}

/**
 * readout_memo_add_source_notes:
 * @section: where they go
 * @document: the document, with all sections that have receipts
 * @material: the material of the memo
 * @users: (element-type guint ReadoutMemoSection): the first section that refers to each receipt
 *
 * Adds the source summary statement and a line for each article that the memo uses: its outlet and date, and
 * the receipts with their places, by the section that they are for.
 */
void
readout_memo_add_source_notes (ReadoutMemoSection *section,
                               ReadoutMemoDocument *document,
                               ReadoutMemoMaterial *material,
                               GHashTable *users)
{
  g_autoptr (GPtrArray) sources = find_sources (document, users);

  readout_memo_add_source_summary (section, document, material);
  for (guint i = 0; i < sources->len; i++)
    readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_NOTE,
                                   note_new (document, material, g_ptr_array_index (sources, i)));
}

/* ---- the passages ---- */

static ReadoutMemoText *
passage_new (const ReadoutMemoReceipt *receipt, const ReadoutMemoPassage *passage)
{
  ReadoutMemoText *text = readout_memo_text_new ();
  g_autofree char *place = g_strdup_printf (" (%s)", passage->place);

  readout_memo_text_append_verbatim (text, READOUT_MEMO_STYLE_PLAIN, passage->text, receipt->number);
  readout_memo_text_append (text, READOUT_MEMO_STYLE_MUTED, place);

  return text;
}

static void
add_receipt (ReadoutMemoSection *section, const ReadoutMemoReceipt *receipt)
{
  ReadoutMemoText *head = readout_memo_text_new ();

  readout_memo_text_append_reference (head, receipt->number, FALSE);
  readout_memo_text_append (head, READOUT_MEMO_STYLE_PLAIN, " ");
  append_publication (head, receipt->metadata);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_NOTE, head);
  for (guint i = 0; i < receipt->passages->len; i++)
    readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_PASSAGE,
                                   passage_new (receipt, g_ptr_array_index (receipt->passages, i)));
}

/**
 * readout_memo_add_receipt_passages:
 * @section: where they go
 * @document: the document, with all sections that have receipts
 *
 * Adds the passages that the receipts show.
 */
void
readout_memo_add_receipt_passages (ReadoutMemoSection *section, ReadoutMemoDocument *document)
{
  for (guint i = 0; i < document->receipts->len; i++)
    add_receipt (section, g_ptr_array_index (document->receipts, i));
}
