/* readout-dateline.c: where and when an article was written, at its beginning
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-dateline.h"

/* "LLANOS DEL YARÍ, Colombia, Sept. 24 (Reuters) —" */
#define MAX_TOKENS 20

/**
 * readout_dateline_find_end:
 * @passage: a paragraph
 *
 * Returns: the token behind "GENEVA, Sept. 9 (Reuters) —", zero where there is no dateline
 */
guint
readout_dateline_find_end (const ReadoutPassage *passage)
{
  guint limit = MIN (passage->tokens->len, MAX_TOKENS);

  if (limit == 0 || !(readout_passage_get_token (passage, 0)->flags & READOUT_TOKEN_ALL_CAPITALS))
    return 0;

  for (guint i = 1; i < limit; i++)
    {
      if (readout_passage_is_free_dash (passage, i))
        return i + 1;
      if (readout_passage_get_token (passage, i)->kind == READOUT_TOKEN_WORD
          && !readout_passage_is_capitalized (passage, i))
        return 0;
    }

  return 0;
}
