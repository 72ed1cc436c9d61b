/* readout-lexicon.h: facts about words, mapped from a file
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-types.h"

G_BEGIN_DECLS

/**
 * ReadoutLexiconKind:
 * @READOUT_LEXICON_COUNTRY: a state or territory; canonical: its usual name ("US" gives "United States")
 * @READOUT_LEXICON_CITY: a town; of: its country; flag CAPITAL
 * @READOUT_LEXICON_PLACE: a region, river, sea, camp, strait; of: its country, when it lies in one
 * @READOUT_LEXICON_GOVERNMENT: words that stand for a government ("Washington", "Kremlin"); of: the country
 * @READOUT_LEXICON_NATIONALITY: people of a country, an ethnic or a religious group; canonical: the
 * adjective; of: the country, empty when there is none; flags ADJECTIVE, NOUN, PLURAL
 * @READOUT_LEXICON_ORGANIZATION: an institution, party, company or international body; of: its country
 * @READOUT_LEXICON_OUTLET: a newspaper, broadcaster or site; of: its country; flag AGENCY for the wire
 * services
 * @READOUT_LEXICON_GROUP: an armed group; of: where it fights
 * @READOUT_LEXICON_EVENT: a conference, agreement, war
 * @READOUT_LEXICON_PERSON: a well-known office holder; of: the country
 * @READOUT_LEXICON_TITLE: a title or office as it is written before or after a name ("President", "Mr.");
 * flags BEFORE_NAME, OFFICE, HONORIFIC, RANK, PLURAL
 * @READOUT_LEXICON_ROLE: a noun for what a person is ("diplomat"); canonical: the singular; flags PLURAL,
 * COLLECTIVE, SPOKESPERSON
 * @READOUT_LEXICON_GIVEN_NAME: flags FEMALE, MALE (both, when both are usual)
 * @READOUT_LEXICON_SURNAME: a family name
 * @READOUT_LEXICON_NAME_PARTICLE: a lower-case word inside names ("van", "bin"); canonical: the same
 * @READOUT_LEXICON_NAME_SUFFIX: "Jr.", "III"
 * @READOUT_LEXICON_MONTH: canonical: the number, "9"
 * @READOUT_LEXICON_WEEKDAY: canonical: the number, Monday is "1"
 * @READOUT_LEXICON_ORGANIZATION_HEAD: a word that names of organizations begin or end with ("Ministry")
 * @READOUT_LEXICON_PLACE_HEAD: the same for places ("River", "Province")
 * @READOUT_LEXICON_EVENT_HEAD: the same for events ("Summit")
 * @READOUT_LEXICON_GROUP_HEAD: the same for armed groups ("Brigade")
 * @READOUT_LEXICON_REPORTING_VERB: any form of a verb that attributes; canonical: the lemma; flags DIRECT,
 * INDIRECT, THAT, ADDRESSEE, ATTITUDE
 * @READOUT_LEXICON_REPORTING_PHRASE: words that attribute and are no verb ("according to")
 * @READOUT_LEXICON_DOCUMENT: a noun for something that speaks for its author ("statement", "communique")
 * @READOUT_LEXICON_FUNCTION_WORD: a word of grammar ("the", "however")
 * @READOUT_LEXICON_COMMON_WORD: a frequent ordinary word; at the start of a sentence its capital means
 * nothing
 * @READOUT_LEXICON_SOURCE_RANK: what raises an unnamed source ("senior", "former")
 * @READOUT_LEXICON_SOURCE_INSTITUTION: whom an unnamed source works for ("administration", "State
 * Department")
 * @READOUT_LEXICON_SOURCE_ACCESS: how an unnamed source knows ("briefed on")
 * @READOUT_LEXICON_SOURCE_ANONYMITY: that or why a source is not named ("on condition of anonymity")
 *
 * What words can be.  The same words can be several: "Jordan" is a country, a given name and a surname.
 */
