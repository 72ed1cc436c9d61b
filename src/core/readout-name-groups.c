/* readout-name-groups.c: which names of an article mean the same entity
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-name-groups.h"

#include "readout-correct-names.h"
#include "readout-name-vote.h"
#include "readout-word-borders.h"

#include <string.h>

#define NO_GROUP (-1)

typedef struct
{
  GArray *names;       /* ReadoutNameInText */
  GHashTable *groups;  /* key of a full name: group + 1 */
  GHashTable *by_last; /* a person's last name: group + 1 of the latest full name */
  guint n_groups;
} Grouper;

static void
name_in_text_clear (gpointer data)
{
  ReadoutNameInText *name = data;

  g_free (name->text);
}

static void
add_name (GArray *names, const char *text, guint p, gsize base, const ReadoutName *name, gboolean is_doubtful)
{
  ReadoutNameInText in_text = {
    .name = name,
    .paragraph = p,
    .span = readout_span_shift (name->span, base),
    .is_doubtful = is_doubtful,
    .type = name->type,
    .canonical = name->canonical,
    .group = NO_GROUP,
  };

  in_text.text = readout_word_borders_fold (text + in_text.span.start_byte,
                                            in_text.span.end_byte - in_text.span.start_byte);
  g_array_append_val (names, in_text);
}

/* The names of a paragraph and the doubtful ones between them. */
static void
collect_from (GArray *names, const char *text, guint p, gsize base, const ReadoutFindings *found)
{
  guint next = 0;
  gsize end_byte = 0;

  for (guint i = 0; i <= found->names->len; i++)
    {
      const ReadoutName *name = i < found->names->len ? &g_array_index (found->names, ReadoutName, i) : NULL;

      for (; next < found->doubtful_names->len; next++)
        {
          const ReadoutName *doubtful = &g_array_index (found->doubtful_names, ReadoutName, next);

          if (name != NULL && doubtful->span.start_byte >= name->span.start_byte)
            break;
          if (doubtful->span.start_byte >= end_byte)
            add_name (names, text, p, base, doubtful, TRUE);
        }
      if (name == NULL)
        break;
      add_name (names, text, p, base, name, FALSE);
      end_byte = name->span.end_byte;
    }
}

static GArray *
collect (ReadoutArticle *article, const GArray *paragraphs, const GPtrArray *findings)
{
  GArray *names = g_array_new (FALSE, FALSE, sizeof (ReadoutNameInText));
  const char *text = readout_article_get_text (article, NULL);

  g_array_set_clear_func (names, name_in_text_clear);
  for (guint p = 0; p < paragraphs->len; p++)
    {
      const ReadoutParagraph *paragraph = &g_array_index (paragraphs, ReadoutParagraph, p);

      if (paragraph->kind != READOUT_PARAGRAPH_BOILERPLATE)
        collect_from (names, text, p, paragraph->span.start_byte, g_ptr_array_index (findings, p));
    }

  return names;
}

/* "al-Assad" and "Assad" are one. */
static const char *
last_name (const char *text)
{
  const char *space = strrchr (text, ' ');
  const char *last = space != NULL ? space + 1 : text;

  if (g_ascii_strncasecmp (last, "al-", strlen ("al-")) == 0
      || g_ascii_strncasecmp (last, "el-", strlen ("el-")) == 0)
    last += strlen ("al-");

  return last;
}

static gboolean
is_full_name (const ReadoutNameInText *name)
{
  return strchr (name->text, ' ') != NULL;
}

/* The words that two names of one entity share: a person's first and last name, anything else's usual name.
 */
static char *
key_of (const ReadoutNameInText *name)
{
  const char *words = name->canonical != NULL ? name->canonical : name->text;

  if (name->type != READOUT_ENTITY_PERSON)
    return g_strdup_printf ("%d:%s", name->type, words);

  return g_strdup_printf ("%d:%.*s %s", name->type, (int)strcspn (words, " "), words, last_name (words));
}

