/* readout-correct.c: what the analyst says of a finding, as a correction
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-correct.h"

#include "readout-entries.h"

ReadoutAnchor *
readout_correct_create_anchor (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  gsize length;

  return readout_anchor_new (readout_article_get_text (readout_analysis_get_article (analysis), &length),
                             span);
}

static void
add_form (GPtrArray *forms, ReadoutAnalysis *analysis, const ReadoutMention *mention)
{
  g_autofree char *words = NULL;

  if (mention->kind != READOUT_MENTION_NAME)
    return;

  words = readout_analysis_dup_text (analysis, mention->span);
  if (!g_ptr_array_find_with_equal_func (forms, words, g_str_equal, NULL))
    g_ptr_array_add (forms, g_steal_pointer (&words));
}

/* The ways in which the article writes the entity, or how it writes this one mention. */
GStrv
readout_correct_dup_forms (ReadoutFinding *finding)
{
  ReadoutAnalysis *analysis = readout_finding_get_analysis (finding);
  const ReadoutEntity *entity = readout_finding_get_entity (finding);
  g_autoptr (GPtrArray) forms = g_ptr_array_new ();

  if (readout_finding_get_kind (finding) == READOUT_FINDING_MENTION)
    add_form (forms, analysis, readout_finding_get_mention (finding));
  else
    for (guint i = 0; i < entity->n_mentions; i++)
      add_form (forms, analysis, &entity->mentions[i]);
  g_ptr_array_add (forms, NULL);

  return (GStrv)g_ptr_array_free (g_steal_pointer (&forms), FALSE);
}

/* Whether it is written as a name anywhere: a role and a pronoun only point to one. */
gboolean
readout_correct_can_name (ReadoutFinding *finding)
{
  g_auto (GStrv) forms = NULL;

  if (readout_finding_get_kind (finding) >= READOUT_FINDING_QUOTE)
    return FALSE;

  forms = readout_correct_dup_forms (finding);
  return forms[0] != NULL;
}

/* Whether it can be said to mean somebody else: a name, or any mention. */
gboolean
readout_correct_can_join (ReadoutFinding *finding)
{
  return readout_finding_get_kind (finding) == READOUT_FINDING_MENTION || readout_correct_can_name (finding);
}

/* A single mention is one passage, and that is here; but a name is given to the whole entity. */
ReadoutCorrection *
readout_correct_name (ReadoutFinding *finding, ReadoutCorrection said)
{
  g_auto (GStrv) forms = readout_correct_dup_forms (finding);
  g_autoptr (ReadoutAnchor) anchor = NULL;

  if (readout_finding_get_kind (finding) == READOUT_FINDING_MENTION && said.verb != READOUT_VERB_RENAME)
    {
      anchor = readout_correct_create_anchor (readout_finding_get_analysis (finding),
                                              readout_finding_get_mention (finding)->span);
      said.scope = READOUT_SCOPE_HERE;
    }
  said.forms = (const char *const *)forms;
  said.anchor = anchor;

  return readout_correction_is_complete (&said) ? readout_correction_new (&said) : NULL;
}

/* Also of a role or a pronoun. */
static ReadoutCorrection *
create_for_mention (ReadoutFinding *mention, const char *const *other_forms, ReadoutVerb verb)
{
  ReadoutAnalysis *analysis = readout_finding_get_analysis (mention);
  ReadoutSpan span = readout_finding_get_mention (mention)->span;
  g_autofree char *words = readout_analysis_dup_text (analysis, span);
  const char *const forms[] = { words, NULL };

  return readout_correct_passage (
      analysis, span, (ReadoutCorrection){ .verb = verb, .forms = forms, .other_forms = other_forms });
}

/* Two entities are one, and then the second gives its name; or a mention means the other entity, or not this
 * one. */
ReadoutCorrection *
readout_correct_pair (ReadoutFinding *finding, ReadoutFinding *other, ReadoutVerb verb, ReadoutScope scope)
{
  g_auto (GStrv) forms = readout_correct_dup_forms (finding), other_forms = readout_correct_dup_forms (other);
  ReadoutCorrection said = { .verb = verb, .scope = scope };

  if (readout_finding_get_kind (finding) == READOUT_FINDING_MENTION)
    return create_for_mention (finding, (const char *const *)other_forms, verb);

  said.forms = (const char *const *)other_forms;
  said.other_forms = (const char *const *)forms;
  return readout_correction_is_complete (&said) ? readout_correction_new (&said) : NULL;
}

/* What is said of a quote is said of this passage. */
ReadoutCorrection *
readout_correct_quote (ReadoutFinding *finding, ReadoutCorrection said)
{
  g_autoptr (ReadoutAnchor) anchor = readout_correct_create_anchor (
      readout_finding_get_analysis (finding), readout_finding_get_quote (finding)->span);

  said.scope = READOUT_SCOPE_HERE;
  said.anchor = anchor;

  return readout_correction_is_complete (&said) ? readout_correction_new (&said) : NULL;
}

/* Of an event, or of what is negotiated: this one, or in a wider scope all that are told in the same words.
 */
ReadoutCorrection *
readout_correct_entry (ReadoutFinding *finding, ReadoutCorrection said)
{
  ReadoutAnalysis *analysis = readout_finding_get_analysis (finding);
  ReadoutSpan cue = readout_entries_get_cue (analysis, readout_finding_get_kind (finding),
                                             readout_finding_get_index (finding));
  g_autoptr (ReadoutAnchor) anchor = readout_correct_create_anchor (analysis, cue);
  g_autofree char *words = readout_analysis_dup_text (analysis, cue);
  const char *const forms[] = { words, NULL };

  if (said.scope != READOUT_SCOPE_HERE && readout_verb_can_be_wide (said.verb))
    said.forms = forms;
  else
    {
      said.scope = READOUT_SCOPE_HERE;
      said.anchor = anchor;
    }

  return readout_correction_is_complete (&said) ? readout_correction_new (&said) : NULL;
}

/* Of words of the text that were selected. */
ReadoutCorrection *
readout_correct_passage (ReadoutAnalysis *analysis, ReadoutSpan span, ReadoutCorrection said)
{
  g_autoptr (ReadoutAnchor) anchor = readout_correct_create_anchor (analysis, span);

  said.scope = READOUT_SCOPE_HERE;
  said.anchor = anchor;

  return readout_correction_is_complete (&said) ? readout_correction_new (&said) : NULL;
}
