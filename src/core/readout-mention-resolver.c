/* readout-mention-resolver.c: whom the names, roles and pronouns of an article mean
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Goes through the article once, in order: a pronoun or a role means somebody who has been named. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-mention-resolver.h"

#include "readout-correct-groups.h"
#include "readout-name-groups.h"

#include <string.h>

#define ROLE_CONFIDENCE    0.7
#define PRONOUN_CONFIDENCE 0.5

/* The names that mean one entity, taken together. */
typedef struct
{
  int entity; /* READOUT_NO_ENTITY until its first name is met */
  ReadoutEntityType type;
  const char *name; /* the analyst's, the usual one, or else the longest */
  double confidence;
  ReadoutNameFlags flags;
  gboolean confirmed; /* by the analyst */
} Group;

typedef struct
{
  ReadoutSpan span; /* in the article */
  int entity;
  const Group *group;
  ReadoutMentionKind kind;
} Mention;

struct _ReadoutMentionResolver
{
  const char *text;          /* of the article */
  const GArray *paragraphs;  /* ReadoutParagraph */
  const GPtrArray *findings; /* ReadoutFindings, one a paragraph */
  ReadoutAnalysisBuilder *builder;

  GArray *names; /* ReadoutNameInText */
  guint next_name;
  Group *groups;

  GArray *mentions;         /* Mention: those met so far, in no strict order inside a paragraph */
  guint first_of_paragraph; /* index of the first mention of the paragraph being read */
  GHashTable
      *persons_by_role; /* the end of a role in lower case, from any word on: the Group last called so */
  GHashTable *roles;    /* "entity:role": nothing; those that the builder has */
};

static gboolean
names_better (const Group *group, const ReadoutNameInText *name)
{
  if (group->name == NULL)
    return TRUE;
  if (name->type != READOUT_ENTITY_PERSON && name->canonical != NULL)
    return FALSE; /* all of the group have the same */

  return strlen (name->text) > strlen (group->name);
}

static Group *
describe_groups (const GArray *names, const ReadoutSaidGroup *said, guint n_groups)
{
  Group *groups = g_new0 (Group, n_groups);

  for (guint i = 0; i < n_groups; i++)
    groups[i].entity = READOUT_NO_ENTITY;

  for (guint i = 0; i < names->len; i++)
    {
      const ReadoutNameInText *name = &g_array_index (names, ReadoutNameInText, i);
      Group *group;

      if (name->group < 0)
        continue;

      group = &groups[name->group];
      if (names_better (group, name))
        group->name
            = name->type != READOUT_ENTITY_PERSON && name->canonical != NULL ? name->canonical : name->text;
      group->type = name->type;
      group->confidence = MAX (group->confidence, name->confidence);
      group->flags |= name->name->flags;
    }

  for (guint i = 0; i < n_groups; i++)
    {
      groups[i].name = said[i].name != NULL ? said[i].name : groups[i].name;
      groups[i].confirmed = said[i].is_confirmed;
    }

  return groups;
}

static int
entity_of (ReadoutMentionResolver *self, Group *group)
{
  ReadoutEntity entity = {
    .type = group->type,
    .name = group->name,
    .confidence = group->confidence,
    .represents_government = (group->flags & READOUT_NAME_GOVERNMENT) != 0,
    .confirmed = group->confirmed,
  };

  if (group->entity == READOUT_NO_ENTITY)
    group->entity = readout_analysis_builder_add_entity (self->builder, &entity);

  return group->entity;
}

static void
add_mention (ReadoutMentionResolver *self, const Group *group, const ReadoutMention *mention)
{
  Mention met = { mention->span, group->entity, group, mention->kind };

  readout_analysis_builder_add_mention (self->builder, group->entity, mention);
  g_array_append_val (self->mentions, met);
}

/* The first name inside a span of the paragraph being read, of a person or of anything else. */
static const Mention *
name_in (const ReadoutMentionResolver *self, ReadoutSpan span, gboolean of_person)
{
  for (guint i = self->first_of_paragraph; i < self->mentions->len; i++)
    {
      const Mention *mention = &g_array_index (self->mentions, Mention, i);

      if (readout_span_contains (span, mention->span)
          && (mention->group->type == READOUT_ENTITY_PERSON) == of_person)
        return mention;
    }

  return NULL;
}

