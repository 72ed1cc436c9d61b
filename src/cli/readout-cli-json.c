/* readout-cli-json.c: lists as JSON, for scripts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-cli"

#include "config.h"

#include "readout-cli-json.h"

#include <stdio.h>

/**
 * readout_cli_json_add_string:
 * @builder: inside of an object
 * @name: a member
 * @value: (nullable): its value
 */
void
readout_cli_json_add_string (JsonBuilder *builder, const char *name, const char *value)
{
  json_builder_set_member_name (builder, name);
  if (value != NULL)
    json_builder_add_string_value (builder, value);
  else
    json_builder_add_null_value (builder);
}

/**
 * readout_cli_json_add_int:
 * @builder: inside of an object
 * @name: a member
 * @value: its value
 */
void
readout_cli_json_add_int (JsonBuilder *builder, const char *name, gint64 value)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, value);
}

/**
 * readout_cli_json_add_article:
 * @builder: inside of an object
 * @article: an article
 *
 * Adds what a list shows of an article.
 */
void
readout_cli_json_add_article (JsonBuilder *builder, ReadoutCaseArticle *article)
{
  const ReadoutMetadata *metadata = readout_case_article_get_metadata (article);

  readout_cli_json_add_int (builder, "article", readout_case_article_get_id (article));
  readout_cli_json_add_string (builder, "title", metadata->title);
  readout_cli_json_add_string (builder, "outlet", metadata->outlet);
  readout_cli_json_add_string (builder, "author", metadata->author);
  readout_cli_json_add_string (builder, "address", metadata->address);
  readout_cli_json_add_string (builder, "published", metadata->published);
  readout_cli_json_add_string (builder, "negotiation", readout_case_article_get_negotiation (article));
  readout_cli_json_add_string (builder, "added", readout_case_article_get_added (article));
  readout_cli_json_add_int (builder, "words", readout_case_article_get_n_words (article));
  readout_cli_json_add_int (builder, "quotes", readout_case_article_get_n_quotes (article));
  readout_cli_json_add_int (builder, "entities", readout_case_article_get_n_entities (article));
}

/**
 * readout_cli_json_add_report:
 * @builder: inside of an array
 * @report: a quote of an article
 *
 * Adds an object for it.
 */
void
readout_cli_json_add_report (JsonBuilder *builder, const ReadoutReport *report)
{
  json_builder_begin_object (builder);
  readout_cli_json_add_int (builder, "article", report->article_id);
  readout_cli_json_add_int (builder, "quote", report->quote);
  readout_cli_json_add_string (builder, "outlet", report->outlet);
  readout_cli_json_add_string (builder, "published", report->published);
  readout_cli_json_add_string (builder, "words", report->words);
  readout_cli_json_add_string (builder, "source", *report->source != '\0' ? report->source : NULL);
  readout_cli_json_add_string (builder, "speaker", report->speaker);
  readout_cli_json_add_string (builder, "naming",
                               readout_enum_to_nick (READOUT_TYPE_NAMING, (int)report->naming));
  json_builder_end_object (builder);
}

/**
 * readout_cli_json_print:
 * @builder: with a finished value
 */
void
readout_cli_json_print (JsonBuilder *builder)
{
  g_autoptr (JsonNode) root = json_builder_get_root (builder);
  g_autofree char *json = json_to_string (root, TRUE);

  puts (json);
}
