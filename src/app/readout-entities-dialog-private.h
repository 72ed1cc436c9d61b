/* readout-entities-dialog-private.h: the inside of the list of entities, for the files that share its work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-entities-dialog.h"

G_BEGIN_DECLS

/* What was looked at: an entity, or the list where there is no name. */
typedef struct
{
  int type; /* a ReadoutEntityType, or READOUT_ANY_TYPE */
  char *name;
} ReadoutEntitiesPlace;

struct _ReadoutEntitiesDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkWidget *back;
  GtkWidget *search;
  AdwToastOverlay *toasts;
  GtkStack *stack;
  AdwStatusPage *empty;
  GtkScrolledWindow *scroller;
  GtkListView *list;

  ReadoutCaseFile *case_file;
  GCancellable *asking; /* what is shown at present */
  GListStore *rows;     /* ReadoutHeading and ReadoutDossierItem */
  GPtrArray *trail;     /* ReadoutEntitiesPlace, the one that is shown last */
  guint limit;
  GPtrArray *entities;  /* of the list; NULL until it was read */
  ReadoutDossier *page; /* NULL until it was read */
  GPtrArray *namesakes; /* ReadoutNamesake; NULL until they were found */
};

const ReadoutEntitiesPlace *readout_entities_dialog_get_place (ReadoutEntitiesDialog *self);

/* readout-entities-dialog-questions.c */
void
readout_entities_dialog_show_empty (ReadoutEntitiesDialog *self, const char *title, const char *description);
void readout_entities_dialog_ask (ReadoutEntitiesDialog *self);

G_END_DECLS
