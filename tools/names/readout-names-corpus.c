/* readout-names-corpus.c: annotated text to learn names from
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Files in columns: token, tag as B-, I- or O, tag of the source; an empty line after a sentence; -DOCSTART-
 * before a document.  Tokens become text again, so that the program learns from what it will read. */

#include "config.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "readout-names-corpus.h"

#define MAX_HEADING_BYTES 200
#define MARK_BYTES        5 /* "[PER " */

typedef struct
{
  const char *token;
  const char *tag;
  const char *source_tag;
} Row;

typedef struct
{
  GPtrArray *texts;
  ReadoutCorpusText *paragraph;
  ReadoutCorpusHabits habits;
  gboolean is_training;
  guint n_sentences;
} Reader;

static const struct
{
  const char *name;
  ReadoutCorpusHabits habits;
} sets[] = {
  { "gum_news", READOUT_CORPUS_NATIONALITIES_UNTAGGED | READOUT_CORPUS_TITLES_IN_NAMES },
  { "gum_other", READOUT_CORPUS_NATIONALITIES_UNTAGGED | READOUT_CORPUS_TITLES_IN_NAMES },
  { "re3d_named", READOUT_CORPUS_NATIONALITIES_UNTAGGED | READOUT_CORPUS_TITLES_IN_NAMES },
  { "wnut17", READOUT_CORPUS_NATIONALITIES_UNTAGGED },
  { "wikigold", READOUT_CORPUS_NATIONALITIES_OTHER },
  { "crossner_politics", READOUT_CORPUS_NATIONALITIES_OTHER },
};

static const char *const closed_up_before[] = {
  ".", ",",   ";",   ":",   "!",  "?",  ")",   "]",   "%",   "'s", "’s", "n't", "n’t", "'",  "’",
  "”", "'re", "'ve", "'ll", "'d", "'m", "’re", "’ve", "’ll", "’d", "’m", "...", "…",   "''", NULL,
};

static const char *const closed_up_after[] = { "(", "[", "$", "“", "‘", "``", "#", "£", "€", NULL };

static void
corpus_text_free (gpointer data)
{
  ReadoutCorpusText *self = data;

  g_string_free (self->text, TRUE);
  g_array_unref (self->gold);
  g_free (self);
}

/**
 * readout_corpus_new:
 *
 * Returns: (transfer full) (element-type ReadoutCorpusText): room for texts
 */
GPtrArray *
readout_corpus_new (void)
{
  return g_ptr_array_new_with_free_func (corpus_text_free);
}

static ReadoutCorpusText *
corpus_text_new (GPtrArray *texts, ReadoutCorpusHabits habits)
{
  ReadoutCorpusText *text = g_new0 (ReadoutCorpusText, 1);

  text->text = g_string_new (NULL);
  text->gold = g_array_new (FALSE, FALSE, sizeof (ReadoutGold));
  text->habits = habits;
  g_ptr_array_add (texts, text);

  return text;
}

static ReadoutGold
gold_of_tag (const Row *row)
{
  const char *source = strlen (row->source_tag) > 2 ? row->source_tag + 2 : row->source_tag;
  const char *tag = row->tag + 2;

  if (g_str_equal (tag, "PER"))
    return (ReadoutGold){ { 0, 0 }, READOUT_TAGGER_PERSON, TRUE };
  if (g_str_equal (tag, "ORG"))
    return (ReadoutGold){ { 0, 0 }, READOUT_TAGGER_ORGANIZATION, TRUE };
  if (g_str_equal (tag, "LOC") || g_str_equal (tag, "GPE"))
    return (ReadoutGold){ { 0, 0 }, READOUT_TAGGER_PLACE, TRUE };
  if (g_str_equal (tag, "EVENT"))
    return (ReadoutGold){ { 0, 0 }, READOUT_TAGGER_EVENT, FALSE };
  if (g_str_equal (source, "NORP") || g_str_equal (source, "Nationality"))
    return (ReadoutGold){ { 0, 0 }, READOUT_TAGGER_NATIONALITY, FALSE };

  return (ReadoutGold){ { 0, 0 }, READOUT_TAGGER_OTHER, FALSE };
}

