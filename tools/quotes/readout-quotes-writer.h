/* readout-quotes-writer.h: writes a model of quotes
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-quote-model.h"

G_BEGIN_DECLS

typedef struct _ReadoutQuotesWriter ReadoutQuotesWriter;

ReadoutQuotesWriter *readout_quotes_writer_new (void);
void readout_quotes_writer_free (ReadoutQuotesWriter *self);

void readout_quotes_writer_set_net (ReadoutQuotesWriter *self,
                                    const ReadoutQuoteNet *net,
                                    const float *transitions,
                                    float vector_scale);
void readout_quotes_writer_set_scales (ReadoutQuotesWriter *self, float link_scale, float candidate_scale);
void readout_quotes_writer_add_cue (ReadoutQuotesWriter *self, guint64 hash, float often);
void readout_quotes_writer_add (ReadoutQuotesWriter *self, guint64 hash, float weight, float scale);
void
readout_quotes_writer_add_vector (ReadoutQuotesWriter *self, guint64 hash, const float *input, float scale);
GBytes *readout_quotes_writer_end (ReadoutQuotesWriter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutQuotesWriter, readout_quotes_writer_free)

G_END_DECLS
