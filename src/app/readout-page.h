/* readout-page.h: one article in a tab, with its text, its details and what was found in it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtksourceview/gtksource.h>

#include "readout-annotator.h"
#include "readout-correction-book.h"
#include "readout-draft.h"
#include "readout-entity-counts.h"
#include "readout-find-bar.h"
#include "readout-note-book.h"
#include "readout-selection.h"
#include "readout-text-file.h"

G_BEGIN_DECLS

#define READOUT_TYPE_PAGE (readout_page_get_type ())
G_DECLARE_FINAL_TYPE (ReadoutPage, readout_page, READOUT, PAGE, GtkWidget)

/* Properties, all read-only: title; modified, whether something would be lost; loading; has-passage, whether
 * words are selected or shown.
 *
 * Signals: edited, what would be lost is another now; moved, somebody went elsewhere in the text. */

/* Where somebody is in a text, counted in characters. */
typedef struct
{
  guint cursor_char;
  guint bound_char; /* the other end of the selection */
  guint top_char;   /* the first that is in sight */
} ReadoutPlace;

ReadoutPage *readout_page_new (void);

void readout_page_load (ReadoutPage *self, ReadoutArticle *article);
void readout_page_set_text (ReadoutPage *self, const char *text);

GtkTextBuffer *readout_page_get_buffer (ReadoutPage *self);
GtkSourceView *readout_page_get_view (ReadoutPage *self);
ReadoutAnnotator *readout_page_get_annotator (ReadoutPage *self);
ReadoutCorrectionBook *readout_page_get_book (ReadoutPage *self);
ReadoutNoteBook *readout_page_get_notes (ReadoutPage *self);
ReadoutSelection *readout_page_get_selection (ReadoutPage *self);
ReadoutFindBar *readout_page_get_find_bar (ReadoutPage *self);

const char *readout_page_get_title (ReadoutPage *self);
const ReadoutMetadata *readout_page_get_metadata (ReadoutPage *self);
void readout_page_set_metadata (ReadoutPage *self, const ReadoutMetadata *metadata);
const char *readout_page_get_negotiation (ReadoutPage *self);
void readout_page_set_negotiation (ReadoutPage *self, const char *negotiation);
gint64 readout_page_get_article_id (ReadoutPage *self);
void readout_page_set_article_id (ReadoutPage *self, gint64 article_id);
gint64 readout_page_get_former_id (ReadoutPage *self);

gboolean readout_page_get_modified (ReadoutPage *self);
void readout_page_mark_saved (ReadoutPage *self, guint stamp);
gboolean readout_page_get_loading (ReadoutPage *self);
gboolean readout_page_is_blank (ReadoutPage *self);

const char *readout_page_get_draft_id (ReadoutPage *self);
ReadoutDraft *readout_page_dup_draft (ReadoutPage *self, const char *case_uri);
void readout_page_set_draft_id (ReadoutPage *self, const char *id);
void readout_page_restore (ReadoutPage *self, const ReadoutDraft *draft);
void readout_page_await (ReadoutPage *self, gint64 article_id, GFile *file);
gboolean readout_page_get_awaiting (ReadoutPage *self);
gint64 readout_page_get_awaited_id (ReadoutPage *self);
GFile *readout_page_get_file (ReadoutPage *self);
ReadoutTextFile *readout_page_get_text_file (ReadoutPage *self);
void readout_page_set_file (ReadoutPage *self, GFile *file, const char *charset, GBytes *original);
void readout_page_replace_text (ReadoutPage *self, const char *text);
ReadoutPlace readout_page_get_place (ReadoutPage *self);
void readout_page_set_place (ReadoutPage *self, ReadoutPlace place);

void readout_page_show_words (ReadoutPage *self, const char *const *candidates);
void readout_page_edit_details (ReadoutPage *self);
void readout_page_edit_date (ReadoutPage *self);
void readout_page_set_size (ReadoutPage *self, double zoom, int column_em);
void readout_page_set_entity_counts (ReadoutPage *self, ReadoutEntityCounts *counts);
void readout_page_check_spelling (ReadoutPage *self, GSettings *settings);
void readout_page_set_hidden_highlights (ReadoutPage *self, const char *const *hidden);
void readout_page_show_card (ReadoutPage *self);

ReadoutSpan readout_page_get_span (ReadoutPage *self, guint start_char, guint end_char);
gboolean readout_page_has_passage (ReadoutPage *self);
ReadoutSpan readout_page_get_passage_span (ReadoutPage *self);
ReadoutAnchor *readout_page_dup_passage_anchor (ReadoutPage *self);
ReadoutNoteItem *readout_page_step_note (ReadoutPage *self, int direction);
gsize readout_page_get_cursor_byte (ReadoutPage *self);
guint readout_page_move_word (ReadoutPage *self, guint offset, int direction, gboolean to_end);
void readout_page_get_cursor_bounds (ReadoutPage *self, GdkRectangle *bounds);

G_END_DECLS
