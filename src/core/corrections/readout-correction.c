/* readout-correction.c: what the analyst says of a finding
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-core"

#include "config.h"

#include "readout-correction.h"

#include "readout-correction-values.h"
#include "readout-day-range.h"
#include "readout-word-borders.h"

#include <string.h>

G_DEFINE_ENUM_TYPE (ReadoutScope,
                    readout_scope,
                    G_DEFINE_ENUM_VALUE (READOUT_SCOPE_HERE, "here"),
                    G_DEFINE_ENUM_VALUE (READOUT_SCOPE_CASE, "case"),
                    G_DEFINE_ENUM_VALUE (READOUT_SCOPE_ALWAYS, "always"))

G_DEFINE_ENUM_TYPE (ReadoutVerb,
                    readout_verb,
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_REJECT, "reject"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_TYPE, "type"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_RENAME, "rename"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_SAME, "same"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_DISTINCT, "distinct"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ADD, "add"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ACCEPT, "accept"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_SPEAKER, "speaker"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_NAMING, "naming"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_KIND, "kind"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_REJECT_QUOTE, "reject-quote"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ADD_QUOTE, "add-quote"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ENDS, "ends"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_SPLIT, "split"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ACCEPT_QUOTE, "accept-quote"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_JOIN, "join"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_REJECT_EVENT, "reject-event"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ADD_EVENT, "add-event"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_CLASS, "class"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ACTORS, "actors"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_TARGETS, "targets"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_DATE, "date"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_REJECT_ISSUE, "reject-issue"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ADD_ISSUE, "add-issue"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_REJECT_POSITION, "reject-position"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ADD_POSITION, "add-position"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_PARTY, "party"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_REJECT_CONDITION, "reject-condition"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_REJECT_DEADLINE, "reject-deadline"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ADD_DEADLINE, "add-deadline"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_REJECT_STATUS, "reject-status"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_STANCE, "stance"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ISSUE_STATE, "issue-state"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_CERTAINTY, "certainty"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_TALKS_STATE, "talks-state"),
                    G_DEFINE_ENUM_VALUE (READOUT_VERB_ACCEPT_ENTRY, "accept-entry"))

G_DEFINE_BOXED_TYPE (ReadoutCorrection, readout_correction, readout_correction_ref, readout_correction_unref)

/**
 * readout_verb_is_of_quotes:
 * @verb: a verb
 *
 * Returns: whether it is said of quotes
 */
gboolean
readout_verb_is_of_quotes (ReadoutVerb verb)
{
  return verb >= READOUT_VERB_SPEAKER && verb <= READOUT_VERB_JOIN;
}

/**
 * readout_verb_is_of_entries:
 * @verb: a verb
 *
 * Returns: whether it is said of events, or of what is negotiated
 */
gboolean
readout_verb_is_of_entries (ReadoutVerb verb)
{
  return verb >= READOUT_VERB_REJECT_EVENT;
}

/**
 * readout_verb_can_be_wide:
 * @verb: a verb
 *
 * Returns: whether it can be said of more than one passage: of all that is written in the same words
 */
gboolean
readout_verb_can_be_wide (ReadoutVerb verb)
{
  return verb < READOUT_VERB_SPEAKER || verb == READOUT_VERB_REJECT_EVENT || verb == READOUT_VERB_CLASS
         || verb == READOUT_VERB_REJECT_ISSUE || verb == READOUT_VERB_REJECT_STATUS
         || verb == READOUT_VERB_ISSUE_STATE || verb == READOUT_VERB_TALKS_STATE;
}

static const char *const *
fold_all (const char *const *forms)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (forms == NULL)
    return NULL;

  for (guint i = 0; forms[i] != NULL; i++)
    {
      g_autofree char *folded = readout_word_borders_fold (forms[i], strlen (forms[i]));

      g_strv_builder_add (builder, folded);
    }

  return (const char *const *)g_strv_builder_end (builder);
}

static ReadoutAnchor *
ref_anchor (ReadoutAnchor *anchor)
{
  return anchor != NULL ? readout_anchor_ref (anchor) : NULL;
}

/**
 * readout_correction_new:
 * @contents: what is said, complete; copied, with each run of white space in forms and words as one space
 *
 * Returns: (transfer full): a correction that never changes
 */
ReadoutCorrection *
readout_correction_new (const ReadoutCorrection *contents)
{
  ReadoutCorrection *self;

  g_return_val_if_fail (readout_correction_is_complete (contents), NULL);

  self = g_new (ReadoutCorrection, 1);
  *self = *contents;
  g_atomic_ref_count_init (&self->ref_count);
  self->made = g_strdup (contents->made);
  self->revoked = g_strdup (contents->revoked);
  self->forms = fold_all (contents->forms);
  self->other_forms = fold_all (contents->other_forms);
  self->words = contents->words != NULL
                    ? readout_word_borders_fold (contents->words, strlen (contents->words))
                    : NULL;
  self->anchor = ref_anchor (contents->anchor);
  self->other_anchor = ref_anchor (contents->other_anchor);

  return self;
}

/**
 * readout_correction_ref:
 * @self: a correction
 *
 * Returns: (transfer full): @self
 */
ReadoutCorrection *
readout_correction_ref (ReadoutCorrection *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->ref_count);
  return self;
}

/**
 * readout_correction_unref:
 * @self: (transfer full): a correction
 */
