/* readout-memo-record.h: a memo as the case file keeps it: sections of lines, and their receipts
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

/* What stands at the head of a memo, and what it is made by. */
typedef enum
{
  READOUT_MEMO_FIELD_SUBJECT,
  READOUT_MEMO_FIELD_GENRE,     /* the line above the subject: "Briefing memo" */
  READOUT_MEMO_FIELD_RECIPIENT, /* to whom it goes */
  READOUT_MEMO_FIELD_SENDER,
  READOUT_MEMO_FIELD_CUT_OFF, /* a day, ISO 8601, after which no article is used */
  READOUT_MEMO_FIELD_SINCE,   /* the cut-off of the memo before it, ISO 8601 */
  READOUT_MEMO_FIELD_MARKING, /* how it is to be handled */
  READOUT_MEMO_FIELD_TEMPLATE,
  READOUT_MEMO_FIELD_NEGOTIATION, /* the articles that it uses; none for the whole case */
  READOUT_MEMO_FIELD_CASE_NAME,
  READOUT_MEMO_FIELD_SCALE,  /* of likelihood: "icd-203", "uk"; empty for the first */
  READOUT_MEMO_FIELD_GRADES, /* of outlets, "Outlet=B" a line, and "on" where the memo shows them */
} ReadoutMemoField;

#define READOUT_N_MEMO_FIELDS (READOUT_MEMO_FIELD_GRADES + 1)

#define READOUT_TYPE_MEMO_FIELD (readout_memo_field_get_type ())
GType readout_memo_field_get_type (void) G_GNUC_CONST;

/**
 * ReadoutMemoLine:
 * @kind: what it is: "paragraph", "row"; the words of readout-memo-line.h
 * @key: (nullable): by which a line of machine origin is known again; none for the analyst's own
 * @markup: its text, as in readout-memo-markup.h
 * @is_left_out: whether the analyst took it out: it is in no document, and is not proposed again
 */
typedef struct
{
  char *kind;
  char *key;
  char *markup;
  gboolean is_left_out;
} ReadoutMemoLine;

/**
 * ReadoutMemoPart:
 * @kind: what it is filled from: "statements"; "text" for the analyst's own alone
 * @title: its heading
 * @hint: what belongs there, for the one who writes it; may be empty
 * @is_shown: whether it is in the document
 * @lines: (element-type ReadoutMemoLine): from top to bottom
 *
 * A section of a memo.
 */
typedef struct
{
  char *kind;
  char *title;
  char *hint;
  gboolean is_shown;
  GPtrArray *lines;
} ReadoutMemoPart;

/**
 * ReadoutMemoExcerpt:
 * @span: where it stood in the article when it was cited
 * @place: where a reader finds it: "paragraph 7"
 * @text: the words
 */
typedef struct
{
  ReadoutSpan span;
  char *place;
  char *text;
} ReadoutMemoExcerpt;

/**
 * ReadoutMemoCitation:
 * @number: by which lines refer to it; unique in its memo
 * @article_id: the article
 * @title: of the article, when it was cited
 * @outlet: (nullable): of the article
 * @published: (nullable): of the article, ISO 8601
 * @excerpts: (element-type ReadoutMemoExcerpt): in the order of the text
 *
 * A receipt of a memo.
 */
typedef struct
{
  guint number;
  gint64 article_id;
  char *title;
  char *outlet;
  char *published;
  GPtrArray *excerpts;
} ReadoutMemoCitation;

/**
 * ReadoutMemoRecord:
 * @id: its number in the case; 0 until it is stored
 * @version: the number of this state of it, from 1; 0 until it is stored
 * @saved: (nullable): when this state was stored, ISO 8601, UTC
 * @label: (nullable): why this state is kept: "Exported"; none for the latest one
 * @fields: (array fixed-size=12): by #ReadoutMemoField; never %NULL
 * @parts: (element-type ReadoutMemoPart): from top to bottom
 * @citations: (element-type ReadoutMemoCitation)
 */
typedef struct
{
  gint64 id;
  guint version;
  char *saved;
  char *label;
  char *fields[READOUT_N_MEMO_FIELDS];
  GPtrArray *parts;
  GPtrArray *citations;
} ReadoutMemoRecord;

ReadoutMemoRecord *readout_memo_record_new (void);
ReadoutMemoRecord *readout_memo_record_copy (const ReadoutMemoRecord *self);
void readout_memo_record_free (ReadoutMemoRecord *self);
void readout_memo_record_set_field (ReadoutMemoRecord *self, ReadoutMemoField field, const char *words);

ReadoutMemoPart *readout_memo_record_add_part (
    ReadoutMemoRecord *self, const char *kind, const char *title, const char *hint, gboolean is_shown);
ReadoutMemoPart *readout_memo_record_find_part (const ReadoutMemoRecord *self, const char *kind);

ReadoutMemoLine *readout_memo_line_new (const char *kind, const char *key, const char *markup);
void readout_memo_line_free (ReadoutMemoLine *self);
ReadoutMemoLine *readout_memo_part_find_line (const ReadoutMemoPart *self, const char *key);

ReadoutMemoCitation *readout_memo_record_add_citation (ReadoutMemoRecord *self,
                                                       guint number,
                                                       gint64 article_id,
                                                       const char *title,
                                                       const char *outlet,
                                                       const char *published);
ReadoutMemoCitation *readout_memo_record_find_citation (const ReadoutMemoRecord *self, guint number);
void readout_memo_citation_add_excerpt (ReadoutMemoCitation *self,
                                        ReadoutSpan span,
                                        const char *place,
                                        const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoRecord, readout_memo_record_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutMemoLine, readout_memo_line_free)

G_END_DECLS
