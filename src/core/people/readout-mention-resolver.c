/* readout-mention-resolver.c: whom the names, roles and pronouns of an article mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through the article once, in order: a pronoun or a role means somebody who has been named. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-mention-resolver.h"

#include "readout-correct-mentions.h"
#include "readout-office-roles.h"
#include "readout-pronouns.h"
#include "readout-role-holders.h"
#include "readout-word-borders.h"

#include <string.h>

#define ROLE_CONFIDENCE    0.7
#define PRONOUN_CONFIDENCE 0.65 /* so many of those that are decided are right in annotated texts */

#define MAX_SENTENCES_TO_RELATIVE 3

struct _ReadoutMentionResolver
{
  const char *text;          /* of the article */
  const GArray *paragraphs;  /* ReadoutParagraph */
  const GPtrArray *findings; /* ReadoutFindings, one a paragraph */
  ReadoutCorrector *corrector;
  ReadoutAnalysisBuilder *builder;

  GArray *names; /* ReadoutNameInText */
  guint next_name;
  ReadoutReferent *referents; /* one a group of names */
  ReadoutNamedBodies *bodies;
  ReadoutRoleHolders *holders;
  ReadoutOfficeRoles office_roles;
  GHashTable *roles; /* "entity:role": nothing; those that the builder has */

  GArray *mets;             /* ReadoutMet: the mentions read so far, in order */
  guint first_of_paragraph; /* index of the first one of the paragraph being read */

  const ReadoutFindings *paragraph; /* being read */
  gsize base;                       /* where it starts in the article */
  guint n_sentences;                /* before it */
  guint sentence;                   /* index of the one being read, in the paragraph */
};

/* ---- whom the names mean ---- */

static int
entity_of (const ReadoutMentionResolver *self, ReadoutReferent *referent)
{
  ReadoutEntity entity = {
    .type = referent->type,
    .name = referent->name,
    .confidence = referent->confidence,
    .represents_government = (referent->flags & READOUT_NAME_GOVERNMENT) != 0,
    .confirmed = referent->confirmed,
  };

  if (referent->entity == READOUT_NO_ENTITY)
    referent->entity = readout_analysis_builder_add_entity (self->builder, &entity);

  return referent->entity;
}

static gboolean
is_person (const ReadoutMet *met)
{
  return met->referent == NULL || met->referent->type == READOUT_ENTITY_PERSON;
}

/* Whether no other person has been met in the sentence. */
static gboolean
leads_sentence (const ReadoutMentionResolver *self, guint sentence)
{
  for (guint i = self->mets->len; i > self->first_of_paragraph; i--)
    {
      const ReadoutMet *met = &g_array_index (self->mets, ReadoutMet, i - 1);

      if (met->sentence != sentence)
        break;
      if (is_person (met))
        return FALSE;
    }

  return TRUE;
}

/* @referent: NULL for somebody without a name */
static void
meet (ReadoutMentionResolver *self,
      ReadoutReferent *referent,
      ReadoutNameFlags flags,
      const ReadoutMention *mention)
{
  guint sentence = self->n_sentences + self->sentence;
  ReadoutMet met = {
    mention->span, referent, { 0 }, mention->kind, flags, sentence, leads_sentence (self, sentence),
  };

  if (referent == NULL)
    met.unnamed = readout_span_is_empty (mention->antecedent) ? mention->span : mention->antecedent;

  g_array_append_val (self->mets, met);
  if (referent == NULL)
    return;

  readout_analysis_builder_add_mention (self->builder, entity_of (self, referent), mention);
  referent->n_mentions++;
  referent->latest_byte = mention->span.end_byte;
  referent->latest_sentence = sentence;
  if (mention->kind == READOUT_MENTION_NAME)
    referent->latest_name = mention->span;
}

/* ---- names ---- */

static ReadoutReferent *
find_role_body (const ReadoutMentionResolver *self, ReadoutSpan role, ReadoutSpan outside)
{
  return readout_named_bodies_find (
      self->bodies, readout_span_shift (readout_span_is_empty (outside) ? role : outside, self->base));
}