typedef enum
{
  READOUT_LEXICON_COUNTRY = 1 << 0,
  READOUT_LEXICON_CITY = 1 << 1,
  READOUT_LEXICON_PLACE = 1 << 2,
  READOUT_LEXICON_GOVERNMENT = 1 << 3,
  READOUT_LEXICON_NATIONALITY = 1 << 4,
  READOUT_LEXICON_ORGANIZATION = 1 << 5,
  READOUT_LEXICON_OUTLET = 1 << 6,
  READOUT_LEXICON_GROUP = 1 << 7,
  READOUT_LEXICON_EVENT = 1 << 8,
  READOUT_LEXICON_PERSON = 1 << 9,
  READOUT_LEXICON_TITLE = 1 << 10,
  READOUT_LEXICON_ROLE = 1 << 11,
  READOUT_LEXICON_GIVEN_NAME = 1 << 12,
  READOUT_LEXICON_SURNAME = 1 << 13,
  READOUT_LEXICON_NAME_PARTICLE = 1 << 14,
  READOUT_LEXICON_NAME_SUFFIX = 1 << 15,
  READOUT_LEXICON_MONTH = 1 << 16,
  READOUT_LEXICON_WEEKDAY = 1 << 17,
  READOUT_LEXICON_ORGANIZATION_HEAD = 1 << 18,
  READOUT_LEXICON_PLACE_HEAD = 1 << 19,
  READOUT_LEXICON_EVENT_HEAD = 1 << 20,
  READOUT_LEXICON_GROUP_HEAD = 1 << 21,
  READOUT_LEXICON_REPORTING_VERB = 1 << 22,
  READOUT_LEXICON_REPORTING_PHRASE = 1 << 23,
  READOUT_LEXICON_DOCUMENT = 1 << 24,
  READOUT_LEXICON_FUNCTION_WORD = 1 << 25,
  READOUT_LEXICON_COMMON_WORD = 1 << 26,
  READOUT_LEXICON_SOURCE_RANK = 1 << 27,
  READOUT_LEXICON_SOURCE_INSTITUTION = 1 << 28,
  READOUT_LEXICON_SOURCE_ACCESS = 1 << 29,
  READOUT_LEXICON_SOURCE_ANONYMITY = 1 << 30,
} ReadoutLexiconKind;

/* Any of the kinds that are names of their own. */
#define READOUT_LEXICON_NAMES                                                                          \
  (READOUT_LEXICON_COUNTRY | READOUT_LEXICON_CITY | READOUT_LEXICON_PLACE | READOUT_LEXICON_GOVERNMENT \
   | READOUT_LEXICON_NATIONALITY | READOUT_LEXICON_ORGANIZATION | READOUT_LEXICON_OUTLET               \
   | READOUT_LEXICON_GROUP | READOUT_LEXICON_EVENT | READOUT_LEXICON_PERSON)

/**
 * ReadoutLexiconFlag:
 * @READOUT_LEXICON_ANY_CASE: given in lower case, means the same with a capital ("officials", "said")
 * @READOUT_LEXICON_AMBIGUOUS: also an ordinary word or a commoner name of another kind: wants evidence around
 * it
 * @READOUT_LEXICON_ABBREVIATION: letters that stand for a longer name
 * @READOUT_LEXICON_PLURAL: names several ("Russians", "Presidents", "diplomats")
 * @READOUT_LEXICON_FEMALE: of a woman
 * @READOUT_LEXICON_MALE: of a man
 * @READOUT_LEXICON_MAJOR: a town that news mentions without its country
 * @READOUT_LEXICON_CAPITAL: the seat of a country's government
 * @READOUT_LEXICON_FORMER: a country that is no more
 * @READOUT_LEXICON_ADJECTIVE: can stand before a noun ("Russian officials")
 * @READOUT_LEXICON_NOUN: can stand alone for people ("a Russian", "the Russians")
 * @READOUT_LEXICON_AGENCY: a wire service
 * @READOUT_LEXICON_BEFORE_NAME: can stand straight before a name ("President Obama")
 * @READOUT_LEXICON_OFFICE: an office that one person holds at a time
 * @READOUT_LEXICON_HONORIFIC: says nothing but respect ("Mr.", "Sir")
 * @READOUT_LEXICON_RANK: a military or police rank
 * @READOUT_LEXICON_SPOKESPERSON: speaks for somebody else
 * @READOUT_LEXICON_COLLECTIVE: people as a body ("the delegation", "aides")
 * @READOUT_LEXICON_DIRECT: takes words in quotation marks
 * @READOUT_LEXICON_INDIRECT: takes a clause without "that"
 * @READOUT_LEXICON_THAT: takes a clause with "that"
 * @READOUT_LEXICON_ADDRESSEE: takes the person spoken to ("told reporters")
 * @READOUT_LEXICON_ATTITUDE: tells a thought or wish rather than speech ("believes", "hopes")
 */
