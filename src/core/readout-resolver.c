/* readout-resolver.c: joins what the paragraphs say into what the article says
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Stage two of the analysis.  Goes through the article once, in order: a pronoun or a role means somebody who
 * has been named, a quote in a new paragraph goes on from the one before. */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-resolver.h"

#include "readout-analysis-builder.h"
#include "readout-name-groups.h"
#include "readout-time-values.h"

#include <string.h>

#define ROLE_CONFIDENCE     0.7
#define PRONOUN_CONFIDENCE  0.5
#define FLOATING_CONFIDENCE 0.6

/* The names that mean one entity, taken together. */
typedef struct
{
  int entity; /* READOUT_NO_ENTITY until its first name is met */
  ReadoutEntityType type;
  const char *name; /* the usual one, else the longest */
  double confidence;
  ReadoutNameFlags flags;
} Group;

typedef struct
{
  ReadoutSpan span; /* in the article */
  int entity;
  const Group *group;
  ReadoutMentionKind kind;
} Mention;

typedef struct
{
  const char *text; /* of the article */
  ReadoutAnalysisBuilder *builder;

  GArray *names; /* ReadoutNameInText */
  guint next_name;
  Group *groups;

  GArray *mentions;         /* Mention: those met so far, in no strict order inside a paragraph */
  guint first_of_paragraph; /* index of the first mention of the paragraph being read */
  GHashTable
      *persons_by_role; /* the end of a role in lower case, from any word on: the Group last called so */
  GHashTable *roles;    /* "entity:role": nothing; those that the builder has */

  ReadoutQuote quote; /* the last one, with its parts, not yet given to the builder */
  GArray *quote_parts;
  gboolean has_quote;
  gboolean quote_runs_on;
  guint quote_paragraph;

  GDate published; /* invalid when nobody knows */
  GDate last_day;  /* the last one that the text has named; invalid before the first */
} Resolver;

static ReadoutSpan
shift (ReadoutSpan span, gsize base)
{
  if (readout_span_is_empty (span))
    return (ReadoutSpan){ 0 };

  return (ReadoutSpan){ base + span.start_byte, base + span.end_byte };
}

static char *
dup_span (const Resolver *self, ReadoutSpan span)
{
  if (readout_span_is_empty (span))
    return NULL;

  return g_strndup (self->text + span.start_byte, span.end_byte - span.start_byte);
}

/* ---- names ---- */

static gboolean
names_better (const Group *group, const ReadoutNameInText *name)
{
  if (group->name == NULL)
    return TRUE;
  if (name->type != READOUT_ENTITY_PERSON && name->name->canonical != NULL)
    return FALSE; /* all of the group have the same */

  return strlen (name->text) > strlen (group->name);
}

static Group *
describe_groups (const GArray *names, guint n_groups)
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
        group->name = name->type != READOUT_ENTITY_PERSON && name->name->canonical != NULL
                          ? name->name->canonical
                          : name->text;
      group->type = name->type;
      group->confidence = MAX (group->confidence, name->name->confidence);
      group->flags |= name->name->flags;
    }

  return groups;
}

static int
entity_of (Resolver *self, Group *group)
{
  ReadoutEntity entity = {
    .type = group->type,
    .name = group->name,
    .confidence = group->confidence,
    .represents_government = (group->flags & READOUT_NAME_GOVERNMENT) != 0,
  };

  if (group->entity == READOUT_NO_ENTITY)
    group->entity = readout_analysis_builder_add_entity (self->builder, &entity);

  return group->entity;
}

static void
add_mention (Resolver *self, const Group *group, const ReadoutMention *mention)
{
  Mention met = { mention->span, group->entity, group, mention->kind };

  readout_analysis_builder_add_mention (self->builder, group->entity, mention);
  g_array_append_val (self->mentions, met);
}

/* The first name inside a span of the paragraph being read, of a person or of anything else. */
static const Mention *
name_in (const Resolver *self, ReadoutSpan span, gboolean of_person)
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

/* The organization, country or nationality inside the words of a role or source. */
static int
body_in (const Resolver *self, ReadoutSpan span)
{
  const Mention *mention = name_in (self, span, FALSE);

  return mention != NULL ? mention->entity : READOUT_NO_ENTITY;
}

/* ---- roles ---- */

/* "Russian Foreign Minister" makes its holder "the Foreign Minister", "the Minister" and somebody's "Russian
 * counterpart". */