static void
read_role (ReadoutMentionResolver *self, ReadoutReferent *referent, const ReadoutFoundRole *found)
{
  ReadoutReferent *body = find_role_body (self, found->span, found->body);
  ReadoutReferent *country = readout_named_bodies_country_for (self->bodies, body);
  ReadoutSpan span = readout_span_shift (found->span, self->base);
  g_autofree char *text = readout_span_dup (span, self->text);
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autofree char *time = readout_span_dup (readout_span_shift (found->time, self->base), self->text);
  ReadoutRole role = { span, text, country != NULL ? entity_of (self, country) : READOUT_NO_ENTITY, time };

  if (found->title != NULL)
    readout_role_holders_add (self->holders, found->title, readout_named_bodies_name_country (body),
                              found->is_former, referent, span);
  if (referent->country == NULL && !found->is_former)
    referent->country = readout_named_bodies_name_country (body);
  if (g_hash_table_add (self->roles, g_strdup_printf ("%d:%s", referent->entity, lower)))
    readout_analysis_builder_add_role (self->builder, referent->entity, &role);
}

static void
read_name (ReadoutMentionResolver *self, const ReadoutNameInText *name)
{
  ReadoutMention mention = {
    .span = name->span,
    .kind = READOUT_MENTION_NAME,
    .reason = name->reason,
    .confidence = name->confidence,
  };
  ReadoutReferent *referent;

  if (name->group == READOUT_NO_NAME)
    return;

  if (name->antecedent != READOUT_NO_NAME)
    mention.antecedent = g_array_index (self->names, ReadoutNameInText, name->antecedent).span;
  referent = &self->referents[name->group];
  meet (self, referent, name->name->flags, &mention);

  for (guint i = 0; name->type == READOUT_ENTITY_PERSON && i < READOUT_NAME_N_ROLES; i++)
    if (!readout_span_is_empty (name->name->roles[i].span))
      read_role (self, referent, &name->name->roles[i]);
}

/* ---- roles and pronouns of which the analyst says whom they mean ---- */

/* Whether the analyst says that another is meant than @referent, or nobody; then @mention says so too. */
static gboolean
correct (ReadoutMentionResolver *self, ReadoutReferent **referent, ReadoutMention *mention)
{
  int group = *referent != NULL ? (int)(*referent - self->referents) : READOUT_NO_NAME;

  if (readout_corrector_is_idle (self->corrector)
      || !readout_correct_mention (self->corrector, self->names, mention->span, &group))
    return FALSE;

  *referent = group != READOUT_NO_NAME ? &self->referents[group] : NULL;
  mention->reason = READOUT_REASON_ANALYST;
  mention->confidence = 1;
  mention->antecedent = *referent != NULL ? (*referent)->latest_name : (ReadoutSpan){ 0 };
  return TRUE;
}

/* ---- roles that stand for somebody ---- */

/* "his brother" may be another one than the brother of long before. */
static gboolean
is_near_enough (const ReadoutMentionResolver *self,
                const ReadoutRoleMention *found,
                const ReadoutReferent *referent)
{
  return found->kind != READOUT_ROLE_RELATION || found->is_office || found->title == NULL
         || referent->latest_sentence + MAX_SENTENCES_TO_RELATIVE >= self->n_sentences + self->sentence;
}

