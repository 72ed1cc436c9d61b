/* readout-language.h: finds the language data and holds it open
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-event-lexicon.h"
#include "readout-lexicon.h"
#include "readout-office-holders.h"
#include "readout-quote-model.h"
#include "readout-tagger.h"

G_BEGIN_DECLS

ReadoutLanguage *readout_language_new (const char *code, GError **error);
ReadoutLexicon *readout_language_map_lexicon (const char *code, GError **error);
ReadoutLanguage *readout_language_ref (ReadoutLanguage *self);
void readout_language_unref (ReadoutLanguage *self);

const char *readout_language_get_code (const ReadoutLanguage *self);
const char *readout_language_get_version (const ReadoutLanguage *self);
const ReadoutLexicon *readout_language_get_lexicon (const ReadoutLanguage *self);
const ReadoutTagger *readout_language_get_tagger (const ReadoutLanguage *self);
const ReadoutEventLexicon *readout_language_get_event_lexicon (const ReadoutLanguage *self);
const ReadoutOfficeHolders *readout_language_get_office_holders (const ReadoutLanguage *self);
const ReadoutQuoteModel *readout_language_get_quote_model (const ReadoutLanguage *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutLanguage, readout_language_unref)

G_END_DECLS