/**
 * readout_mention_resolver_find_body:
 * @self: a resolver
 * @span: a passage of the paragraph read last
 *
 * Returns: the first organization, country or nationality named inside @span, or %READOUT_NO_ENTITY
 */
int
readout_mention_resolver_find_body (const ReadoutMentionResolver *self, ReadoutSpan span)
{
  const Mention *mention = name_in (self, span, FALSE);

  return mention != NULL ? mention->entity : READOUT_NO_ENTITY;
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
  const Mention *person = name_in (self, span, TRUE);

  return person != NULL ? person->entity : readout_mention_resolver_find_body (self, span);
}

/* ---- roles beside names ---- */

/* "Russian Foreign Minister" makes its holder "the Foreign Minister", "the Minister" and somebody's "Russian
 * counterpart". */
static void
remember_role (ReadoutMentionResolver *self, const Group *group, const char *role)
{
  g_autofree char *lower = g_utf8_strdown (role, -1);
  const char *space = strchr (lower, ' ');

  if (space != NULL)
    g_hash_table_replace (self->persons_by_role,
                          g_strdup_printf ("%.*s counterpart", (int)(space - lower), lower), (gpointer)group);

  for (const char *words = lower; words != NULL; words = space != NULL ? space + 1 : NULL)
    {
      space = strchr (words, ' ');
      g_hash_table_replace (self->persons_by_role, g_strdup (words), (gpointer)group);
    }
}

static void
add_role (ReadoutMentionResolver *self, const Group *group, ReadoutSpan span)
{
  g_autofree char *text = readout_span_dup (span, self->text);
  ReadoutRole role = { span, text, readout_mention_resolver_find_body (self, span) };

  remember_role (self, group, text);
  if (g_hash_table_add (self->roles, g_strdup_printf ("%d:%s", group->entity, text)))
    readout_analysis_builder_add_role (self->builder, group->entity, &role);
}

/* ---- names ---- */

static ReadoutReason
reason_of (const ReadoutNameInText *name)
{
  gboolean by_analyst = name->name->reason == READOUT_REASON_ANALYST;

  return name->by_other_name && !by_analyst ? READOUT_REASON_SAME_NAME : name->name->reason;
}

static void
resolve_names (ReadoutMentionResolver *self, guint paragraph, gsize base)
{
  guint first = self->next_name;

  for (; self->next_name < self->names->len; self->next_name++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, self->next_name);
      ReadoutMention mention = {
        name->span,
        READOUT_MENTION_NAME,
        reason_of (name),
        name->confidence,
      };

      if (name->paragraph != paragraph)
        break;
      if (name->group < 0)
        continue;

      entity_of (self, &self->groups[name->group]);
      add_mention (self, &self->groups[name->group], &mention);
    }

  /* The body of a role may stand behind the name: after all names of the paragraph. */
  for (guint i = first; i < self->next_name; i++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, i);

      if (name->group >= 0 && name->type == READOUT_ENTITY_PERSON
          && !readout_span_is_empty (name->name->role))
        add_role (self, &self->groups[name->group], readout_span_shift (name->name->role, base));
    }
}

/* ---- roles and pronouns that stand for somebody ---- */

static void
resolve_roles (ReadoutMentionResolver *self, const ReadoutFindings *findings, gsize base)
{
  for (guint i = 0; i < findings->role_mentions->len; i++)
    {
      ReadoutMention mention = {
        readout_span_shift (g_array_index (findings->role_mentions, ReadoutRoleMention, i).span, base),
        READOUT_MENTION_ROLE,
        READOUT_REASON_ROLE,
        ROLE_CONFIDENCE,
      };
      g_autofree char *words = readout_span_dup (mention.span, self->text);
      g_autofree char *lower = g_utf8_strdown (words, -1);
      const Group *group = g_hash_table_lookup (self->persons_by_role, lower);

      if (group != NULL)
        add_mention (self, group, &mention);
    }
}

