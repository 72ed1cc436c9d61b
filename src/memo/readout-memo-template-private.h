/* readout-memo-template-private.h: a template under way
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-memo-template.h"

G_BEGIN_DECLS

ReadoutMemoTemplate *readout_memo_template_new_empty (void);
ReadoutMemoTemplateSection *readout_memo_template_add_section (ReadoutMemoTemplate *self, const char *title);

G_END_DECLS
