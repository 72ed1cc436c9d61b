/* readout-window-private.h: the inside of a window, for the files that share its work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-banner.h"
#include "readout-case-pane.h"
#include "readout-entities-dialog.h"
#include "readout-inspector.h"
#include "readout-keeper.h"
#include "readout-negotiations-dialog.h"
#include "readout-reanalysis.h"
#include "readout-split.h"
#include "readout-window.h"

G_BEGIN_DECLS

typedef struct _ReadoutFiling ReadoutFiling;

struct _ReadoutWindow
{
  AdwApplicationWindow parent_instance;

  GtkWidget *menu_button;
  GMenu *recent_menu;
  GtkWidget *export_button;
  AdwWindowTitle *title;
  AdwToastOverlay *toasts;
  ReadoutBanner *banner;
  GtkRevealer *progress_revealer;
  GtkLabel *progress_label;
  GtkProgressBar *progress;
  ReadoutSplit *split;
  GtkStack *stack;
  GtkWidget *empty;
  GtkWidget *sample_button;
  AdwTabView *tabs;
  ReadoutCasePane *case_pane;
  ReadoutInspector *inspector;
  GtkLabel *status_label;
  GtkLabel *counts_label;

  GSettings *settings;
  ReadoutAnalyzer *analyzer; /* NULL while the language data is being loaded */
  gboolean wants_sample;     /* as soon as there is an analyzer */
  GSimpleAction *status;
  GSimpleAction *scope;       /* where corrections hold, until another place is chosen */
  GtkWidget *noted_from;      /* the pane where the new note was asked for; NULL for the text */
  char *act_sentence;         /* what is told of the correction that is being stored */
  AdwToast *act_toast;        /* that of the last act, weak; NULL when it is gone */
  GPtrArray *recent_speakers; /* names, the last one first */
  ReadoutPage *page;          /* the one in front; NULL while there is none */

  ReadoutCorrectionShelf *always; /* NULL where there is none, as in a test */
  ReadoutCaseFile *case_file;
  ReadoutCaseShelf *case_shelf; /* these four together with the case file */
  ReadoutReanalysis *reanalysis;
  ReadoutCaseNotes *case_notes;
  ReadoutEntityCounts *entity_counts;
  GCancellable *caring; /* of copies and checks of the case; NULL without a case that can be changed */
  gboolean opening_case;
  GFile *exported;       /* the memo that was exported last */
  GListStore *outcomes;  /* ReadoutOutcome, of the last files that were opened */
  GCancellable *opening; /* not NULL while files are being opened */
  GListStore *queued;    /* GFile, to be opened after them */
  gboolean close_confirmed;
  gint64 news_id;    /* the article that the next three are about; 0: none that is in a case */
  ReadoutNews *news; /* NULL until it was read, as the lists */
  GPtrArray *links;  /* ReadoutLink */
  GPtrArray *tracks; /* ReadoutQuoteTrack */
  gboolean is_linking;
  guint n_linked;                          /* since the list of articles was read */
  ReadoutFiling *filing;                   /* the last one, to be undone; NULL: none */
  ReadoutNegotiationsDialog *negotiations; /* weak; NULL while it is not open */
  ReadoutEntitiesDialog *entities;         /* weak, as this one */
  GArray *said_of_names;                   /* gint64: the corrections said there last; NULL: none */
  gboolean said_was_revoked;               /* whether that took them back */
  gboolean notes_failed;                   /* what is not stored yet cannot be */

  ReadoutJournal *journal; /* NULL where there is none, as in a test */
  GFile *wanted_case;      /* the case that is being opened; NULL for none */
  gboolean is_settling;    /* before it goes */
  gboolean is_discarding;  /* a tab is being closed to throw away what is not saved */
};

/* readout-window.c */
ReadoutKeeper *readout_window_get_keeper (ReadoutWindow *self);
void readout_window_set_status (ReadoutWindow *self, const char *status);
void readout_window_refresh (ReadoutWindow *self);
AdwToast *
readout_window_toast (ReadoutWindow *self, const char *title, const char *button, const char *action);
AdwTabPage *readout_window_find_article (ReadoutWindow *self, gint64 article_id);
ReadoutPage *readout_window_get_nth_page (ReadoutWindow *self, guint position);
void readout_window_zoom (ReadoutWindow *self);
void readout_window_close_bars (ReadoutWindow *self);
void readout_window_append_page (ReadoutWindow *self, ReadoutPage *page);
void readout_window_change_session (ReadoutWindow *self);

/* readout-window-actions.c */
void readout_window_init_actions (ReadoutWindow *self);
void readout_window_set_enabled (ReadoutWindow *self, const char *action, gboolean enabled);

/* readout-window-acts.c */
void readout_window_init_acts (ReadoutWindow *self);
void readout_window_refresh_acts (ReadoutWindow *self);
void readout_window_follow_acts (ReadoutWindow *self, ReadoutPage *page);
void readout_window_unfollow_acts (ReadoutWindow *self, ReadoutPage *page);

/* readout-window-close.c */
void readout_window_init_close (ReadoutWindow *self);
void readout_window_discard (ReadoutWindow *self);
gboolean readout_window_close_request (ReadoutWindow *self);

/* readout-window-dnd.c */
void readout_window_init_dnd (ReadoutWindow *self);
void readout_window_paste_article (ReadoutWindow *self);

/* readout-window-open.c */
void readout_window_init_recent (ReadoutWindow *self);
void readout_window_open_recent (ReadoutWindow *self, const char *uri);
void readout_window_choose_files (ReadoutWindow *self);
void readout_window_show_outcomes (ReadoutWindow *self);

