/* readout-mention-resolver.c: whom the names, roles and pronouns of an article mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through the article once, in order: a pronoun or a role means somebody who has been named. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-mention-resolver.h"

#include "readout-pronouns.h"
#include "readout-role-holders.h"

#define ROLE_CONFIDENCE    0.7
#define PRONOUN_CONFIDENCE 0.65 /* so many of those that are decided are right in annotated texts */

#define MAX_SENTENCES_TO_RELATIVE 3

/* Sources stand near their quotes. */
#define MAX_QUOTES_BACK 8

struct _ReadoutMentionResolver
{
  const char *text;          /* of the article */
  const GArray *paragraphs;  /* ReadoutParagraph */
  const GPtrArray *findings; /* ReadoutFindings, one a paragraph */
  ReadoutAnalysisBuilder *builder;

  GArray *names; /* ReadoutNameInText */
  guint next_name;
  ReadoutReferent *referents; /* one a group of names */
  GHashTable *countries;      /* a country's name: its ReadoutReferent */
  ReadoutRoleHolders *holders;
  const ReadoutOfficeHolders *office_holders;
  GDate day;         /* of publication; invalid when nobody knows */
  GHashTable *roles; /* "entity:role": nothing; those that the builder has */

  GArray *mets;             /* ReadoutMet: the mentions read so far, in order */
  guint first_of_paragraph; /* index of the first one of the paragraph being read */

  const ReadoutFindings *paragraph; /* being read */
  gsize base;                       /* where it starts in the article */
  guint n_sentences;                /* before it */
  guint sentence;                   /* index of the one being read, in the paragraph */
};

/* ---- whom the names mean ---- */

/* Countries by what their adjectives are of. */
static void
file_countries (ReadoutMentionResolver *self, guint n_groups)
{
  for (guint i = 0; i < n_groups; i++)
    if (self->referents[i].type == READOUT_ENTITY_PLACE && self->referents[i].country != NULL)
      g_hash_table_insert (self->countries, (gpointer)self->referents[i].country, &self->referents[i]);
}

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
    mention->span, referent, mention->kind, flags, sentence, leads_sentence (self, sentence),
  };

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

/* The first name that ends behind @byte. */
static guint
find_name_after (const ReadoutMentionResolver *self, gsize byte)
{
  guint low = 0, high = self->names->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;

      if (g_array_index (self->names, ReadoutNameInText, middle).span.end_byte > byte)
        high = middle;
      else
        low = middle + 1;
    }

  return low;
}

/* The first name inside a passage, of anything but a person. */
static ReadoutReferent *
find_body (const ReadoutMentionResolver *self, ReadoutSpan span)
{
  for (guint i = find_name_after (self, span.start_byte); i < self->names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);

      if (name->span.start_byte >= span.end_byte)
        break;
      if (name->group != READOUT_NO_NAME && name->type != READOUT_ENTITY_PERSON
          && readout_span_contains (span, name->span))
        return &self->referents[name->group];
    }

  return NULL;
}

/* "Russian" is of Russia, where the article names that too. */
static ReadoutReferent *
country_for (const ReadoutMentionResolver *self, ReadoutReferent *body)
{
  ReadoutReferent *country = NULL;

  if (body != NULL && body->type == READOUT_ENTITY_NATIONALITY && body->country != NULL)
    country = g_hash_table_lookup (self->countries, body->country);

  return country != NULL ? country : body;
}

static const char *
country_name (const ReadoutReferent *body)
{
  if (body == NULL)
    return NULL;

  return body->country != NULL ? body->country : body->name;
}

static ReadoutReferent *
find_role_body (const ReadoutMentionResolver *self, ReadoutSpan role, ReadoutSpan outside)
{
  return find_body (self, readout_span_shift (readout_span_is_empty (outside) ? role : outside, self->base));
}

