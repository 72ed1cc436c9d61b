/* readout-event-wishes.c: what somebody says that another must or should do
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-event-clauses-private.h"

/* "The list of who should get it", "a calm that must come first", "should the round fail": no wish. */
static gboolean
is_told_as_wish (const ReadoutEventClauses *self, guint first, guint modal)
{
  static const char *const words[] = { "who",   "what",   "how", "which",   "whether", "why",
                                       "where", "nobody", "one", "anybody", "anyone",  NULL };
  static const char *const own[] = { "we", "i", "it", "you", "there", NULL };

  for (guint i = first; i < modal; i++)
    if (readout_passage_is_one_of (self->passage, i, words))
      return FALSE;
  if (modal > first && readout_passage_is_one_of (self->passage, modal - 1, own))
    return FALSE;

  return modal > first && modal + 1 < self->sentence->end
         && readout_passage_get_token (self->passage, modal + 1)->kind == READOUT_TOKEN_WORD
         && readout_passage_get_token (self->passage, modal - 1)->kind == READOUT_TOKEN_WORD
         && !readout_passage_is (self->passage, modal - 1, "that")
         && !readout_clause_joins_verbs (self, modal - 1);
}

/* "Russia said Israel must stop", "Israel must stop, Russia said": who says so and what, of the "must" at
 * token
 * @modal; both none where nobody does. */
void
readout_event_clauses_find_wish (const ReadoutEventClauses *self,
                                 guint modal,
                                 ReadoutTokenRange *who,
                                 ReadoutTokenRange *what)
{
  guint governor = readout_clause_find_verb_before (self, modal, self->sentence->first);
  guint end = readout_clause_find_end (self, modal);

  *who = *what = (ReadoutTokenRange){ modal, modal };
  if (!is_told_as_wish (self, governor != READOUT_NO_TOKEN ? governor + 1 : self->sentence->first, modal))
    return;
  if (governor != READOUT_NO_TOKEN
      && readout_passage_can_be (self->passage, governor, READOUT_LEXICON_REPORTING_VERB))
    {
      *who = readout_event_clauses_find_subject (self, governor, READOUT_VERB_PAST);
      what->first = governor + 1;
      what->end = end;
      for (guint i = governor + 1; i < modal; i++)
        if (readout_passage_is (self->passage, i, "that"))
          what->first = i + 1;
    }
  else if (governor == READOUT_NO_TOKEN && modal < self->attribution
           && self->attribution < self->sentence->end)
    {
      *who = (ReadoutTokenRange){ self->attribution, self->sentence->end };
      what->first = self->sentence->first;
      what->end = end;
    }
}
