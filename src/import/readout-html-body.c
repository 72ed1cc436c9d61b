/* readout-html-body.c: the text of the article in a web page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-html-private.h"

#include <string.h>

typedef enum
{
  BREAK_NONE,
  BREAK_LINE,
  BREAK_PARAGRAPH,
} Break;

typedef struct
{
  GString *text;
  Break pending_break;
  gboolean pending_space;
  guint n_preformatted; /* how many elements around keep their line ends */
} Writer;

static gboolean
is_block (xmlNode *node)
{
  static const char *const names[]
      = { "address", "article", "blockquote", "body",       "caption", "center", "dd", "details", "div",
          "dl",      "dt",      "fieldset",   "figcaption", "figure",  "h1",     "h2", "h3",      "h4",
          "h5",      "h6",      "hr",         "html",       "li",      "main",   "ol", "p",       "pre",
          "section", "table",   "tbody",      "tr",         "ul",      NULL };

  return readout_html_is (node, names);
}

static gboolean
is_container (xmlNode *node)
{
  static const char *const names[] = { "article", "body", "div", "main", "section", "td", NULL };

  return readout_html_is (node, names);
}

static gboolean
is_preformatted (xmlNode *node)
{
  static const char *const names[] = { "pre", NULL };

  return readout_html_is (node, names);
}

static void
ask_for_break (Writer *writer, Break wanted)
{
  writer->pending_break = MAX (writer->pending_break, wanted);
}

/* Breaks and spaces are written before the next word only, so that none stand at either end. */
static void
write_pending (Writer *writer)
{
  static const char *const breaks[] = { "", "\n", "\n\n" };

  if (writer->text->len > 0)
    {
      g_string_append (writer->text, breaks[writer->pending_break]);
      if (writer->pending_break == BREAK_NONE && writer->pending_space)
        g_string_append_c (writer->text, ' ');
    }

  writer->pending_break = BREAK_NONE;
  writer->pending_space = FALSE;
}

static void
write_space (Writer *writer, gunichar c)
{
  if (writer->n_preformatted > 0 && c == '\n')
    ask_for_break (writer, writer->pending_break == BREAK_NONE ? BREAK_LINE : BREAK_PARAGRAPH);
  else
    writer->pending_space = TRUE;
}

static void
write_text (Writer *writer, const char *content)
{
  for (; *content != '\0'; content = g_utf8_next_char (content))
    {
      gunichar c = g_utf8_get_char (content);

      if (g_unichar_isspace (c))
        {
          write_space (writer, c);
          continue;
        }

      write_pending (writer);
      g_string_append_unichar (writer->text, c);
    }
}

static void
enter (Writer *writer, xmlNode *node)
{
  static const char *const line_breaks[] = { "br", NULL };
  static const char *const cells[] = { "td", "th", NULL };

  if (node->type != XML_ELEMENT_NODE)
    {
      if (node->content != NULL && node->type != XML_ENTITY_REF_NODE)
        write_text (writer, (const char *)node->content);
      return;
    }

  writer->n_preformatted += is_preformatted (node);
  if (is_block (node))
    ask_for_break (writer, BREAK_PARAGRAPH);
  else if (readout_html_is (node, line_breaks))
    ask_for_break (writer, writer->pending_break == BREAK_NONE ? BREAK_LINE : BREAK_PARAGRAPH);
  else if (readout_html_is (node, cells))
    writer->pending_space = TRUE;
}

static void
leave (Writer *writer, xmlNode *node)
{
  writer->n_preformatted -= is_preformatted (node);
  if (is_block (node))
    ask_for_break (writer, BREAK_PARAGRAPH);
}

static char *
write_tree (xmlNode *root)
{
  Writer writer = { .text = g_string_new (NULL) };
  xmlNode *node = root;

  while (node != NULL)
    {
      gboolean hidden = node != root && readout_html_is_hidden (node);

      if (!hidden)
        enter (&writer, node);
      if (!hidden && node->children != NULL)
        {
          node = node->children;
          continue;
        }

      if (!hidden)
        leave (&writer, node);
      while (node != root && node->next == NULL)
        {
          node = node->parent;
          leave (&writer, node);
        }
      node = node != root ? node->next : NULL;
    }

  return g_string_free (writer.text, FALSE);
}