static void
read_role (ReadoutMentionResolver *self, ReadoutReferent *referent, const ReadoutFoundRole *found)
{
  ReadoutReferent *body = find_role_body (self, found->span, found->body);
  ReadoutReferent *country = country_for (self, body);
  ReadoutSpan span = readout_span_shift (found->span, self->base);
  g_autofree char *text = readout_span_dup (span, self->text);
  g_autofree char *lower = g_utf8_strdown (text, -1);
  g_autofree char *time = readout_span_dup (readout_span_shift (found->time, self->base), self->text);
  ReadoutRole role = { span, text, country != NULL ? entity_of (self, country) : READOUT_NO_ENTITY, time };

  if (found->title != NULL)
    readout_role_holders_add (self->holders, found->title, country_name (body), found->is_former, referent,
                              span);
  if (referent->country == NULL && !found->is_former)
    referent->country = country_name (body);
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

/* The words of the article that name somebody in full. */
static const ReadoutNameInText *
find_name_of (const ReadoutMentionResolver *self, const char *person)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);

      if (name->type == READOUT_ENTITY_PERSON && name->group != READOUT_NO_NAME
          && (g_strcmp0 (name->canonical, person) == 0 || g_str_equal (name->text, person)))
        return name;
    }

  return NULL;
}

/* The country or organization of a role beside a name, where the article or the lexicon tells. */
static const char *
find_country_of_role (const ReadoutMentionResolver *self,
                      const ReadoutNameInText *name,
                      const ReadoutFoundRole *role)
{
  gsize base = g_array_index (self->paragraphs, ReadoutParagraph, name->paragraph).span.start_byte;
  ReadoutSpan place = readout_span_is_empty (role->body) ? role->span : role->body;
  const char *country = country_name (find_body (self, readout_span_shift (place, base)));

  return country != NULL ? country : self->referents[name->group].country;
}

/* Whether a role beside a name says that somebody has the office, or that @holder had it. */
static gboolean
tells_of_office (const ReadoutMentionResolver *self,
                 const ReadoutNameInText *name,
                 const ReadoutFoundRole *role,
                 const char *title,
                 const char *country,
                 int holder)
{
  const char *known;

  if (readout_span_is_empty (role->span) || role->title == NULL
      || g_ascii_strcasecmp (role->title, title) != 0 || (role->is_former && name->group != holder))
    return FALSE;

  known = find_country_of_role (self, name, role);
  return known == NULL || country == NULL || g_str_equal (known, country);
}

/* Whether the article itself tells, before or later, who has an office. */
static gboolean
article_tells_holder (const ReadoutMentionResolver *self, const char *title, const char *country, int holder)
{
  for (guint i = 0; i < self->names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);

      if (name->type != READOUT_ENTITY_PERSON || name->group == READOUT_NO_NAME)
        continue;
      for (guint j = 0; j < READOUT_NAME_N_ROLES; j++)
        if (tells_of_office (self, name, &name->name->roles[j], title, country, holder))
          return TRUE;
    }

  return FALSE;
}

/* Without a country only the words of the title do: "the Secretary of State", not "the top diplomat". */
static gboolean
is_clear_office (const ReadoutMentionResolver *self, const ReadoutRoleMention *found, const char *country)
{
  g_autofree char *words = readout_span_dup (readout_span_shift (found->span, self->base), self->text);

  return country != NULL
         || (readout_span_is_empty (found->body) && g_ascii_strcasecmp (words, found->title) == 0);
}

/* The person of the article who held an office on its day, where the article does not tell. */
static ReadoutReferent *
find_office_holder (const ReadoutMentionResolver *self,
                    const ReadoutRoleMention *found,
                    const char *country,
                    ReadoutMention *mention)
{
  const ReadoutNameInText *name;
  const char *person;

  if (!found->is_plain || found->kind != READOUT_ROLE_DEFINITE || !g_date_valid (&self->day)
      || !is_clear_office (self, found, country))
    return NULL;

  person = readout_office_holders_find (self->office_holders, found->title, country, &self->day);
  name = person != NULL ? find_name_of (self, person) : NULL;
  if (name == NULL || article_tells_holder (self, found->title, country, name->group))
    return NULL;

  mention->reason = READOUT_REASON_OFFICE_HOLDER;
  mention->antecedent = name->span;
  return &self->referents[name->group];
}

static void
read_role_mention (ReadoutMentionResolver *self, const ReadoutRoleMention *found)
{
  const char *country = country_name (find_role_body (self, found->span, found->body));
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
      referent = find_office_holder (self, found, country, &mention);
      readout_role_holders_add (self->holders, found->title, country, found->is_former, referent,
                                mention.span);
    }
  meet (self, referent, found->gender, &mention);
}

/* ---- pronouns ---- */

