/* readout-quote-track-private.h: one utterance over the articles of a case, for those who make it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-database-private.h"
#include "readout-quote-track.h"
#include "readout-statement-private.h"

G_BEGIN_DECLS

/* What readout_report_read() reads, and from where.  The words of a quote are without those that attribute it
 * between its parts; a source that is a pronoun is told with the words that it means. */
#define READOUT_REPORT_COLUMNS                                                                     \
  "article.heading, article.outlet, article.published,"                                            \
  " (SELECT group_concat (words, ' … ') FROM (SELECT CAST (substr (CAST (article.text AS BLOB)," \
  "   quote_part.start_byte + 1, quote_part.end_byte - quote_part.start_byte) AS TEXT) AS words"   \
  "   FROM quote_part WHERE quote_part.article_id = quote.article_id"                              \
  "   AND quote_part.quote_number = quote.number ORDER BY quote_part.number)),"                    \
  " coalesce (quote.source_words, CASE WHEN quote.meant_end_byte > quote.meant_start_byte THEN"    \
  "  CAST (substr (CAST (article.text AS BLOB), quote.meant_start_byte + 1,"                       \
  "   quote.meant_end_byte - quote.meant_start_byte) AS TEXT)"                                     \
  "  ELSE CAST (substr (CAST (article.text AS BLOB), quote.source_start_byte + 1,"                 \
  "   quote.source_end_byte - quote.source_start_byte) AS TEXT) END), entity.name, quote.source_naming"
#define READOUT_REPORT_TABLES                           \
  "quote JOIN article ON article.id = quote.article_id" \
  " LEFT JOIN entity ON entity.article_id = quote.article_id AND entity.number = quote.source_entity_number"

void readout_report_read (ReadoutReport *self, ReadoutStatement *statement);
void readout_report_clear (gpointer report);

ReadoutQuoteTrack *readout_quote_track_new (void);
void readout_quote_track_take (ReadoutQuoteTrack *self, ReadoutReport report);
void readout_quote_track_seal (ReadoutQuoteTrack *self);

/* readout-quote-track-reader.c */
GPtrArray *readout_quote_tracks_read (ReadoutDatabase *database, gint64 article_id, GError **error);

G_END_DECLS
