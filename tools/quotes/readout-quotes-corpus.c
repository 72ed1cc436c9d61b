/* readout-quotes-corpus.c: articles with their attributions marked by people
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * One JSON object a line: "text", and "quotes" with "spans", "speaker_spans" and "cue_text"; offsets count
 * characters. */

#include "config.h"

#include <json-glib/json-glib.h>

#include "readout-paragraphs.h"
#include "readout-quotes-corpus.h"

/* A cue farther from its source and its words is another place where the same words stand. */
#define MAX_CUE_DISTANCE 400

typedef struct
{
  const char *text;
  gsize *bytes; /* of each character */
  glong n_characters;
  GPtrArray *paragraphs; /* ReadoutQuotesParagraph */
  GArray *bases;         /* gsize: where each of them begins */
} Document;

static void
paragraph_free (gpointer data)
{
  ReadoutQuotesParagraph *paragraph = data;

  g_free ((gpointer)paragraph->passage.text);
  readout_passage_clear (&paragraph->passage);
  g_array_unref (paragraph->names);
  g_array_unref (paragraph->pairs);
  g_free (paragraph->labels);
  g_free (paragraph->sources);
  g_free (paragraph);
}

static void
add_paragraphs (Document *document, const ReadoutLexicon *lexicon, const ReadoutTagger *tagger)
{
  g_autoptr (GArray) found = readout_paragraphs_find (document->text, strlen (document->text));

  for (guint i = 0; i < found->len; i++)
    {
      ReadoutSpan span = g_array_index (found, ReadoutParagraph, i).span;
      gsize length = span.end_byte - span.start_byte;
      ReadoutQuotesParagraph *paragraph = g_new0 (ReadoutQuotesParagraph, 1);

      readout_passage_init (&paragraph->passage, lexicon,
                            g_strndup (document->text + span.start_byte, length), length);
      paragraph->names = readout_names_find (&paragraph->passage, tagger, NULL);
      paragraph->pairs = readout_quote_marks_pair (&paragraph->passage);
      paragraph->labels = g_new0 (guint8, paragraph->passage.tokens->len + 1);
      paragraph->sources = g_new (gint32, paragraph->passage.tokens->len + 1);
      for (guint k = 0; k < paragraph->passage.tokens->len; k++)
        paragraph->sources[k] = -2;
      g_ptr_array_add (document->paragraphs, paragraph);
      g_array_append_val (document->bases, span.start_byte);
    }
}

/* Calls for each token in some bytes of the document. */
typedef void (*TokenFunc) (ReadoutQuotesParagraph *paragraph, guint i, gboolean is_first, gpointer data);

static void
for_each_token (Document *document, gsize start, gsize end, TokenFunc func, gpointer data)
{
  for (guint p = 0; p < document->paragraphs->len; p++)
    {
      ReadoutQuotesParagraph *paragraph = g_ptr_array_index (document->paragraphs, p);
      gsize base = g_array_index (document->bases, gsize, p);
      gboolean is_first = TRUE;

      if (base >= end)
        break;
      for (guint i = 0; i < paragraph->passage.tokens->len; i++)
        {
          ReadoutSpan span = readout_passage_get_token (&paragraph->passage, i)->span;

          if (base + span.start_byte >= end || base + span.end_byte <= start)
            continue;
          func (paragraph, i, is_first, data);
          is_first = FALSE;
        }
    }
}

static void
mark_content (ReadoutQuotesParagraph *paragraph, guint i, gboolean is_first, gpointer data)
{
  gboolean *is_again = data;

  paragraph->labels[i] = !is_first   ? READOUT_QUOTE_LABEL_CONTENT_GOES_ON
                         : *is_again ? READOUT_QUOTE_LABEL_CONTENT_AGAIN
                                     : READOUT_QUOTE_LABEL_CONTENT;
  *is_again = TRUE;
}

static void
mark_source (ReadoutQuotesParagraph *paragraph, guint i, gboolean is_first, gpointer data)
{
  paragraph->labels[i] = is_first ? READOUT_QUOTE_LABEL_SOURCE : READOUT_QUOTE_LABEL_SOURCE_GOES_ON;
}

static void
mark_cue (ReadoutQuotesParagraph *paragraph, guint i, gboolean is_first, gpointer data)
{
  if (paragraph->labels[i] == READOUT_QUOTE_LABEL_NONE)
    paragraph->labels[i] = is_first || i == 0 || paragraph->labels[i - 1] < READOUT_QUOTE_LABEL_CUE
                               ? READOUT_QUOTE_LABEL_CUE
                               : READOUT_QUOTE_LABEL_CUE_GOES_ON;
}

typedef struct
{
  ReadoutQuotesParagraph *paragraph;
  guint token;
} Place;

static void
note_first (ReadoutQuotesParagraph *paragraph, guint i, gboolean is_first, gpointer data)
{
  Place *place = data;

  if (place->paragraph == NULL)
    *place = (Place){ paragraph, i };
}

static JsonArray *
get_array (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;
}

/* Some corpora give a source as one span. */
static JsonArray *
dup_speakers (JsonObject *quote)
{
  JsonArray *spans = get_array (quote, "speaker_spans");
  gint64 start = json_object_get_int_member_with_default (quote, "speaker_start", -1);
  JsonArray *span;

  if (spans != NULL)
    return json_array_ref (spans);

  spans = json_array_new ();
  if (start >= 0)
    {
      span = json_array_new ();
      json_array_add_int_element (span, start);
      json_array_add_int_element (span, json_object_get_int_member_with_default (quote, "speaker_end", 0));
      json_array_add_array_element (spans, span);
    }

  return spans;
}