static xmlNode *
find_container (xmlNode *node)
{
  while (node != NULL && !is_container (node))
    node = node->parent;

  return node;
}

static void
add_score (GHashTable *scores, xmlNode *node, gsize score)
{
  gsize before = GPOINTER_TO_SIZE (g_hash_table_lookup (scores, node));

  if (node != NULL)
    g_hash_table_insert (scores, node, GSIZE_TO_POINTER (before + score));
}

/* Text counts for the container that it stands in, and half for the one around that, so that paragraphs which
 * are spread over some containers are found together.  Text of links does not count: menus are made of it. */
static xmlNode *
find_densest (xmlNode *root)
{
  static const char *const links[] = { "a", NULL };
  g_autoptr (GHashTable) scores = g_hash_table_new (NULL, NULL);
  xmlNode *best = NULL;
  gsize best_score = 0;
  GHashTableIter iter;
  gpointer key, value;
  gboolean descend;

  for (xmlNode *node = root; node != NULL; node = readout_html_next (node, root, descend))
    {
      descend = node == root || (!readout_html_is_hidden (node) && !readout_html_is (node, links));
      if (node->type == XML_TEXT_NODE && node->content != NULL)
        {
          xmlNode *container = find_container (node->parent);
          gsize length = strlen ((const char *)node->content);

          add_score (scores, container, 2 * length);
          add_score (scores, container != NULL ? find_container (container->parent) : NULL, length);
        }
    }

  g_hash_table_iter_init (&iter, scores);
  while (g_hash_table_iter_next (&iter, &key, &value))
    {
      if (GPOINTER_TO_SIZE (value) > best_score)
        {
          best = key;
          best_score = GPOINTER_TO_SIZE (value);
        }
    }

  return best;
}

static gboolean
is_article_body (xmlNode *node)
{
  g_autofree char *property = readout_html_dup_attribute (node, "itemprop");

  return g_strcmp0 (property, "articleBody") == 0;
}

static gboolean
is_article (xmlNode *node)
{
  static const char *const names[] = { "article", NULL };

  return readout_html_is (node, names);
}

static gboolean
is_main (xmlNode *node)
{
  static const char *const names[] = { "main", NULL };
  g_autofree char *role = readout_html_dup_attribute (node, "role");

  return readout_html_is (node, names) || g_strcmp0 (role, "main") == 0;
}

/* Of several, the one with the most text: pages show the starts of other articles in elements of the same
 * kind. */
static char *
write_longest (xmlNode *root, gboolean (*is_wanted) (xmlNode *node))
{
  g_autofree char *longest = NULL;
  gboolean wanted;

  for (xmlNode *node = root; node != NULL; node = readout_html_next (node, root, !wanted))
    {
      wanted = node->type == XML_ELEMENT_NODE && is_wanted (node);
      if (wanted)
        {
          g_autofree char *text = write_tree (node);

          if (longest == NULL || strlen (text) > strlen (longest))
            {
              g_free (longest);
              longest = g_steal_pointer (&text);
            }
        }
    }

  return longest != NULL && *longest != '\0' ? g_steal_pointer (&longest) : NULL;
}

/**
 * readout_html_read_body:
 * @root: the root of a page
 *
 * Takes what the page marks as its article, else its main part, else the place with the most text.
 *
 * Returns: (transfer full): the text of the article, with an empty line between paragraphs; may be empty
 */
char *
readout_html_read_body (xmlNode *root)
{
  xmlNode *densest;
  char *text;

  text = write_longest (root, is_article_body);
  if (text == NULL)
    text = write_longest (root, is_article);
  if (text == NULL)
    text = write_longest (root, is_main);
  if (text != NULL)
    return text;

  densest = find_densest (root);
  return densest != NULL ? write_tree (densest) : g_strdup ("");
}
