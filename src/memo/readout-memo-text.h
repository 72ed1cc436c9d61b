/* readout-memo-text.h: a line of a memo, made of runs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef enum
{
  READOUT_MEMO_RUN_TEXT,      /* a template, a count, or what the case says of an article */
  READOUT_MEMO_RUN_VERBATIM,  /* words of an article, which stand in a passage of the receipt */
  READOUT_MEMO_RUN_REFERENCE, /* "[3]", which leads to the receipt */
  READOUT_MEMO_RUN_BACK,      /* "[3]", which leads from the receipt to where it is first referred to */
} ReadoutMemoRunKind;

typedef enum
{
  READOUT_MEMO_STYLE_PLAIN = 0,
  READOUT_MEMO_STYLE_STRONG = 1 << 0,
  READOUT_MEMO_STYLE_EMPHASIS = 1 << 1,
  READOUT_MEMO_STYLE_MUTED = 1 << 2,
} ReadoutMemoStyle;

/**
 * ReadoutMemoRun:
 * @kind: where the words come from
 * @style: how they look
 * @text: the words, as readout_memo_clean() leaves them
 * @receipt: the number of a receipt; 0 for none
 * @is_first: whether it is the first reference to its receipt
 */
typedef struct
{
  ReadoutMemoRunKind kind;
  ReadoutMemoStyle style;
  char *text;
  guint receipt;
  gboolean is_first;
} ReadoutMemoRun;

typedef struct _ReadoutMemoText ReadoutMemoText;

ReadoutMemoText *readout_memo_text_new (void);
ReadoutMemoText *readout_memo_text_new_plain (const char *words);
ReadoutMemoText *readout_memo_text_new_merged (ReadoutMemoText *other);
void readout_memo_text_free (ReadoutMemoText *self);

void readout_memo_text_append (ReadoutMemoText *self, ReadoutMemoStyle style, const char *words);
void readout_memo_text_append_mark (ReadoutMemoText *self, ReadoutMemoStyle style, const char *mark);
void readout_memo_text_append_verbatim (ReadoutMemoText *self,
                                        ReadoutMemoStyle style,
                                        const char *words,
                                        guint receipt);
void readout_memo_text_append_reference (ReadoutMemoText *self, guint receipt, gboolean is_first);
void readout_memo_text_append_text (ReadoutMemoText *self, ReadoutMemoText *other);
void readout_memo_text_append_back (ReadoutMemoText *self, guint receipt);

void readout_memo_text_set_first (ReadoutMemoText *self, guint index, gboolean is_first);
guint readout_memo_text_get_n_runs (ReadoutMemoText *self);
const ReadoutMemoRun *readout_memo_text_get_run (ReadoutMemoText *self, guint index);
char *readout_memo_text_dup_words (ReadoutMemoText *self);

gboolean readout_memo_text_has_receipt (ReadoutMemoText *self);

char *readout_memo_clean (const char *words);
gboolean readout_memo_is_invisible (gunichar c);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoText, readout_memo_text_free)

G_END_DECLS
