/* readout-findings-cache.h: keeps what was found in a paragraph, by its text
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-findings.h"

G_BEGIN_DECLS

typedef struct _ReadoutFindingsCache ReadoutFindingsCache;

ReadoutFindingsCache *readout_findings_cache_new (const ReadoutLanguage *language, gsize max_bytes);
void readout_findings_cache_free (ReadoutFindingsCache *self);
ReadoutFindings *
readout_findings_cache_get (ReadoutFindingsCache *self, const char *text, gsize length_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutFindingsCache, readout_findings_cache_free)

G_END_DECLS
