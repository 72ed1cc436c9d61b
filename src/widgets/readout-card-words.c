/* readout-card-words.c: what is known of the words at a place of the text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-card-words.h"

#include <glib/gi18n.h>

#include "readout-finding.h"
#include "readout-labels.h"
#include "readout-quote-words.h"
#include "readout-reasons.h"

static void
append_line (GString *markup, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append_printf (markup, "%s%s", markup->len > 0 ? "\n" : "", escaped);
}

static void
append_heading (GString *markup, const char *words)
{
  g_autofree char *escaped = g_markup_escape_text (words, -1);

  g_string_append_printf (markup, "%s<b>%s</b>", markup->len > 0 ? "\n\n" : "", escaped);
}

/* Who or what it is, why it was found, and how often the article and the case name it. */
static void
append_entity (GString *markup,
               ReadoutAnalysis *analysis,
               const ReadoutMark *mark,
               ReadoutEntityCounts *counts)
{
  guint n_entities;
  const ReadoutEntity *entity = &readout_analysis_get_entities (analysis, &n_entities)[mark->index];
  g_autofree char *reason = readout_reasons_dup_words (analysis, &entity->mentions[mark->part]);
  /* Translators: type of an entity ("Person"), and why it was found, a sentence */
  g_autofree char *type_and_reason
      = g_strdup_printf (_ ("%s — %s"), readout_label_entity_type (entity->type), reason);
  g_autofree char *count = g_strdup_printf (
      ngettext ("%u mention in this article", "%u mentions in this article", entity->n_mentions),
      entity->n_mentions);
  const char *in_case
      = counts != NULL ? readout_entity_counts_get (counts, entity->type, entity->name) : NULL;

  append_heading (markup, entity->name);
  if (entity->n_roles > 0)
    append_line (markup, entity->roles[0].text);
  append_line (markup, type_and_reason);
  append_line (markup, count);
  if (in_case != NULL)
    append_line (markup, in_case);
  if (entity->confirmed)
    append_line (markup, _ ("Confirmed by you"));
}

/* Who said it, and how the source is named. */
static void
append_quote (GString *markup, ReadoutAnalysis *analysis, const ReadoutMark *mark)
{
  g_autoptr (ReadoutFinding) finding = readout_finding_new_quote (analysis, mark->index, 0);
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  g_autofree char *speaker = readout_quote_dup_speaker (finding);
  g_autofree char *detail = readout_quote_dup_detail (finding);
  const char *naming = readout_label_naming (quote->source.naming);
  /* Translators: what kind of quote it is, and how its source is named */
  g_autofree char *kind = g_strdup_printf (_ ("%s, %s"), readout_label_quote_kind (quote->kind), naming);

  append_heading (markup, speaker);
  append_line (markup, kind);
  append_line (markup, detail);
}

/* As markup; NULL where nothing was found.  counts: of the case, or NULL */
char *
readout_card_words_dup_markup (ReadoutMarks *marks, guint char_offset, ReadoutEntityCounts *counts)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const ReadoutMark *mention = readout_marks_find_mention (marks, char_offset);
  const ReadoutMark *quote = readout_marks_find_quote (marks, char_offset);
  ReadoutAnalysis *analysis = readout_marks_get_analysis (marks);

  if (mention != NULL)
    append_entity (markup, analysis, mention, counts);
  if (quote != NULL)
    append_quote (markup, analysis, quote);

  return markup->len > 0 ? g_string_free (g_steal_pointer (&markup), FALSE) : NULL;
}
