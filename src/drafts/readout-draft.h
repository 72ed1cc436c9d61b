/* readout-draft.h: an article as somebody left it, before it is saved
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "readout-metadata.h"

G_BEGIN_DECLS

/* No draft is larger: the largest file that can be opened, as UTF-8, and what is known of it. */
#define READOUT_DRAFT_MAX_BYTES (400 * 1024 * 1024)

/**
 * ReadoutDraft:
 * @text: the text, valid UTF-8 without NULs
 * @metadata: what is known of the article
 * @negotiation: (nullable): the one that it is about
 * @case_uri: (nullable): the case that the article is in
 * @article_id: its number there; 0 while it is in none
 * @file_uri: (nullable): the file that the text came from
 * @charset: (nullable): its encoding; %NULL when it is no plain text
 * @corrections: (element-type ReadoutCorrection): what was said of it and is stored nowhere else
 * @notes: (element-type ReadoutNote): what was written on it, the same
 * @original: (nullable): the bytes that the text came from; kept in a file of their own
 * @is_cut: whether a part of what was written is missing
 */
typedef struct
{
  char *text;
  ReadoutMetadata *metadata;
  char *negotiation;
  char *case_uri;
  gint64 article_id;
  char *file_uri;
  char *charset;
  GPtrArray *corrections;
  GPtrArray *notes;
  GBytes *original;
  gboolean is_cut;
} ReadoutDraft;

ReadoutDraft *readout_draft_new (char *text);
void readout_draft_free (ReadoutDraft *self);

GBytes *readout_draft_to_bytes (const ReadoutDraft *self);
ReadoutDraft *readout_draft_from_bytes (GBytes *bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutDraft, readout_draft_free)

G_END_DECLS
