/* readout-charsets.h: converters to UTF-8, opened while files may still be opened
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _ReadoutCharsets ReadoutCharsets;

ReadoutCharsets *readout_charsets_new (void);
void readout_charsets_free (ReadoutCharsets *self);

const char *readout_charsets_find (ReadoutCharsets *self, const char *label);
GString *
readout_charsets_convert (ReadoutCharsets *self, const char *charset, const char *bytes, gsize length_bytes);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutCharsets, readout_charsets_free)

G_END_DECLS
