/* readout-search-expression.c: what an analyst typed as an expression of FTS5
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 *     either   = all { "OR" all }
 *     all      = without { [ "AND" ] without }
 *     without  = term { "NOT" term }
 *     term     = word | word "*" | "“" phrase "”" | "NEAR" "(" { term } [ "," number ] ")" | "(" either ")"
 *
 * Every word goes into quotation marks, so that nothing that is typed means anything else to FTS5. */

#define G_LOG_DOMAIN "readout-casefile"

#include "config.h"

#include "readout-search-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "readout-search-names-private.h"

/* FTS5 has a limit on the size of an expression, and nobody types this many words. */
#define MAX_TERMS 64
#define MAX_DEPTH 16

/* How far apart the words of NEAR may be when it is not said, in words. */
#define USUAL_DISTANCE 10

typedef enum
{
  TOKEN_END,
  TOKEN_WORD,
  TOKEN_PHRASE,
  TOKEN_AND,
  TOKEN_OR,
  TOKEN_NOT,
  TOKEN_NEAR,
  TOKEN_OPEN,
  TOKEN_CLOSE,
  TOKEN_COMMA,
} Token;

typedef struct
{
  const char *next; /* what is not read yet */
  ReadoutDatabase *database;
  gboolean as_typed;
  guint n_terms;
  guint depth;
  gboolean in_near; /* where a comma ends a word */

  Token token;
  const char *start, *end; /* of a word or phrase */
  GError *error;
} Parser;

/* Word processors and keyboards make all of them. */
static gboolean
is_quotation_mark (gunichar c)
{
  return c == '"' || c == 0x201c || c == 0x201d || c == 0x201e || c == 0x201f || c == 0xab || c == 0xbb;
}

/* FTS5 cuts words at everything else, so that a term without one of these has no word. */
static gboolean
has_word (const char *start, const char *end)
{
  for (const char *p = start; p < end; p = g_utf8_next_char (p))
    {
      if (g_unichar_isalnum (g_utf8_get_char (p)))
        return TRUE;
    }

  return FALSE;
}

static void
refuse (Parser *parser, const char *sentence)
{
  if (parser->error == NULL)
    g_set_error_literal (&parser->error, READOUT_CASE_ERROR, READOUT_CASE_ERROR_QUERY, sentence);
}

