/* readout-finding.c: an entity or a quote as an item of a list
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-finding.h"

/* It outlives the analysis that it was made from: as long as the next one finds the same thing, the list
 * keeps the item, and with it the row, the selection and the place of the scroll bar. */
struct _ReadoutFinding
{
  GObject parent_instance;

  ReadoutAnalysis *analysis;
  gboolean is_quote;
  guint index;
  char *words;    /* what makes it the same finding: the name, or the words of the quote */
  guint n_before; /* how often the same words were quoted before */
};

G_DEFINE_FINAL_TYPE (ReadoutFinding, readout_finding, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

ReadoutFinding *
readout_finding_new_entity (ReadoutAnalysis *analysis, guint index)
{
  ReadoutFinding *self = g_object_new (READOUT_TYPE_FINDING, NULL);

  self->analysis = g_object_ref (analysis);
  self->index = index;
  self->words = g_strdup (readout_finding_get_entity (self)->name);

  return self;
}

ReadoutFinding *
readout_finding_new_quote (ReadoutAnalysis *analysis, guint index, guint n_before)
{
  ReadoutFinding *self = g_object_new (READOUT_TYPE_FINDING, NULL);

  self->analysis = g_object_ref (analysis);
  self->is_quote = TRUE;
  self->index = index;
  self->n_before = n_before;
  self->words = readout_analysis_dup_text (analysis, readout_finding_get_quote (self)->span);

  return self;
}

ReadoutAnalysis *
readout_finding_get_analysis (ReadoutFinding *self)
{
  g_return_val_if_fail (READOUT_IS_FINDING (self), NULL);

  return self->analysis;
}

/* The number of the entity, or of the quote, in its analysis. */
guint
readout_finding_get_index (ReadoutFinding *self)
{
  g_return_val_if_fail (READOUT_IS_FINDING (self), 0);

  return self->index;
}

const ReadoutEntity *
readout_finding_get_entity (ReadoutFinding *self)
{
  guint n_entities;

  g_return_val_if_fail (READOUT_IS_FINDING (self) && !self->is_quote, NULL);

  return &readout_analysis_get_entities (self->analysis, &n_entities)[self->index];
}

const ReadoutQuote *
readout_finding_get_quote (ReadoutFinding *self)
{
  guint n_quotes;

  g_return_val_if_fail (READOUT_IS_FINDING (self) && self->is_quote, NULL);

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

guint
readout_finding_hash (ReadoutFinding *self)
{
  return g_str_hash (self->words) + self->n_before;
}

gboolean
readout_finding_is_same (ReadoutFinding *self, ReadoutFinding *other)
{
  if (self->is_quote != other->is_quote || self->n_before != other->n_before
      || !g_str_equal (self->words, other->words))
    return FALSE;

  return self->is_quote
         || readout_finding_get_entity (self)->type == readout_finding_get_entity (other)->type;
}

static gboolean
is_equal_entity (const ReadoutEntity *a, const ReadoutEntity *b)
{
  if (a->n_mentions != b->n_mentions || a->represents_government != b->represents_government
      || a->n_roles != b->n_roles || (a->n_roles > 0 && !g_str_equal (a->roles[0].text, b->roles[0].text)))
    return FALSE;

  for (guint i = 0; i < a->n_mentions; i++)
    if (a->mentions[i].reason != b->mentions[i].reason)
      return FALSE;

  return TRUE;
}

static gboolean
is_equal_source (ReadoutFinding *self, ReadoutFinding *other)
{
  const ReadoutQuote *a = readout_finding_get_quote (self), *b = readout_finding_get_quote (other);
  const ReadoutUnnamed *left = &a->source.unnamed, *right = &b->source.unnamed;
  g_autofree char *left_words = readout_analysis_dup_text (self->analysis, a->source.span);
  g_autofree char *right_words = readout_analysis_dup_text (other->analysis, b->source.span);

  return a->kind == b->kind && a->source.naming == b->source.naming
         && (a->source.entity == READOUT_NO_ENTITY) == (b->source.entity == READOUT_NO_ENTITY)
         && g_str_equal (left_words, right_words) && g_strcmp0 (left->rank, right->rank) == 0
         && g_strcmp0 (left->institution, right->institution) == 0
         && g_strcmp0 (left->count, right->count) == 0 && g_strcmp0 (left->access, right->access) == 0
         && g_strcmp0 (left->reason, right->reason) == 0;
}

/* Whether a row would look the same.  The name of a speaker who is an entity can change with words elsewhere.
 */
static gboolean
is_equal (ReadoutFinding *self, ReadoutFinding *other)
{
  guint n_entities;
  const ReadoutQuote *a, *b;

  if (!self->is_quote)
    return is_equal_entity (readout_finding_get_entity (self), readout_finding_get_entity (other));

  a = readout_finding_get_quote (self);
  b = readout_finding_get_quote (other);
  if (self->index != other->index
      || readout_finding_get_n_quotes (self) != readout_finding_get_n_quotes (other)
      || !is_equal_source (self, other))
    return FALSE;

  return a->source.entity == READOUT_NO_ENTITY
         || g_str_equal (readout_analysis_get_entities (self->analysis, &n_entities)[a->source.entity].name,
                         readout_analysis_get_entities (other->analysis, &n_entities)[b->source.entity].name);
}

/* fresh: the same finding in a later analysis.  Rows hear of it only when there is something to show: most of
 * them stay as they are while somebody types. */
void
readout_finding_update (ReadoutFinding *self, ReadoutFinding *fresh)
{
  gboolean changed;

  g_return_if_fail (READOUT_IS_FINDING (self));
  g_return_if_fail (READOUT_IS_FINDING (fresh));

  changed = !is_equal (self, fresh);
  g_set_object (&self->analysis, fresh->analysis);
  self->index = fresh->index;
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