/* Some sets write "Al - Shabaab": learn that and "Al-Shabaab". */
static gboolean
is_inner_hyphen (const GArray *rows, guint i)
{
  return i > 0 && i + 1 < rows->len && g_str_equal (g_array_index (rows, Row, i).token, "-")
         && g_array_index (rows, Row, i).tag[0] == 'I' && g_array_index (rows, Row, i + 1).tag[0] == 'I';
}

static gboolean
append_space (const Reader *reader, const GArray *rows, guint i, gboolean *open_quote)
{
  const char *token = g_array_index (rows, Row, i).token;
  const char *before = i > 0 ? g_array_index (rows, Row, i - 1).token : NULL;

  if (reader->is_training && reader->n_sentences % 2 == 0
      && (is_inner_hyphen (rows, i) || (i > 0 && is_inner_hyphen (rows, i - 1))))
    return FALSE;
  if (g_str_equal (token, "\""))
    {
      *open_quote = !*open_quote;
      return before != NULL && *open_quote;
    }
  if (before == NULL || g_strv_contains (closed_up_after, before)
      || g_strv_contains (closed_up_before, token))
    return FALSE;

  return !(g_str_equal (before, "\"") && *open_quote);
}

static void
append_sentence (Reader *reader, ReadoutCorpusText *text, const GArray *rows)
{
  gboolean open_quote = FALSE;

  for (guint i = 0; i < rows->len; i++)
    {
      const Row *row = &g_array_index (rows, Row, i);
      gsize start;

      if (append_space (reader, rows, i, &open_quote))
        g_string_append_c (text->text, ' ');
      start = text->text->len;
      g_string_append (text->text, row->token);

      if (row->tag[0] == 'B')
        {
          ReadoutGold gold = gold_of_tag (row);

          gold.span.start_byte = start;
          gold.span.end_byte = text->text->len;
          g_array_append_val (text->gold, gold);
        }
      else if (row->tag[0] == 'I' && text->gold->len > 0)
        g_array_index (text->gold, ReadoutGold, text->gold->len - 1).span.end_byte = text->text->len;
    }
}

/* The sentence once more as a heading: in capitals, or each word with one. */
static void
add_heading (Reader *reader, const GArray *rows)
{
  ReadoutCorpusText *text = corpus_text_new (reader->texts, reader->habits);
  gboolean all = reader->n_sentences % 3 == 0;
  gboolean begins = TRUE;

  append_sentence (reader, text, rows);
  for (gsize i = 0; i < text->text->len; i++)
    {
      char *at = &text->text->str[i];

      if (all || (begins && i + 4 < text->text->len && strcspn (at, " ") > 3))
        *at = g_ascii_toupper (*at);
      begins = *at == ' ';
    }
  if (text->text->len > MAX_HEADING_BYTES)
    g_ptr_array_set_size (reader->texts, (gint)reader->texts->len - 1);
}

static void
end_sentence (Reader *reader, GArray *rows)
{
  ReadoutCorpusText *text = reader->paragraph;

  if (rows->len == 0)
    return;

  if (text != NULL && strchr (".?!\"'", text->text->str[text->text->len - 1]) == NULL
      && !g_str_has_suffix (text->text->str, "”") && !g_str_has_suffix (text->text->str, "’"))
    text = NULL;
  if (text == NULL)
    text = reader->paragraph = corpus_text_new (reader->texts, reader->habits);
  else
    g_string_append_c (text->text, ' ');

  append_sentence (reader, text, rows);
  if (reader->is_training && reader->n_sentences % 10 == 0)
    add_heading (reader, rows);
  reader->n_sentences++;
  g_array_set_size (rows, 0);
}

static ReadoutCorpusHabits
habits_of (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);

  for (guint i = 0; i < G_N_ELEMENTS (sets); i++)
    if (g_str_has_prefix (name, sets[i].name))
      return sets[i].habits;

  return 0;
}