static void
read_role_mention (ReadoutMentionResolver *self, const ReadoutRoleMention *found)
{
  const char *country = readout_named_bodies_name_country (find_role_body (self, found->span, found->body));
  ReadoutMention mention = {
    .span = readout_span_shift (found->span, self->base),
    .kind = READOUT_MENTION_ROLE,
    .reason = found->kind == READOUT_ROLE_RELATION ? READOUT_REASON_RELATION : READOUT_REASON_ROLE,
    .confidence = ROLE_CONFIDENCE,
  };
  ReadoutReferent *referent = NULL;

  if (found->title == NULL)
    {
      if (country != NULL)
        referent = readout_role_holders_find_counterpart (self->holders, country, &mention.antecedent);
    }
  else if (found->kind != READOUT_ROLE_INDEFINITE)
    referent = readout_role_holders_find (self->holders, found->title, country, found->is_former,
                                          &mention.antecedent);

  if (referent != NULL && !is_near_enough (self, found, referent))
    {
      referent = NULL;
      mention.antecedent = (ReadoutSpan){ 0 };
    }
  if (referent == NULL && found->title != NULL)
    {
      referent = readout_office_roles_find (&self->office_roles, found, country, &mention);
      readout_role_holders_add (self->holders, found->title, country, found->is_former, referent,
                                mention.span);
    }
  correct (self, &referent, &mention);
  meet (self, referent, found->gender, &mention);
}

/* ---- pronouns ---- */

static void
read_pronoun (ReadoutMentionResolver *self, const ReadoutPronoun *pronoun)
{
  ReadoutMention mention = {
    .span = readout_span_shift (pronoun->span, self->base),
    .kind = READOUT_MENTION_PRONOUN,
    .reason = READOUT_REASON_PRONOUN,
    .confidence = PRONOUN_CONFIDENCE,
  };
  ReadoutReferent *referent;
  ReadoutSpan before, around;
  const ReadoutMet *met;

  readout_found_quotes_find_speakers (self->paragraph->quotes, pronoun->span, &before, &around);
  met = readout_pronouns_choose (self->mets, pronoun, self->n_sentences + self->sentence,
                                 readout_span_shift (before, self->base),
                                 readout_span_shift (around, self->base));
  referent = met != NULL ? met->referent : NULL;
  if (met != NULL)
    mention.antecedent = referent != NULL ? referent->latest_name : met->unnamed;
  if (correct (self, &referent, &mention) || met != NULL)
    meet (self, referent, pronoun->gender, &mention);
}

/* ---- the article ---- */

/**
 * readout_mention_resolver_find_body:
 * @self: a resolver
 * @span: a passage of the paragraph read last
 *
 * Returns: the first organization, country or nationality named inside @span, a country rather than its
 * adjective; or %READOUT_NO_ENTITY
 */
int
readout_mention_resolver_find_body (const ReadoutMentionResolver *self, ReadoutSpan span)
{
  ReadoutReferent *body
      = readout_named_bodies_country_for (self->bodies, readout_named_bodies_find (self->bodies, span));

  return body != NULL ? entity_of (self, body) : READOUT_NO_ENTITY;
}

/* More than a title. */
static gboolean
has_words (const char *text, gsize start_byte, gsize end_byte)
{
  guint n_spaces = 0;

  for (gsize i = start_byte; i < end_byte; i++)
    n_spaces += g_ascii_isspace (text[i]);

  return n_spaces > 1;
}

/* "Her colleague", "Kerry's spokesman", "Kerry aides" and "an aide to Kerry" are others than she and he are.
 */
static gboolean
is_owner (const ReadoutMentionResolver *self, const ReadoutMet *met, ReadoutSpan span)
{
  if (met->flags & READOUT_NAME_COMPLEMENT)
    return has_words (self->text, span.start_byte, met->span.start_byte);

  return (met->kind == READOUT_MENTION_PRONOUN
          || met->flags & (READOUT_NAME_POSSESSIVE | READOUT_NAME_MODIFIER))
         && met->span.end_byte + strlen ("'s") < span.end_byte;
}

/* The first person named inside a span of the article: @owner, whose it is, or who it is. */
static const ReadoutReferent *
find_person (const ReadoutMentionResolver *self, ReadoutSpan span, gboolean owner)
{
  for (guint i = self->first_of_paragraph; i < self->mets->len; i++)
    {
      const ReadoutMet *met = &g_array_index (self->mets, ReadoutMet, i);

      if (met->referent != NULL && is_person (met) && readout_span_contains (span, met->span)
          && (owner || !is_owner (self, met, span)))
        return met->referent;
    }

  return NULL;
}

