/* readout-correction-values.h: what a correction says that is one of several values
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-correction.h"

G_BEGIN_DECLS

#define READOUT_N_CORRECTION_VALUES 8

/**
 * ReadoutCorrectionValue:
 * @name: how it is called wherever a correction is written down: "type"
 * @get_type: its enumeration
 * @offset: where a correction has it
 * @verbs: (array length=n_verbs): those that say it; the first says nothing else
 *
 * A member of a correction whose value is one of an enumeration.
 */
typedef struct
{
  const char *name;
  GType (*get_type) (void);
  gsize offset;
  ReadoutVerb verbs[3];
  guint n_verbs;
} ReadoutCorrectionValue;

extern const ReadoutCorrectionValue readout_correction_values[READOUT_N_CORRECTION_VALUES];

gboolean readout_correction_value_is_said (const ReadoutCorrectionValue *self, ReadoutVerb verb);
int readout_correction_value_get (const ReadoutCorrectionValue *self, const ReadoutCorrection *correction);
void
readout_correction_value_set (const ReadoutCorrectionValue *self, ReadoutCorrection *contents, int value);

G_END_DECLS
