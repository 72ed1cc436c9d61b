/* readout-name-groups.c: which names of an article mean the same entity
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-name-groups-private.h"

#include "readout-correct-names.h"
#include "readout-name-vote.h"
#include "readout-word-borders.h"

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
    .group = READOUT_NO_NAME,
    .reason = name->reason,
    .antecedent = READOUT_NO_NAME,
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

/**
 * readout_name_groups_find_antecedents:
 * @names: (element-type ReadoutNameInText): names with their groups, in the order of the text
 * @n_groups: how many groups there are
 *
 * Finds what each name that is no full one is understood by: the latest full name of its group, else the
 * first one after it.  What the analyst said of a name needs no other.
 */
void
readout_name_groups_find_antecedents (GArray *names, guint n_groups)
{
  g_autofree int *full_names = g_new (int, n_groups);

  for (guint i = 0; i < n_groups; i++)
    full_names[i] = READOUT_NO_NAME;

  for (guint i = names->len; i > 0; i--)
    {
      const ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i - 1);

      if (name->group != READOUT_NO_NAME && name->is_full)
        full_names[name->group] = (int)i - 1;
    }

  for (guint i = 0; i < names->len; i++)
    {
      ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i);

      if (name->group == READOUT_NO_NAME)
        continue;
      if (name->name->reason == READOUT_REASON_ANALYST)
        name->reason = READOUT_REASON_ANALYST;
      else if (name->is_full)
        full_names[name->group] = (int)i;
      else
        name->antecedent = full_names[name->group];
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
  GArray *names = collect (article, paragraphs, findings);

  readout_name_vote (names);
  readout_correct_names (corrector, paragraphs, names);
  readout_person_groups_find (names, n_groups);
  readout_body_groups_find (names, readout_article_get_text (article, NULL), n_groups);

  return names;
}
