/* readout-cli-findings.c: what was found in an article, for people
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-findings.h"

#include <glib/gi18n.h>
#include <stdio.h>
#include <string.h>

#include "readout-cli-negotiation.h"

/**
 * readout_cli_dup_words:
 * @analysis: an analysis
 * @span: a passage of its article
 *
 * Returns: (transfer full): the words of @span on one line
 */
char *
readout_cli_dup_words (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  g_autofree char *text = readout_analysis_dup_text (analysis, span);
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (line, "%s%s", line->len > 0 ? " " : "", words[i]);
    }

  return g_string_free (g_steal_pointer (&line), FALSE);
}

/**
 * readout_cli_dup_source:
 * @analysis: an analysis
 * @source: the source of one of its quotes
 *
 * Returns: (transfer full): who it is, on one line: in the words of the article, or of the analyst; empty
 * when nobody says
 */
char *
readout_cli_dup_source (ReadoutAnalysis *analysis, const ReadoutSource *source)
{
  return source->words != NULL ? g_strdup (source->words) : readout_cli_dup_words (analysis, source->span);
}

/**
 * readout_cli_get_naming:
 * @naming: how a source is named
 *
 * Returns: (transfer none): the same in words
 */
const char *
readout_cli_get_naming (ReadoutNaming naming)
{
  switch (naming)
    {
    case READOUT_NAMING_NAMED:
      return _ ("named");
    case READOUT_NAMING_SPOKESPERSON:
      return _ ("spokesperson");
    case READOUT_NAMING_UNNAMED:
      return _ ("unnamed");
    case READOUT_NAMING_COLLECTIVE:
      return _ ("collective");
    case READOUT_NAMING_DOCUMENT:
      return _ ("document");
    case READOUT_NAMING_OUTLET:
      return _ ("outlet");
    case READOUT_NAMING_UNATTRIBUTED:
    default:
      return _ ("unattributed");
    }
}

static void
print_title (ReadoutAnalysis *analysis)
{
  const ReadoutMetadata *metadata = readout_article_get_metadata (readout_analysis_get_article (analysis));
  g_autofree char *title = readout_analysis_dup_title (analysis);
  guint n_words = readout_analysis_get_n_words (analysis);

  printf ("%s\n", title != NULL ? title : _ ("Untitled article"));
  if (metadata->outlet != NULL)
    printf ("%s · ", metadata->outlet);
  if (metadata->published != NULL)
    printf ("%s · ", metadata->published);
  printf (ngettext ("%u word", "%u words", n_words), n_words);
  printf ("\n");
}

static void
print_entity (const ReadoutEntity *entity)
{
  printf ("  %s", entity->name);
  for (guint i = 0; i < entity->n_roles; i++)
    printf ("%s%s", i == 0 ? " · " : ", ", entity->roles[i].text);
  if (entity->represents_government)
    printf (" · %s", _ ("stands for its government"));
  printf (" (%u)\n", entity->n_mentions);
}

static void
print_entities (ReadoutAnalysis *analysis, ReadoutEntityType type, const char *heading)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (analysis, &n_entities);
  gboolean has_heading = FALSE;

  for (guint i = 0; i < n_entities; i++)
    {
      if (entities[i].type != type)
        continue;

      if (!has_heading)
        printf ("\n%s\n", heading);
      has_heading = TRUE;
      print_entity (&entities[i]);
    }
}

static void
print_quote (ReadoutAnalysis *analysis, const ReadoutQuote *quote)
{
  g_autofree char *words = readout_cli_dup_words (analysis, quote->span);
  g_autofree char *source = readout_cli_dup_source (analysis, &quote->source);
  const char *naming = readout_cli_get_naming (quote->source.naming);

  printf ("  “%s”\n", words);
  if (*source != '\0')
    printf ("    — %s (%s)\n", source, naming);
  else
    printf ("    — %s\n", naming);
}

static void
print_quotes (ReadoutAnalysis *analysis)
{
  guint n_quotes;
  const ReadoutQuote *quotes = readout_analysis_get_quotes (analysis, &n_quotes);

  if (n_quotes > 0)
    printf ("\n%s\n", _ ("Quotes"));
  for (guint i = 0; i < n_quotes; i++)
    print_quote (analysis, &quotes[i]);
}

static void
print_sourcing (ReadoutAnalysis *analysis)
{
  guint counts[READOUT_N_NAMINGS];
  gboolean has_heading = FALSE;

  readout_analysis_count_namings (analysis, counts);
  for (int naming = 0; naming < READOUT_N_NAMINGS; naming++)
    {
      if (counts[naming] == 0)
        continue;

      if (!has_heading)
        printf ("\n%s\n", _ ("Sourcing"));
      has_heading = TRUE;
      printf ("  %s: %u\n", readout_cli_get_naming (naming), counts[naming]);
    }
}

/**
 * readout_cli_print_findings:
 * @analysis: an analysis
 */
void
readout_cli_print_findings (ReadoutAnalysis *analysis)
{
  print_title (analysis);
  print_entities (analysis, READOUT_ENTITY_PERSON, _ ("People"));
  print_entities (analysis, READOUT_ENTITY_ORGANIZATION, _ ("Organizations"));
  print_entities (analysis, READOUT_ENTITY_PLACE, _ ("Places"));
  print_entities (analysis, READOUT_ENTITY_NATIONALITY, _ ("Nationalities"));
  print_entities (analysis, READOUT_ENTITY_GROUP, _ ("Groups"));
  print_entities (analysis, READOUT_ENTITY_EVENT, _ ("Events"));
  print_quotes (analysis);
  readout_cli_print_negotiation (analysis);
  print_sourcing (analysis);
}
