/* readout-highlighter-private.h: the inside of a highlighter, for the files that share its work
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-highlighter.h"

G_BEGIN_DECLS

/* The tags, in the order of drawing; those of the entity types come last, by type. */
enum
{
  TAG_TITLE,
  TAG_HEADING,
  TAG_ASIDE,    /* captions, bylines and what is no part of the story */
  TAG_ATTITUDE, /* what somebody is reported to want or think */
  TAG_QUOTE,
  TAG_ENTITY,
  N_TAGS = TAG_ENTITY + READOUT_N_ENTITY_TYPES
};

/* A place that shall be shown, counted in characters. */
typedef struct
{
  guint start;
  guint end;
} Range;

struct _ReadoutHighlighter
{
  GObject parent_instance;

  GtkTextBuffer *buffer;
  GtkTextTag *tags[N_TAGS];
  gboolean hidden[READOUT_N_HIGHLIGHTS];
  GtkTextTag *shown;
  GtkTextTag *pulse;
  GArray *wanted[N_TAGS]; /* Range, in order, apart from each other */
  guint current;          /* the tag that is being worked on */
  guint next;             /* the next of its ranges */
  guint position;         /* the text before it is as wanted */
  guint step_source;
  guint pulse_source;
};

/* readout-highlighter-edits.c */
void readout_highlighter_follow_edits (ReadoutHighlighter *self);

G_END_DECLS
