/* readout-analysis-private.h: the inside of an analysis, for those who make one
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

struct _ReadoutAnalysis
{
  GObject parent_instance;

  ReadoutArticle *article;
  GStringChunk *strings; /* every string of the findings */
  const char *version;   /* of what has found it; NULL when that is not known */
  guint n_words;
  GDate published; /* invalid where nobody knows */

  GArray *paragraphs; /* ReadoutParagraph */
  GArray *sentences;  /* ReadoutSpan */
  GArray *entities;   /* ReadoutEntity; its mentions and roles are arrays of their own */
  GArray *quotes;     /* ReadoutQuote; its parts are an array of their own */
  GArray *times;      /* ReadoutTime */
  GArray *events;     /* ReadoutEvent; its actors and targets are arrays of their own */
  GArray *issues;     /* ReadoutIssue; its mentions are an array of their own */
  GArray *positions;  /* ReadoutPosition */
  GArray *conditions; /* ReadoutCondition */
  GArray *deadlines;  /* ReadoutDeadline */
  GArray *statuses;   /* ReadoutStatus */

  ReadoutCorrections *corrections; /* NULL when there were none */
  ReadoutEffect *effects;          /* one a correction */
};

G_END_DECLS
