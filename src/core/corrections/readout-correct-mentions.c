/* readout-correct-mentions.c: whom a role or a pronoun means, as the analyst says
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correct-mentions.h"

#include "readout-name-groups.h"

static int
find_group (const GArray *names, const char *const *forms)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i);

      if (name->group != READOUT_NO_NAME && g_strv_contains (forms, name->text))
        return name->group;
    }

  return READOUT_NO_NAME;
}

static gboolean
is_about (const ReadoutCorrector *corrector, guint correction, ReadoutSpan span)
{
  const ReadoutCorrection *said = readout_corrections_get (corrector->corrections, correction);

  return said->anchor != NULL && (said->verb == READOUT_VERB_SAME || said->verb == READOUT_VERB_DISTINCT)
         && readout_span_equal (corrector->spans[correction], span);
}

/**
 * readout_correct_mention:
 * @corrector: what the analyst says; learns what has become of it
 * @names: (element-type ReadoutNameInText): the names of the article, in their groups
 * @span: a role or a pronoun
 * @group: (inout): the group of names that it seems to mean, and the one that it does; %READOUT_NO_NAME for
 * none
 *
 * What was said last counts.
 *
 * Returns: whether the analyst says that it means another one, or nobody who has a name
 */
gboolean
readout_correct_mention (ReadoutCorrector *corrector, const GArray *names, ReadoutSpan span, int *group)
{
  gboolean is_said = FALSE;

  for (guint i = 0; i < readout_corrections_get_n (corrector->corrections); i++)
    {
      const ReadoutCorrection *said = readout_corrections_get (corrector->corrections, i);
      int meant;

      if (!is_about (corrector, i, span))
        continue;

      meant = find_group (names, said->other_forms);
      if (said->verb == READOUT_VERB_DISTINCT && *group == meant)
        *group = READOUT_NO_NAME;
      else if (said->verb == READOUT_VERB_SAME && meant != READOUT_NO_NAME)
        *group = meant;
      else
        continue;

      is_said = TRUE;
      readout_corrector_note (corrector, (int)i);
    }

  return is_said;
}
