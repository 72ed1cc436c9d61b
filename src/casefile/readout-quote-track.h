/* readout-quote-track.h: one utterance, as the articles of a case report it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-enums.h"

G_BEGIN_DECLS

/**
 * ReadoutReport:
 * @article_id: the number of the article
 * @quote: the number of the quote in it
 * @title: the title of the article
 * @outlet: (nullable): who published it
 * @published: (nullable): the day, ISO 8601
 * @words: what is reported
 * @source: to whom it is attributed, in the article's words; may be empty
 * @speaker: (nullable): the name of the source
 * @naming: how the source is named
 */
typedef struct
{
  gint64 article_id;
  guint quote;
  char *title;
  char *outlet;
  char *published;
  char *words;
  char *source;
  char *speaker;
  ReadoutNaming naming;
} ReadoutReport;

#define READOUT_TYPE_QUOTE_TRACK (readout_quote_track_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutQuoteTrack, readout_quote_track, READOUT, QUOTE_TRACK, GObject)

const ReadoutReport *readout_quote_track_get_reports (ReadoutQuoteTrack *self, guint *n_reports);
const char *readout_quote_track_get_speaker (ReadoutQuoteTrack *self); /* nullable */

G_END_DECLS