/**
 * readout_mention_resolver_find_unnamed:
 * @self: a resolver
 * @span: a pronoun of the paragraph read last
 *
 * Returns: the words that first tell of whom it means, who has no name: "a diplomat"; empty when it means
 * somebody else
 */
ReadoutSpan
readout_mention_resolver_find_unnamed (const ReadoutMentionResolver *self, ReadoutSpan span)
{
  for (guint i = self->first_of_paragraph; i < self->mets->len; i++)
    {
      const ReadoutMet *met = &g_array_index (self->mets, ReadoutMet, i);

      if (met->kind == READOUT_MENTION_PRONOUN && readout_span_contains (span, met->span))
        return met->unnamed;
    }

  return (ReadoutSpan){ 0 };
}

/**
 * readout_mention_resolver_find_country:
 * @self: a resolver
 * @name: the usual name of a country
 *
 * Returns: the country, where the article names it, or %READOUT_NO_ENTITY
 */
int
readout_mention_resolver_find_country (const ReadoutMentionResolver *self, const char *name)
{
  ReadoutReferent *country = readout_named_bodies_find_country (self->bodies, name);

  return country != NULL ? entity_of (self, country) : READOUT_NO_ENTITY;
}

/**
 * readout_mention_resolver_find_office:
 * @self: a resolver
 * @span: a passage of the paragraph read last
 *
 * Returns: the country for which the first person named inside @span holds an office, or %READOUT_NO_ENTITY
 */
int
readout_mention_resolver_find_office (const ReadoutMentionResolver *self, ReadoutSpan span)
{
  const ReadoutReferent *person = find_person (self, span, TRUE);
  ReadoutReferent *country = person != NULL && person->country != NULL
                                 ? readout_named_bodies_find_country (self->bodies, person->country)
                                 : NULL;

  return country != NULL ? entity_of (self, country) : READOUT_NO_ENTITY;
}

/**
 * readout_mention_resolver_find_entity:
 * @self: a resolver
 * @span: a passage of the paragraph read last
 *
 * Returns: the first person named inside @span, else what readout_mention_resolver_find_body() finds
 */
int
readout_mention_resolver_find_entity (const ReadoutMentionResolver *self, ReadoutSpan span)
{
  const ReadoutReferent *person = find_person (self, span, FALSE);

  return person != NULL ? person->entity : readout_mention_resolver_find_body (self, span);
}

/**
 * readout_mention_resolver_new:
 * @article: the article
 * @paragraphs: (element-type ReadoutParagraph): its paragraphs
 * @findings: (element-type ReadoutFindings): what each of them says
 * @corrector: what the analyst says of the names
 * @builder: gets the entities, with their mentions and roles
 *
 * Returns: (transfer full): a resolver that has read nothing; all arguments must outlive it
 */
ReadoutMentionResolver *
readout_mention_resolver_new (ReadoutArticle *article,
                              const GArray *paragraphs,
                              const GPtrArray *findings,
                              ReadoutCorrector *corrector,
                              ReadoutAnalysisBuilder *builder)
{
  ReadoutMentionResolver *self = g_new0 (ReadoutMentionResolver, 1);
  g_autofree ReadoutSaidGroup *said = NULL;
  guint n_groups;

  self->text = readout_article_get_text (article, NULL);
  self->paragraphs = paragraphs;
  self->findings = findings;
  self->corrector = corrector;
  self->builder = builder;
  self->names = readout_name_groups_find (article, paragraphs, findings, corrector, &n_groups);
  said = readout_correct_groups (corrector, self->names, &n_groups);
  readout_name_groups_find_antecedents (self->names, n_groups);
  self->holders = readout_role_holders_new ();
  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->mets = g_array_new (FALSE, FALSE, sizeof (ReadoutMet));
  self->referents = readout_referents_new (self->names, said, n_groups);
  self->bodies = readout_named_bodies_new (self->names, self->referents, n_groups);
  self->office_roles = (ReadoutOfficeRoles){
    .text = self->text,
    .paragraphs = paragraphs,
    .names = self->names,
    .referents = self->referents,
    .bodies = self->bodies,
  };

  return self;
}

