/* readout-pronouns.h: whom "he" and "she" mean
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-mention-resolver-private.h"

G_BEGIN_DECLS

const ReadoutMet *readout_pronouns_choose (const GArray *mets,
                                           const ReadoutPronoun *pronoun,
                                           guint sentence,
                                           ReadoutSpan speaker,
                                           ReadoutSpan not_meant);

G_END_DECLS
