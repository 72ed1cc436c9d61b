/* readout-lexicon-builder.h: collects facts about words and writes them as a lexicon
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-lexicon.h"

G_BEGIN_DECLS

typedef struct _ReadoutLexiconBuilder ReadoutLexiconBuilder;

ReadoutLexiconBuilder *readout_lexicon_builder_new (void);
void readout_lexicon_builder_free (ReadoutLexiconBuilder *self);

gboolean readout_lexicon_builder_add (ReadoutLexiconBuilder *self,
                                      const char *words,
                                      const ReadoutLexiconSense *sense,
                                      const char *place,
                                      GError **error);
guint readout_lexicon_builder_check (ReadoutLexiconBuilder *self);
GBytes *readout_lexicon_builder_end (ReadoutLexiconBuilder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutLexiconBuilder, readout_lexicon_builder_free)

G_END_DECLS