static gboolean
gender_fits (const Group *group, ReadoutNameFlags gender)
{
  ReadoutNameFlags known = group->flags & (READOUT_NAME_MALE | READOUT_NAME_FEMALE);

  return known == 0 || known & gender;
}

/* The latest person before the pronoun, from @limit on. */
static const Group *
person_before (const ReadoutMentionResolver *self, gsize limit, gsize before, ReadoutNameFlags gender)
{
  const Mention *best = NULL;

  for (guint i = self->mentions->len; i > 0; i--)
    {
      const Mention *mention = &g_array_index (self->mentions, Mention, i - 1);

      if (mention->span.end_byte <= limit)
        break;
      if (mention->group->type == READOUT_ENTITY_PERSON && mention->span.end_byte <= before
          && (best == NULL || mention->span.end_byte > best->span.end_byte)
          && gender_fits (mention->group, gender))
        best = mention;
    }

  return best != NULL ? best->group : NULL;
}

/* A pronoun behind a quote of the paragraph means its speaker, with a name or without. */
static const ReadoutFoundQuote *
quote_before (const ReadoutFindings *findings, ReadoutSpan pronoun)
{
  const ReadoutFoundQuote *before = NULL;

  for (guint i = 0; i < findings->quotes->len; i++)
    {
      const ReadoutFoundQuote *quote = &g_array_index (findings->quotes, ReadoutFoundQuote, i);

      if (!readout_span_is_empty (quote->source.span) && !quote->source.is_pronoun
          && quote->source.span.end_byte <= pronoun.start_byte)
        before = quote;
    }

  return before;
}

static void
resolve_pronouns (ReadoutMentionResolver *self, const ReadoutFindings *findings, gsize base, gsize previous)
{
  for (guint i = 0; i < findings->pronouns->len; i++)
    {
      const ReadoutPronoun *pronoun = &g_array_index (findings->pronouns, ReadoutPronoun, i);
      const ReadoutFoundQuote *quote = quote_before (findings, pronoun->span);
      ReadoutMention mention = {
        readout_span_shift (pronoun->span, base),
        READOUT_MENTION_PRONOUN,
        READOUT_REASON_PRONOUN,
        PRONOUN_CONFIDENCE,
      };
      const Group *group = NULL;

      if (quote != NULL)
        {
          const Mention *speaker = name_in (self, readout_span_shift (quote->source.span, base), TRUE);

          group = speaker != NULL ? speaker->group : NULL;
        }
      else
        group = person_before (self, previous, mention.span.start_byte, pronoun->gender);

      if (group != NULL)
        add_mention (self, group, &mention);
    }
}

/* ---- the article ---- */

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
  self->groups = describe_groups (self->names, said, n_groups);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  self->persons_by_role = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  return self;
}

/**
 * readout_mention_resolver_free:
 * @self: (transfer full): a resolver
 */
void
readout_mention_resolver_free (ReadoutMentionResolver *self)
{
  g_array_unref (self->names);
  g_free (self->groups);
  g_array_unref (self->mentions);
  g_hash_table_unref (self->persons_by_role);
  g_hash_table_unref (self->roles);
  g_free (self);
}

static gsize
start_of (const ReadoutMentionResolver *self, guint paragraph)
{
  return g_array_index (self->paragraphs, ReadoutParagraph, paragraph).span.start_byte;
}

/**
 * readout_mention_resolver_read:
 * @self: a resolver
 * @paragraph: index of the paragraph, after those read before
 */
void
readout_mention_resolver_read (ReadoutMentionResolver *self, guint paragraph)
{
  const ReadoutFindings *findings = g_ptr_array_index (self->findings, paragraph);
  gsize base = start_of (self, paragraph);

  self->first_of_paragraph = self->mentions->len;
  resolve_names (self, paragraph, base);
  resolve_roles (self, findings, base);
  resolve_pronouns (self, findings, base, paragraph > 0 ? start_of (self, paragraph - 1) : 0);
}