static void
read_line (Reader *reader, GArray *rows, char *line)
{
  char **end = &line;
  Row row;

  if (g_str_has_prefix (line, "-DOCSTART-") || *line == '\0')
    {
      end_sentence (reader, rows);
      if (*line != '\0')
        reader->paragraph = NULL;
      return;
    }

  row.token = strsep (end, "\t");
  row.tag = strsep (end, "\t");
  row.source_tag = strsep (end, "\t");
  if (row.tag == NULL)
    return;
  if (row.source_tag == NULL)
    row.source_tag = row.tag;
  g_array_append_val (rows, row);
}

/**
 * readout_corpus_read:
 * @texts: (element-type ReadoutCorpusText): where to add what is read
 * @path: an annotated file
 * @is_training: whether to add headings and closed-up hyphens
 * @error: return location for an error
 *
 * Returns: whether the file could be read
 */
gboolean
readout_corpus_read (GPtrArray *texts, const char *path, gboolean is_training, GError **error)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_autofree char *contents = NULL;
  Reader reader = { .texts = texts, .habits = habits_of (path), .is_training = is_training };
  char *rest;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;

  rest = contents;
  while (rest != NULL)
    read_line (&reader, rows, strsep (&rest, "\n"));
  end_sentence (&reader, rows);

  return TRUE;
}

static ReadoutTaggerType
type_of_mark (const char *mark)
{
  static const char *const marks[READOUT_TAGGER_N_TYPES]
      = { "[PER ", "[ORG ", "[LOC ", "[NAT ", "[EVT ", "[OTH " };

  for (guint i = 0; i < READOUT_TAGGER_N_TYPES; i++)
    if (g_str_has_prefix (mark, marks[i]))
      return i;

  return READOUT_TAGGER_OTHER;
}

static void
add_line (GPtrArray *texts, const char *line)
{
  ReadoutCorpusText *text = corpus_text_new (texts, 0);

  for (const char *at = line; *at != '\0';)
    {
      const char *mark = at + strcspn (at, "[");
      const char *end = mark + strcspn (mark, "]");
      ReadoutGold gold = { .type = type_of_mark (mark), .is_core = TRUE };

      g_string_append_len (text->text, at, mark - at);
      if (*end == '\0')
        break;

      gold.span.start_byte = text->text->len;
      g_string_append_len (text->text, mark + MARK_BYTES, end - mark - MARK_BYTES);
      gold.span.end_byte = text->text->len;
      g_array_append_val (text->gold, gold);
      at = end + 1;
    }
}

/**
 * readout_corpus_read_lines:
 * @texts: (element-type ReadoutCorpusText): where to add what is read
 * @path: a file with names as [PER Anna Weber], a paragraph a line; lines that begin with # are comments
 * @error: return location for an error
 *
 * Returns: whether the file could be read
 */
gboolean
readout_corpus_read_lines (GPtrArray *texts, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  char *rest;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;

  rest = contents;
  while (rest != NULL)
    {
      const char *line = strsep (&rest, "\n");

      if (*line != '\0' && *line != '#')
        add_line (texts, line);
    }

  return TRUE;
}

static void
add_plain (GPtrArray *texts, const char *line)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  const char *text;

  if (*line == '\0' || !json_parser_load_from_data (parser, line, -1, NULL))
    return;
  text = json_object_get_string_member_with_default (json_node_get_object (json_parser_get_root (parser)),
                                                     "text", "");

  for (gsize length; *text != '\0'; text += length + strspn (text + length, "\n"))
    {
      length = strcspn (text, "\n");
      if (length > 0)
        g_string_append_len (corpus_text_new (texts, 0)->text, text, (gssize)length);
    }
}

/**
 * readout_corpus_read_plain:
 * @texts: (element-type ReadoutCorpusText): where to add what is read
 * @path: a file of JSON objects, one a line, with a member "text"
 * @error: return location for an error
 *
 * Returns: whether the file could be read
 */
gboolean
readout_corpus_read_plain (GPtrArray *texts, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  char *rest;

  if (!g_file_get_contents (path, &contents, NULL, error))
    return FALSE;

  rest = contents;
  while (rest != NULL)
    add_plain (texts, strsep (&rest, "\n"));

  return TRUE;
}
