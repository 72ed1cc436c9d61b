/* readout-finding-json.h: members and lists of what was found in an article as JSON
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-analysis.h"
#include "readout-character-map.h"
#include "readout-json-writer.h"

G_BEGIN_DECLS

/**
 * ReadoutFindingJson:
 * @analysis: what was found in an article
 * @map: from bytes of its text to characters
 * @writer: where it goes
 */
typedef struct
{
  ReadoutAnalysis *analysis;
  const ReadoutCharacterMap *map;
  ReadoutJsonWriter *writer;
} ReadoutFindingJson;

void readout_finding_json_begin (ReadoutFindingJson *self, ReadoutSpan span);
void readout_finding_json_begin_member (ReadoutFindingJson *self, const char *name);
void readout_finding_json_end (ReadoutFindingJson *self);
void readout_finding_json_begin_list (ReadoutFindingJson *self, const char *name);
void readout_finding_json_end_list (ReadoutFindingJson *self);

void readout_finding_json_add_place (ReadoutFindingJson *self, ReadoutSpan span);
void readout_finding_json_add_string (ReadoutFindingJson *self, const char *name, const char *value);
void readout_finding_json_add_nick (ReadoutFindingJson *self, const char *name, GType type, int value);
void readout_finding_json_add_int (ReadoutFindingJson *self, const char *name, gint64 value);
void readout_finding_json_add_double (ReadoutFindingJson *self, const char *name, double value);
void readout_finding_json_add_boolean (ReadoutFindingJson *self, const char *name, gboolean value);
void readout_finding_json_add_if_true (ReadoutFindingJson *self, const char *name, gboolean value);
void readout_finding_json_add_index (ReadoutFindingJson *self, const char *name, int index);
void readout_finding_json_add_indices (ReadoutFindingJson *self,
                                       const char *name,
                                       const int *indices,
                                       guint n_indices);
void readout_finding_json_add_words (ReadoutFindingJson *self, const char *name, ReadoutSpan span);

G_END_DECLS