static int
join (Grouper *grouper, char *key)
{
  int group = GPOINTER_TO_INT (g_hash_table_lookup (grouper->groups, key));

  if (group == 0)
    {
      group = (int)++grouper->n_groups;
      g_hash_table_insert (grouper->groups, key, GINT_TO_POINTER (group));
    }
  else
    g_free (key);

  return group - 1;
}

static gboolean
stands_alone (const ReadoutNameInText *name)
{
  if (name->name->flags & READOUT_NAME_TENTATIVE && name->type == name->name->type)
    return FALSE;

  return name->type != READOUT_ENTITY_PERSON || is_full_name (name) || name->canonical != NULL;
}

static void
group_full_names (Grouper *grouper)
{
  for (guint i = 0; i < grouper->names->len; i++)
    {
      ReadoutNameInText *name = &g_array_index (grouper->names, ReadoutNameInText, i);

      if (!stands_alone (name))
        continue;

      name->group = join (grouper, key_of (name));
      if (name->type == READOUT_ENTITY_PERSON
          && !g_hash_table_contains (grouper->by_last, last_name (name->text)))
        g_hash_table_insert (grouper->by_last, (gpointer)last_name (name->text),
                             GINT_TO_POINTER (name->group + 1));
    }
}

/* Surnames go to the latest full name before them, else to the first one after. */
static void
group_short_names (Grouper *grouper)
{
  for (guint i = 0; i < grouper->names->len; i++)
    {
      ReadoutNameInText *name = &g_array_index (grouper->names, ReadoutNameInText, i);
      int group;

      if (name->group != NO_GROUP)
        {
          if (name->type == READOUT_ENTITY_PERSON)
            g_hash_table_replace (grouper->by_last, (gpointer)last_name (name->text),
                                  GINT_TO_POINTER (name->group + 1));
          continue;
        }

      group = GPOINTER_TO_INT (g_hash_table_lookup (grouper->by_last, last_name (name->text)));
      if (group != 0 && !is_full_name (name))
        {
          name->group = group - 1;
          name->type = READOUT_ENTITY_PERSON;
          name->by_other_name = TRUE;
        }
      else if (!(name->name->flags & READOUT_NAME_TENTATIVE))
        name->group = join (grouper, key_of (name));
    }
}

/* A surname that only a title told to be one ("President Obama") carries the bare ones along ("Obama"). */
static void
group_tentative_names (Grouper *grouper)
{
  for (guint i = 0; i < grouper->names->len; i++)
    {
      ReadoutNameInText *name = &g_array_index (grouper->names, ReadoutNameInText, i);
      g_autofree char *key = NULL;
      int group;

      if (name->group != NO_GROUP || is_full_name (name))
        continue;

      key = key_of (name);
      group = GPOINTER_TO_INT (g_hash_table_lookup (grouper->groups, key));
      if (group != 0)
        {
          name->group = group - 1;
          name->by_other_name = TRUE;
        }
    }
}

/**
 * readout_name_groups_find:
 * @article: the article
 * @paragraphs: (element-type ReadoutParagraph): its paragraphs
 * @findings: (element-type ReadoutFindings): what each of them says
 * @corrector: what the analyst says of the names
 * @n_groups: (out): how many groups there are
 *
 * Returns: (transfer full) (element-type ReadoutNameInText): the names in the order of the text
 */
GArray *
readout_name_groups_find (ReadoutArticle *article,
                          const GArray *paragraphs,
                          const GPtrArray *findings,
                          ReadoutCorrector *corrector,
                          guint *n_groups)
{
  Grouper grouper = {
    .names = collect (article, paragraphs, findings),
    .groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL),
    .by_last = g_hash_table_new (g_str_hash, g_str_equal),
  };

  readout_name_vote (grouper.names);
  readout_correct_names (corrector, paragraphs, grouper.names);
  group_full_names (&grouper);
  group_short_names (&grouper);
  group_tentative_names (&grouper);

  g_hash_table_unref (grouper.groups);
  g_hash_table_unref (grouper.by_last);
  *n_groups = grouper.n_groups;

  return grouper.names;
}
