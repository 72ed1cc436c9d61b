/* readout-quote-words.c: a quote and its source in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-quote-words.h"

#include <glib/gi18n.h>

#include <string.h>

#include "readout-labels.h"

#define OPENING_MARKS "\"“„«”"
#define CLOSING_MARKS "\"”“»"

/* What follows "that" can be quoted with its marks. */
static gboolean
has_marks (const char *words)
{
  const char *end = words + strlen (words);

  return g_utf8_strlen (words, -1) > 1 && g_utf8_strchr (OPENING_MARKS, -1, g_utf8_get_char (words)) != NULL
         && g_utf8_strchr (CLOSING_MARKS, -1, g_utf8_get_char (g_utf8_prev_char (end))) != NULL;
}

/* A quote can run over lines of the text; a row has its own. */
char *
readout_quote_dup_words (ReadoutFinding *finding)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  ReadoutAnalysis *analysis = readout_finding_get_analysis (finding);
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; i < quote->n_parts; i++)
    {
      g_autofree char *part = readout_analysis_dup_text (analysis, quote->parts[i]);

      if (i > 0)
        g_string_append (words, " … ");
      g_string_append (words, g_strdelimit (part, "\n", ' '));
    }

  if (quote->kind == READOUT_QUOTE_INDIRECT || has_marks (words->str))
    return g_string_free (g_steal_pointer (&words), FALSE);

  /* Translators: the words of a direct quote, in the quotation marks of the language */
  return g_strdup_printf (_ ("“%s”"), words->str);
}

/* A span can run over lines of the text. */
static char *
dup_line (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  return g_strdelimit (readout_analysis_dup_text (analysis, span), "\n", ' ');
}

/* The name when there is one; else the words of the article, or that there are none. */
char *
readout_quote_dup_speaker (ReadoutFinding *finding)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  ReadoutAnalysis *analysis = readout_finding_get_analysis (finding);
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);
  g_autofree char *words = NULL, *meant = NULL;

  if (quote->source.entity != READOUT_NO_ENTITY)
    return g_strdup (entities[quote->source.entity].name);
  if (quote->source.words != NULL)
    return g_strdup (quote->source.words);
  if (readout_span_is_empty (quote->source.span))
    return g_strdup (_ ("No source given"));

  words = dup_line (analysis, quote->source.span);
  if (readout_span_is_empty (quote->source.meant))
    return g_steal_pointer (&words);

  meant = dup_line (analysis, quote->source.meant);
  /* Translators: a pronoun, and whom it means: "he (a senior official)" */
  return g_strdup_printf (_ ("%s (%s)"), words, meant);
}

/* What the article says that the speaker is; NULL for none. */
char *
readout_quote_dup_role (ReadoutFinding *finding)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  guint n_entities;
  const ReadoutEntity *entities
      = readout_analysis_get_entities (readout_finding_get_analysis (finding), &n_entities);

  if (quote->source.entity == READOUT_NO_ENTITY || entities[quote->source.entity].n_roles == 0)
    return NULL;

  return g_strdup (entities[quote->source.entity].roles[0].text);
}

static void
append_line (GString *detail, const char *label, const char *words)
{
  if (words != NULL)
    /* Translators: what is told of a source, such as "Rank", and the words of the article */
    g_string_append_printf (detail, _ ("\n%s: %s"), label, words);
}

/* Through whom the words have come, in the order of the text; NULL when nobody stands between. */
static char *
dup_relays (ReadoutFinding *finding)
{
  const ReadoutSource *source = &readout_finding_get_quote (finding)->source;
  g_autoptr (GString) relays = g_string_new (NULL);

  for (guint i = 0; i < source->n_relays; i++)
    {
      g_autofree char *words
          = readout_analysis_dup_text (readout_finding_get_analysis (finding), source->relays[i].span);

      g_string_append_printf (relays, "%s%s", i > 0 ? ", " : "", g_strdelimit (words, "\n", ' '));
    }

  return relays->len > 0 ? g_string_free (g_steal_pointer (&relays), FALSE) : NULL;
}

/* What is told of the source, line by line. */
char *
readout_quote_dup_detail (ReadoutFinding *finding)
{
  const ReadoutQuote *quote = readout_finding_get_quote (finding);
  const ReadoutUnnamed *unnamed = &quote->source.unnamed;
  g_autoptr (GString) detail = g_string_new (readout_label_naming_detail (quote->source.naming));
  g_autofree char *relays = dup_relays (finding);

  if (quote->is_confirmed)
    g_string_append_printf (detail, "\n%s", _ ("Confirmed by you"));
  append_line (detail, _ ("Passed on by"), relays);
  if (quote->source.naming != READOUT_NAMING_UNNAMED && quote->source.naming != READOUT_NAMING_COLLECTIVE)
    return g_string_free (g_steal_pointer (&detail), FALSE);

  append_line (detail, _ ("Rank"), unnamed->rank);
  append_line (detail, _ ("Institution"), unnamed->institution);
  append_line (detail, _ ("How many"), unnamed->count);
  append_line (detail, _ ("Access"), unnamed->access);
  append_line (detail, _ ("Name withheld"), unnamed->reason);

  return g_string_free (g_steal_pointer (&detail), FALSE);
}
