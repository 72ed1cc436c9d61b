/* readout-context.c: some words of an article with those around them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-context.h"

#include <string.h>

/* So much that the name stands in the first of two lines of a narrow pane. */
#define MAX_BEFORE_CHARS 28
#define MAX_AFTER_CHARS  90

#define LEFT_TO_RIGHT_MARK "\u200e"
#define RIGHT_TO_LEFT_MARK "\u200f"

/* An empty line ends a paragraph; a single line end is only a place where somebody broke the line. */
static gboolean
is_paragraph_end (const char *place)
{
  return place[0] == '\n' && place[1] == '\n';
}

static const char *
find_start (const char *text, const char *words)
{
  const char *start = words, *word = words;

  for (guint n = 0; n < MAX_BEFORE_CHARS && start > text; n++)
    {
      const char *previous = g_utf8_prev_char (start);

      if (is_paragraph_end (previous))
        return start;
      start = previous;
      if (g_unichar_isspace (g_utf8_get_char (start)))
        word = g_utf8_next_char (start);
    }

  return start == text ? start : word;
}

static const char *
find_end (const char *words, const char *text_end)
{
  const char *end = words, *word = words;

  for (guint n = 0; n < MAX_AFTER_CHARS && end < text_end; n++)
    {
      if (is_paragraph_end (end))
        return end;
      if (g_unichar_isspace (g_utf8_get_char (end)))
        word = end;
      end = g_utf8_next_char (end);
    }

  return end == text_end ? end : word;
}

/* Whether a paragraph begins here, or ends just here. */
static gboolean
is_line_end (const char *place)
{
  return *place == '\n' || place[-1] == '\n';
}

static char *
dup_line (const char *start, const char *end)
{
  return g_strdelimit (g_strndup (start, (gsize)(end - start)), "\n\t", ' ');
}

static gboolean
is_from_right (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether a paragraph that begins with these words is read from the right, which its first letter tells. */
static gboolean
begins_from_right (const char *start, const char *end)
{
  for (const char *place = start; place < end; place = g_utf8_next_char (place))
    if (g_unichar_isalpha (g_utf8_get_char (place)))
      return is_from_right (g_utf8_get_char (place));

  return FALSE;
}

/* Where the first letter of the paragraph is not among the words that are shown, a mark that cannot be seen
 * stands for it. */
static const char *
get_direction_mark (const char *text, const char *start, const char *end)
{
  const char *paragraph = start;
  gboolean from_right;

  while (paragraph > text && paragraph[-1] != '\n')
    paragraph--;
  from_right = begins_from_right (paragraph, end);
  if (from_right == begins_from_right (start, end))
    return "";

  return from_right ? RIGHT_TO_LEFT_MARK : LEFT_TO_RIGHT_MARK;
}

ReadoutContext *
readout_context_new (ReadoutAnalysis *analysis, ReadoutSpan span)
{
  gsize length;
  const char *text = readout_article_get_text (readout_analysis_get_article (analysis), &length);
  const char *first = text + span.start_byte, *last = text + span.end_byte, *text_end = text + length;
  const char *start = find_start (text, first), *end = find_end (last, text_end);
  g_autofree char *before = dup_line (start, first), *after = dup_line (last, end);
  const char *mark = get_direction_mark (text, start, end);
  ReadoutContext *self = g_new (ReadoutContext, 1);

  self->before
      = g_strconcat (mark, start == text || is_line_end (start) ? "" : "…", g_strchug (before), NULL);
  self->words = dup_line (first, last);
  self->after = g_strconcat (g_strchomp (after), end == text_end || *end == '\n' ? "" : "…", NULL);

  return self;
}

void
readout_context_free (ReadoutContext *self)
{
  g_free (self->before);
  g_free (self->words);
  g_free (self->after);
  g_free (self);
}

/* With the words themselves in bold letters. */
char *
readout_context_dup_markup (const ReadoutContext *self)
{
  return g_markup_printf_escaped ("%s<b>%s</b>%s", self->before, self->words, self->after);
}

char *
readout_context_dup_plain (const ReadoutContext *self)
{
  return g_strconcat (self->before, self->words, self->after, NULL);
}
