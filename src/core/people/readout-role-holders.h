/* readout-role-holders.h: who has which role in an article, as far as it has been read
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-mention-resolver-private.h"

G_BEGIN_DECLS

typedef struct _ReadoutRoleHolders ReadoutRoleHolders;

ReadoutRoleHolders *readout_role_holders_new (void);
void readout_role_holders_free (ReadoutRoleHolders *self);

void readout_role_holders_add (ReadoutRoleHolders *self,
                               const char *title,
                               const char *country,
                               gboolean is_former,
                               ReadoutReferent *referent,
                               ReadoutSpan span);
ReadoutReferent *readout_role_holders_find (const ReadoutRoleHolders *self,
                                            const char *title,
                                            const char *country,
                                            gboolean is_former,
                                            ReadoutSpan *antecedent);
ReadoutReferent *readout_role_holders_find_counterpart (const ReadoutRoleHolders *self,
                                                        const char *country,
                                                        ReadoutSpan *antecedent);

G_END_DECLS