static void
remember_role (Resolver *self, const Group *group, const char *role)
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
add_role (Resolver *self, const Group *group, ReadoutSpan span)
{
  g_autofree char *text = dup_span (self, span);
  ReadoutRole role = { span, text, body_in (self, span) };

  remember_role (self, group, text);
  if (g_hash_table_add (self->roles, g_strdup_printf ("%d:%s", group->entity, text)))
    readout_analysis_builder_add_role (self->builder, group->entity, &role);
}

/* ---- names ---- */

static void
resolve_names (Resolver *self, guint paragraph, gsize base)
{
  guint first = self->next_name;

  for (; self->next_name < self->names->len; self->next_name++)
    {
      const ReadoutNameInText *name = &g_array_index (self->names, ReadoutNameInText, self->next_name);
      ReadoutMention mention = {
        name->span,
        READOUT_MENTION_NAME,
        name->by_other_name ? READOUT_REASON_SAME_NAME : name->name->reason,
        name->name->confidence,
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
        add_role (self, &self->groups[name->group], shift (name->name->role, base));
    }
}

/* ---- roles and pronouns that stand for somebody ---- */

static void
resolve_roles (Resolver *self, const ReadoutFindings *findings, gsize base)
{
  for (guint i = 0; i < findings->role_mentions->len; i++)
    {
      ReadoutMention mention = {
        shift (g_array_index (findings->role_mentions, ReadoutRoleMention, i).span, base),
        READOUT_MENTION_ROLE,
        READOUT_REASON_ROLE,
        ROLE_CONFIDENCE,
      };
      g_autofree char *words = dup_span (self, mention.span);
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
person_before (const Resolver *self, gsize limit, gsize before, ReadoutNameFlags gender)
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
resolve_pronouns (Resolver *self, const ReadoutFindings *findings, gsize base, gsize previous)
{
  for (guint i = 0; i < findings->pronouns->len; i++)
    {
      const ReadoutPronoun *pronoun = &g_array_index (findings->pronouns, ReadoutPronoun, i);
      const ReadoutFoundQuote *quote = quote_before (findings, pronoun->span);
      ReadoutMention mention = {
        shift (pronoun->span, base),
        READOUT_MENTION_PRONOUN,
        READOUT_REASON_PRONOUN,
        PRONOUN_CONFIDENCE,
      };
      const Group *group = NULL;

      if (quote != NULL)
        {
          const Mention *speaker = name_in (self, shift (quote->source.span, base), TRUE);

          group = speaker != NULL ? speaker->group : NULL;
        }
      else
        group = person_before (self, previous, mention.span.start_byte, pronoun->gender);

      if (group != NULL)
        add_mention (self, group, &mention);
    }
}

/* ---- quotes ---- */

static void
finish_quote (Resolver *self)
{
  const ReadoutUnnamed *unnamed = &self->quote.source.unnamed;

  if (!self->has_quote)
    return;

  self->quote.parts = (const ReadoutSpan *)self->quote_parts->data;
  self->quote.n_parts = self->quote_parts->len;
  self->quote.span.start_byte = self->quote.parts[0].start_byte;
  self->quote.span.end_byte = self->quote.parts[self->quote.n_parts - 1].end_byte;
  readout_analysis_builder_add_quote (self->builder, &self->quote);

  g_free ((gpointer)unnamed->rank);
  g_free ((gpointer)unnamed->institution);
  g_free ((gpointer)unnamed->count);
  g_free ((gpointer)unnamed->access);
  g_free ((gpointer)unnamed->reason);
  self->has_quote = FALSE;
}

static int
entity_in (const Resolver *self, ReadoutSpan span)
{
  const Mention *person = name_in (self, span, TRUE);

  return person != NULL ? person->entity : body_in (self, span);
}

static ReadoutSource
resolve_source (const Resolver *self, const ReadoutFoundSource *found, gsize base)
{
  ReadoutSpan span = shift (found->span, base);
  ReadoutSource source = {
    .span = span,
    .entity = READOUT_NO_ENTITY,
    .naming = found->naming,
    .unnamed.side = READOUT_NO_ENTITY,
  };

  if (readout_span_is_empty (span))
    return source;

  if (found->is_pronoun || found->naming == READOUT_NAMING_NAMED || found->naming == READOUT_NAMING_OUTLET)
    source.entity = entity_in (self, span);
  if (found->is_pronoun && source.entity != READOUT_NO_ENTITY)
    source.naming = READOUT_NAMING_NAMED;

  if (found->naming == READOUT_NAMING_UNNAMED || found->naming == READOUT_NAMING_COLLECTIVE
      || found->naming == READOUT_NAMING_SPOKESPERSON)
    {
      source.unnamed.side = body_in (self, span);
      source.unnamed.rank = dup_span (self, shift (found->rank, base));
      source.unnamed.institution = dup_span (self, shift (found->institution, base));
      source.unnamed.count = dup_span (self, shift (found->count, base));
      source.unnamed.access = dup_span (self, shift (found->access, base));
      source.unnamed.reason = dup_span (self, shift (found->reason, base));
    }

  return source;
}

static void
add_parts (Resolver *self, const ReadoutFoundQuote *found, gsize base, guint paragraph)
{
  for (guint i = 0; i < found->parts->len; i++)
    {
      ReadoutSpan part = shift (g_array_index (found->parts, ReadoutSpan, i), base);

      g_array_append_val (self->quote_parts, part);
    }

  self->quote_runs_on = (found->flags & READOUT_QUOTE_RUNS_ON) != 0;
  self->quote_paragraph = paragraph;
}

/* The quote of the paragraph before was not closed, and this one opens its paragraph.  A speaker with another
 * name begins a quote of his own. */
static gboolean
goes_on (const Resolver *self, const ReadoutFoundQuote *found, guint paragraph)
{
  return self->has_quote && self->quote_runs_on && self->quote_paragraph + 1 == paragraph
         && found->flags & READOUT_QUOTE_OPENS_PARAGRAPH
         && (found->source.is_pronoun || found->source.naming == READOUT_NAMING_UNATTRIBUTED
             || self->quote.source.naming == READOUT_NAMING_UNATTRIBUTED);
}

/* A quote that opens the paragraph and that nobody is said to have said belongs to the speaker before. */
static gboolean
is_floating (const Resolver *self, const ReadoutFoundQuote *found, guint paragraph)
{
  return found->flags & READOUT_QUOTE_OPENS_PARAGRAPH && found->source.naming == READOUT_NAMING_UNATTRIBUTED
         && self->has_quote && self->quote_paragraph + 1 == paragraph
         && self->quote.source.naming != READOUT_NAMING_UNATTRIBUTED;
}

static ReadoutSource
copy_source (const ReadoutSource *source)
{
  ReadoutSource copy = *source;

  copy.unnamed.rank = g_strdup (source->unnamed.rank);
  copy.unnamed.institution = g_strdup (source->unnamed.institution);
  copy.unnamed.count = g_strdup (source->unnamed.count);
  copy.unnamed.access = g_strdup (source->unnamed.access);
  copy.unnamed.reason = g_strdup (source->unnamed.reason);

  return copy;
}

/* "He added": the speaker before, who has no name. */
static gboolean
is_same_unnamed (const Resolver *self, const ReadoutFoundQuote *found, gsize base, guint paragraph)
{
  return found->source.is_pronoun && self->has_quote && self->quote_paragraph + 1 >= paragraph
         && (self->quote.source.naming == READOUT_NAMING_UNNAMED
             || self->quote.source.naming == READOUT_NAMING_SPOKESPERSON)
         && entity_in (self, shift (found->source.span, base)) == READOUT_NO_ENTITY;
}

static ReadoutSource
source_of (const Resolver *self, const ReadoutFoundQuote *found, gsize base, guint paragraph)
{
  ReadoutSource source;

  if (!is_same_unnamed (self, found, base, paragraph))
    return resolve_source (self, &found->source, base);

  source = copy_source (&self->quote.source);
  source.span = shift (found->source.span, base);

  return source;
}

static void
resolve_quote (Resolver *self, const ReadoutFoundQuote *found, gsize base, guint paragraph)
{
  gboolean floating = is_floating (self, found, paragraph);
  ReadoutQuote quote = {
    .kind = found->kind,
    .cue = shift (found->cue, base),
    .cue_lemma = found->cue_lemma,
    .confidence = found->confidence,
  };

  if (goes_on (self, found, paragraph))
    {
      add_parts (self, found, base, paragraph);
      if (self->quote.source.naming == READOUT_NAMING_UNATTRIBUTED)
        {
          self->quote.source = resolve_source (self, &found->source, base);
          self->quote.cue = quote.cue;
          self->quote.cue_lemma = quote.cue_lemma;
        }
      return;
    }

  quote.source = floating ? copy_source (&self->quote.source) : source_of (self, found, base, paragraph);
  if (floating)
    quote.confidence = FLOATING_CONFIDENCE;

  finish_quote (self);
  self->quote = quote;
  self->has_quote = TRUE;
  g_array_set_size (self->quote_parts, 0);
  add_parts (self, found, base, paragraph);
}

/* ---- times ---- */

static void
resolve_times (Resolver *self, const ReadoutFindings *findings, gsize base)
{
  const GDate *published = g_date_valid (&self->published) ? &self->published : NULL;

  for (guint i = 0; i < findings->times->len; i++)
    {
      const ReadoutFoundTime *found = &g_array_index (findings->times, ReadoutFoundTime, i);
      g_autofree char *value = readout_time_values_resolve (found, published, &self->last_day);
      ReadoutTime time = { shift (found->span, base), found->type, value };

      readout_analysis_builder_add_time (self->builder, &time);
    }
}

/* ---- the article ---- */

static void
resolve_paragraph (Resolver *self, const GArray *paragraphs, guint p, const ReadoutFindings *findings)
{
  const ReadoutParagraph *paragraph = &g_array_index (paragraphs, ReadoutParagraph, p);
  gsize base = paragraph->span.start_byte;
  gsize previous = p > 0 ? g_array_index (paragraphs, ReadoutParagraph, p - 1).span.start_byte : 0;

  readout_analysis_builder_add_paragraph (self->builder, paragraph->span, paragraph->kind);
  for (guint i = 0; i < findings->sentences->len; i++)
    readout_analysis_builder_add_sentence (self->builder,
                                           shift (g_array_index (findings->sentences, ReadoutSpan, i), base));

  if (paragraph->kind == READOUT_PARAGRAPH_BOILERPLATE)
    return;

  self->first_of_paragraph = self->mentions->len;
  resolve_names (self, p, base);
  resolve_roles (self, findings, base);
  resolve_pronouns (self, findings, base, previous);

  resolve_times (self, findings, base);

  for (guint i = 0; i < findings->quotes->len; i++)
    resolve_quote (self, &g_array_index (findings->quotes, ReadoutFoundQuote, i), base, p);
}

static void
resolver_init (Resolver *self, ReadoutArticle *article, const GArray *paragraphs, const GPtrArray *findings)
{
  const char *published = readout_article_get_metadata (article)->published;
  guint n_groups;

  self->text = readout_article_get_text (article, NULL);
  g_date_clear (&self->published, 1);
  g_date_clear (&self->last_day, 1);
  if (published != NULL)
    g_date_set_parse (&self->published, published);
  self->builder = readout_analysis_builder_new (article);
  self->names = readout_name_groups_find (article, paragraphs, findings, &n_groups);
  self->groups = describe_groups (self->names, n_groups);
  self->mentions = g_array_new (FALSE, FALSE, sizeof (Mention));
  self->persons_by_role = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->roles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->quote_parts = g_array_new (FALSE, FALSE, sizeof (ReadoutSpan));
}

static void
resolver_clear (Resolver *self)
{
  g_array_unref (self->names);
  g_free (self->groups);
  g_array_unref (self->mentions);
  g_hash_table_unref (self->persons_by_role);
  g_hash_table_unref (self->roles);
  g_array_unref (self->quote_parts);
  readout_analysis_builder_free (self->builder);
}

/**
 * readout_resolver_resolve:
 * @article: the article
 * @paragraphs: (element-type ReadoutParagraph): its paragraphs
 * @findings: (element-type ReadoutFindings): what each of them says
 *
 * Returns: (transfer full): what the article says
 */
ReadoutAnalysis *
readout_resolver_resolve (ReadoutArticle *article, const GArray *paragraphs, const GPtrArray *findings)
{
  Resolver self = { 0 };
  ReadoutAnalysis *analysis;
  guint n_words = 0;

  resolver_init (&self, article, paragraphs, findings);

  for (guint p = 0; p < paragraphs->len; p++)
    {
      const ReadoutFindings *found = g_ptr_array_index (findings, p);

      resolve_paragraph (&self, paragraphs, p, found);
      n_words += found->n_words;
    }

  finish_quote (&self);
  readout_analysis_builder_set_n_words (self.builder, n_words);
  analysis = readout_analysis_builder_end (self.builder);
  resolver_clear (&self);

  return analysis;
}
