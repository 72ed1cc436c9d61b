/* readout-selection.c: the finding that the analyst looks at, shared by the text and the panes beside it
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-widgets"

#include "config.h"

#include "readout-selection.h"

#include "readout-entries.h"

#define N_KINDS (READOUT_SELECTION_POINT + 1)

/* One for each article that is open.  The panes and the text know it and not each other.  An entity and a
 * quote are chosen side by side: words of a quote can be a mention. */
struct _ReadoutSelection
{
  GObject parent_instance;

  ReadoutMarks *marks;
  gboolean busy;
  guint chosen[N_KINDS];     /* the number of each, or READOUT_NOT_CHOSEN */
  ReadoutSelectionKind last; /* the kind that was chosen last */
  ReadoutFindingKind point;  /* which kind of point is chosen */
  guint mention;             /* the last one of the entity that was shown */
  gboolean whole;            /* the entity was chosen, not one of its mentions */
  gboolean owing;            /* the passage is to be shown as soon as the marks fit the text again */
};

G_DEFINE_FINAL_TYPE (ReadoutSelection, readout_selection, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_MARKS,
  PROP_BUSY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

enum
{
  CHANGED,
  SHOW_PASSAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

ReadoutSelection *
readout_selection_new (void)
{
  return g_object_new (READOUT_TYPE_SELECTION, NULL);
}

ReadoutMarks *
readout_selection_get_marks (ReadoutSelection *self)
{
  g_return_val_if_fail (READOUT_IS_SELECTION (self), NULL);

  return self->marks;
}

gboolean
readout_selection_get_busy (ReadoutSelection *self)
{
  g_return_val_if_fail (READOUT_IS_SELECTION (self), FALSE);

  return self->busy;
}

/* The number of the entity or quote, or READOUT_NOT_CHOSEN. */
guint
readout_selection_get_chosen (ReadoutSelection *self, ReadoutSelectionKind kind)
{
  g_return_val_if_fail (READOUT_IS_SELECTION (self), READOUT_NOT_CHOSEN);

  return self->chosen[kind];
}

/* The mention of the chosen entity that was chosen, or READOUT_NOT_CHOSEN for the entity as a whole. */
guint
readout_selection_get_chosen_mention (ReadoutSelection *self)
{
  g_return_val_if_fail (READOUT_IS_SELECTION (self), READOUT_NOT_CHOSEN);

  if (self->whole || self->chosen[READOUT_SELECTION_ENTITY] == READOUT_NOT_CHOSEN)
    return READOUT_NOT_CHOSEN;

  return self->mention;
}

/* The number of the event, or of the point of that kind, or READOUT_NOT_CHOSEN. */
guint
readout_selection_get_chosen_entry (ReadoutSelection *self, ReadoutFindingKind kind)
{
  g_return_val_if_fail (READOUT_IS_SELECTION (self), READOUT_NOT_CHOSEN);

  if (kind == READOUT_FINDING_EVENT)
    return self->chosen[READOUT_SELECTION_EVENT];

  return kind == self->point ? self->chosen[READOUT_SELECTION_POINT] : READOUT_NOT_CHOSEN;
}

/* Where an event or a point is told. */
static void
get_entry_passage (ReadoutSelection *self, guint *start, guint *end)
{
  ReadoutFindingKind kind = self->last == READOUT_SELECTION_EVENT ? READOUT_FINDING_EVENT : self->point;
  ReadoutAnalysis *analysis = readout_marks_get_analysis (self->marks);

  readout_marks_get_span_bounds (
      self->marks, readout_entries_get_passage (analysis, kind, self->chosen[self->last]), start, end);
}

static gboolean
get_passage (ReadoutSelection *self, guint *start, guint *end)
{
  guint index = self->chosen[self->last];
  const ReadoutMark *mark;

  if (self->marks == NULL || index == READOUT_NOT_CHOSEN)
    return FALSE;

  if (self->last == READOUT_SELECTION_QUOTE)
    return readout_marks_get_quote_bounds (self->marks, index, start, end);
  if (self->last != READOUT_SELECTION_ENTITY)
    {
      get_entry_passage (self, start, end);
      return TRUE;
    }

  mark = readout_marks_get_mention (self->marks, index, self->mention);
  *start = mark->start_char;
  *end = mark->end_char;

  return TRUE;
}

static void
show_passage (ReadoutSelection *self)
{
  guint start = 0, end = 0;

  self->owing = self->busy;
  if (!self->busy && get_passage (self, &start, &end))
    g_signal_emit (self, signals[SHOW_PASSAGE], 0, start, end);
}

static void
set_entity (ReadoutSelection *self, guint entity, guint mention, gboolean whole)
{
  gboolean same = self->chosen[READOUT_SELECTION_ENTITY] == entity && self->whole == whole
                  && (whole || self->mention == mention);

  self->last = READOUT_SELECTION_ENTITY;
  self->chosen[READOUT_SELECTION_ENTITY] = entity;
  self->mention = mention;
  self->whole = whole;
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_quote (ReadoutSelection *self, guint quote)
{
  gboolean same = self->chosen[READOUT_SELECTION_QUOTE] == quote;

  self->last = READOUT_SELECTION_QUOTE;
  self->chosen[READOUT_SELECTION_QUOTE] = quote;
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
set_entry (ReadoutSelection *self, ReadoutFindingKind kind, guint index)
{
  gboolean same = readout_selection_get_chosen_entry (self, kind) == index;

  self->last = kind == READOUT_FINDING_EVENT ? READOUT_SELECTION_EVENT : READOUT_SELECTION_POINT;
  self->chosen[self->last] = index;
  if (kind != READOUT_FINDING_EVENT)
    self->point = kind;
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

static guint
follow_entity (ReadoutAnalysis *analysis, ReadoutAnalysis *old, guint index)
{
  guint n_entities;
  const ReadoutEntity *entities, *entity;

  if (index == READOUT_NOT_CHOSEN)
    return READOUT_NOT_CHOSEN;

  entity = &readout_analysis_get_entities (old, &n_entities)[index];
  entities = readout_analysis_get_entities (analysis, &n_entities);
  for (guint i = 0; i < n_entities; i++)
    if (entities[i].type == entity->type && g_str_equal (entities[i].name, entity->name))
      return i;

  return READOUT_NOT_CHOSEN;
}

static guint
follow_quote (ReadoutAnalysis *analysis, ReadoutAnalysis *old, guint index)
{
  guint n_quotes;
  const ReadoutQuote *quotes;
  g_autofree char *old_words = NULL;

  if (index == READOUT_NOT_CHOSEN)
    return READOUT_NOT_CHOSEN;

  old_words = readout_analysis_dup_text (old, readout_analysis_get_quotes (old, &n_quotes)[index].span);
  quotes = readout_analysis_get_quotes (analysis, &n_quotes);
  for (guint i = 0; i < n_quotes; i++)
    {
      g_autofree char *words = readout_analysis_dup_text (analysis, quotes[i].span);

      if (g_str_equal (words, old_words))
        return i;
    }

  return READOUT_NOT_CHOSEN;
}

static gboolean
is_same_entry (ReadoutAnalysis *a, guint index_a, ReadoutAnalysis *b, guint index_b, ReadoutFindingKind kind)
{
  g_autofree char *passage_a = readout_analysis_dup_text (a, readout_entries_get_passage (a, kind, index_a));
  g_autofree char *passage_b = readout_analysis_dup_text (b, readout_entries_get_passage (b, kind, index_b));
  g_autofree char *cue_a = readout_analysis_dup_text (a, readout_entries_get_cue (a, kind, index_a));
  g_autofree char *cue_b = readout_analysis_dup_text (b, readout_entries_get_cue (b, kind, index_b));

  return g_str_equal (passage_a, passage_b) && g_str_equal (cue_a, cue_b);
}

/* Of several that are told in the same words, the nearest by number. */
static guint
follow_entry (ReadoutAnalysis *analysis, ReadoutAnalysis *old, ReadoutFindingKind kind, guint index)
{
  guint n = readout_entries_count (analysis, kind), best = READOUT_NOT_CHOSEN;

  if (index == READOUT_NOT_CHOSEN)
    return READOUT_NOT_CHOSEN;

  for (guint i = 0; i < n; i++)
    if (is_same_entry (analysis, i, old, index, kind)
        && (best == READOUT_NOT_CHOSEN || ABS ((int)(i - index)) < ABS ((int)(best - index))))
      best = i;

  return best;
}

/* The numbers of the findings are those of one analysis; what is chosen is found again by what it says. */
static void
follow_chosen (ReadoutSelection *self, ReadoutMarks *old_marks)
{
  ReadoutAnalysis *old, *analysis;
  guint n_entities, entity = READOUT_NOT_CHOSEN, quote = READOUT_NOT_CHOSEN;
  guint event = READOUT_NOT_CHOSEN, point = READOUT_NOT_CHOSEN;

  if (old_marks != NULL && self->marks != NULL)
    {
      old = readout_marks_get_analysis (old_marks);
      analysis = readout_marks_get_analysis (self->marks);
      entity = follow_entity (analysis, old, self->chosen[READOUT_SELECTION_ENTITY]);
      quote = follow_quote (analysis, old, self->chosen[READOUT_SELECTION_QUOTE]);
      event = follow_entry (analysis, old, READOUT_FINDING_EVENT, self->chosen[READOUT_SELECTION_EVENT]);
      point = follow_entry (analysis, old, self->point, self->chosen[READOUT_SELECTION_POINT]);
      if (entity != READOUT_NOT_CHOSEN)
        self->mention = MIN (self->mention,
                             readout_analysis_get_entities (analysis, &n_entities)[entity].n_mentions - 1);
    }

  self->chosen[READOUT_SELECTION_ENTITY] = entity;
  self->chosen[READOUT_SELECTION_QUOTE] = quote;
  self->chosen[READOUT_SELECTION_EVENT] = event;
  self->chosen[READOUT_SELECTION_POINT] = point;
}

void
readout_selection_set_marks (ReadoutSelection *self, ReadoutMarks *marks)
{
  g_autoptr (ReadoutMarks) old = NULL;

  g_return_if_fail (READOUT_IS_SELECTION (self));

  if (self->marks == marks)
    return;

  old = g_steal_pointer (&self->marks);
  g_set_object (&self->marks, marks);
  /* Numbers and marks must fit each other before anybody reads them. */
  follow_chosen (self, old);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MARKS]);
  g_signal_emit (self, signals[CHANGED], 0);
}

void
readout_selection_set_busy (ReadoutSelection *self, gboolean busy)
{
  g_return_if_fail (READOUT_IS_SELECTION (self));

  if (self->busy == busy)
    return;

  self->busy = busy;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_BUSY]);
  if (!busy && self->owing)
    {
      self->owing = FALSE;
      show_passage (self);
    }
}

/* Shows the passage too. */
void
readout_selection_choose (ReadoutSelection *self, ReadoutSelectionKind kind, guint index)
{
  readout_selection_choose_quietly (self, kind, index);
  show_passage (self);
}

/* The text stays where it is. */
void
readout_selection_choose_quietly (ReadoutSelection *self, ReadoutSelectionKind kind, guint index)
{
  g_return_if_fail (READOUT_IS_SELECTION (self));

  if (kind == READOUT_SELECTION_ENTITY)
    set_entity (self, index, 0, TRUE);
  else
    set_quote (self, index);
}

/* Chooses one mention of an entity, and shows the passage. */
void
readout_selection_choose_mention (ReadoutSelection *self, guint entity, guint mention)
{
  g_return_if_fail (READOUT_IS_SELECTION (self));

  set_entity (self, entity, mention, FALSE);
  show_passage (self);
}

/* Chooses an event or a point, and shows the passage. */
void
readout_selection_choose_entry (ReadoutSelection *self, ReadoutFindingKind kind, guint index)
{
  g_return_if_fail (READOUT_IS_SELECTION (self));
  g_return_if_fail (kind >= READOUT_FINDING_EVENT);

  set_entry (self, kind, index);
  show_passage (self);
}

/* Chooses what stands at the cursor, without moving the text; where nothing stands, what was chosen stays. */
void
readout_selection_choose_at (ReadoutSelection *self, guint char_offset)
{
  const ReadoutMark *mention, *quote, *event;

  g_return_if_fail (READOUT_IS_SELECTION (self));

  if (self->marks == NULL || self->busy)
    return;

  mention = readout_marks_find_mention (self->marks, char_offset);
  quote = readout_marks_find_quote (self->marks, char_offset);
  event = readout_marks_find_event (self->marks, char_offset);
  if (event != NULL)
    set_entry (self, READOUT_FINDING_EVENT, event->index);
  if (quote != NULL)
    set_quote (self, quote->index);
  if (mention != NULL)
    set_entity (self, mention->index, mention->part, FALSE);
}

/* direction: 1 for the next mention of the chosen entity, -1 for the one before; round the end. */
void
readout_selection_step (ReadoutSelection *self, ReadoutSelectionKind kind, int direction)
{
  guint n_entities, index;
  const ReadoutEntity *entity;

  g_return_if_fail (READOUT_IS_SELECTION (self));

  index = self->chosen[kind];
  if (self->marks == NULL || index == READOUT_NOT_CHOSEN)
    return;

  self->last = kind;
  if (kind == READOUT_SELECTION_ENTITY)
    {
      entity = &readout_analysis_get_entities (readout_marks_get_analysis (self->marks), &n_entities)[index];
      set_entity (self, index, (self->mention + entity->n_mentions + (guint)direction) % entity->n_mentions,
                  FALSE);
    }
  show_passage (self);
}

static void
readout_selection_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  ReadoutSelection *self = READOUT_SELECTION (object);

  switch (prop_id)
    {
    case PROP_MARKS:
      g_value_set_object (value, self->marks);
      break;
    case PROP_BUSY:
      g_value_set_boolean (value, self->busy);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
readout_selection_dispose (GObject *object)
{
  ReadoutSelection *self = READOUT_SELECTION (object);

  g_clear_object (&self->marks);

  G_OBJECT_CLASS (readout_selection_parent_class)->dispose (object);
}

static void
readout_selection_class_init (ReadoutSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = readout_selection_get_property;
  object_class->dispose = readout_selection_dispose;

  properties[PROP_MARKS] = g_param_spec_object ("marks", NULL, NULL, READOUT_TYPE_MARKS,
                                                G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_BUSY]
      = g_param_spec_boolean ("busy", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
  signals[SHOW_PASSAGE] = g_signal_new ("show-passage", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_UINT);
}

static void
readout_selection_init (ReadoutSelection *self)
{
  for (guint i = 0; i < N_KINDS; i++)
    self->chosen[i] = READOUT_NOT_CHOSEN;
  self->point = READOUT_FINDING_STATUS;
  self->whole = TRUE;
}