/* A phrase that was not ended goes to the end. */
static void
read_phrase (Parser *parser)
{
  const char *p = parser->next;

  parser->start = p;
  while (*p != '\0' && !is_quotation_mark (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  parser->end = p;
  parser->next = *p != '\0' ? g_utf8_next_char (p) : p;
  parser->token = TOKEN_PHRASE;
}

static gboolean
ends_word (Parser *parser, gunichar c)
{
  return c == '\0' || c == '(' || c == ')' || (c == ',' && parser->in_near) || is_quotation_mark (c)
         || g_unichar_isspace (c);
}

static gboolean
is_word (Parser *parser, const char *word)
{
  return (gsize)(parser->end - parser->start) == strlen (word)
         && strncmp (parser->start, word, strlen (word)) == 0;
}

static void
read_word (Parser *parser)
{
  const char *p = parser->next;

  parser->start = p;
  while (!ends_word (parser, g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  parser->end = parser->next = p;
  parser->token = is_word (parser, "AND")                 ? TOKEN_AND
                  : is_word (parser, "OR")                ? TOKEN_OR
                  : is_word (parser, "NOT")               ? TOKEN_NOT
                  : is_word (parser, "NEAR") && *p == '(' ? TOKEN_NEAR
                                                          : TOKEN_WORD;
}

static void
read_sign (Parser *parser, Token token)
{
  parser->token = token;
  parser->next++;
}

static void
advance (Parser *parser)
{
  while (g_unichar_isspace (g_utf8_get_char (parser->next)))
    parser->next = g_utf8_next_char (parser->next);

  switch (g_utf8_get_char (parser->next))
    {
    case '\0':
      parser->token = TOKEN_END;
      break;
    case '(':
      read_sign (parser, TOKEN_OPEN);
      break;
    case ')':
      read_sign (parser, TOKEN_CLOSE);
      break;
    case ',':
      if (parser->in_near)
        {
          read_sign (parser, TOKEN_COMMA);
          break;
        }
      read_word (parser);
      break;
    default:
      if (is_quotation_mark (g_utf8_get_char (parser->next)))
        {
          parser->next = g_utf8_next_char (parser->next);
          read_phrase (parser);
        }
      else
        read_word (parser);
    }
}

static char *
quote (const char *start, const char *end, gboolean is_prefix)
{
  g_autofree char *words = g_strndup (start, (gsize)(end - start));

  return g_strdup_printf (is_prefix ? "\"%s\" *" : "\"%s\"", words);
}

/* "kery" becomes ("kerry" OR "keri"), when it stands nowhere and names of the case are like it. */
static char *
replace_mistyped (Parser *parser)
{
  g_autofree char *word = g_strndup (parser->start, (gsize)(parser->end - parser->start));
  g_auto (GStrv) names = readout_search_list_near_names (parser->database, word, &parser->error);
  g_autofree char *either = NULL;

  if (names == NULL || names[0] == NULL)
    return NULL;

  either = g_strjoinv ("\" OR \"", names);
  return g_strdup_printf ("(\"%s\")", either);
}

static char *
take_word (Parser *parser)
{
  const char *start = parser->start, *end = parser->end;
  gboolean is_prefix = end > start && end[-1] == '*';
  char *near = NULL;

  if (parser->token == TOKEN_WORD && !is_prefix && parser->database != NULL && !parser->in_near)
    near = *parser->next == '\0' && parser->as_typed ? NULL : replace_mistyped (parser);
  if (near != NULL)
    return near;

  /* The word that is being typed, once it has two letters: what begins with one is half of the case. */
  if (parser->token == TOKEN_WORD && parser->as_typed && *parser->next == '\0' && end - start > 1)
    is_prefix = TRUE;
  return quote (start, end, is_prefix);
}

static char *parse_either (Parser *parser);

static char *
parse_group (Parser *parser)
{
  g_autofree char *inside = NULL;

  if (++parser->depth > MAX_DEPTH)
    {
      refuse (parser, _ ("There are too many parentheses in each other."));
      return NULL;
    }

  advance (parser);
  inside = parse_either (parser);
  parser->depth--;
  if (parser->token != TOKEN_CLOSE)
    {
      refuse (parser, _ ("A parenthesis is not closed: please add “)”."));
      return NULL;
    }

  advance (parser);
  return inside != NULL ? g_strdup_printf ("(%s)", inside) : NULL;
}

static guint
parse_distance (Parser *parser)
{
  guint64 distance = USUAL_DISTANCE;
  g_autofree char *word = NULL;

  if (parser->token != TOKEN_COMMA)
    return USUAL_DISTANCE;

  advance (parser);
  word = parser->token == TOKEN_WORD ? g_strndup (parser->start, (gsize)(parser->end - parser->start)) : NULL;
  if (word == NULL || !g_ascii_string_to_unsigned (word, 10, 0, 1000, &distance, NULL))
    refuse (parser, _ ("After the comma of NEAR stands a number of words, as in NEAR(talks Geneva, 10)."));
  else
    advance (parser);

  return (guint)distance;
}

static char *
parse_near (Parser *parser)
{
  g_autoptr (GString) words = g_string_new (NULL);
  guint n_words = 0, distance;

  parser->in_near = TRUE;
  advance (parser); /* the parenthesis */
  for (advance (parser); parser->token == TOKEN_WORD || parser->token == TOKEN_PHRASE; advance (parser))
    {
      g_autofree char *word = has_word (parser->start, parser->end) ? take_word (parser) : NULL;

      if (word == NULL)
        continue;
      g_string_append_printf (words, n_words > 0 ? " %s" : "%s", word);
      n_words++;
    }
  distance = parse_distance (parser);
  parser->in_near = FALSE;
  if (n_words < 2)
    refuse (parser, _ ("NEAR takes two words at least, as in NEAR(talks Geneva, 10)."));
  if (parser->token != TOKEN_CLOSE)
    refuse (parser, _ ("A parenthesis is not closed: please add “)”."));
  advance (parser);

  return g_strdup_printf ("NEAR(%s, %u)", words->str, distance);
}

/* NULL for a term without a word, as a dash between spaces. */
static char *
parse_term (Parser *parser)
{
  char *term = NULL;

  if (parser->error != NULL)
    return NULL;

  switch ((int)parser->token)
    {
    case TOKEN_OPEN:
      return parse_group (parser);
    case TOKEN_NEAR:
      return parse_near (parser);
    case TOKEN_WORD:
    case TOKEN_PHRASE:
      if (has_word (parser->start, parser->end) && parser->n_terms++ < MAX_TERMS)
        term = take_word (parser);
      advance (parser);
      return term;
    case TOKEN_AND:
    case TOKEN_OR:
      refuse (parser, _ ("AND and OR stand between words, as in Geneva AND talks."));
      return NULL;
    case TOKEN_NOT:
      refuse (parser, _ ("NOT stands between words, as in Geneva NOT talks."));
      return NULL;
    default:
      return NULL;
    }
}

static gboolean
is_end (Parser *parser)
{
  return parser->error != NULL || parser->token == TOKEN_END || parser->token == TOKEN_CLOSE;
}

/* Two terms as one; each of them may be NULL. */
static char *
join (char *left, const char *operator, char * right)
{
  g_autofree char *first = left;
  g_autofree char *second = right;

  if (first == NULL || second == NULL)
    return first != NULL ? g_steal_pointer (&first) : g_steal_pointer (&second);

  return g_strdup_printf ("%s %s %s", first, operator, second);
}

static void
check_right_side (Parser *parser, const char *right, const char *sentence)
{
  if (right == NULL && is_end (parser))
    refuse (parser, sentence);
}

static char *
parse_without (Parser *parser)
{
  char *left = parse_term (parser);

  while (parser->error == NULL && parser->token == TOKEN_NOT && left != NULL)
    {
      g_autofree char *both = NULL;
      char *right;

      advance (parser);
      right = parse_term (parser);
      check_right_side (parser, right, _ ("NOT stands between words, as in Geneva NOT talks."));
      both = join (left, "NOT", right);
      left = g_strdup_printf ("(%s)", both);
    }

  return left;
}

static char *
parse_all (Parser *parser)
{
  char *left = parse_without (parser);

  while (!is_end (parser) && parser->token != TOKEN_OR && parser->token != TOKEN_COMMA)
    {
      gboolean is_said = parser->token == TOKEN_AND;
      char *right;

      if (is_said)
        advance (parser);
      right = parse_without (parser);
      if (is_said)
        check_right_side (parser, right, _ ("AND and OR stand between words, as in Geneva AND talks."));
      left = join (left, "AND", right);
    }

  return left;
}

static char *
parse_either (Parser *parser)
{
  char *left = parse_all (parser);

  while (parser->error == NULL && parser->token == TOKEN_OR)
    {
      char *right;

      if (left == NULL)
        refuse (parser, _ ("AND and OR stand between words, as in Geneva AND talks."));
      advance (parser);
      right = parse_all (parser);
      check_right_side (parser, right, _ ("AND and OR stand between words, as in Geneva AND talks."));
      left = join (left, "OR", right);
    }

  return left;
}

/*
 * @database: where a word that stands nowhere is compared with the names, or NULL for no such help
 * @as_typed: whether the last word may be the beginning of one
 *
 * NULL without an error when there is no word in @words; READOUT_CASE_ERROR_QUERY when it makes no sense.
 */
char *
readout_search_dup_expression (const char *words,
                               ReadoutDatabase *database,
                               gboolean as_typed,
                               GError **error)
{
  g_autofree char *valid = g_utf8_make_valid (words, -1);
  Parser parser = { .next = valid, .database = database, .as_typed = as_typed };
  g_autofree char *expression = NULL;

  advance (&parser);
  expression = parse_either (&parser);
  if (parser.token == TOKEN_CLOSE)
    refuse (&parser, _ ("There is a “)” without a “(” before it."));
  if (parser.error == NULL)
    return g_steal_pointer (&expression);

  g_propagate_error (error, parser.error);
  return NULL;
}