void
readout_correction_unref (ReadoutCorrection *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->ref_count))
    return;

  g_free ((gpointer)self->made);
  g_free ((gpointer)self->revoked);
  g_strfreev ((GStrv)self->forms);
  g_strfreev ((GStrv)self->other_forms);
  g_free ((gpointer)self->words);
  g_clear_pointer (&self->anchor, readout_anchor_unref);
  g_clear_pointer (&self->other_anchor, readout_anchor_unref);
  g_free (self);
}

static gboolean
has_words (const char *words)
{
  for (const char *at = words; at != NULL && *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      return TRUE;

  return FALSE;
}

static gboolean
has_forms (const char *const *forms)
{
  for (guint i = 0; forms != NULL && forms[i] != NULL; i++)
    if (!has_words (forms[i]))
      return FALSE;

  return forms != NULL && forms[0] != NULL;
}

static gboolean
shares_form (const ReadoutCorrection *self)
{
  for (guint i = 0; self->forms[i] != NULL; i++)
    if (g_strv_contains (self->other_forms, self->forms[i]))
      return TRUE;

  return FALSE;
}

static gboolean
has_speaker (const ReadoutCorrection *self)
{
  return has_forms (self->other_forms) || has_words (self->words) || self->other_anchor != NULL;
}

static gboolean
has_date (const ReadoutCorrection *self)
{
  ReadoutDayRange days;

  return readout_day_range_parse (self->words, &days);
}

/**
 * readout_correction_is_complete:
 * @self: what may be a correction
 *
 * Returns: whether it has all that its verb needs
 */
gboolean
readout_correction_is_complete (const ReadoutCorrection *self)
{
  if (self->anchor != NULL && self->scope != READOUT_SCOPE_HERE)
    return FALSE;

  switch (self->verb)
    {
    case READOUT_VERB_REJECT:
    case READOUT_VERB_TYPE:
    case READOUT_VERB_ADD:
    case READOUT_VERB_ACCEPT:
      return has_forms (self->forms);
    case READOUT_VERB_RENAME:
      return has_forms (self->forms) && has_words (self->words) && self->anchor == NULL;
    case READOUT_VERB_SAME:
    case READOUT_VERB_DISTINCT:
      return has_forms (self->forms) && has_forms (self->other_forms)
             && (self->anchor != NULL || !shares_form (self));
    case READOUT_VERB_SPEAKER:
      return self->anchor != NULL && has_speaker (self);
    case READOUT_VERB_NAMING:
    case READOUT_VERB_KIND:
    case READOUT_VERB_REJECT_QUOTE:
    case READOUT_VERB_ADD_QUOTE:
    case READOUT_VERB_ACCEPT_QUOTE:
    case READOUT_VERB_ACTORS:
    case READOUT_VERB_TARGETS:
    case READOUT_VERB_ADD_ISSUE:
    case READOUT_VERB_REJECT_POSITION:
    case READOUT_VERB_REJECT_CONDITION:
    case READOUT_VERB_REJECT_DEADLINE:
    case READOUT_VERB_STANCE:
    case READOUT_VERB_CERTAINTY:
    case READOUT_VERB_ACCEPT_ENTRY:
      return self->anchor != NULL;
    case READOUT_VERB_REJECT_EVENT:
    case READOUT_VERB_CLASS:
    case READOUT_VERB_REJECT_ISSUE:
    case READOUT_VERB_REJECT_STATUS:
    case READOUT_VERB_ISSUE_STATE:
    case READOUT_VERB_TALKS_STATE:
      return self->anchor != NULL || has_forms (self->forms);
    case READOUT_VERB_ADD_EVENT:
    case READOUT_VERB_ADD_DEADLINE:
      return self->anchor != NULL && (self->words == NULL || has_date (self));
    case READOUT_VERB_PARTY:
    case READOUT_VERB_ADD_POSITION:
      return self->anchor != NULL && has_forms (self->other_forms);
    case READOUT_VERB_DATE:
      return self->anchor != NULL && has_date (self);
    case READOUT_VERB_ENDS:
    case READOUT_VERB_SPLIT:
    case READOUT_VERB_JOIN:
      return self->anchor != NULL && self->other_anchor != NULL;
    default:
      return FALSE;
    }
}

static gboolean
strv_equal (const char *const *a, const char *const *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return g_strv_equal (a, b);
}

static gboolean
anchor_equal (const ReadoutAnchor *a, const ReadoutAnchor *b)
{
  if (a == NULL || b == NULL)
    return a == b;

  return readout_anchor_equal (a, b);
}

static gboolean
values_equal (const ReadoutCorrection *a, const ReadoutCorrection *b)
{
  for (guint i = 0; i < READOUT_N_CORRECTION_VALUES; i++)
    if (readout_correction_value_get (&readout_correction_values[i], a)
        != readout_correction_value_get (&readout_correction_values[i], b))
      return FALSE;

  return TRUE;
}

/**
 * readout_correction_equal:
 * @a: a correction
 * @b: a correction
 *
 * Returns: whether both say the same in the same scope, whenever that was and whether or not it was taken
 * back
 */
gboolean
readout_correction_equal (const ReadoutCorrection *a, const ReadoutCorrection *b)
{
  return a->scope == b->scope && a->verb == b->verb && values_equal (a, b)
         && g_strcmp0 (a->words, b->words) == 0 && strv_equal (a->forms, b->forms)
         && strv_equal (a->other_forms, b->other_forms) && anchor_equal (a->anchor, b->anchor)
         && anchor_equal (a->other_anchor, b->other_anchor);
}
