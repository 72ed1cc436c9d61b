/* readout-session.h: which windows were open, and what was in them
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * ReadoutSessionPage:
 * @draft_id: (nullable): the draft of what is not saved
 * @article_id: the article of the case of the window that is shown; 0 for none
 * @file_uri: (nullable): the file that is shown
 * @cursor_char: where the cursor is, counted in characters
 * @bound_char: the other end of the selection
 * @top_char: the first character in sight
 *
 * What a page shows is the first of the three that is there.
 */
typedef struct
{
  char *draft_id;
  gint64 article_id;
  char *file_uri;
  guint cursor_char;
  guint bound_char;
  guint top_char;
} ReadoutSessionPage;

/**
 * ReadoutSessionWindow:
 * @case_uri: (nullable): the case that is open in it
 * @width: in pixels
 * @height: in pixels
 * @is_maximized: whether it fills the screen
 * @shows_case: whether the pane with the case is open
 * @shows_inspector: whether the pane with the findings is open
 * @selected: the page in front
 * @pages: (element-type ReadoutSessionPage): in the order of the tabs
 */
typedef struct
{
  char *case_uri;
  int width;
  int height;
  gboolean is_maximized;
  gboolean shows_case;
  gboolean shows_inspector;
  guint selected;
  GPtrArray *pages;
} ReadoutSessionWindow;

/**
 * ReadoutSession:
 * @windows: (element-type ReadoutSessionWindow): the one used last comes first
 */
typedef struct
{
  GPtrArray *windows;
} ReadoutSession;

ReadoutSession *readout_session_new (void);
void readout_session_free (ReadoutSession *self);

ReadoutSessionWindow *readout_session_add_window (ReadoutSession *self);
ReadoutSessionPage *readout_session_window_add_page (ReadoutSessionWindow *self);

char *readout_session_to_json (const ReadoutSession *self);
ReadoutSession *readout_session_from_bytes (GBytes *bytes, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ReadoutSession, readout_session_free)

G_END_DECLS