typedef enum
{
  READOUT_LEXICON_ANY_CASE = 1 << 0,
  READOUT_LEXICON_AMBIGUOUS = 1 << 1,
  READOUT_LEXICON_ABBREVIATION = 1 << 2,
  READOUT_LEXICON_PLURAL = 1 << 3,
  READOUT_LEXICON_FEMALE = 1 << 4,
  READOUT_LEXICON_MALE = 1 << 5,
  READOUT_LEXICON_MAJOR = 1 << 6,
  READOUT_LEXICON_CAPITAL = 1 << 7,
  READOUT_LEXICON_FORMER = 1 << 8,
  READOUT_LEXICON_ADJECTIVE = 1 << 9,
  READOUT_LEXICON_NOUN = 1 << 10,
  READOUT_LEXICON_AGENCY = 1 << 11,
  READOUT_LEXICON_BEFORE_NAME = 1 << 12,
  READOUT_LEXICON_OFFICE = 1 << 13,
  READOUT_LEXICON_HONORIFIC = 1 << 14,
  READOUT_LEXICON_RANK = 1 << 15,
  READOUT_LEXICON_SPOKESPERSON = 1 << 16,
  READOUT_LEXICON_COLLECTIVE = 1 << 17,
  READOUT_LEXICON_DIRECT = 1 << 18,
  READOUT_LEXICON_INDIRECT = 1 << 19,
  READOUT_LEXICON_THAT = 1 << 20,
  READOUT_LEXICON_ADDRESSEE = 1 << 21,
  READOUT_LEXICON_ATTITUDE = 1 << 22,
} ReadoutLexiconFlag;

/**
 * ReadoutLexiconSense:
 * @kind: one kind
 * @flags: what is known of the words as this kind
 * @canonical: the name, lemma or number that the words stand for; never empty
 * @of: the country, place or body that it belongs to; empty when there is none
 *
 * What words mean as one kind.  The strings belong to the lexicon.
 */
typedef struct
{
  ReadoutLexiconKind kind;
  ReadoutLexiconFlag flags;
  const char *canonical;
  const char *of;
} ReadoutLexiconSense;

/* Words that the lexicon knows; lives as long as the lexicon. */
typedef struct _ReadoutLexiconEntry ReadoutLexiconEntry;

ReadoutLexicon *readout_lexicon_new_from_file (const char *path, GError **error);
ReadoutLexicon *readout_lexicon_new_from_bytes (GBytes *bytes, GError **error);
ReadoutLexicon *readout_lexicon_ref (ReadoutLexicon *self);
void readout_lexicon_unref (ReadoutLexicon *self);

gsize readout_lexicon_get_n_entries (const ReadoutLexicon *self);
const ReadoutLexiconEntry *readout_lexicon_lookup (const ReadoutLexicon *self,
                                                   const char *words,
                                                   gsize length_bytes,
                                                   gboolean *is_prefix);
const ReadoutLexiconEntry *readout_lexicon_lookup_any_case (const ReadoutLexicon *self,
                                                            const char *words,
                                                            gsize length_bytes,
                                                            gboolean *is_prefix);

ReadoutLexiconKind readout_lexicon_entry_get_kinds (const ReadoutLexiconEntry *entry);
guint readout_lexicon_entry_get_n_senses (const ReadoutLexiconEntry *entry);
ReadoutLexiconSense
readout_lexicon_get_nth_sense (const ReadoutLexicon *self, const ReadoutLexiconEntry *entry, guint nth);
gboolean readout_lexicon_get_sense (const ReadoutLexicon *self,
                                    const ReadoutLexiconEntry *entry,
                                    ReadoutLexiconKind kind,
                                    ReadoutLexiconSense *sense);

gsize readout_lexicon_normalize (const char *words, gsize length_bytes, char *buffer, gsize buffer_size);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutLexicon, readout_lexicon_unref)

G_END_DECLS
