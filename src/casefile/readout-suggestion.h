/* readout-suggestion.h: which negotiation an article seems to be about, and why
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * ReadoutSuggestion:
 * @article_id: the number of an article that is in no negotiation
 * @negotiation: the name of the negotiation
 * @like_id: the number of the article that it is most like, which may be in the bin; 0: none
 * @n_names: how many names both have
 * @names: the rarest of them
 * @word: (nullable): a word that both have
 * @n_days: how many days are between them; -1 where it is not known
 */
typedef struct
{
  gint64 article_id;
  char *negotiation;
  gint64 like_id;
  guint n_names;
  GStrv names;
  char *word;
  int n_days;
} ReadoutSuggestion;

void readout_suggestion_free (ReadoutSuggestion *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutSuggestion, readout_suggestion_free)

G_END_DECLS
