/* readout-person-name.c: a person's name taken apart, to be compared with others
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Names are compared word by word, never by their letters: "Jon" can be John, "Tigran" is not Iran.  A part
 * that one of them leaves out is no contradiction, a part that differs is one. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-person-name.h"

#include <string.h>

typedef struct
{
  const char *form;
  const char *given_name;
} ShortForm;

/* Short forms and spellings of one given name. */
static const ShortForm short_forms[] = {
  { "abe", "abraham" },         { "al", "albert" },           { "alex", "alexander" },
  { "aleksandr", "alexander" }, { "alexandr", "alexander" },  { "andy", "andrew" },
  { "andrei", "andrey" },       { "barry", "barack" },        { "ben", "benjamin" },
  { "bernie", "bernard" },      { "bill", "william" },        { "billy", "william" },
  { "bob", "robert" },          { "bobby", "robert" },        { "chris", "christopher" },
  { "chuck", "charles" },       { "charlie", "charles" },     { "dan", "daniel" },
  { "danny", "daniel" },        { "dave", "david" },          { "debbie", "deborah" },
  { "dick", "richard" },        { "dmitri", "dmitry" },       { "dmitriy", "dmitry" },
  { "don", "donald" },          { "doug", "douglas" },        { "ed", "edward" },
  { "eddie", "edward" },        { "frank", "francis" },       { "fred", "frederick" },
  { "geoff", "geoffrey" },      { "greg", "gregory" },        { "hank", "henry" },
  { "harry", "henry" },         { "jack", "john" },           { "jake", "jacob" },
  { "jeff", "jeffrey" },        { "jerry", "gerald" },        { "jim", "james" },
  { "jimmy", "james" },         { "joe", "joseph" },          { "jon", "john" },
  { "jonathan", "john" },       { "josh", "joshua" },         { "kate", "katherine" },
  { "kathy", "katherine" },     { "catherine", "katherine" }, { "ken", "kenneth" },
  { "larry", "lawrence" },      { "liz", "elizabeth" },       { "matt", "matthew" },
  { "max", "maximilian" },      { "meg", "margaret" },        { "mike", "michael" },
  { "mohamed", "muhammad" },    { "mohammad", "muhammad" },   { "mohammed", "muhammad" },
  { "muhammed", "muhammad" },   { "mick", "michael" },        { "nick", "nicholas" },
  { "pat", "patrick" },         { "pete", "peter" },          { "phil", "philip" },
  { "phillip", "philip" },      { "ray", "raymond" },         { "rick", "richard" },
  { "rob", "robert" },          { "ron", "ronald" },          { "sam", "samuel" },
  { "serge", "sergei" },        { "sergey", "sergei" },       { "sergiy", "sergei" },
  { "steve", "steven" },        { "stephen", "steven" },      { "sue", "susan" },
  { "ted", "edward" },          { "tim", "timothy" },         { "tom", "thomas" },
  { "tony", "anthony" },        { "vlad", "vladimir" },       { "volodymyr", "vladimir" },
  { "walt", "walter" },         { "will", "william" },        { "yuriy", "yuri" },
  { "yury", "yuri" },
};

/* Small letters without accents, where Latin letters can say it; never empty. */
static char *
fold (const char *word)
{
  g_autofree char *ascii = g_str_to_ascii (word, "C");

  return *ascii != '\0' && strchr (ascii, '?') == NULL ? g_ascii_strdown (ascii, -1)
                                                       : g_utf8_strdown (word, -1);
}

/* "Al" in front is a given name. */
static gboolean
is_particle (const char *word, gboolean is_first)
{
  static const char *const capitalized[] = { "Al", "El", "Bin", "Ibn", "De", "Von", "Van" };

  if (g_unichar_islower (g_utf8_get_char (word)) && strchr (word, '-') == NULL)
    return TRUE;
  for (guint i = is_first ? 2 : 0; i < G_N_ELEMENTS (capitalized); i++)
    if (g_str_equal (word, capitalized[i]))
      return TRUE;

  return FALSE;
}

static gboolean
is_suffix (const char *folded)
{
  static const char *const suffixes[] = { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv" };

  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_equal (folded, suffixes[i]))
      return TRUE;

  return FALSE;
}

/* "al-Assad" is filed under "assad". */
static const char *
skip_article (const char *word)
{
  static const char *const articles[] = { "al-", "el-", "as-", "ad-", "an-", "ar-", "ash-", "az-" };

  for (guint i = 0; i < G_N_ELEMENTS (articles); i++)
    if (g_ascii_strncasecmp (word, articles[i], strlen (articles[i])) == 0
        && word[strlen (articles[i])] != '\0')
      return word + strlen (articles[i]);

  return word;
}

