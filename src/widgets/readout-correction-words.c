/* readout-correction-words.c: a correction in words
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-correction-words.h"

#include <glib/gi18n.h>
#include <string.h>

#include "readout-date-words.h"
#include "readout-labels.h"
#include "readout-negotiation-labels.h"

/* The beginning of a quote tells which one it is. */
#define MAX_QUOTE_CHARS 40

const char *
readout_label_scope (ReadoutScope scope)
{
  switch (scope)
    {
    case READOUT_SCOPE_HERE:
      return _ ("this article");
    case READOUT_SCOPE_CASE:
      return _ ("this case");
    case READOUT_SCOPE_ALWAYS:
      return _ ("always");
    default:
      g_return_val_if_reached ("");
    }
}

static gboolean
is_in_capitals (const char *name)
{
  g_autofree char *capitals = g_utf8_strup (name, -1);

  return g_str_equal (name, capitals);
}

/* The fullest of the ways in which it is written, in capitals only where there is no other way. */
static const char *
get_name (const char *const *forms)
{
  const char *longest = "";

  for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
    if (strlen (forms[i]) > strlen (longest)
        || (strlen (forms[i]) == strlen (longest) && is_in_capitals (longest)))
      longest = forms[i];

  return longest;
}

static char *
dup_passage (const char *exact)
{
  g_autofree char *words = g_strdelimit (g_strdup (exact), "\n", ' ');
  g_autofree char *start = NULL;

  if (g_utf8_strlen (words, -1) <= MAX_QUOTE_CHARS)
    /* Translators: the words of a quote, in the quotation marks of the language */
    return g_strdup_printf (_ ("“%s”"), words);

  start = g_utf8_substring (words, 0, MAX_QUOTE_CHARS);
  /* Translators: the beginning of a quote, in the quotation marks of the language */
  return g_strdup_printf (_ ("“%s…”"), start);
}

static const char *
get_speaker (const ReadoutCorrection *correction)
{
  if (correction->words != NULL)
    return correction->words;

  return correction->other_anchor != NULL ? correction->other_anchor->exact
                                          : get_name (correction->other_forms);
}

/* What is said of a quote, before its words. */
static char *
dup_verdict_of_quote (const ReadoutCorrection *correction)
{
  switch (correction->verb)
    {
    case READOUT_VERB_SPEAKER:
      /* Translators: who said a quote */
      return g_strdup_printf (_ ("Said by %s"), get_speaker (correction));
    case READOUT_VERB_NAMING:
      return g_strdup (readout_label_naming (correction->naming));
    case READOUT_VERB_KIND:
      return g_strdup (readout_label_quote_kind (correction->kind));
    case READOUT_VERB_REJECT_QUOTE:
      return g_strdup (_ ("Not a quote"));
    case READOUT_VERB_ADD_QUOTE:
      return g_strdup (_ ("New quote"));
    case READOUT_VERB_ACCEPT_QUOTE:
      return g_strdup (C_ ("quote", "Confirmed"));
    case READOUT_VERB_ENDS:
      return g_strdup (_ ("Other words"));
    case READOUT_VERB_SPLIT:
      return g_strdup (_ ("Two quotes"));
    case READOUT_VERB_JOIN:
      return g_strdup (_ ("One with another quote"));
    default:
      g_return_val_if_reached (NULL);
    }
}

/* Those who took part in an event, or nobody. */
static char *
dup_parties (const ReadoutCorrection *correction)
{
  if (correction->other_forms == NULL || correction->other_forms[0] == NULL)
    return g_strdup (C_ ("party", "nobody"));

  return g_strjoinv (", ", (char **)correction->other_forms);
}

/* What is said of an event, before the words that tell of it. */
static char *
dup_verdict_of_event (const ReadoutCorrection *correction)
{
  g_autofree char *parties = dup_parties (correction);

  switch (correction->verb)
    {
    case READOUT_VERB_REJECT_EVENT:
      return g_strdup (_ ("Not an event"));
    case READOUT_VERB_ADD_EVENT:
      /* Translators: an event that the analyst added; %s is what kind of act it is */
      return g_strdup_printf (_ ("New event, %s"), readout_label_event_class (correction->klass));
    case READOUT_VERB_CLASS:
      return g_strdup (readout_label_event_class (correction->klass));
    case READOUT_VERB_ACTORS:
      /* Translators: who took part in an event */
      return g_strdup_printf (_ ("Done by %s"), parties);
    case READOUT_VERB_TARGETS:
      /* Translators: at whom an event was directed */
      return g_strdup_printf (_ ("Done to %s"), parties);
    case READOUT_VERB_DATE:
      return readout_date_words_new (correction->words, READOUT_TIME_MOD_NONE);
    default:
      g_return_val_if_reached (NULL);
    }
}

