/* readout-office-holders.h: who held which office when, of public record
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * ReadoutOfficeHolders:
 *
 * Facts that no article needs to tell: who was Secretary of State on a day.  Does not change; safe to use
 * from several threads.
 */
typedef struct _ReadoutOfficeHolders ReadoutOfficeHolders;

ReadoutOfficeHolders *readout_office_holders_new_from_file (const char *path, GError **error);
ReadoutOfficeHolders *readout_office_holders_new_from_text (const char *text, GError **error);
void readout_office_holders_free (ReadoutOfficeHolders *self);
const char *readout_office_holders_find (const ReadoutOfficeHolders *self,
                                         const char *office,
                                         const char *of,
                                         const GDate *day);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutOfficeHolders, readout_office_holders_free)

G_END_DECLS
