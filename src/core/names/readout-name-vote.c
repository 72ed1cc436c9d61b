/* readout-name-vote.c: what the names of an article are, by all places where they stand
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The same words mostly mean the same all over an article, and where one paragraph leaves open what they are
 * another may tell (Ratinov and Roth 2009).  A full name speaks for its parts, and for its abbreviation. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-name-vote.h"

#include "readout-name-groups.h"

#include <string.h>

/* What other places and longer names weigh beside the place itself. */
#define OTHER_PLACES  0.5f
#define SURNAME       1.5f
#define GIVEN_NAME    0.8f
#define ABBREVIATION  1.0f
#define SHORT_OF_BODY 0.4f

#define MAX_INITIALS 8

/* How probable each type is, and at the end that it is no name. */
#define NO_NAME   READOUT_N_ENTITY_TYPES
#define N_CHOICES (READOUT_N_ENTITY_TYPES + 1)

typedef struct
{
  float likely[N_CHOICES];
} Votes;

static Votes *
get_votes (GHashTable *table, const char *words)
{
  Votes *votes = g_hash_table_lookup (table, words);

  if (votes == NULL)
    {
      votes = g_new0 (Votes, 1);
      g_hash_table_insert (table, g_strdup (words), votes);
    }

  return votes;
}

static Votes
own_votes (const ReadoutNameInText *name)
{
  Votes votes = { { 0 } };
  float rest = 1;

  for (guint t = 0; t < READOUT_N_ENTITY_TYPES; t++)
    {
      votes.likely[t] = name->name->likely[t];
      rest -= votes.likely[t];
    }
  votes.likely[NO_NAME] = MAX (rest, 0);

  return votes;
}

static void
count_places (GHashTable *places, const GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i);
      Votes own = own_votes (name);
      Votes *sum = get_votes (places, name->text);

      for (guint c = 0; c < N_CHOICES; c++)
        sum->likely[c] += own.likely[c];
    }
}

static void
speak_for (GHashTable *parts, const char *words, ReadoutEntityType type, float weight)
{
  Votes *votes = get_votes (parts, words);

  votes->likely[type] = MAX (votes->likely[type], weight);
}

/* The capitals that the words of a name begin with: "OPCW".  Returns whether they can be an abbreviation. */
static gboolean
find_initials (const char *words, char *initials)
{
  gsize n = 0;

  for (const char *at = words; *at != '\0' && n < MAX_INITIALS; at++)
    if (g_ascii_isupper (*at) && (at == words || at[-1] == ' ' || at[-1] == '-'))
      initials[n++] = *at;
  initials[n] = '\0';

  return n >= 2;
}

/* "Anna Weber" for "Weber" and "Anna", "Orbis Holdings" for "Orbis", "World Food Programme" for "WFP". */
static void
speak_for_parts (GHashTable *parts, const ReadoutNameInText *name)
{
  g_autofree char *first = g_strndup (name->text, strcspn (name->text, " "));
  float likely = name->name->likely[name->type];
  char initials[MAX_INITIALS + 1];

  if (find_initials (name->text, initials))
    speak_for (parts, initials, name->type, ABBREVIATION * likely);

  if (name->type == READOUT_ENTITY_PERSON)
    {
      speak_for (parts, strrchr (name->text, ' ') + 1, name->type, SURNAME * likely);
      speak_for (parts, first, name->type, GIVEN_NAME * likely);
    }
  else if (name->type == READOUT_ENTITY_ORGANIZATION)
    speak_for (parts, first, name->type, SHORT_OF_BODY * likely);
}

static void
let_full_names_speak (GHashTable *parts, const GArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i);

      if (!name->is_doubtful && strchr (name->text, ' ') != NULL)
        speak_for_parts (parts, name);
    }
}

/* By the place itself, the others, and full names. */
static Votes
add_up (GHashTable *places, GHashTable *parts, const ReadoutNameInText *name)
{
  const Votes *all = g_hash_table_lookup (places, name->text);
  const Votes *spoken = g_hash_table_lookup (parts, name->text);
  Votes votes = own_votes (name);

  for (guint c = 0; c < N_CHOICES; c++)
    {
      votes.likely[c] += OTHER_PLACES * (all->likely[c] - votes.likely[c]);
      if (spoken != NULL)
        votes.likely[c] += spoken->likely[c];
    }

  return votes;
}

/* A name stays one, whatever the others say.  Returns whether it is one. */
static gboolean
decide (ReadoutNameInText *name, const Votes *votes)
{
  guint best = name->is_doubtful ? NO_NAME : name->type;
  float sum = 0;

  for (guint c = 0; c < N_CHOICES; c++)
    {
      sum += votes->likely[c];
      if (c != NO_NAME && votes->likely[c] > votes->likely[best])
        best = c;
    }
  if (best == NO_NAME)
    return FALSE;

  if (name->type != best)
    {
      name->type = best;
      name->canonical = NULL;
      name->reason = READOUT_REASON_SAME_NAME;
    }
  name->confidence = (double)(votes->likely[best] / sum);

  return TRUE;
}

static void
swap (GArray *names, guint i, guint j)
{
  ReadoutNameInText name = g_array_index (names, ReadoutNameInText, i);

  g_array_index (names, ReadoutNameInText, i) = g_array_index (names, ReadoutNameInText, j);
  g_array_index (names, ReadoutNameInText, j) = name;
}

/**
 * readout_name_vote:
 * @names: (element-type ReadoutNameInText): the names of an article and the doubtful ones
 *
 * Gives each its type and confidence, and removes the doubtful ones that are none.
 */
void
readout_name_vote (GArray *names)
{
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) parts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  guint n_kept = 0;

  count_places (places, names);
  let_full_names_speak (parts, names);

  for (guint i = 0; i < names->len; i++)
    {
      ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i);
      Votes votes = add_up (places, parts, name);

      if (decide (name, &votes))
        swap (names, n_kept++, i);
    }
  g_array_set_size (names, n_kept);
}
