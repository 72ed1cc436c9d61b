/* readout-memo-gaps.c: what the articles do not say
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-link.h"
#include "readout-memo-clause.h"
#include "readout-memo-counts.h"
#include "readout-memo-party.h"
#include "readout-memo-passages.h"
#include "readout-memo-sections.h"
#include "readout-memo-words.h"

#include <glib/gi18n-lib.h>

static void
add_item (ReadoutMemoSection *section, const char *words)
{
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, readout_memo_text_new_plain (words));
}

static void
add_unnamed (ReadoutMemoSection *section, ReadoutMemoCounts *counts)
{
  guint n = counts->n_namings[READOUT_NAMING_UNNAMED] + counts->n_namings[READOUT_NAMING_COLLECTIVE];
  g_autofree char *words = g_strdup_printf (
      /* Translators: a number of statements without a named source, and the number of all */
      g_dngettext (GETTEXT_PACKAGE, "%u of %u statement comes from sources without a name.",
                   "%u of %u statements come from sources without a name.", counts->n_statements),
      n, counts->n_statements);

  if (n > 0)
    add_item (section, words);
}

static void
add_missing (ReadoutMemoSection *section, ReadoutMemoCounts *counts)
{
  g_autofree char *undated = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article has no date.",
                                                           "%u articles have no date.", counts->n_undated),
                                              counts->n_undated);
  g_autofree char *no_outlet
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u article without an outlet.",
                                      "%u articles without an outlet.", counts->n_no_outlet),
                         counts->n_no_outlet);

  if (counts->n_undated > 0)
    add_item (section, undated);
  if (counts->n_no_outlet > 0)
    add_item (section, no_outlet);
}

/* A statement of a person counts for the organization or country of a role. */
static void
add_speakers (GHashTable *speakers, const ReadoutMemoArticle *article)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (article->analysis, &n_entities);

  for (guint i = 0; i < article->statements->len; i++)
    {
      const ReadoutQuote *quote = g_ptr_array_index (article->statements, i);
      int entity = quote->source.entity;
      char *side = readout_memo_dup_party_key (article, quote->source.unnamed.side);
      char *speaker = readout_memo_dup_party_key (article, entity);

      if (side != NULL)
        g_hash_table_add (speakers, side);
      if (speaker == NULL)
        continue;
      g_hash_table_add (speakers, speaker);
      for (guint k = 0; k < entities[entity].n_roles; k++)
        {
          char *organization = readout_memo_dup_party_key (article, entities[entity].roles[k].organization);

          if (organization != NULL)
            g_hash_table_add (speakers, organization);
        }
    }
}

static void
add_silent_party (ReadoutMemoSection *section,
                  ReadoutMemoMaterial *material,
                  const ReadoutMemoArticle *article,
                  const ReadoutPosition *position)
{
  g_autoptr (GArray) findings = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  ReadoutMemoText *text = readout_memo_text_new ();
  guint receipt;

  g_array_append_val (findings, position->span);
  readout_memo_add_party_findings (findings, article, position->party);
  receipt = readout_memo_material_cite (material, article, findings);
  if (!readout_memo_append_party (material, text, READOUT_MEMO_STYLE_STRONG, article, position->party,
                                  receipt))
    {
      readout_memo_text_free (text);
      return;
    }

  readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN,
                            /* Translators: after the name of a party */
                            _ (": a position is reported, and no statement of its own is in the articles."));
  readout_memo_material_refer (material, text, receipt);
  readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
}

static void
add_silent_parties (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_articles = readout_memo_material_get_n_articles (material);

  for (guint i = 0; i < n_articles; i++)
    add_speakers (known, readout_memo_material_get_article (material, i));

  for (guint i = 0; i < n_articles; i++)
    {
      const ReadoutMemoArticle *article = readout_memo_material_get_article (material, i);
      guint n;
      const ReadoutPosition *positions = readout_analysis_get_positions (article->analysis, &n);

      for (guint k = 0; k < n; k++)
        {
          char *key = readout_memo_dup_party_key (article, positions[k].party);

          if (key != NULL && g_hash_table_add (known, key))
            add_silent_party (section, material, article, &positions[k]);
        }
    }
}

/* ---- reports that contradict each other ---- */

static void
append_report (ReadoutMemoMaterial *material,
               ReadoutMemoText *text,
               const ReadoutMemoArticle *article,
               ReadoutSpan passage)
{
  g_autofree char *publication = readout_memo_dup_publication (article->metadata);
  g_autofree char *head = g_strconcat (publication, ": ", NULL);

  readout_memo_text_append (text, READOUT_MEMO_STYLE_STRONG, head);
  readout_memo_append_sentence (material, text, article,
                                readout_memo_skip_dateline (article->analysis, passage));
}

/* A passage that an edit has moved is not shown: the article is linked anew soon. */
static gboolean
has_passage (const ReadoutMemoArticle *article, ReadoutSpan span, const char *words)
{
  g_autofree char *now = article != NULL ? readout_memo_dup_span (article->analysis, span) : NULL;

  return now != NULL && *now != '\0' && g_strcmp0 (now, words) == 0;
}

/* @known: the passages that stand against an earlier one already: a copy of an article adds nothing */
static void
add_conflict (ReadoutMemoSection *section,
              ReadoutMemoMaterial *material,
              ReadoutLink *link,
              GHashTable *known)
{
  const ReadoutMemoArticle *later
      = readout_memo_material_find_article (material, readout_link_get_article_id (link));
  const ReadoutMemoArticle *earlier
      = readout_memo_material_find_article (material, readout_link_get_earlier_id (link));
  guint n;
  const ReadoutLinkPassage *passages = readout_link_get_passages (link, &n);

  for (guint i = 0; i < n; i++)
    {
      ReadoutMemoText *text;

      if (!has_passage (later, passages[i].here, passages[i].words_here)
          || !has_passage (earlier, passages[i].there, passages[i].words_there)
          || !g_hash_table_add (known, g_strdup (passages[i].words_here)))
        continue;

      text = readout_memo_text_new ();
      append_report (material, text, earlier, passages[i].there);
      /* Translators: between two reports that contradict each other */
      readout_memo_text_append (text, READOUT_MEMO_STYLE_PLAIN, _ (" ↔ "));
      append_report (material, text, later, passages[i].here);
      readout_memo_section_add_text (section, READOUT_MEMO_BLOCK_ITEM, text);
    }
}

static void
add_conflicts (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  GPtrArray *links = readout_memo_material_get_case (material)->links;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_before = section->blocks->len;

  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      ReadoutLink *link = g_ptr_array_index (links, i);

      if (readout_link_get_kind (link) == READOUT_RELATION_CONTRADICTS
          && readout_link_get_state (link) != READOUT_LINK_REJECTED)
        add_conflict (section, material, link, known);
    }

  if (section->blocks->len > n_before)
    readout_memo_section_insert_text (section, n_before, READOUT_MEMO_BLOCK_HEADING,
                                      readout_memo_text_new_plain (_ ("Reports that contradict each other")));
}

/**
 * readout_memo_add_gaps:
 * @section: where they go
 * @material: the material of the memo
 *
 * Adds what is counted: statements without a named source, parties that are not quoted, articles without a
 * date or an outlet; and the reports that contradict each other, with both passages.
 */
void
readout_memo_add_gaps (ReadoutMemoSection *section, ReadoutMemoMaterial *material)
{
  g_autoptr (ReadoutMemoCounts) counts = readout_memo_counts_new (material);

  add_unnamed (section, counts);
  add_silent_parties (section, material);
  add_missing (section, counts);
  add_conflicts (section, material);
}
