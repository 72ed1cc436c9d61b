/* readout-html-reader.c: the article of a web page
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-html-private.h"
#include "readout-html-reader.h"

#include <string.h>

/* A page says what it is near its start. */
#define HEAD_BYTES 4096

static const char *
skip_comments (const char *text)
{
  while (g_ascii_isspace (*text) || g_str_has_prefix (text, "<!--"))
    {
      const char *end = *text == '<' ? strstr (text, "-->") : text;

      if (end == NULL)
        break;
      text = *text == '<' ? end + strlen ("-->") : text + 1;
    }

  return text;
}

/**
 * readout_html_looks_like_page:
 * @text: a text
 * @is_html_name: whether it comes from a file with the name of a web page
 *
 * Returns: whether @text is a web page rather than plain text
 */
gboolean
readout_html_looks_like_page (const char *text, gboolean is_html_name)
{
  static const char *const starts[] = { "<!doctype html", "<html", "<head", "<body", "<meta", "<title" };
  const char *start = skip_comments (text);
  g_autofree char *head = g_strndup (start, HEAD_BYTES);

  if (g_str_has_prefix (start, "<?xml") && strstr (head, "<html") != NULL)
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      if (g_ascii_strncasecmp (start, starts[i], strlen (starts[i])) == 0)
        return TRUE;
    }

  return is_html_name && strchr (start, '<') != NULL;
}

/**
 * readout_html_find_charset:
 * @bytes: the content of a file
 * @length_bytes: its length
 *
 * Returns: (transfer full) (nullable): what stands after `charset=` near the start, as in a web page's meta
 * element
 */
char *
readout_html_find_charset (const char *bytes, gsize length_bytes)
{
  g_autofree char *head = g_ascii_strdown (bytes, (gssize)MIN (length_bytes, HEAD_BYTES));
  const char *start = g_strstr_len (head, -1, "charset=");
  gsize length = 0;

  if (start == NULL)
    return NULL;

  start += strlen ("charset=");
  start += strspn (start, "\"' ");
  while (g_ascii_isalnum (start[length]) || strchr ("-_:.", start[length]) != NULL)
    {
      if (start[length] == '\0')
        break;
      length++;
    }

  return g_strndup (start, length);
}

/**
 * readout_html_next:
 * @node: where a walk over a tree has come to
 * @root: where it began
 * @descend: whether to go into @node
 *
 * A walk by this function uses no stack, however deep the tree is.
 *
 * Returns: (nullable): the next node in the order of the document
 */
xmlNode *
readout_html_next (xmlNode *node, xmlNode *root, gboolean descend)
{
  if (descend && node->children != NULL)
    return node->children;

  while (node != root && node->next == NULL)
    node = node->parent;

  return node != root ? node->next : NULL;
}

/**
 * readout_html_is:
 * @node: a node
 * @names: names of elements, in lower case, ended by %NULL
 *
 * Returns: whether @node is an element with one of @names
 */
gboolean
readout_html_is (xmlNode *node, const char *const *names)
{
  return node->type == XML_ELEMENT_NODE && g_strv_contains (names, (const char *)node->name);
}

/**
 * readout_html_dup_attribute:
 * @node: an element
 * @name: the name of an attribute
 *
 * Returns: (transfer full) (nullable): its value, with single spaces; %NULL when there is nothing in it
 */
char *
readout_html_dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *)name);
  g_auto (GStrv) words = NULL;
  g_autoptr (GString) joined = g_string_new (NULL);

  if (value == NULL)
    return NULL;

  words = g_strsplit_set ((const char *)value, " \t\n", -1);
  xmlFree (value);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", words[i]);
    }

  return joined->len > 0 ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

/**
 * readout_html_is_hidden:
 * @node: a node
 *
 * Returns: whether @node and all in it is something else than text to read
 */
gboolean
readout_html_is_hidden (xmlNode *node)
{
  static const char *const names[]
      = { "head",   "script",   "style",    "nav",    "header", "footer", "aside",
          "form",   "noscript", "template", "iframe", "object", "select", "textarea",
          "button", "svg",      "math",     "audio",  "video",  "canvas", NULL };

  if (node->type != XML_ELEMENT_NODE)
    return node->type != XML_TEXT_NODE && node->type != XML_CDATA_SECTION_NODE
           && node->type != XML_ENTITY_REF_NODE;

  return readout_html_is (node, names) || xmlHasProp (node, (const xmlChar *)"hidden") != NULL;
}

static htmlDocPtr
parse (const char *html, gsize length_bytes)
{
  htmlParserCtxtPtr context = htmlNewParserCtxt ();
  htmlDocPtr document;

  if (context == NULL)
    return NULL;

  document = htmlCtxtReadMemory (context, html, (int)length_bytes, NULL, "UTF-8",
                                 HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                     | HTML_PARSE_NONET | HTML_PARSE_COMPACT);

  /* The parser stops at nesting that no page has.  What it has read till then is no whole article. */
  if (document != NULL && context->disableSAX != 0)
    g_clear_pointer (&document, xmlFreeDoc);
  htmlFreeParserCtxt (context);

  return document;
}

static gboolean
begins_with_title (const char *text, const char *title)
{
  gsize length = strcspn (text, "\n");

  return strlen (title) == length && strncmp (text, title, length) == 0;
}

/**
 * readout_html_read:
 * @html: a web page in UTF-8
 * @length_bytes: its length
 * @metadata: filled with what the page says of itself
 *
 * Returns: (transfer full) (nullable): the title and the text of the article, with an empty line between
 *   paragraphs; %NULL when the page cannot be read
 */
char *
readout_html_read (const char *html, gsize length_bytes, ReadoutMetadata *metadata)
{
  htmlDocPtr document = length_bytes <= G_MAXINT ? parse (html, length_bytes) : NULL;
  xmlNode *root = document != NULL ? xmlDocGetRootElement (document) : NULL;
  g_autofree char *text = NULL;

  if (root != NULL)
    {
      readout_html_read_metadata (root, metadata);
      text = readout_html_read_body (root);
    }
  if (document != NULL)
    xmlFreeDoc (document);

  if (text == NULL || *text == '\0' || metadata->title == NULL || begins_with_title (text, metadata->title))
    return g_steal_pointer (&text);

  return g_strdup_printf ("%s\n\n%s", metadata->title, text);
}
