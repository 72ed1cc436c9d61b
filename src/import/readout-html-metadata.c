/* readout-html-metadata.c: what a web page says of itself
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-import"

#include "config.h"

#include "readout-html-private.h"

#include <string.h>

/* More than that is no title and no name. */
#define MAX_CHARACTERS 500

typedef enum
{
  FIELD_TITLE,
  FIELD_OUTLET,
  FIELD_AUTHOR,
  FIELD_ADDRESS,
  FIELD_PUBLISHED,
  N_FIELDS,
} Field;

/* Where the value stands: the name, property or itemprop of a meta element, which has it in "content".  For
 * each field the best first. */
static const struct
{
  Field field;
  const char *key;
} keys[] = {
  { FIELD_TITLE, "og:title" },
  { FIELD_TITLE, "twitter:title" },
  { FIELD_TITLE, "headline" },
  { FIELD_OUTLET, "og:site_name" },
  { FIELD_OUTLET, "application-name" },
  { FIELD_AUTHOR, "author" },
  { FIELD_AUTHOR, "article:author" },
  { FIELD_AUTHOR, "dc.creator" },
  { FIELD_ADDRESS, "og:url" },
  { FIELD_PUBLISHED, "article:published_time" },
  { FIELD_PUBLISHED, "datepublished" },
  { FIELD_PUBLISHED, "og:published_time" },
  { FIELD_PUBLISHED, "date" },
  { FIELD_PUBLISHED, "dc.date" },
  { FIELD_PUBLISHED, "dcterms.created" },
  { FIELD_PUBLISHED, "pubdate" },
  { FIELD_PUBLISHED, "publish-date" },
};

/* Other elements than meta come after all keys. */
#define RANK_CANONICAL G_N_ELEMENTS (keys)
#define RANK_HEADING   (G_N_ELEMENTS (keys) + 1)
#define RANK_TITLE     (G_N_ELEMENTS (keys) + 2)
#define RANK_TIME      (G_N_ELEMENTS (keys) + 3)
#define NO_RANK        G_MAXUINT

typedef struct
{
  char *values[N_FIELDS];
  guint ranks[N_FIELDS];
} Findings;

static gboolean
is_address (const char *value)
{
  return g_str_has_prefix (value, "http://") || g_str_has_prefix (value, "https://");
}

static gboolean
is_usable (Field field, char *value)
{
  if (field == FIELD_ADDRESS)
    return is_address (value);
  if (field == FIELD_AUTHOR && is_address (value))
    return FALSE;
  if (field != FIELD_PUBLISHED)
    return g_utf8_strlen (value, -1) <= MAX_CHARACTERS;

  /* The day of a date and time. */
  if (strlen (value) > strlen ("2016-09-09") && strchr ("T ", value[strlen ("2016-09-09")]) != NULL)
    value[strlen ("2016-09-09")] = '\0';
  return readout_date_is_valid (value);
}

/* Takes @value; keeps it when it is better than what is known. */
static void
offer (Findings *findings, Field field, guint rank, char *value)
{
  if (value == NULL || rank >= findings->ranks[field] || !is_usable (field, value))
    {
      g_free (value);
      return;
    }

  g_free (findings->values[field]);
  findings->values[field] = value;
  findings->ranks[field] = rank;
}

static char *
dup_key (xmlNode *node)
{
  static const char *const attributes[] = { "property", "name", "itemprop" };

  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    {
      g_autofree char *key = readout_html_dup_attribute (node, attributes[i]);

      if (key != NULL)
        return g_ascii_strdown (key, -1);
    }

  return NULL;
}

static void
read_meta (Findings *findings, xmlNode *node)
{
  g_autofree char *key = dup_key (node);

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      if (g_strcmp0 (key, keys[i].key) == 0)
        offer (findings, keys[i].field, i, readout_html_dup_attribute (node, "content"));
    }
}

static char *
dup_text (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  g_auto (GStrv) words = g_strsplit_set (content != NULL ? (const char *)content : "", " \t\n", -1);
  g_autoptr (GString) text = g_string_new (NULL);

  xmlFree (content);
  for (guint i = 0; words[i] != NULL; i++)
    {
      if (*words[i] != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", words[i]);
    }

  return text->len > 0 ? g_string_free (g_steal_pointer (&text), FALSE) : NULL;
}

static void
read_link (Findings *findings, xmlNode *node)
{
  g_autofree char *relation = readout_html_dup_attribute (node, "rel");

  if (relation != NULL && g_ascii_strcasecmp (relation, "canonical") == 0)
    offer (findings, FIELD_ADDRESS, RANK_CANONICAL, readout_html_dup_attribute (node, "href"));
}

static void
read_element (Findings *findings, xmlNode *node)
{
  const char *name = (const char *)node->name;

  if (strcmp (name, "meta") == 0)
    read_meta (findings, node);
  else if (strcmp (name, "link") == 0)
    read_link (findings, node);
  else if (strcmp (name, "h1") == 0 && findings->ranks[FIELD_TITLE] > RANK_HEADING)
    offer (findings, FIELD_TITLE, RANK_HEADING, dup_text (node));
  else if (strcmp (name, "title") == 0 && findings->ranks[FIELD_TITLE] > RANK_TITLE)
    offer (findings, FIELD_TITLE, RANK_TITLE, dup_text (node));
  else if (strcmp (name, "time") == 0)
    offer (findings, FIELD_PUBLISHED, RANK_TIME, readout_html_dup_attribute (node, "datetime"));
}

/**
 * readout_html_read_metadata:
 * @root: the root of a page
 * @metadata: (inout): empty metadata, filled with what is found
 */
void
readout_html_read_metadata (xmlNode *root, ReadoutMetadata *metadata)
{
  Findings findings = { 0 };

  for (guint i = 0; i < N_FIELDS; i++)
    findings.ranks[i] = NO_RANK;

  for (xmlNode *node = root; node != NULL; node = readout_html_next (node, root, TRUE))
    {
      if (node->type == XML_ELEMENT_NODE)
        read_element (&findings, node);
    }

  metadata->title = findings.values[FIELD_TITLE];
  metadata->outlet = findings.values[FIELD_OUTLET];
  metadata->author = findings.values[FIELD_AUTHOR];
  metadata->address = findings.values[FIELD_ADDRESS];
  metadata->published = findings.values[FIELD_PUBLISHED];
}
