/* readout-paragraphs.c: the structure of an article: its paragraphs, and what each of them is
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-paragraphs.h"

#include <string.h>

/* A text is hard-wrapped when its lines are of about one length.  Mail and wire copy break at 60 to 80
 * characters; twice as many bytes covers scripts of two bytes a letter. */
#define MIN_WRAPPED_LINE_BYTES 40
#define MAX_WRAPPED_LINE_BYTES 170

/* No paragraph of prose is longer, but a text without line ends is.  Shorter pieces keep the cost of an edit,
 * and of stages that compare within a paragraph, within bounds. */
#define MAX_PARAGRAPH_BYTES 16384

#define MAX_TITLE_WORDS       25
#define MAX_HEADING_WORDS     12
#define MAX_CAPTION_BYTES     600
#define MAX_BYLINE_WORDS      12
#define MAX_BOILERPLATE_WORDS 25

/* Title, byline and date stand in the first paragraphs. */
#define N_HEAD_PARAGRAPHS 5

typedef struct
{
  const char *text;
  GArray *lines;      /* ReadoutSpan, trimmed; an empty span is a blank line */
  GArray *paragraphs; /* ReadoutParagraph */
} Structure;

static ReadoutSpan
trim (const char *text, gsize start, gsize end)
{
  while (start < end && g_ascii_isspace (text[start]))
    start++;
  while (end > start && g_ascii_isspace (text[end - 1]))
    end--;

  return (ReadoutSpan){ start, end };
}

/* Where to cut a line that is too long: behind a sentence, else behind a word, else behind a character. */
static gsize
cut_point (const char *text, ReadoutSpan line)
{
  gsize limit = line.start_byte + MAX_PARAGRAPH_BYTES;
  gsize word_end = 0;

  for (gsize i = limit; i > line.start_byte + MAX_PARAGRAPH_BYTES / 2; i--)
    {
      if (!g_ascii_isspace (text[i]))
        continue;
      if (text[i - 1] == '.')
        return i;
      if (word_end == 0)
        word_end = i;
    }

  if (word_end != 0)
    return word_end;

  return (gsize)(g_utf8_find_prev_char (text, text + limit + 1) - text);
}

static void
add_line (GArray *lines, const char *text, gsize start, gsize end)
{
  ReadoutSpan line = trim (text, start, end);

  while (line.end_byte - line.start_byte > MAX_PARAGRAPH_BYTES)
    {
      gsize cut = cut_point (text, line);
      ReadoutSpan piece = trim (text, line.start_byte, cut);

      g_array_append_val (lines, piece);
      line = trim (text, cut, line.end_byte);
    }

  g_array_append_val (lines, line);
}

static GArray *
find_lines (const char *text, gsize length_bytes)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
  gsize start = 0;

  while (start < length_bytes)
    {
      const char *feed = memchr (text + start, '\n', length_bytes - start);
      gsize end = feed != NULL ? (gsize)(feed - text) : length_bytes;

      add_line (lines, text, start, end);
      start = end + 1;
    }

  return lines;
}

