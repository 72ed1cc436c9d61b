/* readout-quote-track-private.h: one utterance over the articles of a case, for those who make it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-quote-track.h"

G_BEGIN_DECLS

ReadoutQuoteTrack *readout_quote_track_new (void);
void readout_quote_track_take (ReadoutQuoteTrack *self, ReadoutReport report);
void readout_quote_track_seal (ReadoutQuoteTrack *self);

/* readout-quote-track-reader.c */
GPtrArray *readout_quote_tracks_read (ReadoutDatabase *database, gint64 article_id, GError **error);

G_END_DECLS
