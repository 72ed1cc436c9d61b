/* readout-names-learner.h: learns the weights of the model of names
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-tagger-lattice.h"

G_BEGIN_DECLS

typedef struct _ReadoutNamesLearner ReadoutNamesLearner;

ReadoutNamesLearner *readout_names_learner_new (void);
void readout_names_learner_free (ReadoutNamesLearner *self);

void readout_names_learner_add_word (ReadoutNamesLearner *self,
                                     const guint64 *features,
                                     guint n_features,
                                     guint32 allowed);
void readout_names_learner_end_run (ReadoutNamesLearner *self);
void readout_names_learner_learn (ReadoutNamesLearner *self);

const ReadoutLabelMatrix *readout_names_learner_get_transitions (ReadoutNamesLearner *self);
ReadoutTaggerRow *readout_names_learner_dup_rows (ReadoutNamesLearner *self, guint32 n_rows);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutNamesLearner, readout_names_learner_free)

G_END_DECLS
