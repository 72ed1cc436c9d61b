/* readout-closed.h: a tab or a window that was closed, to be opened again
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "readout-draft.h"
#include "readout-session.h"

G_BEGIN_DECLS

/* window: the one that was closed, or else the page alone and the case that it belongs to
 * drafts: what was not saved, by identifier */
typedef struct
{
  ReadoutSession *session; /* owns the window */
  ReadoutSessionWindow *window;
  GHashTable *drafts;
  gboolean is_window;
} ReadoutClosed;

ReadoutClosed *readout_closed_new (gboolean is_window);
void readout_closed_free (ReadoutClosed *self);

gboolean readout_closed_has_article (const ReadoutClosed *self, const char *case_uri, gint64 article_id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutClosed, readout_closed_free)

G_END_DECLS