/**
 * readout_mention_resolver_set_office_holders:
 * @self: a resolver
 * @office_holders: who held which office when; must outlive @self
 * @day: the day of publication; invalid when nobody knows
 *
 * Lets "the Secretary of State" mean the person of the article who held that office on its day.
 */
void
readout_mention_resolver_set_office_holders (ReadoutMentionResolver *self,
                                             const ReadoutOfficeHolders *office_holders,
                                             const GDate *day)
{
  self->office_roles.holders = office_holders;
  self->office_roles.day = *day;
}

/**
 * readout_mention_resolver_free:
 * @self: (transfer full): a resolver
 */
void
readout_mention_resolver_free (ReadoutMentionResolver *self)
{
  g_array_unref (self->names);
  readout_named_bodies_free (self->bodies);
  g_free (self->referents);
  readout_role_holders_free (self->holders);
  g_hash_table_unref (self->roles);
  g_array_unref (self->mets);
  g_free (self);
}

static const ReadoutNameInText *
next_name_of (const ReadoutMentionResolver *self, guint paragraph)
{
  const ReadoutNameInText *name;

  if (self->next_name == self->names->len)
    return NULL;

  name = &g_array_index (self->names, ReadoutNameInText, self->next_name);
  return name->paragraph == paragraph ? name : NULL;
}

static void
go_to_sentence (ReadoutMentionResolver *self, gsize byte)
{
  const GArray *sentences = self->paragraph->sentences;

  while (self->sentence + 1 < sentences->len
         && g_array_index (sentences, ReadoutSpan, self->sentence + 1).start_byte <= byte)
    self->sentence++;
}

/* Names, roles and pronouns come in lists of their own; they are read in the order of the text. */
static void
read_in_order (ReadoutMentionResolver *self, guint paragraph)
{
  const GArray *roles = self->paragraph->role_mentions, *pronouns = self->paragraph->pronouns;
  guint next_role = 0, next_pronoun = 0;

  for (;;)
    {
      const ReadoutNameInText *name = next_name_of (self, paragraph);
      gsize name_byte = name != NULL ? name->span.start_byte - self->base : G_MAXSIZE;
      gsize role_byte = next_role < roles->len
                            ? g_array_index (roles, ReadoutRoleMention, next_role).span.end_byte
                            : G_MAXSIZE; /* behind a country inside it */
      gsize pronoun_byte = next_pronoun < pronouns->len
                               ? g_array_index (pronouns, ReadoutPronoun, next_pronoun).span.start_byte
                               : G_MAXSIZE;
      gsize least = MIN (name_byte, MIN (role_byte, pronoun_byte));

      if (least == G_MAXSIZE)
        break;

      go_to_sentence (self, least);
      if (least == name_byte)
        read_name (self, &g_array_index (self->names, ReadoutNameInText, self->next_name++));
      else if (least == role_byte)
        read_role_mention (self, &g_array_index (roles, ReadoutRoleMention, next_role++));
      else
        read_pronoun (self, &g_array_index (pronouns, ReadoutPronoun, next_pronoun++));
    }
}

/**
 * readout_mention_resolver_read:
 * @self: a resolver
 * @paragraph: index of the paragraph, after those read before
 */
void
readout_mention_resolver_read (ReadoutMentionResolver *self, guint paragraph)
{
  if (self->paragraph != NULL)
    self->n_sentences += self->paragraph->sentences->len;
  self->paragraph = g_ptr_array_index (self->findings, paragraph);
  self->base = g_array_index (self->paragraphs, ReadoutParagraph, paragraph).span.start_byte;
  self->sentence = 0;
  self->first_of_paragraph = self->mets->len;
  read_in_order (self, paragraph);
}
