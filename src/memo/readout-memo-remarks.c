/* readout-memo-remarks.c: what a careful reader would say of the judgements of a memo
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * ICD 203 (2015) and the standard of the Professional Head of Intelligence Assessment name the terms; the
 * remarks follow what both say of how to use them. */

#define G_LOG_DOMAIN "readout-memo"

#include "config.h"

#include "readout-memo-lines.h"
#include "readout-memo-remarks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Longer terms stand before those that they hold. */
static const char icd_first_row[]
    = "\\b(almost no chance|very unlikely|unlikely|roughly even chance|very likely|almost certain(?:ly)?|likely)\\b";
static const char icd_second_row[]
    = "\\b(remote(?: chance)?|highly improbable|improbable|roughly even odds|highly probable|nearly "
      "certain(?:ly)?|probabl[ey])\\b";
static const char uk_terms[]
    = "\\b(remote chance|highly unlikely|unlikely|realistic possibility|highly likely|almost certain(?:ly)?|"
      "likely|probabl[ey])\\b";
static const char icd_terms[]
    = "\\b(almost no chance|very unlikely|unlikely|roughly even (?:chance|odds)|very likely|almost "
      "certain(?:ly)?|likely|remote(?: chance)?|highly improbable|improbable|highly probable|nearly "
      "certain(?:ly)?|probabl[ey])\\b";
static const char off_any_scale[]
    = "\\b(may|might|could|possibl[ey]|perhaps|conceivabl[ey]|maybe|cannot (?:be )?rul(?:e|ed) out|"
      "(?:in|de)creasingly likely|more likely than not|doubtful)\\b";
static const char off_icd[] = "\\b(highly (?:un)?likely|realistic possibility|very (?:im)?probable)\\b";
static const char off_uk[]
    = "\\b(very (?:un)?likely|(?:highly )?improbable|roughly even (?:chance|odds)|highly probable|nearly certain|"
      "almost no chance)\\b";
static const char confidence[] = "\\b(low|moderate|high)(?:er)? confidence\\b";
static const char reasons[]
    = "\\b(because|since|after|as a result|due to|owing to|now that|given that|following|in view of)\\b";
static const char bare_source[]
    = "\\b(a source|sources|one source)\\b(?! (?:in|at|from|within|close|familiar|"
      "with|inside|briefed|who|note|notes|of))";
/* A verdict on somebody: what is said to be wrong is one, the wrong road is none.  "Should" and "must" tell
 * what somebody asks for, which is a fact about the talks. */
static const char opinion[]
    = "\\b(?:is|are|was|were|be|been|being|becomes?|became|remains?|seems?|seemed|looks?|looked|sounds?|sounded|"
      "calls? it|called it)(?:n[’']t| not)?(?: (?:a|an|the|so|too|very|simply|just|deeply|completely|utterly|"
      "totally|quite|plainly|clearly|\\w+ly))*"
      " (unacceptable|irresponsible|disappoint(?:ing|ment)|wrong|naive|foolish|reckless|unfair|failures?|dishonest|"
      "cynical|absurd|ridiculous|outrageous|shameful|disgrace(?:ful)?|disaster|mistake|hypocri\\w+|"
      "in bad faith)\\b|"
      "\\b(?:acted|acting|negotiat\\w+) (in bad faith)\\b";

typedef struct
{
  const ReadoutMemoRecord *record;
  const ReadoutMemoRecord *before;
  gboolean is_uk;
  GPtrArray *remarks;
  char *first_row_term; /* the first of each row that the memo uses */
  char *second_row_term;
  /* where we are */
  guint part;
  guint line;
  const char *words;
} Reader;

static void
remark_free (gpointer data)
{
  ReadoutMemoRemark *remark = data;

  g_free (remark->words);
  g_free (remark->sentence);
  g_free (remark);
}

static char *
dup_match (const char *pattern, const char *words)
{
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, words, 0, &match) ? g_match_info_fetch (match, 0) : NULL;
}