/* What is said of a matter, a position, a condition, a deadline or a state of talks, before its words. */
static char *
dup_verdict_of_point (const ReadoutCorrection *correction)
{
  const char *party = get_name (correction->other_forms);

  switch (correction->verb)
    {
    case READOUT_VERB_REJECT_ISSUE:
      return g_strdup (_ ("Not an issue"));
    case READOUT_VERB_ADD_ISSUE:
      return g_strdup (_ ("New issue"));
    case READOUT_VERB_REJECT_POSITION:
      return g_strdup (_ ("Not a position"));
    case READOUT_VERB_ADD_POSITION:
      /* Translators: a party, and what it does with what follows: "Turkey refuses" */
      return g_strdup_printf (C_ ("position", "%s %s"), party, readout_label_stance (correction->stance));
    case READOUT_VERB_PARTY:
      /* Translators: whose position or condition it is */
      return g_strdup_printf (_ ("That of %s"), party);
    case READOUT_VERB_REJECT_CONDITION:
      return g_strdup (_ ("Not a condition"));
    case READOUT_VERB_REJECT_DEADLINE:
      return g_strdup (_ ("Not a deadline"));
    case READOUT_VERB_ADD_DEADLINE:
      return g_strdup (_ ("New deadline"));
    case READOUT_VERB_REJECT_STATUS:
      return g_strdup (_ ("Not how the talks stand"));
    case READOUT_VERB_STANCE:
      return g_strdup (readout_label_stance (correction->stance));
    case READOUT_VERB_ISSUE_STATE:
      return g_strdup (readout_label_issue_state (correction->issue_state));
    case READOUT_VERB_CERTAINTY:
      return g_strdup (readout_label_certainty (correction->certainty));
    case READOUT_VERB_TALKS_STATE:
      return g_strdup (readout_label_talks_state (correction->talks_state));
    case READOUT_VERB_ACCEPT_ENTRY:
      return g_strdup (C_ ("finding", "Confirmed"));
    default:
      g_return_val_if_reached (NULL);
    }
}

static char *
dup_verdict (const ReadoutCorrection *correction)
{
  if (readout_verb_is_of_quotes (correction->verb))
    return dup_verdict_of_quote (correction);

  return correction->verb <= READOUT_VERB_DATE ? dup_verdict_of_event (correction)
                                               : dup_verdict_of_point (correction);
}

/* The words that it is about, where they stand or wherever they do. */
static char *
dup_subject (const ReadoutCorrection *correction)
{
  if (correction->verb == READOUT_VERB_ENDS)
    return dup_passage (correction->other_anchor->exact);

  return dup_passage (correction->anchor != NULL ? correction->anchor->exact : get_name (correction->forms));
}

static char *
dup_words_of_passage (const ReadoutCorrection *correction)
{
  g_autofree char *verdict = dup_verdict (correction);
  g_autofree char *passage = dup_subject (correction);

  /* Translators: what was said of a quote ("Not a quote") or an event, and its words */
  return g_strdup_printf (_ ("%s: %s"), verdict, passage);
}

/* One sentence, as short as it can be: "Not a name: Will". */
char *
readout_correction_dup_words (const ReadoutCorrection *correction)
{
  const char *name = get_name (correction->forms), *other = get_name (correction->other_forms);
  gboolean is_of_passage = correction->anchor != NULL;

  switch (correction->verb)
    {
    case READOUT_VERB_ACCEPT:
      /* Translators: the name of an entity that the analyst said is right */
      return g_strdup_printf (_ ("Confirmed: %s"), name);
    case READOUT_VERB_REJECT:
      /* Translators: words that the analyst said are no name */
      return g_strdup_printf (_ ("Not a name: %s"), name);
    case READOUT_VERB_TYPE:
    case READOUT_VERB_ADD:
      /* Translators: a type of entities ("Person"), and the name of one that is of it */
      return g_strdup_printf (_ ("%s: %s"), readout_label_entity_type (correction->type), name);
    case READOUT_VERB_RENAME:
      /* Translators: the old and the new name of an entity */
      return g_strdup_printf (_ ("%s is called %s"), name, correction->words);
    case READOUT_VERB_SAME:
      /* Translators: the names of two entities that are one */
      return g_strdup_printf (_ ("%s is %s"), is_of_passage ? name : other, is_of_passage ? other : name);
    case READOUT_VERB_DISTINCT:
      /* Translators: the names of two entities that are not one */
      return g_strdup_printf (_ ("%s is not %s"), is_of_passage ? name : other, is_of_passage ? other : name);
    default:
      return dup_words_of_passage (correction);
    }
}
