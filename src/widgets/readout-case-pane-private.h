/* readout-case-pane-private.h: the inside of the pane of the case, for the files that share its work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "readout-case-pane.h"
#include "readout-list-frame.h"

G_BEGIN_DECLS

struct _ReadoutCasePane
{
  GtkWidget parent_instance;

  GtkWidget *content;
  GtkStack *stack;
  GtkLabel *name;
  GtkWidget *read_only;
  GtkWidget *search;
  GtkWidget *filter_button;
  ReadoutSearchFilter *filter;
  GtkRevealer *speaker_revealer;
  GtkEditable *speaker; /* whose words are looked for; empty: anybody's */
  GtkStack *list_stack;
  AdwStatusPage *empty;
  ReadoutListFrame *list_frame;
  GtkListView *list;
  GtkListView *hit_list;

  ReadoutCaseFile *case_file;
  GCancellable *cancellable; /* of what is asked of the case file at present */
  GCancellable *searching;
  GListStore *articles; /* ReadoutCaseArticle: all of them, in the order of the list */
  GListStore *items;    /* ReadoutSection, each with the articles under it unless it is folded */
  GHashTable *folded;   /* titles of sections */
  GListStore *hits;     /* ReadoutSearchHit */
  GtkSingleSelection *rows;
  GHashTable *suggestions; /* number of an article → ReadoutSuggestion */
  gint64 current;          /* the article in front */
  guint n_articles;
  guint n_negotiations;
  int hit; /* the one that was opened last; -1 for none */
};

/* Something asked of the case file.  An answer can come although it is no longer wanted: the case file does
 * not take back what is done. */
typedef struct
{
  ReadoutCasePane *pane;
  GCancellable *cancellable;
} ReadoutCaseQuestion;

ReadoutCaseQuestion *readout_case_question_new (ReadoutCasePane *self, GCancellable *cancellable);
void readout_case_question_free (ReadoutCaseQuestion *question);

void readout_case_pane_show_empty (ReadoutCasePane *self, const char *title, const char *description);
gboolean readout_case_pane_is_searching (ReadoutCasePane *self);
void readout_case_pane_show_articles (ReadoutCasePane *self);

/* readout-case-pane-search.c */
void readout_case_pane_class_init_search (GtkWidgetClass *widget_class);
void readout_case_pane_init_search (ReadoutCasePane *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCaseQuestion, readout_case_question_free)

G_END_DECLS
