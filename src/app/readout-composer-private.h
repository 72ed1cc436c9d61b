/* readout-composer-private.h: the inside of the window in which a memo is written
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-composer-pages.h"
#include "readout-composer-text.h"
#include "readout-composer.h"
#include "readout-split.h"

G_BEGIN_DECLS

struct _ReadoutComposer
{
  AdwWindow parent_instance;

  AdwWindowTitle *title;
  GtkWidget *menu_button;
  AdwToastOverlay *toasts;
  ReadoutSplit *split;
  GtkListBox *sections;
  GtkStack *stack;
  AdwPreferencesGroup *header;
  GPtrArray *header_rows; /* what is in it, which owns them */
  GtkEditable *section_title;
  GtkLabel *hint;
  ReadoutComposerText *text;
  GtkStack *side;
  ReadoutComposerPages *pages;
  GtkListView *findings;
  GtkEditable *search;
  GtkListBox *checks;
  GtkLabel *state;

  ReadoutComposerDesk *desk;
  GListStore *found;          /* ReadoutComposerFinding */
  GtkStringFilter *filter;    /* of the findings, by their words */
  GtkSingleSelection *chosen; /* the finding that is chosen */
  int part;                   /* the index of the section that is shown; -1 for the head */
  gboolean refreshing;        /* what changes is not what somebody does */
  gboolean closing;           /* as soon as all is saved */
};

ReadoutMemoRecord *readout_composer_get_record (ReadoutComposer *self);
ReadoutMemoPart *readout_composer_get_part (ReadoutComposer *self);
void readout_composer_touch (ReadoutComposer *self);
void readout_composer_toast (ReadoutComposer *self, const char *sentence);

/* readout-composer-sections.c */
void readout_composer_refresh_sections (ReadoutComposer *self);
void readout_composer_choose_section (ReadoutComposer *self, int part);
void readout_composer_move_section (ReadoutComposer *self, int step);
void readout_composer_add_section (ReadoutComposer *self);

/* readout-composer-header.c */
void readout_composer_build_header (ReadoutComposer *self);

/* readout-composer-grades.c */
GtkWidget *readout_composer_grades_row_new (ReadoutComposer *self);

/* readout-composer-side.c */
void readout_composer_init_side (ReadoutComposer *self);
void readout_composer_refresh_side (ReadoutComposer *self);
void readout_composer_insert_finding (ReadoutComposer *self, gpointer finding);
void readout_composer_accept_all (ReadoutComposer *self);
void readout_composer_activate_check (ReadoutComposer *self, guint index);

/* readout-composer-output.c */
void readout_composer_export (ReadoutComposer *self);
void readout_composer_print (ReadoutComposer *self);
void readout_composer_copy_rich (ReadoutComposer *self);

G_END_DECLS
