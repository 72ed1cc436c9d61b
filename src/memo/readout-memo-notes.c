/* readout-memo-notes.c: the analyst's notes that go into the memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-party.h"
#include "readout-memo-sections.h"
#include "readout-note.h"

/* The passage as the article has it; a note that needs review shows none. */
static void
append_passage (ReadoutMemoText *text,
                ReadoutMemoMaterial *material,
                const ReadoutMemoArticle *article,
                const ReadoutNote *note)
{
  const char *words = readout_article_get_text (readout_analysis_get_article (article->analysis), NULL);
  ReadoutSpan span;

  if (note->anchor == NULL || readout_anchor_find (note->anchor, words, &span) != READOUT_ANCHOR_FOUND)
    return;

  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, *note->text != '\0' ? " — “" : "“");
  readout_memo_append_quoted (material, text, article, span);
}

static void
add_note (ReadoutMemoSection *section, ReadoutMemoMaterial *material, const ReadoutNote *note)
{
  const ReadoutMemoArticle *article = readout_memo_material_find_article (material, note->article_id);
  ReadoutMemoText *text;

  /* of an article that the memo does not use */
  if (!note->of_case && article == NULL)
    return;

  text = readout_memo_text_new_plain (note->text);
  if (article != NULL)
    append_passage (text, material, article, note);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
}

/**
 * readout_memo_add_notes:
 * @section: where they go
 * @material: the material of the memo
 *
 * Adds the notes that the analyst has marked for the memo, each with its passage.
 */
void
readout_memo_add_notes (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  GPtrArray *notes = readout_memo_material_get_case (material)->notes;

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    {
      const ReadoutNote *note = g_ptr_array_index (notes, i);

      if (note->for_memo && note->removed == NULL)
        add_note (section, material, note);
    }
}
