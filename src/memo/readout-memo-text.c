/* readout-memo-text.c: a line of a memo, made of runs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-text.h"

struct _ReadoutMemoText
{
  GPtrArray *runs; /* ReadoutMemoRun */
};

static void
run_free (gpointer data)
{
  ReadoutMemoRun *run = data;

  g_free (run->text);
  g_free (run);
}

/**
 * readout_memo_text_new:
 *
 * Returns: (transfer full): a line without words
 */
ReadoutMemoText *
readout_memo_text_new (void)
{
  ReadoutMemoText *self = g_new0 (ReadoutMemoText, 1);

  self->runs = g_ptr_array_new_with_free_func (run_free);

  return self;
}

/**
 * readout_memo_text_new_plain:
 * @words: the words of the line
 *
 * Returns: (transfer full): a line of one plain run
 */
ReadoutMemoText *
readout_memo_text_new_plain (const char *words)
{
  ReadoutMemoText *self = readout_memo_text_new ();

  readout_memo_text_append (self, READOUT_MEMO_STYLE_PLAIN, words);

  return self;
}

/**
 * readout_memo_text_free:
 * @self: (transfer full): a line
 */
void
readout_memo_text_free (ReadoutMemoText *self)
{
  g_ptr_array_unref (self->runs);
  g_free (self);
}

static ReadoutMemoRun *
append_run (
    ReadoutMemoText *self, ReadoutMemoRunKind kind, ReadoutMemoStyle style, const char *words, guint receipt)
{
  ReadoutMemoRun *run = g_new0 (ReadoutMemoRun, 1);

  run->kind = kind;
  run->style = style;
  run->text = readout_memo_clean (words);
  run->receipt = receipt;
  g_ptr_array_add (self->runs, run);

  return run;
}

/**
 * readout_memo_text_append:
 * @self: a line
 * @style: how the words look
 * @words: words of a template, a count, or what the case says of an article
 */
void
readout_memo_text_append (ReadoutMemoText *self, ReadoutMemoStyle style, const char *words)
{
  append_run (self, READOUT_MEMO_RUN_TEXT, style, words, 0);
}

/**
 * readout_memo_text_append_mark:
 * @self: a line
 * @style: how the mark looks
 * @mark: what a writer puts before the words; may hold a tab
 */
void
readout_memo_text_append_mark (ReadoutMemoText *self, ReadoutMemoStyle style, const char *mark)
{
  ReadoutMemoRun *run = append_run (self, READOUT_MEMO_RUN_TEXT, style, "", 0);

  g_free (run->text);
  run->text = g_strdup (mark);
}

/**
 * readout_memo_text_append_verbatim:
 * @self: a line
 * @style: how the words look
 * @words: words of an article
 * @receipt: the receipt that has a passage with the words
 */
void
readout_memo_text_append_verbatim (ReadoutMemoText *self,
                                   ReadoutMemoStyle style,
                                   const char *words,
                                   guint receipt)
{
  append_run (self, READOUT_MEMO_RUN_VERBATIM, style, words, receipt);
}

static void
append_number (ReadoutMemoText *self, ReadoutMemoRunKind kind, guint receipt, gboolean is_first)
{
  g_autofree char *words = g_strdup_printf ("[%u]", receipt);
  ReadoutMemoRun *run = append_run (self, kind, READOUT_MEMO_STYLE_PLAIN, words, receipt);

  run->is_first = is_first;
}

/**
 * readout_memo_text_append_reference:
 * @self: a line
 * @receipt: the number of a receipt
 * @is_first: whether the memo has not referred to it before
 */
void
readout_memo_text_append_reference (ReadoutMemoText *self, guint receipt, gboolean is_first)
{
  append_number (self, READOUT_MEMO_RUN_REFERENCE, receipt, is_first);
}

/**
 * readout_memo_text_append_text:
 * @self: a line
 * @other: another line, whose runs are copied
 */
void
readout_memo_text_append_text (ReadoutMemoText *self, ReadoutMemoText *other)
{
  for (guint i = 0; i < other->runs->len; i++)
    {
      const ReadoutMemoRun *run = readout_memo_text_get_run (other, i);

      append_run (self, run->kind, run->style, run->text, run->receipt)->is_first = run->is_first;
    }
}