static void
add_word (ReadoutPersonName *self, const char *word)
{
  g_autofree char *folded = fold (skip_article (word));
  gsize length = strlen (folded);

  if (length > 1 && folded[length - 1] == '.' && !is_suffix (folded))
    folded[--length] = '\0';

  if (self->n_words > 0 && is_suffix (folded))
    {
      g_free (self->suffix);
      self->suffix = g_strndup (folded, strcspn (folded, "."));
    }
  else if (self->n_words < READOUT_PERSON_NAME_MAX_WORDS)
    self->words[self->n_words++] = g_steal_pointer (&folded);
}

/**
 * readout_person_name_init:
 * @self: a name
 * @text: the name as it is written, without title; not empty
 */
void
readout_person_name_init (ReadoutPersonName *self, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \n\t", -1);

  *self = (ReadoutPersonName){ 0 };
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !is_particle (words[i], i == 0))
      add_word (self, words[i]);

  if (self->n_words == 0) /* nothing but particles: a name in small letters */
    self->words[self->n_words++] = fold (text);
}

/**
 * readout_person_name_clear:
 * @self: a name
 */
void
readout_person_name_clear (ReadoutPersonName *self)
{
  for (guint i = 0; i < self->n_words; i++)
    g_free (self->words[i]);
  g_free (self->suffix);
  *self = (ReadoutPersonName){ 0 };
}

/**
 * readout_person_name_is_initial:
 * @word: a word of a name
 *
 * Returns: whether it is one letter, or several with full stops: "j", "j.k"
 */
gboolean
readout_person_name_is_initial (const char *word)
{
  const char *second = g_utf8_next_char (word);

  return *second == '\0' || *second == '.';
}

static const char *
given_name_of (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (short_forms); i++)
    if (g_str_equal (short_forms[i].form, word))
      return short_forms[i].given_name;

  return word;
}

static gboolean
words_agree (const char *a, const char *b)
{
  if (g_str_equal (a, b))
    return TRUE;
  if (readout_person_name_is_initial (a) || readout_person_name_is_initial (b))
    return g_utf8_get_char (a) == g_utf8_get_char (b);

  return g_str_equal (given_name_of (a), given_name_of (b));
}

/* Whether the first @n_short words of one name stand in the same order among the first @n_long of another. */
static gboolean
contains_in_order (const ReadoutPersonName *longer,
                   guint n_long,
                   const ReadoutPersonName *shorter,
                   guint n_short)
{
  guint found = 0;

  for (guint i = 0; i < n_long && found < n_short; i++)
    found += words_agree (longer->words[i], shorter->words[found]);

  return found == n_short;
}

/* "George W." and "George H. W." differ in what both give. */
static gboolean
middle_initials_agree (const ReadoutPersonName *longer, const ReadoutPersonName *shorter)
{
  return shorter->n_words < 3 || longer->n_words == shorter->n_words
         || !readout_person_name_is_initial (shorter->words[1])
         || !readout_person_name_is_initial (longer->words[1])
         || words_agree (shorter->words[1], longer->words[1]);
}

/**
 * readout_person_name_agrees:
 * @self: a name of two words or more
 * @other: another
 *
 * Returns: whether one person can have both: the shorter one has the first word and the surname of the longer
 * one, its last words, or its first ones ("Jane Roe" and "Jane Roe Miller"), and nothing that the longer one
 * has not
 */
gboolean
readout_person_name_agrees (const ReadoutPersonName *self, const ReadoutPersonName *other)
{
  const ReadoutPersonName *longer = self->n_words >= other->n_words ? self : other;
  const ReadoutPersonName *shorter = longer == self ? other : self;
  guint n_long = longer->n_words, n_short = shorter->n_words;

  if (self->suffix != NULL && other->suffix != NULL && !g_str_equal (self->suffix, other->suffix))
    return FALSE;
  if (!middle_initials_agree (longer, shorter))
    return FALSE;

  if (g_str_equal (readout_person_name_get_last (longer), readout_person_name_get_last (shorter)))
    return words_agree (longer->words[0], shorter->words[0])
               ? contains_in_order (longer, n_long - 1, shorter, n_short - 1)
               : n_short < n_long && g_str_equal (longer->words[n_long - n_short], shorter->words[0])
                     && contains_in_order (longer, n_long, shorter, n_short);

  return n_short < n_long && n_short >= 2 && contains_in_order (longer, n_short, shorter, n_short);
}