/* The word itself, without what leads to it. */
static char *
dup_opinion (const char *words)
{
  g_autoptr (GRegex) regex = g_regex_new (opinion, G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  char *first;

  if (!g_regex_match (regex, words, 0, &match))
    return NULL;

  first = g_match_info_fetch (match, 1);
  if (*first != '\0')
    return first;

  g_free (first);
  return g_match_info_fetch (match, 2);
}

/* Takes @words and @sentence. */
static void
add_remark (Reader *self, char *words, char *sentence)
{
  ReadoutMemoRemark *remark = g_new0 (ReadoutMemoRemark, 1);

  remark->part = self->part;
  remark->line = self->line;
  remark->words = words;
  remark->sentence = sentence;
  g_ptr_array_add (self->remarks, remark);
}

static void
check_off_scale (Reader *self)
{
  char *words = dup_match (off_any_scale, self->words);

  if (words == NULL)
    words = dup_match (self->is_uk ? off_uk : off_icd, self->words);
  if (words == NULL)
    return;

  add_remark (
      self, words,
      self->is_uk
          ? g_strdup_printf (_ ("“%s” is not on the yardstick. Use remote chance, highly unlikely, "
                                "unlikely, realistic possibility, likely or probable, highly likely, "
                                "almost certain."),
                             words)
          : g_strdup_printf (_ ("“%s” is not on the scale of ICD 203. Use almost no chance, very "
                                "unlikely, unlikely, roughly even chance, likely, very likely, almost "
                                "certain."),
                             words));
}

/* Terms of one row in the whole memo; the first that is of the other is remarked on. */
static void
check_rows (Reader *self)
{
  g_autofree char *first = dup_match (icd_first_row, self->words);
  g_autofree char *second = dup_match (icd_second_row, self->words);
  gboolean was_mixed = self->first_row_term != NULL && self->second_row_term != NULL;

  if (self->is_uk || (first == NULL && second == NULL))
    return;
  if (self->first_row_term == NULL)
    self->first_row_term = g_strdup (first);
  if (self->second_row_term == NULL)
    self->second_row_term = g_strdup (second);
  if (was_mixed || self->first_row_term == NULL || self->second_row_term == NULL)
    return;

  add_remark (
      self, g_strdup (second != NULL ? second : first),
      g_strdup_printf (_ ("The memo uses “%s” and “%s”, which are terms of two rows. Keep to one row."),
                       self->first_row_term, self->second_row_term));
}

static void
check_sentence (Reader *self, const char *sentence)
{
  g_autofree char *term = dup_match (self->is_uk ? uk_terms : icd_terms, sentence);
  char *words = dup_match (confidence, sentence);

  if (words != NULL && term != NULL)
    add_remark (
        self, words,
        g_strdup_printf (_ ("“%s” and “%s” stand in one sentence. Say how confident you are in a sentence of "
                            "its own."),
                         words, term));
  else
    g_free (words);
}

static void
check_sentences (Reader *self)
{
  g_auto (GStrv) sentences = g_regex_split_simple ("(?<=[.!?])\\s+", self->words, 0, 0);

  for (guint i = 0; sentences[i] != NULL; i++)
    check_sentence (self, sentences[i]);
}

static void
check_source (Reader *self, const ReadoutMemoLine *line)
{
  char *term = dup_match (self->is_uk ? uk_terms : icd_terms, self->words);

  if (term != NULL && readout_memo_line_is_judgement (line, FALSE))
    add_remark (self, term,
                g_strdup_printf (
                    _ ("The judgement “%s” shows no source. Insert the finding on which it rests."), term));
  else
    g_free (term);
}

static void
check_bare_source (Reader *self)
{
  char *words = dup_match (bare_source, self->words);

  if (words != NULL)
    add_remark (
        self, words,
        g_strdup_printf (_ ("“%s” tells nothing of who it is. Say which side, rank and access."), words));
}

/* Whether the memo before says the same of how likely something is in this section. */
static gboolean
had_term (Reader *self, const char *term)
{
  const ReadoutMemoPart *now = g_ptr_array_index (self->record->parts, self->part);
  const ReadoutMemoPart *before = readout_memo_record_find_part (self->before, now->kind);

  for (guint i = 0; before != NULL && i < before->lines->len; i++)
    {
      const ReadoutMemoLine *line = g_ptr_array_index (before->lines, i);
      g_autofree char *words = readout_memo_markup_dup_words (line->markup);
      g_autofree char *folded = g_utf8_casefold (words, -1);
      g_autofree char *folded_term = g_utf8_casefold (term, -1);

      if (line->key == NULL && !line->is_left_out && strstr (folded, folded_term) != NULL)
        return TRUE;
    }

  return FALSE;
}

static void
check_change (Reader *self)
{
  char *term = self->before != NULL ? dup_match (self->is_uk ? uk_terms : icd_terms, self->words) : NULL;
  g_autofree char *reason = dup_match (reasons, self->words);

  if (term == NULL || reason != NULL || had_term (self, term))
    {
      g_free (term);
      return;
    }

  add_remark (
      self, term,
      g_strdup_printf (_ ("“%s” is not what the last memo said. Say why the judgement has changed."), term));
}

/* What is said of the analyst's own lines. */
static void
check_own_line (Reader *self, const ReadoutMemoPart *part, const ReadoutMemoLine *line)
{
  gboolean is_outlook = g_str_equal (part->kind, "outlook") || g_str_equal (part->kind, "bottom-line");

  if (is_outlook)
    check_off_scale (self);
  check_rows (self);
  check_sentences (self);
  check_source (self, line);
  check_bare_source (self);
  if (is_outlook)
    check_change (self);
}

/* A statement, and its attribution below it. */
static void
check_statement (Reader *self, const ReadoutMemoPart *part)
{
  const ReadoutMemoLine *next
      = self->line + 1 < part->lines->len ? g_ptr_array_index (part->lines, self->line + 1) : NULL;
  g_autofree char *attribution = NULL;
  g_autofree char *unnamed = g_strconcat ("(", _ ("unnamed"), NULL);
  char *words;

  if (next == NULL || !g_str_equal (next->kind, READOUT_MEMO_LINE_ATTRIBUTION))
    return;
  attribution = readout_memo_markup_dup_words (next->markup);
  if (strstr (attribution, unnamed) == NULL)
    return;

  words = dup_opinion (self->words);
  if (words != NULL)
    add_remark (
        self, words,
        g_strdup_printf (_ ("“%s”: this reads as an opinion, and its source has no name. Unnamed sources are "
                            "for facts."),
                         words));
}

static void
check_attribution (Reader *self)
{
  char *words = dup_match ("^— (?:a |one )?sources?(?= \\()", self->words);

  if (words != NULL)
    add_remark (
        self, g_strdup (words + strlen ("— ")),
        g_strdup (_ ("The article tells nothing of this source. Look for another one that says the same.")));
  g_free (words);
}

static void
check_line (Reader *self, const ReadoutMemoPart *part, const ReadoutMemoLine *line)
{
  g_autofree char *words = readout_memo_markup_dup_words (line->markup);

  self->words = words;
  if (line->key == NULL)
    check_own_line (self, part, line);
  else if (g_str_equal (line->kind, READOUT_MEMO_LINE_STATEMENT))
    check_statement (self, part);
  else if (g_str_equal (line->kind, READOUT_MEMO_LINE_ATTRIBUTION))
    check_attribution (self);
}

/**
 * readout_memo_get_scale:
 * @record: a memo
 *
 * Returns: the scale on which it says how likely something is
 */
ReadoutMemoScale
readout_memo_get_scale (const ReadoutMemoRecord *record)
{
  return g_str_equal (record->fields[READOUT_MEMO_FIELD_SCALE], "uk") ? READOUT_MEMO_SCALE_UK
                                                                      : READOUT_MEMO_SCALE_ICD_203;
}

/**
 * readout_memo_find_remarks:
 * @record: a memo
 * @before: (nullable): the memo, or the version of it, that went out before
 *
 * Reads what is shown: words off the scale, terms of two rows, confidence and likelihood in one sentence, a
 * judgement without a source, one that changed without a reason, a source of which nothing is told, and
 * opinions of unnamed sources.  The terms are English: a memo in another language gets no remarks on them.
 *
 * Returns: (transfer full) (element-type ReadoutMemoRemark): in the order of the memo
 */
GPtrArray *
readout_memo_find_remarks (const ReadoutMemoRecord *record, const ReadoutMemoRecord *before)
{
  Reader self = { .record = record, .before = before };

  self.is_uk = readout_memo_get_scale (record) == READOUT_MEMO_SCALE_UK;
  self.remarks = g_ptr_array_new_with_free_func (remark_free);
  for (self.part = 0; self.part < record->parts->len; self.part++)
    {
      const ReadoutMemoPart *part = g_ptr_array_index (record->parts, self.part);

      for (self.line = 0; part->is_shown && self.line < part->lines->len; self.line++)
        {
          const ReadoutMemoLine *line = g_ptr_array_index (part->lines, self.line);

          if (!line->is_left_out)
            check_line (&self, part, line);
        }
    }
  g_free (self.first_row_term);
  g_free (self.second_row_term);

  return self.remarks;
}