/* readout-window-case.c */
void readout_window_choose_case (ReadoutWindow *self);
void readout_window_create_case (ReadoutWindow *self);
void readout_window_create_case_async (ReadoutWindow *self, GAsyncReadyCallback callback, gpointer user_data);
gboolean readout_window_create_case_finish (ReadoutWindow *self, GAsyncResult *result, GError **error);
void readout_window_close_case (ReadoutWindow *self);
void readout_window_open_article (ReadoutWindow *self, gint64 article_id, const char *const *words);
void readout_window_remove_article (ReadoutWindow *self, gint64 article_id);
void readout_window_restore_article (ReadoutWindow *self, gint64 article_id);

void readout_window_follow_removal (ReadoutWindow *self, gint64 article_id);
void readout_window_follow_restoring (ReadoutWindow *self, gint64 article_id);

/* readout-window-care.c */
void readout_window_init_care (ReadoutWindow *self);
void readout_window_begin_care (ReadoutWindow *self);
void readout_window_end_care (ReadoutWindow *self);

/* readout-window-keeping.c */
void readout_window_init_keeping (ReadoutWindow *self);

/* readout-window-corrections.c */
void readout_window_begin_corrections (ReadoutWindow *self);
void readout_window_end_corrections (ReadoutWindow *self);
void readout_window_connect_book (ReadoutWindow *self, ReadoutCorrectionBook *book);

/* readout-window-highlights.c */
void readout_window_init_highlights (ReadoutWindow *self);
void readout_window_follow_highlights (ReadoutWindow *self);
void readout_window_set_highlights (ReadoutWindow *self, ReadoutPage *page);

/* readout-window-memos.c */
void readout_window_write_memo (ReadoutWindow *self);
void readout_window_restore_memo (ReadoutWindow *self, gint64 memo_id);
void readout_window_end_memos (ReadoutWindow *self);

/* readout-window-notes.c */
void readout_window_init_notes (ReadoutWindow *self);
void readout_window_refresh_notes (ReadoutWindow *self);
void readout_window_follow_notes (ReadoutWindow *self, ReadoutPage *page);
void readout_window_unfollow_notes (ReadoutWindow *self, ReadoutPage *page);
void readout_window_connect_notes (ReadoutWindow *self, ReadoutPage *page);
void readout_window_begin_notes (ReadoutWindow *self);
void readout_window_end_notes (ReadoutWindow *self);
ReadoutPage *readout_window_find_unsettled (ReadoutWindow *self);

/* readout-window-save.c */
void readout_window_save_async (ReadoutWindow *self,
                                ReadoutPage *page,
                                GAsyncReadyCallback callback,
                                gpointer user_data);
gboolean readout_window_save_finish (ReadoutWindow *self, GAsyncResult *result, GError **error);
void readout_window_save (ReadoutWindow *self);

/* readout-window-drafts.c */
void readout_window_begin_draft (ReadoutWindow *self, ReadoutPage *page);
void readout_window_leave_draft (ReadoutWindow *self, ReadoutPage *page);
void readout_window_discard_draft (ReadoutWindow *self, ReadoutPage *page);
void readout_window_end_drafts (ReadoutWindow *self);
ReadoutDraft *readout_window_dup_draft (ReadoutWindow *self, ReadoutPage *page);

/* readout-window-session.c */
ReadoutClosed *readout_window_describe_closed (ReadoutWindow *self);
ReadoutClosed *readout_window_describe_closed_page (ReadoutWindow *self, ReadoutPage *page);
void readout_window_fill_pages (ReadoutWindow *self);
void readout_window_drop_pages (ReadoutWindow *self);

/* readout-window-files.c */
gboolean readout_window_saves_to_file (ReadoutWindow *self, ReadoutPage *page);
void readout_window_save_to_file (ReadoutWindow *self, ReadoutPage *page);
void readout_window_save_as (ReadoutWindow *self);
void readout_window_reload (ReadoutWindow *self);
void readout_window_read_in (ReadoutWindow *self, const char *charset);
void readout_window_refresh_files (ReadoutWindow *self);

/* readout-window-text.c */
void readout_window_go_to_line (ReadoutWindow *self);
GtkPrintOperation *readout_window_create_print (ReadoutWindow *self);
void readout_window_print (ReadoutWindow *self);

/* readout-window-export.c */
void readout_window_export_memo (ReadoutWindow *self, const char *negotiation);
void readout_window_export_memo_to (ReadoutWindow *self, const char *negotiation, GFile *file);
void readout_window_show_memo (ReadoutWindow *self);

/* readout-window-links.c */
void readout_window_init_links (ReadoutWindow *self);
void readout_window_refresh_links (ReadoutWindow *self);
void readout_window_read_links (ReadoutWindow *self);
void readout_window_clear_links (ReadoutWindow *self);
void readout_window_dim_known (ReadoutWindow *self);

/* readout-window-entities.c */
void readout_window_init_entities (ReadoutWindow *self);
void readout_window_begin_entities (ReadoutWindow *self);
void readout_window_end_entities (ReadoutWindow *self);

/* readout-window-search.c */
void readout_window_init_search (ReadoutWindow *self);
void readout_window_export_hits_to (ReadoutWindow *self, GFile *file);

/* readout-window-negotiations.c */
void readout_window_init_negotiations (ReadoutWindow *self);
void readout_window_follow_renaming (ReadoutWindow *self, const char *from, const char *to);
void readout_filing_free (ReadoutFiling *filing);

G_END_DECLS