static gboolean
is_continued (const ReadoutMemoRun *run, const ReadoutMemoRun *next)
{
  return run->kind == next->kind && run->style == next->style && run->receipt == next->receipt
         && run->kind != READOUT_MEMO_RUN_REFERENCE && run->kind != READOUT_MEMO_RUN_BACK;
}

/**
 * readout_memo_text_new_merged:
 * @other: a line
 *
 * Returns: (transfer full): the same line, whose runs differ each from the next one
 */
ReadoutMemoText *
readout_memo_text_new_merged (ReadoutMemoText *other)
{
  ReadoutMemoText *self = readout_memo_text_new ();
  ReadoutMemoRun *last = NULL;

  for (guint i = 0; i < other->runs->len; i++)
    {
      const ReadoutMemoRun *run = readout_memo_text_get_run (other, i);

      if (*run->text == '\0')
        continue;
      if (last != NULL && is_continued (last, run))
        {
          g_autofree char *whole = g_strconcat (last->text, run->text, NULL);

          g_free (last->text);
          last->text = readout_memo_clean (whole);
        }
      else
        last = append_run (self, run->kind, run->style, run->text, run->receipt);
    }

  return self;
}

/**
 * readout_memo_text_append_back:
 * @self: a line of the source notes
 * @receipt: the number of its receipt
 */
void
readout_memo_text_append_back (ReadoutMemoText *self, guint receipt)
{
  append_number (self, READOUT_MEMO_RUN_BACK, receipt, FALSE);
}

/**
 * readout_memo_text_set_first:
 * @self: a line
 * @index: of a reference
 * @is_first: whether the memo has not referred to its receipt before
 */
void
readout_memo_text_set_first (ReadoutMemoText *self, guint index, gboolean is_first)
{
  ((ReadoutMemoRun *)g_ptr_array_index (self->runs, index))->is_first = is_first;
}

/**
 * readout_memo_text_get_n_runs:
 * @self: a line
 *
 * Returns: how many runs it has
 */
guint
readout_memo_text_get_n_runs (ReadoutMemoText *self)
{
  return self->runs->len;
}

/**
 * readout_memo_text_get_run:
 * @self: a line
 * @index: below the number of its runs
 *
 * Returns: (transfer none): a run
 */
const ReadoutMemoRun *
readout_memo_text_get_run (ReadoutMemoText *self, guint index)
{
  g_return_val_if_fail (index < self->runs->len, NULL);

  return g_ptr_array_index (self->runs, index);
}

/**
 * readout_memo_text_dup_words:
 * @self: a line
 *
 * Returns: (transfer full): the words of all runs, as one sees them
 */
char *
readout_memo_text_dup_words (ReadoutMemoText *self)
{
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->runs->len; i++)
    g_string_append (words, readout_memo_text_get_run (self, i)->text);

  return g_string_free (words, FALSE);
}

/**
 * readout_memo_text_has_receipt:
 * @self: a line
 *
 * Returns: whether some run of it refers to a receipt
 */
gboolean
readout_memo_text_has_receipt (ReadoutMemoText *self)
{
  for (guint i = 0; i < self->runs->len; i++)
    if (readout_memo_text_get_run (self, i)->receipt != 0)
      return TRUE;

  return FALSE;
}

/**
 * readout_memo_is_invisible:
 * @c: a character
 *
 * Controls of the direction are among them because they turn the text after their own passage, too.
 *
 * Returns: whether a memo leaves @c out
 */
gboolean
readout_memo_is_invisible (gunichar c)
{
  return g_unichar_iscntrl (c) || (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
}

/**
 * readout_memo_clean:
 * @words: valid UTF-8
 *
 * Line ends, tabs and runs of blanks become one blank; what is invisible is left out.  Two passages say the
 * same when they are equal after this.
 *
 * Returns: (transfer full): the words as a line of a memo shows them
 */
char *
readout_memo_clean (const char *words)
{
  GString *clean = g_string_new (NULL);

  for (const char *p = words; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c))
        {
          if (clean->len == 0 || clean->str[clean->len - 1] != ' ')
            g_string_append_c (clean, ' ');
        }
      else if (!readout_memo_is_invisible (c))
        g_string_append_unichar (clean, c);
    }

  return g_string_free (clean, FALSE);
}
