/* readout-page-private.h: the inside of a page, for the files that share its work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-highlighter.h"
#include "readout-metadata-bar.h"
#include "readout-page.h"
#include "readout-overview.h"
#include "readout-quote-handles.h"
#include "readout-spelling.h"

G_BEGIN_DECLS

struct _ReadoutPage
{
  GtkWidget parent_instance;

  GtkSourceView *view;
  GtkSourceBuffer *buffer;
  GtkScrolledWindow *scrolled;
  GtkRevealer *file_bar;
  GtkLabel *file_label;
  GtkWidget *reload_button;
  AdwClampScrollable *clamp;
  ReadoutMetadataBar *metadata_bar;
  ReadoutFindBar *find_bar;
  ReadoutOverview *overview;

  ReadoutAnnotator *annotator;
  ReadoutHighlighter *highlighter;
  ReadoutQuoteHandles *handles;
  ReadoutSpelling *spelling; /* NULL where it cannot be checked */
  ReadoutSelection *selection;
  ReadoutCorrectionBook *book;
  ReadoutNoteBook *notes;
  ReadoutEntityCounts *counts; /* NULL while no case is open */
  GtkLabel *card;              /* weak; NULL while none is shown at the cursor */

  ReadoutMetadata *metadata;
  char *negotiation;
  gint64 article_id; /* 0 while the article is in no case */
  gint64 former_id;  /* the one before, for an article that comes back from the bin */
  gboolean details_modified;
  char *title;
  gboolean was_modified; /* what listeners were told */

  char *draft_id;
  ReadoutTextFile *file;     /* that the text came from; NULL for none */
  GFile *awaited_file;       /* that it will come from */
  gboolean is_awaiting;      /* something else is being asked for the text */
  gint64 awaited_id;         /* the article that it will be, when its case is open */
  GPtrArray *restored_notes; /* until the text is there; NULL for none */
  ReadoutPlace place;
  GtkTextMark *top_mark; /* NULL until somebody was elsewhere */

  ReadoutArticle *loading; /* not NULL while its text is being put in */
  gsize loaded_bytes;
  guint loading_source;
  GStrv wanted_words; /* to be shown as soon as the text is there */
  gboolean showing;   /* the cursor moves because a passage is shown, not because somebody moved it */
};

void readout_page_notify_modified (ReadoutPage *self);
void readout_page_notify_loading (ReadoutPage *self);
void readout_page_notify_passage (ReadoutPage *self);
void readout_page_class_init_file (GtkWidgetClass *widget_class);
void readout_page_refresh_file_bar (ReadoutPage *self);
void readout_page_load_notes (ReadoutPage *self);
void readout_page_apply_place (ReadoutPage *self);
void readout_page_cancel_loading (ReadoutPage *self);
void readout_page_init_menu (ReadoutPage *self);
void readout_page_init_highlights (ReadoutPage *self);

/* readout-page-notes.c */
void readout_page_init_notes (ReadoutPage *self);
void readout_page_choose_note (ReadoutPage *self);

/* readout-page-passage.c */
void readout_page_show_range (ReadoutPage *self, guint start_char, guint end_char);
void readout_page_forget_shown (ReadoutPage *self);
gboolean readout_page_get_trimmed_passage (ReadoutPage *self, GtkTextIter *start, GtkTextIter *end);

G_END_DECLS