static gboolean
get_bytes (const Document *document, JsonArray *spans, guint i, gsize *start, gsize *end)
{
  JsonArray *span = json_array_get_array_element (spans, i);
  gint64 first = json_array_get_int_element (span, 0), last = json_array_get_int_element (span, 1);

  if (first < 0 || last > document->n_characters || first >= last)
    return FALSE;
  *start = document->bytes[first];
  *end = document->bytes[last];

  return TRUE;
}

static void
mark_spans (Document *document, JsonArray *spans, TokenFunc func, gpointer data)
{
  gsize start, end;

  for (guint i = 0; i < json_array_get_length (spans); i++)
    if (get_bytes (document, spans, i, &start, &end))
      for_each_token (document, start, end, func, data);
}

static gsize
distance (gsize a, gsize b)
{
  return a > b ? a - b : b - a;
}

/* The words of the cue are known, their place is not: the nearest to the content and its source. */
static void
mark_cue_text (Document *document, const char *cue, gsize near, gsize start, gsize end)
{
  const char *best = NULL;
  gsize least = MAX_CUE_DISTANCE;

  for (const char *at = strstr (document->text, cue); at != NULL; at = strstr (at + 1, cue))
    {
      gsize place = (gsize)(at - document->text);
      gsize far = distance (place, near) + MIN (distance (place, start), distance (place, end));

      if (far < least)
        {
          least = far;
          best = at;
        }
    }

  if (best != NULL)
    for_each_token (document, (gsize)(best - document->text), (gsize)(best - document->text) + strlen (cue),
                    mark_cue, NULL);
}

static void
link_source (Document *document, JsonArray *spans, JsonArray *speakers)
{
  Place content = { NULL, 0 }, source = { NULL, 0 };

  mark_spans (document, spans, note_first, &content);
  mark_spans (document, speakers, note_first, &source);
  if (content.paragraph != NULL)
    content.paragraph->sources[content.token]
        = source.paragraph == content.paragraph ? (gint32)source.token : -1;
}

static void
mark_quote (Document *document, JsonObject *quote)
{
  JsonArray *spans = get_array (quote, "spans");
  g_autoptr (JsonArray) speakers = dup_speakers (quote);
  const char *cue = json_object_get_string_member_with_default (quote, "cue_text", NULL);
  gboolean is_again = FALSE;
  gsize start, end, near, ignored;

  if (spans == NULL || json_array_get_length (spans) == 0 || !get_bytes (document, spans, 0, &start, &end))
    return;

  mark_spans (document, spans, mark_content, &is_again);
  mark_spans (document, speakers, mark_source, NULL);
  link_source (document, spans, speakers);
  get_bytes (document, spans, json_array_get_length (spans) - 1, &ignored, &end);
  near = start;
  if (json_array_get_length (speakers) > 0)
    get_bytes (document, speakers, 0, &near, &ignored);
  if (cue != NULL && strlen (cue) > 1)
    mark_cue_text (document, cue, near, start, end);
}

static void
read_document (JsonObject *object,
               const ReadoutLexicon *lexicon,
               const ReadoutTagger *tagger,
               GPtrArray *paragraphs)
{
  JsonArray *quotes = get_array (object, "quotes");
  Document document = { .text = json_object_get_string_member_with_default (object, "text", "") };
  const char *at = document.text;

  document.n_characters = g_utf8_strlen (document.text, -1);
  document.bytes = g_new (gsize, document.n_characters + 1);
  for (glong i = 0; i <= document.n_characters; i++)
    {
      document.bytes[i] = (gsize)(at - document.text);
      at = i < document.n_characters ? g_utf8_next_char (at) : at;
    }
  document.paragraphs = g_ptr_array_new ();
  document.bases = g_array_new (FALSE, FALSE, sizeof (gsize));
  add_paragraphs (&document, lexicon, tagger);
  for (guint i = 0; quotes != NULL && i < json_array_get_length (quotes); i++)
    mark_quote (&document, json_array_get_object_element (quotes, i));

  for (guint i = 0; i < document.paragraphs->len; i++)
    g_ptr_array_add (paragraphs, g_ptr_array_index (document.paragraphs, i));
  g_ptr_array_unref (document.paragraphs);
  g_array_unref (document.bases);
  g_free (document.bytes);
}

/**
 * readout_quotes_corpus_read:
 * @path: a file of JSON lines
 * @lexicon: what is known of words; must outlive the paragraphs
 * @tagger: the model of names
 * @error: return location for an error
 *
 * Returns: (transfer full) (element-type ReadoutQuotesParagraph): its paragraphs in order
 */
GPtrArray *
readout_quotes_corpus_read (const char *path,
                            const ReadoutLexicon *lexicon,
                            const ReadoutTagger *tagger,
                            GError **error)
{
  g_autoptr (GPtrArray) paragraphs = g_ptr_array_new_with_free_func (paragraph_free);
  g_autofree char *contents = NULL;
  g_auto (GStrv) lines = NULL;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return NULL;

  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (JsonParser) parser = json_parser_new ();

      if (*lines[i] == '\0')
        continue;
      if (!json_parser_load_from_data (parser, lines[i], -1, error))
        return NULL;
      read_document (json_node_get_object (json_parser_get_root (parser)), lexicon, tagger, paragraphs);
    }

  return g_steal_pointer (&paragraphs);
}
