/* readout-json-writer.h: writes JSON as a string
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReadoutJsonWriter ReadoutJsonWriter;

ReadoutJsonWriter *readout_json_writer_new (void);
char *readout_json_writer_finish (ReadoutJsonWriter *self);

void readout_json_writer_begin_object (ReadoutJsonWriter *self);
void readout_json_writer_end_object (ReadoutJsonWriter *self);
void readout_json_writer_begin_array (ReadoutJsonWriter *self);
void readout_json_writer_end_array (ReadoutJsonWriter *self);

void readout_json_writer_add_name (ReadoutJsonWriter *self, const char *name);
void readout_json_writer_add_string (ReadoutJsonWriter *self, const char *value);
void readout_json_writer_add_int (ReadoutJsonWriter *self, gint64 value);
void readout_json_writer_add_double (ReadoutJsonWriter *self, double value);
void readout_json_writer_add_json (ReadoutJsonWriter *self, const char *value);

G_END_DECLS
