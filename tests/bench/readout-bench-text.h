/* readout-bench-text.h: as much news as a measurement needs
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReadoutBenchText ReadoutBenchText;

ReadoutBenchText *readout_bench_text_new (const char *folder, GError **error);
void readout_bench_text_free (ReadoutBenchText *self);

char *readout_bench_text_make_paragraph (ReadoutBenchText *self);
char *readout_bench_text_make_article (ReadoutBenchText *self, guint n_words);

guint readout_bench_count_words (const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutBenchText, readout_bench_text_free)

G_END_DECLS
