/* readout-entity-json.c: whom and what an article names as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-exchange"

#include "config.h"

#include "readout-entity-json.h"

static void
add_roles (ReadoutFindingJson *json, const ReadoutEntity *entity)
{
  readout_finding_json_begin_list (json, "roles");
  for (guint i = 0; i < entity->n_roles; i++)
    {
      readout_json_writer_begin_object (json->writer);
      readout_finding_json_add_string (json, "text", entity->roles[i].text);
      readout_finding_json_add_place (json, entity->roles[i].span);
      readout_finding_json_add_index (json, "organization", entity->roles[i].organization);
      readout_finding_json_add_string (json, "time", entity->roles[i].time);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

/* Whom the reason speaks of, in the words of the article, and how many sentences before. */
static void
add_antecedent (ReadoutFindingJson *json, const ReadoutMention *mention)
{
  g_autofree char *text = NULL;

  if (readout_span_is_empty (mention->antecedent))
    {
      readout_finding_json_add_string (json, "antecedent", NULL);
      return;
    }

  text = readout_analysis_dup_text (json->analysis, mention->antecedent);
  readout_finding_json_begin_member (json, "antecedent");
  readout_finding_json_add_place (json, mention->antecedent);
  readout_finding_json_add_string (json, "text", text);
  readout_finding_json_add_int (json, "sentences",
                                readout_analysis_count_sentences (json->analysis,
                                                                  mention->antecedent.start_byte,
                                                                  mention->span.start_byte));
  readout_finding_json_end (json);
}

static void
add_mentions (ReadoutFindingJson *json, const ReadoutEntity *entity)
{
  readout_finding_json_begin_list (json, "mentions");
  for (guint i = 0; i < entity->n_mentions; i++)
    {
      const ReadoutMention *mention = &entity->mentions[i];

      readout_finding_json_begin (json, mention->span);
      readout_finding_json_add_nick (json, "kind", READOUT_TYPE_MENTION_KIND, (int)mention->kind);
      readout_finding_json_add_nick (json, "reason", READOUT_TYPE_REASON, (int)mention->reason);
      readout_finding_json_add_double (json, "confidence", mention->confidence);
      add_antecedent (json, mention);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}

/**
 * readout_entity_json_add:
 * @json: inside the object of an analysis
 *
 * Adds the member "entities".
 */
void
readout_entity_json_add (ReadoutFindingJson *json)
{
  guint n_entities;
  const ReadoutEntity *entities = readout_analysis_get_entities (json->analysis, &n_entities);

  readout_finding_json_begin_list (json, "entities");
  for (guint i = 0; i < n_entities; i++)
    {
      readout_json_writer_begin_object (json->writer);
      readout_finding_json_add_int (json, "id", i);
      readout_finding_json_add_nick (json, "type", READOUT_TYPE_ENTITY_TYPE, (int)entities[i].type);
      readout_finding_json_add_string (json, "name", entities[i].name);
      readout_finding_json_add_double (json, "confidence", entities[i].confidence);
      add_roles (json, &entities[i]);
      readout_finding_json_add_string (json, "represents",
                                       entities[i].represents_government ? "government" : NULL);
      readout_finding_json_add_if_true (json, "confirmed", entities[i].confirmed);
      add_mentions (json, &entities[i]);
      readout_finding_json_end (json);
    }
  readout_finding_json_end_list (json);
}
