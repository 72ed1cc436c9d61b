/* readout-correction-values.c: what a correction says that is one of several values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correction-values.h"

#define AT(member) G_STRUCT_OFFSET (ReadoutCorrection, member)

/* In the order in which they are written. */
const ReadoutCorrectionValue readout_correction_values[READOUT_N_CORRECTION_VALUES] = {
  { "type", readout_entity_type_get_type, AT (type), { READOUT_VERB_TYPE, READOUT_VERB_ADD }, 2 },
  { "naming",
    readout_naming_get_type,
    AT (naming),
    { READOUT_VERB_NAMING, READOUT_VERB_SPEAKER, READOUT_VERB_ADD_QUOTE },
    3 },
  { "kind", readout_quote_kind_get_type, AT (kind), { READOUT_VERB_KIND, READOUT_VERB_ADD_QUOTE }, 2 },
  { "class", readout_event_class_get_type, AT (klass), { READOUT_VERB_CLASS, READOUT_VERB_ADD_EVENT }, 2 },
  { "stance", readout_stance_get_type, AT (stance), { READOUT_VERB_STANCE, READOUT_VERB_ADD_POSITION }, 2 },
  { "issue_state", readout_issue_state_get_type, AT (issue_state), { READOUT_VERB_ISSUE_STATE }, 1 },
  { "certainty", readout_certainty_get_type, AT (certainty), { READOUT_VERB_CERTAINTY }, 1 },
  { "talks_state", readout_talks_state_get_type, AT (talks_state), { READOUT_VERB_TALKS_STATE }, 1 },
};

/**
 * readout_correction_value_is_said:
 * @self: one of the values
 * @verb: what a correction does
 *
 * Returns: whether such a correction says it
 */
gboolean
readout_correction_value_is_said (const ReadoutCorrectionValue *self, ReadoutVerb verb)
{
  for (guint i = 0; i < self->n_verbs; i++)
    if (self->verbs[i] == verb)
      return TRUE;

  return FALSE;
}

/**
 * readout_correction_value_get:
 * @self: one of the values
 * @correction: a correction
 *
 * Returns: what @correction has there
 */
int
readout_correction_value_get (const ReadoutCorrectionValue *self, const ReadoutCorrection *correction)
{
  return G_STRUCT_MEMBER (int, correction, self->offset);
}

/**
 * readout_correction_value_set:
 * @self: one of the values
 * @contents: (inout): what is going to be a correction
 * @value: what it says
 */
void
readout_correction_value_set (const ReadoutCorrectionValue *self, ReadoutCorrection *contents, int value)
{
  G_STRUCT_MEMBER (int, contents, self->offset) = value;
}
