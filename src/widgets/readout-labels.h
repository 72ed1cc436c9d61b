/* readout-labels.h: the closed vocabularies of an analysis in words for the analyst
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"

G_BEGIN_DECLS

const char *readout_label_entity_type (ReadoutEntityType type);
const char *readout_label_entity_types (ReadoutEntityType type);
const char *readout_label_naming (ReadoutNaming naming);
const char *readout_label_naming_icon (ReadoutNaming naming);
const char *readout_label_naming_detail (ReadoutNaming naming);
const char *readout_label_reason (ReadoutReason reason);
const char *readout_label_quote_kind (ReadoutQuoteKind kind);
const char *readout_label_telling (ReadoutTelling telling);

char *readout_label_date (const char *iso_date);
char *readout_label_source_line (const ReadoutMetadata *metadata);

G_END_DECLS
