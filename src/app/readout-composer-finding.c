/* readout-composer-finding.c: a line that the case offers to a memo
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "readout-app"

#include "config.h"

#include "readout-composer-finding.h"

#include "readout-memo-markup.h"

struct _ReadoutComposerFinding
{
  GObject parent_instance;

  ReadoutMemoProposal *proposal;
  ReadoutMemoProposal *companion; /* the line that goes with it: the attribution of a statement; or NULL */
  char *words;
  char *section;
  gboolean is_new;
};

G_DEFINE_FINAL_TYPE (ReadoutComposerFinding, readout_composer_finding, G_TYPE_OBJECT)

static void
readout_composer_finding_finalize (GObject *object)
{
  ReadoutComposerFinding *self = READOUT_COMPOSER_FINDING (object);

  readout_memo_proposal_free (self->proposal);
  g_clear_pointer (&self->companion, readout_memo_proposal_free);
  g_free (self->words);
  g_free (self->section);

  G_OBJECT_CLASS (readout_composer_finding_parent_class)->finalize (object);
}

static void
readout_composer_finding_class_init (ReadoutComposerFindingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = readout_composer_finding_finalize;
}

static void
readout_composer_finding_init (ReadoutComposerFinding *self)
{
}

static char *
dup_words (const ReadoutMemoProposal *proposal)
{
  g_autofree char *words = readout_memo_markup_dup_words (proposal->line->markup);
  g_auto (GStrv) cells = g_strsplit (words, "\t", -1);

  return g_strjoinv (" · ", cells);
}

/* Takes @proposal and @companion, which may be NULL; @section: the title of the section that it belongs to;
 * @is_new: whether the memo has never had it. */
ReadoutComposerFinding *
readout_composer_finding_new (ReadoutMemoProposal *proposal,
                              ReadoutMemoProposal *companion,
                              const char *section,
                              gboolean is_new)
{
  ReadoutComposerFinding *self = g_object_new (READOUT_TYPE_COMPOSER_FINDING, NULL);
  g_autofree char *words = dup_words (proposal);
  g_autofree char *more = companion != NULL ? dup_words (companion) : NULL;

  self->proposal = proposal;
  self->companion = companion;
  self->words = more != NULL ? g_strconcat (words, " ", more, NULL) : g_strdup (words);
  self->section = g_strdup (section);
  self->is_new = is_new;

  return self;
}

const ReadoutMemoProposal *
readout_composer_finding_get_companion (ReadoutComposerFinding *self)
{
  return self->companion;
}

gboolean
readout_composer_finding_is_new (ReadoutComposerFinding *self)
{
  return self->is_new;
}

const ReadoutMemoProposal *
readout_composer_finding_get_proposal (ReadoutComposerFinding *self)
{
  return self->proposal;
}

const char *
readout_composer_finding_get_words (ReadoutComposerFinding *self)
{
  return self->words;
}

const char *
readout_composer_finding_get_section (ReadoutComposerFinding *self)
{
  return self->section;
}
