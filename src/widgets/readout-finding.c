/* readout-finding.c: something that was found in an article, as an item of a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-finding.h"

#include "readout-context.h"
#include "readout-reasons.h"

/* It outlives the analysis that it was made from: as long as the next one finds the same thing, the list
 * keeps the item, and with it the row, the selection and the place of the scroll bar. */
struct _ReadoutFinding
{
  GObject parent_instance;

  ReadoutFindingKind kind;
  ReadoutAnalysis *analysis;
  guint index;
  char *words;     /* what makes it the same finding: the name, the words of the quote, or all of the row */
  guint n_before;  /* how many mentions there are before, or how often the same words came before */
  gboolean opened; /* the mentions of the entity are in the list too */
};

G_DEFINE_FINAL_TYPE (ReadoutFinding, readout_finding, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static ReadoutFinding *
create (ReadoutFindingKind kind, ReadoutAnalysis *analysis, guint index, guint n_before)
{
  ReadoutFinding *self = g_object_new (READOUT_TYPE_FINDING, NULL);

  self->kind = kind;
  self->analysis = g_object_ref (analysis);
  self->index = index;
  self->n_before = n_before;

  return self;
}

ReadoutFinding *
readout_finding_new_entity (ReadoutAnalysis *analysis, guint index)
{
  ReadoutFinding *self = create (READOUT_FINDING_ENTITY, analysis, index, 0);

  self->words = g_strdup (readout_finding_get_entity (self)->name);

  return self;
}

/* index: of the entity that is mentioned */
ReadoutFinding *
readout_finding_new_mention (ReadoutAnalysis *analysis, guint index, guint mention)
{
  ReadoutFinding *self = create (READOUT_FINDING_MENTION, analysis, index, mention);

  self->words = g_strdup (readout_finding_get_entity (self)->name);

  return self;
}

ReadoutFinding *
readout_finding_new_quote (ReadoutAnalysis *analysis, guint index, guint n_before)
{
  ReadoutFinding *self = create (READOUT_FINDING_QUOTE, analysis, index, n_before);

  self->words = readout_analysis_dup_text (analysis, readout_finding_get_quote (self)->span);

  return self;
}

/* kind: any but those above; words: all that its row shows */
ReadoutFinding *
readout_finding_new_entry (
    ReadoutFindingKind kind, ReadoutAnalysis *analysis, guint index, const char *words, guint n_before)
{
  ReadoutFinding *self = create (kind, analysis, index, n_before);

  self->words = g_strdup (words);

  return self;
}

ReadoutFindingKind
readout_finding_get_kind (ReadoutFinding *self)
{
  g_return_val_if_fail (READOUT_IS_FINDING (self), READOUT_FINDING_ENTITY);

  return self->kind;
}

ReadoutAnalysis *
readout_finding_get_analysis (ReadoutFinding *self)
{
  g_return_val_if_fail (READOUT_IS_FINDING (self), NULL);

  return self->analysis;
}

/* The number of the entity, the quote or whatever it is, in its analysis. */
guint
readout_finding_get_index (ReadoutFinding *self)
{
  g_return_val_if_fail (READOUT_IS_FINDING (self), 0);

  return self->index;
}

/* Which mention of its entity it is. */
guint
readout_finding_get_nth_mention (ReadoutFinding *self)
{
  g_return_val_if_fail (READOUT_IS_FINDING (self) && self->kind == READOUT_FINDING_MENTION, 0);

  return self->n_before;
}

/* The entity, or that which is mentioned. */
const ReadoutEntity *
readout_finding_get_entity (ReadoutFinding *self)
{
  guint n_entities;

  g_return_val_if_fail (READOUT_IS_FINDING (self) && self->kind < READOUT_FINDING_QUOTE, NULL);

  return &readout_analysis_get_entities (self->analysis, &n_entities)[self->index];
}

const ReadoutMention *
readout_finding_get_mention (ReadoutFinding *self)
{
  g_return_val_if_fail (READOUT_IS_FINDING (self) && self->kind == READOUT_FINDING_MENTION, NULL);

  return &readout_finding_get_entity (self)->mentions[self->n_before];
}

const ReadoutQuote *
readout_finding_get_quote (ReadoutFinding *self)
{
  guint n_quotes;

  g_return_val_if_fail (READOUT_IS_FINDING (self) && self->kind == READOUT_FINDING_QUOTE, NULL);

  return &readout_analysis_get_quotes (self->analysis, &n_quotes)[self->index];
}

/* How many quotes the article has, for "2 of 14". */
guint
readout_finding_get_n_quotes (ReadoutFinding *self)
{
  guint n_quotes;

  g_return_val_if_fail (READOUT_IS_FINDING (self), 0);

  readout_analysis_get_quotes (self->analysis, &n_quotes);
  return n_quotes;
}

gboolean
readout_finding_get_opened (ReadoutFinding *self)
{
  g_return_val_if_fail (READOUT_IS_FINDING (self), FALSE);

  return self->opened;
}

void
readout_finding_set_opened (ReadoutFinding *self, gboolean opened)
{
  g_return_if_fail (READOUT_IS_FINDING (self));

  if (self->opened == opened)
    return;

  self->opened = opened;
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
readout_finding_hash (ReadoutFinding *self)
{
  return g_str_hash (self->words) + self->n_before;
}

gboolean
readout_finding_is_same (ReadoutFinding *self, ReadoutFinding *other)
{
  if (self->kind != other->kind || self->n_before != other->n_before
      || !g_str_equal (self->words, other->words))
    return FALSE;

  return self->kind >= READOUT_FINDING_QUOTE
         || readout_finding_get_entity (self)->type == readout_finding_get_entity (other)->type;
}

static gboolean
is_equal_entity (const ReadoutEntity *a, const ReadoutEntity *b)
{
  if (a->n_mentions != b->n_mentions || a->represents_government != b->represents_government
      || a->n_roles != b->n_roles || a->confidence != b->confidence || a->confirmed != b->confirmed
      || (a->n_roles > 0 && !g_str_equal (a->roles[0].text, b->roles[0].text)))
    return FALSE;

  for (guint i = 0; i < a->n_mentions; i++)
    if (a->mentions[i].reason != b->mentions[i].reason)
      return FALSE;

  return TRUE;
}

static gboolean
is_equal_mention (ReadoutFinding *self, ReadoutFinding *other)
{
  const ReadoutMention *a = readout_finding_get_mention (self), *b = readout_finding_get_mention (other);
  g_autoptr (ReadoutContext) left = readout_context_new (self->analysis, a->span);
  g_autoptr (ReadoutContext) right = readout_context_new (other->analysis, b->span);
  g_autofree char *left_reason = readout_reasons_dup_words (self->analysis, a);
  g_autofree char *right_reason = readout_reasons_dup_words (other->analysis, b);

  return g_str_equal (left_reason, right_reason) && g_str_equal (left->before, right->before)
         && g_str_equal (left->words, right->words) && g_str_equal (left->after, right->after);
}

static gboolean
is_equal_source (ReadoutFinding *self, ReadoutFinding *other)
{
  const ReadoutQuote *a = readout_finding_get_quote (self), *b = readout_finding_get_quote (other);
  const ReadoutUnnamed *left = &a->source.unnamed, *right = &b->source.unnamed;
  g_autofree char *left_words = readout_analysis_dup_text (self->analysis, a->source.span);
  g_autofree char *right_words = readout_analysis_dup_text (other->analysis, b->source.span);

  return a->kind == b->kind && a->is_confirmed == b->is_confirmed && a->telling == b->telling
         && a->is_translated == b->is_translated && a->source.n_relays == b->source.n_relays
         && a->source.naming == b->source.naming
         && (a->source.entity == READOUT_NO_ENTITY) == (b->source.entity == READOUT_NO_ENTITY)
         && g_str_equal (left_words, right_words) && g_strcmp0 (left->rank, right->rank) == 0
         && g_strcmp0 (left->institution, right->institution) == 0
         && g_strcmp0 (left->count, right->count) == 0 && g_strcmp0 (left->access, right->access) == 0
         && g_strcmp0 (left->reason, right->reason) == 0;
}

/* The name of a speaker who is an entity can change with words elsewhere. */
static gboolean
is_equal_quote (ReadoutFinding *self, ReadoutFinding *other)
{
  guint n_entities;
  const ReadoutQuote *a = readout_finding_get_quote (self), *b = readout_finding_get_quote (other);

  if (self->index != other->index
      || readout_finding_get_n_quotes (self) != readout_finding_get_n_quotes (other)
      || !is_equal_source (self, other))
    return FALSE;

  return a->source.entity == READOUT_NO_ENTITY
         || g_str_equal (readout_analysis_get_entities (self->analysis, &n_entities)[a->source.entity].name,
                         readout_analysis_get_entities (other->analysis, &n_entities)[b->source.entity].name);
}

/* Whether a row would look the same. */
static gboolean
is_equal (ReadoutFinding *self, ReadoutFinding *other)
{
  switch (self->kind)
    {
    case READOUT_FINDING_ENTITY:
      return is_equal_entity (readout_finding_get_entity (self), readout_finding_get_entity (other));
    case READOUT_FINDING_MENTION:
      return is_equal_mention (self, other);
    case READOUT_FINDING_QUOTE:
      return is_equal_quote (self, other);
    default:
      return TRUE; /* or it would not be the same */
    }
}

/* fresh: the same finding in a later analysis.  Rows hear of it only when there is something to show: most of
 * them stay as they are while somebody types. */
void
readout_finding_update (ReadoutFinding *self, ReadoutFinding *fresh)
{
  gboolean changed;

  g_return_if_fail (READOUT_IS_FINDING (self));
  g_return_if_fail (READOUT_IS_FINDING (fresh));

  changed = self->opened != fresh->opened || !is_equal (self, fresh);
  g_set_object (&self->analysis, fresh->analysis);
  self->index = fresh->index;
  self->opened = fresh->opened;
  if (changed)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
readout_finding_finalize (GObject *object)
{
  ReadoutFinding *self = READOUT_FINDING (object);

  g_clear_object (&self->analysis);
  g_free (self->words);

  G_OBJECT_CLASS (readout_finding_parent_class)->finalize (object);
}

static void
readout_finding_class_init (ReadoutFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_finding_finalize;

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
readout_finding_init (ReadoutFinding *self)
{
}