static gboolean
ends_sentence (const char *text, ReadoutSpan line)
{
  static const char *const ends[] = { ".", "!", "?", ".\"", "!\"", "?\"", ".”", "!”", "?”", "…", "”", "\"" };
  gsize length = line.end_byte - line.start_byte;

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      gsize n = strlen (ends[i]);

      if (n <= length && memcmp (text + line.end_byte - n, ends[i], n) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
could_be_wrapped (ReadoutSpan line)
{
  gsize length = line.end_byte - line.start_byte;

  return length >= MIN_WRAPPED_LINE_BYTES && length <= MAX_WRAPPED_LINE_BYTES;
}

/* Whether the text breaks its lines inside sentences: more often than not, a line of wrapped length that
 * another line follows does not end a sentence. */
static gboolean
is_hard_wrapped (const Structure *structure)
{
  guint n_broken = 0, n_followed = 0;

  for (guint i = 0; i + 1 < structure->lines->len; i++)
    {
      ReadoutSpan line = g_array_index (structure->lines, ReadoutSpan, i);
      ReadoutSpan next = g_array_index (structure->lines, ReadoutSpan, i + 1);

      if (readout_span_is_empty (line) || readout_span_is_empty (next))
        continue;
      n_followed++;
      if (could_be_wrapped (line) && !ends_sentence (structure->text, line))
        n_broken++;
    }

  return n_broken * 2 > n_followed;
}

static guint
count_words (const char *text, ReadoutSpan span)
{
  guint n_words = 0;
  gboolean in_word = FALSE;

  for (gsize i = span.start_byte; i < span.end_byte; i++)
    {
      gboolean is_space = g_ascii_isspace (text[i]);

      if (!is_space && !in_word)
        n_words++;
      in_word = !is_space;
    }

  return n_words;
}

static gboolean
has_prefix (const char *text, ReadoutSpan span, const char *const *prefixes)
{
  for (guint i = 0; prefixes[i] != NULL; i++)
    {
      gsize n = strlen (prefixes[i]);

      if (n <= span.end_byte - span.start_byte
          && g_ascii_strncasecmp (text + span.start_byte, prefixes[i], n) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_caption (const char *text, ReadoutSpan span)
{
  static const char *const prefixes[]
      = { "Photo:", "Caption:", "File photo", "In this photo", "Pictured:", NULL };
  static const char *const credits[]
      = { "(Photo by ", "(AP Photo", "/Getty Images)", "/AFP)", "/Reuters)", NULL };

  if (has_prefix (text, span, prefixes))
    return TRUE;

  for (guint i = 0; span.end_byte - span.start_byte < MAX_CAPTION_BYTES && credits[i] != NULL; i++)
    if (g_strstr_len (text + span.start_byte, (gssize)(span.end_byte - span.start_byte), credits[i]) != NULL)
      return TRUE;

  return FALSE;
}

static gboolean
is_boilerplate (const char *text, ReadoutSpan span)
{
  static const char *const prefixes[] = { "Image source",
                                          "Image credit",
                                          "Read more",
                                          "Read also",
                                          "See also:",
                                          "Related:",
                                          "Advertisement",
                                          "Share this",
                                          "Sign up for ",
                                          "Subscribe to ",
                                          "Follow us",
                                          "Copyright ",
                                          "©",
                                          "All rights reserved",
                                          "Click here",
                                          NULL };

  return has_prefix (text, span, prefixes) && count_words (text, span) <= MAX_BOILERPLATE_WORDS;
}

static gboolean
is_byline (const char *text, ReadoutSpan span)
{
  static const char *const prefixes[]
      = { "By ", "Reporting by ", "Written by ", "From our correspondent", NULL };

  return has_prefix (text, span, prefixes) && count_words (text, span) <= MAX_BYLINE_WORDS
         && !ends_sentence (text, span);
}

/* "Published on 9 September 2016", "September 9, 2016", "Friday, 9 September 2016": a line that is a date. */
static gboolean
is_dateline (const char *text, ReadoutSpan span)
{
  static const char *const prefixes[] = { "Published", "Updated", "Posted on", "Last modified", NULL };
  guint n_digits = 0;

  for (gsize i = span.start_byte; i < span.end_byte; i++)
    n_digits += g_ascii_isdigit (text[i]);

  if (count_words (text, span) > MAX_BYLINE_WORDS || n_digits < 4)
    return FALSE;

  return has_prefix (text, span, prefixes)
         || (count_words (text, span) <= 4 && n_digits <= 8 && !ends_sentence (text, span));
}

static gboolean
is_heading (const char *text, ReadoutSpan span)
{
  char last = text[span.end_byte - 1];

  return count_words (text, span) <= MAX_HEADING_WORDS && !ends_sentence (text, span) && last != ':'
         && last != ',' && last != ';' && g_unichar_isupper (g_utf8_get_char (text + span.start_byte));
}

static gboolean
same_words (const char *text, ReadoutSpan a, ReadoutSpan b)
{
  gsize length = a.end_byte - a.start_byte;

  return length == b.end_byte - b.start_byte
         && memcmp (text + a.start_byte, text + b.start_byte, length) == 0;
}

static ReadoutParagraph *
paragraph_at (const Structure *structure, guint i)
{
  return &g_array_index (structure->paragraphs, ReadoutParagraph, i);
}

/* What a paragraph is, as far as it tells by itself. */
static ReadoutParagraphKind
kind_of_alone (const char *text, ReadoutSpan span, gboolean in_head)
{
  if (is_boilerplate (text, span))
    return READOUT_PARAGRAPH_BOILERPLATE;
  if (is_caption (text, span))
    return READOUT_PARAGRAPH_CAPTION;
  if (in_head && is_byline (text, span))
    return READOUT_PARAGRAPH_BYLINE;
  if (in_head && is_dateline (text, span))
    return READOUT_PARAGRAPH_DATELINE;
  if (is_heading (text, span))
    return READOUT_PARAGRAPH_HEADING;

  return READOUT_PARAGRAPH_BODY;
}

/* The first line is the title when more follows and it is no sentence; the same line again is the title once
 * more, which is nothing to read. */
static void
find_title (const Structure *structure)
{
  ReadoutParagraph *first;

  if (structure->paragraphs->len < 2)
    return;

  first = paragraph_at (structure, 0);
  if (first->kind != READOUT_PARAGRAPH_HEADING
      && (first->kind != READOUT_PARAGRAPH_BODY
          || count_words (structure->text, first->span) > MAX_TITLE_WORDS
          || structure->text[first->span.end_byte - 1] == '.'))
    return;

  first->kind = READOUT_PARAGRAPH_TITLE;
  for (guint i = 1; i < structure->paragraphs->len && i < N_HEAD_PARAGRAPHS; i++)
    if (same_words (structure->text, first->span, paragraph_at (structure, i)->span))
      paragraph_at (structure, i)->kind = READOUT_PARAGRAPH_BOILERPLATE;
}

static void
classify (const Structure *structure)
{
  guint n = structure->paragraphs->len;

  for (guint i = 0; i < n; i++)
    {
      ReadoutParagraph *paragraph = paragraph_at (structure, i);

      paragraph->kind = kind_of_alone (structure->text, paragraph->span, i < N_HEAD_PARAGRAPHS);
    }

  find_title (structure);

  /* A heading stands over something; the last line of a list of short lines does not. */
  if (n > 0 && paragraph_at (structure, n - 1)->kind == READOUT_PARAGRAPH_HEADING)
    paragraph_at (structure, n - 1)->kind = READOUT_PARAGRAPH_BODY;
}

static void
join_lines (const Structure *structure)
{
  gboolean hard_wrapped = is_hard_wrapped (structure);
  ReadoutParagraph *open = NULL;
  ReadoutSpan last = { 0 };

  for (guint i = 0; i < structure->lines->len; i++)
    {
      ReadoutSpan line = g_array_index (structure->lines, ReadoutSpan, i);

      if (readout_span_is_empty (line))
        open = NULL;
      else if (open != NULL && hard_wrapped && could_be_wrapped (last))
        open->span.end_byte = line.end_byte;
      else
        {
          ReadoutParagraph paragraph = { line, READOUT_PARAGRAPH_BODY };

          g_array_append_val (structure->paragraphs, paragraph);
          open = paragraph_at (structure, structure->paragraphs->len - 1);
        }
      last = line;
    }
}

/**
 * readout_paragraphs_find:
 * @text: an article, valid UTF-8
 * @length_bytes: its length in bytes
 *
 * Paragraphs are lines, or blocks of lines between blank ones where the text is hard-wrapped.
 *
 * Returns: (transfer full) (element-type ReadoutParagraph): the paragraphs in the order of the text
 */
GArray *
readout_paragraphs_find (const char *text, gsize length_bytes)
{
  Structure structure = {
    text,
    find_lines (text, length_bytes),
    g_array_new (FALSE, FALSE, sizeof (ReadoutParagraph)),
  };

  join_lines (&structure);
  classify (&structure);
  g_array_unref (structure.lines);

  return structure.paragraphs;
}
