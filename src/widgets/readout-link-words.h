/* readout-link-words.h: what a row says of a link, of what was said elsewhere, and of what is new
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-link.h"
#include "readout-news.h"
#include "readout-quote-track.h"
#include "readout-suggestion.h"

G_BEGIN_DECLS

const char *readout_link_words_get_kind (ReadoutLink *link, gboolean is_later);
const char *readout_link_words_get_state (ReadoutLinkState state);
const char *readout_link_words_get_icon (ReadoutRelationKind kind);
char *readout_link_words_dup_other (ReadoutLink *link, gboolean is_later);

const char *readout_news_words_get_kind (ReadoutNewsKind kind);
const char *readout_news_words_get_icon (ReadoutNewsKind kind);
char *readout_news_words_dup_summary (const ReadoutNews *news);

char *readout_track_words_dup_report (const ReadoutReport *report);
char *readout_track_words_dup_summary (ReadoutQuoteTrack *track);

char *readout_suggestion_words_dup_reason (const ReadoutSuggestion *suggestion);

char *readout_words_dup_marked (const char *text, const char *other);

G_END_DECLS
