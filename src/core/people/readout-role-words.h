/* readout-role-words.h: the words that roles are made of
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-roles.h"

G_BEGIN_DECLS

/* No title has more tokens. */
#define READOUT_ROLE_WORDS_MAX_TITLE 6

const ReadoutName *readout_role_words_find_name (const GArray *names, guint i);
const ReadoutName *readout_role_words_find_body (const GArray *names, guint i);
const ReadoutName *
readout_role_words_find_body_behind (const ReadoutPassage *passage, const GArray *names, guint end);

gboolean readout_role_words_get_title (const ReadoutPassage *passage,
                                       guint first,
                                       guint end,
                                       ReadoutLexiconSense *sense);
guint readout_role_words_find_title (const ReadoutPassage *passage, guint end, const char **title);
guint readout_role_words_find_start (const ReadoutPassage *passage, const GArray *names, guint start);
gboolean readout_role_words_is_modifier (const ReadoutPassage *passage, guint i);

ReadoutSpan readout_role_words_find_time (const ReadoutPassage *passage, guint first, guint end);
gboolean readout_role_words_is_former (const ReadoutPassage *passage, guint first, guint end);

G_END_DECLS