/* How many quotes begin before @byte. */
static guint
count_quotes_before (const GArray *quotes, gsize byte)
{
  guint low = 0, high = quotes->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const ReadoutFoundQuote *quote = &g_array_index (quotes, ReadoutFoundQuote, middle);

      if (g_array_index (quote->parts, ReadoutSpan, 0).start_byte < byte)
        low = middle + 1;
      else
        high = middle;
    }

  return low;
}

static gboolean
is_in_parts (const ReadoutFoundQuote *quote, ReadoutSpan span)
{
  for (guint p = 0; p < quote->parts->len; p++)
    if (readout_span_contains (g_array_index (quote->parts, ReadoutSpan, p), span))
      return TRUE;

  return FALSE;
}

/* The pronoun tends to mean the source that stands last before it, but in a quote never the quote's own. */
static void
find_speakers (const GArray *quotes, ReadoutSpan pronoun, ReadoutSpan *before, ReadoutSpan *around)
{
  guint n = count_quotes_before (quotes, pronoun.start_byte);

  *before = *around = (ReadoutSpan){ 0 };
  for (guint back = 1; back <= MIN (n, MAX_QUOTES_BACK); back++)
    {
      const ReadoutFoundQuote *quote = &g_array_index (quotes, ReadoutFoundQuote, n - back);

      if (quote->kind == READOUT_QUOTE_DIRECT && is_in_parts (quote, pronoun))
        *around = quote->source.span;
      if (readout_span_is_empty (*before) && !quote->source.is_pronoun
          && quote->source.span.end_byte <= pronoun.start_byte)
        *before = quote->source.span;
    }
}

static void
read_pronoun (ReadoutMentionResolver *self, const ReadoutPronoun *pronoun)
{
  ReadoutMention mention = {
    .span = readout_span_shift (pronoun->span, self->base),
    .kind = READOUT_MENTION_PRONOUN,
    .reason = READOUT_REASON_PRONOUN,
    .confidence = PRONOUN_CONFIDENCE,
  };
  ReadoutSpan before, around;
  const ReadoutMet *met;

  find_speakers (self->paragraph->quotes, pronoun->span, &before, &around);
  met = readout_pronouns_choose (self->mets, pronoun, self->n_sentences + self->sentence,
                                 readout_span_shift (before, self->base),
                                 readout_span_shift (around, self->base));
  if (met == NULL)
    return;

  mention.antecedent = met->referent != NULL ? met->referent->latest_name : met->span;
  meet (self, met->referent, pronoun->gender, &mention);
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
  ReadoutReferent *body = country_for (self, find_body (self, span));

  return body != NULL ? entity_of (self, body) : READOUT_NO_ENTITY;
}

/* The first person named inside a span of the article. */
static const ReadoutReferent *
find_person (const ReadoutMentionResolver *self, ReadoutSpan span)
{
  for (guint i = self->first_of_paragraph; i < self->mets->len; i++)
    {
      const ReadoutMet *met = &g_array_index (self->mets, ReadoutMet, i);

      if (met->referent != NULL && is_person (met) && readout_span_contains (span, met->span))
        return met->referent;
    }

  return NULL;
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
  const ReadoutReferent *person = find_person (self, span);
  ReadoutReferent *country = person != NULL && person->country != NULL
                                 ? g_hash_table_lookup (self->countries, person->country)
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
  const ReadoutReferent *person = find_person (self, span);

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
  self->builder = builder;
  self->names = readout_name_groups_find (article, paragraphs, findings, corrector, &n_groups);
  said = readout_correct_groups (corrector, self->names, &n_groups);
  readout_name_groups_find_antecedents (self->names, n_groups);
  self->countries = g_hash_table_new (g_str_hash, g_str_equal);
  self->holders = readout_role_holders_new ();
  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->mets = g_array_new (FALSE, FALSE, sizeof (ReadoutMet));
  self->referents = readout_referents_new (self->names, said, n_groups);
  file_countries (self, n_groups);

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
  self->office_holders = office_holders;
  self->day = *day;
}

/**
 * readout_mention_resolver_free:
 * @self: (transfer full): a resolver
 */
void
readout_mention_resolver_free (ReadoutMentionResolver *self)
{
  g_array_unref (self->names);
  g_free (self->referents);
  g_hash_table_unref (self->countries);
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
